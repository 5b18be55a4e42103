"""Federal Register notices as the Consolidated Screening List writes them, in a dozen ways, some of them mistyped."""

import re

from caveat.facts import Citation, Day

_PAGE = r"(?P<volume>\d{2,3})\.?\s*F\.?\s?R\.?,?\s*(?P<page>\d[\d,]*\d)(?:\s*\(?No\.?\s*\d+\)?)?"
_ISSUE = r"(?:Vol\.\s*(?P<issue_volume>\d{2,3})\s*,?|(?P<fr_volume>\d{2,3})\s+FR)\s*No\.\s*(?P<issue>\d+)"
_DAY = r"(?:[,\s(]*(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4}|\d{2})(?!\d)\)?)?"
_NOTICE = re.compile(f"(?:{_PAGE}|{_ISSUE}\\s*){_DAY}", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s,;.()]*(?:and)?[\s,;.()]*")
_YEAR_ZERO = 1935


def read_notices(text: str) -> tuple[tuple[Citation, ...], str]:
    """Return the notices, oldest volume first and once each, and what of the text is no notice.

    A year of two digits is of the century of the volume (one volume a year, the first of 1936). An impossible day
    leaves the citation undated.
    """
    found: dict[str, Citation] = {}
    left: list[str] = []
    end = 0
    for match in _NOTICE.finditer(text):
        left.append(text[end : match.start()])
        end = match.end()
        cite = _citation(match)
        known = found.get(cite.instrument)
        if known is None or known.published is None:
            found[cite.instrument] = cite
    left.append(text[end:])
    strange = [part.strip(" ,;.") for part in left if not _BETWEEN.fullmatch(part)]
    return tuple(sorted(found.values(), key=_order)), "; ".join(strange)


def _citation(match: re.Match[str]) -> Citation:
    volume = match["volume"] or match["issue_volume"] or match["fr_volume"]
    place = match["page"].replace(",", "") if match["page"] else f"No. {match['issue']}"
    return Citation(instrument=f"{int(volume)} FR {place}", published=_published(match, int(volume)))


def _published(match: re.Match[str], volume: int) -> Day | None:
    if not match["year"]:
        return None
    year = int(match["year"])
    if year < 100:
        year += (volume + _YEAR_ZERO) // 100 * 100
    try:
        return Day(year, int(match["month"]), int(match["day"]))
    except ValueError:
        return None


def _order(cite: Citation) -> tuple[int, str]:
    return int(cite.instrument.split()[0]), cite.published.isoformat() if cite.published else ""
