"""Whether a reading may be published: its doubts, its ids, its references, and its counts against list.yaml."""

from collections import Counter

from caveat.facts.noun import noun
from caveat.facts.problem import BadList, Problem
from caveat.lists.spec import ListSpec, Reading
from caveat.lists.tally import PARTY_FIELDS, Tally, tally_of

COMPARE = "the file may be cut off or changed; compare it with the publisher's page before you trust it"


@noun
class Gate:
    """One gate's word on a reading: what holds it back (nothing, if it passed), and what is only worth telling."""

    name: str
    holds: tuple[Problem, ...] = ()
    remarks: tuple[str, ...] = ()


def doubts_of(reading: Reading, spec: ListSpec) -> tuple[Problem, ...]:
    """Return what could not be read for sure: no person can release a list with such a doubt."""
    twice = [one for one, times in Counter(party.id for party in reading.parties).items() if times > 1]
    known = {party.id for party in reading.parties}
    lost = sorted({target.party for measure in reading.measures for target in measure.targets if target.party} - known)
    return (
        *reading.doubts,
        *(BadList(f"the id {one!r} stands for more than one party", where=spec.id) for one in twice),
        *(BadList(f"a measure is against {one!r}, whom the list does not name", where=spec.id) for one in lost),
        *(no_rows(tally_of(reading, frozenset()), spec) if not reading.doubts else ()),
    )


def no_rows(tally: Tally, spec: ListSpec) -> tuple[Problem, ...]:
    """Refuse a list that holds nothing at all: whatever its counts may be, nobody delists everybody by an empty file."""
    facts = sum(tally.counts[name] for name in ("rows", "parties", "measures", "stakes", "ties"))
    return () if facts else (BadList("holds not one entry", where=spec.id, advice=COMPARE),)


def within_bounds(tally: Tally, spec: ListSpec) -> Gate:
    """Hold a list whose counts lie outside those of list.yaml."""
    holds = [
        BadList(f"{tally.counts[name]} {name}, expected {span.least} to {span.most}", where=spec.id, advice=COMPARE)
        for name, span in sorted((spec.expected or {}).items())
        if not span.least <= tally.counts[name] <= span.most
    ]
    return Gate(name="counts", holds=tuple(holds))


def filled_enough(tally: Tally, spec: ListSpec) -> Gate:
    """Hold a list whose parties lack a field more often than list.yaml allows."""
    strange = sorted(set(spec.filled or {}) - PARTY_FIELDS)
    holds = [BadList(f"filled names {one!r}, which is no field of a party", where=f"{spec.id}/list.yaml") for one in strange]
    parties = tally.counts["parties"]
    for name, least in sorted((spec.filled or {}).items()):
        if name not in strange and parties and tally.filled[name] < least * parties:
            share = f"{tally.filled[name] / parties:.1%} of parties have {name}, expected at least {float(least):.1%}"
            holds.append(BadList(share, where=spec.id, advice="a column may be gone or renamed; look at the file"))
    return Gate(name="filled", holds=tuple(holds))


def check_counts(reading: Reading, spec: ListSpec) -> tuple[Problem, ...]:
    """Return every reason that the reading alone gives to hold the list back; none means that it may be published."""
    tally = tally_of(reading)
    return (*doubts_of(reading, spec), *within_bounds(tally, spec).holds, *filled_enough(tally, spec).holds)
