"""`caveat rules` shows the regimes, and runs worked cases to a last line that machines read."""

from pathlib import Path

import pytest
from tests.cli.conftest import Run

from caveat.rules import discover

RIGHT = """\
  - id: GOOD-1
    regime: entity_list
    as_of: 2019-05-17
    title: {title}
    inputs: {{{inputs}}}
    expected: {{verdict: {verdict}}}
    citation: 15 CFR 744.11
"""


def _cases(folder: Path, *verdicts: str, inputs: str = "") -> Path:
    path = folder / "cases.yaml"
    path.write_text("examples:\n" + "".join(RIGHT.format(title="t", inputs=inputs, verdict=verdict) for verdict in verdicts))
    return path


def test_the_cases_beside_the_rules_all_pass(run: Run) -> None:
    told = run("rules", "test")
    last = told.out.splitlines()[-1]
    assert last.endswith(" passed, 0 failed"), told.out
    assert told.code == 0
    assert int(last.split()[0]) > 100


def test_failures_are_printed_and_counted_on_the_last_line(run: Run, tmp_path: Path) -> None:
    told = run("rules", "test", _cases(tmp_path, "REVIEW", "PROHIBITED", inputs="act: export"))
    lines = told.out.splitlines()
    assert told.code == 1
    assert lines[0].startswith("GOOD-1 (entity_list, 2019-05-17) t: expected PROHIBITED, got REVIEW:")
    assert lines[-1] == "1 passed, 1 failed"


def test_a_word_that_is_not_known_fails_its_case_and_is_named(run: Run, tmp_path: Path) -> None:
    told = run("rules", "test", _cases(tmp_path, "REVIEW", inputs="no_such_word: 1"))
    assert told.code == 1
    assert "'no_such_word'" in told.out
    assert told.out.splitlines()[-1] == "0 passed, 1 failed"


@pytest.mark.parametrize(
    "inputs",
    [
        "parties: 3",
        "parties: [[[]]]",
        "act: [export]",
        "act: {export: {x: 1}}",
        "item: null",
        "parties: {}",
        "parties: [null, 3, {name: [1]}]",
    ],
)
def test_inputs_of_any_shape_fail_or_pass_and_do_not_crash(inputs: str, run: Run, tmp_path: Path) -> None:
    told = run("rules", "test", _cases(tmp_path, "REVIEW", inputs=inputs))
    assert told.out.splitlines()[-1] in ("0 passed, 1 failed", "1 passed, 0 failed")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "the file is empty"),
        ("examples: [", "not YAML"),
        ("cases: []", "unknown key 'cases'"),
        ("examples:\n  - {id: A}\n", "cases.yaml:2"),
        (
            "examples:\n  - {id: A, regime: entity_list, as_of: 2019-02-30, title: t, inputs: {}, expected: {}, citation: c}\n",
            "2019-02-30",
        ),
    ],
)
def test_a_malformed_file_is_told(content: str, told: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "cases.yaml").write_text(content)
    answer = run("rules", "test", tmp_path / "cases.yaml")
    assert (answer.code, answer.out) == (2, "")
    assert told in answer.err
    assert "cases.yaml" in answer.err


def test_a_file_that_is_missing_is_told(run: Run, tmp_path: Path) -> None:
    assert run("rules", "test", tmp_path / "nowhere.yaml").code == 2


def test_every_regime_is_shown(run: Run) -> None:
    told = run("rules", "list")
    assert told.code == 0
    assert all(regime in told.out for regime in discover())
