"""Reports of consolidation become ties with their days, shares only where a percentage tells one, and silence has its reason."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.lists.gleif_files import as_golden_json, reading_of, sample, spec_of
from tests.lists.golden import agrees_with_expected

from caveat.facts import Day, Exact, Problem
from caveat.facts.tie import Tie, TieKind
from caveat.lists import Reading
from caveat.lists.gleif_rr.read import read_exceptions, read_relationships, stream

_RR, _REPEX = "rr-golden-copy.xml", "repex-golden-copy.xml"
SPEC = spec_of("gleif_rr")
SAMPLE = {file: sample("gleif_rr", file) for file in (_RR, _REPEX)}


def read(given: dict[str, bytes]) -> Reading:
    return reading_of(stream, given, SPEC)


def swapped(old: str, new: str) -> dict[str, bytes]:
    assert any(old in raw.decode() for raw in SAMPLE.values())
    return {file: raw.replace(old.encode(), new.encode(), 1) for file, raw in SAMPLE.items()}


def ties(kind: TieKind) -> list[Tie]:
    return [tie for tie in read(SAMPLE).ties if tie.kind is kind]


def test_the_sample_gives_the_expected_facts() -> None:
    reading = read(SAMPLE)
    assert reading.doubts == ()
    assert agrees_with_expected("gleif_rr", reading)


def test_the_golden_copies_in_json_give_the_same_facts() -> None:
    golden = read(
        {
            "rr-golden-copy.json": as_golden_json(SAMPLE[_RR], "RelationshipRecord", "relations", "RelationshipRecord"),
            "repex-golden-copy.json": as_golden_json(SAMPLE[_REPEX], "Exception", "exceptions"),
        }
    )
    assert golden.doubts == ()
    assert [replace(one, source=None) for one in golden.ties] == [replace(one, source=None) for one in read(SAMPLE).ties]
    assert [replace(one, source=None) for one in golden.stakes] == [replace(one, source=None) for one in read(SAMPLE).stakes]


def test_only_a_percentage_that_tells_a_share_of_the_direct_parent_is_a_stake() -> None:
    [stake] = read(SAMPLE).stakes
    assert (stake.holder, stake.held) == ("gleif_lei:ZZZZ00HOLDING0000010", "gleif_lei:ZZZZ00ACME0000000004")
    assert stake.least == stake.most == Exact("0.625")


@pytest.mark.parametrize("amount", ["100", "1.00", "0.62", "0"])
def test_a_percentage_that_may_mean_two_things_makes_no_stake(amount: str) -> None:
    reading = read(swapped(">62.50<", f">{amount}<"))
    assert reading.doubts == () and reading.stakes == ()
    assert f"consolidated at {amount} %" in next(tie.note for tie in reading.ties if tie.kind is TieKind.CONTROLS)


def test_a_parent_controls_and_a_child_is_controlled() -> None:
    tie = ties(TieKind.CONTROLS)[0]
    assert (tie.subject, tie.object) == ("gleif_lei:ZZZZ00HOLDING0000010", "gleif_lei:ZZZZ00ACME0000000004")
    assert tie.span.since == Day.of("2015-03-01") and tie.span.until is None
    assert "accounts of 2024-01-01 to 2024-12-31" in tie.note


def test_what_ended_without_a_day_ended_by_its_last_update_at_the_latest() -> None:
    ended = [tie for tie in ties(TieKind.CONTROLS) if tie.object == "gleif_lei:ZZZZ00OLDCO000000072"]
    assert [str(tie.span) for tie in ended] == ["2015-03-01 to 2026-01-31", "2010-01-01 to 2015-03-01"]


def test_a_report_that_is_a_duplicate_or_annulled_states_nothing() -> None:
    assert not any("TWIN" in tie.object for tie in read(SAMPLE).ties)


def test_accounts_are_no_bound_of_the_relationship() -> None:
    [part] = ties(TieKind.PART_OF_FUND)
    assert str(part.span) == "… to …"


def test_an_untold_parent_has_its_reason_and_a_withdrawn_exception_is_none() -> None:
    untold = ties(TieKind.PARENT_UNTOLD)
    assert [(tie.subject, tie.object, tie.role) for tie in untold] == [
        ("gleif_lei:ZZZZ00HOLDING0000010", "", "NATURAL_PERSONS"),
        ("gleif_lei:ZZZZ00HOLDING0000010", "", "NON_PUBLIC"),
        ("gleif_lei:ZZZZ00HOLDING0000010", "", "NO_LEI"),
    ]
    assert untold[0].note.startswith("direct parent: controlled by natural persons")
    assert untold[1].note.startswith("ultimate parent: ") and untold[1].note.endswith("(Article 1 of an invented law)")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (">IS_SUBFUND_OF<", ">IS_FRIEND_OF<", "'IS_FRIEND_OF' is an unknown relationship"),
        (">LAPSED<", ">TIRED<", "'TIRED' is an unknown registration"),
        (">ACTIVE<", ">ASLEEP<", "'ASLEEP' is an unknown relationship_status"),
        (">IFRS<", ">ABACUS<", "'ABACUS' is an unknown qualifier"),
        (">ACCOUNTING_STANDARD<", ">MOOD<", "'MOOD' is an unknown dimension"),
        (">ACCOUNTING_PERIOD<", ">LUNCH<", "'LUNCH' is an unknown period"),
        (">PERCENTAGE<", ">EURO<", "ACCOUNTING_CONSOLIDATION in EURO is an unknown quantifier"),
        (">62.50<", ">162.50<", "162.50 is no percentage"),
        (">62.50<", ">some<", "'some' is not a number"),
        (">2015-03-01T", ">1 March 15T", "StartDate: '1 March 15' is not a day"),
        ("<rr:NodeIDType>LEI<", "<rr:NodeIDType>ISO<", "are not both LEIs"),
        (">ZZZZ00ACME0000000004<", ">ZZZZ00ACME0000000005<", "1 of 20 LEIs have wrong check digits"),
        ("<rr:RelationshipStatus>", "<rr:Mood/><rr:RelationshipStatus>", "Relationship/Mood is unknown"),
        (">NATURAL_PERSONS<", ">SHYNESS<", "'SHYNESS' is an unknown reason"),
        (">DIRECT_ACCOUNTING", ">OTHER_ACCOUNTING", "is an unknown category of exception"),
        ("      <repex:ExceptionReason>NATURAL_PERSONS</repex:ExceptionReason>\n", "", "the exception gives no reason"),
        ("<repex:RecordCount>3<", "<repex:RecordCount>4<", "the header promises 4 records, the file has 3"),
    ],
)
def test_an_odd_value_is_told_with_its_line(old: str, new: str, told: str) -> None:
    doubts = [str(doubt) for doubt in read(swapped(old, new)).doubts]
    assert any(told in doubt for doubt in doubts), doubts
    assert all(doubt.startswith(("rr-golden", "repex-golden")) for doubt in doubts)


def test_a_period_that_ends_before_it_begins_is_told_in_the_tie() -> None:
    [first, *_] = read(
        swapped(
            "<rr:StartDate>2015-03-01T00:00:00Z</rr:StartDate>",
            "<rr:StartDate>2015-03-01</rr:StartDate><rr:EndDate>2014-01-01</rr:EndDate>",
        )
    ).ties
    assert str(first.span) == "… to …" and "its period is written as 2015-03-01 to 2014-01-01" in first.note


def test_one_file_alone_is_not_the_register() -> None:
    [doubt] = read({_RR: SAMPLE[_RR]}).doubts
    assert "give one file rr-… of relationships and one repex-… of exceptions" in str(doubt)


@pytest.mark.parametrize(("file", "count"), [("rr-data.xml", 10), ("rr-updates-data2.xml", 11)])
def test_the_real_reports_lack_only_the_records_that_somebody_cut_away(shared: Path, file: str, count: int) -> None:
    with (shared / "lists" / "gleif_rr" / "2023-06-01" / file).open("rb") as raw:
        facts = list(read_relationships(file, raw, SPEC))
    doubts = [fact for fact in facts if isinstance(fact, Problem)]
    assert len(facts) - len(doubts) == count == sum(isinstance(fact, Tie) for fact in facts)
    told = [] if SPEC.lookup("extract", file) else [f"the file has {count}"]
    assert [doubt.what.rpartition(", ")[2] for doubt in doubts] == told


def test_the_real_exceptions_give_a_reason_each(shared: Path) -> None:
    with (shared / "lists" / "gleif_rr" / "2023-06-01" / "repex-data.xml").open("rb") as raw:
        facts = list(read_exceptions("repex-data.xml", raw, SPEC))
    assert [fact.role for fact in facts if isinstance(fact, Tie)].count("NON_CONSOLIDATING") == 6
    assert len(facts) == 10
