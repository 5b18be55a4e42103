"""Claims and predictions as a person calls for them."""

from pathlib import Path

from tests.cli.conftest import Run

ARTICLES = Path(__file__).parents[1] / "dossiers" / "articles"

TEXT = """Huawei's chief financial officer Meng Wanzhou was brutally arrested on her way through Canada.

The United States accuses Huawei of spying for Beijing. Huawei denied that it was spying for Beijing. Huawei owns a submarine in Lakeland.
"""


def test_reading_shows_claims_with_their_status_and_the_facts_beside_them(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, "utf-8")
    told = run("read", str(path))
    assert told.code == 0
    for words in (
        "Claims",
        "supported",
        "set apart: brutally",
        "claim C10",
        "2018-12-01",
        "denied in claim 3",
        "[from memory",
        "unverifiable",
    ):
        assert words in told.out, words


def test_reading_gives_claims_to_machines(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, "utf-8")
    claims = run("read", str(path), "--json").json["claims"]
    assert [one["status"] for one in claims] == ["supported", "supported", "unverifiable", "unverifiable"]
    assert claims[0]["claim"]["loaded"] == ["brutally"] and claims[0]["events"] == ["huawei-2018-12-01-arrest_detention"]


def test_reading_as_of_an_earlier_day_knows_nothing_later(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, "utf-8")
    told = run("read", str(path), "--as-of", "2018-11-30", "--json")
    assert {one["status"] for one in told.json["claims"]} == {"unverifiable"}
    assert "2018-12" not in str(told.json["claims"])


def test_reading_is_measured_on_marked_articles(run: Run) -> None:
    told = run("gold", str(ARTICLES / "agency.yaml"), str(ARTICLES / "ngo.yaml"), "--errors")
    assert told.code == 0
    assert all(words in told.out for words in ("all tuned", "all unseen", "recall", "status:"))


def test_a_file_of_marks_that_is_wrong_is_told_with_its_line(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "marks.yaml"
    path.write_text((ARTICLES / "ngo.yaml").read_text("utf-8").replace("modality: asserts", "modality: thinks", 1), "utf-8")
    told = run("gold", str(path))
    assert told.code == 2 and "marks.yaml:" in told.err and "'thinks'" in told.err


def test_predictions_are_shown_as_of_a_day(run: Run) -> None:
    now = run("case", "predictions", "--as-of", "2026-01-31")
    assert now.code == 0
    assert all(words in now.out for words in ("came true", "did not come true", "not yet due", "cannot be told"))
    early = run("case", "predictions", "ericsson-china", "--as-of", "2021-06-30", "--json").json
    assert {one["result"] for entry in early for one in entry["tested"]} == {"not yet due"}


def test_a_day_before_every_prediction_and_an_odd_one_are_answered_plainly(run: Run) -> None:
    before = run("case", "predictions", "huawei", "--as-of", "2001-01-01")
    odd = run("case", "predictions", "--as-of", "soon")
    assert (before.code, odd.code) == (2, 2)
    assert "no prediction of huawei" in before.err and "YYYY-MM-DD" in odd.err
