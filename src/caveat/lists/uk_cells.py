"""Cells as the UK's lists write them: numbered lists inside a cell, days with unknown parts, countries with remarks, papers in prose."""

import re
from collections.abc import Iterator, Mapping

from caveat.facts import Day, Identifier
from caveat.facts.country import country_code
from caveat.facts.problem import BadInput
from caveat.facts.span import RoughDay
from caveat.lists.spec import ListSpec

_MARK = re.compile(r"\(?\b(\d{1,2}|[A-Za-z])\)")
_RANGE = re.compile(r"\(?\b(\d{1,2})\)\s*(?:-|to)\s*\(?(\d{1,2})\)")
_EDGE = " ,;"
_NOTHING = frozenset(("", "-", "."))
_BIRTH = re.compile(r"(?P<day>\d\d|dd|--)/(?P<month>\d\d|mm|--)/(?P<year>\d{4})", re.IGNORECASE)
_DAY = re.compile(r"(\d\d)/(\d\d)/(\d{4})")
_REMARKED = (
    re.compile(r"(?P<name>[^()]+?)\s*\((?P<note>.+?)\)?\.?"),
    re.compile(r"(?:In )?(?P<name>.+?),?\s+(?P<note>as (?:at|of) .+)"),
)
_FISCAL = r"[A-Z]{3} ?[A-Z]{3} ?\d\d[A-Z]\d\d ?[A-Z]\d{3}[A-Z]"
_NUMBER = re.compile(rf"{_FISCAL}|(?<![\w/.])(?:(?!(?:ID|NO|OF)\b)[A-Z]{{1,5}}[-/ ]{{0,2}})?\d(?:[\dA-Z]|[/.-](?=[\dA-Z])){{3,}}")
_NO_NUMBER = re.compile(r"(?:19|20)\d\d|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{1,2}[./](?:19|20)\d\d")
_LABEL = re.compile(r"[^\d]{0,60}")
_NO = re.compile(r"\b(no|number)\s?[.:]{1,2}(?=\w)", re.IGNORECASE)
_AGAIN = re.compile(r"(?:\bnumber|\bno\.?|\band|\bpassport)\s*:?\s*$", re.IGNORECASE)
_ISSUER = re.compile(r"^(?:Holder of )?(?P<first>[A-Z]\w+(?: (?:of )?[A-Z]\w+)*)|\((?P<inner>[A-Z]\w+(?: (?:of )?[A-Z]\w+)*)")
_KINDS = (
    ("tax", re.compile(r"fiscal code|tax", re.IGNORECASE)),
    ("ssn", re.compile(r"social security|\bSSN\b", re.IGNORECASE)),
    ("drivers_licence", re.compile(r"driving licen[cs]e|driver", re.IGNORECASE)),
    ("national_id", re.compile(r"national id|identity card|\bNIC\b|tazkira", re.IGNORECASE)),
)
IMO = re.compile(r"(?<!\d)(\d{7})(?!\d)")


def full_name(cells: Mapping[str, str], prefix: str = "Name ") -> str:
    """Write a name as it is said: the UK's sixth part is the family name, or the whole name of an entity."""
    return " ".join(part for number in (1, 2, 3, 4, 5, 6) if (part := cells.get(f"{prefix}{number}", "")))


def numbered(text: str) -> dict[int, str]:
    """Part `(1) Tunisia (2) Italy`, `1) …`, `a) …`, `(1)-(3) Tunisia (4) Libya`; a text that is no such list is {0: text}.

    A number without a text of its own has that of the next one; `-` is nothing.
    """
    plain = _RANGE.sub(_spread, text.strip())
    mark = _MARK.match(plain)
    if mark is None or _ordinal(mark) != 1:
        return {} if plain.strip(_EDGE) in _NOTHING else {0: plain.strip(_EDGE)}
    marks = [mark]
    while following := next((one for one in _MARK.finditer(plain, marks[-1].end()) if _ordinal(one) == len(marks) + 1), None):
        marks.append(following)
    ends = [one.start() for one in marks[1:]] + [len(plain)]
    parts = [plain[one.end() : end].strip(_EDGE) for one, end in zip(marks, ends, strict=True)]
    for at in range(len(parts) - 2, -1, -1):
        parts[at] = parts[at] or parts[at + 1]
    return {number: part for number, part in enumerate(parts, 1) if part not in _NOTHING}


def paired(first: str, second: str) -> list[tuple[str, str]]:
    """Pair two cells by their numbers; one that is not numbered goes with each of the other."""
    ones, others = numbered(first), numbered(second)
    numbers = sorted({*ones, *others} - {0}) or [0]
    return [(ones.get(number, ones.get(0, "")), others.get(number, others.get(0, ""))) for number in numbers if ones or others]


def day_of(text: str) -> Day:
    """Read `dd/mm/yyyy`; raise `BadInput` for anything else."""
    parts = _DAY.fullmatch(text)
    return Day.of(f"{parts[3]}-{parts[2]}-{parts[1]}" if parts else text)


def birth_of(text: str) -> RoughDay:
    """Read `dd/mm/yyyy`, of which `00`, `--`, or the letters themselves stand for what is not known; raise `BadInput`."""
    parts = _BIRTH.fullmatch(text.strip())
    if parts is None:
        raise BadInput(f"{text!r} is no day of birth")
    month = int(parts["month"]) if parts["month"].isdigit() and int(parts["month"]) else None
    day = int(parts["day"]) if parts["day"].isdigit() and int(parts["day"]) else None
    if day and not month:
        raise BadInput(f"{text!r} is no day of birth: it has a day and no month")
    return RoughDay(year=int(parts["year"]), month=month, day=day)


def country_of(text: str, spec: ListSpec) -> tuple[str, str] | None:
    """Return the code of a country and what is said besides, as in `Peru (since 2011)`; None if it names none.

    A reviewed "" in list.yaml names no one country, and the whole text is then what is said.
    """
    plain = text.strip(" .,;")
    code = _known(plain, spec)
    if code is not None:
        return code, "" if code else plain
    for pattern in _REMARKED:
        parts = pattern.fullmatch(plain)
        code = _known(parts["name"], spec) if parts else None
        if parts and code:
            return code, parts["note"]
    return None


def papers(kind: str, numbers: str, details: str, spec: ListSpec) -> tuple[list[Identifier], list[str]]:
    """Read the papers of two cells, numbers and details; what holds no number that can be told from its prose comes back as text."""
    found: list[Identifier] = []
    left: list[str] = []
    for number, detail in paired(numbers, details):
        told = list(_papers_in(kind, number or detail, detail if number else "", spec))
        found += told
        left += [] if told else [" ".join(filter(None, (number, detail)))]
    return found, left


def _papers_in(kind: str, text: str, detail: str, spec: ListSpec) -> Iterator[Identifier]:
    text = _NO.sub(r"\1. ", text)
    matches = [match for match in _NUMBER.finditer(text) if not _NO_NUMBER.fullmatch(match[0])]
    for match in matches:
        leading = match is matches[0] and _LABEL.fullmatch(text[: match.start()])
        if not leading and not _AGAIN.search(text[: match.start()]):
            continue
        label = text[: match.start()] if leading else text[matches[0].end() : match.start()]
        said = "; ".join(part for part in (text.strip(" ."), detail.strip(" .")) if part and part != match[0])
        sort = next((word for word, pattern in _KINDS if pattern.search(label)), kind)
        yield Identifier(
            kind=sort, value=match[0].strip(), country=_issuer(f"{label} {text[match.end() :]} {detail}", spec), note=said
        )


def _issuer(text: str, spec: ListSpec) -> str:
    """Return the country that a paper's prose begins with, or has in brackets; "" if it names none."""
    for match in _ISSUER.finditer(text.strip()):
        words = (match["first"] or match["inner"]).split()
        for end in range(len(words), 0, -1):
            code = _known(" ".join(words[:end]), spec)
            if code:
                return code
    return ""


def _known(text: str, spec: ListSpec) -> str | None:
    reviewed = spec.lookup("country", text)
    return reviewed if reviewed is not None else country_code(text) or None


def _ordinal(mark: re.Match[str]) -> int:
    return int(mark[1]) if mark[1].isdigit() else ord(mark[1].lower()) - ord("a") + 1


def _spread(span: re.Match[str]) -> str:
    return " ".join(f"({number})" for number in range(int(span[1]), int(span[2]) + 1))
