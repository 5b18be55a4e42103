"""Compare two bare names."""

from ctypes import byref

from caveat.facts.problem import BadInput
from caveat.match.explaining import explained
from caveat.match.explanation import Explanation
from caveat.match.kernel import Circumstances, RawExplanation, kernel, weights
from caveat.match.packing import packed_reading
from caveat.names import Grammar, Reading, read_name

GRAMMARS = {
    "person": Grammar.PERSON,
    "company": Grammar.ENTITY,
    "organisation": Grammar.ENTITY,
    "public_body": Grammar.ENTITY,
    "vessel": Grammar.CRAFT,
    "aircraft": Grammar.CRAFT,
    "address": Grammar.ADDRESS,
    "unknown": Grammar.ENTITY,
}
"""How names of each kind of party are read; those of an unknown kind as names of organisations, where one grammar is due."""


def compare_names(a: str, b: str, kind: str = "company") -> float:
    """Score how likely two texts name the same, 0..1; the order of the two does not matter. Raise `BadInput` for an unknown kind."""
    one, other = _readings(a, b, kind)
    if not one.words or not other.words:
        return float(bool(a.strip()) and a.strip() == b.strip())
    return float(score_readings(one, other).score)


def compare(a: str, b: str, kind: str = "company") -> tuple[float, Explanation]:
    """Score two names of parties of `kind` and explain the score; raise `BadInput` for an unknown kind."""
    one, other = _readings(a, b, kind)
    if not one.words or not other.words:
        same = bool(a.strip()) and a.strip() == b.strip()
        return float(same), Explanation(
            query=a, listed=b, score=float(same), notes=("the same signs",) if same else ("nothing to read",)
        )
    raw = score_readings(one, other)
    return raw.score, explained(a, b, one, other, raw)


def score_readings(one: Reading, other: Reading) -> RawExplanation:
    """Score two readings of one grammar."""
    mine, theirs = packed_reading(one), packed_reading(other)
    raw = RawExplanation()
    told = kernel().caveat_compare(byref(weights()), mine, len(mine), theirs, len(theirs), byref(Circumstances()), byref(raw))
    assert told, "readings are packed as the kernel reads them"
    return raw


def _readings(a: str, b: str, kind: str) -> tuple[Reading, Reading]:
    grammar = GRAMMARS.get(kind)
    if grammar is None:
        raise BadInput(f"{kind!r} is no kind of name", advice=f"one of: {', '.join(GRAMMARS)}")
    return read_name(a, grammar), read_name(b, grammar)
