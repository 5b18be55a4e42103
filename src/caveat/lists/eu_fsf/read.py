"""Read the EU's consolidated list of financial sanctions, full XML of schema 1.1."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import replace

from lxml import etree

from caveat.facts import Day, Measure, Name, Party, Problem
from caveat.facts.party import NameKind
from caveat.facts.problem import BadInput, BadList
from caveat.lists.eu_fsf.entity import Entity, said
from caveat.lists.eu_fsf.listing import measures_of
from caveat.lists.eu_fsf.party import party_of
from caveat.lists.joined import joined
from caveat.lists.spec import ListSpec, Reading
from caveat.lists.xml_known import check_known, children, paths, where_of
from caveat.lists.xml_text import parse_xml

_SPACE = "{http://eu.europa.ec/fpi/fsd/export}"
_SUMMARY = "regulationType publicationDate numberTitle publicationUrl"
_COUNTRY = "countryIso2Code countryDescription region"
_ELEMENTS = paths(
    {
        "export": "sanctionEntity",
        "sanctionEntity": "remark regulation subjectType nameAlias citizenship birthdate identification address",
        "regulation": "publicationUrl",
        "nameAlias": "remark regulationSummary",
        "citizenship": "remark regulationSummary",
        "birthdate": "remark regulationSummary",
        "identification": "remark regulationSummary",
        "address": "remark regulationSummary contactInfo",
    }
)
_ATTRIBUTES = frozenset(
    f"{element}@{name}"
    for element, names in {
        "export": "generationDate",
        "sanctionEntity": "designationDate designationDetails unitedNationId euReferenceNumber logicalId",
        "regulation": "regulationType organisationType publicationDate entryIntoForceDate numberTitle programme",
        "subjectType": "code",
        "nameAlias": "wholeName function gender title nameLanguage strong",
        "citizenship": _COUNTRY,
        "birthdate": f"{_COUNTRY} circa calendarType city zipCode birthdate dayOfMonth monthOfYear year place yearRangeFrom yearRangeTo",
        "identification": f"{_COUNTRY} diplomatic knownExpired knownFalse reportedLost revokedByIssuer issuedBy latinNumber"
        " nameOnDocument number identificationTypeCode identificationTypeDescription validFrom validTo issueDate",
        "address": f"{_COUNTRY} city street poBox zipCode place asAtListingTime",
        "contactInfo": "key value",
        "regulationSummary": _SUMMARY,
    }.items()
    for name in names.split()
)


def read(files: Mapping[str, bytes], spec: ListSpec) -> Reading:
    """Read the parties, each once though two programmes may name it, and a measure for each programme."""
    if len(files) != 1:
        return Reading(doubts=(BadInput(f"{len(files)} files where one XML file is the whole list", where=spec.id),))
    ((file, raw),) = files.items()
    try:
        root = parse_xml(raw, file)
    except BadInput as problem:
        return Reading(doubts=(problem,))
    doubts: list[Problem] = []
    if root.tag != f"{_SPACE}export":
        doubts.append(BadInput(f"the root is {root.tag}, not {_SPACE}export", where=f"{file}:1", advice="see the EU's schema"))
        return Reading(doubts=tuple(doubts))
    check_known(root, file, _ELEMENTS | _ATTRIBUTES | set(spec.ignored or {}), doubts)
    entities = [Entity(element=one, file=file, spec=spec, doubts=doubts) for one in children(root, "sanctionEntity")]
    sound = [entity for entity in entities if _is_sound(entity)]
    groups: defaultdict[str, list[Entity]] = defaultdict(list)
    for entity in sound:
        groups[entity.number].append(entity)
    measures = [measure for entity in sound for measure in measures_of(entity)]
    _check_twice(measures, doubts)
    _check_programmes(measures, spec, file, doubts)
    parties = tuple(_merged([party_of(entity) for entity in group]) for group in groups.values())
    as_of = _generated(root, file, doubts)
    return Reading(
        parties=parties,
        measures=tuple(measures),
        doubts=tuple(doubts),
        rows=len(entities),
        as_of=as_of,
    )


def _is_sound(entity: Entity) -> bool:
    named = any(said(alias, "wholeName") for alias in children(entity.element, "nameAlias"))
    based = next(children(entity.element, "regulation"), None)
    if entity.number and named and based is not None:
        return True
    entity.doubt("the entity has no number, no name or no regulation", entity.element, "see whether the layout changed")
    return False


def _merged(parties: list[Party]) -> Party:
    """Make one party of the entities of one number; the first one's official name stays the official one."""
    first = parties[0]
    if len(parties) == 1:
        return first
    names: dict[str, Name] = {}
    for party in parties:
        for name in party.names:
            demoted = replace(name, kind=NameKind.STRONG_ALIAS) if names and name.kind is NameKind.PRIMARY else name
            names.setdefault(name.text, demoted)
    return replace(joined(parties), names=tuple(names.values()))


def _check_twice(measures: list[Measure], doubts: list[Problem]) -> None:
    for id, times in Counter(measure.id for measure in measures).items():
        if times > 1:
            where = next(str(one.source.place) for one in measures if one.id == id and one.source)
            doubts.append(BadList(f"the listing {id} stands {times} times", where=where, advice="compare the entities"))


def _check_programmes(measures: list[Measure], spec: ListSpec, file: str, doubts: list[Problem]) -> None:
    """Doubt a programme that is unknown, and one that vanished or shrank, which the list as a whole may hide."""
    counts = Counter(measure.tags[0] for measure in measures)
    for programme in counts:
        if spec.lookup("programme", programme) is None:
            where = next(str(one.source.place) for one in measures if one.tags[0] == programme and one.source)
            advice = "add it to lookups.programme in list.yaml"
            doubts.append(BadList(f"{programme!r} is an unknown programme", where=where, advice=advice))
    for programme, floor in (spec.lookups or {}).get("floor", {}).items():
        if counts[programme] < int(floor):
            advice = "look into the Official Journal; if the programme ended, lower its floor in list.yaml"
            doubts.append(
                BadList(f"{counts[programme]} entries of {programme}, at least {floor} expected", where=file, advice=advice)
            )


def _generated(root: etree._Element, file: str, doubts: list[Problem]) -> Day | None:
    try:
        return Day.of(said(root, "generationDate")[:10])
    except BadInput as problem:
        doubts.append(
            BadInput(f"generationDate: {problem.what}", where=where_of(root, file), advice="see whether the layout changed")
        )
        return None
