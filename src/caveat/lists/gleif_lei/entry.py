"""One LEI record to a party and its ties."""

import re
from collections.abc import Iterator

from caveat.facts import Identifier, Name, Party, Place, Problem, Source
from caveat.facts.country import country_code
from caveat.facts.party import NameKind, PartyKind
from caveat.facts.problem import BadList
from caveat.facts.tie import Tie, TieKind
from caveat.lists.gleif import Plain, has_right_check_digits, is_lei
from caveat.lists.spec import ListSpec

WRONG_DIGITS = "its check digits are wrong"
_WORD = re.compile(r"[\w/-]+")
_NONE = frozenset(("RA999999", "RA888888"))
"""Codes of registration authorities that are none, or not yet one (GLEIF's list of registration authorities)."""


def party_of(lei: str, record: Plain, place: str, spec: ListSpec, doubts: list[Problem]) -> Party:
    """Build the holder of an LEI; its status stands beside the number, what else has no field in the remarks."""
    entity = record.get("Entity", {})
    country = country_of(entity.get("LegalJurisdiction", ""), place, spec, doubts)
    return Party(
        id=f"{spec.id}:{lei}",
        kind=PartyKind(kind_of(entity.get("EntityCategory", ""), place, spec, doubts)),
        names=_names(entity, place, spec, doubts),
        identifiers=(_own_number(lei, record.get("Registration", {}), place, spec, doubts), *_registered(entity, country)),
        places=_places(entity, place, spec, doubts),
        countries=(country,) if country else (),
        remarks=_remarks(entity, place, spec, doubts),
        source=Source(list_id=spec.id, place=place),
    )


def ties_of(lei: str, record: Plain, place: str, spec: ListSpec, doubts: list[Problem]) -> Iterator[Tie]:
    """Yield who took the place of an entity that ceased, and the family of a fund; who is only named stays a remark."""
    entity = record.get("Entity", {})
    source = Source(list_id=spec.id, place=place)
    if entity.get("EntityStatus", "") != "ACTIVE":
        status = record.get("Registration", {}).get("RegistrationStatus", "")
        for one in entity.get("SuccessorEntity", ()):
            successor = one.get("SuccessorLEI", "")
            if is_lei(successor) and successor != lei:
                yield Tie(
                    kind=TieKind.SUCCEEDS, subject=f"{spec.id}:{successor}", object=f"{spec.id}:{lei}", role=status, source=source
                )
    for one in entity.get("AssociatedEntity", ()):
        word, other = one.get("@type", ""), one.get("AssociatedLEI", "")
        kind = _looked_up("association", word, place, spec, doubts)
        if kind:
            yield Tie(
                kind=TieKind(kind),
                subject=f"{spec.id}:{lei}",
                object=f"{spec.id}:{other}" if other else "",
                object_name="" if other else one.get("AssociatedEntityName", ""),
                role=word,
                source=source,
            )


def kind_of(category: str, place: str, spec: ListSpec, doubts: list[Problem]) -> str:
    """Return the kind of party that a category of entity is; an unknown one is a doubt, and the party a company."""
    return _looked_up("category", category, place, spec, doubts) or PartyKind.COMPANY


def country_of(text: str, place: str, spec: ListSpec, doubts: list[Problem]) -> str:
    """Return the country of a jurisdiction or of a part of one (`US-DE`); a code that is none is a doubt."""
    if not text:
        return ""
    reviewed = spec.lookup("country", text)
    code = country_code(text[:2] if text[2:3] in ("", "-") else text) if reviewed is None else reviewed
    if not code and reviewed is None:
        doubts.append(BadList(f"{text!r} is no country", where=place, advice="add it to lookups.country in list.yaml"))
    return code


def _looked_up(table: str, word: str, place: str, spec: ListSpec, doubts: list[Problem]) -> str:
    meaning = spec.lookup(table, word)
    if meaning is None:
        doubts.append(BadList(f"{word!r} is an unknown {table}", where=place, advice=f"add it to lookups.{table} in list.yaml"))
    return meaning or ""


def _names(entity: Plain, place: str, spec: ListSpec, doubts: list[Problem]) -> tuple[Name, ...]:
    legal = entity.get("LegalName", "")
    if not legal:
        doubts.append(BadList("the record has no legal name", where=place, advice="see whether the layout changed"))
    names = [Name(text=legal)]
    for group, inner in (
        ("OtherEntityNames", "OtherEntityName"),
        ("TransliteratedOtherEntityNames", "TransliteratedOtherEntityName"),
    ):
        for one in entity.get(group, {}).get(inner, ()):
            kind, text = _looked_up("name", one.get("@type", ""), place, spec, doubts), one["$"]
            if text and text != legal:
                names.append(Name(text=text, kind=NameKind(kind or NameKind.STRONG_ALIAS)))
    return tuple(names) if len(names) == 1 else tuple(dict.fromkeys(names))


def _own_number(lei: str, registration: Plain, place: str, spec: ListSpec, doubts: list[Problem]) -> Identifier:
    status = registration.get("RegistrationStatus", "")
    told = _looked_up("registration", status, place, spec, doubts)
    if status == "LAPSED":
        told = f"{told} ({registration.get('NextRenewalDate', '')[:10]})"
    if not has_right_check_digits(lei):
        told = "; ".join(filter(None, (told, WRONG_DIGITS)))
    return Identifier(kind="lei", value=lei, note=told)


def _registered(entity: Plain, country: str) -> tuple[Identifier, ...]:
    """Return the number in the business register; LEI-CDF puts that register in the jurisdiction of the entity."""
    authority = entity.get("RegistrationAuthority", {})
    number, code = authority.get("RegistrationAuthorityEntityID", ""), authority.get("RegistrationAuthorityID", "")
    other = authority.get("OtherRegistrationAuthorityID", "")
    if not number:
        return ()
    note = " ".join(word for word in ("" if code in _NONE else code, other) if word)
    return (Identifier(kind="registration", value=number, country=country, note=note),)


def _places(entity: Plain, place: str, spec: ListSpec, doubts: list[Problem]) -> tuple[Place, ...]:
    """Return the legal address, the headquarters if they are elsewhere, and both in other languages."""
    legal, seat = entity.get("LegalAddress"), entity.get("HeadquartersAddress")
    found = [_place(legal, "legal address", place, spec, doubts)] if legal else []
    if seat and seat != legal:
        found.append(_place(seat, "headquarters", place, spec, doubts))
    for one in entity.get("OtherAddresses", {}).get("OtherAddress", ()):
        found.append(_place(one, _looked_up("address", one.get("@type", ""), place, spec, doubts), place, spec, doubts))
    return tuple(found)


def _place(address: Plain, note: str, where: str, spec: ListSpec, doubts: list[Problem]) -> Place:
    lines = [address.get("FirstAddressLine", ""), *address.get("AdditionalAddressLine", ())]
    routing = address.get("MailRouting", "")
    if routing and routing not in lines:
        lines.append(routing)
    lines += [number for number in _numbers(address) if not any(number in _WORD.findall(line) for line in lines)]
    street = ", ".join(line for line in lines if line)
    city, region, code, country = (address.get(name, "") for name in ("City", "Region", "PostalCode", "Country"))
    return Place(
        text=", ".join(part for part in (street, city, f"{region} {code}".strip(), country) if part),
        street=street,
        city=city,
        region=region,
        postal_code=code,
        country=country_of(country, where, spec, doubts),
        note=note,
    )


def _numbers(address: Plain) -> list[str]:
    return [text for name in ("AddressNumber", "AddressNumberWithinBuilding") if (text := address.get(name, ""))]


def _remarks(entity: Plain, place: str, spec: ListSpec, doubts: list[Problem]) -> str:
    """Gather category, legal form, days, status and successors, parted by semicolons."""
    form, status = entity.get("LegalForm", {}), entity.get("EntityStatus", "")
    category = ", ".join(filter(None, (entity.get("EntityCategory", ""), entity.get("EntitySubCategory", ""))))
    code, other = form.get("EntityLegalFormCode", ""), form.get("OtherLegalForm", "")
    created, expired = entity.get("EntityCreationDate", "")[:10], entity.get("EntityExpirationDate", "")[:10]
    reason = entity.get("EntityExpirationReason", "")
    parts = ["" if category == "GENERAL" else category, f"legal form {code} {other}".rstrip() if code or other else ""]
    parts += [f"created {created}" if created else "", f"ended {expired} {reason}".rstrip() if expired or reason else ""]
    parts.append(_looked_up("entity_status", status, place, spec, doubts))
    parts += [_successor(one, status) for one in entity.get("SuccessorEntity", ())]
    return "; ".join(part for part in parts if part)


def _successor(one: Plain, status: str) -> str:
    lei, name = one.get("SuccessorLEI", ""), one.get("SuccessorEntityName", "")
    if is_lei(lei) and status != "ACTIVE":
        return ""
    return f"names as {'coming ' if status == 'ACTIVE' else ''}successor {lei or name}"
