"""Names as the Canadian file writes them: pairs of English and French, aliases in one text, parts of names as aliases."""

import re

from caveat.facts import Name
from caveat.facts.party import NameKind
from caveat.lists.remark_words import FORMS, FORMS_AT_END
from caveat.lists.spec import ListSpec

_LABEL = re.compile(
    r"(?:^|(?<=[\s(/,;]))(?:(?:a\.?k\.?a\.?|also known as|alias|formerly|f\.?k\.?a\.?|Arabic|Belaruss?ian|Chinese|English"
    r"|French|Hebrew|Persian|Russian|Spanish|Ukrainian) ?:|a\.k\.a\.|also known as)\s",
    re.IGNORECASE,
)
_OTHER_SCRIPT = re.compile(r"[^\W\d_a-zA-ZÀ-˿Ḁ-ỿ]")
_KEPT = "\ue000"
_SURNAME = re.compile(r"(?P<surname>[^()]+?)\s*\((?P<other>[^()]+)\)")


def plain(text: str) -> str:
    """Even out the blanks of a text, the hard ones too."""
    return " ".join(text.split())


def entity_names(text: str) -> list[str]:
    """Split a name at the slash between its English and its French, and at `(a.k.a. …)`; the first part is the primary name."""
    head, *others = _also_known(text)
    return [*_halves(head, fewest=2), *others]


def person_names(given: str, last: str) -> list[str]:
    """Return the name of a person, and the one with the other writing that the surname has in brackets."""
    told = _SURNAME.fullmatch(last)
    surnames = [told["surname"], told["other"]] if told else [last]
    return [plain(f"{given} {surname}") for surname in surnames]


def aliases(text: str, last: str, spec: ListSpec) -> list[Name]:
    """Split a text of aliases at labels (`Russian:`), and at its semicolons if it has any, else at its commas.

    A comma before a bare legal form (`Co., Ltd.`) belongs to the name, as does one of the table `inner_comma`. `last` is a
    person's surname: an alias that holds none is a weak one, since the file gives other writings of a given name alone, and
    nicknames.
    """
    names: list[Name] = []
    separator = ";" if ";" in text else ","
    for part in (part for chunk in _LABEL.split(plain(text)) for part in _parts(chunk, separator, spec)):
        reviewed = spec.lookup("alias", part)
        for one in reviewed.split(" | ") if reviewed is not None else _halves(part, fewest=1):
            name = _bare(one)
            if name:
                names.append(Name(text=name, kind=_kind(name, last)))
    return list(dict.fromkeys(names))


def _parts(text: str, separator: str, spec: ListSpec) -> list[str]:
    for known in (spec.lookups or {}).get("inner_comma", {}):
        text = text.replace(known, known.replace(",", _KEPT))
    parts: list[str] = []
    for part in (piece.strip() for piece in re.split(rf"{separator}(?:\s|$)", text)):
        if parts and _is_form(part):
            parts[-1] = f"{parts[-1]}, {part}"
        elif part:
            parts.append(part)
    return [part.replace(_KEPT, ",").strip(" ,;") for part in parts]


def _is_form(text: str) -> bool:
    """Say whether a text is a legal form and nothing besides: `Ltd.`, `S.A. de C.V.`."""
    words = text.upper().replace(".", "").replace(",", " ").split()
    return bool(words) and all(word in FORMS or word in FORMS_AT_END or word in ("DE", "OF") for word in words)


def _halves(text: str, *, fewest: int) -> list[str]:
    """Split at slashes outside brackets, if every part has `fewest` words or none has a blank (GORT/ORTAS, not M/V Maria)."""
    parts = [part.strip() for part in re.split(r"/(?![^()]*\))", text)]
    worded = all(len(part.split()) >= fewest for part in parts) or not any(" " in part for part in parts)
    return parts if worded and all(len(part) > 2 for part in parts) else [text]


def _also_known(text: str) -> list[str]:
    """Take `(a.k.a. X; Y)` out of a name; [the name, X, Y]."""
    told = re.search(r"\(\s*(?:a\.?k\.?a\.?|also known as):?\s+([^()]+)\)", text, re.IGNORECASE)
    if told is None:
        return [text]
    others = [part.strip(" ,") for part in told[1].split(";")]
    return [plain(text[: told.start()] + text[told.end() :]), *(other for other in others if other)]


def _bare(text: str) -> str:
    """Take off brackets around the whole, and a bracket that lost its partner when the text was split."""
    name = text.strip(" ,;")
    if name.startswith("(") and name.endswith(")") and name.count("(") == 1:
        return name[1:-1].strip()
    return name.strip("()").strip() if name.count("(") != name.count(")") else name


def _kind(name: str, last: str) -> NameKind:
    if _OTHER_SCRIPT.search(name):
        return NameKind.ORIGINAL_SCRIPT
    words = name.split()
    whole = not last or len(words) > 1
    if whole and last.isupper():
        whole = any(word.isupper() and len(word) > 2 for word in words)
    return NameKind.STRONG_ALIAS if whole else NameKind.WEAK_ALIAS
