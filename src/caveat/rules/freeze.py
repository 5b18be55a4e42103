"""The answer of an asset freeze that binds the persons and the ground of one jurisdiction: the EU's, the United Kingdom's."""

from collections.abc import Iterator
from dataclasses import replace

from caveat.facts.cite import Citation
from caveat.facts.deal import Deal, DealParty
from caveat.facts.finding import Finding, Listing, Unknown, Verdict, weigh
from caveat.facts.noun import noun
from caveat.ownership import Standing
from caveat.rules.answers import answer, unsure
from caveat.rules.holdings import holdings_of
from caveat.rules.law import Dated, Law
from caveat.rules.matter import Matter
from caveat.rules.owners import Owned, criterion_of, owned


@noun
class Freeze:
    """One jurisdiction's freeze: its law and list, who is bound (None: not told) and by which key, and the law of its test of ownership.

    `whose` names the jurisdiction in a sentence; the law holds `freeze`, `ground`, `acts_left_out` and `freezing_tags` or `other_tags`.
    """

    law: Law
    programme: str
    whose: str
    person: bool | None
    key: str
    test: Law


def decide_freeze(matter: Matter, freeze: Freeze) -> Finding:
    """Answer for every party of the deal, whatever its role, and for its owners; the gravest counts."""
    law, deal, on = freeze.law, matter.deal, matter.law_day
    first, rule = law.values["freeze"].dated[0], law.at("freeze", on)
    if rule is None:
        return answer(law, Verdict.NOT_IN_FORCE, f"this freeze is law from {first.since}, after {on}", first)
    if deal.act is not None and deal.act in law.on("acts_left_out", on).value:
        return answer(law, Verdict.NOT_SUBJECT, "who refuses to deal makes nothing available to anybody", rule)
    each = [one for place, party in matter.parties() for one in _party(matter, freeze, rule, place, party)]
    if each:
        return weigh(each)
    if _bound(deal, freeze, matter):
        because = f"no party of the deal was found under an asset freeze of the {freeze.whose}{matter.seen(freeze.programme)}"
        return answer(law, Verdict.ALLOWED, because, rule)
    because = f"nothing that the deal tells ties it to the {freeze.whose}, whose persons and ground alone the freeze binds"
    return answer(law, Verdict.NOT_SUBJECT, because, rule)


def _bound(deal: Deal, freeze: Freeze, matter: Matter) -> bool | None:
    """Say whether the freeze binds the deal: by person, or by what is done on its ground; None where neither is told."""
    ground = freeze.law.on("ground", matter.law_day).value
    told = [place for place in (deal.actor.country, deal.from_country, deal.to, *deal.via) if place]
    if freeze.person or set(told) & set(ground):
        return True
    return False if freeze.person is False or deal.actor.country else None


def _party(matter: Matter, freeze: Freeze, rule: Dated, place: str, party: DealParty) -> Iterator[Finding]:
    standing = matter.standing(place, freeze.programme)
    if standing:
        yield weigh([_listed(matter, freeze, rule, place, one) for one in standing])
        return
    on, listed_in = matter.law_day, freeze.test.values["lists"].dated[0].value

    def counts(one: Matter, at: str) -> tuple[Listing, ...]:
        return tuple(listing for listing in one.standing(at, *listed_in) if _freezes(freeze, one, listing) is not False)

    tested = criterion_of(freeze.test, on)
    found = owned(matter, holdings_of(matter.deal, on), place, party, tested[0], counts) if tested else None
    if tested and found:
        yield _owned(
            matter, freeze, rule, (place, party), found, tuple(cite for entry in tested[1] for cite in freeze.test.cited(entry))
        )
        return
    gaps = matter.unread(place, party, freeze.programme)
    if gaps and _bound(matter.deal, freeze, matter):
        because = f"{matter.called(place)} was not looked up: the list of the {freeze.whose} is not loaded"
        yield answer(freeze.law, Verdict.REVIEW, because, rule, unknowns=gaps)


def _freezes(freeze: Freeze, matter: Matter, one: Listing) -> bool | None:
    """Say whether a listing freezes assets, by its tags; None where they do not tell."""
    law, tags = freeze.law, set(one.measure.tags)
    freezing, other = (law.on(name, matter.law_day).value for name in ("freezing_tags", "other_tags"))
    if freezing:
        return True if tags & set(freezing) else False if tags else None
    return None if tags and tags <= set(other) else True


def _listed(matter: Matter, freeze: Freeze, rule: Dated, place: str, one: Listing) -> Finding:
    law, called = freeze.law, matter.called(place)
    freezes, tags = _freezes(freeze, matter, one), ", ".join(one.measure.tags)
    if freezes is not True:
        fact = f"what the listing of {called} forbids{f' ({tags})' if tags else ''}"
        why = "only an asset freeze is restated here; other sanctions forbid other things"
        missing = Unknown(fact=fact, why=why, key=f"{place}.lists")
        because = f"{called} is listed by the {freeze.whose}, and the listing is not known to freeze its assets"
        return answer(law, Verdict.REVIEW, because, rule, unknowns=(*matter.doubts(place, one), missing), listings=(one,))
    because = f"{called} is under an asset freeze of the {freeze.whose}{f' ({tags})' if tags else ''}"
    done = _frozen(matter, freeze, rule, because, (one,))
    return unsure(done, matter.doubts(place, one), f"{called} may be under an asset freeze of the {freeze.whose}")


def _frozen(matter: Matter, freeze: Freeze, rule: Dated, because: str, listings: tuple[Listing, ...]) -> Finding:
    """Answer for frozen assets by who asks: whom the freeze binds may make nothing available."""
    law, deal = freeze.law, matter.deal
    bound = _bound(deal, freeze, matter)
    if bound is False:
        told = f"{because}, which binds the persons and the ground of the {freeze.whose}, and the deal is tied to neither"
        return answer(law, Verdict.NOT_SUBJECT, told, rule, listings=listings)
    if deal.authorisation:
        condition = f"the {deal.authorisation} authorisation or licence covers this deal, and its terms are kept"
        return answer(law, Verdict.ALLOWED_WITH_CONDITIONS, because, rule, conditions=(condition,), listings=listings)
    flags = ("its funds and economic resources are frozen and reported; nothing may be made available to it, directly or not",)
    done = answer(law, Verdict.PROHIBITED, because, rule, law.on("ground", matter.law_day), flags=flags, listings=listings)
    who = Unknown(
        fact=f"whether a person or the ground of the {freeze.whose} is in the deal", why="only these are bound", key=freeze.key
    )
    return unsure(done, () if bound else (who,), f"{because}; whether that binds the deal is open")


def _owned(
    matter: Matter, freeze: Freeze, rule: Dated, at: tuple[str, DealParty], found: Owned, basis: tuple[Citation, ...]
) -> Finding:
    """Answer for a party whose owners are listed: what they own or control is frozen too."""
    (place, party), law = at, freeze.law
    called = matter.called(place)
    if _bound(matter.deal, freeze, matter) is False:
        because = f"{called} has owners under an asset freeze of the {freeze.whose} ({found.told}), which does not bind the deal"
        said = answer(law, Verdict.NOT_SUBJECT, because, rule, listings=found.listings)
    elif found.standing in (Standing.OWNED, Standing.CONTROLLED):
        because = (
            f"those under an asset freeze of the {freeze.whose} have {called} {found.standing} ({found.told}), so it is frozen too"
        )
        said = _frozen(matter, freeze, rule, because, found.listings)
        unclear = [one for one in found.listings if _freezes(freeze, matter, one) is not True]
        doubts = (
            Unknown(fact="what the listing of its owners forbids", why="only an asset freeze is restated", key=f"{place}.owners"),
        )
        said = unsure(said, doubts if unclear else (), f"{called} may be frozen by its owners ({found.told})")
    elif found.standing is Standing.OPEN:
        because = f"{called} has owners under an asset freeze of the {freeze.whose}; whether they own or control it is open ({found.told})"
        said = answer(law, Verdict.REVIEW, because, rule, unknowns=found.unknowns, listings=found.listings)
    else:
        told = party.board_majority_of is not None or party.controlled_by is not None
        but = "neither own nor control it" if told else "do not own it; who controls it by other means is not stated"
        because = f"those under an asset freeze of the {freeze.whose} who stand above {called} {but} ({found.told})"
        flag = f"make nothing available to its listed owners through {called}"
        said = answer(law, Verdict.ALLOWED, because, rule, flags=(flag,), listings=found.listings)
    cites = tuple(dict.fromkeys((*said.cites, *basis)))
    return replace(said, cites=cites, stakes=found.held.stakes, ties=found.held.ties)
