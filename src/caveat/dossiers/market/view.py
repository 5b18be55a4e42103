"""All that the library tells of one firm's markets, in one noun."""

from collections.abc import Sequence

from caveat.dossiers.library import Library
from caveat.dossiers.market.concentration import Concentration, Exclusion, concentrations, exclusion
from caveat.dossiers.market.conflicts import Conflict, conflicts
from caveat.dossiers.market.dependency import Dependence, dependences
from caveat.dossiers.market.exposure import BackTest, Exposure, back_test, exposures
from caveat.dossiers.market.ranks import Holding, RankClaim, Standing, rank_claims, standings
from caveat.facts import Day
from caveat.facts.noun import noun
from caveat.facts.problem import NotFound, did_you_mean


@noun
class ClaimedRank:
    """A claim of rank, as a document makes it, with when and where it held."""

    claim: RankClaim
    told: str
    held: tuple[tuple[Standing, Holding], ...]


@noun
class FirmMarket:
    """A firm's standings, claims of its rank, exposures and dependences; the concentration of its markets; figures that do not agree."""

    firm: str
    standings: tuple[Standing, ...]
    claimed: tuple[ClaimedRank, ...]
    exposures: tuple[Exposure, ...]
    dependences: tuple[Dependence, ...]
    concentrations: tuple[tuple[Concentration, Exclusion | None], ...]
    conflicts: tuple[Conflict, ...]
    test: BackTest | None = None


def market_of(library: Library, firm: str, without: str = "", day: Day | None = None) -> FirmMarket:
    """Gather what the library tells of a firm's markets; raise `NotFound` for a firm of which it has no figure.

    `without` names a vendor whose exclusion is reckoned; `day` one on which scenarios are made and then tested on what came.
    """
    stood = standings(library, firm)
    name = stood[0].subject if stood else firm
    metrics = {one.metric for one in stood}
    found = [one for one in concentrations(library) if one.market.metric in metrics]
    said = {claim.id: claim.told for _, claim in library.claims()}
    return FirmMarket(
        firm=name,
        standings=stood,
        claimed=tuple(_claimed(claim, said[claim.claim], stood) for claim in rank_claims(name) if claim.claim in said),
        exposures=exposures(library, name),
        dependences=dependences(library, name),
        concentrations=_reckoned(found, without),
        conflicts=tuple(one for one in conflicts(library) if one.subject == name),
        test=back_test(library, name, day) if day else None,
    )


def _reckoned(found: Sequence[Concentration], without: str) -> tuple[tuple[Concentration, Exclusion | None], ...]:
    """Set beside each concentration what it would be without a vendor; raise `NotFound` for a vendor of whom no share is told."""
    if not without:
        return tuple((one, None) for one in found)
    named = sorted({figure.subject for one in found for figure in one.market.figures})
    vendor = next((one for one in named if one.casefold() == without.casefold()), None)
    if vendor is None:
        advice = f"shares are told of: {', '.join(named)}" if named else "no market of this firm is told well enough to reckon with"
        raise NotFound(f"no share in these markets is of {without!r}{did_you_mean(without, named)}", advice=advice)
    return tuple((one, exclusion(one, vendor)) for one in found)


def _claimed(claim: RankClaim, told: str, stood: tuple[Standing, ...]) -> ClaimedRank:
    tested = (one for one in stood if one.metric in claim.metrics)
    return ClaimedRank(claim=claim, told=told, held=tuple((one, one.holding(claim.rank)) for one in tested))
