"""Read the lists of section 1260H from a table of names and days: name, alias, former_name, parent, listed, ended."""

import re
from collections.abc import Iterator, Mapping

from caveat.facts import Citation, Day, Measure, Name, Party, Problem, Source, Span
from caveat.facts.cite import Confidence
from caveat.facts.measure import Target
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.noun import noun
from caveat.facts.party import NameKind, PartyKind
from caveat.facts.problem import BadInput, BadList
from caveat.lists.named_table import TableRow, day_in, read_table, slug_of
from caveat.lists.spec import ListSpec, Reading

FILE = "us_dod_1260h.csv"
_COLUMNS = ("name", "alias", "former_name", "parent", "listed", "ended")
_INSTITUTES = ("Institute", "Academy", "Shipping Research")


@noun
class _Line:
    """A row with its days: listed on, and ended on if the table says so and the end was not withdrawn."""

    row: TableRow
    listed: Day
    ended: Day | None


def read(files: Mapping[str, bytes], spec: ListSpec) -> Reading:
    """Read a party for all rows of its names, and a measure for each unbroken stay.

    The newest list of the table, and those of lookups.whole, must be there whole: who is not among them has left.
    """
    if FILE not in files:
        return Reading(doubts=(BadInput(f"the file {FILE} is missing", where=spec.id),))
    doubts: list[Problem] = []
    rows = read_table(files[FILE], FILE, _COLUMNS, spec, doubts)
    lines = sorted(_lines(rows, spec, doubts), key=lambda line: line.listed)
    firms = _gathered(lines, spec)
    newest = lines[-1].listed if lines else None
    whole = sorted({*(Day.of(day) for day in (spec.lookups or {}).get("whole", {})), *((newest,) if newest else ())})
    ids = {_slug(line.row.cells["name"], spec): slug for slug, firm in firms.items() for line in firm}
    return Reading(
        parties=tuple(_party(slug, firm, ids, spec) for slug, firm in firms.items()),
        measures=tuple(one for slug, firm in firms.items() for one in _measures(slug, firm, whole, spec)),
        doubts=tuple(doubts),
        rows=len(rows),
        as_of=newest,
    )


def _lines(rows: list[TableRow], spec: ListSpec, doubts: list[Problem]) -> Iterator[_Line]:
    for row in rows:
        listed, ended = day_in(row, "listed", doubts), day_in(row, "ended", doubts)
        if not _slug(row.cells["name"], spec) or listed is None:
            doubts.append(BadInput("the row names nobody, or no day of listing", where=row.where, advice="fill in name and listed"))
        elif ended is not None and ended <= listed:
            doubts.append(BadList(f"it ends on {ended} and was listed on {listed}", where=row.where, advice="compare both lists"))
        else:
            withdrawn = ended is not None and spec.lookup("withdrawn", str(ended)) is not None
            yield _Line(row=row, listed=listed, ended=None if withdrawn else ended)


def _gathered(lines: list[_Line], spec: ListSpec) -> dict[str, list[_Line]]:
    """Put the rows of one party together: by its name, else by a former name or a full name as alias that an earlier row had."""
    known: dict[str, str] = {}
    firms: dict[str, list[_Line]] = {}
    for line in lines:
        cells = line.row.cells
        also = [cells["alias"]] if cells["alias"].endswith("Co., Ltd.") else []
        names = [cells["name"], spec.lookup("same", cells["name"]) or "", *_former(cells), *also]
        slugs = [_slug(spec.lookup("same", name) or name, spec) for name in names if name]
        mine = _slug(cells["name"], spec)
        firm = next((known[slug] for slug in (mine, *slugs) if slug in known), mine)
        firms.setdefault(firm, []).append(line)
        known.setdefault(mine, firm)
    return dict(sorted(firms.items()))


def _party(slug: str, firm: list[_Line], ids: Mapping[str, str], spec: ListSpec) -> Party:
    primary = _bare(firm[-1].row.cells["name"], spec)
    names = {_folded(primary): Name(text=primary)}
    for line in reversed(firm):
        for text, kind in _further(line.row.cells, spec):
            if spec.lookup("no_name", text) is None:
                names.setdefault(_folded(text), Name(text=text, kind=kind))
    parent = next((line.row.cells["parent"] for line in reversed(firm) if line.row.cells["parent"]), "")
    holder = ids.get(_slug(parent, spec), "") if parent else ""
    return Party(
        id=f"{spec.id}:{slug}",
        kind=PartyKind.ORGANISATION if any(word in primary for word in _INSTITUTES) else PartyKind.COMPANY,
        names=tuple(names.values()),
        part_of=f"{spec.id}:{holder}" if holder and holder != slug else "",
        remarks=f"listed as a subsidiary of {parent}" if parent and not holder else "",
        source=Source(list_id=spec.id, place=firm[-1].row.where),
    )


def _measures(slug: str, firm: list[_Line], whole: list[Day], spec: ListSpec) -> Iterator[Measure]:
    """Yield a measure for each stay: rows of which none had left before the next one."""
    stay: list[_Line] = []
    for line in firm:
        if stay and (left := _end(stay[-1], whole)) is not None and left < line.listed:
            yield _measure(slug, stay, whole, spec)
            stay = []
        stay.append(line)
    yield _measure(slug, stay, whole, spec)


def _end(line: _Line, whole: list[Day]) -> Day | None:
    """Return the day on which a stay ended: by the table, else the first whole list after it."""
    return line.ended or next((day for day in whole if day > line.listed), None)


def _measure(slug: str, stay: list[_Line], whole: list[Day], spec: ListSpec) -> Measure:
    since, until = stay[0].listed, _end(stay[-1], whole)
    told = stay[-1].ended is not None
    days = ", ".join(dict.fromkeys(str(line.listed) for line in stay))
    note = "" if until is None or told else f"not named by the list of {until}; no notice of its removal at hand"
    return Measure(
        id=f"{spec.id}:{slug}:{since}",
        kind=MeasureKind.LISTING,
        authority=spec.authority,
        programme="1260H",
        targets=(Target(party=f"{spec.id}:{slug}"),),
        title="Chinese military company",
        span=Span(since=since, until=until),
        published=since,
        cites=(Citation(instrument="Section 1260H, NDAA FY2021", place=f"list of {days}", confidence=Confidence.LIKELY),),
        confidence=Confidence.LIKELY if until is None or told else Confidence.UNVERIFIED,
        note=note,
        source=Source(list_id=spec.id, place=stay[0].row.where),
    )


def _further(cells: Mapping[str, str], spec: ListSpec) -> Iterator[tuple[str, NameKind]]:
    yield _bare(cells["name"], spec), NameKind.STRONG_ALIAS
    inside = re.search(r"\(([^)]*)\)$", cells["name"])
    if inside and spec.lookup("kept_in_brackets", inside[1].casefold()) is None:
        yield inside[1], NameKind.STRONG_ALIAS
    for alias in re.split(r",(?! )", cells["alias"]):
        if alias:
            yield alias, NameKind.WEAK_ALIAS if spec.lookup("weak", alias) is not None else NameKind.STRONG_ALIAS
    for former in _former(cells):
        yield _bare(former, spec), NameKind.FORMER


def _former(cells: Mapping[str, str]) -> list[str]:
    return [name.strip() for name in cells["former_name"].split(";") if name.strip()]


def _bare(name: str, spec: ListSpec) -> str:
    """Drop an abbreviation in brackets from the end of a name, and write its apostrophes plainly."""
    inside = re.search(r" \(([^)]*)\)$", name)
    kept = inside is None or spec.lookup("kept_in_brackets", inside[1].casefold()) is not None
    return (name if kept or inside is None else name[: inside.start()]).replace("’", "'")


def _slug(name: str, spec: ListSpec) -> str:
    return slug_of(name, (spec.lookups or {}).get("kept_in_brackets", {}))


def _folded(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())
