"""Whom an article may name: the parties of the library, the tables beside this file, and states with their words."""

import re
from collections.abc import Iterator

from caveat.dossiers.event import Event
from caveat.dossiers.library import Library
from caveat.dossiers.reading.article import Found
from caveat.dossiers.reading.english import english
from caveat.dossiers.reading.tokens import Tree, Words, folded, words_of
from caveat.dossiers.table import read_beside
from caveat.facts import Name, Party
from caveat.facts.last import of_last
from caveat.facts.noun import noun
from caveat.facts.party import PartyKind
from caveat.match import Index

STATE = "state"
_SMALL = frozenset(english().in_names)
_APART = re.compile(r"\s*(?:/|;|,| and | with | incl\. )\s*")
_BRACKETS = re.compile(r"\s*\([^)]*\)")


@noun
class Known:
    """A party that articles name: `kind` is a kind of party or `state`, `home` the codes of its states.

    Who names a party of `beside` is taken to speak of this one's acts as well: of the board behind an evaluation centre, say.
    """

    name: str
    kind: str
    home: tuple[str, ...] = ()
    seat: tuple[str, ...] = ()
    sector: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


@noun
class Role:
    """Words for an office, and the person whom an event shows in it."""

    words: tuple[str, ...]
    of: str
    person: str
    event: str


@noun
class Parties:
    """The table of parties, and of the words that descriptions are made of."""

    parties: tuple[Known, ...]
    roles: tuple[Role, ...]
    heads: tuple[str, ...]
    rivals: tuple[str, ...]
    not_parties: tuple[str, ...]
    ordinary: tuple[str, ...]


@noun
class State:
    """A state or bloc: names, adjectives and peoples, and the places that stand for its government."""

    code: str
    names: tuple[str, ...]
    words: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()


@noun
class States:
    """The table of states."""

    states: tuple[State, ...]


@noun
class Writing:
    """One way to write a party, and what it tells."""

    known: Known
    found: Found


@noun
class Sides:
    """Who acts in an event, against whom, and whom its case is about, by the names of the gazetteer."""

    acting: frozenset[str]
    against: frozenset[str]
    about: frozenset[str]


class Gazetteer:
    """The parties that articles may name, by their words, and the name index of the same parties for names that are misspelt."""

    __slots__ = ("cases", "events", "index", "ordinary", "parties", "roles", "table", "tree")

    def __init__(self, library: Library) -> None:
        self.table = read_beside(Parties, __package__, "parties.yaml")
        self.tree: Tree[Writing] = Tree()
        self.parties: dict[str, Known] = {}
        self.ordinary = frozenset(map(folded, self.table.ordinary))
        for state in read_beside(States, __package__, "states.yaml").states:
            self._add_state(state)
        for known in self.table.parties:
            self._add(known)
        for text, kind, home in _named(library):
            self._add_named(text, kind, home)
        self.cases = self._cases(library)
        self.roles = tuple(role for role in self.table.roles if _has(library, role.event))
        self.events = {event.id: self._of_event(event, case.id) for case, event in library.events()}
        self.index = Index.build(_party(known) for known in self.parties.values() if known.kind != STATE)

    def find(self, text: str) -> list[Known]:
        """Return the parties that a short text names, in its order, each once."""
        words = words_of(text)
        found: dict[str, Known] = {}
        place = 0
        while place < len(words):
            hit = self.tree.at(words, place, text)
            if hit:
                found.setdefault(hit[0].known.name, hit[0].known)
            place += hit[1] if hit else 1
        return list(found.values())

    def is_ordinary(self, words: Words, place: int, many: int) -> bool:
        """Say whether a name is one word that is also an ordinary one."""
        return many == 1 and words.folded[place] in self.ordinary

    def _add(self, known: Known) -> None:
        known = self.parties.setdefault(known.name, known)
        self.tree.add(known.name, Writing(known=known, found=Found.NAME))
        for alias in known.aliases:
            self.tree.add(alias, Writing(known=known, found=Found.ALIAS))

    def _add_state(self, state: State) -> None:
        known = Known(name=state.names[0], kind=STATE, home=(state.code,))
        self.parties[known.name] = known
        for found, words in ((Found.NAME, state.names), (Found.ADJECTIVE, state.words), (Found.CAPITAL, state.capitals)):
            for word in words:
                self.tree.add(word, Writing(known=known, found=found))

    def _add_named(self, text: str, kind: PartyKind, home: tuple[str, ...]) -> None:
        """Add a name of the library, part by part, where no table has it and it is written as a name is."""
        whole = _BRACKETS.sub("", text).strip()
        for part in filter(None, _APART.split(whole) if self._is_new(whole) else ()):
            if self._is_new(part) and _is_name(words_of(part), self.table.not_parties):
                self._add(Known(name=part, kind=kind, home=home))

    def _is_new(self, text: str) -> bool:
        words = words_of(text)
        hit = self.tree.at(words, 0, text) if words else None
        return bool(words) and (hit is None or hit[1] < len(words))

    def _cases(self, library: Library) -> dict[str, tuple[str, ...]]:
        """Give the cases that are about each party: those whose name, or whose listed names, name it."""
        about: dict[str, list[str]] = {}
        for case in library.cases.values():
            for known in self.find("; ".join((case.name, *case.parties))):
                if known.kind != STATE:
                    about.setdefault(known.name, []).append(case.id)
        return {name: tuple(cases) for name, cases in about.items()}

    def _of_event(self, event: Event, case: str) -> Sides:
        return Sides(
            acting=frozenset(name for known in self.find(event.authority.name) for name in (known.name, *known.beside)),
            against=frozenset(known.name for known in self.find("; ".join((*event.targets, *event.persons)))),
            about=frozenset(name for name, cases in self.cases.items() if case in cases),
        )


@of_last
def gazetteer_of(library: Library) -> Gazetteer:
    """Return the gazetteer of a library; that of the last one asked about is kept."""
    return Gazetteer(library)


def _named(library: Library) -> Iterator[tuple[str, PartyKind, tuple[str, ...]]]:
    for case, event in library.events():
        yield from ((name, PartyKind.PERSON, ()) for name in event.persons)
        yield from ((name, PartyKind.COMPANY, ()) for name in event.targets)
        yield event.authority.name, PartyKind.PUBLIC_BODY, event.authority.countries
        yield from ((name, PartyKind.COMPANY, case.home) for name in (case.name, *case.parties))
    yield from ((figure.subject, PartyKind.COMPANY, ()) for figure in library.figures.values())


def _is_name(words: Words, never: tuple[str, ...]) -> bool:
    """Say whether every word but the small ones has a capital, and the first is none with which no name begins."""
    large = [word for word in words.written if folded(word) not in _SMALL]
    return (
        bool(large)
        and all(word[:1].isupper() or word[:1].isdigit() for word in large)
        and not {words.written[0], " ".join(words.written)} & set(never)
        and len(large[0]) > 2
    )


def _has(library: Library, event_id: str) -> bool:
    return any(event.id == event_id for _, event in library.events())


def _party(known: Known) -> Party:
    kind = PartyKind(known.kind)
    return Party(id=known.name, kind=kind, names=tuple(Name(text=text) for text in (known.name, *known.aliases)))
