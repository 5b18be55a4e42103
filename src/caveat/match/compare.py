"""Compare two bare names."""

from caveat.facts.problem import BadInput
from caveat.match.align import Alignment, align
from caveat.match.explanation import Aligned, Explanation, Points
from caveat.match.features import Comparison, score_of
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
    """Score how likely two texts name the same, 0..1; the order of the two does not matter."""
    return compare(a, b, kind)[0]


def compare(a: str, b: str, kind: str = "company") -> tuple[float, Explanation]:
    """Score two names of parties of `kind` and explain the score; raise `BadInput` for an unknown kind."""
    grammar = GRAMMARS.get(kind)
    if grammar is None:
        raise BadInput(f"{kind!r} is no kind of name", advice=f"one of: {', '.join(GRAMMARS)}")
    one, other = read_name(a, grammar), read_name(b, grammar)
    if not one.words or not other.words:
        same = bool(a.strip()) and a.strip() == b.strip()
        return float(same), Explanation(
            query=a, listed=b, score=float(same), notes=("the same signs",) if same else ("nothing to read",)
        )
    # A fixed order makes the comparison symmetric by construction.
    turned = _rank(one) > _rank(other)
    alignment = align(other, one) if turned else align(one, other)
    score, points = score_of(Comparison(alignment))
    return score, explained(a, b, score, alignment, points, turned=turned)


def _rank(reading: Reading) -> tuple[object, ...]:
    return tuple((word.text, word.role.value, word.loose, word.father) for word in reading.words), reading.forms


def explained(
    query: str,
    listed: str,
    score: float,
    alignment: Alignment,
    points: tuple[Points, ...],
    *,
    turned: bool = False,
    notes: tuple[str, ...] = (),
) -> Explanation:
    """Put an alignment into words; `turned` if its one side is the listed name."""
    aligned: list[Aligned] = []
    for mine, theirs, similarity, how, _ in sorted(alignment.pairs, key=lambda pair: pair[1] if turned else pair[0]):
        ours, others = _texts(alignment.one, mine), _texts(alignment.other, theirs)
        if turned:
            ours, others = others, ours
        aligned.append(Aligned(query=ours, listed=others, how=how, similarity=similarity))
    left = tuple(alignment.one.words[place].text for place in alignment.left)
    right = tuple(alignment.other.words[place].text for place in alignment.right)
    if turned:
        left, right = right, left
    return Explanation(
        query=query,
        listed=listed,
        score=score,
        aligned=tuple(aligned),
        only_query=left,
        only_listed=right,
        points=points,
        notes=notes,
    )


def _texts(reading: Reading, places: tuple[int, ...]) -> str:
    return " ".join(reading.words[place].text for place in places)
