"""`caveat case compare`, `precedents`, `panel` and `backfire`: as a person calls them."""

import csv
import io
import json
from pathlib import Path

import pytest
from tests.cli.conftest import EXAMPLES, Run

from caveat.dossiers.compare import features


def test_two_cases_stand_side_by_side(run: Run) -> None:
    told = run("case", "compare", "alstom", "huawei")
    assert told.code == 0
    for words in (
        "What sets them apart most (bits, of 210 pairs of 21 cases)",
        "Told of all, and alike",
        "not recorded",
        "1,028 days",
    ):
        assert words in told.out
    assert "[from memory]" in told.out and "never a no" in told.out


@pytest.mark.parametrize("cases", [("alstom", "huawei"), ("alstom", "huawei", "toshiba-kongsberg"), ("all",)])
def test_no_line_is_wider_than_a_page(cases: tuple[str, ...], run: Run) -> None:
    out = run("case", "compare", *cases).out
    assert max(map(len, out.splitlines())) <= 118
    assert all(f"\n{one}" in out.replace("\n ", "\n") for one in ("firm itself charged", "went to court against a measure"))


def test_all_cases_are_gathered_by_value_and_shown_by_group(run: Run) -> None:
    out = " ".join(run("case", "compare", "all", "--group", "supply flank").out.split())
    assert "yes: dji, hikvision, huawei, kaspersky, nexperia, smic, zte" in out
    assert "Supply flank" in out and "Demand flank" not in out


def test_json_holds_every_cell_with_its_events(run: Run) -> None:
    told = json.loads(run("case", "compare", "huawei", "alstom", "--json").out)
    assert told["cases"] == ["huawei", "alstom"]
    row = next(one for one in told["rows"] if one["feature"] == "came_back")
    assert row["values"][0] is None
    assert row["values"][1]["events"] == ["alstom-2015-11-02-outcome", "alstom-2024-05-31-outcome"]


def test_a_row_opens_to_its_events_with_their_sources(run: Run) -> None:
    out = run("case", "compare", "alstom", "huawei", "--open", "first release").out
    assert "huawei-2018-12-11-release" in out and "CHEK News / Canadian Press" in out
    assert "Charter of the United Nations" in run("case", "compare", "alstom", "huawei", "--open", "permanent seat").out


def test_every_rule_is_explained(run: Run) -> None:
    out = run("case", "compare", "--explain").out
    assert all(one.id in out for one in features())


def test_a_comparison_as_of_a_day_says_so(run: Run) -> None:
    out = run("case", "compare", "alstom", "huawei", "--as-of", "2014-12-31").out
    assert "as of 2014-12-31" in out and "2019" not in out


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("alstom", "huawai"), "did you mean 'huawei'"),
        (("alstom",), "needs two cases"),
        (("alstom", "huawei", "--as-of", "2014-13-01"), "is not a day"),
        (("alstom", "huawei", "--open", "no such row"), "no row"),
        (("alstom", "huawei", "--out", "sheet.xlsx"), "are not written"),
    ],
)
def test_what_cannot_be_compared_is_told_plainly(asked: tuple[str, ...], told: str, run: Run) -> None:
    answer = run("case", "compare", *asked)
    assert answer.code == 2 and told in answer.err


def test_a_case_of_ones_own_stands_beside_the_others(run: Run) -> None:
    told = json.loads(run("case", "compare", str(EXAMPLES / "cases" / "meridian.yaml"), "siemens", "--json").out)
    assert told["cases"] == ["meridian", "siemens"] and told["of_cases"] == 22


def test_a_table_has_a_line_a_cell(run: Run, tmp_path: Path) -> None:
    assert run("case", "compare", "alstom", "huawei", "--out", str(tmp_path / "cells.csv")).code == 0
    rows = list(csv.DictReader(io.StringIO((tmp_path / "cells.csv").read_text("utf-8"))))
    held = next(one for one in rows if (one["row"], one["case"]) == ("days_to_bail", "huawei"))
    assert (held["value"], held["events"]) == ("10 days", "huawei-2018-12-01-arrest_detention; huawei-2018-12-11-release")
    silent = next(one for one in rows if (one["row"], one["case"]) == ("firm_pleaded", "huawei"))
    assert (silent["recorded"], silent["value"]) == ("not recorded", "")


@pytest.mark.parametrize("suffix", [".html", ".pdf", ".docx", ".json"])
def test_a_comparison_is_written_for_the_file(suffix: str, run: Run, tmp_path: Path) -> None:
    path = tmp_path / f"compared{suffix}"
    assert run("case", "compare", "alstom", "huawei", "--out", str(path)).code == 0
    begins = {".html": b"<!doctype html>", ".pdf": b"%PDF", ".docx": b"PK", ".json": b"{"}
    assert path.read_bytes().startswith(begins[suffix])


def test_on_paper_each_cell_opens_to_numbered_events(run: Run, tmp_path: Path) -> None:
    for cases, words in ((("alstom", "huawei"), "Before Huawei Technologies"), (("all",), "huawei: 22 [")):
        path = tmp_path / "compared.html"
        run("case", "compare", *cases, "--out", str(path))
        page = path.read_text("utf-8")
        assert words in page and "alstom-2024-05-31-outcome" in page and "not recorded" in page


def test_precedents_are_shown_with_their_rule(run: Run) -> None:
    out = run("case", "precedents", "huawei").out
    assert "Nearest of 3 earlier cases" in out and "Gower" in out and "66" not in out.split("Nearest")[0]
    assert "Toshiba Machine / Kongsberg" in out and "no other case" in out
    told = run("case", "precedents", "open-ran")
    assert told.code == 2 and "no act against its subject" in told.err


def test_a_panel_says_its_n_and_draws_no_cause(run: Run) -> None:
    out = " ".join(run("case", "panel", "FCPA").out.split())
    assert "n = 4, of which 1 broke up" in out and "shows no cause" in out
    assert json.loads(run("case", "panel", "FCPA", "--json").out)["n"] == 4
    told = run("case", "panel", "PEESA")
    assert told.code == 2 and "n is 1, too few" in told.err


def test_effects_on_others_are_shown_in_sequence(run: Run) -> None:
    out = run("case", "backfire", "huawei").out
    assert out.index("m189") < out.index("m191") and "Sequence, not cause" in out
    told = run("case", "backfire", "alstom")
    assert told.code == 2 and "no act of a sender on supplies" in told.err
    assert json.loads(run("case", "backfire", "rusal", "--json").out)["not_recorded"]
