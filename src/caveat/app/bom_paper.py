"""The answer on a bill of materials as a sheet for people: one HTML page without scripts or links to elsewhere, or a workbook."""

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

import openpyxl
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from caveat.app.bom_answer import BomAnswer, BomRow
from caveat.app.paper import Writers, write_by_suffix
from caveat.app.paper_html import badge, page_of

_HEADINGS = ("line", "part", "maker", "quantity", "value", "origin", "ECCN", "what became of it", "counts", "why")
_OVER = {True: "above", False: "not above", None: "open"}
_FILL = {"counted": "FFF3D6", "open": "F3E3F7", "not controlled": "E6F4E6", "second incorporation": "E6F4E6"}


def write_paper(answer: BomAnswer, out: Path, source: Path) -> None:
    """Write the sheet by its suffix; a file of that name is replaced whole or not at all, but never the bill itself."""
    writers: Writers = {
        ".html": lambda path: path.write_text(page(answer), "utf-8"),
        ".xlsx": lambda path: _workbook(answer).save(path),
    }
    write_by_suffix(out, source, writers, "sheets")


def page(answer: BomAnswer) -> str:
    """Return the sheet as one HTML page."""
    word = answer.verdict.value
    head = f"<h1>{badge(word)} {escape(answer.title)} to {escape(answer.to)}</h1>"
    sub = f"<p class='dim'>Under the law of {answer.law_day}; read from {escape(answer.source)}.</p>"
    changed = "".join(f"<p class='if'>What if: {escape(change)}</p>" for change in answer.changed)
    body = [head, sub, changed, _totals(answer), _open(answer), _tree(answer), _findings(answer), _notes(answer)]
    return page_of(f"{answer.title} to {answer.to}: {word}", "".join(body))


def _table(headings: Sequence[str], rows: Iterator[str]) -> str:
    head = "".join(f"<th>{escape(one)}</th>" for one in headings)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


def _cells(cells: Sequence[str], kind: str = "") -> str:
    return f"<tr class='{kind}'>{''.join(f'<td>{escape(cell)}</td>' for cell in cells)}</tr>"


def _totals(answer: BomAnswer) -> str:
    rows = (
        _cells(
            (f"{one.percent} %", one.what, _OVER[one.over], "applies here" if one.applies else ""), "here" if one.applies else ""
        )
        for one in answer.thresholds
    )
    told = f"<p><b>{escape(answer.share)}</b>: {escape(answer.content)} of {escape(answer.price)}</p>"
    return f"<h2>Controlled US content</h2>{told}{_table(('limit', 'for', 'the share is', ''), rows)}"


def _open(answer: BomAnswer) -> str:
    if not answer.unknowns:
        return ""
    items = "".join(f"<li>{escape(one.fact)} <span class='dim'>{escape(one.why)}</span></li>" for one in answer.unknowns)
    return f"<h2>To clarify, the most decisive first</h2><ol>{items}</ol>"


def _tree(answer: BomAnswer) -> str:
    rows = (
        f"<tr class='{escape(row.standing.replace(' ', '-'))}'><td>{escape(row.number)}</td>"
        f"<td style='padding-left:{0.5 + row.depth * 1.4:.1f}em'>{escape(row.name)}</td>"
        + "".join(f"<td class='{kind}'>{escape(cell)}</td>" for kind, cell in _row(row)[2:])
        + "</tr>"
        for row in answer.rows
    )
    return f"<h2>Bill of materials</h2>{_table(_HEADINGS, rows)}"


def _row(row: BomRow) -> list[tuple[str, str]]:
    """Return the cells of a line, each with how it is set: `n` for numbers."""
    counts = row.counts if row.standing in ("counted", "open") else ""
    return [
        ("", row.number),
        ("", row.name),
        ("", row.maker),
        ("n", row.quantity),
        ("n", row.value),
        ("", row.origin),
        ("", row.eccn),
        ("", row.standing),
        ("n", counts),
        ("", row.because),
    ]


def _findings(answer: BomAnswer) -> str:
    parts = []
    for one in answer.findings:
        told = [*(f"Condition: {each}" for each in one.conditions), *one.flags]
        if one.licence:
            told += [
                f"Licence: {one.licence.requirement}",
                f"Review: {one.licence.review_policy}",
                f"Exceptions: {one.licence.exceptions}",
            ]
        cites = " · ".join(dict.fromkeys(str(cite) for cite in one.cites))
        notes = "".join(f"<li>{escape(each)}</li>" for each in told)
        mark = "" if one.confidence.rank == 0 else f" <span class='mark'>{escape(str(one.confidence))}</span>"
        parts.append(
            f"<section><h3>{badge(one.verdict.value)} {escape(one.regime)}</h3>"
            f"<p>{escape(one.because)}{mark}</p>{f'<ul>{notes}</ul>' if notes else ''}<p class='dim'>{escape(cites)}</p></section>"
        )
    return f"<h2>Regimes and the law</h2>{''.join(parts)}"


def _notes(answer: BomAnswer) -> str:
    parts = []
    for heading, lines in (
        ("Not readable in the file, and counted as not known", answer.problems),
        ("Bear in mind", (*answer.remarks, *answer.caveats)),
    ):
        if lines:
            parts.append(f"<h2>{heading}</h2><ul>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>")
    return "".join(parts)


def _workbook(answer: BomAnswer) -> openpyxl.Workbook:
    """Return the sheet as a workbook: the answer, the bill, the law."""
    book = openpyxl.Workbook()
    first = book.active
    assert isinstance(first, Worksheet)
    first.title = "answer"
    head = [
        ("verdict", answer.verdict.value),
        ("thing", answer.title),
        ("to", answer.to),
        ("law of", str(answer.law_day)),
        ("read from", answer.source),
        *(("what if", change) for change in answer.changed),
        ("controlled US content", f"{answer.share}: {answer.content} of {answer.price}"),
        *(
            (f"limit {one.percent} %", f"{one.what}: {_OVER[one.over]}{', applies here' if one.applies else ''}")
            for one in answer.thresholds
        ),
        *(("to clarify", f"{one.fact} ({one.why})") for one in answer.unknowns),
        *(("not readable", problem) for problem in answer.problems),
        *(("bear in mind", caveat) for caveat in (*answer.remarks, *answer.caveats)),
    ]
    _fill(first, (), head, (24, 110))
    bill = book.create_sheet("bill of materials")
    rows = [["  " * row.depth + cell if at == 1 else cell for at, (_, cell) in enumerate(_row(row))] for row in answer.rows]
    _fill(bill, _HEADINGS, rows, (8, 34, 26, 10, 14, 8, 14, 20, 14, 70))
    for number, row in enumerate(answer.rows, start=2):
        colour = _FILL.get(row.standing, "FFFFFF")
        for cell in bill[number]:
            cell.fill = PatternFill("solid", fgColor=colour)
    bill.freeze_panes = "C2"
    _law(book.create_sheet("law"), answer)
    return book


def _law(sheet: Worksheet, answer: BomAnswer) -> None:
    told = [
        (
            one.regime,
            one.verdict.value,
            one.because,
            "; ".join((*one.conditions, *one.flags)),
            " · ".join(map(str, one.cites)),
            str(one.confidence),
        )
        for one in answer.findings
    ]
    _fill(sheet, ("regime", "verdict", "because", "conditions and flags", "law", "confidence"), told, (22, 24, 70, 60, 60, 14))


def _fill(sheet: Worksheet, headings: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int]) -> None:
    """Write rows of text; text stays text, even where it begins with an equals sign."""
    for number, cells in enumerate([headings, *rows] if headings else rows, start=1):
        for at, text in enumerate(cells, start=1):
            cell = sheet.cell(row=number, column=at, value=ILLEGAL_CHARACTERS_RE.sub("", text))
            cell.data_type = "s"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if headings and number == 1:
                cell.font = Font(bold=True)
    for at, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(at)].width = width
