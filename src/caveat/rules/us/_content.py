"""Whether a part of US origin is controlled content: whether it would need a licence to the destination, whoever receives it.

Source: Supplement No. 2 to 15 CFR part 734: the Country Chart (part 738) and part 746 decide, part 744 never does, and content
that could go under licence exception GBS is out, as no other exception's is.
"""

from dataclasses import replace

from caveat.facts import Day
from caveat.facts.bill import BillLine
from caveat.facts.control import classification
from caveat.facts.deal import Act, Deal, Line, LineKind
from caveat.facts.finding import Unknown, Verdict
from caveat.rules.matter import Matter
from caveat.rules.us import _exceptions
from caveat.rules.us._destination import destination
from caveat.rules.us._eccns import either
from caveat.rules.us._embargoes import embargo_on, embargoed
from caveat.rules.us._requirements import needs
from caveat.supply import Control

CHART = "ccl_country_chart"
_HERE = "lines[0]"


class ByControlList:
    """Asks the control list and the embargoes of a matter; see `supply.Controlled`. The keys of its unknowns begin at the line."""

    def __init__(self, matter: Matter, whole: LineKind | None) -> None:
        self._matter = matter
        self._whole = whole

    def controlled(self, line: BillLine, destination: str, day: Day) -> Control:
        """Return whether the line would need a licence to the destination on that day."""
        light = light_content(line, self._matter)
        if not destination:
            asked = Unknown(fact="the destination", why="what counts goes by it", key="to")
            return Control(holds=None, because="the destination is not known", unknowns=(asked,), light=light)
        if not line.eccn and line.reasons is None:
            asked = Unknown(fact=f"ECCN of {line.called}", why="whether it needs a licence goes by it", key=".eccn")
            return Control(holds=None, because="its classification is not known", unknowns=(asked,), light=light)
        alone = self._alone(line, destination, day)
        found = self._embargo(alone, line) or self._chart(alone, line)
        return replace(found, light=light, unknowns=tuple(_told_of(line, one) for one in found.unknowns))

    def _alone(self, line: BillLine, destination: str, day: Day) -> Matter:
        """Return the matter of the part on its own, on its way to the destination, with nobody as its receiver."""
        part = Line(
            what=line.called,
            kind=line.kind or self._whole or LineKind.COMMODITY,
            eccn=line.eccn,
            reasons=line.reasons,
            gbs=line.gbs,
            origin="US",
            food_or_medicine=line.food_or_medicine,
            supp_746=line.supp_746,
        )
        asked = self._matter.deal
        deal = Deal(act=Act.REEXPORT, to=destination, region=asked.region, chart=asked.chart, lines=(part,))
        return replace(self._matter, deal=deal, law_day=day, listings={})

    def _embargo(self, alone: Matter, line: BillLine) -> Control | None:
        law, part = alone.laws[CHART], alone.deal.lines[0]
        rule = embargo_on(alone, law)
        if rule is None:
            return None
        if classification(line.eccn)[0] == "EAR99" and rule.value["ear99"] == "us_link":
            because = f"EAR99 needs no licence of BIS to {alone.deal.to}; OFAC's rules count content for themselves"
            return Control(holds=False, because=because)
        found = embargoed(alone, law, 1, part)
        if found is None:
            return None
        holds = {Verdict.ALLOWED: False, Verdict.REVIEW: None}.get(found.verdict, True)
        word = {True: "needs a", False: "needs no", None: "may need a"}[holds]
        because = f"{line.eccn or 'it'} {word} licence to {alone.deal.to} (part 746)"
        return Control(holds=holds, because=because, unknowns=found.unknowns)

    def _chart(self, alone: Matter, line: BillLine) -> Control:
        law, to = alone.laws[CHART], alone.deal.to
        if classification(line.eccn)[0] == "EAR99":
            return Control(holds=False, because=f"EAR99 meets no column of the Country Chart, so NLR to {to}")
        there = destination(alone, law)
        found = needs(alone, law, 1, alone.deal.lines[0], there)
        binding = [one for one in found if one.binds is not False]
        if not binding:
            return Control(holds=False, because=f"{line.eccn or 'it'} needs no licence to {to}: NLR")
        told = ", ".join(dict.fromkeys(one.reason for one in binding))
        gbs = _exceptions.opening("GBS", alone, alone.laws, 1, alone.deal.lines[0], binding, there)
        if gbs.open:
            return Control(holds=False, because=f"it could go to {to} under licence exception GBS")
        sure = any(one.binds for one in binding)
        if sure and gbs.open is False:
            return Control(holds=True, because=f"{line.eccn or 'it'} needs a licence to {to} ({told})")
        may = Unknown(fact=f"whether line 1 may go under licence exception GBS ({gbs.because})", key=".gbs")
        unknowns = (gbs.unknowns or (may,)) if sure else tuple(one for each in binding for one in each.unknowns)
        because = f"it may go to {to} under licence exception GBS" if sure else f"{line.eccn} may need a licence to {to} ({told})"
        return Control(holds=None, because=because, unknowns=unknowns)


def _told_of(line: BillLine, unknown: Unknown) -> Unknown:
    """Say an unknown of the part alone as one of its line in the bill."""
    key = unknown.key.removeprefix(_HERE) if unknown.key.startswith(_HERE) else unknown.key
    if key == ".paragraph":
        key = ".eccn"
    return replace(unknown, fact=unknown.fact.replace("line 1", line.called), key=key)


def light_content(line: BillLine, matter: Matter) -> bool | None:
    """Say whether a part is EAR99 or controlled for anti-terrorism reasons only; None where that is not known."""
    if line.eccn == "EAR99":
        return True
    if line.reasons is not None:
        return all(reason.startswith("AT") for reason in line.reasons)
    entry, paragraph = classification(line.eccn)
    found = matter.controls.entry(entry) if matter.controls and line.eccn else None
    if found is None or set(found.reasons) - {control.reason for control in found.controls}:
        return None
    others = either(False, *(control.covers(paragraph) for control in found.controls if control.reason != "AT"))
    return None if others is None else not others
