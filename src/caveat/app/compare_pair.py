"""One pair of names, explained: the score, its reasons, and what would move it over or under the threshold."""

from caveat.facts.noun import noun
from caveat.facts.problem import BadInput
from caveat.match import Explanation, How, compare
from caveat.match.whatif import WhatIf, counterfactuals

__all__ = ["Compared", "Explanation", "How", "WhatIf", "compare_pair"]


@noun
class Compared:
    """Two names of a kind, how alike they are, whether that alerts, and what would change it."""

    kind: str
    score: float
    threshold: float
    alert: bool
    because: str
    explanation: Explanation
    what_if: tuple[WhatIf, ...]


def compare_pair(a: str, b: str, kind: str, threshold: float) -> Compared:
    """Compare two names of `kind`; raise `BadInput` for an unknown kind or a name without a letter."""
    for text in (a, b):
        if not any(sign.isalnum() for sign in text):
            raise BadInput(f"{text!r} is no name", advice="give a name with a letter or a digit")
    score, explanation = compare(a, b, kind)
    return Compared(
        kind=kind,
        score=score,
        threshold=threshold,
        alert=score >= threshold,
        because=explanation.text,
        explanation=explanation,
        what_if=counterfactuals(a, b, kind, threshold),
    )
