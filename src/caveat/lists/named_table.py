"""A list that its publisher shows as a table and somebody saved as CSV: strict columns, days, and ids made of names."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

from caveat.facts import Day, Problem
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput, BadList
from caveat.lists.csv_text import named_rows, read_rows
from caveat.lists.spec import ListSpec

_LONG = re.compile(r"([A-Z][a-z]{2})[a-z]*\.? (\d{1,2}),? (\d{4})")
_SHORT = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_FORMS = frozenset(["co", "ltd", "limited", "company", "inc", "corp", "corporation"])


@noun
class TableRow:
    """A row with its place, by the names of its columns."""

    where: str
    cells: Mapping[str, str]


def read_table(raw: bytes, file: str, columns: Iterable[str], spec: ListSpec, doubts: list[Problem]) -> list[TableRow]:
    """Read a table that has exactly `columns`, in any order; lookups.column of list.yaml knows other spellings of theirs."""
    lines = read_rows(raw, file, doubts)
    line, header = next(lines, (1, []))
    names = [spec.lookup("column", " ".join(name.split())) or " ".join(name.split()) for name in header]
    wanted = set(columns)
    for told, odd in (("unknown", set(names) - wanted - set(spec.ignored or {})), ("missing", wanted - set(names))):
        doubts += [
            BadList(f"the column {name!r} is {told}", where=f"{file}:{line}", advice=f"the table has {', '.join(sorted(wanted))}")
            for name in sorted(odd)
        ]
    if len(set(names)) != len(names):
        doubts.append(BadList("a column stands twice", where=f"{file}:{line}", advice="keep one of them"))
    found = named_rows(lines, names, file, doubts, advice="put a value with a comma in quotes")
    return [TableRow(where=f"{file}:{place}", cells=dict.fromkeys(wanted, "") | cells) for place, cells in found]


def day_in(row: TableRow, column: str, doubts: list[Problem]) -> Day | None:
    """Read `2022-06-21`, `June 21, 2022` or, as Americans write, `06/21/2022`; None for an empty cell, a doubt for another."""
    text = row.cells[column]
    if not text:
        return None
    long, short = _LONG.fullmatch(text), _SHORT.fullmatch(text)
    try:
        if long and long[1] in _MONTHS:
            return Day(int(long[3]), _MONTHS.index(long[1]) + 1, int(long[2]))
        if short:
            return Day(int(short[3]), int(short[1]), int(short[2]))
        return Day.of(text)
    except (ValueError, BadInput):
        doubts.append(BadList(f"{column}: {text!r} is no day", where=row.where, advice="write it as 2022-06-21 or June 21, 2022"))
        return None


def slug_of(name: str, kept: Iterable[str] = ()) -> str:
    """Make an id of a name: its words in small Latin letters without legal forms; what stands in brackets only if in `kept`."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'")).casefold().replace("'", "")
    stays = frozenset(kept)
    plain = re.sub(r"\(([^)]*)\)", lambda found: found[0] if found[1] in stays else "", plain)
    return "-".join(word for word in re.findall(r"[a-z0-9]+", plain) if word not in _FORMS)
