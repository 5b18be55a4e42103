"""Receipts on disk: kept under their id, found by id or file, and not believed where they were changed."""

import re
import tempfile
from pathlib import Path

import orjson

from caveat.check import Receipt, Thresholds
from caveat.facts import Exact
from caveat.facts.form import from_plain, to_plain
from caveat.facts.problem import BadInput, NotFound

_SHA256 = re.compile(r"[0-9a-f]{64}")


def keep(home: Path, receipt: Receipt) -> Path:
    """Write a receipt to the house and return its path."""
    folder = home / "receipts"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{receipt.id}.json"
    with tempfile.NamedTemporaryFile(prefix=".receipt-", dir=folder, delete=False) as staged:
        staged.write(orjson.dumps(to_plain(receipt), option=orjson.OPT_INDENT_2))
    Path(staged.name).replace(path)
    return path


def find(home: Path, told: str) -> Receipt:
    """Read a receipt by its id or its path; raise `NotFound` or `BadInput`."""
    path = next((path for path in (Path(told), home / "receipts" / f"{Path(told).name}.json") if path.is_file()), None)
    if path is None:
        raise NotFound(f"no receipt {told!r} is in this house", advice="give the id that an answer shows, or a receipt's file")
    try:
        receipt = from_plain(Receipt, orjson.loads(path.read_bytes()), where=path.name)
    except orjson.JSONDecodeError as error:
        raise BadInput(f"is no receipt: {error}", where=path.name) from None
    if odd := [one.sha256 for one in receipt.snapshots if not _SHA256.fullmatch(one.sha256)]:
        raise BadInput(f"names a snapshot {odd[0]!r}, which is no hash", where=path.name)
    return receipt


def thresholds_of(receipt: Receipt) -> Thresholds:
    """Return the thresholds that a receipt names; raise `BadInput` where it names none."""
    told = receipt.thresholds
    try:
        return Thresholds(alert=Exact(told["alert"]), same=Exact(told["same"]), limit=int(told["limit"]))
    except (KeyError, ValueError) as error:
        raise BadInput(f"its thresholds cannot be read: {error}", where=receipt.id) from None


def check_id(told: Receipt, again: Receipt) -> None:
    """Raise `BadInput` if a receipt's id is not that of what it holds; told only by the same engine and law."""
    if (told.engine, told.law_sha256) == (again.engine, again.law_sha256) and told.id != again.id:
        advice = "ask the one who gave it to you for the receipt as it was written"
        raise BadInput(
            "the receipt was changed after it was written: its id is not that of what it holds", where=told.id, advice=advice
        )
