"""Entries of two lists are one party by an identifier, or by a name with a second fact; a name alone never tells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caveat.facts import Identifier, Name, Party, Place
from caveat.facts.party import PartyKind
from caveat.facts.span import RoughDay
from caveat.match.linking import linked

BORN = (RoughDay.of("1961-03-04"),)
STREET = (Place(text="14 Quarry Road, Port Alder", street="14 Quarry Road", city="Port Alder", country="LR"),)
TOWN = (Place(text="Port Alder, Liberia", city="PORT ALDER", country="LR"),)


def party(kind: PartyKind = PartyKind.PERSON, **told: object) -> Party:
    return Party(id="one:1", kind=kind, names=(Name(text="Orlando Fable"),), **told)  # type: ignore[arg-type]


def number(kind: str, value: str, country: str = "") -> tuple[Identifier, ...]:
    return (Identifier(kind=kind, value=value, country=country),)


@given(st.sampled_from(list(PartyKind)), st.floats(0, 1))
def test_a_name_alone_never_tells(kind: PartyKind, alike: float) -> None:
    countries = ("LR",)
    assert linked(party(kind, countries=countries), party(kind, countries=countries), alike) == ""


@pytest.mark.parametrize(
    ("one", "other", "alike", "told"),
    [
        (number("passport", "P-004417"), number("passport", "P004417"), 0.6, "the same passport, P-004417"),
        (number("passport", "P-004417"), number("passport", "P004417"), 0.2, ""),
        (number("passport", "P-004417", "LR"), number("passport", "P004417", "PA"), 1.0, ""),
        (number("passport", "P-004417"), number("tax", "P004417"), 1.0, ""),
        (number("imo", "9074729"), number("imo", "IMO 9074729"), 0.0, "the same imo, 9074729"),
        (number("imo", "9074728"), number("imo", "9074728"), 0.0, ""),
        (number("ofac_number", "OFAC-306"), number("ofac_number", "OFAC-306"), 0.0, "the same ofac number, OFAC-306"),
        (number("phone", "0023145550101"), number("phone", "0023145550101"), 1.0, ""),
        (number("registration", "77"), number("registration", "77"), 1.0, ""),
    ],
)
def test_an_identifier_tells_if_it_is_the_same_long_enough_and_not_shared(
    one: tuple[Identifier, ...], other: tuple[Identifier, ...], alike: float, told: str
) -> None:
    kind = PartyKind.VESSEL if one[0].kind == "imo" else PartyKind.PERSON
    assert linked(party(kind, identifiers=one), party(kind, identifiers=other), alike) == told


def test_persons_of_alike_names_are_one_if_they_were_born_on_the_same_day() -> None:
    assert linked(party(births=BORN), party(births=BORN), 0.92) == "alike names, and born on 1961-03-04"
    assert linked(party(births=BORN), party(births=BORN), 0.8) == ""
    assert linked(party(births=(RoughDay.of("1961"),)), party(births=(RoughDay.of("1961"),)), 1.0) == ""
    circa = (RoughDay(year=1961, month=3, day=4, circa=True),)
    assert linked(party(births=circa), party(births=circa), 1.0) == ""


def test_organisations_of_alike_names_are_one_at_one_address_or_of_one_name_in_one_city() -> None:
    firm, body = PartyKind.COMPANY, PartyKind.ORGANISATION
    assert "14 Quarry Road" in linked(party(firm, places=STREET), party(body, places=STREET), 0.9)
    assert linked(party(firm, places=STREET), party(body, places=TOWN), 0.98) == "the same name, and both in Port Alder, LR"
    assert linked(party(firm, places=STREET), party(body, places=TOWN), 0.95) == ""
    assert linked(party(places=STREET), party(places=STREET), 1.0) == ""


def test_a_person_is_no_ship() -> None:
    told = number("registration", "LR-99017")
    assert linked(party(identifiers=told), party(PartyKind.VESSEL, identifiers=told), 1.0) == ""


@given(st.sampled_from(list(PartyKind)), st.sampled_from(list(PartyKind)), st.floats(0, 1))
def test_it_is_the_same_from_either_side(one: PartyKind, other: PartyKind, alike: float) -> None:
    mine, theirs = party(one, births=BORN, places=STREET), party(other, births=BORN, places=STREET)
    assert bool(linked(mine, theirs, alike)) == bool(linked(theirs, mine, alike))
