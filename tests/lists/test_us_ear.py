"""What the reader of the EAR's control list promises, and what the list that ships with us says."""

import gzip
import subprocess
import sys
from copy import deepcopy
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from caveat.facts import Day
from caveat.facts.control import Control, ControlEntry, classification
from caveat.facts.form import from_yaml
from caveat.lists import ListSpec, Reading, check_counts, read_bundle
from caveat.lists.us_ear.read import CATALOGUE, CCL, CHART, GROUPS, read
from caveat.lists.us_ear.requirement import read_requirement
from caveat.lists.us_ear.scope import read_scope

FOLDER = files("caveat.lists.us_ear")
SPEC = from_yaml(ListSpec, (FOLDER / "list.yaml").read_text("utf-8"), where="list.yaml")
SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "restate_control_list.py"
DAY = {"ecfrIssueDate": "2026-07-23"}


def entry(eccn: str, *controls: tuple[str, str], **flags: str) -> dict[str, Any]:
    """Invent an entry as the files write it."""
    return {
        "eccn": eccn,
        "category": eccn[0],
        "productGroup": eccn[1],
        "heading": f"Invented things of {eccn}",
        "reasonForControl": "NS, AT",
        "countryChart": [{"control": scope, "countryChart": words} for scope, words in controls],
        "licenceExceptionFlags": flags,
        "staSpecialConditions": None,
        "relatedControls": f"See 1A001 and {eccn}.",
    }


def plain() -> dict[str, dict[str, Any]]:
    """Invent the four files of a day."""
    entries = [
        entry(
            "1A111",
            ("NS applies to entire entry", "NS Column 2"),
            ("AT applies to entire entry", "AT Column 1."),
            LVS="$100",
            GBS="N/A",
        ),
        entry(
            "1B111",
            (
                "RS applies to 1B111.a",
                "To or within Macau or a destination specified in Country Group D:5 of it. See § 742.4(a)(4) of the EAR.",
            ),
        ),
    ]
    rows = {"China": {"marks": ["NS 2"], "footnotes": []}, "Germany": {"marks": [], "footnotes": [1]}}
    return {
        CCL: {**DAY, "entryCount": 2, "entries": entries},
        CHART: {
            **DAY,
            "countryCount": 2,
            "columns": ["NS 1", "NS 2"],
            "countries": rows,
            "embargoed": {"Cuba": {"pointer": "See part 746.", "footnotes": []}},
            "footnotes": {"1": "An invented note."},
            "territoryInheritance": {"hong kong": {"row": "China", "basis": "invented"}},
        },
        GROUPS: {**DAY, "groups": {"B": ["Germany"], "D:5": ["China (PRC)"]}},
        CATALOGUE: {
            **DAY,
            "count": 1,
            "exceptions": [{"section": "x", "sectionNumber": "740.3", "symbols": ["LVS"], "title": "Limited value"}],
        },
    }


def reading(told: dict[str, dict[str, Any]]) -> Reading:
    return read({name: orjson.dumps(one) for name, one in told.items()}, SPEC)


def changed(path: tuple[Any, ...], value: Any) -> dict[str, dict[str, Any]]:
    """Return the invented files with one value put in another's place."""
    told = deepcopy(plain())
    inner: Any = told
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return told


@cache
def bundled() -> Reading:
    return read_bundle((FOLDER / "bundled.yaml").read_text("utf-8"), where="bundled.yaml")


def listed(eccn: str) -> ControlEntry:
    controls = bundled().controls
    assert controls is not None
    return next(one for one in controls.entries if one.eccn == eccn)


def test_entries_rows_groups_and_sections_are_read() -> None:
    found = reading(plain())
    assert found.doubts == ()
    assert found.controls is not None
    assert (found.rows, found.as_of) == (5, Day(2026, 7, 23))
    first, second = found.controls.entries
    assert [one.column for one in first.controls] == ["NS2", "AT1"]
    assert (first.opens("LVS"), first.opens("GBS"), first.related) == ("$100", "", ("1A001",))
    assert (second.controls[0].countries, second.controls[0].groups, second.controls[0].see) == (("MO",), ("D:5",), "742.4(a)(4)")
    assert found.controls.groups == {"B": ("DE",), "D:5": ("CN",)}
    assert found.controls.rows_as == {"HK": "CN"}
    assert {row.country: row.columns for row in found.controls.chart} == {"CN": ("NS2",), "DE": (), "CU": ()}
    assert found.controls.chart[1].notes == ("An invented note.",)
    assert found.controls.chart[2].instead == "See part 746."


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        ((CCL, "news"), 1, "the key 'news' is new"),
        ((CCL, "entries", 0, "news"), 1, "the key 'news' is new"),
        ((CCL, "entries", 0, "eccn"), "1Z111", "is no ECCN"),
        ((CCL, "entries", 0, "countryChart", 0, "countryChart"), "By appointment", "of an unknown kind"),
        ((CCL, "entries", 0, "countryChart", 0, "countryChart"), "MT Column 1", "has the column MT1"),
        ((CCL, "entries", 0, "countryChart", 0, "control"), "XX applies to entire entry", "is not known"),
        ((CCL, "entries", 0, "staSpecialConditions"), "STA: never", ""),
        ((CCL, "entries", 1), {"eccn": "1B111"}, "not of the known form"),
        ((CCL, "entryCount"), 3, "2 entries, expected 3"),
        ((CCL, "ecfrIssueDate"), "2026-07-24", "of different days"),
        ((CHART, "countries", "Atlantis"), {"marks": [], "footnotes": []}, "no country"),
        ((CHART, "countries", "China", "marks"), ["NS 9"], "'NS 9'"),
        ((CHART, "countryCount"), 9, "destinations, expected"),
        ((GROUPS, "groups", "B"), ["Atlantis"], "no country"),
        ((CATALOGUE, "count"), 2, "sections on exceptions"),
    ],
)
def test_what_is_not_understood_is_a_doubt(path: tuple[Any, ...], value: Any, told: str) -> None:
    doubts = [str(one) for one in reading(changed(path, value)).doubts]
    assert any(told in one for one in doubts) if told else doubts == []


def test_two_lines_on_one_exception_must_agree() -> None:
    told = changed((CCL, "entries", 0, "staSpecialConditions"), "STA: never")
    told[CCL]["entries"][0]["licenceExceptionFlags"]["STA"] = "always"
    assert "differ" in str(reading(told).doubts[0])


def test_a_broken_or_missing_file_is_a_doubt() -> None:
    whole = {name: orjson.dumps(one) for name, one in plain().items()}
    assert "no JSON" in str(read({**whole, CCL: b"{"}, SPEC).doubts[0])
    assert "missing" in str(read({name: one for name, one in whole.items() if name != GROUPS}, SPEC).doubts[0])


@pytest.mark.parametrize(
    ("scope", "told"),
    [
        ("NS applies to entire entry", {"entire": True, "plain": True}),
        ("NS applies to entire entry, except 1A111.b.3 and .y", {"entire": True, "paragraphs": ("b.3", "y"), "plain": True}),
        ("RS applies to 1A111.a, .b.2, and d", {"entire": False, "paragraphs": ("a", "b.2", "d"), "plain": True}),
        (
            "NS applies to 1A111.f.2 to f.4, g to i",
            {"entire": False, "paragraphs": ("f.2", "f.3", "f.4", "g", "h", "i"), "plain": True},
        ),
        ("MT applies to a pump in 1A111.c with a bore", {"entire": False, "paragraphs": ("c",), "plain": False}),
        ("NP applies to 1A111.c that meets the parameters in 1A222.a", {"entire": False, "paragraphs": ("c",), "plain": False}),
        ("NS applies to “technology” for items controlled by 2A001.a", {"entire": False}),
        ("NP applies to entire entry, for items controlled for NP reasons", {"entire": True}),
        ("NP applies to entire entry, except 1A111.b and presses of some size", {"entire": True}),
        ("CB applies to items controlled by 1A111.d.15 and .16", {"entire": False}),
        ("CC applies to shotguns and paragraphs .c and .d", {"entire": False}),
    ],
)
def test_the_words_before_a_requirement_are_read_or_left_to_a_person(scope: str, told: dict[str, Any]) -> None:
    assert read_scope(scope, "1A111") == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("A license is required for ALL destinations, except Canada.", {"everywhere": True, "but_countries": ("CA",), "see": ""}),
        ("China, Russia, or Venezuela (see § 742.6(a)(7)).", {"countries": ("CN", "RU", "VE"), "see": "742.6(a)(7)"}),
        ("See § 746.1(b) for UN controls", {"see": "746.1(b)"}),
    ],
)
def test_destinations_in_words_are_read(words: str, told: dict[str, Any]) -> None:
    assert read_requirement(words, where="here") == told


PARAGRAPH = st.lists(st.sampled_from("abcxyz123"), min_size=1, max_size=3).map(".".join)


@given(paragraph=PARAGRAPH, named=st.lists(PARAGRAPH, min_size=1, max_size=3), plain=st.booleans())
def test_a_requirement_for_paragraphs_and_one_for_all_but_them_never_agree(paragraph: str, named: list[str], plain: bool) -> None:
    only = Control(reason="NS", scope="", paragraphs=tuple(named), plain=plain)
    but = Control(reason="NS", scope="", paragraphs=tuple(named), plain=plain, entire=True)
    told = only.covers(paragraph)
    assert but.covers(paragraph) == (None if told is None else not told)
    assert only.covers("") is None
    assert only.covers(f"{named[0]}.9") is (True if plain else None)


def test_a_classification_is_split_however_it_is_written() -> None:
    assert classification(" 3a001.B.2 ") == ("3A001", "b.2")
    assert classification("ear99") == ("EAR99", "")
    assert classification("") == ("", "")


def test_the_bundled_list_may_be_published_and_says_what_the_regulation_says() -> None:
    found = bundled()
    assert check_counts(found, SPEC) == ()
    assert found.controls is not None
    assert (len(found.controls.entries), len(found.controls.chart), found.as_of) == (633, 200, Day(2026, 7, 23))
    assert [one.column for one in listed("5A991").controls] == ["AT1"]
    assert listed("3A090").controls[2].groups == ("D:5",)
    assert listed("8C609").exceptions["STA"].endswith("may not be used for any item in 8C609.")
    rows = {row.country: row for row in found.controls.chart}
    assert "NS2" in rows["CN"].columns
    assert "NS2" not in rows["CA"].columns
    assert rows["CU"].instead
    assert "CN" in found.controls.groups["D:5"]
    assert "TD" in found.controls.groups["B"]
    assert "CN" not in found.controls.groups["B"]


def test_the_bundled_list_is_small_and_holds_nothing_of_the_transcriber() -> None:
    text = (FOLDER / "bundled.yaml").read_text("utf-8")
    assert len(text.encode()) < 600_000
    assert "GENERATED FILE" not in text
    assert "STA-eligible (Tier 1)" not in text


def test_the_bundled_list_is_what_the_reader_gives(shared: Path) -> None:
    folder = shared / "lists" / "us_ear" / "2026-07-23"
    found = read({path.name.removesuffix(".gz"): gzip.decompress(path.read_bytes()) for path in folder.iterdir()}, SPEC)
    assert found.doubts == ()
    assert found.controls == bundled().controls
    done = subprocess.run([sys.executable, SCRIPT, folder], capture_output=True, check=True)
    assert done.stdout.decode() == (FOLDER / "bundled.yaml").read_text("utf-8")
