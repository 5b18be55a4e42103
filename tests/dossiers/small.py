"""Small libraries, built and not loaded; every name in them is invented."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from hypothesis import strategies as st

from caveat.dossiers import Case, Claim, Document, Event, Figure, Library, Prediction
from caveat.dossiers.case import Allegation
from caveat.dossiers.claim import Modality, Status
from caveat.dossiers.event import Authority
from caveat.dossiers.reference import Checked, Grade, Opened, Reference
from caveat.facts import Measure
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.span import RoughDay

PAPER = Reference(title="A report", publisher="A paper", opened=Opened.READ)


def event(event_id: str, day: str, kind: str = "listing", **more: Any) -> Event:
    """Build an event that is told, sure and sourced."""
    given: dict[str, Any] = {
        "authority": Authority(name="An office", countries=("US",)),
        "targets": ("Meridian",),
        "told": f"An office acted against Meridian ({event_id}).",
        "sources": ("paper",),
        "confidence": Grade.HIGH,
        "checked": Checked.PAGE,
    }
    return Event(id=event_id, day=RoughDay.of(day), kind=MeasureKind(kind), **{**given, **more})


def case(case_id: str, events: Iterable[Event] = (), **more: Any) -> Case:
    """Build a case of these events."""
    kept = tuple(events)
    given: dict[str, Any] = {
        "name": case_id.title(),
        "told": f"What was done to {case_id.title()}.",
        "home": ("FR",),
        "senders": ("US",),
        "sector": "turbines",
        "allegations": (Allegation.BRIBERY,),
        "outcome": "It goes on.",
        "lines": tuple(sorted({line for one in kept for line in one.lines})),
        "sources": {"paper": PAPER} if kept else {},
    }
    return Case(id=case_id, events=kept, **{**given, **more})


def figure(figure_id: str, subject: str, metric: str, period: str, value: str, **more: Any) -> Figure:
    """Build a figure that is sure and sourced."""
    given: dict[str, Any] = {"unit": "%", "sources": ("paper",), "confidence": Grade.HIGH, "checked": Checked.PAGE}
    return Figure(id=figure_id, subject=subject, metric=metric, period=period, value=value, **{**given, **more})


def claim(claim_id: str, **more: Any) -> Claim:
    """Build a claim that is asserted and supported."""
    given: dict[str, Any] = {
        "told": f"Something is so ({claim_id}).",
        "speaker": "the author",
        "modality": Modality.ASSERTS,
        "status": Status.SUPPORTED,
        "because": "The events beside it tell it.",
    }
    return Claim(id=claim_id, **{**given, **more})


def library(
    *cases: Case,
    figures: Iterable[Figure] = (),
    documents: Iterable[Document] = (),
    predictions: Iterable[Prediction] = (),
    measures: Iterable[Measure] = (),
) -> Library:
    """Build a library that hangs together, or raise as `discover` does."""
    built = Library(
        cases={one.id: one for one in cases},
        figures={one.id: one for one in figures},
        sources={"paper": PAPER},
        documents={one.id: one for one in documents},
        predictions={one.id: one for one in predictions},
        measures={one.id: one for one in measures},
    )
    built.check()
    return built


KINDS = ["listing", "prosecution", "plea_or_settlement", "procurement_ban", "licence", "outcome", "public_campaign", "retaliation"]
DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2025, 12, 31))


@st.composite
def libraries(draw: st.DrawFn) -> Library:
    """Draw libraries of one to three cases with events that answer one another, fates, and a document with claims."""
    cases = []
    known: list[str] = []
    for name in draw(st.lists(st.sampled_from(["alpha", "beta", "gamma"]), min_size=1, max_size=3, unique=True)):
        events = []
        for number in range(draw(st.integers(1, 6))):
            rough = str(draw(DAYS))[: draw(st.sampled_from([4, 7, 10]))]
            event_id = f"{name}-{number}"
            answers = tuple(draw(st.lists(st.sampled_from(known), max_size=2, unique=True))) if known else ()
            events.append(event(event_id, rough, draw(st.sampled_from(KINDS)), answers=answers, told=f"Told of {event_id}."))
            known.append(event_id)
        cases.append(case(name, events))
    claims = tuple(
        claim(f"C{number}", events=(event_id,))
        for number, event_id in enumerate(draw(st.lists(st.sampled_from(known), max_size=3)))
    )
    document = Document(id="paper", reference=PAPER, stance="an opinion piece", claims=claims, written=RoughDay.of("2021"))
    return library(*cases, documents=[document])
