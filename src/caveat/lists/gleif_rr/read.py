"""Read GLEIF's level 2: relationship records (RR-CDF 2.1) and reporting exceptions (2.1), XML or golden-copy JSON.

Consolidation is accounting. IFRS 10 and US GAAP consolidate what is controlled: normally more than half of the votes, but
not surely, and never a stated share of the capital. So a report becomes a tie of control with the report's type as its role.
A stake is made only of a percentage of direct consolidation between 1 and 100: 100 is also written where a subsidiary of
any share is consolidated in full, 1.00 is written by some issuers for 100 (GLEIF's own converter reads it so), and the
percentage of an ultimate parent would count the direct one's twice. All percentages stand in the note of the tie.
"""

from collections.abc import Iterator, Mapping
from typing import BinaryIO

from caveat.facts import Measure, Party, Problem, Source, Stake
from caveat.facts.problem import BadInput, BadList
from caveat.facts.tie import Tie, TieKind
from caveat.lists.gleif import Form, Plain, check_share, has_right_check_digits, is_lei, read_records, records_by_lei
from caveat.lists.gleif_rr.report import facts_of
from caveat.lists.spec import ListSpec

PARTIES = "gleif_lei"
RELATIONSHIPS = Form(
    namespace="http://www.gleif.org/data/schema/rr/2016",
    root="RelationshipData",
    header="Header",
    records="RelationshipRecords",
    record="RelationshipRecord",
    key="relations",
    wrapper="RelationshipRecord",
    used={
        "RelationshipRecord": "Relationship Registration",
        "Relationship": "StartNode EndNode RelationshipType RelationshipPeriods RelationshipStatus RelationshipQualifiers"
        " RelationshipQuantifiers",
        "StartNode": "NodeID NodeIDType",
        "EndNode": "NodeID NodeIDType",
        "RelationshipPeriods": "RelationshipPeriod*",
        "RelationshipPeriod": "StartDate EndDate PeriodType",
        "RelationshipQualifiers": "RelationshipQualifier*",
        "RelationshipQualifier": "QualifierDimension QualifierCategory",
        "RelationshipQuantifiers": "RelationshipQuantifier*",
        "RelationshipQuantifier": "MeasurementMethod QuantifierAmount QuantifierUnits",
        "Registration": "RegistrationStatus LastUpdateDate",
    },
)
EXCEPTIONS = Form(
    namespace="http://www.gleif.org/data/schema/repex/2016",
    root="ReportingExceptionData",
    header="Header",
    records="ReportingExceptions",
    record="Exception",
    key="exceptions",
    used={
        "Exception": "LEI ExceptionCategory ExceptionReason* ExceptionReference* Extension",
        "Extension": "gleif:Deletion",
    },
)


def stream(files: Mapping[str, BinaryIO], spec: ListSpec) -> Iterator[Party | Measure | Stake | Tie | Problem]:
    """Yield a tie for each report and each reason of an exception, and the few stakes that percentages tell.

    One file of relationships and one of exceptions, told apart by `rr` and `repex` in their names; both are needed.
    """
    found = {word: [name for name in sorted(files) if name.startswith(word)] for word in ("rr", "repex")}
    if any(len(names) != 1 for names in found.values()) or len(files) != 2:
        told = f"the files are {', '.join(sorted(files)) or 'none'}"
        yield BadInput(told, where=spec.id, advice="give one file rr-… of relationships and one repex-… of exceptions")
        return
    [reports], [exceptions] = found.values()
    yield from read_relationships(reports, files[reports], spec)
    yield from read_exceptions(exceptions, files[exceptions], spec)


def read_relationships(file: str, raw: BinaryIO, spec: ListSpec) -> Iterator[Stake | Tie | Problem]:
    """Yield the facts of each report, from the one file."""
    count, wrong, first = 0, 0, file
    for one in read_records(file, raw, RELATIONSHIPS, spec):
        if isinstance(one, Problem):
            yield one
            continue
        place, record = one
        relationship = record.get("Relationship", {})
        ends = [relationship.get(end, {}) for end in ("StartNode", "EndNode")]
        ids = [node.get("NodeID", "") for node in ends]
        if not all(is_lei(lei) and node.get("NodeIDType") == "LEI" for lei, node in zip(ids, ends, strict=True)):
            told = f"the ends {ids[0]!r} and {ids[1]!r} are not both LEIs"
            yield BadInput(told, where=place, advice="see whether the layout changed")
            continue
        count += 2
        if bad := sum(not has_right_check_digits(lei) for lei in ids):
            wrong, first = wrong + bad, first if wrong else place
        child, parent = (f"{PARTIES}:{lei}" for lei in ids)
        yield from facts_of(relationship, record.get("Registration", {}), child, parent, place, spec)
    yield from check_share(wrong, count, first, spec)


def read_exceptions(file: str, raw: BinaryIO, spec: ListSpec) -> Iterator[Tie | Problem]:
    """Yield a tie without an object for each reason why a parent is not told, from the one file."""
    count, wrong, first = 0, 0, file
    for one in records_by_lei(file, raw, EXCEPTIONS, spec):
        if isinstance(one, Problem):
            yield one
            continue
        place, lei, record = one
        count += 1
        if not has_right_check_digits(lei):
            wrong, first = wrong + 1, first if wrong else place
        if "gleif:Deletion" not in (record.get("Extension") or {}):
            yield from _untold(lei, record, place, spec)
    yield from check_share(wrong, count, first, spec)


def _untold(lei: str, record: Plain, place: str, spec: ListSpec) -> Iterator[Tie | Problem]:
    category, reasons = record.get("ExceptionCategory", ""), record.get("ExceptionReason", [])
    parent = spec.lookup("exception", category)
    if parent is None:
        advice = "add it to lookups.exception in list.yaml"
        yield BadList(f"{category!r} is an unknown category of exception", where=place, advice=advice)
        return
    if not reasons:
        yield BadList("the exception gives no reason", where=place, advice="see whether the layout changed")
    references = "; ".join(filter(None, record.get("ExceptionReference", [])))
    for reason in reasons:
        meaning = spec.lookup("reason", reason)
        if meaning is None:
            yield BadList(f"{reason!r} is an unknown reason", where=place, advice="add it to lookups.reason in list.yaml")
            continue
        yield Tie(
            kind=TieKind.PARENT_UNTOLD,
            subject=f"{PARTIES}:{lei}",
            role=reason,
            note=f"{parent}: {meaning}" + (f" ({references})" if references else ""),
            source=Source(list_id=spec.id, place=place),
        )
