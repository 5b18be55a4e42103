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
from caveat.check.sitting import Sitting, forget_first
from caveat.facts import Day, Problem
from caveat.facts.deal import Deal
from caveat.facts.finding import Verdict
from caveat.facts.form import from_plain
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput, ManyProblems
from caveat.facts.yaml_text import Path as Steps

MOST_TOLD = 1 << 13
"""How many deals are remembered as they were told."""

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


@noun
class _Told:
    """What was told of a deal: what its row shows whatever it is called, and its title, as given and as read, with its receipt."""

    verdict: Verdict
    shown: dict[str, Any]
    titled: Any
    title: str
    receipt: str


class DealAnswerer:
    """Answers deals, in one sitting; of rows that differ in no more than `id` and `title` one is weighed."""

    def __init__(self, world: World, job: DealJob) -> None:
        self._sitting, self._job = Sitting(world, explains=False), job
        self._told: dict[str, _Told] = {}

    def answer(self, rows: Rows) -> AnsweredDeals:
        """Answer deals; one that cannot be read is told and left out."""
        self._forget()
        read: list[tuple[str, Cells, str, Deal | None]] = []
        titles: dict[str, Any] = {}
        problems: list[Problem] = []
        for where, cells in rows:
            said, titled = _said(cells), cells.get("title")
            told = self._told.get(said)
            known = (told.titled if told else titles.get(said, _NOT_MET)) == titled
            try:
                read.append((where, cells, said, None if known else self._deal(where, cells)))
            except Problem as problem:
                problems.append(problem)
            else:
                titles.setdefault(said, titled)
        seek((deal for _, _, said, deal in read if deal and said not in self._told), self._sitting)
        rows_told = [self._row(*each) for each in read]
        return AnsweredDeals(
            deals=len(rows),
            answers=tuple(row for _, row in rows_told),
            verdicts=tuple(verdict for verdict, _ in rows_told),
            problems=tuple(problems),
        )

    def _forget(self) -> None:
        """Let go of what was first met, where too much is remembered."""
        self._sitting.forget()
        forget_first(self._told, MOST_TOLD)

    def _deal(self, where: str, cells: Cells) -> Deal:
        plain = {key: value for key, value in cells.items() if key != "id"}
        plain = _in_digits(plain) if self._job.columns is None else _laid(where, plain, self._job.columns)
        deal = with_bills(from_plain(Deal, plain, where=where), self._job.folder)
        return checked(deal, self._job.programmes, lambda _: where, where=where)

    def _row(self, where: str, cells: Cells, said: str, deal: Deal | None) -> tuple[Verdict, dict[str, Any]]:
        """Write the row of a deal, None for one that was told under the same title."""
        if deal is None:
            told = self._told[said]
            title, receipt = told.title, told.receipt
        else:
            ask = Ask(deal=deal, law_day=self._job.law_day or deal.law_day or self._job.today, known_at=self._job.known_at)
            title, receipt = deal.title, receipt_id(ask, self._sitting.world)
            if said not in self._told:
                verdict, shown = self._shown(ask)
                self._told[said] = _Told(verdict=verdict, shown=shown, titled=cells.get("title"), title=title, receipt=receipt)
            told = self._told[said]
        return told.verdict, {"deal": str(cells.get("id") or title or where), "row": where, **told.shown, "receipt": receipt}

    def _shown(self, ask: Ask) -> tuple[Verdict, dict[str, Any]]:
        """Answer as far as a row shows it: its receipt is named, not written."""
        found = weighed(ask, self._sitting)
        told = {"findings": [*_deciding(found)], "unknowns": [one.fact for one in found.unknowns], "hits": [*_hits(found)]}
        lists = {key: " | ".join(lines) for key, lines in told.items()} if self._job.flat else told
        return found.verdict, {"verdict": str(found.verdict), "law_day": str(ask.law_day), **lists}


_NAMES, _NOT_MET = frozenset(("id", "title")), object()


def _said(cells: Cells) -> str:
    """Write out what a row says, but for what it is called."""
    return repr([each for each in cells.items() if each[0] not in _NAMES])


def _in_digits(plain: Any) -> Any:
    """Write the numbers of a JSON text as the digits that stand in it, which its reader made binary floats of."""
    if isinstance(plain, float):
        return repr(plain)
    if isinstance(plain, dict):
        return {key: _in_digits(one) for key, one in plain.items()}
    return [_in_digits(one) for one in plain] if isinstance(plain, list) else plain


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
