"""Names spelt as other systems of transliteration would, as they sound, and in Cyrillic."""

import re
from random import Random

_SYSTEMS = (
    ("shch", "šč"), ("sh", "š"), ("ch", "č"), ("zh", "ž"), ("kh", "h"), ("kh", "x"), ("yu", "iu"), ("ya", "ia"), ("yo", "e"),
    ("iy", "y"), ("ii", "y"), ("ei", "ey"), ("ai", "ay"), ("v", "w"), ("ov", "off"), ("ts", "c"), ("dzh", "j"), ("ou", "u"),
    ("oo", "u"), ("ee", "i"), ("q", "k"), ("gh", "g"), ("dh", "d"), ("al-", "el-"), ("abd ", "abdul "), ("uddin", " al-din"),
    ("ullah", "ollah"), ("mohamm", "muham"), ("muham", "mohamm"), ("hussein", "husayn"), ("ahmad", "ahmed"), ("ahmed", "ahmad"),
    ("aleks", "alex"), ("alex", "aleks"), ("yev", "ev"), ("ye", "e"),
)  # fmt: skip
_SOUNDS = (
    ("ph", "f"), ("f", "ph"), ("ck", "k"), ("k", "c"), ("c", "k"), ("y", "i"), ("i", "y"), ("z", "s"), ("ou", "u"), ("u", "ou"),
    ("ee", "i"), ("i", "ee"), ("dj", "j"), ("j", "dj"), ("w", "v"), ("v", "w"), ("q", "g"), ("kh", "h"), ("ss", "s"), ("s", "ss"),
    ("e", "a"), ("x", "ks"), ("ks", "x"), ("th", "t"),
)  # fmt: skip
_CYRILLIC = (
    ("shch", "щ"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("ch", "ч"), ("sh", "ш"), ("yu", "ю"), ("ya", "я"), ("yo", "ё"),
    ("ye", "е"), ("iy", "ий"), ("ay", "ай"), ("ey", "ей"), ("oy", "ой"), ("a", "а"), ("b", "б"), ("v", "в"), ("w", "в"),
    ("g", "г"), ("d", "д"), ("e", "е"), ("z", "з"), ("i", "и"), ("y", "ы"), ("j", "дж"), ("k", "к"), ("q", "к"), ("l", "л"),
    ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("f", "ф"), ("h", "х"),
    ("x", "кс"), ("c", "к"),
)  # fmt: skip
_CYRILLIC_OF = dict(_CYRILLIC)
_LATIN = re.compile("|".join(latin for latin, _ in _CYRILLIC))
_SLAVIC = re.compile(r"(?:ov|ova|ev|eva|in|ina|sky|skiy|skaya|enko|chuk|vich|vna)\b", re.IGNORECASE)


def other_system(text: str, dice: Random) -> str | None:
    """Spell as another system of transliteration would."""
    return _replaced(text, dice, _SYSTEMS)


def same_sound(text: str, dice: Random) -> str | None:
    """Spell as it sounds."""
    return _replaced(text, dice, _SOUNDS)


def _replaced(text: str, dice: Random, table: tuple[tuple[str, str], ...]) -> str | None:
    lower = text.lower()
    if not lower.isascii():
        return None
    able = [(before, after) for before, after in table if re.search(rf"(?<=\w){before}|{before}(?=\w\w)", lower)]
    if not able:
        return None
    before, after = dice.choice(able)
    return lower.replace(before, after, 1).title()


def in_cyrillic(text: str, dice: Random) -> str | None:
    """Write a Slavic name in Cyrillic."""
    lower = text.lower()
    if not lower.isascii() or not _SLAVIC.search(lower):
        return None
    return _LATIN.sub(lambda found: _CYRILLIC_OF[found[0]], lower).title()
