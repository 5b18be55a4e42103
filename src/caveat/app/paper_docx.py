"""Reports for a word processor: headings, tables whose head repeats on each page, live links.

Word draws no SVG by itself, so a picture stands there as PNG, with its words for those who cannot see it.
"""

import io
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.section import Section as Sheet
from docx.shared import Emu, Mm, Pt, RGBColor
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from caveat.app.paper_page import (
    PLAIN_TINT,
    TINTS,
    Cell,
    Picture,
    Piece,
    Report,
    Section,
    address,
    cell,
    shares,
    shown,
    spelled,
    tabled,
    title_of,
)
from caveat.app.paper_pdf import picture_png
from caveat.app.typeset import Undrawn, undrawn_told

_DIM, _INK, _LINK, _MARK = (RGBColor.from_string(one) for one in ("5B6472", "1D2430", "1F4F8F", "8A5F00"))
_WIDTH, _HEIGHT, _MARGIN, _TALLEST = Mm(210), Mm(297), Mm(16), Mm(220)
_SHORT = 90
_EARLIEST = (1980, 1, 1, 0, 0, 0)


def write(reports: Sequence[Report]) -> tuple[bytes, tuple[str, ...]]:
    """Return the file, and a remark for each script that its pictures could not draw; text is drawn by the reader's own fonts."""
    seen = [shown(one) for one in reports]
    document = docx.Document()
    moment = max(one.known_at for one in reports).astimezone(UTC).replace(tzinfo=None, microsecond=0)
    _begin(document, title_of(seen), moment)
    undrawn: Undrawn = frozenset()
    for at, report in enumerate(seen):
        sheet = document.add_section() if at else document.sections[0]
        _lay(sheet, report)
        undrawn |= _article(document, report)
    kept = io.BytesIO()
    document.save(kept)
    return _stamped(kept.getvalue(), moment), undrawn_told(undrawn, "in pictures as an empty box")


def _begin(document: Document, title: str, moment: datetime) -> None:
    """Set what the whole file has: its title, its day, and how text looks; the library's own thumbnail goes."""
    rels = document.part.package.rels
    for key in [key for key, rel in rels.items() if rel.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del rels[key]
    about = document.core_properties
    about.title, about.author, about.last_modified_by, about.comments = title[:255], "Caveat", "Caveat", ""
    about.created = about.modified = moment
    about.revision, about.language = 1, "en-GB"
    for name, size, before in (("Normal", 10, 0), ("Heading 1", 16, 0), ("Heading 2", 12, 16), ("Header", 8, 0), ("Footer", 8, 0)):
        style = document.styles[name]
        style.font.size, style.font.color.rgb = Pt(size), _DIM if name in ("Header", "Footer") else _INK
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(4)


def _lay(sheet: Sheet, report: Report) -> None:
    """Set the sheet: A4, the title and what is true of all pages above, the page's number below."""
    sheet.page_width, sheet.page_height = _WIDTH, _HEIGHT
    sheet.left_margin = sheet.right_margin = sheet.top_margin = sheet.bottom_margin = _MARGIN
    sheet.header.is_linked_to_previous = sheet.footer.is_linked_to_previous = False
    short = report.title if len(report.title) <= _SHORT else f"{report.title[:_SHORT]}…"
    sheet.header.paragraphs[0].text = " · ".join(one for one in (short, report.running) if one)
    foot = sheet.footer.paragraphs[0]
    for words, field in (("page ", "PAGE"), (" of ", "NUMPAGES")):
        foot.add_run(words)
        counted = OxmlElement("w:fldSimple", {qn("w:instr"): field})
        number = OxmlElement("w:r")
        number.append(OxmlElement("w:t"))
        number[0].text = "1"
        counted.append(number)
        foot._p.append(counted)


def _article(document: Document, report: Report) -> Undrawn:
    heading = document.add_heading(level=1)
    if report.verdict:
        _badge(heading, report.verdict.value)
        heading.add_run(" ")
    heading.add_run(report.title)
    _says(document, report.says)
    undrawn: Undrawn = frozenset()
    for section in report.sections:
        document.add_heading(section.heading, level=2)
        _says(document, section.says)
        if section.picture:
            undrawn |= _picture(document, section.picture, report)
        if section.rows:
            _table(document, section)
    return undrawn


def _says(document: Document, lines: Sequence[str]) -> None:
    for line in lines:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.keep_with_next = True
        paragraph.add_run(line).font.color.rgb = _DIM


def _picture(document: Document, picture: Picture, report: Report) -> Undrawn:
    png, undrawn = picture_png(picture, report)
    shape = document.add_picture(io.BytesIO(png))
    ratio = min(1.0, (_WIDTH - 2 * _MARGIN) / shape.width, _TALLEST / shape.height)
    shape.width, shape.height = Emu(round(shape.width * ratio)), Emu(round(shape.height * ratio))
    shape._inline.docPr.set("descr", picture.words)
    return undrawn


def _table(document: Document, section: Section) -> None:
    """Write a table of fixed widths; its head, where it has one, repeats on each page."""
    columns, rows = tabled(section)
    widths = [Emu(round((_WIDTH - 2 * _MARGIN) * share)) for share in shares(columns, rows)]
    heads = [[cell(one) for one in columns]] if columns else []
    table = document.add_table(rows=len(heads) + len(rows), cols=len(widths))
    table.autofit = False
    _rule(table)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for at, (row, cells) in enumerate(zip(table.rows, [*heads, *rows], strict=True)):
        _row(row, cells, widths, head=at < len(heads))
    document.add_paragraph()


def _rule(table: Table) -> None:
    """Draw a thin line beneath each row, and keep the margins of cells small."""
    borders = OxmlElement("w:tblBorders")
    for side in ("bottom", "insideH"):
        borders.append(OxmlElement(f"w:{side}", {qn("w:val"): "single", qn("w:sz"): "4", qn("w:color"): "C9D0DA"}))
    layout = table._tbl.tblPr.find(qn("w:tblLayout"))
    assert layout is not None
    layout.addprevious(borders)
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margins.append(OxmlElement(f"w:{side}", {qn("w:w"): "70", qn("w:type"): "dxa"}))
    layout.addnext(margins)


def _row(row: _Row, cells: Sequence[Cell], widths: Sequence[Emu], *, head: bool) -> None:
    told = row._tr.get_or_add_trPr()
    told.append(OxmlElement("w:cantSplit"))  # a row stays on one page, if it has room there
    if head:
        told.append(OxmlElement("w:tblHeader"))
    for place, pieces, width in zip(row.cells, cells, widths, strict=True):
        place.width = width
        for at, piece in enumerate(pieces):
            paragraph = place.add_paragraph() if at else place.paragraphs[0]
            paragraph.paragraph_format.space_after = Pt(1)
            paragraph.paragraph_format.keep_with_next = head
            _piece(paragraph, piece, _DIM if head else None)


def _piece(paragraph: Paragraph, piece: Piece, ink: RGBColor | None) -> None:
    run = _badge(paragraph, piece.text) if piece.verdict else paragraph.add_run(piece.text)
    run.font.size = Pt(9)
    if ink is not None:
        run.font.color.rgb, run.font.bold = ink, True
    if piece.link:
        run.font.color.rgb = _LINK
        leads_to = paragraph.part.relate_to(address(piece.link), RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link = OxmlElement("w:hyperlink", {qn("r:id"): leads_to})
        run._r.addprevious(link)
        link.append(run._r)
    if piece.mark:
        paragraph.add_run(" ")
        marked = paragraph.add_run(piece.mark)
        marked.font.size, marked.font.color.rgb = Pt(8), _MARK
        line = {qn("w:val"): "single", qn("w:sz"): "4", qn("w:space"): "0", qn("w:color"): "B8892B"}
        marked._r.get_or_add_rPr().append(OxmlElement("w:bdr", line))


def _badge(paragraph: Paragraph, verdict: str) -> Run:
    ground, ink = TINTS.get(verdict, PLAIN_TINT)
    run = paragraph.add_run(f"\N{NO-BREAK SPACE}{spelled(verdict)}\N{NO-BREAK SPACE}")
    run.font.color.rgb = RGBColor.from_string(ink)
    shade = {qn("w:val"): "clear", qn("w:color"): "auto", qn("w:fill"): ground}
    run._r.get_or_add_rPr().append(OxmlElement("w:shd", shade))
    return run


def _stamped(raw: bytes, moment: datetime) -> bytes:
    """Pack the file again with `moment` in place of the clock that the zip writer reads."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            member = zipfile.ZipInfo(name, max(_EARLIEST, moment.timetuple()[:6]))
            member.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(member, old.read(name))
    return packed.getvalue()
