"""Does a foreign-made thing hold so much controlled US content that the EAR reach it?

Source: 15 CFR 734.4 and Supplement No. 2 to part 734.
"""

from caveat.facts.deal import Line, LineKind
from caveat.facts.finding import Finding, Unknown, Verdict
from caveat.rules.answers import answer, together
from caveat.rules.law import Laws
from caveat.rules.matter import Matter
from caveat.rules.us import ear_scope
from caveat.rules.us._de_minimis import Weighed as Weighed
from caveat.rules.us._de_minimis import content_finding, weigh_content

REGIME = "ear_de_minimis"
_KINDS = (LineKind.SERVICE, LineKind.SECURITY)


def decide(matter: Matter, laws: Laws) -> Finding:
    """Answer for each foreign-made line of an export; a line that is not foreign-made has no de minimis."""
    matter = matter.under(laws)
    law, scope = laws[REGIME], laws[ear_scope.REGIME]
    if ear_scope.moves(matter, scope) is False:
        return answer(law, Verdict.NOT_SUBJECT, "nothing is exported, reexported, transferred or released", cites=law.cite("734.4"))
    nothing = Unknown(fact="what is shipped or released", why="jurisdiction follows the thing", key="lines")
    otherwise = answer(law, Verdict.REVIEW, "the deal names no thing", cites=law.cite("734.4"), unknowns=(nothing,))
    found = [_line(matter, laws, number, line) for number, line in enumerate(matter.deal.lines, start=1)]
    return ear_scope.if_it_moves(together(found, otherwise), matter, scope)


def weigh(matter: Matter, number: int) -> Weighed:
    """Return what the count made of each part of a line (numbered from 1), for those who show it."""
    return weigh_content(matter, number, matter.deal.lines[number - 1])


def _line(matter: Matter, laws: Laws, number: int, line: Line) -> Finding:
    law, apart = laws[REGIME], _not_asked(matter, line)
    if apart:
        return answer(law, Verdict.NOT_SUBJECT, f"line {number} {apart}: de minimis asks nothing of it", cites=law.cite("734.4"))
    return content_finding(matter, number, line)


def _not_asked(matter: Matter, line: Line) -> str:
    """Say why a line is outside this regime; empty if it is foreign-made, or may be."""
    if line.subject_to_ear is not None:
        return f"{'is' if line.subject_to_ear else 'is not'} subject to the EAR, as the deal states"
    if line.kind in _KINDS:
        return f"is a {line.kind}"
    if line.origin == "US" or matter.deal.from_country == "US":
        return "is of US origin" if line.origin == "US" else "leaves the United States"
    if line.foreign_made is False:
        return "is not foreign-made"
    return ""
