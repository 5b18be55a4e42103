"""The house: everything opened once, and one method for each thing a person may ask."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property, partial
from pathlib import Path
from typing import Any, Self

from caveat.app import profiles, receipts, screening
from caveat.app.ask_deal import Completed, Question, complete
from caveat.app.bom import ask_bill
from caveat.app.bom_answer import BomAnswer
from caveat.app.check_file import Checking, checking_of
from caveat.app.deal_rows import DealJob, columns_of
from caveat.app.deals import checked, read_deal
from caveat.app.export import Exported, export
from caveat.app.held_registers import RegisterOnDemand
from caveat.app.list_house import WHOLE_PAST, ListHouse
from caveat.app.own import Owning, own
from caveat.app.screen_file import Screened, Screening, screening_of
from caveat.app.settings import home_folder, moment_of, now, today
from caveat.app.standing import RuleState, rule_state
from caveat.app.tables import open_table
from caveat.app.version import ENGINE
from caveat.app.watch import SILENT, Watch
from caveat.app.worked_cases import Trial, cases_of, read_cases, try_case
from caveat.check import Answer, Ask, LiveList, LiveRegister, Receipt, Thresholds, World, check, profile_of
from caveat.check.looked_up import looked_up
from caveat.facts import Day, Party
from caveat.facts.cite import Snapshot
from caveat.facts.deal import Deal
from caveat.facts.form import from_plain
from caveat.facts.problem import NotFound
from caveat.facts.profile import Judgement
from caveat.lists import ListRoom
from caveat.rules import Rule
from caveat.rules import discover as discover_rules


class House(ListHouse):
    """An open house: lists, rules and receipts in one folder; see `open`."""

    def __init__(self, home: Path, watch: Watch = SILENT) -> None:
        super().__init__(home, watch)
        self._worlds: dict[tuple[str, ...], World] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._worlds.clear()

    @cached_property
    def rules(self) -> dict[str, Rule]:
        """The rules of this house, by regime."""
        return discover_rules()

    def world(self, known_at: str = WHOLE_PAST) -> World:
        """Return the lists and registers in force at a moment, with all rules; bundled lists are put on the shelf first."""
        live = [(room, snapshot) for room in self.rooms.values() if (snapshot := self._snapshot(room, known_at))]
        key = tuple(snapshot.sha256 for _, snapshot in live)
        if key not in self._worlds:
            self._worlds[key] = self._world(live)
        return self._worlds[key]

    def world_of(self, snapshots: Iterable[Snapshot], thresholds: Thresholds | None = None) -> World:
        """Return these snapshots with all rules; raise `NotFound` for one that is not kept here."""
        return self._world([(self._room(one.list_id), one) for one in snapshots], thresholds)

    def bundled_world(self) -> World:
        """Return the lists that ship with us and nothing else: what worked cases are decided on."""
        return self._world([(room, self._shelved(room)) for room in self.rooms.values() if room.bundled])

    def screen(self, query: str | Party | Mapping[str, Any], limit: int = 10, threshold: float = 0.7) -> list[screening.ScreenHit]:
        """Return the listed parties that a name, a party or a FollowTheMoney entity may be, best first."""
        return screening.screen(self.world(), query, limit, threshold)

    def by_party(self, hits: Sequence[screening.ScreenHit], most: int) -> tuple[list[profiles.PartyHit], int]:
        """Gather hits so that each party is there once, with all its entries on all lists; see `profiles.by_party`."""
        return profiles.by_party(hits, self.world(), profiles.judgements(self.home), most)

    def profile(self, party_id: str) -> tuple[profiles.Entry, ...]:
        """Return the entries of all lists that are one party with this entry, itself first, each with the reason."""
        world = self.world()
        return profiles.entries_of(profile_of(party_id, world, profiles.judgements(self.home)), world)

    def judge(self, one: str, other: str, *, same: bool, because: str, by: str) -> Judgement:
        """Keep what a person says of two entries: that they are the same party, or are not."""
        return profiles.judge(self.home, self.world(), one, other, same=same, because=because, by=by)

    def check(
        self, deal: Deal | Mapping[str, Any] | str | Path, law_day: Day | str | None = None, known_at: str | None = None
    ) -> Answer:
        """Answer whether a deal (a noun, a dict, or the path of a YAML file) may go ahead.

        `law_day` defaults to the deal's own, else to today; `known_at` (ISO 8601, UTC) to this moment and all that is here.
        """
        matter = self._deal(deal)
        day = Day.of(law_day) if isinstance(law_day, str) else law_day or matter.law_day or today()
        world, moment = self._at(known_at)
        return check(Ask(deal=matter, law_day=day, known_at=moment), world)

    def complete(
        self, deal: Deal | Mapping[str, Any] | str | Path, ask: Callable[[Question], str], law_day: Day | None, known_at: str | None
    ) -> Completed:
        """Check a deal and ask for what is unknown, fact by fact; see `app.ask_deal`.

        Who stands above its parties is looked up first and stays in the deal, so that more can be told of them.
        """
        world, _ = self._at(known_at)
        matter = looked_up(self._deal(deal), world.registers).deal
        return complete(matter, lambda asked: self.check(asked, law_day, known_at), ask, self._programmes)

    def checking(
        self,
        path: str | Path,
        law_day: Day | str | None = None,
        known_at: str | None = None,
        watch: Callable[[int, int], None] = lambda _done, _all: None,
        workers: int = 1,
        *,
        flat: bool = False,
    ) -> Checking:
        """Begin to answer a file of deals (JSON lines of deals, or a table with dotted keys as columns), each as `check` answers it.

        With more workers than one, the caller's script must be one that may be imported: `if __name__ == "__main__":`.
        """
        file, (world, moment) = Path(path), self._at(known_at)
        table = open_table(file)
        job = DealJob(
            law_day=Day.of(law_day) if isinstance(law_day, str) else law_day,
            today=today(),
            known_at=moment,
            programmes=self._programmes,
            folder=file.parent,
            columns=None if file.suffix.lower() == ".jsonl" else columns_of(table.columns, file.name),
            flat=flat,
        )
        return checking_of(table, job, world, partial(world_of, self.home, world.snapshots), watch, workers)

    def own(
        self,
        what: str,
        *,
        of: str = "",
        rules: Sequence[str] = (),
        on: Day | None = None,
        blocked: Sequence[str] = (),
    ) -> list[Owning]:
        """Answer who owns a company: of a file of holdings, or a party of the registers on the shelf; see `app.own`."""
        world = self.world()
        registers = {one.spec.id: one.facts for one in world.registers}
        return own(world, registers, what, of=of, rules=rules, on=on or today(), blocked=blocked)

    def bom(
        self,
        path: str | Path,
        to: str,
        law_day: Day | str | None = None,
        swaps: Iterable[tuple[str, Mapping[str, str]]] = (),
        without: Iterable[str] = (),
        **asked: Any,
    ) -> BomAnswer:
        """Answer for a bill of materials (CSV, Excel, CycloneDX) to a destination; `asked` are fields of `BomAsk`.

        `swaps` change lines (id, number or name, with its new cells), `without` leaves lines out.
        """
        day = Day.of(law_day) if isinstance(law_day, str) else law_day or today()
        return ask_bill(Path(path), to, day, list(swaps), list(without), self.world(), asked)

    def screen_file(
        self,
        path: str | Path,
        threshold: float = 0.7,
        limit: int = 10,
        watch: Callable[[int, int], None] = lambda _done, _all: None,
    ) -> Screened:
        """Screen every row of a file (CSV, XLSX, JSON lines, Parquet); rows that cannot be read are reported beside."""
        with self.screening(path, threshold, limit, watch) as screening:
            return screening.whole()

    def screening(
        self,
        path: str | Path,
        threshold: float = 0.7,
        limit: int = 10,
        watch: Callable[[int, int], None] = lambda _done, _all: None,
        workers: int = 1,
    ) -> Screening:
        """Begin to screen a file of any size, whose hits are given one by one; `workers` processes share the work of a large one.

        With more than one, the caller's script must be one that may be imported: `if __name__ == "__main__":`.
        """
        world = self.world()
        snapshots = tuple(live.snapshot for live in world.lists)
        return screening_of(Path(path), world, partial(world_of, self.home, snapshots), threshold, limit, watch, workers)

    def try_cases(self, path: str | Path | None = None) -> list[Trial]:
        """Decide the worked cases of a file, or those beside all rules, on the lists that ship with us."""
        world = self.bundled_world()
        cases = read_cases(Path(path)) if path else [case for rule in self.rules.values() for case in cases_of(rule)]
        return [try_case(case, world) for case in cases]

    def keep(self, receipt: Receipt) -> Path:
        """Store a receipt in the house and return its path."""
        return receipts.keep(self.home, receipt)

    def replay(self, receipt: str | Path) -> tuple[Receipt, Answer]:
        """Give the answer of a receipt (its id or file) again from the snapshots that it names.

        Raise `BadInput` for a receipt that is not what was once written, `NotFound` where a snapshot is not kept here.
        """
        told = receipts.find(self.home, str(receipt))
        world = self.world_of(told.snapshots, receipts.thresholds_of(told))
        answer = check(Ask(deal=told.deal, law_day=told.law_day, known_at=told.known_at), world)
        receipts.check_id(told, answer.receipt)
        return told, answer

    def regimes(self) -> list[RuleState]:
        """Return every rule with its question, the day up to which its law is known, and its number of worked cases."""
        return [rule_state(rule, len(cases_of(rule))) for _, rule in sorted(self.rules.items())]

    def export(self, *chosen: str, form: str, out: str | Path, watch: Callable[[str], None] = lambda _: None) -> Exported:
        """Write lists in force (all that restrict somebody, if none is chosen) to a file: `ftm`, `csv` or `parquet`."""
        return export(self.world(), chosen, form, Path(out), watch)

    @property
    def _programmes(self) -> frozenset[str]:
        """The lists that a deal may name."""
        listed = (one for room in self.rooms.values() for one in room.spec.programmes)
        return frozenset(listed) | {one for rule in self.rules.values() for one in rule.law.programmes}

    @cached_property
    def _law_sha256(self) -> str:
        return hashlib.sha256("".join(rule.sha256 for _, rule in sorted(self.rules.items())).encode()).hexdigest()

    def _at(self, known_at: str | None) -> tuple[World, str]:
        """Return the world as it was known at a moment, or all that is here now, and that moment."""
        moment = moment_of(known_at) if known_at is not None else None
        return self.world(moment or WHOLE_PAST), moment or now()

    def _world(self, live: Sequence[tuple[ListRoom, Snapshot]], thresholds: Thresholds | None = None) -> World:
        return World(
            lists=tuple(self._open(room, snapshot) for room, snapshot in live if not room.spec.register),
            rules=self.rules,
            engine=ENGINE,
            law_sha256=self._law_sha256,
            thresholds=thresholds or Thresholds(),
            registers=tuple(
                LiveRegister(
                    spec=room.spec,
                    snapshot=snapshot,
                    facts=RegisterOnDemand(partial(self._register, room, snapshot)),
                    ready=self.shelf.ready(snapshot),
                )
                for room, snapshot in live
                if room.spec.register
            ),
        )

    @contextmanager
    def _writing(self, watch: Watch) -> Iterator[Watch]:
        self._worlds.clear()
        with super()._writing(watch) as heart:
            yield heart

    def _open(self, room: ListRoom, snapshot: Snapshot) -> LiveList:
        index, entries = self._facts(room, snapshot)
        return LiveList(
            spec=room.spec,
            snapshot=snapshot,
            index=index,
            entries=entries,
            written_here=room.read is None,
            controls=self.shelf.controls(snapshot),
        )

    def _deal(self, deal: Deal | Mapping[str, Any] | str | Path) -> Deal:
        if isinstance(deal, str | Path):
            return read_deal(Path(deal), self._programmes)
        return checked(deal if isinstance(deal, Deal) else from_plain(Deal, deal, where="deal"), self._programmes)


def world_of(home: Path, snapshots: Iterable[Snapshot]) -> World:
    """Open a house in another process: the very snapshots that the first has open, not what is in force by now."""
    return House(home).world_of(snapshots)


def open_house(home: str | Path | None = None, watch: Watch = SILENT) -> House:
    """Open the house in `home` (default: `CAVEAT_HOME`, else the platform's data folder), making the folder if need be."""
    folder = home_folder(home)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise NotFound(
            f"the folder of state cannot be made: {error.strerror}", where=str(folder), advice="set CAVEAT_HOME"
        ) from None
    return House(folder, watch)
