"""Which agencies an authority is, by the names under which the record has them."""

from functools import cache
from importlib.resources import files

from caveat.dossiers.compare.chosen import like
from caveat.facts.form import from_yaml
from caveat.facts.noun import noun


@noun
class Agency:
    """An agency and the names under which events have it; `*` stands for any letters."""

    name: str
    known_as: tuple[str, ...]


@noun
class Agencies:
    """The table of agencies; `courts` are names that are no agency's."""

    agencies: tuple[Agency, ...]
    courts: tuple[str, ...]


@cache
def agencies_of(authority: str) -> tuple[str, ...]:
    """Return the agencies that an authority is; a name that the table lacks stands for itself, a court for none."""
    table = _table()
    found = tuple(one.name for one in table.agencies if like(authority, one.known_as))
    return found or (() if like(authority, table.courts) else (authority,))


@cache
def _table() -> Agencies:
    where = "dossiers/compare/agencies.yaml"
    return from_yaml(Agencies, (files(__package__) / "agencies.yaml").read_text("utf-8"), where=where)
