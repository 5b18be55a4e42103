"""What the EU's list says of a birth: a day, a month, a year, a span of years, the calendar, and the place."""

from lxml import etree

from caveat.facts.noun import noun
from caveat.facts.problem import BadInput
from caveat.facts.span import RoughDay
from caveat.lists.eu_fsf.entity import UNKNOWN_COUNTRY, Entity, said
from caveat.lists.remarks import rough_days
from caveat.lists.xml_known import texts_of

_NO_DAY = "compare with the regulation"


@noun
class Birth:
    """A birth: every day it may have been, its place, and what is said besides."""

    days: tuple[RoughDay, ...] = ()
    place: str = ""
    note: str = ""


def births_of(one: etree._Element, entity: Entity) -> Birth:
    """Read a birth; a day of the Islamic calendar counts only by the Gregorian one that the list gives beside it."""
    notes = texts_of(one, "remark")
    calendar = said(one, "calendarType")
    if calendar == "ISLAMIC":
        parts = [said(one, key).rjust(2, "0") for key in ("year", "monthOfYear", "dayOfMonth") if said(one, key)]
        notes = [f"{'-'.join(parts)} of the Islamic calendar", *notes]
    elif calendar != "GREGORIAN":
        entity.doubt(f"{calendar!r} is an unknown calendar", one, "add it to the reader")
    country = "" if said(one, "countryIso2Code") == UNKNOWN_COUNTRY else said(one, "countryDescription")
    place = (*(said(one, key) for key in ("place", "city", "region", "zipCode")), country)
    return Birth(
        days=_days(one, calendar, notes, entity), place=", ".join(dict.fromkeys(filter(None, place))), note=", ".join(notes)
    )


def _days(one: etree._Element, calendar: str, notes: list[str], entity: Entity) -> tuple[RoughDay, ...]:
    circa = said(one, "circa") == "true"
    if said(one, "circa") not in ("true", "false"):
        entity.doubt(f"circa is {said(one, 'circa')!r}", one, "see whether the layout changed")
    whole, first, last = (said(one, key) for key in ("birthdate", "yearRangeFrom", "yearRangeTo"))
    parts = [said(one, key).rjust(2, "0") for key in ("year", "monthOfYear", "dayOfMonth") if said(one, key)]
    if calendar == "GREGORIAN" and whole and parts and whole != "-".join(parts):
        entity.doubt(f"the birth is on {whole} and on {'-'.join(parts)}", one, _NO_DAY)
    if bool(first) != bool(last):
        notes.append(f"from {first}" if first else f"to {last}")
        circa = True
    text = (
        f"{first} to {last}" if first and last else whole or ("-".join(parts) if calendar == "GREGORIAN" else "") or first or last
    )
    if not text:
        return ()
    if " to " in text:
        days = rough_days(text)
    else:
        try:
            day = RoughDay.of(text)
            days = (RoughDay(year=day.year, month=day.month, day=day.day, circa=circa),)
        except BadInput:
            days = ()
    if not days:
        entity.doubt(f"{text!r} is no day of birth", one, _NO_DAY)
    return days
