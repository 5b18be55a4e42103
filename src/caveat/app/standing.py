"""How each list and rule stands: the snapshot in force, its age, how its last update went."""

from collections.abc import Mapping
from typing import Any

from caveat.facts import Day
from caveat.facts.cite import Snapshot
from caveat.facts.noun import noun
from caveat.lists import ListRoom
from caveat.rules import Rule


@noun
class ListState:
    """One list as `caveat lists` shows it; `snapshot` is empty and `state` "absent" where none was ever loaded."""

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


def standing_of(room: ListRoom, live: Snapshot | None, told: Mapping[str, Any], today: Day) -> ListState:
    """Tell how a list stands on `today`: its snapshot in force, what its last update told; stale when older than twice its cadence."""
    age = (today - live.as_of).days if live else None
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
        state=told.get("state", "bundled" if live else "absent"),
        age_days=age,
        stale=age is not None and room.spec.cadence_days > 0 and age > 2 * room.spec.cadence_days,
        problems=tuple(told.get("problems", ())),
    )
