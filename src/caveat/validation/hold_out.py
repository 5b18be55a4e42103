"""How many parties are still found by a real alias that was taken out of the index."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from caveat.facts import Name, Party
from caveat.facts.noun import noun
from caveat.facts.party import NameKind, PartyKind
from caveat.match import Hit
from caveat.names import fold
from caveat.validation.choosing import chosen, lot
from caveat.validation.counts import share_at, threshold_letting
from caveat.validation.figure import Figure, Measurement, Unit, Wrong
from caveat.validation.labelled import ALERT
from caveat.validation.searching import Searcher, best_scores, search_all

PERSONS = frozenset((PartyKind.PERSON,))
ENTITIES = frozenset((PartyKind.COMPANY, PartyKind.ORGANISATION, PartyKind.PUBLIC_BODY))
LET_THROUGH = 0.005
"""The share of negative queries that may reach the threshold at which recall is read."""

_LEAST, _MOST_HITS = 0.3, 100


@noun
class HeldOut:
    """A real alias that no index holds, and the party that bears it."""

    alias: str
    party: Party


def hold_out(parties: Iterable[Party], kinds: frozenset[PartyKind], most: int) -> list[HeldOut]:
    """Choose a strong alias of each of at most `most` parties, none that the party's other names say too."""
    able = [(party, own) for party in parties if party.kind in kinds and (own := _own_aliases(party))]
    return [
        HeldOut(alias=min(own, key=lambda text: lot(f"{party.id} {text}")), party=party)
        for party, own in chosen(able, most, key=lambda told: told[0].id)
    ]


def _own_aliases(party: Party) -> list[str]:
    """Return the strong aliases that differ from all other names of their party by more than script and case."""
    folded = [(name, _words(name.text)) for name in party.names]
    return [
        name.text
        for name, words in folded
        if name.kind is NameKind.STRONG_ALIAS and words and sum(words == others for _, others in folded) == 1
    ]


def _words(text: str) -> tuple[str, ...]:
    return tuple(sorted(fold(text).split()))


def without(parties: Iterable[Party], held: Iterable[HeldOut]) -> list[Party]:
    """Return all parties, those held out without their alias."""
    aliases = {one.party.id: one.alias for one in held}
    return [
        replace(party, names=tuple(name for name in party.names if name.text != aliases[party.id]))
        if party.id in aliases
        else party
        for party in parties
    ]


def not_listed(names: Iterable[str], parties: Iterable[Party]) -> list[str]:
    """Return the names that are nobody's listed name."""
    listed = {_words(name.text) for party in parties for name in party.names}
    return [name for name in names if _words(name) not in listed]


def aliases_found(what: str, index: Searcher, held: Sequence[HeldOut], negatives: Sequence[str], *, as_text: bool) -> Measurement:
    """Measure recall of held-out aliases where 0.5 % of the negatives score as much; `as_text` asks without a kind."""
    kind = PartyKind.PERSON if what == "persons" else PartyKind.COMPANY
    strangers = search_all(index, [_asked(name, kind, as_text) for name in negatives], limit=1, threshold=_LEAST)
    scores = best_scores(strangers)
    threshold = threshold_letting(scores, LET_THROUGH)
    queries = [_asked(one.alias, one.party.kind, as_text) for one in held]
    found = search_all(index, queries, limit=_MOST_HITS, threshold=min(threshold, ALERT, 0.5))
    own = [next((hit.score for hit in hits if hit.party_id == one.party.id), 0.0) for one, hits in zip(held, found, strict=True)]
    figures = (
        Figure(name="recall, at most 0.5 % of strangers let through", value=share_at(own, threshold), of=len(held)),
        Figure(name="threshold of that", value=threshold, unit=Unit.SCORE),
        Figure(name="recall at 0.70", value=share_at(own, ALERT), of=len(held)),
        Figure(name="strangers let through at 0.70", value=share_at(scores, ALERT), of=len(scores)),
    )
    missed = [
        _missed(one, score, hits, ALERT) for one, score, hits in zip(held, own, found, strict=True) if score < min(threshold, ALERT)
    ]
    return Measurement(
        id=f"hold_out.{what}.{'text' if as_text else 'kind'}",
        title=f"aliases held out, {what}, {'as bare text' if as_text else 'kind given'}",
        figures=figures,
        wrong=(*missed, *(_stranger(hits[0]) for hits in strangers if hits and hits[0].score >= ALERT)),
    )


def _asked(name: str, kind: PartyKind, as_text: bool) -> str | Party:
    return name if as_text else Party(id="query", kind=kind, names=(Name(text=name),))


def _missed(one: HeldOut, score: float, hits: Sequence[Hit], threshold: float) -> Wrong:
    own = next((hit.explanation.text for hit in hits if hit.party_id == one.party.id), "not found")
    names = " | ".join(name.text for name in one.party.names if name.text != one.alias)
    return Wrong(query=one.alias, listed=names, expected=f"found at {threshold:.2f}", score=score, because=own, group="missed")


def _stranger(hit: Hit) -> Wrong:
    why = hit.explanation
    return Wrong(
        query=why.query, listed=why.listed, expected="nobody", score=hit.score, because=why.text, group="stranger let through"
    )
