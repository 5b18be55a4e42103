"""How the name of a person is read: titles, particles, fathers' names, compounds of abd- and -din."""

from operator import attrgetter

from caveat.names.compounds import Folded, compounds
from caveat.names.known import Known
from caveat.names.reading import Grammar, Reading, Role, Word, word_of
from caveat.names.surnames import is_patronymic
from caveat.names.titles import AFTER_FATHER, FATHERS, KUNYA, SUFFIXES, TITLES, person_role

_LONGEST_FAMILY = 4
_word = attrgetter("person")
_PERSON, _NAME, _INITIAL, _PARTICLE, _TITLE = Grammar.PERSON, Role.NAME, Role.INITIAL, Role.PARTICLE, Role.TITLE


def read_person(known: list[Known]) -> Reading:
    """Read the words of a person's name."""
    words: tuple[Word | None, ...] = tuple(map(_word, known))
    alone = tuple(word for word in words if word is not None)
    if len(alone) == len(words) and (not alone or any(word.role is not _PARTICLE for word in alone)):
        return Reading(_PERSON, alone)
    return Reading(_PERSON, _among_neighbours([(word.text, word.origin) for word in known]))


def with_family(reading: Reading, ahead: Reading, behind: Reading) -> Reading:
    """Mark the words before a comma as the family name, if what stands behind it is more than titles."""
    size = len(ahead.words)
    named = all(any(word.role in (_NAME, _INITIAL) for word in part.words) for part in (ahead, behind))
    if not named or size > _LONGEST_FAMILY or reading.words[:size] != ahead.words:
        return reading
    words = (word_of(word.text, word.role, word.origin, word.father, family=True) for word in ahead.words)
    return reading._replace(words=(*words, *reading.words[size:]))


def _among_neighbours(folded: Folded) -> tuple[Word, ...]:
    """Read words of which one depends on the others: a title, bin, abd, din."""
    parts = compounds(folded)
    kinds = [_role(text, place, len(parts)) for place, (text, _) in enumerate(parts)]
    if not any(role in (_NAME, _INITIAL) for role in kinds):
        kinds = [_NAME] * len(parts)
    fathers = _fathers(parts, kinds)
    return tuple(
        word_of(text, role, origin, place in fathers) for place, ((text, origin), role) in enumerate(zip(parts, kinds, strict=True))
    )


def _role(text: str, place: int, count: int) -> Role:
    if text in TITLES and not (count <= 2 and place == count - 1):
        return _TITLE
    if text in SUFFIXES and place:
        return _TITLE
    if text in FATHERS:
        return _NAME if text == "ben" and place == 0 else _PARTICLE
    return _PARTICLE if text in KUNYA else person_role(text) or _NAME


def _fathers(parts: Folded, kinds: list[Role]) -> set[int]:
    """Find the places of fathers' names: after bin and its like, or before oglu."""
    found: set[int] = set()
    for place, (text, _) in enumerate(parts):
        if text not in FATHERS or kinds[place] is not Role.PARTICLE:
            continue
        ahead = range(place - 1, -1, -1) if text in AFTER_FATHER else range(place + 1, len(parts))
        father = next((there for there in ahead if kinds[there] is Role.NAME), None)
        if father is not None:
            found.add(father)
    return found or _patronymic(parts, kinds)


def _patronymic(parts: Folded, kinds: list[Role]) -> set[int]:
    """Find the patronymic: of three words or more the first after another that is built as one (not Roman Abramovich)."""
    full = [place for place, role in enumerate(kinds) if role is _NAME]
    return set(next(([place] for place in full[1:] if is_patronymic(parts[place][0])), ()) if len(full) > 2 else ())
