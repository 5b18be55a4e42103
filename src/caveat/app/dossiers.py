"""The library of dossiers as this house has it: what ships with us, a person's own cases, and the measures that `check` reads."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from caveat.app.deals import read_text
from caveat.check import World
from caveat.dossiers import Case, Library, discover, read_case
from caveat.facts.problem import BadInput, ManyProblems, Problem
from caveat.facts.yaml_text import YamlText

CASE_FILES = (".yaml", ".yml")
_HOME = "CAVEAT_HOME/cases/"


def library_of(world: World, home: Path, names: Iterable[str] = ()) -> tuple[Library, tuple[str, ...]]:
    """Return the library with the cases of `HOME/cases/*.yaml`, and the ids of those that a person names.

    A name that ends in .yaml is a case file, which joins the library. `world` holds the lists that ship with us: their measures are
    the law behind events. Raises `ManyProblems` for what does not fit, `NotFound` for an id that no case has.
    """
    measures = {measure.id: measure for live in world.lists for measure in live.entries.every_measure()}
    own = _read(sorted((home / "cases").glob("[!.]*.yaml")), _HOME)
    given = list(names)
    read = _read(Path(name) for name in given if name.endswith(CASE_FILES))
    try:
        library = discover(measures, (*own.values(), *read.values()))
    except ManyProblems as fault:
        files = {case.id: (Path(path), folder) for folder, cases in ((_HOME, own), ("", read)) for path, case in cases.items()}
        raise ManyProblems(fault.what, parts=[_placed(part, files) for part in fault.parts]) from None
    return library, tuple(read[name].id if name in read else library.case(name).id for name in given)


def _read(paths: Iterable[Path], folder: str = "") -> dict[str, Case]:
    """Read case files, each under its path; raise the faults of all of them together, told to stand in `folder`."""
    cases, faults = dict[str, Case](), list[Problem]()
    for path in paths:
        try:
            cases[str(path)] = case_of(path, folder)
        except BadInput as fault:
            faults.append(fault)
    if len(faults) == 1:
        raise faults[0]
    if faults:
        raise ManyProblems(f"{len(faults)} case files cannot be used", parts=faults)
    return cases


def _placed(fault: Problem, files: Mapping[str, tuple[Path, str]]) -> Problem:
    """Tell a fault of the library with its line, where it stands in one of these files of cases, by the case's id."""
    if fault.inside[:1] != ("cases",) or (case := str(fault.inside[1])) not in files:
        return fault
    path, folder = files[case]
    return fault.at(YamlText(_text(path), folder + path.name).line(fault.inside[2:]))


def _text(path: Path) -> str:
    return read_text(path, advice="docs/case.md tells the form of a case")


def case_of(path: Path, folder: str = "") -> Case:
    """Read a case file; raise `BadInput` for one that is not there or too large, and each fault with its line, told to stand in `folder`."""
    return read_case(_text(path), folder + path.name)
