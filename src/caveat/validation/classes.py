"""How many altered listed names still alert, class by class, and how many names of nobody do."""

from collections.abc import Iterable, Iterator, Sequence
from random import Random
from typing import TypeVar

from caveat.facts import Name, Party
from caveat.facts.noun import noun
from caveat.facts.party import PartyKind
from caveat.match import Hit, compare
from caveat.validation.choosing import chosen
from caveat.validation.figure import Figure, Measurement, Wrong, wrong_of
from caveat.validation.goals import ALERTED, STILL
from caveat.validation.labelled import ALERT
from caveat.validation.manipulations import STRANGERS, Manipulation
from caveat.validation.manipulations.table import FIRMS
from caveat.validation.searching import Searcher, search_all

T = TypeVar("T")

_MOST_HITS = 100


@noun
class Listed:
    """A listed party beside the index of its list."""

    party: Party
    index: Searcher


@noun
class _Altered:
    text: str
    was: str
    whom: Listed


def class_recall(one: Manipulation, listed: Sequence[Listed], most: int) -> Measurement:
    """Measure how many of at most `most` altered names of a class still alert to their party, asked with its kind.

    A name that was altered into somebody else's is compared with the one it came from; that the party may also bear a name that
    says less, and alerts by it, is told in the detail.
    """
    altered = _altered(one, listed, most)
    found = _searched([(this.whom.index, _query(this.text, this.whom.party.kind)) for this in altered])
    own = [
        next((hit for hit in hits if hit.party_id == this.whom.party.id), None) for this, hits in zip(altered, found, strict=True)
    ]
    alerts = [hit is not None and hit.score >= ALERT for hit in own]
    if one.below:
        return _contradicted(one, altered, alerts)
    return Measurement(
        id=f"classes.{one.id}",
        title=f"{one.id} {one.title}",
        figures=(Figure(name=ALERTED, value=_part(alerts), of=len(altered)),),
        detail=(
            Figure(
                name="best hit is the party",
                value=_part([_first(hits, this) for this, hits in zip(altered, found, strict=True)]),
                of=len(altered),
            ),
        ),
        wrong=tuple(_wrong(this, hit) for this, hit, alert in zip(altered, own, alerts, strict=True) if not alert),
    )


def _contradicted(one: Manipulation, altered: Sequence[_Altered], party_alerts: Sequence[bool]) -> Measurement:
    told = [compare(this.text, this.was, this.whom.party.kind.value) for this in altered]
    return Measurement(
        id=f"classes.{one.id}",
        title=f"{one.id} {one.title}",
        figures=(Figure(name=STILL, value=_part([score >= ALERT for score, _ in told]), of=len(altered)),),
        detail=(Figure(name="the party alerts by one of its names", value=_part(party_alerts), of=len(altered)),),
        wrong=tuple(wrong_of(why, expected="different") for score, why in told if score >= ALERT),
    )


def _altered(one: Manipulation, listed: Sequence[Listed], most: int) -> list[_Altered]:
    """Draw names in a fixed order, and alter each with a dice of its own, so that no class depends on another."""
    able = (whom for whom in listed if whom.party.kind in one.kinds)
    found: list[_Altered] = []
    for whom in chosen(able, len(listed), key=lambda whom: f"{one.id} {whom.party.id}"):
        names = sorted({name.text for name in whom.party.names if name.kind in one.names})
        if not names:
            continue
        dice = Random(f"{one.id} {whom.party.id}")  # noqa: S311
        was = dice.choice(names)
        text = one.alter(was, dice)
        if text and text.strip():
            found.append(_Altered(text=text, was=was, whom=whom))
        if len(found) == most:
            break
    return found


def _query(text: str, kind: PartyKind) -> Party:
    return Party(id="query", kind=kind, names=(Name(text=text),))


def _searched(queries: Sequence[tuple[Searcher, Party]]) -> list[list[Hit]]:
    """Search each query in its own index, those of one index together."""
    found: list[list[Hit]] = [[] for _ in queries]
    for index in {id(index): index for index, _ in queries}.values():
        places = [place for place, (own, _) in enumerate(queries) if own is index]
        hits = search_all(index, [queries[place][1] for place in places], limit=_MOST_HITS, threshold=0.4)
        for place, these in zip(places, hits, strict=True):
            found[place] = these
    return found


def _first(hits: Sequence[Hit], this: _Altered) -> bool:
    best = [hit.party_id for hit in hits if hit.score == hits[0].score and hit.score >= ALERT]
    return this.whom.party.id in best


def _part(truths: Sequence[bool]) -> float:
    return sum(truths) / len(truths) if truths else 0.0


def _wrong(this: _Altered, hit: Hit | None) -> Wrong:
    return Wrong(
        query=this.text,
        listed=this.was,
        expected="the same",
        score=hit.score if hit else 0.0,
        because=hit.explanation.text if hit else "not found at 0.40",
        group=this.whom.party.kind.value,
    )


def stranger_alerts(name: str, listed: Sequence[Listed], indexes: Sequence[Searcher], most: int) -> Measurement:
    """Measure how many of `most` names of nobody, of one class, alert on any list."""
    persons = sorted(_primary(listed, frozenset((PartyKind.PERSON,))))
    firms = sorted(_primary(listed, FIRMS))
    dice = Random(name)  # noqa: S311
    made = _made(name, persons, firms, dice) if persons and firms else iter(())
    taken = {text.lower() for text in (*persons, *firms)}
    queries = _distinct((one for one in made if one[1].lower() not in taken), most)
    asked: list[str | Party] = [_query(text, kind) for kind, text in queries]
    found = [search_all(index, asked, limit=1, threshold=ALERT) for index in indexes]
    best = [
        max((hits[place][0] for hits in found if hits[place]), key=lambda hit: hit.score, default=None)
        for place in range(len(asked))
    ]
    return Measurement(
        id=f"classes.{name.replace(' ', '_')}",
        title=name,
        figures=(Figure(name="let through at 0.70", value=_part([hit is not None for hit in best]), of=len(asked)),),
        wrong=tuple(
            Wrong(
                query=hit.explanation.query, listed=hit.name.text, expected="nobody", score=hit.score, because=hit.explanation.text
            )
            for hit in best
            if hit is not None
        ),
    )


def _made(name: str, persons: Sequence[str], firms: Sequence[str], dice: Random) -> Iterator[tuple[PartyKind, str]]:
    for _ in range(20_000):
        one = STRANGERS[name](persons, firms, dice)
        if one is not None:
            yield one


def _distinct(many: Iterable[T], most: int) -> list[T]:
    found: dict[T, None] = {}
    for one in many:
        found[one] = None
        if len(found) == most:
            break
    return list(found)


def _primary(listed: Iterable[Listed], kinds: frozenset[PartyKind]) -> set[str]:
    return {whom.party.caption for whom in listed if whom.party.kind in kinds and whom.party.names and whom.party.caption.isascii()}
