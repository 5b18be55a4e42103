"""Whether a reading may be published: its counts against list.yaml, its ids, its references, its doubts."""

from collections import Counter

from caveat.facts.problem import BadList, Problem
from caveat.lists.spec import ListSpec, Reading


def check_counts(reading: Reading, spec: ListSpec) -> tuple[Problem, ...]:
    """Return every reason to hold the list back; none means that it may be published."""
    counts = _counts(reading)
    odd = [
        BadList(
            f"{counts.get(name, 0)} {name}, expected {span.least} to {span.most}",
            where=spec.id,
            advice="the file may be cut off or changed; compare it with the publisher's page before you trust it",
        )
        for name, span in sorted((spec.expected or {}).items())
        if not span.least <= counts.get(name, 0) <= span.most
    ]
    twice = [one for one, times in Counter(party.id for party in reading.parties).items() if times > 1]
    known = {party.id for party in reading.parties}
    lost = sorted({target.party for measure in reading.measures for target in measure.targets if target.party} - known)
    return (
        *reading.doubts,
        *odd,
        *(BadList(f"the id {one!r} stands for more than one party", where=spec.id) for one in twice),
        *(BadList(f"a measure is against {one!r}, whom the list does not name", where=spec.id) for one in lost),
    )


def _counts(reading: Reading) -> dict[str, int]:
    """Count what `expected` may bound: rows and facts, parties by kind, measures by programme and by tag."""
    return {
        "rows": reading.rows,
        "parties": len(reading.parties),
        "measures": len(reading.measures),
        "stakes": len(reading.stakes),
        "ties": len(reading.ties),
        **Counter(str(party.kind) for party in reading.parties),
        **Counter(f"programme {measure.programme}" for measure in reading.measures),
        **Counter(f"tag {tag}" for measure in reading.measures for tag in measure.tags),
    }
