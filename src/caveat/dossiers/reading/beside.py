"""Dated facts that stand beside a quantity: figures of the same subject, and quantities of the events that its sentence may tell."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from caveat.dossiers.event import Effect
from caveat.dossiers.library import Library
from caveat.dossiers.reading.article import Article, PartyMention, QuantityKind, QuantityMention, ToldEvent
from caveat.dossiers.reading.gazetteer import STATE, Gazetteer
from caveat.dossiers.reading.tokens import words_of

MOST = 6
"""How many figures are shown beside one quantity, those with most words in common first."""

_STEM = 5
_OF_THEIR_OWN = frozenset({QuantityKind.DEGREE, QuantityKind.COUNT, QuantityKind.RANK})
"""Quantities whose own words say what they are of; a share or a sum is told by its whole sentence."""
_ALIKE = {"smart": "phone", "hands": "phone", "semic": "chip", "found": "chip", "chips": "chip", "radio": "stati"}
"""Beginnings of words that figures and articles use for the same thing."""
_CODE = re.compile(r"[A-Z]{3}|%")


def with_facts(
    quantities: Sequence[QuantityMention],
    article: Article,
    parties: Sequence[PartyMention],
    told: Sequence[ToldEvent],
    library: Library,
    gazetteer: Gazetteer,
) -> tuple[QuantityMention, ...]:
    """Return the quantities with the ids of figures and events that tell of the same subject in the same unit; none is merged."""
    figures: dict[str, list[tuple[str, str, frozenset[str]]]] = defaultdict(list)
    for figure in library.figures.values():
        for known in gazetteer.find(figure.subject):
            if known.kind == STATE and known.name != figure.subject:
                continue  # "Chinese vendors" are not China
            figures[known.name].append((figure.id, figure.unit, _stems(f"{figure.metric} {figure.scope}")))
    named: dict[int, list[str]] = defaultdict(list)
    for party in parties:
        named[party.sentence].append(party.party)
    carrying = {event.id: event.effects for _, event in library.events()}
    events: dict[int, list[str]] = defaultdict(list)
    for one in told:
        events[one.sentence].append(one.event)
    stems = {number: _stems(article.sentences[number].text) for number in {one.sentence for one in quantities}}
    return tuple(_beside(one, named, figures, events, stems[one.sentence], carrying) for one in quantities)


def _beside(
    one: QuantityMention,
    named: dict[int, list[str]],
    figures: dict[str, list[tuple[str, str, frozenset[str]]]],
    events: dict[int, list[str]],
    stems: frozenset[str],
    effects: Mapping[str, tuple[Effect, ...]],
) -> QuantityMention:
    own = _stems(f"{one.what} {one.text}") & stems
    words = own if one.kind in _OF_THEIR_OWN and one.what else stems
    fitting = [
        (-len(own & metric), -len(words & metric), figure)
        for name in dict.fromkeys(named[one.sentence])
        for figure, unit, metric in figures.get(name, ())
        if words & metric and _same_unit(one, unit)
    ]
    shown = [figure for _, _, figure in sorted(fitting)][:MOST]
    known = [] if one.kind == QuantityKind.DEGREE else list(dict.fromkeys(events[one.sentence]))
    carrying = [name for name in known if any(_tells(effect, one, own, stems) for effect in effects[name])]
    return replace(one, figures=tuple(shown), events=tuple(carrying[:MOST]))


def _tells(effect: Effect, one: QuantityMention, own: frozenset[str], stems: frozenset[str]) -> bool:
    """Say whether an event carries a quantity that may be this one: in its unit and, but for money, told in words of its metric."""
    fits = effect.amount is not None and _same_unit(one, effect.unit)
    words = own if one.kind in _OF_THEIR_OWN else stems
    return fits and (one.kind == QuantityKind.MONEY or bool(words & _stems(effect.metric)))


def _same_unit(one: QuantityMention, unit: str) -> bool:
    """Say whether a fact's unit measures what the quantity does; a rank is set beside ranks and shares."""
    if one.kind == QuantityKind.RANK:
        return unit in {"rank", "%"}
    if one.kind == QuantityKind.DEGREE and not one.unit:
        return True
    codes = set(_CODE.findall(unit))
    return one.unit in codes if codes or one.kind in {QuantityKind.MONEY, QuantityKind.PER_CENT} else one.unit.rstrip("s") in unit


def _stems(text: str) -> frozenset[str]:
    words = (
        word[:_STEM] for word in words_of(text.replace("RAN", "radio")).folded if len(word) >= _STEM or word in _ALIKE.values()
    )
    return frozenset(_ALIKE.get(word, word) for word in words)
