"""The pictures of a dossier and of a comparison for their papers, each drawn for a sheet and for a narrow screen."""

from collections.abc import Callable, Mapping

from caveat.app.paper_page import Picture, visible
from caveat.dossiers.acts import in_order
from caveat.dossiers.case import Case
from caveat.dossiers.compare import Comparison
from caveat.dossiers.dossier import Dossier
from caveat.dossiers.pictures import NARROW, WIDE, draw_fates, draw_flanks, draw_levels, draw_matrix, draw_time_line


def pictures_of(dossier: Dossier, case: Case) -> Mapping[str, Picture]:
    """Return the pictures of a dossier by the heading of the section in which each belongs; `case` is cut to the dossier's day."""
    events = in_order(case)
    drawn: dict[str, Callable[[int], str]] = {
        "Escalation": lambda width: draw_levels(case.name, dossier.escalation, width),
        "Flanks": lambda width: draw_flanks(case.name, events, width),
        "Time line": lambda width: draw_time_line(case.name, events, width),
    }
    if case.fates:
        drawn["What became of each line"] = lambda width: draw_fates(case, width)
    words = {heading: f"{heading} of {case.name}, as the table below tells it." for heading in drawn}
    return {heading: picture(draw, words[heading]) for heading, draw in drawn.items()}


def picture_of(comparison: Comparison) -> Picture:
    """Return the matrix of what sets cases apart most, as much as fits on a sheet."""
    words = f"{', '.join(comparison.names)} side by side, as the tables tell it."
    return picture(lambda width: draw_matrix(comparison, width, MOST_ROWS), words)


MOST_ROWS = 24
"""How many rows of a matrix a sheet of paper holds."""


def picture(draw: Callable[[int], str], words: str) -> Picture:
    """Draw something at both widths."""
    return Picture(svg=visible(draw(WIDE)), narrow=visible(draw(NARROW)), words=words)
