"""The nouns: parties, measures, stakes, sources, citations, days, exact numbers and problems.

The twelve words of this door are those that every room speaks. Three shelves stand beside it: `facts.deal` (what is
asked), `facts.finding` (what is answered) and `facts.form` (nouns to and from plain values and YAML).
"""

from caveat.facts.cite import Citation, Source
from caveat.facts.exact import Exact
from caveat.facts.measure import Measure
from caveat.facts.party import Identifier, Name, Party, Place
from caveat.facts.problem import Problem
from caveat.facts.span import Day, Span
from caveat.facts.stake import Stake

__all__ = [
    "Citation",
    "Day",
    "Exact",
    "Identifier",
    "Measure",
    "Name",
    "Party",
    "Place",
    "Problem",
    "Source",
    "Span",
    "Stake",
]
