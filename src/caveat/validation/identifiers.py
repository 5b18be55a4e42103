"""How many listed parties are found by an identifier, however it is written, and whatever the name beside it says."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random

from caveat.facts import Identifier, Name, Party
from caveat.facts.noun import noun
from caveat.validation.choosing import chosen
from caveat.validation.classes import Listed
from caveat.validation.figure import Figure, Measurement, Wrong
from caveat.validation.goals import ALERTED
from caveat.validation.labelled import ALERT
from caveat.validation.searching import search_all

KINDS = frozenset(("passport", "national_id", "wallet", "tax", "registration", "lei", "imo", "bic", "mmsi"))
_LEAST_SIGNS = 6
_STRANGER = Name(text="Gwendolyn Harbottle")


@noun
class IdentifierClass:
    """A class of queries by identifier: how the listed party with its identifier becomes the query."""

    id: str
    title: str
    ask: Callable[[Party, Identifier, Random], Party]


def _alone(party: Party, identifier: Identifier, dice: Random) -> Party:
    value = identifier.value
    written = (value.lower(), " ".join(value[at : at + 4] for at in range(0, len(value), 4)), f"{value[:3]}-{value[3:]}", value)
    return Party(id="query", kind=party.kind, identifiers=(replace(identifier, value=dice.choice(written)),))


def _wrong_name(party: Party, identifier: Identifier, dice: Random) -> Party:
    return Party(id="query", kind=party.kind, names=(_STRANGER,), identifiers=(identifier,))


def _wrong_identifier(party: Party, identifier: Identifier, dice: Random) -> Party:
    value = "".join(str((int(sign) + 3) % 10) if sign.isdigit() else sign for sign in identifier.value)
    return Party(id="query", kind=party.kind, names=party.names[:1], identifiers=(replace(identifier, value=value),))


IDENTIFIER_CLASSES = (
    IdentifierClass(id="I1", title="identifier alone, written variously", ask=_alone),
    IdentifierClass(id="I3i", title="identifier right, name wrong", ask=_wrong_name),
    IdentifierClass(id="I3n", title="name right, identifier wrong", ask=_wrong_identifier),
)


def identifier_recall(one: IdentifierClass, listed: Sequence[Listed], most: int) -> Measurement:
    """Measure how many of at most `most` listed parties with an identifier are found by the queries of a class."""
    able = [
        (whom, identifier)
        for whom in listed
        for identifier in whom.party.identifiers
        if identifier.kind in KINDS and len(identifier.value) >= _LEAST_SIGNS and any(sign.isdigit() for sign in identifier.value)
    ]
    drawn = chosen(able, most, key=lambda told: f"{one.id} {told[0].party.id} {told[1].value}")
    wrong = []
    for whom, identifier in drawn:
        query = one.ask(whom.party, identifier, Random(f"{one.id} {identifier.value}"))  # noqa: S311
        hits = search_all(whom.index, [query], limit=20, threshold=0.0)[0]
        hit = next((hit for hit in hits if hit.party_id == whom.party.id), None)
        if hit is None or hit.score < ALERT:
            because, score = (hit.explanation.text, hit.score) if hit else ("not found", 0.0)
            asked = f"{query.names[0].text if query.names else ''} {query.identifiers[0].kind} {query.identifiers[0].value}".strip()
            wrong.append(Wrong(query=asked, listed=whom.party.caption, expected="the same", score=score, because=because))
    share = 1 - len(wrong) / len(drawn) if drawn else 0.0
    figures = (Figure(name=ALERTED, value=share, of=len(drawn)),)
    return Measurement(id=f"classes.{one.id}", title=f"{one.id} {one.title}", figures=figures, wrong=tuple(wrong))
