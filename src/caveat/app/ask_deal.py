"""The missing facts of a deal, asked of a person one by one."""

from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import orjson
import yaml

from caveat.app.deal_keys import kind_at, lay, read_words, steps_of, words_of
from caveat.app.deals import checked
from caveat.check import Answer
from caveat.facts.deal import Deal
from caveat.facts.finding import Unknown, Verdict
from caveat.facts.form import from_plain, to_plain
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput, ManyProblems, Problem

_MADE_OF_MANY = ("", "parties", "lines")
"""What no lone value tells, and none of which is nothing known."""
_ENTRY = "the id of the entry if it is the one; not and the id if it is not"


@noun
class Question:
    """A fact to ask for: what is unknown, what an answer may be, and what was wrong with the answer before, if it was."""

    unknown: Unknown
    takes: str
    fault: Problem | None = None


@noun
class Completed:
    """The deal with what was told, its answer, and the facts still unknown that only the deal file can tell."""

    deal: Deal
    answer: Answer
    left: tuple[Unknown, ...]


def complete(deal: Deal, check: Callable[[Deal], Answer], ask: Callable[[Question], str], programmes: Iterable[str]) -> Completed:
    """Ask for what is unknown, and check again after each fact, until nothing is or an empty answer ends it.

    That comes first for which most regimes wait. A fact that was told and is unknown still is not asked for again.
    """
    known = frozenset(programmes)
    answer, told, fault = check(deal), set[Unknown](), None
    while unknown := next((one for one in _by_weight(answer) if one not in told and _takes(one)), None):
        text = ask(Question(unknown=unknown, takes=_takes(unknown), fault=fault)).strip()
        if not text:
            break
        try:
            deal = _with(deal, unknown.key, text, known)
        except Problem as problem:
            fault = problem.parts[0] if isinstance(problem, ManyProblems) else problem
            continue
        fault = None
        told.add(unknown)
        answer = check(deal)
    return Completed(deal=deal, answer=answer, left=tuple(one for one in answer.unknowns if not _takes(one)))


def save_deal(deal: Deal, path: Path) -> None:
    """Write a deal as a deal file."""
    plain = orjson.loads(orjson.dumps(to_plain(deal)))  # words of enums become text
    text = yaml.safe_dump(plain, sort_keys=False, allow_unicode=True, width=120)
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise BadInput(f"cannot be written: {error.strerror}", where=str(path), advice="check the folder and its rights") from None


def _by_weight(answer: Answer) -> list[Unknown]:
    waiting = [finding for finding in answer.findings if finding.verdict is Verdict.REVIEW]
    weight = Counter(key for finding in waiting for key in {unknown.key for unknown in finding.unknowns})
    return sorted(answer.unknowns, key=lambda unknown: -weight[unknown.key])


def _takes(unknown: Unknown) -> str:
    """Say what may be answered; nothing where no lone value would tell the fact."""
    if _asks_for_entry(unknown.key):
        return _ENTRY
    try:
        return words_of(kind_at(unknown.key)) if unknown.key not in _MADE_OF_MANY else ""
    except BadInput:
        return ""


def _with(deal: Deal, key: str, text: str, programmes: frozenset[str]) -> Deal:
    plain: dict[str, Any] = to_plain(deal)
    if _asks_for_entry(key):
        known, _, entry = text.rpartition(" ")
        if known not in ("", "not") or ":" not in entry:
            raise BadInput(f"{text!r} names no entry", advice=_ENTRY)
        place, word = steps_of(key)[:-1], "ruled_out" if known else "confirmed"
        holder: Any = plain
        for step in place:
            holder = holder[step]
        holder[word] = [*holder.get(word, []), entry]
    else:
        lay(plain, steps_of(key), read_words(text, kind_at(key)))
    return checked(from_plain(Deal, plain), programmes)


def _asks_for_entry(key: str) -> bool:
    return key.endswith(".confirmed")
