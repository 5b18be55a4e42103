"""GLEIF's Common Data Files, XML or golden-copy JSON, as plain records: what level 1, level 2 and exceptions share."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, BinaryIO

import orjson
from lxml import etree

from caveat.facts import Problem
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput, BadList
from caveat.lists import json_stream, xml_stream
from caveat.lists.spec import ListSpec

Plain = dict[str, Any]
"""A record: leaves are texts, `@type` an attribute, `$` the text beside one; what may stand several times is a list."""

_LEI = re.compile(r"[0-9A-Z]{18}[0-9]{2}")
_AS_DIGITS = {ord(letter): str(number) for number, letter in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 10)}
_LAYOUT = "see whether the publisher changed the layout; use it in the reader or name it under `ignored`"
_WHOLE = "GLEIF_FULL_PUBLISHED"
_BESIDE = "{http://www.gleif.org/data/schema/golden-copy/extensions/1.0}"
_HEADER = ("ContentDate", "FileContent", "RecordCount", "Originator", "DeltaStart", "NextVersion", "Extension")


@noun
class Form:
    """One of GLEIF's files: its namespace, its elements, the key and wrapper of its JSON, and what is used of a record.

    `used` gives the children of each element, those that may stand several times with a `*`, and `attributes` the
    attributes (`OtherEntityName@type`): an element that may have one is always an object, any other leaf a text.
    """

    namespace: str
    root: str
    header: str
    records: str
    record: str
    key: str
    wrapper: str = ""
    used: Mapping[str, str]
    attributes: frozenset[str] = frozenset()


class _Shape:
    """What may stand in an element: children by name (None: ignored); none for a leaf, with `pair` if it may have attributes."""

    def __init__(self, local: str, *, several: bool, pair: bool) -> None:
        self.local = local
        self.several = several
        self.pair = pair
        self.plain = not pair
        self.children: dict[str, _Shape | None] = {}


def is_lei(text: str) -> bool:
    """Say whether `text` has the form of an LEI (20 capitals and digits, the last two check digits)."""
    return _LEI.fullmatch(text) is not None


def has_right_check_digits(lei: str) -> bool:
    """Say whether the check digits of a well-formed LEI are right (ISO 17442, which takes ISO 7064's MOD 97-10)."""
    return int(lei.translate(_AS_DIGITS)) % 97 == 1


def read_records(file: str, stream: BinaryIO, form: Form, spec: ListSpec) -> Iterator[tuple[str, Plain] | Problem]:
    """Yield each record with its place, and a doubt for each sort of thing in it that is neither used nor ignored.

    A file that is malformed, cut off, a delta, or (but for what list.yaml calls an extract) shorter than its header says ends in a doubt.
    """
    reader = _Reader(file, form, spec)
    try:
        yield from reader.xml(stream) if file.endswith(".xml") else reader.json(stream)
    except Problem as problem:
        yield from reader.told()
        yield problem


def records_by_lei(file: str, stream: BinaryIO, form: Form, spec: ListSpec) -> Iterator[tuple[str, str, Plain] | Problem]:
    """Yield each record with its place and its LEI; one whose LEI is none is a doubt."""
    for one in read_records(file, stream, form, spec):
        if isinstance(one, Problem):
            yield one
            continue
        place, record = one
        lei = record.get("LEI", "")
        if is_lei(lei):
            yield place, lei, record
        else:
            yield BadInput(f"{lei!r} is no LEI", where=place, advice="see whether the layout changed")


class _Reader:
    def __init__(self, file: str, form: Form, spec: ListSpec) -> None:
        self._file = file
        self._form = form
        self._ignored = frozenset(spec.ignored or {})
        self._cut = spec.lookup("extract", file) is not None
        self._strange: dict[str, Problem | None] = {}

    def told(self) -> Iterator[Problem]:
        """Yield what was found strange since the last time, each sort once."""
        for name, problem in self._strange.items():
            if problem is not None:
                yield problem
                self._strange[name] = None

    def xml(self, stream: BinaryIO) -> Iterator[tuple[str, Plain] | Problem]:
        form, space = self._form, f"{{{self._form.namespace}}}"
        shape, count, promised = self._shape(form.record, space), 0, ""
        tags, frame = (space + form.header, space + form.record), (space + form.root, space + form.records)
        for element in xml_stream.read_elements(stream, self._file, tags, frame):
            if element.tag == tags[0]:
                header = {etree.QName(child).localname: (child.text or "").strip() for child in element}
                promised = header.get("RecordCount", "")
                yield from self._check_header(header, f"{self._file}:{element.sourceline}")
                continue
            count += 1
            self._place = f"{self._file}:{element.sourceline}"
            plain = self._from_element(element, shape)
            yield from self.told()
            yield self._place, plain
        if promised != str(count) and not self._cut:
            told = f"the header promises {promised or 'no number of'} records, the file has {count}"
            yield BadList(told, where=self._file, advice="the file may be cut off; fetch it again")

    def json(self, stream: BinaryIO) -> Iterator[tuple[str, Plain] | Problem]:
        form = self._form
        shape = self._shape(form.record, "")
        for number, raw in json_stream.read_elements(stream, self._file, form.key):
            self._place = f"{self._file} record {number}"
            record = self._parsed(raw)
            plain = self._from_object(record, shape)
            yield from self.told()
            yield self._place, plain

    def _parsed(self, raw: bytes) -> Any:
        try:
            record = orjson.loads(raw)
        except orjson.JSONDecodeError as error:
            raise BadInput(f"the record is no JSON: {error}", where=self._place, advice="fetch the file again") from None
        if self._form.wrapper and isinstance(record, dict) and list(record) == [self._form.wrapper]:
            record = record[self._form.wrapper]
        return record

    def _check_header(self, header: Mapping[str, str], where: str) -> Iterator[Problem]:
        for name in header.keys() - set(_HEADER):
            yield BadList(f"{self._form.header}/{name} is unknown", where=where, advice=_LAYOUT)
        if header.get("FileContent") != _WHOLE:
            told = f"the file says that it is {header.get('FileContent') or 'of no stated content'}, not {_WHOLE}"
            yield BadList(told, where=where, advice="give the full golden copy: a delta holds only what changed")

    def _shape(self, name: str, space: str) -> _Shape:
        local = name.removesuffix("*")
        pair = any(path.startswith(f"{local}@") for path in self._form.attributes)
        shape = _Shape(local, several=name != local, pair=pair)
        for child in self._form.used.get(local, "").split():
            qualified = _BESIDE + child.removeprefix("gleif:") if space and child.startswith("gleif:") else space + child
            shape.children[qualified.removesuffix("*")] = self._shape(child, space)
        for path in self._ignored:
            parent, slash, child = path.partition("/")
            if slash and parent == local:
                shape.children[space + child] = None
        shape.plain = not pair and not shape.children
        return shape

    def _from_element(self, element: etree._Element, shape: _Shape) -> Plain:
        found: Plain = {}
        for key, said in element.items():
            self._attribute(found, shape, str(key).rpartition("}")[2], str(said))
        children = shape.children
        for child in element:
            if (beside := child.tail) and not beside.isspace():
                self._doubt(f"text in {shape.local}")
            known = children.get(child.tag, _UNKNOWN)
            if known is None:
                continue
            if known is _UNKNOWN:
                self._doubt(f"{shape.local}/{etree.QName(child).localname}")
                continue
            value: Any
            if known.plain and not len(child) and not child.keys():
                value = " ".join(text.split()) if (text := child.text) else ""
            else:
                value = self._from_element(child, known)
                if not known.children:
                    value = value | {"$": _even(child.text)} if known.pair else _even(child.text)
            if known.several or known.local in found:
                self._put(found, shape, known, value)
            else:
                found[known.local] = value
        if children and element.text and not element.text.isspace():
            self._doubt(f"text in {shape.local}")
        return found

    def _from_object(self, record: Any, shape: _Shape) -> Any:
        if type(record) is str or type(record) is list:
            raise BadInput(
                'the record has not the form of GLEIF\'s golden copy, in which a text is written {"$": …}',
                where=self._place,
                advice="a converter wrote this file, which may have lost lines of addresses; give GLEIF's own XML or JSON",
            )
        if type(record) is not dict or type(record.get("$", "")) is not str:
            if record is not None:
                self._doubt(f"{shape.local} that is no object with a text")
            record = {}
        found: Plain = {}
        for key, value in record.items():
            known = shape.children.get(key, _UNKNOWN)
            if key[:1] == "@":
                self._attribute(found, shape, key[1:].removeprefix("xml:"), value)
            elif known is _UNKNOWN:
                if key != "$" or shape.children:
                    self._doubt(f"{shape.local}/{key}")
            elif known is not None:
                for one in value if type(value) is list else (value,):
                    self._put(found, shape, known, self._from_object(one, known))
        if shape.children:
            return found
        return found | {"$": _even(record.get("$"))} if shape.pair else _even(record.get("$"))

    def _put(self, found: Plain, shape: _Shape, child: _Shape, value: Any) -> None:
        if child.several:
            found.setdefault(child.local, []).append(value)
        elif child.local in found:
            self._doubt(f"{shape.local}/{child.local} that stands twice")
        else:
            found[child.local] = value

    def _attribute(self, found: Plain, shape: _Shape, key: str, value: str) -> None:
        path = f"{shape.local}@{key}"
        if path in self._form.attributes:
            found["@" + key] = value
        elif path not in self._ignored:
            self._doubt(path)

    def _doubt(self, name: str) -> None:
        if name not in self._strange:
            self._strange[name] = BadList(f"{name} is unknown", where=self._place, advice=_LAYOUT)


_UNKNOWN = _Shape("", several=False, pair=False)


def _even(text: str | None) -> str:
    """Even out the blanks of a text."""
    return " ".join(text.split()) if text else ""


def check_share(wrong: int, of: int, first: str, spec: ListSpec) -> Iterable[Problem]:
    """Doubt a file in which more LEIs have wrong check digits than `lookups.bound.wrong_check_digits` allows.

    GLEIF publishes a few hundred such LEIs of 3.4 million; a damaged file has far more.
    """
    bound = float(spec.lookup("bound", "wrong_check_digits") or 0)
    if wrong > bound * of:
        yield BadList(
            f"{wrong} of {of} LEIs have wrong check digits", where=first, advice="the file may be damaged; fetch it again"
        )
