"""The publications that a dossier cites, as BibTeX."""

import re
import unicodedata
from collections.abc import Mapping

from caveat.dossiers.reference import Opened, Reference

_ESCAPED = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        **{sign: f"\\{sign}" for sign in "&%$#_"},
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NOTES = {
    Opened.READ: "",
    Opened.FILE: "official file at hand",
    Opened.DOCUMENT: "founding document of this case",
    Opened.MEMORY: "not opened: named from memory",
}


def bibtex(sources: Mapping[str, Reference]) -> str:
    """Return an entry for each publication; its key is ours, in the signs that BibTeX takes, and it says so if nobody opened it."""
    keys: dict[str, Reference] = {}
    for key, one in sources.items():
        plain = _key(key)
        while plain in keys:  # two of our keys that differ in signs alone
            plain += "x"
        keys[plain] = one
    return "\n".join(_entry(key, one) for key, one in keys.items())


def _entry(key: str, one: Reference) -> str:
    """Write one entry; title and publisher stand in a second pair of braces, so that styles leave their capitals alone."""
    day = one.published
    told = {
        "title": f"{{{_text(one.title)}}}",
        "author": f"{{{_text(one.publisher)}}}",
        "year": str(day.year) if day else "",
        "month": _MONTHS[day.month - 1] if day and day.month else "",
        "day": str(day.day) if day and day.day else "",
        "url": _address(one.url),
        "note": _NOTES[one.opened],
    }
    lines = [f"  {name} = {value if name == 'month' else '{' + value + '}'}," for name, value in told.items() if value]
    return "\n".join([f"@misc{{{key},", *lines, "}"]) + "\n"


def _key(key: str) -> str:
    """Return a key of ASCII letters, digits and hyphens that begins with a letter."""
    ascii_only = unicodedata.normalize("NFKD", key).encode("ascii", "ignore").decode()
    plain = re.sub(r"[^A-Za-z0-9]+", "-", ascii_only).strip("-")
    return plain if plain[:1].isalpha() else f"k{plain}"


def _text(text: str) -> str:
    return " ".join(text.split()).translate(_ESCAPED)


def _address(url: str) -> str:
    """Return an address as BibTeX passes it on: what would end the field or a command is encoded, and so is white space."""
    return "".join(f"%{ord(sign):02X}" if sign in '{}\\"' or sign.isspace() else sign for sign in url)
