"""Parties of an article: names and aliases as they are written, the words of states, and with them what only describes a party."""

import re
from collections.abc import Iterator

from caveat.dossiers.reading.article import Article, Found, PartyMention, Sentence
from caveat.dossiers.reading.descriptions import described
from caveat.dossiers.reading.english import english
from caveat.dossiers.reading.gazetteer import STATE, Gazetteer, Known
from caveat.dossiers.reading.repairs import repaired
from caveat.dossiers.reading.tokens import Words, words_of

_DATELINE = re.compile(r"[A-Z][A-Z ,.]{3,40}(?:[,(][^-\u2013\u2014]{0,40})?\s?[-\u2013\u2014]+\s")
"""The place from which a report was sent, in capitals before a dash; it stands for no government."""
_OF_STATE = frozenset(english().of_state)


def parties_of(article: Article, gazetteer: Gazetteer) -> tuple[PartyMention, ...]:
    """Return all parties that are named or described, in the order of the text; each guess is marked and says what it rests on."""
    named: list[PartyMention] = []
    every = [words_of(sentence.text, sentence.start) for sentence in article.sentences]
    for number, (sentence, words) in enumerate(zip(article.sentences, every, strict=True)):
        named += _named(number, sentence, words, gazetteer)
    known = [*named, *repaired(article, every, named, gazetteer)]
    known += described(article, every, sorted(known, key=lambda one: one.start), gazetteer)
    return tuple(sorted(known, key=lambda one: (one.start, -one.end)))


def _named(number: int, sentence: Sentence, words: Words, gazetteer: Gazetteer) -> Iterator[PartyMention]:
    titled = _is_title(words)
    place = 0
    while place < len(words):
        hit = gazetteer.tree.at(words, place, sentence.text, sentence.start)
        if hit is None or (gazetteer.is_ordinary(words, place, hit[1]) and (place == 0 or titled)):
            place += 1
            continue
        writing, many = hit
        found = writing.found
        if found is Found.CAPITAL and place == 0 and _DATELINE.match(sentence.text):
            place += many
            continue
        if found is Found.ADJECTIVE and place + many < len(words) and words.folded[place + many] in _OF_STATE:
            many, found = many + 1, Found.NAME
        yield _mention(number, sentence, words, (place, many), writing.known, found, gazetteer)
        place += many


def _mention(
    number: int, sentence: Sentence, words: Words, where: tuple[int, int], known: Known, found: Found, gazetteer: Gazetteer
) -> PartyMention:
    place, many = where
    start, end = words.starts[place], words.ends[place + many - 1]
    text = sentence.text[start - sentence.start : end - sentence.start]
    return PartyMention(
        start=start,
        end=end,
        text=text,
        sentence=number,
        kind=known.kind,
        party=known.name,
        found=found,
        because=_because(text, known, found),
        cases=gazetteer.cases.get(known.name, ()),
        states=known.home if known.kind == STATE else (),
        guess=found is Found.CAPITAL,
    )


def _because(text: str, known: Known, found: Found) -> str:
    if found is Found.CAPITAL:
        return f"{text} may stand for the government of {known.name}, or for the place"
    if found is Found.ADJECTIVE:
        return f"{text} tells of {known.name}"
    return "the name itself" if found is Found.NAME else f"{text} is another name of {known.name}"


def _is_title(words: Words) -> bool:
    """Say whether most words have a capital, as in headings, where a capital tells nothing."""
    long = [word for word in words.written if len(word) > 3]
    return len(long) > 2 and sum(1 for word in long if word[:1].isupper()) > 0.7 * len(long)
