"""What is known of a word is the same whether it is looked up in every table or found to be in none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caveat.names import Grammar, likely_grammar, read_name, read_unknown
from caveat.names.generic_words import ADJECTIVE_FORMS, GENERIC, JOINING
from caveat.names.known import known_words, looked_up
from caveat.names.legal_forms import STARTS
from caveat.names.numerals import NUMBERS
from caveat.names.places import LONG_STARTS, PLACES
from caveat.names.titles import FATHERS, KUNYA, PARTICLES, TITLES

ALPHABETS = (
    "abcdefghijklmnopqrstuvwxyz",
    "aeioudlnrs",
    "abdehilnrstu0135",
    "áčéíłñöşüž",
    "абвгдезийклмнопрстухцчшьюяіїє",
    "αβγδεηικλμνοπρστυω",
    "ابتجحخدرزسشعغفقكلمنهويةپچگ",
    "אבגדהוזחטיכלמנסעפצקרשת",
    "김정은박리가나다라마",
    "アイウエオカクサシタナマラン",
    "王李张伟华为技术上海平健",
    "कगतदनपमरसािे",
    "กทมนรสาิ",
    "აბგდეილმნორს",
    "ԱբգդենիկոլՆ",
)
TOLD = sorted(
    {*GENERIC, *ADJECTIVE_FORMS, *PLACES, *LONG_STARTS, *JOINING, *NUMBERS, *TITLES, *FATHERS, *KUNYA, *PARTICLES, *STARTS}
)


@st.composite
def _slipped(draw: st.DrawFn) -> str:
    """A word of a table with a letter left out, put in, doubled or changed."""
    word, letter = draw(st.sampled_from(TOLD)), draw(st.sampled_from("aeinrst"))
    place = draw(st.integers(0, len(word)))
    kept = draw(st.integers(0, 1))
    return word[:place] + draw(st.sampled_from(("", letter, word[place : place + 1] * 2))) + word[place + kept :]


WORDS = st.one_of(st.sampled_from(ALPHABETS).flatmap(lambda letters: st.text(letters, min_size=1, max_size=12)), _slipped())
NAMES = st.lists(st.tuples(WORDS, st.sampled_from((" ", " ", " ", ", ", "-", " & ", "."))), min_size=1, max_size=5).map(
    lambda parts: "".join(word + mark for word, mark in parts)
)


@given(NAMES)
def test_a_word_in_no_table_is_what_every_table_would_have_said(text: str) -> None:
    for known in known_words(text):
        assert known == looked_up(known.text, known.origin)._replace(ordinary=known.ordinary)


@given(NAMES)
def test_a_text_of_unknown_kind_reads_in_each_grammar_as_alone(text: str) -> None:
    assert read_unknown(text) == tuple(read_name(text, grammar) for grammar in (Grammar.PERSON, Grammar.ENTITY, Grammar.CRAFT))


@pytest.mark.parametrize("word", ["akimotu", "grzywacz", "ferreira", "тарасюк", "צבי"])
def test_a_name_that_nobody_told_is_ordinary(word: str) -> None:
    (known,) = known_words(word)
    assert known.ordinary
    assert known.person is known.plain


def test_a_word_of_a_table_is_never_ordinary() -> None:
    assert not [word for word in TOLD if known_words(word)[0].ordinary]


@pytest.mark.parametrize(
    ("text", "grammar"),
    [
        ("Michael Jordan", Grammar.PERSON),
        ("General Gibril Abdul Kareem Barey", Grammar.PERSON),
        ("रमेश जोशी", Grammar.PERSON),
        ("Huawei China", Grammar.ENTITY),
        ("General Motors", Grammar.ENTITY),
        ("General Electric", Grammar.ENTITY),
        ("華為技術有限公司", Grammar.ENTITY),
        ("Northgate Trading", Grammar.ENTITY),
        ("Dafonte", None),
    ],
)
def test_a_text_looks_like_a_person_or_a_firm(text: str, grammar: Grammar | None) -> None:
    person, entity, _ = read_unknown(text)
    assert likely_grammar(person, entity) is grammar
