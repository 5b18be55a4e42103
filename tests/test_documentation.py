"""The documentation tells of every command, setting, rule and list, and is true."""

import re
import subprocess
import sys
from dataclasses import fields, replace
from pathlib import Path

import pytest
from scripts import write_docs, write_law
from tests.world import rules

from caveat.app.party_columns import BESIDE_NAMES, FURTHER, OWN_NAME, PART_OF_NAME, ROLE_NAME
from caveat.app.worked_cases import cases_of
from caveat.cli.main import caveat
from caveat.facts.cite import Confidence
from caveat.facts.deal import Deal, DealParty, Line
from caveat.lists import discover as discover_lists

HERE = Path(__file__).resolve().parents[1]
LAW = HERE / "docs" / "law"
RULES = rules()
README = (HERE / "README.md").read_text("utf-8")


def test_the_pages_that_are_written_by_the_program_are_current() -> None:
    for name, text in write_docs.pages().items():
        assert (HERE / "docs" / name).read_text("utf-8") == text, "run `make docs`"


def test_every_rule_has_a_page_of_its_law_and_no_page_is_of_none() -> None:
    assert {path.name for path in LAW.iterdir()} == {"README.md", *(f"{regime}.md" for regime in RULES)}


@pytest.mark.parametrize("regime", RULES)
def test_a_page_of_the_law_tells_every_value_citation_and_case_of_its_rule(regime: str) -> None:
    law, page = RULES[regime].law, (LAW / f"{regime}.md").read_text("utf-8")
    table = page.partition("## Dated values")[2].partition("## Citations")[0]
    for name, value in law.values.items():
        rows = [row for row in table.splitlines() if row.startswith(f"| `{name}`")]
        assert len(rows) == len(value.dated)
        for row, entry in zip(rows, value.dated, strict=True):
            assert str(entry.since or "the beginning") in row
            assert entry.confidence is Confidence.SURE or f"**{entry.confidence}**" in row
    assert all(cite.instrument in page for cite in law.cites.values())
    assert all(f"| {case.id} | {case.as_of} |" in page for case in cases_of(RULES[regime]))
    assert "- `decide`: " in page


def test_a_weaker_mark_changes_the_page_of_the_law() -> None:
    rule = RULES["entity_list"]
    value = rule.law.values["roles"]
    doubted = replace(value, dated=tuple(replace(one, confidence=Confidence.UNVERIFIED) for one in value.dated))
    law = replace(rule.law, values={**rule.law.values, "roles": doubted})
    page, before = write_law.law_page(replace(rule, law=law), RULES), (LAW / "entity_list.md").read_text("utf-8")
    assert page.count("**unverified**") == before.count("**unverified**") + 2  # in the table, and in the count above it


def test_the_deal_page_tells_of_every_key_of_a_deal() -> None:
    page = write_docs.deal_page()
    for field in (*fields(Deal), *fields(DealParty), *fields(Line)):
        assert f"`{field.name}`" in page


def test_the_reference_names_every_command_list_and_rule() -> None:
    page = write_docs.page()
    for name in (*caveat.list_commands(caveat.make_context("caveat", ["lists"])), *discover_lists(), *RULES):
        assert name in page


def test_every_command_of_the_readme_exists() -> None:
    commands = set(re.findall(r"caveat ([a-z]+)\b", README)) - {"open", "house"}
    assert commands <= set(caveat.list_commands(caveat.make_context("caveat", ["lists"])))


def test_every_file_that_the_documents_link_to_is_there() -> None:
    for page in (HERE / "README.md", HERE / "CONTRIBUTING.md", *(HERE / "docs").glob("*.md"), *LAW.glob("*.md")):
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_every_path_of_our_source_that_the_documents_name_is_there() -> None:
    for page in (HERE / "README.md", HERE / "CONTRIBUTING.md", HERE / "docs" / "story.md"):
        for path in re.findall(r"`((?:src|examples|tests|docs)/[\w./-]+)`", page.read_text("utf-8")):
            assert (HERE / path).exists(), f"{page.name} names {path}"


def test_the_lines_of_python_in_the_readme_run(tmp_path: Path) -> None:
    code = "import caveat; house = caveat.open(); print(house.check('examples/huawei-radio-parts.yaml').verdict)"
    assert "import caveat; house = caveat.open(); house.check(" in README
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=HERE, env={"CAVEAT_HOME": str(tmp_path)}, capture_output=True, check=True
    )
    assert done.stdout.decode().strip() == "LICENCE_REQUIRED"


def test_nothing_that_is_committed_names_a_path_of_a_machine_or_a_registry() -> None:
    tracked = subprocess.run(["git", "ls-files"], cwd=HERE, capture_output=True, check=True).stdout.decode().split()
    for name in tracked:
        text = (HERE / name).read_text("utf-8", errors="ignore") if (HERE / name).is_file() else ""
        assert (
            not re.search(r"/(?:home|root|Users)/\w+/|--index-url|files\.pythonhosted", text)
            or name == "tests/test_documentation.py"
        ), name


def test_the_page_of_screening_tells_every_name_of_every_column() -> None:
    page = (HERE / "docs" / "screen.md").read_text("utf-8")
    told = {
        column: names for line in page.splitlines() if line.startswith("| `") for column, *names in [re.findall(r"`([^`]+)`", line)]
    }
    for table in (OWN_NAME, ROLE_NAME, PART_OF_NAME, FURTHER, BESIDE_NAMES):
        for column, names in table.items():
            assert set(names) <= set(told[column]), column
