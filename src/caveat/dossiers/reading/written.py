"""When an article was written: as the page says, or reasoned from the events that it tells as new."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from caveat.dossiers.event import Event
from caveat.dossiers.period import days_of
from caveat.dossiers.reading.article import Article, DayMention, ToldEvent, Written
from caveat.dossiers.reading.moments import Stretch
from caveat.dossiers.reading.relative import Relative
from caveat.dossiers.reading.telling import scale
from caveat.facts import Day

_LONGEST = 366
"""The longest reach, in days, of an expression from which a day of writing is reasoned."""
MOST = 60
"""From how many expressions, the first of the text, the day of writing is reasoned."""
_OTHERS = 5
"""How many further stretches are told; with more the text fixes nothing."""


class Clue(NamedTuple):
    """One expression read as telling one event: the days on which it may then have been written, and how likely that is."""

    sentence: int
    words: str
    event: str
    first: Day
    last: Day
    points: int


def written(
    article: Article,
    relatives: Sequence[tuple[int, Relative]],
    days: Sequence[DayMention],
    told: Sequence[ToldEvent],
    events: Mapping[str, Event],
) -> tuple[Written, tuple[Clue, ...]]:
    """Return when the article was written, and the clues that agree with it.

    Each relative expression is read with each event that its sentence may tell; the days on which most of them agree are taken.
    """
    if article.published is not None:
        days_told = days_of(article.published)
        because = (f"the page gives {article.published} as its own day",)
        stretch = (days_told.first, days_told.last)
        clues = _clues(article, relatives, told, events, stretch[0])
        kept = tuple(clue for clue in clues if clue.first <= stretch[1] and stretch[0] <= clue.last)
        return Written(earliest=stretch[0], latest=stretch[1], because=because, stated=True), kept
    floor, why = _floor(days)
    clues = _clues(article, relatives, told, events, floor)
    if not clues:
        return _not_before(floor, why, told, events), ()
    return _agreed(clues, floor, why, events)


def _clues(
    article: Article,
    relatives: Sequence[tuple[int, Relative]],
    told: Sequence[ToldEvent],
    events: Mapping[str, Event],
    floor: Day | None,
) -> list[Clue]:
    likely = _by_sentence(told)
    clues: list[Clue] = []
    read = 0
    for sentence, expression in relatives:
        if expression.beside or (expression.reach and expression.reach[1] > _LONGEST) or read >= MOST or not likely[sentence]:
            continue
        read += 1
        words = article.text[expression.start : expression.end]
        for one in likely[sentence]:
            when = events[one.event].days
            first, last = expression.written_for(when.first, when.last)
            if floor is None or last >= floor:
                clues.append(Clue(sentence, words, one.event, max(first, floor) if floor else first, last, one.points))
    return clues


def _by_sentence(told: Sequence[ToldEvent]) -> dict[int, list[ToldEvent]]:
    found: dict[int, list[ToldEvent]] = defaultdict(list)
    for one in told:
        found[one.sentence].append(one)
    return found


def _agreed(clues: Sequence[Clue], floor: Day | None, why: str, events: Mapping[str, Event]) -> tuple[Written, tuple[Clue, ...]]:
    """Return the stretch of days in which the likeliest readings of most expressions agree."""
    weighed = sorted({stretch: _weight(clues, stretch) for stretch in _stretches(clues)}.items(), key=lambda one: (-one[1], one[0]))
    best, most = weighed[0]
    rivals = [stretch for stretch, points in weighed[1:] if points > most - scale().apart]
    kept = tuple(_agreeing(clues, best))
    because = [_reason(clue, events) for clue in kept]
    if why:
        because.append(why)
    narrow = {clue.words for clue in kept}
    because.append(
        f"{'they agree' if len(narrow) > 1 else 'that gives'} on {_stretch(best)}"
        + (f"; as likely: {', '.join(map(_stretch, rivals[:_OTHERS]))}" if rivals else "")
    )
    if len(rivals) > _OTHERS:
        return Written(earliest=floor, latest=None, because=(*because, "too many stretches are as likely: not known")), ()
    shown = tuple(dict.fromkeys(clue.event for clue in kept))
    told = Written(earliest=best[0], latest=best[1], because=tuple(because), events=shown, others=tuple(rivals))
    return told, () if rivals else kept


def _stretches(clues: Sequence[Clue]) -> set[Stretch]:
    """Cut the calendar where a clue begins or ends, and return the pieces that some clue holds."""
    begins = sorted({clue.first for clue in clues})
    found = set()
    for first in begins:
        holding = [clue for clue in clues if clue.first <= first <= clue.last]
        last = min(clue.last for clue in _best_of(holding))
        found.add((first, last))
    return found


def _best_of(clues: Sequence[Clue]) -> list[Clue]:
    """Return for each expression its likeliest reading, the narrowest first."""
    best: dict[tuple[int, str], Clue] = {}
    for clue in sorted(clues, key=lambda one: (-one.points, (one.last - one.first).days, one.event)):
        best.setdefault((clue.sentence, clue.words), clue)
    return list(best.values())


def _agreeing(clues: Sequence[Clue], stretch: Stretch) -> list[Clue]:
    held = [clue for clue in clues if clue.first <= stretch[0] and stretch[1] <= clue.last]
    return sorted(_best_of(held), key=lambda one: (one.last - one.first, one.sentence))


def _weight(clues: Sequence[Clue], stretch: Stretch) -> int:
    return sum(clue.points for clue in _agreeing(clues, stretch))


def _floor(days: Sequence[DayMention]) -> tuple[Day | None, str]:
    """Return the latest time that is told outright as past: the text cannot be older."""
    past = [one for one in days if one.earliest and not one.guess]
    if not past:
        return None, ""
    latest = max(past, key=lambda one: one.earliest or Day.min)
    return latest.earliest, f"it tells of {latest.text}, so it was not written before {latest.earliest}"


def _not_before(floor: Day | None, why: str, told: Sequence[ToldEvent], events: Mapping[str, Event]) -> Written:
    """Say what alone is known without a relative expression: not before the events that it seems to tell.

    Each sentence counts for the first of its likeliest events; two sentences must tell of so late a time, since one may be misread.
    """
    firsts: dict[str, Day] = {}
    for ones in _by_sentence(told).values():
        sure = [one for one in ones if one.points > scale().least and one.points > ones[0].points - scale().apart]
        if sure:
            first = min(sure, key=lambda one: events[one.event].days.first)
            firsts[first.event] = events[first.event].days.first
    latest = sorted(firsts, key=lambda name: firsts[name])[-2:]
    if len(latest) < 2 or (floor is not None and floor >= firsts[latest[0]]):
        nothing = "nothing tells how long after" if floor else "nothing tells when it was written"
        return Written(earliest=floor, latest=None, because=(*((why,) if why else ()), nothing))
    day = firsts[latest[0]]
    reason = f"it seems to tell of {latest[0]} and {latest[1]}, so it was not written before {day}"
    return Written(earliest=day, latest=None, because=(reason, "nothing tells how long after"), events=tuple(latest))


def fitting(told: Sequence[ToldEvent], when: Written, clues: Sequence[Clue], events: Mapping[str, Event]) -> tuple[ToldEvent, ...]:
    """Return the events told without those that came after the writing; one that the writing was reasoned from stands first."""
    reasoned = {(clue.sentence, clue.event) for clue in clues}
    kept = [one for one in told if when.latest is None or when.others or events[one.event].days.first <= when.latest]
    agreed = [
        replace(one, points=one.points + scale().day, because=(*one.because, "it agrees with the day of writing"))
        if (one.sentence, one.event) in reasoned
        else one
        for one in kept
    ]
    return tuple(sorted(agreed, key=lambda one: (one.sentence, -one.points, one.event)))


def _reason(clue: Clue, events: Mapping[str, Event]) -> str:
    event = events[clue.event]
    mark = f" ({event.mark})" if event.mark else ""
    return (
        f'"{clue.words}" in sentence {clue.sentence + 1} may tell of {event.id}{mark}: '
        f"{event.authority.name}, {event.day}; then it was written {_stretch((clue.first, clue.last))}"
    )


def _stretch(stretch: Stretch) -> str:
    first, last = stretch
    return f"on {first}" if first == last else f"from {first} to {last}"
