"""All that the library has on one case, gathered for a reader: facts first, what is disputed, then claims under a heading of their own."""

from dataclasses import replace

from caveat.dossiers.acts import AGAINST, bears_name, day_of
from caveat.dossiers.case import Allegation, Case, Dispute
from caveat.dossiers.claim import Modality, Status
from caveat.dossiers.dossier.co_action import CoAction, co_action
from caveat.dossiers.dossier.escalation import Escalation, escalation
from caveat.dossiers.dossier.exemptions import Exemptions, exemptions
from caveat.dossiers.dossier.hooks import Reaches, hooks
from caveat.dossiers.dossier.outcomes import LineOutcome, Resolved, Response, outcomes, resolved, responses
from caveat.dossiers.dossier.persons import PersonLedger, persons
from caveat.dossiers.dossier.proceedings import Process, process
from caveat.dossiers.dossier.standing import InForce, Size, figure_key, in_force, sizes
from caveat.dossiers.dossier.time_line import Line, TimeLine, time_line
from caveat.dossiers.library import Library
from caveat.dossiers.reference import Opened, Reference
from caveat.facts import Day
from caveat.facts.noun import noun
from caveat.facts.span import RoughDay


@noun
class Head:
    """Who the subject is; `told` and `outcome` are left out of a look back, since they were written with later knowledge."""

    name: str
    home: tuple[str, ...]
    senders: tuple[str, ...]
    sector: str
    allegations: tuple[Allegation, ...]
    lines: tuple[str, ...]
    told: str = ""
    outcome: str = ""
    sizes: tuple[Size, ...] = ()
    in_force: tuple[InForce, ...] = ()


@noun
class Claimed:
    """A statement of a document on the case, with its speaker and how it stands beside the facts; never a fact itself."""

    claim: str
    told: str
    speaker: str
    modality: Modality
    status: Status
    because: str
    document: str
    events: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()


@noun
class Foretold:
    """A prediction on the case, and the readings by which it can be tested."""

    prediction: str
    told: str
    speaker: str
    made: RoughDay
    tests: tuple[str, ...]


@noun
class Dossier:
    """The dossier of one case as of a day; `looking_back` says that the library was cut there, `day` is that for which clocks are told.

    `events` of each row are ids of lines of the time line, or of those `elsewhere`, which are of other cases; `sources` are keys of
    `sources`.
    """

    case: str
    day: Day
    looking_back: bool
    head: Head
    time_line: TimeLine
    escalation: Escalation
    process: Process
    exemptions: Exemptions
    agencies: CoAction
    persons: tuple[PersonLedger, ...]
    outcomes: tuple[LineOutcome, ...]
    responses: tuple[Response, ...]
    governance: tuple[Resolved, ...]
    hooks: Reaches
    disputed: tuple[Dispute, ...]
    claims: tuple[Claimed, ...]
    predictions: tuple[Foretold, ...]
    sources: dict[str, Reference]
    elsewhere: tuple[Line, ...] = ()

    def line(self, event: str) -> Line:
        """Return the line of an event, of this case or of another that the dossier names."""
        return next(one for one in (*self.time_line.lines, *self.elsewhere) if event in one.events)

    @property
    def unopened(self) -> int:
        """How many of the sources nobody opened: they are cited from memory."""
        return sum(one.opened is Opened.MEMORY for one in self.sources.values())


def dossier_of(library: Library, case_id: str, on: Day | None = None) -> Dossier:
    """Gather the dossier of a case; for a look back give the library as of that day.

    `on` is the day for which clocks, levels and measures in force are told; without it, the library's own day or the case's last.
    """
    case = library.case(case_id)
    day = day_of(library, case, on)
    judged = process(library, case_id)
    size = sizes(library, case)
    answered, claimed = responses(library, case_id), _claims(library, case_id)
    named = [judged.elsewhere, *(one.events for one in case.disputed), *(one.events for one in claimed)]
    named += [one.answers for one in answered]
    named.append(_at_it(library, case))
    elsewhere, others = _elsewhere(library, case, {event for events in named for event in events})
    return Dossier(
        case=case.id,
        day=day,
        looking_back=library.day is not None,
        head=_head(library, case, size, in_force(library, case_id, day)),
        time_line=time_line(library, case_id),
        escalation=escalation(library, case_id, day),
        process=judged,
        exemptions=exemptions(library, case_id, day),
        agencies=co_action(library, case_id),
        persons=persons(library, case_id),
        outcomes=outcomes(library, case_id),
        responses=answered,
        governance=resolved(library, case_id),
        hooks=hooks(library, case_id),
        disputed=case.disputed,
        claims=claimed,
        predictions=_predictions(library, case_id),
        sources=dict(sorted({**case.sources, **_figure_sources(library, size), **others}.items())),
        elsewhere=elsewhere,
    )


def _head(library: Library, case: Case, size: tuple[Size, ...], law: tuple[InForce, ...]) -> Head:
    back = library.day is not None
    return Head(
        name=case.name,
        home=case.home,
        senders=case.senders,
        sector=case.sector,
        allegations=case.allegations,
        lines=case.lines,
        told="" if back else case.told,
        outcome="" if back else case.outcome,
        sizes=size,
        in_force=law,
    )


def _claims(library: Library, case_id: str) -> tuple[Claimed, ...]:
    return tuple(
        Claimed(
            claim=claim.id,
            told=claim.told,
            speaker=claim.speaker,
            modality=claim.modality,
            status=claim.standing,
            because=claim.because,
            document=str(document.reference),
            events=claim.events,
            figures=claim.figures,
        )
        for document, claim in library.claims()
        if case_id in claim.about
    )


def _predictions(library: Library, case_id: str) -> tuple[Foretold, ...]:
    return tuple(
        Foretold(prediction=one.id, told=one.told, speaker=one.speaker, made=one.made, tests=tuple(test.told for test in one.tests))
        for one in library.predictions.values()
        if one.about == case_id
    )


def _at_it(library: Library, case: Case) -> tuple[str, ...]:
    """Return the acts of other cases that name the subject as a target: what was done to it is told where it was told first."""
    return tuple(
        event.id
        for other, event in library.events()
        if other.id != case.id and event.traits.direction in AGAINST and any(bears_name(case, one) for one in event.targets)
    )


def _elsewhere(library: Library, case: Case, named: set[str]) -> tuple[tuple[Line, ...], dict[str, Reference]]:
    """Return the lines of those events that are of other cases, and their sources under keys of their own."""
    wanted, lines, sources = named - {event.id for event in case.events}, list[Line](), dict[str, Reference]()
    for other in dict.fromkeys(other.id for other, event in library.events() if event.id in wanted):
        for line in time_line(library, other).lines:
            if wanted & set(line.events):
                keys = {key: f"{other}/{key}" for key in line.sources}
                sources |= {own: library.case(other).reference(key) for key, own in keys.items()}
                lines.append(replace(line, sources=tuple(keys.values())))
    return tuple(lines), sources


def _figure_sources(library: Library, size: tuple[Size, ...]) -> dict[str, Reference]:
    used = {key for one in size for key in one.sources}
    return {named: one for key, one in library.sources.items() if (named := figure_key(key)) in used}
