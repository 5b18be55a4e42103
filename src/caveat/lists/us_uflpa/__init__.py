"""The Entity List of the Uyghur Forced Labor Prevention Act."""
