"""A list that a user brings: its list.yaml, and what it means to stand on it."""

from enum import StrEnum

from caveat.facts import Citation, Day, Measure, Source, Span
from caveat.facts.cite import Confidence
from caveat.facts.measure import Force, Target
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.noun import noun
from caveat.lists.spec import ListSpec

_OPEN = Span()


class Against(StrEnum):
    """Whom of a list a measure is against: everybody on it, those it marks as targets, or those it says are restricted."""

    EVERYBODY = "everybody"
    TARGETS = "targets"
    RESTRICTED = "restricted"


@noun
class Meant:
    """What standing on an own list means: the sort of act, by what it binds, on what basis, and who of the list is meant.

    Without `against` the format's own reading holds: everybody for a table, those restricted for the others.
    """

    kind: MeasureKind = MeasureKind.LISTING
    force: Force = Force.POLICY
    basis: Citation | None = None
    against: Against | None = None


@noun
class Mapping:
    """Which columns of a table say what; headings are matched exactly, and every column is named here or in `ignored`.

    id: a column whose values are each there once; without it, the number of the line counts as the id.
    name, aliases, weak_aliases, former_names: columns of names; the last three may hold several, parted by `separator`.
    kind: a column of kinds, whose words `kinds` turns into ours; `fixed_kind` where there is none or its cell is empty.
    birth, birthplace, gender, titles, countries, addresses: as the fields of a party, all but gender with several values.
    identifiers: a column for each kind of number: `{registration: Reg. no.}`.
    listed_on, until: the first day in force, and the first day no more; `last_day` instead names the last day in force.
    programme, tags, reason, reference: of the measure. `remarks`: columns kept as text with their headings.
    days: how days are written, in the signs of `strptime`, if not YYYY-MM-DD.
    """

    name: str
    id: str = ""
    aliases: tuple[str, ...] = ()
    weak_aliases: tuple[str, ...] = ()
    former_names: tuple[str, ...] = ()
    separator: str = ";"
    kind: str = ""
    kinds: dict[str, str] | None = None
    fixed_kind: str = ""
    birth: str = ""
    birthplace: str = ""
    gender: str = ""
    titles: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    identifiers: dict[str, str] | None = None
    listed_on: str = ""
    until: str = ""
    last_day: str = ""
    programme: str = ""
    tags: tuple[str, ...] = ()
    reason: str = ""
    reference: str = ""
    remarks: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    delimiter: str = ","
    encoding: str = "utf-8"
    days: str = ""


@noun
class OwnList(ListSpec):
    """A user's list.yaml: the keys of a list, of which few must be given, its format, what it means, and a table's mapping."""

    format: str
    title: str = ""
    publisher: str = "this house"
    authority: str = "own"
    jurisdiction: str = ""
    programmes: tuple[str, ...] = ()
    licence: str = "its owner's"
    cadence_days: int = 0
    measure: Meant = Meant()
    mapping: Mapping | None = None


def programme_of(own: OwnList, words: tuple[str, ...]) -> str:
    """Return the programme by which rules read a measure: what `lookups.programme` says of the source's word, else the list's first."""
    return next((known for word in words if (known := own.lookup("programme", word))), own.programmes[0])


def own_measure(
    own: OwnList,
    measure_id: str,
    party_id: str,
    source: Source,
    *,
    span: Span = _OPEN,
    words: tuple[str, ...] = (),
    authority: str = "",
    title: str = "",
    requirement: str = "",
    note: str = "",
    published: Day | None = None,
    assumed: bool = False,
    urls: tuple[str, ...] = (),
) -> Measure:
    """Build the measure against a party of an own list; `words` are the source's names of its programmes."""
    basis = own.measure.basis or Citation(instrument=own.title, confidence=Confidence.LIKELY)
    return Measure(
        id=measure_id,
        kind=own.measure.kind,
        authority=authority or own.authority,
        programme=programme_of(own, words),
        targets=(Target(party=party_id),),
        tags=tuple(dict.fromkeys(words)),
        title=title,
        requirement=requirement,
        force=own.measure.force,
        span=span,
        effective_assumed=assumed,
        published=published,
        cites=(basis, *(Citation(instrument=authority or own.title, url=url, confidence=Confidence.LIKELY) for url in urls)),
        note=note,
        source=source,
    )
