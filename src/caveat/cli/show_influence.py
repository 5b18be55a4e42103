"""Positions, citations, pressure and candidates for retaliation in the terminal."""

from collections.abc import Sequence
from itertools import groupby

from rich.padding import Padding
from rich.text import Text

from caveat.app.words import counted
from caveat.cli.show_answer import console
from caveat.cli.tables import bracketed, put
from caveat.dossiers import Library
from caveat.dossiers.influence import Adoption, Candidate, Edge, Position, Pressure
from caveat.dossiers.influence.retaliation import scale

_SHOWN = 3


def show_positions(register: Sequence[Position], order: Sequence[Adoption], *, binding: bool) -> None:
    """Print the register and the order of first positions."""
    out = console()
    out.print(Text("Positions, by state", style="bold"))
    for state, held in groupby(register, key=lambda one: one.jurisdiction):
        out.print(Text(f"\n{state}", style="bold"))
        for one in held:
            dues = "".join(f"; may not {due.act} from {due.day}" for due in one.deadlines)
            named = "names vendors" if one.named else "by criteria"
            out.print(
                _indented(Text.assemble(f"{one.day or 'not dated'}  ", (_form(one), "cyan"), f", {named}{dues}. {one.title}"), 2)
            )
            out.print(_indented(Text(_opens(one), style="dim"), 4))
    what = "first position that is law" if binding else "first position, law or policy"
    rows = [
        (str(one.after + 1), str(one.day), one.jurisdiction, _form(one.position), _many(one.assessed), _many(one.pressed))
        for one in order
    ]
    out.print()
    columns = ("", "day", "state", "form", "own assessments before", "pressure on record before")
    put(f"Order of states by {what} (n = {len(order)})", columns, rows)
    left = dict.fromkeys(one.jurisdiction for one in register if one.jurisdiction not in {each.jurisdiction for each in order})
    if left:
        out.print(Text(f"Not in the order, as no state, without a day, or only proposed: {', '.join(left)}.", style="dim"))
    out.print(Text("Sequence, not cause. Pressure and assessments are what the record has; it may lack some.", style="dim"))


def show_influence(library: Library, edges: Sequence[Edge], pressures: Sequence[Pressure], candidates: Sequence[Candidate]) -> None:
    """Print edges, pressure and candidates, each with what it opens to."""
    out = console()
    out.print(Text("Decisions and what they are said to rest on", style="bold"))
    for edge in edges:
        out.print(_indented(f"{edge.decision} rests on {edge.assessment}. {edge.told}", 2))
        out.print(_indented(Text(_document(edge), style="dim"), 4))
    out.print()
    pressed = [
        (one.event, ", ".join(one.sender), one.receiver or "nobody by name", _followed(one), _carried(one)) for one in pressures
    ]
    put(
        "Pressure and what followed in time",
        ("act", "by", "on", "next position on networks", "sender's later acts against it"),
        pressed,
    )
    _candidates(library, candidates)


def _candidates(library: Library, found: Sequence[Candidate]) -> None:
    out = console()
    out.print(Text("Candidates for retaliation (points say how much there is to look at, not how likely it is)", style="bold"))
    ordered = sorted(found, key=lambda one: one.act)
    for act, group in groupby(ordered, key=lambda one: one.act):
        many = sorted(group, key=lambda one: (-one.score, one.lag))
        event = library.event(act)
        out.print(Text(f"\n{act}{bracketed(event.mark)}: {event.told}"))
        for one in many[:_SHOWN]:
            named = "; the record itself ties the two" if one.named else ""
            out.print(
                _indented(
                    f"{one.score} of {one.most}  {one.trigger}, {counted(one.lag, 'day')} before: {', '.join(one.reasons)}{named}",
                    2,
                )
            )
        if len(many) > _SHOWN:
            out.print(
                Text(
                    f"  and {len(many) - _SHOWN} other earlier acts of {many[0].against} within {scale().window_days} days",
                    style="dim",
                )
            )
        if event.note:
            out.print(_indented(Text(event.note, style="dim"), 2))
    out.print(
        Text("\nNo finding of retaliation is made. Acts of which no state is told to be hit have no candidates.", style="dim")
    )


def _form(one: Position) -> str:
    law = "" if one.binding else f" ({one.state.value.replace('_', ' ') if one.state.value != 'in_force' else 'guidance'})"
    return one.form.value.replace("_", " ") + law


def _opens(one: Position) -> str:
    return ", ".join((*one.measures, *one.events)) + bracketed(one.mark)


def _many(ids: Sequence[str]) -> str:
    return f"{len(ids)}, last {ids[-1]}" if ids else ""


def _document(one: Edge) -> str:
    return (
        f"says so: {one.document}{bracketed(one.mark)}"
        if one.document
        else f"{one.mark}{' but claim ' + one.claim if one.claim else ''}"
    )


def _followed(one: Pressure) -> str:
    return (
        f"{one.decision.title}, {counted(one.lag or 0, 'day')} later" if one.decision else "none on record" if one.receiver else ""
    )


def _carried(one: Pressure) -> str:
    return ", ".join(f"{event} ({counted(days, 'day')})" for event, days in one.carried_out)


def _indented(text: str | Text, by: int) -> Padding:
    return Padding(Text(text) if isinstance(text, str) else text, (0, 0, 0, by))
