"""The keys by which words, phrases and identifiers are found: 32-bit sums of marked texts, checked after the find."""

import itertools
from zlib import crc32

from caveat.names import Grammar, Reading, Role, Word, deletions, skeleton, sound, variant_keys

_LIGHT = frozenset((Role.PARTICLE, Role.TITLE))


def word_keys(word: Word) -> set[int]:
    """Give the keys of a word: itself, its deletions, its sound, its consonants and the groups of forms it belongs to."""
    text = word.text
    if word.role is Role.NUMBER or len(text) < 3:
        return {_key("=", text), *(_key("^", group) for group in variant_keys(text))}
    keys = {crc32(form.encode(), 61) for form in deletions(text)}
    heard = sound(text)
    if word.role in _LIGHT or word.role is Role.PLACE:
        return keys
    keys.update(crc32(form.encode(), 33) for form in deletions(heard))
    bare = skeleton(text)
    if len(bare) > (1 if word.loose else 2):
        keys.add(_key("~", bare))
    keys.update(_key("^", group) for group in variant_keys(text))
    if text.startswith("abdul") and len(text) > 8:
        keys.add(crc32(text[5:].encode(), 61))
    return keys


def initial_keys(word: Word) -> set[int]:
    """Give the key of the single letter that may stand for a word."""
    return {_key("=", word.text[0])}


def listed_phrases(reading: Reading) -> set[int]:
    """Give the keys of what a listed name may be written as: neighbours joined, the whole joined, its initials."""
    words = reading.spelt or tuple(word.text for word in reading.words)
    keys = {_key("+", one + two) for one, two in itertools.pairwise(words)}
    if len(words) > 1:
        joined = "".join(words)
        keys.add(_key("+", joined))
        keys.add(_key("+", sound(joined)))
    return keys | {_key("+", acronym) for acronym in reading.acronyms}


def asked_phrases(reading: Reading) -> set[int]:
    """Give the keys by which a query finds phrases: its words and the whole joined."""
    spelt = reading.spelt or tuple(word.text for word in reading.words)
    words = {_key("+", word) for word in spelt if len(word) > 2}
    joined = "".join(spelt)
    return words | {_key("+", form) for form in ({joined, sound(joined)} if len(joined) > 3 else set())}


def joined_keys(reading: Reading) -> set[int]:
    """Give the keys of words that a query writes apart and a list may write as one."""
    words = reading.spelt or tuple(word.text for word in reading.words)
    keys = {_key("=", one + two) for one, two in itertools.pairwise(words)}
    keys |= {_key("=", initials) for initials in reading.acronyms}
    if len(words) > 2:
        keys.add(_key("=", "".join(words)))
    return keys


def identifier_key(value: str) -> int:
    """Give the key of a normalised identifier."""
    return crc32(value.encode("utf-8", "replace"))


def grammar_code(grammar: Grammar) -> int:
    """Give the number under which a grammar is stored."""
    return list(Grammar).index(grammar)


def _key(mark: str, text: str) -> int:
    return crc32(text.encode(), ord(mark))
