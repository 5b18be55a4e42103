"""What a text says is not so: the meanings within reach of a word that denies, and how a record stands to them."""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache

from caveat.dossiers.reading.concepts import concepts_in, meanings_of
from caveat.dossiers.reading.cues import cues
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.noun import noun

_IDIOM = re.compile(
    r"\bnot (?:only|just|merely|least|to mention)\b|\bno (?:later|less|fewer|more|sooner|earlier) than\b|\bno (?:doubt|matter|wonder)\b"
)
"""Words of denial that deny nothing."""
_FIRM = r"\b(?:not|never|no|neither|nor|nobody|nothing|none|cannot|without|(?:has|have|had) yet to)\b|n't\b"
_SOFT = (
    r"\b(?:fail|refus|declin)\w* to\b|\b(?:refrain|abstain)\w* from\b|\bstop\w* short of\b|\b(?:instead of|rather than|far from)\b"
    r"|\b(?:false|untrue|wrong|a lie|a myth) that\b"
    r"|\b(?:lift|scrapp|repeal|rescind|end)(?:s|ed|ing)? (?:its|the|a|his|her|their)\b"
)
_DENIAL = re.compile(rf"(?P<firm>{_FIRM})|(?P<soft>{_SOFT})")
_MAY = re.compile(r"\b(?:can|could|may|might|must|shall|should|wo|would|will)(?: \w+){0,2} ?(?:not|no|never|n't)$|cannot$|can't$")
_LETS = re.compile(r"\s*(?:\w+ly )?(?:allow|permit|let|enabl|entitl|authori[sz])")
"""What may not be done, or will not, is not for that an act that was not done."""
_REACH = re.compile(
    r".*?(?=[,;:()\u2013\u2014]|\b(?:but|because|although|though|while|whereas|since|until|after|before|which|who|when|if|unless)\b|$)",
    re.DOTALL,
)
_ASIDE = re.compile(
    r",\s*(?:which|who|whose)\b[^,;]*(?:,|$)|(?<=\s)(?P<before>[\w'-]+) that (?:nobody|had|has|have|was|were|is|are|did|does|do|never|no)\b[^,;]*"
)
"""What is only said by the way, of a thing that is named: in a clause with which, who or that."""
_NEAR = 40
"""How many letters before a word of denial may make it one of what may be."""
_LACK = re.compile(r"\b(?:limited|lack\w*|insufficient\w*|weak\w*|poor\w*)\b")
_PART = re.compile(r"[,;:.]|\bbut\b")
_FINDINGS = frozenset({MeasureKind.SECURITY_ASSESSMENT, MeasureKind.TECHNICAL_FINDING})
"""Records that judge by degree."""
_COMPLEMENT = frozenset({"clear", "true", "known", "evident", "obvious", "certain", "sure", "fact", "view", "so", "such", "likely"})


class Polarity(StrEnum):
    """How a record stands to what a claim says is not so."""

    SAME = "same"
    """Nothing is denied, or the record denies it too."""
    OPPOSED = "opposed"
    """The record tells the very thing that the claim denies."""
    APART = "apart"
    """The record does not speak of what is denied, or it is not denied outright, so that it decides nothing."""


@noun
class Denial:
    """The meanings that one word of denial reaches; `firm` says that they are said not to be, and not only not to have been wanted."""

    meanings: frozenset[str]
    firm: bool


@lru_cache(maxsize=10_000)
def denials_in(text: str) -> tuple[Denial, ...]:
    """Return what a text says is not so, one for each word that denies."""
    return tuple(_denials(_IDIOM.sub(" ", text.lower().replace("’", "'"))))


def without_asides(text: str) -> str:
    """Return a text without the clauses that only describe a thing in it: what they deny is not what the text says."""
    return _ASIDE.sub(_kept, text)


def lacks_in(told: str) -> frozenset[str]:
    """Return the meanings that stand beside a word of lack: an assessment denies by degree ("the assurance stayed limited")."""
    return frozenset(meaning for part in _PART.split(told.lower()) if _LACK.search(part) for meaning in meanings_of(part))


def polarity_of(claim: str, told: str, meanings: frozenset[str], kinds: frozenset[MeasureKind]) -> Polarity:
    """Say how a record, with its words, meanings and kinds, stands to what a claim denies; opposed only where that is of its kind."""
    denied = denials_in(without_asides(claim))
    if not denied:
        return Polarity.SAME
    reached = frozenset(meaning for one in denied for meaning in one.meanings) & meanings
    if any(reached & one.meanings for one in denials_in(told)) or (kinds & _FINDINGS and reached & lacks_in(told)):
        return Polarity.SAME
    firmly = frozenset(meaning for one in denied if one.firm for meaning in one.meanings)
    acts = frozenset(name.upper() for kind in kinds for name in concepts_in(kind.value.replace("_", " ")))
    return Polarity.OPPOSED if reached & firmly & acts else Polarity.APART


def _kept(found: re.Match[str]) -> str:
    before = found["before"]
    if before is None:
        return " "
    spoken = before.lower() in _COMPLEMENT or before.lower() in cues().says
    return found.group() if spoken else before


def _denials(low: str) -> Iterator[Denial]:
    for found in _DENIAL.finditer(low):
        reach = _REACH.match(low, found.end())
        said = reach.group() if reach else ""
        firm = (
            found["firm"] is not None
            and not _MAY.search(low[max(0, found.start() - _NEAR) : found.end()])
            and not _LETS.match(said)
        )
        yield Denial(meanings=meanings_of(said), firm=firm)
