"""How many listed persons are found by altered names with all their fields, and how many invented people are let through."""

from collections.abc import Sequence

from caveat.facts import Party
from caveat.facts.span import RoughDay
from caveat.match import Hit
from caveat.validation.counts import share_at
from caveat.validation.figure import Figure, Measurement, Wrong
from caveat.validation.labelled import ALERT
from caveat.validation.searching import Searcher, best_scores, search_all

_MOST_HITS = 20


def altered_people(index: Searcher, listed: Sequence[Party], altered: Sequence[Party], invented: Sequence[Party]) -> Measurement:
    """Measure recall of listed persons with altered names, and the share of invented people let through, at the alert.

    The files do not say who was meant: a hit is plausible where birth and country fit too. `index` holds `listed`.
    """
    found = search_all(index, altered, limit=_MOST_HITS, threshold=ALERT)
    meant = [_fitting(query, listed) for query in altered]
    telling = [(hits, ids) for hits, ids in zip(found, meant, strict=True) if ids]
    strangers = search_all(index, invented, limit=1, threshold=ALERT)
    figures = (
        Figure(name="recall at 0.70, any hit", value=share_at(best_scores(found), ALERT), of=len(altered)),
        Figure(
            name="recall at 0.70, birth and country fit",
            value=sum(any(hit.party_id in ids for hit in hits) for hits, ids in telling) / max(1, len(telling)),
            of=len(telling),
        ),
        Figure(
            name="best hit fits by birth and country",
            value=sum(bool(hits) and hits[0].party_id in ids for hits, ids in telling) / max(1, len(telling)),
            of=len(telling),
        ),
        Figure(name="invented people let through at 0.70", value=share_at(best_scores(strangers), ALERT), of=len(invented)),
    )
    missed = [_missed(query, index) for query, hits in zip(altered, found, strict=True) if not hits]
    return Measurement(
        id="people",
        title="UN persons with altered names, all fields",
        figures=figures,
        wrong=(*missed, *(_stranger(query, hits[0]) for query, hits in zip(invented, strangers, strict=True) if hits)),
    )


def _fitting(query: Party, listed: Sequence[Party]) -> set[str]:
    """Return the listed parties whose birth and country fit those that `query` tells."""
    return {
        party.id
        for party in listed
        if any(_same_birth(mine, theirs) for mine in query.births for theirs in party.births)
        and (not query.countries or not party.countries or set(query.countries) & set(party.countries))
    }


def _same_birth(mine: RoughDay, theirs: RoughDay) -> bool:
    """Tell whether two births may be one; a first of January is often but a year."""
    rough = any(day.month is None or (day.month, day.day) == (1, 1) for day in (mine, theirs))
    return mine.year == theirs.year and (rough or (mine.month, mine.day) == (theirs.month, theirs.day))


def _missed(query: Party, index: Searcher) -> Wrong:
    best = search_all(index, [query], limit=1, threshold=0.0)[0]
    return Wrong(
        query=query.caption,
        listed=best[0].name.text if best else "",
        expected="found at 0.70",
        score=best[0].score if best else 0.0,
        because=best[0].explanation.text if best else "not found",
        group="missed",
    )


def _stranger(query: Party, hit: Hit) -> Wrong:
    return Wrong(
        query=query.caption,
        listed=hit.name.text,
        expected="nobody",
        score=hit.score,
        because=hit.explanation.text,
        group="invented, let through",
    )
