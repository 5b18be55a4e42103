"""Papers of any report: each format tells all of it, takes nothing for markup, and is the same file each time."""

import io
import re
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import docx
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.app.read_papers import Write, links_of, squeezed, texts_of, told_by

from caveat.app.paper import write_reports
from caveat.app.paper_docx import write as as_docx
from caveat.app.paper_html import write as as_html
from caveat.app.paper_page import Picture, Piece, Report, Section, cell, shares, visible
from caveat.app.paper_pdf import picture_png
from caveat.app.paper_pdf import write as as_pdf
from caveat.app.typeset import script_of
from caveat.facts.finding import Verdict
from caveat.facts.problem import BadInput

MOMENT = datetime(2026, 7, 23, 12, 30, tzinfo=UTC)
SVG = "<svg xmlns='http://www.w3.org/2000/svg' width='{}' height='{}'><text x='9' y='40' font-size='30'>{}</text></svg>"
HOSTILE = (
    '#eval("1+1") #include("/etc/passwd") $x^2$ *bold* _it_ <label> @ref //comment',
    "</w:t></w:r> <script>alert(1)</script> ]]> <!-- &amp;",
    '"quo\'tes" \\n \\u{41} `ticks` {{7*7}} %s',
    "=HYPERLINK(1)",
)


def _only_own_fonts(reports: Sequence[Report]) -> tuple[bytes, tuple[str, ...]]:
    return as_pdf(reports, system_fonts=False)


def _report(*texts: str, **more: Any) -> Report:
    rows = tuple((cell(text), (Piece(text=text, link="https://example.org/a b'\"<>", mark="likely"),)) for text in texts)
    table = Section(heading="A table", says=("One says so.",), columns=("plain", "linked"), rows=rows, numbered=True)
    given = {"title": "A paper", "known_at": MOMENT, "sections": (table,), "running": "law of 2026-07-23", **more}
    return Report(**given)


FORMATS = pytest.mark.parametrize("write", [as_html, _only_own_fonts, as_docx], ids=["html", "pdf", "docx"])
FULL = _report(
    "Ж ü ệ Ω",
    *HOSTILE,
    title="A dossier of 'Sons' & <Daughters>",
    says=("As known.", HOSTILE[0]),
    verdict=Verdict.LICENCE_REQUIRED,
)
FULL = replace(
    FULL,
    sections=(
        *FULL.sections,
        Section(heading="Drawn " + HOSTILE[1], picture=Picture(svg=SVG.format(900, 300, "a box"), words="A box, and 'a' <box>.")),
        Section(heading="Verdicts", rows=(((Piece(text="PROHIBITED", verdict=True),), cell("one", "two")),)),
    ),
)


@FORMATS
def test_every_text_of_a_report_stands_in_every_format(write: Write) -> None:
    told = told_by(write, FULL)
    once = [text for text in texts_of(FULL) if text != FULL.running or write is not as_html]  # a page has no running head
    assert [text for text in once if squeezed(text) not in told and text != "PROHIBITED"] == []
    assert [text for text in HOSTILE if squeezed(text) not in told] == []
    assert "LICENCEREQUIRED" in told and "PROHIBITED" in told


@FORMATS
def test_links_stay_live_and_are_told_in_ascii(write: Write) -> None:
    assert links_of(write([FULL])[0]) == {"https://example.org/a%20b'%22%3C%3E"}


@FORMATS
def test_the_same_report_gives_the_same_bytes_stamped_with_its_own_moment(write: Write) -> None:
    paper = write([FULL])[0]
    assert write([FULL])[0] == paper
    later = write([replace(FULL, known_at=MOMENT + timedelta(days=400))])[0]
    if paper.startswith(b"%PDF"):
        stamps = [pypdf.PdfReader(io.BytesIO(one)).metadata for one in (paper, later)]
        assert [stamp and stamp.creation_date for stamp in stamps] == [MOMENT, MOMENT + timedelta(days=400)]
    elif paper.startswith(b"PK"):
        about = docx.Document(io.BytesIO(paper)).core_properties
        assert about.created == about.modified == MOMENT
        assert {one.date_time for one in zipfile.ZipFile(io.BytesIO(paper)).infolist()} == {(2026, 7, 23, 12, 30, 0)}
        assert later != paper
    else:
        assert later == paper


@FORMATS
def test_what_xml_forbids_or_turns_text_around_is_shown_by_its_code_point(write: Write) -> None:
    told = told_by(write, _report("a\x00\x01\x1b\x7fb", "c\ud800\uffff\ufeffd", "e\u202efdp\u202c\u2028"))
    for shown in ("a[U+0000U+0001U+001BU+007F]b", "c[U+D800U+FFFFU+FEFF]d", "e[U+202E]fdp[U+202CU+2028]"):
        assert shown in told


@FORMATS
def test_a_field_of_a_hundred_thousand_characters_is_told_whole(write: Write) -> None:
    told = told_by(write, _report(sections=(Section(heading="One", rows=((cell("Ж" * 100_000),),)),)))
    assert told.count("Ж") == 100_000


@given(text=st.text(max_size=200))
@settings(max_examples=60, deadline=None)
def test_no_text_whatever_breaks_a_paper(text: str) -> None:
    report = _report(text, title=text, running=text)
    assert all(write([report])[0] for write in (as_html, _only_own_fonts, as_docx))


def test_text_from_right_to_left_keeps_its_letters() -> None:
    hebrew, arabic = "שלום", "مرحبا"
    for told in (told_by(as_html, _report(hebrew, arabic)), told_by(as_docx, _report(hebrew, arabic))):
        assert hebrew in told and arabic in told
    assert hebrew in told_by(_only_own_fonts, _report(hebrew))


def test_a_script_without_a_font_is_named_and_its_letters_are_kept_by_code_point() -> None:
    report = _report("华为 in 서울", "กขค")
    raw, said = as_pdf([report], system_fonts=False)
    told = squeezed("".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(raw)).pages))
    assert "[U+534EU+4E3A]in[U+C11CU+C6B8]" in told
    assert [re.findall(r"draws (\d characters of \w+)|\((fonts-[\w-]+)", one) for one in said] == [
        [("2 characters of Han", ""), ("", "fonts-noto-cjk")],
        [("2 characters of Hangul", ""), ("", "fonts-noto-cjk")],
        [("3 characters of Thai", ""), ("", "fonts-noto-core")],
    ]
    assert all(squeezed(one) in told for one in said)


def test_what_can_be_drawn_is_not_remarked_on() -> None:
    assert as_pdf([_report("Ж ü ệ Ω שלום")], system_fonts=False)[1] == ()


@pytest.mark.parametrize(
    ("letter", "script"),
    [
        ("华", "Han"),
        ("（", "Han"),
        ("か", "kana"),
        ("한", "Hangul"),
        ("ก", "Thai"),
        ("\ue000", "private use"),
        ("☃", "symbols"),
        ("\u0378", "no script"),
    ],
)
def test_scripts_are_called_by_their_names(letter: str, script: str) -> None:
    assert script_of(letter) == script


def test_the_pdf_is_tagged_and_every_page_is_headed_and_numbered() -> None:
    report = _report(*(f"row {number} " + "word " * 30 for number in range(80)))
    pdf = pypdf.PdfReader(io.BytesIO(_only_own_fonts([report, replace(report, running="law of 2027-01-01")])[0]))
    told = {key: str(pdf.root_object[key].get_object()) for key in ("/MarkInfo", "/Lang")}
    assert told == {"/MarkInfo": "{'/Marked': True, '/Suspects': False}", "/Lang": "en-GB"}
    assert pdf.metadata and pdf.metadata.title == "A paper"
    pages = [page.extract_text() for page in pdf.pages]
    for number, page in enumerate(pages, start=1):
        assert f"page {number} of {len(pages)}" in page
        assert "A paper" in page and "plain linked" in page
    half = len(pages) // 2
    assert all("law of 2026-07-23" in page for page in pages[:half])
    assert all("law of 2027-01-01" in page for page in pages[half:])


def test_no_line_of_a_pdf_leaves_the_page() -> None:
    report = _report("W" * 500, "a-b_c." * 300, "f" * 64, title="W" * 300)
    pages = pypdf.PdfReader(io.BytesIO(_only_own_fonts([report])[0])).pages
    edges: list[float] = []
    for page in pages:
        page.extract_text(
            visitor_text=lambda text, _user, matrix, _font, size: edges.append(matrix[4] + 0.2 * size * len(text.strip()))
        )
    assert edges and max(edges) < float(pages[0].mediabox.width)


def test_heads_of_tables_repeat_in_word_and_headings_are_headings() -> None:
    document = docx.Document(io.BytesIO(as_docx([FULL])[0]))
    assert [one.style.name for one in document.paragraphs if one.style and one.style.name.startswith("Heading")] == [
        "Heading 1",
        *["Heading 2"] * 3,
    ]
    heads = [bool(row._tr.xpath("./w:trPr/w:tblHeader")) for row in document.tables[0].rows]
    assert heads == [True, *[False] * (len(heads) - 1)]
    assert document.core_properties.title == "A dossier of 'Sons' & <Daughters>: LICENCE_REQUIRED"
    assert not [name for name in zipfile.ZipFile(io.BytesIO(as_docx([FULL])[0])).namelist() if "thumbnail" in name]


def test_a_picture_in_word_keeps_its_shape_and_what_cannot_be_drawn_in_it_is_told() -> None:
    wide = Picture(svg=SVG.format(3000, 1000, "a \ue000 &#xe000; b"), words="wide")
    raw, said = as_docx([_report(sections=(Section(heading="Drawn", picture=wide),))])
    (shape,) = docx.Document(io.BytesIO(raw)).inline_shapes
    assert shape.width.mm <= 178 and abs(shape.width / shape.height - 3) < 0.02
    assert len(said) == 1 and "1 character of private use" in said[0]
    assert picture_png(wide, FULL)[1] == {"\ue000"}


@pytest.mark.parametrize(
    "inside",
    [
        "<script>1</script>",
        "<image href='#a'/>",
        "<foreignObject/>",
        "<a href='https://example.org'/>",
        "<rect onclick='x'/>",
        "<rect fill='url(https://example.org/a)'/>",
        "<style>@import 'a'</style>",
    ],
)
def test_a_picture_that_reaches_outside_itself_is_refused(inside: str) -> None:
    with pytest.raises(ValueError, match="a picture may not"):
        Picture(svg=f"<svg xmlns='http://www.w3.org/2000/svg'>{inside}</svg>", words="x")


def test_a_picture_without_words_and_a_link_that_is_none_are_refused() -> None:
    with pytest.raises(ValueError, match="words"):
        Picture(svg=SVG.format(1, 1, ""), words=" ")
    with pytest.raises(ValueError, match="no address"):
        Piece(text="x", link="javascript:alert(1)")


@given(
    rows=st.lists(st.lists(st.text(max_size=300).map(cell), min_size=1, max_size=6), min_size=1, max_size=5).map(
        lambda rows: [row[: min(map(len, rows))] for row in rows]
    )
)
def test_columns_share_the_whole_width_and_none_is_without_room(rows: list[list[tuple[Piece, ...]]]) -> None:
    wide = shares((), rows)
    assert len(wide) == len(rows[0])
    assert abs(sum(wide) - 1) < 1e-9
    assert min(wide) > 0.01


@given(text=st.text())
def test_what_is_made_visible_is_so_for_good(text: str) -> None:
    assert visible(visible(text)) == visible(text)


@pytest.mark.parametrize("suffix", [".html", ".pdf", ".docx", ".PDF"])
def test_a_paper_replaces_a_file_whole_and_never_its_source(suffix: str, tmp_path: Path) -> None:
    out = tmp_path / f"paper{suffix}"
    out.write_text("old")
    assert write_reports([FULL], out, None) == ()
    assert out.read_bytes()[:4] in (b"<!do", b"%PDF", b"PK\x03\x04")
    with pytest.raises(BadInput):
        write_reports([FULL], out, out)
    assert [path.name for path in tmp_path.iterdir()] == [out.name]


def test_what_sets_papers_is_loaded_only_when_one_is_written() -> None:
    code = "import sys, caveat.cli.commands.check; print(sorted({'typst', 'docx', 'pypdf'} & set(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
