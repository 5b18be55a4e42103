"""Receipts: what went into an answer, hashed, so that it can be given again."""

import hashlib
from typing import Any

import orjson

from caveat.check.answer import Ask, Receipt
from caveat.check.world import World
from caveat.facts.form import to_plain


def sha256_of(value: Any) -> str:
    """Return the SHA-256 of a value of nouns in a canonical form (JSON, sorted keys)."""
    return _sha256(to_plain(value))


def receipt_id(ask: Ask, world: World) -> str:
    """Return the id of an answer's receipt, which goes by what went in and not by what came out."""
    went_in = [world.engine, world.law_sha256, to_plain(ask), [one.sha256 for one in world.snapshots], _thresholds(world)]
    return _sha256(went_in)[:16]


def receipt_of(ask: Ask, world: World, outcome: Any) -> Receipt:
    """Write the receipt of an answer whose verdict, findings, hits and caveats are `outcome`."""
    return Receipt(
        id=receipt_id(ask, world),
        engine=world.engine,
        law_sha256=world.law_sha256,
        law_day=ask.law_day,
        known_at=ask.known_at,
        snapshots=world.snapshots,
        thresholds=_thresholds(world),
        deal=ask.deal,
        answer_sha256=sha256_of(outcome),
    )


def _sha256(plain: Any) -> str:
    return hashlib.sha256(orjson.dumps(plain, option=orjson.OPT_SORT_KEYS)).hexdigest()


def _thresholds(world: World) -> dict[str, str]:
    return {"alert": str(world.thresholds.alert), "same": str(world.thresholds.same), "limit": str(world.thresholds.limit)}
