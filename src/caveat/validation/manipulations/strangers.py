"""Names of nobody, made from the names that are listed: what must not alert."""

from collections.abc import Callable, Sequence
from random import Random

from caveat.facts.party import PartyKind
from caveat.validation.manipulations.firms import form_dropped
from caveat.validation.manipulations.words import parts_of

Make = Callable[[Sequence[str], Sequence[str], Random], tuple[PartyKind, str] | None]
"""From the names of persons and those of firms, a name of nobody with its kind; None if the draw gave nothing."""

_GENERIC = ("General", "International", "Global", "United", "National", "Eastern", "Golden", "New", "First", "Star")
_TRADE = (
    "Trading",
    "Shipping",
    "Electronics",
    "Industries",
    "Logistics",
    "Investment",
    "Technology",
    "Energy",
    "Services",
    "Import Export",
)
_FORM = ("LLC", "Ltd", "Co., Ltd.", "Inc.", "GmbH", "FZE", "Corp.")
_OWN = ("Marlowick", "Tessandra", "Brambeck", "Odrivane", "Quillhaven", "Perrinova", "Zelmoria", "Haskelund", "Vintaro", "Corvessa")
_COMMON = {
    "N1 anglo": (("James", "Mary", "John", "Linda", "Robert", "Susan", "David", "Karen"), ("Smith", "Walker", "Hughes", "Carter", "Bennett", "Foster", "Johnson", "Brown", "Taylor", "Wilson", "Clark")),
    "N1 arabic": (("Mohammed", "Ahmed", "Fatima", "Ali", "Khaled", "Yusuf", "Layla"), ("Al-Harbi", "Al-Mutairi", "Haddad", "Khoury", "Al-Zahrani", "Nasser", "Darwish", "Al-Otaibi", "Qasim", "Al-Shamsi", "Mansour", "Saleh", "Al-Qahtani")),
    "N1 chinese": (("Wei", "Fang", "Jing", "Min", "Lei", "Xiaoming", "Jun"), ("Wang", "Huang", "Zhou", "Wu", "Xu", "Sun", "Ma", "Zhu", "Li", "Zhang", "Liu", "Chen", "Zhao")),
    "N1 hispanic": (("Jose", "Maria", "Juan", "Carlos", "Ana", "Luis"), ("Garcia Lopez", "Ramirez Soto", "Torres Vega", "Flores Rios", "Morales", "Ortega Luna", "Martinez Perez", "Hernandez Cruz", "Gonzalez Diaz")),
    "N1 russian": (("Alexander", "Elena", "Sergey", "Olga", "Andrey", "Natalia"), ("Smirnov", "Volkov", "Morozov", "Lebedev", "Kozlov", "Pavlov", "Orlov", "Kuznetsov", "Popov", "Sokolov", "Novikov")),
    "N1 korean": (("Min-jun", "Seo-yeon", "Ji-hoon", "Young-soo", "Hye-jin"), ("Kim", "Yoon", "Kang", "Cho", "Han", "Seo", "Shin", "Lee", "Park", "Choi", "Jung")),
}  # fmt: skip


def common(culture: str) -> Make:
    """Return the maker of common names of a culture."""
    given, family = _COMMON[culture]
    return lambda _persons, _firms, dice: (PartyKind.PERSON, f"{dice.choice(given)} {dice.choice(family)}")


def recombined(persons: Sequence[str], firms: Sequence[str], dice: Random) -> tuple[PartyKind, str] | None:
    """Put the given names of one listed person before the family's name of another."""
    given, family = parts_of(dice.choice(persons))[0], parts_of(dice.choice(persons))[1]
    return (PartyKind.PERSON, " ".join([*given, *family])) if given and family else None


def same_surname(persons: Sequence[str], firms: Sequence[str], dice: Random) -> tuple[PartyKind, str] | None:
    """Put a given name that nobody listed bears before a listed family's name."""
    family = parts_of(dice.choice(persons))[1]
    return PartyKind.PERSON, f"{dice.choice(('Gwendolyn', 'Thaddeus', 'Bartholomew', 'Philippa', 'Ingrid'))} {' '.join(family)}"


def one_word(persons: Sequence[str], firms: Sequence[str], dice: Random) -> tuple[PartyKind, str] | None:
    """Take one given name of a listed person alone."""
    given = parts_of(dice.choice(persons))[0]
    return (PartyKind.PERSON, given[0]) if given and len(given[0]) > 2 else None


def sibling(persons: Sequence[str], firms: Sequence[str], dice: Random) -> tuple[PartyKind, str] | None:
    """Put an invented word for the first one of a listed firm."""
    firm = dice.choice(firms)
    words = (form_dropped(firm, dice) or firm).split()
    return (PartyKind.COMPANY, " ".join([dice.choice(_OWN), *words[1:]])) if len(words) > 2 else None


def generic(persons: Sequence[str], firms: Sequence[str], dice: Random) -> tuple[PartyKind, str] | None:
    """Name a firm by generic words alone."""
    return PartyKind.COMPANY, f"{dice.choice(_GENERIC)} {dice.choice(_TRADE)} {dice.choice(_FORM)}"


STRANGERS: dict[str, Make] = {
    **{culture: common(culture) for culture in _COMMON},
    "N2 sibling firms": sibling,
    "N3 generic firms": generic,
    "N4 the same surname": same_surname,
    "N5 one word": one_word,
    "N6 listed names recombined": recombined,
}
"""Makers of names of nobody, by class."""
