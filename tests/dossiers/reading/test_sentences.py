"""Sentences: what ends one and what only looks so, in the ways in which texts reach a desk."""

import pytest

from caveat.dossiers.reading import article_of
from caveat.dossiers.reading.clean import without_running_heads


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("He lives in the U.S. now. The firm did.", ["He lives in the U.S. now.", "The firm did."]),
        ("He lives in the U.S. The firm left.", ["He lives in the U.S.", "The firm left."]),
        (
            "See Supplement No. 4 of Mr. Smith. Then J. P. Morgan left.",
            ["See Supplement No. 4 of Mr. Smith.", "Then J. P. Morgan left."],
        ),
        ("Huawei Co. Ltd. said no. It left.", ["Huawei Co. Ltd. said no.", "It left."]),
        ("“It is over.” She left. Is it so? Yes!", ["“It is over.”", "She left.", "Is it so?", "Yes!"]),
        ("Sales rose 3.5 % to $1.2 bn. Shares fell.", ["Sales rose 3.5 % to $1.2 bn.", "Shares fell."]),
        ("It helps start-ups … But he waits.", ["It helps start-ups …", "But he waits."]),
        ("1. They are giants.\n2. Both spy.", ["1. They are giants.", "2. Both spy."]),
        ("A heading\n\nA sentence of the text.", ["A heading", "A sentence of the text."]),
        ("It came on Oct. 20 and on Jan. 5. Then nothing.", ["It came on Oct. 20 and on Jan. 5.", "Then nothing."]),
        ("华为被禁止。然后呢？", ["华为被禁止。", "然后呢？"]),
    ],
)
def test_a_sentence_ends_where_a_reader_ends_it(text: str, parts: list[str]) -> None:
    assert [one.text for one in article_of(text).sentences] == parts


def test_lines_that_are_wrapped_to_a_width_are_one_paragraph() -> None:
    text = (
        "The company said on Tuesday that its sales had\nfallen in every region but one, and that it\nwould cut its costs by a tenth "
        "this year and\nby as much in the next. Its shares fell.\n\nA second paragraph stands behind an empty line."
    )
    assert [one.paragraph for one in article_of(text).sentences] == [0, 0, 1]


def test_what_cannot_be_seen_is_taken_out_and_every_letter_keeps_its_place_in_the_source() -> None:
    source = "The\u00a0ban\u00adned firm\r\n\r\nleft\u200b. \u202eIt\x00 did."
    article = article_of(source)
    assert [one.text for one in article.sentences] == ["The banned firm", "left.", "It  did."]
    assert all(source[article.in_source(at)] == letter for at, letter in enumerate(article.text) if not letter.isspace())


def test_a_word_that_a_printed_line_divides_is_joined_again() -> None:
    article = article_of("The gov-\nernment acted.", printed=True)
    assert article.text == "The government acted."
    assert article.in_source(article.text.index("acted")) == "The gov-\nernment acted.".index("acted")


def test_heads_and_feet_that_run_through_the_pages_are_left_out_and_what_stands_once_is_kept() -> None:
    pages = [
        f"THE DAILY PAPER\nPage {number}\nParagraph {word} of the story.\n{number} of 4" for number, word in enumerate("abcd", 1)
    ]
    text = without_running_heads(pages)
    assert "DAILY" not in text
    assert " of 4" not in text
    assert all(f"Paragraph {word}" in text for word in "abcd")


def test_no_sentence_is_longer_than_the_longest_and_none_is_lost() -> None:
    article = article_of("word " * 5_000)
    assert max(len(one.text) for one in article.sentences) <= 2_000
    assert sum(one.text.count("word") for one in article.sentences) == 5_000
