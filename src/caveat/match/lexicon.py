"""The words of an index: found by likeness, read back, weighed by how rare they are."""

import numpy as np

from caveat.match.align import ROLE_WEIGHTS
from caveat.match.arrays import Array, text_at
from caveat.match.build import ROLES
from caveat.match.keys import initial_keys, word_keys
from caveat.match.words import likeness
from caveat.names import Reading, Role, Word

MOST_LIKE = 40
"""Words of the index that one word of a query may stand for."""

_MOST_REMEMBERED = 1 << 17
_COMMONEST = 0.5
"""What a word that everyone bears counts for, beside 1 for a rare one."""

Like = list[tuple[int, float]]
"""Numbers of words, each with its likeness times its weight in a name's total."""


class Lexicon:
    """The distinct words of all names; what was looked up is remembered."""

    __slots__ = (
        "_borne",
        "_found",
        "_idf",
        "_key",
        "_key_word",
        "_names",
        "_names_at",
        "_rare",
        "_rarity",
        "_starts",
        "_text",
        "_traits",
        "_words",
    )

    def __init__(self, arrays: dict[str, Array], names: int) -> None:
        self._key, self._key_word = arrays["key"], arrays["key_word"]
        self._text, self._starts = arrays["word_text"], arrays["word_text_at"]
        self._traits, self._idf = arrays["word_traits"], arrays["word_idf"]
        self._names, self._names_at = arrays["word_names"], arrays["word_names_at"]
        self._rare = float(np.log1p(names / 8)) or 1.0
        self._words: dict[int, Word] = {}
        self._borne: dict[str, float] = {}
        self._rarity: dict[str, float] = {}
        self._found: dict[Word, Like] = {}

    def word(self, number: int) -> Word:
        """Read a word back."""
        known = self._words.get(number)
        if known is None:
            traits = int(self._traits[number])
            text = text_at(self._text, self._starts, number)
            known = Word(text=text, role=ROLES[traits & 15], loose=bool(traits & 16), father=bool(traits & 32))
            if len(self._words) > _MOST_REMEMBERED:
                self._words.clear()
            self._words[number] = known
            self._borne[text] = float(self._idf[number])
            self._rarity[text] = max(_COMMONEST, min(1.0, float(self._idf[number]) / self._rare))
        return known

    def names_of(self, number: int) -> Array:
        """Give the names that bear a word, ascending."""
        return self._names[self._names_at[number] : self._names_at[number + 1]]

    def weigh(self, word: Word) -> float:
        """Weigh a word by its role and how rare it is; one that no name bears is rare."""
        if word.role is not Role.NAME:
            return ROLE_WEIGHTS[word.role]
        return self._rarity.get(word.text, 1.0)

    def like(self, word: Word) -> Like:
        """Find the words of the index that `word` may stand for, the most alike first."""
        known = self._found.get(word)
        if known is None:
            near = [(number, self.word(number)) for number in self.holding(word_keys(word) | initial_keys(word))]
            # A rare slip of a common word is worth no more than the word itself.
            most = min((float(self._idf[number]) for number, listed in near if listed.text == word.text), default=self._rare + 3.0)
            alike: Like = []
            for number, listed in near:
                similarity, _ = likeness(word, listed)
                if similarity and (similarity == 1.0 or len(listed.text) > 1 or listed.role is Role.INITIAL):
                    alike.append(
                        (
                            number,
                            similarity**2
                            * min(most, float(self._idf[number]))
                            * min(ROLE_WEIGHTS[word.role], ROLE_WEIGHTS[listed.role]),
                        )
                    )
            alike.sort(key=lambda found: (-found[1], found[0]))
            known = alike[:MOST_LIKE]
            if len(self._found) > _MOST_REMEMBERED // 8:
                self._found.clear()
            self._found[word] = known
        return known

    def holding(self, keys: set[int]) -> list[int]:
        """Give the numbers of the words that share one of `keys`."""
        sought = np.fromiter(keys, np.uint32, len(keys))
        first, last = np.searchsorted(self._key, sought, "left"), np.searchsorted(self._key, sought, "right")
        found: set[int] = set()
        for start, end in zip(first.tolist(), last.tolist(), strict=True):
            if start < end:
                found.update(self._key_word[start : min(end, start + 512)].tolist())
        return sorted(found)

    def worth(self, number: int) -> float:
        """Give what a word adds to a name's total."""
        return float(self._idf[number]) * ROLE_WEIGHTS[self.word(number).role]

    def total(self, reading: Reading) -> float:
        """Weigh a reading as the totals of names are weighed; a word that no name bears is as rare as can be."""
        rarest = self._rare + 2.0
        return sum(self._borne.get(word.text, rarest) * ROLE_WEIGHTS[word.role] for word in reading.words)
