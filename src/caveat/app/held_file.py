"""Who holds whom, from a file: a table of stakes, statements of BODS, or entities of FollowTheMoney."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from caveat.app.own_lists import room_of
from caveat.app.tables import read_table
from caveat.check.registers import party_of
from caveat.facts import Day, Exact, Problem, Source, Span, Stake
from caveat.facts.deal import DealParty
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput, ManyProblems, NotFound, did_you_mean
from caveat.facts.stake import Interest
from caveat.facts.tie import Tie, TieKind

LARGEST_BYTES = 500_000_000
_OURS = "holdings:"


@noun
class Known:
    """What is known of holdings: everybody by id, who holds whom, who controls whom; `problems` are rows left out."""

    parties: dict[str, DealParty]
    stakes: tuple[Stake, ...]
    ties: tuple[Tie, ...] = ()
    problems: tuple[Problem, ...] = ()

    def find(self, name: str) -> str:
        """Return the id of the one party of that id or name; raise `NotFound` if it is none or several."""
        wanted = _plain(name)
        found = [
            key
            for key, party in self.parties.items()
            if wanted in (_plain(key), _plain(key.rpartition(":")[2]), _plain(party.name))
        ]
        if len(found) == 1:
            return found[0]
        if found:
            raise NotFound(f"{len(found)} parties are called {name!r}", advice=f"name one by its id: {', '.join(found[:5])}")
        near = did_you_mean(name, sorted({party.name for party in self.parties.values()})[:100_000])
        raise NotFound(f"nobody is called {name!r} here{near}", advice="write the name as the file does")


def read_known(path: Path) -> Known:
    """Read a file of holdings, its format told by its suffix and its first bytes; raise `BadInput` for another."""
    if path.suffix.lower() in (".json", ".jsonl", ".ndjson"):
        return _statements(path)
    table = read_table(path)
    means = _columns(table.columns, path.name)
    problems = list(table.problems)
    stakes: list[Stake] = []
    ties: list[Tie] = []
    parties: dict[str, DealParty] = {}
    for row in table.rows:
        told = {meaning: _cell(row.cells.get(column)) for meaning, column in means.items()}
        try:
            fact = _fact(told, row.where)
        except Problem as problem:
            problems.append(problem.at(row.where))
            continue
        for end in ("holder", "held"):
            party_id = told.get(f"{end}_id") or told[end]
            if party_id not in parties:
                parties[party_id] = DealParty(id=party_id, name=told[end], country=told.get(f"{end}_country", "").upper())
        stakes.append(fact) if isinstance(fact, Stake) else ties.append(fact)
    if problems and not stakes and not ties:
        raise ManyProblems("no row can be read", parts=problems, where=path.name)
    problems += _spelt_apart(parties, path.name)
    return Known(parties=parties, stakes=tuple(stakes), ties=tuple(ties), problems=tuple(problems))


def _spelt_apart(parties: Mapping[str, DealParty], where: str) -> list[Problem]:
    """Warn of names that differ in capitals, spaces and marks alone, where no ids tell whether they are one."""
    spelt: dict[str, list[str]] = {}
    for party_id, party in parties.items():
        if party_id == party.name:
            spelt.setdefault(_MARKS.sub("", _plain(party.name)), []).append(party.name)
    return [
        BadInput(
            f"{' and '.join(map(repr, names))} are taken for different parties, whose holdings are not added",
            where=where,
            advice="write one name for one party, or give ids (holder_id, held_id)",
        )
        for names in spelt.values()
        if len(names) > 1
    ]


_MARKS = re.compile(r"[\W_]+")


def _statements(path: Path) -> Known:
    """Read BODS or FollowTheMoney by the readers of lists of one's own."""
    raw = _bytes(path)
    form = "bods" if re.search(rb'"(recordType|statementId|statementID)"', raw[:100_000]) else "ftm"
    name = {"bods": "statements.json" if raw.lstrip()[:1] == b"[" else "statements.jsonl", "ftm": "entities.ftm.json"}[form]
    room = room_of(f"id: {_OURS[:-1]}\nformat: {form}\n", path.name)
    assert room.read is not None, "an own list that is no register is read whole"
    reading = room.read({name: raw}, room.spec)
    parties = {party.id: party_of(party) for party in reading.parties}
    for end in [end for stake in reading.stakes for end in (stake.holder, stake.held)]:
        parties.setdefault(end, DealParty(id=end, name=end))
    if not reading.stakes and not reading.ties:
        parts = reading.doubts or (BadInput("states nothing about who holds or controls whom", where=path.name),)
        raise ManyProblems(f"this is no file of holdings (read as {form})", parts=parts, where=path.name)
    return Known(parties=parties, stakes=reading.stakes, ties=reading.ties, problems=reading.doubts)


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise BadInput(f"is larger than {LARGEST_BYTES:,} bytes", where=str(path), advice="bring it as a register of your own")
        return path.read_bytes()
    except OSError as error:
        raise BadInput(f"cannot be read: {error.strerror}", where=str(path), advice="check the path and its rights") from None


_MEANS: Mapping[str, Sequence[str]] = {
    "holder": ("holder", "owner", "shareholder", "parent", "interested party"),
    "held": ("held", "company", "entity", "subsidiary", "asset", "subject"),
    "share": ("share", "stake", "part"),
    "percent": ("percent", "pct", "percentage", "%"),
    "least": ("least", "min", "minimum", "from"),
    "most": ("most", "max", "maximum", "to"),
    "interest": ("interest", "kind", "type"),
    "since": ("since", "start", "start date"),
    "until": ("until", "end", "end date"),
    "source": ("source",),
    "holder_id": ("holder id", "owner id", "holder lei"),
    "held_id": ("held id", "company id", "held lei"),
    "holder_country": ("holder country", "owner country"),
    "held_country": ("held country", "company country"),
}


def _columns(columns: Sequence[str], where: str) -> dict[str, str]:
    """Find which column says what; raise `BadInput` where holder or held has none, or a column has no meaning here."""
    means: dict[str, str] = {}
    strange = []
    for column in columns:
        plain = " ".join(re.sub(r"[_\-.]+", " ", column).lower().split())
        meant = next((meaning for meaning, words in _MEANS.items() if plain in words and meaning not in means), "")
        if meant:
            means[meant] = column
        else:
            strange.append(column)
    advice = f"columns: {', '.join(_MEANS)}"
    if not {"holder", "held"} <= means.keys():
        raise BadInput(f"no column says who holds whom; the columns are: {', '.join(columns)}", where=where, advice=advice)
    if strange:
        raise BadInput(f"the column {strange[0]!r} has no meaning here", where=where, advice=f"take it out or rename it; {advice}")
    return means


def _fact(told: Mapping[str, str], where: str) -> Stake | Tie:
    """Read the stake or the control that a row tells of."""
    holder, held = (told.get(f"{end}_id") or told[end] for end in ("holder", "held"))
    if not holder or not held:
        raise BadInput("does not say who holds whom", where=where, advice="fill the columns of holder and held")
    since, until = _day(told.get("since", "")), _day(told.get("until", ""))
    span = Span(since=since, until=until) if since or until else _ALWAYS
    source = Source(list_id=told.get("source") or where.rpartition(":")[0], place=where)
    kind = told.get("interest", "").lower() or "shares"
    if kind in ("control", "controls"):
        return Tie(kind=TieKind.CONTROLS, subject=holder, object=held, span=span, source=source)
    if kind not in _INTERESTS:
        raise BadInput(
            f"{kind!r} is no kind of stake{did_you_mean(kind, Interest)}", where=where, advice="shares, votes or control"
        )
    least, most = _bounds(*(told.get(word, "") for word in ("least", "most", "percent", "share")))
    return Stake(holder=holder, held=held, least=least, most=most, interest=Interest(kind), span=span, source=source)


def _cell(value: Any) -> str:
    return "" if value is None else " ".join(str(value).split())


def _day(text: str) -> Day | None:
    return Day.of(text[:10]) if text else None


_ALWAYS = Span()
_INTERESTS = frozenset(Interest)
_A_TRIFLE = Exact("0.000000000001")
_WORDS = {
    "": (Exact(0), Exact(1)),
    "unknown": (Exact(0), Exact(1)),
    "undisclosed": (Exact(0), Exact(1)),
    "?": (Exact(0), Exact(1)),
    "minority": (Exact(0), Exact(Exact("0.5") - _A_TRIFLE)),
    "majority": (Exact(Exact("0.5") + _A_TRIFLE), Exact(1)),
    "all": (Exact(1), Exact(1)),
}
_NUMBER = r"(\d+(?:[.,]\d+)?)\s*(%?)"
_BETWEEN = re.compile(rf"{_NUMBER}\s*(?:-|–|to|…)\s*{_NUMBER}")
_BESIDE = re.compile(rf"(<=|>=|<|>|≤|≥)\s*{_NUMBER}")


@lru_cache(maxsize=100_000)
def _bounds(least: str, most: str, percentage: str, part: str) -> tuple[Exact, Exact]:
    """Read how large a stake is: `30%`, `0.30`, `25-50%`, `<25%`, `minority`; empty is undisclosed, which is not 0."""
    if least or most:
        return (_number(least) if least else Exact(0)), (_number(most) if most else Exact(1))
    percent = bool(percentage)
    text = (percentage or part).lower()
    if text in _WORDS:
        return _WORDS[text]
    if between := _BETWEEN.fullmatch(text):
        mark = "%" if percent or "%" in text else ""
        return _number(between[1] + mark), _number(between[3] + mark)
    if beside := _BESIDE.fullmatch(text):
        bound = _number(beside[2] + ("%" if percent or beside[3] else ""))
        return {
            "<": (Exact(0), Exact(bound - _A_TRIFLE)),
            ">": (Exact(bound + _A_TRIFLE), Exact(1)),
        }.get(beside[1], (Exact(0), bound) if beside[1] in ("<=", "≤") else (bound, Exact(1)))
    share = _number(text + ("%" if percent and not text.endswith("%") else ""))
    return share, share


def _number(text: str) -> Exact:
    """Read a share: `30%` or `0.30`; raise `BadInput` for a bare number above 1, which may mean either."""
    plain = text.strip().replace(",", ".")
    if plain.endswith("%"):
        return Exact(Exact(plain.removesuffix("%").strip()).scaleb(-2))
    share = Exact(plain)
    if share > 1:
        raise BadInput(f"{text!r} may be a percentage or not", advice='write "30%" or 0.30, or call the column percent')
    return share


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
