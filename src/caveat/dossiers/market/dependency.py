"""Who depends on whom: a firm on its home and on those who act against it, and both on the firm, as figures tell it."""

from enum import StrEnum
from functools import cache

from caveat.dossiers.figure import Figure
from caveat.dossiers.library import Library
from caveat.dossiers.table import read_beside
from caveat.facts.noun import noun


class Direction(StrEnum):
    """Who depends on whom."""

    FIRM_ON_HOME = "firm_on_home"
    HOME_ON_FIRM = "home_on_firm"
    FIRM_ON_SENDER = "firm_on_sender"
    SENDER_ON_FIRM = "sender_on_firm"


@noun
class Row:
    """Which figures tell of one dependence."""

    firm: str
    on: str
    direction: Direction
    subject: str
    metric: str


@noun
class Rows:
    """The file of rows."""

    rows: tuple[Row, ...]


@noun
class Dependence:
    """One dependence of a firm, with its figures, the oldest first; what no figure tells is not here."""

    firm: str
    on: str
    direction: Direction
    figures: tuple[Figure, ...]


def dependences(library: Library, firm: str) -> tuple[Dependence, ...]:
    """Return what figures tell of a firm's dependences, both ways."""
    found = [(row, _figures(library, row)) for row in _rows() if row.firm.casefold() == firm.casefold()]
    return tuple(
        Dependence(firm=row.firm, on=row.on, direction=row.direction, figures=figures) for row, figures in found if figures
    )


def _figures(library: Library, row: Row) -> tuple[Figure, ...]:
    found = [one for one in library.figures.values() if (one.subject, one.metric) == (row.subject, row.metric)]
    return tuple(sorted(found, key=lambda one: (one.days.first, one.id)))


@cache
def _rows() -> tuple[Row, ...]:
    return read_beside(Rows, __package__, "dependency.yaml").rows
