"""Parties that are only described: by an office ("Huawei CFO"), by state and trade ("the Chinese telecoms champion"), as a rival."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from caveat.dossiers.reading.article import Article, Found, PartyMention
from caveat.dossiers.reading.gazetteer import STATE, Gazetteer, Known, Role
from caveat.dossiers.reading.tokens import Words, folded, words_of
from caveat.facts.party import PartyKind

_BETWEEN = 4
"""How many words may stand between a state's adjective and the noun that describes a firm."""
_BACK = 60
"""How many mentions back a described party is looked for."""

_Place = tuple[int, int]


def described(
    article: Article, every: Sequence[Words], named: Sequence[PartyMention], gazetteer: Gazetteer
) -> Iterator[PartyMention]:
    """Give what describes a party; `named` are the mentions known so far, in order. All are guesses."""
    starts = [one.start for one in named]
    heads = frozenset(gazetteer.table.heads)
    seats = {folded(seat): seat for known in gazetteer.parties.values() for seat in known.seat if " " not in seat}
    for number, words in enumerate(every):
        low = bisect_left(starts, article.sentences[number].start)
        inside = named[low : bisect_left(starts, article.sentences[number].end)]
        before = named[max(0, low - _BACK) : low + len(inside)]
        yield from _by_role(article, number, words, inside, gazetteer)
        yield from _by_trade(article, number, words, (inside, before, seats, heads), gazetteer)


def _by_role(
    article: Article, number: int, words: Words, inside: Sequence[PartyMention], gazetteer: Gazetteer
) -> Iterator[PartyMention]:
    for role in gazetteer.roles:
        for firm in (one for one in inside if one.party == role.of):
            place = bisect_left(words.starts, firm.end)
            place += place < len(words) and words.folded[place] == "s"
            for text in role.words:
                office = words_of(text).folded
                if words.folded[place : place + len(office)] == office:
                    yield _person(article, number, (firm.start, words.ends[place + len(office) - 1]), role, gazetteer)


def _person(article: Article, number: int, where: _Place, role: Role, gazetteer: Gazetteer) -> PartyMention:
    known = gazetteer.parties[role.person]
    text = article.text[where[0] : where[1]]
    return PartyMention(
        start=where[0],
        end=where[1],
        text=text,
        sentence=number,
        kind=known.kind,
        party=known.name,
        found=Found.ROLE,
        because=f"{role.person} held this office when {role.event} came about; the text gives no name",
        cases=gazetteer.cases.get(known.name, ()),
        events=(role.event,),
        guess=True,
    )


def _by_trade(
    article: Article,
    number: int,
    words: Words,
    around: tuple[Sequence[PartyMention], Sequence[PartyMention], dict[str, str], frozenset[str]],
    gazetteer: Gazetteer,
) -> Iterator[PartyMention]:
    inside, before, seats, heads = around
    adjectives = {one.start: one for one in inside if one.found is Found.ADJECTIVE}
    for place in range(1, len(words)):
        opens = words.folded[place - 1]
        state = adjectives.get(words.starts[place])
        seat = seats.get(words.folded[place]) if words.written[place][:1].isupper() else None
        if opens not in {"the", "s", "this", "that"} or (state is None and seat is None):
            continue
        head = next((at for at in range(place + 1, min(place + 2 + _BETWEEN, len(words))) if words.folded[at] in heads), None)
        if head is None or any(word[:1].isupper() for word in words.written[place + 1 : head]):
            continue
        start = words.starts[place - 1]
        rival_of = None
        if opens == "s":
            rival_of = next((one for one in inside if 0 < words.starts[place - 1] - one.end <= 2), None)
            if rival_of is None or words.folded[head] not in gazetteer.table.rivals:
                continue
            start = rival_of.start
        trade = frozenset(words.folded[place + 1 : head + 1])
        past = [one for one in before if one.start < start]
        meant = _meant(past, state.states if state else (), seat, trade, rival_of, gazetteer)
        yield _firm(article, number, (start, words.ends[head]), meant, gazetteer)


def _meant(
    past: Sequence[PartyMention],
    home: tuple[str, ...],
    seat: str | None,
    trade: frozenset[str],
    rival_of: PartyMention | None,
    gazetteer: Gazetteer,
) -> tuple[Known, str] | None:
    """Return the party last named that fits a description, one of the trade it names before others, with the reason."""
    fits: list[Known] = []
    for one in reversed(past):
        known = gazetteer.parties.get(one.party)
        if known is None or known.kind == STATE or known.kind != PartyKind.COMPANY or known in fits:
            continue
        if (seat in known.seat if seat else set(home) & set(known.home)) and not (rival_of and known.name == rival_of.party):
            fits.append(known)
    if not fits:
        return None
    best = next((known for known in fits if trade & set(map(folded, known.sector))), fits[0])
    where = f"has its seat in {seat}" if seat else f"is at home in {' and '.join(best.home)}"
    trades = " and of that trade" if trade & set(map(folded, best.sector)) else ""
    rest = f"; also named before and fitting: {', '.join(one.name for one in fits if one is not best)}" if len(fits) > 1 else ""
    return best, f"the party last named that {where}{trades}{rest}"


def _firm(article: Article, number: int, where: _Place, meant: tuple[Known, str] | None, gazetteer: Gazetteer) -> PartyMention:
    known, because = meant or (None, "nobody named before fits this description")
    return PartyMention(
        start=where[0],
        end=where[1],
        text=article.text[where[0] : where[1]],
        sentence=number,
        kind=PartyKind.COMPANY,
        party=known.name if known else "",
        found=Found.DESCRIPTION,
        because=because,
        cases=gazetteer.cases.get(known.name, ()) if known else (),
        guess=True,
    )
