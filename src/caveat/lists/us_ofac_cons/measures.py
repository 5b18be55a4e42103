"""The measures of an entry of OFAC's consolidated list: one for each list it stands on, with the directives that bind it."""

from caveat.facts import Citation, Day, Measure, Problem, Source, Span
from caveat.facts.cite import Confidence
from caveat.facts.measure import Deadline, Force, Target
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.noun import noun
from caveat.facts.problem import BadList
from caveat.lists.ofac_directives import DIVESTMENT, EFFECTIVE, LISTING, Directive
from caveat.lists.ofac_entry import Entry
from caveat.lists.spec import ListSpec

UNDATED = "These files do not say since when the entry has been listed."
_CMIC = "CMIC"
_INVEST, _DIVEST = "invest", "divest"


@noun
class _Standing:
    """A programme an entry stands under, since when if the file says it, and if it was told by a directive alone."""

    programme: str
    since: Day | None = None
    told_by: str = ""


def measures_of(entry: Entry, directives: tuple[Directive, ...], spec: ListSpec, doubts: list[Problem]) -> list[Measure]:
    """Build a measure for each programme; a directive goes to the programme of its order, else to the first one."""
    standings = _by_lists(entry, spec, doubts) if entry.lists else _by_codes(entry, directives, spec, doubts)
    mine: dict[str, list[Directive]] = {one.programme: [] for one in standings}
    for directive in directives:
        programme = _lookup(spec, "directive", directive.order)
        if standings:
            mine[programme if programme in mine else standings[0].programme].append(directive)
    return [_measure(entry, one, tuple(mine[one.programme]), spec) for one in standings]


def _by_lists(entry: Entry, spec: ListSpec, doubts: list[Problem]) -> list[_Standing]:
    """Take the lists that the entry names; `""` in lookups.list is one that we read elsewhere, or that holds the others."""
    found: dict[str, _Standing] = {}
    for listed in entry.lists:
        programme = spec.lookup("list", listed.name)
        if programme is None:
            doubts.append(
                BadList(f"{listed.name!r} is an unknown list", where=entry.where, advice="add it to lookups.list in list.yaml")
            )
        elif programme:
            found.setdefault(programme, _Standing(programme=programme, since=listed.since))
    if not found:
        doubts.append(BadList("the entry stands on no list that we know", where=entry.where, advice="see OFAC's page of it"))
    return list(found.values())


def _by_codes(entry: Entry, directives: tuple[Directive, ...], spec: ListSpec, doubts: list[Problem]) -> list[_Standing]:
    """Tell the lists by OFAC's programme codes, and where a code has several lists, by the directives that are told."""
    found: dict[str, _Standing] = {}
    for code in entry.programmes:
        programme = spec.lookup("programme", code)
        if programme is None:
            doubts.append(
                BadList(f"{code!r} is an unknown programme", where=entry.where, advice="add it to lookups.programme in list.yaml")
            )
        elif programme:
            found.setdefault(programme, _Standing(programme=programme))
    for directive in directives:
        programme = spec.lookup("list_by_directive", directive.tag)
        if programme:
            found.setdefault(programme, _Standing(programme=programme, told_by=directive.tag if found else ""))
    if not found:
        doubts.append(
            BadList(
                f"no list is known by {', '.join(entry.programmes) or 'no code'}", where=entry.where, advice="see OFAC's page of it"
            )
        )
    return list(found.values())


def _measure(entry: Entry, standing: _Standing, directives: tuple[Directive, ...], spec: ListSpec) -> Measure:
    programme = standing.programme
    own = [one for one in directives if _lookup(spec, "directive", one.order) == programme]
    listed = min((one.days[LISTING] for one in own if LISTING in one.days), default=standing.since)
    binding = min((one.days[EFFECTIVE] for one in own if EFFECTIVE in one.days and one.tag != _CMIC), default=None)
    orders = _lookup(spec, "orders", programme).split("; ")
    tags = (*entry.programmes, *(order for order in orders if order), *(one.tag for one in directives if one.tag != _CMIC))
    return Measure(
        id=f"{spec.id}:{entry.number}:{programme.lower()}",
        kind=MeasureKind(_lookup(spec, "measure", programme) or "listing"),
        authority=spec.authority,
        programme=programme,
        targets=(Target(party=f"{spec.id}:{entry.number}"),),
        tags=tuple(dict.fromkeys(tags)),
        requirement=" ".join(f"{one.tag}: {one.text}" for one in directives if one.text),
        force=Force.ORDER,
        # A company of the CMIC list: the day of listing, since the order itself counts its days from there.
        span=Span(since=binding or listed),
        published=listed,
        deadlines=tuple(deadline for one in directives for deadline in _deadlines(one)),
        cites=(_basis(programme, spec), *(_cite(one) for one in directives if one.tag.startswith("EO "))),
        confidence=Confidence.LIKELY if standing.told_by else Confidence.SURE,
        note=_note(entry, standing, listed, spec),
        source=Source(list_id=spec.id, place=entry.where),
    )


def _deadlines(directive: Directive) -> list[Deadline]:
    days = directive.days
    if directive.tag != _CMIC:
        return [Deadline(act=directive.tag, day=days[EFFECTIVE], note="its effective date")] if EFFECTIVE in days else []
    acts = ((_INVEST, EFFECTIVE, "effective date (CMIC)"), (_DIVEST, DIVESTMENT, "purchase or sale for divestment date (CMIC)"))
    return [Deadline(act=act, day=days[word], note=note) for act, word, note in acts if word in days]


def _note(entry: Entry, standing: _Standing, listed: Day | None, spec: ListSpec) -> str:
    elsewhere = [
        f"Also on OFAC's {one.name}{f' since {one.since}' if one.since else ''}."
        for one in entry.lists
        if spec.lookup("list", one.name) == "" and spec.lookup("elsewhere", one.name) is not None
    ]
    told = (
        f"Told by {standing.told_by}: these files name codes and no lists, and the party may have left this one for the SDN list."
        if standing.told_by
        else ""
    )
    authorities = f"Legal authority: {'; '.join(entry.authorities)}." if entry.authorities else ""
    return " ".join(part for part in ("" if listed else UNDATED, told, *elsewhere, authorities) if part)


def _basis(programme: str, spec: ListSpec) -> Citation:
    return Citation(
        instrument=_lookup(spec, "basis", programme), confidence=Confidence(_lookup(spec, "confidence", programme) or "sure")
    )


def _cite(directive: Directive) -> Citation:
    order, _, place = directive.tag.partition(" Directive ")
    return Citation(instrument=order, place=f"Directive {place}" if place else "")


def _lookup(spec: ListSpec, table: str, value: str) -> str:
    return spec.lookup(table, value) or ""
