"""Parties of an article: named, described, misspelt; each guess is marked and says why."""

import pytest
from tests.dossiers.reading.world import read_text, small_library

from caveat.dossiers.reading.article import Found, PartyMention
from caveat.dossiers.reading.gazetteer import Gazetteer


def _found(text: str) -> dict[str, PartyMention]:
    return {one.text: one for one in read_text(text).parties}


@pytest.mark.parametrize(
    ("words", "party"),
    [
        ("Huawei’s", "Huawei Technologies"),
        ("the U.S. Department of Justice", "Department of Justice"),
        ("the FBI", "FBI"),
        ("Frédéric Pierucci", "Frederic Pierucci"),
        ("the National Cyber Security Centre", "NCSC"),
        ("Huawei-made", "Huawei Technologies"),
        ("L.M. Ericsson", "Ericsson"),
    ],
)
def test_a_name_is_found_however_it_is_bent(words: str, party: str) -> None:
    assert party in {one.party for one in read_text(f"It was said that {words} offices were shut.").parties}


def test_a_surname_that_a_translation_has_bent_is_repaired_beside_the_case_and_flagged() -> None:
    pieruzzi = _found("Pieruzzi, a manager of France’s Alstom Group, was arrested.")["Pieruzzi"]
    assert (pieruzzi.party, pieruzzi.guess, pieruzzi.repaired_from) == ("Frederic Pierucci", True, "Pieruzzi")
    assert "Alstom SA" in pieruzzi.because
    assert "'pieruzzi' beside 'pierucci'" in pieruzzi.because


def test_the_same_surname_without_the_case_is_nobody() -> None:
    assert "Pieruzzi" not in _found("Pieruzzi, a painter, was born in Rome.")


@pytest.mark.parametrize(
    ("written", "party"), [("Hikvison", "Hikvision"), ("Ren Zhenfei", "Ren Zhengfei"), ("Erikson", "Ericsson")]
)
def test_a_misspelt_name_is_asked_of_the_name_index_and_flagged(written: str, party: str) -> None:
    found = _found(f"We spoke about {written} for long.")[written]
    assert (found.party, found.found, found.guess, found.repaired_from) == (party, Found.INDEX, True, written)
    assert "matches" in found.because


def test_initials_in_brackets_name_the_words_before_them() -> None:
    found = _found("A report of Huawei’s Cybersecurity Assessment Center (HCSEC) came out.")["Cybersecurity Assessment Center"]
    assert (found.party, found.guess) == ("HCSEC", True)
    assert "(HCSEC)" in found.because


def test_an_office_names_its_holder_as_a_guess_that_an_event_shows() -> None:
    found = _found("Huawei CFO was arrested while passing through Canada.")["Huawei CFO"]
    assert (found.party, found.found, found.guess) == ("Meng Wanzhou", Found.ROLE, True)
    assert found.events == ("huawei-2018-12-01-arrest_detention",)


def test_without_the_event_that_shows_it_an_office_names_nobody() -> None:
    assert Gazetteer(small_library().without("huawei-2018-12-01-arrest_detention")).roles == ()


@pytest.mark.parametrize(
    ("text", "words", "party"),
    [
        (
            "Huawei spoke. The report says the Chinese telecoms champion fails.",
            "the Chinese telecoms champion",
            "Huawei Technologies",
        ),
        ("Huawei lobbies. The Shenzhen group spends more.", "The Shenzhen group", "Huawei Technologies"),
        ("Ericsson pays. Huawei’s Swedish rival last week warned.", "Huawei’s Swedish rival", "Ericsson"),
        ("Ericsson and Huawei met; the Swedish equipment maker left.", "the Swedish equipment maker", "Ericsson"),
    ],
)
def test_a_description_is_taken_for_the_party_last_named_that_fits(text: str, words: str, party: str) -> None:
    found = _found(text)[words]
    assert (found.party, found.found, found.guess) == (party, Found.DESCRIPTION, True)


def test_a_description_of_somebody_not_named_stays_open() -> None:
    found = _found("Nobody spoke. The French industrial giant left.")["The French industrial giant"]
    assert (found.party, found.guess) == ("", True)


def test_capitals_stand_for_their_governments_as_guesses_and_adjectives_tell_of_states() -> None:
    found = _found("London and the British government spoke with Swedish firms about Beijing.")
    assert [(one.party, one.guess) for one in found.values()] == [
        ("United Kingdom", True),
        ("United Kingdom", False),
        ("Sweden", False),
        ("China", True),
    ]


@pytest.mark.parametrize(
    "text", ["Arm yourself.", "It told us that they who may go.", "Orange is a colour.", "He will spark a fire."]
)
def test_ordinary_words_are_no_parties(text: str) -> None:
    assert read_text(text).parties == ()
