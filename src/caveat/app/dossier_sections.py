"""The views of a dossier as sections of a paper; every row names the numbers of its events on the time line."""

from collections.abc import Iterable, Sequence

from caveat.app.paper_page import Cell, Piece, Section, cell
from caveat.app.words import plain, told
from caveat.dossiers.dossier import Dossier, Line, Tally
from caveat.dossiers.dossier.persons import RULE as PERSONS_RULE
from caveat.facts.measure import State
from caveat.facts.span import RoughDay


class Numbers:
    """The numbers under which a paper has its events: those of the time line, then those of other cases."""

    def __init__(self, dossier: Dossier) -> None:
        self.lines = (*dossier.time_line.lines, *dossier.elsewhere)
        self._at = {event: number for number, line in enumerate(self.lines, start=1) for event in line.events}
        self._of = {event: line for line in self.lines for event in line.events}

    def line(self, event: str) -> Line:
        """Return the line of an event."""
        return self._of[event]

    def cell(self, events: Iterable[str]) -> Cell:
        """Return a cell with the numbers of events."""
        return cell(", ".join(str(self._at[event]) for event in events))


def law(dossier: Dossier, at: Numbers) -> Section:
    """Tell the measures of law that stand on the day."""
    rows = []
    for one in dossier.head.in_force:
        days = str(one.since or "") if one.since == one.latest else f"{one.since} to {one.latest}"
        state = "" if one.state is State.IN_FORCE else plain(one.state)
        cites = tuple(Piece(text=str(cite), link=cite.url if cite.url.startswith("http") else "") for cite in one.cites)
        rows.append(
            (
                cell(plain(one.programme), state),
                cell(one.authority),
                cell(str(len(one.measures))),
                cell(days),
                cites,
                at.cell(one.events),
            )
        )
    says = (
        f"Measures of the lists that ship with Caveat and are the law behind events of this case, as they stand on {dossier.day}.",
    )
    columns = ("programme", "authority", "measures", "in effect since", "law", "events")
    return Section(heading="Listed and restricted on the day", says=says, columns=columns, rows=tuple(rows))


def level(dossier: Dossier, at: Numbers) -> tuple[Section, ...]:
    """Tell how far acts had gone, and the scale by which that is told."""
    one = dossier.escalation
    rows = [
        (cell(str(step.day)), cell(f"{step.before} to {step.level}"), cell(step.name, step.because), at.cell(step.events))
        for step in one.steps
    ]
    states = "; ".join(f"{state.country} {state.level}" for state in one.states)
    says = (
        f"On {one.day}: level {one.level} of {len(one.scale.rungs) - 1}, {one.name}.",
        *((f"By state: {states}.",) if states else ()),
        f"The rule: {one.scale.rule.strip()} The window is {one.scale.months} months.",
    )
    scale = [
        (cell(str(rung.level)), cell(rung.name), cell(rung.means), _kinds(dossier, rung.level))
        for rung in reversed(one.scale.rungs)
    ]
    return (
        Section(heading="Escalation", says=says, columns=("day", "level", "", "events"), rows=tuple(rows)),
        Section(heading="The scale", columns=("level", "", "means", "kinds of act, and why"), rows=tuple(scale)),
    )


def _kinds(dossier: Dossier, rung: int) -> Cell:
    return cell(*(f"{plain(one.kind)}: {one.because}" for one in dossier.escalation.scale.kinds if one.level == rung))


def proceedings(dossier: Dossier, at: Numbers) -> tuple[Section, ...]:
    """Tell the state of criminal proceedings at each binding measure, the counts first."""
    one = dossier.process
    counts = [(cell(count.side), cell(count.state), cell(str(len(count.events))), at.cell(count.events)) for count in one.counts]
    rows = []
    for burden in one.burdens:
        stated = f"{plain(burden.stated)}{', derived' if burden.derived else ''}" if burden.stated else ""
        differs = "differs" if burden.agrees is False else ""
        unsure = "a step may lie before or after" if burden.unsure else ""
        rows.append(
            (
                cell(str(burden.day)),
                cell(f"{plain(burden.kind)}, {', '.join(burden.countries)}"),
                (Piece(text=burden.state.value, mark=unsure), Piece(text=burden.because)),
                (Piece(text=stated, mark=differs),) if stated else (),
                at.cell((*burden.events, *burden.steps)),
            )
        )
    heard = [(cell(str(line.day)), cell(line.told), at.cell(line.events)) for line in _lines(at, (*one.argued, *one.elsewhere))]
    return (
        Section(
            heading="Before or after judgment",
            says=(one.rule,),
            columns=("acts of", "state", "measures", "events"),
            rows=tuple(counts),
        ),
        Section(
            heading="Each binding measure",
            columns=("day", "measure", "state", "as the record states it", "events"),
            rows=tuple(rows),
        ),
        Section(
            heading="What was argued and held on this",
            says=(
                "Suits against these measures and what courts decided, those of other cases that speak of punishment among them.",
            ),
            columns=("day", "", "events"),
            rows=tuple(heard),
        ),
    )


def _lines(at: Numbers, events: Iterable[str]) -> list[Line]:
    return [at.line(event) for event in events]


def tallies(heading: str, says: str, found: Sequence[Tally], at: Numbers) -> Section:
    """Tell counts by period and sort."""
    rows = tuple((cell(one.period), cell(plain(one.sort)), cell(str(len(one.events))), at.cell(one.events)) for one in found)
    return Section(heading=heading, says=(says,), columns=("period", "", "acts", "events"), rows=rows)


def agencies(dossier: Dossier, at: Numbers) -> tuple[Section, ...]:
    """Tell which agencies acted, in what order, by quarter and on one day."""
    one = dossier.agencies
    order = [
        (
            cell(first.agency),
            cell(str(first.day)),
            cell(str(len(first.events)), "" if first.counted else "not counted"),
            at.cell(first.events),
        )
        for first in one.order
    ]
    joint = [
        (cell(found.when), cell(str(len(found.agencies))), cell(", ".join(found.agencies)), at.cell(found.events))
        for found in (*one.quarters, *one.same_day)
    ]
    return (
        Section(
            heading="Agencies of the senders",
            says=(one.rule.strip(),),
            columns=("agency", "first act", "acts", "events"),
            rows=tuple(order),
        ),
        Section(
            heading="Agencies in one quarter, and on one day", columns=("when", "index", "agencies", "events"), rows=tuple(joint)
        ),
    )


def exemptions(dossier: Dossier, at: Numbers) -> tuple[Section, ...]:
    """Tell the clocks of exemptions, and each licence."""
    one = dossier.exemptions
    clocks = [
        (
            cell(clock.name),
            cell(str(clock.began or "start not recorded")),
            cell(clock_end(clock.ended, clock.how, clock.running)),
            cell(str(clock.days) if clock.days is not None else ""),
            cell(str(clock.extensions)),
            cell(*(f"{tick.step} {tick.day}{f', to {tick.until}' if tick.until else ''}" for tick in clock.ticks)),
            at.cell(clock.events),
        )
        for clock in one.clocks
    ]
    grants = [
        (cell(str(grant.day)), cell(plain(grant.kind)), cell(told(grant.volume)), at.cell(grant.events)) for grant in one.grants
    ]
    columns = ("exemption", "from", "to", "days", "extensions", "steps", "events")
    return (
        Section(heading="Exemptions and their clocks", says=(f"As of {one.day}. {one.rule}",), columns=columns, rows=tuple(clocks)),
        Section(heading="Licences, revocations and delistings", columns=("day", "", "volume", "events"), rows=tuple(grants)),
    )


def clock_end(ended: object, how: str, running: bool | None) -> str:
    """Return in words how an exemption ended, or that it runs."""
    if ended:
        return f"{ended}, {how}"
    return "no end recorded" if running else "not known"


def people(dossier: Dossier, at: Numbers) -> Section:
    """Tell what was done to people."""
    rows = []
    for ledger in dossier.persons:
        for number, step in enumerate(ledger.steps):
            days = f"{step.held:,} days since the arrest" if step.held is not None else ""
            asked = "at another state's request" if step.on_request else ""
            place = f"{plain(step.kind)}, {', '.join(step.countries)}"
            rows.append(
                (
                    cell("" if number else ledger.person),
                    cell(str(step.day)),
                    cell(place, asked, days),
                    (Piece(text=step.told, mark=step.mark),),
                    at.cell(step.events),
                )
            )
    says = (PERSONS_RULE,) if rows else ()
    return Section(heading="People", says=says, columns=("person", "day", "step", "", "events"), rows=tuple(rows))


def results(dossier: Dossier, at: Numbers) -> tuple[Section, ...]:
    """Tell what became of each line, what was answered, and what was decided on the firm."""
    lines = [
        (
            cell("" if number else one.line),
            cell(str(turn.day)),
            cell(plain(turn.fate), f"to {turn.by}" if turn.by else ""),
            at.cell(turn.events),
        )
        for one in dossier.outcomes
        for number, turn in enumerate(one.turns)
    ]
    answered = [
        (cell(one.sort), cell(str(one.day)), cell(one.by), cell(_told(at, one.events)), at.cell((*one.events, *one.answers)))
        for one in dossier.responses
    ]
    decided = [(cell(str(one.day)), cell(one.by), cell(one.decision), at.cell(one.events)) for one in dossier.governance]
    return (
        Section(heading="What became of each line", columns=("line", "day", "", "events"), rows=tuple(lines)),
        Section(
            heading="Responses of the firm and its home state",
            columns=("", "day", "by", "", "events, and those answered"),
            rows=tuple(answered),
        ),
        Section(heading="Decisions on the firm itself", columns=("day", "by", "decision", "events"), rows=tuple(decided)),
    )


def _told(at: Numbers, events: Sequence[str]) -> str:
    return " ".join(line.told for line in _lines(at, events))


def reached(dossier: Dossier, at: Numbers) -> Section:
    """Tell by what states reached beyond their own soil."""
    rows = tuple((cell(one.hook), cell(one.means), at.cell(one.events)) for one in dossier.hooks.hooks)
    return Section(
        heading="Beyond its own soil", says=(dossier.hooks.rule,) if rows else (), columns=("by", "means", "events"), rows=rows
    )


def disputed(dossier: Dossier, at: Numbers) -> Section:
    """Tell each point on which the record shows more than one side."""
    rows = tuple((cell(one.point), cell(*one.sides), at.cell(one.events)) for one in dossier.disputed)
    return Section(heading="Disputed", columns=("point", "sides", "events"), rows=rows)


def day_told(day: RoughDay, until: RoughDay | None) -> str:
    """Return a day, and until when what it brought runs or is due."""
    return f"{day} (to {until})" if until else str(day)
