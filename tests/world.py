"""Small worlds, built and not loaded: lists in memory, searched by the real index, under the real rules."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from caveat.check import LiveList, Thresholds, World
from caveat.facts import Day, Measure, Name, Party, Span, Stake
from caveat.facts.cite import Snapshot
from caveat.facts.control import ChartRow, ControlEntry, ControlList, ExceptionSection
from caveat.facts.measure import Target
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.party import PartyKind
from caveat.facts.problem import NotFound
from caveat.facts.tie import Tie
from caveat.lists import ListSpec, Reading, read_bundle
from caveat.lists import discover as discover_lists
from caveat.match import Index
from caveat.rules import Rule
from caveat.rules import discover as discover_rules


class Entries:
    """The facts of a list, held in memory."""

    def __init__(self, reading: Reading) -> None:
        self._parties = {party.id: party for party in reading.parties}
        self._measures: dict[str, list[Measure]] = defaultdict(list)
        self._every = reading.measures
        self._stakes, self._ties = reading.stakes, reading.ties
        for measure in reading.measures:
            for target in measure.targets:
                self._measures[target.party].append(measure)

    def party(self, party_id: str) -> Party:
        """Return a listed party."""
        if party_id not in self._parties:
            raise NotFound(party_id)
        return self._parties[party_id]

    def measures(self, party_id: str) -> tuple[Measure, ...]:
        """Return the measures against a party."""
        return tuple(self._measures[party_id])

    def stakes_in(self, held: str) -> tuple[Stake, ...]:
        """Return the stakes in a party."""
        return tuple(one for one in self._stakes if one.held == held)

    def ties_of(self, party_id: str) -> tuple[Tie, ...]:
        """Return the ties of a party."""
        return tuple(one for one in self._ties if party_id in (one.subject, one.object))

    def party_ids(self) -> list[str]:
        """Return the ids of all parties."""
        return sorted(self._parties)

    def every_measure(self) -> tuple[Measure, ...]:
        """Return all measures."""
        return self._every


class HeldControls:
    """A control list, held in memory."""

    def __init__(self, controls: ControlList) -> None:
        self.as_of = controls.as_of
        self._controls = controls
        self._entries = {one.eccn: one for one in controls.entries}
        self._rows = {one.country: one for one in controls.chart}

    def eccns(self) -> tuple[str, ...]:
        """Return every ECCN."""
        return tuple(self._entries)

    def entry(self, eccn: str) -> ControlEntry | None:
        """Return the entry of an ECCN."""
        return self._entries.get(eccn)

    def row(self, country: str) -> ChartRow | None:
        """Return the row that holds for a destination."""
        return self._rows.get(self._controls.rows_as.get(country, country))

    def groups(self, country: str) -> frozenset[str]:
        """Return the Country Groups of a destination."""
        stands_for = self._controls.rows_as.get(country, country)
        return frozenset(name for name, members in self._controls.groups.items() if stands_for in members)

    def sections(self) -> tuple[ExceptionSection, ...]:
        """Return the licence exceptions."""
        return self._controls.exceptions


def live(spec: ListSpec, reading: Reading, *, as_of: str = "2026-07-23", written_here: bool = False) -> LiveList:
    """Make a reading a live list."""
    snapshot = Snapshot(
        list_id=spec.id,
        sha256=f"{spec.id}-{as_of}",
        as_of=reading.as_of or Day.of(as_of),
        known_at=f"{as_of}T00:00:00Z",
        complete=reading.complete,
        rows=reading.rows,
        parties=len(reading.parties),
        measures=len(reading.measures),
    )
    return LiveList(
        spec=spec,
        snapshot=snapshot,
        index=Index.build(reading.parties),
        entries=Entries(reading),
        written_here=written_here,
        controls=HeldControls(reading.controls) if reading.controls else None,
    )


def spec(id: str, *programmes: str, yields_to: dict[str, str] | None = None) -> ListSpec:
    """Invent a list."""
    return ListSpec(
        id=id,
        title=id,
        publisher="an invented publisher",
        authority="invented",
        jurisdiction="US",
        programmes=programmes,
        licence="invented",
        cadence_days=1,
        yields_to=yields_to,
    )


def listed(
    list_id: str,
    name: str,
    programme: str,
    *,
    since: str | None = None,
    until: str | None = None,
    country: str = "",
    tags: tuple[str, ...] = (),
) -> tuple[Party, Measure]:
    """Invent a listed company and the measure against it."""
    party_id = f"{list_id}:{name.lower().replace(' ', '-')}"
    party = Party(id=party_id, kind=PartyKind.COMPANY, names=(Name(text=name),), countries=(country,) if country else ())
    span = Span(since=Day.of(since) if since else None, until=Day.of(until) if until else None)
    measure = Measure(
        id=f"{party_id}:{programme}",
        kind=MeasureKind.LISTING,
        authority="invented",
        programme=programme,
        targets=(Target(party=party_id),),
        span=span,
        tags=tags,
    )
    return party, measure


def reading(entries: Iterable[tuple[Party, Measure]], *, complete: bool = True, as_of: str | None = None) -> Reading:
    """Gather listed companies into what a reader gives."""
    both = list(entries)
    return Reading(
        parties=tuple(party for party, _ in both),
        measures=tuple(measure for _, measure in both),
        rows=len(both),
        complete=complete,
        as_of=Day.of(as_of) if as_of else None,
    )


@cache
def rules() -> dict[str, Rule]:
    """Return the rules of this house."""
    return discover_rules()


def world_of(*lists: LiveList) -> World:
    """Return a world of these lists under the real rules."""
    return World(lists=lists, rules=rules(), engine="test", law_sha256="test", thresholds=Thresholds())


@cache
def bundled_world() -> World:
    """Return the world of the lists that ship with us."""
    rooms = [room for room in discover_lists().values() if room.bundled]
    return world_of(
        *(live(room.spec, read_bundle(room.bundled, where=room.spec.id), written_here=room.read is None) for room in rooms)
    )
