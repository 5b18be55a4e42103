"""Tables of measurements in a file, to compare later ones with."""

from pathlib import Path

import orjson

from caveat.facts.form import from_plain, to_plain
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput
from caveat.validation import Figure, Measurement
from caveat.validation.figure import Unit, Wrong
from caveat.validation.goals import Goal, goal_of, moved

__all__ = ["Figure", "Goal", "Kept", "Measurement", "Unit", "Wrong", "goal_of", "moved", "read_kept", "write_kept"]


@noun
class Kept:
    """What a file of measurements holds: when it was made, how large the samples were, and the table."""

    when: str
    engine: str
    quick: bool
    table: tuple[Measurement, ...]

    def value(self, measure: str, figure: str) -> float | None:
        """Return a figure that was measured then, if it was."""
        for one in self.table:
            if one.id == measure:
                return next((told.value for told in (*one.figures, *one.detail) if told.name == figure), None)
        return None

    def wrong(self, measure: str) -> tuple[Wrong, ...] | None:
        """Return the cases that were wrong then; None if the measure was not made."""
        return next((one.wrong for one in self.table if one.id == measure), None)


def write_kept(path: Path, kept: Kept) -> None:
    """Write measurements as JSON."""
    try:
        path.write_bytes(orjson.dumps(to_plain(kept), option=orjson.OPT_INDENT_2))
    except OSError as error:
        raise BadInput(f"cannot be written: {error.strerror}", where=str(path), advice="name another file") from None


def read_kept(path: Path) -> Kept:
    """Read measurements that were kept; raise `BadInput` for a file that holds none."""
    try:
        plain = orjson.loads(path.read_bytes())
    except OSError as error:
        raise BadInput(f"cannot be read: {error.strerror}", where=str(path), advice="check the path") from None
    except orjson.JSONDecodeError as error:
        raise BadInput(f"is no JSON: {error}", where=str(path), advice="give a file that --save wrote") from None
    return from_plain(Kept, plain, where=str(path))
