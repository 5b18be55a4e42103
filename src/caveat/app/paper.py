"""What the papers of this house share: how a file is put in place, and how a page looks on the screen and in print."""

import os
from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path

from caveat.facts.problem import BadInput

Writers = Mapping[str, Callable[[Path], object]]
"""What writes a paper to a path, by the suffix."""


def check_paper(out: Path, source: Path, suffixes: Mapping[str, object], what: str) -> None:
    """Raise `BadInput` for a paper of a kind that is not written, for a folder that is not there, and for the source itself."""
    if out.suffix.lower() not in suffixes:
        known = " or ".join(suffixes)
        raise BadInput(f"{what} of the kind {out.suffix!r} are not written", where=str(out), advice=f"name a file {known}")
    if not out.parent.is_dir() or out.is_dir() or (out.exists() and source.exists() and out.samefile(source)):
        raise BadInput("cannot be written there", where=str(out), advice="name another file, in a folder that is there")


def write_by_suffix(out: Path, source: Path, writers: Writers, what: str) -> None:
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


def page_of(title: str, body: str) -> str:
    """Wrap the body of a page (markup) into one HTML file without scripts that asks for nothing from elsewhere."""
    return (
        f"<!doctype html>\n<html lang='en-GB'><head><meta charset='utf-8'><title>{escape(title)}</title>"
        f"<style>{_STYLE}</style></head><body>{body}</body></html>\n"
    )


def badge(verdict: str) -> str:
    """Mark up a verdict."""
    return f"<span class='v {escape(verdict)}'>{escape(verdict.replace('_', ' '))}</span>"


_STYLE = """
body{font:14px/1.45 system-ui,sans-serif;color:#1d2430;max-width:1200px;margin:2em auto;padding:0 1.5em}
h1{font-size:1.5em;margin:0 0 .2em}h2{font-size:1.1em;margin:1.8em 0 .5em;border-bottom:1px solid #d8dde5;padding-bottom:.2em}h3{font-size:1em;margin:.9em 0 .2em}
p{margin:.2em 0}.dim{color:#6a7482;font-size:.92em}.if{font-weight:600}a{color:#1f4f8f}
.v{display:inline-block;white-space:nowrap;padding:.1em .5em;border-radius:.25em;background:#e4e8ee;font-size:.85em;letter-spacing:.02em}
.PROHIBITED,.OWNED,.CONTROLLED{background:#b3261e;color:#fff}.LICENCE_REQUIRED{background:#f2b84b}.REVIEW{background:#d9b3e6}.ALLOWED_WITH_CONDITIONS{background:#a9d8e8}.ALLOWED{background:#b9e0b9}
.SUBJECT{background:#cfd6e0}.mark{border:1px solid #b8892b;color:#8a5f00;border-radius:.25em;padding:0 .3em;font-size:.85em}
table{border-collapse:collapse;width:100%;font-size:.93em}th{text-align:left;color:#6a7482;font-weight:600}th,td{padding:.25em .5em;border-bottom:1px solid #e7eaf0;vertical-align:top}
.n{text-align:right;white-space:nowrap}.counted td{background:#fff3d6}.open td{background:#f6eaf9}.not-controlled td,.second-incorporation td{background:#eef7ee}.here td{font-weight:600}
ul,ol{margin:.2em 0;padding-left:1.4em}section{margin-bottom:.8em}td{overflow-wrap:break-word}td:last-child{overflow-wrap:anywhere}article+article{margin-top:3em}
@media print{@page{margin:16mm}body{margin:0;padding:0;max-width:none;font-size:11px;-webkit-print-color-adjust:exact;print-color-adjust:exact}
h2,h3{break-after:avoid}tr,li{break-inside:avoid}thead{display:table-header-group}article+article{break-before:page;margin:0}a{color:inherit}}
"""
