"""Licence exceptions, at the level of their gist: whether one is open for a line, barred, or left to what must be certified.

Source: 15 CFR part 740; 740.2 for what bars all of them; 738.4(a)(2)(ii)(A): each requirement must be overcome.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from caveat.facts import Exact
from caveat.facts.deal import Line, LineKind
from caveat.facts.finding import Unknown
from caveat.facts.noun import noun
from caveat.rules.law import Dated, Law, Laws, read_terms
from caveat.rules.matter import Matter
from caveat.rules.us._advanced import is_advanced
from caveat.rules.us._destination import Destination, reach_in
from caveat.rules.us._requirements import Need, classified

_DOLLARS = re.compile(r"\$([\d,]+)\.?(?:[;,]? (?:except )?N/A for ([A-Z]{2})(?: (?:or|and) ([A-Z]{2}))?\.?)?")
_YES = re.compile(r"Yes\.?(?:, except (?:N/A )?(?:for )?([A-Z]{2})\.?)?")


@noun
class Terms:
    """The gist of an exception: what of the deal it asks for, and what is left to certify (`needs`).

    `line` is what the entry must say: `yes`, `limit` (an amount), `not_barred`, or nothing.
    """

    countries: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    but_countries: tuple[str, ...] = ()
    but_groups: tuple[str, ...] = ()
    reasons: tuple[str, ...] | None = None
    reasons_in: dict[str, tuple[str, ...]] | None = None
    line: str = ""
    eccns: tuple[str, ...] = ()
    kinds: tuple[LineKind, ...] = ()
    acts: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()


@noun
class Opening:
    """How an exception stands for a line: open True, False, or None while `unknowns` are open."""

    code: str
    open: bool | None
    because: str
    conditions: tuple[str, ...] = ()
    unknowns: tuple[Unknown, ...] = ()
    rests: Dated | None = None


Told = tuple[bool | None, str, tuple[Unknown, ...]]
"""Whether one term is met, what is to be said of it, and what is missing."""


def opening(code: str, matter: Matter, laws: Laws, number: int, line: Line, needs: Sequence[Need], there: Destination) -> Opening:
    """Say how the exception `code` stands for a line that has these requirements."""
    law = laws["ccl_country_chart"]
    if f"exception.{code}" not in law.values:
        asked = Unknown(fact=f"the terms of licence exception {code}", why="they are not restated here", key="exception")
        return Opening(code=code, open=None, because=f"{code} is not restated here", unknowns=(asked,))
    entry = law.at(f"exception.{code}", matter.law_day)
    if entry is None or not entry.binds:
        state = "is not enforced" if entry else _span(law, code, matter)
        return Opening(code=code, open=False, because=f"licence exception {code} {state}", rests=entry)
    terms = read_terms(Terms, entry.value)
    told = [*_bars(matter, laws, code, line, needs, there), *_terms(code, terms, entry, matter, number, line, needs, there)]
    barred = [why for met, why, _ in told if met is False]
    if barred:
        return Opening(code=code, open=False, because=f"{code}: {barred[0]}", rests=entry)
    unknowns = tuple(asked for met, _, many in told if met is None for asked in many)
    conditions = tuple(f"{code}: {one}" for one in terms.needs)
    undecided = any(met is None for met, _, _ in told)
    why = next((why for met, why, _ in told if met is None), f"{code} is open for line {number}")
    return Opening(code=code, open=None if undecided else True, because=why, conditions=conditions, unknowns=unknowns, rests=entry)


def _span(law: Law, code: str, matter: Matter) -> str:
    dated = law.values[f"exception.{code}"].dated
    if dated[0].to_come(matter.law_day):
        return f"did not exist on {matter.law_day}; it came on {dated[0].since}"
    return f"ended; its last day was before {dated[-1].until}"


def _bars(matter: Matter, laws: Laws, code: str, line: Line, needs: Sequence[Need], there: Destination) -> list[Told]:
    """Weigh what 15 CFR 740.2 and the parties take away, whatever the exception's own terms."""
    law = laws["ccl_country_chart"]
    told: list[Told] = [*_party_bars(matter, law, laws["bis_lists"])]
    reasons = law.on("barred_reasons", matter.law_day).value
    for need in needs:
        but = reasons.get(need.reason[:2])
        if but is not None and need.binds is not False and code not in but:
            why = f"barred for what is controlled for {need.reason[:2]} reasons (15 CFR 740.2(a)(5))"
            told.append((False if need.binds else None, why, need.unknowns))
    eccn, paragraph = classified(line)
    series, advanced = law.at("barred_military_series", matter.law_day), law.at("barred_advanced", matter.law_day)
    if series and eccn[2:3] == "6" and "D:5" in (there.groups or ()) and code not in series.value:
        told.append((False, "barred for 600-series things to Country Group D:5 (15 CFR 740.2(a)(12))", ()))
    reached = any(need.advanced and need.binds is not False for need in needs)
    if advanced and is_advanced(law, matter, eccn, paragraph) and reached and code not in advanced.value:
        told.append((False, "barred for advanced computing things (15 CFR 740.2(a)(9))", ()))
    return told


def _party_bars(matter: Matter, law: Law, lists: Law) -> list[Told]:
    roles, barred = lists.on("roles", matter.law_day).value, law.on("barred_parties", matter.law_day).value
    told: list[Told] = []
    for place, party in matter.parties():
        standing = matter.standing(place, *barred)
        if not standing or (party.role is not None and party.role not in roles and standing[0].measure.programme != "DPL"):
            continue
        first = standing[0]
        why = f"barred while {matter.called(place)} is a party, who is on the list {first.measure.programme}"
        told.append((False, why, ()) if first.certain else (None, why, matter.doubts(place, first)))
    return told


def _terms(
    code: str, terms: Terms, entry: Dated, matter: Matter, number: int, line: Line, needs: Sequence[Need], there: Destination
) -> list[Told]:
    """Weigh the exception's own terms that can be told from the deal."""
    eccn, paragraph = classified(line)
    told: list[Told] = []
    if terms.countries or terms.groups or terms.but_countries or terms.but_groups:
        held = replace(reach_in(entry.value), everywhere=not (terms.countries or terms.groups)).holds(there)
        asked = Unknown(fact=f"Country Groups of {there.code}", why=f"{code} goes by them", key="to")
        told.append((held, f"it is not open for {there.code}", (asked,)))
    if terms.eccns and eccn not in terms.eccns and not (paragraph[:1] == "z" and "Z" in terms.eccns):
        told.append((False, f"it is for {', '.join(terms.eccns)}, not for {eccn}", ()))
    if terms.acts and matter.deal.act not in terms.acts:
        told.append((False, f"it is for {', '.join(terms.acts)}", ()))
    kind = line.kind or _kind(eccn)
    if terms.kinds and kind is not None and kind not in terms.kinds:
        told.append((False, f"it is for {', '.join(terms.kinds)}, and line {number} is a {kind}", ()))
    told += _reasons(code, terms, needs, there)
    if terms.line:
        told.append(_line(code, terms.line, matter, number, line, needs))
    return told


def names(entry: Dated, to: str, line: Line) -> bool:
    """Say whether an exception in force names a destination and the class and kind of a thing, all else left aside."""
    terms, eccn = read_terms(Terms, entry.value), classified(line)[0]
    kind = line.kind or _kind(eccn)
    there = not terms.countries or to in terms.countries
    return entry.binds and there and (not terms.eccns or eccn in terms.eccns) and (not terms.kinds or kind in (*terms.kinds, None))


def _kind(eccn: str) -> LineKind | None:
    """Return what an ECCN's product group says of a thing: A to C commodities, D software, E technology."""
    return {"D": LineKind.SOFTWARE, "E": LineKind.TECHNOLOGY}.get(
        eccn[1:2], LineKind.COMMODITY if eccn[1:2] in "ABC" and eccn[1:2] else None
    )


def _reasons(code: str, terms: Terms, needs: Sequence[Need], there: Destination) -> list[Told]:
    """Weigh whether the exception overcomes every requirement, not one of them alone."""
    allowed = terms.reasons
    for group, narrower in (terms.reasons_in or {}).items():
        if there.groups and group in there.groups:
            allowed = narrower
    if allowed is None:
        return []
    told: list[Told] = []
    for need in needs:
        if need.binds is not False and need.reason[:2] not in allowed:
            why = f"it overcomes requirements for {', '.join(allowed)} reasons only, and {need.reason} applies too"
            told.append((False if need.binds else None, why, need.unknowns))
    return told


def _line(code: str, wanted: str, matter: Matter, number: int, line: Line, needs: Sequence[Need]) -> Told:
    """Weigh what the entry says of the exception: as the deal states it, else in its own words."""
    here = f"lines[{number - 1}]"
    if code == "GBS" and line.gbs is not None:
        return line.gbs, f"the entry does not open {code}, as the deal states", ()
    if wanted == "limit" and line.lvs_limit is not None:
        return _within(line, line.lvs_limit, here)
    eccn, _ = classified(line)
    entry = matter.controls.entry(eccn) if matter.controls else None
    if entry is None or (code not in entry.exceptions and wanted != "not_barred"):
        asked = Unknown(
            fact=f"what the entry {eccn} says of licence exception {code}",
            why="the list that is loaded has no line on it",
            key=here,
        )
        return (None, asked.fact, (asked,)) if entry is None else (False, f"the entry {eccn} has no line that opens it", ())
    words = entry.exceptions.get(code, "")
    if wanted == "not_barred":
        asked = Unknown(fact=f"whether line {number} is meant by: {words}", why=f"the entry narrows {code}", key=here)
        return (True, "", ()) if not words else (None, asked.fact, ())
    if not entry.opens(code) or (wanted == "limit" and "$" not in words):
        return False, f"the entry {eccn} says: {code} {words}", ()
    return _amount(words, line, needs, here) if wanted == "limit" else _yes(code, words, needs)


def _yes(code: str, words: str, needs: Sequence[Need]) -> Told:
    found = _YES.fullmatch(words.strip())
    if found is None:
        return None, f"{code}: the entry says: {words}", ()
    return _but(code, (found.group(1),), needs)


def _but(code: str, reasons: Sequence[str | None], needs: Sequence[Need]) -> Told:
    """Weigh an `N/A for MT` at the end of a line."""
    for need in needs:
        if need.reason[:2] in reasons and need.binds is not False:
            return (False if need.binds else None), f"the entry shuts {code} for {need.reason[:2]} reasons", need.unknowns
    return True, "", ()


def _amount(words: str, line: Line, needs: Sequence[Need], here: str) -> Told:
    found = _DOLLARS.fullmatch(words.strip())
    if found is None:
        return None, f"LVS: the entry says: {words}", ()
    met, why, unknowns = _within(line, Exact(found.group(1).replace(",", "")), here)
    return (met, why, unknowns) if met is not True else _but("LVS", found.groups()[1:], needs)


def _within(line: Line, limit: Exact, here: str) -> Told:
    if line.value is None or line.currency not in ("", "USD"):
        asked = Unknown(fact="net value of the order in US dollars", why=f"LVS is open up to {limit} dollars", key=f"{here}.value")
        return None, asked.fact, (asked,)
    return line.value <= limit, f"the value of {line.value} exceeds its limit of {limit} dollars", ()
