"""The table of features and what each says of a case; see features.yaml."""

from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType

from caveat.dossiers.case import Case
from caveat.dossiers.compare import by_act, by_outcome, by_process, by_state
from caveat.dossiers.compare.feature import Feature, Value
from caveat.dossiers.library import Library
from caveat.dossiers.table import read_beside
from caveat.facts.noun import noun
from caveat.facts.problem import Incomplete

Reader = Callable[[Library, Case, Feature], Value | None]
"""Reads a feature off a case; None is *not recorded*."""

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        reader.__name__: reader
        for reader in (
            by_act.told,
            by_act.told_of_each,
            by_act.alleged,
            by_act.number,
            by_act.summed,
            by_act.states,
            by_act.acting_states,
            by_act.receivers,
            by_act.persons,
            by_act.number_of_persons,
            by_act.agencies,
            by_act.number_of_agencies,
            by_act.busiest_quarter,
            by_act.first_day,
            by_act.last_day,
            by_act.days_between,
            by_act.days_to_answer,
            by_act.own_last,
            by_process.firm_step,
            by_process.person_step,
            by_process.firm_last_step,
            by_process.charged_persons,
            by_process.days_to_plea,
            by_process.days_to_bail,
            by_process.days_to_freedom,
            by_process.restrictions,
            by_process.fines,
            by_outcome.fate,
            by_outcome.last_fates,
            by_outcome.takers,
            by_outcome.taker_of_sender,
            by_outcome.came_back,
            by_outcome.days_until_back,
            by_outcome.decisions,
            by_outcome.exempted_days,
            by_outcome.home_share,
            by_outcome.moved,
            by_state.home_state,
            by_state.sector,
            by_state.home_is,
            by_state.allied,
        )
    }
)


@noun
class Elsewhere:
    """A system of the founding documents that no row compares, and where it is instead."""

    seed: str
    where: str


@noun
class Features:
    """The file of features."""

    features: tuple[Feature, ...]
    elsewhere: tuple[Elsewhere, ...]

    def __post_init__(self) -> None:
        lost = sorted({one.reads for one in self.features} - set(READERS))
        idle = sorted(set(READERS) - {one.reads for one in self.features})
        twice = sorted({one.id for one in self.features if [two.id for two in self.features].count(one.id) > 1})
        for what, found in (("read by no function", lost), ("functions of no row", idle), ("ids that stand twice", twice)):
            if found:
                raise Incomplete(f"the table of features has {what}: {', '.join(found)}")


@cache
def table() -> Features:
    """Return the table of features."""
    return read_beside(Features, __package__, "features.yaml")


def features() -> tuple[Feature, ...]:
    """Return the rows of the table, in its order."""
    return table().features


def value_of(library: Library, case: Case, feature: Feature) -> Value | None:
    """Return what the library tells of a feature in a case; None is *not recorded*, which is never a no."""
    return READERS[feature.reads](library, case, feature)


def vector(library: Library, case: Case) -> dict[str, Value | None]:
    """Return all that the library tells of a case, by the id of the feature."""
    return {one.id: value_of(library, case, one) for one in features()}
