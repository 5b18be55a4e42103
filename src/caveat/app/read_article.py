"""A file into an article: plain text, a PDF, a page saved as HTML or MHTML; what it is is told by its bytes, then by its name."""

import email
import email.policy
from pathlib import Path

from caveat.app.article_html import html_article
from caveat.dossiers.reading import Article, article_of
from caveat.facts.problem import BadInput

LARGEST_BYTES = 20_000_000
LONGEST = 1_000_000
"""Letters of the longest text that is read, a book of some 150,000 words: some ten seconds, a minute at the worst."""

_PAGES = (".html", ".htm", ".xhtml")
_MHTML = (".mhtml", ".mht")
_TEXTS = (".txt", ".text", ".md", "")
_KNOWN = ", ".join((*_TEXTS[:-1], ".pdf", *_PAGES, *_MHTML))
_NO_TEXT = "it is no text file"


def open_article(path: Path) -> Article:
    """Read a file as an article; raise `BadInput` for one that is missing, too large, locked, empty, or of no known form."""
    raw = _bytes_of(path)
    suffix = path.suffix.lower()
    if raw[:1024].lstrip().startswith(b"%PDF-"):
        from caveat.app.article_pdf import pdf_article  # noqa: PLC0415  its reader takes long to load, and few files are PDF

        article = pdf_article(path, raw)
    elif suffix in _MHTML or raw[:4096].lower().startswith((b"from: <saved by", b"mime-version:")):
        article = _saved(raw, path.name)
    elif suffix in _PAGES or raw[:512].lstrip().lower().startswith((b"<!doctype html", b"<html")):
        article = html_article(raw, path.name)
    elif suffix in _TEXTS:
        article = article_of(_checked(_decoded(raw, path.name), path.name))
    else:
        raise BadInput(f"{suffix!r} is no form of an article", where=path.name, advice=f"one of: {_KNOWN}")
    if not article.sentences:
        raise BadInput("holds no text", where=path.name, advice="see whether the file is what it should be")
    _checked(article.text, path.name)
    return article


def _bytes_of(path: Path) -> bytes:
    advice = f"give a file of: {_KNOWN}"
    try:
        if path.exists() and not path.is_file():
            raise BadInput("cannot be read: is no file", where=str(path), advice=advice)
        if path.stat().st_size > LARGEST_BYTES:
            raise BadInput(f"is larger than {LARGEST_BYTES:,} bytes", where=path.name, advice="give the article alone")
        return path.read_bytes()
    except OSError as error:
        raise BadInput(f"cannot be read: {error.strerror}", where=str(path), advice=advice) from None


def _checked(text: str, where: str) -> str:
    """Return the text; raise `BadInput` where it is longer than is read."""
    if len(text) > LONGEST:
        raise BadInput(f"has more than {LONGEST:,} letters", where=where, advice="give a chapter or an article at a time")
    return text


def _decoded(raw: bytes, where: str) -> str:
    """Decode by the mark at the head, as UTF-8, or as Windows wrote western text; raise `BadInput` for what is no text."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", errors="replace")
    if b"\0" in raw[:4096]:
        raise BadInput(_NO_TEXT, where=where, advice="save it as UTF-8 text, as PDF or as HTML")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def _saved(raw: bytes, where: str) -> Article:
    """Read the first page of HTML in a page saved as MHTML; the day on which it was saved is not that of its publication."""
    message = email.message_from_bytes(raw, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            content = part.get_payload(decode=True)
            if isinstance(content, bytes):
                return html_article(content, where, part.get_content_charset() or "")
    raise BadInput("holds no page of HTML", where=where, advice="save the page again, or as HTML")
