"""A dossier written to a file, by its suffix: a paper (html, pdf, docx), its events (csv), the whole (json), its publications (bib), entities (ftm.json)."""

import csv
import io
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import orjson

from caveat.app.dossier_bib import bibtex
from caveat.app.dossier_ftm import entities
from caveat.app.dossier_paper import report_of_dossier
from caveat.app.dossier_pictures import pictures_of
from caveat.app.paper import as_papers, write_by_suffix
from caveat.app.words import told
from caveat.dossiers.case import Case
from caveat.dossiers.dossier import Dossier, Line
from caveat.facts.form import to_plain

COLUMNS = (
    "event",
    "day",
    "until",
    "kind",
    "family",
    "channel",
    "flank",
    "direction",
    "binding",
    "by",
    "countries",
    "targets",
    "told",
    "later",
    "effects",
    "basis",
    "persons",
    "mark",
    "note",
    "sources",
    "urls",
)


def write_dossier(dossier: Dossier, case: Case, out: Path) -> tuple[str, ...]:
    """Write a dossier by the suffix of `out` and return what there is to say of it; a file of that name is replaced whole or not at all.

    `case` is that of the dossier, cut to its day: papers have its pictures. Raises `BadInput` for a kind that is not written, and for a place where nothing can be.
    """
    remarks: list[str] = []
    papers = as_papers(lambda: [report_of_dossier(dossier, pictures_of(dossier, case))], remarks)
    others = {suffix: partial(_put, content, dossier) for suffix, content in WRITERS.items()}
    write_by_suffix(out, None, {**papers, **others}, "dossiers")
    return tuple(remarks)


def events_csv(dossier: Dossier) -> bytes:
    """Return a row an event; several values of a cell are parted by semicolons."""
    stream = io.StringIO()
    writer = csv.DictWriter(stream, COLUMNS)
    writer.writeheader()
    for line in dossier.time_line.lines:
        writer.writerow(_row(dossier, line))
    return stream.getvalue().encode()


def _row(dossier: Dossier, line: Line) -> dict[str, str]:
    sources = [dossier.sources[key] for key in line.sources]
    return {
        "event": line.events[0],
        "day": str(line.day),
        "until": str(line.until or ""),
        "kind": line.kind.value,
        "family": line.family,
        "channel": line.channel,
        "flank": line.flank,
        "direction": line.direction,
        "binding": "yes" if line.binding else "no",
        "by": line.by,
        "countries": "; ".join(line.countries),
        "targets": "; ".join(line.targets),
        "told": line.told,
        "later": "; ".join(f"{one.day}: {one.told}" for one in line.later),
        "effects": told(line.effects),
        "basis": line.basis,
        "persons": "; ".join(line.persons),
        "mark": line.mark,
        "note": line.note,
        "sources": "; ".join(map(str, sources)),
        "urls": "; ".join(one.url for one in sources if one.url),
    }


def _put(content: Callable[[Dossier], bytes], dossier: Dossier, path: Path) -> None:
    path.write_bytes(content(dossier))


def _json(dossier: Dossier) -> bytes:
    return orjson.dumps(to_plain(dossier), option=orjson.OPT_INDENT_2, default=str) + b"\n"


def _ftm(dossier: Dossier) -> bytes:
    """Write a line an entity, as FollowTheMoney's own tools read them."""
    return b"".join(orjson.dumps(one) + b"\n" for one in entities(dossier))


WRITERS: Mapping[str, Callable[[Dossier], bytes]] = {
    ".ftm.json": _ftm,
    ".json": _json,
    ".csv": events_csv,
    ".bib": lambda dossier: bibtex(dossier.sources).encode(),
}
"""What a dossier is written as beside papers, by suffix."""
