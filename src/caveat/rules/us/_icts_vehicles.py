"""Connected vehicles: hardware and software linked to China or Russia (15 CFR part 791, subpart D)."""

from caveat.facts import Day
from caveat.facts.deal import Act, Line
from caveat.facts.finding import Finding, Unknown, Verdict
from caveat.rules.answers import answer, together
from caveat.rules.law import Dated, Law
from caveat.rules.matter import Matter

_VEHICLE, _HARDWARE = "connected_vehicle", "vcs_hardware"
GOODS = frozenset({_VEHICLE, _HARDWARE})
_SELLING = frozenset({Act.SELL, Act.MARKET})


def answered(matter: Matter, law: Law, line: Line, place: str, told: str) -> Finding:
    """Answer for a connected vehicle, or for hardware of its connectivity system."""
    first, act = law.values["vehicle_countries"].dated[0], matter.deal.act
    rule = law.at("vehicle_countries", matter.law_day)
    if rule is None:
        return answer(
            law, Verdict.NOT_IN_FORCE, f"the rule on connected vehicles begins on {first.since}, after {matter.law_day}", first
        )
    if act is not None and act not in (Act.IMPORT, *_SELLING):
        return answer(law, Verdict.ALLOWED, "the rule on connected vehicles bars import and sale, and this is neither", rule)
    if line.goods == _HARDWARE:
        return _hardware(matter, law, rule, line, place, told)
    return _vehicle(matter, law, rule, line, place, told)


def _country(matter: Matter, line: Line, place: str, countries: list[str]) -> str:
    """Return the country of a thing's link as told, or as the list entry of its maker has it; empty if neither tells."""
    if line.nexus:
        return line.nexus
    if line.maker is not None and line.maker.country:
        return line.maker.country
    listed = [
        country for one in matter.listings.get(f"{place}.maker", ()) if one.same and one.party for country in one.party.countries
    ]
    return next((country for country in listed if country in countries), "")


def _ask(law: Law, rule: Dated, because: str, fact: str, why: str, key: str) -> Finding:
    return answer(law, Verdict.REVIEW, because, rule, unknowns=(Unknown(fact=fact, why=why, key=key),))


def _hardware(matter: Matter, law: Law, rule: Dated, line: Line, place: str, told: str) -> Finding:
    """Answer for hardware of a connectivity system: by model year where it belongs to one, else by the day of import."""
    if matter.deal.act in _SELLING:
        return answer(law, Verdict.ALLOWED, "the ban on connectivity hardware is on its import", rule)
    country = _country(matter, line, place, rule.value)
    if country and country not in rule.value:
        return answer(law, Verdict.NOT_SUBJECT, f"{told} is linked to {country}, not to China or Russia", rule)
    years, day = law.on("hardware_from", matter.law_day), law.on("untied_hardware_from", matter.law_day)
    if line.model_year is None and line.tied_to_model_year is not False:
        because = f"for which model year {told} is meant is not known"
        why = f"the ban is on model year {years.value} and later, and on units of no model year from {day.value} on"
        return _ask(law, rule, because, f"model year of the vehicle of {told}", why, f"{place}.model_year")
    done = _untied(matter, law, rule, line, place, told) if line.model_year is None else _tied(law, rule, years, line)
    return done if country or done.verdict is not Verdict.PROHIBITED else _unlinked(law, rule, place, told)


def _tied(law: Law, rule: Dated, years: Dated, line: Line) -> Finding:
    """Answer for hardware of a model year: repair parts of earlier years are free with them."""
    if line.model_year is not None and line.model_year < years.value:
        parts = "repair parts of" if line.for_repair else "hardware for"
        because = f"{parts} model year {line.model_year} may come in: the ban is on model year {years.value} and later"
        return answer(law, Verdict.ALLOWED, because, rule, years)
    because = f"hardware linked to China or Russia may not be imported for model year {years.value} and later"
    return answer(law, Verdict.PROHIBITED, because, rule, years)


def _untied(matter: Matter, law: Law, rule: Dated, line: Line, place: str, told: str) -> Finding:
    """Answer for a unit that belongs to no model year."""
    years, day = law.on("hardware_from", matter.law_day), law.on("untied_hardware_from", matter.law_day)
    if matter.law_day < Day.of(day.value):
        because = f"units that belong to no model year are barred from {day.value}, after {matter.law_day}"
        return answer(law, Verdict.NOT_IN_FORCE, because, rule, day)
    if line.for_repair:
        why = f"parts to repair vehicles of before model year {years.value} stay free"
        fact = f"model year of the vehicles that {told} repairs"
        return _ask(law, rule, f"which vehicles {told} repairs is not known", fact, why, f"{place}.model_year")
    because = f"hardware linked to China or Russia that belongs to no model year may not be imported from {day.value} on"
    return answer(law, Verdict.PROHIBITED, because, rule, day)


def _unlinked(law: Law, rule: Dated, place: str, told: str) -> Finding:
    because = f"whether {told} is linked to China or Russia is not known"
    return _ask(
        law,
        rule,
        because,
        f"country to whose jurisdiction the maker of {told} is subject",
        "a link to China or Russia bars it",
        f"{place}.nexus",
    )


def _vehicle(matter: Matter, law: Law, rule: Dated, line: Line, place: str, told: str) -> Finding:
    """Answer for a completed vehicle: its software, and on sale its maker."""
    answers = [_software(law, law.on("vehicle_software_from", matter.law_day), rule, line, place, told)]
    maker = _country(matter, line, place, rule.value)
    if matter.deal.act in _SELLING and maker in rule.value:
        answers.append(_made(law, law.on("vehicle_maker_from", matter.law_day), rule, line, place, told, maker))
    return together(answers, answers[0])


def _software(law: Law, years: Dated, rule: Dated, line: Line, place: str, told: str) -> Finding:
    if line.model_year is not None and line.model_year < years.value:
        because = f"{told} is of model year {line.model_year}, and the ban on covered software begins with model year {years.value}"
        return answer(law, Verdict.ALLOWED, because, rule, years)
    if not line.software_nexus:
        because = f"whether the software of {told} is linked to China or Russia is not known"
        return _ask(
            law, rule, because, f"country of the software of {told}", "a link to China or Russia bars it", f"{place}.software_nexus"
        )
    if line.software_nexus not in rule.value:
        return answer(
            law, Verdict.ALLOWED, f"the software of {told} is linked to {line.software_nexus}, not to China or Russia", rule, years
        )
    if line.model_year is None:
        because = f"the software of {told} is linked to {line.software_nexus}, and the model year is not known"
        return _ask(
            law, rule, because, f"model year of {told}", f"the ban begins with model year {years.value}", f"{place}.model_year"
        )
    because = f"{told} has covered software linked to {line.software_nexus}, and vehicles from model year {years.value} on may not be imported or sold with it"
    return answer(law, Verdict.PROHIBITED, because, rule, years)


def _made(law: Law, years: Dated, rule: Dated, line: Line, place: str, told: str, maker: str) -> Finding:
    """Answer for a sale by a manufacturer that is tied to China or Russia."""
    if line.model_year is None:
        because = f"the maker of {told} is linked to {maker}, and the model year is not known"
        return _ask(
            law,
            rule,
            because,
            f"model year of {told}",
            f"such makers may not sell from model year {years.value} on",
            f"{place}.model_year",
        )
    if line.model_year < years.value:
        return answer(
            law,
            Verdict.ALLOWED,
            f"{told} is of a model year before {years.value}, the first that such makers may not sell",
            rule,
            years,
        )
    because = (
        f"makers linked to {maker} may not sell connected vehicles with such hardware or software from model year {years.value} on"
    )
    return answer(law, Verdict.PROHIBITED, because, rule, years)
