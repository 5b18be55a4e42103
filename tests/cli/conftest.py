"""The command line, run in this process: what it prints, and with which code it ends."""

import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import caveat
from caveat.cli import main

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


class Told(NamedTuple):
    """What a command told: its exit code, standard output and standard error."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.out)


Run = Callable[..., Told]


@pytest.fixture(scope="session")
def shelved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a home with the bundled lists on its shelf, for tests that only read."""
    home = tmp_path_factory.mktemp("home")
    caveat.open(home).world()
    return home


@pytest.fixture
def run(shelved: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `caveat` with arguments in the shared home."""
    monkeypatch.setenv("CAVEAT_HOME", str(shelved))

    def call(*arguments: object) -> Told:
        monkeypatch.setattr(sys, "argv", ["caveat", *map(str, arguments)])
        capsys.readouterr()
        try:
            main()
            code = 0
        except SystemExit as ended:
            code = int(ended.code or 0)
        return Told(code, *capsys.readouterr())

    return call


@pytest.fixture
def own_home(shelved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> Path:
    """Give `run` a home of its own, with the bundled lists already on its shelf."""
    home = tmp_path / "home"
    shutil.copytree(shelved, home)
    monkeypatch.setenv("CAVEAT_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def huawei() -> Path:
    """Give the deal of the demonstration."""
    return EXAMPLES / "huawei-radio-parts.yaml"
