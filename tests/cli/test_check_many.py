"""`caveat check` of a file of deals, and of one deal whose missing facts are asked for."""

import csv
import gc
import io
import json
from pathlib import Path

import pytest
from tests.cli.conftest import EXAMPLES, Run

from caveat.app import deal_rows, open_house
from caveat.app.ask_deal import save_deal
from caveat.app.deal_rows import DealAnswerer, DealJob, columns_of
from caveat.app.deals import read_deal
from caveat.check import Ask, check
from caveat.check.sitting import Sitting
from caveat.facts import Day
from caveat.facts.deal import Deal
from caveat.facts.form import from_plain, to_plain
from caveat.facts.problem import ManyProblems

DAY = "2023-05-01"
MOMENT = "2026-11-22T00:00:00Z"


def deal(number: int, name: str, act: str = "export", **more: object) -> dict[str, object]:
    party = {"name": name, "role": "end_user", "country": "CN"}
    lines = [{"what": "filters", "kind": "commodity", "eccn": "EAR99", "origin": "US"}]
    return {"id": f"PO-{number}", "act": act, "from_country": "US", "to": "CN", "parties": [party], "lines": lines, **more}


NAMES = ("Huawei Technologies Co., Ltd.", "Quiet Meadow Bakery", "ZTE Corporation", "Hikvision", "")
DEALS = [
    deal(number, NAMES[number % len(NAMES)], act)
    for number, act in enumerate(["export", "reexport", "procure", "pay", "sell", "import", "install", "market"] * 3)
]


def written(folder: Path, lines: list[object]) -> Path:
    path = folder / "deals.jsonl"
    path.write_text("".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines))
    return path


def answers_of(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_batch_answers_what_each_deal_gets_alone(shelved: Path, tmp_path: Path, workers: int) -> None:
    many = DEALS if workers == 1 else DEALS * 90  # enough for more than one process
    house = open_house(shelved)
    with house.checking(written(tmp_path, list(many)), DAY, MOMENT, workers=workers) as checking:
        rows = list(checking.answers)
    assert [row["deal"] for row in rows] == [one["id"] for one in many]
    assert not checking.unread
    for row, one in zip(rows[: len(DEALS)], DEALS, strict=True):
        alone = house.check({key: value for key, value in one.items() if key != "id"}, DAY, MOMENT)
        assert row["verdict"] == alone.verdict
        assert row["receipt"] == alone.receipt.id
        assert row["unknowns"] == [unknown.fact for unknown in alone.unknowns]
        assert row["hits"] == [f"{hit.list_id}, {hit.party_id}, {hit.score:.4f}" for hit in alone.hits]
        assert len(row["findings"]) == len([1 for finding in alone.findings if finding.verdict is alone.verdict])


def answerer(home: Path) -> DealAnswerer:
    on = Day.of(DAY)
    job = DealJob(law_day=on, today=on, known_at=MOMENT, programmes=frozenset(), folder=home, columns=None, flat=False)
    return DealAnswerer(open_house(home).world(), job)


def test_deals_that_differ_in_no_more_than_what_they_are_called_are_told_as_each_is_alone(shelved: Path) -> None:
    said: dict[str, object] = {key: value for key, value in DEALS[0].items() if key != "id"}
    called: list[dict[str, object]] = [{"id": "a"}, {"id": "b"}, {"title": "c"}, {"id": "d", "title": "c"}, {}, {"title": {}}]
    called += [{"act": "pay"}, {"id": "e"}]
    rows = [(f"deals:{line}", said | more) for line, more in enumerate(called, 1)]
    asked = answerer(shelved)
    together = asked.answer(rows)
    alone = [answerer(shelved).answer([row]) for row in rows]
    assert together.answers == tuple(row for one in alone for row in one.answers)
    assert list(map(str, together.problems)) == [str(problem) for one in alone for problem in one.problems]
    assert len(together.problems) == 1
    assert [row["deal"] for row in together.answers] == ["a", "b", "c", "d", "deals:5", "deals:7", "e"]
    assert len(asked._told) == 2


def test_what_was_told_is_forgotten_where_it_grows_too_much(shelved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deal_rows, "MOST_TOLD", 2)
    rows = [(str(line), one) for line, one in enumerate(DEALS)]
    asked = answerer(shelved)
    first = asked.answer(rows)
    asked.answer(rows[:1])
    assert len(asked._told) <= 3
    assert asked.answer(rows) == first


def test_answers_in_a_sitting_are_whole_and_equal_to_those_alone(shelved: Path) -> None:
    house = open_house(shelved)
    world = house.world()
    sitting = Sitting(world)
    for one in [*DEALS, *reversed(DEALS)]:
        ask = Ask(deal=from_plain(Deal, {k: v for k, v in one.items() if k != "id"}), law_day=Day.of(DAY), known_at=MOMENT)
        assert check(ask, world, sitting) == check(ask, world)


def test_how_often_rubbish_is_looked_for_is_as_before_once_a_file_is_answered_or_left(shelved: Path, tmp_path: Path) -> None:
    before = gc.get_threshold()
    for left_early in (False, True):
        with open_house(shelved).checking(written(tmp_path, list(DEALS)), DAY, MOMENT) as checking:
            next(checking.answers)
            assert gc.get_threshold() != before
            if not left_early:
                list(checking.answers)
        assert gc.get_threshold() == before


def test_bad_lines_are_told_by_line_and_the_rest_is_answered(run: Run, tmp_path: Path) -> None:
    lines: list[object] = [DEALS[0], '{"act": "exprot"}', "not json", DEALS[1], deal(9, "x", to_="CN"), deal(10, "x", to="China")]
    out = tmp_path / "answers.jsonl"
    told = run("check", written(tmp_path, lines), "--out", out, "--law-day", DAY)
    assert [row["deal"] for row in answers_of(out)] == ["PO-0", "PO-1"]
    for place in ("deals.jsonl:2", "deals.jsonl:3", "deals.jsonl:5", "deals.jsonl:6"):
        assert place in told.err
    assert "4 could not be read" in told.err


def test_the_exit_code_is_that_of_the_gravest_answer(run: Run, tmp_path: Path) -> None:
    sale = {"act": "procure", "actor": {"kind": "executive_agency", "country": "US"}, "funds": "appropriated"}
    banned = {**sale, "lines": [{"kind": "commodity", "goods": "telecom", "maker": {"name": "Huawei Technologies Company"}}]}
    out = tmp_path / "answers.jsonl"
    assert run("check", written(tmp_path, [DEALS[1], banned]), "--out", out, "--law-day", DAY).code == 30
    assert [row["verdict"] for row in answers_of(out)][1] == "PROHIBITED"
    assert run("check", written(tmp_path, ['{"act": "exprot"}']), "--out", out).code == 2


def test_a_table_with_dotted_columns_says_the_same_as_json_lines(run: Run, tmp_path: Path) -> None:
    columns = ["id", "act", "from_country", "to", "parties.0.name", "parties.0.role", "parties.0.country"]
    columns += ["lines[0].what", "lines.0.kind", "lines.0.eccn", "lines.0.origin", "lines.0.exempt", "parties.0.lists"]
    text = io.StringIO()
    sheet = csv.writer(text)
    sheet.writerow(columns)
    for one in DEALS:
        party, line = one["parties"][0], one["lines"][0]  # type: ignore[index]
        cells = [party[key] for key in ("name", "role", "country")] + [line[key] for key in ("what", "kind", "eccn", "origin")]
        sheet.writerow([one["id"], one["act"], "US", "CN", *cells, "", ""])
    table = tmp_path / "deals.csv"
    table.write_text(text.getvalue())
    run("check", table, "--out", tmp_path / "a.jsonl", "--law-day", DAY, "--known-at", MOMENT)
    run("check", written(tmp_path, list(DEALS)), "--out", tmp_path / "b.jsonl", "--law-day", DAY, "--known-at", MOMENT)
    first, second = answers_of(tmp_path / "a.jsonl"), answers_of(tmp_path / "b.jsonl")
    assert [{**row, "row": ""} for row in first] == [{**row, "row": ""} for row in second]
    assert len(first) == len(DEALS)


def test_columns_that_are_no_keys_of_a_deal_are_refused_with_advice() -> None:
    with pytest.raises(ManyProblems) as refused:
        columns_of(("id", "to", "parties.0.nme", "parties.name", "lines", "colour"), "deals.csv")
    told = str(refused.value)
    assert "did you mean 'name'?" in told
    assert len(refused.value.parts) == 3


def test_a_gap_in_a_list_is_told_and_no_party_is_made_up(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "deals.csv"
    table.write_text("act,parties.0.name,parties.1.name,lines.0.exempt\nexport,A,B,\nexport,,B,\nexport,A,,perhaps\n")
    out = tmp_path / "answers.csv"
    told = run("check", table, "--out", out, "--law-day", DAY)
    assert "parties.1.name is told, and the one before it is not" in told.err
    assert "'perhaps' is neither true nor false" in told.err
    assert len(list(csv.DictReader(out.read_text().splitlines()))) == 1


@pytest.mark.parametrize(
    "options",
    [
        ("deals.jsonl",),
        ("deal.yaml", "--out", "x.csv"),
        ("deals.csv", "--out", "x.csv", "--ask"),
        ("deal.yaml", "--save", "y.yaml"),
    ],
)
def test_options_that_do_not_fit_are_refused(run: Run, options: tuple[str, ...]) -> None:
    assert run("check", *options).code == 2


OPEN = """\
act: export
from_country: US
to: CN
parties:
  - {name: "Huawei Technologies Co., Ltd.", country: CN, lists: [ENTITY_LIST]}
lines:
  - {what: radios, kind: commodity}
"""


def asked(run: Run, monkeypatch: pytest.MonkeyPatch, folder: Path, typed: str) -> tuple[object, Path]:
    path, saved = folder / "deal.yaml", folder / "whole.yaml"
    path.write_text(OPEN)
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    return run("check", path, "--ask", "--save", saved, "--law-day", DAY, "--json"), saved


def test_missing_facts_are_asked_for_and_the_completed_deal_is_saved(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told, saved = asked(run, monkeypatch, tmp_path, "EAR99\nbuyer\nend_user\n")
    assert "lines[0].eccn" in told.err  # type: ignore[attr-defined]
    assert "'buyer' is no role" in told.err  # type: ignore[attr-defined]
    whole = read_deal(saved, ["ENTITY_LIST"])
    assert (whole.lines[0].eccn, whole.parties[0].role) == ("EAR99", "end_user")
    again = run("check", saved, "--law-day", DAY, "--json")
    assert again.json["verdict"] == told.json["verdict"]  # type: ignore[attr-defined]
    assert again.json["findings"] == told.json["findings"]  # type: ignore[attr-defined]


def test_an_empty_line_ends_the_questions(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    told, saved = asked(run, monkeypatch, tmp_path, "EAR99\n\nend_user\n")
    whole = read_deal(saved, ["ENTITY_LIST"])
    assert (whole.lines[0].eccn, whole.parties[0].role) == ("EAR99", None)
    assert told.code != 0  # type: ignore[attr-defined]


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_saved_deal_reads_as_it_was(path: Path, tmp_path: Path) -> None:
    deal = read_deal(path, ())
    save_deal(deal, tmp_path / "again.yaml")
    assert to_plain(read_deal(tmp_path / "again.yaml", ())) == to_plain(deal)
