"""The yearly lists of Chinese military companies under section 1260H."""
