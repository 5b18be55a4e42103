"""What a rule decides on: the deal, the law day, and who of the deal stands on which list."""

from collections.abc import Iterator, Mapping
from dataclasses import field, replace

from caveat.facts import Day, Measure
from caveat.facts.control import Controls
from caveat.facts.deal import Deal, DealParty, Owner, Part, Use
from caveat.facts.finding import Listing, Unknown
from caveat.facts.last import of_last
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.noun import noun
from caveat.rules.law import Laws


@noun
class Coverage:
    """How much of a programme's list is loaded: the whole of it or an extract, as of which day, and when it ended if it did."""

    complete: bool
    as_of: Day
    lists: tuple[str, ...]
    ended: Day | None = None

    def holds_on(self, day: Day) -> bool:
        """Say whether who was not found was on no such list that day, as far as a list of an earlier day can tell."""
        return self.complete and (self.ended is None or day <= self.ended)


@noun
class Matter:
    """The deal of an ask on a law day, screened.

    `listings` holds, by place in the deal (`parties[0]`, `lines[0].maker`), the measures against that party, in force
    or not, from lists and as stated. `measures` holds, by programme, all measures of the small lists written here,
    those without a named target among them. `coverage` tells which programmes are loaded at all. `controls` is the control
    list of the EAR, None where none is loaded; `laws` are those of all rules, for one that goes by another's.
    """

    deal: Deal
    law_day: Day
    listings: Mapping[str, tuple[Listing, ...]]
    coverage: Mapping[str, Coverage]
    measures: Mapping[str, tuple[Measure, ...]]
    controls: Controls | None = None
    laws: Laws = field(default_factory=dict)

    @property
    def nobody_listed(self) -> bool:
        """Say whether nobody of the deal stands, stood or is said to stand on any list."""
        return not any(self.listings.values())

    def under(self, laws: Laws) -> "Matter":
        """Return the matter with these laws; itself where they are its own."""
        return self if self.laws is laws else replace(self, laws=laws)

    def against(self, place: str, *programmes: str) -> tuple[Listing, ...]:
        """Return the listings of the party at `place` under `programmes`, in force on the law day or not."""
        here = self.listings.get(place)
        return tuple(one for one in here if one.measure.programme in programmes) if here else ()

    def standing(self, place: str, *programmes: str) -> tuple[Listing, ...]:
        """Return the listings at `place` that are in force on the law day, or may have been renewed, the certain ones first."""
        against = self.against(place, *programmes)
        if not against:
            return ()
        standing = (one for one in against if one.lapsed or one.measure.in_force(self.law_day))
        return tuple(sorted(standing, key=lambda one: (not one.certain, not one.same, -one.score)))

    def parties(self) -> tuple[tuple[str, DealParty], ...]:
        """Return the parties of the deal with their places."""
        return _parties(self.deal)

    def everybody(self) -> Iterator[tuple[str, DealParty]]:
        """Yield everybody whom the deal names with their places."""
        yield from subjects(self.deal)

    def seen(self, *programmes: str) -> str:
        """Tell up to which day each of these lists is known, where that is before the law day."""
        old = [
            (one, self.coverage[one].as_of)
            for one in programmes
            if one in self.coverage and self.coverage[one].as_of < self.law_day
        ]
        return f" ({', '.join(f'{programme} as of {day}' for programme, day in old)})" if old else ""

    def doubts(self, place: str, listing: Listing) -> tuple[Unknown, ...]:
        """Name what keeps a listing from being certain: whose it is, or since when it stands."""
        party = listing.party.caption if listing.party else "the listed party"
        unknowns = []
        if not listing.same:
            unknowns.append(self._whose(place, listing, party))
        if listing.lapsed:
            why = f"it ran to before {listing.measure.span.until}, and the list is of an earlier day than {self.law_day}"
            unknowns.append(
                Unknown(fact=f"whether the listing of {party} was renewed ({listing.measure.programme})", why=why, key="law_day")
            )
        if listing.undated:
            why = f"the list gives no day of listing; it shows {party} on a later day than {self.law_day}"
            unknowns.append(Unknown(fact=f"since when {party} is listed ({listing.measure.programme})", why=why, key="law_day"))
        return tuple(unknowns)

    def _whose(self, place: str, listing: Listing, party: str) -> Unknown:
        entry = listing.party.id if listing.party else "the entry"
        alike = f"the names are alike (score {listing.score:.2f}), not equal"
        why = f"{listing.named_by} calls it so" if listing.named_by else alike
        key = place if place.endswith(".brand") else f"{place}.confirmed"
        fact = f"whether {self.called(place)} is {party} ({listing.measure.programme})"
        return Unknown(fact=fact, why=f"{why}; confirm or rule out {entry}", key=key)

    def called(self, place: str) -> str:
        """Return the name that the deal gives at `place`, else the place in words (`the maker of line 1`)."""
        return _names(self.deal).get(place) or _in_words(place)

    def unread(self, place: str, party: DealParty, *programmes: str) -> tuple[Unknown, ...]:
        """Name the lists that could not be read for a party: not loaded, or an extract in which it was not found.

        A party whose `lists` the deal states (`[]`: none) needs no list.
        """
        if party.lists is not None:
            return ()
        gaps = []
        for programme in programmes:
            coverage = self.coverage.get(programme)
            if not self.against(place, programme) and (coverage is None or not coverage.holds_on(self.law_day)):
                fact = f"whether {party.name or 'the party'} is on the list {programme}"
                gaps.append(Unknown(fact=fact, why=_gap(coverage), key=f"{place}.lists"))
        return tuple(gaps)


@of_last
def _parties(deal: Deal) -> tuple[tuple[str, DealParty], ...]:
    return tuple((f"parties[{number}]", party) for number, party in enumerate(deal.parties))


@of_last
def _names(deal: Deal) -> Mapping[str, str]:
    """Return the names that a deal gives, by place; where a place is told twice, the first counts."""
    return {place: party.name for place, party in reversed(subjects(deal)) if party.name}


def _in_words(place: str) -> str:
    """Say a place of the deal as a person would: the last step first, lists counted from 1."""
    told = []
    for step in place.split("."):
        name, _, number = step.rstrip("]").partition("[")
        word = _STEPS.get(name, name.replace("_", " "))
        told.append(f"{word} {int(number) + 1}" if number else f"the {word}")
    return " of ".join(reversed(told))


_STEPS = {
    "parties": "party",
    "lines": "line",
    "contains": "part",
    "owners": "owner",
    "holders": "holder",
    "stakes": "stake",
    "ties": "tie",
    "subsidiary_of": "parent",
    "designed_by": "designer",
    "ordered_by": "one who ordered the equipment",
    "offeror_uses": "equipment of the offeror",
    "affiliate_uses": "equipment of an affiliate",
    "subcontractor_uses": "equipment of a subcontractor",
    "third_party_uses": "third party's supplier",
}


def _gap(coverage: Coverage | None) -> str:
    if coverage is None:
        return "not loaded; `caveat update` loads it"
    if coverage.complete and coverage.ended:
        return f"the list that is loaded ended on {coverage.ended}, and none that took its place is; `caveat update` loads it"
    return f"only an extract as of {coverage.as_of} is loaded; `caveat update` loads the whole"


@of_last
def subjects(deal: Deal) -> tuple[tuple[str, DealParty], ...]:
    """Return everybody whom the deal names, with the place: parties, owners, makers, brands, issuers and users' suppliers."""
    return tuple(_subjects(deal))


def _subjects(deal: Deal) -> Iterator[tuple[str, DealParty]]:
    for number, party in enumerate(deal.parties):
        yield from _party(f"parties[{number}]", party)
        yield from _controllers(f"parties[{number}]", party)
    yield from _behind(deal)
    for number, line in enumerate(deal.lines):
        place = f"lines[{number}]"
        yield from _party(f"{place}.maker", line.maker)
        if line.brand:
            yield f"{place}.brand", DealParty(name=line.brand)
        yield from _party(f"{place}.third_party_uses", line.third_party_uses)
        if line.security:
            yield from _party(f"{place}.security.issuer", line.security.issuer)
        yield from _parts(place, line.contains)
        if line.making:
            yield from _party(f"{place}.making.designed_by", line.making.designed_by)
    yield from _party("knowledge.ordered_by", deal.knowledge.ordered_by)
    for key in ("offeror_uses", "affiliate_uses", "subcontractor_uses"):
        yield from _uses(key, getattr(deal, key))


def _party(place: str, party: DealParty | None) -> Iterator[tuple[str, DealParty]]:
    if party is None:
        return
    yield place, party
    if party.subsidiary_of:
        yield f"{place}.subsidiary_of", DealParty(name=party.subsidiary_of)
    yield from _owners(place, party.owners)


def _controllers(place: str, party: DealParty) -> Iterator[tuple[str, DealParty]]:
    for key in ("board_majority_of", "controlled_by"):
        for number, name in enumerate(getattr(party, key) or ()):
            yield f"{place}.{key}[{number}]", DealParty(name=name)


def _behind(deal: Deal) -> Iterator[tuple[str, DealParty]]:
    """Yield those who hold or control parties of the deal without being parties: the holders, then whom only a stake names."""
    told = {word for party in (*deal.parties, *deal.holders) for word in (party.id, party.name) if word}
    for number, party in enumerate(deal.holders):
        yield from _party(f"holders[{number}]", party)
    ends = [(f"stakes[{n}].{key}", getattr(stake, key)) for n, stake in enumerate(deal.stakes) for key in ("holder", "held")]
    ends += [(f"ties[{n}].{key}", getattr(tie, key)) for n, tie in enumerate(deal.ties) for key in ("subject", "object")]
    for place, name in ends:
        if name and name not in told:
            told.add(name)
            yield place, DealParty(name=name)


def _owners(place: str, owners: tuple[Owner, ...] | None) -> Iterator[tuple[str, DealParty]]:
    for number, owner in enumerate(owners or ()):
        here = f"{place}.owners[{number}]"
        yield here, DealParty(name=owner.name, country=owner.country, lists=owner.lists)
        yield from _owners(here, owner.owners)


def _parts(place: str, parts: tuple[Part, ...] | None) -> Iterator[tuple[str, DealParty]]:
    for number, part in enumerate(parts or ()):
        yield from _party(f"{place}.contains[{number}].maker", part.maker)


def _uses(key: str, uses: tuple[Use, ...] | None) -> Iterator[tuple[str, DealParty]]:
    for number, use in enumerate(uses or ()):
        yield from _party(f"{key}[{number}].maker", use.maker)


def stated(word: str, footnotes: tuple[str, ...]) -> Listing:
    """Take the deal's word for a listing (`UVL`, `SDN:SDGT`): without dates, so in force on any law day."""
    programme, _, tag = word.partition(":")
    measure = Measure(
        id=f"stated:{word}",
        kind=MeasureKind.LISTING,
        authority="the deal",
        programme=programme,
        tags=(tag,) if tag else (),
        footnotes=footnotes,
        note="stated in the deal, not found on a list loaded here",
    )
    return Listing(measure=measure, stated=True, because="the deal states it")
