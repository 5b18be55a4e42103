"""Features read off the home state of a case: facts of states, cited, as they held on the day of the library."""

from functools import cache

from caveat.dossiers.case import Case
from caveat.dossiers.compare.feature import Feature, Value
from caveat.dossiers.library import Library
from caveat.dossiers.reference import Checked, Grade, Reference, mark_of
from caveat.dossiers.table import read_beside
from caveat.facts import Day, Span
from caveat.facts.noun import noun


@noun
class Membership:
    """A state that holds a seat or has joined a treaty, for a span of days."""

    state: str
    span: Span


@noun
class StateFact:
    """A fact that holds of states: its members, whether the list of them is whole, and the publications that say so.

    Of a state that a whole list lacks it is told that the fact does not hold.
    """

    told: str
    whole: bool
    members: tuple[Membership, ...]
    sources: tuple[str, ...]
    checked: Checked
    confidence: Grade


@noun
class StateFacts:
    """The file of facts of states."""

    sources: dict[str, Reference]
    facts: dict[str, StateFact]


def home_state(_: Library, case: Case, __: Feature) -> Value | None:
    """Name the home states, as the case has them."""
    return Value(told=", ".join(case.home), words=case.home, cites=(f"case:{case.id}",)) if case.home else None


def sector(_: Library, case: Case, __: Feature) -> Value | None:
    """Name the sector, as the case has it."""
    return Value(told=case.sector, words=(case.sector,), cites=(f"case:{case.id}",))


def home_is(library: Library, case: Case, feature: Feature) -> Value | None:
    """Say whether a home state is among those of a fact; `no` only where the list of them is whole."""
    fact = state_facts().facts[feature.fact]
    inside = _inside(fact, library.day)
    found = [code for code in case.home if code in inside]
    if not case.home or (not found and not fact.whole):
        return None
    told = f"yes ({', '.join(found)})" if found else "no"
    cites, mark = tuple(f"states:{one}" for one in fact.sources), mark_of(fact.checked, fact.confidence)
    return Value(told=told, yes=bool(found), cites=cites, mark=mark)


def allied(library: Library, case: Case, feature: Feature) -> Value | None:
    """Say whether a home state and a sender are both bound by a treaty of alliance of the table."""
    homes = set(case.home) - set(case.senders)
    for fact in (state_facts().facts[one] for one in feature.metrics):
        inside = _inside(fact, library.day)
        if (at_home := sorted(homes & inside)) and (senders := sorted(inside & set(case.senders))):
            cites, mark = tuple(f"states:{one}" for one in fact.sources), mark_of(fact.checked, fact.confidence)
            return Value(told=f"yes ({', '.join(at_home)} with {', '.join(senders)})", yes=True, cites=cites, mark=mark)
    return None


def _inside(fact: StateFact, day: Day | None) -> set[str]:
    """Return the states of a fact on a day; on the latest where no day is asked."""
    return {one.state for one in fact.members if (one.span.covers(day) if day else one.span.until is None)}


@cache
def state_facts() -> StateFacts:
    """Return the facts of states."""
    return read_beside(StateFacts, __package__, "states.yaml")
