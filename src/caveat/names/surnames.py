"""Surnames that bend: his and hers, and the Belarusian, Ukrainian and Russian ways to write one surname; patronymics."""

import re

_PATRONYMIC = re.compile(
    "(?:ilyi?ch|ilich|lukich|kuzmich|nikitich|fomich|ilyinichna|nikitichna)"
    "|[a-z]{2,}(?:[oeaiuy]v[iy]t?ch|[oe]v[iy]tsch|[oea]vi?tj|[oeai]vna|[ae][uwv]na)"
)
_OF_A_FATHER = re.compile("(?P<stem>[a-z]{3,}?)(?:y?[oea][uvw][iy]?(?:t?ch|tsch|tj)|y?[oeai][uvw]na)")
_GIVEN_ENDINGS = ("", "y", "i", "iy", "ii", "ey", "ei", "o", "a")

_SHORTEST = 5
_FEMALE = (
    ("ova", "ov"), ("eva", "ev"), ("ina", "in"), ("yna", "yn"), ("ava", "av"),
    ("skaya", "sk"), ("skaia", "sk"), ("skaja", "sk"), ("skaa", "sk"), ("ska", "sk"), ("cka", "sk"), ("tskaya", "tsk"), ("tskaia", "tsk"),
    ("nnaya", "nn"), ("naya", "n"),
    ("auskiene", "auskas"), ("auskaite", "auskas"), ("iene", "as"), ("aite", "as"), ("yte", "is"), ("ute", "us"),
    ("opoulou", "opoulos"), ("idou", "idis"), ("iadou", "iadis"), ("aki", "akis"), ("ellis", "elli"),
)  # fmt: skip
_MALE = (
    ("skiy", "sk"), ("skii", "sk"), ("skij", "sk"), ("skyi", "sk"), ("skyy", "sk"), ("sky", "sk"), ("ski", "sk"), ("cki", "sk"), ("cky", "sk"),
    ("nnyy", "nn"), ("nny", "nn"), ("nyy", "n"), ("nyi", "n"),
)  # fmt: skip
_BY_LETTERS: dict[str, list[tuple[str, str]]] = {}
BENDING = (*_FEMALE, *_MALE)
"""Endings of surnames and what is kept of each; the first that fits is meant."""
for _ending, _kept in BENDING:
    _BY_LETTERS.setdefault(_ending[-2:], []).append((_ending, _kept))
HERS_ALSO = ("opoulos", "ov", "ev", "in", "yn", "av", "as", "is", "us")

_EAST = re.compile(
    "[a-z]{2,}(?:[oeau][vuw](?:a|ich|yich|ych)?|[ei]nk[oa]|ank[oa]|y?uk|ch[iy]k|s[kc][iy]{1,2}|skaya|skaia|[aeo][vuw]i?[ty]?ch|[ae][uw]na|[oei]vna)"
)
SLAVIC_ENDS = (
    *(vowel + sound + "a"[:size] for vowel in "oeauiy" for sound in "vuw" for size in (0, 1)),
    "ich", "ych", "tch", "sch", "uch", "vch", "wch", "tj", "hna", "vna", "una", "wna", "nko", "nka", "uk", "chik", "chyk", "aya", "aia",
    *("s" + sound + vowel + more for sound in "kc" for vowel in "iy" for more in ("", "i", "y")),
)  # fmt: skip
"""Each patronymic and each word with an East Slavic key has one of these endings."""
_EAST_ENDS = frozenset("ahikouvwy")  # one look at the last letter spares most words the pattern
_ALIKE = (
    (re.compile("shch|sch"), "sh"), (re.compile("dz(?=[iey])"), "d"), (re.compile("ts(?=[iey])"), "t"), (re.compile("kh"), "x"), (re.compile("[gh]"), "h"),
    (re.compile("io|yo|ya|ia|ye|ie|ja|je|jo"), "e"), (re.compile("[uwv]+(?=$|[^aeiouy]|a$)"), "v"), (re.compile("[iyj]+"), "i"), (re.compile("o"), "a"), (re.compile("e(?=v(?:ich|na)$)"), "a"),
    (re.compile(r"(.)\1+"), r"\1"),
)  # fmt: skip


def is_patronymic(word: str) -> bool:
    """Tell whether a word is built as an East Slavic patronymic (Viktorovich, Iharauna)."""
    return word[-1:] in "haj" and len(word) > 5 and _PATRONYMIC.fullmatch(word) is not None


def fathers_of(patronymic: str) -> tuple[str, ...]:
    """Give the given names that a patronymic may be made of, as they may be spelt (Serhiiovych: serhii; Mikalaevna: mikala, mikalai, …)."""
    built = _OF_A_FATHER.fullmatch(patronymic)
    return tuple(built["stem"] + ending for ending in _GIVEN_ENDINGS) if built else ()


def bent(word: str) -> str:
    """Give what a surname keeps in both genders (Ivanov, Ivanova; Kowalski, Kowalska); empty if it does not bend."""
    if len(word) < _SHORTEST:
        return ""
    for ending, kept in _BY_LETTERS.get(word[-2:], ()):
        if word.endswith(ending):
            return word[: -len(ending)] + kept
    return word if word.endswith(HERS_ALSO) else ""


def east_slavic(word: str) -> str:
    """Give one key to the Belarusian, Ukrainian and Russian ways to write a surname (Halavanau, Golovanov); else nothing."""
    if len(word) <= _SHORTEST or word[-1] not in _EAST_ENDS or _EAST.fullmatch(word) is None:
        return ""
    for pattern, usual in _ALIKE:
        word = pattern.sub(usual, word)
    return word
