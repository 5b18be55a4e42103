"""Who a measure or a deal may be about."""

from enum import StrEnum

from caveat.facts.cite import Source
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput
from caveat.facts.span import RoughDay


class PartyKind(StrEnum):
    """What sort of party; `ADDRESS` is a listed address without a name, `UNKNOWN` a query that does not say."""

    PERSON = "person"
    COMPANY = "company"
    ORGANISATION = "organisation"
    PUBLIC_BODY = "public_body"
    VESSEL = "vessel"
    AIRCRAFT = "aircraft"
    ADDRESS = "address"
    UNKNOWN = "unknown"


class NameKind(StrEnum):
    """What a name is to its party; a weak alias matches less and says so."""

    PRIMARY = "primary"
    STRONG_ALIAS = "strong_alias"
    WEAK_ALIAS = "weak_alias"
    FORMER = "former"
    ORIGINAL_SCRIPT = "original_script"


@noun
class Name:
    """A name as its source writes it."""

    text: str
    kind: NameKind = NameKind.PRIMARY


@noun
class Identifier:
    """A number that an issuer gave: `kind` as in passport, lei, imo, registration, tax, wallet, gender-free text."""

    kind: str
    value: str
    country: str = ""
    note: str = ""


@noun
class Place:
    """An address or a part of one; `text` is the whole as written, `country` ISO 3166-1 alpha-2 where it could be told."""

    text: str
    street: str = ""
    city: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""
    note: str = ""


@noun
class Party:
    """A person, organisation, company, public body, vessel, aircraft, or a bare address.

    `id` begins with the id of its list. `part_of` is the id of the entry that names it as a subordinate or affiliate.
    """

    id: str
    kind: PartyKind
    names: tuple[Name, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    places: tuple[Place, ...] = ()
    births: tuple[RoughDay, ...] = ()
    birthplaces: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    gender: str = ""
    titles: tuple[str, ...] = ()
    remarks: str = ""
    part_of: str = ""
    source: Source | None = None

    @classmethod
    def named(cls, id: str, kind: "PartyKind | str", name: str) -> "Party":
        """Build a party that is known by one primary name; raise `BadInput` for a kind that there is not."""
        if kind not in list(PartyKind):
            raise BadInput(f"{kind!r} is no kind of party", advice=f"one of: {', '.join(PartyKind)}")
        return cls(id=id, kind=PartyKind(kind), names=(Name(text=name),))

    @property
    def caption(self) -> str:
        """The name to show: the first primary one, else the first, else the address, else the id."""
        primary = [name.text for name in self.names if name.kind is NameKind.PRIMARY]
        return next(iter([*primary, *(name.text for name in self.names), *(place.text for place in self.places), self.id]))
