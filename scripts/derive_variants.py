"""Derive src/caveat/names/name_parts.txt: respellings of name parts that neither sound nor typing brings together.

Reads groups of forms of one name part (lines `form, form, ... => id`, as restated from Wikidata, gzipped) and the names
of persons on lists, one a line; keeps the groups whose forms lists bear most often, in plain Latin letters.

    python scripts/derive_variants.py SYNONYMS.txt.gz NAMES.txt > src/caveat/names/name_parts.txt
"""

import gzip
import itertools
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from rapidfuzz.distance import OSA

from caveat.match.words import bones, grade, sound
from caveat.names import Grammar, Role, fold, read_name
from caveat.names.chinese_latin import wade_giles
from caveat.names.korean_latin import korean_key

MOST_GROUPS, MOST_FORMS = 2600, 10
SHORTEST = 4
"""Shorter parts are syllables of Chinese and Korean names, which have rules of their own, or anything at all."""

_ALIKE, _RELATED = 0.9, 0.5
_BENT = ("", "a", "e", "s", "ova", "owa", "owna", "ene")
"""Endings that make a wife's, a daughter's or a Latvian's surname, or a plural: not a respelling."""


def main() -> None:
    """Write the groups, the most often borne first."""
    synonyms, names = map(Path, sys.argv[1:3])
    borne = Counter(_parts(names.read_text("utf-8").splitlines()))
    kept = {group: sum(borne[form] for form in group) for group in _groups(synonyms, borne)}
    seen: list[set[str]] = []
    for group in sorted(kept, key=lambda group: (-kept[group], -len(group), group)):
        if not any(set(group) <= other for other in seen) and len(seen) < MOST_GROUPS:
            seen.append(set(group))
            print(*group)


def _parts(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        yield from {word.text for word in read_name(name, Grammar.PERSON).words if word.role is Role.NAME}


def _groups(synonyms: Path, borne: Counter[str]) -> Iterator[tuple[str, ...]]:
    with gzip.open(synonyms, "rt", encoding="utf-8") as lines:
        for line in lines:
            forms = {fold(form) for form in line.rpartition(" => ")[0].split(", ") if max(form) < "\u0300"}
            forms = {form for form in forms if form.isalpha() and SHORTEST <= len(form) <= 16}
            if len(forms) < 2 or not any(borne[form] for form in forms) or any(map(_is_syllable, forms)):
                continue
            head = max(sorted(forms), key=lambda form: borne[form])
            related = sorted(
                (form for form in forms if form == head or (_nearness(head, form) >= _RELATED and not _bends(head, form))),
                key=lambda form: (-borne[form], form),
            )
            if any(_apart(one, other) for one, other in itertools.combinations(related, 2)):
                yield tuple(related[:MOST_FORMS])


def _is_syllable(form: str) -> bool:
    """Tell whether a form may be one Chinese or Korean syllable; their groups hold every dialect."""
    return bool(korean_key(form)) or (len(form) <= SHORTEST + 2 and bool(wade_giles(form)))


def _bends(head: str, form: str) -> bool:
    return form.startswith(head) and form[len(head) :] in _BENT


def _nearness(one: str, other: str) -> float:
    return max(OSA.normalized_similarity(one, other), OSA.normalized_similarity(bones(one), bones(other)))


def _apart(one: str, other: str) -> bool:
    """Tell whether two forms need a table to meet."""
    return OSA.normalized_similarity(one, other) < _ALIKE and sound(one) != sound(other) and grade(one, other) is None


if __name__ == "__main__":
    main()
