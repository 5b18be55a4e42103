"""Papers: by which suffix which kind is written, and how a file is put in place.

The writers take `Report`s (see `app/paper_page.py`) and know nothing of what these are about. Those of PDF and Word
are imported when such a file is named.
"""

import importlib
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from pathlib import Path

from caveat.app.paper_page import Report
from caveat.app.whole_file import replaced_whole
from caveat.facts.problem import BadInput

Writers = Mapping[str, Callable[[Path], object]]
"""What writes a paper to a path, by the suffix."""

KINDS: Mapping[str, str] = {".html": "paper_html", ".pdf": "paper_pdf", ".docx": "paper_docx"}
"""The module of each kind of paper; its `write` turns reports into the bytes of a file and remarks on what it could not show."""


def as_papers(reports: Callable[[], Sequence[Report]], remarks: list[str]) -> Writers:
    """Return what writes reports as each kind of paper; they are made when one is written, and `remarks` then gains what there is to say of it."""

    def put(kind: str, path: Path) -> None:
        paper, said = importlib.import_module(f"caveat.app.{kind}").write(reports())
        path.write_bytes(paper)
        remarks.extend(said)

    return {suffix: partial(put, kind) for suffix, kind in KINDS.items()}


def write_reports(reports: Sequence[Report], out: Path, source: Path | None, what: str = "reports") -> tuple[str, ...]:
    """Write reports into one file by its suffix, and return what there is to say of it; `source` is what they were made from."""
    remarks: list[str] = []
    write_by_suffix(out, source, as_papers(lambda: reports, remarks), what)
    return tuple(remarks)


def check_paper(out: Path, source: Path | None, suffixes: Collection[str], what: str) -> str:
    """Return by which of the suffixes a paper is written, the longest that fits.

    Raises `BadInput` for a paper of a kind that is not written, for a folder that is not there, and for the source itself.
    """
    fitting = [one for one in suffixes if out.suffix and out.name.lower().endswith(one)]
    if not fitting:
        known = " or ".join(suffixes)
        raise BadInput(f"{what} of the kind {out.suffix!r} are not written", where=str(out), advice=f"name a file {known}")
    same = source is not None and out.exists() and source.exists() and out.samefile(source)
    if not out.parent.is_dir() or out.is_dir() or same:
        raise BadInput("cannot be written there", where=str(out), advice="name another file, in a folder that is there")
    return max(fitting, key=len)


def write_by_suffix(out: Path, source: Path | None, writers: Writers, what: str) -> None:
    """Write a paper by its suffix; a file of that name is replaced whole or not at all, but never the source."""
    suffix = check_paper(out, source, writers, what)
    with replaced_whole(out) as staged:
        writers[suffix](staged)
