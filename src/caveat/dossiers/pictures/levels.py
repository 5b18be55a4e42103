"""How far acts against a firm had gone over time: a step for each change of level on the published scale."""

from caveat.dossiers.dossier import Escalation
from caveat.dossiers.pictures.sheet import Sheet, Years

_RUNG = 26.0


def draw_levels(name: str, found: Escalation, width: int) -> str:
    """Draw the level of all states and, dashed, that of the senders alone; each step leads to the first event behind it."""
    steps = found.steps
    told = "; ".join(f"{one.day}: {one.before} to {one.level}, {one.name}" for one in steps) or "nothing recorded"
    sheet = Sheet(width, f"{name}: level of escalation", told)
    if not steps:
        return sheet.blank("nothing recorded")
    narrow = width < 600
    left = 34.0 if narrow else 300.0
    highest = found.scale.rungs[-1].level
    top = sheet.top + 8
    foot = top + _RUNG * highest
    years = Years(steps[0].day, found.day, left, width - 12)
    years.draw(sheet, top, foot)
    for rung in found.scale.rungs:
        y = foot - _RUNG * rung.level
        sheet.line(left, y, width - 12, y, "grid")
        sheet.text(left - 8, y + 4, str(rung.level) if narrow else f"{rung.name}  {rung.level}", "quiet", "end")
    for changes, kind in ((found.sender_steps, "countermeasure dash"), (steps, "against")):
        points = [(left, foot)]
        for one in changes:
            x = years.x(one.day)
            points += [(x, points[-1][1]), (x, foot - _RUNG * one.level)]
        sheet.path([*points, (years.x(found.day), points[-1][1])], kind)
    for one in steps:
        words = f"{one.day}: level {one.before} to {one.level}, {one.name}; {one.because}"
        sheet.dot(years.x(one.day), foot - _RUNG * one.level, 3.6, "against", words, (*one.events, "")[0])
    notes = ["full: acts of all other states; dashed: those of the senders alone"]
    if narrow:
        notes += [f"{rung.level}  {rung.name}" for rung in found.scale.rungs]
    return sheet.svg(sheet.note(foot + 20, notes) + 12)
