"""Receipts: what went into an answer, hashed, so that it can be given again."""

import hashlib
from typing import Any

import orjson

from caveat.check.answer import Ask, Receipt
from caveat.check.world import World
from caveat.facts.form import to_plain


def sha256_of(value: Any) -> str:
    """Return the SHA-256 of a value of nouns in a canonical form (JSON, sorted keys)."""
    return hashlib.sha256(orjson.dumps(to_plain(value), option=orjson.OPT_SORT_KEYS)).hexdigest()


def receipt_of(ask: Ask, world: World, outcome: Any) -> Receipt:
    """Write the receipt of an answer whose verdict, findings, hits and caveats are `outcome`."""
    snapshots = tuple(live.snapshot for live in world.lists)
    thresholds = {"alert": str(world.thresholds.alert), "same": str(world.thresholds.same), "limit": str(world.thresholds.limit)}
    went_in = (world.engine, world.law_sha256, ask, [snapshot.sha256 for snapshot in snapshots], thresholds)
    return Receipt(
        id=sha256_of(list(went_in))[:16],
        engine=world.engine,
        law_sha256=world.law_sha256,
        law_day=ask.law_day,
        known_at=ask.known_at,
        snapshots=snapshots,
        thresholds=thresholds,
        deal=ask.deal,
        answer_sha256=sha256_of(outcome),
    )
