"""The two founding documents, read where they lie beside the library that ships with us."""

from pathlib import Path

import pytest

from caveat.dossiers import Library
from caveat.dossiers.reading import Reading, article_of, read
from caveat.facts.measure_kind import MeasureKind


@pytest.fixture(scope="module")
def first(shared: Path, whole: Library) -> Reading:
    return _read(shared, "000", whole)


@pytest.fixture(scope="module")
def second(shared: Path, whole: Library) -> Reading:
    return _read(shared, "002", whole)


def _read(shared: Path, number: str, library: Library) -> Reading:
    (path,) = (shared / "seeds").glob(f"{number}_*.txt")
    return read(article_of(path.read_text("utf-8")), library)


def test_the_second_was_written_about_20_to_24_july_2021_and_says_why(second: Reading) -> None:
    written = second.written
    assert (str(written.earliest), str(written.latest), written.others) == ("2021-07-20", "2021-07-24", ())
    reasons = " ".join(written.because)
    assert "earlier this week" in reasons and "huawei-2021-07-20-security_assessment" in reasons
    assert "last week" in reasons and "ericsson-china-2021-07-16-financial_result" in reasons
    assert "from memory" in reasons, "the report was not opened, and the reasoning says so"


GONE = ("huawei-2021-07-20-security_assessment", "ericsson-china-2021-07-16-financial_result")


@pytest.mark.parametrize("gone", GONE)
def test_an_event_that_is_not_in_the_library_is_nowhere_in_the_reasoning(shared: Path, whole: Library, gone: str) -> None:
    assert gone not in str(_read(shared, "002", whole.without(gone)))


def test_nothing_is_wired_in_without_both_events_the_day_is_not_known(shared: Path, whole: Library) -> None:
    without = _read(shared, "002", whole.without(GONE[0]).without(GONE[1])).written
    assert (str(without.earliest), str(without.latest)) != ("2021-07-20", "2021-07-24")


def test_the_relative_days_of_the_second_come_out_of_it(second: Reading) -> None:
    days = {one.text: (str(one.earliest), str(one.latest), one.guess) for one in second.days}
    assert days["earlier this week"] == ("2021-07-19", "2021-07-24", True)
    assert days["last week"] == ("2021-07-12", "2021-07-17", True)
    assert days["2019"] == ("2019-01-01", "2019-12-31", False)


def test_mistranslated_and_described_parties_are_found_and_flagged(first: Reading, second: Reading) -> None:
    guesses = {one.text: one.party for one in (*first.parties, *second.parties) if one.guess}
    assert guesses == {
        "Pieruzzi": "Frederic Pierucci",
        "Huawei CFO": "Meng Wanzhou",
        "Cybersecurity Assessment Center": "HCSEC",
        "the Chinese telecoms champion": "Huawei Technologies",
        "the Chinese group": "Huawei Technologies",
        "the Chinese industrialist": "Huawei Technologies",
        "The Shenzhen group": "Huawei Technologies",
        "Huawei’s Swedish rival": "Ericsson",
        "London": "United Kingdom",
        "Beijing": "China",
        "Washington": "United States",
    }


def test_every_actor_that_the_record_finds_in_them_is_found(first: Reading, second: Reading) -> None:
    named = {one.party for one in (*first.parties, *second.parties)}
    actors = (
        "Alstom SA|General Electric|Huawei Technologies|HiSilicon|Ericsson|Frederic Pierucci|Meng Wanzhou|Ren Zhengfei|FBI|"
        "Department of Justice|Commerce (BIS)|White House|Donald Trump|Mike Pompeo|Mike Pence|Edward Snowden|HCSEC|United Kingdom|"
        "France|Sweden|European Union|China|Financial Times|United States|Canada|UN Security Council"
    )
    assert set(actors.split("|")) - named == set()


def test_the_ranks_of_the_first_are_counted_as_the_record_counts_them(first: Reading) -> None:
    ranks = [(one.sentence, str(one.least), str(one.most)) for one in first.quantities if one.unit == "rank"]
    alstom, huawei = min(one for one, *_ in ranks), max(one for one, *_ in ranks)
    assert [ends for one, *ends in ranks if one == alstom] == [["1", "1"]] * 4 + [["2", "2"]]
    assert [ends for one, *ends in ranks if one == huawei] == [["1", "1"]] * 3 + [["2", "2"], ["1", "10"]]


def test_the_soft_quantities_stay_soft(first: Reading, second: Reading) -> None:
    told = {one.text: (one.least and str(one.least), one.most) for one in (*first.quantities, *second.quantities) if one.vague}
    assert told["more than a decade"] == ("10", None)
    assert told["massive"] == told["Significantly lower"] == told["a bunch of"] == (None, None)


@pytest.mark.parametrize(
    ("number", "kinds"),
    [
        (
            "first",
            (
                "arrest_detention espionage_disclosure public_campaign executive_order procurement_ban subsidy_ban listing "
                "export_control_rule diplomatic_pressure prosecution plea_or_settlement corporate_action market_result"
            ),
        ),
        (
            "second",
            (
                "security_assessment technical_finding network_ban retaliation lobbying financial_result export_control_rule "
                "public_campaign policy_framework blocking_sanction"
            ),
        ),
    ],
)
def test_the_measures_that_the_record_finds_in_them_are_found(number: str, kinds: str, request: pytest.FixtureRequest) -> None:
    reading: Reading = request.getfixturevalue(number)
    assert {MeasureKind(kind) for kind in kinds.split(" ")} - {one.kind for one in reading.measures} == set()


def test_the_arrests_are_told_of_the_events_of_the_record(first: Reading) -> None:
    best = {one.sentence: one.event for one in reversed(first.told)}
    told = set(best.values())
    assert {"alstom-2013-04-14-arrest_detention", "huawei-2018-12-01-arrest_detention", "huawei-2019-05-16-listing"} <= told
