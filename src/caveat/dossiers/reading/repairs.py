"""Names that no table has as they are spelt: asked of the name index that the rest of the house uses, and flagged as guesses."""

from collections.abc import Iterator, Sequence

from caveat.dossiers.reading.article import Article, Found, PartyMention
from caveat.dossiers.reading.english import english
from caveat.dossiers.reading.gazetteer import STATE, Gazetteer, Known
from caveat.dossiers.reading.tokens import Words, folded
from caveat.facts.party import PartyKind
from caveat.match import Hit

SURE = 0.89
"""The least score at which one word is taken for a misspelt name, which is where a single wrong letter lies."""
LIKELY = 0.77
"""The same for several words, of which the others speak for the one that differs."""
WITH_GIVEN_NAME = 0.70
"""The same for a surname that is asked beside the given name of a person of a case that the article tells of: where an alert begins."""
WORDS = 8
"""The most words of a name; a longer run is a heading or a list."""
INITIALS = 0.40
"""The same where the known initials of a party stand in brackets behind the words."""

MOST = 5_000
"""How many different unknown names of an article are asked; a text with more is no article."""

_JOINING = frozenset(english().in_names)


class _Run:
    """Words with capitals that no table knows: where they stand, and whether they open a sentence."""

    __slots__ = ("end", "many", "opens", "sentence", "start", "text")

    def __init__(self, article: Article, sentence: int, words: Words, first: int, last: int) -> None:
        self.sentence, self.opens, self.many = sentence, first == 0, last - first + 1
        self.start, self.end = words.starts[first], words.ends[last]
        self.text = article.text[self.start : self.end]


def repaired(
    article: Article, every: Sequence[Words], named: Sequence[PartyMention], gazetteer: Gazetteer
) -> Iterator[PartyMention]:
    """Give the parties that unknown names may mean; every one is a guess."""
    taken = {place for one in named if one.found is not Found.ADJECTIVE for place in (one.start, one.end - 1)}
    runs = [run for number, words in enumerate(every) for run in _runs(article, number, words, taken)]
    ordinary = frozenset(word for words in every for word in words.written if word.islower())
    initials = {one.start: one for one in named}
    asked = {run.text: run for run in runs if _is_name(run, ordinary | gazetteer.ordinary)}
    texts = list(asked)[:MOST]
    hits = dict(zip(texts, gazetteer.index.search_many(texts, 1, INITIALS), strict=True))
    persons = _persons(named, gazetteer)
    for run in runs:
        best = next(iter(hits.get(run.text, ())), None)
        behind = _initials(article.text, run.end, initials)
        if behind is not None and behind.text.isupper() and behind.kind != STATE and folded(run.text) != folded(behind.party):
            yield _guess(run, gazetteer.parties[behind.party], gazetteer, _by_initials(behind, best))
        elif best is not None and best.score >= (LIKELY if " " in run.text else SURE):
            yield _guess(run, gazetteer.parties[best.party_id], gazetteer, best.explanation.text)
        elif run.text in hits and " " not in run.text and (found := _surname(run.text, persons, gazetteer)):
            yield _guess(run, gazetteer.parties[found[0]], gazetteer, found[1])


def _is_name(run: _Run, ordinary: frozenset[str]) -> bool:
    """Say whether a run may be a name: not too long or short, and no word that only a sentence's beginning gave a capital."""
    return run.many <= WORDS and len(run.text) > 4 and run.text[-2] != " " and not (run.opens and folded(run.text) in ordinary)


def _runs(article: Article, number: int, words: Words, taken: set[int]) -> Iterator[_Run]:
    """Give the longest runs of words with capitals, small words inside them allowed, that no known name stands in."""
    first = last = -1
    for place, word in enumerate(words.written):
        close = first >= 0 and set(article.text[words.ends[place - 1] : words.starts[place]]) <= {" ", "-", "\n", "&"}
        capital = word[:1].isupper() and words.starts[place] not in taken and words.ends[place] - 1 not in taken
        if first >= 0 and not (close and (capital or words.folded[place] in _JOINING)):
            yield _Run(article, number, words, first, last)
            first = -1
        if capital:
            first, last = (place if first < 0 else first), place
    if first >= 0:
        yield _Run(article, number, words, first, last)


def _initials(text: str, end: int, known: dict[int, PartyMention]) -> PartyMention | None:
    """Return the party whose known initials stand in brackets right behind a name."""
    bracket = text[end : end + 3].find("(")
    return known.get(end + bracket + 1) if bracket >= 0 and not text[end : end + bracket].strip() else None


def _by_initials(behind: PartyMention, best: Hit | None) -> str:
    told = f"({behind.text}) stands behind it, which is {behind.party}"
    same = best is not None and best.party_id == behind.party
    return f"{told}; {best.explanation.text}" if same and best is not None else told


def _persons(named: Sequence[PartyMention], gazetteer: Gazetteer) -> dict[str, str]:
    """Give the persons of the cases that the article tells of, each with a case."""
    told = {case for one in named for case in one.cases}
    about = {name for name, cases in gazetteer.cases.items() if told.intersection(cases)}
    return {
        name: next(iter(sides.about & about))
        for sides in gazetteer.events.values()
        if sides.about & about
        for name in sorted(sides.against)
        if gazetteer.parties[name].kind == PartyKind.PERSON
    }


def _surname(word: str, persons: dict[str, str], gazetteer: Gazetteer) -> tuple[str, str] | None:
    """Ask for a lone surname beside the given name of each person of the cases told: "Frederic Pieruzzi" for "Pieruzzi"."""
    near = [name for name in persons if " " in name and name.rpartition(" ")[2][:2].lower() == word[:2].lower()]
    for name in near:
        given = name.rpartition(" ")[0]
        for hit in gazetteer.index.search(f"{given} {word}", 1, WITH_GIVEN_NAME):
            if hit.party_id == name:
                why = (
                    f"asked as {given} {word}, since {name} is a person of the case of {persons[name]}, which the article tells of"
                )
                return name, f"{why}: {hit.explanation.text}"
    return None


def _guess(run: _Run, known: Known, gazetteer: Gazetteer, because: str) -> PartyMention:
    return PartyMention(
        start=run.start,
        end=run.end,
        text=run.text,
        sentence=run.sentence,
        kind=known.kind,
        party=known.name,
        found=Found.INDEX,
        because=because,
        cases=gazetteer.cases.get(known.name, ()),
        guess=True,
        repaired_from=run.text,
    )
