"""Quantities of an article: numbers with units, ranks, vague ones; dated facts stand beside them and are never merged."""

import pytest
from tests.dossiers.reading.world import read_text


@pytest.mark.parametrize(
    ("words", "least", "most", "unit"),
    [
        ("$892 million", "892000000", "892000000", "USD"),
        ("US$1.5bn", "1500000000", "1500000000", "USD"),
        ("between $1.2bn and $1.5 billion", "1200000000", "1500000000", "USD"),
        ("€20 m", "20000000", "20000000", "EUR"),
        ("2 million pounds", "2000000", "2000000", "GBP"),
        ("862.1 billion yuan", "862100000000", "862100000000", "CNY"),
        ("12%", "12", "12", "%"),
        ("8 to 29 per cent", "8", "29", "%"),
        ("more than 25 percent", "25", None, "%"),
        ("up to 40%", None, "40", "%"),
        ("a third of", "33.3", "33.3", "%"),
        ("170,000 employees", "170000", "170000", "employees"),
        ("two arrests", "2", "2", "arrests"),
        ("seven years", "7", "7", "years"),
        ("two to five years", "2", "5", "years"),
        ("more than a decade", "10", None, "years"),
        ("the world’s largest supplier", "1", "1", "rank"),
        ("the world’s second largest phone company", "2", "2", "rank"),
        ("how it fell to sixth", "6", "6", "rank"),
        ("top 10 companies", "1", "10", "rank"),
        ("dozens of firms", "24", None, ""),
        ("massive losses", None, None, ""),
    ],
)
def test_a_quantity_is_a_range_in_a_unit(words: str, least: str | None, most: str | None, unit: str) -> None:
    quantities = read_text(f"They told us about {words}.").quantities
    told = [(one.least and str(one.least), one.most and str(one.most), one.unit) for one in quantities]
    assert (least, most, unit) in told


def test_each_rank_of_a_row_keeps_its_own_segment() -> None:
    text = (
        "It has world number one in hydropower equipment, world number one in nuclear islands; world number two in urban transport."
    )
    assert [(str(one.least), one.what) for one in read_text(text).quantities] == [
        ("1", "hydropower equipment"),
        ("1", "nuclear islands"),
        ("2", "urban transport"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Under Section 889 it is so.",
        "See Supplement No. 4 here.",
        "The 5G network of 2019 is it.",
        "He wrote on 20 July 2021.",
        "They voted 92-5 yesterday.",
        "We saw the Five Eyes meet.",
    ],
)
def test_numbers_of_laws_things_and_days_are_no_quantities(text: str) -> None:
    assert read_text(text).quantities == ()


def test_a_vague_quantity_says_so_and_a_firm_one_does_not() -> None:
    told = {one.text: one.vague for one in read_text("About 30 firms, many of them small, paid $5 million.").quantities}
    assert told == {"About 30 firms": True, "many": True, "$5 million": False}


def test_a_figure_of_the_same_subject_and_unit_stands_beside_and_changes_nothing() -> None:
    (share,) = read_text("Ericsson drew 8% of its revenue from China.").quantities
    assert share.figures == ("f2",)
    assert str(share.least) == "8"


def test_a_figure_of_another_subject_does_not_stand_beside() -> None:
    (share,) = read_text("Nokia drew 8% of its revenue from China.").quantities
    assert share.figures == ()
