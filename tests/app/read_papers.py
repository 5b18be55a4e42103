"""Papers read back: what they tell, and where their links lead."""

import io
import re
from collections.abc import Callable, Iterator, Sequence
from html import unescape
from typing import Any

import docx
import pypdf
from docx.oxml.ns import qn
from pypdf.generic import ArrayObject, DictionaryObject

from caveat.app.paper_page import Report, with_texts

Write = Callable[[Sequence[Report]], tuple[bytes, tuple[str, ...]]]


def texts_of(report: Report) -> list[str]:
    """Return every text that a report shows."""
    found: list[str] = []

    def keep(text: str) -> str:
        found.append(text)
        return text

    with_texts(report, keep)
    return [text for text in found if text]


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def told_by(write: Write, report: Report) -> str:
    """Return the text of a paper, read back, without the spaces between words and lines."""
    raw = write([report])[0]
    if raw.startswith(b"%PDF"):
        pdf = pypdf.PdfReader(io.BytesIO(raw))
        return squeezed("".join(page.extract_text() for page in pdf.pages) + "".join(_alts(pdf)))
    if raw.startswith(b"PK"):
        return squeezed("".join(_docx_texts(raw)))
    page = raw.decode()
    return squeezed(unescape(re.sub(r"<[^>]+>", " ", page.partition("<body>")[2]) + "".join(re.findall("alt='([^']*)'", page))))


def _alts(pdf: pypdf.PdfReader) -> Iterator[str]:
    """Yield the words that stand for pictures in a tagged PDF."""
    waiting: list[Any] = [pdf.root_object["/StructTreeRoot"]]
    while waiting:
        one = waiting.pop().get_object()
        if isinstance(one, DictionaryObject):
            if "/Alt" in one:
                yield str(one["/Alt"])
            if "/K" in one:
                waiting.append(one["/K"])
        elif isinstance(one, ArrayObject):
            waiting.extend(one)


def _docx_texts(raw: bytes) -> Iterator[str]:
    document = docx.Document(io.BytesIO(raw))
    for sheet in document.sections:
        yield "".join(paragraph.text for paragraph in sheet.header.paragraphs)
    for element in document.element.body.iter():
        if element.tag in (qn("w:t"), qn("wp:docPr")):
            yield element.text or element.get("descr", "")


def links_of(raw: bytes) -> set[str]:
    if raw.startswith(b"%PDF"):
        pages = pypdf.PdfReader(io.BytesIO(raw)).pages
        return {str(link.get_object()["/A"]["/URI"]) for page in pages for link in page.get("/Annots", ())}
    if raw.startswith(b"PK"):
        return {rel.target_ref for rel in docx.Document(io.BytesIO(raw)).part.rels.values() if rel.is_external}
    return set(map(unescape, re.findall("href='([^']*)'", raw.decode())))
