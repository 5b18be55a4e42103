"""A reading in the terminal: what it is, when it was written, then parties, days, quantities and measures, guesses marked."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from caveat.app.words import counted
from caveat.cli.show_answer import console
from caveat.dossiers import Figure, Library
from caveat.dossiers.reading import DayMention, MeasureMention, Mention, PartyMention, QuantityMention, Reading
from caveat.dossiers.reading.article import DayKind, Found, Mood

M = TypeVar("M", bound=Mention)

_GUESS = "guess"
_MOST_EVENTS = 3
"""How many events that fit a measure alike are named; of more their number and ends are."""
_MOST_WORDS = 6
"""How many of the different words for one party are shown; all are in the JSON."""


def show_reading(reading: Reading, library: Library, *, sentences: bool = False) -> None:
    """Print what an article mentions, and when it was written with the reasoning."""
    out = console()
    article = reading.article
    out.print(Text(article.title or "(no title)", style="bold"))
    words = f"{counted(len(article.sentences), 'sentence')}, {len(article.text):,} letters, language {article.language}"
    out.print(Text(words, style="dim"))
    for note in reading.notes:
        out.print(Text(f"note: {note}", style="yellow"))
    _written(out, reading)
    _parties(out, reading.parties)
    _days(out, reading.days)
    _quantities(out, reading.quantities, library)
    _measures(out, reading, library)
    if sentences:
        _sentences(out, reading)
    out.print(Text("what is found here is what the article says, not what is so; guesses are marked", style="dim"))


def _head(out: Console, words: str) -> None:
    out.print()
    out.print(Text(words, style="bold"))


def _written(out: Console, reading: Reading) -> None:
    written = reading.written
    reasoned = "" if written.stated or not (written.earliest or written.latest) else " (reasoned)"
    _head(out, f"Written {_span(written.earliest, written.latest)}{reasoned}")
    for first, last in written.others[:5]:
        out.print(f"  or {_span(first, last)}")
    for why in written.because:
        _below(out, Text(why, style="dim"), 2)


def _parties(out: Console, parties: Sequence[PartyMention]) -> None:
    if not parties:
        return
    _head(out, "Parties")
    table = Table(box=None, header_style="dim", padding=(0, 2, 0, 0))
    listed = any(one.listed for one in parties)
    for column in ("party", "kind", "in the text", "times", "case", *(["listed"] if listed else [])):
        table.add_column(column, justify="right" if column == "times" else "left")
    for name, mentions in _by(parties, lambda one: one.party or one.text):
        table.add_row(
            name,
            mentions[0].kind.replace("_", " "),
            _words(mentions),
            str(len(mentions)),
            ", ".join(mentions[0].cases),
            *([_listed(mentions[0].listed)] if listed else []),
        )
    out.print(table)
    for one in _once(one for one in parties if one.guess and one.found is not Found.CAPITAL):
        party = one.party or "nobody that is known"
        _below(out, Text(f"guess: {_quoted(one.text)} is taken for {party} ({one.found}): {one.because}", style="dim"), 2)
    capitals = {one.text: one.party for one in parties if one.found is Found.CAPITAL}
    for text, party in capitals.items():
        _below(out, Text(f'guess: "{text}" may stand for the government of {party}, or for the place', style="dim"), 2)


def _listed(ids: Sequence[str]) -> str:
    lists = sorted({one.partition(":")[0] for one in ids})
    return ", ".join(lists)


def _words(mentions: Sequence[PartyMention]) -> str:
    words = list(dict.fromkeys(one.text.replace("\n", " ") + (" ?" if one.guess else "") for one in mentions))
    more = f" and {len(words) - _MOST_WORDS} more" if len(words) > _MOST_WORDS else ""
    return ", ".join(words[:_MOST_WORDS]) + more


def _days(out: Console, days: Sequence[DayMention]) -> None:
    if not days:
        return
    _head(out, "Days")
    table = Table(box=None, header_style="dim", padding=(0, 2, 0, 0))
    for column in ("sentence", "in the text", "that is", "because"):
        table.add_column(column, justify="right" if column == "sentence" else "left")
    for one in days:
        when = "a length of time" if one.kind == DayKind.LENGTH else _span(one.earliest, one.latest)
        when += f" ({_GUESS})" if one.guess and one.earliest else ""
        table.add_row(str(one.sentence + 1), _quoted(one.text), when, one.because)
    out.print(table)


def _quantities(out: Console, quantities: Sequence[QuantityMention], library: Library) -> None:
    if not quantities:
        return
    _head(out, "Quantities")
    before: tuple[str, ...] = ()
    for one in quantities:
        what = "" if one.what in one.text else f"  {one.what}"
        _below(out, Text.assemble(f"{one.sentence + 1}  ", (_quoted(one.text), "bold"), f"  {_amount(one)}", (what, "dim")), 2)
        beside = (*one.figures, *one.events)
        if beside and beside == before:
            _below(out, Text("beside: the same", style="dim"), 7)
        else:
            for told in (*(_figure(library.figures[name]) for name in one.figures), *one.events):
                _below(out, Text(f"beside: {told}", style="dim"), 7)
        before = beside


def _figure(figure: Figure) -> str:
    where = ", ".join(part for part in (figure.geo, figure.house, figure.period) if part)
    return f"{figure.subject}, {figure.metric} {figure.value} {figure.unit} ({where}) {figure.id}{f' [{figure.mark}]' if figure.mark else ''}"


def _amount(one: QuantityMention) -> str:
    about = "about " if one.vague and one.least is not None and one.least == one.most else ""
    if one.least is None and one.most is None:
        return f"not known ({one.kind})"
    if one.least == one.most:
        return f"{about}{_number(one.least)} {one.unit}".rstrip()
    if one.most is None:
        return f"at least {_number(one.least)} {one.unit}".rstrip()
    if one.least is None:
        return f"at most {_number(one.most)} {one.unit}".rstrip()
    return f"{_number(one.least)} to {_number(one.most)} {one.unit}".rstrip()


def _number(value: object) -> str:
    return f"{value:,f}" if value is not None else ""


def _measures(out: Console, reading: Reading, library: Library) -> None:
    if not reading.measures:
        return
    _head(out, "Measures")
    kinds = {event.id: event.kind for _, event in library.events()}
    for kind, mentions in _by(reading.measures, lambda one: one.kind.value):
        out.print(Text(f"  {kind.replace('_', ' ')}", style="bold"))
        for one in mentions:
            _below(out, Text(f"{one.sentence + 1}  {_quoted(one.text)}{_set_apart(one)}"), 5)
            fitting = [told for told in reading.told if told.sentence == one.sentence and kinds.get(told.event) is one.kind]
            best = sorted(told.event for told in fitting if told.points == fitting[0].points)
            if len(best) > _MOST_EVENTS:
                _below(out, Text(f"{len(best)} events of the library fit alike, from {best[0]} to {best[-1]}", style="dim"), 8)
            elif best:
                _below(out, Text(f"may be {' or '.join(best)}", style="dim"), 8)


def _below(out: Console, text: Text, indent: int) -> None:
    out.print(Padding(text, (0, 0, 0, indent), expand=False))


def _set_apart(one: MeasureMention) -> str:
    told = [word for word, holds in (("denied", one.negated), (one.mood.value, one.mood is not Mood.TOLD)) if holds]
    return f"  ({', '.join(told)})" if told else ""


def _sentences(out: Console, reading: Reading) -> None:
    _head(out, "Sentences")
    for number, sentence in enumerate(reading.article.sentences):
        out.print(Text(f"  {number + 1}  {' '.join(sentence.text.split())}"))
        told = "; ".join(_named(one) for one in reading.mentions(number))
        if told:
            _below(out, Text(told, style="dim"), 7)


def _named(one: Mention) -> str:
    if isinstance(one, PartyMention):
        return f"{_quoted(one.text)} {one.party or '?'}{' ?' if one.guess else ''}"
    if isinstance(one, DayMention):
        return f"{_quoted(one.text)} {_span(one.earliest, one.latest)}"
    if isinstance(one, QuantityMention):
        return f"{_quoted(one.text)} {_amount(one)}"
    return f"{_quoted(one.text)} {one.kind.replace('_', ' ')}"


def _span(first: object, last: object) -> str:
    if first is None and last is None:
        return "on a day that is not known"
    if first is None:
        return f"by {last}"
    if last is None:
        return f"not before {first}"
    return str(first) if first == last else f"{first} to {last}"


def _quoted(text: str) -> str:
    return f'"{" ".join(text.split())}"'


def _by(mentions: Iterable[M], key: Callable[[M], str]) -> list[tuple[str, list[M]]]:
    """Gather mentions by a key, those with most mentions first."""
    groups: dict[str, list[M]] = {}
    for one in mentions:
        groups.setdefault(key(one), []).append(one)
    return sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))


def _once(mentions: Iterable[PartyMention]) -> list[PartyMention]:
    return list({(one.text, one.party): one for one in mentions}.values())
