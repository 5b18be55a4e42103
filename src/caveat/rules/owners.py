"""What the owners of a party amount to under a law of ownership."""

from collections.abc import Callable

from caveat.facts import Day, Exact
from caveat.facts.deal import DealParty
from caveat.facts.finding import Listing, Unknown
from caveat.facts.noun import noun
from caveat.facts.stake import Interest, Stake
from caveat.facts.tie import Tie, TieKind
from caveat.ownership import Asked, Criterion, Deciding, Held, Holders, Standing, deciding, percent, share_told
from caveat.rules.holdings import Holdings
from caveat.rules.law import Dated, Law, by_day
from caveat.rules.matter import Matter

MOST_TOLD = 6
"""How many stakes of a chain are told in a sentence; the finding holds all."""

Counts = Callable[[Matter, str], tuple[Listing, ...]]
"""Gives the listings at a place of the deal that count for a regime."""


@noun
class Owned:
    """How a party stands under a regime's test: `told` is the chain in words, `listings` those of its listed owners.

    `unknowns` are the facts that would settle an open answer, the most decisive first, and what keeps a listing uncertain.
    `listed_only` is True where nobody's being listed is in doubt, so that only shares are.
    """

    held: Held
    told: str
    listings: tuple[Listing, ...]
    unknowns: tuple[Unknown, ...] = ()
    listed_only: bool = True
    together: Held | None = None

    @property
    def standing(self) -> Standing:
        """How the party stands."""
        return self.held.standing


@by_day
def criterion_of(law: Law, day: Day) -> tuple[Criterion, tuple[Dated, ...]] | None:
    """Return a law's test of ownership on a day with the entries it rests on; None before the law begins."""
    names = ("owned_share", "owned_exactly", "owned_together", "interests", "control")
    told = {name: law.at(name, day) for name in names}
    share, exactly, together, interests, control = (told[name] for name in names)
    if share is None or exactly is None or together is None or interests is None or control is None:
        return None
    commanding = law.at("control_interests", day) if "control_interests" in law.values else None
    test = Criterion(
        share=Exact(share.value),
        exactly=exactly.value,
        aggregate=together.value,
        interests=tuple(Interest(word) for word in interests.value),
        control=control.value,
        control_interests=tuple(Interest(word) for word in commanding.value) if commanding else (),
    )
    return test, (share, exactly, together, interests, control)


def first_criterion(law: Law) -> tuple[Criterion, tuple[Dated, ...]]:
    """Return a law's first test of ownership, for what it may tell of days before its own."""
    first = law.values["owned_share"].dated[0].since
    tested = criterion_of(law, first) if first else None
    if tested is None:
        raise AssertionError(f"{law.regime} has a first day, and all its values begin on it")
    return tested


def has_owners(held: Holdings, place: str) -> bool:
    """Say whether the deal tells anything of who stands above a party."""
    company = held.by_place[place]
    return company in held.graph.by_held or company in held.graph.upward


def owned(matter: Matter, held: Holdings, place: str, party: DealParty, test: Criterion, counts: Counts) -> Owned | None:
    """Put a regime's test to the party at `place`; None if none of those above it, nor itself, is listed."""
    if matter.nobody_listed:
        return None
    company = held.by_place[place]
    graph = held.graph.above(company)
    listed = {one: found for one in {*graph.parties(), company} if (found := _listed(matter, held, one, counts))}
    if not listed:
        return None
    certain = frozenset(one for one, found in listed.items() if found[0][1].certain)
    holders = Holders(certain=certain, possible=frozenset(listed) - certain, joint=party.joint_arrangement is True)
    how = Asked(graph, holders, test).of(company)
    unknowns: tuple[Unknown, ...] = ()
    if how.standing is Standing.OPEN:
        facts = deciding(graph, company, holders, test)
        unknowns = _unknowns(matter, held, company, facts, listed)
    together = None
    if how.standing is Standing.NOT and not test.aggregate and not holders.joint:
        together = Asked(graph, Holders(certain=certain, joint=True), test).of(company)
    return Owned(
        held=how,
        told=_chain(how, held, listed),
        listings=tuple(one for key in sorted(listed) for _, one in listed[key]),
        unknowns=unknowns,
        listed_only=not holders.possible,
        together=together if together is not None and together.certain else None,
    )


Found = list[tuple[str, Listing]]


def _listed(matter: Matter, held: Holdings, key: str, counts: Counts) -> Found:
    """Return the listings of one party wherever the deal speaks of it, with the place, the certain ones first."""
    found = [(place, one) for place in held.places.get(key, ()) for one in counts(matter, place)]
    return sorted(found, key=lambda each: (not each[1].certain, not each[1].same, -each[1].score))


def _chain(found: Held, held: Holdings, listed: dict[str, Found]) -> str:
    """Tell the stakes and ties that carry the answer: `X 50 % of A, A 50 % of B`."""
    names = held.names
    parts = [f"{names[one.holder]} {_share(share_told(one))} of {names[one.held]}" for one in found.stakes]
    parts += [tie_told(one, names) for one in found.ties]
    if not parts:
        parts = [names[key] for key in sorted(listed)]
    more = f" and {len(parts) - MOST_TOLD} more" if len(parts) > MOST_TOLD else ""
    return ", ".join(parts[:MOST_TOLD]) + more


def _share(told: str) -> str:
    return "an undisclosed share" if told == "share not known" else told


def tie_told(tie: Tie, names: dict[str, str]) -> str:
    """Tell a tie in words: `X controls A`."""
    upper, lower = names.get(tie.subject, tie.subject), names.get(tie.object, tie.object)
    if tie.kind is TieKind.BRANCH_OF:
        return f"{upper} is a branch of {lower}"
    verb = "owns or controls" if tie.kind is TieKind.OWNS_OR_CONTROLS else "controls"
    return f"{upper} {verb} {lower}" + (f" ({tie.role})" if tie.role else "")


def _unknowns(
    matter: Matter, held: Holdings, company: str, facts: tuple[Deciding, ...], listed: dict[str, Found]
) -> tuple[Unknown, ...]:
    """Name the facts that would settle the answer, the most decisive first."""
    names, told = held.names, []
    for fact in facts:
        if fact.stake is not None:
            known = "" if share_told(fact.stake) == "share not known" else f", so far {share_told(fact.stake)}"
            what = f"the share of {names[fact.stake.holder]} in {names[fact.stake.held]}{known}"
            told.append(Unknown(fact=what, why=_why(fact, names[company]), key=_key_of(fact.stake, held)))
        else:
            place, listing = listed[fact.holder][0]
            told += matter.doubts(place, listing)
    return tuple(dict.fromkeys(told))


def _key_of(stake: Stake, held: Holdings) -> str:
    """Return the key of the deal by which a stake is told: beside its owner, else with those of the company."""
    if stake.source is not None and stake.source.list_id.startswith("deal "):
        return f"{stake.source.place}.share"
    place = next(iter(held.places.get(stake.held, ())), "")
    return f"{place}.owners" if place.startswith("parties") else "stakes"


def _why(fact: Deciding, company: str) -> str:
    """Say what a share would settle by itself."""
    said = []
    if fact.owned_from is not None:
        said.append(f"from about {percent(fact.owned_from)} % on, {company} is held")
    if fact.free_below is not None and fact.free_below > 0:
        said.append(f"below {percent(fact.free_below)} % it is not")
    return ", ".join(said) or f"it decides only together with others whether {company} is held"
