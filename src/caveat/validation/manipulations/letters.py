"""Names altered letter by letter: case, marks, look-alikes, slips of the hand."""

import re
import unicodedata
from collections.abc import Callable
from random import Random

Edit = Callable[[str, Random], str]

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_VOWELS = "aeiou"
_ALIKE = dict(zip("AaBCcEeHIiJjKMOoPpSsTXxYy", "АаВСсЕеНІіЈјКМОоРрЅѕТХхУу", strict=True))
_DIGITS = {"o": "0", "i": "1", "l": "1", "e": "3", "s": "5"}
_LIGATURES = {"fi": "ﬁ", "fl": "ﬂ", "ae": "æ", "oe": "œ", "ss": "ß"}
_NEAR = {
    letter: "".join(row[place - 1 : place] + row[place + 1 : place + 2])
    for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm")
    for place, letter in enumerate(row)
    if place
}
_SHORT = (3, 4)
_WORD = re.compile(r"[^\W\d_]{3,}")


def other_case(text: str, dice: Random) -> str | None:
    """Write in another case, and without diacritics or in full width or with ligatures."""
    marked = unicodedata.normalize("NFD", text)
    bare = "".join(sign for sign in marked if not unicodedata.combining(sign))
    wide = "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text)
    joined = next((text.lower().replace(two, one) for two, one in _LIGATURES.items() if two in text.lower()), text.lower())
    found = [other for other in (text.upper(), text.lower(), text.title(), bare, marked, wide, joined) if other != text]
    return dice.choice(found) if found else None


def other_signs(text: str, dice: Random) -> str | None:
    """Put another sign for a space, or a mark that cannot be seen within a word."""
    hidden = dice.choice("\u200b\u200d\u200e\u2060\ufeff\u00ad")
    between = [place for place in range(1, len(text)) if text[place - 1].isalpha() and text[place].isalpha()]
    if " " in text and dice.random() < 0.6:
        return text.replace(" ", dice.choice(("\u00a0", " - ", "–", "_", "/", "  ", ". ", "\u2009")), 1)
    if not between:
        return None
    place = dice.choice(between)
    return text[:place] + hidden + text[place:]


def lost_letters(text: str, dice: Random) -> str | None:
    """Lose what is not ASCII: question marks, nothing, or mojibake."""
    if text.isascii() or sum(sign.isascii() and sign.isalpha() for sign in text) < 0.6 * len(text):
        return None
    marks = "".join(sign if sign.isascii() else "?" for sign in text)
    gone = "".join(sign for sign in text if sign.isascii())
    garbled = text.encode().decode("cp1252", "replace")
    return dice.choice((marks, gone, garbled))


def look_alike(text: str, dice: Random) -> str | None:
    """Put Cyrillic letters that look alike, or digits, for one or two letters."""
    alike = [place for place, sign in enumerate(text) if sign in _ALIKE]
    if dice.random() < 0.5 and alike:
        taken = set(dice.sample(alike, min(2, len(alike))))
        return "".join(_ALIKE[sign] if place in taken else sign for place, sign in enumerate(text))
    digits = [match.start() + at for match in _WORD.finditer(text) for at, sign in enumerate(match[0]) if sign.lower() in _DIGITS]
    if not digits:
        return None
    place = dice.choice(digits)
    return text[:place] + _DIGITS[text[place].lower()] + text[place + 1 :]


def _within(text: str, dice: Random, edit: Edit, *, short: bool | None) -> str | None:
    """Edit one Latin word of the wished length: 3-4 letters if `short`, 5 or more if not, any if None."""
    able = [match for match in _WORD.finditer(text) if match[0].isascii() and (short is None or (len(match[0]) in _SHORT) is short)]
    dice.shuffle(able)
    for match in able:
        changed = edit(match[0], dice)
        if changed.lower() != match[0].lower():
            return text[: match.start()] + changed + text[match.end() :]
    return None


def _insert(word: str, dice: Random) -> str:
    place = dice.randrange(1, len(word) + 1)
    return word[:place] + _like(dice.choice(_LETTERS), word) + word[place:]


def _delete(word: str, dice: Random) -> str:
    place = dice.randrange(1, len(word))
    return word[:place] + word[place + 1 :]


def _substitute(word: str, dice: Random) -> str:
    place = dice.randrange(len(word))
    return word[:place] + _like(dice.choice(_LETTERS), word) + word[place + 1 :]


def _double(word: str, dice: Random) -> str:
    place = dice.randrange(len(word))
    return word[: place + 1] + _like(word[place], word) + word[place + 1 :]


def _swap(word: str, dice: Random) -> str:
    place = dice.randrange(len(word) - 1)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def _vowel(word: str, dice: Random) -> str:
    places = [place for place, letter in enumerate(word) if letter.lower() in _VOWELS]
    if not places:
        return word
    place = dice.choice(places)
    return word[:place] + _like(dice.choice(_VOWELS), word) + word[place + 1 :]


def _neighbour(word: str, dice: Random) -> str:
    place = dice.randrange(1, len(word))
    near = _NEAR.get(word[place].lower(), "")
    return word[:place] + _like(dice.choice(near), word) + word[place + 1 :] if near else word


def _like(letter: str, word: str) -> str:
    return letter.upper() if word.isupper() else letter.lower()


_EDITS: dict[str, Edit] = {"T1": _insert, "T2": _delete, "T3": _substitute, "T4": _double}


def slip(kind: str, *, short: bool) -> Callable[[str, Random], str | None]:
    """Return the alteration that makes one slip (T1 insert, T2 delete, T3 substitute, T4 double) in a short or a long word."""
    return lambda text, dice: _within(text, dice, _EDITS[kind], short=short)


def transposed(text: str, dice: Random) -> str | None:
    """Swap two neighbouring letters."""
    return _within(text, dice, _swap, short=None)


def single_or_double(text: str, dice: Random) -> str | None:
    """Write a double letter once, or a single consonant twice."""
    single = re.sub(r"([^\W\d_])\1", r"\1", text, count=1, flags=re.IGNORECASE)
    if single != text:
        return single
    places = [match.start() for match in re.finditer(r"(?<=[aeiouAEIOU])[bdfglmnprstBDFGLMNPRST](?=[aeiouAEIOU])", text)]
    if not places:
        return None
    place = dice.choice(places)
    return text[: place + 1] + text[place] + text[place + 1 :]


def other_vowel(text: str, dice: Random) -> str | None:
    """Put another vowel."""
    return _within(text, dice, _vowel, short=False)


def two_slips(text: str, dice: Random) -> str | None:
    """Make two slips, one of them with a neighbouring key."""
    once = _within(text, dice, _neighbour, short=False)
    return None if once is None else _within(once, dice, dice.choice(list(_EDITS.values())), short=False)
