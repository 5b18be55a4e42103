"""A sheet to draw on: marks are put at places in pixels, and the whole is one SVG that says in words what it shows."""

from collections.abc import Iterable
from html import escape

from caveat.facts import Day

_STYLE = """
text{font:12px system-ui,'DejaVu Sans',sans-serif;fill:#1d2430}
.title{font-size:15px;font-weight:600}.quiet{fill:#5b6673;font-size:11px}.lane{font-weight:600}
.grid{stroke:#e1e5eb}.axis{stroke:#5b6673}.ground{fill:#fff}
.against{fill:#b3261e;stroke:#b3261e}.relief{fill:#2c7a4b;stroke:#2c7a4b}.response{fill:#1f5fbf;stroke:#1f5fbf}
.countermeasure{fill:#b36b00;stroke:#b36b00}.other{fill:#6a7482;stroke:#6a7482}.hollow{fill:#fff}
.demand{fill:#1f5fbf}.supply{fill:#b36b00}.curve{fill:none;stroke-width:2}.dash{stroke-dasharray:6 4}.dots{stroke-dasharray:2 3}
.own{fill:#dce6f4;stroke:#1f5fbf}.else{fill:#f3e2c8;stroke:#b36b00}.back{fill:#d7ecdd;stroke:#2c7a4b}
"""
GLYPH = 6.4
"""How wide a letter of 12 px is taken to be, rather too wide than too narrow."""


class Sheet:
    """A drawing under way; `svg` closes it."""

    def __init__(self, width: int, title: str, told: str) -> None:
        self.width = width
        self._title, self._told = title, told
        self._grid: list[str] = []
        self._parts: list[str] = []
        lines = wrapped(title, width - 24, glyph=8.9)
        for number, line in enumerate(lines):
            self.text(12, 22 + 19 * number, line, "title")
        self.top: float = 22.0 + 19 * len(lines)
        """The first free height (px) below the title."""

    def text(self, x: float, y: float, words: str, kind: str = "", anchor: str = "start") -> None:
        """Write words with their foot at `y`."""
        self._parts.append(f'<text{_class(kind)} x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(words)}</text>')

    def line(self, x1: float, y1: float, x2: float, y2: float, kind: str) -> None:
        """Draw a line; those of the grid lie below all else."""
        (self._grid if kind == "grid" else self._parts).append(
            f'<line{_class(kind)} x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"/>'
        )

    def path(self, points: Iterable[tuple[float, float]], kind: str) -> None:
        """Draw a line through points, in the colour of a kind of mark."""
        told = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        self._parts.append(f'<polyline{_class("curve " + kind)} fill="none" style="fill:none" points="{told}"/>')

    def note(self, y: float, lines: Iterable[str]) -> float:
        """Write lines of small words from `y` on, each broken where it is too long; return the height below."""
        for words in lines:
            for number, line in enumerate(wrapped(words, self.width - 36, glyph=5.9)):
                y += 15
                self.text(12 if number == 0 else 24, y, line, "quiet")
        return y

    def box(self, x: float, y: float, width: float, height: float, kind: str, told: str = "", link: str = "") -> None:
        """Draw a box that tells something when it is pointed at, and leads to an event if `link` names one."""
        shape = f'x="{x:.1f}" y="{y:.1f}" width="{max(width, 0.5):.1f}" height="{height:.1f}"'
        self._parts.append(_linked(f"<rect{_class(kind)} {shape}>{_told(told)}</rect>", link))

    def dot(self, x: float, y: float, radius: float, kind: str, told: str = "", link: str = "") -> None:
        """Draw a dot, as a box is drawn."""
        self._parts.append(
            _linked(f'<circle{_class(kind)} cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}">{_told(told)}</circle>', link)
        )

    def blank(self, words: str) -> str:
        """Close a drawing that has nothing to show but words that say so."""
        self.text(12, self.top + 14, words)
        return self.svg(self.top + 30)

    def svg(self, height: float) -> str:
        """Close the drawing at a height and return it."""
        size = f'viewBox="0 0 {self.width} {height:.0f}" width="{self.width}" height="{height:.0f}"'
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-label="{escape(self._title)}. {escape(self._told)}">'
        )
        ground = f'<rect class="ground" width="{self.width}" height="{height:.0f}"/>'
        return "\n".join(
            [head, f"<desc>{escape(self._told)}</desc><style>{_STYLE}</style>{ground}", *self._grid, *self._parts, "</svg>", ""]
        )


class Years:
    """Where days stand between two edges of a sheet."""

    def __init__(self, first: Day, last: Day, left: float, right: float) -> None:
        self.first, self.last = first.year, last.year + 1
        self._left, self._right = left, right
        self._start = Day(self.first, 1, 1).toordinal()
        self._days = Day(self.last, 1, 1).toordinal() - self._start

    def x(self, day: Day) -> float:
        """Return the place of a day."""
        return self._left + (day.toordinal() - self._start) / self._days * (self._right - self._left)

    def draw(self, sheet: Sheet, top: float, foot: float) -> None:
        """Draw a line a year down to `foot`, and name as many years as there is room for."""
        room = (self._right - self._left) / (self.last - self.first)
        every = next(step for step in (1, 2, 5, 10, 20, 50, 100) if step * room >= 34)
        for year in range(self.first, self.last + 1):
            x = self.x(Day(year, 1, 1))
            if year % every == 0 or room >= 34:
                sheet.line(x, top, x, foot, "grid")
                if year < self.last:
                    sheet.text(x + 3, foot + 14, str(year), "quiet")
        sheet.line(self._left, foot, self._right, foot, "axis")


def wrapped(words: str, width: float, glyph: float = GLYPH) -> list[str]:
    """Break words into lines that fit a width (px)."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if len(longer) * glyph > width and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def legend(sheet: Sheet, entries: Iterable[tuple[str, str]], y: float) -> float:
    """Write dots with their meaning in rows from `y` on; return the height below."""
    x = 12.0
    for kind, words in entries:
        wide = 24 + len(words) * GLYPH
        if x + wide > sheet.width and x > 12:
            x, y = 12.0, y + 18
        sheet.dot(x + 5, y - 4, 4.5, kind)
        sheet.text(x + 15, y, words, "quiet")
        x += wide + 8
    return y + 12


def _class(kind: str) -> str:
    return f' class="{kind}"' if kind else ""


def _told(told: str) -> str:
    return f"<title>{escape(told)}</title>" if told else ""


def _linked(mark: str, link: str) -> str:
    return f'<a href="#{escape(link)}">{mark}</a>' if link else mark
