"""FollowTheMoney's edges to stakes and ties."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from caveat.facts import Day, Exact, Source, Span, Stake
from caveat.facts.ftm import Told
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput
from caveat.facts.span import RoughDay
from caveat.facts.tie import Tie, TieKind
from caveat.lists.ftm_lines import Line, Notes


@noun
class Edge:
    """How an edge is read: the tie, the properties of its two ends, that of the role, and a role for one that states none."""

    kind: TieKind
    subject: str
    object: str
    role: str = "role"
    otherwise: str = ""


EDGES = {
    "Control": Edge(kind=TieKind.CONTROLS, subject="controller", object="controlled", role="controlType"),
    "Directorship": Edge(kind=TieKind.DIRECTS, subject="director", object="organization"),
    "Employment": Edge(kind=TieKind.LINKED, subject="employee", object="employer", otherwise="employee"),
    "Membership": Edge(kind=TieKind.LINKED, subject="member", object="organization", otherwise="member"),
    "Representation": Edge(kind=TieKind.ACTS_FOR, subject="agent", object="client"),
    "Family": Edge(kind=TieKind.FAMILY, subject="person", object="relative", role="relationship"),
    "Associate": Edge(kind=TieKind.ASSOCIATE, subject="person", object="associate", role="relationship"),
    "UnknownLink": Edge(kind=TieKind.LINKED, subject="subject", object="object"),
    "Succession": Edge(kind=TieKind.SUCCEEDS, subject="successor", object="predecessor"),
}

LINKS = {
    "parent": (TieKind.OWNS_OR_CONTROLS, "parent"),
    "owner": (TieKind.OWNS_OR_CONTROLS, "owner"),
    "holder": (TieKind.OWNS_OR_CONTROLS, "holder"),
    "operator": (TieKind.LINKED, "operator"),
    "issuer": (TieKind.LINKED, "issuer"),
    "bank": (TieKind.LINKED, "bank"),
    "riskSource": (TieKind.LINKED, "source of the risk"),
}
"""Properties of parties that name another party: what tie it has to them."""

_BESIDE = ("summary", "description", "status", "secretary", "legalBasis", "sourceUrl", "publisher", "date")
_FROM_TO = re.compile(r"(\d+(?:[.,]\d+)?)\s*%?\s*(?:-|–|to)\s*(\d+(?:[.,]\d+)?)\s*%?")
_ABOVE = re.compile(r"(?:>=?|over|more than|above|at least)\s*(\d+(?:[.,]\d+)?)\s*%?", re.IGNORECASE)
_BELOW = re.compile(r"(?:<=?|under|less than|below|up to|at most)\s*(\d+(?:[.,]\d+)?)\s*%?", re.IGNORECASE)
_PLAIN = re.compile(r"(\d+(?:[.,]\d+)?)\s*(?:%|percent)?", re.IGNORECASE)


def stakes_of(line: Line, list_id: str, notes: Notes) -> Iterator[Stake]:
    """Read an Ownership; a percentage that is not told, or cannot be read, leaves the stake at 0 to 1."""
    least, most = _shares(line.told.get("percentage", []), notes)
    span, _ = span_of(line.told, notes)
    for key in line.told.keys() & {"role", "sharesCount", "sharesValue", "sharesCurrency", "sharesType", "ownershipType", *_BESIDE}:
        notes.count("Properties of ownerships for which a stake has no room, not used", key)
    source = Source(list_id=list_id, place=line.where)
    for holder, held in _ends(line, "owner", "asset", notes):
        yield Stake(holder=f"{list_id}:{holder}", held=f"{list_id}:{held}", least=least, most=most, span=span, source=source)


def ties_of(line: Line, list_id: str, notes: Notes) -> Iterator[Tie]:
    """Read any other edge."""
    edge = EDGES[line.schema]
    span, _ = span_of(line.told, notes)
    role = ", ".join(line.told.get(edge.role, [])) or edge.otherwise
    kind = edge.kind
    if line.schema == "UnknownLink" and role.partition(": ")[0] in list(TieKind):
        word, _, role = role.partition(": ")  # as `to_ftm` writes what FollowTheMoney has no edge for
        kind = TieKind(word)
    note = "; ".join(f"{key}: {text}" for key in _BESIDE for text in line.told.get(key, []))
    source = Source(list_id=list_id, place=line.where)
    for one, other in _ends(line, edge.subject, edge.object, notes):
        yield Tie(
            kind=kind, subject=f"{list_id}:{one}", object=f"{list_id}:{other}", role=role, span=span, note=note, source=source
        )


def links_of(line: Line, list_id: str) -> Iterator[Tie]:
    """Read the parties that a party names as its parent, owner, operator and the like."""
    for key, (kind, role) in LINKS.items():
        for other in line.told.get(key, []):
            source = Source(list_id=list_id, place=line.where)
            yield Tie(kind=kind, subject=f"{list_id}:{other}", object=f"{list_id}:{line.id}", role=role, source=source)


def span_of(told: Told, notes: Notes) -> tuple[Span, bool]:
    """Return the widest span that start and end allow, and whether one of them is told but in part (`2014`)."""
    starts = [day for text in told.get("startDate", []) if (day := _rough(text, notes))]
    ends = [day for text in told.get("endDate", []) if (day := _rough(text, notes))]
    since, until = min(map(_first, starts), default=None), max(map(_after, ends), default=None)
    partial = any(day.day is None for day in (*starts, *ends))
    if since and until and until <= since:
        notes.count("Spans that end before they begin, not used", f"{since} to {until}")
        return Span(), partial
    return Span(since=since, until=until), partial


def _rough(text: str, notes: Notes) -> RoughDay | None:
    try:
        return RoughDay.of(text[:10])
    except BadInput:
        notes.count("Days that cannot be read, not used", text)
        return None


def _first(day: RoughDay) -> Day:
    return Day(day.year, day.month or 1, day.day or 1)


def _after(day: RoughDay) -> Day:
    """Return the day after the last that a rough day may be."""
    first = _first(day)
    if day.day is not None:
        following: date = first + timedelta(days=1)
    elif day.month is not None:
        following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    else:
        following = date(day.year + 1, 1, 1)
    return Day(following.year, following.month, following.day)


def _ends(line: Line, one: str, other: str, notes: Notes) -> Iterator[tuple[str, str]]:
    pairs = [(first, second) for first in line.told.get(one, []) for second in line.told.get(other, [])]
    if not pairs:
        notes.count("Edges that lack an end, not used", line.schema)
    for first, second in pairs:
        if first == second:
            notes.count("Edges from a party to itself, not used", line.schema)
        else:
            yield first, second


def _shares(texts: list[str], notes: Notes) -> tuple[Exact, Exact]:
    """Return the interval that holds all percentages told; what cannot be read may be anything."""
    told = [_interval(text) for text in texts]
    if not told or None in told:
        for text, one in zip(texts, told, strict=True):
            if one is None:
                notes.count("Percentages that cannot be read, taken for 0 to 100", text)
        return Exact(0), Exact(1)
    known = [one for one in told if one]
    return min(least for least, _ in known), max(most for _, most in known)


def _interval(text: str) -> tuple[Exact, Exact] | None:
    plain = " ".join(text.split())
    if found := _PLAIN.fullmatch(plain):
        least = most = _share(found[1])
    elif found := _FROM_TO.fullmatch(plain):
        least, most = _share(found[1]), _share(found[2])
    elif found := _ABOVE.fullmatch(plain):
        least, most = _share(found[1]), Exact(1)
    elif found := _BELOW.fullmatch(plain):
        least, most = Exact(0), _share(found[1])
    else:
        return None
    return (least, most) if least <= most <= 1 else None


def _share(digits: str) -> Exact:
    return Exact(Exact(digits.replace(",", ".")) / 100)
