"""An answer in the terminal: the verdict first, then why, the law, the lists, what is open, the receipt."""

from collections.abc import Sequence

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from caveat.app import Answer, DealHit
from caveat.facts import Citation
from caveat.facts.finding import Finding, Verdict

COLOUR: dict[Verdict, str] = {
    Verdict.PROHIBITED: "bold red",
    Verdict.LICENCE_REQUIRED: "bold yellow",
    Verdict.REVIEW: "bold magenta",
    Verdict.ALLOWED_WITH_CONDITIONS: "bold cyan",
    Verdict.ALLOWED: "green",
    Verdict.SUBJECT: "default",
    Verdict.NOT_SUBJECT: "dim",
    Verdict.NOT_IN_FORCE: "dim",
}
_QUIET = (Verdict.NOT_SUBJECT, Verdict.NOT_IN_FORCE)
_WIDTH = 118


def console() -> Console:
    """Return the terminal to write to, no wider than a page; a pipe gets the full width."""
    probe = Console(highlight=False)
    return Console(highlight=False, width=min(probe.width, _WIDTH) if probe.is_terminal else _WIDTH)


def show_answer(answer: Answer) -> None:
    """Print one answer in full."""
    out = console()
    out.print()
    out.print(Text(answer.verdict.value.replace("_", " "), style=f"{COLOUR[answer.verdict]} reverse"), answer.receipt.deal.title)
    out.print(f"under the law of {answer.law_day}, as known at {answer.known_at}", style="dim")
    _regimes(out, answer.findings)
    _hits(out, answer)
    for finding in answer.findings:
        if finding.verdict not in _QUIET and (finding.licence or finding.conditions or finding.flags):
            _terms(out, finding)
    _law(out, answer.findings)
    _list(
        out,
        "Unknown: supply these to decide",
        [f"{one.fact} ({one.why})" + (f" → {one.key}" if one.key else "") for one in answer.unknowns],
    )
    _list(out, "Bear in mind", list(answer.caveats))
    _snapshots(out, answer)
    out.print(f"\nReceipt {answer.receipt.id}   replay it: caveat replay {answer.receipt.id}", style="dim")


def show_days(answers: Sequence[Answer]) -> None:
    """Print one line a law day: the verdict and the regimes that carry it."""
    out = console()
    out.print(f"\n{answers[0].receipt.deal.title}", style="bold")
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=True, header_style="dim")
    for heading in ("law day", "verdict", "regime", "because"):
        table.add_column(heading, no_wrap=heading in ("law day", "verdict"))
    for answer in answers:
        told = [one for one in answer.findings if one.verdict is answer.verdict or one.listings]
        for number, finding in enumerate(told):
            head = (str(answer.law_day), Text(answer.verdict.value, style=COLOUR[answer.verdict])) if number == 0 else ("", "")
            table.add_row(*head, Text(f"{finding.regime}: {finding.verdict}", style=COLOUR[finding.verdict]), finding.because)
    out.print(table)
    out.print("receipts: " + " ".join(answer.receipt.id for answer in answers), style="dim")


def _regimes(out: Console, findings: Sequence[Finding]) -> None:
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column()
    for finding in findings:
        if finding.verdict not in _QUIET:
            mark = "" if finding.confidence.rank == 0 else f" [{finding.confidence}]"
            table.add_row(Text(finding.verdict.value, style=COLOUR[finding.verdict]), finding.regime, Text(finding.because + mark))
    out.print("\nRegimes", style="bold")
    out.print(_indented(table))
    for verdict in _QUIET:
        quiet = [f"{finding.regime} ({finding.because})" for finding in findings if finding.verdict is verdict]
        if quiet:
            out.print(_indented(Text(f"{verdict.value}: {'; '.join(quiet)}", style="dim")))


def _hits(out: Console, answer: Answer) -> None:
    if not answer.hits:
        out.print("\nHits", style="bold")
        lists = ", ".join(
            f"{one.list_id} ({'whole' if one.complete else 'extract'}, {one.as_of})" for one in answer.receipt.snapshots
        )
        out.print(_indented(Text(f"none of at least {answer.receipt.thresholds['alert']} on {lists}")))
        return
    out.print("\nHits", style="bold")
    certain = {(hit.place, hit.list_id) for hit in answer.hits if hit.same}
    alike = [hit for hit in answer.hits if not hit.same and (hit.place, hit.list_id) in certain]
    for hit in answer.hits:
        if hit not in alike:
            out.print(_indented(Text(_head(hit))))
            out.print(_indented(Text(f"{hit.because} · {hit.party_id}", style="dim"), 7))
    if alike:
        told = ", ".join(f"{hit.listed} {hit.score:.2f}" for hit in alike)
        out.print(_indented(Text(f"and alike on the same lists: {told}", style="dim")))


def _head(hit: DealHit) -> str:
    same = "the same name" if hit.same else "alike"
    since = f"since {hit.since}" if hit.since else "day of listing not given"
    state = "" if hit.in_force else ", not in force on the law day"
    note = f" ({hit.note})" if hit.note else ""
    return f"{hit.score:.2f} {same}: {hit.asked} = {hit.listed} · {', '.join(hit.programmes)} · {since}{state}{note}"


def _indented(inner: RenderableType, by: int = 2) -> Padding:
    return Padding(inner, (0, 0, 0, by), expand=False)


def _terms(out: Console, finding: Finding) -> None:
    out.print(f"\n{finding.regime}", style="bold")
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
    table.add_column(no_wrap=True, style="dim")
    table.add_column()
    if finding.licence:
        table.add_row("requirement", finding.licence.requirement)
        table.add_row("review policy", finding.licence.review_policy)
        table.add_row("exceptions", finding.licence.exceptions)
    for condition in finding.conditions:
        table.add_row("condition", condition)
    for flag in finding.flags:
        table.add_row("flag", flag)
    out.print(_indented(table))


def _law(out: Console, findings: Sequence[Finding]) -> None:
    out.print("\nLaw", style="bold")
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
    table.add_column(no_wrap=True, style="dim")
    table.add_column()
    for finding in findings:
        if finding.verdict not in _QUIET and finding.cites:
            table.add_row(finding.regime, _chain(finding.cites))
    out.print(_indented(table))


def _chain(cites: Sequence[Citation]) -> str:
    return " · ".join(dict.fromkeys(str(cite) for cite in cites))


def _list(out: Console, heading: str, lines: list[str]) -> None:
    if lines:
        out.print(f"\n{heading}", style="bold")
        for line in lines:
            out.print(_indented(Text(f"- {line}")))


def _snapshots(out: Console, answer: Answer) -> None:
    out.print("\nLists used", style="bold")
    for one in answer.receipt.snapshots:
        whole = "whole" if one.complete else "EXTRACT"
        out.print(
            _indented(
                Text(f"{one.list_id} as of {one.as_of}, {whole}, {one.parties:,} parties, snapshot {one.sha256[:12]}", style="dim")
            )
        )
