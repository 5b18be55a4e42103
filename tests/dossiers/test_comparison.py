"""Cases side by side: what must stand in the comparison of the founding document, and what holds of every comparison."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from tests.dossiers.small import DAYS, case, event, libraries, library

from caveat.dossiers import Library
from caveat.dossiers.acts import bears_name
from caveat.dossiers.case import Allegation, Fate, FateKind
from caveat.dossiers.compare import Alike, compare, features, vector
from caveat.dossiers.compare.chosen import is_on_firm
from caveat.dossiers.compare.feature import Type
from caveat.dossiers.compare.features import table
from caveat.dossiers.event import Authority, Effect, Proceeding, Step
from caveat.facts import Day
from caveat.facts.form import to_plain
from caveat.facts.problem import BadInput, NotFound

GOLDEN: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "alstom_huawei.yaml").read_text("utf-8"))
PAIR = ("alstom", "huawei")


@pytest.mark.parametrize("feature", list(GOLDEN["rows"]))
def test_alstom_and_huawei_differ_as_written_by_hand(feature: str, whole: Library) -> None:
    comparison, expected = compare(whole, PAIR), GOLDEN["rows"][feature]
    if not set(expected) & set(PAIR):
        assert feature in comparison.not_recorded
        return
    row = comparison.called(feature)[0]
    for case_id, value in zip(PAIR, row.values, strict=True):
        its = expected.get(case_id)
        assert (value is None) == (its is None), f"{case_id}: {value}"
        if value is None:
            continue
        assert value.told == its["told"] or value.told.startswith((f"{its['told']} (", f"{its['told']},"))
        if "events" in its:
            assert list(value.events) == its["events"]
        assert set(its.get("some", ())) <= set(value.events)
        assert list(value.figures) == its.get("figures", [])


@pytest.mark.parametrize("feature", list(GOLDEN["both_alike"]))
def test_alstom_and_huawei_have_in_common_what_is_written_by_hand(feature: str, whole: Library) -> None:
    row, expected = compare(whole, PAIR).called(feature)[0], GOLDEN["both_alike"][feature]
    assert row.alike is Alike.ALIKE
    for case_id, value in zip(PAIR, row.values, strict=True):
        assert value is not None and list(value.events) == expected.get(case_id, [])


def test_the_seed_of_each_row_by_hand_is_that_of_the_table() -> None:
    by_id = {one.id: one for one in features()}
    for part in GOLDEN.values():
        assert all(its["seed"] in by_id[feature].seeds for feature, its in part.items())


def test_every_system_of_the_first_document_has_a_row_or_its_place() -> None:
    told = {seed for one in features() for seed in one.seeds}
    elsewhere = {one.seed for one in table().elsewhere}
    assert {f"S{number}" for number in range(1, 46)} <= told | elsewhere
    assert not told & elsewhere


def test_every_allegation_of_every_case_opens_to_an_event(whole: Library) -> None:
    of = {one.allegation: one.id for one in features() if one.allegation}
    assert set(of) == set(Allegation)
    for one in whole.cases.values():
        told = vector(whole, one)
        assert all(told[of[allegation]] for allegation in one.allegations), one.id


def test_every_value_of_the_record_opens(whole: Library) -> None:
    known = {one.id for _, one in whole.events()}
    for one in whole.cases.values():
        for feature, value in vector(whole, one).items():
            if value:
                assert value.events or value.figures or value.cites, (one.id, feature)
                assert set(value.events) <= known and set(value.figures) <= set(whole.figures)
                assert value.told and (value.yes, value.number, value.day, value.words) != (None, None, None, ())


def test_only_a_cited_fact_is_ever_told_with_no(whole: Library) -> None:
    for one in whole.cases.values():
        noes = {feature: value for feature, value in vector(whole, one).items() if value and value.yes is False}
        assert noes.keys() <= {"permanent_member", "home_in_eu"} and all(value.cites for value in noes.values())


def test_a_trial_that_was_only_planned_is_no_judgment(whole: Library) -> None:
    told = vector(whole, whole.case("huawei"))
    assert told["firm_sentenced"] is None and told["after_judgment"] is None


def test_what_is_from_memory_says_so_in_its_cell(whole: Library) -> None:
    row = compare(whole, PAIR).called("own_last")[0]
    assert [value.mark if value else None for value in row.values] == ["from memory", "from memory, low confidence"]


@given(libraries(), st.data())
def test_the_order_of_cases_changes_nothing_but_the_columns(entire: Library, data: st.DataObject) -> None:
    names = data.draw(st.permutations([*entire.cases, *list(entire.cases)[:1]]))
    one, other = compare(entire, names), compare(entire, sorted(names))
    places = [sorted(names).index(name) for name in names]
    assert one.not_recorded == other.not_recorded
    for mine, its in zip(one.rows, other.rows, strict=True):
        assert (mine.feature, mine.alike, mine.bits) == (its.feature, its.alike, its.bits)
        assert list(mine.values) == [its.values[place] for place in places]


@given(libraries(), st.data())
def test_a_case_beside_itself_has_no_differences(entire: Library, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(entire.cases)))
    comparison = compare(entire, (name, name))
    assert {row.alike for row in comparison.rows} <= {Alike.ALIKE}
    assert not comparison.ranked()


@given(libraries(), st.data())
def test_an_event_that_is_taken_away_leaves_every_cell(entire: Library, data: st.DataObject) -> None:
    gone = data.draw(st.sampled_from([one.id for _, one in entire.events()]))
    names = list(entire.cases) * 2
    assert f"'{gone}'" not in repr(to_plain(compare(entire.without(gone), names)))


@pytest.mark.parametrize(
    "gone", ["alstom-2014-12-22-plea_or_settlement", "huawei-2018-12-01-arrest_detention", "huawei-2019-05-16-listing"]
)
def test_an_event_of_the_record_that_is_taken_away_leaves_every_cell(gone: str, whole: Library) -> None:
    assert f"'{gone}'" in repr(to_plain(compare(whole, PAIR)))
    assert f"'{gone}'" not in repr(to_plain(compare(whole.without(gone), PAIR)))


@given(libraries(), DAYS)
def test_no_cell_shows_what_came_after_the_day(entire: Library, drawn: object) -> None:
    day = Day.fromisoformat(str(drawn))
    after = {one.id for _, one in entire.events() if one.days.last > day}
    for row in compare(entire.as_of(day), list(entire.cases) * 2).rows:
        assert not any(after.intersection(value.events) for value in row.values if value)


@pytest.mark.parametrize("day", ["1987-12-31", "2013-12-31", "2019-05-15", "2021-09-23"])
def test_no_cell_of_the_record_shows_what_came_after_the_day(day: str, whole: Library) -> None:
    seen = whole.as_of(Day.of(day))
    for row in compare(seen, tuple(seen.cases)).rows:
        for value in filter(None, row.values):
            assert all(seen.event(one).days.last <= Day.of(day) for one in value.events)
            assert value.day is None or value.day <= Day.of(day)


def test_as_of_the_end_of_2018_nobody_had_been_held_for_three_years(whole: Library) -> None:
    row = compare(whole.as_of(Day.of("2018-12-31")), PAIR).called("days_to_freedom")[0]
    assert [value.told if value else None for value in row.values] == ["424 days", "10 days"]


def test_all_cases_stand_beside_each_other(whole: Library) -> None:
    comparison = compare(whole, tuple(whole.cases))
    assert (comparison.of_cases, comparison.pairs) == (21, 210)
    assert all(len(row.values) == 21 for row in comparison.rows)
    assert len(comparison.rows) + len(comparison.not_recorded) == len(features())


def test_the_rank_is_the_information_of_being_apart_so_far() -> None:
    cases = [
        case(name, [event(f"{name}-1", "2020", kind)]) for name, kind in zip("abcd", ["subsidy_ban", *["listing"] * 3], strict=True)
    ]
    comparison = compare(library(*cases), ("a", "b"))
    assert comparison.called("subsidy_ban")[0].bits == pytest.approx(1)  # 3 of 6 pairs are as far apart
    assert compare(library(*cases), ("b", "c")).ranked() == ()


def test_a_penalty_told_twice_counts_once_and_a_strangers_not_at_all() -> None:
    plea = event(
        "a-1",
        "2014",
        "plea_or_settlement",
        targets=("Alpha",),
        effects=(Effect(metric="fine", value="1.5", unit="USD bn"),),
        proceeding=Proceeding(step=Step.PLEADED, against=("Alpha",), firm=True),
    )
    sentence = event(
        "a-2", "2015", "fine", targets=("Alpha",), answers=("a-1",), effects=(Effect(metric="fine", value="1500", unit="USD m"),)
    )
    other = event("a-3", "2016", "fine", targets=("Supplier of Alpha",), effects=(Effect(metric="fine", value="9", unit="USD m"),))
    euros = event("a-4", "2017", "fine", targets=("Alpha Pumps",), effects=(Effect(metric="fine", value="7", unit="EUR m"),))
    told = vector(entire := library(case("alpha", [plea, sentence, other, euros])), entire.case("alpha"))
    assert (told["fined_usd"].told, told["fined_usd"].events) == ("1,500 USD m", ("a-1",))  # type: ignore[union-attr]
    assert told["fined_eur"].told == "7 EUR m"  # type: ignore[union-attr]


def test_the_parts_of_a_total_are_not_added_to_it(whole: Library) -> None:
    told = vector(whole, whole.case("airbus"))["fined_eur"]
    assert told is not None and told.told == "3,598 EUR m"


def test_a_unit_comes_back_only_after_it_had_passed() -> None:
    events = [event(f"a-{year}", str(year), "outcome", lines=("pumps",)) for year in (2014, 2016, 2018)]
    lost, back = (
        Fate(line="pumps", fate=FateKind.ACQUIRED, event="a-2016"),
        Fate(line="pumps", fate=FateKind.REVERSED, event="a-2018"),
    )
    early = Fate(line="pumps", fate=FateKind.REVERSED, event="a-2014")
    for fates, came in (((lost, back), True), ((back,), False), ((lost, early), False)):
        entire = library(case("alpha", events, fates=fates))
        assert bool(vector(entire, entire.case("alpha"))["came_back"]) is came


def test_who_is_hit_is_told_by_the_beginning_of_the_name() -> None:
    alpha = case("alpha", name="Alpha SA / Beta (in Gamma)")
    assert bears_name(alpha, "suppliers of Alpha") and bears_name(alpha, "Beta Pumps") and not bears_name(alpha, "Gamma")
    assert is_on_firm(alpha, event("a-1", "2020", targets=("Beta Pumps",)))
    assert not is_on_firm(alpha, event("a-1", "2020", targets=("Suppliers of Alpha",)))


def test_a_countermeasure_by_the_home_state_is_no_act_against_the_firm() -> None:
    answer = event("a-2", "2021", "retaliation", authority=Authority(name="A ministry", countries=("FR",)), answers=("a-1",))
    told = vector(entire := library(case("alpha", [event("a-1", "2020"), answer])), entire.case("alpha"))
    assert told["countered"] and told["days_to_counter"]
    assert told["acting_states"].words == ("US",)  # type: ignore[union-attr]


def test_numbers_days_and_words_have_their_type_in_every_case(whole: Library) -> None:
    types = {one.id: one.type for one in features()}
    for one in whole.cases.values():
        for feature, value in vector(whole, one).items():
            if value:
                by_type = {Type.YES_NO: value.yes, Type.NUMBER: value.number, Type.DAY: value.day, Type.WORDS: value.words or None}
                assert by_type[types[feature]] is not None, feature


def test_one_case_is_no_comparison() -> None:
    with pytest.raises(BadInput, match="two cases"):
        compare(library(case("alpha")), ("alpha",))


def test_a_case_that_is_not_there_is_told() -> None:
    with pytest.raises(NotFound, match="did you mean 'alpha'"):
        compare(library(case("alpha")), ("alpha", "alfa"))


def test_a_row_that_is_not_there_is_told(whole: Library) -> None:
    with pytest.raises(BadInput, match="did you mean 'agencies'"):
        compare(whole, PAIR).called("agences")


def test_cases_without_events_have_rows_of_nothing() -> None:
    comparison = compare(library(case("alpha"), case("beta")), ("alpha", "beta"))
    assert comparison.rows == () and comparison.of_cases == 0
