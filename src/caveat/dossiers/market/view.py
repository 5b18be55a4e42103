"""All that the library tells of one firm's markets, in one noun."""

from caveat.dossiers.library import Library
from caveat.dossiers.market.concentration import Concentration, Exclusion, concentrations, exclusion
from caveat.dossiers.market.conflicts import Conflict, conflicts
from caveat.dossiers.market.dependency import Dependence, dependences
from caveat.dossiers.market.exposure import BackTest, Exposure, back_test, exposures
from caveat.dossiers.market.ranks import Holding, RankClaim, Standing, rank_claims, standings
from caveat.facts import Day
from caveat.facts.noun import noun


@noun
class ClaimedRank:
    """A claim of rank, with when and where it held."""

    claim: RankClaim
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
    return FirmMarket(
        firm=name,
        standings=stood,
        claimed=tuple(_claimed(claim, stood) for claim in rank_claims(name)),
        exposures=exposures(library, name),
        dependences=dependences(library, name),
        concentrations=tuple((one, exclusion(one, without) if without else None) for one in found),
        conflicts=tuple(one for one in conflicts(library) if one.subject == name),
        test=back_test(library, name, day) if day else None,
    )


def _claimed(claim: RankClaim, stood: tuple[Standing, ...]) -> ClaimedRank:
    tested = (one for one in stood if one.metric in claim.metrics)
    return ClaimedRank(claim=claim, held=tuple((one, one.holding(claim.rank)) for one in tested))
