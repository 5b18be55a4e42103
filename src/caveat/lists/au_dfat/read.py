"""Read the Australian consolidated list, in the layout until 2025 and the one since."""

from collections.abc import Iterator, Mapping

from caveat.facts import Problem
from caveat.facts.problem import BadInput
from caveat.lists.au_dfat.measure import control_day, measures_of
from caveat.lists.au_dfat.party import party_of
from caveat.lists.au_dfat.row import FILE, Row, gathered, row_of, shows_layout
from caveat.lists.spec import ListSpec, Reading
from caveat.lists.xlsx_text import sheet_rows


def read(files: Mapping[str, bytes], spec: ListSpec) -> Reading:
    """Read one party for each reference number, and the listings of each."""
    raw = next(iter(files.values()), None)
    if raw is None:
        return Reading(doubts=(BadInput(f"the file {FILE} is missing", where=spec.id),))
    doubts: list[Problem] = []
    try:
        lines = list(sheet_rows(raw, FILE, doubts))
    except BadInput as problem:
        return Reading(doubts=(problem,))
    rows = list(_rows(lines, spec, doubts))
    groups = gathered(rows, doubts)
    parties = tuple(party_of(group, spec, doubts) for group in groups)
    measures = tuple(measure for group in groups for measure in measures_of(group, spec, doubts))
    changed = [day for row in rows if (day := control_day(row, doubts))]
    return Reading(
        parties=parties,
        measures=measures,
        doubts=tuple(doubts),
        rows=len(rows),
        as_of=max(changed, default=None),
    )


def _rows(lines: list[tuple[int, list[str]]], spec: ListSpec, doubts: list[Problem]) -> Iterator[Row]:
    if not lines:
        doubts.append(BadInput("the sheet is empty", where=FILE, advice="fetch the file again"))
        return
    header = [" ".join(name.split()) for name in lines[0][1]]
    if not shows_layout(header, spec, doubts):
        return
    for line, cells in lines[1:]:
        if len(cells) > len(header):
            told = f"the row has {len(cells)} cells for {len(header)} columns"
            doubts.append(BadInput(told, where=f"{FILE}:{line}", advice="see whether the layout changed"))
            continue
        padded = [*cells, *("" for _ in header[len(cells) :])]
        row = row_of(line, dict(zip(header, padded, strict=True)), spec, doubts)
        if row:
            yield row
