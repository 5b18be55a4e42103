"""How the names of organisations, vessels and addresses are read: legal forms, generic words, places, numbers."""

import itertools
from operator import attrgetter

from caveat.names.company_words import translated
from caveat.names.generic_words import JOINING
from caveat.names.known import Known, known_all
from caveat.names.numerals import with_digits
from caveat.names.places import LONG_PLACES, LONG_STARTS, LONGEST_PLACE
from caveat.names.reading import Grammar, Reading, Role, Word, word_of
from caveat.names.titles import CRAFT_TITLES

_ENTITY, _CRAFT, _ADDRESS = Grammar.ENTITY, Grammar.CRAFT, Grammar.ADDRESS
_NAME, _GENERIC, _PLACE, _NUMBER, _PARTICLE = Role.NAME, Role.GENERIC, Role.PLACE, Role.NUMBER, Role.PARTICLE
_CRAFT_LETTERS = (["m", "v"], ["m", "t"], ["s", "s"])
_FEWEST, _FEWEST_WITH_FORM, _MOST_INITIALS, _MOST_ACRONYMS = 3, 4, 8, 4

_text, _plain, _roles, _address = attrgetter("text"), attrgetter("plain"), attrgetter("roles"), attrgetter("address")
_forms, _number, _bound, _letter = attrgetter("forms"), attrgetter("number"), attrgetter("bound"), attrgetter("letter")
_joining, _company_word = attrgetter("joining"), attrgetter("company_word")


def read_entity(known: list[Known]) -> Reading:
    """Read the words of an organisation's name, company words of other languages in English."""
    if any(map(_company_word, known)):
        texts = list(map(_text, known))
        english, initials = in_english(texts)
        if english is not texts:
            origins = {word.text: word.origin for word in known}
            reading = _read(known_all([(text, origins.get(text, "")) for text in english]))
            acronyms = dict.fromkeys(((initials,) if initials else _read(known).acronyms) + reading.acronyms)
            return reading._replace(acronyms=tuple(acronyms)[:_MOST_ACRONYMS])
    return _read(known)


def in_english(texts: list[str]) -> tuple[list[str], str]:
    """Translate the company words of other languages, and give the initials by which a name calls itself in its own; one without such words comes back itself."""
    english = translated(texts)
    if english == texts:
        return texts, ""
    initials = _own_initials(texts)
    return (translated([text for text in texts if text != initials]) if initials else english), initials


def _own_initials(texts: list[str]) -> str:
    """Give the word of a name that is the initials of its others (Shahid Bagheri Industrial Group SBIG), which English ones are not."""
    for text in texts:
        rest = "".join(other[0] for other in texts if other != text and other not in JOINING)
        if len(text) >= _FEWEST and text == rest:
            return text
    return ""


def _read(known: list[Known]) -> Reading:
    kept, forms = _without_forms(known) if any(map(_forms, known)) else (known, ())
    counted = _in_digits(kept) if any(map(_number, kept)) else kept
    if any(map(_bound, counted)):
        words = _among_neighbours(counted)
    else:
        words = tuple(itertools.chain.from_iterable(map(_roles, counted)))
    telling, numbered = _telling(words)
    if not telling:
        words = tuple(word_of(word.text, _NAME, word.origin, False) for word in words)
        telling = list(words)
    read = tuple(map(_text, words))
    if not numbered and (once := _said_once(words, read, telling)) is not words:
        words, telling = once, _telling(once)[0]
        read = tuple(map(_text, words))
    texts = tuple(map(_text, kept))
    same = texts == read
    return Reading(_ENTITY, words, forms, _acronyms(words, telling, known), () if same else texts)


def _telling(words: tuple[Word, ...]) -> tuple[list[Word], bool]:
    """Leave out joining words, and tell whether a number is among the rest."""
    telling: list[Word] = []
    numbered = False
    for word in words:
        role = word.role
        if role is not _PARTICLE:
            telling.append(word)
            if role is _NUMBER:
                numbered = True
    return telling, numbered


def _said_once(words: tuple[Word, ...], read: tuple[str, ...], telling: list[Word]) -> tuple[Word, ...]:
    """Drop what a name says twice: a word again (GE Song Tao (GE)), or its own initials (HIT Harbin Institute of Tech)."""
    if len(set(read)) < len(read):
        words = tuple({(word.text, word.role): word for word in words}.values())
        telling, _ = _telling(words)
    size = len(telling) - 1
    if size >= _FEWEST:
        for word in telling:
            if len(word.text) == size and word.text == "".join([other.text[0] for other in telling if other is not word]):
                return tuple(one for one in words if one is not word)
    return words


def read_craft(known: list[Known]) -> Reading:
    """Read the words of a vessel's or aircraft's name."""
    title = 0
    if len(known) > 1:
        first = known[0].text
        if first in CRAFT_TITLES:
            title = 1
        elif len(known) > 2 and len(first) == 1 and [first, known[1].text] in _CRAFT_LETTERS:
            title = 2
    if title:
        known = known[title:]
    if any(map(_number, known)):
        known = _in_digits(known)
    return Reading(_CRAFT, tuple(map(_plain, known)))


def read_address(known: list[Known]) -> Reading:
    """Read the words of an address."""
    return Reading(_ADDRESS, tuple(itertools.chain.from_iterable(map(_address, known))))


def _in_digits(words: list[Known]) -> list[Known]:
    return known_all(with_digits([(word.text, word.origin) for word in words]))


def _without_forms(words: list[Known]) -> tuple[list[Known], tuple[str, ...]]:
    """Take the legal forms out of a name, longest first; a name of nothing else stays whole."""
    kept: list[Known] = []
    forms: list[str] = []
    place, count = 0, len(words)
    while place < count:
        word = words[place]
        if word.forms is not None:
            size, form = _form_at(words, place)
            if size:
                forms.append(form)
                place += size
                continue
        kept.append(word)
        place += 1
    while len(kept) > 1 and kept[-1].last_form:
        forms.append(kept.pop().last_form)
    if all(map(_joining, kept)):
        return words, ()
    return kept, (tuple(forms) if len(forms) < 2 else tuple(sorted(set(forms))))


def _form_at(words: list[Known], place: int) -> tuple[int, str]:
    """Follow the table of forms as far as it goes; a form of few letters counts at the ends, and none is a whole name."""
    node, there, count = words[place].forms, place + 1, len(words)
    end, form = 0, ""
    while node is not None:
        if node.name and (not node.at_ends or place == 0 or there == count):
            end, form = there, node.name
        if there == count:
            break
        node = node.following.get(words[there].form)
        there += 1
    return (end - place, form) if 0 < end - place < count else (0, "")


def _among_neighbours(parts: list[Known]) -> tuple[Word, ...]:
    """Read words of which one may begin a place of several words, or may join others or be an initial."""
    words: list[Word] = []
    place = 0
    while place < len(parts):
        part = parts[place]
        if part.text in LONG_STARTS and (size := _long_place(parts, place)):
            words.append(word_of(LONG_PLACES[tuple(map(_text, parts[place : place + size]))], _PLACE, "", False))
            place += size
            continue
        place += 1
        if part.joining and len(part.text) == 1 and place > 1 and len(parts) < 3:
            words.append(part.plain)
        else:
            words += part.roles
    return tuple(words)


def _long_place(parts: list[Known], place: int) -> int:
    sizes = range(min(LONGEST_PLACE, len(parts) - place), 1, -1)
    return next((size for size in sizes if tuple(map(_text, parts[place : place + size])) in LONG_PLACES), 0)


def _acronyms(words: tuple[Word, ...], telling: list[Word], spelt: list[Known]) -> tuple[str, ...]:
    """Give the initials of a name, without its legal form and with it; a person's would be no acronym.

    With the form they must be four: two words and an Inc. are the initials of too many firms.
    """
    if len(spelt) == len(words) and not any(word.role is _GENERIC or word.role is _PLACE for word in telling):
        return ()
    short = "".join([word.text[0] for word in telling])
    full = "".join(map(_letter, spelt))
    found = [
        initials
        for initials, fewest in ((short, _FEWEST), (full, _FEWEST_WITH_FORM))
        if fewest <= len(initials) <= _MOST_INITIALS and not initials.isdigit()
    ]
    return tuple(sorted(set(found))) if len(found) > 1 else tuple(found)
