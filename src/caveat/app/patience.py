"""How long to wait before asking a server again, and when to give up."""

import random
import time
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from caveat.facts.noun import noun

PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Answers that may be others a little later."""


@noun
class Patience:
    """Exponential back-off with jitter: `tries` in all, the first wait up to `first` seconds, none longer than `longest`.

    A server's own word (Retry-After) goes before, up to `longest_told` seconds; one that asks for more is left alone.
    """

    tries: int = 5
    first: float = 1.0
    longest: float = 30.0
    longest_told: float = 120.0
    sleep: Callable[[float], None] = time.sleep
    chance: Callable[[], float] = random.SystemRandom().random

    def before(self, attempt: int, told: str = "") -> float | None:
        """Return the seconds to wait after try number `attempt` (1, 2, …); None to give up."""
        if attempt >= self.tries:
            return None
        asked = seconds_told(told)
        if asked is not None:
            return asked if asked <= self.longest_told else None
        most = min(self.longest, self.first * 2.0 ** (attempt - 1))
        return most * (0.5 + self.chance() / 2)


def seconds_told(header: str) -> float | None:
    """Read Retry-After: seconds, or a day and time; None for none or nonsense."""
    if header.strip().isascii() and header.strip().isdigit():
        return float(header.strip())
    try:
        moment = parsedate_to_datetime(header)
    except ValueError:
        return None
    return max(0.0, ((moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - datetime.now(UTC)).total_seconds())
