"""A deal file, read strictly."""

from pathlib import Path

from caveat.facts.deal import Deal
from caveat.facts.form import from_yaml
from caveat.facts.problem import BadInput

LARGEST_BYTES = 10_000_000


def read_deal(path: Path) -> Deal:
    """Read a deal from YAML (or JSON, which is YAML); raise `BadInput` with file, line and advice."""
    text = read_text(path, advice="see examples/ for deals")
    return from_yaml(Deal, text, where=path.name)


def read_text(path: Path, *, advice: str) -> str:
    """Read a small UTF-8 text file; raise `BadInput` for what is missing, too large or not UTF-8."""
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise BadInput(f"is larger than {LARGEST_BYTES:,} bytes", where=str(path), advice=advice)
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput(f"is not UTF-8 at byte {error.start}", where=path.name, advice="save the file as UTF-8") from None
    except OSError as error:
        raise BadInput(f"cannot be read: {error.strerror}", where=str(path), advice=advice) from None
