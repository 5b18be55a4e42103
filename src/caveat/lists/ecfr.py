"""The eCFR's XML of a part of the Code of Federal Regulations: its supplements, their tables, their paragraphs.

A cell becomes text in which a line break of the page is a newline; raised footnote figures are taken out and kept
beside it, and a fraction that the page builds from raised and lowered figures becomes `4/5` again.
"""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from caveat.facts import Problem
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput, BadList
from caveat.lists.xml_text import parse_xml

_SPACE = re.compile(r"[^\S\n]+")
_BREAK = re.compile(r" *\n *")
_FIGURE = re.compile(r"\d+")
_FRACTION = "\u2044"


@noun
class Cell:
    """A cell of a table: its text, and the footnote marks that stood in it, in order and once each."""

    text: str
    marks: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """The text as one line."""
        return " ".join(self.text.split())


@noun
class Row:
    """A row of a table with its place (`file:line`)."""

    place: str
    cells: tuple[Cell, ...]


@noun
class Table:
    """A supplement's table: its rows, and the text of each footnote by its mark."""

    rows: tuple[Row, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    doubts: tuple[Problem, ...] = ()


def open_part(files: Mapping[str, bytes], file: str) -> etree._Element:
    """Parse the one file of a part; raise `BadInput` if it is missing, cut off or unsafe."""
    if file not in files:
        raise BadInput(f"{file} is missing", where=file, advice=f"this list is read from the eCFR's {file}; given: {sorted(files)}")
    return parse_xml(files[file], file)


def read_table(root: etree._Element, supplement: str, head: tuple[str, ...], file: str) -> Table:
    """Read the table of `supplement`, whose columns must be called `head`; what differs is a doubt."""
    found = [one for one in root.iter("DIV9") if one.get("N") == supplement]
    tables = [table for one in found for table in one.iter("TABLE")]
    if len(found) != 1 or len(tables) != 1:
        what = f"{len(found)} parts are called {supplement!r} and hold {len(tables)} tables, expected one of each"
        return Table(doubts=(BadList(what, where=file, advice="the eCFR may have moved the list; look at part 744"),))
    table = tables[0]
    doubts = [
        BadList(f"the columns are {columns}, expected {list(head)}", where=place(row, file), advice="mend the reader or list.yaml")
        for row in table.iterfind("THEAD/TR")
        if (columns := [_cell(cell).line for cell in row]) != list(head)
    ]
    doubts += [
        BadList(f"an unknown element <{child.tag}> stands in the table", where=place(child, file), advice="mend the reader")
        for child in table
        if child.tag not in {"THEAD", "TBODY", "TFOOT"}
    ]
    rows = tuple(Row(place=place(row, file), cells=tuple(_cell(cell) for cell in row)) for row in table.iterfind("TBODY/TR"))
    notes = [_cell(cell) for cell in table.iterfind("TFOOT/TR/TD")]
    doubts += [BadList(f"a footnote has the marks {list(note.marks)}", where=file) for note in notes if len(note.marks) != 1]
    return Table(rows=rows, notes=tuple((note.marks[0], note.line) for note in notes if note.marks), doubts=tuple(doubts))


def paragraphs(root: etree._Element, section: str, file: str) -> Iterator[tuple[str, str]]:
    """Yield each paragraph of a section of the part as `(place, text)`; nothing if there is no such section."""
    for part in root.iter("DIV8"):
        if part.get("N") == section:
            for one in part.iterchildren("P", "CITA"):
                yield place(one, file), _cell(one).line


def place(element: etree._Element, file: str) -> str:
    """Name the place of an element as `file:line`."""
    return f"{file}:{element.sourceline}"


def _cell(element: etree._Element) -> Cell:
    marks: list[str] = []
    pieces = "".join(_pieces(element, marks))
    text = _BREAK.sub("\n", _SPACE.sub(" ", pieces)).strip()
    return Cell(text=text, marks=tuple(dict.fromkeys(marks)))


def _pieces(element: etree._Element, marks: list[str]) -> Iterator[str]:
    yield _flat(element.text)
    for child in element:
        after = child.tail or ""
        if child.tag == "br":
            yield "\n"
        elif child.tag == "sup" and not after.startswith(_FRACTION):
            raised = "".join(map(str, child.itertext()))
            marks += _FIGURE.findall(raised)
            yield _flat(_FIGURE.sub("", raised))
        else:
            yield " " if child.tag == "sup" else ""  # `1` and a built fraction are no `11/2`
            yield from _pieces(child, marks)
        yield _flat(after).replace(_FRACTION, "/")


def _flat(text: str | None) -> str:
    return (text or "").replace("\n", " ").replace("\r", " ")
