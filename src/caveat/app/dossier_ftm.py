"""A dossier as FollowTheMoney entities: the firm, people, measures as Sanctions, other events as Events, and links that name them."""

from collections.abc import Iterator

from caveat.dossiers.dossier import Dossier, Line
from caveat.dossiers.reference import Reference
from caveat.facts.ftm_entity import LONGEST, Entity, Values, entity, hashed
from caveat.facts.measure_kind import MeasureKind

_NO_SANCTION = frozenset({MeasureKind.INVESTMENT_REVIEW, MeasureKind.LICENCE_REVOCATION})
"""Restrictions that bear on one deal, or take back what another measure's licence gave."""


def entities(dossier: Dossier) -> tuple[Entity, ...]:
    """Return every entity of a dossier, each once, with an id that is the same each time.

    A binding restriction by another state than the home state is a Sanction of the firm, reviews of single deals left out; everything
    else that happened is an Event in which firm and people are involved. The mark of what is not sure stands in a description or note.
    """
    firm = _firm(dossier)
    people = {ledger.person: _person(dossier, ledger.person) for ledger in dossier.persons}
    links = [_link(dossier, firm["id"], people[ledger.person]["id"], ledger.events) for ledger in dossier.persons]
    told = [_told(dossier, line, firm["id"], [people[name]["id"] for name in line.persons]) for line in dossier.time_line.lines]
    return (firm, *people.values(), *links, *told)


def _firm(dossier: Dossier) -> Entity:
    head = dossier.head
    told = Values("Company")
    told.add("name", head.name, LONGEST["name"])
    for code in head.home:
        _country(told, code)
    told.add("sector", head.sector)
    told.note(head.told)
    return entity(
        f"caveat-case-{dossier.case}",
        "Company",
        told.values,
        caption=head.name,
        target=any(_is_sanction(dossier, line) for line in dossier.time_line.lines),
        referents=[dossier.case],
    )


def _person(dossier: Dossier, name: str) -> Entity:
    told = Values("Person")
    told.add("name", name, LONGEST["name"])
    return entity(hashed("caveat-person", f"{dossier.case} {name}"), "Person", told.values, caption=name)


def _link(dossier: Dossier, firm: str, person: str, events: tuple[str, ...]) -> Entity:
    told = Values("UnknownLink")
    values = told.values | {"subject": [person], "object": [firm], "role": ["named in events of the case"]}
    values["description"] = [", ".join(events)[: LONGEST["string"]]]
    return entity(hashed("caveat-link", f"{dossier.case} {person}"), "UnknownLink", values, caption="named in events of the case")


def _told(dossier: Dossier, line: Line, firm: str, people: list[str]) -> Entity:
    if _is_sanction(dossier, line):
        return _sanction(dossier, line, firm)
    return _event(dossier, line, [firm, *people])


def _is_sanction(dossier: Dossier, line: Line) -> bool:
    head = dossier.head
    abroad = not set(line.countries) <= set(head.home) - set(head.senders)
    return line.binding and line.family == "restriction" and line.kind not in _NO_SANCTION and abroad


def _sanction(dossier: Dossier, line: Line, firm: str) -> Entity:
    told = Values("Sanction")
    told.values["entity"] = [firm]
    told.add("authority", line.by)
    told.add("program", line.basis)
    for code in line.countries:
        _country(told, code)
    told.add("startDate", str(line.day))
    told.add("listingDate", str(line.day))
    told.add("reason", line.kind.replace("_", " "))
    told.values["summary"] = [line.told]
    told.values["description"] = [f"on {', '.join(line.targets)}", *_notes(line)]
    told.add("recordId", line.events[0])
    for url in _urls(dossier, line):
        told.add("sourceUrl", url)
    return entity(f"caveat-event-{line.events[0]}", "Sanction", told.values, caption=line.kind.replace("_", " "))


def _event(dossier: Dossier, line: Line, involved: list[str]) -> Entity:
    word = line.kind.replace("_", " ")
    values: dict[str, list[str]] = {
        "name": [f"{word}, {line.day}"],
        "date": [str(line.day)],
        "summary": [line.told],
        "description": [f"by {line.by}, on {', '.join(line.targets)}"],
        "notes": _notes(line),
        "keywords": [word, line.channel],
        "country": [code.lower() for code in line.countries if code != "INT"],
        "involved": involved,
        "recordId": [line.events[0]],
        "sourceUrl": list(_urls(dossier, line)),
    }
    kept = {key: found for key, found in values.items() if found}
    return entity(f"caveat-event-{line.events[0]}", "Event", kept, caption=f"{word}, {line.day}")


def _notes(line: Line) -> list[str]:
    later = [f"{one.day}: {one.told}" for one in line.later]
    return [text for text in (line.mark, line.note, *later) if text]


def _urls(dossier: Dossier, line: Line) -> Iterator[str]:
    references: list[Reference] = [dossier.sources[key] for key in line.sources]
    yield from dict.fromkeys(one.url for one in references if one.url)


def _country(told: Values, code: str) -> None:
    """Add a country; `EU` is one in FollowTheMoney, an international body none."""
    if code != "INT":
        told.add("country", code.lower())
