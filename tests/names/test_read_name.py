"""Reading: what each word of a name does in it."""

import pytest

from caveat.names import Grammar, Role, read_name
from caveat.names.legal_forms import same_form


def entity(text: str) -> tuple[list[str], tuple[str, ...]]:
    reading = read_name(text, Grammar.ENTITY)
    return [word.text for word in reading.words], reading.forms


def person(text: str) -> list[str]:
    return [word.text for word in read_name(text, Grammar.PERSON).words if word.role is Role.NAME]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Huawei Technologies Co., Ltd.", "华为技术有限公司"),
        ("SIS d.o.o.", "SIS DOO"),
        ("ООО Ромашка", "Romashka OOO"),
        ("Siemens Aktiengeselschaft", "SiemensAG"),
        ("TACTICAL MISSILES CORPORATION JOYNT STOCK COMPANY", "JSC Tactical Missiles Corporation"),
        ("Societatea cu Răspundere Limitată PRO TRAFFIC", "SRL PRO TRAFFIC"),
        ("Stripe LLC", "Stripe Limited Liability Company"),
        ("ACME FZ-LLC", "Acme FZCO"),
        ("Maju Jaya Sdn. Bhd.", "Maju Jaya SDN BHD"),
        ("Acme Pvt. Ltd.", "Acme Private Limited"),
        ("株式会社アクメ", "アクメ有限公司"),
    ],
)
def test_a_legal_form_is_the_same_however_written(one: str, other: str) -> None:
    assert entity(one) == entity(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Organisation for Defence Tech", "Organization for Defense Technologies"),
        ("Brigade Forty-Four", "Brigade 44"),
        ("Plant No. 7", "Seventh Plant"),
        ("Huawei (Deutschland)", "Huawei Germany"),
        ("Amercan Financal Group", "Amercan Financial Group"),
        ("World War II", "World War 2"),
    ],
)
def test_generic_words_numbers_and_places_meet(one: str, other: str) -> None:
    assert sorted(entity(one)[0]) == sorted(entity(other)[0])


def test_a_name_of_nothing_but_a_legal_form_keeps_its_words() -> None:
    assert entity("Co., Ltd.")[0]
    assert entity("AG")[0] == ["ag"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Abd al-Rahman", "Abdurrahman"),
        ("Abdel Aziz", "Abdul-Aziz"),
        ("Dr. Rami Makhlouf", "Rami Makhlouf"),
        ("Shams ad-Din", "Shamsuddin"),
        ("عبد الله", "Abdallah ".strip()),
        ("Bashar al-Assad", "Bashar Assad"),
    ],
)
def test_titles_articles_and_compounds_do_not_part_a_persons_names(one: str, other: str) -> None:
    assert [word.replace("abdallah", "abdullah") for word in person(one)] == [
        word.replace("abdallah", "abdullah") for word in person(other)
    ]


def test_the_word_after_bin_is_known_as_the_fathers() -> None:
    fathers = [word.text for word in read_name("Muhammad bin Salman Al Saud", Grammar.PERSON).words if word.father]
    assert fathers == ["salman"]


def test_a_title_that_is_all_there_is_stays_a_name() -> None:
    assert person("Malik Sultan") == ["malik", "sultan"]


def test_forms_of_one_family_are_nearer_than_strangers() -> None:
    assert same_form("gmbh", "gmbh") == 1.0 > same_form("gmbh", "ooo") > same_form("gmbh", "ag") == 0.0
