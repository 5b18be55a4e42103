"""Whether an operator may install or keep a vendor's gear in its network, under the law outside the United States.

Each jurisdiction's instruments bind other operators, layers and acts, by other means: a statutory direction, a permit, a
contract, or mere policy. They are the measures of the list national_telecom; `_instrument.py` reads one of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from caveat.facts import Measure
from caveat.facts.deal import ActorKind, Line, Network
from caveat.facts.finding import Finding, Unknown, Verdict, gravest, weigh
from caveat.rules.intl._instrument import PROGRAMME, REGIME, Asked, Reach, answer, reach
from caveat.rules.law import Law, Laws
from caveat.rules.matter import Matter


def decide(matter: Matter, laws: Laws) -> Finding:
    """Answer for each line of a network deal under the instruments of its jurisdiction; the gravest wins."""
    law, network = laws[REGIME], matter.deal.network
    if network is None and matter.deal.actor.kind is ActorKind.NETWORK_OPERATOR:
        gap = Unknown(fact="which network, layer and country this is about", why="each country bans its own", key="network")
        return _finding(Verdict.REVIEW, "a network operator acts, and the deal says nothing of its network", gap)
    if network is None:
        return _finding(Verdict.NOT_SUBJECT, "the deal says nothing of a telecom network, so it is not a telecom network deal")
    if PROGRAMME not in matter.coverage:
        gap = Unknown(fact="the list of national telecom rules", why="that list is not loaded", key="network")
        return _finding(Verdict.REVIEW, "the national telecom rules are not loaded", gap)
    code = law.on("spellings", matter.law_day).value.get(network.jurisdiction.strip().upper(), network.jurisdiction.strip().upper())
    if not code:
        gap = Unknown(fact="the jurisdiction of the network", why="each has its own rules", key="network.jurisdiction")
        return _finding(Verdict.REVIEW, "the country of the network is not known", gap)
    elsewhere = law.on("answered_elsewhere", matter.law_day).value
    if code in elsewhere:
        return _finding(Verdict.NOT_SUBJECT, f"networks in {code} are answered by other regimes: {elsewhere[code]}")
    measures = tuple(one for one in matter.measures.get(PROGRAMME, ()) if code in one.scope.jurisdictions)
    if not measures:
        why = "no instrument of it is known here"
        gap = Unknown(fact=f"the network-security law of {code}", why=why, key="network.jurisdiction")
        return _finding(Verdict.REVIEW, f"the law of {code} on high-risk vendors is not known here", gap)
    standing = tuple(one for one in measures if not one.span.over(matter.law_day))
    if all(one.span.to_come(matter.law_day) for one in measures):
        first = min(measures, key=lambda one: one.span.since or matter.law_day)
        told = _finding(Verdict.NOT_IN_FORCE, f"the first instrument of {code} known here, {first.title}, is of {first.span.since}")
        return replace(told, cites=first.cites, confidence=first.confidence)
    return weigh([_by_act(asked, standing) for asked in _asked(matter, law, network)])


def _asked(matter: Matter, law: Law, network: Network) -> Iterator[Asked]:
    """Yield the question for each line; the maker is the line's maker, else its brand."""
    lines: Sequence[Line] = matter.deal.lines or (Line(),)
    for index, line in enumerate(lines):
        named = line.maker is not None and bool(line.maker.name)
        place = f"lines[{index}].maker" if named or not line.brand else f"lines[{index}].brand"
        maker = line.maker.name if line.maker is not None and named else line.brand
        yield Asked(matter=matter, law=law, network=network, act="", layer="", place=place, maker=maker, number=index + 1)


def _by_act(asked: Asked, measures: tuple[Measure, ...]) -> Finding:
    act = asked.matter.deal.act
    kinds: dict[str, list[str]] = asked.law.on("acts", asked.matter.law_day).value
    if act is None:
        found = [_by_layer(replace(asked, act=kind), measures) for kind in ("install", "keep")]
        return _settled(found, Unknown(fact="the act", why="installing and keeping have their own days", key="act"))
    for kind, acts in kinds.items():
        if act in acts:
            return _by_layer(replace(asked, act=kind), measures)
    return _finding(Verdict.NOT_SUBJECT, f"these rules govern what operators buy, install and keep, not the act {act}")


def _by_layer(asked: Asked, measures: tuple[Measure, ...]) -> Finding:
    """Answer at the layer that the deal names, or at each layer that it may mean."""
    layer, known = asked.network.layer, _vocabulary(asked, measures)
    word = next((one for one in known if one.casefold() == layer.strip().replace(" ", "_").casefold()), "")
    if word:
        options = _leaves(word, asked, measures)
        why = f"{word.replace('_', ' ')} takes in more than one"
        gap = Unknown(fact="the layer of the network, more exactly", why=why, key="network.layer")
    else:
        options = [*sorted({one for measure in measures for one in measure.scope.layers}), ""]
        fact = f"which layer of the network {layer!r} is" if layer else "the layer of the network"
        gap = Unknown(fact=fact, why=f"known layers: {', '.join(known).replace('_', ' ')}", key="network.layer")
    return _settled([_at(replace(asked, layer=option), measures) for option in options], gap)


def _vocabulary(asked: Asked, measures: tuple[Measure, ...]) -> list[str]:
    tables: dict[str, dict[str, list[str]]] = asked.law.on("narrower", asked.matter.law_day).value
    words = {word for table in tables.values() for wide, narrow in table.items() for word in (wide, *narrow)}
    return sorted(words | {layer for measure in measures for layer in measure.scope.layers})


def _leaves(word: str, asked: Asked, measures: tuple[Measure, ...]) -> list[str]:
    """Return the layers to ask for: the word itself where an instrument uses it, else those that it takes in."""
    tables = asked.law.on("narrower", asked.matter.law_day).value
    codes = {code for measure in measures for code in measure.scope.jurisdictions}
    own = {wide: narrow for code in codes for wide, narrow in tables.get(code, {}).items()}
    table: dict[str, list[str]] = {**tables["any"], **own}
    if not table.get(word) or any(word in measure.scope.layers for measure in measures):
        return [word]
    return list(dict.fromkeys(leaf for narrow in table[word] for leaf in _leaves(narrow, asked, measures)))


def _at(asked: Asked, measures: tuple[Measure, ...]) -> Finding:
    """Weigh all instruments at one layer; a general need of authorisation yields to a standing ruling on the very case."""
    reached = [(measure, reach(measure, asked)) for measure in measures]
    inside = [(measure, how) for measure, how in reached if not how.outside]
    if not inside:
        return _outside(reached)
    found = [(measure, how, answer(measure, how, asked)) for measure, how in inside]
    ruled = any(measure.deadlines and not how.unknowns and said.verdict is not Verdict.NOT_IN_FORCE for measure, how, said in found)
    kept = [(how, said) for measure, how, said in found if measure.deadlines or not measure.requirement or not ruled]
    weighed = weigh([said for _, said in kept])
    if weighed.verdict is not Verdict.REVIEW:
        return weighed
    open_facts = (*(unknown for how, _ in kept for unknown in how.unknowns), *weighed.unknowns)
    return replace(weighed, unknowns=tuple(dict.fromkeys(open_facts)))


def _outside(reached: list[tuple[Measure, Reach]]) -> Finding:
    nearest = max(reached, key=lambda pair: pair[1].depth, default=None)
    if nearest is None:
        return _finding(Verdict.NOT_SUBJECT, "no instrument known here stands on that day")
    measure, miss = nearest
    return replace(_finding(Verdict.NOT_SUBJECT, miss.outside), cites=measure.cites, confidence=measure.confidence)


def _settled(found: Sequence[Finding], gap: Unknown) -> Finding:
    """Return the one answer that all options share; else ask for the fact that tells them apart, if that may matter."""
    verdicts = {one.verdict for one in found}
    if len(verdicts) == 1 or gravest(verdicts).rank > Verdict.REVIEW.rank:
        return weigh(found)
    worst = weigh(found)
    because = f"{worst.because}, but not at every layer or for every act that the deal may mean"
    unknowns = (gap, *(unknown for one in found if one.verdict is Verdict.REVIEW for unknown in one.unknowns))
    return replace(worst, verdict=Verdict.REVIEW, because=because, unknowns=tuple(dict.fromkeys(unknowns)))


def _finding(verdict: Verdict, because: str, *unknowns: Unknown) -> Finding:
    return Finding(regime=REGIME, verdict=verdict, because=because, unknowns=unknowns)
