"""What each threshold would do on a file of labelled pairs."""

from pathlib import Path

from caveat.app.tables import read_table
from caveat.facts import Problem
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput, ManyProblems
from caveat.validation import tuning
from caveat.validation.curve_svg import curve_svg
from caveat.validation.labelled import Pair, pair_of
from caveat.validation.tuning import Group, Judged, Level, Tuning, between, judged_all

__all__ = ["Group", "Judged", "Level", "Tuned", "Tuning", "draw", "tune"]

_STEP = 0.01


@noun
class Tuned:
    """A file's thresholds, the pairs won and lost beside one of them if that was asked, rows that could not be read, and remarks."""

    tuning: Tuning
    gained: tuple[Judged, ...] = ()
    lost: tuple[Judged, ...] = ()
    problems: tuple[Problem, ...] = ()
    remarks: tuple[Problem, ...] = ()


def tune(path: Path, present: float, show: float | None = None) -> Tuned:
    """Read labelled pairs and weigh every threshold; with `show`, the pairs won a hundredth below it, and lost one above.

    A row that cannot be read is kept as a problem; raise `ManyProblems` if none can.
    """
    table = read_table(path)
    pairs: list[Pair] = []
    problems = list(table.problems)
    for row in table.rows:
        try:
            pairs.append(pair_of(row.cells, row.where))
        except BadInput as problem:
            problems.append(problem)
    if not pairs:
        advice = "columns: name1, name2, is_match, and kind or schema; quality and category if you have them"
        raise ManyProblems("no pair can be read", parts=problems[:20], where=path.name, advice=advice)
    many = judged_all(pairs)
    return Tuned(
        tuning=tuning(many, present),
        gained=tuple(between(many, round(show - _STEP, 4), show)) if show is not None else (),
        lost=tuple(between(many, show, round(show + _STEP, 4))) if show is not None else (),
        problems=tuple(problems),
        remarks=table.remarks,
    )


def draw(tuned: Tuned, path: Path, title: str) -> None:
    """Write the curves as an SVG file."""
    try:
        path.write_text(curve_svg(tuned.tuning, title), "utf-8")
    except OSError as error:
        raise BadInput(f"cannot be written: {error.strerror}", where=str(path), advice="name another file") from None
