"""Fold a text of any script to plain lower-case words: the one dispatcher of scripts."""

import itertools
import re
from collections.abc import Callable

from caveat.names.arabic import fold_arabic
from caveat.names.compounds import unspelt
from caveat.names.cyrillic import cyrillic_words
from caveat.names.foreign import spelt
from caveat.names.greek import fold_greek
from caveat.names.han import fold_han
from caveat.names.hangul import fold_hangul
from caveat.names.hebrew import fold_hebrew
from caveat.names.kana import fold_kana
from caveat.names.latin import SPECIAL, fold_latin
from caveat.names.plain import LONGEST_TEXT, plain
from caveat.names.scripts import fold_other

MOST_WORDS, LONGEST_WORD = 48, 40
_SURELY_SHORT = LONGEST_TEXT // 18
"""Normalised, no character becomes more than 18."""

Parts = list[tuple[str, bool]]
Folded = tuple[tuple[str, str], ...]
"""Words with their origins (see `reading.Word`)."""

_SCRIPTS: tuple[tuple[str, Callable[[str], Parts]], ...] = (
    ("[a-z0-9\u00df-\u024f\u0250-\u02af\u1e00-\u1eff\u0300-\u036f]+", lambda word: [(fold_latin(word), False)]),
    ("[\u0400-\u052f\u1c80-\u1c8f\u0300-\u036f]+", lambda word: [(part, False) for part in cyrillic_words(word)]),
    ("[\u0370-\u03ff\u1f00-\u1fff]+", lambda word: [(fold_greek(word), False)]),
    ("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff]+", fold_arabic),
    ("[\u0590-\u05ff]+", fold_hebrew),
    ("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff\u3005]+", fold_han),
    ("[\u3040-\u30fa\u30fc-\u30ff]+", fold_kana),
    ("[\uac00-\ud7a3]+", fold_hangul),
)
_RUN = re.compile("|".join(f"({pattern})" for pattern, _ in _SCRIPTS) + "|(.)", re.DOTALL)

_ACCENTED = re.compile("[a-z\u00df-\u024f\u1e00-\u1eff]+")
_LATIN = 1
_ARTICLE = re.compile("^[\u0648\u0628]?\u0627\u0644")
_LETTER = "[^\\W\\d_]"
_DOTTED = re.compile(rf"(?<!\w)(?:{_LETTER}\.){{2,}}(?:{_LETTER}(?!\w))?|(?<!\w){_LETTER}(?:-{_LETTER}){{2,}}(?!\w)")
_GLUED_FORM = re.compile(r"(?<=[a-z]{3})(?=(?:AG|SA|AB|AS|SE|GmbH|LLC|LTD|Ltd|Inc|INC|PLC)\b)")
_POSSESSIVE = re.compile(r"(?<=\w)'s\b")
_BETWEEN = re.compile(
    r"[^\w\u0300-\u036f\u0590-\u05ff\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0dff\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff]+|_+"
)
_LEET = re.compile(r"(?<=[a-z])(?:[01345](?=[a-z])|0$)")
_LEET_LETTERS = {"0": "o", "1": "i", "3": "e", "4": "a", "5": "s"}
_SIGNS = re.compile(r"\$(?=[a-z])|(?<=[a-z]{3})\$|(?<=[a-z])!(?=[a-z])")
_NOT_PLAIN = re.compile("[^a-z0-9]+")


def folded_words(text: str) -> Folded:
    """Fold to words of a-z and 0-9, at most 48 of at most 40 letters, each with its origin."""
    return tuple(itertools.chain.from_iterable(map(folded_token, tokens(text))))[:MOST_WORDS]


def tokens(text: str) -> list[str]:
    """Cut a text where blanks are; what a token folds to does not depend on its neighbours.

    A long text in other letters than ASCII is cut only after it is normalised, since that may lengthen it beyond what is read.
    """
    if text.isascii():
        return text[:LONGEST_TEXT].split()
    return text.split() if len(text) <= _SURELY_SHORT else plain(text).split()


def folded_token(token: str) -> Folded:
    """Fold what stands between two blanks: no word, one, or several (SiemensAG, 3M/Scott)."""
    if token.isalpha() and (token.istitle() or token.isupper() or token.islower()):
        word = token.lower()
        if not word.isascii() and _ACCENTED.fullmatch(word):
            word = fold_latin(word)
        if word.isascii() and word.isalpha():
            return ((word[:LONGEST_WORD], ""),)
    return tuple(_cut(token if token.isascii() and token.isprintable() else plain(token))[:MOST_WORDS])


def _cut(text: str) -> list[tuple[str, str]]:
    if "." in text or "-" in text:
        text = _DOTTED.sub(_undotted, text)
    text = _GLUED_FORM.sub(" ", text).lower().replace("&", " and ").replace("@", "a")
    if not text.isascii():
        text = text.translate(SPECIAL)
    if "%" in text:
        text = text.replace("%", " percent")
    if "$" in text or "!" in text:
        text = _SIGNS.sub(lambda sign: "s" if sign.group() == "$" else "i", text)
    if "`" in text:
        text = text.replace("`", "'")
    if "'" in text:
        text = _POSSESSIVE.sub("", text).replace("'", "")
    words: list[tuple[str, str]] = []
    for raw in _BETWEEN.split(text):
        if raw and len(words) < MOST_WORDS:
            words += _word(raw[: LONGEST_WORD * 2])
    return words


def fold(text: str) -> str:
    """Fold a text to plain words with one space between; folding twice changes nothing."""
    return " ".join(word for word, _ in folded_words(text))


def _undotted(match: re.Match[str]) -> str:
    return match.group().replace(".", "").replace("-", "") + " "


def _word(raw: str) -> Folded:
    if raw.isascii() and (raw.isalpha() or raw.isdigit()):
        return ((raw[:LONGEST_WORD], ""),)
    parts: list[tuple[str, str]] = []
    for run in _RUN.finditer(raw):
        kind = run.lastindex or 0
        folded = _SCRIPTS[kind - 1][1](run.group()) if kind <= len(_SCRIPTS) else fold_other(run.group())
        told = _with_origins(run.group(), folded) if kind > _LATIN else [(word, "") for word, _ in folded]
        alike = 0 < kind <= 3 or kind > len(_SCRIPTS)
        parts = _glued(parts, told) if alike and parts and told else parts + told
    cut = ((_NOT_PLAIN.sub("", word)[:LONGEST_WORD], origin) for word, origin in parts)
    return tuple((_LEET.sub(lambda digit: _LEET_LETTERS[digit.group()], word), origin) for word, origin in cut if word)


def _with_origins(run: str, folded: Parts) -> list[tuple[str, str]]:
    """Tell each word its script, whether it is loose, and the first one how the whole run is spelt; an article stands for itself."""
    article = int(len(folded) == 2 and folded[0][0] == "al")
    told = spelt(_ARTICLE.sub("", run) if article else run)
    script, signs = told or (0, "")
    return [
        (word, f"{script}{'l' if loose else '.'}" + (f"{min(9, len(folded) - article)}{signs}" if place == article else "0"))
        for place, (word, loose) in enumerate(folded)
    ]


def _glued(parts: list[tuple[str, str]], more: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Join runs of alphabets inside one word: Latin beside Cyrillic or Georgian is no new word."""
    (last, origin), (first, also) = parts[-1], more[0]
    return [*parts[:-1], (last + first, unspelt(origin or also)), *more[1:]]
