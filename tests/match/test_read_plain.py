"""The kernel reads plain names to the very bytes that `names` and `packing` make of them, and holds back every word that a rule knows."""

from concurrent.futures import ThreadPoolExecutor
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caveat.match.lexicon import read_plain, read_plain_name
from caveat.match.packing import packed_name, packed_reading, unpacked_reading
from caveat.names import Grammar, likely_grammar, read_name, read_unknown
from caveat.names.common import common_words
from caveat.names.company_words import first_words, second_words
from caveat.names.korean_latin import ENDS, INITIALS, SURNAMES, VOWELS
from caveat.names.latin import PLAIN_LETTERS
from caveat.names.legal_forms import FORMS
from caveat.names.places import LONG_PLACES
from caveat.names.sieve import sieve
from caveat.names.titles import ARTICLES, CRAFT_TITLES, FATHERS, KUNYA, PARTICLES, SERVANT, TITLES
from caveat.names.variants import table_groups

PLAIN = """
Maria Gonzalez|IVANOV, Sergey|Smith, J. R.|Dafonte Copper Corp.|Orion Group FUNPAZCOR|Nilsen & Sons Trading Co. Ltd|O'Neill Brothers|J.C. van den Berg|A-B-C Holding
THE S.A. OF THE THINGS|Siemens's Works|General Ahmed Al-Faruq|Abd al-Rahman bin Nasir|PETROV Viktor Viktorovich|Zavod imeni Kirova|Banco de la Nacion|Grupo Empresarial Sur SA
Aktsionernoe Obshchestvo Gazavtomat|Zhongguo Dianzi|Wang Hsiao-ping|Kim Jong Un|MV Grace of the Sea|Harbin Institute of Technology HIT|New York Trading|Société Générale|Çamurcuoğlu
THE AND OF|Ltd|de, la Cruz|al, Smith|Smith,|, Smith|Kovacs,,Anna|S.M.I.C.|Ann-Marie O'Hara-Smith|Shahid Bagheri Industrial Group SBIG|Mac Donald|MacDonald|D’Amico
""".replace("\n", "|").strip("|").split("|")  # fmt: skip
LEFT_TO_PYTHON = (
    "",
    "...",
    "Plant 103",
    "Иванов Сергей",
    "Factory No. 5",
    "王伟",
    "SiemensAG",
    "m v grace",
    "a" * 121,
    "First Bank",
    "tab\tbed",
)
WORDS = sorted(
    {
        *(word for words in sieve() for line in words for word in line.split()),
        *(word for words in (*FORMS, *LONG_PLACES) for word in words),
        *(word for _, _, words in common_words() for word in words),
        *first_words()[0],
        *second_words(),
        *table_groups(),
        *map("".join, product(["", *dict(INITIALS)], dict(VOWELS), ["", *dict(ENDS)])),
        *SURNAMES,
        *(TITLES | FATHERS | KUNYA | ARTICLES | PARTICLES | SERVANT | CRAFT_TITLES),
    }
)
ENDINGS = sorted(
    {*sieve().ends, *sieve().genders, "ilyinichna", "evich", "ovna", "uddin", "ollah", "skii", "nnyy", "aggio", "gmbh"}
)


def read_by_names(text: str) -> tuple[bytes, Grammar | None]:
    readings = read_unknown(text)
    return packed_name(readings, weak=False), likely_grammar(readings[0], readings[1])


@st.composite
def _words(draw: st.DrawFn) -> str:
    """A word of a table, one with a slip, one with an ending that tells something, or any letters."""
    kind = draw(st.integers(0, 3))
    if kind == 0:
        return draw(st.sampled_from(WORDS))
    if kind == 1:
        word, letter = draw(st.sampled_from(WORDS)), draw(st.sampled_from("aeinrst"))
        place = draw(st.integers(0, len(word) - 1))
        return word[:place] + draw(st.sampled_from(["", letter, word[place] * 2])) + word[place + 1 :]
    letters = draw(st.text("aeioudlnrstkhyvgzmbcjqwxfp", min_size=1, max_size=9))
    return letters + draw(st.sampled_from(ENDINGS)) if kind == 2 else letters


@st.composite
def _names(draw: st.DrawFn) -> str:
    words = draw(st.lists(_words(), min_size=1, max_size=6))
    written = [draw(st.sampled_from([str.title, str.upper, str.lower]))(word) for word in words]
    marks = st.sampled_from([" ", " ", " ", " ", ", ", "-", ".", "'", "'s ", " & ", " (", "/"])
    return "".join(word + draw(marks) for word in written)


@given(_names())
def test_a_name_is_read_as_names_reads_it(text: str) -> None:
    assert read_plain(text) in (None, read_by_names(text))


@given(_names(), st.sampled_from(Grammar))
def test_a_name_is_read_in_one_grammar_as_names_reads_it(text: str, grammar: Grammar) -> None:
    packed, reading = read_plain_name(text, grammar), read_name(text, grammar)
    assert packed is None or (packed, unpacked_reading(packed)) == (packed_reading(reading), reading)


@given(st.text("abcdeilnorstuz ABCS.-',&éüøßłİı’‘", max_size=40))
def test_marks_and_accents_are_read_as_names_reads_them(text: str) -> None:
    assert read_plain(text) in (None, read_by_names(text))


@given(_words())
def test_a_word_that_a_rule_knows_is_held_back(word: str) -> None:
    assert read_plain(word) in (None, read_by_names(word))


def test_every_word_of_every_table_is_read_as_names_reads_it() -> None:
    assert [word for word in WORDS if read_plain(word) not in (None, read_by_names(word))] == []


@pytest.mark.parametrize("text", PLAIN)
def test_a_plain_name_is_read(text: str) -> None:
    expected = {"THE AND OF", "New York Trading"}
    assert read_plain(text) == (None if text in expected else read_by_names(text))


@pytest.mark.parametrize("text", LEFT_TO_PYTHON)
def test_what_is_not_plain_is_left_to_names(text: str) -> None:
    assert read_plain(text) is None
    assert read_plain_name(text, Grammar.CRAFT) is None


def test_a_weak_name_says_so() -> None:
    strong, weak = read_plain("Maria Gonzalez"), read_plain("Maria Gonzalez", weak=True)
    assert strong and weak
    assert (strong[0][0], weak[0][0]) == (0, 1)
    assert strong[0][1:] == weak[0][1:]


def test_every_accented_letter_is_read_as_names_reads_it() -> None:
    texts = [f"Ma{chr(code)}ko {chr(code)}ra" for code in PLAIN_LETTERS]
    assert [text for text in texts if read_plain(text) not in (None, read_by_names(text))] == []
    assert sum(read_plain(text) is not None for text in texts) > 0.8 * len(texts)


def test_threads_read_side_by_side() -> None:
    texts = [text for text in PLAIN if read_plain(text)] * 40
    alone = [read_plain(text) for text in texts]
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(lambda _: [read_plain(text) for text in texts], range(4))) == [alone] * 4
