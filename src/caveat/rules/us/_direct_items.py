"""Whether a thing is one that a rule of foreign direct products means: its entry, or that it is controlled for NS reasons.

Source: the product scopes of 15 CFR 734.9.
"""

from caveat.facts.control import classification
from caveat.facts.deal import Line
from caveat.facts.finding import Unknown
from caveat.rules.law import Law
from caveat.rules.matter import Matter
from caveat.rules.us._eccns import among, either, military_series
from caveat.rules.us._inputs import Scope, Told


def items_told(matter: Matter, law: Law, scope: Scope, number: int, line: Line) -> Told:
    """Weigh what the thing is: its entry, or that it is controlled for national security reasons."""
    here, key = f"line {number}", f"lines[{number - 1}].eccn"
    if scope.national_security:
        held = _national_security(matter, line)
        asked = Unknown(fact=f"whether {here} is controlled for NS reasons", why="paragraph (b) reaches only such things", key=key)
        return Told(held=held, said="it is controlled for NS reasons" if held else "", unknowns=(asked,))
    if not scope.items:
        return Told(held=True)
    asked = Unknown(fact=f"ECCN of {here}", why=f"paragraph {scope.paragraph} goes by it", key=key)
    if not line.eccn:
        if set(scope.items) <= {"advanced", *(one for one in scope.items if one[:1] == "3")}:
            return Told(held=False, unasked=(asked,))
        return Told(held=None, unknowns=(asked,))
    held = either(*(_is_item(matter, law, one, line) for one in scope.items))
    if scope.item_categories and held and classification(line.eccn)[0] != "EAR99":
        held = line.eccn[:1] in scope.item_categories
    why = f"paragraph {scope.paragraph} means some of it only"
    if held is False and classification(line.eccn)[0] in scope.open_items:
        fact = f"whether paragraph {scope.paragraph} means {line.eccn} ({here})"
        return Told(held=None, unknowns=(Unknown(fact=fact, why=f"{why}, and does not say here which", key=key),))
    if line.supp_746 is None and "supplement" in scope.items and held is None:
        fact = f"whether a supplement to part 746 names {here}"
        return Told(held=None, unknowns=(Unknown(fact=fact, why=why, key=f"lines[{number - 1}].supp_746"),))
    asked = Unknown(fact=f"paragraph of {line.eccn} ({here})", why=why, key=key)
    return Told(held=held, said=f"it is {line.eccn}" if held else "", unknowns=(asked,))


def _is_item(matter: Matter, law: Law, wanted: str, line: Line) -> bool | None:
    entry, paragraph = classification(line.eccn)
    paragraph = line.paragraph or paragraph
    match wanted:
        case "ccl":
            return entry != "EAR99"
        case "supplement":
            return line.supp_746
        case "600":
            return military_series(entry) and entry[2:3] == "6"
        case "9x515":
            return military_series(entry) and entry[2:] == "515"
        case "advanced":
            listed = law.on("advanced_items", matter.law_day).value
            technology = f"{entry[:1]}A090" in listed and entry in ("3E001", "4E001")
            return True if entry in listed or paragraph.startswith("z") else None if technology else False
        case _:
            return among(f"{entry}.{paragraph}" if paragraph else entry, (wanted,))


def _national_security(matter: Matter, line: Line) -> bool | None:
    if line.making is not None and line.making.ns_controlled is not None:
        return line.making.ns_controlled
    if line.reasons is not None:
        return any(reason.startswith("NS") for reason in line.reasons)
    if not line.eccn:
        return None
    entry, paragraph = classification(line.eccn)
    found = matter.controls.entry(entry) if matter.controls else None
    if found is None:
        return False if entry == "EAR99" else None
    return either(False, *(one.covers(line.paragraph or paragraph) for one in found.controls if one.reason == "NS"))
