"""What is mentioned where: the mentions of a reading by sentence, so that a long text is not searched again for each of its claims."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property

from caveat.dossiers.reading.article import DayMention, MeasureMention, Mention, PartyMention, QuantityMention, Reading
from caveat.dossiers.reading.gazetteer import STATE

BACK = 12
"""How many sentences back somebody is looked for whom a sentence does not name."""
_MOST = 2


class Mentioned:
    """The mentions of a reading by the number of their sentence, and whom the whole is about."""

    def __init__(self, reading: Reading) -> None:
        self.article = reading.article
        self.parties: dict[int, list[PartyMention]] = defaultdict(list)
        self.days: dict[int, list[DayMention]] = defaultdict(list)
        self.quantities: dict[int, list[QuantityMention]] = defaultdict(list)
        self.measures: dict[int, list[MeasureMention]] = defaultdict(list)
        for party in reading.parties:
            self.parties[party.sentence].append(party)
        for day in reading.days:
            self.days[day.sentence].append(day)
        for quantity in reading.quantities:
            self.quantities[quantity.sentence].append(quantity)
        for measure in reading.measures:
            self.measures[measure.sentence].append(measure)

    def inside(self, sentence: int, start: int, end: int) -> bool:
        """Say whether anything is mentioned in a stretch of a sentence."""
        kinds: tuple[Iterable[Mention], ...] = (
            self.parties[sentence],
            self.days[sentence],
            self.quantities[sentence],
            self.measures[sentence],
        )
        return any(start <= one.start < end for kind in kinds for one in kind)

    @cached_property
    def alone(self) -> frozenset[int]:
        """The numbers of paragraphs of one sentence."""
        many = Counter(one.paragraph for one in self.article.sentences)
        return frozenset(paragraph for paragraph, count in many.items() if count == 1)

    @cached_property
    def mostly(self) -> frozenset[str]:
        """The two firms or persons of the library that are named most, if more than once."""
        often = Counter(one.party for many in self.parties.values() for one in many if one.kind != STATE and one.cases)
        return frozenset(party for party, many in often.most_common(_MOST) if many > 1)

    def before(self, sentence: int) -> frozenset[str]:
        """Return the firms and persons of the nearest sentence before that names any, in its paragraph or the one before that."""
        paragraph = self.article.sentences[sentence].paragraph
        for number in range(sentence - 1, max(-1, sentence - 1 - BACK), -1):
            if self.article.sentences[number].paragraph < paragraph - 1:
                break
            if named := names_of(self.parties[number]):
                return named
        return frozenset()


def names_of(mentions: Iterable[PartyMention]) -> frozenset[str]:
    """Return the parties that are named, without states and without what is only described and not known."""
    return frozenset(one.party for one in mentions if one.kind != STATE and one.party)
