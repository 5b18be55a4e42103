"""The words before a licence requirement, read: of which reason for control and of which paragraphs of the entry it speaks."""

import re
from typing import Any

REASONS = ("NS", "RS", "MT", "NP", "CB", "CC", "FC", "AT", "UN", "EI", "SI", "SL", "SS", "CW")
FOREIGN_POLICY = "foreign policy"
"""The reason that the entries of the Russian industry sector sanctions give."""

_VERB = re.compile(r"^(?:appl(?:y|ies)(?: to)?|sanctions? appl(?:y|ies) to)\s*")
_ENTIRE = re.compile(r"^(?:the )?entire entry")
_ECCN = re.compile(r"\b\d[A-E]\d{3}\b")
_PARAGRAPH = re.compile(r"(?<![\w“])\.?[a-z](?:\.(?:\d+|[a-z](?![a-z])))*\b(?![’'\w-])")
_JOINING = re.compile(r"\b(?:and|or|paragraphs?|of this entry|only|items(?: controlled (?:by|in)| in)?|this entry|except)\b")
_RANGE = re.compile(r"(?<![\w“])((?:[a-z0-9]+\.)*)([a-z]|\d+) (?:to|through) \.?((?:[a-z0-9]+\.)*)([a-z]|\d+)\b(?![’'])")
_PARAMETERS = re.compile(
    r"(?:parameters|criteria|characteristics) (?:stated |described )?(?:in|of) (?:ECCNs? )?(?:(?:, |,? and )?\d[A-E]\d{3}[\w.]*)+(?<!\.)"
)
"""What a thing must meet (`the parameters in 3A201.a`): it narrows the paragraphs that a scope names, and names none."""
_ANCHOR = re.compile(r"(?:^| in| by|except):?\s*§")
"""What stands before the first paragraph of a thing that is wholly in it (`amplifiers in 3A001.b.2`); § is the paragraph."""


def reason_of(scope: str) -> str:
    """Return the reason for control that a scope begins with; empty where it is none that is known."""
    if scope.startswith("Russian industry sector sanction"):
        return FOREIGN_POLICY
    first = scope.split(" ", 1)[0].rstrip(",")
    return first if first in REASONS else ""


def reasons_of(text: str | None) -> tuple[str, ...]:
    """Return the reasons for control that the head of an entry names, each once."""
    words = re.findall(r"foreign policy|[A-Z]{2}", text or "", flags=re.IGNORECASE)
    named = [FOREIGN_POLICY if word.lower() == FOREIGN_POLICY else word for word in words]
    return tuple(dict.fromkeys(word for word in named if word in (*REASONS, FOREIGN_POLICY)))


def read_scope(scope: str, eccn: str) -> dict[str, Any]:
    """Return `entire`, `paragraphs` and `plain` of a scope; where its paragraphs cannot be told whole, none are given."""
    told = scope.removeprefix("Russian industry sector ").removeprefix(f"{reason_of(scope)} ")
    rest = _VERB.sub("", told).strip(" ,.")
    entire = bool(_ENTIRE.search(rest))
    rest = _ENTIRE.sub("", rest).strip(" ,.")
    if entire and not re.sub(r"\([^)]*\)|[A-Z]{2} Column \d", "", rest).strip(" ,."):
        return {"entire": True, "plain": True}
    rest = _RANGE.sub(_each, _PARAMETERS.sub("parameters", rest))
    marked, paragraphs = _marked(rest, eccn)
    whole = paragraphs and not _left_open(rest, marked, eccn)
    if not whole or (entire and not rest.startswith("except")):
        return {"entire": entire}
    plain = not re.sub(r"[\s,;.:§]+", "", _JOINING.sub(" ", marked)) and "(" not in rest
    return {"entire": entire, "paragraphs": paragraphs, "plain": plain}


def _each(match: re.Match[str]) -> str:
    """Write a range of paragraphs out: `f.2 to f.4` as `f.2, f.3, f.4`; one that cannot be told stays."""
    before, first, then, last = match.groups()
    if before != then or first.isdigit() != last.isdigit():
        return match.group()
    if first.isdigit():
        return ", ".join(f"{before}{number}" for number in range(int(first), int(last) + 1))
    return ", ".join(f"{before}{chr(letter)}" for letter in range(ord(first), ord(last) + 1))


def _marked(text: str, eccn: str) -> tuple[str, tuple[str, ...]]:
    """Put § for each paragraph of the entry itself, quotations and brackets left out; return the text and the paragraphs."""
    bare = re.sub(r"“[^”]*”|\([^)]*\)", " ", text)
    # The article "a" is no paragraph: the paragraph .a has its dot, or the ECCN before it.
    bare = re.sub(rf"{eccn}\.? ?\.?(?=[a-z]\b)", ".", bare)
    found: list[str] = []

    def mark(match: re.Match[str]) -> str:
        label = match.group()
        if label == "a":
            return label
        found.append(label.strip("."))
        return "§"

    return _PARAGRAPH.sub(mark, bare), tuple(dict.fromkeys(found))


def _left_open(text: str, marked: str, eccn: str) -> bool:
    """Say whether a scope speaks of more than the paragraphs that were found in it: other entries, ranges, things apart."""
    if set(_ECCN.findall(text)) - {eccn} or " AND " in text or "Note:" in text or re.search(r"(?<!\w)\.\d", text):
        return True
    if re.search(r"§ ?(?:through|to) ?§", marked):
        return True
    parts = marked.split(";") if ";" in marked else re.split(r" and (?=[a-z]{3,})", marked)
    return not all("§" in part for part in parts) or not _ANCHOR.search(marked.replace("paragraphs ", "").replace("paragraph ", ""))
