"""Find the lists: every folder beside this file, sorted, and loud about an incomplete one."""

import importlib
from collections.abc import Callable
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from caveat.facts.form import from_yaml
from caveat.facts.problem import Incomplete
from caveat.lists.spec import ListRoom, ListSpec


def discover() -> dict[str, ListRoom]:
    """Return every list of this house by id; raise `Incomplete` for a folder that lacks its parts."""
    here = files(__package__)
    folders = sorted((item for item in here.iterdir() if item.is_dir() and item.name[0] not in "._"), key=lambda item: item.name)
    return {folder.name: _room(folder) for folder in folders}


def _room(folder: Traversable) -> ListRoom:
    has = {item.name for item in folder.iterdir()}
    if "list.yaml" not in has or not has & {"read.py", "bundled.yaml"}:
        raise Incomplete(f"lists/{folder.name} is incomplete", advice="it needs list.yaml, and read.py or bundled.yaml")
    spec = from_yaml(ListSpec, (folder / "list.yaml").read_text("utf-8"), where=f"lists/{folder.name}/list.yaml")
    if spec.id != folder.name:
        raise Incomplete(f"lists/{folder.name}/list.yaml calls itself {spec.id!r}", advice="the id is the folder's name")
    reader = _late(f"{__package__}.{folder.name}.read", "stream" if spec.register else "read") if "read.py" in has else None
    bundled = (folder / "bundled.yaml").read_text("utf-8") if "bundled.yaml" in has else ""
    return ListRoom(spec=spec, read=None if spec.register else reader, stream=reader if spec.register else None, bundled=bundled)


def _late(module: str, name: str) -> Callable[..., Any]:
    """Import a reader when it first reads: to answer about a deal none is needed."""

    def reader(*given: Any) -> Any:
        return getattr(importlib.import_module(module), name)(*given)

    return reader
