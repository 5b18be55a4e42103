"""Counts of a list's facts, kept while they pass by: what the gates weigh, whether a list is read at once or as a stream."""

from collections import Counter
from dataclasses import fields

from caveat.facts import Measure, Party, Stake
from caveat.facts.tie import Tie
from caveat.lists.spec import Reading

PARTY_FIELDS = frozenset(field.name for field in fields(Party))


class Tally:
    """Counts by kind of fact, by kind of party, and as `programme X` and `tag X` of measures; `filled` by field of `Party`.

    In a stream, facts that follow one another from the same place of the source count as one row.
    """

    def __init__(self, filled: frozenset[str] = frozenset()) -> None:
        self.counts: Counter[str] = Counter({"rows": 0, "parties": 0, "measures": 0})
        self.filled: Counter[str] = Counter()
        self._asked = sorted(filled & PARTY_FIELDS)
        self._place = ""

    def add(self, fact: Party | Measure | Stake | Tie) -> None:
        """Count one fact, and its row if its place is another than that of the fact before."""
        place = fact.source.place if fact.source else ""
        if not place or place != self._place:
            self.counts["rows"] += 1
            self._place = place
        self.count(fact)

    def count(self, fact: Party | Measure | Stake | Tie) -> None:
        """Count one fact and no row."""
        if isinstance(fact, Party):
            self.counts.update(("parties", str(fact.kind)))
            self.filled.update(field for field in self._asked if getattr(fact, field))
        elif isinstance(fact, Measure):
            self.counts.update(("measures", f"programme {fact.programme}", *(f"tag {tag}" for tag in fact.tags)))
        else:
            self.counts["stakes" if isinstance(fact, Stake) else "ties"] += 1


def tally_of(reading: Reading, filled: frozenset[str] = PARTY_FIELDS) -> Tally:
    """Count a whole reading, whose reader has counted the rows."""
    tally = Tally(filled)
    for facts in (reading.parties, reading.measures, reading.stakes, reading.ties):
        for fact in facts:
            tally.count(fact)
    tally.counts["rows"] = reading.rows
    return tally
