"""What stands around a name in payments, letters and ledgers, and is none of it: `c/o`, `Attn:`, a reference, a word said twice."""

import re

from caveat.names.plain import LONGEST_TEXT

_AHEAD = re.compile(
    r"(?:(?P<to>c/o|care of|attn|attention|messrs|m/s)\b[.:]?|(?P<ref>ref|reference)\b[.:]?(?=\s+\S+\s)|(?:acc|a/c|account)\b[.:]?(?=\s+\S+\s)"
    r"|(?=\d*[a-z])\d[a-z\d]{2}(?=\s+\S+\s)|(?=[a-z]+\d)[a-z][a-z\d]{2}(?=\s))\s+",
    re.IGNORECASE,
)
"""An address, a reference or a code of three letters and digits; of what may be a name itself, before two words or more."""
_NUMBER = re.compile(r"(?=\S*\d)[\w/-]+[.:]?\s+(?=\S)")


def without_what_stands_around(text: str) -> str:
    """Return a name without an address, a code or a reference before it, and without a word that it begins or ends with again.

    The text itself where there is nothing of that, or nothing else.
    """
    if len(text) > LONGEST_TEXT:
        return text
    kept = text.strip()
    if found := _AHEAD.match(kept):
        behind = kept[found.end() :]
        kept = _NUMBER.sub("", behind, count=1) if found["ref"] else behind
    words = kept.split()
    if len(words) > 1:
        bare = [word.strip(",.").casefold() for word in words]
        if bare[-1] in bare[:-1]:
            kept = " ".join(words[:-1])
        elif bare[0] in bare[1:]:
            kept = " ".join(words[1:])
    return kept if any(map(str.isalpha, kept)) else text
