"""The names in an entry of part 744: where they end and the address begins, aliases, former names, acronyms."""

import re
from collections.abc import Iterator

from caveat.facts import Name
from caveat.facts.noun import noun
from caveat.facts.party import NameKind
from caveat.lists.ecfr_words import FORMS, JUNIOR, NO_ACRONYM, POINTED

_BODY = re.compile(
    r"\b(Academy|Branch|Bureau|Corporation|Department|Enterprise|Faculty|Institute|Institution|Laboratory|Ministry|Subsidiary|"
    r"University(?! City)|Directorate|Division|Headquarters|College|Representative Office)\b"
    r"|\bResearch Cent(?:er|re)$|^(?:Joint[- ]Stock|NPO)\b"
    r"|\b(?:Co|Company|Inc|Limited|LLC|Ltd)\.?$"
)
BOUND = "|"
_QUOTES = " \"\u201c\u201d'"
_TOKEN = re.compile(r"[^\s,;()]+")
_MARK = r"(?P<mark>a\.?\s?k\.?\s?a|f\.?\s?k\.?\s?a|n\.?\s?k\.?\s?a|d\.?\s?b\.?\s?a|also known as|formerly known as|now known as)"
_INTRO = re.compile(
    rf"[\s,;(]*(?:(?<![\w.]){_MARK}(?![\w])[\s.,:)]*(?:[^—\n;]{{0,90}}?\b(?:follow(?:ing)?|one|alias)\b[^—\n]*)?"
    r"|(?:and )?the following \w+ alias[^—]*)$",
    re.IGNORECASE,
)
AKA = re.compile(rf"[\s,;]*(?<![\w.]){_MARK}(?!\w)[.,:\s]*", re.IGNORECASE)
_SEVERAL = re.compile(rf"{AKA.pattern}|;\s*", re.IGNORECASE)
_INSIDE = re.compile(rf",?\s*\(\s*{_MARK}(?!\w)[.,:\s]*(?P<names>(?:[^()]|\([^()]*\))*)\)", re.IGNORECASE)
_ACRONYM = re.compile(r"\s*\((?P<short>[^()]{2,24})\)(?P<after>[\s,.]*(?:[\w.]+[\s,.]*){0,2})$")
_RELATION = re.compile(
    r",?\s*\((?P<relation>(?:an? (?:subordinate|subsidiary|branch|division)|parent organi[sz]ation)(?:[^()]|\([^()]*\))*)\)",
    re.IGNORECASE,
)
_INCLUDING = re.compile(r",\s*(?P<relation>including .+)$", re.DOTALL)
_END = re.compile(r"[\s,;:|]*(?:;\s*|,\s*|\s)and\s*$|[\s,;:|]+$")


@noun
class Called:
    """The names that a piece of an entry gives, and what it says of the party in brackets."""

    names: tuple[Name, ...]
    remarks: str = ""


def read_names(head: str, bullets: tuple[str, ...] = ()) -> Called:
    """Read the primary name in `head`, without an address, with the aliases that its words and `bullets` give."""
    kind, later = NameKind.STRONG_ALIAS, ""
    intro = _INTRO.search(head) if bullets else None
    if intro:
        kind, head = _kind(intro["mark"] or ""), head[: intro.start()]
    elif not bullets and (aka := AKA.search(masked(head))):
        kind, later, head = _kind(aka["mark"]), head[aka.end() :], head[: aka.start()]
    names, remarks = _bracketed(head, NameKind.PRIMARY)
    for text in (*(piece for bullet in bullets for piece in _parted(bullet)), *_several(later)):
        more, remark = _bracketed(text, kind)
        names += more
        remarks += remark
    once = {name.text: name for name in reversed(names) if name.text}
    return Called(names=tuple(name for name in names if once.get(name.text) is name), remarks="; ".join(dict.fromkeys(remarks)))


def split_name(text: str) -> tuple[str, str]:
    """Split `name, address` at the first comma that neither a legal form nor a body of the name follows.

    Text without such a comma is all name. A comma in brackets does not count. A lookup may have set the bound as `|`.
    """
    if BOUND in text:
        name, _, address = text.partition(BOUND)
        return name, address
    hidden = masked(text)
    for comma in re.finditer(r",|\.\s+(?=(?:No|Room|Unit|Building|Bldg|P\.?O|\d)\b)|(?<=[a-z]{4})\.\s+(?=[A-Z0-9])", hidden):
        segment = hidden[comma.end() :].split(",")[0].split(";")[0].strip()
        if comma[0] == "," and (_goes_on(segment) or (AKA.match(hidden[comma.start() :]) is not None)):
            continue
        return text[: comma.start() + (comma[0] != ",")], text[comma.end() :]
    return text, ""


def clean(text: str) -> str:
    """Strip what stands around a name: spaces, commas, a closing `; and`, a full stop that ends no abbreviation."""
    text = text.strip().lstrip("\u2014").strip()
    while (shorter := _END.sub("", text)) != text:
        text = shorter
    if text.endswith(".") and not _abbreviated(text):
        text = text[:-1]
    if text.count("(") > text.count(")"):
        text += ")"
    elif text.count(")") > text.count("(") and text.endswith(")"):
        text = text[:-1]
    return text.strip(" ,;")


def _abbreviated(text: str) -> bool:
    *_, last = ["", *text[:-1].split()]
    return last.lower() in POINTED or "." in last or len(last) == 1


def _goes_on(segment: str) -> bool:
    tokens = [token.strip(".'\"\u201d&").lower() for token in _TOKEN.findall(segment)]
    tokens = [token for token in tokens if token]
    if not tokens:
        return False
    if tokens[0] in FORMS | JUNIOR:
        return True
    return _BODY.search(segment) is not None and not re.search(r"\d", segment)


def masked(text: str) -> str:
    """Return `text` with everything in brackets hidden, letter for letter."""
    out, depth = [], 0
    for letter in text:
        depth += letter == "("
        out.append("_" if depth > 0 else letter)
        depth -= letter == ")" and depth > 0
    return "".join(out) if depth == 0 else text


def _kind(mark: str) -> NameKind:
    return NameKind.FORMER if mark.lower().startswith("f") else NameKind.STRONG_ALIAS


def _several(text: str) -> list[str]:
    """Split `A, B and C`, or `A; B`, or `A a.k.a. B`, into names."""
    pieces = [text[start:end] for start, end in _between(_SEVERAL, text)]
    if len(pieces) == 1 and "," in text and " and " in text:
        pieces = re.split(r",\s*(?:and\s+)?|\s+and\s+", text)
    elif len(pieces) == 1 and " and " in text and not _BODY.search(text):
        pieces = text.split(" and ")
    return [re.sub(r"^and\s+", "", piece) for piece in pieces if piece.strip()]


def _parted(bullet: str) -> list[str]:
    """Split a bullet that holds several names, as in `IRGC Air Force; IRGCAF`; a semicolon in brackets is none."""
    return [bullet[start:end] for start, end in _between(_SEVERAL, masked(bullet)) if clean(bullet[start:end])]


def _between(mark: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """Yield the bounds of what stands between the marks."""
    start = 0
    for match in mark.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _bracketed(text: str, kind: NameKind) -> tuple[list[Name], list[str]]:
    """Read one name: `Name (f.k.a., Old; and Older), JSC (ACRONYM)`."""
    inner: list[Name] = []
    remarks: list[str] = []
    for match in _INSIDE.finditer(text):
        inside, mark = match["names"], _kind(match["mark"])
        for piece in re.split(r";\s*|,\s*(?=[afn]\.k\.a)", inside) if re.search(r";|[afn]\.k\.a", inside) else _several(inside):
            begun = AKA.match(piece)
            mark = _kind(begun["mark"]) if begun else mark
            inner.append(Name(text=clean(re.sub(r"^and\s+", "", piece[begun.end() :] if begun else piece)), kind=mark))
    text = _INSIDE.sub("", text)
    for pattern in (_RELATION, _INCLUDING):
        remarks += [match["relation"] for match in pattern.finditer(text)]
        text = pattern.sub("", text)
    short = _ACRONYM.search(text)
    if (
        short
        and "(" not in text[: short.start()]
        and _is_acronym(short["short"], text[: short.start()])
        and _only_forms(short["after"])
    ):
        inner.append(Name(text=short["short"].strip(_QUOTES), kind=NameKind.STRONG_ALIAS if kind is NameKind.PRIMARY else kind))
        text = text[: short.start()] + short["after"].rstrip()
    return [Name(text=clean(text), kind=kind), *inner], remarks


def _only_forms(text: str) -> bool:
    return all(token.strip(".").lower() in FORMS for token in _TOKEN.findall(text))


def _is_acronym(short: str, name: str) -> bool:
    plain = short.strip(_QUOTES)
    capitals = sum(letter.isupper() for letter in plain)
    if len(plain) > 3 and name.lower().startswith(plain.lower()):
        return True
    if plain.upper() in NO_ACRONYM or capitals < 2 or not name.strip() or len(plain.split()) > 2:
        return False
    return capitals * 2 >= sum(letter.isalpha() for letter in plain) and plain[0].upper() in {
        word[0].upper() for word in name.split()
    }
