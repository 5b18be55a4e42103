"""How good are we on whole records: each candidate indexed alone, and again among many companies."""

from collections.abc import Sequence

from caveat.facts import Party
from caveat.match import Hit, Index
from caveat.validation.counts import Counts, counted
from caveat.validation.figure import Figure, Measurement, Wrong
from caveat.validation.labelled import ALERT, Check
from caveat.validation.searching import search_all


def record_checks(checks: Sequence[Check], background: Sequence[Party]) -> Measurement:
    """Measure precision, recall and F1 of checks on whole records, the candidate alone and among `background`."""
    alone = [_hit(search_all(Index.build([one.candidate]), [one.query], limit=1, threshold=0.0)[0], one) for one in checks]
    crowd = Index.build([*background, *(_numbered(one.candidate, place) for place, one in enumerate(checks))])
    found = search_all(crowd, [one.query for one in checks], limit=len(background) // 20 + 20, threshold=0.3)
    among = [_hit(hits, one, str(place)) for place, (hits, one) in enumerate(zip(found, checks, strict=True))]
    one, many = _counts(checks, alone), _counts(checks, among)
    figures = (
        Figure(name="precision", value=one.precision, of=one.right + one.false_alerts),
        Figure(name="recall", value=one.recall, of=one.right + one.missed),
        Figure(name="F1", value=one.f1, of=one.total),
        Figure(name="F1 among many companies", value=many.f1, of=many.total),
    )
    return Measurement(
        id="records",
        title="checks on whole records at 0.70",
        figures=figures,
        wrong=(*_wrong(checks, alone, "alone"), *_wrong(checks, among, "among many")),
    )


def _numbered(party: Party, place: int) -> Party:
    return Party(id=str(place), kind=party.kind, names=party.names, births=party.births, countries=party.countries)


def _hit(hits: Sequence[Hit], check: Check, id: str | None = None) -> Hit | None:
    return next((hit for hit in hits if hit.party_id == (id or check.candidate.id)), None)


def _counts(checks: Sequence[Check], hits: Sequence[Hit | None]) -> Counts:
    return counted(((hit.score if hit else 0.0, one.same) for one, hit in zip(checks, hits, strict=True)), ALERT)


def _wrong(checks: Sequence[Check], hits: Sequence[Hit | None], group: str) -> list[Wrong]:
    return [
        Wrong(
            query=one.query.caption,
            listed=one.candidate.caption,
            expected="the same" if one.same else "different",
            score=hit.score if hit else 0.0,
            because=hit.explanation.text if hit else "not found",
            group=f"{group} {one.label}".strip(),
        )
        for one, hit in zip(checks, hits, strict=True)
        if ((hit.score if hit else 0.0) >= ALERT) is not one.same
    ]
