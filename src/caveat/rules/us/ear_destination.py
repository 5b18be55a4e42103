"""Does a thing's classification or destination call for a licence, whoever receives it?

Source: 15 CFR 738.4 (the Country Chart) and part 746 (embargoes), as far as they are restated in the YAML.
"""

from caveat.facts.deal import Line
from caveat.facts.finding import Finding, Unknown, Verdict, weigh
from caveat.rules.answers import answer
from caveat.rules.law import Law, Laws
from caveat.rules.matter import Matter
from caveat.rules.us.ear_scope import if_it_moves, moves, reach

REGIME = "ear_destination"


def decide(matter: Matter, laws: Laws) -> Finding:
    """Answer for each line of an export; what the chart or an embargo decides is named, not guessed."""
    law, scope = laws[REGIME], laws["ear_scope"]
    if moves(matter, scope) is False:
        because = "nothing is exported, reexported, transferred or released"
        return answer(law, Verdict.NOT_SUBJECT, because, cites=law.cite("738.4"))
    reached = reach(matter, scope)
    if reached.subject is False:
        return answer(law, Verdict.NOT_SUBJECT, reached.because, cites=reached.cites, weakest=reached.confidence)
    lines = matter.deal.lines or (Line(),)
    return if_it_moves(weigh([_line(matter, law, number, line) for number, line in enumerate(lines, start=1)]), matter, scope)


def _line(matter: Matter, law: Law, number: int, line: Line) -> Finding:
    free, embargoed = law.on("no_chart", matter.law_day), law.on("embargoed", matter.law_day)
    to, licence = matter.deal.to, matter.deal.licence
    if licence:
        conditions = (f"licence {licence} covers line {number}, its destination and its use, and its conditions are kept",)
        return answer(law, Verdict.ALLOWED_WITH_CONDITIONS, f"the deal states licence {licence}", free, conditions=conditions)
    if to in embargoed.value:
        why = "part 746 is not restated here; parts of it reach every thing subject to the EAR"
        missing = Unknown(fact=f"what part 746 says of line {number} to {to}", why=why, key="licence")
        return answer(law, Verdict.REVIEW, f"{to} is a destination with embargo rules of its own", embargoed, unknowns=(missing,))
    if not line.eccn:
        why = "the reasons for control come with it, and the Country Chart goes by them"
        missing = Unknown(fact=f"ECCN of line {number}", why=why, key=f"lines[{number - 1}].eccn")
        because = f"the classification of line {number} is not known"
        return answer(law, Verdict.REVIEW, because, cites=law.cite("738.4"), unknowns=(missing,))
    if not to:
        missing = Unknown(fact="the destination", why="the Country Chart goes by it", key="to")
        return answer(law, Verdict.REVIEW, "the destination is not known", cites=law.cite("738.4"), unknowns=(missing,))
    if line.eccn in free.value:
        return answer(law, Verdict.ALLOWED, f"line {number} is {line.eccn}, which no column of the Country Chart reaches", free)
    why = "the Country Chart and the licence exceptions are not restated here yet"
    missing = Unknown(fact=f"whether {line.eccn} (line {number}) needs a licence to {to}", why=why, key="licence")
    because = f"line {number} is {line.eccn}, and what the Country Chart says of it for {to} is not answered here yet"
    return answer(law, Verdict.REVIEW, because, cites=law.cite("738.4", "738-supp1"), unknowns=(missing,))
