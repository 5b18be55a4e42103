"""An answer in the terminal: the verdict first, then why, the law, the lists, what is open, the receipt."""

from collections.abc import Sequence

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from caveat.app import Answer, DealHit
from caveat.facts import Citation
from caveat.facts.finding import Finding, Unknown, Verdict

COLOUR: dict[Verdict, str] = {
    Verdict.PROHIBITED: "bold red",
    Verdict.LICENCE_REQUIRED: "bold yellow",
    Verdict.OWNED: "bold red",
    Verdict.CONTROLLED: "bold red",
    Verdict.REVIEW: "bold magenta",
    Verdict.ALLOWED_WITH_CONDITIONS: "bold cyan",
    Verdict.ALLOWED: "green",
    Verdict.SUBJECT: "default",
    Verdict.NOT_OWNED: "green",
    Verdict.NOT_SUBJECT: "dim",
    Verdict.NOT_IN_FORCE: "dim",
}
_QUIET = (Verdict.NOT_SUBJECT, Verdict.NOT_IN_FORCE)
_WIDTH = 118
MOST_REASONS = MOST_ALIKE = 3
"""How many reasons, and how many hits that are only alike, are printed for one party; all are in the JSON."""


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
    _list(out, "Unknown: supply these to decide", _unknowns(answer.unknowns))
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
        telling = [one for one in answer.findings if one.listings and one.verdict not in _QUIET]
        others = [one for one in answer.findings if one.verdict is answer.verdict and not one.listings]
        head: tuple[RenderableType, RenderableType] = (str(answer.law_day), _word(answer.verdict))
        for finding in sorted(telling, key=lambda one: one.verdict.rank):
            table.add_row(*head, Text(f"{finding.regime}: {finding.verdict}", style=COLOUR[finding.verdict]), finding.because)
            head = ("", "")
        if others:
            regimes = ", ".join(one.regime for one in others)
            table.add_row(*head, Text(f"{regimes}: {answer.verdict}", style="dim"), Text(others[0].because, style="dim"))
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
    """Print the hits of each party: those of the same name, then those alike on lists where it has no such hit."""
    out.print("\nHits", style="bold")
    if not answer.hits:
        alert = answer.receipt.thresholds["alert"]
        out.print(_indented(Text(f"none of at least {alert} on the lists used")))
    for place in dict.fromkeys(hit.place for hit in answer.hits):
        hits = [hit for hit in answer.hits if hit.place == place]
        certain = {hit.list_id for hit in hits if hit.same}
        alike = [hit for hit in hits if not hit.same and hit.list_id not in certain]
        shown = [hit for hit in hits if hit.same or hit in alike[:MOST_ALIKE]]
        out.print(_indented(Text(f"{hits[0].asked} ({place})")))
        out.print(_indented(_hit_table(shown), 4))
        for because in list(dict.fromkeys(hit.because for hit in shown))[:MOST_REASONS]:
            out.print(_indented(Text(because, style="dim"), 4))
        rest = [f"{hit.listed} {hit.score:.2f}" for hit in hits if hit not in shown]
        if rest:
            out.print(_indented(Text(f"also alike: {', '.join(rest)}", style="dim"), 4))


def _hit_table(hits: Sequence[DealHit]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
    for _ in range(3):
        table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for hit in hits:
        since = f"since {hit.since}" if hit.since else "day of listing not given"
        state = since if hit.in_force else f"{since}, not in force on the law day"
        how = "the same name" if hit.same else "alike"
        listed = Text.assemble(hit.listed, "\n", (hit.party_id, "dim"))
        note = Text(hit.note, style="dim")
        table.add_row(f"{hit.score:.2f} {how}", hit.programme, state, Text.assemble(listed, "\n", note) if hit.note else listed)
    return table


def _word(verdict: Verdict) -> Text:
    return Text(verdict.value, style=COLOUR[verdict])


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


def _unknowns(unknowns: Sequence[Unknown]) -> list[str]:
    """Tell the unknowns, those that differ only in their last word on one line."""
    together: dict[tuple[str, str, str], list[str]] = {}
    for one in unknowns:
        head, _, last = one.fact.rpartition(" ")
        together.setdefault((head, one.why, one.key), []).append(last)
    return [f"{head} {', '.join(last)} ({why})" + (f" → {key}" if key else "") for (head, why, key), last in together.items()]


def show_unknowns(out: Console, unknowns: Sequence[Unknown], heading: str) -> None:
    """Print what is unknown, in the order in which it was told."""
    _list(out, heading, _unknowns(unknowns))


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
