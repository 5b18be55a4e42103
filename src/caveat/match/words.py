"""Words as the kernel knows them: their likeness, their sound, their consonants (kernel/words.c, kernel/sounds.c)."""

from ctypes import byref, c_uint8

from caveat.match.explanation import How
from caveat.match.kernel import WORD_HEAD, kernel
from caveat.match.packing import packed_word
from caveat.names import Grammar, Role, Word, read_name
from caveat.names.variants import Grade

_HOWS = tuple(How)


def likeness(one: str, other: str) -> tuple[float, How]:
    """Say how alike two folded words are as names, 0..1 whichever comes first, and by what; 0 for words too unlike to be one."""
    mine, theirs = (packed_word(_word(text)) for text in (one, other))
    how = c_uint8()
    alike = kernel().caveat_likeness(mine, len(mine), theirs, len(theirs), byref(how))
    return float(alike), _HOWS[how.value]


def grade(one: str, other: str) -> Grade | None:
    """Say how two folded words are forms of one name part: the closest grade of all groups they share, if any."""
    mine, theirs = packed_word(Word(text=one)), packed_word(Word(text=other))
    found = kernel().caveat_grade(mine, len(mine), theirs, len(theirs))
    return Grade(found) if found < len(Grade) else None


def sound(word: str) -> str:
    """Give a folded word respelt so that usual transliterations of one name fall together (husayn, hussein, husain)."""
    packed = packed_word(Word(text=word))
    start = WORD_HEAD + packed[4]
    return packed[start : start + packed[5]].decode()


def bones(word: str) -> str:
    """Give the classes of a folded word's consonants, with one mark for a vowel at its start."""
    packed = packed_word(Word(text=word))
    start = WORD_HEAD + packed[4] + packed[5]
    return packed[start : start + packed[6]].decode()


def _word(text: str) -> Word:
    words = read_name(text, Grammar.CRAFT).words
    return words[0] if len(words) == 1 else Word(text=text, role=Role.NAME)
