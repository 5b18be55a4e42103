"""What the kernel found, put into words."""

from collections.abc import Iterator

from caveat.match.explanation import Aligned, Explanation, How, Points
from caveat.match.features import FEATURES
from caveat.match.kernel import RawExplanation
from caveat.names import Reading

_HOWS = tuple(How)


def explained(
    query: str,
    listed: str,
    asked: Reading,
    met: Reading,
    raw: RawExplanation,
    *,
    turned: bool = False,
    notes: tuple[str, ...] = (),
) -> Explanation:
    """Put a comparison into words; `turned` if the kernel's one side is the listed name."""
    left, right = (raw.right, raw.left) if turned else (raw.left, raw.right)
    aligned: list[tuple[int, Aligned]] = []
    for pair in raw.pair[: raw.pairs]:
        mine, theirs = (pair.theirs, pair.mine) if turned else (pair.mine, pair.theirs)
        both = Aligned(query=_texts(asked, mine), listed=_texts(met, theirs), how=_HOWS[pair.how], similarity=round(pair.alike, 6))
        aligned.append((mine & -mine, both))
    points = zip(FEATURES, raw.points, strict=True)
    return Explanation(
        query=query,
        listed=listed,
        score=raw.score,
        aligned=tuple(both for _, both in sorted(aligned, key=lambda placed: placed[0])),
        only_query=tuple(asked.words[place].text for place in _places(left)),
        only_listed=tuple(met.words[place].text for place in _places(right)),
        points=tuple(Points(feature=row.name, points=taken) for row, taken in points if taken < 0),
        notes=notes,
    )


def _places(mask: int) -> Iterator[int]:
    return (place for place in range(mask.bit_length()) if mask >> place & 1)


def _texts(reading: Reading, mask: int) -> str:
    return " ".join(reading.words[place].text for place in _places(mask))
