"""Law as dated values with citations, read from a rule's YAML."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from functools import wraps
from typing import Any, TypeVar

from caveat.facts import Citation, Day
from caveat.facts.cite import Confidence
from caveat.facts.form import from_plain
from caveat.facts.measure import State
from caveat.facts.noun import noun
from caveat.facts.problem import LawGap

T = TypeVar("T")


@noun
class Dated:
    """What a value is from `since` on, up to and not including `until`; `cite` are keys of the law's `cites`."""

    since: Day | None
    value: Any
    cite: tuple[str, ...]
    until: Day | None = None
    state: State = State.IN_FORCE
    confidence: Confidence = Confidence.SURE
    note: str = ""

    def to_come(self, day: Day) -> bool:
        """Say whether the entry's time begins after `day`."""
        return self.since is not None and day < self.since

    @property
    def binds(self) -> bool:
        """Say whether the value is law: not suspended, announced, proposed, mere policy or unenforced."""
        return self.state is State.IN_FORCE


@noun
class Value:
    """One named value of a law through time; `unit` says what it counts (day, share of 0..1, truth, words, …)."""

    what: str
    unit: str
    dated: tuple[Dated, ...]


@noun
class Law:
    """One rule's YAML.

    `programmes` are the listings that the rule reads. `known_to` is the day up to which we know this law: an answer for
    a later day says so. `words` maps the words of worked examples to the keys of a deal (see `rules/words.py`).
    """

    regime: str
    title: str
    authority: str
    jurisdiction: str
    question: str
    known_to: Day
    cites: dict[str, Citation]
    values: dict[str, Value] = field(default_factory=dict)
    programmes: tuple[str, ...] = ()
    words: dict[str, Any] = field(default_factory=dict)
    note: str = ""

    def on(self, name: str, day: Day) -> Dated:
        """Return the value of `name` on `day`; raise `LawGap` if no dated entry covers it."""
        found = self.at(name, day)
        if found is None:
            first = min((entry.since for entry in self.values[name].dated if entry.since), default=None)
            raise LawGap(
                f"{self.title}: no value of '{name}' is known for {day}; the first begins {first}",
                where=self.regime,
                advice="ask for a later law day, or add a dated entry with its citation",
            )
        return found

    def at(self, name: str, day: Day) -> Dated | None:
        """Return the value of `name` on `day`, or None where the law had not begun or left a gap."""
        for entry in reversed(self.values[name].dated):
            if (entry.since is None or entry.since <= day) and (entry.until is None or day < entry.until):
                return entry
        return None

    def binds(self, name: str, day: Day) -> bool:
        """Say whether `name` has a value in force on `day`."""
        found = self.at(name, day)
        return found is not None and found.binds

    def cite(self, *keys: str) -> tuple[Citation, ...]:
        """Return the citations of `keys`, in order."""
        return tuple(map(self.cites.__getitem__, keys))

    def cited(self, entry: Dated) -> tuple[Citation, ...]:
        """Return the citations of a dated entry."""
        return self.cite(*entry.cite)

    def entries(self) -> Iterator[tuple[str, Dated]]:
        """Yield every dated entry with the name of its value."""
        for name, value in self.values.items():
            for entry in value.dated:
                yield name, entry


Laws = Mapping[str, Law]
"""The laws of a house by regime."""

MOST_KEPT = 4_096
"""How much that was read of laws is kept: more than a house's laws hold, and than a file of deals has days."""


def read_terms(kind: type[T], terms: Mapping[str, Any], *, among: bool = False) -> T:
    """Read terms of a dated value as a noun, once: a law does not change, and is known by identity.

    With `among`, terms that are no keys of the noun are left to others.
    """
    told = _TERMS.get((kind, id(terms)))
    if told is None:
        _make_room(_TERMS)
        meant = {key: terms[key] for key in kind.__dataclass_fields__ if key in terms} if among else terms  # type: ignore[attr-defined]
        told = _TERMS[kind, id(terms)] = (terms, from_plain(kind, meant))
    read: T = told[1]
    return read


_TERMS: dict[tuple[type, int], tuple[Mapping[str, Any], Any]] = {}
"""What was read of terms, by kind and identity; the terms are kept, so that no other can take theirs."""


def by_day(asked: Callable[[Law, Day], T]) -> Callable[[Law, Day], T]:
    """Keep what a law, known by identity, says on a day."""
    kept: dict[tuple[int, Day], tuple[Law, T]] = {}
    _BY_DAY.append(kept)

    @wraps(asked)
    def again(law: Law, day: Day) -> T:
        told = kept.get((id(law), day))
        if told is None:
            _make_room(kept)
            told = kept[id(law), day] = (law, asked(law, day))
        return told[1]

    return again


_BY_DAY: list[dict[Any, Any]] = []


def forget() -> None:
    """Forget what laws say on days: for whoever changes the code that reads it (`make mutants`)."""
    for kept in _BY_DAY:
        kept.clear()


def _make_room(kept: dict[Any, Any]) -> None:
    if len(kept) >= MOST_KEPT:
        kept.clear()
