"""How the parties of an OFAC list hang together: by its numbered relationships, and by what its remarks say."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from caveat.facts import Party, Problem, Stake
from caveat.facts.noun import noun
from caveat.facts.problem import BadList
from caveat.facts.tie import Tie, TieKind
from caveat.lists.remark_bonds import Bond

RELATIONS: dict[str, tuple[TieKind, bool]] = {
    "acting for or on behalf of": (TieKind.ACTS_FOR, False),
    "associate of": (TieKind.ASSOCIATE, False),
    "family member of": (TieKind.FAMILY, False),
    "leader or official of": (TieKind.LEADS, False),
    "linked to": (TieKind.LINKED, False),
    "owned or controlled by": (TieKind.OWNS_OR_CONTROLS, True),
    "owns, controls, or operates": (TieKind.OWNS_OR_CONTROLS, False),
    "playing a significant role in": (TieKind.LINKED, False),
    "principal executive officer": (TieKind.LEADS, False),
    "property in the interest of": (TieKind.LINKED, False),
    "providing support to": (TieKind.SUPPORTS, False),
}
"""OFAC's word for a relationship, in small letters, to the kind of tie, and whether the other party is its subject."""

_NAMED = "the remark names the other party, and gives no number"


@noun
class Relation:
    """A relationship of an entry as the list states it: to whom, by number and name, in which word."""

    word: str
    number: str
    name: str
    where: str
    note: str = ""


@noun
class Bound:
    """A party with what its entry says of others."""

    party: Party
    relations: tuple[Relation, ...] = ()
    bonds: tuple[Bond, ...] = ()


def ties_and_stakes(bound: Sequence[Bound], doubts: list[Problem]) -> tuple[tuple[Tie, ...], tuple[Stake, ...]]:
    """Make a stake where a share or a majority is said and the holder has an entry, and a tie of anything else.

    A party that a remark names is the entry that bears this very name as its first, if there is just one such; else the
    tie keeps the name.
    """
    known = {one.party.id for one in bound}
    by_name: defaultdict[str, set[str]] = defaultdict(set)
    for one in bound:
        by_name[_folded(one.party.caption)].add(one.party.id)
    facts: list[Tie | Stake] = []
    for one in bound:
        facts += [_related(one.party, relation, known, doubts) for relation in one.relations]
        facts += _bonded(one, by_name)
    unique = dict.fromkeys(facts)
    return (
        tuple(fact for fact in unique if isinstance(fact, Tie)),
        tuple(fact for fact in unique if isinstance(fact, Stake)),
    )


def _related(party: Party, relation: Relation, known: set[str], doubts: list[Problem]) -> Tie:
    kind, turned = RELATIONS.get(relation.word.casefold(), (TieKind.LINKED, False))
    if relation.word.casefold() not in RELATIONS:
        doubts.append(
            BadList(f"{relation.word!r} is an unknown relationship", where=relation.where, advice="add it to ofac_ties.RELATIONS")
        )
    other = f"{party.id.partition(':')[0]}:{relation.number}"
    if other not in known:
        note = "; ".join(part for part in (relation.note, f"OFAC's number {relation.number}, not on this list") if part)
        return _unlisted(party, kind, turned, relation.word, relation.name, note)
    subject, thing = (other, party.id) if turned else (party.id, other)
    return Tie(kind=kind, subject=subject, object=thing, role=relation.word, note=relation.note, source=party.source)


def _bonded(one: Bound, by_name: dict[str, set[str]]) -> Iterator[Tie | Stake]:
    for bond in one.bonds:
        ids = by_name.get(_folded(bond.name), set()) - {one.party.id}
        other = next(iter(ids)) if len(ids) == 1 else ""
        kind, turned = RELATIONS.get(bond.word.casefold(), (TieKind.OWNS_OR_CONTROLS, True))
        if not other:
            yield _unlisted(one.party, kind, turned, bond.word, bond.name, "")
        elif bond.least is not None and bond.most is not None:
            yield Stake(holder=other, held=one.party.id, least=bond.least, most=bond.most, source=one.party.source)
        else:
            subject, thing = (other, one.party.id) if turned else (one.party.id, other)
            yield Tie(kind=kind, subject=subject, object=thing, role=bond.word, note=_NAMED, source=one.party.source)


def _unlisted(party: Party, kind: TieKind, turned: bool, role: str, name: str, note: str) -> Tie:
    """Tie a party to one without an entry; who has none can be no subject, so that the role alone says who owns whom."""
    return Tie(
        kind=TieKind.LINKED if turned else kind,
        subject=party.id,
        object_name=name,
        role=role,
        note=note,
        source=party.source,
    )


def _folded(name: str) -> str:
    return " ".join(name.casefold().split()).rstrip(" .")
