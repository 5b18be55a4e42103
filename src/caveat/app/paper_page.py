"""What a paper holds, in nouns that know no format and no deal: reports, their sections, tables and pictures.

Whoever makes a paper builds `Report`s; `app/paper.py` writes them. All text in them may be a stranger's.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from urllib.parse import quote

from caveat.facts.finding import Verdict
from caveat.facts.noun import noun
from caveat.lists.xml_text import parse_xml

_REACHING = re.compile(r"@import|url\(\s*['\"]?(?!#)", re.IGNORECASE)
_NEVER = "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17))
_UNSEEN = re.compile(
    rf"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufdd0-\ufdef\U000e0000-\U000e007f{_NEVER}]+"
)
"""What XML 1.0 forbids, and what turns the order of letters or hides among them."""


@noun
class Piece:
    """A run of text in a cell: where it leads (http or https), whether it is a verdict, and the mark of what is not sure."""

    text: str
    link: str = ""
    verdict: bool = False
    mark: str = ""

    def __post_init__(self) -> None:
        if self.link and not re.match(r"https?://", self.link):
            raise ValueError(f"{self.link!r} is no address of the web")


Cell = tuple[Piece, ...]
"""The pieces of a cell, each on a line of its own."""


@noun
class Picture:
    """An SVG that stands by itself, and what it shows in words for those who cannot see it.

    `narrow` is the same drawn for a narrow screen, if it was. Whoever draws it escapes what strangers wrote, and takes it through
    `visible`.
    """

    svg: str
    words: str
    narrow: str = ""

    def __post_init__(self) -> None:
        if not self.words.strip():
            raise ValueError("a picture needs words for those who cannot see it")
        for drawing in filter(None, (self.svg, self.narrow)):
            _stays_inside(drawing)


def _stays_inside(svg: str) -> None:
    """Raise `ValueError` for a drawing that runs a script or reaches outside itself."""
    for element in parse_xml(svg.encode(), "picture").iter():
        name = str(element.tag).rpartition("}")[2].lower()
        if name in ("script", "foreignobject", "image") or (name == "style" and _REACHING.search(element.text or "")):
            raise ValueError(f"a picture may not hold this <{name}>")
        for key, value in ((str(key), str(value)) for key, value in element.attrib.items()):
            outward = key.rpartition("}")[2] == "href" and not value.startswith("#")
            if outward or key.lower().startswith("on") or _REACHING.search(value):
                raise ValueError(f"a picture may not reach outside itself: {key}={value!r}")


@noun
class Section:
    """One part of the paper: sentences, then a picture, then a table; `numbered` rows count from one."""

    heading: str
    says: tuple[str, ...] = ()
    picture: Picture | None = None
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    numbered: bool = False


@noun
class Report:
    """A paper: its title, the verdict where there is one, what is true of all of it, and its sections.

    `running` stands beside the title at the head of every page of PDF and Word, and shortens what `says` tells; `known_at` is
    the only day that a file is stamped with, so that the same report gives the same bytes.
    """

    title: str
    known_at: datetime
    sections: tuple[Section, ...]
    verdict: Verdict | None = None
    says: tuple[str, ...] = ()
    running: str = ""


TINTS: Mapping[str, tuple[str, str]] = {
    **dict.fromkeys(("PROHIBITED", "OWNED", "CONTROLLED"), ("b3261e", "ffffff")),
    "LICENCE_REQUIRED": ("f2b84b", "1d2430"),
    "REVIEW": ("d9b3e6", "1d2430"),
    "ALLOWED_WITH_CONDITIONS": ("a9d8e8", "1d2430"),
    "ALLOWED": ("b9e0b9", "1d2430"),
    "SUBJECT": ("cfd6e0", "1d2430"),
}
"""The ground and the ink of each verdict, in every format."""
PLAIN_TINT = ("e4e8ee", "1d2430")


def cell(*texts: str) -> Cell:
    """Return a cell of plain lines; empty ones are left out."""
    return tuple(Piece(text=text) for text in texts if text)


def title_of(reports: Sequence[Report]) -> str:
    """Return the title of the file that holds all these reports."""
    verdicts = dict.fromkeys(one.verdict.value for one in reports if one.verdict)
    return f"{reports[0].title}: {', '.join(verdicts)}" if verdicts else reports[0].title


def spelled(verdict: str) -> str:
    """Return a verdict as it is shown."""
    return verdict.replace("_", " ")


def coded(text: str) -> str:
    """Write characters that cannot be shown by their code points, so that nothing is lost."""
    return f"[{' '.join(f'U+{ord(one):04X}' for one in text)}]"


def visible(text: str) -> str:
    """Write by code point what no paper can hold, and what would hide or turn around the text beside it."""
    return _UNSEEN.sub(lambda found: coded(found[0]), text.replace("\r\n", "\n"))


def shown(report: Report) -> Report:
    """Return the report as every writer takes it: each text visible, and no heading empty."""
    seen = with_texts(report, visible)
    sections = tuple(one if one.heading.strip() else replace(one, heading=_UNTITLED) for one in seen.sections)
    return replace(seen, title=seen.title if seen.title.strip() else _UNTITLED, sections=sections)


_UNTITLED = "without a title"


def address(link: str) -> str:
    """Return a link in ASCII, as every format wants it."""
    return quote(link, safe="!#$%&'()*+,/:;=?@[]~", errors="replace")


def with_texts(report: Report, change: Callable[[str], str]) -> Report:
    """Return the report with each text that is shown changed; links, verdicts and drawings stay."""
    return replace(
        report,
        title=change(report.title),
        running=change(report.running),
        says=tuple(map(change, report.says)),
        sections=tuple(_with_texts(one, change) for one in report.sections),
    )


def _with_texts(section: Section, change: Callable[[str], str]) -> Section:
    picture = section.picture
    return replace(
        section,
        heading=change(section.heading),
        says=tuple(map(change, section.says)),
        picture=replace(picture, words=change(picture.words)) if picture else None,
        columns=tuple(map(change, section.columns)),
        rows=tuple(tuple(tuple(_changed(piece, change) for piece in cell) for cell in row) for row in section.rows),
    )


def _changed(piece: Piece, change: Callable[[str], str]) -> Piece:
    text = piece.text if piece.verdict else change(piece.text)
    return replace(piece, text=text, mark=change(piece.mark))


def tabled(section: Section) -> tuple[Sequence[str], Sequence[Sequence[Cell]]]:
    """Return the columns of a section, none where none is named, and its rows, with their numbers where they are numbered."""
    columns = ("", *section.columns) if section.numbered else section.columns
    rows = [(cell(str(at)), *row) if section.numbered else row for at, row in enumerate(section.rows, start=1)]
    return columns if any(columns) else (), rows


def shares(columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> list[float]:
    """Return the part of the page's width that each column takes: room for its longest word, and of the rest by its texts."""
    words, lines = [], []
    for at in range(max([len(columns), *map(len, rows)])):
        pieces = [piece for row in rows[:_LOOKED_AT] if at < len(row) for piece in row[at]]
        head, texts = columns[at : at + 1], [f"{piece.text} {piece.mark}" for piece in pieces if not piece.verdict]
        lengths = [len(word) for text in texts for word in text.split()]
        widest = max([*lengths, *(len(word) + _BOLD for text in head for word in text.split())], default=0)
        verdict = max((len(piece.text) for piece in pieces if piece.verdict), default=0)
        words.append(max(min(widest, _WORD), verdict, 2) + 2)
        longest = max(map(len, (*head, *texts)), default=0)
        if longest <= _SHORT:
            words[-1] = max(words[-1], longest)
        lines.append(max(min(longest, _LINE) - words[-1], 1))
    left = max(_PAGE - sum(words), 0)
    wide = [word + left * line / sum(lines) for word, line in zip(words, lines, strict=True)]
    return [one / sum(wide) for one in wide]


_LOOKED_AT, _SHORT, _WORD, _LINE, _PAGE, _BOLD = 2000, 14, 20, 200, 110, 1
"""How many rows are looked at for the widths; the letters of a text kept on one line, of a long word, of a long text, of the page; what a word of a
head takes more, since it is bold."""
