"""How many snapshots of a list are kept: by number or by days, and never less than what is in force."""

import re
from datetime import UTC, datetime, timedelta

from caveat.app.settings import now
from caveat.app.shelf import Shelf
from caveat.facts.cite import Snapshot
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput

_TOLD = re.compile(r"(\d+)\s*(d|days)?")


@noun
class Keep:
    """Keep so many snapshots of each list, or those that were in force within so many days."""

    snapshots: int = 0
    days: int = 0


def keep_of(told: str) -> Keep | None:
    """Read the setting: `10` snapshots, `400d` days, empty or `all` for all; raise `BadInput` for anything else."""
    plain = told.strip().lower()
    if plain in ("", "all"):
        return None
    found = _TOLD.fullmatch(plain)
    if found is None or int(found.group(1)) < 1:
        raise BadInput(
            f"{told!r} does not say how much to keep", where="CAVEAT_KEEP", advice="write 10 (snapshots), 400d (days) or all"
        )
    number = int(found.group(1))
    return Keep(days=number) if found.group(2) else Keep(snapshots=number)


def superfluous(shelf: Shelf, list_id: str, keep: Keep) -> list[Snapshot]:
    """Return the snapshots that need not be kept, the oldest first.

    Never the one in force, whole or extract (a bundled extract is in force until a whole list comes), and never what is held.
    """
    stored = shelf.snapshots(list_id)
    if not stored:
        return []
    always = {one.sha256 for complete in (True, False) for one in [each for each in stored if each.complete is complete][-1:]}
    if keep.snapshots:
        kept = {one.sha256 for one in stored[-keep.snapshots :]}
    else:
        since = (datetime.fromisoformat(now()) - timedelta(days=keep.days)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        # A snapshot was in force until the next one was known.
        until = dict(zip([one.sha256 for one in stored], [one.known_at for one in stored[1:]] + ["9999"], strict=True))
        kept = {sha256 for sha256, last in until.items() if last >= since}
    gone = {one.sha256: one for one in stored if one.sha256 not in kept | always}
    return list(gone.values())


def prune(shelf: Shelf, list_id: str, keep: Keep) -> list[Snapshot]:
    """Take superfluous snapshots of a list off the shelf, and return them."""
    gone = superfluous(shelf, list_id, keep)
    for snapshot in gone:
        shelf.take_away(snapshot)
    return gone
