"""Content that has no de minimis level: any of it makes a foreign-made thing subject to the EAR.

Source: 15 CFR 734.4(a), and (b) for encryption items.
"""

from collections.abc import Iterator, Sequence

from caveat.facts.deal import Line, LineKind
from caveat.facts.finding import Listing, Unknown
from caveat.facts.noun import noun
from caveat.rules.law import Dated, Law
from caveat.rules.matter import Matter
from caveat.rules.us._d5 import as_it_was
from caveat.rules.us._destination import Destination, Reach, reach_in, reach_of
from caveat.rules.us._eccns import among, both, military_series
from caveat.supply import Counted

REGIME = "ear_de_minimis"


@noun
class NoLevel:
    """One rule without a level that holds for a line's content (`holds` True), or may while `unknowns` are open."""

    holds: bool | None
    because: str
    rests: Dated
    unknowns: tuple[Unknown, ...] = ()
    listings: tuple[Listing, ...] = ()


def no_level(matter: Matter, law: Law, number: int, line: Line, counted: Sequence[Counted], there: Destination) -> list[NoLevel]:
    """Return the rules without a level that hold for what is of US origin in a line, or may hold."""
    ours = [one for one in counted if one.us is not False and one.value.most != 0]
    found = [
        *(each for one in ours for each in _of_content(matter, law, line, one, there)),
        *_of_whole(matter, law, number, line, ours, there),
    ]
    return [one for one in found if one.holds is not False]


def _of_content(matter: Matter, law: Law, line: Line, one: Counted, there: Destination) -> Iterator[NoLevel]:
    """Weigh one line of content by its own classification."""
    day, part, called = matter.law_day, one.line, one.line.called
    technology = LineKind.TECHNOLOGY in (line.kind, part.kind) and (line.kind or LineKind.TECHNOLOGY) is LineKind.TECHNOLOGY
    if part.series or military_series(part.eccn):
        yield from _series(matter, law, one, there)
    for name, what in (("encryption_technology", "encryption technology"), ("engine_technology", "technology")):
        rule = law.on(name, day)
        held = among(part.eccn, rule.value) if part.eccn and technology else False
        if name == "encryption_technology" and line.eccn and line.eccn[:2] not in {one[:2] for one in rule.value}:
            held = False  # it loses its level only in foreign technology for encryption
        if held is not False:
            asked = Unknown(fact=f"paragraph of {part.eccn} ({called})", why="some have no de minimis level", key=f"{one.key}.eccn")
            because = f"{called} is {part.eccn} {what}, which has no de minimis level"
            yield _if_us(one, held, because, rule, (asked,) if held is None else ())
    rule = law.on("military_commodity", day)
    held = both(among(part.eccn, rule.value["eccns"]) if part.eccn else False, reach_in(rule.value).holds(as_it_was(matter, there)))
    yield _if_us(one, held, f"{called} is {part.eccn}, which has no de minimis level to {there.code}", rule)
    yield from _encryption(matter, law, one, there)


def _if_us(one: Counted, held: bool | None, because: str, rests: Dated, unknowns: tuple[Unknown, ...] = ()) -> NoLevel:
    """Return the rule for a line, open while its origin is."""
    if held is not False and one.us is None:
        asked = Unknown(
            fact=f"origin of {one.line.called}", why="content of US origin has no de minimis level here", key=f"{one.key}.origin"
        )
        return NoLevel(holds=None, because=because, rests=rests, unknowns=(asked, *unknowns))
    return NoLevel(holds=held, because=because, rests=rests, unknowns=unknowns)


def _series(matter: Matter, law: Law, one: Counted, there: Destination) -> Iterator[NoLevel]:
    """Weigh content of the 600 series or 9x515: the paragraph .y apart from the others."""
    part, called = one.line, one.line.called
    paragraph = part.eccn.partition(".")[2]
    y = part.series.endswith("y") if part.series else paragraph.startswith("y") if paragraph else None
    strict, light = law.on("military_series", matter.law_day), law.on("military_series_y", matter.law_day)
    for rule, meant in ((strict, None if y is None else not y), (light, y)):
        there_held = reach_of(rule).holds(as_it_was(matter, there))
        held = both(meant, there_held)
        if held is None and meant is None:
            other = reach_of(light if rule is strict else strict).holds(as_it_was(matter, there))
            held = True if there_held and other else None
        asked = Unknown(
            fact=f"paragraph of {part.eccn} ({called})", why="that of .y goes by other destinations", key=f"{one.key}.eccn"
        )
        if meant is not None:
            asked = Unknown(fact=f"Country Groups of {there.code}", why="the series goes by them", key="to")
        because = (
            f"{called} is of the 600 series or 9x515 ({part.eccn or part.series}), which has no de minimis level to {there.code}"
        )
        yield _if_us(one, held, because, rule, (asked,) if held is None else ())


def _encryption(matter: Matter, law: Law, one: Counted, there: Destination) -> Iterator[NoLevel]:
    """Weigh encryption content, for which de minimis is open only after an authorisation under licence exception ENC."""
    rule, part, called = law.on("encryption", matter.law_day), one.line, one.line.called
    if not part.eccn or among(part.eccn, rule.value) is False or (one.control and one.control.holds is False):
        return
    strict = Reach(groups=("E:1", "E:2")).holds(there)
    asked = Unknown(fact=f"whether {called} is authorised under licence exception ENC", why="15 CFR 734.4(b)", key=f"{one.key}.enc")
    if part.enc == "none":
        yield _if_us(one, True, f"{called} is {part.eccn} and not authorised under licence exception ENC", rule)
    elif part.enc == "authorised_b2":
        yield _if_us(one, strict, f"{called} is authorised under 15 CFR 740.17(b)(2), which leaves no level to {there.code}", rule)
    elif part.enc != "authorised":
        yield _if_us(one, None, f"{called} is {part.eccn}, which goes by a level only once ENC authorises it", rule, (asked,))


def _of_whole(matter: Matter, law: Law, number: int, line: Line, ours: list[Counted], there: Destination) -> Iterator[NoLevel]:
    """Weigh the rules that go by what the finished thing is."""
    day, here, key = matter.law_day, f"line {number}", f"lines[{number - 1}]"
    rule = law.on("military_commodity", day)
    if ours and line.eccn:
        held = both(among(line.eccn, rule.value["eccns"]), reach_in(rule.value).holds(there))
        yield _some_us(ours, held, f"{here} is {line.eccn}, a foreign military commodity with US content", rule)
    yield from _computers(law.on("computers", day), line, ours, there, here, key)
    tool = law.at("lithography", day)
    if tool and ours and line.eccn and among(line.eccn, tool.value) is not False:
        yield from _lithography(matter, tool, line, ours, here, key)
    circuits = law.at("circuit_categories", day)
    if circuits and line.eccn:
        chips = [one for one in ours if one.line.integrated_circuit is not False and one.line.eccn[:1] in circuits.value]
        yield from _tools(matter, law, line, chips, there, here, key)


def _some_us(ours: Sequence[Counted], held: bool | None, because: str, rests: Dated, unknowns: tuple[Unknown, ...] = ()) -> NoLevel:
    """Return the rule for the whole, open while nothing in it is surely of US origin."""
    return _if_us(next((one for one in ours if one.us), ours[0]), held, because, rests, unknowns)


def _computers(rule: Dated, line: Line, ours: list[Counted], there: Destination, here: str, key: str) -> Iterator[NoLevel]:
    chips = [one for one in ours if one.line.eccn and among(one.line.eccn, rule.value["content"]) and not one.line.memory]
    computer = (
        line.high_app if line.high_app is not None else bool(line.eccn) and among(line.eccn, rule.value["whole"]) is not False
    )
    there_held = reach_in(rule.value).holds(there)
    if not chips or not computer or there_held is False:
        return
    asked = Unknown(fact=f"whether the performance of {here} is above that of 15 CFR 734.4(a)(1)", key=f"{key}.high_app")
    held = both(line.high_app, there_held)
    because = f"{here} is a computer of high performance with {chips[0].line.called} in it"
    yield _some_us(chips, held, because, rule, (asked,) if line.high_app is None else ())


def _lithography(matter: Matter, rule: Dated, line: Line, ours: list[Counted], here: str, key: str) -> Iterator[NoLevel]:
    use, spared = matter.deal.knowledge.advanced_chip_end_use, line.first_export_controlled
    held = both(among(line.eccn, rule.value), use, None if spared is None else not spared)
    asked = []
    if use is None:
        asked.append(Unknown(fact="whether advanced-node circuits are made with it", key="knowledge.advanced_chip_end_use"))
    if spared is None:
        fact = f"whether the country that {here} first leaves controls it"
        asked.append(Unknown(fact=fact, why="then the rule spares it", key=f"{key}.first_export_controlled"))
    if among(line.eccn, rule.value) is None:
        asked.append(Unknown(fact=f"paragraph of {line.eccn} ({here})", key=f"{key}.eccn"))
    because = f"{here} is {line.eccn} with US content, for makers of advanced-node circuits"
    yield _some_us(ours, held, because, rule, tuple(asked) if held is None else ())


def _tools(
    matter: Matter, law: Law, line: Line, chips: list[Counted], there: Destination, here: str, key: str
) -> Iterator[NoLevel]:
    """Weigh tools for making chips that hold an integrated circuit of US origin: by destination, then by the entity's mark."""
    if not chips:
        return
    day = matter.law_day
    surely = next((one for one in chips if one.us and one.line.integrated_circuit), None)
    chip = surely or chips[0]
    is_chip = True if chip.line.integrated_circuit else None
    what = Unknown(fact=f"whether {chip.line.called} is an integrated circuit", key=f"{chip.key}.integrated_circuit")
    rule, out = law.on("chip_tools", day), law.on("chip_tools_out", day)
    left = matter.deal.from_country
    spared = None if not left else left in out.value
    tool = among(line.eccn, rule.value["eccns"])
    held = both(tool, reach_in(rule.value).holds(there), is_chip, None if spared is None else not spared)
    asked = [what] if is_chip is None else []
    if spared is None:
        asked.append(Unknown(fact="from where it is exported", why="some countries' exports are spared", key="from_country"))
    if tool is None:
        asked.append(
            Unknown(fact=f"paragraph of {line.eccn} ({here})", why="some tools have no de minimis level", key=f"{key}.eccn")
        )
    because = f"{here} is {line.eccn} with {chip.line.called} in it, an integrated circuit of US origin"
    yield _some_us(chips if surely is None else [surely], held, because, rule, tuple(asked) if held is None else ())
    yield from _marked(matter, law.on("chip_tools_marked", day), line, chip, tool, is_chip, (what,), here)


def _marked(
    matter: Matter,
    rule: Dated,
    line: Line,
    chip: Counted,
    tool: bool | None,
    is_chip: bool | None,
    what: tuple[Unknown, ...],
    here: str,
) -> Iterator[NoLevel]:
    if not line.eccn.startswith(tuple(rule.value["eccns"])) or tool:
        return
    for place, _ in matter.parties():
        for listing in matter.standing(place, "ENTITY_LIST"):
            if set(listing.measure.footnotes) & set(rule.value["footnotes"]):
                doubts = matter.doubts(place, listing)
                because = f"{here} is {line.eccn} with a circuit of US origin, for {matter.called(place)}, a footnote 5 entity"
                found = _if_us(
                    chip, both(is_chip, None if doubts else True), because, rule, (*doubts, *(what if is_chip is None else ()))
                )
                yield NoLevel(holds=found.holds, because=because, rests=rule, unknowns=found.unknowns, listings=(listing,))
                return
