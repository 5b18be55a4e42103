"""The library: cases, figures, documents with their claims, predictions, and the measures of law behind the events."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fnmatch import fnmatchcase

from caveat.dossiers.case import Case
from caveat.dossiers.claim import Claim, Document
from caveat.dossiers.event import Event
from caveat.dossiers.figure import Figure
from caveat.dossiers.period import days_of
from caveat.dossiers.prediction import Prediction
from caveat.dossiers.reference import Reference
from caveat.facts import Day, Measure
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput, ManyProblems, NotFound, Problem, did_you_mean
from caveat.facts.yaml_text import Path as Steps


@noun
class Library:
    """All that dossiers are made of; `measures` are the very objects that `check` reads, by id; `sources` are the publications behind the figures.

    `day` is the day as of which the library is seen; what came after is not in it.
    """

    cases: Mapping[str, Case]
    figures: Mapping[str, Figure]
    sources: Mapping[str, Reference]
    documents: Mapping[str, Document]
    predictions: Mapping[str, Prediction]
    measures: Mapping[str, Measure]
    day: Day | None = None

    @property
    def until(self) -> str:
        """The words that a sentence on what is not told ends with: up to which day the library is seen."""
        return f" up to {self.day}" if self.day else ""

    def case(self, name: str) -> Case:
        """Return a case by id; raise `NotFound` for another name."""
        if name not in self.cases:
            known = sorted(self.cases)
            raise NotFound(f"there is no case {name!r}{did_you_mean(name, known)}", advice=f"cases: {', '.join(known)}")
        return self.cases[name]

    def events(self) -> Iterator[tuple[Case, Event]]:
        """Yield every event with its case."""
        for case in self.cases.values():
            for event in case.events:
                yield case, event

    def event(self, event_id: str) -> Event:
        """Return an event by id; raise `NotFound` for another."""
        for _, event in self.events():
            if event.id == event_id:
                return event
        raise NotFound(f"there is no event {event_id!r}", advice="an event is named by its case, day and kind")

    def claims(self) -> Iterator[tuple[Document, Claim]]:
        """Yield every claim with the document that makes it."""
        for document in self.documents.values():
            for claim in document.claims:
                yield document, claim

    def measures_of(self, event: Event) -> tuple[Measure, ...]:
        """Return the measures of law that the event is: those that it names and that took effect or were published on its day."""
        found = [measure for pattern in event.measures for measure in self._like(pattern)]
        return tuple(one for one in found if _on(one.span.since, event) or _on(one.published, event))

    def _like(self, pattern: str) -> list[Measure]:
        if "*" not in pattern:
            return [self.measures[pattern]] if pattern in self.measures else []
        return [measure for name, measure in self.measures.items() if fnmatchcase(name, pattern)]

    def as_of(self, day: Day) -> "Library":
        """Return the library as it could have been on a day: without what happened, was counted, written or foretold later."""
        kept = {event.id for _, event in self.events() if event.known_by(day)}
        figures = {name: figure for name, figure in self.figures.items() if self._published_by(figure, day)}
        seen = replace(self, figures={name: _figure_with(figure, set(figures)) for name, figure in figures.items()}, day=day)
        return seen._with(kept, day)

    def without(self, event_id: str) -> "Library":
        """Return the library without one event, wherever it was named."""
        gone = self.event(event_id).id
        return self._with({event.id for _, event in self.events() if event.id != gone}, self.day)

    def _published_by(self, figure: Figure, day: Day) -> bool:
        """Say whether a figure could be known by the end of `day`; where no source is dated, the end of its period must do."""
        dated = [one.published for key in figure.sources if (one := self.sources[key]).published]
        return figure.known_by(day) and (not dated or any(days_of(one).last <= day for one in dated if one))

    def _with(self, kept: set[str], day: Day | None) -> "Library":
        """Return the library with these events alone, and with nothing that names another."""
        documents = {name: one for name, one in self.documents.items() if day is None or one.known_by(day)}
        claims = {claim.id for one in documents.values() for claim in one.claims}
        predictions = {name: one for name, one in self.predictions.items() if day is None or one.known_by(day)}
        return replace(
            self,
            cases={name: _case_with(case, kept, day) for name, case in self.cases.items()},
            documents={name: _document_with(one, kept | set(self.figures), day) for name, one in documents.items()},
            predictions={name: _prediction_with(one, kept, claims) for name, one in predictions.items()},
        )

    def check(self) -> None:
        """Raise `ManyProblems` with every reference that leads nowhere and every event that its measure contradicts."""
        parts = [*self._unknown_events(), *self._unknown_facts(), *self._measures_amiss()]
        if parts:
            raise ManyProblems("the library does not hang together", parts=parts)

    def _unknown_events(self) -> Iterator[Problem]:
        known = [event.id for _, event in self.events()]
        if len(known) != len(set(known)):
            yield BadInput(f"events stand twice: {', '.join(sorted({one for one in known if known.count(one) > 1}))}")
        there = set(known)
        for what, event, inside in self._named_events():
            if event not in there:
                told = f"{what} names the event {event!r}, which is in no case{did_you_mean(event, known)}"
                yield BadInput(told, inside=inside)

    def _named_events(self) -> Iterator[tuple[str, str, Steps]]:
        for inside, event in self._placed_events():
            yield from ((event.id, one, (*inside, "answers")) for one in event.answers)
            yield from ((event.id, one.assessment, (*inside, "rests_on")) for one in event.rests_on)
        for case in self.cases.values():
            for number, one in enumerate(case.disputed):
                inside = ("cases", case.id, "disputed", number)
                yield from ((f"a dispute of {case.id}", event, inside) for event in one.events)
        for _, claim in self.claims():
            yield from ((f"the claim {claim.id}", event, ()) for event in claim.events)
        yield from ((f"the prediction {one.id}", one.event, ()) for one in self.predictions.values() if one.event)

    def _placed_events(self) -> Iterator[tuple[Steps, Event]]:
        """Yield every event with the steps that lead to it in the library: whoever read its case knows its line."""
        for case in self.cases.values():
            yield from ((("cases", case.id, "events", number), event) for number, event in enumerate(case.events))

    def _unknown_facts(self) -> Iterator[Problem]:
        for _, claim in self.claims():
            yield from (
                BadInput(f"the claim {claim.id} names the figure {one!r}") for one in claim.figures if one not in self.figures
            )
            yield from (BadInput(f"the claim {claim.id} is about {one!r}, no case") for one in claim.about if one not in self.cases)
        for figure in self.figures.values():
            yield from (
                BadInput(f"{figure.id} conflicts with {one!r}, no figure") for one in figure.conflicts if one not in self.figures
            )
        claims = {claim.id for _, claim in self.claims()}
        for one in self.predictions.values():
            lines = self.cases[one.about].lines if one.about in self.cases else ()
            if one.about not in self.cases:
                yield BadInput(f"the prediction {one.id} is about {one.about!r}, no case")
            yield from (
                BadInput(f"the prediction {one.id} names the line {line!r}, which {one.about} lacks")
                for test in one.tests
                for line in test.lines
                if line not in lines
            )
            if one.claim and one.claim not in claims:
                yield BadInput(f"the prediction {one.id} names the claim {one.claim!r}")

    def _measures_amiss(self) -> Iterator[Problem]:
        for inside, event in self._placed_events():
            if not event.measures:
                continue
            place = (*inside, "measures")
            for pattern in event.measures:
                if not self._like(pattern):
                    yield BadInput(f"{event.id} names the measure {pattern!r}, which no list has", inside=place)
            if not self.measures_of(event):
                told = f"{event.id} is told for {event.day}, on which none of its measures took effect or was published"
                yield BadInput(told, inside=place)


def _on(day: Day | None, event: Event) -> bool:
    return day is not None and event.days.first <= day <= event.days.last


def _case_with(case: Case, kept: set[str], day: Day | None) -> Case:
    events = tuple(_event_with(event, kept, day) for event in case.events if event.id in kept)
    named = {key for event in events for key in (*event.sources, *(one.source for one in event.rests_on))}
    return replace(
        case,
        events=events,
        sources={key: one for key, one in case.sources.items() if key in named},
        fates=tuple(one for one in case.fates if one.event in kept),
        governance=tuple(one for one in case.governance if one.event in kept),
        disputed=tuple(one for one in case.disputed if kept.issuperset(one.events)),
    )


def _event_with(event: Event, kept: set[str], day: Day | None) -> Event:
    return replace(
        event,
        answers=tuple(one for one in event.answers if one in kept),
        rests_on=tuple(one for one in event.rests_on if one.assessment in kept),
        effects=tuple(one for one in event.effects if day is None or one.known_by(day)),
        later=tuple(one for one in event.later if day is None or one.known_by(day)),
    )


def _figure_with(figure: Figure, kept: set[str]) -> Figure:
    return replace(figure, conflicts=tuple(one for one in figure.conflicts if one in kept))


def _document_with(document: Document, kept: set[str], day: Day | None) -> Document:
    claims = tuple(
        replace(
            claim,
            events=tuple(one for one in claim.events if one in kept),
            figures=tuple(one for one in claim.figures if one in kept),
            later=tuple(one for one in claim.later if day is None or one.known_by(day)),
        )
        for claim in document.claims
    )
    return replace(document, claims=claims)


def _prediction_with(prediction: Prediction, kept: set[str], claims: set[str]) -> Prediction:
    return replace(
        prediction,
        event=prediction.event if prediction.event in kept else "",
        claim=prediction.claim if prediction.claim in claims else "",
    )
