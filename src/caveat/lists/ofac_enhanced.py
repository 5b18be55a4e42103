"""OFAC's enhanced XML, in which every list of OFAC's may be published: the file as a whole."""

from lxml import etree

from caveat.facts import Day, Problem
from caveat.facts.problem import BadInput
from caveat.lists.ofac_enhanced_entry import read_entry
from caveat.lists.ofac_entry import Entry, keep
from caveat.lists.spec import ListSpec
from caveat.lists.xml_known import check_known, first, inner, paths, tag_of, text_of

_ROOT = "sanctionsData"
_PERIOD = "fromDateBegin fromDateEnd toDateBegin toDateEnd isApproximate"
KNOWN = paths(
    {
        "sanctionsData": "publicationInfo referenceValues featureTypes entities",
        "publicationInfo": "dataAsOf",
        "referenceValues": "referenceValue",
        "referenceValue": "isoCode",
        "entities": "entity",
        "entity": "generalInfo sanctionsLists sanctionsPrograms legalAuthorities names addresses features"
        " identityDocuments relationships",
        "generalInfo": "entityType livingStatus title remarks isUsCitizen isUsPerson",
        "sanctionsLists": "sanctionsList",
        "sanctionsPrograms": "sanctionsProgram",
        "legalAuthorities": "legalAuthority",
        "names": "name",
        "name": "isPrimary aliasType isLowQuality translations",
        "translations": "translation",
        "translation": "isPrimary script formattedFullName addressParts",
        "addresses": "address",
        "address": "country translations",
        "addressParts": "addressPart",
        "addressPart": "type value",
        "features": "feature",
        "feature": "type value reliability comments",
        "identityDocuments": "identityDocument",
        "identityDocument": "type documentNumber isValid issuingCountry issuingLocation issuingAuthority issueDate expirationDate"
        " comments",
        "relationships": "relationship",
        **dict.fromkeys(("issueDate", "expirationDate", "dateRange"), _PERIOD),
        "relationship": "type relatedEntity quality dateRange comments",
    }
) | {"referenceValue@refId", "entity@id", "sanctionsList@datePublished", "country@refId", "relatedEntity@entityId"}
"""What is used, as `parent/child` and `element@attribute`."""


def read_entries(root: etree._Element, file: str, spec: ListSpec, doubts: list[Problem]) -> tuple[list[Entry], Day | None]:
    """Read the entries and the day the file is of; an unknown element and a number that stands twice are doubts."""
    if tag_of(root) != _ROOT or first(root, "entities") is None:
        doubts.append(
            BadInput(f"the root is {tag_of(root)}, not {_ROOT} with entities", where=f"{file}:1", advice="see what file it is")
        )
        return [], None
    check_known(root, file, KNOWN | set(spec.ignored or {}), doubts)
    countries = _country_codes(root)
    entries: dict[str, Entry] = {}
    for element in inner(root, "entities", "entity"):
        entry = read_entry(element, file, countries, spec, doubts)
        keep(entry, entries, doubts)
    return list(entries.values()), _as_of(root, file, doubts)


def _country_codes(root: etree._Element) -> dict[str, str]:
    values = inner(root, "referenceValues", "referenceValue")
    return {str(value.get("refId")): text_of(value, "isoCode") for value in values if text_of(value, "isoCode")}


def _as_of(root: etree._Element, file: str, doubts: list[Problem]) -> Day | None:
    try:
        return Day.of(text_of(root, "publicationInfo", "dataAsOf")[:10])
    except BadInput as problem:
        doubts.append(BadInput(f"dataAsOf: {problem.what}", where=f"{file}:1", advice="see whether the layout changed"))
        return None
