"""Files of holdings: every way to write a share, rows that cannot be read, BODS, FollowTheMoney, and registers."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caveat.app.held_file import Known, read_known
from caveat.app.held_registers import known_from
from caveat.app.tables import write_table
from caveat.facts import Day, Exact, Name, Party, Stake
from caveat.facts.party import PartyKind
from caveat.facts.problem import BadInput, ManyProblems, NotFound
from caveat.facts.stake import Interest
from caveat.facts.tie import Tie, TieKind


def table(tmp_path: Path, *lines: str) -> Known:
    path = tmp_path / "holdings.csv"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return read_known(path)


@pytest.mark.parametrize(
    ("written", "least", "most"),
    [
        ("30%", "0.30", "0.30"),
        ("33.33 %", "0.3333", "0.3333"),
        ('"33,5%"', "0.335", "0.335"),
        ("0.5", "0.5", "0.5"),
        ("1", "1", "1"),
        ("25-50%", "0.25", "0.50"),
        ("25% to 50%", "0.25", "0.50"),
        ("0.1 – 0.2", "0.1", "0.2"),
        ("<25%", "0", "0.249999999999"),
        ("≥75%", "0.75", "1"),
        (">50%", "0.500000000001", "1"),
        ("minority", "0", "0.499999999999"),
        ("Majority", "0.500000000001", "1"),
        ("", "0", "1"),
        ("unknown", "0", "1"),
    ],
)
def test_a_share_is_read_as_it_is_written(tmp_path: Path, written: str, least: str, most: str) -> None:
    (stake,) = table(tmp_path, "holder,held,share", f"X,A,{written}").stakes
    assert (stake.least, stake.most) == (Exact(least), Exact(most))


@given(st.decimals(0, 100, places=6))
def test_a_percentage_keeps_its_last_digit(tmp_path_factory: pytest.TempPathFactory, percent: object) -> None:
    (stake,) = table(tmp_path_factory.mktemp("p"), "holder,held,percent", f"X,A,{percent}").stakes
    assert stake.least * 100 == percent


def test_a_bare_number_above_one_is_asked_about_and_the_rest_of_the_file_is_read(tmp_path: Path) -> None:
    known = table(tmp_path, "holder,held,share", "X,A,30", "X,B,30%", ",B,30%", "X,B,much")
    assert [stake.held for stake in known.stakes] == ["B"]
    assert [problem.where for problem in known.problems] == ["holdings.csv:2", "holdings.csv:4", "holdings.csv:5"]
    assert "may be a percentage or not" in str(known.problems[0])


def test_bounds_spans_kinds_and_sources_have_columns_of_their_own(tmp_path: Path) -> None:
    known = table(
        tmp_path,
        "Owner,Company,Min,Max,Interest,Since,Until,Source",
        "X,A,25%,50%,votes,2020-01-01,2022-01-01,register",
        "X,A,,,control,,,",
    )
    (stake,) = known.stakes
    assert (stake.least, stake.most, stake.interest) == (Exact("0.25"), Exact("0.50"), Interest.VOTES)
    assert stake.span.covers(Day(2021, 12, 31)) and not stake.span.covers(Day(2022, 1, 1))
    assert stake.source is not None and stake.source.list_id == "register" and stake.source.place == "holdings.csv:2"
    assert [(tie.kind, tie.subject, tie.object) for tie in known.ties] == [(TieKind.CONTROLS, "X", "A")]


def test_a_column_that_means_nothing_here_is_refused_and_so_is_a_file_without_holders(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="'colour' has no meaning"):
        table(tmp_path, "holder,held,share,colour", "X,A,30%,red")
    with pytest.raises(BadInput, match="no column says who holds whom"):
        table(tmp_path, "name,country", "X,CN")
    with pytest.raises(ManyProblems, match="no row can be read"):
        table(tmp_path, "holder,held,share", "X,A,much")


def test_a_workbook_is_read_like_a_table(tmp_path: Path) -> None:
    path = tmp_path / "holdings.xlsx"
    write_table(path, ["holder", "held", "share"], [{"holder": "X", "held": "A", "share": 0.3}])
    (stake,) = read_known(path).stakes
    assert (stake.least, stake.most) == (Exact("0.3"), Exact("0.3"))


def test_follow_the_money_is_read_by_its_own_reader(tmp_path: Path) -> None:
    path = tmp_path / "network.json"
    entities = [
        {"id": "p", "schema": "Person", "properties": {"name": ["Jane Roe"]}},
        {"id": "c", "schema": "Company", "properties": {"name": ["Alpha Holding"]}},
        {"id": "o", "schema": "Ownership", "properties": {"owner": ["p"], "asset": ["c"], "percentage": ["60%"]}},
    ]
    path.write_text("\n".join(json.dumps(one) for one in entities), "utf-8")
    known = read_known(path)
    assert known.parties[known.find("jane  roe")].name == "Jane Roe"
    assert [(one.holder, one.held, one.least) for one in known.stakes] == [("holdings:p", "holdings:c", Exact("0.6"))]
    assert known.find("p") == "holdings:p"


def test_bods_is_read_by_its_own_reader(tmp_path: Path) -> None:
    path = tmp_path / "statements.json"
    interests = [{"type": "shareholding", "share": {"minimum": 25, "maximum": 75}}, {"type": "appointmentOfBoard"}]
    records: list[tuple[str, str, dict[str, Any]]] = [
        ("entity", "e", {"entityType": {"type": "registeredEntity"}, "name": "Gamma Ltd"}),
        ("person", "p", {"personType": "knownPerson", "names": [{"type": "legal", "fullName": "John Doe"}]}),
        ("relationship", "r", {"subject": "e", "interestedParty": "p", "interests": interests}),
    ]
    statements = [
        {
            "statementId": key * 32,
            "recordId": key,
            "recordType": kind,
            "recordStatus": "new",
            "recordDetails": {"isComponent": False, **told},
        }
        for kind, key, told in records
    ]
    path.write_text(json.dumps(statements), "utf-8")
    known = read_known(path)
    assert [(one.least, one.most) for one in known.stakes] == [(Exact("0.25"), Exact("0.75"))]
    assert [one.kind for one in known.ties] == [TieKind.CONTROLS]
    assert known.parties[known.find("Gamma Ltd")].name == "Gamma Ltd"


def test_a_file_that_states_no_holding_says_so(tmp_path: Path) -> None:
    path = tmp_path / "network.json"
    path.write_text('{"id":"p","schema":"Person","properties":{"name":["Jane Roe"]}}', "utf-8")
    with pytest.raises(ManyProblems, match="no file of holdings"):
        read_known(path)


class Register:
    """A register in memory: A is held by B, B by X, and X controls B."""

    _stakes = (Stake(holder="b", held="a", least=Exact(1)), Stake(holder="x", held="b", least=Exact("0.5"), most=Exact("0.5")))
    _ties = (Tie(kind=TieKind.CONTROLS, subject="x", object="b"), Tie(kind=TieKind.LINKED, subject="a", object_name="nobody"))

    def called(self, name: str) -> tuple[Party, ...]:
        return tuple(self.party(one) for one in "abx" if name.casefold() in (f"company {one}", "everybody"))

    def party(self, party_id: str) -> Party:
        if party_id not in "ab":
            raise NotFound(party_id)
        return Party(id=party_id, kind=PartyKind.COMPANY, names=(Name(text=f"Company {party_id.upper()}"),), countries=("MY",))

    def stakes_in(self, held: str) -> tuple[Stake, ...]:
        return tuple(one for one in self._stakes if one.held == held)

    def ties_of(self, party_id: str) -> tuple[Tie, ...]:
        return tuple(one for one in self._ties if party_id in (one.subject, one.object))


def test_a_register_is_walked_upward_from_a_name_or_an_id() -> None:
    for asked in ("Company A", "a"):
        company, known = known_from({"reg": Register()}, asked)
        assert company == "a"
        assert sorted(known.parties) == ["a", "b", "x"]
        assert known.parties["x"].name == "x", "who has no entry keeps the id"
        assert (len(known.stakes), len(known.ties)) == (2, 2)


def test_a_name_that_is_in_no_register_or_stands_twice_is_told() -> None:
    with pytest.raises(NotFound, match="none is on the shelf"):
        known_from({}, "Company A")
    with pytest.raises(NotFound, match="2 parties of the registers"):
        known_from({"reg": Register2()}, "everybody")


class Register2(Register):
    """The same, where two parties bear one name."""

    def called(self, name: str) -> tuple[Party, ...]:
        return (self.party("a"), self.party("b"))
