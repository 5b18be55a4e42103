"""The columns of a file of parties: what each is called, and what of a party it tells (docs/screen.md)."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from caveat.facts.noun import noun
from caveat.facts.problem import BadInput

OWN_NAME: Mapping[str, tuple[str, ...]] = {
    "name": ("name 1", "party", "party name", "full name", "nom", "nombre", "наименование", "название", "фио", "名称", "姓名"),
    "legal name": ("registered name",),
    "name (english)": ("english name", "name in english"),
    "entity name": ("entity",),
}
"""Names of columns that name the party of the row and nobody else: a second of them is a further name of the same party."""

ROLE_NAME: Mapping[str, tuple[str, ...]] = {
    "company": ("company name", "organisation", "organization", "organisation name", "公司名称", "企业名称"),
    "supplier": ("supplier name", "vendor", "vendor name"),
    "customer": ("customer name", "client", "client name", "account name"),
    "counterparty": ("counterparty name",),
    "consignee": ("consignee name",),
    "beneficiary": ("beneficiary name",),
    "vessel name": ("vessel", "ship name", "ship"),
}
"""Names of columns that name a party by what it is to somebody: a second of them may be another party."""

PART_OF_NAME: Mapping[str, tuple[str, ...]] = {
    "first name": ("given name", "given names", "forename", "forenames", "first names", "prénom", "vorname", "имя"),
    "middle name": ("middle names", "patronymic", "отчество"),
    "last name": ("family name", "surname", "last names", "nachname", "nom de famille", "apellido", "apellidos", "фамилия"),
}
"""Names of columns that together name one person, in the order in which they are joined."""

FURTHER: Mapping[str, tuple[str, ...]] = {
    "alias": ("aliases", "aka", "also known as", "other name", "other names", "alt name", "alt names", "alternative name"),
}
"""Names of columns of further names; a number behind (`alias 2`) makes no difference."""

BESIDE_NAMES: Mapping[str, tuple[str, ...]] = {
    "kind": ("type", "entity type", "party type", "schema"),
    "country": ("country code", "country name", "nationality", "jurisdiction"),
    "address": ("full address", "street", "street address"),
    "born": ("birth date", "birthdate", "date of birth", "dob"),
    "lei": (),
    "imo": ("imo number",),
    "bic": ("swift",),
    "passport": (),
    "registration": ("registration number",),
    "tax": ("tax id",),
    "wallet": (),
    "duns": (),
}
IDENTIFIERS = ("bic", "duns", "imo", "lei", "passport", "registration", "tax", "wallet")

_NAME_WORDS = frozenset(("name", "names", "nom", "nombre", "наименование", "название", "фио", "имя"))
_NAME_ENDS = ("名称", "姓名", "会社名")
_NO_PARTY = frozenset(
    [
        "address",
        "brand",
        "category",
        "city",
        "column",
        "country",
        "currency",
        "field",
        "file",
        "host",
        "item",
        "list",
        "login",
        "port",
        "product",
        "project",
        "programme",
        "program",
        "region",
        "sheet",
        "state",
        "status",
        "street",
        "table",
        "town",
        "user",
    ]
)
_PARTIES = frozenset(
    [
        "agent",
        "bank",
        "broker",
        "buyer",
        "carrier",
        "consignor",
        "director",
        "exporter",
        "importer",
        "manufacturer",
        "owner",
        "parent",
        "person",
        "receiver",
        "recipient",
        "seller",
        "sender",
        "shareholder",
        "shipper",
        "ubo",
    ]
)


@noun
class PartyColumns:
    """What is read of a row: `names` are columns joined to one name each, `aliases` hold some by semicolons, `told` all else by meaning.

    `unscreened` are columns that seem to hold names and are not read.
    """

    names: tuple[tuple[str, ...], ...]
    aliases: tuple[str, ...]
    told: Mapping[str, str]
    unscreened: tuple[str, ...]

    @property
    def in_words(self) -> str:
        """Say in one line which column was taken for what."""
        first, further = self.names[:1], [*self.names[1:], *((column,) for column in self.aliases)]
        parts = [f"names from {_in_words(first)}"] if first else []
        parts += [f"further names from {_in_words(further)}"] if further else []
        parts += [f"{meaning} from {column!r}" for meaning, column in self.told.items()]
        return ", ".join(parts)


def columns_of(columns: Sequence[str], where: str) -> PartyColumns:
    """Find by the names of columns what is told where; raise `BadInput` if none holds a name or an identifier."""
    plain = {column: _plain(column) for column in columns}
    names, unscreened = _names([column for column in columns if plain[column] in _NAMING], plain)
    aliases = tuple(column for column in columns if plain[column].rstrip("0123456789") in _FURTHER)
    told: dict[str, str] = {}
    for column in columns:
        if plain[column] in _BESIDE:
            told.setdefault(_BESIDE[plain[column]], column)
    if not names and not told.keys() & set(IDENTIFIERS):
        seen = ", ".join(columns)
        advice = "call the column of party names 'name'; docs/screen.md has all names of columns"
        raise BadInput(f"no column holds names; the columns are: {seen}", where=where, advice=advice)
    read = {*aliases, *told.values(), *(column for group in names for column in group)}
    left = tuple(column for column in columns if column not in read and (column in unscreened or _seems_to_name(column)))
    return PartyColumns(names=names, aliases=aliases, told=told, unscreened=left)


def _names(columns: Sequence[str], plain: Mapping[str, str]) -> tuple[tuple[tuple[str, ...], ...], tuple[str, ...]]:
    """Return the columns of the party's name and further names, each group joined to one; and those that may name another party.

    The first that stands in the file is the name. `Vendor` beside `Vendor name` is a number, more often than not.
    """
    held = set(plain.values())
    whole = sorted((column for column in columns if plain[column] not in _PARTS), key=lambda column: f"{plain[column]}name" in held)
    parts = sorted((column for column in columns if plain[column] in _PARTS), key=lambda column: _PARTS[plain[column]])
    own = [column for column in whole if plain[column] in _OWN]
    person_first = bool(parts) and (not whole or columns.index(parts[0]) < columns.index(whole[0]))
    if not person_first and whole and whole[0] not in own:
        taken: list[tuple[str, ...]] = [(whole[0],)]
    elif not parts:
        taken = [(column,) for column in own]
    elif not own or {_PARTS[plain[column]] for column in parts} >= {_FIRST, _LAST}:
        taken = [tuple(parts), *((column,) for column in own)]
    else:  # of a first or a last name alone, `name` or `nom` holds the other
        last = _PARTS[plain[parts[-1]]] == _LAST
        taken = [(own[0], *parts) if last else (*parts, own[0]), *((column,) for column in own[1:])]
    read = {column for group in taken for column in group}
    return tuple(taken), tuple(column for column in columns if column not in read)


def _seems_to_name(column: str) -> bool:
    """Tell whether a column is called as one that holds names of parties, also where capitals part the words (`ownerName`)."""
    words = re.findall(r"[^\W\d_]+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", column).lower())
    if not words or not _NO_PARTY.isdisjoint(words):
        return False
    return not _NAME_WORDS.isdisjoint(words) or words[-1].endswith(_NAME_ENDS) or (len(words) < 3 and words[-1] in _PARTIES)


def _plain(column: str) -> str:
    """Return the letters and digits of a column's name alone, without capitals and accents."""
    return "".join(mark for mark in unicodedata.normalize("NFKD", column).casefold() if mark.isalnum())


def _plain_names(table: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {_plain(name): meaning for meaning, names in table.items() for name in (meaning, *names)}


def _in_words(groups: Iterable[Sequence[str]]) -> str:
    return ", ".join(" + ".join(map(repr, group)) for group in groups)


_OWN = frozenset(_plain_names(OWN_NAME))
_PARTS = {name: list(PART_OF_NAME).index(part) for name, part in _plain_names(PART_OF_NAME).items()}
_FIRST, _LAST = 0, len(PART_OF_NAME) - 1
_NAMING = _OWN | _PARTS.keys() | _plain_names(ROLE_NAME).keys()
_FURTHER = frozenset(_plain_names(FURTHER))
_BESIDE = _plain_names(BESIDE_NAMES)
