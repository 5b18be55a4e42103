"""What came before a case, one law and its ends, and effects on others, in the terminal."""

from collections.abc import Mapping, Sequence

from rich.text import Text

from caveat.cli.show_answer import console
from caveat.cli.tables import marked, put
from caveat.dossiers.compare import Backfire, Panel, Precedents, Value
from caveat.dossiers.compare.counterfactual import CoVarying

MOST_NEAREST = 5


def show_precedents(told: Precedents, names: Mapping[str, str]) -> None:
    """Print the nearest earlier cases and what was new; `names` are the features' names by id."""
    out = console()
    first = told.first_act
    out.print(Text(f"\n{told.name}: first act {first.day}", style="bold"))
    out.print(Text.assemble(f"{first.told}", marked(first.mark), (f"  {first.id}", "dim")))
    out.print(Text(told.rule, style="dim"))
    nearest = told.nearest[:MOST_NEAREST]
    title = f"\nNearest of {told.of_cases} earlier cases" if nearest else "\nNo earlier case in the library"
    out.print(Text(title, style="bold"))
    rows = [
        (f"{one.name}\n{one.first_act}", f"{one.distance}", f"{one.counted} in {one.groups} groups", _named(one.alike, names))
        for one in nearest
    ]
    put("", ("case and its first act", "distance", "features counted", "told of both, alike"), rows)
    out.print(Text(f"\nNew in it ({len(told.new)})", style="bold"))
    out.print(Text(told.new_rule, style="dim"))
    put(
        "",
        ("day", "feature", "told", "later in"),
        [
            (str(one.day), one.name, _value(one.value), ", ".join(f"{case} {day}" for case, day in one.later) or "no other case")
            for one in told.new
        ],
    )


def show_panel(told: Panel, names: Mapping[str, str]) -> None:
    """Print cases under one law, their ends, and what goes with a break-up; `names` are the features' names by id."""
    out = console()
    seen = f", as of {told.day}" if told.day else ""
    out.print(Text(f"\n{' or '.join(told.asked)}: n = {told.n}, of which {told.broke_up} broke up{seen}", style="bold"))
    out.print(Text(told.rule, style="dim"))
    rows = [
        (one.name, _value(one.broke_up), "\n".join(f"{names[end]} {_days(value)}" for end, value in one.ends), _few(one.shares))
        for one in told.members
    ]
    put("", ("case", "a unit lost or passed on", "ends", "shares the law by"), rows)
    chance = (
        f"Of {told.looked_at} features told of some of these cases and not of all, a chance draw would line up {told.by_chance}"
    )
    found = len(told.going_with) + len(told.going_against)
    out.print(Text(f"\n{chance} with a break-up; {found} do. With n = {told.n} this shows no cause.", style="bold"))
    _co_varying("Told of every case that broke up and of no other", told.going_with)
    _co_varying("Told of every other case and of none that broke up", told.going_against)


def show_backfire(told: Backfire) -> None:
    """Print what is told of effects on others, head by head."""
    out = console()
    out.print(Text(f"\n{told.name}: effects on others", style="bold"))
    out.print(Text(told.rule, style="dim"))
    first = told.first
    out.print(Text.assemble(f"\nfirst act on supplies {first.day}: {first.told}", marked(first.mark), (f"  {first.id}", "dim")))
    for head in told.heads:
        out.print(Text(f"\n{head.head[0].upper()}{head.head[1:]}: {head.because}", style="bold"))
        rows = [
            (one.when, one.time.value, Text.assemble(one.told, marked(one.mark), (f"  {one.event or one.figure}", "dim")))
            for one in head.effects
        ]
        put("", ("when", "", "told"), rows)
    if told.not_recorded:
        out.print(Text(f"\nNot recorded: {', '.join(told.not_recorded)}", style="dim"))


def _co_varying(title: str, found: Sequence[CoVarying]) -> None:
    if not found:
        return
    console().print(Text(f"\n{title} ({len(found)})", style="bold"))
    rows = [(one.group, one.name, "\n".join(f"{case}: {value.told}" for case, value in one.told_of)) for one in found]
    put("", ("group", "feature", "told of"), rows)


def _value(value: Value | None) -> Text:
    return Text.assemble(value.told, marked(value.mark)) if value else Text("not recorded", style="dim")


def _days(value: Value) -> str:
    return value.told.removeprefix("yes ")


def _named(features: Sequence[str], names: Mapping[str, str]) -> str:
    return "; ".join(names[one] for one in features) or "nothing"


def _few(events: Sequence[str]) -> str:
    more = f" and {len(events) - 2} more" if len(events) > 2 else ""
    return "\n".join(events[:2]) + more
