"""Covered equipment by what it is to authorisation: a new model, one authorised before the ban, or untold."""

from enum import StrEnum
from typing import assert_never

from caveat.facts import Day, Measure
from caveat.facts.deal import Act, Line
from caveat.facts.finding import Finding, Listing, Unknown, Verdict
from caveat.facts.noun import noun
from caveat.rules.answers import answer
from caveat.rules.law import Dated
from caveat.rules.us._fcc_reading import Reading


class Model(StrEnum):
    """How a thing stands to equipment authorisation when a ban on it begins."""

    NEW = "new"
    OLD = "old"
    LATE = "late"
    UNTOLD = "untold"


@noun
class CoveredThing:
    """A thing that an entry reaches, with the day from which the ban on it bites; `host` if only a module in it is covered."""

    reading: Reading
    line: Line
    place: str
    called: str
    measure: Measure
    start: Day
    listings: tuple[Listing, ...]
    host: bool = False

    @property
    def model(self) -> Model:
        """Tell the thing's model from its day of authorisation, from what is said of it, or from what is asked."""
        line = self.line
        if line.authorised is not None and line.authorised <= self.reading.day:
            return Model.OLD if line.authorised < self.start else Model.LATE
        if line.new_model is not None:
            return Model.NEW if line.new_model else Model.OLD
        return Model.NEW if self.authorising else Model.UNTOLD

    @property
    def authorising(self) -> bool:
        """Say whether an authorisation is asked for, not an import or a sale."""
        return self.reading.matter.deal.act is Act.AUTHORISE_EQUIPMENT

    def answer(
        self, verdict: Verdict, because: str, *rests: Dated, asks: Unknown | None = None, flags: tuple[str, ...] = ()
    ) -> Finding:
        """Answer about the thing, with the warnings that its entry carries."""
        every = (*_flags(self.reading, self.measure), *flags)
        unknowns = (asks,) if asks else ()
        return answer(self.reading.law, verdict, because, *rests, listings=self.listings, unknowns=unknowns, flags=every)


def start_of(reading: Reading, name: str, measure: Measure) -> Day:
    """Return the day from which a ban bites on what an entry covers: the later of the rule's and the entry's."""
    days = [day for day in (reading.law.values[name].dated[0].since, measure.span.since) if day is not None]
    return max(days)


def not_begun(reading: Reading, told: str, what: str, start: Day, rule: Dated, *listings: Listing) -> Finding:
    """Answer for a thing that the ban does not reach yet."""
    because = f"{told} {what} comes under the ban from {start} on, after {reading.day}"
    return answer(reading.law, Verdict.NOT_IN_FORCE, because, rule, listings=listings)


def stands(thing: CoveredThing) -> Finding:
    """Answer for covered equipment by what it is to authorisation."""
    rule, model = thing.reading.law.on("authorisation", thing.reading.day), thing.model
    match model:
        case Model.NEW:
            deed = "authorised" if thing.authorising else "imported or marketed, since it can no longer be authorised"
            because = f"{thing.called} is covered equipment and may not be {deed} from {thing.start} on"
            return thing.answer(Verdict.PROHIBITED, because, rule)
        case Model.LATE:
            why = f"covered equipment could not be from {thing.start} on"
            asks = Unknown(fact="how the model was authorised", why=why, key=f"{thing.place}.authorised")
            because = f"{thing.called} is said to be authorised on {thing.line.authorised}, when covered equipment could not be"
            return thing.answer(Verdict.REVIEW, because, rule, asks=asks)
        case Model.OLD | Model.UNTOLD:
            return _before(thing, rule, told=model is Model.OLD)
        case _:
            assert_never(model)


def _before(thing: CoveredThing, rule: Dated, *, told: bool) -> Finding:
    """Answer for a model that was authorised before the ban, or of which that is not told."""
    if thing.authorising and not thing.measure.scope.foreign_produced:
        why = "changes to covered equipment are barred too"
        asks = Unknown(fact="what is to be changed in the authorised model", why=why, key=f"{thing.place}.new_model")
        return thing.answer(
            Verdict.REVIEW, f"{thing.called} is authorised already, and a change to it is not free", rule, asks=asks
        )
    order, since = thing.reading.law.at("old_models", thing.reading.day), thing.measure.span.since
    reached = order if order is not None and since is not None and since.year <= order.value else None
    if reached is not None and reached.binds:
        if thing.host:
            why = "the order speaks of covered equipment; whether that takes in devices with a covered module was not read"
            asks = Unknown(fact="whether the order on old models reaches host devices", why=why, key=f"{thing.place}.contains")
            return thing.answer(
                Verdict.REVIEW, f"{thing.called} has a covered module, and an order stops old covered models", reached, asks=asks
            )
        because = f"{thing.called} may no longer be imported or marketed, authorised before or not: its entry is of {since}"
        return thing.answer(Verdict.PROHIBITED, because, reached)
    if not told:
        why = f"a model authorised before {thing.start} may still come in"
        asks = Unknown(fact="when the model was authorised", why=why, key=f"{thing.place}.authorised")
        because = f"{thing.called} is covered equipment, and whether it was authorised before {thing.start} is not known"
        return thing.answer(Verdict.REVIEW, because, rule, asks=asks)
    coming = () if reached is None else (f"an order that stops old models is {reached.state}, not yet in force",)
    rests = (rule,) if reached is None else (rule, reached)
    because = f"{thing.called} was authorised before {thing.start}, and no order in force reaches old models of that entry"
    return thing.answer(Verdict.ALLOWED, because, *rests, flags=coming)


def _flags(reading: Reading, measure: Measure) -> tuple[str, ...]:
    if not measure.scope.purposes:
        return ()
    told = ("the entry is limited to some purposes, but the FCC refuses all until it approves a plan that keeps those out",)
    if reading.law.at("critical_infrastructure", reading.day) is None:
        return told
    return (*told, "the reading of critical infrastructure behind it was partly vacated in court")
