"""BODS 0.4 statements: shares and votes apart, bounds kept, the latest statement of a record in force, older versions refused."""

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lists.gleif_files import reading_of

from caveat.facts import Day, Exact, Stake
from caveat.facts.party import NameKind, PartyKind
from caveat.facts.stake import Interest
from caveat.facts.tie import TieKind
from caveat.lists import ListSpec, Reading
from caveat.lists.bods import stream
from caveat.ownership import Criterion, Graph, held_by

SPEC = ListSpec(
    id="reg",
    title="An invented register",
    publisher="Nobody",
    authority="nobody",
    jurisdiction="GB",
    programmes=(),
    licence="none",
    cadence_days=1,
)
HALF = Criterion(share=Exact("0.5"), exactly=True, aggregate=True)


def statement(kind: str, record: str, details: dict[str, Any], day: str = "2024-01-01", **more: Any) -> dict[str, Any]:
    return {
        "statementId": f"{record}-{day}".ljust(32, "0"),
        "declarationSubject": "acme",
        "statementDate": day,
        "recordId": record,
        "recordType": kind,
        "recordStatus": "new",
        "publicationDetails": {"bodsVersion": "0.4", "publicationDate": "2024-01-01", "publisher": {"name": "Nobody"}},
        "recordDetails": {"isComponent": False, **details},
        **more,
    }


def owns(*interests: dict[str, Any], record: str = "rel", day: str = "2024-01-01", **more: Any) -> dict[str, Any]:
    status = {key: more.pop(key) for key in ("recordStatus",) if key in more}
    details = {"subject": "acme", "interestedParty": "jane", "interests": list(interests), **more}
    return statement("relationship", record, details, day, **status)


ACME = statement(
    "entity",
    "acme",
    {
        "entityType": {"type": "registeredEntity"},
        "name": "Invented Radio plc",
        "alternateNames": ["Invented"],
        "jurisdiction": {"name": "United Kingdom", "code": "GB"},
        "identifiers": [{"scheme": "GB-COH", "id": "00000001"}, {"scheme": "XI-LEI", "id": "ZZZZ00ACME0000000004"}],
        "foundingDate": "1999-04-01",
        "addresses": [
            {"type": "registered", "address": "1 Invented Row", "postCode": "ZZ1 1ZZ", "country": {"name": "UK", "code": "GB"}}
        ],
    },
)
JANE = statement(
    "person",
    "jane",
    {
        "personType": "knownPerson",
        "names": [{"type": "legal", "fullName": "Jane Invented"}, {"type": "birth", "fullName": "Jane Before"}],
        "birthDate": "1970-05",
        "nationalities": [{"name": "Ireland", "code": "IE"}],
        "identifiers": [{"scheme": "IRL-PASSPORT", "id": "X1"}],
    },
)


def read(*statements: dict[str, Any], lines: bool = False) -> Reading:
    raw = "\n".join(json.dumps(one) for one in statements) if lines else json.dumps(statements)
    return reading_of(stream, {"bods.json": raw.encode()}, SPEC)


def stakes(**share: float) -> tuple[Stake, ...]:
    reading = read(owns({"type": "shareholding", "share": share}))
    assert reading.doubts == ()
    return reading.stakes


def test_an_array_and_lines_say_the_same() -> None:
    reading = read(ACME, JANE, owns({"type": "shareholding", "share": {"exact": 40}}))
    assert reading.doubts == ()
    acme, jane = reading.parties
    assert (acme.id, acme.kind, acme.caption, acme.countries) == ("reg:acme", PartyKind.COMPANY, "Invented Radio plc", ("GB",))
    assert [(one.kind, one.value, one.country) for one in acme.identifiers] == [
        ("registration", "00000001", "GB"),
        ("lei", "ZZZZ00ACME0000000004", ""),
    ]
    assert acme.places[0].country == "GB" and acme.remarks == "founded 1999-04-01"
    assert jane.kind is PartyKind.PERSON and str(jane.births[0]) == "1970-05" and jane.countries == ("IE",)
    assert [(name.text, name.kind) for name in jane.names] == [
        ("Jane Invented", NameKind.PRIMARY),
        ("Jane Before", NameKind.FORMER),
    ]
    assert jane.identifiers[0].kind == "passport"
    by_line = read(ACME, JANE, owns({"type": "shareholding", "share": {"exact": 40}}), lines=True)
    assert (len(by_line.parties), by_line.stakes[0].least, by_line.doubts) == (2, Exact("0.4"), ())


def test_shares_and_votes_are_apart() -> None:
    reading = read(owns({"type": "shareholding", "share": {"exact": 30}}, {"type": "votingRights", "share": {"exact": 60}}))
    assert [(one.interest, one.least, one.most) for one in reading.stakes] == [
        (Interest.SHARES, Exact("0.3"), Exact("0.3")),
        (Interest.VOTES, Exact("0.6"), Exact("0.6")),
    ]
    assert held_by(Graph(reading.stakes, on=Day.of("2024-06-01")), {"reg:jane"}, HALF) == {}


@pytest.mark.parametrize(
    ("share", "least", "most"),
    [
        ({}, "0", "1"),
        ({"exact": 33.33}, "0.3333", "0.3333"),
        ({"exact": 50, "minimum": 50, "maximum": 50}, "0.5", "0.5"),
        ({"minimum": 25, "maximum": 50}, "0.25", "0.5"),
        ({"exclusiveMinimum": 25, "maximum": 50}, "0.250000000001", "0.5"),
        ({"exclusiveMaximum": 50}, "0", "0.499999999999"),
    ],
)
def test_bounds_of_a_share_are_kept(share: dict[str, float], least: str, most: str) -> None:
    [stake] = stakes(**share)
    assert (stake.least, stake.most) == (Exact(least), Exact(most))


@given(st.decimals(0, 100, places=4), st.decimals(0, 100, places=4))
def test_a_written_percentage_lies_within_its_interval_to_the_last_digit(one: Any, other: Any) -> None:
    low, high = sorted((one, other))
    raw = json.dumps([owns({"type": "shareholding", "share": {"minimum": 7, "maximum": 8}})])
    raw = raw.replace('"minimum": 7', f'"minimum": {low}').replace('"maximum": 8', f'"maximum": {high}')
    [stake] = reading_of(stream, {"bods.json": raw.encode()}, SPEC).stakes
    assert stake.least * 100 == low and stake.most * 100 == high


def test_two_who_have_less_than_a_quarter_each_do_not_have_half() -> None:
    reading = read(
        owns({"type": "shareholding", "share": {"exclusiveMaximum": 25}}),
        owns({"type": "shareholding", "share": {"exclusiveMaximum": 25}}, record="rel2", interestedParty="joe"),
    )
    assert held_by(Graph(reading.stakes, on=Day.of("2024-06-01")), {"reg:jane", "reg:joe"}, HALF) == {}


def test_days_of_an_interest_are_half_open() -> None:
    [stake] = read(owns({"type": "shareholding", "startDate": "2020-01-01", "endDate": "2022-01-01"})).stakes
    assert (str(stake.span.since), str(stake.span.until)) == ("2020-01-01", "2022-01-01")


def test_the_latest_statement_of_a_record_is_in_force_whatever_the_order() -> None:
    old = owns({"type": "shareholding", "share": {"exact": 60}}, day="2020-01-01")
    new = owns({"type": "shareholding", "share": {"exact": 10}}, day="2023-01-01", recordStatus="updated")
    for order in ((old, new), (new, old)):
        assert [one.least for one in read(*order).stakes] == [Exact("0.1")]


def test_a_closed_relationship_ends_on_the_day_of_the_statement() -> None:
    interest = {"type": "shareholding", "share": {"exact": 60}, "startDate": "2020-01-01"}
    [stake] = read(owns(interest), owns(interest, day="2024-05-01", recordStatus="closed")).stakes
    assert (str(stake.span.since), str(stake.span.until)) == ("2020-01-01", "2024-05-01")
    assert (
        read(ACME, ACME | {"recordStatus": "closed", "statementDate": "2025-01-01"})
        .parties[0]
        .remarks.startswith("the record was closed on 2025-01-01")
    )


def test_an_indirect_share_is_never_certain_and_with_components_is_only_a_tie() -> None:
    interest = {
        "type": "shareholding",
        "share": {"exact": 60},
        "directOrIndirect": "indirect",
        "beneficialOwnershipOrControl": True,
    }
    reading = read(owns(interest))
    assert [(one.least, one.most) for one in reading.stakes] == [(Exact(0), Exact("0.6"))]
    assert reading.ties[0].note == "beneficial ownership or control; indirect; exact 60 %"
    by_parts = read(owns(interest, componentRecords=["a", "b"]))
    assert by_parts.stakes == () and by_parts.ties[0].role == "shareholding"


@pytest.mark.parametrize(
    ("interest", "kind"),
    [
        ("appointmentOfBoard", TieKind.CONTROLS),
        ("trustee", TieKind.CONTROLS),
        ("seniorManagingOfficial", TieKind.LEADS),
        ("nominee", TieKind.ACTS_FOR),
    ],
)
def test_control_by_other_means_is_a_tie(interest: str, kind: TieKind) -> None:
    reading = read(owns({"type": interest, "details": "by article 7"}))
    [tie] = reading.ties
    assert (tie.kind, tie.subject, tie.object, tie.role, tie.note) == (kind, "reg:jane", "reg:acme", interest, "by article 7")
    assert reading.stakes == ()


def test_an_owner_who_is_not_told_has_a_reason() -> None:
    [tie] = read(owns(interestedParty={"reason": "subjectExemptFromDisclosure", "description": "listed"})).ties
    assert (tie.kind, tie.subject, tie.object, tie.role, tie.note) == (
        TieKind.PARENT_UNTOLD,
        "reg:acme",
        "",
        "subjectExemptFromDisclosure",
        "listed",
    )


def test_an_anonymous_person_is_a_party_without_a_name() -> None:
    hidden = statement(
        "person",
        "x",
        {"personType": "anonymousPerson", "unspecifiedPersonDetails": {"reason": "unknown", "description": "a minor"}},
    )
    [party] = read(hidden).parties
    assert party.names == () and party.remarks == "not told: unknown; a minor"


@pytest.mark.parametrize(
    "old",
    [
        {"statementID": "1", "statementType": "ownershipOrControlStatement", "interests": []},
        {
            "statementId": "1",
            "recordId": "a",
            "recordType": "entity",
            "recordDetails": {},
            "publicationDetails": {"bodsVersion": "0.3"},
        },
    ],
)
def test_older_versions_are_refused_with_advice(old: dict[str, Any]) -> None:
    reading = read(ACME, old)
    assert reading.parties == ()
    assert "convert the file to BODS 0.4" in str(reading.doubts[0])


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (owns({"type": "friendship"}), "'friendship' is an unknown interest"),
        (owns({"type": "shareholding", "mood": 1}), "mood is unknown in an interest"),
        (owns({"type": "shareholding", "share": {"about": 5}}), "about is unknown in a share"),
        (owns({"type": "shareholding", "share": {"exact": "5"}}), "a share is not written as a number"),
        (owns({"type": "shareholding", "share": {"minimum": 60, "maximum": 50}}), "a share from 60"),
        (owns({"type": "shareholding", "share": {"exact": 150}}), "a share from 150"),
        (owns({"type": "shareholding", "startDate": "soon"}), "startDate: 'soon' is not a day"),
        (owns({"type": "shareholding", "startDate": "2022-01-01", "endDate": "2020-01-01"}), "a span cannot end"),
        (owns(subject={"reason": "unknown"}), "the relationship rel has no subject"),
        (owns(interestedParty={"reason": "shyness"}), "'shyness' is an unknown reason"),
        (owns(mood=1), "mood is unknown in a relationship"),
        (ACME | {"mood": 1}, "mood is unknown in a statement"),
        (ACME | {"recordStatus": "lost"}, "'lost' is an unknown status"),
        (ACME | {"recordType": "dog"}, "'dog' is an unknown type of record"),
        (ACME | {"recordId": ""}, "lacks recordType, recordId or recordDetails"),
        (statement("entity", "x", {"entityType": {"type": "club"}}), "'club' is an unknown type of entity"),
        (statement("entity", "x", {"entityType": {"type": "state"}, "jurisdiction": {"name": "Oz"}}), "'Oz' is no country"),
        (statement("entity", "x", {"entityType": {"type": "state"}, "identifiers": ["1"]}), "has not the shape of BODS 0.4"),
        (statement("person", "x", {"personType": "robot"}), "'robot' is an unknown type of person"),
        (statement("person", "x", {"personType": "knownPerson", "birthDate": "May"}), "birthDate"),
        (
            statement("person", "x", {"personType": "knownPerson", "names": [{"type": "pen", "fullName": "P"}]}),
            "'pen' is an unknown type of name",
        ),
    ],
)
def test_an_odd_value_is_told_with_its_place(made: dict[str, Any], told: str) -> None:
    doubts = [str(doubt) for doubt in read(made).doubts]
    assert any(told in doubt for doubt in doubts), doubts
    assert all(doubt.startswith("bods.json statement 1") for doubt in doubts)


@pytest.mark.parametrize("raw", [b"", b"[", b"[1]", b'{"a": NaN}', b"[" * 100_000, b'"x"'])
def test_what_is_no_bods_is_refused(raw: bytes) -> None:
    facts = list(stream({"bods.json": io.BytesIO(raw)}, SPEC))
    assert len(facts) == 1 and str(facts[0]).startswith("bods.json")
