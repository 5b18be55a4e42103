"""Each sample beside a reader gives the facts written beside it.

After a wanted change, re-make the facts with `PYTHONPATH=src python tests/lists/test_us_bis_samples.py` and read the diff.
"""

import json
from pathlib import Path

import pytest
import yaml

import caveat.lists
from caveat.facts import Day
from caveat.facts.form import from_yaml, to_plain
from caveat.lists import Bundle, ListSpec, Reading, read_bundle
from caveat.lists.spec import Reader
from caveat.lists.us_bis_entity.read import read as read_entity
from caveat.lists.us_bis_meu.read import read as read_meu
from caveat.lists.us_bis_mieu.read import read as read_mieu
from caveat.lists.us_bis_unverified.read import read as read_unverified

ROOM = Path(caveat.lists.__file__).parent
READERS: dict[str, Reader] = {
    "us_bis_entity": read_entity,
    "us_bis_meu": read_meu,
    "us_bis_mieu": read_mieu,
    "us_bis_unverified": read_unverified,
}


def spec_of(list_id: str) -> ListSpec:
    """Read the list.yaml of a list."""
    return from_yaml(ListSpec, (ROOM / list_id / "list.yaml").read_text("utf-8"), where=f"{list_id}/list.yaml")


def read_sample(list_id: str) -> Reading:
    """Read the sample of a list."""
    return READERS[list_id]({"part-744.xml": (ROOM / list_id / "sample.xml").read_bytes()}, spec_of(list_id))


@pytest.mark.parametrize("list_id", READERS)
def test_the_sample_of_a_list_gives_the_facts_written_beside_it(list_id: str) -> None:
    """Compare the whole reading."""
    path = ROOM / list_id / "expected.yaml"
    expected = read_bundle(path.read_text("utf-8"), where=str(path.name))
    reading = read_sample(list_id)
    assert reading.doubts == ()
    assert reading.parties == expected.parties
    assert reading.measures == expected.measures


@pytest.mark.parametrize("list_id", READERS)
def test_every_measure_of_a_sample_binds_by_regulation_and_names_its_law(list_id: str) -> None:
    """An entry without law behind it is of no use."""
    spec = spec_of(list_id)
    for measure in read_sample(list_id).measures:
        assert (measure.programme,) == spec.programmes
        assert measure.authority == spec.authority == "us.bis"
        assert measure.cites
        assert measure.history
        assert measure.span.since


def remake() -> None:
    """Write what the readers give now as the expected facts."""
    for list_id in READERS:
        reading = read_sample(list_id)
        bundle = Bundle(as_of=Day(2026, 7, 23), complete=False, note="invented", parties=reading.parties, measures=reading.measures)
        text = yaml.safe_dump(json.loads(json.dumps(to_plain(bundle))), sort_keys=False, allow_unicode=True, width=120)
        (ROOM / list_id / "expected.yaml").write_text(text, "utf-8")


if __name__ == "__main__":
    remake()
