"""By what a state reached beyond its own soil, where an event's words tell it; the words stand in `hooks.yaml`."""

from functools import cache

from caveat.dossiers.acts import in_order, is_against
from caveat.dossiers.library import Library
from caveat.dossiers.table import read_beside
from caveat.facts.noun import noun


@noun
class _Hook:
    hook: str
    means: str
    words: tuple[str, ...]


@noun
class _Hooks:
    rule: str
    hooks: tuple[_Hook, ...]


@noun
class Reached:
    """One hook, what it means, and the acts whose words name it."""

    hook: str
    means: str
    events: tuple[str, ...]


@noun
class Reaches:
    """The hooks that a case shows, with the rule by which they are told."""

    rule: str
    hooks: tuple[Reached, ...]


def hooks(library: Library, case_id: str) -> Reaches:
    """Return the hooks that acts against the subject name."""
    case = library.case(case_id)
    acts = [(event.id, f"{event.basis} | {event.told}".lower()) for event in in_order(case) if is_against(case, event)]
    found = []
    for one in _table().hooks:
        events = tuple(event for event, words in acts if any(word in words for word in one.words))
        if events:
            found.append(Reached(hook=one.hook, means=one.means, events=events))
    return Reaches(rule=_table().rule, hooks=tuple(found))


@cache
def _table() -> _Hooks:
    return read_beside(_Hooks, __package__, "hooks.yaml")
