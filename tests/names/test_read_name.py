"""Reading: what each word of a name does in it."""

import importlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caveat.names import Grammar, Role, known, read_name, read_unknown
from caveat.names.legal_forms import FORM_FAMILIES, form_number

fold_module = importlib.import_module("caveat.names.fold")


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
        ("Obshchestvo s ogranichennoi otvetstvennostiu Romashka", "OOO Romashka"),
        ("Tavarystva z abmezhavanay adkaznastsyu Romashka", "Romashka TAA"),
        ("Otkrytoye Aktsionernoye Obschestvo Romashka", "Romashka OAO"),
        ("Romashka Zártkörűen Működő Részvénytársaság", "Romashka Zrt."),
        ("Shenzhen Romashka Youxian Gongsi", "Shenzhen Romashka Co., Ltd."),
        ("Công ty TNHH Romashka", "Romashka Limited"),
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
        ("3%ers", "Three Percenters"),
        ("Twenty-First Century Fund", "21st Century Fund"),
        ("Zavod No. 7", "Factory #7"),
        ("Nauchno-Proizvodstvennoye Obyedineniye Almaz", "NPO Almaz"),
        ("Minskii Mekhanicheskii Zavod", "Minskii Mechanical Plant"),
        ("Shenzhen Dianzi Keji", "Shenzhen Electronics Technology"),
        ("Acme Intl Mfg", "Acme International Manufacturing"),
        ("Muassasat Acme", "Acme Foundation"),
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
        ("Abu Bakr Shekau", "Abubakr Shekau"),
        ("Nasr Allah Hassan", "Nasrallah Hassan"),
        ("Rahmat Ullah", "Rahmatollah"),
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
    gmbh, ooo, ag, company = (FORM_FAMILIES[form_number(name)] for name in ("gmbh", "ooo", "ag", "co"))
    assert gmbh == ooo != ag
    assert company == 0


@pytest.mark.parametrize(
    ("name", "fathers"),
    [
        ("LAVROV, Sergey Viktorovich", ["viktorovich"]),
        ("Sergey Viktorovich Lavrov", ["viktorovich"]),
        ("Hanna Iharauna Kavalenka", ["iharauna"]),
        ("Roman Abramovich", []),
        ("Roman Arkadyevich Abramovich", ["arkadyevich"]),
        ("Olimxon Maxmudjon Ogli Ismailov", ["maxmudjon"]),
    ],
)
def test_a_patronymic_among_three_names_is_the_fathers(name: str, fathers: list[str]) -> None:
    assert [word.text for word in read_name(name, Grammar.PERSON).words if word.father] == fathers


def test_twenty_and_twelve_are_two_numbers() -> None:
    assert entity("Twenty 12 Fund")[0] == ["20", "12", "foundation"]


def test_a_title_is_no_compound() -> None:
    assert [word.text for word in read_name("Gospodin Ivan Ivanov", Grammar.PERSON).words] == ["gospodin", "ivan", "ivanov"]


NAMES = st.lists(
    st.sampled_from(
        [
            "abu",
            "bakr",
            "bin",
            "abd",
            "al",
            "rahman",
            "din",
            "ullah",
            "mr",
            "jr",
            "iv",
            "sergey",
            "viktorovich",
            "co",
            "ltd",
            "gmbh",
            "new",
            "york",
            "st",
            "petersburg",
            "no",
            "seven",
            "7",
            "vii",
            "twenty",
            "e",
            "y",
            "of",
        ]
    ),
    max_size=9,
).map(" ".join)


@given(NAMES | st.text(max_size=40))
def test_a_text_of_unknown_kind_is_read_as_in_each_grammar(text: str) -> None:
    grammars = (Grammar.PERSON, Grammar.ENTITY, Grammar.CRAFT)
    assert read_unknown(text) == tuple(read_name(text, grammar) for grammar in grammars)


@given(NAMES | st.text(max_size=40))
def test_what_is_remembered_of_a_word_does_not_change_its_reading(text: str) -> None:
    fresh = known._known_token
    assert known.known_words(text) == [one for token in fold_module.tokens(text) for one in fresh(token)][: fold_module.MOST_WORDS]
