"""What the tables say of one folded word wherever it stands, looked up once for all grammars and remembered."""

import itertools
import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from caveat.names.common import grade_of
from caveat.names.company_words import is_company_word
from caveat.names.compounds import within_one_word
from caveat.names.fold import MOST_WORDS, folded_token, tokens
from caveat.names.generic_words import ADJECTIVE_FORMS, GENERIC, JOINING, STREET_WORDS, generic
from caveat.names.legal_forms import AMBIGUOUS, FORMS, LONG_WORDS, STARTS, Node, respelt
from caveat.names.numerals import NUMBERS, is_number
from caveat.names.places import LONG_STARTS, PLACES
from caveat.names.reading import Role, Word, word_of
from caveat.names.remembered import Remembered
from caveat.names.surnames import is_patronymic
from caveat.names.titles import CRAFT_TITLES, SAID_IN_PERSONS, person_role
from caveat.names.variants import groups_of

_NAME, _GENERIC, _PLACE, _NUMBER, _INITIAL, _PARTICLE = (
    Role.NAME,
    Role.GENERIC,
    Role.PLACE,
    Role.NUMBER,
    Role.INITIAL,
    Role.PARTICLE,
)
_MOST_TOKENS, _MOST_WORDS = 1 << 16, 1 << 16
_DOUBLED = re.compile(r"(.)\1")
_DIGIT_FOR_LETTER = re.compile("[01345][a-z]{4,}")
_DIGIT_AT_AN_END = re.compile("[01345][a-z]{4,}|[a-z]{4,}[134]")
_DRAWN_ALIKE = str.maketrans("01345", "oieas")
_LONG_FORM_WORDS = frozenset(LONG_WORDS)
_STREET_WORDS = frozenset(STREET_WORDS.values())


class Known(NamedTuple):
    """A folded word with its part in each grammar.

    An `ordinary` one is a part of a name wherever it stands: no table and no rule knows it, as is true of most words.
    `person` is its word in a person's name if its neighbours have no say in it; `plain` its word where only numbers
    and initials are told from names; `roles` its words in an organisation's name, unless `bound` says that its neighbours
    have a say; `form` is the word as legal forms write it, and `forms` what may follow it in one. `letter` stands for
    it in initials, none for a joining word. `company_word` says that it may be one of another language.
    """

    ordinary: bool
    text: str
    origin: str
    person: Word | None
    plain: Word
    roles: tuple[Word, ...]
    address: tuple[Word, ...]
    form: str
    forms: Node | None
    letter: str
    number: bool
    bound: bool
    joining: bool
    last_form: str
    company_word: bool


def known_words(text: str) -> list[Known]:
    """Fold a text and say of each word what is known of it, at most 48."""
    found = list(itertools.chain.from_iterable(map(_TOKENS.__getitem__, tokens(text))))
    return found if len(found) <= MOST_WORDS else found[:MOST_WORDS]


def known_word(text: str) -> Known:
    """Say what is known of one folded word that was written in Latin letters."""
    return _WORDS[text, ""]


def known_ordinary(text: str) -> Known:
    """Say it of one of which somebody has seen that it is ordinary (see `sieve`)."""
    return _WORDS.get((text, "")) or _ordinary(text, "")


def known_all(folded: Iterable[tuple[str, str]]) -> list[Known]:
    """Say what is known of each of some folded words."""
    return list(map(_WORDS.__getitem__, folded))


def _known_token(token: str) -> tuple[Known, ...]:
    return tuple(map(_WORDS.__getitem__, folded_token(token)))


def _known_word(folded: tuple[str, str]) -> Known:
    text, origin = _with_letters(folded[0]), folded[1]
    return _ordinary(text, origin) if _is_ordinary(text) else looked_up(text, origin)


def _ordinary(text: str, origin: str) -> Known:
    word = word_of(text, _NAME, origin, False)
    alone = (word,)
    return Known(True, text, origin, word, word, alone, alone, text, None, text[0], False, False, False, "", False)


def looked_up(text: str, origin: str) -> Known:
    """Say what each table and each rule knows of a word."""
    form = _form_mended(text) if len(text) >= 5 else text
    number, joining = is_number(text), text in JOINING
    plain = plain_word(text, origin)
    return Known(
        ordinary=False,
        text=text,
        origin=origin,
        person=_person_word(text, origin, plain),
        plain=plain,
        roles=_roles(text, plain),
        address=_address(text, origin, plain),
        form=form,
        forms=STARTS.get(form),
        letter="" if joining else text[0],
        number=number,
        bound=text in LONG_STARTS or (joining and len(text) == 1),
        joining=joining,
        last_form=FORMS[text,] if (text,) in AMBIGUOUS else "",
        company_word=is_company_word(text),
    )


def _is_ordinary(text: str) -> bool:
    """Say whether no table knows a word and no rule."""
    return (
        text not in table_words()
        and text.isalpha()
        and len(text) > 1
        and not is_patronymic(text)
        and within_one_word(text) == text
        and (len(text) < 5 or _form_mended(text) == text)
        and (len(text) < 7 or not _generic_mended(text))
        and not is_company_word(text)
    )


@cache
def table_words() -> frozenset[str]:
    """Gather the words of all tables, so that one look says of most words that none knows them."""
    ones = (form[0] for form in FORMS if len(form) == 1)
    return frozenset().union(
        GENERIC, ADJECTIVE_FORMS, _generic_deletions(), PLACES, LONG_STARTS, JOINING, NUMBERS, STREET_WORDS, _STREET_WORDS,
        STARTS, ones, SAID_IN_PERSONS, CRAFT_TITLES,
    )  # fmt: skip


def _with_letters(text: str) -> str:
    """Give the known word that a text is but for a digit at one end, drawn like a letter (5hanghai, russi4)."""
    if text.isalpha() or not _DIGIT_AT_AN_END.fullmatch(text):
        return text
    written = text.translate(_DRAWN_ALIKE)
    known = written in PLACES or written in GENERIC or groups_of(written) or grade_of(written)
    return written if known else text


def plain_word(text: str, origin: str) -> Word:
    """Tell numbers and initials from names."""
    if not text.isalpha() and not _DIGIT_FOR_LETTER.fullmatch(text):
        return word_of(text, _NUMBER, "", False)
    return word_of(text, _INITIAL if len(text) == 1 else _NAME, origin, False)


def _person_word(text: str, origin: str, plain: Word) -> Word | None:
    role = person_role(text)
    if role is None:
        return None
    if role is not _NAME:
        return word_of(text, role, origin, False)
    if is_patronymic(text):
        return None
    written = within_one_word(text)
    return plain if written == text and plain.role is _NAME else word_of(written, _NAME, origin, False)


def _roles(text: str, plain: Word) -> tuple[Word, ...]:
    if meant := generic(text) or (_generic_mended(text) if len(text) > 6 else ""):
        return tuple(word_of(part, _PLACE if part in PLACES else _GENERIC, "", False) for part in meant.split())
    if text in JOINING:
        return (word_of(text, _PARTICLE, "", False),)
    if text in PLACES:
        return (word_of(PLACES[text], _PLACE, "", False),)
    return (plain,)


def _address(text: str, origin: str, plain: Word) -> tuple[Word, ...]:
    street = STREET_WORDS.get(text)
    parts = street.split() if street else (text,)
    words: list[Word] = []
    for part in parts:
        role = _GENERIC if part in _STREET_WORDS else _PLACE if part in PLACES else None
        words.append(word_of(part, role, origin, False) if role else plain if part == text else plain_word(part, origin))
    return tuple(words)


@cache
def _slots() -> dict[tuple[str, int], tuple[str, ...]]:
    """Sort the long words of forms by first letter and the length of what might be a slip for them."""
    slots: dict[tuple[str, int], list[str]] = {}
    for word in LONG_WORDS:
        for length in range(len(word) - 2, len(word) + 3):
            if abs(length - len(word)) <= _most_slips(length):
                slots.setdefault((word[0], length), []).append(word)
    return {slot: tuple(words) for slot, words in slots.items()}


def _most_slips(length: int) -> int:
    return 1 if length < 12 else 2


def _form_mended(text: str) -> str:
    """Mend a slip in a long word of a legal form (Aktiengeselschaft, joynt stock compan)."""
    near = _slots().get((text[0], len(text)))
    if not near:
        return text
    usual = respelt(text)
    if usual in _LONG_FORM_WORDS or text in GENERIC or text in PLACES or (text,) in FORMS:
        return usual
    found = process.extractOne(text, near, scorer=OSA.distance, score_cutoff=_most_slips(len(text)))
    return found[0] if found else text


@cache
def _generic_deletions() -> dict[str, str]:
    return {
        word[:place] + word[place + 1 :]: meant
        for word, meant in sorted(GENERIC.items())
        if len(word) > 7
        for place in range(1, len(word) - 1)
        if word[:place] + word[place + 1 :] not in GENERIC
    }


def _generic_mended(text: str) -> str:
    """Give the generic word that `text` is but for one letter left out or doubled (financal, industres); no other slip is mended."""
    if text in PLACES:
        return ""
    near = _generic_deletions().get(text, "")
    if near or len(text) < 8 or not _DOUBLED.search(text):
        return near
    once = (text[:place] + text[place + 1 :] for place in range(len(text) - 1) if text[place] == text[place + 1])
    return next((GENERIC[form] for form in sorted(once) if form in GENERIC), "")


_WORDS = Remembered(_known_word, _MOST_WORDS)
_TOKENS = Remembered(_known_token, _MOST_TOKENS)
