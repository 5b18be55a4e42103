"""The listing of an entity by a regulation of the EU: its programme, its basis, and since when."""

import re
from collections.abc import Iterator

from lxml import etree

from caveat.facts import Citation, Day, Measure, Source, Span
from caveat.facts.measure import Force, Target
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.problem import BadInput
from caveat.lists.eu_fsf.entity import Entity, said
from caveat.lists.xml_known import children, tag_of, text_of

_TITLE = re.compile(r"(?P<number>\d{1,4}/\d{1,4}(?:/\w+)?)\s*(?P<place>\(OJ [^)]+\)?)(?P<rest>.*)")
_NOT_OF_EU = "un"


def measures_of(entity: Entity) -> Iterator[Measure]:
    """Build the measure of each regulation that an entity stands under.

    The file names the regulation that last changed the entry, with its entry into force, and for each name and date the
    one that brought it, with its day of publication. The span begins with the earliest of all these and of the day of
    designation: none of them alone is the first listing.
    """
    summaries = [one for one in entity.element.iter() if tag_of(one) == "regulationSummary"]
    for regulation in children(entity.element, "regulation"):
        cites = _history([regulation, *summaries], entity)
        force = _day(regulation, "entryIntoForceDate", entity)
        designated = _day(entity.element, "designationDate", entity) if said(entity.element, "designationDate") else None
        days = [*(cite.published for cite in cites), force, designated]
        since = min((day for day in days if day), default=None)
        programme, last = said(regulation, "programme"), _citation(regulation, entity)
        yield Measure(
            id=f"{entity.spec.id}:{entity.number}:{programme.lower()}",
            kind=MeasureKind.BLOCKING_SANCTION,
            authority=entity.spec.authority,
            programme="EU_FSF",
            targets=(Target(party=f"{entity.spec.id}:{entity.number}"),),
            tags=(programme,),
            title=entity.spec.lookup("programme", programme) or "",
            force=None if said(regulation, "organisationType") == _NOT_OF_EU else Force.REGULATION,
            span=Span(since=since),
            effective_assumed=since != force,
            published=last.published,
            history=cites,
            cites=(last,),
            note=_note(entity, regulation, force, designated),
            source=Source(list_id=entity.spec.id, place=entity.where),
        )


def _note(entity: Entity, regulation: etree._Element, force: Day | None, designated: Day | None) -> str:
    """Keep apart what the file keeps apart: the day of designation, that of publication, and the entry into force."""
    what = " of ".join(filter(None, (said(regulation, "regulationType"), said(regulation, "organisationType"))))
    told = [
        f"{said(regulation, 'numberTitle')} ({what}) entered into force on {force}.",
        f"Designated on {designated}." if designated else "",
        f"Designation: {said(entity.element, 'designationDetails')}" if said(entity.element, "designationDetails") else "",
        "A listing by the United Nations; the file names no regulation of the EU."
        if said(regulation, "organisationType") == _NOT_OF_EU
        else "",
    ]
    return " ".join(filter(None, told))


def _history(regulations: list[etree._Element], entity: Entity) -> tuple[Citation, ...]:
    cites = dict.fromkeys(_citation(one, entity) for one in regulations)
    return tuple(sorted(cites, key=lambda cite: (str(cite.published), cite.instrument)))


def _citation(regulation: etree._Element, entity: Entity) -> Citation:
    """Cite a regulation by its number and its place in the Official Journal, as in `1210/2003 (OJ L169)`."""
    title = said(regulation, "numberTitle")
    parts = _TITLE.fullmatch(title)
    url = said(regulation, "publicationUrl") or text_of(regulation, "publicationUrl")
    published = _day(regulation, "publicationDate", entity)
    if parts is None:
        return Citation(instrument=title, published=published, url=url)
    return Citation(
        instrument=f"EU regulation {parts['number']}",
        place=parts["place"].strip("()"),
        published=published,
        url=url,
        note=parts["rest"].strip(),
    )


def _day(element: etree._Element, attribute: str, entity: Entity) -> Day | None:
    try:
        return Day.of(said(element, attribute))
    except BadInput as problem:
        entity.doubt(f"{attribute}: {problem.what}", element, problem.advice)
        return None
