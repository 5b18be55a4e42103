"""A dossier as files: the paper holds every event with its mark, BibTeX and FollowTheMoney are read back, a place where nothing can be is refused."""

import csv
import io
import re
from html import unescape
from pathlib import Path

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.dossiers.worlds import shipped, worlds

from caveat.app.dossier_bib import bibtex
from caveat.app.dossier_files import WRITERS, write_dossier
from caveat.app.dossier_ftm import entities
from caveat.app.dossier_paper import report_of_dossier
from caveat.app.paper_page import Picture, Report
from caveat.dossiers import Library
from caveat.dossiers.dossier import Dossier, dossier_of
from caveat.dossiers.reference import Opened, Reference
from caveat.facts.ftm_model import properties_of, schemas
from caveat.facts.problem import BadInput
from caveat.facts.span import RoughDay

HUAWEI, CASE = dossier_of(shipped(), "huawei"), shipped().case("huawei")
_EVENT = frozenset(
    {
        "name",
        "country",
        "summary",
        "notes",
        "description",
        "sourceUrl",
        "keywords",
        "publisher",
        "involved",
        "startDate",
        "date",
        "endDate",
        "recordId",
    }
)
"""The properties of the schema Event that are written; `facts.ftm_model` leaves that schema out, since no party is one."""


def texts(report: Report, but: tuple[str, ...] = ()) -> str:
    """Return all text of a report, without the sections of these headings."""
    kept = [one for one in report.sections if one.heading not in but]
    told = [*report.says, *(text for one in kept for text in (one.heading, *one.says))]
    return "\n".join([*told, *(piece.text for one in kept for row in one.rows for cell in row for piece in cell)])


def read_bib(text: str) -> dict[str, dict[str, str]]:
    """Read BibTeX as far as we write it: balanced braces, months as words; fail on anything else."""
    found: dict[str, dict[str, str]] = {}
    at = 0
    while at < len(text):
        head = re.compile(r"@misc\{([A-Za-z][A-Za-z0-9-]*),\n").match(text, at)
        assert head, text[at : at + 80]
        assert head[1] not in found
        own = found.setdefault(head[1], {})
        at = head.end()
        while text[at] != "}":
            field = re.compile(r"  ([a-z]+) = ").match(text, at)
            assert field, text[at : at + 80]
            at = field.end()
            value, at = _value(text, at)
            own[field[1]] = value
            assert text[at : at + 2] == ",\n"
            at += 2
        at += 2
        at += text[at : at + 1] == "\n"
    return found


def _value(text: str, at: int) -> tuple[str, int]:
    if text[at] != "{":
        end = text.index(",", at)
        return text[at:end], end
    depth, start = 0, at
    while True:
        if text[at] == "\\":
            at += 2
            continue
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        at += 1
        if depth == 0:
            return text[start + 1 : at - 1], at


def _plain(value: str) -> str:
    """Undo the escapes of a text."""
    inner = value[1:-1] if value.startswith("{") and value.endswith("}") else value
    words = {"textbackslash{}": "\\", "textasciitilde{}": "~", "textasciicircum{}": "^"}
    return re.sub(
        r"\\(textbackslash\{\}|textasciitilde\{\}|textasciicircum\{\}|[&%$#_{}])", lambda one: words.get(one[1], one[1]), inner
    )


def test_every_publication_is_an_entry_and_what_nobody_opened_says_so() -> None:
    found = read_bib(bibtex(HUAWEI.sources))
    assert len(found) == len(HUAWEI.sources)
    for entry, one in zip(found.values(), HUAWEI.sources.values(), strict=True):
        assert _plain(entry["title"]) == one.title and _plain(entry["author"]) == one.publisher
        assert entry.get("url", "") == one.url
        assert ("not opened" in entry.get("note", "")) == (one.opened is Opened.MEMORY)


@given(st.text(min_size=1), st.text(min_size=1), st.text(max_size=5))
def test_any_title_is_read_back_as_it_was(title: str, publisher: str, key: str) -> None:
    one = Reference(title=title, publisher=publisher, published=RoughDay.of("2019-05"))
    found = read_bib(bibtex({key: one, f"{key}-": one}))
    assert len(found) == 2
    for entry in found.values():
        assert _plain(entry["title"]) == " ".join(title.split())
        assert (entry["year"], entry["month"]) == ("2019", "may")


@given(worlds())
def test_entities_keep_to_the_model_and_name_each_other(whole: Library) -> None:
    for name in whole.cases:
        _holds(dossier_of(whole, name))


def test_the_dossier_of_huawei_is_entities_that_keep_to_the_model() -> None:
    _holds(HUAWEI)
    found = entities(HUAWEI)
    sanctions = {one["properties"]["recordId"][0] for one in found if one["schema"] == "Sanction"}
    assert "huawei-2019-05-16-listing" in sanctions
    assert not sanctions & {
        "huawei-2019-05-15-executive_order",
        "huawei-2008-02-20-investment_review",
        "huawei-2018-12-10-retaliation_personal",
    }


def test_a_firm_that_others_only_fined_is_no_target() -> None:
    firm = entities(dossier_of(shipped(), "siemens"))[0]
    assert (firm["schema"], firm["target"]) == ("Company", False)


def _holds(dossier: Dossier) -> None:
    found = entities(dossier)
    ids = [one["id"] for one in found]
    assert len(ids) == len(set(ids))
    for one in found:
        known = _EVENT if one["schema"] == "Event" else set(properties_of(one["schema"]))
        assert one["schema"] == "Event" or one["schema"] in schemas()
        assert set(one["properties"]) <= known and all(one["properties"].values())
        for key in ("entity", "subject", "object", "involved"):
            assert set(one["properties"].get(key, ())) <= set(ids)
    told = [one["properties"]["recordId"] for one in found if "recordId" in one["properties"]]
    assert told == [list(line.events) for line in dossier.time_line.lines]


def test_the_paper_tells_every_event_with_its_mark_and_links_its_sources() -> None:
    report = report_of_dossier(HUAWEI)
    section = next(one for one in report.sections if one.heading == "Time line")
    pieces = {piece.text: piece for row in section.rows for cell in row for piece in cell}
    for line in HUAWEI.time_line.lines:
        assert pieces[line.told].mark == line.mark
        assert line.events[0] in pieces
    links = {piece.link for piece in pieces.values() if piece.link}
    assert {one.url for one in HUAWEI.sources.values() if one.url} >= links and len(links) > 50


@given(worlds())
def test_a_claim_stands_in_the_paper_under_claims_alone(whole: Library) -> None:
    for name in whole.cases:
        report = report_of_dossier(dossier_of(whole, name))
        assert "Nothing of this was ever proven" in texts(report)
        assert "Nothing of this was ever proven" not in texts(report, but=("Claims",))


def test_a_picture_stands_in_the_section_that_it_was_given_for() -> None:
    drawn = Picture(svg="<svg xmlns='http://www.w3.org/2000/svg'/>", words="The level by year.")
    report = report_of_dossier(HUAWEI, {"Escalation": drawn})
    assert [one.heading for one in report.sections if one.picture] == ["Escalation"]


def test_each_kind_of_file_is_written(tmp_path: Path) -> None:
    for suffix in (".html", *WRITERS):
        assert write_dossier(HUAWEI, CASE, tmp_path / f"huawei{suffix}") == ()
    rows = list(csv.DictReader(io.StringIO((tmp_path / "huawei.csv").read_text("utf-8"))))
    assert [row["event"] for row in rows] == [line.events[0] for line in HUAWEI.time_line.lines]
    assert orjson.loads((tmp_path / "huawei.json").read_bytes())["case"] == "huawei"
    assert len((tmp_path / "huawei.ftm.json").read_bytes().splitlines()) == len(entities(HUAWEI))
    page = unescape((tmp_path / "huawei.html").read_text("utf-8"))
    assert all(line.told in page for line in HUAWEI.time_line.lines)


def test_the_same_dossier_gives_the_same_bytes(tmp_path: Path) -> None:
    for suffix in (".html", *WRITERS):
        one, other = tmp_path / f"a{suffix}", tmp_path / f"b{suffix}"
        write_dossier(HUAWEI, CASE, one)
        write_dossier(dossier_of(shipped(), "huawei"), CASE, other)
        assert one.read_bytes() == other.read_bytes()


@pytest.mark.parametrize(("name", "told"), [("huawei.stix", "not written"), ("gone/huawei.csv", "cannot be written there")])
def test_a_place_or_kind_that_cannot_be_is_refused(tmp_path: Path, name: str, told: str) -> None:
    with pytest.raises(BadInput, match=told):
        write_dossier(HUAWEI, CASE, tmp_path / name)
    assert not list(tmp_path.iterdir())
