"""Some deals of a file answered: the same work whether it is done here or in another process."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from caveat.app.bills import with_bills
from caveat.app.deal_keys import kind_at, lay, read_words, steps_of
from caveat.app.deals import checked
from caveat.app.screen_rows import Cells, Rows
from caveat.check import Answer, Ask, World, check
from caveat.check.listings import seek
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
"""Where each column of a table goes in a deal, and what it takes there."""


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
    """Find where each column goes; raise `ManyProblems` for those that are no keys of a deal."""
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
    return columns


class DealAnswerer:
    """Answers deals, in one sitting."""

    def __init__(self, world: World, job: DealJob) -> None:
        self._sitting, self._job = Sitting(world), job

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
        answers = [(where, cells, self._check(deal)) for where, cells, deal in read]
        return AnsweredDeals(
            deals=len(rows),
            answers=tuple(self._row(*each) for each in answers),
            verdicts=tuple(answer.verdict for _, _, answer in answers),
            problems=tuple(problems),
        )

    def _check(self, deal: Deal) -> Answer:
        job = self._job
        ask = Ask(deal=deal, law_day=job.law_day or deal.law_day or job.today, known_at=job.known_at)
        return check(ask, self._sitting.world, self._sitting)

    def _deal(self, where: str, cells: Cells) -> Deal:
        plain = {key: value for key, value in cells.items() if key != "id"}
        if self._job.columns is not None:
            plain = _laid(where, plain, self._job.columns)
        deal = with_bills(from_plain(Deal, plain, where=where), self._job.folder)
        return checked(deal, self._job.programmes, lambda _: where, where=where)

    def _row(self, where: str, cells: Cells, answer: Answer) -> dict[str, Any]:
        told = {"findings": [*_deciding(answer)], "unknowns": [one.fact for one in answer.unknowns], "hits": [*_hits(answer)]}
        return {
            "deal": str(cells.get("id") or answer.receipt.deal.title or where),
            "row": where,
            "verdict": str(answer.verdict),
            "law_day": str(answer.law_day),
            **({key: " | ".join(lines) for key, lines in told.items()} if self._job.flat else told),
            "receipt": answer.receipt.id,
        }


def _laid(where: str, cells: Cells, columns: Columns) -> dict[str, Any]:
    """Lay the cells of a row into a plain deal; an empty cell is not known."""
    plain: dict[str, Any] = {}
    for column in sorted(columns, key=lambda name: [(isinstance(step, str), step) for step in columns[name][0]]):
        text = str(cells.get(column) or "").strip()
        if text:
            steps, kind = columns[column]
            try:
                lay(plain, steps, read_words(text, kind))
            except BadInput as problem:
                raise BadInput(f"{column}: {problem.what}", where=where, advice=problem.advice) from None
    return plain


def _deciding(answer: Answer) -> Iterator[str]:
    """Tell the findings that give the verdict; where nothing bites, those that say no more than that are left out."""
    if answer.verdict.rank <= Verdict.ALLOWED.rank:
        for finding in answer.findings:
            if finding.verdict is answer.verdict:
                yield f"{finding.regime}: {finding.verdict}: {finding.because}"


def _hits(answer: Answer) -> Iterator[str]:
    for hit in answer.hits:
        yield f"{hit.list_id}, {hit.party_id}, {hit.score:.4f}"
