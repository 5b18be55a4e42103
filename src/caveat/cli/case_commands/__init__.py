"""The commands of `caveat case`: one a file."""
