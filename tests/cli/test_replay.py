"""`caveat replay` gives the answer of a receipt again, and does not believe one that was changed."""

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run


@pytest.fixture
def receipt(run: Run, own_home: Path, huawei: Path) -> Path:
    """Give the file of the receipt of one answer."""
    told = run("check", huawei, "--law-day", "2019-05-17", "--json").json["receipt"]["id"]
    return own_home / "receipts" / f"{told}.json"


def test_an_answer_is_given_again_by_id_and_by_file(run: Run, receipt: Path) -> None:
    for given in (receipt.stem, receipt):
        told = run("replay", given)
        assert told.code == 20
        assert "LICENCE REQUIRED" in told.out
        assert f"the same answer as receipt {receipt.stem}" in told.err


def test_the_json_of_a_replay_is_that_of_the_answer(run: Run, receipt: Path) -> None:
    assert run("replay", receipt, "--json").json["receipt"]["id"] == receipt.stem


def test_a_changed_deal_is_told(run: Run, receipt: Path) -> None:
    receipt.write_text(receipt.read_text().replace("EAR99", "5A991"))
    told = run("replay", receipt)
    assert (told.code, told.out) == (2, "")
    assert "was changed after it was written" in told.err


def test_a_changed_answer_is_told(run: Run, receipt: Path) -> None:
    plain = json.loads(receipt.read_text())
    receipt.write_text(json.dumps(plain | {"answer_sha256": "0" * 64}))
    told = run("replay", receipt)
    assert told.code == 1
    assert "NOT the answer" in told.err
    assert "the law files are the same" in told.err


def test_another_law_is_told(run: Run, receipt: Path) -> None:
    plain = json.loads(receipt.read_text())
    receipt.write_text(json.dumps(plain | {"law_sha256": "0" * 64, "answer_sha256": "0" * 64}))
    told = run("replay", receipt)
    assert told.code == 1
    assert "the engine or its law has changed since" in told.err


def test_what_is_no_receipt_is_told(run: Run, own_home: Path, huawei: Path) -> None:
    for given in ("0123456789abcdef", huawei):
        told = run("replay", given)
        assert (told.code, told.out) == (2, "")
        assert "receipt" in told.err
