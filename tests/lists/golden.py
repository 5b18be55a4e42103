"""What a sample must give, beside it in `expected.yaml`; `CAVEAT_REMAKE_GOLDENS` writes it anew."""

import json
import os
from importlib.resources import files
from pathlib import Path

import yaml

from caveat.facts.form import from_yaml, to_plain
from caveat.lists import ListSpec, Reading


def spec_of(list_id: str) -> ListSpec:
    """Read the list.yaml of a folder."""
    return from_yaml(ListSpec, (files("caveat.lists") / list_id / "list.yaml").read_text("utf-8"), where=list_id)


def sample_of(list_id: str, name: str) -> bytes:
    """Return a sample's bytes."""
    return (files("caveat.lists") / list_id / "sample" / name).read_bytes()


def agrees_with_expected(list_id: str, reading: Reading, golden: str = "expected.yaml") -> bool:
    """Say whether a reading is that of the golden file, after writing it anew if that was asked for."""
    expected = Path(str(files("caveat.lists") / list_id / golden))
    if os.environ.get("CAVEAT_REMAKE_GOLDENS"):
        plain = json.loads(json.dumps(to_plain(reading)))
        expected.write_text(yaml.safe_dump(plain, allow_unicode=True, sort_keys=False, width=130), "utf-8")
    return bool(to_plain(from_yaml(Reading, expected.read_text("utf-8"), where=golden)) == to_plain(reading))
