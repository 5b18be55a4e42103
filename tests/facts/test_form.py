"""Nouns are read from plain values strictly: all faults at once, each with its place and advice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caveat.facts import Day, Exact, Measure, Name, Party, Span
from caveat.facts.deal import Act, Deal, Role
from caveat.facts.form import from_plain, from_yaml, to_plain
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.party import NameKind, PartyKind
from caveat.facts.problem import BadInput, ManyProblems


def faults(text: str) -> str:
    with pytest.raises(ManyProblems) as told:
        from_yaml(Deal, text, where="deal.yaml")
    return str(told.value)


def test_all_faults_are_told_at_once_with_their_lines() -> None:
    told = faults("act: exprot\nparties:\n  - nam: X\n    role: buyer\nlines:\n  - published: 'yes'\n    authorised: 2019-02-30\n")
    for place in ("deal.yaml:1", "deal.yaml:3", "deal.yaml:4", "deal.yaml:6", "deal.yaml:7"):
        assert place in told


def test_an_unknown_key_gets_a_suggestion() -> None:
    assert "did you mean 'parties'" in faults("partys: []")


def test_a_wrong_word_gets_a_suggestion_and_the_choice() -> None:
    told = faults("act: exprot")
    assert "did you mean 'export'" in told
    assert "transfer_in_country" in told


@pytest.mark.parametrize(
    "text",
    ["lines: [{value: true}]", "lines: [{published: 1}]", "title: [a]", "parties: Huawei", "lines: [{model_year: x}]", "- 1", "7"],
)
def test_no_value_is_bent_to_another_type(text: str) -> None:
    assert "deal.yaml:1" in faults(text)


def test_days_are_days_and_nothing_like_them() -> None:
    for wrong in ("86400", "2019-5-6", "2019-05-16T00:00", "20190516"):
        assert "is not a day" in faults(f"law_day: '{wrong}'")


def test_an_empty_file_is_said_to_be_empty() -> None:
    with pytest.raises(BadInput, match="empty"):
        from_yaml(Deal, "# nothing\n", where="deal.yaml")


def test_exact_numbers_keep_every_digit() -> None:
    deal = from_yaml(Deal, "lines: [{value: 0.10, us_content: 0.2500}]", where="deal.yaml")
    assert (str(deal.lines[0].value), str(deal.lines[0].us_content)) == ("0.10", "0.2500")


def test_a_missing_key_is_not_the_same_as_an_empty_list() -> None:
    deal = from_yaml(Deal, "parties: [{name: A}, {name: B, lists: []}]", where="deal.yaml")
    assert (deal.parties[0].lists, deal.parties[1].lists) == (None, ())


def test_owners_have_owners() -> None:
    deal = from_yaml(Deal, "parties: [{owners: [{name: A, owners: [{name: B, share: 0.5}]}]}]", where="deal.yaml")
    owners = deal.parties[0].owners or ()
    assert [owner.name for owner in owners[0].owners or ()] == ["B"]


words = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=12)
parties = st.builds(
    lambda id, kind, names, countries: Party(id=id, kind=kind, names=tuple(names), countries=tuple(countries)),
    words,
    st.sampled_from(PartyKind),
    st.lists(st.builds(lambda text, kind: Name(text=text, kind=kind), words, st.sampled_from(NameKind)), max_size=3),
    st.lists(words, max_size=2),
)


@given(parties)
def test_a_party_survives_the_way_to_plain_values_and_back(party: Party) -> None:
    assert from_plain(Party, to_plain(party)) == party


@given(st.sampled_from(MeasureKind), st.dates(), st.decimals(allow_nan=False, allow_infinity=False, places=4))
def test_a_measure_survives_the_way_to_plain_values_and_back(kind: MeasureKind, since: Day, cap: Exact) -> None:
    day = Day(since.year, since.month, since.day)
    measure = Measure(id="m", kind=kind, authority="a", programme="P", span=Span(since=day))
    assert from_plain(Measure, to_plain(measure)) == measure
    assert Exact(str(cap)) == cap


def test_closed_sets_come_back_as_their_members() -> None:
    deal = from_plain(Deal, {"act": "export", "parties": [{"role": "end_user"}]})
    assert deal.act is Act.EXPORT
    assert deal.parties[0].role is Role.END_USER


def test_a_birth_date_may_be_a_year_and_is_read_strictly() -> None:
    deal = from_yaml(Deal, "parties: [{born: 1970}, {born: 1970-03-05}]", where="deal.yaml")
    assert [str(party.born) for party in deal.parties] == ["1970", "1970-03-05"]
    assert from_plain(Deal, to_plain(deal)) == deal
    assert "deal.yaml:1" in faults("parties: [{born: 5 March 1970}]")
    assert "deal.yaml:1" in faults("parties: [{born: 1970-02-30}]")
