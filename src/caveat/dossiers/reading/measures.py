"""Measures that an article mentions: known by a table of phrases, with what denies them or makes them only possible set apart."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from caveat.dossiers.reading.article import Article, MeasureMention, Mood, Sentence
from caveat.dossiers.reading.english import english
from caveat.dossiers.reading.tokens import Words, folded, words_of
from caveat.dossiers.table import read_beside
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.noun import noun

_BEFORE = 5
"""How many words before a phrase may deny it or make it only possible."""
_SMALL_WORDS = 2
_CLAUSE = 16
"""How many words from the beginning of a sentence a supposition that opens it may reach."""
_INVERTED = frozenset({"had", "were", "should"})
"""What opens a supposition that has no if: had they been charged, …"""
_STOPS = re.compile(r"[;:\u2013\u2014()]")

_NOT = frozenset(english().denials)
_MAYBE = frozenset(english().possible)
_IF = frozenset(english().supposed)


@noun
class Phrases:
    """The table: words with a name of their own, and the phrases of each kind."""

    small: tuple[str, ...]
    words: Mapping[str, str]
    phrases: Mapping[MeasureKind, tuple[str, ...]]


class Element:
    """One place of a phrase: words that may stand there, and how many others may stand before it."""

    __slots__ = ("_known", "exact", "gap", "stems")

    def __init__(self, text: str, gap: int) -> None:
        told = [folded(word) for word in text.replace("'s", "").split("|")]
        self.exact = frozenset(word for word in told if not word.endswith("*"))
        self.stems = tuple(word[:-1] for word in told if word.endswith("*"))
        self.gap = gap
        self._known: dict[str, bool] = {}

    def fits(self, word: str) -> bool:
        """Say whether a word may stand here."""
        known = self._known.get(word)
        if known is None:
            known = word in self.exact or word.startswith(self.stems)
            if len(self._known) < 20_000:
                self._known[word] = known
        return known

    @property
    def many(self) -> int:
        """How many words or stems it has."""
        return len(self.exact) + len(self.stems)


class Phrase:
    """A row of elements that tells of one kind of measure."""

    __slots__ = ("elements", "kind", "rank", "text")

    def __init__(self, kind: MeasureKind, text: str, words: Mapping[str, str], rank: int) -> None:
        self.kind, self.text, self.rank = kind, text, rank
        self.elements: list[Element] = []
        gap = 0
        for part in re.sub(r"\{(\w+)\}", lambda found: words[found[1]], text).split():
            if part.startswith("~"):
                gap = int(part[1:])
            else:
                self.elements.append(Element(part, gap))
                gap = 0

    def match(self, words: Words, place: int, small: frozenset[str]) -> int:
        """Return the place behind the phrase that begins at `place`; 0 where it does not."""
        at = place + 1
        for element in self.elements[1:]:
            skipped = 0
            left = element.gap
            while at < len(words) and not element.fits(words.folded[at]):
                if words.folded[at] in small and skipped < _SMALL_WORDS:
                    skipped += 1
                elif left:
                    left -= 1
                else:
                    return 0
                at += 1
            if at >= len(words):
                return 0
            at += 1
        return at


class Book:
    """All phrases, found by the words that may open them."""

    __slots__ = ("_exact", "_lengths", "_stems", "phrases", "small")

    def __init__(self, table: Phrases) -> None:
        self.small = frozenset(table.small)
        self.phrases = [
            Phrase(kind, text, table.words, rank) for rank, (kind, texts) in enumerate(table.phrases.items()) for text in texts
        ]
        self._exact: dict[str, list[Phrase]] = defaultdict(list)
        self._stems: dict[str, list[Phrase]] = defaultdict(list)
        for phrase in self.phrases:
            for word in phrase.elements[0].exact:
                self._exact[word].append(phrase)
            for stem in phrase.elements[0].stems:
                self._stems[stem].append(phrase)
        self._lengths = sorted(set(map(len, self._stems)))

    def opened_by(self, word: str) -> list[Phrase]:
        """Return the phrases that a word may open."""
        by_stem = (self._stems.get(word[:length], ()) for length in self._lengths if length <= len(word))
        return [*self._exact.get(word, ()), *(phrase for phrases in by_stem for phrase in phrases)]


@cache
def book() -> Book:
    """Return the table of phrases, read once."""
    return Book(read_beside(Phrases, __package__, "measures.yaml"))


def measures_of(article: Article) -> tuple[MeasureMention, ...]:
    """Return the measures that an article mentions, in the order of the text."""
    return tuple(one for number, sentence in enumerate(article.sentences) for one in _of_sentence(number, sentence))


def _of_sentence(number: int, sentence: Sentence) -> Iterator[MeasureMention]:
    words = words_of(sentence.text, sentence.start)
    found = []
    for place, word in enumerate(words.folded):
        for phrase in book().opened_by(word):
            end = phrase.match(words, place, book().small)
            if end:
                found.append((-len(phrase.elements), end - place, phrase.rank, place, end, phrase))
    taken: set[int] = set()
    kept = []
    for one in sorted(found, key=lambda told: told[:4]):
        _, _, _, place, end, phrase = one
        if not taken.intersection(range(place, end)):
            taken.update(range(place, end))
            kept.append((place, end, phrase))
    for place, end, phrase in sorted(kept, key=lambda told: told[0]):
        start, stop = words.starts[place], words.ends[end - 1]
        yield MeasureMention(
            start=start,
            end=stop,
            text=sentence.text[start - sentence.start : stop - sentence.start],
            sentence=number,
            kind=phrase.kind,
            words=phrase.text,
            negated=_negated(words, _before(sentence, words, place, _BEFORE), place),
            mood=_mood(sentence, words, place, end),
        )


def _before(sentence: Sentence, words: Words, place: int, many: int) -> int:
    """Return the first of the words before a phrase that may speak of it: none beyond a stop within the sentence."""
    first = place
    while first > max(0, place - many):
        between = sentence.text[words.ends[first - 1] - sentence.start : words.starts[first] - sentence.start]
        if _STOPS.search(between):
            break
        first -= 1
    return first


def _negated(words: Words, first: int, place: int) -> bool:
    """Say whether a word shortly before denies the phrase; `t` is what is left of "didn't", and "No. 4" denies nothing."""
    before = words.folded[first:place]
    plain = any(word in _NOT and not words.folded[first + at + 1][:1].isdigit() for at, word in enumerate(before))
    return plain or any(word == "t" and before[at - 1].endswith("n") for at, word in enumerate(before) if at)


def _mood(sentence: Sentence, words: Words, place: int, end: int) -> Mood:
    if sentence.text.rstrip("\"'\u201d\u2019) ").endswith("?"):
        return Mood.ASKED
    if words.folded[0] in _INVERTED and place < _CLAUSE:
        return Mood.SUPPOSED
    if any(word in _IF for word in words.folded[_before(sentence, words, place, 2 * _BEFORE) : place]):
        return Mood.SUPPOSED
    around = [*words.folded[_before(sentence, words, place, _BEFORE) : place], *words.folded[end : end + 1]]
    return Mood.POSSIBLE if any(word in _MAYBE for word in around) else Mood.TOLD
