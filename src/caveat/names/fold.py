"""Fold a text of any script to plain lower-case words: the one dispatcher of scripts."""

import re
from collections.abc import Callable
from functools import lru_cache

from caveat.names.arabic import fold_arabic
from caveat.names.cyrillic import fold_cyrillic
from caveat.names.greek import fold_greek
from caveat.names.han import fold_han
from caveat.names.hangul import fold_hangul
from caveat.names.hebrew import fold_hebrew
from caveat.names.kana import fold_kana
from caveat.names.latin import SPECIAL, fold_latin
from caveat.names.plain import LONGEST_TEXT, plain
from caveat.names.scripts import fold_other

MOST_WORDS, LONGEST_WORD = 48, 40

Parts = list[tuple[str, bool]]

_SCRIPTS: tuple[tuple[str, Callable[[str], Parts]], ...] = (
    ("[a-z0-9\u00df-\u024f\u0250-\u02af\u1e00-\u1eff\u0300-\u036f]+", lambda word: [(fold_latin(word), False)]),
    ("[\u0400-\u052f\u1c80-\u1c8f\u0300-\u036f]+", lambda word: [(fold_cyrillic(word), False)]),
    ("[\u0370-\u03ff\u1f00-\u1fff]+", lambda word: [(fold_greek(word), False)]),
    ("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff]+", fold_arabic),
    ("[\u0590-\u05ff]+", fold_hebrew),
    ("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff\u3005]+", fold_han),
    ("[\u3040-\u30fa\u30fc-\u30ff]+", fold_kana),
    ("[\uac00-\ud7a3]+", fold_hangul),
)
_RUN = re.compile("|".join(f"({pattern})" for pattern, _ in _SCRIPTS) + "|(.)", re.DOTALL)

_LETTER = "[^\\W\\d_]"
_DOTTED = re.compile(rf"(?<!\w)(?:{_LETTER}\.){{2,}}(?:{_LETTER}(?!\w))?|(?<!\w){_LETTER}(?:-{_LETTER}){{2,}}(?!\w)")
_GLUED_FORM = re.compile(r"(?<=[a-z]{3})(?=(?:AG|SA|AB|AS|SE|GmbH|LLC|LTD|Ltd|Inc|INC|PLC)\b)")
_POSSESSIVE = re.compile(r"(?<=\w)'s\b")
_BETWEEN = re.compile(
    r"[^\w\u0300-\u036f\u0590-\u05ff\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0dff\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff]+|_+"
)
_LEET = re.compile(r"(?<=[a-z])[01345](?=[a-z])")
_LEET_LETTERS = {"0": "o", "1": "i", "3": "e", "4": "a", "5": "s"}
_NOT_PLAIN = re.compile("[^a-z0-9]+")


@lru_cache(maxsize=1 << 14)
def folded_words(text: str) -> tuple[tuple[str, bool], ...]:
    """Fold to words of a-z and 0-9, at most 48 of at most 40 letters, each with whether its vowels are a guess."""
    if not text.isascii():
        text = plain(text)
    else:
        text = text[:LONGEST_TEXT]
    if "." in text or "-" in text:
        text = _DOTTED.sub(_undotted, text)
    text = _GLUED_FORM.sub(" ", text).lower().replace("&", " and ").replace("@", "a")
    if not text.isascii():
        text = text.translate(SPECIAL)
    if "'" in text:
        text = _POSSESSIVE.sub("", text).replace("'", "")
    words: Parts = []
    for raw in _BETWEEN.split(text):
        if raw and len(words) < MOST_WORDS:
            words += _word(raw[: LONGEST_WORD * 2])
    return tuple(words[:MOST_WORDS])


def fold(text: str) -> str:
    """Fold a text to plain words with one space between; folding twice changes nothing."""
    return " ".join(word for word, _ in folded_words(text))


def _undotted(match: re.Match[str]) -> str:
    return match.group().replace(".", "").replace("-", "") + " "


@lru_cache(maxsize=1 << 16)
def _word(raw: str) -> tuple[tuple[str, bool], ...]:
    parts: Parts = []
    if raw.isascii():
        parts.append((raw, False))
    else:
        for run in _RUN.finditer(raw):
            kind = run.lastindex or 0
            folded = _SCRIPTS[kind - 1][1](run.group()) if kind <= len(_SCRIPTS) else fold_other(run.group())
            alike = 0 < kind <= 3 or kind > len(_SCRIPTS)
            parts = _glued(parts, folded) if alike and parts and folded else parts + folded
    cut = ((_NOT_PLAIN.sub("", word)[:LONGEST_WORD], loose) for word, loose in parts)
    return tuple((_LEET.sub(lambda digit: _LEET_LETTERS[digit.group()], word), loose) for word, loose in cut if word)


def _glued(parts: Parts, more: Parts) -> Parts:
    """Join runs of alphabets inside one word: Latin beside Cyrillic or Georgian is no new word."""
    (last, loose), (first, also_loose) = parts[-1], more[0]
    return [*parts[:-1], (last + first, loose or also_loose), *more[1:]]
