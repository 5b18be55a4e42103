"""What tells of a folded word in Latin letters that it is ordinary: no table and no rule of this room knows it.

A reader that has these tables (match/kernel/lexicon.c) needs none of the rules: what passes them all is a plain part of any name and
belongs to no group of forms but by the tables and rules that it is given beside them; of everything else it asks. They may hold back
an ordinary word, and never let another through.
"""

from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

from caveat.names.chinese_latin import FINALS, pinyin_syllables, wade_syllables
from caveat.names.company_words import first_words, second_words
from caveat.names.company_words.slavic_stem import ENDINGS, LETTERS, SPELLINGS
from caveat.names.compounds import COMPOUND_ENDS, COMPOUND_STARTS
from caveat.names.known import table_words
from caveat.names.korean_latin import ENDS, INITIALS, SURNAMES, VOWELS
from caveat.names.legal_forms import FORMS, LONG_WORDS, RESPELT
from caveat.names.places import LONG_PLACES
from caveat.names.surnames import BENDING, HERS_ALSO, SLAVIC_ENDS

Words = Iterable[str]
Rules = tuple[tuple[str, str], ...]


class Sieve(NamedTuple):
    """Tables of words, in the order of kernel/tables.h.

    A word is held back if it is one of `held`, or one with a letter doubled; if it begins or ends with one of `starts` or `ends`; if its
    Slavic stem without one of `cases` is one of `stems`; or if it is one slip (two from twelve letters on) away from a word of
    `long_forms` of its first letter. `places` are the first two words of longer places, `phrases` the second words of foreign phrases;
    `wade` are the syllables of Wade-Giles, `genders` endings of surnames that bend by losing nothing.
    """

    held: Words
    starts: Words
    ends: Words
    stems: Words
    cases: Words
    long_forms: Words
    places: Words
    phrases: Words
    wade: Words
    genders: Words


class Rewriting(NamedTuple):
    """Rules that write letters for others, in the order of kernel/tables.h; of each table the first that fits is meant."""

    stems: Rules
    finals: Rules
    pinyin: Rules
    genders: Rules
    korean: Rules
    initials: Rules
    vowels: Rules
    ends: Rules


def sieve() -> Sieve:
    """Gather the tables of words."""
    foreign, stems = first_words()
    return Sieve(
        held=chain(table_words(), foreign, chain.from_iterable(FORMS), RESPELT),
        starts=COMPOUND_STARTS,
        ends=chain(COMPOUND_ENDS, SLAVIC_ENDS),
        stems=stems,
        cases=chain.from_iterable(endings for _, endings in ENDINGS),
        long_forms=LONG_WORDS,
        places=(" ".join(words[:2]) for words in LONG_PLACES),
        phrases=second_words(),
        wade=wade_syllables(),
        genders=HERS_ALSO,
    )


def rewriting() -> Rewriting:
    """Gather the rules."""
    return Rewriting(
        stems=(*LETTERS.items(), *SPELLINGS),
        finals=tuple((final, "") for final in FINALS),
        pinyin=tuple(pinyin_syllables().items()),
        genders=BENDING,
        korean=tuple(SURNAMES.items()),
        initials=INITIALS,
        vowels=VOWELS,
        ends=ENDS,
    )
