"""What holds of any text whatever: places slice to words, ends are in order, nothing raises, and time grows with length alone."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.dossiers.reading.world import read_text, small_library

from caveat.dossiers.reading import article_of, read

WORDS = [
    "Huawei",
    "U.S.",
    "the Chinese telecoms giant",
    "last week",
    "earlier this week",
    "recently",
    "2021",
    "20 July",
    "20 Oct. 2020",
    "2020-10-20",
    "No. 4",
    "Mr. Smith",
    "12 %",
    "$5 bn",
    "more than a decade",
    "banned",
    "5G network",
    "not",
    "may",
    "if",
    "?",
    ".",
    "!",
    ";",
    ":",
    "(",
    ")",
    "\n",
    "\n\n",
    "\r\n",
    "\xad",
    "\xa0",
    "\u202e",
    "\x00",
    "世界",
    "。",
    "العربية",
    "99999999999999999",
    "0000",
    "a year later",
    "Q3",
    "FY21",
    "5/6/2020",
    "31 February",
    "a third of",
    "world's largest",
    "Pieruzzi",
    "Alstom",
    "HCSEC",
    "’s",
    "'",
    '"',
    "—",
    "•",
    "1.",
    "two and",
    "to",
    "1,000,000 billion",
    "May 3",
    "on Monday",
    "9999",
    "1800",
    "the 2010s",
    "between",
    "from",
    "31-12-2020",
    "0 days ago",
    "999 years",
    "one",
    "dozens of",
    "the",
]
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=40).map("".join),
)


@given(text=TEXTS)
def test_every_place_slices_to_its_words_and_lies_in_its_sentence(text: str) -> None:
    reading = read_text(text)
    article = reading.article
    for sentence in article.sentences:
        assert article.text[sentence.start : sentence.end] == sentence.text == sentence.text.strip() != ""
    for one in (*reading.parties, *reading.days, *reading.quantities, *reading.measures):
        sentence = article.sentences[one.sentence]
        assert article.text[one.start : one.end] == one.text != ""
        assert sentence.start <= one.start < one.end <= sentence.end


@given(text=TEXTS)
def test_no_stretch_ends_before_it_begins(text: str) -> None:
    reading = read_text(text)
    stretches = [(one.earliest, one.latest) for one in reading.days] + [(reading.written.earliest, reading.written.latest)]
    assert all(first is None or last is None or first <= last for first, last in stretches)
    assert all(one.least is None or one.most is None or one.least <= one.most for one in reading.quantities)


@given(text=TEXTS)
def test_every_guess_says_what_it_rests_on(text: str) -> None:
    reading = read_text(text)
    assert all(party.because for party in reading.parties)
    assert all(day.because for day in reading.days)


@given(text=TEXTS, day=st.dates())
def test_an_article_with_a_day_of_its_own_is_of_that_day(text: str, day: object) -> None:
    written = read_text(text, str(day)).written
    assert (str(written.earliest), str(written.latest), written.stated) == (str(day), str(day), True)


@pytest.mark.parametrize(
    "words",
    [
        "a",
        "Aa ",
        "Huawei ",
        "2020 ",
        "1,000 million ",
        "last week Huawei was banned ",
        "(",
        "No. ",
        "x\n",
        "the Chinese big ",
        "ban ",
    ],
)
def test_four_times_the_text_takes_about_four_times_as_long(words: str) -> None:
    read(article_of("warm"), small_library())
    short, long = (min(_seconds(words * (letters // len(words))) for _ in range(2)) for letters in (15_000, 60_000))
    assert long < 12 * short + 0.5, (short, long)


def _seconds(text: str) -> float:
    begun = time.process_time()
    read(article_of(text), small_library())
    return time.process_time() - begun
