"""Some rows of a file against the lists: the same work whether it is done here or in another process."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from caveat.app.party_columns import PartyColumns
from caveat.app.row_party import Remarks, party_of
from caveat.app.screening import of_every_list, search_lists
from caveat.check import LiveList, World
from caveat.facts import Party, Problem
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput
from caveat.match import Hit

HIT_COLUMNS = (
    "hit_row",
    "hit_score",
    "hit_name",
    "hit_party",
    "hit_party_id",
    "hit_list",
    "hit_programmes",
    "hit_since",
    "hit_countries",
    "hit_because",
    "hit_list_complete",
    "hit_snapshot",
)

Cells = Mapping[str, Any]
Rows = Sequence[tuple[str, Cells]]
"""Rows, each by the place where it stands."""


@noun
class Job:
    """What is done to every row: the columns that are read, those that are kept, how many hits at most, and how good."""

    columns: PartyColumns
    kept: tuple[str, ...]
    limit: int
    threshold: float


@noun
class Answered:
    """The rows of hits of some rows, in their order; in how many rows they are; and what to tell of rows."""

    rows: int
    hits: tuple[dict[str, Any], ...]
    hit_rows: int
    problems: tuple[Problem, ...]
    remarks: tuple[Problem, ...]


class RowScreener:
    """Screens rows, and remembers what it wrote of a listed party."""

    def __init__(self, world: World, job: Job) -> None:
        self._world, self._job = world, job
        self._written: dict[tuple[str, str], dict[str, Any]] = {}

    def screen(self, rows: Rows) -> Answered:
        """Screen rows; one that cannot be read is told and left out."""
        remarks, problems = Remarks(), []
        parties: list[Party] = []
        read: list[Cells] = []
        for where, cells in rows:
            try:
                parties.append(party_of(where, cells, self._job.columns, remarks))
                read.append(cells)
            except BadInput as problem:
                problems.append(problem)
        found = search_lists(self._world, parties, self._job.limit, self._job.threshold)
        hits: list[dict[str, Any]] = []
        hit_rows = 0
        for party, cells, best in zip(parties, read, found, strict=True):
            if len(best) > self._job.limit:
                what = f"this row, and perhaps others, has more than {self._job.limit} hits, of which the best are written"
                remarks.tell(BadInput(what, where=party.id, advice="--limit writes more"))
            hits += self._out(party.id, cells, of_every_list(best, self._job.limit))
            hit_rows += bool(best)
        return Answered(rows=len(rows), hits=tuple(hits), hit_rows=hit_rows, problems=tuple(problems), remarks=tuple(remarks.told))

    def _out(self, where: str, cells: Cells, found: Sequence[tuple[LiveList, Hit]]) -> Iterator[dict[str, Any]]:
        for live, hit in found:
            yield {column: cells.get(column, "") for column in self._job.kept} | {
                "hit_row": where,
                "hit_score": round(hit.score, 4),
                "hit_name": hit.name.text,
                "hit_because": hit.explanation.text,
                **self._of_party(live, hit.party_id),
            }

    def _of_party(self, live: LiveList, party_id: str) -> dict[str, Any]:
        known = self._written.get((live.spec.id, party_id))
        if known is None:
            party, measures = live.entries.party(party_id), live.entries.measures(party_id)
            known = {
                "hit_party": party.caption,
                "hit_party_id": party.id,
                "hit_list": live.spec.id,
                "hit_programmes": ";".join(sorted({measure.programme for measure in measures})),
                "hit_since": min((str(measure.span.since) for measure in measures if measure.span.since), default=""),
                "hit_countries": ";".join(party.countries),
                "hit_list_complete": str(live.snapshot.complete).lower(),
                "hit_snapshot": live.snapshot.sha256[:12],
            }
            self._written[live.spec.id, party_id] = known
        return known
