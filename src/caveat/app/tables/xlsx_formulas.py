"""Formulas of a sheet that no programme has calculated: libraries write them without a value, and readers then see an empty cell."""

import re
from collections.abc import Callable
from typing import IO

from lxml import etree
from openpyxl.utils.cell import coordinate_to_tuple

_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_PIECE = 1 << 20
_TAIL = 64
"""No start of a formula is longer, so that none is missed where two pieces meet."""


def uncalculated(open_sheet: Callable[[], IO[bytes]]) -> dict[int, list[int]]:
    """Return the columns of such cells by row, both counted from 1.

    A formula whose value is the empty text was calculated, and says so by its type.
    """
    found: dict[int, list[int]] = {}
    if not _has_formulas(open_sheet):
        return found
    row = column = 0
    with open_sheet() as source:
        for event, element in etree.iterparse(source, events=("start", "end"), tag=("{*}row", "{*}c"), resolve_entities=False):
            if etree.QName(element).localname == "row":
                row, column = (int(element.get("r") or row + 1), 0) if event == "start" else (row, 0)
                if event == "end":
                    element.clear()
            elif event == "end":
                place = element.get("r")
                column = coordinate_to_tuple(str(place))[1] if place else column + 1
                if element.get("t") != "str" and element.find("{*}f") is not None and not element.findtext("{*}v"):
                    found.setdefault(row, []).append(column)
    return found


def _has_formulas(open_sheet: Callable[[], IO[bytes]]) -> bool:
    tail = b""
    with open_sheet() as source:
        while piece := source.read(_PIECE):
            if _FORMULA.search(tail + piece):
                return True
            tail = piece[-_TAIL:]
    return False
