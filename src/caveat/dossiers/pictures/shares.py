"""Shares of vendors over time: a line a vendor and house, never joined from one house to another."""

from collections import defaultdict
from collections.abc import Sequence

from caveat.dossiers.figure import Figure
from caveat.dossiers.market import Market
from caveat.dossiers.market.shares import ends_of
from caveat.dossiers.pictures.sheet import Sheet, Years, legend
from caveat.facts import Day

_COLOURS = ("against", "response", "relief", "countermeasure", "other")
_DASHES = ("", " dash", " dots")
_HEIGHT = 300.0
_APART = 13.0


def draw_shares(title: str, found: Sequence[Market], width: int) -> str:
    """Draw the shares of markets of one metric and place; ranges are bars, each house has its own line."""
    told = "; ".join(
        f"{one.period} by {one.house or 'no house named'}: " + ", ".join(f"{f.subject} {f.value} %" for f in one.figures)
        for one in found
    )
    sheet = Sheet(width, title, told)
    figures = [figure for market in found for figure in market.figures]
    if not figures:
        return sheet.blank("no shares")
    vendors = _vendors(figures)
    houses = sorted({one.house for one in figures})
    y = legend(sheet, [(_colour(vendors, name), name) for name in vendors], sheet.top + 8)
    sheet.text(
        12, y + 2, " · ".join(f"{house or 'no house named'}: {_WORDS[houses.index(house) % 3]}" for house in houses), "quiet"
    )
    top, foot = y + 16, y + 16 + _HEIGHT
    most = max(float(ends_of(one)[1]) for one in figures)
    highest = 10 * (int(most / 10) + 1)
    years = Years(min(one.days.first for one in figures), max(one.days.first for one in figures), 40, width - 84)
    years.draw(sheet, top, foot)
    for tens in range(0, highest + 1, 10):
        height = foot - tens / highest * _HEIGHT
        sheet.line(40, height, width - 84, height, "grid")
        sheet.text(34, height + 4, f"{tens} %", "quiet", "end")
    for (vendor, house), line in _lines(figures).items():
        _draw(sheet, line, years, foot, highest, _colour(vendors, vendor), _DASHES[houses.index(house) % 3])
    _names(sheet, figures, vendors, foot, highest)
    return sheet.svg(foot + 26)


_WORDS = ("full line", "dashes", "dots")


def _vendors(figures: Sequence[Figure]) -> list[str]:
    """Return vendors, the largest first, as many as there are colours; the rest share the last."""
    largest: dict[str, float] = defaultdict(float)
    for one in figures:
        largest[one.subject] = max(largest[one.subject], float(ends_of(one)[1]))
    return sorted(largest, key=lambda name: (-largest[name], name))


def _colour(vendors: Sequence[str], name: str) -> str:
    return _COLOURS[min(vendors.index(name), len(_COLOURS) - 1)]


def _lines(figures: Sequence[Figure]) -> dict[tuple[str, str], list[Figure]]:
    found: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for one in sorted(figures, key=lambda one: one.days.first):
        found[one.subject, one.house].append(one)
    return found


def _middle(figure: Figure) -> Day:
    first, last = figure.days.first.toordinal(), figure.days.last.toordinal()
    return Day.fromordinal((first + last) // 2)


def _draw(sheet: Sheet, line: Sequence[Figure], years: Years, foot: float, highest: int, colour: str, dash: str) -> None:
    points = []
    for one in line:
        low, high = (foot - float(end) / highest * _HEIGHT for end in ends_of(one))
        x = years.x(_middle(one))
        points.append((x, (low + high) / 2))
        if low != high:
            sheet.line(x, low, x, high, colour)
    if len(points) > 1:
        sheet.path(points, f"{colour}{dash}")
    for (x, y), one in zip(points, line, strict=True):
        words = f"{one.subject}, {one.period}: {one.value} % ({one.house or 'no house named'}) [{one.id}]{' ' + one.mark if one.mark else ''}"
        sheet.dot(x, y, 3.6, colour + (" hollow" if one.mark else ""), words, one.id)


def _names(sheet: Sheet, figures: Sequence[Figure], vendors: Sequence[str], foot: float, highest: int) -> None:
    """Name each vendor at the right, level with its last share, never one name over another."""
    last = {one.subject: one for one in sorted(figures, key=lambda one: one.days.first)}
    ends = sorted((foot - float(ends_of(last[name])[1]) / highest * _HEIGHT, name) for name in vendors)
    under = 0.0
    for y, name in ends:
        under = max(y, under + _APART)
        sheet.text(sheet.width - 78, under + 4, name[:12], "quiet")
