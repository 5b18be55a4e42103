"""The Consolidated Screening List is read whole, each list in it by its own programme, and odd files are told."""

import csv
import gzip
import io
import json
from collections import Counter
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lists.golden import agrees_with_expected

from caveat.facts.form import from_yaml
from caveat.lists import ListSpec, check_counts
from caveat.lists.us_csl.federal_register import read_notices
from caveat.lists.us_csl.read import read

_ROOM = files("caveat.lists.us_csl")
_FILE = "consolidated.csv"
SPEC = from_yaml(ListSpec, (_ROOM / "list.yaml").read_text("utf-8"), where="list.yaml")
SAMPLE = (_ROOM / "sample" / _FILE).read_bytes()


@pytest.fixture(scope="module")
def real(shared: Path) -> bytes:
    return gzip.decompress((shared / "lists" / "us_csl" / "2022-04-21" / f"{_FILE}.gz").read_bytes())


def doubts_of(raw: bytes) -> list[str]:
    return [str(doubt) for doubt in read({_FILE: raw}, SPEC).doubts]


def test_the_sample_gives_the_expected_facts() -> None:
    reading = read({_FILE: SAMPLE}, SPEC)
    assert reading.doubts == ()
    assert agrees_with_expected("us_csl", reading)


def test_a_party_on_two_lists_is_one_party_with_two_measures() -> None:
    reading = read({_FILE: SAMPLE}, SPEC)
    measures = [measure.id for measure in reading.measures if measure.targets[0].party == "us_csl:201"]
    assert measures == ["us_csl:201:sdn", "us_csl:201:ssi"]
    (party,) = (party for party in reading.parties if party.id == "us_csl:201")
    assert [place.text for place in party.places] == ["4 Quay Lane, Riga, LV", "Riga", "4 Quay Ln, Riga, LV"]


def test_an_order_binds_on_its_last_day_and_not_on_the_next() -> None:
    (measure,) = (measure for measure in read({_FILE: SAMPLE}, SPEC).measures if measure.id == "us_csl:aa02:dpl")
    assert str(measure.span) == "2003-06-19 to 2056-06-30"
    assert measure.note == "The order ends with 2056-06-29. Standard order: Y. Among the notices stands: NEW NOTICE TO COME."


def test_a_us_state_is_not_taken_for_a_country() -> None:
    (party,) = (party for party in read({_FILE: SAMPLE}, SPEC).parties if party.id == "us_csl:aa02")
    assert [place.country for place in party.places] == ["", "FR"]


@pytest.mark.parametrize(
    ("text", "cites", "rest"),
    [
        ("84 FR 22961", ["84 FR 22961"], ""),
        ("84 FR 22961; 85 FR 83416", ["84 FR 22961", "85 FR 83416"], ""),
        ("68 F.R. 38290 6/27/03 71 F.R. 38843 7/10/06", ["68 FR 38290 (2003-06-27)", "71 FR 38843 (2006-07-10)"], ""),
        ("49.F.R. 26133 12/24/84", ["49 FR 26133 (1984-12-24)"], ""),
        ("64 F.R. 14860 3/29/99", ["64 FR 14860 (1999-03-29)"], ""),
        ("77 FR 61249 No. 195", ["77 FR 61249"], ""),
        ("Vol. 86, No. 71, 04/15/2021", ["86 FR No. 71 (2021-04-15)"], ""),
        ("76 FR No. 197 (10/12/2011)", ["76 FR No. 197 (2011-10-12)"], ""),
        ("85 FR 36720 (6/18/20), and 84 FR 22963", ["84 FR 22963", "85 FR 36720 (2020-06-18)"], ""),
        ("86 FR 1 11/222/2021", [], "86 FR 1 11/222/2021"),
        ("72 F.R. 4236 13/30/07", ["72 FR 4236"], ""),
        ("NEW NOTICE TO COME", [], "NEW NOTICE TO COME"),
        ("", [], ""),
    ],
)
def test_notices_are_read_in_all_the_ways_they_are_written(text: str, cites: list[str], rest: str) -> None:
    found, strange = read_notices(text)
    assert ([str(cite) for cite in found], strange) == (cites, rest)


@given(st.text(st.sampled_from("0123456789 FR.,;/()NoVl"), max_size=60))
def test_no_text_of_notices_makes_the_reader_raise(text: str) -> None:
    found, _ = read_notices(text)
    assert len({cite.instrument for cite in found}) == len(found)


def test_an_unknown_and_a_missing_column_are_told() -> None:
    lines = SAMPLE.decode().splitlines()
    wider = "\n".join([lines[0] + ",shoe_size", *(line + "," for line in lines[1:])]) + "\n"
    assert doubts_of(wider.encode())[0].startswith("consolidated.csv:1: the column 'shoe_size' is unknown")
    assert doubts_of(SAMPLE.replace(b"start_date", b"begin_date", 1))[1].startswith(
        "consolidated.csv:1: the column 'start_date' is missing"
    )


def test_an_unknown_source_is_told() -> None:
    (doubt,) = doubts_of(SAMPLE.replace(b"ITAR Debarred (DTC)", b"Moon Debarred (MD)"))
    assert "'Moon Debarred (MD) - State Department' is an unknown source" in doubt


def test_a_truncated_file_is_told() -> None:
    assert any("no end" in doubt for doubt in doubts_of(SAMPLE[:-200]))
    assert doubts_of(b"")
    assert [str(doubt) for doubt in read({}, SPEC).doubts] == ["us_csl: the file consolidated.csv is missing"]


def test_an_id_given_to_two_parties_is_told() -> None:
    assert any(
        "is 'GREY HERON' here" in doubt or "stands twice" in doubt
        for doubt in doubts_of(_changed("203", _id="201", entity_number="201"))
    )


def test_an_id_that_stands_twice_in_one_list_is_told_unless_the_rows_are_the_same() -> None:
    last = SAMPLE.splitlines(keepends=True)[-1]
    reading = read({_FILE: SAMPLE + last}, SPEC)
    assert (reading.doubts, reading.note) == ((), "1 rows repeat another row of the same list.")
    assert any(
        "the id aa05 stands twice for DTC_DEBARRED" in doubt for doubt in doubts_of(SAMPLE + last.replace(b"67 FR", b"68 FR"))
    )


def test_an_order_that_ends_before_it_begins_is_told() -> None:
    assert any(
        "ends on 2001-01-01 and begins on 2003-06-19" in doubt for doubt in doubts_of(_changed("aa02", end_date="2001-01-01"))
    )


def test_a_day_that_is_none_is_told() -> None:
    assert any("start_date: '5/21/2019' is not a day" in doubt for doubt in doubts_of(_changed("aa01", start_date="5/21/2019")))
    assert any("'long ago' is no day of birth" in doubt for doubt in doubts_of(_changed("202", dates_of_birth="long ago")))


def test_the_list_yields_to_the_primary_lists_it_restates() -> None:
    assert SPEC.yields_to == {
        "DPL": "us_bis_dpl",
        "ENTITY_LIST": "us_bis_entity",
        "UVL": "us_bis_unverified",
        "MEU": "us_bis_meu",
        "SDN": "us_ofac_sdn",
        **dict.fromkeys(("SSI", "FSE", "PLC", "CAPTA", "NS_MBS", "NS_CMIC"), "us_ofac_cons"),
    }
    for table in ("kind", "measure", "authority", "basis"):
        named = (SPEC.lookups or {})[table].keys()
        assert set(SPEC.programmes) <= named or table == "kind"


def test_the_real_file_is_read_without_a_doubt(real: bytes) -> None:
    reading = read({_FILE: real}, SPEC)
    assert check_counts(reading, SPEC) == ()
    assert (reading.rows, len(reading.parties), len(reading.measures)) == (14160, 14048, 14159)
    assert len({measure.id for measure in reading.measures}) == 14159
    counts = Counter(measure.programme for measure in reading.measures)
    assert (counts["SDN"], counts["ENTITY_LIST"], counts["DPL"], counts["CAPTA"]) == (10026, 2001, 462, 52)
    assert sum(measure.span.until is not None for measure in reading.measures) == 417


def test_the_real_file_without_a_source_is_told(real: bytes) -> None:
    """What the list was like on 2024-05-06, for a day."""
    kept = [line for line in real.splitlines(keepends=True) if b"Specially Designated Nationals (SDN)" not in line]
    reading = read({_FILE: b"".join(kept)}, SPEC)
    assert any("0 programme SDN, expected 8000 to 30000" in str(problem) for problem in check_counts(reading, SPEC))


def _changed(id: str, **cells: str) -> bytes:
    rows = list(csv.DictReader(io.StringIO(SAMPLE.decode())))
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(row | cells if row["_id"] == id else row for row in rows)
    return text.getvalue().encode()


JSON = (_ROOM / "sample" / "consolidated.json").read_bytes()


def json_doubts(raw: bytes) -> list[str]:
    return [str(doubt) for doubt in read({"consolidated.json": raw}, SPEC).doubts]


def records(**changed: object) -> bytes:
    told = json.loads(JSON)
    told["results"][3] |= changed
    return json.dumps(told).encode()


def test_the_json_layout_gives_the_same_parties_and_measures() -> None:
    one, two = read({_FILE: SAMPLE}, SPEC), read({"consolidated.json": JSON}, SPEC)
    assert two.doubts == ()
    assert [replace(party, source=None) for party in two.parties] == [replace(party, source=None) for party in one.parties]
    assert [replace(order, source=None) for order in two.measures] == [replace(order, source=None) for order in one.measures]
    assert [replace(tie, source=None) for tie in two.ties] == [replace(tie, source=None) for tie in one.ties]
    assert str(two.parties[0].source) == "us_csl consolidated.json:results[0]"


def test_a_value_of_the_json_may_hold_what_parts_the_cells_of_the_csv() -> None:
    (party,) = (
        one for one in read({"consolidated.json": records(alt_names=["HARBOUR; BANK"])}, SPEC).parties if one.id == "us_csl:201"
    )
    assert "HARBOUR; BANK" in [name.text for name in party.names]


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"shoe": 44}, "consolidated.json:results[3]: the field 'shoe' is unknown"),
        ({"programs": "CUBA"}, "consolidated.json:results[3]: programs is no list"),
        ({"name": ["A", "B"]}, "consolidated.json:results[3]: name is no text"),
        ({"ids": [{"type": "Passport", "shoe": "44"}]}, "ids has a value with other fields than"),
        ({"addresses": ["Riga"]}, "addresses has a value with other fields than"),
        ({"source": "Moon List"}, "'Moon List' is an unknown source"),
        ({"id": None}, "the row has no id or no name"),
        ({"start_date": "May"}, "start_date: 'May' is not a day"),
    ],
)
def test_what_is_odd_in_a_record_of_the_json_is_told_with_its_place(changed: dict[str, object], told: str) -> None:
    assert any(told in doubt for doubt in json_doubts(records(**changed)))


def test_a_page_of_a_search_is_not_taken_for_the_whole_list() -> None:
    page = json.loads(JSON) | {"total": 25921, "offset": 0, "sources_used": []}
    (doubt,) = json_doubts(json.dumps(page).encode())
    assert "says it has 25921 records and has 9" in doubt


def test_a_cut_a_strange_and_a_narrow_json_are_told() -> None:
    assert any("cut off or malformed" in doubt for doubt in json_doubts(JSON[:-20]))
    assert any("no `results`" in doubt for doubt in json_doubts(b"[1]"))
    assert any("no `results`" in doubt for doubt in json_doubts(b'{"results": [1]}'))
    assert any("the field 'shoe' beside the results is unknown" in doubt for doubt in json_doubts(b'{"results": [], "shoe": 1}'))
    assert any(
        "no record has the field 'end_date'" in doubt
        for doubt in json_doubts(JSON.replace(b'"end_date": null, ', b"").replace(b'"end_date": "2056-06-29", ', b""))
    )


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=9),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["id", "name", "ids", "programs", "source", "number"]), inner, max_size=4)
        ),
        max_leaves=12,
    )
)
def test_no_json_makes_the_reader_raise(value: object) -> None:
    raw = json.dumps({"results": [value, {"id": "a", "name": "b", "source": "c", "ids": [value], "programs": value}]}).encode()
    assert read({"consolidated.json": raw}, SPEC).doubts
