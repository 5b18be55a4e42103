"""The law of the European Union."""
