"""Reading: a text becomes sentences with the parties, days, quantities and measures that they mention; nothing of it is a fact."""

from caveat.dossiers.reading.article import (
    Article,
    DayMention,
    MeasureMention,
    Mention,
    PartyMention,
    QuantityMention,
    Reading,
    Sentence,
    ToldEvent,
    Written,
)
from caveat.dossiers.reading.read import read
from caveat.dossiers.reading.sentences import article_of

__all__ = [
    "Article",
    "DayMention",
    "MeasureMention",
    "Mention",
    "PartyMention",
    "QuantityMention",
    "Reading",
    "Sentence",
    "ToldEvent",
    "Written",
    "article_of",
    "read",
]
