"""What one national instrument says of one vendor's gear at one layer of one operator's network."""

import re
from dataclasses import replace
from datetime import timedelta
from typing import assert_never

from caveat.facts import Citation, Day, Measure
from caveat.facts.cite import Confidence
from caveat.facts.deal import Network
from caveat.facts.finding import Finding, Listing, Unknown, Verdict
from caveat.facts.measure import Force, State
from caveat.facts.noun import noun
from caveat.rules.law import Law
from caveat.rules.matter import Matter

REGIME = "national_hrv"
PROGRAMME = "NATIONAL_TELECOM"
NEED = "the instrument reaches only some"


@noun
class Asked:
    """One question of a network deal: which act (install, keep, procure), at which layer, with whose gear.

    `place` is where the deal names the maker, `maker` its name (empty: not known); `number` counts the line from 1.
    """

    matter: Matter
    law: Law
    network: Network
    act: str
    layer: str
    place: str
    maker: str
    number: int

    @property
    def gear(self) -> str:
        """Speak of the gear by its maker's name."""
        return f"{self.maker} gear" if self.maker else "the gear"


@noun
class Reach:
    """Whether a measure reaches what is asked: surely (no unknowns), perhaps (unknowns), or not (`outside` says why).

    `depth` counts the tests that were passed, so that the nearest miss can be told.
    """

    outside: str = ""
    depth: int = 0
    unknowns: tuple[Unknown, ...] = ()
    listings: tuple[Listing, ...] = ()
    cites: tuple[Citation, ...] = ()
    confidence: Confidence = Confidence.SURE


def reach(measure: Measure, asked: Asked) -> Reach:
    """Criterion act, layer, band, maker and operator of a measure, in this order."""
    scope = measure.scope
    if scope.acts and asked.act not in scope.acts and not (asked.act == "procure" and "install" in scope.acts):
        return Reach(outside=f"{measure.title} says nothing of this act")
    if scope.layers and asked.layer not in scope.layers:
        layer = asked.layer.replace("_", " ") or "other layers"
        return Reach(outside=f"no instrument known here reaches this layer ({layer})", depth=1)
    band = _band(measure, asked)
    if band.outside:
        return band
    maker = _maker(measure, asked)
    if maker.outside:
        return maker
    operator = _operator(measure, asked)
    if operator.outside:
        return operator
    return replace(maker, unknowns=(*operator.unknowns, *maker.unknowns, *band.unknowns))


def _band(measure: Measure, asked: Asked) -> Reach:
    bands = {_plain(band) for band in measure.scope.bands}
    if not bands or _plain(asked.network.band) in bands:
        return Reach()
    if asked.network.band:
        return Reach(outside=f"{measure.title} reaches other bands than {asked.network.band}", depth=2)
    why = f"{measure.title}: {NEED} bands"
    return Reach(unknowns=(Unknown(fact="the frequency band that the gear serves", why=why, key="network.band"),))


def _maker(measure: Measure, asked: Asked) -> Reach:
    matter, place = asked.matter, asked.place
    named = bool(measure.targets)
    told = asked.law.on("told", asked.matter.law_day)
    filled = told.value.get(measure.id, [])
    if not named and not (measure.review_policy and measure.deadlines):
        return Reach()
    if not asked.maker:
        why = f"{measure.title}: {NEED} vendors"
        fact = f"maker of line {asked.number}"
        return Reach(unknowns=(Unknown(fact=fact, why=why, key=f"lines[{asked.number - 1}].maker.name"),))

    def fits(listing: Listing) -> bool:
        return listing.measure.id == measure.id if named else listing.party is not None and listing.party.id in filled

    own = [one for one in matter.against(place, PROGRAMME) if fits(one)]
    if own:
        best = max(own, key=lambda one: (one.same, one.score))
        rests = ((), Confidence.SURE) if named else (asked.law.cited(told), told.confidence)
        return Reach(unknowns=matter.doubts(place, best), listings=(best,), cites=rests[0], confidence=rests[1])
    above = [one for at in matter.listings if at.startswith(f"{place}.") for one in matter.against(at, PROGRAMME) if fits(one)]
    if above:
        parent = above[0].party.caption if above[0].party else "a designated vendor"
        fact = f"whether {measure.title} reaches {asked.maker}, which belongs to {parent}"
        return Reach(unknowns=(Unknown(fact=fact, why="the instrument names the parent"),), listings=(above[0],))
    if named:
        return Reach(outside=f"{measure.title} names other vendors than {asked.maker}", depth=3)
    fact = f"whether {asked.maker} meets the criterion: {measure.review_policy}"
    return Reach(unknowns=(Unknown(fact=fact, why=f"{measure.title} names no vendor"),))


def _operator(measure: Measure, asked: Asked) -> Reach:
    bound, operator = measure.scope.operators, asked.network.operator
    if not bound:
        return Reach()
    words = _words(operator)
    denied = words & set(asked.law.on("denials", asked.matter.law_day).value)
    if not denied and any(_words(one) <= words for one in bound):
        return Reach()
    if denied or measure.state is not State.IN_FORCE or (operator and measure.force is Force.CONTRACT):
        who = f"this operator ({operator.replace('_', ' ')})" if operator else "operators at large"
        return Reach(outside=f"{measure.title} does not bind {who}", depth=4)
    fact = f"whether {operator or 'the operator'} is one that {measure.title} binds"
    why = f"it binds only: {', '.join(bound).replace('_', ' ')}"
    return Reach(unknowns=(Unknown(fact=fact, why=why, key="network.operator"),))


def answer(measure: Measure, reached: Reach, asked: Asked) -> Finding:
    """Say what a measure that reaches the question, or perhaps does, answers on the law day."""
    said = _standing(measure, asked)
    if said.verdict.rank < Verdict.REVIEW.rank and reached.unknowns:
        said = replace(said, verdict=Verdict.REVIEW, because=f"{said.because}, if it reaches this deal", unknowns=reached.unknowns)
    marks = [measure.confidence, reached.confidence, *(cite.confidence for cite in said.cites)]
    return replace(
        said,
        cites=(*said.cites, *reached.cites),
        listings=reached.listings,
        flags=(measure.note,) if measure.note else (),
        confidence=max(marks, key=lambda mark: mark.rank),
    )


def _standing(measure: Measure, asked: Asked) -> Finding:
    since = measure.span.since
    if since is not None and asked.matter.law_day < since:
        return _say(measure, Verdict.NOT_IN_FORCE, f"{measure.title} begins on {since}")
    match measure.state:
        case State.PROPOSED | State.ANNOUNCED:
            because = f"{measure.title} is only {measure.state} ({measure.published or since}) and binds nobody yet"
            return _say(measure, Verdict.NOT_IN_FORCE, because)
        case State.IN_FORCE:
            return _ruling(measure, asked)
        case State.POLICY_ONLY | State.SUSPENDED | State.NOT_ENFORCED | State.ENDED:
            return _softened(measure, _ruling(measure, asked))
        case _:
            assert_never(measure.state)


def _softened(measure: Measure, said: Finding) -> Finding:
    if said.verdict.rank >= Verdict.REVIEW.rank:
        return said
    state = str(measure.state).replace("_", " ")
    fact = f"whether a binding order or licence condition carries out {measure.title}"
    unknown = Unknown(fact=fact, why=f"what is known here is {state}, and no binding instrument was found")
    because = f"{said.because}, but it is {state}: no binding instrument is known here"
    return replace(said, verdict=Verdict.REVIEW, because=because, unknowns=(unknown,))


def _ruling(measure: Measure, asked: Asked) -> Finding:
    if not measure.deadlines:
        return _case_by_case(measure, asked)
    days = {deadline.act: deadline.day for deadline in measure.deadlines}
    if asked.act == "procure" and "procure" not in days:
        return _bought(measure, asked)
    passed = [days[act] for act in _NEEDS[asked.act] if act in days and days[act] <= asked.matter.law_day]
    if passed:
        return _past(measure, asked, min(passed))
    return _before(measure, asked, days)


def _case_by_case(measure: Measure, asked: Asked) -> Finding:
    """Answer where an authority decides each case: what the deal holds as `licence` is its answer."""
    held = asked.matter.deal.licence
    if held:
        because = f"{measure.title} leaves it to the authority, and the deal names its answer: {held}"
        said = _say(measure, Verdict.ALLOWED_WITH_CONDITIONS, because)
        return replace(said, conditions=(f"{held} covers this vendor, this layer and this day",))
    unknown = Unknown(fact=measure.requirement, why=measure.review_policy, key="licence")
    return replace(_say(measure, Verdict.REVIEW, f"{measure.title} leaves it to the authority, case by case"), unknowns=(unknown,))


def _before(measure: Measure, asked: Asked, days: dict[str, Day]) -> Finding:
    """Answer before the day: keeping is allowed until then; whether new gear may go in is another question."""
    coming = days.get(asked.act) or days.get("keep")
    if coming is None:
        return _say(measure, Verdict.ALLOWED, f"{measure.title} sets no day by which what is in place must go")
    last = coming - timedelta(days=1)
    if measure.scope.share_cap is not None:
        return _say(measure, Verdict.ALLOWED, f"{measure.title} sets no cap on the share until {last}")
    if asked.act in days:
        return _say(measure, Verdict.ALLOWED, f"{measure.title} lets {asked.gear} be {_DONE[asked.act]} until {last}")
    until = f"{measure.title} lets {asked.gear} be kept until {last}"
    if _taken_out(measure, asked) is True:
        return _say(measure, Verdict.ALLOWED, f"{measure.title} does not reach it: {_fact(measure, asked)['reason']}")
    unknown = Unknown(fact=f"whether {measure.title} bars new installation", why="only a day of removal is known here")
    return replace(_say(measure, Verdict.REVIEW, f"{until}, and says nothing known here of new gear"), unknowns=(unknown,))


def _past(measure: Measure, asked: Asked, day: Day) -> Finding:
    cap, share = measure.scope.share_cap, asked.network.share
    where = f" at the layer {asked.layer.replace('_', ' ')}" if asked.layer else ""
    force = str(measure.force).replace("_", " ")
    barred = f"{measure.title}: from {day} on {asked.gear} may not be {_DONE[asked.act]}{where} ({force})"
    if cap is not None:
        percent = f"{(cap * 100).normalize():f}%"
        if share is None:
            unknown = Unknown(fact="the vendor's share of the access network", why=f"the cap is {percent}", key="network.share")
            because = f"{measure.title} caps the share at {percent} from {day} on"
            return replace(_say(measure, Verdict.REVIEW, because), unknowns=(unknown,))
        if share <= cap:
            return _say(measure, Verdict.ALLOWED, f"the share is not above the cap of {percent} that holds from {day} on")
        return _say(measure, Verdict.PROHIBITED, f"{measure.title} caps the share at {percent} from {day} on, and it is above")
    out = _taken_out(measure, asked)
    if out is True:
        return _say(measure, Verdict.ALLOWED, f"{measure.title} does not bar it: {_fact(measure, asked)['reason']}")
    if out is None and measure.scope.goods:
        fact = _fact(measure, asked)
        unknown = Unknown(fact=fact["fact"], why=f"{measure.title} turns on it from {day} on", key=f"network.{fact['key']}")
        return replace(_say(measure, Verdict.REVIEW, f"{measure.title} bars only some gear from {day} on"), unknowns=(unknown,))
    return _say(measure, Verdict.PROHIBITED, barred)


def _bought(measure: Measure, asked: Asked) -> Finding:
    """Answer a purchase under a measure that bars installing: buying alone is not barred, so ask what follows."""
    said = _ruling(measure, replace(asked, act="install"))
    if said.verdict.rank >= Verdict.REVIEW.rank:
        return said
    why = "installing it is barred, buying it is not"
    unknown = Unknown(fact="whether the gear that is bought will be installed", why=why, key="act")
    return replace(said, verdict=Verdict.REVIEW, because=f"{said.because}; the purchase alone is not barred", unknowns=(unknown,))


def _taken_out(measure: Measure, asked: Asked) -> bool | None:
    """Say whether a known fact takes the gear out of a measure that reaches only some goods; None: not known."""
    if not measure.scope.goods:
        return False
    fact = _fact(measure, asked)
    value = getattr(asked.network, fact["key"])
    if value is None:
        return False if asked.layer in measure.scope.goods else None
    return bool(value is fact["out"])


def _fact(measure: Measure, asked: Asked) -> dict[str, str]:
    facts: dict[str, dict[str, str]] = asked.law.on("deciding_facts", asked.matter.law_day).value
    return facts[measure.scope.goods[0]]


def _say(measure: Measure, verdict: Verdict, because: str) -> Finding:
    return Finding(regime=REGIME, verdict=verdict, because=because, cites=measure.cites)


def _plain(word: str) -> str:
    return re.sub(r"[\s_-]", "", word).casefold()


def _words(name: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", name.casefold()))


_DONE = {"install": "installed", "keep": "kept", "procure": "bought"}

_NEEDS = {"keep": ("keep",), "install": ("install", "keep"), "procure": ("procure", "install", "keep")}
"""The acts that must all be allowed for an act to make sense: what may not be kept may not be installed either."""
