"""Days, spans, exact numbers, stakes and parties keep what they promise."""

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caveat.facts import Day, Exact, Name, Party, Place, Span, Stake
from caveat.facts.country import country_code
from caveat.facts.ftm import from_ftm
from caveat.facts.measure_kind import TRAITS, MeasureKind
from caveat.facts.party import NameKind, PartyKind
from caveat.facts.problem import BadInput
from caveat.facts.span import RoughDay
from caveat.facts.yaml_text import YamlText

days = st.dates().map(lambda day: Day(day.year, day.month, day.day))


@given(days, days)
def test_a_span_is_half_open(one: Day, other: Day) -> None:
    first, last = sorted((one, other))
    if first == last:
        with pytest.raises(BadInput):
            Span(since=first, until=last)
        return
    span = Span(since=first, until=last)
    assert span.covers(first)
    assert not span.covers(last)


@given(days, days, days)
def test_a_day_is_before_a_span_in_it_or_after_it(one: Day, other: Day, day: Day) -> None:
    first, last = sorted((one, other))
    span = Span(since=first, until=last if first < last else None)
    assert [span.to_come(day), span.covers(day), span.over(day)].count(True) == 1


@given(days)
def test_a_day_is_read_as_it_is_written(day: Day) -> None:
    assert Day.of(str(day)) == day


def test_an_open_span_covers_every_day() -> None:
    assert Span().covers(Day(1, 1, 1))
    assert Span(since=Day(2020, 1, 1)).covers(Day(9999, 12, 31))
    assert not Span().to_come(Day(1, 1, 1))
    assert not Span().over(Day(9999, 12, 31))


@pytest.mark.parametrize("wrong", [0.1, True, "one", "NaN", "Infinity", "", "1,5"])
def test_an_exact_number_refuses_what_is_not_exact(wrong: object) -> None:
    with pytest.raises(BadInput):
        Exact(wrong)  # type: ignore[arg-type]


def test_a_stake_lies_between_nothing_and_all() -> None:
    with pytest.raises(BadInput):
        Stake(holder="a", held="b", least=Exact("0.5"), most=Exact("1.5"))
    with pytest.raises(BadInput):
        Stake(holder="a", held="b", least=Exact("0.5"), most=Exact("0.4"))


@pytest.mark.parametrize(("year", "month", "day"), [(0, None, None), (1970, 13, None), (1970, 2, 30), (1970, None, 3)])
def test_a_rough_day_is_still_of_the_calendar(year: int, month: int | None, day: int | None) -> None:
    with pytest.raises(BadInput):
        RoughDay(year=year, month=month, day=day)


def test_the_caption_of_a_party_is_its_primary_name_before_all_else() -> None:
    alias = Name(text="Alias", kind=NameKind.STRONG_ALIAS)
    assert Party(id="x", kind=PartyKind.COMPANY, names=(alias, Name(text="Main"))).caption == "Main"
    assert Party(id="x", kind=PartyKind.COMPANY, names=(alias,)).caption == "Alias"
    assert Party(id="x", kind=PartyKind.ADDRESS, places=(Place(text="1 Road"),)).caption == "1 Road"


def test_every_kind_of_measure_has_its_traits() -> None:
    assert set(TRAITS) == set(MeasureKind)


def test_a_day_plus_a_week_is_a_day() -> None:
    assert isinstance(Day(2020, 1, 1) + timedelta(days=7), Day)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("CHINA, PEOPLE’S REPUBLIC OF", "CN"),
        ("Russia", "RU"),
        ("U.A.E.", "AE"),
        ("UAE", "AE"),
        ("DEU", "DE"),
        ("no", "NO"),
        ("Atlantis", ""),
        ("", ""),
    ],
)
def test_countries_are_known_by_their_many_names(text: str, code: str) -> None:
    assert country_code(text) == code


def test_a_follow_the_money_entity_becomes_a_party() -> None:
    entity = {
        "id": "x-1",
        "schema": "Person",
        "properties": {
            "name": ["Jane Roe"],
            "weakAlias": ["JR"],
            "birthDate": ["1970-03"],
            "nationality": ["fr"],
            "passportNumber": ["P1"],
        },
    }
    party = from_ftm(entity)
    assert (party.id, party.kind, party.caption, party.countries) == ("x-1", PartyKind.PERSON, "Jane Roe", ("FR",))
    assert party.names[1].kind is NameKind.WEAK_ALIAS
    assert str(party.births[0]) == "1970-03"
    assert (party.identifiers[0].kind, party.identifiers[0].value) == ("passport", "P1")


@pytest.mark.parametrize("wrong", [{}, {"schema": "Person"}, {"schema": "Ownership", "properties": {}}])
def test_what_is_no_party_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(BadInput):
        from_ftm(wrong)


def test_all_kinds_of_the_fact_base_are_kinds_of_measures(shared: Path) -> None:
    kinds = YamlText((shared / "facts" / "cases.yaml").read_text("utf-8")).value["kinds"]
    assert set(kinds) == {str(kind) for kind in MeasureKind}
    for name, traits in kinds.items():
        ours = TRAITS[MeasureKind(name)]
        assert (ours.family, ours.channel, ours.direction, ours.flank, ours.binding) == tuple(
            traits[key] for key in ("family", "channel", "direction", "flank", "binding")
        )
