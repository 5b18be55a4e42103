"""The answers on a deal as one paper, an article for each law day."""

from collections.abc import Sequence
from pathlib import Path

from caveat.app.paper import KINDS, check_paper, write_reports
from caveat.app.report import report_of
from caveat.check import Answer


def check_report(out: Path, source: Path) -> None:
    """Raise `BadInput` for a path to which no report of `source` can be written."""
    check_paper(out, source, KINDS, "reports")


def write_report(answers: Sequence[Answer], out: Path, source: Path) -> tuple[str, ...]:
    """Write answers on a deal, one for each law day, by the suffix of `out`, and return remarks; `source` is the deal's own file."""
    return write_reports([report_of(answer) for answer in answers], out, source)
