"""CSV that offices write is read with its lines, and what cannot be read is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caveat.facts import Problem
from caveat.facts.problem import BadInput
from caveat.lists.csv_text import ends_whole, has_end_mark, read_rows


def test_rows_carry_the_line_they_begin_on_even_after_a_cell_of_two_lines() -> None:
    raw = b'a,"one\ntwo"\nb,c\n\nd,e\n'
    assert list(read_rows(raw, "x.csv")) == [(1, ["a", "one\ntwo"]), (3, ["b", "c"]), (5, ["d", "e"])]


def test_a_byte_order_mark_and_an_end_mark_are_no_part_of_the_cells() -> None:
    assert list(read_rows(b"\xef\xbb\xbfa,b\r\nc,d\r\n\x1a", "x.csv")) == [(1, ["a", "b"]), (2, ["c", "d"])]


def test_an_end_mark_inside_the_file_is_kept() -> None:
    assert list(read_rows(b"a\x1a,b\n", "x.csv")) == [(1, ["a\x1a", "b"])]


def test_a_byte_of_another_encoding_is_told_with_its_line_and_the_rest_is_read() -> None:
    doubts: list[Problem] = []
    rows = list(read_rows(b"a,b\nc,\xe9\ne,f\n", "x.csv", doubts))
    assert [row for _, row in rows][2] == ["e", "f"]
    assert [doubt.where for doubt in doubts] == ["x.csv:2"]
    assert list(read_rows(b"c,\xe9\n", "x.csv", encoding="cp1252")) == [(1, ["c", "é"])]


def test_a_row_of_another_width_is_told_and_left_out() -> None:
    doubts: list[Problem] = []
    assert list(read_rows(b"a,b\nc\nd,e\n", "x.csv", doubts, columns=2)) == [(1, ["a", "b"]), (3, ["d", "e"])]
    assert [doubt.where for doubt in doubts] == ["x.csv:2"]


def test_a_file_cut_off_inside_quotes_is_told() -> None:
    doubts: list[Problem] = []
    assert list(read_rows(b'a,b\nc,"d', "x.csv", doubts)) == [(1, ["a", "b"])]
    assert [doubt.where for doubt in doubts] == ["x.csv:2"]


def test_without_a_list_for_doubts_a_problem_is_raised() -> None:
    with pytest.raises(BadInput, match="empty"):
        list(read_rows(b"", "x.csv"))


def test_the_end_of_a_file_is_told_apart() -> None:
    assert ends_whole(b"a\n") and ends_whole(b"a\r\n\x1a") and not ends_whole(b"a,b")
    assert has_end_mark(b"a\r\n\x1a") and has_end_mark(b"a\r\n\x1a\r\n") and not has_end_mark(b"a\r\n")


@given(st.binary(max_size=200))
def test_no_bytes_at_all_make_the_reader_raise_when_doubts_are_collected(raw: bytes) -> None:
    doubts: list[Problem] = []
    rows = list(read_rows(raw, "x.csv", doubts))
    assert all(line >= 1 and cells for line, cells in rows)
