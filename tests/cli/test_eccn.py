"""`caveat eccn` shows an entry, and what it asks for at a destination."""

from pathlib import Path

import pytest
from tests.cli.conftest import Run


def test_an_entry_is_shown_with_reasons_columns_and_exceptions(run: Run) -> None:
    told = run("eccn", "5A991")
    assert told.code == 0
    assert "Telecommunication equipment" in told.out
    assert "AT1" in told.out
    assert "15 CFR 740.3" in told.out
    assert "as of 2026-07-23" in told.out


def test_a_destination_shows_its_cells_and_the_rules_answer(run: Run) -> None:
    told = run("eccn", "3a001.A.2", "--to", "China", "--law-day", "2026-07-23", "--json").json
    marks = {cell["control"]["column"]: cell.get("marked") for cell in told["cells"] if cell["control"].get("column")}
    assert (marks["NS2"], marks["AT1"]) == (True, False)
    assert (told["paragraph"], told["to"], told["finding"]["verdict"]) == ("a.2", "CN", "LICENCE_REQUIRED")
    assert "D:5" in told["groups"]
    shown = run("eccn", "3A001.a.2", "--to", "CN").out
    assert "LICENCE REQUIRED to China" in shown
    assert "742.4(b)" in shown


def test_what_no_entry_names_is_ear99(run: Run) -> None:
    told = run("eccn", "EAR99", "--to", "SY", "--law-day", "2025-09-01")
    assert "LICENCE REQUIRED to Syria" in told.out
    assert "ALLOWED WITH CONDITIONS" in run("eccn", "EAR99", "--to", "SY", "--law-day", "2025-09-02").out


@pytest.mark.parametrize(("words", "told"), [(("3A777",), "no entry 3A777"), (("3A001", "--to", "Atlantis"), "is no country")])
def test_an_unknown_entry_or_country_is_bad_input(run: Run, words: tuple[str, ...], told: str) -> None:
    answer = run("eccn", *words)
    assert answer.code == 2
    assert told in answer.err


def test_a_newer_day_comes_by_update(run: Run, own_home: Path, shared: Path) -> None:
    assert own_home.is_dir()
    assert "us_ear: updated as of 2026-07-23" in run("update", "us_ear", "--mirror", shared / "lists").out
    assert "us_ear: unchanged" in run("update", "us_ear", "--mirror", shared / "lists").out
    assert run("eccn", "3A090", "--to", "CN").code == 0
