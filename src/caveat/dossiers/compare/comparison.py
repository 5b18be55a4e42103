"""Cases side by side: what is told of all, of some, and with which values; each cell opens to its events."""

from collections.abc import Sequence
from enum import StrEnum

from caveat.dossiers.compare.difference import Field, field_of
from caveat.dossiers.compare.feature import Feature, Type, Value
from caveat.dossiers.compare.features import features
from caveat.dossiers.library import Library
from caveat.facts import Day
from caveat.facts.exact import Exact
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput, did_you_mean

RULE = (
    "What no event tells is not recorded; that is never a no. Rows are ranked by how much they set these cases apart: the information, in "
    "bits, of being apart so far among all pairs of cases of the library, and the mean of that over the pairs compared. A row that fewer than "
    "three pairs tell has no rank; a row of which one case alone tells is one on which the records differ, perhaps not the cases."
)


class Alike(StrEnum):
    """How the cases stand to each other in a row."""

    ALIKE = "told of all, and alike"
    DIFFERENT = "told of all, with different values"
    ONLY_SOME = "told of some only"
    NOT_RECORDED = "recorded for some only"


@noun
class Row:
    """One feature across the cases; `bits` is missing where the feature describes and does not compare."""

    feature: str
    name: str
    group: str
    type: Type
    alike: Alike
    values: tuple[Value | None, ...]
    bits: Exact | None = None


@noun
class Comparison:
    """Cases side by side, in the order of the table of features; `pairs` are those of the library against which rows are ranked."""

    cases: tuple[str, ...]
    names: tuple[str, ...]
    rows: tuple[Row, ...]
    not_recorded: tuple[str, ...]
    of_cases: int
    pairs: int
    day: Day | None = None
    rule: str = RULE

    def ranked(self) -> tuple[Row, ...]:
        """Return the rows that set the cases apart, most first."""
        return tuple(sorted((one for one in self.rows if one.bits), key=lambda one: -(one.bits or 0)))

    def called(self, word: str) -> tuple[Row, ...]:
        """Return the rows whose id is a word, else those whose name has it; raise `BadInput` where there are none."""
        exact = [one for one in self.rows if one.feature == word]
        found = exact or [one for one in self.rows if word.casefold() in one.name.casefold()]
        if not found:
            hint = did_you_mean(word, [one.feature for one in self.rows])
            raise BadInput(f"these cases have no row {word!r}{hint}", advice="rows: " + ", ".join(one.feature for one in self.rows))
        return tuple(found)


def compare(library: Library, ids: Sequence[str]) -> Comparison:
    """Lay cases side by side; raise `BadInput` for fewer than two, `NotFound` for one that is not there."""
    if len(ids) < 2:
        raise BadInput("a comparison needs two cases", advice="name two or more, as in alstom huawei")
    cases, field = [library.case(one) for one in ids], field_of(library)
    empty = {feature.id: None for feature in features()}
    told = [field.vectors.get(case.id, empty) for case in cases]
    rows = [_row(field, feature, [one[feature.id] for one in told]) for feature in features()]
    n = len(field.vectors)
    return Comparison(
        cases=tuple(case.id for case in cases),
        names=tuple(case.name for case in cases),
        rows=tuple(one for one in rows if one),
        not_recorded=tuple(feature.id for feature, row in zip(features(), rows, strict=True) if row is None),
        of_cases=n,
        pairs=n * (n - 1) // 2,
        day=library.day,
    )


def _row(field: Field, feature: Feature, values: Sequence[Value | None]) -> Row | None:
    if all(one is None for one in values):
        return None
    return Row(
        feature=feature.id,
        name=feature.name,
        group=feature.group,
        type=feature.type,
        alike=_alike(feature, values),
        values=tuple(values),
        bits=field.bits(feature, values) if feature.ranked else None,
    )


def _alike(feature: Feature, values: Sequence[Value | None]) -> Alike:
    told = [one for one in values if one is not None]
    if len(told) < len(values):
        return Alike.ONLY_SOME if feature.type is Type.YES_NO else Alike.NOT_RECORDED
    same = len({(one.yes, one.number, one.day, one.words) for one in told}) == 1
    return Alike.ALIKE if same else Alike.DIFFERENT
