"""`caveat case show`, as a person calls it: the dossier, a look back, one event, files, and what is refused."""

from pathlib import Path

import pytest
from tests.cli.conftest import Run

CASE = """id: meridian
name: Meridian
told: Meridian makes pumps.
home: [FR]
senders: [US]
sector: pumps
allegations: [bribery]
outcome: Meridian goes on.
sources:
  paper: {title: A report, publisher: A paper}
events:
  - {id: meridian-1, day: '2019-05-16', kind: listing, authority: {name: An office, countries: [US]}, targets: [Meridian], told: An office listed Meridian., sources: [paper], confidence: medium, checked: memory}
"""


def test_the_dossier_of_huawei_is_a_hundred_lines_and_some(run: Run) -> None:
    told = run("case", "show", "huawei")
    assert told.code == 0 and len(told.out.splitlines()) < 150
    for words in (
        "22  charged, untried",
        "4   before any charge",
        "level 6 of 7",
        "452 days, 5 extensions",
        "1,028 days after",
        "Order is stated, never cause",
    ):
        assert words in told.out


def test_a_look_back_knows_nothing_of_what_came_later(run: Run) -> None:
    told = run("case", "show", "huawei", "--as-of", "2019-05-15", "--all")
    assert told.code == 0
    assert "Nothing that came later is in it" in told.out
    assert "huawei-2019-03-06-target_litigation" in told.out
    assert "2019-05-16-listing" not in told.out and "1,028" not in told.out


def test_the_whole_holds_the_scale_and_every_event(run: Run) -> None:
    told = run("case", "show", "alstom", "--all").out
    assert "denial order, or blocking sanction" in told and "The rule:" in told
    assert "alstom-2024-05-31-outcome" in told


@pytest.mark.parametrize("name", ["2019-05-16-listing", "huawei-2019-05-16-listing"])
def test_an_event_opens_to_its_sources_and_the_law(run: Run, name: str) -> None:
    told = run("case", "show", "huawei", "--event", name)
    assert told.code == 0
    assert "73 measures of the lists" in told.out and "https://www.federalregister.gov" in told.out and "[memory]" in told.out


def test_what_is_from_memory_is_starred_and_told_in_full_with_the_event(run: Run, tmp_path: Path) -> None:
    (tmp_path / "meridian.yaml").write_text(CASE, "utf-8")
    assert "1*" in run("case", "show", tmp_path / "meridian.yaml").out
    assert "[from memory, medium confidence]" in run("case", "show", tmp_path / "meridian.yaml", "--event", "1").out


def test_the_json_is_the_whole_dossier(run: Run) -> None:
    told = run("case", "show", "huawei", "--json").json
    assert told["process"]["counts"][1]["state"] == "charged, untried" and len(told["process"]["counts"][1]["events"]) == 22
    assert len(told["time_line"]["lines"]) == 147
    assert run("case", "show", "huawei", "--event", "2019-05-16-listing", "--json").json["flank"] == "supply"


@pytest.mark.parametrize("name", ["alstom.html", "alstom.csv", "alstom.json", "alstom.bib", "alstom.ftm.json"])
def test_a_file_is_written_by_its_suffix(run: Run, tmp_path: Path, name: str) -> None:
    told = run("case", "show", "alstom", "--out", tmp_path / name)
    assert told.code == 0 and (tmp_path / name).stat().st_size > 1000 and "wrote" in told.out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("huawi",), "did you mean 'huawei'"),
        (("huawei", "--as-of", "1999-01-01"), "its first event is of 2003-01-23"),
        (("huawei", "--as-of", "May 2019"), "write a day as YYYY-MM-DD"),
        (("huawei", "--event", "2019-05-16-lsting"), "did you mean 'huawei-2019-05-16-listing'"),
        (("huawei", "--as-of", "2019-05-15", "--event", "2019-05-16-listing"), "has no event"),
        (("huawei", "--out", "huawei.stix"), "are not written"),
    ],
)
def test_what_is_not_there_is_answered_in_a_sentence(run: Run, arguments: tuple[str, ...], told: str) -> None:
    answer = run("case", "show", *arguments)
    assert answer.code == 2 and told in answer.err
