"""The rows of one reference number to measures: one for each law by which the party is listed."""

import re

from caveat.facts import Citation, Day, Measure, Problem, Source, Span
from caveat.facts.cite import Confidence
from caveat.facts.measure import Force, Target
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.problem import BadInput, BadList
from caveat.lists.au_dfat.row import SANCTIONS, Row
from caveat.lists.remarks import rough_days
from caveat.lists.spec import ListSpec

_DAY = r"(\d{1,2}[ /][A-Za-z0-9]+\.?[ /]\d{4})"
_LISTED = re.compile(
    r"(?:First )?(?:listed|designated under the Autonomous Sanctions Regulations 2011"
    r"|The Minister for Foreign Affairs listed this (?:person|individual|entity))"
    rf"(?: by (?:the )?(?:UN )?\(?\d{{3,4}}(?:(?: and |/)\d{{3,4}})* Committee\)?)? ?on ?:? ?{_DAY}",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


def measures_of(group: list[Row], spec: ListSpec, doubts: list[Problem]) -> list[Measure]:
    """Build a measure for each programme that the committees of the rows belong to."""
    by_programme: dict[str, list[Row]] = {}
    for row in group:
        programme = spec.lookup("programme", row["Committees"])
        if programme is None:
            told = f"{row['Committees']!r} is an unknown committee or regime"
            doubts.append(BadList(told, where=row.where, advice="add it to lookups.programme in list.yaml"))
        else:
            by_programme.setdefault(programme, []).append(row)
    return [_measure(programme, rows, spec) for programme, rows in by_programme.items()]


def control_day(row: Row, doubts: list[Problem]) -> Day | None:
    """Return the day on which the row was last changed."""
    try:
        return Day.of(row["Control Date"])
    except BadInput as problem:
        doubts.append(BadList(f"Control Date: {problem.what}", where=row.where, advice=problem.advice))
        return None


def _measure(programme: str, rows: list[Row], spec: ListSpec) -> Measure:
    main = rows[0]
    sanctions = [column for column in SANCTIONS if main[column] == "TRUE"]
    committees = dict.fromkeys(row["Committees"] for row in rows)
    # The old layout does not say which sanctions; it is the list of those whose assets are frozen, and some besides.
    frozen = SANCTIONS[0] in sanctions or SANCTIONS[0] not in main.cells
    instruments = dict.fromkeys(row["Instrument of Designation"] for row in rows if row["Instrument of Designation"])
    return Measure(
        id=f"{spec.id}:{main.number}:{programme.lower()}",
        kind=MeasureKind.BLOCKING_SANCTION if frozen else MeasureKind.LISTING,
        authority=spec.authority,
        programme=programme,
        targets=(Target(party=f"{spec.id}:{main.number}"),),
        tags=(*committees, *(column.lower().replace(" ", "_") for column in sanctions)),
        title=", ".join(committees),
        force=Force.REGULATION,
        span=Span(since=_listed_on(main["Listing Information"])),
        cites=(
            Citation(
                instrument=spec.lookup("basis", programme) or "",
                place=spec.lookup("basis_place", programme) or "",
                confidence=Confidence.LIKELY,
            ),
            *(Citation(instrument=text) for text in instruments),
        ),
        note=_note(rows),
        source=Source(list_id=spec.id, place=main.where),
    )


def _note(rows: list[Row]) -> str:
    listings = dict.fromkeys(row["Listing Information"].rstrip(".") for row in rows)
    days = dict.fromkeys(row["Control Date"] for row in rows)
    return " ".join([*(f"{text}." for text in listings if text), f"Control date: {', '.join(days)}."])


def _listed_on(text: str) -> Day | None:
    """Read the first day of listing, where the text begins with it; relistings stand in the note."""
    told = _LISTED.match(text)
    slashed = _SLASHED.fullmatch(told[1]) if told else None
    days = () if told is None or slashed else rough_days(told[1])
    try:
        if slashed:
            return Day(int(slashed[3]), int(slashed[2]), int(slashed[1]))
        if days and days[0].month and days[0].day:
            return Day(days[0].year, days[0].month, days[0].day)
        return Day.of(text)
    except (BadInput, ValueError):
        return None
