"""Files into articles: text, PDF and saved pages, and what is refused in a plain sentence."""

import io
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from caveat.app.read_article import open_article
from caveat.facts.problem import BadInput

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Ban | The Paper</title>
<meta property="og:title" content="Sweden bans Huawei">{meta}</head><body>
<nav><a href="/">Home of the paper</a></nav><header>The Paper</header>
<div class="cookie-banner">We use cookies.</div>
<div id="story"><h1>Sweden bans Huawei</h1>
<p>Sweden banned Huawei from its 5G&nbsp;network on 20 October 2020, the regulator <b>PTS</b> said in a statement.</p>
<p>The equip&shy;ment must be removed by 1 January 2025, according to the conditions of the auction.</p>
<aside>Read also: other news of the day.</aside></div>
<div class="comments"><p>A reader: I disagree with all of this, and I say so at very great length indeed.</p></div>
<script>var hidden = "script text";</script><footer>Imprint</footer></body></html>"""


def pdf(pages: list[list[str]]) -> bytes:
    """Build a PDF whose pages have these lines of text."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for lines in pages:
        shown = "".join(f"({line}) Tj T* " for line in lines)
        stream = f"BT /F1 11 Tf 14 TL 50 750 Td {shown}ET"
        objects += [f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream"]
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
        ]
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>"
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF"
    return out + end.encode()


def _written(folder: Path, name: str, raw: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(raw.encode() if isinstance(raw, str) else raw)
    return path


def test_a_page_is_read_without_menus_comments_and_scripts(tmp_path: Path) -> None:
    article = open_article(_written(tmp_path, "page.html", PAGE.format(meta="")))
    assert [one.text for one in article.sentences] == [
        "Sweden bans Huawei",
        "Sweden banned Huawei from its 5G network on 20 October 2020, the regulator PTS said in a statement.",
        "The equipment must be removed by 1 January 2025, according to the conditions of the auction.",
    ]
    assert (article.title, article.language, article.published) == ("Sweden bans Huawei", "en", None)


@pytest.mark.parametrize(
    "meta",
    [
        '<meta property="article:published_time" content="2020-10-21T08:00:00Z">',
        '<meta name="DC.date" content="2020-10-21">',
        '<meta itemprop="datePublished" content="2020-10-21">',
        '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2020-10-21T08:00"}]}</script>',
        '<script type="application/ld+json">not json</script><time itemprop="datePublished" datetime="2020-10-21">x</time>',
    ],
)
def test_the_day_that_a_page_gives_as_its_own_is_taken(tmp_path: Path, meta: str) -> None:
    assert str(open_article(_written(tmp_path, "page.htm", PAGE.replace("{meta}", meta))).published) == "2020-10-21"


def test_a_page_saved_as_mhtml_is_read(tmp_path: Path) -> None:
    body = PAGE.format(meta="").replace("=", "=3D")
    saved = (
        "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n"
        f"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{body}\r\n--x--\r\n"
    )
    assert open_article(_written(tmp_path, "page.mhtml", saved)).title == "Sweden bans Huawei"


@pytest.mark.parametrize(
    "raw",
    [
        "Sweden’s ban".encode(),
        b"\xef\xbb\xbf" + "Sweden’s ban".encode(),
        "Sweden’s ban".encode("utf-16"),
        "Sweden’s ban".encode("cp1252"),
    ],
)
def test_text_is_read_in_the_encodings_that_papers_come_in(tmp_path: Path, raw: bytes) -> None:
    assert open_article(_written(tmp_path, "a.txt", raw)).text == "Sweden’s ban"


def test_a_pdf_is_read_without_its_running_heads_and_with_its_divided_words_joined(tmp_path: Path) -> None:
    pages = [
        ["THE DAILY PAPER", f"Chapter {word} tells how the gov-", f"ernment banned firm {word * 3}.", str(number)]
        for number, word in enumerate("abcd")
    ]
    text = open_article(_written(tmp_path, "a.pdf", pdf(pages))).text
    assert "DAILY" not in text
    assert all(f"the government banned firm {word * 3}." in text for word in "abcd")


def test_a_pdf_is_known_by_its_bytes_whatever_its_name(tmp_path: Path) -> None:
    assert open_article(_written(tmp_path, "a.txt", pdf([["It is a PDF."]]))).text == "It is a PDF."


def test_a_locked_pdf_is_refused_plainly(tmp_path: Path) -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf([["Secret."]]))))
    writer.encrypt("word", algorithm="RC4-128")
    locked = io.BytesIO()
    writer.write(locked)
    with pytest.raises(BadInput, match="locked by a password"):
        open_article(_written(tmp_path, "a.pdf", locked.getvalue()))


@pytest.mark.parametrize(
    ("name", "raw", "told"),
    [
        ("a.pdf", pdf([[""]]), "holds no text"),
        ("a.pdf", b"%PDF-1.4\nbroken", "broken"),
        ("a.pdf", pdf([["x"]])[:300], "broken"),
        ("a.txt", b"", "holds no text"),
        ("a.txt", b" \n\x00", "no text file"),
        ("a.txt", b"word " * 300_000, "more than 1,000,000 letters"),
        ("a.txt", b"x" * 20_000_001, "larger than 20,000,000 bytes"),
        ("a.html", b"", "no page of HTML"),
        ("a.html", b"<html><body><script>x</script></body></html>", "holds no text"),
        ("a.mhtml", b"MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nx", "no page of HTML"),
        ("a.docx", b"PK\x03\x04", "no form of an article"),
    ],
)
def test_what_cannot_be_read_is_refused_plainly_with_its_name(tmp_path: Path, name: str, raw: bytes, told: str) -> None:
    with pytest.raises(BadInput, match=told) as refused:
        open_article(_written(tmp_path, name, raw))
    assert refused.value.where == name
    assert refused.value.advice


@pytest.mark.parametrize("path", ["gone.txt", "."])
def test_a_file_that_is_not_there_is_told(tmp_path: Path, path: str) -> None:
    with pytest.raises(BadInput, match="cannot be read"):
        open_article(tmp_path / path)


@pytest.mark.parametrize(
    "raw",
    [
        "<div>" * 100_000 + "deep",
        "<p>" * 50_000 + "wide",
        "<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]><p>&b;</p>",
        '<script type="application/ld+json">' + "[" * 50_000 + "</script><p>text</p>",
        "<p>\u202eright to left\u0000 هواوي</p>",
        "<p" + " a" * 100_000 + ">text</p>",
    ],
)
def test_a_page_made_to_harm_is_read_or_refused_and_does_not_hang(tmp_path: Path, raw: str) -> None:
    try:
        article = open_article(_written(tmp_path, "a.html", raw))
    except BadInput:
        return
    assert len(article.text) < 1_000
