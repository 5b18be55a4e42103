"""Days of an article: what is told outright, what is told from the writing or from another day, and how long things took."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from caveat.dossiers.reading.absolute import TOLD, days_without_year, told_in
from caveat.dossiers.reading.article import Article, DayKind, DayMention, Written
from caveat.dossiers.reading.moments import Stretch, day_of
from caveat.dossiers.reading.relative import Relative, relative_in
from caveat.dossiers.reading.written import Clue
from caveat.facts import Day

_LENGTH = re.compile(
    r"(?<!\w)for\s(?:(?:more than|over|at least|nearly|almost|about|some|up to|less than|the (?:past|last|better part of))\s)*"
    r"(?:an?|\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twenty|several|many|a few)?\s?"
    r"(?:days?|weeks?|months?|years?|decades?|century|centuries)(?!\w)",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:by|until|till|before|due|deadline|set for|scheduled for|target\w*)\s(?:(?:in|on|for|the)\s)*(?:end\sof\s|early\s|mid-?\s?|late\s)*$",
    re.IGNORECASE,
)
_MAY_LIE_AHEAD = "; it may lie ahead of the writing"
_NEAR = 80
"""How many letters before a time may tell that it lies ahead."""
_WILL = re.compile(
    r"\b(?:will|shall|must|expect\w*|forecast\w*|predict\w*|plans?|planned|aims?|pledge\w*|promise\w*)\b", re.IGNORECASE
)


def absolute_days(article: Article) -> tuple[DayMention, ...]:
    """Return the times that an article tells outright; one that may lie ahead of the writing is marked as a guess."""
    return tuple(one for number in range(len(article.sentences)) for one in _absolute(article, number))


def relative_days(article: Article) -> tuple[tuple[int, Relative], ...]:
    """Return the relative expressions with the numbers of their sentences."""
    return tuple(
        (number, one) for number, sentence in enumerate(article.sentences) for one in relative_in(sentence.text, sentence.start)
    )


def resolved(
    article: Article,
    absolute: Sequence[DayMention],
    relatives: Sequence[tuple[int, Relative]],
    written: Written,
    clues: Sequence[Clue],
) -> tuple[DayMention, ...]:
    """Return all times of an article in its order, the relative ones resolved as far as the day of writing is known."""
    by_words = {(clue.sentence, clue.words): clue for clue in reversed(clues)}
    taken = _Taken(absolute)
    places: list[DayMention | tuple[int, Relative]] = [*absolute]
    places += [(number, one) for number, one in relatives if taken.free(number, one.start, one.end)]
    before: DayMention | None = None
    days: list[DayMention] = []
    for place in sorted(places, key=lambda one: one.start if isinstance(one, DayMention) else one[1].start):
        if isinstance(place, DayMention):
            mention = _settled(place, written)
        else:
            mention = _resolved(article, *place, written, by_words, before)
        before = mention if mention.earliest else before
        days.append(mention)
    yearless = list(_yearless(article, _Taken(days), absolute, written))
    lengths = list(_lengths(article, _Taken([*days, *yearless])))
    return tuple(sorted([*days, *yearless, *lengths], key=lambda one: one.start))


def _settled(one: DayMention, written: Written) -> DayMention:
    """Return a time told outright, no longer as one that may lie ahead where the writing is known to be later."""
    if written.earliest is None or one.latest is None or one.latest > written.earliest or not one.because.endswith(_MAY_LIE_AHEAD):
        return one
    because = one.because.removesuffix(_MAY_LIE_AHEAD)
    return replace(one, because=because, guess=because != TOLD)


class _Taken:
    """The places of mentions, by sentence."""

    __slots__ = ("_places",)

    def __init__(self, mentions: Sequence[DayMention]) -> None:
        self._places: dict[int, list[tuple[int, int]]] = {}
        for one in mentions:
            self._places.setdefault(one.sentence, []).append((one.start, one.end))

    def free(self, sentence: int, start: int, end: int) -> bool:
        """Say whether no mention overlaps a place."""
        return not any(start < other and one < end for one, other in self._places.get(sentence, ()))


def _absolute(article: Article, number: int) -> Iterator[DayMention]:
    sentence = article.sentences[number]
    for told in told_in(sentence.text, sentence.start):
        at = told.start - sentence.start
        before = sentence.text[max(0, at - _NEAR) : at]
        ahead = bool(_AHEAD.search(before[-40:])) or bool(_WILL.search(before))
        yield DayMention(
            start=told.start,
            end=told.end,
            text=article.text[told.start : told.end],
            sentence=number,
            kind=DayKind.ABSOLUTE,
            earliest=told.first,
            latest=told.last,
            because=told.because + (_MAY_LIE_AHEAD if ahead else ""),
            guess=told.guess or ahead,
        )


def _resolved(
    article: Article,
    number: int,
    one: Relative,
    written: Written,
    clues: dict[tuple[int, str], Clue],
    before: DayMention | None,
) -> DayMention:
    text = article.text[one.start : one.end]
    stretch: Stretch | None = None
    because, guess = one.because, True
    events: tuple[str, ...] = ()
    clue = clues.get((number, text))
    if one.beside:
        if before is not None and before.earliest and before.latest:
            stretch, because = one.told_on(before.earliest, before.latest), f'{one.because}, "{before.text}"'
        else:
            because = f"{one.because}, which is not known"
    elif written.earliest and written.latest and not written.others:
        stretch, guess = one.told_on(written.earliest, written.latest), not written.stated
        stretch = _on_weekday(stretch, one.weekday)
        if clue is not None:
            events, because = (clue.event,), f"{one.because}; the sentence may tell of {clue.event}"
    else:
        because = f"{one.because}; when that was is not known"
    return DayMention(
        start=one.start,
        end=one.end,
        text=text,
        sentence=number,
        kind=DayKind.BESIDE if one.beside else DayKind.RELATIVE,
        earliest=stretch[0] if stretch else None,
        latest=stretch[1] if stretch else None,
        because=because,
        events=events,
        guess=guess,
    )


def _on_weekday(stretch: Stretch, weekday: int | None) -> Stretch:
    """Narrow a stretch to the days of one name that lie in it."""
    if weekday is None:
        return stretch
    every = range(stretch[0].toordinal(), stretch[1].toordinal() + 1)
    days = [Day.fromordinal(one) for one in every if Day.fromordinal(one).weekday() == weekday]
    return (days[0], days[-1]) if days else stretch


def _yearless(article: Article, taken: _Taken, absolute: Sequence[DayMention], written: Written) -> Iterator[DayMention]:
    """Give days without a year: of the year told before them in their paragraph, else the last such day before the writing."""
    sure = [one for one in absolute if not one.guess]
    ends = [one.end for one in sure]
    for number, sentence in enumerate(article.sentences):
        for start, end, month, day in days_without_year(sentence.text, sentence.start):
            if not taken.free(number, start, end):
                continue
            stretch, because = None, "its year is not told"
            near = sure[at - 1] if (at := bisect_right(ends, start)) else None
            if near and near.earliest and article.sentences[near.sentence].paragraph == sentence.paragraph:
                stretch, because = day_of(near.earliest.year, month, day), f'taken for the year of "{near.text}" before it'
            elif written.latest:
                tried = (day_of(written.latest.year - back, month, day) for back in range(5))
                stretch = next((one for one in tried if one and one[0] <= written.latest), None)
                because = "taken for the last such day before the writing"
            yield DayMention(
                start=start,
                end=end,
                text=article.text[start:end],
                sentence=number,
                kind=DayKind.RELATIVE,
                earliest=stretch[0] if stretch else None,
                latest=stretch[1] if stretch else None,
                because=because,
                guess=True,
            )


def _lengths(article: Article, taken: _Taken) -> Iterator[DayMention]:
    for number, sentence in enumerate(article.sentences):
        for found in _LENGTH.finditer(sentence.text):
            start, end = sentence.start + found.start(), sentence.start + found.end()
            if taken.free(number, start, end):
                because = "how long, not when: the text does not tell from which day to which"
                yield DayMention(
                    start=start,
                    end=end,
                    text=found.group(),
                    sentence=number,
                    kind=DayKind.LENGTH,
                    earliest=None,
                    latest=None,
                    because=because,
                )
