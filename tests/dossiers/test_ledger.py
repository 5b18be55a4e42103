"""The ledger of predictions: results are computed as of a day, and never from what came after it."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.dossiers.small import case, event, figure, library

from caveat.dossiers import Library, Prediction, ledger, prediction
from caveat.dossiers.case import Fate, FateKind
from caveat.dossiers.ledger import Result, ledger_of
from caveat.dossiers.prediction import Bound, Reads, When
from caveat.facts import Day, Exact
from caveat.facts.problem import BadInput, ManyProblems
from caveat.facts.span import RoughDay


def foretold(**more: Any) -> Prediction:
    given_: dict[str, Any] = {"told": "it grows", "deadline": RoughDay.of("2022"), "of": "Alpha", "metric": "sales"}
    if more.keys() & {"fates", "not_fates", "effect"}:
        given_ |= {"of": "", "metric": ""}
    if not more.keys() & {"fates", "not_fates"}:
        given_ |= {"bound": Bound.AT_LEAST, "value": Exact("100")}
    test = prediction.Test(**{**given_, **more})
    return Prediction(id="p", told="Alpha grows.", speaker="a paper", made=RoughDay.of("2019-06-01"), about="alpha", tests=(test,))


def sales(**years: str) -> list[Any]:
    return [figure(f"m{year}", "Alpha", "sales", year.removeprefix("y"), value) for year, value in years.items()]


def whole(one: Prediction, figures: list[Any], **more: Any) -> Library:
    return library(case("alpha", [event("alpha-1", "2019")], **more), figures=figures, predictions=[one])


def outcome(seen: Library, on: str) -> ledger.Tested:
    day = Day.of(on)
    return ledger_of(seen.as_of(day), day)[0].tested[0]


@pytest.mark.parametrize(
    ("figures", "on", "result"),
    [
        (sales(y2021="90", y2022="110"), "2023-01-01", Result.CAME_TRUE),
        (sales(y2021="110", y2022="90"), "2023-01-01", Result.DID_NOT),
        (sales(y2021="110", y2022="90"), "2022-06-30", Result.NOT_YET_DUE),
        (sales(y2020="110"), "2023-01-01", Result.CANNOT_BE_TOLD),
        (sales(y2022="90-110"), "2023-01-01", Result.CANNOT_BE_TOLD),
        ([], "2023-01-01", Result.CANNOT_BE_TOLD),
        (sales(y2018="110"), "2023-01-01", Result.CANNOT_BE_TOLD),
    ],
)
def test_a_value_at_the_end_decides_if_it_is_there(figures: list[Any], on: str, result: Result) -> None:
    assert outcome(whole(foretold(), figures), on).result is result


def test_what_must_come_once_may_come_early() -> None:
    one = foretold(when=When.ONCE)
    assert outcome(whole(one, sales(y2020="110")), "2021-01-01").result is Result.CAME_TRUE


def test_what_must_hold_throughout_may_fail_early() -> None:
    one = foretold(when=When.THROUGHOUT)
    assert outcome(whole(one, sales(y2020="90")), "2021-01-01").result is Result.DID_NOT
    assert outcome(whole(one, sales(y2020="110")), "2021-01-01").result is Result.NOT_YET_DUE


def test_a_bound_may_be_a_part_of_an_earlier_value_and_conflicting_values_must_agree() -> None:
    one = foretold(base="2019", bound=Bound.AT_MOST, value=Exact("0.5"))
    base = [*sales(y2019="100", y2022="45"), figure("other", "Alpha", "sales", "2019", "80")]
    assert outcome(whole(one, base), "2023-01-01").result is Result.CANNOT_BE_TOLD
    assert outcome(whole(one, [*base[:1], *base[1:2]]), "2023-01-01").result is Result.CAME_TRUE
    assert set(outcome(whole(one, base), "2023-01-01").figures) == {"my2019", "my2022", "other"}


def test_a_rank_is_counted_among_firms_and_level_shares_share_ranks() -> None:
    one = foretold(reads=Reads.RANK, metric="share", bound=Bound.AT_MOST, value=Exact("1"))

    def ranked(other: str) -> Result:
        figures = [figure("a", "Alpha", "share", "2022", "30"), figure("b", "Beta", "share", "2022", other)]
        return outcome(whole(one, [*figures, figure("sum", "top two vendors", "share", "2022", "60")]), "2023-01-01").result

    assert [ranked(other) for other in ("20", "30", "40")] == [Result.CAME_TRUE, Result.CANNOT_BE_TOLD, Result.DID_NOT]


def test_a_fate_that_did_not_come_counts_only_where_the_record_goes_on() -> None:
    one = foretold(not_fates=(FateKind.ACQUIRED,), lines=("pumps",))
    events = [event("alpha-1", "2019", lines=("pumps",)), event("alpha-2", "2021", lines=("pumps",))]
    short = library(case("alpha", events), predictions=[one])
    long = library(case("alpha", [*events, event("alpha-3", "2023-05-01")]), predictions=[one])
    sold = library(case("alpha", events, fates=(Fate(line="pumps", fate=FateKind.ACQUIRED, event="alpha-2"),)), predictions=[one])
    results = [outcome(each, "2023-12-31").result for each in (short, long, sold)]
    assert results == [Result.CANNOT_BE_TOLD, Result.CAME_TRUE, Result.DID_NOT]


@given(
    st.lists(st.tuples(st.integers(2015, 2026), st.integers(1, 200)), max_size=8, unique_by=lambda pair: pair[0]),
    st.integers(2015, 2027),
)
def test_a_ledger_never_sees_the_future(counts: list[tuple[int, int]], year: int) -> None:
    day = Day(year, 7, 1)
    figures = [figure(f"m{when}", "Alpha", "sales", str(when), str(value)) for when, value in counts]
    full = whole(foretold(), figures)
    known = [one for one in figures if one.known_by(day)]
    assert ledger_of(full.as_of(day), day) == ledger_of(whole(foretold(), known).as_of(day), day)


def test_a_ledger_of_an_uncut_library_is_refused() -> None:
    with pytest.raises(BadInput, match="as of its day"):
        ledger_of(whole(foretold(), []), Day.of("2020-01-01"))


def test_a_test_that_measures_nothing_or_two_things_is_an_error() -> None:
    with pytest.raises(BadInput, match="needs a metric, an effect or fates"):
        foretold(metric="", of="")
    with pytest.raises(BadInput, match="needs lines"):
        foretold(fates=(FateKind.ACQUIRED,))
    with pytest.raises(BadInput, match="no period"):
        foretold(base="long ago")


def test_a_prediction_beside_what_is_not_there_is_an_error() -> None:
    lost = replace(foretold(fates=(FateKind.ACQUIRED,), lines=("pumps",)), event="gone", claim="C9")
    with pytest.raises(ManyProblems) as told:
        library(case("alpha"), predictions=[lost])
    assert all(word in str(told.value) for word in ("'gone'", "'C9'", "'pumps'"))
