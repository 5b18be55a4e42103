"""Papers: by which suffix which kind is written, and how a file is put in place.

The writers take `Report`s (see `app/paper_page.py`) and know nothing of what these are about. Those of PDF and Word
are imported when such a file is named.
"""

import importlib
import os
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from caveat.app.paper_page import Report
from caveat.facts.problem import BadInput

Writers = Mapping[str, Callable[[Path], object]]
"""What writes a paper to a path, by the suffix."""

KINDS: Mapping[str, str] = {".html": "paper_html", ".pdf": "paper_pdf", ".docx": "paper_docx"}
"""The module of each kind of paper; its `write` turns reports into the bytes of a file and remarks on what it could not show."""


def write_reports(reports: Sequence[Report], out: Path, source: Path | None, what: str = "reports") -> tuple[str, ...]:
    """Write reports into one file by its suffix, and return what there is to say of it; `source` is what they were made from."""
    remarks: list[str] = []

    def put(kind: str, path: Path) -> None:
        paper, said = importlib.import_module(f"caveat.app.{kind}").write(reports)
        path.write_bytes(paper)
        remarks.extend(said)

    write_by_suffix(out, source, {suffix: partial(put, kind) for suffix, kind in KINDS.items()}, what)
    return tuple(remarks)


def check_paper(out: Path, source: Path | None, suffixes: Mapping[str, object], what: str) -> None:
    """Raise `BadInput` for a paper of a kind that is not written, for a folder that is not there, and for the source itself."""
    if out.suffix.lower() not in suffixes:
        known = " or ".join(suffixes)
        raise BadInput(f"{what} of the kind {out.suffix!r} are not written", where=str(out), advice=f"name a file {known}")
    same = source is not None and out.exists() and source.exists() and out.samefile(source)
    if not out.parent.is_dir() or out.is_dir() or same:
        raise BadInput("cannot be written there", where=str(out), advice="name another file, in a folder that is there")


def write_by_suffix(out: Path, source: Path | None, writers: Writers, what: str) -> None:
    """Write a paper by its suffix; a file of that name is replaced whole or not at all, but never the source."""
    check_paper(out, source, writers, what)
    staged = out.with_name(f".{os.getpid()}-{out.name}")
    try:
        writers[out.suffix.lower()](staged)
        staged.replace(out)
    except OSError as error:
        raise BadInput(
            f"cannot be written: {error.strerror or error}", where=str(out), advice="check the disk and its rights"
        ) from None
    finally:
        staged.unlink(missing_ok=True)
