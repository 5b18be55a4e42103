"""Hebrew letters to Latin; vowels are mostly not written, so the result is loose."""

import re

_MARKS = re.compile("[\u0591-\u05c7]")
_LETTERS = str.maketrans(
    {
        "א": "a", "ב": "b", "ג": "g", "ד": "d", "ה": "h", "ו": "w", "ז": "z", "ח": "h", "ט": "t", "י": "y", "כ": "k",
        "ך": "k", "ל": "l", "מ": "m", "ם": "m", "נ": "n", "ן": "n", "ס": "s", "ע": "a", "פ": "p", "ף": "f", "צ": "ts",
        "ץ": "ts", "ק": "k", "ר": "r", "ש": "sh", "ת": "t", "׳": "", "״": "",
    }
)  # fmt: skip
_WRITTEN = (
    "משה moshe|דוד david|יוסף yosef|אברהם avraham|יצחק yitzhak|יעקב yaakov|שרה sara|רחל rachel|בנימין benjamin|דניאל daniel|"
    "מיכאל michael|שמואל shmuel|כהן cohen|לוי levi|בן ben|בת bat|בר bar|אלי eli|חיים haim|שלמה shlomo|אריאל ariel|יהודה yehuda"
)
_KNOWN = dict(pair.split() for pair in _WRITTEN.split("|"))


def fold_hebrew(word: str) -> list[tuple[str, bool]]:
    """Romanise a word and say if its vowels are a guess."""
    bare = _MARKS.sub("", word)
    if known := _KNOWN.get(bare):
        return [(known, False)]
    return [(bare.translate(_LETTERS), True)]


_SIGNS = str.maketrans(
    {
        "א": "a", "ב": "b", "ג": "g", "ד": "d", "ה": "h", "ו": "w", "ז": "z", "ח": "H", "ט": "T", "י": "y", "כ": "k", "ך": "X",
        "ל": "l", "מ": "m", "ם": "m", "נ": "n", "ן": "n", "ס": "s", "ע": "e", "פ": "p", "ף": "f", "צ": "c", "ץ": "c", "ק": "q",
        "ר": "r", "ש": "S", "ת": "t", "װ": "ww", "ױ": "wy", "ײ": "yy", "׳": "", "״": "", "'": "", "’": "", '"': "",
    }
)  # fmt: skip
_GERESH = re.compile("([גזצץתדחער])[׳'’]")
_FOREIGN = {"ג": "J", "ז": "Z", "צ": "C", "ץ": "C", "ת": "F", "ד": "D", "ח": "X", "ע": "G", "ר": "G"}


def spell_hebrew(word: str) -> str:
    """Write a word in ASCII signs, one for a letter with its geresh, as its table of costs reads it."""
    return _GERESH.sub(lambda pair: _FOREIGN[pair[1]], _MARKS.sub("", word)).translate(_SIGNS)
