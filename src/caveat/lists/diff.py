"""What changed between two states of a list: who was added, who removed, what changed in law, what in text alone."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from caveat.facts import Citation, Measure, Party, Stake
from caveat.facts.noun import noun
from caveat.facts.tie import Tie
from caveat.lists.spec import Reading


@noun
class Entry:
    """One party (or one measure against no party), as a diff names it; `parts` are what differs of it."""

    id: str
    caption: str
    parts: tuple[str, ...] = ()


@noun
class Difference:
    """Two states of one list compared. `renumbered` entries have another id and are otherwise found in these four, or unchanged."""

    added: tuple[Entry, ...] = ()
    removed: tuple[Entry, ...] = ()
    law: tuple[Entry, ...] = ()
    text: tuple[Entry, ...] = ()
    renumbered: tuple[tuple[str, str], ...] = ()
    unchanged: int = 0

    @property
    def counts(self) -> dict[str, int]:
        """How many entries were added, removed, changed in law, changed in text, numbered anew, and left as they were."""
        found = {"added": self.added, "removed": self.removed, "law": self.law, "text": self.text, "renumbered": self.renumbered}
        return {**{word: len(entries) for word, entries in found.items()}, "unchanged": self.unchanged}


@noun
class _State:
    """One entry with all that is said of it."""

    id: str
    caption: str
    party: Party | None
    measures: tuple[Measure, ...]
    stakes: tuple[Stake, ...] = ()
    ties: tuple[Tie, ...] = ()


def difference(before: Reading, after: Reading) -> Difference:
    """Compare two readings of one list, entry by entry.

    In law: all that a rule or a match would use. In text: white space, punctuation, case, order, remarks, titles, notes.
    Where in the file a fact stands (its source) is no part of it. An entry whose id changed is found again by its kind,
    countries and names, if only one on either side has them.
    """
    old, new = _states(before), _states(after)
    renumbered = _renumbered([old[id] for id in old.keys() - new.keys()], [new[id] for id in new.keys() - old.keys()])
    was = {after_id: before_id for before_id, after_id in renumbered}
    gone = set(old) - set(new) - {before_id for before_id, _ in renumbered}
    law, text, unchanged = [], [], 0
    for id, state in new.items():
        earlier = old.get(was.get(id, id))
        if earlier is None:
            continue
        if parts := _parts(_law(earlier, was), _law(state, {})):
            law.append(Entry(id=id, caption=state.caption, parts=parts))
        elif parts := _parts(_text(earlier), _text(state)):
            text.append(Entry(id=id, caption=state.caption, parts=parts))
        else:
            unchanged += 1
    added = [Entry(id=id, caption=state.caption) for id, state in new.items() if id not in old and id not in was]
    removed = [Entry(id=id, caption=old[id].caption) for id in sorted(gone)]
    return Difference(
        added=tuple(added),
        removed=tuple(removed),
        law=tuple(law),
        text=tuple(text),
        renumbered=tuple(renumbered),
        unchanged=unchanged,
    )


@lru_cache(maxsize=65536)
def squashed(text: str) -> str:
    """Return a text without its case, white space and punctuation."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(letter for letter in plain if letter.isalnum() or letter in "%<>=")


def _states(reading: Reading) -> dict[str, _State]:
    measures: dict[str, list[Measure]] = defaultdict(list)
    for measure in reading.measures:
        for target in {target.party for target in measure.targets if target.party} or {measure.id}:
            measures[target].append(measure)
    stakes: dict[str, list[Stake]] = defaultdict(list)
    for stake in reading.stakes:
        stakes[stake.held].append(stake)
    ties: dict[str, list[Tie]] = defaultdict(list)
    for tie in reading.ties:
        ties[tie.subject].append(tie)
    parties = {party.id: party for party in reading.parties}
    found = {}
    for id in dict.fromkeys((*parties, *measures, *stakes, *ties)):
        party, of = parties.get(id), tuple(measures.get(id, ()))
        caption = party.caption if party else next((one.title for one in of if one.title), id)
        told = (tuple(stakes.get(id, ())), tuple(ties.get(id, ())))
        found[id] = _State(id=id, caption=caption, party=party, measures=of, stakes=told[0], ties=told[1])
    return found


def _renumbered(gone: list[_State], new: list[_State]) -> list[tuple[str, str]]:
    """Pair entries that only their id parts; where two look the same, none is paired."""
    was: dict[Any, list[str]] = defaultdict(list)
    now: dict[Any, list[str]] = defaultdict(list)
    for states, by in ((gone, was), (new, now)):
        for state in states:
            if state.party is not None:
                by[_identity(state.party)].append(state.id)
    return sorted((was[key][0], now[key][0]) for key in was.keys() & now.keys() if len(was[key]) == len(now[key]) == 1)


def _identity(party: Party) -> Any:
    names = frozenset(squashed(name.text) for name in party.names) or frozenset(squashed(place.text) for place in party.places)
    return party.kind, frozenset(party.countries), names, frozenset(party.births)


def _law(state: _State, was: dict[str, str]) -> dict[str, Any]:
    """All that a rule or a match would use, in a form where order and writing do not matter."""
    back = {before: after for after, before in was.items()}
    party = _law_of_party(state.party, back) if state.party else {}
    measures = _together(_law_of_measure(measure, state.id) for measure in state.measures)
    stakes = frozenset((one.holder, one.least, one.most, one.span) for one in state.stakes)
    ties = frozenset((one.kind, one.object, squashed(one.object_name), squashed(one.role), one.span) for one in state.ties)
    return {**party, **measures, "stakes": stakes, "ties": ties}


def _law_of_party(party: Party, back: dict[str, str]) -> dict[str, Any]:
    return {
        "kind": party.kind,
        "names": frozenset((squashed(name.text), name.kind) for name in party.names),
        "identifiers": frozenset((one.kind, squashed(one.value), one.country) for one in party.identifiers),
        "places": frozenset((squashed(place.text), place.country) for place in party.places),
        "births": frozenset(party.births),
        "birthplaces": frozenset(map(squashed, party.birthplaces)),
        "countries": frozenset(party.countries),
        "gender": party.gender,
        "part_of": back.get(party.part_of, party.part_of),
    }


def _law_of_measure(one: Measure, of: str) -> dict[str, Any]:
    return {
        "measure": (one.kind, one.authority, one.programme, one.force, one.state),
        "tags": frozenset(one.tags),
        "requirement": squashed(one.requirement),
        "review_policy": squashed(one.review_policy),
        "footnotes": frozenset(one.footnotes),
        "span": (one.span, one.published, one.effective_assumed),
        "scope": _unordered(one.scope),
        "deadlines": frozenset((deadline.act, deadline.day) for deadline in one.deadlines),
        "targets": frozenset((target.party == of or target.party, target.goods, target.country) for target in one.targets),
        "citations": frozenset(_cited(cite) for cite in (*one.history, *one.cites)),
    }


def _text(state: _State) -> dict[str, Any]:
    """All that is said and is no law: writing as it is, remarks, titles, notes."""
    party = state.party
    if party is None:
        said: dict[str, Any] = {}
    else:
        said = {name: getattr(party, name) for name in ("names", "identifiers", "places", "birthplaces", "titles", "remarks")}
    words = ("title", "requirement", "review_policy", "footnotes", "note", "tags", "history", "cites", "confidence")
    measures = {f"measure {word}": tuple(getattr(one, word) for one in state.measures) for word in words}
    return {**said, **measures, "tie notes": tuple(one.note for one in state.ties)}


def _together(measures: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Set the measures of one entry beside each other, whatever their order: by part, then each measure as a whole."""
    found = list(measures)
    whole = frozenset(frozenset(one.items()) for one in found)
    parts = {key: frozenset(one[key] for one in found) for key in (found[0] if found else ())}
    return {**parts, "measures": whole, "number of measures": len(found)}


def _unordered(scope: Any) -> Any:
    values = ((name, getattr(scope, name)) for name in scope.__dataclass_fields__)
    return tuple((name, frozenset(value) if isinstance(value, tuple) else value) for name, value in values)


def _cited(cite: Citation) -> tuple[object, ...]:
    return squashed(cite.instrument), squashed(cite.place), cite.published


def _parts(before: dict[str, Any], after: dict[str, Any]) -> tuple[str, ...]:
    keys = sorted(key for key in before.keys() | after.keys() if before.get(key) != after.get(key))
    return tuple(key for key in keys if key != "measures") or tuple(keys)
