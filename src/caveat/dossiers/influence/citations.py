"""Which decision rests on which assessment: an edge needs a document that says so, else it is only asserted."""

from functools import cache

from caveat.dossiers.library import Library
from caveat.dossiers.reference import Opened, Reference
from caveat.dossiers.table import read_beside
from caveat.facts.noun import noun


@noun
class Link:
    """One row of citations.yaml: `source` is a key of the decision's case, `claim` an id of the library; `assessment` an event or words."""

    decision: str
    assessment: str
    told: str
    source: str = ""
    claim: str = ""


@noun
class Links:
    """The file of links."""

    edges: tuple[Link, ...]


@noun
class Edge:
    """A decision and what it is said to rest on.

    `document` is the publication that says so; an edge without one is an orphan: asserted (by `claim`, if a claim of the library does it),
    not shown. `event` says whether the assessment is itself an event of the record.
    """

    decision: str
    assessment: str
    event: bool
    told: str
    document: Reference | None = None
    claim: str = ""

    @property
    def mark(self) -> str:
        """What must stand beside the edge."""
        if self.document is None:
            return "asserted, no document"
        return "document not opened" if self.document.opened is Opened.MEMORY else ""


def edges(library: Library) -> tuple[Edge, ...]:
    """Return the edges whose decision (and assessment, where it is an event) the library has, by the decision's day."""
    there = {event.id: (case, event) for case, event in library.events()}
    found = [
        Edge(
            decision=event.id,
            assessment=one.assessment,
            event=True,
            told="",
            document=case.reference(one.source),
        )
        for case, event in there.values()
        for one in event.rests_on
    ]
    for link in _links():
        gone = link.decision not in there or (_is_event(link.assessment) and link.assessment not in there)
        if gone:
            continue
        case, _ = there[link.decision]
        found.append(
            Edge(
                decision=link.decision,
                assessment=link.assessment,
                event=link.assessment in there,
                told=link.told,
                document=case.reference(link.source) if link.source else None,
                claim=link.claim,
            )
        )
    return tuple(sorted(found, key=lambda one: (there[one.decision][1].days.first, one.document is None, one.assessment)))


def _is_event(assessment: str) -> bool:
    return " " not in assessment


@cache
def _links() -> tuple[Link, ...]:
    return read_beside(Links, __package__, "citations.yaml").edges
