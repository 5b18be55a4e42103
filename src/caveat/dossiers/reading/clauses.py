"""A sentence into clauses: where a statement with a predicate of its own begins and ends.

No grammar is at work here but word lists and places of words; where a clause cannot be told, the sentence stays whole.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from caveat.dossiers.reading.cues import Cues, cues
from caveat.facts.noun import noun

_TOKEN = re.compile(r"[^\W_](?:[\w'’.&-]*[^\W_])?|[,;:()“”\"]|[–—]")
_RANK = re.compile(
    r"(?:the )?(?:world(?:['’]s)?(?: number| no\.?)?|number|no\.?) ?(?:one|two|three|largest|biggest|second|third|leading|top|first)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\s*\(?(?:[0-9]{1,2}|[a-zA-Z])[.):]\s+")
_DATELINE = re.compile(r"\s*[A-Z][A-Za-z]*[A-Z,][\w ,./]{0,40}(?:\([^)]{1,30}\))?\s[-–—]\s")
_LISTED = re.compile(r"\b(?:of|in|for)\s+(?:the\s+)?(?P<items>[^;:]+)$")
_REACH = 9
"""Within how many words of its beginning a clause must show its verb."""


@noun
class Token:
    """A word or mark of a sentence, with its place in it."""

    text: str
    low: str
    start: int
    end: int


@noun
class Clause:
    """A stretch of a sentence with a predicate of its own.

    `after` is the word or mark that it stands behind, if it is not the first; `of` the subject, where another clause is put between.
    """

    start: int
    end: int
    after: str = ""
    of: str = ""


class Tokens(tuple[Token, ...]):
    """The words and marks of a text, in which finite verbs are counted once."""

    @cached_property
    def verbs(self) -> tuple[int, ...]:
        """How many finite verbs stand before each place."""
        return tuple(accumulate((is_verb(self, at) for at in range(len(self))), initial=0))


def tokens_of(text: str) -> Tokens:
    """Return words and marks of a text."""
    return Tokens(
        Token(text=found.group(), low=found.group().lower().replace("’", "'"), start=found.start(), end=found.end())
        for found in _TOKEN.finditer(text)
    )


def clauses_of(text: str) -> tuple[Clause, ...]:
    """Return the clauses of a sentence in their order; a clause put into another lies within it."""
    tokens = tokens_of(text)
    table = cues()
    cuts = list(_cuts(text, tokens, table))
    bounds = [0, *(at for at, _, _ in cuts), len(tokens)]
    begins = [0, *(begin for _, begin, _ in cuts)]
    whole = [
        _clause(text, tokens, begin, end, after)
        for begin, end, after in zip(begins, bounds[1:], ["", *(after for _, _, after in cuts)], strict=True)
        if begin < end
    ]
    inserted = tuple(_inserted(text, tokens))
    parted = (_parted(text, one, inserted) for one in whole)
    single = (part for one in parted for part in _items(text, one))
    return tuple(sorted((*single, *inserted), key=lambda one: (one.start, -one.end)))


def has_verb(tokens: Tokens, first: int, last: int) -> bool:
    """Say whether a finite verb stands among some tokens."""
    return first < last and tokens.verbs[last] > tokens.verbs[first]


def is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Say whether the word at a place is taken for a finite verb."""
    table = cues()
    word = tokens[at]
    before = tokens[at - 1].low if at else ""
    follows = tokens[at + 1].low if at + 1 < len(tokens) else ""
    low = word.low.removesuffix("n't") if word.low.endswith("n't") else word.low
    if word.text[:1].isupper() and at:
        return False
    if table.has("auxiliary", low) or word.low in {"won't", "can't"} or word.low.endswith(("n't", "'ll")):
        return True
    if word.low.endswith(("'re", "'s")) and word.low[:-2].rstrip("'") in {"they", "we", "it", "that", "he", "she", "there"}:
        return True
    if table.has("determiners", before) or table.has("prepositions", before):
        return False
    if table.has("present", word.low):
        plain = not word.low.endswith("s")
        return not plain or table.has("subjects", before) or before.endswith("s") or before in {",", "also", "now", "never"}
    if table.has("past", word.low):
        return True
    ends = word.low.endswith("ed") and not _is_thing(word.low) and len(word.low) > 4
    return ends and follows not in {"by", "earlier"} and before not in {"", "and"}


def tells_act(tokens: Tokens) -> bool:
    """Say whether a stretch begins with the participle of an act ("prohibiting operators from …")."""
    return bool(tokens) and cues().has("acts", tokens[0].low)


def _cuts(text: str, tokens: Tokens, table: Cues) -> Iterator[tuple[int, int, str]]:
    """Give each place where a clause ends, where the next begins, and the word between."""
    last = 0
    for at, token in enumerate(tokens):
        found = _cut_at(text, tokens, at, last, table)
        if found is None:
            continue
        end, begin, after = found
        if end > last and begin < len(tokens):
            yield end, begin, after or token.low
            last = begin


def _cut_at(text: str, tokens: Tokens, at: int, first: int, table: Cues) -> tuple[int, int, str] | None:
    low = tokens[at].low
    follows = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if low in {";", ":"}:
        return (at, at + 1, low) if _has_predicate(text, tokens, first, at) and _begins(text, tokens, at + 1) else None
    if low not in {",", "and", "but", "because"} or (low != "," and at and tokens[at - 1].low == ","):
        return None
    begin = at + 1 + (low == "," and table.has("joins", follows))
    word = follows if begin == at + 2 else low
    if _RANK.match(text, tokens[begin].start if begin < len(tokens) else len(text)):
        return at, begin, word
    if begin < len(tokens) and _is_act(tokens, begin) and _has_predicate(text, tokens, first, at):
        return at, begin, word
    if low == "," and begin == at + 1:
        return None
    if word in {"who", "which"} or not _has_predicate(text, tokens, first, at) or not _opens(tokens, begin):
        return None
    return at, begin, word


def _has_predicate(text: str, tokens: Tokens, first: int, last: int) -> bool:
    if first < last and (cues().has("acts", tokens[first].low) or _RANK.match(text, tokens[first].start)):
        return True
    that = next((at for at in range(last - 1, first, -1) if tokens[at].low == "that" and is_verb(tokens, at - 1)), first)
    return has_verb(tokens, that, last)


def _begins(text: str, tokens: Tokens, begin: int) -> bool:
    return begin < len(tokens) and (has_verb(tokens, begin, len(tokens)) or bool(_RANK.match(text, tokens[begin].start)))


def _opens(tokens: Tokens, begin: int) -> bool:
    """Say whether a clause with its own verb begins at a place: the verb comes soon, before any mark or relative word."""
    for at in range(begin, min(begin + _REACH, len(tokens))):
        low = tokens[at].low
        if at > begin and low in {",", ";", ":", "who", "which", "whose", "to"}:
            return False
        if at == begin and low == "to":
            return False
        if is_verb(tokens, at) or (at == begin and _is_shared_verb(tokens, at)):
            return True
    return False


def _is_shared_verb(tokens: Tokens, at: int) -> bool:
    """Say whether a verb stands right behind `and`, whose subject is that of the clause before."""
    follows = tokens[at + 1].low if at + 1 < len(tokens) else ""
    low = tokens[at].low
    table = cues()
    ends = low.endswith("ed") and not _is_thing(low) and follows not in {"", ",", ";", "by"}
    return ends or table.has("past", low) or (table.has("present", low) and table.has("determiners", follows))


def _is_thing(low: str) -> bool:
    """Say whether a word ends as past forms do and is none ("high-speed")."""
    return cues().has("things", low.rpartition("-")[2])


def _is_act(tokens: Tokens, at: int) -> bool:
    """Say whether a participle at a place tells an act of its own ("…, prohibiting operators from …")."""
    return cues().has("acts", tokens[at].low)


def _inserted(text: str, tokens: Tokens) -> Iterator[Clause]:
    """Give clauses put into others: behind `which` or `who`, and a name with what it is ("X, the head of Y, was …")."""
    for at in range(len(tokens) - 3):
        if tokens[at].low != ",":
            continue
        low = tokens[at + 1].low
        end = next((to for to in range(at + 2, len(tokens)) if tokens[to].low in {",", ";", ":"}), len(tokens))
        if low in {"which", "who"} and end - at > 4 and has_verb(tokens, at + 2, end):
            yield _clause(text, tokens, at + 1, end, low)
        elif low in {"a", "an", "the"} and end - at > 4 and _is_apposed(tokens, at, end):
            yield _clause(text, tokens, 0, end, "is")


def _is_apposed(tokens: Tokens, at: int, end: int) -> bool:
    """Say whether a name at the head of a sentence is told what it is between two commas, before its verb."""
    named = 0 < at < 6 and end < len(tokens) - 1 and _is_named(tokens, at)
    return named and is_verb(tokens, end + 1) and not has_verb(tokens, at + 1, end)


def _parted(text: str, whole: Clause, inserted: tuple[Clause, ...]) -> Clause:
    """Return a clause without the clause put between its subject and its verb ("X, which …, has …")."""
    for one in inserted:
        tail = tokens_of(text[one.end : whole.end])
        if (
            one.after in {"which", "who"}
            and whole.start < one.start
            and len(tail) > 6
            and tail[0].low == ","
            and has_verb(tail, 1, len(tail))
        ):
            subject = text[whole.start : one.start].rstrip(" ,")
            return Clause(start=one.end + tail[1].start, end=whole.end, after=whole.after, of=subject)
    return whole


def _items(text: str, whole: Clause) -> Iterator[Clause]:
    """Give each thing in which somebody is said to rank as a clause of its own, where three or more are listed."""
    inner = text[whole.start : whole.end]
    ranked = _RANK.search(inner)
    listed = _LISTED.search(inner, ranked.end()) if ranked else None
    if ranked is None or listed is None or listed["items"].count(",") < 2:
        yield whole
        return
    base, of = whole.start + listed.start("items"), inner[: listed.start("items")]
    stops = [base + one.end() for one in re.finditer(r"[^,]+(?:,|$)", listed["items"])]
    start = whole.start
    for number, stop in enumerate(stops):
        end = min(stop, whole.end)
        begin = start + len(text[start:end]) - len(text[start:end].lstrip(" ,"))
        begin += 4 if text[begin:end].startswith("and ") else 0
        yield Clause(start=begin, end=begin + len(text[begin:end].rstrip(" ,")), after=whole.after, of=of if number else whole.of)
        start = stop


def _is_named(tokens: Tokens, at: int) -> bool:
    return all(token.text[:1].isupper() for token in tokens[max(0, at - 2) : at])


def _clause(text: str, tokens: Tokens, first: int, last: int, after: str) -> Clause:
    while last > first + 1 and tokens[last - 1].low in {",", "and", "but", ";"}:
        last -= 1
    start, end = tokens[first].start, tokens[last - 1].end
    if first == 0:
        opening = _NUMBERED.match(text) or _DATELINE.match(text)
        start = opening.end() if opening and opening.end() < end else 0
    end = len(text) if last == len(tokens) else end
    return Clause(start=start, end=len(text[:end].rstrip()), after=after)
