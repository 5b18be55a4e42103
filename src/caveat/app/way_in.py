"""The two ends of a list's way in: a receipt for the shelf, or the quarantine."""

from collections.abc import Sequence
from dataclasses import replace

from caveat.app.fetch_receipt import FetchReceipt
from caveat.app.outcome import Outcome, held_outcome
from caveat.app.quarantine import Held, Quarantine
from caveat.app.raw import RawList
from caveat.app.shelf import Shelf
from caveat.facts.cite import Override, Snapshot
from caveat.lists.gate import Gate
from caveat.lists.tally import Tally


def receipt_of(
    blank: Held,
    tally: Tally,
    gates: Sequence[Gate],
    remarks: tuple[str, ...],
    before: Snapshot | None,
    change: dict[str, int] | None = None,
) -> FetchReceipt:
    """Write down how a list came through its gates."""
    return FetchReceipt(
        list_id=blank.list_id,
        sha256=blank.sha256,
        as_of=blank.as_of,
        when=blank.when,
        got=blank.got,
        counts={name: count for name, count in sorted(tally.counts.items()) if count},
        gates=tuple(gate.name for gate in gates if not gate.holds),
        remarks=remarks,
        before=before.sha256 if before else "",
        change=change,
    )


def signed(override: Override | None, reasons: tuple[str, ...]) -> Override | None:
    """Write what the gates had said into a person's release; where they said nothing there was nothing to release."""
    return replace(override, gates=reasons) if override and reasons else None


def let_in(shelf: Shelf, raw: RawList, blank: Held, snapshot: Snapshot, receipt: FetchReceipt) -> Outcome:
    """Tell that a snapshot is in force; what was held of these bytes is held no more."""
    Quarantine(shelf.home).take_away(blank)
    return Outcome(
        list_id=blank.list_id,
        state="updated",
        as_of=str(raw.as_of),
        rows=snapshot.rows,
        parties=snapshot.parties,
        problems=raw.remarks,
        remarks=receipt.remarks,
        sha256=blank.sha256,
        got=blank.got,
        change=receipt.change,
    )


def hold(shelf: Shelf, raw: RawList, held: Held) -> Outcome:
    """Keep what is held back with its reasons, and tell so."""
    Quarantine(shelf.home).put(held, raw)
    return held_outcome(held)
