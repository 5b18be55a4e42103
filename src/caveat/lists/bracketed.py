"""Names that a list writes with another in brackets behind them: `Academy of Sciences (科学院)`."""

import re

_BRACKETED = re.compile(r"(?P<name>[^()（）]*[^()（）\s])\s*[(（](?P<inner>[^()（）]+)[)）]")
_OTHER_LETTERS = re.compile("[\u0370-\u1fff\u2c00-\ud7ff\uf900-\ufaff]")


def names_in_two_scripts(text: str) -> tuple[str, str] | None:
    """Return the name and the one in brackets behind it, where one of the two alone is in letters other than Latin ones."""
    found = _BRACKETED.fullmatch(text.strip())
    if found is None:
        return None
    name, inner = found["name"], found["inner"].strip()
    one, other = (_OTHER_LETTERS.search(part) is not None for part in (name, inner))
    return (name, inner) if one is not other and len(inner) > 1 else None
