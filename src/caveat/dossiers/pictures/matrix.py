"""Cases side by side: a row a feature, a column a case, a box for what is told; what is not recorded stays blank."""

from collections.abc import Sequence
from itertools import groupby

from caveat.dossiers.compare import Comparison, Row, Value
from caveat.dossiers.pictures.sheet import GLYPH, Sheet, legend, wrapped

_LINE, _ROW = 14.0, 20.0
_WORDY = 4
"""How many cases at most have their values written out."""


def draw_matrix(found: Comparison, width: int, most: int = 0) -> str:
    """Draw a comparison; up to four cases have their values in words where there is room, more have a box for each that is told.

    With `most` only so many rows are drawn: those that set the cases apart most.
    """
    rows = found.ranked()[:most] if most else found.rows
    told = sum(value is not None for row in rows for value in row.values)
    sheet = Sheet(
        width, f"{len(found.cases)} cases side by side", f"{told} values of {len(rows)} features: {', '.join(found.cases)}"
    )
    label = min(330.0, width * (0.36 if len(found.cases) <= _WORDY else 0.42))
    room = (width - 12 - label) / len(found.cases)
    y = (
        legend(
            sheet,
            [("response", "told"), ("other", "told, no"), ("response hollow", "from memory, or less than sure")],
            sheet.top + 8,
        )
        + 4
    )
    y = _heads(sheet, found.cases, label, room, y)
    for group, members in groupby(rows, key=lambda row: "" if most else row.group):
        sheet.text(12, y + 15, group or "what sets them apart most", "lane")
        y += 22
        for row in members:
            y = _row(sheet, row, label, room, y, wordy=len(found.cases) <= _WORDY and room > 150)
    silent = f"Blank is not recorded, which is never a no; {len(found.not_recorded)} features are recorded of none of them."
    return sheet.svg(sheet.note(y + 4, [silent]) + 12)


def _heads(sheet: Sheet, cases: Sequence[str], label: float, room: float, y: float) -> float:
    """Write the names of the cases: along the row where they fit, else as numbers with a list above."""
    if max(map(len, cases)) * GLYPH < room:
        for number, name in enumerate(cases):
            sheet.text(label + room * number + 4, y + 14, name, "lane")
        return y + 22
    y = sheet.note(y, ["  ".join(f"{number}\N{NO-BREAK SPACE}{name}" for number, name in enumerate(cases, start=1))]) + 4
    for number in range(len(cases)):
        sheet.text(label + room * (number + 0.5), y + 14, str(number + 1), "quiet", "middle")
    return y + 22


def _row(sheet: Sheet, row: Row, label: float, room: float, y: float, *, wordy: bool) -> float:
    """Draw one feature; return the height below it."""
    names = wrapped(row.name, label - 22, glyph=6.1)
    texts = [wrapped(value.told, room - 26, glyph=6.1)[:3] if value and wordy else [] for value in row.values]
    height = max([_ROW, _LINE * len(names) + 6, *(_LINE * len(lines) + 6 for lines in texts)])
    sheet.line(12, y + height, sheet.width - 12, y + height, "grid")
    for number, line in enumerate(names):
        sheet.text(12, y + 14 + _LINE * number, line)
    for number, (value, lines) in enumerate(zip(row.values, texts, strict=True)):
        if value is not None:
            x = label + room * number + (4 if wordy else room / 2 - 5)
            sheet.box(x, y + 5, 10, 10, _kind(value), f"{row.name}: {value.told}{' [' + value.mark + ']' if value.mark else ''}")
            for at, line in enumerate(lines):
                sheet.text(x + 16, y + 14 + _LINE * at, line)
    return y + height


def _kind(value: Value) -> str:
    return ("other" if value.yes is False else "response") + (" hollow" if value.mark else "")
