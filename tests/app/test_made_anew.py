"""A snapshot that other code made is read again from its raw bytes, so that no answer rests on outdated tables."""

import shutil
from pathlib import Path

import caveat

DEAL = Path(__file__).resolve().parents[2] / "examples" / "huawei-radio-parts.yaml"


def test_facts_that_other_code_made_are_made_anew(tmp_path: Path) -> None:
    before = caveat.open(tmp_path).check(DEAL, "2019-05-17", "2026-11-22T00:00:00Z")
    for made in (tmp_path / "lists").glob("*/*/facts-*"):
        shutil.move(made, made.with_name("facts-of-another-version"))
    after = caveat.open(tmp_path).check(DEAL, "2019-05-17", "2026-11-22T00:00:00Z")
    assert after == before
    assert len(list((tmp_path / "lists" / "us_bis_entity").glob("*/facts-*"))) == 2
