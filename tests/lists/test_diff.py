"""A diff says what changed in law and does not cry wolf over a comma."""

import gzip
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.app.small import NAMES, csv_of, csv_room

from caveat.facts import Citation, Day, Identifier, Measure, Name, Party, Place, Source, Span, Stake
from caveat.facts.measure import Target
from caveat.facts.tie import Tie, TieKind
from caveat.lists import Reading, discover
from caveat.lists.diff import Difference, difference


def _reading(*names: str) -> Reading:
    room = csv_room()
    assert room.read is not None
    return room.read({"names.csv": csv_of(*names)}, room.spec)


BEFORE = _reading(*NAMES)
ONE = BEFORE.parties[0]
LISTED = BEFORE.measures[0]


def _with(party: Party = ONE, measure: Measure = LISTED) -> Difference:
    after = replace(BEFORE, parties=(party, *BEFORE.parties[1:]), measures=(measure, *BEFORE.measures[1:]))
    return difference(BEFORE, after)


IN_LAW: dict[str, tuple[Party, Measure]] = {
    "another name": (replace(ONE, names=(*ONE.names, Name(text="NGO Ltd"))), LISTED),
    "a name respelt": (replace(ONE, names=(Name(text="Northgate Optiks Ltd"),)), LISTED),
    "an identifier": (replace(ONE, identifiers=(Identifier(kind="lei", value="5493001KJTIIGC8Y1R12"),)), LISTED),
    "an address": (replace(ONE, places=(Place(text="1 Harbour Road", country="CN"),)), LISTED),
    "a country": (replace(ONE, countries=("CN",)), LISTED),
    "a tag": (ONE, replace(LISTED, tags=("SDGT",))),
    "a programme": (ONE, replace(LISTED, programme="OTHER")),
    "a requirement": (ONE, replace(LISTED, requirement="For all items subject to the EAR")),
    "a review policy": (ONE, replace(LISTED, review_policy="Presumption of denial")),
    "a footnote": (ONE, replace(LISTED, footnotes=("4",))),
    "its day": (ONE, replace(LISTED, span=Span(since=Day(2020, 1, 2)))),
    "its end": (ONE, replace(LISTED, span=Span(since=Day(2020, 1, 1), until=Day(2026, 1, 1)))),
    "a citation": (ONE, replace(LISTED, history=(Citation(instrument="84 FR 22963"),))),
    "a target": (ONE, replace(LISTED, targets=(*LISTED.targets, Target(country="KP")))),
}
IN_TEXT: dict[str, tuple[Party, Measure]] = {
    "case and stops": (replace(ONE, names=(Name(text="NORTHGATE  Optics, Ltd."),)), LISTED),
    "a remark": (replace(ONE, remarks="See press release"), LISTED),
    "a title": (replace(ONE, titles=("Dr",)), LISTED),
    "a note": (ONE, replace(LISTED, note="amended")),
    "the title of a measure": (ONE, replace(LISTED, title="Listing")),
    "the note of a citation": (ONE, replace(LISTED, cites=(replace(LISTED.cites[0], note="re-read"),))),
}


@pytest.mark.parametrize("what", IN_LAW)
def test_what_a_rule_or_a_match_would_use_is_a_change_in_law(what: str) -> None:
    found = _with(*IN_LAW[what])
    assert [entry.id for entry in found.law] == [ONE.id]
    assert found.law[0].parts
    assert (found.text, found.added, found.removed, found.unchanged) == ((), (), (), 2)


@pytest.mark.parametrize("what", IN_TEXT)
def test_what_only_reads_otherwise_is_a_change_in_text(what: str) -> None:
    found = _with(*IN_TEXT[what])
    assert [entry.id for entry in found.text] == [ONE.id]
    assert found.text[0].parts
    assert (found.law, found.added, found.removed, found.unchanged) == ((), (), (), 2)


def test_another_place_in_the_file_is_no_change() -> None:
    moved = Source(list_id="small_csv", snapshot="f" * 64, place="names.csv:99")
    assert _with(replace(ONE, source=moved), replace(LISTED, source=moved)).unchanged == 3


def test_added_and_removed_are_named() -> None:
    found = difference(BEFORE, replace(_reading(*NAMES, "Meadow Sensors"), parties=_reading(*NAMES, "Meadow Sensors").parties[1:]))
    assert [entry.caption for entry in found.added] == ["Meadow Sensors"]
    assert found.law[0].caption == f"{ONE.id}", "what lost its party is left with its measure"


def test_an_entry_whose_id_changed_is_found_again() -> None:
    moved = replace(ONE, id="small_csv:77")
    measure = replace(LISTED, id="small_csv:77:listing", targets=(Target(party="small_csv:77"),))
    found = _with(moved, measure)
    assert found.renumbered == ((ONE.id, "small_csv:77"),)
    assert (found.added, found.removed, found.law, found.text, found.unchanged) == ((), (), (), (), 3)


def test_two_that_look_the_same_are_not_paired() -> None:
    twins = tuple(replace(ONE, id=f"small_csv:{number}") for number in (77, 78))
    found = difference(BEFORE, replace(BEFORE, parties=(*twins, *BEFORE.parties[1:]), measures=BEFORE.measures[1:]))
    assert found.renumbered == ()
    assert len(found.added) == 2 and [entry.id for entry in found.removed] == [ONE.id]


def test_stakes_and_ties_are_law() -> None:
    more = replace(
        BEFORE,
        stakes=(Stake(holder="small_csv:2", held=ONE.id),),
        ties=(Tie(kind=TieKind.LEADS, subject="small_csv:3", object=ONE.id),),
    )
    assert [entry.id for entry in difference(BEFORE, more).law] == [ONE.id, "small_csv:3"]


@given(st.permutations(range(3)), st.permutations(range(3)))
def test_order_is_nothing(parties: list[int], measures: list[int]) -> None:
    shuffled = replace(
        BEFORE,
        parties=tuple(BEFORE.parties[at] for at in parties),
        measures=tuple(BEFORE.measures[at] for at in measures),
    )
    assert difference(BEFORE, shuffled).unchanged == 3


@given(st.sets(st.integers(0, 30)), st.sets(st.integers(0, 30)))
def test_every_entry_is_counted_once(before: set[int], after: set[int]) -> None:
    old, new = (_reading(*(f"Firm {number}" for number in sorted(found))) if found else Reading() for found in (before, after))
    found = difference(old, new)
    kept = len(found.law) + len(found.text) + found.unchanged
    assert len(found.added) + kept == len(after)
    assert len(found.removed) + kept == len(before)


@pytest.mark.parametrize("list_id", ["us_bis_entity", "us_bis_unverified", "us_bis_meu", "us_bis_mieu"])
def test_two_fetches_of_the_ecfr_whose_law_is_one_show_no_change_in_law(list_id: str, shared: Path) -> None:
    room = discover()[list_id]
    assert room.read is not None
    days = [shared / "lists" / "us_bis_entity" / day / "part-744.xml.gz" for day in ("2026-07-18", "2026-07-23")]
    raw = [gzip.decompress(path.read_bytes()) for path in days]
    assert raw[0] != raw[1]
    found = difference(*(room.read({"part-744.xml": content}, room.spec) for content in raw))
    assert (found.added, found.removed, found.law, found.renumbered) == ((), (), (), ())
    assert found.unchanged + len(found.text) > 10
