"""How the update of one list went."""

from caveat.app.quarantine import Held
from caveat.app.raw import Got
from caveat.facts.noun import noun


@noun
class Outcome:
    """How the update of one list went: updated, unchanged, held (with the problems), failing, ended or absent.

    What was updated may have problems too: newer files that were passed over. `remarks` are worth reading and ask for
    nothing; `change` counts what was added, removed, changed in law and changed in text against the snapshot before.
    """

    list_id: str
    state: str
    as_of: str = ""
    rows: int = 0
    parties: int = 0
    problems: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    change: dict[str, int] | None = None
    sha256: str = ""
    got: tuple[Got, ...] = ()


def held_outcome(held: Held) -> Outcome:
    """Tell of what is held back."""
    return Outcome(
        list_id=held.list_id,
        state="held",
        as_of=str(held.as_of),
        rows=held.rows,
        problems=held.problems,
        remarks=held.remarks,
        sha256=held.sha256,
        got=held.got,
    )
