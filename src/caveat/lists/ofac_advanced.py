"""OFAC's advanced XML, written in the sanctions schema of the United Nations: the file as a whole.

Everything is a number that leads elsewhere: words to the ReferenceValueSets, addresses to the Locations, papers to the
IDRegDocuments, lists and programmes to the SanctionsEntries, ties to the ProfileRelationships.
"""

from lxml import etree

from caveat.facts import Day, Problem
from caveat.facts.problem import BadInput, BadList
from caveat.lists.ofac_advanced_entry import Book, read_entry
from caveat.lists.ofac_advanced_words import Words, day_of, words_of
from caveat.lists.ofac_entry import Entry, keep
from caveat.lists.spec import ListSpec
from caveat.lists.xml_known import check_known, first, inner, paths, tag_of, text_of, where_of

_ROOT = "Sanctions"
_CUT = "the file may be cut off or put together"
_DATE = "Year Month Day"
_SETS = (
    "AliasType AreaCode Country DetailReference EntryEventType FeatureType IDRegDocDateType IDRegDocType LegalBasis List"
    " LocPartType NamePartType PartySubType PartyType RelationQuality RelationType Reliability SanctionsType Script Validity"
)
KNOWN = (
    paths(
        {
            "Sanctions": "DateOfIssue ReferenceValueSets Locations IDRegDocuments DistinctParties ProfileRelationships SanctionsEntries",
            "DateOfIssue": _DATE,
            "ReferenceValueSets": " ".join(f"{word}Values" for word in _SETS.split()),
            **{f"{word}Values": word for word in _SETS.split()},
            "Locations": "Location",
            "Location": "LocationAreaCode LocationCountry LocationPart",
            "LocationPart": "LocationPartValue",
            "LocationPartValue": "Comment Value",
            "IDRegDocuments": "IDRegDocument",
            "IDRegDocument": "Comment IDRegistrationNo IssuingAuthority DocumentDate",
            "DocumentDate": "DatePeriod",
            "DatePeriod": "Start End",
            "Start": "From To",
            "End": "From To",
            "From": _DATE,
            "To": _DATE,
            "DistinctParties": "DistinctParty",
            "DistinctParty": "Comment Profile",
            "Profile": "Comment Identity Feature",
            "Identity": "Comment Alias NamePartGroups",
            "Alias": "DocumentedName",
            "DocumentedName": "DocumentedNamePart",
            "DocumentedNamePart": "NamePartValue",
            "NamePartGroups": "MasterNamePartGroup",
            "MasterNamePartGroup": "NamePartGroup",
            "Feature": "Comment FeatureVersion",
            "FeatureVersion": "Comment DatePeriod VersionDetail VersionLocation",
            "ProfileRelationships": "ProfileRelationship",
            "ProfileRelationship": "Comment DatePeriod",
            "SanctionsEntries": "SanctionsEntry",
            "SanctionsEntry": "EntryEvent SanctionsMeasure",
            "EntryEvent": "Comment Date",
            "Date": _DATE,
            "SanctionsMeasure": "Comment",
        }
    )
    | {f"{word}@ID" for word in _SETS.split()}
    | {
        "Country@ISO2",
        "AreaCode@Description",
        "PartySubType@PartyTypeID",
        "Location@ID",
        "LocationAreaCode@AreaCodeID",
        "LocationCountry@CountryID",
        "LocationPart@LocPartTypeID",
        "LocationPartValue@Primary",
        "IDRegDocument@IDRegDocTypeID",
        "IDRegDocument@IdentityID",
        "IDRegDocument@IssuedBy-CountryID",
        "IDRegDocument@IssuedIn-LocationID",
        "IDRegDocument@ValidityID",
        "DocumentDate@IDRegDocDateTypeID",
        "Start@Approximate",
        "End@Approximate",
        "Profile@ID",
        "Profile@PartySubTypeID",
        "Identity@ID",
        "Identity@Primary",
        "Identity@False",
        "Alias@AliasTypeID",
        "Alias@Primary",
        "Alias@LowQuality",
        "NamePartGroup@ID",
        "NamePartGroup@NamePartTypeID",
        "NamePartValue@NamePartGroupID",
        "NamePartValue@ScriptID",
        "Feature@FeatureTypeID",
        "FeatureVersion@ReliabilityID",
        "VersionDetail@DetailReferenceID",
        "VersionLocation@LocationID",
        "ProfileRelationship@From-ProfileID",
        "ProfileRelationship@To-ProfileID",
        "ProfileRelationship@RelationTypeID",
        "ProfileRelationship@RelationQualityID",
        "ProfileRelationship@Former",
        "SanctionsEntry@ProfileID",
        "SanctionsEntry@ListID",
        "EntryEvent@EntryEventTypeID",
        "EntryEvent@LegalBasisID",
        "SanctionsMeasure@SanctionsTypeID",
    }
)
"""What is used, as `parent/child` and `element@attribute`."""


def read_entries(root: etree._Element, file: str, spec: ListSpec, doubts: list[Problem]) -> tuple[list[Entry], Day | None]:
    """Read the entries and the day of issue; an unknown element, a number that leads nowhere or stands twice are doubts."""
    if tag_of(root) != _ROOT or first(root, "DistinctParties") is None:
        told = f"the root is {tag_of(root)}, not {_ROOT} with DistinctParties"
        doubts.append(BadInput(told, where=f"{file}:1", advice="see what file it is"))
        return [], None
    check_known(root, file, KNOWN | set(spec.ignored or {}), doubts)
    words = words_of(root)
    book = _book(root, file, words)
    entries: dict[str, Entry] = {}
    for party in inner(root, "DistinctParties", "DistinctParty"):
        keep(read_entry(party, book, spec, doubts), entries, doubts)
    doubts += words.lost(file)
    _check_joins(root, entries, book, doubts)
    return list(entries.values()), _issued(root, file, doubts)


def _book(root: etree._Element, file: str, words: Words) -> Book:
    """File what stands apart by the number that leads to it: locations by their own, the rest by their party's."""
    return Book(
        file=file,
        words=words,
        locations={str(one.get("ID")): one for one in inner(root, "Locations", "Location")},
        documents=_by(root, "IdentityID", "IDRegDocuments", "IDRegDocument"),
        relations=_by(root, "From-ProfileID", "ProfileRelationships", "ProfileRelationship"),
        sanctions=_by(root, "ProfileID", "SanctionsEntries", "SanctionsEntry"),
    )


def _by(root: etree._Element, key: str, *path: str) -> dict[str, list[etree._Element]]:
    found: dict[str, list[etree._Element]] = {}
    for one in inner(root, *path):
        found.setdefault(str(one.get(key)), []).append(one)
    return found


def _check_joins(root: etree._Element, entries: dict[str, Entry], book: Book, doubts: list[Problem]) -> None:
    """Doubt what is filed under the number of no party, and a party without a sanctions entry."""
    identities = {str(one.get("ID")) for one in inner(root, "DistinctParties", "DistinctParty", "Profile", "Identity")}
    for what, filed, known in (
        ("IDRegDocument", book.documents, identities),
        ("ProfileRelationship", book.relations, entries.keys()),
        ("SanctionsEntry", book.sanctions, entries.keys()),
    ):
        lost = [ones[0] for number, ones in filed.items() if number not in known]
        if lost:
            told = f"{len(lost)} of {what} are of no party in the file"
            doubts.append(BadList(told, where=where_of(lost[0], book.file), advice=_CUT))
    bare = [entry.where for entry in entries.values() if not entry.lists]
    if bare:
        doubts.append(BadList(f"{len(bare)} parties have no SanctionsEntry", where=bare[0], advice=_CUT))


def _issued(root: etree._Element, file: str, doubts: list[Problem]) -> Day | None:
    day = day_of(first(root, "DateOfIssue"))
    if day is None:
        told = f"DateOfIssue {text_of(root, 'DateOfIssue')!r} is no day"
        doubts.append(BadInput(told, where=f"{file}:1", advice="see whether the layout changed"))
    return day
