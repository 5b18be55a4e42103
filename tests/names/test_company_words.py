"""Company words of other languages: a name and its translation meet, and an English name stays as it is."""

import pytest

from caveat import compare_names
from caveat.names import fold
from caveat.names.company_words import _forms_written, _languages, english_of, english_of_run, form_of_run, translated
from caveat.names.company_words.slavic_stem import stem


def in_english(name: str) -> str:
    return " ".join(translated(fold(name).split()))


@pytest.mark.parametrize(
    "words",
    [
        "kompaniya kompaniia kompanija kompanii kompaniyu kompaniey",
        "nauchnyy nauchnyi nauchnij nauchnaya nauchnaia nauchnoe nauchnoye nauchnogo nauchnykh nauchnyh nauchno",
        "obshchestvo obschestvo obshestvo obshhestvo obsestvo",
        "predpriyatie predpriiatie predprijatie predpriyatiye predpriyatiya",
        "tsentr centr tsentra tsentrov",
        "khimicheskiy himicheskij ximicheskii khimicheskaya",
    ],
)
def test_a_slavic_word_has_one_stem_in_all_cases_and_romanisations(words: str) -> None:
    assert len({stem(word) for word in words.split()}) == 1


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("MOSKOVSKAYA ORUZHEINAYA KOMPANIYA", "moscow weapon company"),
        ("OOO SUDOKHODNAIA KOMPANIIA AZIA", "ooo shipping company azia"),
        ("AO GOSNIIP", "ao state research institute instrument making"),
        ("SAZEMAN-E BASIJ-E MOSTAZAFAN", "organization mobilization oppressed"),
        ("SHARIKAT AL-NAQL AL-WATANIYA", "company transport national"),
    ],
)
def test_company_words_are_put_into_english(name: str, english: str) -> None:
    assert in_english(name) == english


@pytest.mark.parametrize(
    "name",
    [
        "OBSHCHESTVO S OGRANICHENNOI OTVETSTVENNOSTIU ROMASHKA",
        "Obschestvo s ogranichennoj otvetstvennostju Romashka",
        "OBSHESTVO S OGRANICHENNOY OTVETSVENNOSTYU ROMASHKA",
    ],
)
def test_a_legal_form_is_known_in_any_romanisation_and_with_a_slip(name: str) -> None:
    assert in_english(name) == "ooo romashka"


@pytest.mark.parametrize(
    "name",
    [
        "Visa Inc",
        "Bell Copper Corp",
        "UK Coal Holding Ltd",
        "Five Below Inc",
        "Rose Garden Shipping Ltd",
        "Ross Stores",
        "Sahara Energy",
    ],
)
def test_an_english_name_stays_as_it_is(name: str) -> None:
    assert in_english(name) == fold(name)


def test_a_word_that_is_also_english_is_translated_only_beside_one_that_tells_the_language() -> None:
    assert in_english("More Reka Servis OOO") == "sea river servis ooo"
    assert in_english("More Than Coffee Ltd") == "more than coffee ltd"


def test_a_name_of_one_word_or_nothing_but_a_legal_form_stays() -> None:
    assert in_english("Sociedad Anonima") == "sociedad anonima"
    assert in_english("Vertolet OOO") == "vertolet ooo"
    assert translated([]) == []


def test_words_phrases_and_forms_can_be_asked_alone() -> None:
    assert english_of("vertoletnyy") == "helicopter"
    assert english_of("zavod") == "factory"
    assert english_of("romashka") == ""
    assert english_of_run(["nauchno", "issledovatelskiy", "institut", "svyazi"]) == (3, "research institute")
    assert form_of_run(["aktsionernoe", "obscestvo", "romashka"]) == (2, "jsc")
    assert form_of_run(["romashka"]) == (0, "")


def test_every_legal_form_of_the_tables_is_a_known_class() -> None:
    named = {
        meaning.english
        for language in _languages()
        for meaning in (*language.exact.values(), *(one for rows in language.phrases.values() for _, one in rows))
        if meaning.form
    }
    assert named <= _forms_written().keys()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("MOSKOVSKAYA ORUZHEINAYA KOMPANIYA", "LIMITED LIABILITY COMPANY MOSCOW ARMS COMPANY"),
        ("FEDERALNOE AGENTSTVO NOVOSTEI OOO", "FEDERAL NEWS AGENCY LLC"),
        ("BELARUSSKI AVTOMOBILNYI ZAVOD", "OPEN JOINT STOCK COMPANY BELARUSIAN AUTOMOBILE PLANT"),
        ("AKTSIONERNOE OBSCHESTVO KORPORATSIYA TAKTICHESKOE RAKETNOE VOORUZHENIE", "TACTICAL MISSILES CORPORATION JSC"),
        ("NPF TREKOL", "NAUCHNO PROIZVODSTVENNAYA FIRMA TREKOL"),
        ("SSSI", "SHAHID SAYYADE SHIRAZI INDUSTRIES (SSSI)"),
    ],
)
def test_a_name_and_its_translation_meet(one: str, other: str) -> None:
    assert compare_names(one, other, "company") >= 0.7
