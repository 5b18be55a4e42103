"""Entries of part 744 to parties and measures: ids that outlive reordering, kinds, terms, and the day of effect."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from anyascii import anyascii

from caveat.facts import Citation, Day, Measure, Name, Party, Place, Problem, Source, Span
from caveat.facts.cite import Confidence
from caveat.facts.country import country_code
from caveat.facts.measure import Force, Target
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.noun import noun
from caveat.facts.party import PartyKind
from caveat.facts.problem import BadList
from caveat.lists.ecfr import Cell, Row
from caveat.lists.ecfr_entries import Named, read_entry
from caveat.lists.spec import ListSpec, Reading

_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_COMPANY = re.compile(
    r"\b(?:limited|ltd|inc|incorporated|llc|llp|company|co|corp|corporation|gmbh|jsc|ojsc|pjsc|cjsc|ooo|oao|zao|pao|plc|pte|"
    r"pty|pvt|fze|fzco|fzc|fz|srl|sarl|s\.?p\.?a|s\.a|b\.v|bv|nv|n\.v|a\.s|sdn|bhd|sirketi|sti|oy|uab|kft|eood|ood|ltda|"
    r"joint[- ]stock|fsue|fgup|e\.k|s\.r\.o|l\.l\.c)\b|\bA[OS]\b|\bAG\b|\bOU\b|\bSA\b",
    re.IGNORECASE,
)
_PUBLIC = re.compile(r"^(?:The )?Ministry of\b|\bPublic Security Bureau\b", re.IGNORECASE)
_PATRONYMIC = re.compile(r"[A-Z][a-z'-]+ [A-Z][a-z']+(?:ovich|evich|ovna|evna) [A-Z][a-z'-]+")
_ADVICE = "look at the row on ecfr.gov; add a lookup to list.yaml or mend the reader"


@noun
class Terms:
    """What every entry of a list shares: its programme, its law, and its terms where rows do not print their own."""

    programme: str
    cites: tuple[Citation, ...]
    requirement: str = ""
    review_policy: str = ""
    kind: PartyKind | None = None


@noun
class Entry:
    """A row of a list, read as far as its columns: where, under which country, what it says, since which notices."""

    place: str
    country: str
    text: str
    history: tuple[Citation, ...] = ()
    requirement: Cell | None = None
    policy: Cell | None = None
    above: str = ""


def country_column(rows: Iterable[Row], spec: ListSpec) -> tuple[list[tuple[Row, str]], tuple[Problem, ...]]:
    """Carry the heading of the first column down to the rows below it, as a code; a heading of no known country is a doubt.

    A lookup may give a heading a code of ISO 3166-2 (`UA-43`): its first half is the country, the whole goes into ids.
    """
    country, found, doubts = "", [], []
    for row in rows:
        heading = row.cells[0].line if row.cells else ""
        if heading:
            country = spec.lookup("countries", heading) or country_code(heading)
            if not country:
                doubts.append(
                    BadList(
                        f"{heading!r} is no country that is known here", where=row.place, advice="add it to lookups `countries`"
                    )
                )
        found.append((row, country))
    return found, tuple(doubts)


def mended(cell: Cell, misprints: Mapping[str, str]) -> Cell:
    """Apply the reviewed corrections of list.yaml to a cell."""
    text = cell.text
    for wrong, right in misprints.items():
        if wrong in text:
            text = text.replace(wrong, right)
    return cell if text == cell.text else Cell(text=text, marks=cell.marks)


def plain_terms(text: str) -> str:
    """Return a requirement or policy as one line; full stops at its end differ between two fetches of one day's law."""
    line = " ".join(text.split()).replace(".)", ")").replace("( ", "(")
    return line.rstrip(". ") if not line.endswith("etc.") else line


def listing(entries: Iterable[Entry], spec: ListSpec, terms: Terms, doubts: Iterable[Problem] = (), note: str = "") -> Reading:
    """Turn entries into parties and measures; an entry that names nobody, or miscounts its aliases, is a doubt."""
    entries = list(entries)
    problems = [*doubts, *_disagreements(entries)]
    drafts: list[tuple[Entry, Named, int]] = []
    for entry in entries:
        named = read_entry(entry.text)
        if not named:
            problems.append(BadList(f"the entry names nobody: {entry.text[:60]!r}", where=entry.place, advice=_ADVICE))
        problems += [
            BadList(f"{one.miscounted}: {entry.text[:60]!r}", where=entry.place, advice=_ADVICE) for one in named if one.miscounted
        ]
        drafts += [(entry, one, number) for number, one in enumerate(named)]
    ids = _ids([(entry, one) for entry, one, _ in drafts], spec.id)
    heads = {
        _slug(name.text): party
        for (entry, one, number), party in zip(drafts, ids, strict=True)
        if number == 0
        for name in one.names[:1]
    }
    parties, measures, parent = [], [], ""
    for (entry, one, number), party in zip(drafts, ids, strict=True):
        if number == 0:
            parent = "" if one.subordinate else party
        part_of = parent if one.subordinate else heads.get(_slug(one.above), "")
        kind = terms.kind or _kind(one.names, spec)
        parties.append(_party(entry, one, party, part_of, kind, spec))
        measures.append(_measure(entry, party, spec, terms))
    return Reading(parties=tuple(parties), measures=tuple(measures), doubts=tuple(problems), rows=len(entries), note=note)


def _disagreements(entries: list[Entry]) -> Iterator[Problem]:
    """Yield a doubt for each row that dates a notice otherwise than most rows do."""
    days: dict[str, Counter[Day | None]] = {}
    for entry in entries:
        for cite in entry.history:
            days.setdefault(cite.instrument, Counter())[cite.published] += 1
    for entry in entries:
        for cite in entry.history:
            usual, _ = days[cite.instrument].most_common(1)[0]
            if cite.published != usual:
                what = f"{cite.instrument} is dated {cite.published} here and {usual} in most rows"
                yield BadList(
                    what, where=entry.place, advice="compare with federalregister.gov and add a lookup `misprints` to list.yaml"
                )


def _party(entry: Entry, one: Named, party: str, part_of: str, kind: PartyKind, spec: ListSpec) -> Party:
    countries = dict.fromkeys(code for code in (entry.country[:2], *(place.country for place in one.places)) if code)
    above = f"subordinate institution of {one.above or entry.above}" if one.above or entry.above else ""
    return Party(
        id=party,
        kind=kind,
        names=one.names,
        places=one.places,
        countries=tuple(countries),
        remarks="; ".join(remark for remark in (one.remarks, above) if remark),
        part_of=part_of,
        source=Source(list_id=spec.id, place=entry.place),
    )


def _measure(entry: Entry, party: str, spec: ListSpec, terms: Terms) -> Measure:
    first = entry.history[0] if entry.history else None
    corrected, _, doubtful = (spec.lookup("effective", first.instrument) or "" if first else "").partition(" ")
    since = Day.of(corrected) if corrected else first.published if first else None
    return Measure(
        id=f"{party}:listing",
        kind=MeasureKind.LISTING,
        authority=spec.authority,
        programme=terms.programme,
        targets=(Target(party=party),),
        requirement=plain_terms(entry.requirement.text) if entry.requirement else terms.requirement,
        review_policy=plain_terms(entry.policy.text) if entry.policy else terms.review_policy,
        footnotes=entry.requirement.marks if entry.requirement else (),
        force=Force.REGULATION,
        span=Span(since=since),
        effective_assumed=not corrected,
        published=first.published if first else None,
        history=entry.history,
        cites=terms.cites,
        confidence=Confidence.LIKELY if doubtful else Confidence.SURE,
        source=Source(list_id=spec.id, place=entry.place),
    )


def _kind(names: tuple[Name, ...], spec: ListSpec) -> PartyKind:
    """Tell the kind where a lookup or the name itself does: a legal form, a ministry, a patronymic; else an organisation."""
    if not names:
        return PartyKind.ADDRESS
    primary = names[0].text
    if reviewed := spec.lookup("kinds", primary):
        return PartyKind(reviewed)
    if _PATRONYMIC.fullmatch(primary):
        return PartyKind.PERSON
    if _PUBLIC.search(primary):
        return PartyKind.PUBLIC_BODY
    return PartyKind.COMPANY if any(_COMPANY.search(name.text) for name in names) else PartyKind.ORGANISATION


def _ids(drafts: list[tuple[Entry, Named]], list_id: str) -> list[str]:
    """Name each party by list, name and country; those that would share a name get a short hash of their addresses."""
    plain = [f"{list_id}:{_stem(one)}-{(entry.country or 'xx').lower()}" for entry, one in drafts]
    shared = Counter(plain)
    hashed = [f"{name}-{_hash(one)}" if shared[name] > 1 else name for name, (_, one) in zip(plain, drafts, strict=True)]
    again = Counter(hashed)
    return [
        name if again[name] == 1 else f"{name}-{entry.history[0].instrument.replace(' ', '').lower() if entry.history else ''}"
        for name, (entry, _) in zip(hashed, drafts, strict=True)
    ]


def _stem(one: Named) -> str:
    return _slug(one.names[0].text)[:120].strip("-") if one.names else "address-" + _slug(_first(one.places))[:120].strip("-")


def _first(places: tuple[Place, ...]) -> str:
    return places[0].text if places else ""


def _hash(one: Named) -> str:
    where = "|".join(sorted(_slug(place.text) for place in one.places))
    return hashlib.sha256((where + "|" + "|".join(_slug(name.text) for name in one.names)).encode()).hexdigest()[:6]


def _slug(text: str) -> str:
    return _NOT_SLUG.sub("-", anyascii(text).lower().replace("'", "")).strip("-")
