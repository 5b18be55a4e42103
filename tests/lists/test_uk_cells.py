"""What stands in one cell of the UK's lists is taken apart, and nothing that is put in is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caveat.facts.problem import BadInput
from caveat.lists import ListSpec
from caveat.lists.uk_cells import birth_of, country_of, day_of, full_name, numbered, paired, papers

SPEC = ListSpec(
    id="x",
    title="",
    publisher="",
    authority="",
    jurisdiction="GB",
    programmes=(),
    licence="",
    cadence_days=1,
    lookups={"country": {"Yemeni": "YE", "Africa": ""}},
)
WORDS = st.lists(
    st.text("abcdefg XYZ", min_size=2, max_size=12).map(str.strip).filter(lambda text: len(text) > 1), min_size=2, max_size=20
)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1) Saudi Arabia 2) Qatar", {1: "Saudi Arabia", 2: "Qatar"}),
        ("(1) Peru (b) Chile", {1: "Peru", 2: "Chile"}),
        ("a) Chilean, b) Peruvian", {1: "Chilean", 2: "Peruvian"}),
        ("(1)-(3) Peru (4) Chile", {1: "Peru", 2: "Peru", 3: "Peru", 4: "Chile"}),
        ("(1) to (2) Peru (3) -", {1: "Peru", 2: "Peru"}),
        ("(1) (2) Peru", {1: "Peru", 2: "Peru"}),
        ("Head of the branch (990)", {0: "Head of the branch (990)"}),
        ("Kabul (a) old town", {0: "Kabul (a) old town"}),
        ("-", {}),
        ("", {}),
    ],
)
def test_numbered_lists_are_read_in_all_the_ways_they_are_written(text: str, parts: dict[int, str]) -> None:
    assert numbered(text) == parts


@given(WORDS, st.sampled_from(["({}) ", "{}) "]))
def test_what_is_numbered_comes_back_in_its_order(words: list[str], style: str) -> None:
    text = " ".join(style.format(number) + word for number, word in enumerate(words, 1))
    assert numbered(text) == dict(enumerate(words, 1))


@given(st.text(st.sampled_from("(1)2ab)-to AB/."), max_size=40))
def test_no_cell_makes_the_reader_raise(text: str) -> None:
    assert all(numbered(text).values())
    papers("passport", text, text, SPEC)
    country_of(text, SPEC)


def test_towns_and_countries_are_paired_by_their_numbers() -> None:
    assert paired("(1) Oldtown (2) -", "(1) Yemen (2) Iraq") == [("Oldtown", "Yemen"), ("", "Iraq")]
    assert paired("(1) Oldtown (2) Newtown", "Yemen") == [("Oldtown", "Yemen"), ("Newtown", "Yemen")]
    assert paired("", "") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("00/00/1980", "1980"),
        ("dd/07/1978", "1978-07"),
        ("dd/mm/1962", "1962"),
        ("--/--/1970", "1970"),
        ("29/02/1964", "1964-02-29"),
    ],
)
def test_a_birth_is_known_as_far_as_it_is_told(text: str, told: str) -> None:
    assert str(birth_of(text)) == told


@pytest.mark.parametrize("text", ["15/08/19yy", "04/00/1962", "31/02/1970", "1970", "00/00/0000", ""])
def test_a_birth_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        birth_of(text)


@given(st.dates())
def test_a_day_comes_back_as_it_was_written(day: object) -> None:
    text = f"{day:%d}/{day:%m}/{str(day)[:4]}"
    assert str(day_of(text)) == str(day) == str(birth_of(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Peru (since 2011)", ("PE", "since 2011")),
        ("Costa Rica as of May 2011", ("CR", "as of May 2011")),
        ("In Peru as at May 2011", ("PE", "as at May 2011")),
        ("Yemeni", ("YE", "")),
        ("Africa", ("", "Africa")),
        ("Atlantis", None),
    ],
)
def test_a_country_is_read_with_what_is_said_besides(text: str, found: tuple[str, str] | None) -> None:
    assert country_of(text, SPEC) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A900123 (Yemeni). Issued on 2 July 1997. Expired on 1 July 2002", [("passport", "A900123", "YE")]),
        ("(1) 990720 (2) 990215", [("passport", "990720", ""), ("passport", "990215", "")]),
        ("Yemen passport no.900868770. expired:2.4.2011", [("passport", "900868770", "YE")]),
        ("990420565 and 990120219", [("passport", "990420565", ""), ("passport", "990120219", "")]),
        ("Italian Fiscal Code LMPJSF80A01Z246X", [("tax", "LMPJSF80A01Z246X", "")]),
        ("(Peruu). Issued 1990.", []),
        ("Peru Passport.", []),
    ],
)
def test_papers_are_read_out_of_prose(text: str, found: list[tuple[str, str, str]]) -> None:
    read, left = papers("passport", "", text, SPEC)
    assert [(one.kind, one.value, one.country) for one in read] == found
    assert left == ([] if found else [text])


def test_a_name_is_written_as_it_is_said() -> None:
    assert full_name({"Name 6": "AL-EXAMPLE", "Name 1": "Yusuf", "Name 2": "", "Name 3": "Abd"}) == "Yusuf Abd AL-EXAMPLE"
