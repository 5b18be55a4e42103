"""Gates hold a list back for what others' updaters let through, and let a list through that only lived on."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.app.small import NAMES, csv_of, csv_room

from caveat.facts import Identifier, Measure, Name, Party, Source, Stake
from caveat.facts.exact import Exact
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.party import PartyKind
from caveat.facts.span import RoughDay
from caveat.lists import Reading, check_counts
from caveat.lists.gate import doubts_of, filled_enough, within_bounds
from caveat.lists.gate_against import allowed_change, churn, identities, primaries, returned
from caveat.lists.spec import ListSpec, Range
from caveat.lists.tally import Tally, tally_of

SPEC = csv_room().spec


def _reading(*names: str) -> Reading:
    room = csv_room()
    assert room.read is not None
    return room.read({"names.csv": csv_of(*names)}, room.spec)


def _spec(**changed: object) -> ListSpec:
    return csv_room("small_csv", **changed).spec


def test_counts_are_kept_by_kind_programme_and_tag() -> None:
    reading = _reading(*NAMES)
    tagged = replace(reading, measures=tuple(replace(one, tags=("SDGT", "IRAN")) for one in reading.measures))
    counts = tally_of(tagged).counts
    assert (counts["company"], counts["programme SMALL"], counts["tag IRAN"], counts["stakes"]) == (3, 3, 3, 0)


@pytest.mark.parametrize("name", ["rows", "company", "programme SMALL", "measures"])
@given(least=st.integers(0, 6), more=st.integers(0, 6))
def test_a_count_outside_its_bounds_holds(name: str, least: int, more: int) -> None:
    gate = within_bounds(tally_of(_reading(*NAMES)), _spec(expected={name: Range(least=least, most=least + more)}))
    assert bool(gate.holds) is not (least <= 3 <= least + more)


def test_a_field_that_is_seldom_filled_holds() -> None:
    tally = tally_of(replace(BORN, parties=(BORN.parties[0], *_reading(*NAMES).parties[1:])))
    assert not filled_enough(tally, _spec(filled={"births": Exact("0.33")})).holds
    assert filled_enough(tally, _spec(filled={"births": Exact("0.34")})).holds
    assert "no field of a party" in str(filled_enough(tally, _spec(filled={"brths": Exact("0.1")})).holds[0])


def test_what_nobody_can_release_is_told_apart() -> None:
    reading = _reading(*NAMES)
    twice = replace(reading, parties=(*reading.parties, reading.parties[0]))
    assert "more than one party" in str(doubts_of(twice, SPEC)[0])
    lost = replace(reading, parties=reading.parties[1:])
    assert "whom the list does not name" in str(doubts_of(lost, SPEC)[0])
    assert "not one entry" in str(doubts_of(Reading(), SPEC)[0])
    assert doubts_of(reading, SPEC) == check_counts(reading, SPEC) == ()


@given(st.integers(0, 4000), st.integers(0, 4000))
def test_the_longer_ago_the_more_may_have_changed(days: int, more: int) -> None:
    share = Exact("0.25")
    assert allowed_change(share, days) + 1e-9 >= 0.25
    assert allowed_change(share, days) <= allowed_change(share, days + more) + 1e-9 < 1


@given(st.integers(0, 500), st.integers(0, 500), st.integers(1, 1000))
def test_churn_holds_a_list_that_lost_or_gained_more_than_it_may(gone: int, new: int, kept: int) -> None:
    held = bool(churn(gone, new, kept + gone, kept + new, SPEC, 3).holds)
    over = [count >= 10 and count > 0.25 * (kept + count) for count in (gone, new)]
    assert held is any(over)


def test_a_list_of_three_may_grow_to_seven() -> None:
    assert not churn(0, 4, 3, 7, SPEC, 1).holds


BORN = replace(
    _reading(*NAMES), parties=tuple(replace(one, births=(RoughDay.of("1970-01-01"),)) for one in _reading(*NAMES).parties)
)


def _pairs(old: Party, new: Party, times: int = 3) -> list[tuple[Party, Party]]:
    return [(old, new)] * times


def _person(name: str, born: str = "", passport: str = "", kind: PartyKind = PartyKind.PERSON) -> Party:
    return Party(
        id="x:1",
        kind=kind,
        names=(Name(text=name),),
        births=(RoughDay.of(born),) if born else (),
        identifiers=(Identifier(kind="passport", value=passport),) if passport else (),
    )


@pytest.mark.parametrize(
    ("old", "new", "held"),
    [
        (_person("Ali Hassan"), _person("Boris Petrov"), True),
        (_person("Ali Hassan", "1970"), _person("Boris Petrov", "1981"), True),
        (_person("Ali Hassan", "1970"), _person("Boris Petrov", "1970"), False),
        (_person("Ali Hassan", "1970", "A1"), _person("Boris Petrov", "1981", "A1"), False),
        (_person("Ali Hassan"), _person("ALI HASSAN"), False),
        (_person("SAND SWAN", kind=PartyKind.VESSEL), _person("EBANO", kind=PartyKind.VESSEL), False),
        (_person("SAND SWAN", "", "IMO1", PartyKind.VESSEL), _person("EBANO", "", "IMO2", PartyKind.VESSEL), True),
    ],
)
def test_an_id_names_somebody_else_if_neither_name_nor_birth_nor_number_is_shared(old: Party, new: Party, held: bool) -> None:
    assert bool(identities(_pairs(old, new), lambda *_: False, SPEC).holds) is held


def test_names_that_are_alike_are_one_party_s() -> None:
    assert not identities(_pairs(_person("Ali Hassan"), _person("Aly Hasan")), lambda *_: True, SPEC).holds


def test_several_hold_and_one_is_told_and_so_is_one_in_a_thousand() -> None:
    other, same = (_person("Ali Hassan"), _person("Boris Petrov")), (_person("Ali Hassan"), _person("Ali Hassan"))
    for others, all_, held in ((1, 10, False), (2, 10, False), (3, 10, True), (4, 5000, False), (6, 5000, True)):
        gate = identities([other] * others + [same] * (all_ - others), lambda *_: False, SPEC)
        assert bool(gate.holds) is held
        assert len(gate.remarks) == (0 if held else others)


def test_those_who_are_back_are_told_if_few_and_hold_if_many() -> None:
    few, many = returned(["a", "b"], 100, SPEC), returned([str(number) for number in range(11)], 100, SPEC)
    assert few.remarks and not few.holds
    assert "11 parties that were gone are back" in str(many.holds[0])
    assert not returned([str(number) for number in range(11)], 20_000, SPEC).holds
    assert returned([], 100, SPEC).remarks == ()


@pytest.mark.parametrize(("found", "days", "held"), [(499, 3, True), (500, 3, False), (0, 3, True), (251, 731, False)])
def test_an_aggregate_has_at_least_half_of_a_primary_list(found: int, days: int, held: bool) -> None:
    gate = primaries({"programme SDN": found}, {"SDN": ("us_ofac_sdn", 1000, days)}, SPEC)
    assert bool(gate.holds) is held


def test_in_a_stream_facts_from_one_place_are_one_row() -> None:
    tally, here, there = Tally(), Source(list_id="x", place="x:1"), Source(list_id="x", place="x:2")
    measure = Measure(id="x:m", kind=MeasureKind.LISTING, authority="x", programme="X", source=here)
    for fact in (replace(_person("A"), source=here), measure, Stake(holder="x:1", held="x:2", source=there), _person("B")):
        tally.add(fact)
    assert (tally.counts["rows"], tally.counts["parties"], tally.counts["stakes"]) == (3, 2, 1)
