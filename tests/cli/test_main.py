"""The door itself: every command has its help, every exit code is documented, and nothing ends in a traceback."""

import importlib
import os
import pkgutil
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from tests.cli.conftest import Run

from caveat.cli import commands
from caveat.cli.errors import BAD_INPUT, BROKEN_DISK, EXIT_OF_PROBLEM, EXIT_OF_VERDICT, exit_of
from caveat.facts.finding import Verdict
from caveat.facts.problem import BadInput, ManyProblems, Problem

NAMES = sorted(module.name for module in pkgutil.iter_modules(commands.__path__))


def _commands() -> Iterator[tuple[tuple[str, ...], click.Command]]:
    for name in NAMES:
        command = importlib.import_module(f"{commands.__name__}.{name}").command
        yield (name,), command
        if isinstance(command, click.Group):
            yield from (((name, inner), one) for inner, one in command.commands.items())


@pytest.mark.parametrize("path", [path for path, _ in _commands()], ids=" ".join)
def test_every_command_tells_what_it_does(path: tuple[str, ...], run: Run) -> None:
    told = run(*path, "--help")
    assert told.code == 0
    assert "Usage: caveat" in told.out
    command = dict(_commands())[path]
    assert command.help
    assert all(option.help for option in command.params if isinstance(option, click.Option))


def test_every_exit_code_stands_in_the_help_of_check(run: Run) -> None:
    words = run("check", "--help").out.replace(",", " ").split()
    for code in {*EXIT_OF_PROBLEM.values(), *EXIT_OF_VERDICT.values(), BAD_INPUT, BROKEN_DISK}:
        assert str(code) in words


def test_every_verdict_and_problem_has_its_code() -> None:
    assert set(EXIT_OF_VERDICT) == set(Verdict)
    assert exit_of(ManyProblems("x", parts=())) == exit_of(BadInput("x")) == 2

    class Strange(Problem):
        pass

    assert exit_of(Strange("x")) == 2


def test_the_front_page_names_every_command(run: Run) -> None:
    told = run("--help")
    assert told.code == 0
    assert all(name in told.out for name in NAMES)
    assert run("--version").out.startswith("caveat, version ")


@pytest.mark.parametrize(
    "arguments", [(), ("chekc",), ("check",), ("--nonsense",), ("rules",), ("rules", "tset"), ("check", "a", "b")]
)
def test_a_call_that_makes_no_sense_ends_with_2_and_usage(arguments: tuple[str, ...], run: Run) -> None:
    told = run(*arguments)
    assert told.code == 2
    assert "Usage: caveat" in told.err + told.out


def test_a_home_that_cannot_be_made_is_told(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("CAVEAT_HOME", str(tmp_path / "file" / "home"))
    told = run("lists")
    assert told.code == 2
    assert "set CAVEAT_HOME" in told.err


def test_a_home_that_cannot_be_written_is_told(run: Run, own_home: Path, huawei: Path) -> None:
    shutil.rmtree(own_home / "receipts", ignore_errors=True)
    (own_home / "receipts").write_text("a file where a folder should be")
    told = run("check", huawei, "--law-day", "2019-05-17")
    assert (told.code, told.out) == (74, "")
    assert "CAVEAT_HOME" in told.err


def _process(home: Path, *arguments: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    program = [sys.executable, "-c", "from caveat.cli import main; main()", *map(str, arguments)]
    return subprocess.run(
        program, env=os.environ | {"CAVEAT_HOME": str(home)} | environment, capture_output=True, timeout=60, check=False
    )


def test_as_a_process_it_answers_by_its_exit_code(tmp_path: Path, huawei: Path) -> None:
    done = _process(tmp_path, "check", huawei, "--law-day", "2019-05-17")
    assert done.returncode == 20
    assert done.stderr == b""
    assert b"LICENCE REQUIRED" in done.stdout


def test_as_a_process_bad_input_leaves_standard_output_empty(shelved: Path) -> None:
    done = _process(shelved, "check", "nowhere.yaml")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"caveat: nowhere.yaml: cannot be read")


def test_a_terminal_that_knows_no_han_still_gets_the_answer(shelved: Path) -> None:
    done = _process(shelved, "screen", "--name", "华为技术有限公司", PYTHONIOENCODING="ascii")
    assert done.returncode == 0, done.stderr
    assert b"us_bis_entity:huawei" in done.stdout


def test_a_reader_that_goes_away_is_no_crash(shelved: Path, huawei: Path) -> None:
    program = [
        sys.executable,
        "-c",
        "from caveat.cli import main; main()",
        "check",
        str(huawei),
        "--law-day",
        "2019-05-17",
        "--json",
    ]
    with subprocess.Popen(
        program, env=os.environ | {"CAVEAT_HOME": str(shelved)}, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()
