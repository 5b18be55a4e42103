"""A dossier written to a file, by its suffix: a paper (html, pdf, docx), its events (csv), the whole (json), its publications (bib), entities (ftm.json)."""

import csv
import io
import os
from collections.abc import Callable, Mapping
from pathlib import Path

import orjson

from caveat.app.dossier_bib import bibtex
from caveat.app.dossier_ftm import entities
from caveat.app.dossier_paper import report_of_dossier
from caveat.app.dossier_pictures import pictures_of
from caveat.app.dossier_sections import told
from caveat.app.paper import KINDS, write_reports
from caveat.dossiers.case import Case
from caveat.dossiers.dossier import Dossier, Line
from caveat.facts.form import to_plain
from caveat.facts.problem import BadInput

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
_FTM = ".ftm.json"


def write_dossier(dossier: Dossier, case: Case, out: Path) -> tuple[str, ...]:
    """Write a dossier by the suffix of `out` and return what there is to say of it; a file of that name is replaced whole or not at all.

    `case` is that of the dossier, cut to its day: papers have its pictures. Raises `BadInput` for a kind that is not written, and for a place where nothing can be.
    """
    suffix = _FTM if out.name.lower().endswith(_FTM) else out.suffix.lower()
    if suffix in KINDS:
        return write_reports([report_of_dossier(dossier, pictures_of(dossier, case))], out, None, "dossiers")
    if suffix not in WRITERS:
        known = ", ".join((*KINDS, *WRITERS))
        raise BadInput(f"dossiers of the kind {out.suffix!r} are not written", where=str(out), advice=f"name a file: {known}")
    if not out.parent.is_dir() or out.is_dir():
        raise BadInput("cannot be written there", where=str(out), advice="name a file in a folder that is there")
    staged = out.with_name(f".{os.getpid()}-{out.name}")
    try:
        staged.write_bytes(WRITERS[suffix](dossier))
        staged.replace(out)
    except OSError as error:
        raise BadInput(
            f"cannot be written: {error.strerror or error}", where=str(out), advice="check the disk and its rights"
        ) from None
    finally:
        staged.unlink(missing_ok=True)
    return ()


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


def _json(dossier: Dossier) -> bytes:
    return orjson.dumps(to_plain(dossier), option=orjson.OPT_INDENT_2, default=str) + b"\n"


def _ftm(dossier: Dossier) -> bytes:
    """Write a line an entity, as FollowTheMoney's own tools read them."""
    return b"".join(orjson.dumps(one) + b"\n" for one in entities(dossier))


WRITERS: Mapping[str, Callable[[Dossier], bytes]] = {
    _FTM: _ftm,
    ".json": _json,
    ".csv": events_csv,
    ".bib": lambda dossier: bibtex(dossier.sources).encode(),
}
"""What a dossier is written as beside papers, by suffix."""
