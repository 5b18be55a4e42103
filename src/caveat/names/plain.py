"""Take from a text what no reader sees: controls, invisible marks, lone surrogates, look-alike letters of another script."""

import re
import unicodedata

LONGEST_TEXT = 4096
"""Characters of a name that are read; what follows is cut, so that hostile input costs a bounded time."""

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u0483-\u0489\u0600-\u0605\u061c\u0640\u06dd\u070f\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\ufdd0-\ufdef\ufe00-\ufe0f\ufe20-\ufe2f\ufeff\ufff0-\uffff"
    "\ud800-\udfff\ue000-\uf8ff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U0010ffff]"
)
"""Controls, format characters, marks that belong to no script, variation selectors, tags, private and lone halves of characters."""

_MARKS = re.compile("[\u0300-\u036f]+")
_CONTROL = re.compile("[\x09-\x0d\x1c-\x1f\x85\u2028\u2029]")
_LATIN_LETTER = re.compile("[A-Za-z\u00c0-\u024f]")
_OTHER = "\u0370-\u058f\u13a0-\u13fd\u2c80-\u2cff"
_OTHER_LETTER = re.compile(f"[{_OTHER}]")
_MIXED = re.compile(f"(?=[^\\W\\d_]*[A-Za-z\u00c0-\u024f])(?=[^\\W\\d_]*[{_OTHER}])[^\\W\\d_]+")

_ENCLOSED = {
    first + place: 65 + place for first in (0x1F110, 0x1F130, 0x1F150, 0x1F170, 0x1F1E6) for place in range(26)
} | {0x249C + place: 97 + place for place in range(26)}  # fmt: skip
_SMALL = ("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢꓮꓐꓚꓓꓰꓝꓖꓧꓲꓙꓗꓡꓟꓠꓳꓑꓣꓢꓔꓴꓦꓪꓫꓬꓜ", "abcdefghijklmnopqrstuvwyzABCDEFGHIJKLMNOPRSTUVWXYZ")
_LIKE_LATIN = _ENCLOSED | {ord(other): ord(latin) for other, latin in zip(*_SMALL, strict=True)}
"""Letters in circles and boxes, small capitals and the letters of Lisu, all drawn as Latin ones."""

_LOOK_ALIKES = (
    ("АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝ", "ABESIJKMHOPCTYXaesijopcyxhdqw"),
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορτυχ", "ABEZHIKMNOPTYXaikvoptux"),
    ("кмтвнѵьӏӀүօսոհցյᎪᏴᏟᎠᎬᏀᎻᏆᎫᏦᏞᎷᏢᎡᏚᎢᏙᎳᎩᏃⲀⲂⲈⲎⲔⲘⲚⲞⲢⲤⲦⲨⲬ", "kmtbhvblIyounhgjABCDEGHIJKLMPRSTVWYZABEHKMNOPCTYX"),
)
_TO_LATIN = {ord(other): latin for others, latins in _LOOK_ALIKES for other, latin in zip(others, latins, strict=True)}
_CYRILLIC, _LATIN = _LOOK_ALIKES[0]
_TO_CYRILLIC = {ord(latin): other for other, latin in zip(reversed(_CYRILLIC), reversed(_LATIN), strict=True)}


def plain(text: str) -> str:
    """Normalise `text` to NFKC without unseen characters, each word in one script."""
    text = _seen(text[:LONGEST_TEXT].translate(_LIKE_LATIN))
    # What is compatible with an unseen character is unseen, and a mark that joined no letter is none of any script.
    text = _MARKS.sub("", _seen(unicodedata.normalize("NFKC", text)))[:LONGEST_TEXT]
    return _MIXED.sub(_one_script, text) if _LATIN_LETTER.search(text) else text


def _seen(text: str) -> str:
    return text if text.isprintable() and not _UNSEEN.search(text) else _CONTROL.sub(" ", _UNSEEN.sub("", text))


def _one_script(word: re.Match[str]) -> str:
    """Write a word in the script of most of its letters if all the others look like letters of it, else in the other."""
    letters = word.group()
    as_latin, as_cyrillic = letters.translate(_TO_LATIN), letters.translate(_TO_CYRILLIC)
    whole_latin = None if _OTHER_LETTER.search(as_latin) else as_latin
    whole_cyrillic = as_cyrillic if all("\u0400" <= letter <= "\u052f" for letter in as_cyrillic) else None
    if 2 * len(_OTHER_LETTER.findall(letters)) > len(letters):
        return whole_cyrillic or whole_latin or letters
    return whole_latin or whole_cyrillic or letters
