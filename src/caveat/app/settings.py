"""Where this house keeps its state, and what the clock says: read here and nowhere below."""

import os
from datetime import UTC, datetime
from pathlib import Path

import platformdirs

from caveat.facts import Day
from caveat.facts.problem import BadInput

_FORM = "%Y-%m-%dT%H:%M:%SZ"


def home_folder(home: str | Path | None = None) -> Path:
    """Return the folder of all state: `home`, else `CAVEAT_HOME`, else the platform's data folder."""
    chosen = home or os.environ.get("CAVEAT_HOME") or platformdirs.user_data_dir("caveat", appauthor=False)
    return Path(chosen).expanduser().absolute()


def keep_setting() -> str:
    """Return how much of each list is to be kept: `CAVEAT_KEEP`, empty for all."""
    return os.environ.get("CAVEAT_KEEP", "")


def now() -> str:
    """Return this moment as ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).strftime(_FORM)


def moment_of(text: str) -> str:
    """Write a moment as `now` does: UTC where it names no zone, the end of the day where it names no time."""
    try:
        if len(text) <= len("2026-07-23"):
            text = f"{Day.of(text)}T23:59:59Z"
        told = datetime.fromisoformat(text)
        return (told if told.tzinfo else told.replace(tzinfo=UTC)).astimezone(UTC).strftime(_FORM)
    except (ValueError, OverflowError, BadInput):
        raise BadInput(f"{text!r} is not a moment", advice="write 2026-07-23T12:00:00Z, or a day as 2026-07-23") from None


def today() -> Day:
    """Return today's day in UTC."""
    return Day.of(now()[:10])
