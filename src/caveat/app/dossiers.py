"""The library of dossiers as this house has it: what ships with us, a person's own cases, and the measures that `check` reads."""

from collections.abc import Iterable
from pathlib import Path

from caveat.app.deals import read_text
from caveat.check import World
from caveat.dossiers import Case, Library, discover, read_case


def library_of(world: World, home: Path, names: Iterable[str] = ()) -> tuple[Library, tuple[str, ...]]:
    """Return the library with the cases of `HOME/cases/*.yaml`, and the ids of those that a person names.

    A name that ends in .yaml is a case file, which joins the library. `world` holds the lists that ship with us: their measures are
    the law behind events. Raises `ManyProblems` for what does not fit, `NotFound` for an id that no case has.
    """
    measures = {measure.id: measure for live in world.lists for measure in live.entries.every_measure()}
    own = [case_of(path) for path in sorted((home / "cases").glob("[!.]*.yaml"))]
    given = [case_of(Path(name)) if name.endswith((".yaml", ".yml")) else name for name in names]
    library = discover(measures, (*own, *(one for one in given if isinstance(one, Case))))
    return library, tuple(one.id if isinstance(one, Case) else library.case(one).id for one in given)


def case_of(path: Path) -> Case:
    """Read a case file; raise `BadInput` for one that is not there or too large, and each fault with its line."""
    return read_case(read_text(path, advice="docs/case.md tells the form of a case"), path.name)
