"""The classes of manipulation: one row a class, with its target recall at the alert."""

from collections.abc import Callable
from random import Random

from caveat.facts.noun import noun
from caveat.facts.party import NameKind, PartyKind
from caveat.validation.manipulations import firms, letters, spellings, words

Alter = Callable[[str, Random], str | None]
"""From a listed name and a seeded dice, the name altered; None where the class does not apply to it."""

PEOPLE = frozenset((PartyKind.PERSON,))
FIRMS = frozenset((PartyKind.COMPANY, PartyKind.ORGANISATION, PartyKind.PUBLIC_BODY))
CRAFT = frozenset((PartyKind.VESSEL, PartyKind.AIRCRAFT))
NAMED = PEOPLE | FIRMS | CRAFT
_PRIMARY = frozenset((NameKind.PRIMARY,))


@noun
class Manipulation:
    """A class of altered names: of which parties, from which of their names, how, and the share that should alert.

    `below` turns the target round: the altered name is somebody else's, and at most that share should alert.
    """

    id: str
    title: str
    target: float
    alter: Alter
    kinds: frozenset[PartyKind] = NAMED
    names: frozenset[NameKind] = _PRIMARY
    below: bool = False


def _as_listed(text: str, dice: Random) -> str | None:
    return text


def _listed(id: str, title: str, kind: NameKind) -> Manipulation:
    return Manipulation(id=id, title=title, target=1.0, alter=_as_listed, names=frozenset((kind,)))


def _slips() -> list[Manipulation]:
    told = {"T1": "a letter put in", "T2": "a letter left out", "T3": "another letter", "T4": "a letter doubled"}
    return [
        Manipulation(
            id=f"{id}{'s' if short else 'l'}",
            title=f"{title}, word of {'3-4' if short else '5 or more'}",
            target=0.85 if short else 0.97,
            alter=letters.slip(id, short=short),
        )
        for id, title in told.items()
        for short in (True, False)
    ]


def _row(
    id: str, title: str, target: float, alter: Alter, kinds: frozenset[PartyKind] = NAMED, *, below: bool = False
) -> Manipulation:
    return Manipulation(id=id, title=title, target=target, alter=alter, kinds=kinds, below=below)


MANIPULATIONS: tuple[Manipulation, ...] = (
    _listed("E0", "exact primary name", NameKind.PRIMARY),
    _listed("E1", "exact strong alias", NameKind.STRONG_ALIAS),
    _listed("E2", "exact weak alias", NameKind.WEAK_ALIAS),
    _listed("E3", "exact name in the original script", NameKind.ORIGINAL_SCRIPT),
    _listed("E4", "exact former name", NameKind.FORMER),
    _row("C1", "case, diacritics, width, ligature", 1.0, letters.other_case),
    _row("C2", "other signs for spaces, hidden marks", 1.0, letters.other_signs),
    _row("C3", "lost or garbled letters", 0.95, letters.lost_letters),
    _row("C4", "look-alike letters and digits", 0.97, letters.look_alike),
    *_slips(),
    _row("T5", "neighbours swapped", 0.97, letters.transposed),
    _row("T6", "double for single letter and back", 0.98, letters.single_or_double),
    _row("T7", "another vowel", 0.95, letters.other_vowel),
    _row("T8", "two slips", 0.85, letters.two_slips),
    _row("W1", "another order of words", 0.99, words.reordered, PEOPLE),
    _row("W2", "words joined or split", 0.97, words.joined_or_split),
    _row("W3d", "a middle name left out", 0.97, words.middle_dropped, PEOPLE),
    _row("W3a", "a middle name put in", 0.97, words.middle_added, PEOPLE),
    _row("W4", "another patronymic (somebody else)", 0.05, words.father_contradicted, PEOPLE, below=True),
    _row("W5", "initials", 0.90, words.initials, PEOPLE),
    _row("W6", "titles and suffixes", 0.99, words.titled, PEOPLE),
    _row("W7", "a word twice, noise around", 0.95, words.noisy),
    _row("W8c", "cut off after 35 letters", 0.90, words.cut_off),
    _row("W8s", "first name cut short", 0.90, words.shortened, PEOPLE),
    _row("W9", "nickname", 0.80, words.nicknamed, PEOPLE),
    _row("W10", "one of two surnames", 0.90, words.one_surname, PEOPLE),
    _row("O1d", "legal form left out", 0.98, firms.form_dropped, FIRMS),
    _row("O1c", "legal form in another form or place", 0.98, firms.form_changed, FIRMS),
    _row("O2a", "abbreviated or written out", 0.90, firms.abbreviated, FIRMS),
    _row("O2b", "acronym alone", 0.90, firms.acronym, FIRMS),
    _row("O3", "numbers spelt otherwise", 0.95, firms.number_respelt, FIRMS | CRAFT),
    _row("O4", "another number (somebody else)", 0.05, firms.number_contradicted, FIRMS | CRAFT, below=True),
    _row("O5", "generic words in another language", 0.95, firms.translated, FIRMS),
    _row("O6", "words that say nothing", 0.98, firms.stop_words, FIRMS),
    _row("O7", "a place put behind", 0.95, firms.place_added, FIRMS),
    _row("X1", "another system of transliteration", 0.95, spellings.other_system, PEOPLE),
    _row("X2", "in Cyrillic", 0.95, spellings.in_cyrillic, PEOPLE),
    _row("X3", "spelt as it sounds", 0.95, spellings.same_sound, PEOPLE),
    _row("F1", "another field glued to the name", 0.90, words.glued, PEOPLE),
)
"""All classes that can be made from a listed name, with the targets that users of such tools ask for."""
