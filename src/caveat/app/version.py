"""The engine's version, as receipts name it."""

from caveat import __version__

ENGINE = f"caveat {__version__}"
