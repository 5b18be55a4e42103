"""What the gates say of a reading beside the snapshot in force, the earlier ones, and the primary lists of this house."""

import hashlib
import sqlite3
from collections.abc import Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path

from caveat.app.made_by import made_by
from caveat.app.shelf import Shelf
from caveat.facts import Day, Party
from caveat.facts.cite import Snapshot
from caveat.facts.problem import BadInput
from caveat.lists import ListSpec, Reading
from caveat.lists.diff import squashed
from caveat.lists.gate import Gate, filled_enough, within_bounds
from caveat.lists.gate_against import churn, identities, primaries, returned
from caveat.lists.tally import Tally
from caveat.match import compare_names

_LOOKED_BACK = 10
_HERE = Path(__file__).read_bytes()
"""The judge's own words: another judge may judge otherwise."""
_NAMES = 6
_ALIKE = 0.5
_ALWAYS = "9999"


def judged_by(shelf: Shelf, spec: ListSpec, as_of: Day) -> str:
    """Return a hash of all that a judgement hangs on besides the raw bytes: code, list.yaml, day, and the snapshots that are here."""
    here = [one.sha256 + one.known_at for one in shelf.snapshots(spec.id)]
    others = [one.sha256 for name in (spec.yields_to or {}).values() if (one := shelf.live(name, _ALWAYS))]
    return hashlib.sha256(
        repr((made_by(spec.id), _HERE, replace(spec, addresses=()), str(as_of), here, others)).encode()
    ).hexdigest()[:24]


def gates_alone(tally: Tally, spec: ListSpec) -> list[Gate]:
    """Ask the gates that need nothing but the counts."""
    return [within_bounds(tally, spec), filled_enough(tally, spec)]


def gates_against(shelf: Shelf, spec: ListSpec, reading: Reading, as_of: Day, before: Snapshot, earlier: Reading) -> list[Gate]:
    """Ask the gates that compare a reading with the snapshot in force (`earlier` are its facts) and those before it."""
    old, new = ({party.id: party for party in one.parties} for one in (earlier, reading))
    gone, come = old.keys() - new.keys(), new.keys() - old.keys()
    back = _back({one: new[one] for one in come}, earlier, shelf, before)
    return [
        churn(len(gone), len(come), len(old), len(new), spec, (as_of - before.as_of).days),
        identities(((old[one], new[one]) for one in new if one in old), alike, spec),
        returned(back, len(new), spec),
        Gate(name="day", remarks=_backwards(reading.as_of, as_of, earlier.as_of)),
    ]


def gate_of_primaries(shelf: Shelf, spec: ListSpec, tally: Tally, as_of: Day) -> Gate:
    """Compare an aggregate with the primary lists that this house holds whole."""
    found = {}
    for programme, list_id in (spec.yields_to or {}).items():
        live = shelf.live(list_id, _ALWAYS)
        receipt = shelf.receipt(live) if live is not None and live.complete else None
        if receipt is not None:
            found[programme] = (list_id, (receipt.counts or {}).get(f"programme {programme}", 0), (as_of - receipt.as_of).days)
    return primaries(tally.counts, found, spec)


def alike(one: Party, other: Party) -> bool:
    """Say whether any name of one party is at all like one of the other's."""
    kind = str(one.kind)
    mine, theirs = (list(islice((name.text for name in party.names), _NAMES)) for party in (one, other))
    if not mine or not theirs:
        return one.caption == other.caption
    try:
        return any(compare_names(a, b, kind) >= _ALIKE for a in mine for b in theirs)
    except BadInput:
        return any(squashed(a) == squashed(b) for a in mine for b in theirs)


def _back(come: Mapping[str, Party], earlier: Reading, shelf: Shelf, before: Snapshot) -> set[str]:
    """Find those new ones whom an older snapshot had, under the same id or the same first name; newest snapshots first."""
    if not come:
        return set()
    here = {squashed(party.caption) for party in earlier.parties}
    named = {squashed(party.caption): one for one, party in come.items() if squashed(party.caption) not in here}
    back: set[str] = set()
    older = {one.sha256: one for one in shelf.snapshots(before.list_id) if one.complete and one.sha256 != before.sha256}
    for snapshot in list(older.values())[-_LOOKED_BACK:]:
        for id, name in _once(shelf, snapshot):
            if id in come:
                back.add(id)
            elif (found := named.get(squashed(name or ""))) is not None:
                back.add(found)
    return back


def _once(shelf: Shelf, snapshot: Snapshot) -> list[tuple[str, str]]:
    """Return the ids and first names of an older snapshot, by whatever code its facts were made: reading it anew would cost too much."""
    for path in sorted(shelf.folder(snapshot).glob("facts-*/entries.sqlite")):
        store = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            return store.execute("select id, json_extract(cast(plain as text), '$.names[0].text') from party").fetchall()
        finally:
            store.close()
    return []


def _backwards(told: Day | None, as_of: Day, before: Day | None) -> tuple[str, ...]:
    """Tell of a file that calls itself older than the one before, or younger than today: its word decides nothing."""
    if told is None:
        return ()
    if before is not None and told < before:
        return (f"the file calls itself of {told}, which is before the {before} of the one in force",)
    return (f"the file calls itself of {told}, which is after {as_of}",) if told > as_of else ()
