"""Each measure, on worlds small enough to count by hand."""

from collections.abc import Iterator

import pytest

from caveat.facts import Name, Party
from caveat.facts.party import NameKind, PartyKind
from caveat.facts.problem import BadInput
from caveat.facts.span import RoughDay
from caveat.match import Index
from caveat.validation import (
    Measurement,
    aliases_found,
    altered_people,
    entry_pairs,
    name_pairs,
    record_checks,
    search_speed,
    tokens_found,
)
from caveat.validation.goals import GOALS, goal_of, moved
from caveat.validation.hold_out import ENTITIES, PERSONS, hold_out, not_listed, without
from caveat.validation.labelled import Token, check_of, entries_of, pair_of, person_of
from caveat.validation.made_names import Stock, made_parties, made_queries

PAIRS = [
    {"schema": "Person", "name1": "Vladimir Putin", "name2": "Putin, Vladimir", "is_match": "true", "quality": "STRONG"},
    {"schema": "Person", "name1": "Vladimir Putin", "name2": "Angela Merkel", "is_match": "false", "category": "heads"},
    {"schema": "Company", "name1": "Rosneft", "name2": "Siemens AG", "is_match": "true", "quality": "STRONG"},
]


def _value(measured: Measurement, name: str) -> float:
    return next(figure.value for figure in (*measured.figures, *measured.detail) if figure.name == name)


def _person(id: str, *names: str, born: int | None = None, country: str = "") -> Party:
    primary, *aliases = names
    return Party(
        id=id,
        kind=PartyKind.PERSON,
        names=(Name(text=primary), *(Name(text=alias, kind=NameKind.STRONG_ALIAS) for alias in aliases)),
        births=(RoughDay(year=born),) if born else (),
        countries=(country,) if country else (),
    )


def test_labelled_pairs_are_counted_and_the_wrong_ones_told() -> None:
    told = name_pairs([pair_of(row) for row in PAIRS])
    assert _value(told, "precision") == 1.0
    assert _value(told, "recall") == 0.5
    assert _value(told, "STRONG pairs wrong") == 1
    assert _value(told, "asymmetric scores") == 0
    assert _value(told, "right, category heads") == 1.0
    assert [(wrong.query, wrong.expected) for wrong in told.wrong] == [("Rosneft", "the same")]


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ({"name1": "a", "is_match": "true"}, "no column 'name2'"),
        ({"name1": "a", "name2": "b", "is_match": "perhaps"}, "'perhaps'"),
        ({"name1": " ", "name2": "b", "is_match": "true"}, "name1 is empty"),
        ({"name1": "a", "name2": "b", "is_match": "true", "kind": "planet"}, "'planet' is no kind"),
        ({"name1": "a", "name2": "b", "is_match": "true", "schema": "Planet"}, "'Planet' is no schema"),
    ],
)
def test_a_row_that_is_no_pair_is_told_with_its_place(row: dict[str, str], what: str) -> None:
    with pytest.raises(BadInput, match=what) as told:
        pair_of(row, "pairs.csv:7")
    assert told.value.where == "pairs.csv:7"


def test_a_pair_without_kind_or_schema_is_one_of_companies() -> None:
    assert pair_of({"name1": "a", "name2": "b", "is_match": "1"}).kinds == ("company",)
    assert pair_of({"name1": "a", "name2": "b", "is_match": "no", "kind": "Person"}).kinds == ("person",)


def test_entries_are_compared_by_primary_names_and_by_all() -> None:
    row = {"type_a": "Individual", "type_b": "Individual", "label": "match", "name_a": "Boris Qwert", "aliases_a": ""}
    one = entries_of(row | {"name_b": "Somebody Else", "aliases_b": "Other; Boris Qwert"})
    other = entries_of(row | {"label": "no_match", "name_b": "Igor Zxcvb", "aliases_b": ""})
    told = entry_pairs([one, other])
    assert one.other == ("Somebody Else", "Other", "Boris Qwert")
    assert _value(told, "recall at 0.70, primary names") == 0.0
    assert _value(told, "recall at 0.70, all names") == 1.0
    assert _value(told, "let through at 0.70, all names") == 0.0


def test_whole_records_are_asked_alone_and_among_many() -> None:
    checks = [
        check_of({"schema": "Person", "match": True, "query": {"name": "Olaf Scholze"}, "candidate": {"name": "Olaf Scholz"}}),
        check_of({"schema": "Person", "match": False, "query": {"name": "Olaf Scholz"}, "candidate": {"name": "Ann Lee"}}),
    ]
    told = record_checks(checks, [Party.named("x", "company", "Scholz Recycling GmbH")])
    assert _value(told, "F1") == _value(told, "F1 among many companies") == 1.0
    assert not told.wrong


def test_an_alias_is_taken_out_and_sought() -> None:
    parties = [
        _person("l:1", "PETROV, Ivan", "PETROFF, Iwan", "petrov ivan"),
        _person("l:2", "LEE, Ann"),
        _person("l:3", "ROE, Al", "Quincy Zebra"),
    ]
    held = hold_out(parties, PERSONS, 10)
    assert sorted(one.alias for one in held) == ["PETROFF, Iwan", "Quincy Zebra"]
    assert not hold_out(parties, ENTITIES, 10)
    left = without(parties, held)
    assert [name.text for name in left[0].names] == ["PETROV, Ivan", "petrov ivan"]
    told = aliases_found("persons", Index.build(left), held, ["Gwen Harbottle", "Ann Lee"], as_text=False)
    assert _value(told, "recall at 0.70") == 0.5
    assert _value(told, "strangers let through at 0.70") == 0.5
    assert {wrong.query for wrong in told.wrong} == {"Quincy Zebra", "Ann Lee"}


def test_what_is_listed_is_no_negative() -> None:
    assert not_listed(["Ann LEE", "Bob Roe"], [_person("l:1", "Lee, Ann")]) == ["Bob Roe"]


def test_altered_people_are_told_by_birth_and_country() -> None:
    listed = [_person("l:1", "Muhammad Qasim Rahim", born=1975, country="AF"), _person("l:2", "Jon Doe", born=1960)]
    asked = [person_of({"full_name": "MOHAMMED KASIM RAHIM", "date_of_birth": "1975-1-1", "nationality": "af"})]
    told = altered_people(Index.build(listed), listed, asked, [person_of({"full_name": "Tove Johnsen", "gender": "female"})])
    assert [_value(told, figure.name) for figure in told.figures] == [1.0, 1.0, 1.0, 0.0]
    assert asked[0].births == (RoughDay(year=1975, month=1, day=1),)


def test_tokens_of_another_script_are_sought_among_latin_ones() -> None:
    tokens = [Token(latin="ivanov", script="иванов", count=5), Token(latin="petrov", script="петров", count=1)]
    told = tokens_found("russian", [*tokens, Token(latin="zebra", script="قط", count=9)], asked=10, indexed=10)
    assert _value(told, "right form among 10 best") == pytest.approx(2 / 3)
    assert [wrong.listed for wrong in told.wrong] == ["zebra"]


def test_speed_is_read_off_the_clock_that_is_passed_in() -> None:
    stock = Stock(
        persons=("PETROV, Ivan Ivanovich", "LEE, Ann", "Jose Garcia"),
        firms=("Northern Radio Works LLC", "Atlas Shipping Co Ltd", "Blue Steel GmbH"),
        parts=("kowalski", "meier", "tanaka"),
        nobodies=("Tove Johnsen", "Camilo Contreras"),
    )
    parties = made_parties(stock, 30)
    assert len({party.caption for party in parties}) == len(parties) == 30
    assert made_parties(stock, 30) == parties
    queries = made_queries(parties, stock, 16)
    assert len(queries) == 16
    assert sum(query.id == "nobody" for query in queries) == 8
    figures = {figure.name: figure.value for figure in search_speed(Index.build(parties), queries, _ticking().__next__)}
    assert figures["p50, texts"] == figures["p99, parties"] == 1000.0
    assert figures["queries a second, texts"] == 3.0
    assert figures["queries a second, the first"] == 2.0
    assert figures["queries a second, parties"] == 4.0


def _ticking() -> Iterator[float]:
    yield from map(float, range(10_000))


def test_goals_tell_better_from_worse() -> None:
    assert moved("name_pairs", "F1", 0.8, 0.9) == 1
    assert moved("name_pairs", "F1", 0.9, 0.90001) == 0
    assert moved("speed.10000", "p50, texts", 1.0, 2.0) == -1
    assert moved("hold_out.persons.kind", "strangers let through at 0.70", 0.05, 0.01) == 1
    assert moved("hold_out.persons.kind", "threshold of that", 0.5, 0.9) == 0
    assert moved("classes.W4", "still alert (let through)", 0.2, 0.1) == 1
    assert goal_of("classes.T8", "recall at 0.70").reach == 0.85
    assert all(": " in key for key in GOALS)
