"""Words for people: counts with their noun, words of closed sets, quantities as their events tell them."""

from collections.abc import Sequence

from caveat.dossiers.event import Effect

_SAID = {"arrest_detention": "arrest or detention", "retaliation_personal": "retaliation on a person"}


def counted(count: int, what: str) -> str:
    """Return a count with its noun, as in `1 event` and `2 events`."""
    return f"{count} {what}{'' if count == 1 else 's'}"


def plain(word: str) -> str:
    """Return a word of a closed set as it is shown."""
    return _SAID.get(word, word.replace("_", " "))


def told(effects: Sequence[Effect]) -> str:
    """Return quantities as their events tell them."""
    return "; ".join(f"{one.metric} {one.value} {one.unit}{f' ({one.note})' if one.note else ''}" for one in effects)
