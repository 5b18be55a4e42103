"""Find the library: every file of cases, figures, claims and predictions beside this one, sorted, each read strictly."""

from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable

from caveat.dossiers.case import Case
from caveat.dossiers.claim import Document
from caveat.dossiers.figure import Figures
from caveat.dossiers.library import Library
from caveat.dossiers.prediction import Predictions
from caveat.dossiers.reference import Reference
from caveat.facts import Measure
from caveat.facts.form import from_yaml
from caveat.facts.problem import Incomplete


def discover(measures: Mapping[str, Measure], cases: tuple[Case, ...] = ()) -> Library:
    """Return the library that ships with us, with further `cases` beside it; raise `ManyProblems` if it does not hang together.

    `measures` are those of the lists that ship with us, by id; a further case takes the place of one with the same id.
    """
    here = files(__package__)
    own = [read_case(text, where) for where, text in _texts(here / "cases")]
    figures = [from_yaml(Figures, text, where=where) for where, text in _texts(here / "figures")]
    documents = [from_yaml(Document, text, where=where) for where, text in _texts(here / "claims")]
    predictions = [from_yaml(Predictions, text, where=where) for where, text in _texts(here / "predictions")]
    _one_meaning(figures)
    library = Library(
        cases={case.id: case for case in (*own, *cases)},
        figures={figure.id: figure for group in figures for figure in group.figures},
        sources={key: one for group in figures for key, one in group.sources.items()},
        documents={document.id: document for document in documents},
        predictions={one.id: one for group in predictions for one in group.predictions},
        measures=measures,
    )
    library.check()
    return library


def read_case(text: str, where: str) -> Case:
    """Read a case from YAML; raise `BadInput` or `ManyProblems`, each fault with its line."""
    return from_yaml(Case, text, where=where)


def _one_meaning(groups: list[Figures]) -> None:
    """Raise `Incomplete` where two files of figures mean different publications by one key."""
    known: dict[str, Reference] = {}
    for group in groups:
        for key, one in group.sources.items():
            if known.setdefault(key, one) != one:
                raise Incomplete(f"the source {key!r} is another publication in the figures of {group.group}")


def _texts(folder: Traversable) -> Iterator[tuple[str, str]]:
    for item in sorted(folder.iterdir(), key=lambda one: one.name):
        if item.name[0] in "._":
            continue
        if not item.name.endswith(".yaml"):
            raise Incomplete(f"dossiers/{folder.name} holds {item.name}, which is no YAML file")
        yield f"dossiers/{folder.name}/{item.name}", item.read_text("utf-8")
