"""Which layout of an OFAC list was given, and the file in a ZIP that a layout is published as."""

from collections.abc import Mapping

from caveat.facts import Problem
from caveat.facts.problem import BadInput
from caveat.lists.ofac_entry import Entry
from caveat.lists.remarks import Remarks
from caveat.lists.spec import ListSpec
from caveat.lists.zip_member import unpack_one


def layout_of(files: Mapping[str, bytes], spec: ListSpec, doubts: list[Problem]) -> tuple[str, ...] | None:
    """Choose the first layout whose files are all here; otherwise name what the nearest one lacks."""
    whole = next((layout for layout in spec.layouts if set(layout) <= set(files)), None)
    if whole is None:
        nearest = min(spec.layouts, key=lambda layout: len(set(layout) - set(files)) / len(layout))
        for name in nearest:
            if name not in files:
                doubts.append(BadInput(f"the file {name} is missing", where=spec.id, advice=f"give all of {', '.join(nearest)}"))
    return whole


def plain_file(files: Mapping[str, bytes], name: str, spec: ListSpec, doubts: list[Problem]) -> tuple[str, bytes] | None:
    """Return name and bytes of a layout's one file, out of its ZIP if it is one; a broken ZIP is a doubt."""
    if not name.upper().endswith(".ZIP"):
        return name, files[name]
    within = f"{name[:-4]}.XML"
    try:
        return within, unpack_one(files[name], name, within, largest=spec.largest_bytes)
    except BadInput as problem:
        doubts.append(problem)
        return None


def note_on(entries: list[Entry], remarks: list[Remarks], comments: str) -> str:
    """Tell how much of the remarks was read, and how many lack their beginning."""
    segments, read, stated = (sum(getattr(one, name) for one in remarks) for name in ("segments", "read", "stated"))
    torn = sum(entry.torn for entry in entries)
    lost = f" {torn} remarks lack their beginning: {comments} continues a remark that is not there." if torn else ""
    return f"Of {segments} segments of remarks {read} became facts, {stated} are known statements, the rest stays text.{lost}"
