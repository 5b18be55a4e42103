"""The addresses in an entry of part 744, and the cross-references that stand among them."""

import re

from caveat.facts import Place
from caveat.facts.country import country_code
from caveat.facts.noun import noun
from caveat.lists.ecfr_words import COUNTRIES

_ALTERNATE = re.compile(
    r"[\s,;.]*\(\s*(?:See|For)\s+(?:also\s+)?(?:the\s+)?(?:alternat|additional|addresses)[^()]*(?:\([^()]*\)[^()]*)?\)[\s.]*",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^(?:and\s+)?(?:(?:Alt(?:ernate)? )?Address(?:es)?(?: for [^:]{3,60})?|The following addresses? appl[^:]{3,120}):\s*",
    re.IGNORECASE,
)
_AND = re.compile(rf"(?:(?<=[\s,])(?:{COUNTRIES})(?:[,.]?\s+[\d-]{{4,8}})?\)?[.,]?)(\s+and\s+)(?=\S)")
_SEMICOLON = re.compile(r";\s*(?:and\b)?\s*|[.,]?\s+(?=Alt(?:ernate)? Address:)")
_UAE = re.compile(r"\bUAE\b\.?|\bU\.A\.E\b(?!\.)")  # two fetches of one day's law write it both ways
_POSTCODE = re.compile(r"[\s,]*\b[A-Z]{0,3}[\d][\dA-Z-]*$")
_KNOWN = re.compile(COUNTRIES)
_SHORT = frozenset({"UAE", "PRC", "UK", "USA"})


@noun
class Found:
    """The addresses of an entry, and its cross-references to addresses under other countries."""

    places: tuple[Place, ...] = ()
    remarks: str = ""


def take_references(text: str) -> tuple[str, str]:
    """Take `(See alternate address under China)` out of an entry: return the rest, and the references."""
    found = [" ".join(match[0].strip(" ,;.\n").strip("()").strip(" .").split()) for match in _ALTERNATE.finditer(text)]
    return _ALTERNATE.sub("\n", text).strip(), "; ".join(found)


def read_places(text: str) -> tuple[Place, ...]:
    """Split addresses at `;`, and at `and` where it follows a country; name the country of each where its end does."""
    flat = _LABEL.sub("", _UAE.sub("U.A.E.", " ".join(text.split())).strip(" ,;"))
    pieces: list[str] = []
    for part in _SEMICOLON.split(flat):
        start = 0
        for match in _AND.finditer(part):
            pieces.append(part[start : match.start(1)])
            start = match.end(1)
        pieces.append(part[start:])
    whole = [_LABEL.sub("", piece.strip()).strip(" ,;").removesuffix(" and") for piece in pieces]
    texts = dict.fromkeys(_dotted(one.strip(" ,;")) for one in whole if one.strip(" .,;"))
    return tuple(Place(text=one, country=country_of(one)) for one in texts)


def country_of(address: str) -> str:
    """Return the code of the country that the end of `address` names; "" if it names none."""
    rest = address.strip(" .,;)")
    for _ in range(3):
        last = rest.rsplit(",", 1)[-1].strip()
        words = last.split()
        for count in range(min(4, len(words)), 0, -1):
            tail = " ".join(words[-count:]).strip(" .;")
            certain = count == len(words) or (_KNOWN.fullmatch(tail) and words[-count - 1] not in {"Inner", "New"})
            if certain and (len(tail) > 3 or tail.replace(".", "") in _SHORT) and (code := country_code(tail.replace(".", ""))):
                return code
        shorter = _POSTCODE.sub("", rest).strip(" .,;")
        if shorter == rest:
            break
        rest = shorter
    return ""


def _dotted(text: str) -> str:
    """Drop a closing full stop, but not that of `U.A.E.`."""
    return text if re.search(r"(?:\b[A-Z]\.){2,}$", text) else text.rstrip(".")
