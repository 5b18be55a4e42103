"""What is written as FollowTheMoney is read back the same, and is of that model."""

import re
from datetime import date

import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st

from caveat.facts import Citation, Day, Exact, Identifier, Measure, Name, Party, Place, Span, Stake
from caveat.facts.ftm import from_ftm
from caveat.facts.ftm_entity import ftm_id
from caveat.facts.ftm_model import KINDS, OTHERS, is_a, properties_of, schemas
from caveat.facts.ftm_out import to_ftm
from caveat.facts.measure import State, Target
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.party import NameKind, PartyKind
from caveat.facts.problem import BadInput
from caveat.facts.span import RoughDay
from caveat.facts.tie import Tie, TieKind

_TEXT = st.text(st.characters(blacklist_categories=["Cs", "Cc", "Z"]), min_size=1, max_size=20)
_NAMES = st.builds(Name, text=_TEXT, kind=st.sampled_from([kind for kind in NameKind if kind is not NameKind.ORIGINAL_SCRIPT]))
_DAYS = st.dates(min_value=date(1001, 1, 1)).map(lambda day: RoughDay(year=day.year, month=day.month, day=day.day))
_COUNTRIES = st.sampled_from([country.alpha_2 for country in pycountry.countries])
_NUMBERS = st.builds(Identifier, kind=st.sampled_from(["passport", "tax", "registration", "duns", "national_id"]), value=_TEXT)
_PEOPLE = st.builds(
    Party,
    id=st.just("own:1"),
    kind=st.just(PartyKind.PERSON),
    names=st.lists(_NAMES, max_size=4, unique=True).map(tuple),
    births=st.lists(_DAYS | st.builds(RoughDay, year=st.integers(1001, 9999)), max_size=2, unique=True).map(tuple),
    countries=st.lists(_COUNTRIES, max_size=3, unique=True).map(tuple),
    identifiers=st.lists(_NUMBERS, max_size=3, unique=True).map(tuple),
    titles=st.lists(_TEXT, max_size=2, unique=True).map(tuple),
)


def measure(**changed: object) -> Measure:
    told = {
        "id": "own:1:m",
        "kind": MeasureKind.BLOCKING_SANCTION,
        "authority": "xx.office",
        "programme": "OWN_X",
        "targets": (Target(party="own:1"),),
        "span": Span(since=Day(2020, 1, 1), until=Day(2021, 1, 1)),
    }
    return Measure(**(told | changed))  # type: ignore[arg-type]


@given(_PEOPLE)
def test_a_person_that_is_written_and_read_again_keeps_names_births_countries_and_numbers(party: Party) -> None:
    again = from_ftm(to_ftm(party)[0])
    assert again.kind is party.kind
    for field in ("names", "births", "countries", "identifiers", "titles"):
        assert set(getattr(again, field)) == set(getattr(party, field)), field


@pytest.mark.parametrize("kind", PartyKind)
def test_every_kind_of_party_is_written_and_read_as_what_it_is(kind: PartyKind) -> None:
    party = Party(id="own:1", kind=kind, names=(Name(text="Alder"),), places=(Place(text="1 Mill Lane, Leeds"),), countries=("GB",))
    again = from_ftm(to_ftm(party)[0])
    assert (again.kind, again.names, again.countries, again.places[0].text) == (kind, party.names, ("GB",), "1 Mill Lane, Leeds")


@given(_PEOPLE, _TEXT)
def test_an_id_has_only_letters_digits_and_hyphens_and_is_the_same_each_time(party: Party, local: str) -> None:
    assert re.fullmatch(r"[0-9a-zA-Z]([0-9a-zA-Z-]*[0-9a-zA-Z])?", ftm_id(f"us_csl:{local}"))
    assert to_ftm(party) == to_ftm(party)


def test_a_plain_id_is_kept_and_one_with_signs_gets_a_hash() -> None:
    assert ftm_id("us_csl:12-A") == "us-csl-12-A"
    assert ftm_id("us_csl:12_A").startswith("us-csl-12-A-") and ftm_id("us_csl:12_A") != ftm_id("us_csl:12.A")
    assert to_ftm(Party.named("us_csl:12_A", "person", "A"))[0]["referents"] == ["us_csl:12_A"]


def test_a_measure_becomes_a_sanction_whose_last_day_is_the_day_before_ours() -> None:
    one = measure(
        requirement="For all items", review_policy="x" * 2000, cites=(Citation(instrument="Act", url="https://example.org/a"),)
    )
    party, sanction = to_ftm(Party.named("own:1", "company", "Alder"), [one])
    assert party["target"] and party["properties"]["topics"] == ["sanction"]
    told = sanction["properties"]
    assert told["entity"] == [party["id"]]
    assert (told["startDate"], told["endDate"]) == (["2020-01-01"], ["2020-12-31"])
    assert told["reason"] == ["For all items"] and told["sourceUrl"] == ["https://example.org/a"]
    assert "provisions" not in told and told["description"] == ["x" * 2000]


def test_a_measure_that_binds_no_more_gives_no_topic() -> None:
    party = Party.named("own:1", "company", "Alder")
    assert "topics" not in to_ftm(party, [measure(state=State.SUSPENDED)])[0]["properties"]
    assert "topics" in to_ftm(party, [measure()], on=Day(2020, 12, 31))[0]["properties"]
    assert "topics" not in to_ftm(party, [measure()], on=Day(2021, 1, 1))[0]["properties"]


def test_a_number_of_no_property_or_with_wrong_check_digits_is_kept_beside_or_noted() -> None:
    odd = Identifier(kind="lei", value="5493001KJTIIGC8Y1R13", country="GB")
    company, paper = to_ftm(Party(id="own:1", kind=PartyKind.COMPANY, identifiers=(odd,)))
    assert "leiCode" not in company["properties"]
    assert (
        paper["schema"] == "Identification" and paper["properties"]["type"] == ["lei"] and paper["properties"]["country"] == ["gb"]
    )
    vessel = to_ftm(Party(id="own:2", kind=PartyKind.VESSEL, identifiers=(Identifier(kind="imo", value="IMO 1234568"),)))
    assert len(vessel) == 1 and vessel[0]["properties"] == {"notes": ["imo: IMO 1234568"]}


def test_a_stake_is_told_in_percent_and_one_that_may_be_anything_is_not() -> None:
    stakes = [
        Stake(holder="own:1", held="own:2", least=Exact("0.255"), most=Exact("0.255")),
        Stake(holder="own:1", held="own:3", least=Exact("0.25"), most=Exact("0.5")),
        Stake(holder="own:1", held="own:4"),
    ]
    _, *edges = to_ftm(Party.named("own:1", "company", "Alder"), stakes=stakes)
    assert [edge["properties"].get("percentage") for edge in edges] == [["25.5"], ["25-50"], None]


@pytest.mark.parametrize("kind", TieKind)
def test_every_tie_is_written_as_an_edge_of_the_model(kind: TieKind) -> None:
    tie = Tie(kind=kind, subject="own:1", object="own:2", role="chair")
    _, edge = to_ftm(Party.named("own:1", "person", "Alder"), ties=[tie])
    assert set(edge["properties"]) <= set(properties_of(edge["schema"])) and is_a(edge["schema"], "Interval")
    assert {"own-1", "own-2"} <= {text for texts in edge["properties"].values() for text in texts}


def test_a_tie_to_somebody_without_an_entry_names_them() -> None:
    tie = Tie(kind=TieKind.FAMILY, subject="own:1", object_name="Ben Reed", role="brother")
    _, other, edge = to_ftm(Party.named("own:1", "person", "Ann Reed"), ties=[tie])
    assert (other["schema"], other["properties"]) == ("Person", {"name": ["Ben Reed"]})
    assert edge["properties"]["relative"] == [other["id"]]


@given(_PEOPLE)
def test_nothing_is_written_that_the_model_lacks(party: Party) -> None:
    for entity in to_ftm(party, [measure()]):
        assert set(entity["properties"]) <= set(properties_of(entity["schema"]))
        assert all(entity["properties"].values())


def test_the_table_of_the_model_is_whole() -> None:
    assert set(KINDS) <= schemas() and not schemas() & OTHERS
    assert "name" in properties_of("Company") and "amount" in properties_of("Company") and "leiCode" in properties_of("Company")
    assert properties_of("Vessel")["flag"] == "country"


def test_what_is_no_party_is_refused_with_the_schemas_that_are() -> None:
    with pytest.raises(BadInput, match="are no parties"):
        from_ftm({"id": "1", "schema": "Sanction", "properties": {}})
    with pytest.raises(BadInput, match="lacks 'schema'"):
        from_ftm({"id": "1"})


def test_a_region_counts_as_its_country_and_a_word_that_is_none_is_left_out() -> None:
    party = from_ftm({"id": "1", "schema": "Person", "properties": {"country": ["ua-cri", "xx", "Second Saudi State"]}})
    assert party.countries == ("UA", "XX")
