"""Japanese kana to Latin; foreign words gain vowels in katakana, so the result is loose."""

from anyascii import anyascii

_LONG = str.maketrans({"ー": "", "ッ": "", "っ": "", "ゝ": "", "ヽ": ""})


def fold_kana(word: str) -> list[tuple[str, bool]]:
    """Romanise a word of kana in the Hepburn manner."""
    return [(anyascii(word.translate(_LONG)).lower(), True)]


_ROWS = {
    "": "アイウエオ", "k": "カキクケコ", "s": "サ-スセソ", "t": "タ--テト", "n": "ナニヌネノ", "h": "ハヒ-ヘホ", "m": "マミムメモ",
    "y": "ヤ-ユ-ヨ", "r": "ラリルレロ", "w": "ワヰ-ヱヲ", "g": "ガギグゲゴ", "z": "ザ-ズゼゾ", "d": "ダ--デド", "b": "バビブベボ",
    "p": "パピプペポ",
}  # fmt: skip
_SIGNS = {
    **{kana: first + vowel for first, row in _ROWS.items() for kana, vowel in zip(row, "aiueo", strict=True) if kana != "-"},
    "シ": "Si", "チ": "Ci", "ツ": "cu", "フ": "fu", "ジ": "ji", "ヂ": "ji", "ヅ": "zu", "ン": "N", "ー": "-", "ッ": "Q", "ヴ": "vu",
    "ヵ": "ka", "ヶ": "ke",
}  # fmt: skip
_SMALL_VOWELS = {"ァ": "a", "ィ": "i", "ゥ": "u", "ェ": "e", "ォ": "o"}
_SMALL_SOUNDS = {"ャ": "ya", "ュ": "yu", "ョ": "yo", "ヮ": "wa"}
_VOWELS = tuple("aiueo")
_HIRAGANA = {place: place + 96 for place in range(0x3041, 0x3097)}


def spell_kana(word: str) -> str:
    """Write a word in ASCII signs, a small letter in place of the vowel before it, as its table of costs reads it."""
    signs: list[str] = []
    for letter in word.translate(_HIRAGANA):
        before = signs[-1] if signs else ""
        if letter in _SMALL_VOWELS:
            if before[-1:] in _VOWELS and len(before) > 1:
                signs[-1] = before[:-1]
            elif before == "u":
                signs[-1] = "w"
            signs.append(_SMALL_VOWELS[letter])
        elif letter in _SMALL_SOUNDS:
            sound = _SMALL_SOUNDS[letter]
            if before[-1:] in ("i", "u", "e"):
                signs[-1] = before[:-1]
                sound = sound[1:] if before[0] in "SCj" else sound
            signs.append(sound)
        else:
            signs.append(_SIGNS.get(letter, ""))
    return "".join(signs)
