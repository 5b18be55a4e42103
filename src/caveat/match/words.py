"""How alike two words are, and by what."""

from functools import lru_cache

from rapidfuzz.distance import OSA

from caveat.match.explanation import How
from caveat.names import Role, Word, skeleton, sound, variant

Likeness = tuple[float, How]

UNLIKE: Likeness = (0.0, How.TYPO)
LEAST = 0.6
"""Words less alike than this are different words."""

_DICTIONARY = frozenset((Role.GENERIC, Role.PLACE))
_SPELLING, _SOUND, _NICKNAME, _INITIAL, _SHORTENED = 0.98, 0.95, 0.85, 0.75, 0.75


def likeness(one: Word, other: Word) -> Likeness:
    """Say how alike two words are, 0..1, whichever comes first."""
    if one.text == other.text:
        return 1.0, How.EQUAL
    if one.role is Role.NUMBER or other.role is Role.NUMBER or (one.role in _DICTIONARY and other.role in _DICTIONARY):
        return UNLIKE
    if one.text > other.text:
        one, other = other, one
    found = _likeness(one.text, other.text, one.loose or other.loose)
    return found if found[0] >= LEAST else UNLIKE


@lru_cache(maxsize=1 << 17)
def _likeness(one: str, other: str, loose: bool) -> Likeness:
    if one == other:
        return 1.0, How.EQUAL
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if len(short) == 1:
        return (_INITIAL, How.INITIAL) if len(long) > 1 and long[0] == short else UNLIKE
    match variant(one, other):
        case "spelling":
            return _SPELLING, How.SYNONYM
        case "nickname":
            return _NICKNAME, How.NICKNAME
    if one.startswith("abdul") and other.startswith("abdul") and len(short) > 7:
        return _likeness(min(one[5:], other[5:]), max(one[5:], other[5:]), loose)
    if (
        long.startswith("abdul")
        and len(long) > 8
        and len(short) > 3
        and _likeness(min(short, long[5:]), max(short, long[5:]), loose)[0] >= _SOUND
    ):
        return _SHORTENED, How.SHORTENED
    apart = len(long) - len(short)
    if not loose and ((apart > 2 and one[0] != other[0]) or apart > 0.45 * len(long)) and not long.startswith(short):
        return UNLIKE
    heard, told = sound(one), sound(other)
    if heard == told and len(short) > 2:
        return _SOUND, How.TRANSLITERATION
    if loose:
        return max(_bones(one, other), _typed(one, other, heard, told))
    return max(_typed(one, other, heard, told), _shortened(short, long))


def _typed(one: str, other: str, heard: str, told: str) -> Likeness:
    length = max(len(one), len(other))
    typed = 1 - OSA.distance(one, other) / length
    said = _SOUND * (1 - OSA.distance(heard, told) / max(len(heard), len(told))) if min(len(heard), len(told)) > 3 else 0.0
    alike = max(typed, said)
    if one[0] != other[0]:
        alike -= 0.05
    return alike, How.TYPO if typed >= said else How.TRANSLITERATION


def _shortened(short: str, long: str) -> Likeness:
    return (_SHORTENED, How.SHORTENED) if len(short) >= 4 and long.startswith(short) else UNLIKE


def _bones(one: str, other: str) -> Likeness:
    """Compare consonants alone, for words whose vowels are a guess."""
    bare, other_bare = skeleton(one), skeleton(other)
    length = max(len(bare), len(other_bare))
    if bare == other_bare and length > 1:
        return (0.93 if length > 2 else 0.85), How.TRANSLITERATION
    apart = OSA.distance(bare, other_bare)
    return (0.93 * (1 - apart / length), How.TRANSLITERATION) if length > 2 and apart == 1 else UNLIKE
