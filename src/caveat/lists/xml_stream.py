"""XML too large to hold: one element after another, read without entities, document types or the network."""

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from lxml import etree

from caveat.facts.problem import BadInput

_DOCTYPE = b"<!DOCTYPE"
_AGAIN = "fetch the file again and compare its size with the publisher's"


def read_elements(stream: BinaryIO, where: str, tags: Sequence[str], frame: Sequence[str]) -> Iterator[etree._Element]:
    """Yield each element of `tags` when it is whole; it is emptied as soon as the next is asked for.

    `frame` names the elements around them; any other element or text between them raises `BadInput`, as do a document
    type, malformed XML, and a depth or a text beyond libxml2's limits (256 levels, 10 million bytes). Memory: one element.
    """
    guarded = _Guarded(stream, where)
    try:
        parser = etree.iterparse(
            guarded,
            tag=tuple(tags),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        for _, element in parser:
            yield element
            _forget(element, where, tags)
        _check_frame(parser.root, where, tags, frame)
    except etree.XMLSyntaxError as error:
        raise BadInput(
            f"the XML is cut off or malformed: {error.msg}", where=f"{where}:{error.lineno or 1}", advice=_AGAIN
        ) from None


def _forget(element: etree._Element, where: str, tags: Sequence[str]) -> None:
    """Empty an element that was read and take the one before it out of the tree."""
    del element[:]
    previous, parent = element.getprevious(), element.getparent()
    if previous is not None and parent is not None:
        if previous.tag not in tags or (previous.tail or "").strip():
            told = f"{previous.tag} or text beside it stands between the records"
            raise BadInput(told, where=f"{where}:{previous.sourceline}", advice="see whether the publisher changed the layout")
        parent.remove(previous)


def _check_frame(root: etree._Element, where: str, tags: Sequence[str], frame: Sequence[str]) -> None:
    for element in root.iter():
        if element.tag not in frame and element.tag not in tags:
            raise BadInput(
                f"{element.tag} is unknown",
                where=f"{where}:{element.sourceline}",
                advice="see whether the publisher changed the layout",
            )
        if (element.tail or "").strip() or (element.tag in frame and (element.text or "").strip()):
            raise BadInput(f"text stands beside or in {element.tag}", where=f"{where}:{element.sourceline}", advice=_AGAIN)


class _Guarded:
    """A stream that refuses a document type wherever it stands, and encodings in which it could hide."""

    def __init__(self, stream: BinaryIO, where: str) -> None:
        self._stream = stream
        self._where = where
        self._end = b""
        self._first = True

    def read(self, size: int = -1) -> bytes:
        piece = self._stream.read(size)
        if self._first and b"\0" in piece[:4]:
            raise BadInput("the XML is not UTF-8", where=f"{self._where}:1", advice=_AGAIN)
        self._first = False
        joined = self._end + piece
        if _DOCTYPE in joined:
            raise BadInput(
                "the XML declares a document type, which may hide entities",
                where=self._where,
                advice="no official register needs one; fetch the file from its publisher again",
            )
        self._end = joined[-len(_DOCTYPE) :]
        return piece
