"""The index: every name of every listed party, and who of them a query might be."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np

from caveat.facts import Name, Party
from caveat.facts.noun import noun
from caveat.facts.party import PartyKind
from caveat.match.align import Alignment, align
from caveat.match.arrays import ARRAYS, Array, read_arrays, text_at, write_arrays
from caveat.match.asked import Asked, AskedName, asked
from caveat.match.build import KINDS, NAME_KINDS, ROW_KIND_BITS, built
from caveat.match.circumstances import births_apart
from caveat.match.compare import explained
from caveat.match.explanation import Explanation, Points
from caveat.match.features import Comparison, score_of
from caveat.match.identifiers import normal_value, same_identifier, telling
from caveat.match.keys import asked_phrases, identifier_key, joined_keys
from caveat.match.lexicon import Lexicon
from caveat.names import Grammar, Reading, Role, read_name

MOST_ALIGNED = 32
"""Names of each grammar that are set word against word for each name of a query."""

_Memory = dict[tuple[object, ...], Alignment]
_GRAMMARS = tuple(Grammar)
_LIGHT = frozenset((Role.PARTICLE, Role.TITLE))
_USUAL = frozenset((Grammar.PERSON, Grammar.ENTITY))
_FLOOR, _FLOOR_OF_THRESHOLD = 0.2, 0.6
"""A name is aligned if its foreseen score is above the floor, and above this part of the threshold that was asked for."""


@noun
class Hit:
    """A listed party that a query might be: its best `name`, the `score` 0..1 and why."""

    party_id: str
    score: float
    name: Name
    kind: PartyKind
    explanation: Explanation

    @property
    def party(self) -> Party:
        """The listed party as far as an index knows it: its id, its kind and the name that was met."""
        return Party(id=self.party_id, kind=self.kind, names=(self.name,))


@noun
class _Found:
    """The best name of one party so far."""

    score: float
    name: int
    asked: str
    alignment: Alignment | None
    points: tuple[Points, ...] = ()
    notes: tuple[str, ...] = ()


class Index:
    """Names of parties in memory-mapped arrays; read-only, and shared by whoever opens the same folder."""

    __slots__ = ("_arrays", "_counts", "_forms", "_lexicon")

    def __init__(self, arrays: dict[str, Array], counts: dict[str, int]) -> None:
        self._arrays, self._counts = arrays, counts
        self._lexicon = Lexicon(arrays, counts["names"])
        self._forms = tuple(
            text_at(arrays["form_text"], arrays["form_text_at"], place) for place in range(len(arrays["form_text_at"]) - 1)
        )

    @classmethod
    def build(cls, parties: Iterable[Party]) -> "Index":
        """Index every name, identifier and bare address of `parties`."""
        return cls(*built(parties))

    @classmethod
    def load(cls, folder: Path | str, *, verify: bool = True) -> "Index":
        """Open a saved index; `verify` reads every file to compare its sum (some 20 ms for 100,000 names), else only sizes are compared. Raises `NotFound` or `BadInput`."""
        return cls(*read_arrays(Path(folder), ARRAYS, verify=verify))

    def save(self, folder: Path | str) -> None:
        """Write the arrays and their manifest into `folder`."""
        write_arrays(Path(folder), self._arrays, self._counts)

    def __len__(self) -> int:
        return self._counts["parties"]

    @property
    def names(self) -> int:
        """How many names it holds."""
        return self._counts["names"]

    def search(self, query: str | Party, limit: int = 10, threshold: float = 0.0) -> list[Hit]:
        """Give the parties that `query` might be, the likeliest first, none below `threshold`."""
        sought = asked(query)
        best: dict[int, _Found] = {}
        aligned: _Memory = {}
        for name in sought.names:
            for number in self._candidates(name, sought.grammar, max(_FLOOR, _FLOOR_OF_THRESHOLD * threshold)):
                self._score(sought, name, number, best, aligned)
        self._by_identifier(sought, best)
        ranked = sorted(
            ((party, found) for party, found in best.items() if found.score >= threshold and found.score > 0), key=_rank
        )
        return [self._hit(party, found) for party, found in ranked[: max(0, limit)]]

    def _candidates(self, name: AskedName, grammar: Grammar | None, floor: float) -> list[int]:
        """Gather, grammar by grammar, the names that share the most rare words with the query."""
        found: list[tuple[float, int]] = []
        for own, reading in name.readings.items():
            if reading.words and self._counts["names"]:
                most = MOST_ALIGNED if grammar is own or (grammar is None and own in _USUAL) else MOST_ALIGNED // 4
                found += self._sharing(reading, _GRAMMARS.index(own), most, floor)
        return [number for _, number in sorted(found)]

    def _sharing(self, reading: Reading, grammar: int, most: int, floor: float) -> list[tuple[float, int]]:
        """Give the names of one grammar by the score foreseen from the weights they share with `reading`."""
        lexicon, totals = self._lexicon, self._arrays["name_total"]
        gathered = np.zeros(len(totals), np.float32)
        for word in {word.text: word for word in reading.words if word.role not in _LIGHT}.values() or reading.words:
            for number, strength in lexicon.like(word):
                gathered[lexicon.names_of(number)] += strength
        for number in lexicon.holding(joined_keys(reading)):
            gathered[lexicon.names_of(number)] += lexicon.worth(number)
        total = lexicon.total(reading)
        whole = self._phrase_names(asked_phrases(reading))
        gathered[whole] += 0.8 * np.minimum(totals[whole], total)
        touched = np.flatnonzero(gathered > 0.2 * min(float(gathered.max()), total))
        touched = touched[self._arrays["name_traits"][touched] >> ROW_KIND_BITS == grammar]
        likely = _foreseen(gathered[touched], total, totals[touched])
        worth_it = likely > floor
        touched, likely = touched[worth_it], likely[worth_it]
        if len(touched) > most:
            chosen = np.argpartition(-likely, most)[:most]
            touched, likely = touched[chosen], likely[chosen]
        return list(zip((-likely).tolist(), touched.tolist(), strict=True))

    def _phrase_names(self, keys: set[int]) -> Array:
        sought = np.fromiter(keys, np.uint32, len(keys))
        phrases, owners = self._arrays["phrase"], self._arrays["phrase_name"]
        first, last = np.searchsorted(phrases, sought, "left").tolist(), np.searchsorted(phrases, sought, "right").tolist()
        runs = [owners[start : min(end, start + 256)] for start, end in zip(first, last, strict=True) if start < end]
        return np.unique(np.concatenate(runs)) if runs else np.zeros(0, np.uint32)

    def _score(self, sought: Asked, name: AskedName, number: int, best: dict[int, _Found], aligned: _Memory) -> None:
        traits = int(self._arrays["name_traits"][number])
        grammar = _GRAMMARS[traits >> ROW_KIND_BITS]
        mine = name.readings.get(grammar)
        if mine is None or not mine.words:
            return
        party = int(self._arrays["name_party"][number])
        words, forms = self._run("name_words", number), self._run("name_forms", number)
        same = name.text, grammar, *words, -1, *forms
        alignment = aligned.get(same)
        if alignment is None:
            alignment = aligned[same] = align(mine, self._reading(number, grammar, mine, words, forms), self._lexicon.weigh)
        seen = Comparison(alignment, weak_alias=name.weak or NAME_KINDS[traits & 15].value == "weak_alias")
        notes = self._circumstances(sought, party, grammar, seen)
        score, points = score_of(seen)
        if party not in best or score > best[party].score:
            told = ("a weak alias", *notes) if seen.weak_alias else notes
            best[party] = _Found(score=score, name=number, asked=name.text, alignment=alignment, points=points, notes=told)

    def _circumstances(self, sought: Asked, party: int, grammar: Grammar, seen: Comparison) -> tuple[str, ...]:
        """Tell a comparison what the two parties say beside their names."""
        notes: list[str] = []
        if sought.grammar is not None and Grammar.ADDRESS not in (grammar, sought.grammar) and grammar is not sought.grammar:
            seen.kinds_differ = True
            notes.append("of a different kind")
        if sought.births and (births := self._run("party_births", party)):
            seen.years_apart = births_apart(sought.births, births)
            notes.append("births differ" if seen.years_apart else "births agree")
        if sought.countries and (countries := self._run("party_countries", party)):
            seen.countries_differ = sought.countries.isdisjoint(countries)
            notes.append("countries differ" if seen.countries_differ else "countries agree")
        gender = int(self._arrays["party_traits"][party]) >> ROW_KIND_BITS
        if sought.gender and gender and gender != sought.gender:
            seen.genders_differ = True
            notes.append("genders differ")
        return tuple(notes)

    def _run(self, name: str, place: int) -> list[int]:
        starts = self._arrays[f"{name}_at"]
        run: list[int] = self._arrays[name][starts[place] : starts[place + 1]].tolist()
        return run

    def _reading(self, number: int, grammar: Grammar, mine: Reading, numbers: list[int], forms: list[int]) -> Reading:
        """Read a listed name back from its words; only beside a possible acronym is the text itself read again."""
        words = tuple(map(self._lexicon.word, numbers))
        if grammar is Grammar.ENTITY and (mine.acronyms or len(words) > 2) and any(len(word.text) < 9 for word in mine.words):
            short = {word.text for word in mine.words}
            initials = "".join(word.text[0] for word in words if word.role not in _LIGHT)
            if any(
                text.startswith(initials) or initials.startswith(text)
                for text in short
                if len(text) > 2 and text[0] == initials[:1]
            ):
                return read_name(self._name(number).text, grammar)
        return Reading(grammar=grammar, words=words, forms=tuple(self._forms[form] for form in forms))

    def _name(self, number: int) -> Name:
        text = text_at(self._arrays["name_text"], self._arrays["name_text_at"], number)
        return Name(text=text, kind=NAME_KINDS[int(self._arrays["name_traits"][number]) & 15])

    def _by_identifier(self, sought: Asked, best: dict[int, _Found]) -> None:
        """Let an equal identifier decide, whatever the names say."""
        keys = self._arrays["identifier"]
        for identifier in sought.identifiers:
            value = normal_value(identifier)
            if not telling(value):
                continue
            first, last = (
                np.searchsorted(keys, np.uint32(identifier_key(value)), "left"),
                np.searchsorted(keys, np.uint32(identifier_key(value)), "right"),
            )
            for place in range(int(first), int(last)):
                listed, kind, country = text_at(self._arrays["identifier_text"], self._arrays["identifier_text_at"], place).split(
                    "\t"
                )
                if listed == value and same_identifier(identifier.kind, identifier.country, kind, country):
                    self._decide(
                        int(self._arrays["identifier_party"][place]), f"{kind or 'identifier'} {value} is equal", sought, best
                    )

    def _decide(self, party: int, note: str, sought: Asked, best: dict[int, _Found]) -> None:
        if party not in best:
            first, last = np.searchsorted(self._arrays["name_party"], [party, party + 1]).tolist()
            for name in sought.names:
                for number in range(first, last):
                    self._score(sought, name, number, best, {})
            best.setdefault(
                party,
                _Found(
                    score=0.0,
                    name=first if first < last else -1,
                    asked=sought.names[0].text if sought.names else "",
                    alignment=None,
                ),
            )
        found = best[party]
        best[party] = _Found(score=1.0, name=found.name, asked=found.asked, alignment=found.alignment, notes=(note, *found.notes))

    def _hit(self, party: int, found: _Found) -> Hit:
        party_id = text_at(self._arrays["party_id"], self._arrays["party_id_at"], party)
        name = self._name(found.name) if found.name >= 0 else Name(text=party_id)
        if found.alignment is None:
            explanation = Explanation(query=found.asked, listed=name.text, score=found.score, notes=found.notes)
        else:
            explanation = explained(found.asked, name.text, found.score, found.alignment, found.points, notes=found.notes)
        kind = KINDS[int(self._arrays["party_traits"][party]) & 15]
        return Hit(party_id=party_id, score=found.score, name=name, kind=kind, explanation=explanation)


def _foreseen(gathered: Array, total: float, totals: Array) -> Array:
    """Foresee scores from shared weights alone, the way the features would have it, but milder on what contradicts."""
    kept = np.minimum(gathered, np.minimum(total, totals))
    mine, theirs = total - kept, totals - kept
    contradicted = np.minimum(mine, theirs)
    likely: Array = kept / (kept + 1.2 * contradicted + 0.3 * (np.maximum(mine, theirs) - contradicted) + 1e-6)
    return likely


def _rank(item: tuple[int, _Found]) -> tuple[float, int]:
    return -item[1].score, item[0]
