"""How each list and rule stands: the snapshot in force, its age, how its last update went."""

from collections.abc import Mapping, Sequence
from typing import Any

from caveat.app.fetch_receipt import FetchReceipt
from caveat.app.quarantine import Held
from caveat.app.raw import Got
from caveat.facts import Day
from caveat.facts.cite import Override, Snapshot
from caveat.facts.noun import noun
from caveat.lists import ListRoom, ListSpec
from caveat.rules import Rule


@noun
class Freshness:
    """How old a list's snapshot in force is against how often the list usually changes; `why` says what is wrong, if anything is.

    The age is that of the content: a publisher's address that keeps on serving an old file does not make it younger.
    """

    age_days: int | None = None
    checked_days: int | None = None
    stale: bool = False
    why: str = ""


@noun
class ListState:
    """One list as `caveat lists` shows it; `snapshot` is empty and `state` "absent" where none was ever loaded.

    `counts` are by kind of fact and of party; `held` are the hashes that wait for a person; `release` is the override in force.
    """

    id: str
    title: str
    publisher: str
    snapshot: str
    as_of: str
    known_at: str
    rows: int
    parties: int
    measures: int
    complete: bool
    state: str
    age_days: int | None
    stale: bool
    problems: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    why_stale: str = ""
    cadence_days: int = 0
    checked: str = ""
    counts: dict[str, int] | None = None
    held: tuple[str, ...] = ()
    release: Override | None = None
    successor: str = ""
    register: bool = False


@noun
class SnapshotState:
    """One state of a list as `caveat lists show` tells it: in force, kept, or held."""

    sha256: str
    state: str
    as_of: str
    since: str
    rows: int
    parties: int = 0
    complete: bool = True
    change: dict[str, int] | None = None
    reasons: tuple[str, ...] = ()
    release: Override | None = None
    got: tuple[Got, ...] = ()


@noun
class RuleState:
    """One rule as `caveat rules list` shows it."""

    regime: str
    title: str
    jurisdiction: str
    question: str
    known_to: Day
    cases: int


def rule_state(rule: Rule, cases: int) -> RuleState:
    """Tell of a rule what it asks and up to which day its law is known."""
    law = rule.law
    return RuleState(
        regime=law.regime, title=law.title, jurisdiction=law.jurisdiction, question=law.question, known_to=law.known_to, cases=cases
    )


def freshness(spec: ListSpec, live: Snapshot | None, checked: str, today: Day) -> Freshness:
    """Weigh a list's age: stale when older than twice its cadence, or when nobody has looked for that long.

    A list that has ended, or that a statute wrote once, does not grow stale.
    """
    if live is None:
        return Freshness(stale=not spec.ended, why="" if spec.ended else "no snapshot was ever loaded")
    age, looked = (today - live.as_of).days, (today - Day.of(checked[:10])).days if checked else None
    most = 2 * spec.cadence_days
    if spec.ended or not most or age <= most:
        return Freshness(age_days=age, checked_days=looked)
    seen = "and was never looked for since" if looked is None else f"and was last looked for {looked} days ago" if looked else ""
    why = f"is {age} days old, though it usually changes every {spec.cadence_days} days {seen}".strip()
    return Freshness(age_days=age, checked_days=looked, stale=True, why=why)


def standing_of(
    room: ListRoom,
    live: Snapshot | None,
    told: Mapping[str, Any],
    today: Day,
    *,
    receipt: FetchReceipt | None = None,
    held: Sequence[Held] = (),
    doing: str = "",
) -> ListState:
    """Tell how a list stands on `today`: its snapshot in force, what its last update told, what waits for a person.

    `doing` is the list that an update is at this moment.
    """
    fresh = freshness(room.spec, live, told.get("when", ""), today)
    return ListState(
        id=room.spec.id,
        title=room.spec.title,
        publisher=room.spec.publisher,
        snapshot=live.sha256 if live else "",
        as_of=str(live.as_of) if live else "",
        known_at=live.known_at if live else "",
        rows=live.rows if live else 0,
        parties=live.parties if live else 0,
        measures=live.measures if live else 0,
        complete=live.complete if live else False,
        state=_state(room, live, told, doing),
        age_days=fresh.age_days,
        stale=fresh.stale and live is not None,
        problems=tuple(told.get("problems", ())),
        remarks=tuple(told.get("remarks", ())),
        why_stale=fresh.why if live is not None else "",
        cadence_days=room.spec.cadence_days,
        checked=told.get("when", ""),
        counts=receipt.counts if receipt else None,
        held=tuple(one.sha256 for one in held),
        release=live.override if live else None,
        successor=room.spec.successor,
        register=room.spec.register,
    )


def _state(room: ListRoom, live: Snapshot | None, told: Mapping[str, Any], doing: str) -> str:
    """Return checking, held, failing, ended, unchanged, updated, bundled or absent."""
    if doing.partition(":")[0] == room.spec.id:
        return "checking"
    state = str(told.get("state", "bundled" if live else "absent"))
    return "ended" if room.spec.ended and state not in ("held", "failing", "absent") else state


def snapshot_states(
    stored: Sequence[Snapshot], live: Snapshot | None, held: Sequence[Held], receipts: Mapping[tuple[str, str], FetchReceipt]
) -> list[SnapshotState]:
    """Tell of every snapshot of a list and of what is held, the newest first."""
    found = [_kept(one, one == live, receipts.get((one.sha256, one.known_at))) for one in reversed(stored)]
    waiting = [
        SnapshotState(
            sha256=one.sha256,
            state="held",
            as_of=str(one.as_of),
            since=one.when,
            rows=one.rows,
            reasons=(*one.problems, *one.remarks),
            got=one.got,
        )
        for one in held
    ]
    return sorted([*waiting, *found], key=lambda one: one.since, reverse=True)


def _kept(one: Snapshot, in_force: bool, receipt: FetchReceipt | None) -> SnapshotState:
    return SnapshotState(
        sha256=one.sha256,
        state="in force" if in_force else "kept",
        as_of=str(one.as_of),
        since=one.known_at,
        rows=one.rows,
        parties=one.parties,
        complete=one.complete,
        change=receipt.change if receipt else None,
        reasons=receipt.remarks if receipt else (),
        release=one.override,
        got=receipt.got if receipt else (),
    )
