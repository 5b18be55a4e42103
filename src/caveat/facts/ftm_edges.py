"""Measures, stakes and ties to FollowTheMoney: Sanctions, Ownerships and the other edges."""

from collections.abc import Iterator
from datetime import timedelta

from caveat.facts.ftm_entity import LONGEST, Entity, Values, entity, ftm_id, hashed
from caveat.facts.measure import Measure, State
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.party import Party
from caveat.facts.span import Day, Span
from caveat.facts.stake import Stake
from caveat.facts.tie import Tie, TieKind

_OLDEST = "1000"
"""The first year that its dates may have; what lies before is a slip of the list, and kept as text."""

_TOPICS = {
    MeasureKind.BLOCKING_SANCTION: "sanction",
    MeasureKind.EXPORT_CONTROL_RULE: "export.control",
    MeasureKind.DENIAL_ORDER: "export.control",
    MeasureKind.INVESTMENT_BAN: "invest.ban",
    MeasureKind.PROCUREMENT_BAN: "debarment",
    MeasureKind.SUBSIDY_BAN: "debarment",
}
_EDGES = {
    TieKind.DIRECTS: ("Directorship", "director", "organization", "role"),
    TieKind.ACTS_FOR: ("Representation", "agent", "client", "role"),
    TieKind.FAMILY: ("Family", "person", "relative", "relationship"),
    TieKind.ASSOCIATE: ("Associate", "person", "associate", "relationship"),
    TieKind.SUCCEEDS: ("Succession", "successor", "predecessor", "role"),
}
"""How a tie is written: its schema, the properties of subject and object, and that of the role; the others are UnknownLinks
whose role begins with our word. `Control` is too new a schema for what yente loads (5.5 lacks it), so control is one of those."""


def topic_of(measure: Measure, on: Day | None) -> str:
    """Return the topic of what a measure forbids, if it binds on the day `on`."""
    ended = on is not None and measure.span.until is not None and measure.span.until <= on
    if measure.state is not State.IN_FORCE or ended:
        return ""
    if measure.kind is MeasureKind.LISTING and (measure.requirement or measure.review_policy):
        return "export.control"
    return _TOPICS.get(measure.kind, "")


def sanction_of(measure: Measure, against: str) -> Entity:
    """Write a measure; its last day is the day before `until`, its licence requirement the reason, as OpenSanctions writes the CSL."""
    told = Values("Sanction")
    values = told.values
    values["entity"] = [against]
    told.add("authority", measure.authority)
    told.add("programId", measure.programme)
    for text in (measure.programme, *measure.tags):
        told.add("program", text)
    for key, days in _days(measure.span).items():
        old = days[0] < _OLDEST
        values.setdefault("description" if old else key, []).append(f"{key} {days[0]}" if old else days[0])
    if measure.published:
        told.add("listingDate", str(measure.published))
    policy = "provisions" if len(measure.review_policy) <= LONGEST["string"] else "description"
    for key, text in (
        ("reason", measure.requirement),
        (policy, measure.review_policy),
        ("summary", measure.title),
        ("description", measure.note),
    ):
        if text:
            values.setdefault(key, []).append(text)
    if measure.state is not State.IN_FORCE:
        told.add("status", measure.state)
    for cite in (*measure.cites, *measure.history):
        told.add("sourceUrl", cite.url)
    told.add("recordId", measure.id)
    return entity(hashed("sanction", f"{measure.id} {against}"), "Sanction", values, measure.programme)


def _days(span: Span) -> dict[str, list[str]]:
    """Write a span: FollowTheMoney's end is the last day, ours the day after."""
    last = span.until - timedelta(days=1) if span.until else None
    return {key: [day.isoformat()] for key, day in (("startDate", span.since), ("endDate", last)) if day}


def part_of(party: Party) -> Iterator[Entity]:
    """Write that a party is listed under another's entry."""
    if party.part_of:
        values = {"subject": [ftm_id(party.id)], "object": [ftm_id(party.part_of)], "role": ["listed under"]}
        yield entity(hashed("link", f"{party.id} part of {party.part_of}"), "UnknownLink", values, "listed under")


def stake_of(stake: Stake) -> Entity:
    """Write a stake in percent; one that may be anything has no percentage."""
    least, most = ((share * 100).normalize() for share in (stake.least, stake.most))
    values = {"owner": [ftm_id(stake.holder)], "asset": [ftm_id(stake.held)], **_days(stake.span)}
    if stake.least > 0 or stake.most < 1:
        values["percentage"] = [f"{least:f}" if least == most else f"{least:f}-{most:f}"]
    return entity(
        hashed("ownership", f"{stake.holder} {stake.held} {stake.least} {stake.most} {stake.span}"),
        "Ownership",
        values,
        "Ownership",
    )


def tie_of(tie: Tie) -> Iterator[Entity]:
    """Write a tie; a party that the source has no entry for becomes an entity of its name."""
    schema, subject, object_, role = _EDGES.get(tie.kind, ("UnknownLink", "subject", "object", "role"))
    ours = "" if schema != "UnknownLink" or tie.kind is TieKind.LINKED else str(tie.kind)
    word = ": ".join(part for part in (ours, tie.role) if part)
    other = ftm_id(tie.object)
    if not tie.object:
        other = hashed("named", f"{tie.subject} {tie.object_name}")
        sort = "Person" if tie.kind in (TieKind.FAMILY, TieKind.ASSOCIATE) else "LegalEntity"
        yield entity(other, sort, {"name": [tie.object_name]}, tie.object_name)
    values = {subject: [ftm_id(tie.subject)], object_: [other], **_days(tie.span)}
    values |= {key: [text] for key, text in ((role, word), ("description", tie.note)) if text}
    key = f"{tie.kind} {tie.subject} {tie.object} {tie.object_name} {tie.role} {tie.span}"
    yield entity(hashed("tie", key), schema, values, word or schema)
