"""One entity of FollowTheMoney while it is written: its id, its properties, and what they take."""

import hashlib
import re
from collections.abc import Iterable
from typing import Any

from caveat.facts.ftm_model import properties_of

Entity = dict[str, Any]

_SIGNS = re.compile(r"[^0-9a-zA-Z]+")
_LOCAL = re.compile(r"[0-9a-zA-Z]+(-[0-9a-zA-Z]+)*")
LONGEST = {"identifier": 64, "name": 384, "address": 250, "string": 1024}


def ftm_id(our_id: str) -> str:
    """Return an id that FollowTheMoney takes: letters, digits and hyphens; where other signs fell out, marked by a hash."""
    head, _, local = our_id.rpartition(":")
    plain = _SIGNS.sub("-", f"{head}-{local}" if head else local).strip("-")
    return plain if _LOCAL.fullmatch(local) and ":" not in head else hashed(plain[:60].strip("-"), our_id)


class Values:
    """The properties of an entity while they are gathered: what a schema lacks, or takes no text so long of, is noted."""

    def __init__(self, schema: str) -> None:
        self.schema = schema
        self.values: dict[str, list[str]] = {}

    def add(self, key: str, text: str, longest: int = LONGEST["string"]) -> None:
        """Add a value of a property, once."""
        plain = " ".join(text.split())
        if key not in properties_of(self.schema) or len(plain) > longest:
            self.note(f"{key}: {plain}")
        elif plain and plain not in self.values.setdefault(key, []):
            self.values[key].append(plain)

    def note(self, text: str) -> None:
        """Add a note, which every schema of things takes."""
        if text and text not in self.values.get("notes", []):
            self.values.setdefault("notes", []).append(text)


def hashed(head: str, text: str) -> str:
    """Return an id that is the same for the same text."""
    return f"{head}-{hashlib.sha1(text.encode('utf-8', 'replace'), usedforsecurity=False).hexdigest()}".lstrip("-")


def entity(
    entity_id: str,
    schema: str,
    properties: dict[str, list[str]],
    caption: str,
    target: bool = False,
    referents: Iterable[str] = (),
) -> Entity:
    """Build an entity as OpenSanctions writes its lines."""
    return {
        "id": entity_id,
        "caption": caption,
        "schema": schema,
        "properties": properties,
        "referents": list(referents),
        "target": target,
    }
