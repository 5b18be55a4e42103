"""Write the paper of an answer: one writer a format, found by the suffix."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from html import escape
from pathlib import Path

from caveat.app.paper import badge, check_paper, page_of, write_by_suffix
from caveat.app.report import Cell, Piece, Report, Section, report_of
from caveat.check import Answer

_WHAT = "reports"


def check_report(out: Path, source: Path) -> None:
    """Raise `BadInput` for a path to which no report of `source` can be written."""
    check_paper(out, source, _FORMATS, _WHAT)


def write_report(answers: Sequence[Answer], out: Path, source: Path) -> None:
    """Write answers on a deal, one for each law day, by the suffix of `out`; `source` is the deal's own file."""
    reports = [report_of(answer) for answer in answers]
    writers = {suffix: partial(_put, make(reports)) for suffix, make in _FORMATS.items()}
    write_by_suffix(out, source, writers, _WHAT)


def _put(paper: bytes, path: Path) -> None:
    path.write_bytes(paper)


def html(reports: Sequence[Report]) -> bytes:
    """Return reports as one printable page without scripts; each begins on a new sheet of paper."""
    title = f"{reports[0].title}: {', '.join(dict.fromkeys(one.verdict.value for one in reports))}"
    return page_of(title, "".join(map(_article, reports))).encode()


def _article(report: Report) -> str:
    head = f"<h1>{badge(report.verdict.value)} {escape(report.title)}</h1>"
    says = "".join(f"<p class='dim'>{escape(one)}</p>" for one in report.says)
    return f"<article>{head}{says}{''.join(map(_section, report.sections))}</article>"


def _section(section: Section) -> str:
    says = "".join(f"<p class='dim'>{escape(one)}</p>" for one in section.says)
    columns = ("", *section.columns) if section.numbered else section.columns
    head = "".join(f"<th>{escape(one)}</th>" for one in columns)
    body = "".join(_row(row, number if section.numbered else 0) for number, row in enumerate(section.rows, start=1))
    table = f"<table>{f'<thead><tr>{head}</tr></thead>' if any(columns) else ''}<tbody>{body}</tbody></table>" if body else ""
    return f"<h2>{escape(section.heading)}</h2>{says}{table}"


def _row(row: Sequence[Cell], number: int) -> str:
    first = f"<td>{number}</td>" if number else ""
    return f"<tr>{first}{''.join(f'<td>{_cell(cell)}</td>' for cell in row)}</tr>"


def _cell(cell: Cell) -> str:
    return "<br>".join(_piece(piece) for piece in cell)


def _piece(piece: Piece) -> str:
    text = badge(piece.text) if piece.verdict else f"<bdi>{escape(piece.text)}</bdi>"
    if piece.link:
        text = f"<a href='{escape(piece.link)}' rel='noreferrer'>{text}</a>"
    return f"{text} <span class='mark'>{escape(piece.mark)}</span>" if piece.mark else text


_FORMATS: Mapping[str, Callable[[Sequence[Report]], bytes]] = {".html": html}
