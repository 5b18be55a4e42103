"""Some deals of a file answered: the same work whether it is done here or in another process."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from caveat.app.bills import with_bills
from caveat.app.deal_keys import kind_at, lay, read_words, steps_of
from caveat.app.deals import checked
from caveat.app.screen_rows import Cells, Rows
from caveat.check import Ask, World
from caveat.check.answer import Weighed
from caveat.check.check import weighed
from caveat.check.listings import seek
from caveat.check.receipt import receipt_id
from caveat.check.sitting import Sitting
from caveat.facts import Day, Problem
from caveat.facts.deal import Deal
from caveat.facts.finding import Verdict
from caveat.facts.form import from_plain
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput, ManyProblems
from caveat.facts.yaml_text import Path as Steps

ANSWER_COLUMNS = ("deal", "row", "verdict", "law_day", "findings", "unknowns", "hits", "receipt")

Columns = Mapping[str, tuple[Steps, Any]]
"""Where each column of a table goes in a deal, and what it takes there, in the order in which they are laid."""


@noun
class DealJob:
    """What is asked of every deal: the day (else its own, else `today`), the moment, and how its row is read and written.

    `columns` is None where rows are deals already; `flat` writes lists as one text. Bills that deals name lie in `folder`.
    """

    law_day: Day | None
    today: Day
    known_at: str
    programmes: frozenset[str]
    folder: Path
    columns: Columns | None
    flat: bool


@noun
class AnsweredDeals:
    """One row for each deal that could be read, in order; how many deals there were, their verdicts, and problems."""

    deals: int
    answers: tuple[dict[str, Any], ...]
    verdicts: tuple[Verdict, ...]
    problems: tuple[Problem, ...]


def columns_of(names: tuple[str, ...], where: str) -> Columns:
    """Find where each column goes, the first of a list first; raise `ManyProblems` for those that are no keys of a deal."""
    columns: dict[str, tuple[Steps, Any]] = {}
    problems: list[Problem] = []
    for name in names:
        if name != "id":
            try:
                columns[name] = (steps_of(name), kind_at(name))
            except BadInput as problem:
                problems.append(problem)
    if problems:
        raise ManyProblems("has columns that are no keys of a deal", parts=problems, where=where)
    return {name: columns[name] for name in sorted(columns, key=lambda name: [(isinstance(s, str), s) for s in columns[name][0]])}


class DealAnswerer:
    """Answers deals, in one sitting."""

    def __init__(self, world: World, job: DealJob) -> None:
        self._sitting, self._job = Sitting(world, explains=False), job

    def answer(self, rows: Rows) -> AnsweredDeals:
        """Answer deals; one that cannot be read is told and left out."""
        read: list[tuple[str, Cells, Deal]] = []
        problems: list[Problem] = []
        for where, cells in rows:
            try:
                read.append((where, cells, self._deal(where, cells)))
            except Problem as problem:
                problems.append(problem)
        self._sitting.forget()
        seek((deal for _, _, deal in read), self._sitting)
        told = [self._told(self._ask(deal), where, cells) for where, cells, deal in read]
        return AnsweredDeals(
            deals=len(rows),
            answers=tuple(row for _, row in told),
            verdicts=tuple(verdict for verdict, _ in told),
            problems=tuple(problems),
        )

    def _ask(self, deal: Deal) -> Ask:
        job = self._job
        return Ask(deal=deal, law_day=job.law_day or deal.law_day or job.today, known_at=job.known_at)

    def _deal(self, where: str, cells: Cells) -> Deal:
        plain = {key: value for key, value in cells.items() if key != "id"}
        if self._job.columns is not None:
            plain = _laid(where, plain, self._job.columns)
        deal = with_bills(from_plain(Deal, plain, where=where), self._job.folder)
        return checked(deal, self._job.programmes, lambda _: where, where=where)

    def _told(self, ask: Ask, where: str, cells: Cells) -> tuple[Verdict, dict[str, Any]]:
        """Answer as far as a row shows it: its receipt is named, not written."""
        found = weighed(ask, self._sitting)
        told = {"findings": [*_deciding(found)], "unknowns": [one.fact for one in found.unknowns], "hits": [*_hits(found)]}
        return found.verdict, {
            "deal": str(cells.get("id") or ask.deal.title or where),
            "row": where,
            "verdict": str(found.verdict),
            "law_day": str(ask.law_day),
            **({key: " | ".join(lines) for key, lines in told.items()} if self._job.flat else told),
            "receipt": receipt_id(ask, self._sitting.world),
        }


def _laid(where: str, cells: Cells, columns: Columns) -> dict[str, Any]:
    """Lay the cells of a row into a plain deal; an empty cell is not known."""
    plain: dict[str, Any] = {}
    for column, (steps, kind) in columns.items():
        text = str(cells.get(column) or "").strip()
        if text:
            try:
                lay(plain, steps, read_words(text, kind))
            except BadInput as problem:
                raise BadInput(f"{column}: {problem.what}", where=where, advice=problem.advice) from None
    return plain


def _deciding(found: Weighed) -> Iterator[str]:
    """Tell the findings that give the verdict; where nothing bites, those that say no more than that are left out."""
    if found.verdict.rank <= Verdict.ALLOWED.rank:
        for finding in found.findings:
            if finding.verdict is found.verdict:
                yield f"{finding.regime}: {finding.verdict}: {finding.because}"


def _hits(found: Weighed) -> Iterator[str]:
    for hit in found.hits:
        yield f"{hit.list_id}, {hit.party_id}, {hit.score:.4f}"
