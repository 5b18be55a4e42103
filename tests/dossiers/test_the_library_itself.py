"""The library that ships with us: it hangs together with the law, says what was not checked, and copies nothing."""

import re
from pathlib import Path

import yaml

from caveat.dossiers import Library
from caveat.dossiers.reference import Checked, Opened


def test_it_hangs_together(whole: Library) -> None:
    whole.check()


def test_every_event_is_sourced_and_what_nobody_opened_is_marked(whole: Library) -> None:
    for case, event in whole.events():
        opened = {case.reference(key).opened for key in event.sources}
        if opened == {Opened.MEMORY}:
            assert event.checked is Checked.MEMORY and "from memory" in event.mark, event.id


def test_the_listing_of_huawei_is_the_very_measures_of_the_entity_list(whole: Library) -> None:
    found = whole.measures_of(whole.event("huawei-2019-05-16-listing"))
    assert len(found) > 50 and {one.programme for one in found} == {"ENTITY_LIST"}
    assert all(one is whole.measures[one.id] for one in found)


def test_the_record_is_carried_over_whole_and_its_sentences_are_not(whole: Library, shared: Path) -> None:
    record = {one["id"]: one for one in yaml.safe_load((shared / "facts" / "cases.yaml").read_text("utf-8"))["events"]}
    told = {event.id: event for _, event in whole.events()}
    assert record.keys() == told.keys()
    for event_id, event in told.items():
        its = record[event_id]
        assert (str(its["date"]), its["kind"]) == (str(event.day), event.kind.value)
        assert (its["confidence"], len(its["effects"])) == (event.confidence.value, len(event.effects))
        ours = [event.told, event.note, *(one.told for one in event.later)]
        assert not set().union(*map(_runs, ours)) & (_runs(its["summary"]) | _runs(its.get("note") or "")), event_id


def test_every_figure_is_carried_over(whole: Library, shared: Path) -> None:
    record = {one["id"]: one for one in yaml.safe_load((shared / "facts" / "market.yaml").read_text("utf-8"))["figures"]}
    assert record.keys() == whole.figures.keys()
    assert all(str(record[name]["value"]) == figure.value for name, figure in whole.figures.items())


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[\w']+", text.lower())
    return {tuple(words[at : at + 7]) for at in range(len(words) - 6)}
