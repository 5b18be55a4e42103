"""`caveat case`, asked what it cannot answer: misspelt names, odd days, broken files, readers that go away."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import EXAMPLES, Run

EXAMPLE = (EXAMPLES / "cases" / "meridian.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("caes", "list"), "did you mean 'case'"),
        (("case", "shw", "huawei"), "did you mean 'show'"),
        (("case", "show", "HUAWEI"), "did you mean 'huawei'"),
        (("case", "market", "Huawei", "--without", "Erikson"), "did you mean 'Ericsson'"),
        (("case", "market", "Huawei", "--as-of", "1950-01-01"), "no figure up to 1950-01-01 is of 'Huawei'"),
        (("case", "market", "Ericsson", "--test", "2050-01-01"), "both before and after 2050-01-01"),
        (("case", "compare", "huawei", "huawei"), "needs two cases"),
        (("case", "compare", "huawei", "alstom", "--as-of", "1950-01-01"), "no event of huawei or alstom is told up to 1950-01-01"),
        (("case", "positions", "--as-of", "1950-01-01"), "no position on vendors in networks is told up to 1950-01-01"),
        (("case", "influence", "--as-of", "1950-01-01"), "no answer to an act is told up to 1950-01-01"),
        (("case", "backfire", "huawei", "--as-of", "2019-05-15"), "no act of a sender on supplies up to 2019-05-15"),
        (("case", "show", "huawei", "--event", "2019-05-16-listing", "--out", "x.csv"), "--out writes the whole dossier"),
        (("case", "validate", "alstom"), "the name of a case file ends in .yaml or .yml"),
    ],
)
def test_what_cannot_be_answered_is_told_in_a_sentence(run: Run, asked: tuple[str, ...], told: str) -> None:
    answer = run(*asked)
    assert (answer.code, answer.out) == (2, "") and told in answer.err


def test_a_word_that_is_known_is_not_offered_as_another(run: Run) -> None:
    assert "did you mean" not in run("case", "panel", "bribery", "--as-of", "1950-01-01").err


def test_a_claim_of_rank_is_told_in_words_and_not_before_it_was_made(run: Run) -> None:
    words = "Claim C4: Huawei is the largest maker of telecommunications equipment in the world."
    assert words in " ".join(run("case", "market", "Huawei").out.split())
    assert "Claim C4" not in run("case", "market", "Huawei", "--as-of", "2019-12-31").out


def test_markets_without_a_vendor_are_reckoned_only_where_one_is_named(run: Run) -> None:
    assert "without it" not in run("case", "market", "Huawei").out
    assert "without it, spread" in run("case", "market", "Huawei", "--without", "huawei").out


def test_groups_and_opened_rows_are_chosen_in_json_too(run: Run) -> None:
    asked = ("case", "compare", "alstom", "huawei", "--json")
    assert {row["group"] for row in run(*asked, "--group", "legal").json["rows"]} == {"legal"}
    assert [row["feature"] for row in run(*asked, "--open", "first release").json["rows"]] == ["days_to_bail"]
    assert {"id", "rule"} <= run("case", "compare", "--explain", "--json").json[0].keys()


def test_a_comparison_that_is_written_says_where(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "x.csv"
    assert run("case", "compare", "alstom", "huawei", "--out", out).out == f"wrote {out}\n"


def test_a_mark_is_told_once(run: Run) -> None:
    row = run("case", "compare", "alstom", "huawei", "--json", "--open", "home_share").json["rows"][0]
    assert row["values"][1]["mark"] == "in part from memory, medium confidence, derived"


def test_no_name_of_an_event_is_cut(run: Run) -> None:
    assert "…" not in run("case", "influence").out


def test_every_fault_of_a_case_has_its_line(run: Run, tmp_path: Path) -> None:
    broken = EXAMPLE.replace("home: [FR]", "home: [XX]").replace("lines: [", "lines: [glass, ").replace("[charge]", "[lost]")
    path = tmp_path / "mine.yaml"
    path.write_text(broken, "utf-8")
    lines = broken.splitlines()
    told = run("case", "validate", path)
    assert told.code == 2
    for number, words in enumerate(lines, 1):
        for sign, fault in (("XX", "'XX' is no code of a state"), ("[lost]", "names the source 'lost'")):
            assert (sign not in words) or any(f"mine.yaml:{number}: " in one and fault in one for one in told.err.splitlines())


def test_what_does_not_fit_the_library_has_its_line_too(run: Run, tmp_path: Path, own_home: Path) -> None:
    broken = EXAMPLE.replace(
        "    checked: memory\n", '    answers: [meridian-1999]\n    measures: ["no_list:*"]\n    checked: memory\n'
    )
    (own_home / "cases").mkdir(parents=True)
    number = next(at for at, line in enumerate(broken.splitlines(), 1) if "no_list" in line)
    for path, where in ((tmp_path / "mine.yaml", "mine.yaml"), (own_home / "cases" / "ours.yaml", "CAVEAT_HOME/cases/ours.yaml")):
        path.write_text(broken, "utf-8")
        told = run("case", "validate", path) if where == "mine.yaml" else run("case", "list")
        assert told.code == 2
        assert f"{where}:{number}: " in told.err and "which no list has" in told.err
        assert f"{where}:{number - 1}: " in told.err and "'meridian-1999', which is in no case" in told.err


def test_the_faults_of_all_files_are_told(run: Run, tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / f"{name}.yaml").write_text(EXAMPLE.replace("high", "certain"), "utf-8")
    told = run("case", "validate", tmp_path / "one.yaml", tmp_path / "other.yaml").err
    assert "one.yaml:27" in told and "other.yaml:27" in told


def test_what_ends_before_it_began_is_told(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(EXAMPLE.replace("    confidence: high\n", "    confidence: high\n    until: '1990-01-01'\n", 1), "utf-8")
    assert "ends on 1990-01-01, before its own day" in run("case", "validate", path).err


def test_faults_stand_in_the_order_of_their_lines(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(EXAMPLE.replace("high", "certain").replace("id: meridian\n", "id: meridian\ncolour: blue\n"), "utf-8")
    found = [int(one.split(":")[1]) for one in run("case", "validate", path).err.splitlines() if one.startswith("  mine.yaml:")]
    assert found == sorted(found) and len(found) > 1


@pytest.mark.parametrize("asked", [("case", "show", "huawei"), ("case", "show", "huawei", "--json")])
def test_a_reader_that_goes_away_is_told_as_other_programs_tell_it(shelved: Path, asked: tuple[str, ...]) -> None:
    program = [sys.executable, "-c", "from caveat.cli import main; main()", *asked]
    environment = os.environ | {"CAVEAT_HOME": str(shelved)}
    with subprocess.Popen(program, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_a_ban_of_three_years_does_not_weigh_for_ever(run: Run) -> None:
    assert "level 3 of 7" in run("case", "show", "toshiba-kongsberg").out  # the act of 1987 is left
    assert "level 5 of 7" in run("case", "show", "toshiba-kongsberg", "--as-of", "1990-01-01").out


def test_a_unit_that_was_destroyed_is_not_told_as_passed_on(run: Run) -> None:
    told = run("case", "compare", "nord-stream-2", "alstom", "--open", "passed").out
    assert "a unit was lost or passed to another" in told and "a unit passed to another" not in told


def test_a_case_that_is_at_home_in_no_state_says_so_by_silence(run: Run) -> None:
    assert "\nacted against by US; routers" in run("case", "show", "covered-list-2026").out


def test_steps_of_escalation_that_are_left_out_are_counted(run: Run) -> None:
    assert "the last 3 of up to 10 steps" in run("case", "show", "huawei").out


def test_no_id_is_cut_in_a_dossier_of_a_narrow_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("caveat.cli.show_answer._WIDTH", 60)
    told = run("case", "show", "alstom").out
    table = told.partition("Escalation on")[2].partition("Agencies of US")[0]
    assert "…" not in table and max(map(len, told.splitlines())) <= 60


def test_an_article_that_claims_nothing_is_told_so(run: Run, tmp_path: Path) -> None:
    (tmp_path / "hello.txt").write_text("Hello.\n", "utf-8")
    told = run("read", tmp_path / "hello.txt").out
    assert "1 sentence, " in told and "no claim is found in it" in told and "(reasoned)" not in told


@pytest.mark.parametrize(
    "asked", [("compare", "alstom", "huawei"), ("precedents", "huawei"), ("panel", "bribery"), ("backfire", "huawei")]
)
def test_json_says_the_rule_of_a_view_as_the_terminal_does(run: Run, asked: tuple[str, ...]) -> None:
    rule = run("case", *asked, "--json").json["rule"]
    assert " ".join(rule.split())[:80] in " ".join(run("case", *asked).out.split())


def test_a_broken_file_in_the_home_folder_is_told_with_its_folder(run: Run, own_home: Path) -> None:
    (own_home / "cases").mkdir()
    (own_home / "cases" / "mine.yaml").write_text(EXAMPLE.replace("high", "certain"), "utf-8")
    assert "CAVEAT_HOME/cases/mine.yaml:27" in run("case", "list").err
