"""A party and a measure against it as one flat row of texts."""

import csv
import io
from collections.abc import Iterable

from caveat.check import LiveList
from caveat.facts import Measure, Party
from caveat.facts.party import NameKind

COLUMNS = (
    "list",
    "list_as_of",
    "snapshot",
    "complete",
    "party_id",
    "kind",
    "name",
    "names",
    "weak_names",
    "former_names",
    "births",
    "birthplaces",
    "countries",
    "addresses",
    "identifiers",
    "gender",
    "titles",
    "part_of",
    "remarks",
    "measure_id",
    "measure_kind",
    "authority",
    "programme",
    "tags",
    "title",
    "state",
    "since",
    "until",
    "published",
    "requirement",
    "review_policy",
    "footnotes",
    "citations",
    "urls",
    "note",
    "place",
)


def row_of(live: LiveList, party: Party, measure: Measure | None) -> dict[str, str]:
    """Build a row; several values of a cell stand as OpenSanctions writes them: parted by semicolons, quoted where they hold one."""
    snapshot = live.snapshot
    by_kind: dict[NameKind, list[str]] = {kind: [name.text for name in party.names if name.kind is kind] for kind in NameKind}
    others = [*by_kind[NameKind.PRIMARY], *by_kind[NameKind.ORIGINAL_SCRIPT], *by_kind[NameKind.STRONG_ALIAS]]
    numbers = [" ".join(part for part in (one.kind, one.country, one.value) if part) for one in party.identifiers]
    source = (measure.source if measure else None) or party.source
    row = {
        "list": live.spec.id,
        "list_as_of": str(snapshot.as_of),
        "snapshot": snapshot.sha256,
        "complete": "true" if snapshot.complete else "false",
        "party_id": party.id,
        "kind": str(party.kind),
        "name": party.caption,
        "names": _joined(name for name in others if name != party.caption),
        "weak_names": _joined(by_kind[NameKind.WEAK_ALIAS]),
        "former_names": _joined(by_kind[NameKind.FORMER]),
        "births": _joined(map(str, party.births)),
        "birthplaces": _joined(party.birthplaces),
        "countries": _joined(party.countries),
        "addresses": _joined(place.text for place in party.places),
        "identifiers": _joined(numbers),
        "gender": party.gender,
        "titles": _joined(party.titles),
        "part_of": party.part_of,
        "remarks": party.remarks,
        "place": source.place if source else "",
    }
    return dict.fromkeys(COLUMNS, "") | row | (_of_measure(measure) if measure else {})


def _of_measure(measure: Measure) -> dict[str, str]:
    cites = (*measure.cites, *measure.history)
    return {
        "measure_id": measure.id,
        "measure_kind": str(measure.kind),
        "authority": measure.authority,
        "programme": measure.programme,
        "tags": _joined(measure.tags),
        "title": measure.title,
        "state": str(measure.state),
        "since": str(measure.span.since or ""),
        "until": str(measure.span.until or ""),
        "published": str(measure.published or ""),
        "requirement": measure.requirement,
        "review_policy": measure.review_policy,
        "footnotes": _joined(measure.footnotes),
        "citations": _joined(map(str, cites)),
        "urls": _joined(cite.url for cite in cites if cite.url),
        "note": measure.note,
    }


def _joined(values: Iterable[str]) -> str:
    cell = io.StringIO()
    csv.writer(cell, delimiter=";", lineterminator="").writerow(dict.fromkeys(values))
    return cell.getvalue()
