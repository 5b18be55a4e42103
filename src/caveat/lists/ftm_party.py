"""A FollowTheMoney thing, with what stands beside it, to a party: nothing that it says is dropped in silence."""

from collections.abc import Iterator
from dataclasses import replace

from caveat.facts import Identifier, Party, Source
from caveat.facts.ftm import party_of
from caveat.facts.ftm_model import COUNTRIES, IDENTIFIERS, NAMES, identifier_kind, properties_of
from caveat.lists.ftm_beside import Beside
from caveat.lists.ftm_edges import LINKS
from caveat.lists.ftm_lines import Line, Notes
from caveat.lists.own import OwnList

IGNORED = {
    "indexText": "text that the dataset's maker wrote for a search engine",
    "createdAt": "when the dataset's maker wrote the entity",
    "modifiedAt": "when the dataset's maker changed the entity",
    "retrievedAt": "when the dataset's maker fetched the page",
    "alephUrl": "where the entity stands in Aleph",
    "proof": "a document of the dataset",
    "privateKey": "a secret that no list needs",
}
"""Properties that are not kept, with the reason; `ignored` in a list.yaml adds its own."""

_IN_FIELDS = (
    "address addressEntity birthDate birthPlace gender title position full street street2 city postalCode region state"
    " postOfficeBox remarks firstName secondName middleName fatherName lastName"
)
_USED = frozenset({*NAMES, *IDENTIFIERS, *COUNTRIES, *LINKS, *_IN_FIELDS.split()})


def read_party(line: Line, own: OwnList, beside: Beside, notes: Notes) -> Party:
    """Build the party; what has no field is kept in its remarks, under the name of its property."""
    odd: list[tuple[str, str]] = []
    party = party_of(f"{own.id}:{line.id}", line.schema, line.told, odd)
    for key, text in odd:
        notes.count("Values that are no country or day, kept as remarks", f"{key} {text}")
    names = sorted(party.names, key=lambda name: name.text != line.caption)
    beside_it = [place for one in line.told.get("addressEntity", []) if (place := beside.places.get(one))]
    texts = {place.text for place in beside_it}
    return replace(
        party,
        names=tuple(dict.fromkeys(names)),
        identifiers=_merged([*party.identifiers, *beside.papers.get(line.id, ())]),
        places=tuple(dict.fromkeys([*beside_it, *(place for place in party.places if place.text not in texts)])),
        titles=(*party.titles, *(text for posts, days in beside.held.get(line.id, ()) for text in _offices(posts, days, beside))),
        remarks="; ".join(
            [*_remarks(line, own, notes), *(f"{key}: {text}" for key, text in odd), *beside.remarks.get(line.id, ())]
        ),
        source=Source(list_id=own.id, place=line.where),
    )


def _merged(identifiers: list[Identifier]) -> tuple[Identifier, ...]:
    """Keep a number once, as the paper that tells its country rather than as the bare property."""
    told = {(one.kind, one.value) for one in identifiers if one.country or one.note}
    return tuple(dict.fromkeys(one for one in identifiers if one.country or one.note or (one.kind, one.value) not in told))


def _offices(posts: tuple[str, ...], days: str, beside: Beside) -> Iterator[str]:
    for name in [beside.offices.get(post, post) for post in posts] or ["an office that is not named"]:
        yield f"{name} ({days})" if days else name


def _remarks(line: Line, own: OwnList, notes: Notes) -> Iterator[str]:
    """Keep as text each property that has no field of its own; those that the model lacks are counted too."""
    known = properties_of(line.schema)
    for key, texts in line.told.items():
        if key not in known and key not in (own.ignored or {}):
            notes.count("Properties that the model lacks, kept as remarks", key)
        elif key in _USED or key in IGNORED or key in (own.ignored or {}) or identifier_kind(line.schema, key):
            continue
        yield f"{key}: {', '.join(texts)}"
