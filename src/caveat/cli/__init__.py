"""The terminal's door."""

from caveat.cli.main import main

__all__ = ["main"]
