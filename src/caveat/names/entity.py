"""How the names of organisations, vessels and addresses are read: legal forms, generic words, places, numbers."""

from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from caveat.names.generic_words import GENERIC, JOINING, STREET_WORDS
from caveat.names.legal_forms import AMBIGUOUS, FORMS, LONG_WORDS, STARTS
from caveat.names.numerals import with_digits
from caveat.names.places import LONG_PLACES, LONG_STARTS, LONGEST_PLACE, PLACES
from caveat.names.reading import Grammar, Reading, Role, Word, word_of
from caveat.names.sounds import deletions

Folded = list[tuple[str, bool]]
_CRAFT_TITLES = frozenset(("mv", "mt", "ms", "ss", "mts", "lpg", "vessel", "ship", "tanker"))
_LONG_FORM_WORDS = frozenset(LONG_WORDS)
_GENERIC_DELETIONS = {
    word[:place] + word[place + 1 :]: generic
    for word, generic in sorted(GENERIC.items())
    if len(word) > 7
    for place in range(1, len(word) - 1)
    if word[:place] + word[place + 1 :] not in GENERIC
}


def read_entity(folded: Folded) -> Reading:
    """Read the folded words of an organisation's name."""
    kept, forms = _without_forms(folded)
    words = _said_once(_in_roles(with_digits(kept)))
    texts = tuple(text for text, _ in kept)
    same = len(texts) == len(words) and all(text == word.text for text, word in zip(texts, words, strict=True))
    return Reading(grammar=Grammar.ENTITY, words=words, forms=forms, acronyms=_acronyms(words, folded), spelt=() if same else texts)


def _said_once(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Drop what a name says twice: a word again (GE Song Tao (GE)), or its own initials (HIT Harbin Institute of Tech)."""
    if any(word.role is Role.NUMBER for word in words):
        return words
    once = tuple({(word.text, word.role): word for word in words}.values())
    telling = [word for word in once if word.role is not Role.PARTICLE]
    for word in telling:
        rest = "".join(other.text[0] for other in telling if other is not word)
        if len(rest) >= 3 and word.text == rest:
            return tuple(one for one in once if one is not word)
    return once


def read_craft(folded: Folded) -> Reading:
    """Read the folded words of a vessel's or aircraft's name."""
    title = (
        2
        if [text for text, _ in folded[:2]] in (["m", "v"], ["m", "t"], ["s", "s"])
        else int(bool(folded) and folded[0][0] in _CRAFT_TITLES)
    )
    parts = with_digits(folded[title:] if len(folded) > title else folded)
    words = tuple(_plain_word(text, loose) for text, loose in parts)
    return Reading(grammar=Grammar.CRAFT, words=words)


def read_address(folded: Folded) -> Reading:
    """Read the folded words of an address."""
    words: list[Word] = []
    for text, loose in folded:
        for part in STREET_WORDS.get(text, text).split():
            role = Role.GENERIC if part in STREET_WORDS.values() else Role.PLACE if part in PLACES else None
            words.append(word_of(part, role, loose, False) if role else _plain_word(part, loose))
    return Reading(grammar=Grammar.ADDRESS, words=tuple(words))


@lru_cache(maxsize=1 << 16)
def _long_form_word(text: str) -> str:
    """Mend a slip in a long word of a legal form (Aktiengeselschaft, joynt stock compan)."""
    if text in _LONG_FORM_WORDS or text in GENERIC or text in PLACES or (text,) in FORMS:
        return text
    found = process.extractOne(text, LONG_WORDS, scorer=OSA.distance, score_cutoff=1 if len(text) < 12 else 2)
    return found[0] if found and found[0][0] == text[0] else text


@lru_cache(maxsize=1 << 16)
def _generic_mended(text: str) -> str:
    """Give the generic word that `text` is but for one letter left out or doubled (financal, industres); no other slip is mended."""
    if text in PLACES:
        return ""
    near = _GENERIC_DELETIONS.get(text, "")
    return near or next(
        (
            GENERIC[form]
            for form in sorted(deletions(text))
            if len(form) > 6 and form in GENERIC and form[0] == text[0] and len(form) < len(text) and _doubled(text, form)
        ),
        "",
    )


def _doubled(text: str, form: str) -> bool:
    place = next((place for place, letter in enumerate(form) if text[place] != letter), len(form))
    return text[place] in text[max(0, place - 1) : place] + text[place + 1 : place + 2]


def _without_forms(parts: Folded) -> tuple[Folded, tuple[str, ...]]:
    """Take the legal forms out of a name, longest first; a name of nothing else stays whole."""
    kept: Folded = []
    forms: list[str] = []
    place, count = 0, len(parts)
    texts = [_long_form_word(text) if len(text) >= 5 else text for text, _ in parts]
    while place < count:
        size = _form_at(texts, place)
        if size:
            forms.append(FORMS[tuple(texts[place : place + size])])
            place += size
        else:
            kept.append(parts[place])
            place += 1
    while kept and len(kept) > 1 and (kept[-1][0],) in AMBIGUOUS:
        forms.append(FORMS[(kept.pop()[0],)])
    if not any(text not in JOINING for text, _ in kept):
        return parts, ()
    return kept, tuple(sorted(set(forms)))


def _form_at(texts: list[str], place: int) -> int:
    longest = STARTS.get(texts[place])
    if not longest:
        return 0
    for size in range(min(longest, len(texts) - place), 0, -1):
        words = tuple(texts[place : place + size])
        if words in FORMS and (words not in AMBIGUOUS or place == 0 or place + size == len(texts)):
            return size if size < len(texts) else 0
    return 0


def _in_roles(parts: Folded) -> tuple[Word, ...]:
    words: list[Word] = []
    place = 0
    while place < len(parts):
        text, loose = parts[place]
        if text in LONG_STARTS and (size := _long_place(parts, place)):
            words.append(word_of(LONG_PLACES[tuple(part for part, _ in parts[place : place + size])], Role.PLACE, False, False))
            place += size
            continue
        place += 1
        if generic := GENERIC.get(text) or (_generic_mended(text) if len(text) > 6 else ""):
            words += [word_of(part, Role.GENERIC, False, False) for part in generic.split()]
        elif text in JOINING and not (len(text) == 1 and place > 1 and len(parts) < 3):
            words.append(word_of(text, Role.PARTICLE, False, False))
        elif text in PLACES:
            words.append(word_of(PLACES[text], Role.PLACE, False, False))
        else:
            words.append(_plain_word(text, loose))
    if all(word.role is Role.PARTICLE for word in words):
        return tuple(word_of(word.text, Role.NAME, word.loose, False) for word in words)
    return tuple(words)


def _long_place(parts: Folded, place: int) -> int:
    sizes = range(min(LONGEST_PLACE, len(parts) - place), 1, -1)
    return next((size for size in sizes if tuple(text for text, _ in parts[place : place + size]) in LONG_PLACES), 0)


def _plain_word(text: str, loose: bool) -> Word:
    if any(letter.isdigit() for letter in text):
        return word_of(text, Role.NUMBER, False, False)
    return word_of(text, Role.INITIAL if len(text) == 1 else Role.NAME, loose, False)


def _acronyms(words: tuple[Word, ...], spelt: Folded) -> tuple[str, ...]:
    """Give the initials of a name, without its legal form and with it; a person's would be no acronym.

    With the form they must be four: two words and an Inc. are the initials of too many firms.
    """
    if len(spelt) == len(words) and not any(word.role in (Role.GENERIC, Role.PLACE) for word in words):
        return ()
    short = "".join(word.text[0] for word in words if word.role is not Role.PARTICLE)
    full = "".join(text[0] for text, _ in spelt if text not in JOINING)
    long_enough = (short if len(short) >= 3 else "", full if len(full) >= 4 else "")
    return tuple(sorted({initials for initials in long_enough if initials and len(initials) <= 8 and not initials.isdigit()}))
