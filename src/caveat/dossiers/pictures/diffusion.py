"""How a position spread: a step for each state, named where it stands."""

from collections.abc import Sequence

from caveat.dossiers.influence import Adoption
from caveat.dossiers.pictures.sheet import Sheet, Years, legend


def draw_diffusion(order: Sequence[Adoption], width: int) -> str:
    """Draw the number of states with a first position over time; full dots are law on their own day, hollow ones policy or guidance."""
    told = f"{len(order)} states: " + ", ".join(f"{one.jurisdiction} {one.day}" for one in order)
    sheet = Sheet(width, "States with a position on high-risk vendors in networks, by the day of the first", told)
    if not order:
        return sheet.blank("no positions")
    y = legend(sheet, [("response", "law"), ("response hollow", "policy or guidance")], sheet.top + 8)
    step = 20.0 if width > 600 else 17.0
    top, foot = y + 6, y + 6 + step * (len(order) + 0.5)
    years = Years(order[0].day, order[-1].day, 34, width - 30)
    years.draw(sheet, top, foot)
    for count in range(5, len(order) + 1, 5):
        sheet.line(34, foot - step * count, width - 12, foot - step * count, "grid")
        sheet.text(28, foot - step * count + 4, str(count), "quiet", "end")
    points, height = [(34.0, foot)], foot
    for one in order:
        x = years.x(one.day)
        points += [(x, height), (x, height - step)]
        height -= step
    sheet.path([*points, (width - 12.0, height)], "response")
    for number, one in enumerate(order, start=1):
        x, y = years.x(one.day), foot - step * number
        kind = "response" if one.position.binding else "response hollow"
        words = f"{one.jurisdiction} {one.day}: {one.position.title}"
        sheet.dot(x, y, 4, kind, words, (*one.position.events, "")[0])
        sheet.text(x - 8, y + 4, one.jurisdiction, anchor="end")
    return sheet.svg(foot + 26)
