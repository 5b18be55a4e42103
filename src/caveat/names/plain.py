"""Take from a text what no reader sees: controls, zero-width marks, lone surrogates, look-alike letters of another script."""

import re
import unicodedata

LONGEST_TEXT = 4096
"""Characters of a name that are read; what follows is cut, so that hostile input costs a bounded time."""

_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]"
)
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029\ufffd]")
_MIXED = re.compile("(?=[^\\W\\d_]*[A-Za-z\u00c0-\u024f])(?=[^\\W\\d_]*[\u0370-\u052f])[^\\W\\d_]+")

_LOOK_ALIKES = (
    ("АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝ", "ABESIJKMHOPCTYXaesijopcyxhdqw"),
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορτυχ", "ABEZHIKMNOPTYXaikvoptux"),
)
_TO_LATIN = {ord(other): latin for others, latins in _LOOK_ALIKES for other, latin in zip(others, latins, strict=True)}
_CYRILLIC, _LATIN = _LOOK_ALIKES[0]
_TO_CYRILLIC = {ord(latin): other for other, latin in zip(reversed(_CYRILLIC), reversed(_LATIN), strict=True)}


def plain(text: str) -> str:
    """Normalise `text` to NFKC without unseen characters, each word in one script."""
    text = unicodedata.normalize("NFKC", _CONTROL.sub(" ", _UNSEEN.sub("", text[:LONGEST_TEXT])))[:LONGEST_TEXT]
    return _MIXED.sub(_one_script, text)


def _one_script(word: re.Match[str]) -> str:
    letters = word.group()
    as_latin = letters.translate(_TO_LATIN)
    if not any("\u0370" <= letter <= "\u052f" for letter in as_latin):
        return as_latin
    as_cyrillic = letters.translate(_TO_CYRILLIC)
    return as_cyrillic if all(letter >= "\u0400" for letter in as_cyrillic) else letters
