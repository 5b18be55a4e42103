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
    notes: tuple[str, ...] = (),
) -> Explanation:
    """Put a comparison into words."""
    aligned: list[tuple[int, Aligned]] = []
    for pair in raw.pair[: raw.pairs]:
        both = Aligned(
            query=_texts(asked, pair.mine), listed=_texts(met, pair.theirs), how=_HOWS[pair.how], similarity=round(pair.alike, 6)
        )
        aligned.append((pair.mine & -pair.mine, both))
    points = zip(FEATURES, raw.points, strict=True)
    return Explanation(
        query=query,
        listed=listed,
        score=raw.score,
        aligned=tuple(both for _, both in sorted(aligned, key=lambda placed: placed[0])),
        only_query=tuple(asked.words[place].text for place in _places(raw.left)),
        only_listed=tuple(met.words[place].text for place in _places(raw.right)),
        points=tuple(Points(feature=row.name, points=taken) for row, taken in points if taken < 0),
        notes=notes,
    )


def _places(mask: int) -> Iterator[int]:
    return (place for place in range(mask.bit_length()) if mask >> place & 1)


def _texts(reading: Reading, mask: int) -> str:
    return " ".join(reading.words[place].text for place in _places(mask))
