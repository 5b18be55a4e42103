"""The documentation tells of every command, setting, rule and list, and is true."""

import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

from scripts import write_docs
from tests.world import rules

from caveat.cli.main import caveat
from caveat.facts.deal import Deal, DealParty, Line
from caveat.lists import discover as discover_lists

HERE = Path(__file__).resolve().parents[1]
README = (HERE / "README.md").read_text("utf-8")


def test_the_pages_that_are_written_by_the_program_are_current() -> None:
    for name, text in write_docs.pages().items():
        assert (HERE / "docs" / name).read_text("utf-8") == text, "run `make docs`"


def test_the_deal_page_tells_of_every_key_of_a_deal() -> None:
    for field in (*fields(Deal), *fields(DealParty), *fields(Line)):
        assert f"`{field.name}`" in write_docs.deal_page()


def test_the_reference_names_every_command_list_and_rule() -> None:
    page = write_docs.page()
    for name in (*caveat.list_commands(caveat.make_context("caveat", ["lists"])), *discover_lists(), *rules()):
        assert name in page


def test_every_command_of_the_readme_exists() -> None:
    commands = set(re.findall(r"caveat ([a-z]+)\b", README)) - {"open", "house"}
    assert commands <= set(caveat.list_commands(caveat.make_context("caveat", ["lists"])))


def test_every_file_that_the_documents_link_to_is_there() -> None:
    for page in (HERE / "README.md", HERE / "CONTRIBUTING.md", *(HERE / "docs").glob("*.md")):
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
