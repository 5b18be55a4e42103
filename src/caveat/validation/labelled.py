"""Rows of labelled files to nouns: pairs of names, whole records, entries of two lists, people, tokens."""

from collections.abc import Mapping
from typing import Any

from caveat.facts import Party
from caveat.facts.ftm import from_ftm
from caveat.facts.noun import noun
from caveat.facts.party import PartyKind
from caveat.facts.problem import BadInput
from caveat.match import Explanation, compare

Cells = Mapping[str, Any]
ALERT = 0.70
"""The threshold at which an alert begins."""

KINDS_OF_SCHEMA = {
    "Person": ("person",),
    "Company": ("company",),
    "Organization": ("organisation",),
    "PublicBody": ("public_body",),
    "LegalEntity": ("company", "person"),
    "Vessel": ("vessel",),
    "Airplane": ("aircraft",),
    "Address": ("address",),
    "Thing": ("unknown",),
}
"""How names of a FollowTheMoney schema are compared; a legal entity may be a person, so the better of two counts."""

_TRUE, _FALSE = frozenset(("true", "1", "yes", "match")), frozenset(("false", "0", "no", "no_match"))


@noun
class Pair:
    """Two names and whether a person judged them the same; `where` is the row's place."""

    kinds: tuple[str, ...]
    one: str
    other: str
    same: bool
    quality: str = ""
    category: str = ""
    where: str = ""


@noun
class Entries:
    """Two entries of lists, their primary names first, and whether analysts judged them the same."""

    kind: str
    one: tuple[str, ...]
    other: tuple[str, ...]
    same: bool


@noun
class Check:
    """A whole record asked beside one that is listed, and whether they should match."""

    query: Party
    candidate: Party
    same: bool
    label: str = ""


@noun
class Token:
    """A part of a name in another script beside its Latin form; `count` is how often the two were seen together."""

    latin: str
    script: str
    count: int


def pair_of(cells: Cells, where: str = "") -> Pair:
    """Read a labelled pair: (schema or kind), name1, name2, is_match, and quality and category where given."""
    one, other = _told(cells, "name1", where), _told(cells, "name2", where)
    verdict = _told(cells, "is_match", where).lower()
    if verdict not in _TRUE | _FALSE:
        raise BadInput(f"is_match is {verdict!r}", where=where, advice="write true or false")
    return Pair(
        kinds=_kinds(cells, where),
        one=one,
        other=other,
        same=verdict in _TRUE,
        quality=str(cells.get("quality") or "").strip().upper(),
        category=str(cells.get("category") or "").strip(),
        where=where,
    )


def _told(cells: Cells, column: str, where: str) -> str:
    if column not in cells:
        raise BadInput(f"has no column {column!r}", where=where, advice="columns: name1, name2, is_match, and kind or schema")
    text = str(cells[column] or "").strip()
    if not text:
        raise BadInput(f"{column} is empty", where=where, advice="fill it or take the row out")
    return text


def _kinds(cells: Cells, where: str) -> tuple[str, ...]:
    schema, kind = str(cells.get("schema") or "").strip(), str(cells.get("kind") or "").strip().lower()
    if kind:
        if kind not in list(PartyKind):
            raise BadInput(f"{kind!r} is no kind of party", where=where, advice=f"one of: {', '.join(PartyKind)}")
        return (kind,)
    if schema and schema not in KINDS_OF_SCHEMA:
        raise BadInput(f"{schema!r} is no schema", where=where, advice=f"one of: {', '.join(KINDS_OF_SCHEMA)}")
    return KINDS_OF_SCHEMA[schema or "Company"]


def judged(pair: Pair) -> tuple[float, Explanation]:
    """Score a pair in each of its kinds and keep the better."""
    return max((compare(pair.one, pair.other, kind) for kind in pair.kinds), key=lambda told: told[0])


def entries_of(cells: Cells) -> Entries:
    """Read a pair of list entries with all their aliases."""
    kinds = {"Individual": "person", "Vessel": "vessel", "Aircraft": "aircraft"}
    types = [str(cells["type_a"]), str(cells["type_b"])]
    told = next((kinds[one] for one in reversed(types) if one in kinds), "company")
    return Entries(kind=told, one=_names(cells, "a"), other=_names(cells, "b"), same=cells["label"] == "match")


def _names(cells: Cells, side: str) -> tuple[str, ...]:
    aliases = [alias.strip() for alias in str(cells[f"aliases_{side}"]).split("; ")]
    return tuple(dict.fromkeys(name for name in (str(cells[f"name_{side}"]).strip(), *aliases) if name))


def check_of(plain: Cells) -> Check:
    """Read a check of whole records as entity_pairs.yaml writes it: match, schema, query, candidate."""
    schema = str(plain["schema"])
    return Check(
        query=_record(schema, "query", plain["query"]),
        candidate=_record(schema, "candidate", plain["candidate"]),
        same=bool(plain["match"]),
        label=str(plain.get("label") or ""),
    )


def _record(schema: str, id: str, properties: Cells) -> Party:
    told = {key: value if isinstance(value, list) else [str(value)] for key, value in properties.items()}
    return from_ftm({"id": id, "schema": schema, "properties": told})


def person_of(cells: Cells, id: str = "query") -> Party:
    """Read a person of the invented or altered ones with every field."""
    columns = {"full_name": "name", "gender": "gender", "date_of_birth": "birthDate", "nationality": "nationality"}
    told = {means: [str(cells[column])] for column, means in columns.items() if cells.get(column)}
    if "birthDate" in told:  # some are written 1969-7-16
        told["birthDate"] = ["-".join(part.zfill(2) for part in told["birthDate"][0].split("-"))]
    return from_ftm({"id": id, "schema": "Person", "properties": told})


def token_of(cells: Cells) -> Token:
    """Read a token of the transliteration files."""
    return Token(latin=str(cells["latin"]), script=str(cells["script"]), count=int(cells["count"]))
