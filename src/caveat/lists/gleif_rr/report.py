"""One relationship report to a tie and, where a percentage tells one, a stake."""

from collections.abc import Iterator
from decimal import Decimal

from caveat.facts import Day, Exact, Problem, Source, Span, Stake
from caveat.facts.problem import BadInput, BadList
from caveat.facts.tie import Tie, TieKind
from caveat.lists.gleif import Plain
from caveat.lists.spec import ListSpec

_DIRECT = "IS_DIRECTLY_CONSOLIDATED_BY"


def facts_of(
    relationship: Plain, registration: Plain, child: str, parent: str, place: str, spec: ListSpec
) -> Iterator[Tie | Stake | Problem]:
    """Yield what a report says of `child` and `parent`; a report that was annulled or is a duplicate says nothing."""
    doubts: list[Problem] = []
    role = relationship.get("RelationshipType", "")
    kind, _, end = _looked_up("relationship", role, place, spec, doubts).partition(" ")
    standing = _looked_up("registration", registration.get("RegistrationStatus", ""), place, spec, doubts)
    status = _looked_up("relationship_status", relationship.get("RelationshipStatus", ""), place, spec, doubts)
    span, notes = _periods(relationship, place, spec, doubts)
    if "ended" in (status, standing) and span.until is None:
        updated = _day(registration, "LastUpdateDate", place, doubts)
        span = Span(since=span.since if span.since and updated and span.since < updated else None, until=updated)
        notes.insert(0, "the relationship ended, at the latest on the day of its last update")
    elif status == "not told":
        notes.insert(0, "whether the relationship still holds is not told")
    if standing == "lapsed":
        notes.append("the report lapsed: it was not checked when its renewal was due")
    notes += [f"accounts by {name}" for name in _standards(relationship, place, spec, doubts)]
    shares = list(_percentages(relationship, place, doubts))
    notes += [f"consolidated at {share} %" for share in shares]
    yield from doubts
    if not kind or standing == "void":
        return
    source = Source(list_id=spec.id, place=place)
    subject, other = (parent, child) if end == "end" else (child, parent)
    yield Tie(kind=TieKind(kind), subject=subject, object=other, role=role, span=span, note="; ".join(notes), source=source)
    telling = [share for share in shares if 1 < share < 100]
    if role == _DIRECT and len(telling) == 1 and "ended" not in (status, standing):
        share = Exact(telling[0] / 100)
        yield Stake(holder=parent, held=child, least=share, most=share, span=span, source=source)


def _looked_up(table: str, word: str, place: str, spec: ListSpec, doubts: list[Problem]) -> str:
    meaning = spec.lookup(table, word)
    if meaning is None:
        doubts.append(BadList(f"{word!r} is an unknown {table}", where=place, advice=f"add it to lookups.{table} in list.yaml"))
    return meaning or ""


def _periods(relationship: Plain, place: str, spec: ListSpec, doubts: list[Problem]) -> tuple[Span, list[str]]:
    """Return the days of the relationship, and in words the accounts and filings that it was read from.

    The day on which a relationship ended is the first on which it no longer holds. Without a relationship period the
    span is open at both ends: that somebody consolidated in 2019 is no bound of the relationship.
    """
    span, notes = Span(), []
    for period in relationship.get("RelationshipPeriods", {}).get("RelationshipPeriod", ()):
        use = _looked_up("period", period.get("PeriodType", ""), place, spec, doubts)
        since, until = _day(period, "StartDate", place, doubts), _day(period, "EndDate", place, doubts)
        if use != "span":
            notes.append(f"{use or 'period'} of {since or '…'} to {until or '…'}")
        elif since and until and until <= since:
            notes.append(f"its period is written as {since} to {until}")
        else:
            span = Span(since=since, until=until)
    return span, notes


def _day(period: Plain, name: str, place: str, doubts: list[Problem]) -> Day | None:
    text = period.get(name, "")
    try:
        return Day.of(text[:10]) if text else None
    except BadInput as problem:
        doubts.append(BadInput(f"{name}: {problem.what}", where=place, advice=problem.advice))
        return None


def _standards(relationship: Plain, place: str, spec: ListSpec, doubts: list[Problem]) -> Iterator[str]:
    for one in relationship.get("RelationshipQualifiers", {}).get("RelationshipQualifier", ()):
        if one.get("QualifierDimension") != "ACCOUNTING_STANDARD":
            told = f"{one.get('QualifierDimension', '')!r} is an unknown dimension of a qualifier"
            doubts.append(BadList(told, where=place, advice="see RR-CDF"))
        elif category := one.get("QualifierCategory", ""):
            yield _looked_up("qualifier", category, place, spec, doubts)


def _percentages(relationship: Plain, place: str, doubts: list[Problem]) -> Iterator[Decimal]:
    for one in relationship.get("RelationshipQuantifiers", {}).get("RelationshipQuantifier", ()):
        method, amount, unit = (one.get(name, "") for name in ("MeasurementMethod", "QuantifierAmount", "QuantifierUnits"))
        try:
            if method != "ACCOUNTING_CONSOLIDATION" or unit not in ("PERCENTAGE", ""):
                raise BadInput(f"{method} in {unit} is an unknown quantifier")
            if not 0 <= (share := Exact(amount)) <= 100:
                raise BadInput(f"{amount} is no percentage")
        except BadInput as problem:
            doubts.append(BadInput(problem.what, where=place, advice="see RR-CDF"))
        else:
            yield share
