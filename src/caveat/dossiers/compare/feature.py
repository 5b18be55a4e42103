"""A feature of a case: one thing by which cases can be laid side by side, with its value and what the value opens to."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from caveat.dossiers.case import Allegation, FateKind
from caveat.dossiers.event import Event, Step
from caveat.dossiers.figure import Figure
from caveat.facts import Day
from caveat.facts.exact import Exact
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.noun import noun


class Type(StrEnum):
    """What sort of value a feature has; a yes/no is told or not told, and a `no` only where something says so."""

    YES_NO = "yes/no"
    NUMBER = "number"
    DAY = "day"
    WORDS = "words"


class Who(StrEnum):
    """By whom an event is, seen from the subject of the case.

    `acting` is a sender or a state that is neither sender nor home; `firm` an event whose authority bears a name of the firm.
    """

    ACTING = "acting"
    SENDERS = "senders"
    OTHERS = "others"
    HOME = "home"
    FIRM = "firm"
    ANYONE = "anyone"


class On(StrEnum):
    """Whom an event is directed at: the firm (a target bears its name), others, or either."""

    FIRM = "firm"
    OTHERS = "others"
    EITHER = "either"


@noun
class Selection:
    """Which events of a case carry a feature; a condition that is left out chooses all, `*` stands for any letters.

    `told` are words of which the event's own text has at least one. No condition looks at upper and lower case.
    """

    kinds: tuple[MeasureKind, ...] = ()
    who: Who = Who.ACTING
    on: On = On.EITHER
    basis: tuple[str, ...] = ()
    authority: tuple[str, ...] = ()
    not_authority: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


@noun
class Feature:
    """One row of the table of features: what is asked of a case, and by which rule it is read off the events.

    `reads` names the function (`features.READERS`); what follows is what it is given. `ranked` is false for what describes a case
    and does not compare. `seeds` are the systems of the founding documents that ask for the row.
    """

    id: str
    name: str
    group: str
    type: Type
    reads: str
    rule: str
    of: tuple[Selection, ...] = ()
    metrics: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    fates: tuple[FateKind, ...] = ()
    steps: tuple[Step, ...] = ()
    allegation: Allegation | None = None
    fact: str = ""
    unit: str = ""
    ranked: bool = True
    seeds: tuple[str, ...] = ()


@noun
class Value:
    """What is told of a feature: in words, by type, and the events, figures and cited facts that it opens to.

    `since` is the day from which it shows; `cites` are `case:ID` for what the case file itself says, `states:KEY` for a fact of a state.
    """

    told: str
    yes: bool | None = None
    number: Exact | None = None
    day: Day | None = None
    words: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    since: Day | None = None
    mark: str = ""


def yes(events: Sequence[Event], since: Event | None = None) -> Value | None:
    """Return `yes` with the first and last day on which it is told; None, which is *not recorded*, where no event tells it.

    `since` is the event from which it shows, where that is not the first.
    """
    if not events:
        return None
    first, last = events[0], events[-1]
    days = str(first.day) if len(events) == 1 else f"{len(events)} events, {first.day} to {last.day}"
    sure = any(not one.mark for one in events)
    mark = "" if sure else marks(events)
    return Value(told=f"yes ({days})", yes=True, events=ids(events), since=(since or first).days.last, mark=mark)


def count(number: int | Exact, unit: str, events: Sequence[Event]) -> Value | None:
    """Return a number that these events carry together; None where there are none."""
    if not events:
        return None
    value = Exact(number)
    return Value(told=f"{shown(value)} {unit}".strip(), number=value, events=ids(events), mark=marks(events))


def words(told: Iterable[str], events: Sequence[Event]) -> Value | None:
    """Return a set of words that these events carry together; None where there are none."""
    kept = tuple(sorted(set(told)))
    return Value(told=", ".join(kept), words=kept, events=ids(events), mark=marks(events)) if kept else None


def on_day(event: Event) -> Value:
    """Return the day of an event, as well as it is known."""
    return Value(told=str(event.day), day=event.days.last, events=(event.id,), mark=event.mark)


def ids(events: Iterable[Event]) -> tuple[str, ...]:
    """Return the ids of events, each once, in their order."""
    return tuple(dict.fromkeys(one.id for one in events))


def marks(events: Sequence[Event | Figure]) -> str:
    """Return what must stand beside a value that all these events or figures carry: the words of their marks, `in part` where not all have them."""
    found = sorted({word for one in events for word in one.mark.split(", ") if word})
    part = "" if len({one.mark for one in events}) == 1 else "in part "
    return f"{part}{', '.join(found)}" if found else ""


def shown(number: Exact) -> str:
    """Return a number as people read it, without zeros that say nothing."""
    return f"{number:,.2f}".rstrip("0").rstrip(".")
