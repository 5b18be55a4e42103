"""The nouns of reading: an article with its sentences, and what is mentioned in it, each with its place."""

from bisect import bisect_right
from enum import StrEnum

from caveat.facts import Day, Exact
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.noun import noun
from caveat.facts.span import RoughDay


@noun
class Sentence:
    """One sentence: `text` is the article's from `start` up to, not including, `end`; `paragraph` counts from 0."""

    text: str
    start: int
    end: int
    paragraph: int


@noun
class Article:
    """A text as it is read: blanks and line ends made plain, what cannot be seen taken out.

    `shifts` are places in `text` with what to add there, and from there on, to find the same letter in the file's own text.
    `language` is a code of ISO 639-1, or `und` where it is not known. `published` is what the page says of itself.
    """

    text: str
    sentences: tuple[Sentence, ...]
    title: str = ""
    published: RoughDay | None = None
    language: str = "en"
    shifts: tuple[tuple[int, int], ...] = ()

    def in_source(self, place: int) -> int:
        """Return where the letter at `place` stood in the text that was given."""
        at = bisect_right(self.shifts, place, key=lambda shift: shift[0])
        return place + (self.shifts[at - 1][1] if at else 0)

    def sentence_at(self, place: int) -> int:
        """Return the number of the sentence that holds `place`, or of the one before it."""
        return max(0, bisect_right(self.sentences, place, key=lambda one: one.start) - 1)


@noun
class Mention:
    """Words of an article that name something: `article.text[start:end]` is `text`, in the sentence of that number."""

    start: int
    end: int
    text: str
    sentence: int
    kind: str


class Found(StrEnum):
    """By what a party was found; all from `INDEX` on are guesses."""

    NAME = "name"
    ALIAS = "alias"
    ADJECTIVE = "adjective"
    INDEX = "name index"
    CAPITAL = "capital for its state"
    ROLE = "role"
    DESCRIPTION = "description"


@noun
class PartyMention(Mention):
    """A party that is named or described: `kind` is a kind of party or `state`.

    `party` is the name under which the library or the gazetteer has it, `cases` the cases that are about it, `states` the codes of
    a state, `listed` ids of entries of lists. `repaired_from` is the spelling of the text where another was taken for meant;
    `events` show a role. A `guess` says in `because` what it rests on.
    """

    party: str
    found: Found
    because: str
    cases: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    guess: bool = False
    repaired_from: str = ""


class DayKind(StrEnum):
    """How a text tells a time: as a day, a month, a year or a stretch of them; beside its own day; beside another; as how long."""

    ABSOLUTE = "absolute"
    RELATIVE = "relative"
    BESIDE = "beside another"
    LENGTH = "length of time"


@noun
class DayMention(Mention):
    """A time that is told: it lies from `earliest` to `latest`, both in it; an end that is not known is missing.

    `events` are those from which it was reasoned; `guess` says that something was assumed, which `because` tells.
    """

    earliest: Day | None
    latest: Day | None
    because: str
    events: tuple[str, ...] = ()
    guess: bool = False


class QuantityKind(StrEnum):
    """What sort of quantity."""

    MONEY = "money"
    PER_CENT = "per cent"
    COUNT = "count"
    RANK = "rank"
    LENGTH = "length of time"
    DEGREE = "degree"


@noun
class QuantityMention(Mention):
    """A quantity that is told, from `least` to `most`, both counted; a missing end is open, and with both missing it is not known.

    `what` are the words that say what is counted, `vague` that no number, or no firm one, is told. `figures` and `events` are ids
    of dated facts of the same subject that stand beside it; nothing says that they are the same.
    """

    least: Exact | None
    most: Exact | None
    unit: str
    what: str
    vague: bool
    figures: tuple[str, ...] = ()
    events: tuple[str, ...] = ()


class Mood(StrEnum):
    """Whether a measure is told as done, as possible or wanted, as a mere supposition, or asked for."""

    TOLD = "told"
    POSSIBLE = "possible"
    SUPPOSED = "supposed"
    ASKED = "asked"


@noun
class MeasureMention(Mention):
    """A measure that is mentioned: its kind, the phrase by which it was known, and whether the text says that it is not so."""

    kind: MeasureKind
    words: str
    negated: bool
    mood: Mood = Mood.TOLD


@noun
class ToldEvent:
    """An event of the library that a sentence may tell: `points` by a published scale, each said in `because`."""

    sentence: int
    event: str
    points: int
    because: tuple[str, ...]


@noun
class Written:
    """When an article was written: from `earliest` to `latest`, with the reasoning in words.

    `events` are those that it was reasoned from; `others` are further stretches that the text allows as well, none likelier.
    """

    earliest: Day | None
    latest: Day | None
    because: tuple[str, ...]
    events: tuple[str, ...] = ()
    others: tuple[tuple[Day, Day], ...] = ()
    stated: bool = False

    @property
    def known(self) -> bool:
        """Say whether both ends are known and there is no other stretch."""
        return self.earliest is not None and self.latest is not None and not self.others


@noun
class Reading:
    """An article as it was read; mentions of each sort stand in the order of the text. `notes` say what was not read, and why."""

    article: Article
    written: Written
    parties: tuple[PartyMention, ...]
    days: tuple[DayMention, ...]
    quantities: tuple[QuantityMention, ...]
    measures: tuple[MeasureMention, ...]
    told: tuple[ToldEvent, ...]
    notes: tuple[str, ...] = ()

    def mentions(self, sentence: int) -> tuple[Mention, ...]:
        """Return all that is mentioned in a sentence, in its order."""
        every: tuple[tuple[Mention, ...], ...] = (self.parties, self.days, self.quantities, self.measures)
        return tuple(sorted((one for kind in every for one in kind if one.sentence == sentence), key=lambda one: one.start))
