"""Lists and rules in the terminal."""

from collections.abc import Mapping, Sequence

from rich.table import Table
from rich.text import Text

from caveat.app import ListState, Outcome, RuleState
from caveat.app.standing import SnapshotState
from caveat.cli.show_answer import console
from caveat.facts.cite import Snapshot
from caveat.lists.diff import Difference

_COLOUR = {"held": "yellow", "failing": "red", "absent": "dim", "updated": "green", "checking": "cyan", "ended": "magenta"}
_KINDS = ("person", "company", "organisation", "public_body", "vessel", "aircraft", "address", "stakes", "ties")
_SHOWN = 20


def show_lists(lists: Sequence[ListState]) -> None:
    """Print one line a list, and below what is wrong with any."""
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for heading in ("list", "state", "as of", "age", "cadence", "rows", "parties", "by kind", "whole", "snapshot"):
        table.add_column(heading, justify="right" if heading in ("age", "cadence", "rows", "parties") else "left")
    for one in lists:
        age = "" if one.age_days is None else f"{one.age_days} d{' !' if one.stale else ''}"
        cadence = f"{one.cadence_days} d" if one.cadence_days else "once"
        whole = "" if not one.snapshot else "yes" if one.complete else "EXTRACT"
        state = Text(one.state, style=_COLOUR.get(one.state, "default"))
        sizes = (f"{one.rows:,}", f"{one.parties:,}", _by_kind(one.counts or {}))
        table.add_row(one.id, state, one.as_of, age, cadence, *sizes, whole, one.snapshot[:12])
    out = console()
    out.print(table)
    for one in lists:
        _show_words(one)


def _by_kind(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{counts[kind]:,} {kind.replace('_', ' ')}" for kind in _KINDS if counts.get(kind))


def _show_words(one: ListState) -> None:
    """Print what a person must know of a list beside its line."""
    out = console()
    if one.release is not None:
        out.print(Text(f"{one.id}: released by {one.release.by} on {one.release.when[:10]}: {one.release.because}", style="yellow"))
    if one.held:
        some = ", ".join(sha256[:12] for sha256 in one.held[:3])
        out.print(Text(f"{one.id}: {len(one.held)} held: {some} (see `caveat lists show {one.id}`)", style="yellow"))
    if one.why_stale:
        out.print(Text(f"{one.id}: {one.why_stale}", style="yellow"))
    for problem in one.problems[:_SHOWN]:
        out.print(Text(f"{one.id}: {problem}", style="yellow"))
    for remark in one.remarks[:_SHOWN]:
        out.print(Text(f"{one.id}: {remark}", style="dim"))


def show_outcomes(outcomes: Sequence[Outcome]) -> None:
    """Print how each list's update went, with its problems."""
    out = console()
    for one in outcomes:
        parties = f", {one.rows:,} rows" + (f", {one.parties:,} parties" if one.parties else "") if one.rows else ""
        told = f"{one.list_id}: {one.state}{' as of ' + one.as_of if one.as_of else ''}{parties}{_changed(one.change)}"
        out.print(Text(told, style=_COLOUR.get(one.state, "default")))
        for problem in one.problems[:_SHOWN]:
            out.print(Text(f"  {problem}"))
        if len(one.problems) > _SHOWN:
            out.print(Text(f"  … and {len(one.problems) - _SHOWN} more"))
        for remark in one.remarks[:_SHOWN]:
            out.print(Text(f"  {remark}", style="dim"))
        if one.state == "held":
            out.print(Text(f"  kept as {one.sha256[:12]}; see `caveat lists show {one.list_id}`", style="dim"))


def _changed(change: Mapping[str, int] | None) -> str:
    """Write the counts of a difference in words."""
    if change is None:
        return ""
    words = {
        "added": "added",
        "removed": "removed",
        "law": "changed in law",
        "text": "changed in text only",
        "renumbered": "renumbered",
    }
    told = ", ".join(f"{change[key]:,} {word}" for key, word in words.items() if change.get(key))
    return f": {told or 'nothing changed but the file'}"


def show_snapshots(states: Sequence[SnapshotState]) -> None:
    """Print every state of one list with where it came from and what it changed."""
    out = console()
    for one in states:
        whole = "" if one.complete else ", an extract"
        style = "green" if one.state == "in force" else _COLOUR.get(one.state, "default")
        told = f"{one.sha256[:12]} {one.state}, as of {one.as_of}, here since {one.since}, {one.rows:,} rows{whole}"
        out.print(Text(told + _changed(one.change), style=style))
        if one.release is not None:
            out.print(Text(f"  released by {one.release.by} on {one.release.when}: {one.release.because}", style="yellow"))
        gates = one.release.gates if one.release else ()
        for reason in (*(f"the gates had said: {gate}" for gate in gates), *one.reasons[:_SHOWN]):
            out.print(Text(f"  {reason}"))
        for got in one.got:
            out.print(Text(f"  {got.file} from {got.place}, {got.size:,} bytes", style="dim"))


def show_difference(found: Difference) -> None:
    """Print who was added and removed and what changed, by name, with the counts."""
    out = console()
    headings = (
        ("added", found.added),
        ("removed", found.removed),
        ("changed in law", found.law),
        ("changed in text only", found.text),
    )
    for heading, entries in headings:
        out.print(Text(f"{len(entries):,} {heading}", style="bold"))
        for entry in entries:
            out.print(Text(f"  {entry.id}  {entry.caption}{': ' + ', '.join(entry.parts) if entry.parts else ''}"))
    if found.renumbered:
        out.print(Text(f"{len(found.renumbered):,} renumbered", style="bold"))
        for before, after in found.renumbered:
            out.print(Text(f"  {before} -> {after}"))
    out.print(Text(f"{found.unchanged:,} unchanged", style="bold"))


def show_pruned(gone: Sequence[Snapshot], dry: bool) -> None:
    """Print which snapshots were taken away, or would be."""
    out = console()
    for one in gone:
        out.print(Text(f"{one.list_id}: {one.sha256[:12]} as of {one.as_of} {'would be taken away' if dry else 'taken away'}"))
    out.print(Text(f"{len(gone)} snapshots {'would be ' if dry else ''}taken away"))


def show_rules(rules: Sequence[RuleState]) -> None:
    """Print one line a rule."""
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for heading in ("regime", "jurisdiction", "question", "law known to", "cases"):
        table.add_column(heading)
    for one in rules:
        table.add_row(one.regime, one.jurisdiction, one.question, str(one.known_to), str(one.cases))
    console().print(table)
