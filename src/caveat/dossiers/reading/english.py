"""Words of English by which a text is read."""

from functools import cache

from caveat.dossiers.table import read_beside
from caveat.facts.noun import noun


@noun
class English:
    """The table of words; `abbreviations` never end a sentence, those of `may_end` do before one of `openers`.

    `of_state` behind a state's adjective makes it a name of its government; `no_units` are never what a number counts.
    """

    abbreviations: tuple[str, ...]
    may_end: tuple[str, ...]
    openers: tuple[str, ...]
    denials: tuple[str, ...]
    possible: tuple[str, ...]
    supposed: tuple[str, ...]
    in_names: tuple[str, ...]
    of_state: tuple[str, ...]
    no_units: tuple[str, ...]
    numbers: tuple[str, ...]
    places: tuple[str, ...]
    weekdays: tuple[str, ...]
    months: tuple[tuple[str, ...], ...]


@cache
def english() -> English:
    """Return the table, read once."""
    return read_beside(English, __package__, "english.yaml")
