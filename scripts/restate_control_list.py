"""Restate the control list of the EAR from the files of one day as the list that ships with us.

    python scripts/restate_control_list.py MIRROR/us_ear/2026-07-23 > src/caveat/lists/us_ear/bundled.yaml

What is written are the facts that the list's own reader gives: nothing of the files that it ignores comes along. It is JSON,
an entry a line, so that a change of law is a change of a line.
"""

import gzip
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

from caveat.facts.form import to_plain
from caveat.lists import check_counts, discover

NOTE = (
    "Restated from a transcription of the eCFR of that day. The transcription has no entry 8D001, gives 8C609 two lines of it, "
    "and has no lines on exceptions for 2E001 and some others."
)


def main(folder: str) -> None:
    """Print the bundled list that the files in `folder` give; stop if a single one of their words is not understood."""
    room = discover()["us_ear"]
    files = {path.name.removesuffix(".gz"): _bytes(path) for path in sorted(Path(folder).iterdir())}
    if room.read is None:
        sys.exit("us_ear has no reader")
    reading = room.read(files, room.spec)
    doubts = check_counts(reading, room.spec)
    if doubts or reading.controls is None:
        sys.exit("\n".join(str(doubt) for doubt in doubts))
    head = {"as_of": str(reading.as_of), "complete": True, "note": NOTE}
    sys.stdout.write(",\n".join(_lines(head, to_plain(reading.controls))))


def _bytes(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


def _lines(head: dict[str, Any], controls: dict[str, Any]) -> Iterator[str]:
    """Yield the text in pieces that stand a line apart: the head, then the members of each of its parts."""
    opened = orjson.dumps(head).decode().removesuffix("}")
    yield f'{opened},\n"controls":{{"as_of":"{controls["as_of"]}"'
    parts = [(key, part) for key, part in controls.items() if key != "as_of"]
    for number, (key, part) in enumerate(parts):
        inner = [orjson.dumps(one).decode() for one in part] if isinstance(part, list) else _pairs(part)
        brackets = "[]" if isinstance(part, list) else "{}"
        last = "}}\n" if number == len(parts) - 1 else ""
        yield f'"{key}":{brackets[0]}\n' + ",\n".join(inner) + f"\n{brackets[1]}{last}"


def _pairs(part: dict[str, Any]) -> list[str]:
    return [f"{orjson.dumps(key).decode()}:{orjson.dumps(value).decode()}" for key, value in part.items()]


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python scripts/restate_control_list.py FOLDER")
    main(sys.argv[1])
