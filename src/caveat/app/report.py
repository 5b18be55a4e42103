"""An answer as a paper for the file, in sections that know no format: `report_of` tells what stands in it and in which order."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from caveat.app.paper_page import Cell, Piece, Report, Section, cell
from caveat.check import Answer
from caveat.facts import Citation
from caveat.facts.cite import Snapshot
from caveat.facts.cite_link import link_to
from caveat.facts.deal import Deal
from caveat.facts.finding import Finding, Unknown, Verdict
from caveat.facts.form import to_plain

_QUIET = (Verdict.NOT_SUBJECT, Verdict.NOT_IN_FORCE)


def report_of(answer: Answer) -> Report:
    """Lay out an answer; everything that it holds stands in the paper, and nothing besides."""
    loud = [one for one in answer.findings if one.verdict not in _QUIET]
    sections = (
        _facts(answer.receipt.deal),
        _regimes(loud),
        _unknowns(answer),
        _terms(loud),
        _hits(answer),
        _holdings(answer.findings),
        _law(answer.findings),
        _quiet(answer.findings),
        Section(heading="Bear in mind", columns=("",), rows=tuple((cell(one),) for one in answer.caveats)),
        _lists(answer.receipt.snapshots),
        _receipt(answer),
    )
    return Report(
        title=answer.receipt.deal.title or "a deal without a title",
        verdict=answer.verdict,
        running=f"law of {answer.law_day}",
        known_at=datetime.fromisoformat(answer.known_at),
        says=(f"Under the law of {answer.law_day}, as known at {answer.known_at}.",),
        sections=tuple(one for one in sections if one.rows or one.says),
    )


def _facts(deal: Deal) -> Section:
    """Tell every fact that the deal states, under the key at which the deal file has it."""
    rows, before = [], ""
    for place, key, told in _stated(to_plain(deal)):
        rows.append((cell("" if place == before else place), cell(key.replace("_", " ")), cell(told)))
        before = place
    says = ("As the deal file states them, under its own keys, counted from 0; what it leaves out was not known.",)
    return Section(heading="Facts relied on", says=says, columns=("of", "fact", "as stated"), rows=tuple(rows))


def _stated(plain: Any, place: str = "deal") -> Iterator[tuple[str, str, str]]:
    """Yield place, key and value of each fact; what is inside another thing comes after that thing's own facts."""
    inner = []
    for key, value in plain.items():
        at = key if place == "deal" else f"{place}.{key}"
        if isinstance(value, dict) and value:
            inner.append((at, value))
        elif isinstance(value, list | tuple) and any(isinstance(one, dict) for one in value):
            inner += [(f"{at}[{number}]", one) for number, one in enumerate(value)]
        else:
            yield place, key, _shown(value)
    for at, one in inner:
        yield from _stated(one, at)


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple | dict):
        return ", ".join(map(str, value)) or "none"
    return str(value)


def _regimes(findings: Sequence[Finding]) -> Section:
    rows = [
        (_verdict(one), cell(one.regime), (Piece(text=one.because, mark=_mark(one.confidence.rank, one.confidence)),))
        for one in findings
    ]
    return Section(heading="Verdict, regime by regime", columns=("verdict", "regime", "because"), rows=tuple(rows))


def _quiet(findings: Sequence[Finding]) -> Section:
    rows = [(_verdict(one), cell(one.regime), cell(one.because)) for one in findings if one.verdict in _QUIET]
    return Section(heading="Regimes that do not reach the deal", columns=("verdict", "regime", "because"), rows=tuple(rows))


def _verdict(finding: Finding) -> Cell:
    return (Piece(text=finding.verdict.value, verdict=True),)


def _mark(rank: int, word: str) -> str:
    return str(word) if rank else ""


def _unknowns(answer: Answer) -> Section:
    """Order what is unknown: first that for which most regimes wait, then as the answer has it."""
    waiting: dict[Unknown, list[str]] = {one: [] for one in answer.unknowns}
    for finding in answer.findings:
        for one in finding.unknowns:
            if finding.verdict is Verdict.REVIEW and one in waiting:
                waiting[one].append(finding.regime)
    ordered = sorted(waiting, key=lambda one: -len(waiting[one]))
    rows = tuple((cell(one.fact), cell(one.why), cell(one.key), cell(*waiting[one])) for one in ordered)
    says = ("Supply these to decide; that for which most regimes wait stands first.",) if rows else ()
    columns = ("unknown", "why it matters", "key in the deal file", "regimes that wait")
    return Section(heading="Unknown", says=says, columns=columns, rows=rows, numbered=True)


def _terms(findings: Sequence[Finding]) -> Section:
    rows = []
    for one in findings:
        terms = [("condition", text) for text in one.conditions] + [("flag", text) for text in one.flags]
        if one.licence:
            licence = (
                ("licence requirement", one.licence.requirement),
                ("review policy", one.licence.review_policy),
                ("exceptions", one.licence.exceptions),
            )
            terms = [*licence, *terms]
        rows += [(cell(one.regime), cell(what), cell(text)) for what, text in terms if text]
    return Section(heading="Conditions, licence terms and flags", columns=("regime", "", ""), rows=tuple(rows))


def _hits(answer: Answer) -> Section:
    rows = []
    for hit in answer.hits:
        since = f"since {hit.since}" if hit.since else "day of listing not given"
        state = "" if hit.in_force else "not in force on the law day"
        how = "the same name" if hit.same else "alike"
        rows.append(
            (
                cell(hit.asked, hit.place),
                cell(hit.listed, hit.party_id),
                cell(f"{hit.programme} on {hit.list_id}", since, state),
                cell(f"{hit.score:.2f}, {how}"),
                cell(hit.because, hit.note),
            )
        )
    alert = answer.receipt.thresholds["alert"]
    says = (f"Names of at least {alert} alike on the lists used{'' if rows else ': none'}.",)
    columns = ("party of the deal", "listed as", "on", "score", "why")
    return Section(heading="Hits", says=says, columns=columns, rows=tuple(rows))


def _holdings(findings: Sequence[Finding]) -> Section:
    """Tell the stakes and ties that carry an answer."""
    rows = []
    for one in findings:
        for stake in one.stakes:
            share = f"{stake.least}" if stake.least == stake.most else f"{stake.least} to {stake.most}"
            source = str(stake.source) if stake.source else ""
            held = f"{share} of the {stake.interest.value} of {stake.held}"
            rows.append((cell(one.regime), cell(stake.holder), cell(held), cell(source)))
        for tie in one.ties:
            told = f"{tie.role or tie.kind.value.replace('_', ' ')} {tie.object or tie.object_name}"
            rows.append((cell(one.regime), cell(tie.subject), cell(told), cell(str(tie.source) if tie.source else "")))
    columns = ("regime", "holder", "holds", "source")
    return Section(heading="Holdings that carry an answer", columns=columns, rows=tuple(dict.fromkeys(rows)))


def _law(findings: Sequence[Finding]) -> Section:
    rows = tuple((cell(one.regime), tuple(_cited(cite) for cite in dict.fromkeys(one.cites))) for one in findings if one.cites)
    says = ("Links lead to the publisher's text of today, which may have changed since the law day.",) if rows else ()
    return Section(heading="The law", says=says, columns=("regime", "citations"), rows=rows)


def _cited(cite: Citation) -> Piece:
    day = f" ({cite.published})" if cite.published else ""
    note = f": {cite.note}" if cite.note else ""
    mark = _mark(cite.confidence.rank, cite.confidence)
    return Piece(text=f"{cite.instrument} {cite.place}".strip() + day + note, link=link_to(cite), mark=mark)


def _lists(snapshots: Sequence[Snapshot]) -> Section:
    rows = []
    for one in snapshots:
        released = f"held back by the gates, released by {one.override.by}: {one.override.because}" if one.override else ""
        whole = "whole" if one.complete else "an extract"
        rows.append((cell(one.list_id), cell(str(one.as_of)), cell(whole, released), cell(f"{one.parties:,}"), cell(one.sha256)))
    return Section(heading="Lists used", columns=("list", "as of", "", "parties", "SHA-256 of the snapshot"), rows=tuple(rows))


def _receipt(answer: Answer) -> Section:
    receipt = answer.receipt
    told = (
        ("receipt", receipt.id),
        ("replay", f"caveat replay {receipt.id}"),
        ("engine", receipt.engine),
        ("SHA-256 of the law", receipt.law_sha256),
        ("SHA-256 of the answer", receipt.answer_sha256),
        ("thresholds", ", ".join(f"{name} {value}" for name, value in receipt.thresholds.items())),
    )
    says = ("The replay gives this answer again from the snapshots above, where they and this engine are kept.",)
    return Section(heading="Receipt", says=says, columns=("", ""), rows=tuple((cell(name), cell(text)) for name, text in told))
