"""Numbers as texts write them: with separators, with a scale behind, in words."""

from caveat.dossiers.reading.english import english
from caveat.facts import Exact

_WORDS = {word: at for at, word in enumerate(english().numbers)} | {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
    "dozen": 12,
}
_SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "k": 1_000,
    "dozen": 12,
    "million": 10**6,
    "m": 10**6,
    "mn": 10**6,
    "billion": 10**9,
    "bn": 10**9,
    "b": 10**9,
    "trillion": 10**12,
    "tn": 10**12,
}

_IN_WORDS = "|".join(sorted(_WORDS, key=len, reverse=True))
_ONES = "|".join(english().numbers[1:10])
NUMBER = rf"(?:\d{{1,3}}(?:[,\u2009 ]\d{{3}})+(?:\.\d+)?|\d{{1,15}}(?:\.\d{{1,6}})?|(?:{_IN_WORDS})(?:[- ](?:{_ONES}))?)"
SCALE = r"(?:hundred thousand|hundred|thousand|dozen|million|mn|billion|bn|trillion|tn|[mkb](?![\w]))"


def value_of(text: str, scale: str = "") -> Exact:
    """Return the number that `text` writes, times its scale; raise `BadInput` for what is none."""
    word = text.lower().strip()
    if word[:1].isdigit():
        number = Exact("".join(letter for letter in word if letter.isdigit() or letter == "."))
    else:
        number = Exact(sum(_WORDS[part] for part in word.replace("-", " ").split()))
    for part in scale.lower().split():
        number = Exact(number * _SCALES[part])
    return Exact(int(number)) if number == number.to_integral_value() else number
