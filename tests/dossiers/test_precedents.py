"""What came before a case, one law with different ends, and effects on others: each by its published rule."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.dossiers.small import DAYS, case, event, figure, libraries, library

from caveat.dossiers import Library
from caveat.dossiers.case import Fate, FateKind
from caveat.dossiers.compare import backfire_of, panel, precedents_of
from caveat.dossiers.compare.backfire import Time
from caveat.dossiers.compare.difference import Field, field_of, ranked
from caveat.dossiers.event import Authority
from caveat.facts import Day
from caveat.facts.form import to_plain
from caveat.facts.problem import BadInput, NotFound


@given(libraries())
def test_a_difference_lies_between_nothing_and_all_and_is_the_same_both_ways(entire: Library) -> None:
    field = field_of(entire)
    for feature in ranked():
        values = [told[feature.id] for told in field.vectors.values()]
        for one in values:
            for other in values:
                apart = field.apart(feature, one, other)
                assert apart == field.apart(feature, other, one)
                assert apart is None or 0 <= apart <= 1
            assert field.apart(feature, one, one) == (None if one is None else 0)


def test_what_neither_tells_does_not_count_and_a_value_that_one_lacks_does_not_either(whole: Library) -> None:
    field, by_id = field_of(whole), {one.id: one for one in ranked()}
    alstom, huawei, dji = (field.vectors[name] for name in ("alstom", "huawei", "dji"))
    assert field.apart(by_id["firm_pleaded"], huawei["firm_pleaded"], dji["firm_pleaded"]) is None
    assert field.apart(by_id["fined_usd"], alstom["fined_usd"], huawei["fined_usd"]) is None
    assert field.apart(by_id["firm_pleaded"], alstom["firm_pleaded"], huawei["firm_pleaded"]) == 1
    assert field.apart(by_id["agencies"], alstom["agencies"], huawei["agencies"]) == Fraction(7, 8)


@given(libraries(), st.data())
def test_precedents_are_earlier_and_as_they_stood(entire: Library, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(entire.cases)))
    try:
        told = precedents_of(entire, name)
    except BadInput:
        return
    day = told.first_act.days.last
    seen = entire.as_of(day)
    for one in told.nearest:
        assert 0 <= one.distance <= 1 and one.counted >= one.groups >= 1
        assert min(event.days.last for event in seen.case(one.case).events) <= day
    assert [one.distance for one in told.nearest] == sorted(one.distance for one in told.nearest)


def test_what_came_later_changes_no_precedent(whole: Library) -> None:
    told = precedents_of(whole, "zte")
    before = whole.without("alstom-2024-05-31-outcome").without("huawei-2019-05-16-listing")
    assert precedents_of(before, "zte").nearest == told.nearest
    assert {one.case for one in told.nearest} >= {"bnp-paribas", "siemens", "toshiba-kongsberg"}
    assert "hikvision" not in {one.case for one in told.nearest}


def test_the_precedents_of_huawei_are_those_of_1987_and_the_bribery_case_before_it(whole: Library) -> None:
    told = precedents_of(whole, "huawei")
    assert str(told.first_act.day) == "2008-02-20"
    assert [one.case for one in told.nearest] == ["toshiba-kongsberg", "fujitsu-fairchild", "siemens"]


def test_what_was_new_was_told_of_no_case_before(whole: Library) -> None:
    for name in whole.cases:
        if name == "open-ran":
            continue
        for one in precedents_of(whole, name).new:
            assert all(one.day < day for _, day in one.later), (name, one.feature)
    new = {one.feature: one for one in precedents_of(whole, "alstom").new}
    assert str(new["came_back"].day) == "2024-05-31"
    assert new["arrested_on_journey"].later == (("huawei", Day.of("2018-12-01")),)
    assert "arrested_on_journey" not in {one.feature for one in precedents_of(whole, "huawei").new}


def test_a_case_without_an_act_has_no_precedents(whole: Library) -> None:
    with pytest.raises(BadInput, match="no act against its subject"):
        precedents_of(whole, "open-ran")


def test_one_law_with_different_ends_says_how_many_and_draws_no_cause(whole: Library) -> None:
    told = panel(whole, ["FCPA"])
    assert {one.case: bool(one.broke_up) for one in told.members} == {
        "airbus": False,
        "alstom": True,
        "ericsson-china": False,
        "siemens": False,
    }
    assert (told.n, told.broke_up) == (4, 1)
    assert "arrested" in {one.feature for one in told.going_with} and not told.going_against
    assert all([name for name, _ in one.told_of] == ["alstom"] for one in told.going_with)
    assert "no cause" in told.rule and told.by_chance > 0


def test_several_words_of_law_take_the_cases_of_any(whole: Library) -> None:
    told = panel(whole, ["bribery", "sanctions evasion"])
    assert {"bnp-paribas", "zte", "huawei", "alstom", "siemens"} <= {one.case for one in told.members}
    shares = next(one.shares for one in told.members if one.case == "huawei")
    assert (shares[0], shares[-1]) == ("huawei-2016-06-02-investigation", "huawei-2025-03-13-investigation")


@pytest.mark.parametrize(("asked", "told"), [("PEESA", "n is 1"), ("no such law", "n is 0"), ("brbery", "did you mean 'bribery'")])
def test_a_panel_of_fewer_than_three_is_refused(asked: str, told: str, whole: Library) -> None:
    with pytest.raises(BadInput, match=told):
        panel(whole, [asked])


def test_what_goes_with_a_break_up_is_told_of_all_that_broke_up_and_of_no_other() -> None:
    def one(name: str, *kinds: str, broke: bool) -> object:
        events = [event(f"{name}-{kind}", "2020", kind, basis="Act", lines=("pumps",)) for kind in kinds]
        fates = (Fate(line="pumps", fate=FateKind.ACQUIRED, event=events[0].id),) if broke else ()
        return case(name, events, fates=fates)

    cases = [
        one("a", "listing", "monitorship", broke=True),
        one("b", "listing", "monitorship", "network_ban", broke=True),
        one("c", "listing", "subsidy_ban", "network_ban", broke=False),
        one("d", "listing", "subsidy_ban", broke=False),
    ]
    told = panel(library(*cases), ["act"])  # type: ignore[arg-type]
    assert [one.feature for one in told.going_with] == ["monitored"]
    assert [one.feature for one in told.going_against] == ["subsidy_ban"]
    assert (told.n, told.broke_up, told.looked_at) == (4, 2, 3)
    assert told.by_chance == 1  # each of three features told of two of four lines up, either way, in 2 of 6 draws


def test_effects_on_others_stand_by_their_days_and_open(whole: Library) -> None:
    told = backfire_of(whole, "huawei")
    assert told.first.id == "huawei-2019-05-16-listing" and not told.not_recorded
    figures = {one.figure: one for head in told.heads for one in head.effects if one.figure}
    assert {"m189", "m191", "m194", "m198", "m257", "m262"} <= figures.keys()
    assert (figures["m189"].time, figures["m191"].time, figures["m198"].time) == (Time.BEFORE, Time.AROUND, Time.AFTER)
    for head in told.heads:
        assert [one.day for one in head.effects] == sorted(one.day for one in head.effects)
        assert all(bool(one.event) != bool(one.figure) for one in head.effects)


def test_a_forecast_is_told_as_one(whole: Library) -> None:
    told = [one for head in backfire_of(whole, "huawei").heads for one in head.effects if one.figure == "m264"]
    assert "a forecast" in told[0].told and "foretold 2019-12" in told[0].when


@pytest.mark.parametrize("name", ["alstom", "hikvision"])
def test_a_case_of_which_no_effects_are_told_says_so(name: str, whole: Library) -> None:
    with pytest.raises(NotFound, match="tells of no"):
        backfire_of(whole, name)


def test_effects_seen_from_a_day_end_with_it(whole: Library) -> None:
    day = Day.of("2020-12-31")
    for head in backfire_of(whole.as_of(day), "huawei").heads:
        assert all(one.day <= day or one.when.endswith("2019-12") for one in head.effects)


def test_an_effect_that_is_taken_away_is_told_no_more(whole: Library) -> None:
    gone = "huawei-2019-05-16-market_result"
    assert gone in repr(to_plain(backfire_of(whole, "huawei")))
    assert gone not in repr(to_plain(backfire_of(whole.without(gone), "huawei")))


@given(libraries(), DAYS)
def test_panels_and_precedents_never_show_what_came_later(entire: Library, drawn: object) -> None:
    day = Day.fromisoformat(str(drawn))
    after = {one.id for _, one in entire.events() if one.days.last > day}
    for name in entire.cases:
        try:
            told = precedents_of(entire.as_of(day), name)
        except BadInput:
            continue
        assert not any(f"'{one}'" in repr(to_plain(told)) for one in after)
        assert all(one.day <= day for one in told.new)


def test_ranks_are_shared_by_equals() -> None:
    cases = [
        case(name, [event(f"{name}-{at}", "2020", "public_campaign") for at in range(many)])
        for name, many in zip("abcd", (1, 1, 2, 5), strict=True)
    ]
    field, by_id = field_of(library(*cases)), {one.id: one for one in ranked()}
    told = {name: vector["campaign"] for name, vector in field.vectors.items()}
    assert field.apart(by_id["campaign"], told["a"], told["b"]) == 0
    assert field.apart(by_id["campaign"], told["a"], told["d"]) == Fraction(5, 6)
    assert isinstance(field, Field)


def test_a_figure_of_another_case_is_not_taken() -> None:
    act = event("a-1", "2020-01-01", "denial_order")
    moved = event(
        "a-2", "2020-03-01", "market_result", targets=("Others",), authority=Authority(name="A market", countries=("GB",))
    )
    entire = library(case("alpha", [act, moved]), figures=[figure("m1", "Huawei", "purchases from US suppliers", "2018", "11")])
    assert [one.event for head in backfire_of(entire, "alpha").heads for one in head.effects] == ["a-2"]
