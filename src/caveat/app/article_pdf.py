"""A PDF into an article: the text of its pages without running heads, its title, the day that its text or nobody gives."""

import io
import logging
import time
from pathlib import Path

from pypdf import PdfReader
from pypdf.errors import DependencyError, PyPdfError

from caveat.dossiers.reading import Article, article_of
from caveat.dossiers.reading.clean import without_running_heads
from caveat.facts.problem import BadInput

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it mends in a file is no news to who reads the text

MOST_PAGES = 1_000
LONGEST = 1_000_000
PATIENCE = 60.0
"""Seconds that the pages of one PDF may take; looked at between pages."""

_LOCKED = BadInput("the PDF is locked by a password", advice="save a copy without it")
_EMPTY_ADVICE = "its pages may be pictures: let a program for text recognition read it first"
_BROKEN = (PyPdfError, ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError, OverflowError, AssertionError)
"""What a broken file makes the reader raise, besides its own errors."""


def pdf_article(path: Path, raw: bytes) -> Article:
    """Read a PDF; raise `BadInput` for one that is locked, broken, too long, or holds pictures alone.

    The day in a PDF's own record is that of the file, often of a later printing, and is not taken for the text's.
    """
    try:
        reader = PdfReader(io.BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            raise _LOCKED.at(path.name)
        pages = _pages(reader, path.name)
        title = str((reader.metadata.title if reader.metadata else None) or "").strip()[:500]
    except DependencyError:
        raise _LOCKED.at(path.name) from None
    except BadInput:
        raise
    except _BROKEN as error:
        raise BadInput(f"the PDF is broken: {error}", where=path.name, advice="fetch it again, or save a copy") from None
    if not any(page.strip() for page in pages):
        raise BadInput("the PDF holds no text", where=path.name, advice=_EMPTY_ADVICE)
    return article_of(without_running_heads(pages), title=title, printed=True)


def _pages(reader: PdfReader, where: str) -> list[str]:
    if len(reader.pages) > MOST_PAGES:
        raise BadInput(f"the PDF has more than {MOST_PAGES:,} pages", where=where, advice="give the pages of the article")
    begun, letters, pages = time.monotonic(), 0, []
    for page in reader.pages:
        pages.append(page.extract_text())
        letters += len(pages[-1])
        if letters > LONGEST:
            raise BadInput(f"has more than {LONGEST:,} letters", where=where, advice="give a chapter or an article at a time")
        if time.monotonic() - begun > PATIENCE:
            raise BadInput(f"the PDF takes longer than {PATIENCE:.0f} seconds", where=where, advice="save a copy, or give its text")
    return pages
