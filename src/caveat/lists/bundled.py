"""A list that ships with us, written as facts in YAML: parties and measures, complete or an extract."""

from caveat.facts import Day, Measure, Party
from caveat.facts.form import from_yaml
from caveat.facts.noun import noun
from caveat.lists.spec import Reading


@noun
class Bundle:
    """`bundled.yaml`: the day it restates, whether it is the whole list, and its facts."""

    as_of: Day
    complete: bool
    note: str = ""
    parties: tuple[Party, ...] = ()
    measures: tuple[Measure, ...] = ()


def read_bundle(text: str, *, where: str) -> Reading:
    """Read a bundled list; raise `ManyProblems` with lines if it is malformed, since it is ours to mend."""
    bundle = from_yaml(Bundle, text, where=where)
    return Reading(
        parties=bundle.parties,
        measures=bundle.measures,
        rows=len(bundle.measures),
        as_of=bundle.as_of,
        note=bundle.note,
        complete=bundle.complete,
    )
