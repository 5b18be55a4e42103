"""Whether a record is of the place and of the time that a claim of an article names."""

import re
from collections.abc import Iterable

from caveat.dossiers.period import Period
from caveat.dossiers.reading.article import DayKind, DayMention, Found, PartyMention
from caveat.dossiers.reading.candidates import Candidate
from caveat.dossiers.reading.gazetteer import STATE, Gazetteer

_NEAR = 80
"""How many letters about a state tell what it is named for."""
_FIRM_AFTER = 4
"""How many words after an adjective of a state the firm that it describes may stand."""
_AGAINST = re.compile(r"\b(?:against|for|about|over)\s(?:the\s)?$", re.IGNORECASE)
"""What stands before a state that is neither a place nor acts."""
_WHICH = re.compile(r",\s(?:which|who)\b")


def places_in(mentions: Iterable[PartyMention], text: str, start: int, act: int, gazetteer: Gazetteer) -> frozenset[str]:
    """Return the codes of the states that a claim names as a place or as who acts, not as whence a firm comes ("the Chinese maker").

    The claim begins at `start` of the text, and at `act` the act that it tells; where that stands in a clause with which or who,
    those before what the clause speaks of are left out.
    """
    named = tuple(mentions)
    firms = [one.start for one in named if one.kind != STATE]
    clauses = [start + one.start() for one in _WHICH.finditer(text[start:act])]
    first = max((one.start for one in named if clauses and one.kind == STATE and one.end == clauses[-1]), default=start)
    return frozenset(
        code
        for one in named
        for code in one.states
        if one.kind == STATE and one.start >= first and not _is_no_place(one, text, firms, gazetteer)
    )


def is_of_place(places: frozenset[str], one: Candidate) -> bool:
    """Say whether a record is of every place that a claim names; where it is of one, the home of a party may be named besides."""
    own = one.states | one.acting
    return places <= own or bool(places & own and places <= own | one.homes)


def is_of_time(days: Iterable[DayMention], told: Iterable[Period]) -> bool:
    """Say whether some time of a record meets a time that a claim tells firmly; true where it tells none."""
    firm = [one for one in days if one.earliest and one.latest and one.kind != DayKind.LENGTH and not one.guess]
    return not firm or any(
        one.earliest <= when.last and when.first <= one.latest for when in told for one in firm if one.earliest and one.latest
    )


def _is_no_place(one: PartyMention, text: str, firms: list[int], gazetteer: Gazetteer) -> bool:
    """Say whether a state only tells whence a firm comes ("the Swedish vendor", "China's Huawei") or what an act is against."""
    behind = text[one.end : one.end + _NEAR]
    if _AGAINST.search(text[max(0, one.start - _NEAR) : one.start]) or any(
        re.fullmatch(r"(?:['’]s)?\s", text[one.end : start]) for start in firms if start > one.end
    ):
        return True
    if one.found is not Found.ADJECTIVE:
        return False
    heads = "|".join(map(re.escape, gazetteer.table.heads))
    return re.match(rf"(?:[ -][\w-]+){{0,{_FIRM_AFTER}}}?[ -](?:{heads})s?\b", behind) is not None
