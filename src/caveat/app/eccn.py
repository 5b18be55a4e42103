"""One entry of the Commerce Control List looked up, and what it asks for at a destination."""

from caveat.app.house import House
from caveat.app.settings import now, today
from caveat.check import Ask, World, decide, matter_of
from caveat.facts import Day
from caveat.facts.control import Control, ControlEntry, Controls, ExceptionSection, classification
from caveat.facts.country import country_code
from caveat.facts.deal import Act, Deal, Line
from caveat.facts.finding import Finding
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput, NotFound, did_you_mean

REGIME = "ccl_country_chart"
EAR99 = "EAR99"


@noun
class Cell:
    """One requirement of an entry at a destination.

    `marked` says whether it holds there (an X in its column, or a destination that it names), `meant` whether it means the
    paragraph that was asked; None where a person must read.
    """

    control: Control
    marked: bool | None = None
    meant: bool | None = None


@noun
class LookedUp:
    """An entry as of the day of the list, with its cells; where a destination was asked, with its groups and the rule's answer."""

    eccn: str
    paragraph: str
    as_of: Day
    entry: ControlEntry | None = None
    cells: tuple[Cell, ...] = ()
    exceptions: tuple[ExceptionSection, ...] = ()
    to: str = ""
    law_day: Day | None = None
    groups: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    finding: Finding | None = None


def look_up(house: House, text: str, to: str = "", law_day: Day | None = None) -> LookedUp:
    """Look up an ECCN (`3A001`, `3A001.b.2`) or EAR99; raise `NotFound` for one that is not on the list.

    With `to` (a country's code or name) the answer is that of the rule, for an export from the United States by nobody known.
    """
    world = house.world()
    controls = _controls(world)
    eccn, paragraph = classification(text)
    entry = controls.entry(eccn)
    if entry is None and eccn != EAR99:
        advice = f"caveat eccn 3A001 shows an entry; what no entry names is EAR99{did_you_mean(eccn, controls.eccns())}"
        raise NotFound(f"no entry {eccn} is on the list as of {controls.as_of}", advice=advice)
    country = country_code(to) if to else ""
    if to and not country:
        raise BadInput(f"{to!r} is no country", advice="write the two letters of ISO 3166, as in CN")
    row = controls.row(country) if country else None
    return LookedUp(
        eccn=eccn,
        paragraph=paragraph,
        as_of=controls.as_of,
        entry=entry,
        cells=tuple(_cell(one, country, paragraph, controls) for one in entry.controls) if entry else (),
        exceptions=controls.sections(),
        to=country,
        law_day=(law_day or today()) if country else None,
        groups=tuple(sorted(controls.groups(country))) if country else (),
        notes=(row.instead, *row.notes) if row and row.instead else row.notes if row else (),
        finding=_finding(world, eccn, paragraph, country, law_day or today()) if country else None,
    )


def _controls(world: World) -> Controls:
    for live in world.lists:
        if live.controls is not None:
            return live.controls
    raise NotFound("no control list is loaded", advice="run `caveat update us_ear`")


def _cell(control: Control, country: str, paragraph: str, controls: Controls) -> Cell:
    if not country:
        return Cell(control=control, meant=control.covers(paragraph))
    row = controls.row(country)
    marked = None
    if control.column and row is not None and not row.instead:
        marked = control.column in row.columns
    return Cell(control=control, marked=marked, meant=control.covers(paragraph))


def _finding(world: World, eccn: str, paragraph: str, country: str, law_day: Day) -> Finding:
    line = Line(eccn=eccn, paragraph=paragraph, origin="US")
    deal = Deal(act=Act.EXPORT, from_country="US", to=country, lines=(line,))
    ask = Ask(deal=deal, law_day=law_day, known_at=now())
    return decide(world.rules[REGIME], matter_of(ask, world), world)
