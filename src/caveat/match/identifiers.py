"""Identifiers made comparable: separators stripped, kinds that may mean the same."""

import importlib
import re
from zlib import crc32

from caveat.facts import Identifier

_NOT_SIGNS = re.compile(r"[\W_]+")
_PREFIXES = {"imo": "IMO", "mmsi": "MMSI", "lei": "LEI", "vat": "VAT"}
_FAMILIES = (
    frozenset(("passport", "passport number", "travel document", "passport no")),
    frozenset(("national id", "national_id", "nationalid", "id card", "identity card", "national identification number", "id number", "idnumber", "personal id")),
    frozenset(("tax", "tax id", "tax_id", "inn", "vat", "tin", "tax number", "vat code", "fiscal code", "taxnumber", "inncode", "vatcode")),
    frozenset(("registration", "registration number", "registration_number", "registrationnumber", "company number", "ogrn", "business registration number",
               "uscc", "ogrncode", "unified social credit code", "enterprise number", "trade register number", "kpp")),
    frozenset(("swift", "bic", "swift/bic", "swiftbic", "swift code")),
    frozenset(("imo", "imo number", "imonumber", "vessel registration identification")),
    frozenset(("wallet", "digital currency address", "publickey", "xbt", "eth", "crypto")),
)  # fmt: skip
_CHECKED = {
    "lei": "lei", "leicode": "lei", "legal entity number": "lei", "isin": "isin", "inn": "ru.inn", "inncode": "ru.inn", "ogrn": "ru.ogrn",
    "ogrncode": "ru.ogrn", "uscc": "cn.uscc", "unified social credit code": "cn.uscc", **dict.fromkeys(_FAMILIES[5], "imo"),
}  # fmt: skip
"""Kinds whose numbers have check digits, and the module of python-stdnum that knows them."""

_ANY = frozenset(("", "other", "id", "identifier", "number", "unknown"))


def normal_value(identifier: Identifier) -> str:
    """Write an identifier in capitals without separators; a BIC by its first eight signs, an IMO number by its digits."""
    value = _NOT_SIGNS.sub("", identifier.value).upper()
    kind = identifier.kind.lower()
    if prefix := _PREFIXES.get(kind.split(" ")[0]):
        value = value.removeprefix(prefix)
    if _family(kind) is _FAMILIES[4]:
        value = value[:8]
    return value


def identifier_key(value: str) -> int:
    """Give the key of a normalised identifier."""
    return crc32(value.encode("utf-8", "replace"))


def same_identifier(kind: str, country: str, other_kind: str, other_country: str) -> bool:
    """Say whether two identifiers of equal value may be the same one."""
    one, other = kind.lower().strip(), other_kind.lower().strip()
    if country and other_country and country.upper() != other_country.upper():
        return False
    return one == other or one in _ANY or other in _ANY or (_family(one) is not None and _family(one) is _family(other))


def fails_its_check(kind: str, value: str) -> bool:
    """Say whether a normalised identifier is of a kind with check digits (ISO 17442, 6166; IMO; INN, OGRN; GB 32100) and they are wrong."""
    name = _CHECKED.get(kind.lower().strip())
    return name is not None and not importlib.import_module(f"stdnum.{name}").is_valid(value)


def telling(value: str) -> bool:
    """Say whether an identifier is long enough to decide."""
    return (len(value) >= 5 and any(sign.isdigit() for sign in value)) or len(value) >= 8


def _family(kind: str) -> frozenset[str] | None:
    return next((family for family in _FAMILIES if kind in family), None)
