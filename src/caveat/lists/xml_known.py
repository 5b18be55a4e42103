"""Elements of an XML file by their plain names, and a doubt for each sort of them that a reader does not know."""

from collections.abc import Collection, Iterator, Mapping

from lxml import etree

from caveat.facts import Problem
from caveat.facts.problem import BadList


def paths(children: Mapping[str, str]) -> frozenset[str]:
    """Write `parent/child` for each element that a reader uses, from a table of parents and the names of their children."""
    return frozenset(f"{parent}/{child}" for parent, names in children.items() for child in names.split())


def check_known(root: etree._Element, file: str, known: Collection[str], doubts: list[Problem]) -> None:
    """Doubt each sort of element (`parent/child`), attribute (`element@name`) and stray text once, with its first place."""
    strange: dict[str, list[str]] = {}
    for element in root.iter():
        parent, name = element.getparent(), tag_of(element)
        path = name if parent is None else f"{tag_of(parent)}/{name}"
        if path not in known and parent is not None:
            strange.setdefault(f"the element {path}", []).append(where_of(element, file))
        for key in element.attrib:
            attribute = f"{name}@{str(key).rpartition('}')[2]}"
            if attribute not in known:
                strange.setdefault(f"the attribute {attribute}", []).append(where_of(element, file))
        if (element.tail or "").strip():
            strange.setdefault(f"text after an element {path}", []).append(where_of(element, file))
    for what, places in strange.items():
        doubts.append(
            BadList(
                f"{what} is unknown ({len(places)} times)",
                where=places[0],
                advice="use it in the reader or name it under `ignored`",
            )
        )


def tag_of(element: etree._Element) -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def where_of(element: etree._Element, file: str) -> str:
    """Name the place of an element in the file."""
    return f"{file}:{element.sourceline}"


def children(element: etree._Element, *tags: str) -> Iterator[etree._Element]:
    """Yield the children of these names."""
    return (child for child in element if tag_of(child) in tags)


def inner(element: etree._Element, *path: str) -> Iterator[etree._Element]:
    """Yield what stands at the end of a path of names."""
    if not path:
        yield element
        return
    for child in children(element, path[0]):
        yield from inner(child, *path[1:])


def first(element: etree._Element, *path: str) -> etree._Element | None:
    """Return the first element at the end of a path, if there is one."""
    return next(inner(element, *path), None)


def text_of(element: etree._Element | None, *path: str) -> str:
    """Return the text of the first element at the end of a path, its blanks evened out; "" if there is none."""
    found = None if element is None else first(element, *path)
    return "" if found is None else " ".join((found.text or "").split())


def texts_of(element: etree._Element, *path: str) -> list[str]:
    """Return each text at the end of a path that is not blank."""
    found = (" ".join((one.text or "").split()) for one in inner(element, *path))
    return [text for text in found if text]
