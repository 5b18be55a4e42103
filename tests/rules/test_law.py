"""Law is data: dated, cited, and silent on nothing."""

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.world import bundled_world, rules

import caveat.rules
from caveat.facts import Citation, Day
from caveat.facts.form import from_plain
from caveat.facts.problem import LawGap
from caveat.facts.yaml_text import YamlText
from caveat.rules import Dated, Law
from caveat.rules.law import MOST_KEPT, Value, by_day
from caveat.rules.owners import criterion_of
from caveat.rules.us._destination import Reach, reach_in

LAWS = [rule.law for rule in rules().values()]


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.regime)
def test_every_dated_value_is_cited_from_the_law_s_own_citations(law: Law) -> None:
    for name, entry in law.entries():
        assert entry.cite, f"{law.regime}.{name} of {entry.since} has no citation"
        assert set(entry.cite) <= set(law.cites), f"{law.regime}.{name} of {entry.since} cites what is not there"


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.regime)
def test_every_value_has_an_entry_and_every_citation_names_an_instrument(law: Law) -> None:
    assert [name for name, value in law.values.items() if not value.dated or not value.what] == []
    assert [key for key, cite in law.cites.items() if not cite.instrument.strip()] == []


def test_every_measure_that_is_written_here_is_cited() -> None:
    written = [live for live in bundled_world().lists if live.written_here]
    bare = [one.id for live in written for one in live.entries.every_measure() if not (one.cites or one.history)]
    assert written
    assert bare == []


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.regime)
def test_the_entries_of_a_value_follow_each_other_without_overlap(law: Law) -> None:
    for name, value in law.values.items():
        for earlier, later in pairwise(value.dated):
            assert later.since is not None, f"{law.regime}.{name}"
            assert earlier.until is None or earlier.until <= later.since, f"{law.regime}.{name} overlaps at {later.since}"


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.regime)
def test_every_citation_of_a_law_is_used(law: Law) -> None:
    reasoning = "".join(path.read_text("utf-8") for path in Path(caveat.rules.__path__[0]).rglob("*.py"))
    used = {key for _, entry in law.entries() for key in entry.cite}
    idle = [key for key in law.cites if key not in used and f'"{key}"' not in reasoning]
    assert idle == []


def test_no_date_stands_in_the_reasoning() -> None:
    """Dates belong into the YAML; module docstrings may tell them."""
    for path in Path(caveat.rules.__path__[0]).rglob("*.py"):
        code = re.sub(r'""".*?"""', "", path.read_text("utf-8"), flags=re.DOTALL)
        assert re.findall(r"\b(?:19|20)\d\d-\d\d-\d\d\b|Day\(\d{4}", code) == [], path.name


def test_a_day_before_the_law_is_a_gap_and_not_a_default() -> None:
    cite = {"x": Citation(instrument="X")}
    value = Value(what="w", unit="share", dated=(Dated(since=Day(2014, 8, 13), value="0.50", cite=("x",)),))
    law = Law(
        regime="r",
        title="R",
        authority="a",
        jurisdiction="US",
        question="?",
        known_to=Day(2026, 1, 1),
        cites=cite,
        values={"share": value},
    )
    with pytest.raises(LawGap, match="the first begins 2014-08-13"):
        law.on("share", Day(2014, 8, 12))
    assert law.at("share", Day(2014, 8, 12)) is None
    assert law.on("share", Day(2014, 8, 13)).value == "0.50"


def test_the_words_of_every_regime_take_in_those_of_the_fact_base(shared: Path) -> None:
    tables = (shared / "facts" / "worked_examples_words.md").read_text("utf-8").split("\n## ")[1:]
    for table in tables:
        regime = table.split("\n", 1)[0].strip()
        if regime in rules():
            words = re.findall(r"^\| `([^`]+)` \|", table, flags=re.MULTILINE)
            missing = [word for word in words if word not in rules()[regime].law.words]
            assert missing == [], regime


def test_the_law_of_the_fact_base_is_restated_up_to_its_own_day(shared: Path) -> None:
    compiled = re.search(r"Compiled (\d{4}-\d{2}-\d{2})", (shared / "facts" / "rules.md").read_text("utf-8"))
    assert compiled is not None
    assert {law.known_to for law in LAWS} == {Day.of(compiled[1])}


def test_rules_are_read_strictly() -> None:
    for rule in rules().values():
        assert YamlText(rule.cases, rule.where).value["examples"]


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.regime)
def test_terms_that_are_read_once_are_those_of_a_fresh_reading_and_of_no_other_law(law: Law) -> None:
    for _, entry in law.entries():
        if isinstance(entry.value, dict):
            fresh = from_plain(Reach, {key: entry.value[key] for key in Reach.__dataclass_fields__ if key in entry.value})
            assert [reach_in(entry.value) for _ in range(2)] == [fresh, fresh]
            assert reach_in({"countries": ["XX"]}) == Reach(countries=("XX",))


@given(st.sampled_from([law for law in LAWS if "owned_share" in law.values]), st.dates(Day(1990, 1, 1), Day(2040, 1, 1)))
def test_a_test_of_ownership_that_is_kept_is_the_one_of_its_law_and_day(law: Law, day: date) -> None:
    on = Day(day.year, day.month, day.day)
    other = replace(law, values=dict(law.values))
    assert criterion_of(law, on) == criterion_of(other, on) == criterion_of.__wrapped__(law, on)  # type: ignore[attr-defined]


def test_what_laws_say_by_day_is_kept_up_to_a_bound_and_asked_anew_beyond_it() -> None:
    asked: list[Day] = []

    @by_day
    def told(law: Law, day: Day) -> str:
        asked.append(day)
        return f"{law.regime} on {day}"

    days = [Day.fromordinal(Day(2000, 1, 1).toordinal() + number) for number in range(MOST_KEPT + 1)]
    assert [told(LAWS[0], day) for day in days] == [f"{LAWS[0].regime} on {day}" for day in days]
    assert told(LAWS[0], days[-1]) == told(LAWS[0], days[-1])
    assert told(LAWS[1], days[-1]) == f"{LAWS[1].regime} on {days[-1]}"
    assert asked == [*days, days[-1]]
