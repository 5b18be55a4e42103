"""What stands around a name in payments, letters and ledgers, and is none of it: `c/o`, `Attn:`, a reference, a word said twice."""

import re

from caveat.names.plain import LONGEST_TEXT

_AHEAD = re.compile(
    r"(?:(?:c/o|care of|attn|attention|messrs|m/s)\b[.:]?|(?P<ref>ref|reference)\b[.:]?(?=\s+\S+\s)|(?:acc|a/c|account)\b[.:]?(?=\s+\S+\s)"
    r"|(?=\d*[a-z])\d[a-z\d]{2}(?=\s+\S+\s)|(?=[a-z]+\d)[a-z][a-z\d]{2}(?=\s))\s+",
    re.IGNORECASE,
)
"""An address, a reference or a code of three letters and digits; of what may be a name itself, before two words or more."""
_NUMBER = re.compile(r"(?=\S*\d)[\w/-]+[.:]?\s+(?=\S)")
_MAY_BEGIN = frozenset("cCaAmMrR0123456789")


def without_what_stands_around(text: str) -> str:
    """Return a name without an address, a code or a reference before it, and without a word that it begins or ends with again.

    The text itself where there is nothing of that, or nothing else.
    """
    kept = text
    if text[:1] in _MAY_BEGIN or (text[1:3].isalnum() and not text[1:3].isalpha()):  # spares most names the pattern
        if len(text) > LONGEST_TEXT:
            return text
        if found := _AHEAD.match(text):
            behind = text[found.end() :]
            kept = _NUMBER.sub("", behind, count=1) if found["ref"] else behind
    words = kept.replace(",", " ").casefold().split()
    if len(words) != len(set(words)):
        kept = _said_once(kept, words)
    return kept if kept is text or any(map(str.isalpha, kept)) else text


def _said_once(text: str, words: list[str]) -> str:
    """Leave out the last word if it was said before, else the first if it is said again."""
    parts = text.split()
    if len(parts) == len(words) and words[-1] in words[:-1]:
        return " ".join(parts[:-1])
    return " ".join(parts[1:]) if len(parts) == len(words) and words[0] in words[1:] else text
