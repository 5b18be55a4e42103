"""What a designation imposes, under which regulations, and to whom it says the party belongs."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from caveat.facts import Citation, Day, Measure, Party, Source, Span
from caveat.facts.measure import Force, Target
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.problem import BadInput
from caveat.facts.tie import Tie, TieKind
from caveat.lists.gb_uksl.designation import Designation, Desk
from caveat.lists.uk_cells import day_of, numbered

ASSET_FREEZE = "asset_freeze"
_SEE = re.compile(r":?\s*\(see [^)]*\)\s*$", re.IGNORECASE)
_ID = re.compile(r"\b[A-Z]{3}\d{4}\b")


def measure_of(one: Designation, desk: Desk) -> Measure:
    """Build the measure of a designation; its tags are the sanctions imposed, so that a rule can tell an asset freeze from the rest."""
    tags = tuple(dict.fromkeys(_imposed(one, desk)))
    designated = _day(one, "Date Designated", desk)
    if not tags:
        desk.doubt(f"the designation {one.id} imposes nothing", one, "compare with the search of the UK Sanctions List")
    if not one.one("Regime Name"):
        desk.doubt(f"the designation {one.id} names no regulations", one, "compare with the search of the UK Sanctions List")
    notes = [
        f"Designated by: {', '.join(one.all('Designation source'))}." if one.one("Designation source") else "",
        f"Last updated {_day(one, 'Last Updated', desk)}.",
        f"Statement of reasons: {' '.join(one.all('UK Statement of Reasons'))}" if one.one("UK Statement of Reasons") else "",
    ]
    return Measure(
        id=f"{desk.spec.id}:{one.id}:uk_sanctions",
        kind=MeasureKind.BLOCKING_SANCTION if ASSET_FREEZE in tags else MeasureKind.LISTING,
        authority=desk.spec.authority,
        programme="UK_SANCTIONS",
        targets=(Target(party=f"{desk.spec.id}:{one.id}"),),
        tags=tags,
        title=one.one("Regime Name"),
        requirement="; ".join(one.all("Sanctions Imposed")),
        force=Force.REGULATION,
        span=Span(since=designated),
        published=designated,
        cites=tuple(Citation(instrument=regime, place=one.id) for regime in one.all("Regime Name")),
        note=" ".join(filter(None, notes)),
        source=Source(list_id=desk.spec.id, place=one.where),
    )


def ties_of(one: Designation, desk: Desk, known: "Known") -> Iterator[Tie]:
    """Give the ties to parents, subsidiaries, owners and operators; whom the list does not name is named by text alone."""
    party, source = f"{desk.spec.id}:{one.id}", Source(list_id=desk.spec.id, place=one.where)
    for column, role in (
        ("Parent company", "parent company"),
        ("Current owner/operator (s)", "current owner/operator"),
        ("Previous owner/operator (s)", "previous owner/operator"),
        ("Subsidiaries", "subsidiary"),
    ):
        for name in (part for text in one.all(column) for part in numbered(text).values()):
            other, how = known.find(name, party)
            if role == "subsidiary":
                yield _tie(TieKind.OWNS_OR_CONTROLS, party, other, name, role, how, source)
            elif other and role != "previous owner/operator":
                yield Tie(kind=TieKind.OWNS_OR_CONTROLS, subject=other, object=party, role=role, note=how, source=source)
            else:
                # A tie begins at a party of the list; which way this one runs is in its role.
                yield _tie(TieKind.LINKED, party, other, name, role, how, source)


class Known:
    """The parties of the list, by Unique ID and by name."""

    def __init__(self, parties: Collection[Party]) -> None:
        by_name: defaultdict[str, set[str]] = defaultdict(set)
        for party in parties:
            for name in party.names:
                by_name[_folded(name.text)].add(party.id)
        self._by_name: Mapping[str, set[str]] = by_name
        self._by_id = {party.id.rpartition(":")[2]: party.id for party in parties}

    def find(self, text: str, itself: str) -> tuple[str, str]:
        """Return the id of the party that a text names, and how it was found; "" if none, or more than one."""
        named = [self._by_id[id] for id in _ID.findall(text) if id in self._by_id]
        if len(named) == 1:
            return named[0], f"by its Unique ID in {text!r}"
        found = self._by_name.get(_folded(text), set()) - {itself}
        return (next(iter(found)), f"by its name, {text!r}") if len(found) == 1 else ("", "")


def _tie(kind: TieKind, party: str, other: str, name: str, role: str, how: str, source: Source) -> Tie:
    return Tie(kind=kind, subject=party, object=other, object_name="" if other else name, role=role, note=how, source=source)


def _imposed(one: Designation, desk: Desk) -> Iterator[str]:
    """Read `Asset freeze|Travel Ban`, and the marks of the XML beside it; a word that is not known is a doubt."""
    words = [part for text in one.all("Sanctions Imposed") for part in text.split("|") if part.strip()]
    for word in dict.fromkeys((*words, *one.indicators)):
        plain = re.sub(r"[^a-z]", "", _SEE.sub("", word.strip()).casefold())
        found = desk.spec.lookup("imposed", plain)
        if found is None:
            desk.doubt(f"{word.strip()!r} is an unknown sanction", one, f"add {plain} to lookups.imposed in list.yaml")
        else:
            yield found


def _day(one: Designation, column: str, desk: Desk) -> Day | None:
    found = []
    for text in one.all(column) or ("",):
        try:
            found.append(day_of(text))
        except BadInput as problem:
            desk.doubt(f"{column}: {problem.what}", one, "compare with the search of the UK Sanctions List")
    return min(found, default=None)


def _folded(text: str) -> str:
    return " ".join(re.sub(r"[^\w]+", " ", text.casefold()).split())
