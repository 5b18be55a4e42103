"""Reports as PDF: tagged, to be archived (PDF/A-2a, PDF/UA-1), set by typst in the manner of `paper.typ`."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from lxml import etree

from caveat.app.paper_page import (
    PLAIN_TINT,
    TINTS,
    Cell,
    Picture,
    Piece,
    Report,
    Section,
    address,
    coded,
    shares,
    shown,
    spelled,
    tabled,
    title_of,
    with_texts,
)
from caveat.app.typeset import Undrawn, rasterised, typeset, undrawn_told
from caveat.lists.xml_text import parse_xml

_TEMPLATE = Path(__file__).with_name("paper.typ").read_text("utf-8")
_ALONE = """#let paper = json(bytes(sys.inputs.paper))
#set document(title: "picture")
#set text(lang: "en")
#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(paper), format: "svg", alt: "picture")
"""
_SHORT, _LONG_ROW, _LONG_WORD, _CHUNK = 90, 600, 20, 8
_SHOWN = "by code point, in pictures as an empty box"
_BOX = "\N{WHITE SQUARE}"


def write(reports: Sequence[Report], *, system_fonts: bool = True) -> tuple[bytes, tuple[str, ...]]:
    """Return the file, and for each script without a font what to install; the file says that too.

    `system_fonts` off leaves the fonts that typst brings: Latin, Greek, Cyrillic and Hebrew.
    """
    seen = [shown(one) for one in reports]
    moment = max(one.known_at for one in reports)
    paper, undrawn = typeset(_TEMPLATE, moment, lambda without: _laid_out(seen, without), system_fonts=system_fonts)
    return paper, undrawn_told(undrawn, _SHOWN)


def picture_png(picture: Picture, report: Report) -> tuple[bytes, Undrawn]:
    """Return a picture as PNG, and the characters in it for which an empty box stands."""
    _, undrawn = typeset(_ALONE, report.known_at, lambda without: _boxed(picture, without))
    return rasterised(_ALONE, _boxed(picture, undrawn)), undrawn


def _laid_out(reports: Sequence[Report], undrawn: Undrawn) -> dict[str, Any]:
    """Return the JSON that the template reads, with what cannot be drawn written by code point, or as a box in pictures."""
    runs = re.compile(f"[{re.escape(''.join(sorted(undrawn)))}]+") if undrawn else None

    def drawable(text: str) -> str:
        text = text.replace("\t", " ")  # typst gives a tab no room
        return runs.sub(lambda found: coded(found[0]), text) if runs else text

    return {
        "title": title_of(reports),
        "notes": [_fragments(one) for one in undrawn_told(undrawn, _SHOWN)],
        "reports": [_report(with_texts(one, drawable), undrawn) for one in reports],
    }


def _report(report: Report, undrawn: Undrawn) -> dict[str, Any]:
    title = report.title
    short = title if len(title) <= _SHORT else f"{title[:_SHORT]}…"
    word = report.verdict.value if report.verdict else ""
    return {
        "title": {"whole": _fragments(title), "short": _fragments(short)},
        "running": _fragments(report.running),
        "verdict": {"word": spelled(word), "tint": TINTS.get(word, PLAIN_TINT)} if word else None,
        "says": [_fragments(one) for one in report.says],
        "sections": [_section(one, undrawn) for one in report.sections],
    }


def _section(section: Section, undrawn: Undrawn) -> dict[str, Any]:
    columns, rows = tabled(section)
    picture = section.picture
    return {
        "heading": _fragments(section.heading),
        "says": [_fragments(one) for one in section.says],
        "picture": {"svg": _boxed(picture, undrawn), "words": picture.words} if picture else None,
        "columns": [_fragments(one) for one in columns],
        "shares": shares(columns, rows) if rows else [],
        "rows": [{"long": _long(row), "cells": [[_piece(one) for one in cell] for cell in row]} for row in rows],
    }


def _long(row: Sequence[Cell]) -> bool:
    """Tell whether a row may have to be parted between two pages."""
    return any(sum(len(piece.text) for piece in cell) + 40 * len(cell) > _LONG_ROW for cell in row)


def _piece(piece: Piece) -> dict[str, Any]:
    return {
        "text": [spelled(piece.text)] if piece.verdict else _fragments(piece.text),
        "link": address(piece.link),
        "mark": piece.mark,
        "tint": TINTS.get(piece.text, PLAIN_TINT) if piece.verdict else None,
    }


def _boxed(picture: Picture, undrawn: Undrawn) -> str:
    """Return the drawing with an empty box for what cannot be drawn; there is no room for code points in it."""
    plain = etree.tostring(parse_xml(picture.svg.encode(), "picture"), encoding="unicode")  # references become letters
    return plain.translate({ord(one): _BOX for one in undrawn})


def _fragments(text: str) -> list[str]:
    """Part words that are longer than a column, so that a line can break in them."""
    fragments = [""]
    for at, part in enumerate(re.split(rf"(\S{{{_LONG_WORD + 1},}})", text)):
        if at % 2:
            first, *rest = _chunks(part)
            fragments[-1] += first
            fragments += rest
        else:
            fragments[-1] += part
    return fragments


def _chunks(word: str) -> Iterator[str]:
    """Part a word after its points and slashes, and what is still too long every few letters, but never a letter from its marks."""
    for part in re.findall(r"[^/_.:,;=&?-]*[/_.:,;=&?-]*", word):
        start = 0
        for at in range(_CHUNK, len(part)) if len(part) > _LONG_WORD else ():
            apart = unicodedata.category(part[at])[0] != "M" and "\N{ZERO WIDTH JOINER}" not in part[at - 1 : at + 1]
            if apart and at - start >= _CHUNK:
                yield part[start:at]
                start = at
        if part:
            yield part[start:]
