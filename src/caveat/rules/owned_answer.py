"""The answer of a regime that asks only who owns or controls whom: OFAC's, the EU's, the United Kingdom's."""

from collections.abc import Iterator
from dataclasses import replace

from caveat.facts import Exact
from caveat.facts.cite import Citation
from caveat.facts.deal import DealParty
from caveat.facts.finding import Finding, Listing, Unknown, Verdict, weigh
from caveat.facts.noun import noun
from caveat.facts.tie import TieKind
from caveat.ownership import Criterion, Standing, percent
from caveat.rules.answers import answer
from caveat.rules.holdings import Holdings, holdings_of
from caveat.rules.law import Dated, Law
from caveat.rules.matter import Matter
from caveat.rules.owners import Owned, criterion_of, has_owners, owned

_VERDICTS = {
    Standing.OWNED: Verdict.OWNED,
    Standing.CONTROLLED: Verdict.CONTROLLED,
    Standing.OPEN: Verdict.REVIEW,
    Standing.NOT: Verdict.NOT_OWNED,
}


@noun
class Asking:
    """A regime's question: how it calls those on its list (`blocked persons`), and what it says beside a plain answer."""

    law: Law
    whose: str

    def counts(self, matter: Matter, place: str) -> tuple[Listing, ...]:
        """Return the listings at a place whose holder counts."""
        return matter.standing(place, *self.law.on("lists", matter.law_day).value)


@noun
class Tested:
    """One party put to the test, for what a regime adds of its own."""

    place: str
    party: DealParty
    found: Owned
    test: Criterion


def decide_owned(matter: Matter, asking: Asking) -> tuple[Finding, list[tuple[Finding, Tested | None]]]:
    """Answer for each party of which the deal tells owners; give the weighed answer and those of each party."""
    law, held = asking.law, holdings_of(matter.deal, matter.law_day)
    asked = [
        (place, party)
        for place, party in matter.parties()
        if has_owners(held, place) or matter.standing(place, *law.values["lists"].dated[0].value)
    ]
    if not asked:
        because = "nothing is told of who owns or controls a party"
        return answer(law, Verdict.NOT_SUBJECT, because, law.values["owned_share"].dated[0]), []
    tested = criterion_of(law, matter.law_day)
    if tested is None:
        first = law.values["owned_share"].dated[0]
        because = f"this test of ownership begins on {first.since}, after {matter.law_day}"
        return answer(law, Verdict.NOT_IN_FORCE, because, first), []
    test, rests = tested
    each = [_party(matter, held, asking, place, party, test, rests) for place, party in asked]
    return weigh([finding for finding, _ in each]), each


def _party(
    matter: Matter, held: Holdings, asking: Asking, place: str, party: DealParty, test: Criterion, rests: tuple[Dated, ...]
) -> tuple[Finding, Tested | None]:
    law, name = asking.law, matter.called(place)
    found = owned(matter, held, place, party, test, asking.counts)
    if found is None:
        gaps = tuple(_gaps(matter, held, place, asking))
        if gaps:
            because = f"whether {asking.whose} stand above {name} is not known: a list is not loaded"
            return answer(law, Verdict.REVIEW, because, *rests, unknowns=gaps), None
        because = f"no owner of {name} was found among the {asking.whose}"
        return answer(law, Verdict.NOT_OWNED, because, *rests), None
    verdict = _VERDICTS[found.standing]
    finding = answer(
        law,
        verdict,
        _because(asking, name, found, test),
        *rests,
        listings=found.listings,
        unknowns=found.unknowns,
        flags=tuple(_flags(matter, held, asking, place, party, found, test)),
    )
    return replace(finding, stakes=found.held.stakes, ties=found.held.ties), Tested(
        place=place, party=party, found=found, test=test
    )


def _because(asking: Asking, name: str, found: Owned, test: Criterion) -> str:
    held, whose = found.held, asking.whose
    line = f"{percent(test.share)} % {'or more' if test.exactly else 'is not enough, only more'}"
    if held.standing in (Standing.OWNED, Standing.CONTROLLED) and held.tier == 0:
        return f"{name} itself is one of the {whose}"
    if held.standing is Standing.OWNED:
        return f"{whose} hold {_range(held.least, held.most)} of {name} ({found.told}); {line} decides"
    if held.standing is Standing.CONTROLLED:
        return f"{whose} control {name} without owning it ({found.told})"
    if held.standing is Standing.OPEN:
        return f"whether {whose} hold {name} is open: {_range(held.least, held.most)} ({found.told})"
    return f"{whose} hold {_range(held.least, held.most)} of {name} ({found.told}); {line} would decide"


def _flags(
    matter: Matter, held: Holdings, asking: Asking, place: str, party: DealParty, found: Owned, test: Criterion
) -> Iterator[str]:
    name, standing = matter.called(place), found.standing
    if test.control and standing is Standing.NOT and party.board_majority_of is None and party.controlled_by is None:
        yield f"who controls {name} by other means than shares is not stated; control is asked beside ownership"
    if not test.control and (party.board_majority_of or party.controlled_by):
        yield f"control of {name} is stated; it does not count here, but is a warning"
    if found.together is not None:
        yield (
            f"together the {asking.whose} hold {percent(found.together.least)} % of {name}; "
            "their shares are added only if they act jointly or one commands the other's rights"
        )
    untold = [tie for tie in held.graph.ties if tie.kind is TieKind.PARENT_UNTOLD and tie.subject == held.by_place[place]]
    for tie in untold:
        yield f"the register names no parent of {name}: {tie.role or 'it does not say why'}"
    yield from _too_many(held)
    rest = _unnamed(held, place)
    if standing is not Standing.OWNED and rest:
        yield f"{percent(rest)} % of {name} is held by nobody who is named here"


def _too_many(held: Holdings) -> Iterator[str]:
    """Warn of stakes in one company that come to more than all of it: one of them is wrong, and so may the answer be."""
    for company, stakes in held.graph.by_held.items():
        for interest in dict.fromkeys(one.interest for one in stakes):
            least = sum(one.least for one in stakes if one.interest is interest)
            if least > 1:
                yield f"the stakes told in {held.names[company]} come to {percent(Exact(least))} % or more of its {interest}: one is wrong"


def _unnamed(held: Holdings, place: str) -> Exact | None:
    """Return the share of a party that no stake tells of; None where stakes are not known exactly."""
    stakes = held.graph.by_held.get(held.by_place[place], [])
    if not stakes or any(one.least != one.most for one in stakes) or len({one.interest for one in stakes}) > 1:
        return None
    return Exact(max(1 - sum(one.most for one in stakes), 0))


def _gaps(matter: Matter, held: Holdings, place: str, asking: Asking) -> Iterator[Unknown]:
    """Name the lists that were not read for those above a party."""
    above = set(held.graph.above(held.by_place[place]).parties())
    parties = {at: one for at, one in matter.everybody() if held.by_place.get(at) in above}
    told: dict[str, Unknown] = {}
    for at, one in parties.items():
        for gap in matter.unread(at, one, *asking.law.on("lists", matter.law_day).value):
            told.setdefault(gap.fact, gap)
    yield from told.values()


def _range(least: Exact, most: Exact) -> str:
    return f"{percent(least)} %" if least == most else f"{percent(least)} to {percent(most)} %"


def with_flags(finding: Finding, *flags: str, cites: tuple[Citation, ...] = ()) -> Finding:
    """Return the finding with further flags and citations."""
    return replace(
        finding,
        flags=tuple(dict.fromkeys((*finding.flags, *flags))),
        cites=tuple(dict.fromkeys((*finding.cites, *cites))),
    )
