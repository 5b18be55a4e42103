"""Who says it: the author, or somebody whom the sentence, a quotation or the paragraph before names."""

import re
from functools import lru_cache

from caveat.dossiers.reading.article import Article
from caveat.dossiers.reading.clauses import Tokens, clauses_of, has_verb, is_verb, tokens_of
from caveat.dossiers.reading.cues import cues
from caveat.dossiers.reading.mentioned import BACK, Mentioned
from caveat.facts.noun import noun

AUTHOR = "the author"

_QUOTE = re.compile(r"[“\"«]([^“”\"«»]+)(?:[”\"»]|$)")
_WORDS_OF_QUOTE = 4
"""From how many words on a quotation is somebody's speech and not a word held up with tongs."""
_ACCORDING = re.compile(
    r"\b[Aa]ccording to (?P<who>[^,;]+?)(?:,\s*|\s*$|\s*\.$)|\b[Ii]n the (?:view|words|opinion) of (?P<who2>[^,;]+?),\s*"
)
_NO_PERSONS = frozenset({"company", "state", "public_body", "organisation"})
_OFFICE = re.compile(
    r"\b(?:minister|president|secretary|chief|executive|director|judge|professor|spokes\w+|analyst|cousin|\w+man|\w+woman)\b",
    re.IGNORECASE,
)
_TIMES = re.compile(
    r"\b(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|(?:last|this) (?:week|month|year)|in (?:january|february|march|april|may|june|july|"
    r"august|september|october|november|december)(?: [0-9]{4})?)\b",
    re.IGNORECASE,
)
_COMPLEMENT = 10
"""Within how many words of a verb of saying `that` must come."""


@noun
class Voice:
    """Who says a stretch of a sentence and how; `how` is a row of the table of verbs of saying, `start` and `end` what is said."""

    speaker: str
    how: str
    start: int
    end: int
    quoted: bool = False
    verb: str = ""


def voice_of(text: str, start: int, end: int, base: Voice, antecedent: str = "") -> Voice:
    """Return who says a clause of a sentence, and from where to where what is said goes.

    `base` is whose words these are if nobody is named; `antecedent` is what a clause with `which` speaks of.
    """
    inner = text[start:end]
    if found := _ACCORDING.search(inner):
        who = (found["who"] or found["who2"]).strip()
        rest = (start + found.end(), end) if found.start() < len(inner) - found.end() else (start, start + found.start())
        return Voice(speaker=who, how="asserts", start=rest[0], end=_trimmed(text, rest[1]), verb="according to")
    tokens = tokens_of(inner)
    for at, token in enumerate(tokens):
        how = None if at and token.text[0].isupper() else cues().says.get(token.low)
        if how is None or (at and tokens[at - 1].low in {"to", "a", "the", "its", "their", "be", "been", "is", "are", "of"}):
            continue
        if at == 0 and base.verb and how != "accuses" and (begin := _complement(tokens, at)) is not None:
            return Voice(speaker=base.speaker, how=how, start=start + tokens[begin].start, end=end, verb=token.low)
        if tail := _told_behind(inner, tokens, at):
            return Voice(speaker=tail[0], how=how, start=start, end=start + tail[1], verb=token.low)
        if found_voice := _said(inner, tokens, at, how, base, antecedent):
            who, first, last = found_voice
            return Voice(speaker=who, how=how, start=start + first, end=start + last, verb=token.low)
    return Voice(speaker=base.speaker, how=base.how, start=start, end=end, quoted=base.quoted, verb=base.verb)


def quoted_in(text: str) -> tuple[tuple[int, int], ...]:
    """Return the stretches of a sentence that are somebody's speech, without their marks."""
    found = [one for one in _QUOTE.finditer(text) if len(one[1].split()) >= _WORDS_OF_QUOTE]
    return tuple(one.span(1) for one in found if _is_speech(one[1]))


def _is_speech(text: str) -> bool:
    tokens = tokens_of(text)
    return has_verb(tokens, 0, len(tokens))


def teller_of(text: str) -> str:
    """Return who is said to speak in what stands around a quotation ("…, said X, who …"); empty where nobody is."""
    tokens = tokens_of(text)
    for at, token in enumerate(tokens):
        if token.text[0].isupper() or cues().says.get(token.low, "accuses") == "accuses":
            continue
        before = _subject(text, tokens, 0, at)
        if before:
            return before
        behind = tokens[at + 1 : at + 9]
        stop = next((number for number, one in enumerate(behind) if one.low in {",", ".", "who", "on", "in", "at"}), len(behind))
        if behind[:stop]:
            return text[behind[0].start : behind[stop - 1].end]
    return ""


def resolved(speaker: str, article: Article, place: int, mentioned: Mentioned) -> str:
    """Return a speaker by name: a pronoun stands for the subject of the clause before, in the paragraph, that can be meant."""
    low = speaker.lower()
    if not cues().has("pronouns", low):
        return speaker
    number = article.sentence_at(place)
    paragraph = article.sentences[number].paragraph
    for at in range(number, max(-1, number - BACK), -1):
        sentence = article.sentences[at]
        if sentence.paragraph != paragraph:
            break
        until = place - sentence.start if at == number else len(sentence.text)
        for subject, start, end in reversed(subjects_of(sentence.text)):
            if end > until or _stands_for_another(subject.lower()):
                continue
            kinds = {one.kind for one in mentioned.parties[at] if sentence.start + start <= one.start < sentence.start + end}
            if low not in {"he", "she", "his", "her"} or not kinds & _NO_PERSONS or "person" in kinds or _OFFICE.search(subject):
                return subject
    return speaker


def _stands_for_another(low: str) -> bool:
    return low == "there" or any(cues().has(head, low) for head in ("pronouns", "first", "determiners"))


@lru_cache(maxsize=64)
def subjects_of(text: str) -> tuple[tuple[str, int, int], ...]:
    """Return the subjects of the clauses of a sentence, with their places: the words before each first verb."""
    found = []
    for clause in clauses_of(text):
        inner = text[clause.start : clause.end]
        tokens = tokens_of(inner)
        verb = next((at for at in range(1, len(tokens)) if is_verb(tokens, at)), None)
        if verb is not None and (subject := clause.of or _subject(inner, tokens, 0, verb)):
            found.append((subject, clause.start, clause.start + tokens[verb].start))
    return tuple(found)


def _said(text: str, tokens: Tokens, at: int, how: str, base: Voice, antecedent: str) -> tuple[str, int, int] | None:
    """Return who says it, and where what is said begins and ends, if the verb at a place governs a clause."""
    who = antecedent if tokens[0].low in {"which", "who"} else _subject(text, tokens, 0, at)
    begin = _complement(tokens, at)
    if at and tokens[at - 1].low == "," and (begin is None or not who):
        return _put_in(text, tokens, at)
    if not who:
        return None
    if cues().has("first", who.lower()):
        who = base.speaker
    if how == "accuses":
        return who, tokens[0].start, len(text)
    if begin is None:
        return (who, tokens[0].start, len(text)) if _stands_alone(tokens, at, how) else None
    return who, tokens[begin].start, len(text)


def _told_behind(text: str, tokens: Tokens, at: int) -> tuple[str, int] | None:
    """Read "…, documents showed on Monday, …": a few words between a comma and a verb of saying that no clause follows."""
    comma = next((to for to in range(at - 1, max(0, at - 7), -1) if tokens[to].low == ","), None)
    if comma is None or comma == at - 1 or _complement(tokens, at) is not None or not has_verb(tokens, 0, comma):
        return None
    words = tokens[comma + 1 : at]
    behind = [one.low for one in tokens[at + 1 : at + 4]]
    if words[0].low in {"which", "who", "and", "but", "that"} or (
        behind and behind[0] not in {",", "on", "in", "yesterday", "last", "late", "."}
    ):
        return None
    return text[words[0].start : words[-1].end], tokens[comma].start


def _stands_alone(tokens: Tokens, at: int, how: str) -> bool:
    """Say whether a verb tells speech without a clause behind it: a warning against a thing, a denial of it, what a firm expects."""
    follows = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if how == "counts":
        return any(one.low == "at" for one in tokens[at + 1 : at + 8])
    if how == "predicts":
        return follows not in {"to", ""} or tokens[at].low.startswith("expect")
    return (
        how in {"denies", "warns"} and follows not in {"to", ""} and any(one.low in {"against", "of"} for one in tokens[at:])
    ) or how == "denies"


def _put_in(text: str, tokens: Tokens, at: int) -> tuple[str, int, int] | None:
    """Read ", underlines the report …, " between two commas, or ", said X" at the end; the whole clause is what is said."""
    end = next((to for to in range(at + 1, len(tokens)) if tokens[to].low == ","), len(tokens))
    words = tokens[at + 1 : end]
    if not words or words[0].low in {"that", "to"}:
        return None
    stop = next(
        (to for to, one in enumerate(words) if to and one.low in {"consulted", "seen", "published", "of", "on", "in", "who"}),
        len(words),
    )
    return text[words[0].start : words[stop - 1].end], tokens[0].start, len(text)


def _subject(text: str, tokens: Tokens, first: int, at: int) -> str:
    """Return the words before a verb that name who speaks: without what leads in, times, and what is put between commas."""
    words = [
        one for one in tokens[first:at] if one.low not in {"also", "has", "have", "had", "now", "then", "would", "will", "could"}
    ]
    if words and cues().has("leads", words[0].low):
        comma = next((number for number, one in enumerate(words) if one.low == ","), None)
        if comma is None:
            was = next((number for number, one in enumerate(words) if one.low in {"was", "is"}), None)
            words = words[was + 1 :] if was is not None else []
        else:
            words = words[comma + 1 :]
    if len(words) > 1 and words[0].low == "it" and words[1].low in {"was", "is"}:
        words = words[2:]
    words = [one for one in words if one.low != "which" and one.low != "who"] or words
    comma = next((number for number, one in enumerate(words) if one.low in {",", "("}), len(words))
    words = words[:comma]
    if not words or len(words) > 12 or any(one.low in {"that", "if", "when"} for one in words):
        return ""
    said = _TIMES.sub("", text[words[0].start : words[-1].end])
    return " ".join(said.split()).strip(" ,")


def _complement(tokens: Tokens, at: int) -> int | None:
    """Return where the clause behind a verb of saying begins: behind `that`, or at once where a subject and its verb follow."""
    reach = range(at + 1, min(at + 1 + _COMPLEMENT, len(tokens)))
    that = next((to for to in reach if tokens[to].low == "that"), None)
    if (
        that is not None
        and that + 1 < len(tokens)
        and not any(tokens[to].low in {"to", ",", ";", "against"} for to in range(at + 1, that))
    ):
        return that + 1
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    if follows is None or follows.low in {"to", "of", "on", "in", "for", "by", "guilty", "about", "against", "up", "back", ","}:
        return None
    verb = next((to for to in range(at + 2, min(at + 8, len(tokens))) if is_verb(tokens, to)), None)
    if verb is None or any(tokens[to].low in {",", ";", "which", "who", "and", "because", "to"} for to in range(at + 1, verb)):
        return None
    return at + 1


def _trimmed(text: str, end: int) -> int:
    return len(text[:end].rstrip(" ,"))
