"""Federal Register citations as the supplements of 15 CFR part 744 print them, as in `84 FR 22963, 5/21/19.` or with months as words."""

import re
from collections.abc import Iterator

from caveat.facts import Citation, Day, Problem
from caveat.facts.problem import BadList

_CITATION = re.compile(
    r"(?P<volume>\d{1,3}) FR (?P<page>\d[\d,]*\d)"
    r"(?:[\s.,]+(?:(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4}|\d{2})(?!\d)"
    r"|(?P<word>[A-Z][a-z]+)\.? (?P<on>\d{1,2}),? (?P<in>\d{4})))?"
)
_BETWEEN = re.compile(r"[\s.,;\[\]]*(?:(?:and|as amended at)[\s,]*)?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FIRST_YEAR = 1936  # of volume 1: the Federal Register has had one volume a year since
_ADVICE = "compare with federalregister.gov and add a lookup `misprints` to list.yaml"


def read_citations(text: str, where: str) -> tuple[tuple[Citation, ...], tuple[Problem, ...]]:
    """Read the citations of a cell, oldest first and once each; what is no dated citation is a problem at `where`."""
    found: dict[str, Citation] = {}
    problems: list[Problem] = []
    end = 0
    for match in _CITATION.finditer(text):
        problems += _strange(text[end : match.start()], where)
        end = match.end()
        instrument = f"{match['volume']} FR {match['page'].replace(',', '')}"
        try:
            day = _day(match)
        except ValueError:
            problems.append(BadList(f"{match[0]!r} has no day of the calendar", where=where, advice=_ADVICE))
            continue
        if day.year != int(match["volume"]) + _FIRST_YEAR - 1:
            problems.append(BadList(f"{match[0]!r}: that volume is not of {day.year}", where=where, advice=_ADVICE))
        elif instrument in found and found[instrument].published != day:
            problems.append(BadList(f"{instrument} is given two days", where=where, advice=_ADVICE))
        else:
            found[instrument] = Citation(instrument=instrument, published=day)
    problems += _strange(text[end:], where)
    if not found and not problems:
        problems.append(BadList("there is no Federal Register citation", where=where, advice=_ADVICE))
    return tuple(sorted(found.values(), key=_order)), tuple(problems)


def write_citation(cite: Citation) -> str:
    """Write a citation as the supplements do; `read_citations` gives it back."""
    day = cite.published
    assert day is not None
    return f"{cite.instrument}, {day.month}/{day.day}/{day.year % 100:02d}."


def _order(cite: Citation) -> tuple[Day, int]:
    assert cite.published is not None
    return cite.published, int(cite.instrument.rpartition(" ")[2])


def _strange(between: str, where: str) -> Iterator[Problem]:
    if not _BETWEEN.fullmatch(between):
        yield BadList(f"{between.strip()!r} stands among the citations", where=where, advice=_ADVICE)


def _day(match: re.Match[str]) -> Day:
    if match["word"]:
        return Day(int(match["in"]), _MONTHS.index(match["word"][:3].lower()) + 1, int(match["on"]))
    year = int(match["year"] or "")
    if year < 100:
        year += 1900 if year >= _FIRST_YEAR - 1900 else 2000
    return Day(year, int(match["month"]), int(match["day"]))
