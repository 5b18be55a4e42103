"""Companies, banks, ministries and armed groups in the letters of their country, beside the names under which lists have them."""

import pytest

from caveat import compare_names

LIKELY = 0.95


@pytest.mark.parametrize(
    ("written", "listed"),
    [
        ("بانک ملی ایران", "Bank Melli Iran"),
        ("بانک صادرات", "Bank Saderat"),
        ("بانک سپه", "Bank Sepah"),
        ("شرکت ملی نفت ایران", "National Iranian Oil Company"),
        ("ماهان ایر", "Mahan Air"),
        ("بنیاد مستضعفان", "Bonyad Mostazafan"),
        ("سپاه پاسداران انقلاب اسلامی", "Sepah-e Pasdaran-e Enghelab-e Eslami"),
        ("صنایع الکترونیک ایران", "Sanaye Electronic Iran"),
        ("الجهاد الإسلامي الفلسطيني", "Islamic Jihad Palestine"),
        ("حزب الله", "Hizb Allah"),
        ("АК Алроса", "Aktsionernaya Kompaniya Alrosa"),
        ("ТД Калашников", "Torgovyi Dom Kalashnikov"),
    ],
)
def test_a_body_in_its_own_letters_is_the_listed_one(written: str, listed: str) -> None:
    assert compare_names(written, listed, kind="company") >= LIKELY


@pytest.mark.parametrize(
    ("written", "other"),
    [
        ("بانک ملی ایران", "Bank Saderat Iran"),
        ("بانک سپه", "Bank Melli"),
        ("ТД Калашников", "TDK Corporation"),
    ],
)
def test_another_body_of_the_same_sort_is_not(written: str, other: str) -> None:
    assert compare_names(written, other, kind="company") < LIKELY
