"""Which rules of foreign direct products catch a foreign-made line: by product scope and by reach, both of which must hold.

Source: 15 CFR 734.9, whose footnote 1 rule stood in 736.2(b)(3)(vi) and Supplement No. 4 to part 744 before 87 FR 6022.
"""

from collections.abc import Iterator
from dataclasses import replace

from caveat.facts import Day
from caveat.facts.cite import Confidence
from caveat.facts.deal import Line, Making
from caveat.facts.finding import Listing, Unknown
from caveat.facts.noun import noun
from caveat.rules.law import Dated, Law, by_day, read_terms
from caveat.rules.matter import Matter
from caveat.rules.us._d5 import as_it_was
from caveat.rules.us._destination import Destination, Reach, destination, reach_in
from caveat.rules.us._direct_items import items_told
from caveat.rules.us._eccns import both, either
from caveat.rules.us._inputs import Input, Scope, Told, all_told, read_input, unless_one_fails
from caveat.rules.us._marked_parties import marked_at, reached_by_mark

REGIME = "ear_fdp"
CHART = "ccl_country_chart"
_SHOWN = {"us_origin": "of US origin", "subject_to_ear": "subject to the EAR"}


@noun
class Caught:
    """Whether one rule catches a line (None while `unknowns` are open), for whom, and on what that rests.

    `unasked` are facts that the deal leaves out and that are taken for "nothing of the kind" by the answer of this regime alone.
    `alone` is False where another rule catches the line too, None where one may.
    """

    held: bool | None
    because: str
    name: str = ""
    scope: Scope | None = None
    rests: Dated | None = None
    listings: tuple[Listing, ...] = ()
    unknowns: tuple[Unknown, ...] = ()
    unasked: tuple[Unknown, ...] = ()
    alone: bool | None = True

    @property
    def confidence(self) -> Confidence:
        """How sure the rule's text and day are."""
        return self.rests.confidence if self.rests else Confidence.SURE


def every_rule(matter: Matter, number: int, line: Line) -> list[Caught]:
    """Return what the rules in force on the law day make of a line (numbered from 1), but for those that surely do not catch it."""
    law = matter.laws[REGIME]
    found = (_rule(matter, law, name, entry, number, line) for name, entry in _rules_on(law, matter.law_day) if entry.binds)
    return [one for one in found if one is not None]


def resting_rules(matter: Matter) -> Iterator[tuple[str, Dated]]:
    """Yield the rules that have a text on the law day and do not bind: announced or not enforced."""
    for name, entry in _rules_on(matter.laws[REGIME], matter.law_day):
        if not entry.binds:
            yield name, entry


@by_day
def _rules_on(law: Law, day: Day) -> tuple[tuple[str, Dated], ...]:
    """Return the rules that have a text on a day, by name."""
    texts = ((name, law.at(name, day)) for name in law.values if name.startswith("rule."))
    return tuple((name, entry) for name, entry in texts if entry is not None)


def caught_by(matter: Matter, number: int, line: Line) -> Caught:
    """Return the one outcome of all rules: that of the first which catches the line, else what is open, else that none does."""
    found = every_rule(matter, number, line)
    sure = [one for one in found if one.held]
    if sure:
        open_ones = any(one.held is None for one in found)
        return replace(sure[0], alone=False if len(sure) > 1 else None if open_ones else True)
    unknowns = tuple(dict.fromkeys(unknown for one in found if one.held is None for unknown in one.unknowns))
    unasked = tuple(dict.fromkeys(unknown for one in found for unknown in one.unasked))
    if unknowns or unasked:
        because = f"whether line {number} is a foreign direct product is not known"
        return Caught(held=None, because=because, unknowns=unknowns, unasked=unasked)
    return Caught(held=False, because=f"no rule of foreign direct products catches line {number}")


def _rule(matter: Matter, law: Law, name: str, entry: Dated, number: int, line: Line) -> Caught | None:
    """Weigh one rule: who or where first, since that spares most questions on how a thing was made. None if it surely does not catch."""
    scope = read_terms(Scope, entry.value)
    told = unless_one_fails(
        lambda: _reach(matter, scope, line),
        lambda: items_told(matter, law, scope, number, line),
        lambda: _product(law, matter, scope, number, line),
        lambda: _designed(matter, law, scope, number, line),
    )
    if told is None:
        return None
    held = both(*(one.held for one in told))
    said = "; ".join(one.said for one in told if one.said)
    return Caught(
        held=held,
        because=f"line {number} is a foreign direct product under {scope.paragraph}: {said}",
        name=name.removeprefix("rule."),
        scope=scope,
        rests=entry,
        listings=tuple(each for one in told for each in one.listings),
        unknowns=()
        if held is not None
        else tuple(dict.fromkeys(each for one in told if one.held is None for each in one.unknowns)),
        unasked=tuple(each for one in told for each in one.unasked),
    )


def _reach(matter: Matter, scope: Scope, line: Line) -> Told:
    """Weigh where the thing goes, for whom, and for what."""
    told = unless_one_fails(lambda: _where(matter, scope), lambda: _whom(matter, scope), lambda: _for_what(matter, scope))
    return Told(held=False) if told is None else all_told(told)


def _where(matter: Matter, scope: Scope) -> Told:
    if scope.reach is None:
        return Told(held=True)
    if not matter.deal.to:
        return Told(held=None, unknowns=(Unknown(fact="the destination", why="direct-product rules go by it", key="to"),))
    there = destination(matter, matter.laws[CHART])
    regions = scope.reach.get("regions")
    in_region = isinstance(regions, list | tuple) and matter.deal.region.lower() in regions
    held = either(in_region, reach_in(scope.reach).holds(as_it_was(matter, there)))
    if held is None:
        return Told(held=None, unknowns=(Unknown(fact=f"Country Groups of {there.code}", why="the rule goes by them", key="to"),))
    if held is False and scope.headquarters:
        return _headquarters(matter, there)
    return Told(held=held, said=f"it goes to {there.code}" if held else "")


def _headquarters(matter: Matter, there: Destination) -> Told:
    """Ask after parties of Macau or Country Group D:5, whose headquarters count wherever the thing goes."""
    asked = []
    for place, party in matter.parties():
        country = "CN" if party.country == "HK" else party.country
        groups = matter.controls.groups(country) if matter.controls and country else None
        if country and Reach(countries=("MO",), groups=("D:5",)).holds(
            Destination(code=party.country, country=country, groups=groups)
        ):
            fact = f"where {matter.called(place)} and its ultimate parent have their headquarters"
            asked.append(
                Unknown(fact=fact, why=f"{party.country} is its country, and headquarters in D:5 or Macau count", key=place)
            )
    return Told(held=None if asked else False, unknowns=tuple(asked))


def _whom(matter: Matter, scope: Scope) -> Told:
    if not scope.footnotes:
        return Told(held=True)
    found = reached_by_mark(matter, matter.laws["entity_list"], scope.footnotes, ordered=scope.ordered)
    mark = " or ".join(scope.footnotes)
    if found.held is False and not matter.deal.parties:
        asked = Unknown(
            fact="who the parties are", why="some rules go by entities with a footnote on the Entity List", key="parties"
        )
        return Told(held=False, unasked=(asked,))
    said = f"for {found.who}, on the Entity List with footnote {mark}" if found.held else ""
    return Told(held=found.held, said=said, unknowns=found.unknowns, listings=found.listings)


def _for_what(matter: Matter, scope: Scope) -> Told:
    """Weigh an end use that must be known; what the deal does not state is not known to those who deal."""
    if not scope.knowledge:
        return Told(held=True)
    known = getattr(matter.deal.knowledge, scope.knowledge)
    return Told(
        held=known is True, said=f"with knowledge of {scope.knowledge.replace('_', ' ').removesuffix(' end use')} as its end use"
    )


def _product(law: Law, matter: Matter, scope: Scope, number: int, line: Line) -> Told:
    """Weigh what the thing comes of: technology and software themselves, or a plant that does."""
    here, key, made = f"line {number}", f"lines[{number - 1}].making", line.making or Making()
    if line.direct_product is False:
        return Told(held=False)
    where = "the deal"
    direct = [read_input(text, where) for text in made.direct_product_of or ()]
    plant = [read_input(text, where) for text in made.plant_direct_product_of or ()]
    met = [one for one in direct if scope.met_by(one, plant=False)]
    if met:
        return Told(held=True, said=f"it is the direct product of {met[0].eccn} {_SHOWN[scope.direct]}")
    built = [one for one in plant if scope.met_by(one, plant=True)]
    component = not made.plant_component or made.plant_component in law.on("plant_components", matter.law_day).value
    if built and component:
        what = f" ({made.plant_component} equipment)" if made.plant_component else ""
        return Told(
            held=True, said=f"its plant, or a major component of it{what}, is the direct product of {built[0].eccn} of US origin"
        )
    if built:
        fact = f"whether {made.plant_component} equipment is essential to the production of {here}"
        return Told(held=None, unknowns=(Unknown(fact=fact, why="a major component of a plant is", key=f"{key}.plant_component"),))
    if scope.chip and made.contains_such_chip:
        return Told(held=True, said="an integrated circuit in it is such a direct product")
    if untold := _untold(scope, direct, plant, here, key):
        return Told(held=None, unknowns=(untold,))
    if made.direct_product_of is None and made.plant_direct_product_of is None:
        fact = f"what technology, software and plant {here} is the direct product of"
        return Told(
            held=None,
            unknowns=(Unknown(fact=fact, why=f"paragraph {scope.paragraph} goes by it", key=f"{key}.plant_direct_product_of"),),
        )
    return Told(held=False)


def _untold(scope: Scope, direct: list[Input], plant: list[Input], here: str, key: str) -> Unknown | None:
    """Ask for the origin of an input that would be one of the rule's."""
    told = [(one, f"{key}.direct_product_of") for one in direct if scope.met_by(one, plant=False) is None]
    told += [(one, f"{key}.plant_direct_product_of") for one in plant if scope.met_by(one, plant=True) is None]
    if not told:
        return None
    fact = f"whether the {told[0][0].eccn} that {here} comes of is of US origin"
    return Unknown(fact=fact, why=f"paragraph {scope.paragraph} goes by it", key=told[0][1])


def _designed(matter: Matter, law: Law, scope: Scope, number: int, line: Line) -> Told:
    """Weigh what the first rule on footnote 1 asked besides: that such an entity designed the thing, and the savings clause."""
    made, key = line.making or Making(), f"lines[{number - 1}].making"
    told = [Told(held=True)]
    if scope.designed and made.designed_by is None:
        why = "the first rule on footnote 1 caught only what such an entity designed"
        told.append(Told(held=None, unknowns=(Unknown(fact=f"who designed line {number}", why=why, key=f"{key}.designed_by"),)))
    elif scope.designed and made.designed_by is not None:
        by = marked_at(matter, f"{key}.designed_by", made.designed_by, scope.footnotes)
        told.append(Told(held=by.held, said=f"designed by {by.who}" if by.held else "", unknowns=by.unknowns, listings=by.listings))
    saved = law.at("savings", matter.law_day)
    if saved is not None and "1" in scope.footnotes:
        asked = Unknown(
            fact=f"when the production of line {number} began",
            why=f"before {saved.value} it was spared",
            key=f"{key}.production_start",
        )
        begun = made.production_start
        told.append(Told(held=None if begun is None else str(begun) >= str(saved.value), unknowns=(asked,)))
    return all_told(told)
