"""Whether what a server sent can be the file at all: something, and no web page where a file was due."""

import html
import re

from caveat.facts.problem import Problem

_PAGE = re.compile(rb"\s*(?:<!--.*?-->\s*|<\?xml[^>]*\?>\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_TITLE = re.compile(rb"<(?:title|h1)[^>]*>([^<]{1,200})", re.IGNORECASE)
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
LOOKED_AT = 20_000
"""Bytes of the beginning that are looked at."""


def refuse_page(head: bytes, content_type: str, file: str, where: str) -> None:
    """Raise `Problem` for an empty file, and for a web page under another file's name (`Account Suspended`, with status 200)."""
    if not head.strip():
        raise Problem(f"an empty file came for {file}", where=where, advice="the stored list stays in force; try later")
    if file.lower().endswith((".html", ".htm", ".xhtml")):
        return
    for mark in _MARKS:
        head = head.removeprefix(mark)
    plain = head.replace(b"\0", b"")
    if _PAGE.match(plain) or (content_type.partition(";")[0].strip().lower() == "text/html" and b"<" in plain[:1]):
        title = _TITLE.search(plain)
        told = f": {html.unescape(title.group(1).decode('utf-8', 'replace')).strip()!r}" if title else ""
        advice = "the address may have moved, or the publisher's server is down; the stored list stays in force"
        raise Problem(f"a web page came instead of {file}{told}", where=where, advice=advice)
