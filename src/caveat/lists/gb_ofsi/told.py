"""What OFSI's column of other information tells: references, an IMO number, and from 2022 on labelled parts."""

import re
from collections.abc import Iterator, Mapping

from caveat.facts import Identifier, Problem
from caveat.facts.noun import noun
from caveat.facts.party import PartyKind
from caveat.facts.problem import BadList
from caveat.lists.spec import ListSpec

_LABEL = re.compile(r"\((?P<label>[A-Z][^():]{1,70})\):\s*")
_UN = re.compile(r"UN\s*Ref(?:erence)?\.?\s*:?\s*(?:No[.:]*)?\s*(?P<number>[A-Z]{1,3}[ie]?\s?\.\s?[\w.]*\d)", re.IGNORECASE)
_UK = re.compile(r"\b[A-Z]{3}\d{4}\b")
_IMO = re.compile(r"\bIMO(?:\s+number)?\s*:?\s*(\d{7})\b", re.IGNORECASE)
_MMSI = re.compile(r"\bMMSI\s*:?\s*(\d{9})\b")
_COMPANY_IMO = re.compile(r"\bCompany Number\s+IMO\s+(\d{7})\b", re.IGNORECASE)


@noun
class Told:
    """What is told of a party; `imposed` are the sanctions beside an asset freeze."""

    remarks: tuple[str, ...] = ()
    uk_references: tuple[str, ...] = ()
    un_references: tuple[str, ...] = ()
    imo: str = ""
    imo_company: str = ""
    mmsi: str = ""
    gender: str = ""
    registrations: tuple[str, ...] = ()
    imposed: tuple[str, ...] = ()

    def identifiers(self, kind: PartyKind) -> Iterator[Identifier]:
        """Give the numbers as identifiers; an IMO number is a ship's only where the party is a ship."""
        for name, values in (
            ("uk_sanctions_list", self.uk_references),
            ("un_reference", self.un_references),
            ("imo", (self.imo,) if kind is PartyKind.VESSEL else ()),
            ("mmsi", (self.mmsi,) if kind is PartyKind.VESSEL else ()),
            ("imo_company", (self.imo_company,)),
            ("registration", self.registrations),
        ):
            yield from (Identifier(kind=name, value=value) for value in values if value)


def told_of(texts: Mapping[str, str], spec: ListSpec, doubts: list[Problem]) -> Told:
    """Read the texts of a group, each with its place; a label that list.yaml does not know is a doubt."""
    parts = [(label, value) for text, where in texts.items() for label, value in _parts(text, where, spec, doubts)]
    whole = " ".join(texts)
    by_label = {label: [value for one, value in parts if one == label] for label, _ in parts}
    company = _COMPANY_IMO.search(whole)
    ship = re.search(r"(\d{7})", " ".join(by_label["imo"])) if "imo" in by_label else _IMO.search(whole)
    mmsi = _MMSI.search(whole)
    return Told(
        remarks=tuple(texts),
        uk_references=tuple(dict.fromkeys(one for value in by_label.get("uk_reference", []) for one in _UK.findall(value))),
        un_references=tuple(dict.fromkeys(_un_references(whole, by_label.get("un_reference", [])))),
        imo=ship[1] if ship and not (company and company[1] == ship[1]) else "",
        imo_company=company[1] if company else "",
        mmsi=mmsi[1] if mmsi else "",
        gender=next((value.strip(" .").lower() for value in by_label.get("gender", [])), ""),
        registrations=tuple(value.strip(" .") for value in by_label.get("registration", [])),
        imposed=tuple(
            word for word in (spec.lookup("imposed", value.strip(" .").casefold()) for value in by_label.get("imposed", [])) if word
        ),
    )


def _parts(text: str, where: str, spec: ListSpec, doubts: list[Problem]) -> Iterator[tuple[str, str]]:
    found = list(_LABEL.finditer(text))
    for label, end in zip(found, [one.start() for one in found[1:]] + [len(text)], strict=False):
        word = spec.lookup("label", label["label"].casefold())
        value = text[label.end() : end].strip()
        if word is None:
            doubts.append(
                BadList(f"{label['label']!r} is an unknown label", where=where, advice="add it to lookups.label in list.yaml")
            )
        elif word == "imposed" and spec.lookup("imposed", value.strip(" .").casefold()) is None:
            doubts.append(
                BadList(f"{value!r} is an unknown sanction", where=where, advice="add it to lookups.imposed in list.yaml")
            )
        yield word or "", value


def _un_references(text: str, labelled: list[str]) -> Iterator[str]:
    yield from (match["number"].replace(" ", "") for match in _UN.finditer(text))
    for value in labelled:
        number = value.split()[0].strip(" .") if value else ""
        if any(map(str.isdigit, number)):
            yield number
