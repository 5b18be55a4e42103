"""What is written down of how a snapshot came: its files, the gates it passed, and what changed against the one before."""

from caveat.app.raw import Got
from caveat.facts import Day
from caveat.facts.noun import noun


@noun
class FetchReceipt:
    """The receipt of one snapshot. `change` compares it with `before`, the snapshot in force until then; `counts` are by kind."""

    list_id: str
    sha256: str
    as_of: Day
    when: str
    got: tuple[Got, ...] = ()
    counts: dict[str, int] | None = None
    gates: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    before: str = ""
    change: dict[str, int] | None = None
