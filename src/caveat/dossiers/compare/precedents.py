"""What came before a case that is like it, and what was new in it."""

from fractions import Fraction

from caveat.dossiers.case import Case
from caveat.dossiers.compare.chosen import acts
from caveat.dossiers.compare.difference import Field, field_of, ranked
from caveat.dossiers.compare.feature import Value
from caveat.dossiers.event import Event
from caveat.dossiers.library import Library
from caveat.facts import Day
from caveat.facts.exact import Exact
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput

RULE = (
    "Earlier cases are those whose first act came before that of this case, each as it stood on that day. The distance, 0 to 1, is the "
    "mean of the groups of features, and in a group the mean of its features (J. C. Gower, 1971): a yes/no told of one side only "
    "counts 1, numbers differ by rank, words by those that are not in both. What neither tells does not count, nor a value that one "
    "does not tell. Who the target is (the group identity) is left out. A distance is between records: a short record is far from a long one."
)
_WHO = "identity"
NEW = "New is what an event of this case told before any other case of the library told it; the library is small, and says only what it holds."


@noun
class Precedent:
    """An earlier case: how far it is, by how many features, what both tell alike, and what both tell otherwise."""

    case: str
    name: str
    first_act: str
    distance: Exact
    counted: int
    groups: int
    alike: tuple[str, ...]
    apart: tuple[str, ...]


@noun
class Novelty:
    """A feature that this case showed first, with the cases that showed it later and the first day of each."""

    feature: str
    name: str
    group: str
    value: Value
    day: Day
    later: tuple[tuple[str, Day], ...]


@noun
class Precedents:
    """What came before a case, nearest first, and what was new in it."""

    case: str
    name: str
    first_act: Event
    of_cases: int
    nearest: tuple[Precedent, ...]
    new: tuple[Novelty, ...]
    rule: str = RULE
    new_rule: str = NEW


def precedents_of(library: Library, name: str) -> Precedents:
    """Return the earlier cases, nearest first, and what was new; raise `BadInput` for a case without an act against its subject."""
    case = library.case(name)
    own = acts(case)
    if not own:
        advice = "a day later than its first act may help" if library.day else "precedents are those of the first act"
        raise BadInput(f"the case {name} tells of no act against its subject{library.until}", advice=advice)
    day = own[0].days.last
    before = field_of(library.as_of(day))
    field = field_of(library)
    earlier = [one for one in library.cases.values() if one.id != case.id and (its := acts(one)) and its[0].days.last < day]
    found = [_precedent(field, before, case, one) for one in earlier if one.id in before.vectors]
    near = sorted((one for one in found if one), key=lambda one: (one.distance, one.case))
    return Precedents(
        case=case.id, name=case.name, first_act=own[0], of_cases=len(earlier), nearest=tuple(near), new=_new(field, case)
    )


def _precedent(field: Field, before: Field, case: Case, other: Case) -> Precedent | None:
    mine, its = field.vectors[case.id], before.vectors[other.id]
    whole = Field(vectors={**field.vectors, f"{other.id} before": its})
    by_group: dict[str, list[Fraction]] = {}
    alike, apart = list[str](), list[str]()
    for feature in ranked():
        gap = whole.apart(feature, mine[feature.id], its[feature.id])
        if gap is None or feature.group == _WHO:
            continue
        by_group.setdefault(feature.group, []).append(gap)
        if mine[feature.id] and its[feature.id]:
            (apart if gap else alike).append(feature.id)
    if not by_group:
        return None
    distance = sum((sum(gaps, Fraction(0)) / len(gaps) for gaps in by_group.values()), Fraction(0)) / len(by_group)
    return Precedent(
        case=other.id,
        name=other.name,
        first_act=str(acts(other)[0].day),
        distance=Exact(f"{float(distance):.3f}"),
        counted=sum(map(len, by_group.values())),
        groups=len(by_group),
        alike=tuple(alike),
        apart=tuple(apart),
    )


def _new(field: Field, case: Case) -> tuple[Novelty, ...]:
    found = []
    for feature in ranked():
        shown = {
            name: told.since for name, vector in field.vectors.items() if (told := vector[feature.id]) and told.yes and told.since
        }
        own, value = shown.pop(case.id, None), field.vectors[case.id][feature.id]
        if own and value and all(own < other for other in shown.values()):
            later = tuple(sorted(shown.items(), key=lambda one: (one[1], one[0])))
            found.append(Novelty(feature=feature.id, name=feature.name, group=feature.group, value=value, day=own, later=later))
    return tuple(found)
