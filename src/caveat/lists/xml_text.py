"""XML that strangers wrote, read without entities, document types, the network or unbounded depth."""

from lxml import etree

from caveat.facts.problem import BadInput

_DOCTYPE = b"<!DOCTYPE"


def parse_xml(raw: bytes, where: str) -> etree._Element:
    """Return the root element; raise `BadInput` with the line if the XML is cut off, malformed, or declares a DOCTYPE."""
    plain = raw.replace(b"\0", b"") if b"\0" in raw[:4] else raw
    if _DOCTYPE in plain:
        line = plain.count(b"\n", 0, plain.index(_DOCTYPE)) + 1
        raise BadInput(
            "the XML declares a document type, which may hide entities",
            where=f"{where}:{line}",
            advice="no official list needs one; fetch the file from its publisher again",
        )
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as error:
        raise BadInput(
            f"the XML is cut off or malformed: {error.msg}",
            where=f"{where}:{error.lineno or 1}",
            advice="fetch the file again and compare its size with the publisher's",
        ) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise BadInput("the XML declares a document type", where=where, advice="fetch the file from its publisher again")
    return root
