"""One relationship record of BODS to stakes in shares or votes, and ties."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from caveat.facts import Day, Exact, Problem, Source, Span, Stake
from caveat.facts.problem import BadInput, BadList
from caveat.facts.stake import Interest
from caveat.facts.tie import Tie, TieKind
from caveat.lists.spec import ListSpec

_STAKES = {"shareholding": Interest.SHARES, "votingRights": Interest.VOTES}
_TIES = {
    "appointmentOfBoard": TieKind.CONTROLS,
    "otherInfluenceOrControl": TieKind.CONTROLS,
    "controlViaCompanyRulesOrArticles": TieKind.CONTROLS,
    "controlByLegalFramework": TieKind.CONTROLS,
    "rightsGrantedByContract": TieKind.OWNS_OR_CONTROLS,
    "conditionalRightsGrantedByContract": TieKind.OWNS_OR_CONTROLS,
    "rightsToSurplusAssetsOnDissolution": TieKind.OWNS_OR_CONTROLS,
    "rightsToProfitOrIncome": TieKind.OWNS_OR_CONTROLS,
    "rightToProfitOrIncomeFromAssets": TieKind.OWNS_OR_CONTROLS,
    "enjoymentAndUseOfAssets": TieKind.OWNS_OR_CONTROLS,
    "settlor": TieKind.CONTROLS,
    "trustee": TieKind.CONTROLS,
    "protector": TieKind.CONTROLS,
    "beneficiaryOfLegalArrangement": TieKind.OWNS_OR_CONTROLS,
    "seniorManagingOfficial": TieKind.LEADS,
    "boardMember": TieKind.DIRECTS,
    "boardChair": TieKind.DIRECTS,
    "nominee": TieKind.ACTS_FOR,
    "nominator": TieKind.CONTROLS,
    "unknownInterest": TieKind.OWNS_OR_CONTROLS,
    "unpublishedInterest": TieKind.OWNS_OR_CONTROLS,
}
"""What each type of interest other than shares and votes ties its holder to the subject by."""

_RECORD = frozenset(["isComponent", "componentRecords", "subject", "interestedParty", "interests"])
_INTEREST = frozenset(["type", "directOrIndirect", "beneficialOwnershipOrControl", "details", "share", "startDate", "endDate"])
_REASONS = frozenset(
    [
        "noBeneficialOwners",
        "subjectUnableToConfirmOrIdentifyBeneficialOwner",
        "interestedPartyHasNotProvidedInformation",
        "subjectExemptFromDisclosure",
        "interestedPartyExemptFromDisclosure",
        "unknown",
        "informationUnknownToPublisher",
    ]
)
_A_TRIFLE = Exact("0.000000000001")
"""What an exclusive bound is drawn in by: less than one share of any company."""


def relationship_facts(
    record: str, details: Mapping[str, Any], closed: Day | None, place: str, spec: ListSpec, doubts: list[Problem]
) -> Iterator[Stake | Tie]:
    """Yield what a relationship states; one whose party is not told becomes a tie that says why.

    An indirect interest that has components is only a tie: its shares stand in those components, and would be counted twice. One without
    them may be told a second time by the stakes between, so it is surely 0 and possibly what it says.
    """
    _check_keys(details, _RECORD, "a relationship", place, spec, doubts)
    subject, holder = details.get("subject"), details.get("interestedParty")
    if not isinstance(subject, str):
        doubts.append(BadList(f"the relationship {record} has no subject", where=place, advice="who is owned must be a record"))
        return
    source = Source(list_id=spec.id, place=place)
    held = f"{spec.id}:{subject}"
    if not isinstance(holder, str):
        yield _untold(held, holder if isinstance(holder, dict) else {}, closed, source, doubts)
        return
    by_parts = bool(details.get("componentRecords"))
    interests = details.get("interests") or [{"type": "unknownInterest"}]
    for interest in interests:
        yield from _interest(interest, f"{spec.id}:{holder}", held, closed, by_parts, source, spec, doubts)


def _untold(held: str, why: Mapping[str, Any], closed: Day | None, source: Source, doubts: list[Problem]) -> Tie:
    reason = str(why.get("reason") or "unknown")
    if reason not in _REASONS:
        doubts.append(BadList(f"{reason!r} is an unknown reason", where=source.place, advice="see BODS's list unspecifiedReason"))
    return Tie(
        kind=TieKind.PARENT_UNTOLD,
        subject=held,
        role=reason,
        span=Span(until=closed),
        note=str(why.get("description") or ""),
        source=source,
    )


def _interest(
    interest: Mapping[str, Any],
    holder: str,
    held: str,
    closed: Day | None,
    by_parts: bool,
    source: Source,
    spec: ListSpec,
    doubts: list[Problem],
) -> Iterator[Stake | Tie]:
    place = source.place
    _check_keys(interest, _INTEREST, "an interest", place, spec, doubts)
    role = str(interest.get("type") or "unknownInterest")
    span = _span(interest, closed, place, doubts)
    if role in _STAKES and not by_parts:
        least, most = _share(interest.get("share") or {}, place, spec, doubts)
        direct = interest.get("directOrIndirect") != "indirect"
        least = least if direct else Exact(0)
        yield Stake(holder=holder, held=held, least=least, most=most, interest=_STAKES[role], span=span, source=source)
        if direct:  # that it is beneficial ownership says who gains by the share, not that it commands the company
            return
    elif role not in _TIES and role not in _STAKES:
        doubts.append(BadList(f"{role!r} is an unknown interest", where=place, advice="see BODS's list interestType"))
        return
    yield Tie(
        kind=_TIES.get(role, TieKind.OWNS_OR_CONTROLS),
        subject=holder,
        object=held,
        role=role,
        span=span,
        note=_note(interest),
        source=source,
    )


def _note(interest: Mapping[str, Any]) -> str:
    share = interest.get("share") or {}
    parts = [
        "beneficial ownership or control" if interest.get("beneficialOwnershipOrControl") is True else "",
        "" if interest.get("directOrIndirect") in (None, "direct") else f"{interest['directOrIndirect']}",
        ", ".join(f"{name} {value} %" for name, value in share.items()),
        str(interest.get("details") or ""),
    ]
    return "; ".join(part for part in parts if part)


def _span(interest: Mapping[str, Any], closed: Day | None, place: str, doubts: list[Problem]) -> Span:
    """Return the days of an interest; `endDate` is the first day on which it is no more."""
    days: list[Day | None] = []
    for name in ("startDate", "endDate"):
        text = str(interest.get(name) or "")
        try:
            days.append(Day.of(text[:10]) if text else None)
        except BadInput as problem:
            doubts.append(BadInput(f"{name}: {problem.what}", where=place, advice=problem.advice))
            days.append(None)
    since, until = days
    if closed and (until is None or closed < until):
        until = closed
    try:
        return Span(since=since, until=until)
    except BadInput as problem:
        if closed and until == closed:
            return Span(until=until)
        doubts.append(BadInput(problem.what, where=place, advice="compare with the publisher's page"))
        return Span(until=until)


def _share(share: Mapping[str, Any], place: str, spec: ListSpec, doubts: list[Problem]) -> tuple[Exact, Exact]:
    """Return the bounds of a share in 0..1; what is not told is 0 and 1, an exclusive bound is drawn in by a trifle."""
    names = ("exact", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
    _check_keys(share, frozenset(names), "a share", place, spec, doubts)
    given = {name: Decimal(share[name]) / 100 for name in names if isinstance(share.get(name), Decimal)}
    if len(given) != len(share):
        doubts.append(
            BadInput("a share is not written as a number", where=place, advice="write percentages as numbers, as in 25.5")
        )
    least = [given[name] for name in ("exact", "minimum") if name in given]
    most = [given[name] for name in ("exact", "maximum") if name in given]
    least += [given["exclusiveMinimum"] + _A_TRIFLE] if "exclusiveMinimum" in given else []
    most += [given["exclusiveMaximum"] - _A_TRIFLE] if "exclusiveMaximum" in given else []
    low, high = max(least, default=Decimal()), min(most, default=Decimal(1))
    if not 0 <= low <= high <= 1:
        told = f"a share from {low * 100} % to {high * 100} %"
        doubts.append(BadInput(f"{told} is none", where=place, advice="percentages lie in 0..100, the lower bound under the upper"))
        return Exact(0), Exact(1)
    return Exact(low), Exact(high)


def _check_keys(
    found: Mapping[str, Any], known: frozenset[str], what: str, place: str, spec: ListSpec, doubts: list[Problem]
) -> None:
    for name in sorted(found.keys() - known - set(spec.ignored or {})):
        doubts.append(BadList(f"{name} is unknown in {what}", where=place, advice="see whether it is BODS 0.4"))
