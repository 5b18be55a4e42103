"""A list that ships with us, written as facts in YAML: parties and measures or a control list, complete or an extract."""

import orjson

from caveat.facts import Day, Measure, Party
from caveat.facts.control import ControlList
from caveat.facts.form import from_plain, from_yaml
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
    controls: ControlList | None = None


def read_bundle(text: str, *, where: str) -> Reading:
    """Read a bundled list; raise `ManyProblems` with lines if it is malformed, since it is ours to mend.

    A large one is written as JSON, which is YAML and is read a hundred times faster as what it is.
    """
    plain = orjson.loads(text) if text.startswith("{") else None
    bundle = from_plain(Bundle, plain, where=where) if plain else from_yaml(Bundle, text, where=where)
    return Reading(
        parties=bundle.parties,
        measures=bundle.measures,
        controls=bundle.controls,
        rows=len(bundle.measures) + (bundle.controls.rows if bundle.controls else 0),
        as_of=bundle.as_of,
        note=bundle.note,
        complete=bundle.complete,
    )
