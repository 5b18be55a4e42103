"""What stands around a name in payments and letters."""

import pytest

from caveat.facts import Party
from caveat.facts.party import PartyKind
from caveat.match import Index
from caveat.names.around import without_what_stands_around


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("c/o Igor Sechin", "Igor Sechin"),
        ("Attn: FENG TAI", "FENG TAI"),
        ("Messrs Volga Trading House", "Volga Trading House"),
        ("M/s Volga Trading House", "Volga Trading House"),
        ("ACC Volga Trading", "Volga Trading"),
        ("ref 123 FENG TAI", "FENG TAI"),
        ("Ref: 2024/17 Huawei Technologies", "Huawei Technologies"),
        ("A01 FENG TAI", "FENG TAI"),
        ("FENG TAI FENG", "FENG TAI"),
        ("MAJEED, Abdul MAJEED,", "MAJEED, Abdul"),
        ("PEGAS PEGAS", "PEGAS"),
    ],
)
def test_what_stands_around_a_name_is_no_part_of_it(text: str, name: str) -> None:
    assert without_what_stands_around(text) == name


@pytest.mark.parametrize(
    "text", ["ACC Limited", "3M Company", "3COM Corp", "4IG Nyrt", "A1 Telekom Austria", "123 Bank", "M23", "c/o", "Attn: 12", ""]
)
def test_what_may_be_a_name_itself_stays(text: str) -> None:
    assert without_what_stands_around(text) == text


def test_a_name_is_found_with_what_stands_around_it_and_one_that_begins_so_as_it_is() -> None:
    parties = [Party.named("sail", PartyKind.VESSEL, "FENG TAI"), Party.named("b2b", PartyKind.COMPANY, "B2B Novelty Trading LLC")]
    index = Index.build(parties)
    assert index.search("A01 FENG TAI", 1)[0].party_id == "sail"
    assert index.search("A01 FENG TAI", 1)[0].score > 0.95
    assert index.search(Party.named("q", PartyKind.COMPANY, "B2B Novelty Trading LLC"), 1)[0].score == 1.0
