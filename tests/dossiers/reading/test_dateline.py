"""The day that an article gives itself in its first lines."""

import pytest
from tests.dossiers.reading.world import read_text

from caveat.dossiers.reading.dateline import dateline_of


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Sweden acts\nPublished 3 June 2020\n\nIt was so.", "2020-06-03"),
        ("Published: June 3, 2020 by Ada Lund\nIt was so.", "2020-06-03"),
        ("Updated: 5 June 2020\nPublished: 3 June 2020\nIt was so.", "2020-06-03"),
        ("Last updated on 5 June 2020\nIt was so.", "2020-06-05"),
        ("Washington, 16 May 2019 - It was so, and will be in 2022.", "2019-05-16"),
        ("NEW YORK (Reuters), May 16, 2019: It was so.", "2019-05-16"),
        ("Sweden acts\nThursday, 16 May 2019 10:30 GMT\nIt was so.", "2019-05-16"),
        ("Sweden acts\n2019-05-16\nIt was so.", "2019-05-16"),
        ("Sweden acts\nMay 2019\nIt was so.", "2019-05"),
    ],
)
def test_a_dateline_is_the_day_of_the_article(head: str, day: str) -> None:
    assert str(dateline_of(head)) == day


@pytest.mark.parametrize(
    "text",
    [
        "Huawei was put on a list on 16 May 2019 - and nobody was glad.",
        "In May 2019 - the year of the list - it fell.",
        "Since 16 May 2019 - when it was listed - it fell.",
        "The report was published on 3 June 2020.",
        "It was so.\n" * 20 + "16 May 2019\n",
        "3/4/2020\nIt was so.",
    ],
)
def test_a_day_that_the_text_tells_is_no_dateline(text: str) -> None:
    assert dateline_of(text) is None


def test_days_are_told_from_the_dateline() -> None:
    reading = read_text("Sweden acts\nPublished 3 June 2020\n\nOn Monday the board reported, as it will in 2024.")
    assert reading.written.known and reading.written.stated
    assert next(str(one.earliest) for one in reading.days if one.text.endswith("Monday")) == "2020-06-01"


def test_what_the_page_says_goes_before_the_first_lines() -> None:
    assert str(read_text("16 May 2019\nIt was so on Monday.", "2019-05-20").written.earliest) == "2019-05-20"
