"""What leaves China as a dual-use item: whom it may not reach, what needs a licence, and Chinese rare earths made up abroad."""

from collections.abc import Iterator

from caveat.facts import Exact
from caveat.facts.cite import Confidence
from caveat.facts.deal import Line
from caveat.facts.finding import Finding, Licence, Listing, Unknown, Verdict
from caveat.rules.answers import answer, unsure
from caveat.rules.law import Dated, Law
from caveat.rules.matter import Matter


def exported(matter: Matter, law: Law) -> list[Finding]:
    """Answer for each line that leaves China, by who gets it, whereto, and what it is."""
    found = []
    for number, line in enumerate(matter.deal.lines):
        controlled = _controlled(line, law, matter)
        found += [*_listed(matter, law, number, controlled), *_by_destination(matter, law, number, line, controlled)]
        found += _licensed(matter, law, number, line, controlled)
    return found


def content(matter: Matter, law: Law) -> Iterator[Finding]:
    """Answer for things made abroad with Chinese rare earths, by their share in the value."""
    rule = law.at("rare_earth_content", matter.law_day)
    for number, line in enumerate(matter.deal.lines):
        share = line.rare_earth_share
        if rule is None or share is None:
            continue
        told = f"Chinese rare earths are {share * 100:f} % of the value of line {number + 1}"
        if share < Exact(rule.value):
            because = f"{told}, less than the share from which China asks for a licence"
            yield answer(law, Verdict.NOT_SUBJECT, because, rule)
        elif not rule.binds:
            because = (
                f"{told}, for which China announced a licence duty; it is {rule.state.value.replace('_', ' ')} on {matter.law_day}"
            )
            yield answer(law, Verdict.NOT_IN_FORCE, because, rule)
        else:
            because = f"{told}, and China asks for a licence from {rule.since} on"
            yield answer(law, Verdict.LICENCE_REQUIRED, because, rule, licence=_LICENCE, flags=_cliff(rule))


_LICENCE = Licence(requirement="an export licence of MOFCOM for dual-use items")


def _controlled(line: Line, law: Law, matter: Matter) -> bool | None:
    """Say whether China controls a line as dual-use: by its class or as stated; None where neither is told."""
    goods = law.at("controlled_goods", matter.law_day)
    if goods is not None and line.goods in goods.value:
        return True
    return line.dual_use


def _asks(number: int) -> Unknown:
    why = "China's lists and bans bite on dual-use items only"
    return Unknown(fact=f"whether China controls line {number + 1} as dual-use", why=why, key=f"lines[{number}].dual_use")


def _listed(matter: Matter, law: Law, number: int, controlled: bool | None) -> Iterator[Finding]:
    """Answer for parties of MOFCOM's control list and attention list."""
    for programme, name, verdict in (
        ("CN_ECL_LIST", "control_list", Verdict.PROHIBITED),
        ("CN_ATTENTION", "attention_list", Verdict.LICENCE_REQUIRED),
    ):
        rule = law.at(name, matter.law_day)
        if rule is None or controlled is False:
            continue
        for place, _ in matter.parties():
            for one in matter.standing(place, programme)[:1]:
                yield _barred(matter, law, number, controlled, place, one, rule, verdict)


def _barred(
    matter: Matter, law: Law, number: int, controlled: bool | None, place: str, one: Listing, rule: Dated, verdict: Verdict
) -> Finding:
    called = matter.called(place)
    prohibited = verdict is Verdict.PROHIBITED
    because = (
        f"{called} is on China's control list, and no dual-use item may be exported to it"
        if prohibited
        else f"{called} is on China's attention list: dual-use items go to it by single licence only"
    )
    conditions = () if prohibited else ("an assessment of risk and a written pledge go with the application",)
    licence = None if prohibited else _LICENCE
    done = answer(law, verdict, because, rule, listings=(one,), conditions=conditions, licence=licence)
    doubts = [*matter.doubts(place, one), *([_asks(number)] if controlled is None else [])]
    if one.measure.confidence is Confidence.UNVERIFIED:
        doubts.append(Unknown(fact=f"whether the listing of {called} still stands", why=one.measure.note, key=f"{place}.lists"))
    return unsure(done, tuple(doubts), f"{because}; whether that bites here is open")


def _by_destination(matter: Matter, law: Law, number: int, line: Line, controlled: bool | None) -> Iterator[Finding]:
    """Answer for the bans on military users in the United States and on materials sent there."""
    deal, knows = matter.deal, matter.deal.knowledge
    military, materials = law.at("us_military", matter.law_day), law.at("us_materials", matter.law_day)
    there = military is not None and deal.to in military.value
    if there and military is not None and controlled is not False and (knows.military_end_user or knows.military_end_use):
        because = f"line {number + 1} is for a military user or use in the United States, which China bars for dual-use items"
        done = answer(law, Verdict.PROHIBITED, because, military)
        yield unsure(done, () if controlled else (_asks(number),), f"{because}; whether it is dual-use is open")
    if there and materials is not None and materials.binds and line.goods in materials.value:
        because = f"China does not license {line.goods.replace('_', ' ')} to the United States, from {materials.since} on"
        yield answer(law, Verdict.PROHIBITED, because, materials, flags=_cliff(materials))


def _licensed(matter: Matter, law: Law, number: int, line: Line, controlled: bool | None) -> Iterator[Finding]:
    goods, rule = law.at("controlled_goods", matter.law_day), law.at("dual_use_licence", matter.law_day)
    named = goods is not None and line.goods in goods.value
    if not controlled or (not named and rule is None):
        yield from _not_yet(matter, law, number, line, controlled)
        return
    rests = tuple(one for one in (goods if named else None, rule) if one)
    because = f"line {number + 1} is a dual-use item of China{f' ({line.goods})' if named else ''} and leaves it by licence"
    yield answer(law, Verdict.LICENCE_REQUIRED, because, *rests, licence=_LICENCE, flags=_open_end_use(matter, law, number, line))


def _not_yet(matter: Matter, law: Law, number: int, line: Line, controlled: bool | None) -> Iterator[Finding]:
    """Tell of goods that come under the licence duty on a later day."""
    later = [one for one in law.values["controlled_goods"].dated if one.to_come(matter.law_day) and line.goods in one.value]
    if later and not controlled:
        because = f"line {number + 1} ({line.goods}) comes under China's licence duty on {later[0].since}"
        yield answer(law, Verdict.NOT_IN_FORCE, because, later[0])


def _open_end_use(matter: Matter, law: Law, number: int, line: Line) -> tuple[str, ...]:
    """Warn of the bans that a licence would meet: a military user who is not ruled out, a suspended ban."""
    deal, knows = matter.deal, matter.deal.knowledge
    military, materials = law.at("us_military", matter.law_day), law.at("us_materials", matter.law_day)
    there = military is not None and deal.to in ("", *military.value)
    told = []
    if there and None in (knows.military_end_user, knows.military_end_use):
        told.append("military users in the United States are barred: rule out a military user and use")
    if there and materials is not None and not materials.binds and line.goods in materials.value:
        told.append(f"the ban on line {number + 1} to the United States is suspended up to {materials.until}, not ended")
    return tuple(told)


def _cliff(rule: Dated) -> tuple[str, ...]:
    """Say of a duty that returned by itself that it may have been put off."""
    return (f"this rests on {rule.note}",) if rule.confidence is Confidence.UNVERIFIED else ()
