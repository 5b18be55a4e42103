"""The military-intelligence end users that 15 CFR 744.22(f)(2) names, from the eCFR's XML.

They stand in prose, a paragraph a country: `(iii) Cuba. Directorate of … (DIM) and Directorate of … (CIM).`
"""

import re
from collections.abc import Iterator, Mapping

from caveat.facts import Citation, Problem
from caveat.facts.country import country_code
from caveat.facts.party import PartyKind
from caveat.facts.problem import BadInput, BadList
from caveat.lists.ecfr import open_part, paragraphs
from caveat.lists.ecfr_citation import read_citations
from caveat.lists.ecfr_listing import Entry, Terms, listing
from caveat.lists.spec import ListSpec, Reading

FILE = "part-744.xml"
SECTION = "744.22"
TERMS = Terms(
    programme="MIEU",
    cites=(Citation(instrument="15 CFR 744.22", place="(f)(2)"),),
    requirement="All items subject to the EAR, with knowledge of a military-intelligence end use or end user",
    review_policy="Presumption of denial",
    kind=PartyKind.PUBLIC_BODY,
)
_BEGINS = re.compile(r"\(2\) .?Military-intelligence end user")
_COUNTRY = re.compile(r"\((?P<mark>[ivxl]+)\) (?P<country>[^.]+)\. (?P<names>.+)")
_AND = re.compile(r"(?<=\)) and (?:the )?| and the (?=[A-Z])")
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_ACRONYM = re.compile(r" \(([^()]+)\)$")
_ADVICE = "compare with 15 CFR 744.22(f)(2) on ecfr.gov"


def read(files: Mapping[str, bytes], spec: ListSpec) -> Reading:
    """Read the paragraphs of (f)(2); one that names no known country, or an unexpected one, is a doubt."""
    try:
        root = open_part(files, FILE)
    except BadInput as problem:
        return Reading(doubts=(problem,))
    doubts: list[Problem] = []
    lines = list(paragraphs(root, SECTION, FILE))
    begun = next((number for number, (_, text) in enumerate(lines) if _BEGINS.match(text)), None)
    if begun is None:
        return Reading(doubts=(BadList("section 744.22 has no paragraph (f)(2)", where=FILE, advice=_ADVICE),))
    notes = [read_citations(text, place) for place, text in lines if text.startswith("[")]
    later = tuple(cite for cites, _ in notes for cite in cites)
    doubts += [problem for _, problems in notes for problem in problems]
    entries = [
        entry
        for place, text in lines[begun + 1 :]
        if not text.startswith("[")
        for entry in _entries(place, text, spec, later, doubts)
    ]
    return listing(entries, spec, TERMS, doubts)


def _entries(place: str, text: str, spec: ListSpec, later: tuple[Citation, ...], doubts: list[Problem]) -> Iterator[Entry]:
    found = _COUNTRY.fullmatch(text)
    if found is None:
        doubts.append(BadList(f"a paragraph that names no country: {text[:60]!r}", where=place, advice=_ADVICE))
        return
    if found["country"] in (spec.ignored or {}):
        return
    country = country_code(found["country"])
    first = spec.lookup("notices", country) or spec.lookup("notices", "others") or ""
    history, odd = read_citations(first, place)
    doubts += odd
    if not country:
        doubts.append(BadList(f"{found['country']!r} is no country that is known here", where=place, advice=_ADVICE))
    since = max((cite.published for cite in history if cite.published), default=None)
    history += tuple(cite for cite in later if since and cite.published and cite.published > since)
    for name in _AND.split(found["names"].rstrip(". ")):
        text = _ACRONYM.sub(r", a.k.a. \1", _ARTICLE.sub("", name))
        yield Entry(place=place, country=country, text=text, history=history)
