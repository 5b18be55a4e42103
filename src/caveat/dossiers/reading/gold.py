"""How well claims are read: those that were found beside those that a person marked, by place, speaker, modality and status."""

from collections.abc import Iterable, Sequence
from dataclasses import fields

from caveat.dossiers.claim import Modality, Status
from caveat.dossiers.library import Library
from caveat.dossiers.reading.article import Article, Reading
from caveat.dossiers.reading.standing import Standing, standings_of
from caveat.dossiers.reading.voices import AUTHOR
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput

_HALF = 0.5
"""What part of a claim that was read must lie in a marked one, and what part of a marked one must be covered, to be that claim."""
_HARD = frozenset({Status.SUPPORTED, Status.CONTRADICTED})
_SMALL = frozenset({"the", "a", "an", "of", "for", "and", "mr", "mrs", "dr", "chief", "executive", "professor"})


@noun
class GoldClaim:
    """A claim that a person marked: the words themselves (`says`), or from which letter up to which of the file's own text.

    `claim` is a claim of the library whose speaker, modality and status these are; otherwise they stand here.
    """

    says: str = ""
    start: int = 0
    end: int = 0
    claim: str = ""
    speaker: str = ""
    modality: Modality | None = None
    status: Status | None = None
    claims: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    loaded: tuple[str, ...] = ()
    denial: bool = False


@noun
class GoldDay:
    """A time that a person marked, from its first day to its last."""

    says: str
    first: str
    last: str


@noun
class GoldArticle:
    """An article with all that a person marked in it; `kept` says whether a reader may be tuned on it."""

    id: str
    style: str
    kept: str
    text: str
    claims: tuple[GoldClaim, ...]
    written: str = ""
    dates: tuple[GoldDay, ...] = ()


@noun
class GoldDocument:
    """A founding document by the name of its file, with the places of the library's claims in it; none of its words is here.

    `letters` is the length of the file's text; `also` are claims besides, which it is no fault to find.
    """

    seed: str
    document: str
    letters: int
    claims: tuple[GoldClaim, ...]
    also: tuple[GoldClaim, ...] = ()


@noun
class GoldDocuments:
    """The file of founding documents."""

    documents: tuple[GoldDocument, ...]


@noun
class Miss:
    """One error: of which sort, what was marked and what was read."""

    sort: str
    wanted: str
    read: str


@noun
class Score:
    """What was counted in one article: marked and found claims, read and right ones, and of the found ones how many have each part right.

    `also` are claims that were read rightly although they are not among the marked ones; `unfounded` are found claims that were read
    as supported or contradicted where they are neither, which is the worst that can happen.
    """

    name: str
    marked: int
    found: int
    read: int
    right: int
    also: int
    speaker: int
    modality: int
    status: int
    loaded_marked: int
    loaded_found: int
    loaded_read: int
    denials: int
    denials_found: int
    unfounded: int
    misses: tuple[Miss, ...] = ()

    @property
    def precision(self) -> float:
        """What part of the claims that were read is marked."""
        return self.right / self.read if self.read else 0.0

    @property
    def recall(self) -> float:
        """What part of the marked claims was found."""
        return self.found / self.marked if self.marked else 0.0


def score_of(
    name: str,
    reading: Reading,
    gold: Sequence[GoldClaim],
    library: Library,
    also: Sequence[GoldClaim] = (),
    *,
    beside: Library | None = None,
) -> Score:
    """Count how the claims that are read of an article meet those that a person marked; `beside` is read beside instead of `library`."""
    read = standings_of(reading, beside or library)
    places = [_place(one, reading.article) for one in gold]
    besides = [_place(one, reading.article) for one in also]
    met = [_met(place, read) for place in places]
    pairs = [(_whole(one, library), standing) for one, standing in zip(gold, met, strict=True) if standing]
    right = [one for one in read if any(_inside(one, place) for place in places)]
    extra = [one for one in read if one not in right and any(_inside(one, place) for place in besides)]
    loaded = [word.lower() for one in gold for word in _whole(one, library).loaded]
    loaded_read = [word.lower() for one in right for word in one.claim.loaded]
    return Score(
        name=name,
        marked=len(gold),
        found=len(pairs),
        read=len(read),
        right=len(right),
        also=len(extra),
        speaker=sum(_same_speaker(one.speaker, its.claim.speaker, reading) for one, its in pairs),
        modality=sum(one.modality is its.claim.modality for one, its in pairs),
        status=sum(one.status is its.status for one, its in pairs),
        loaded_marked=len(loaded),
        loaded_found=sum(any(word in its or its in word for its in loaded_read) for word in loaded),
        loaded_read=len(loaded_read),
        denials=sum(one.denial for one in gold),
        denials_found=sum(one.denial and its.claim.denies for one, its in pairs),
        unfounded=sum(its.status in _HARD and one.status is not its.status for one, its in pairs),
        misses=tuple(_misses(gold, met, read, (*places, *besides), reading, library)),
    )


def _misses(
    gold: Sequence[GoldClaim],
    met: Sequence[Standing | None],
    read: Sequence[Standing],
    places: Sequence[tuple[int, int]],
    reading: Reading,
    library: Library,
) -> Iterable[Miss]:
    text = reading.article.text
    for one, its in zip(gold, met, strict=True):
        start, end = _place(one, reading.article)
        if its is None:
            yield Miss(sort="not found", wanted=f"{one.claim} {text[start:end]}".strip(), read="")
            continue
        whole = _whole(one, library)
        said = f"{one.claim} {its.claim.text}".strip()
        if not _same_speaker(whole.speaker, its.claim.speaker, reading):
            yield Miss(sort="speaker", wanted=f"{whole.speaker}: {said}", read=its.claim.speaker)
        if whole.modality is not its.claim.modality:
            yield Miss(sort="modality", wanted=f"{whole.modality}: {said}", read=f"{its.claim.modality} {its.claim.cue}".strip())
        if whole.status is not its.status:
            yield Miss(sort="status", wanted=f"{whole.status}: {said}", read=f"{its.status} ({its.because})")
    for standing in read:
        if not any(_inside(standing, place) for place in places):
            yield Miss(sort="no claim", wanted="", read=standing.claim.text)


def _place(one: GoldClaim, article: Article) -> tuple[int, int]:
    """Return where a marked claim stands in the text as it is read."""
    if one.says:
        at = article.text.find(one.says)
        if at < 0:
            raise BadInput(f"the words {one.says!r} are not in the text", advice="mark words as they are written, within a line")
        return at, at + len(one.says)
    inside = [place for place in range(len(article.text)) if one.start <= article.in_source(place) < one.end]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def _met(place: tuple[int, int], read: Sequence[Standing]) -> Standing | None:
    """Return the claim that was read for a marked one: that with most letters in it, if those in it cover half of it."""
    within = [one for one in read if _inside(one, place)]
    covered = {letter for one in within for letter in range(max(one.claim.start, place[0]), min(one.claim.end, place[1]))}
    if len(covered) < _HALF * (place[1] - place[0]):
        return None
    return max(within, key=lambda one: (_overlap(one, place), -one.claim.start))


def _inside(one: Standing, place: tuple[int, int]) -> bool:
    return _overlap(one, place) >= _HALF * (one.claim.end - one.claim.start) > 0


def _overlap(one: Standing, place: tuple[int, int]) -> int:
    return max(0, min(one.claim.end, place[1]) - max(one.claim.start, place[0]))


def _whole(one: GoldClaim, library: Library) -> GoldClaim:
    """Return a marked claim with what the library's claim has, where it names one by id."""
    if not one.claim:
        return one
    known = next(claim for _, claim in library.claims() if claim.id == one.claim)
    return GoldClaim(speaker=known.speaker, modality=known.modality, status=known.status, claim=one.claim, loaded=known.loaded)


def _same_speaker(wanted: str, read: str, reading: Reading) -> bool:
    """Say whether two names are one speaker: the same words but for small ones, or a description of the same party."""
    if AUTHOR in (wanted, read):
        return wanted == read
    one, other = _words(wanted), _words(read)
    if one and other and (one <= other or other <= one):
        return True
    meant = {mention.party for mention in reading.parties if mention.text.lower() in read.lower()}
    return any(one <= _words(party) or _words(party) <= one for party in meant)


def _words(name: str) -> frozenset[str]:
    return frozenset(name.lower().replace("’s", "").replace("'s", "").replace("(", "").replace(")", "").split()) - _SMALL


def summed(name: str, scores: Sequence[Score]) -> Score:
    """Return the counts of several articles as those of one."""
    counts = {field.name: sum(getattr(one, field.name) for one in scores) for field in fields(Score) if field.type in (int, "int")}
    return Score(name=name, **counts)
