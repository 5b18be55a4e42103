"""The UK Sanctions List as XML: one element a designation."""

from itertools import pairwise

from lxml import etree

from caveat.facts import Day, Problem
from caveat.facts.problem import BadInput
from caveat.lists.gb_uksl.designation import ADDRESS, BIRTHPLACE, NAME, NATIONAL_ID, PASSPORT, Designation
from caveat.lists.spec import ListSpec
from caveat.lists.uk_cells import day_of
from caveat.lists.xml_known import check_known, children, inner, paths, tag_of, text_of, texts_of, where_of
from caveat.lists.xml_text import parse_xml

_INDICATORS = (
    "AssetFreeze ArmsEmbargo TargetedArmsEmbargo CharteringOfShips ClosureOfRepresentativeOffices"
    " CrewServicingOfShipsAndAircraft Deflag PreventionOfBusinessArrangements ProhibitionOfPortEntry TravelBan"
    " PreventionOfCharteringOfShips PreventionOfCharteringOfShipsAndAircraft TechnicalAssistanceRelatedToAircraft"
    " TrustServicesSanctions DirectorDisqualificationSanction"
)
_SHIP = {
    "IMONumbers/IMONumber": "IMO number",
    "CurrentOwnerOperators/CurrentOwnerOperator": "Current owner/operator (s)",
    "PreviousOwnerOperators/PreviousOwnerOperator": "Previous owner/operator (s)",
    "CurrentBelievedFlagOfShips/CurrentBelievedFlagOfShip": "Current believed flag of ship",
    "PreviousFlags/PreviousFlag": "Previous flags",
    "TypeOfShipDetails/TypeOfShip": "Type of ship",
    "TonnageOfShipDetails/TonnageOfShip": "Tonnage of ship",
    "LengthOfShipDetails/LengthOfShip": "Length of ship",
    "YearsBuilt/YearBuilt": "Year Built",
    "HullIdentificationNumbers/HullIdentificationNumber": "Hull identification number (HIN)",
}
_ENTITY = {
    "TypeOfEntities/TypeOfEntity": "Type of entity",
    "Subsidiaries/Subsidiary": "Subsidiaries",
    "ParentCompanies/ParentCompany": "Parent company",
    "BusinessRegistrationNumbers/BusinessRegistrationNumber": "Business registration number (s)",
}
_INDIVIDUAL = {
    "DOBs/DOB": "D.O.B",
    "Nationalities/Nationality": "Nationality(/ies)",
    "Positions/Position": "Position",
    "Genders/Gender": "Gender",
}
_DIRECT = {
    "LastUpdated": "Last Updated",
    "DateDesignated": "Date Designated",
    "UniqueID": "Unique ID",
    "OFSIGroupID": "OFSI Group ID",
    "UNReferenceNumber": "UN Reference Number",
    "NonLatinNames/NonLatinName/NameNonLatinScript": "Name non-latin script",
    "Titles/Title": "Title",
    "RegimeName": "Regime Name",
    "IndividualEntityShip": "Designation Type",
    "DesignationSource": "Designation source",
    "SanctionsImposed": "Sanctions Imposed",
    "OtherInformation": "Other Information",
    "UKStatementofReasons": "UK Statement of Reasons",
    "PhoneNumbers/PhoneNumber": "Phone number",
    "EmailAddresses/EmailAddress": "Email address",
    "Websites/Website": "Website",
    **{f"IndividualDetails/Individual/{path}": column for path, column in _INDIVIDUAL.items()},
    **{f"EntityDetails/Entity/{path}": column for path, column in _ENTITY.items()},
    **{f"ShipDetails/Ship/{path}": column for path, column in _SHIP.items()},
}
_PAPER = "IndividualDetails/Individual/"
_GROUPS = {
    "Names/Name": (NAME, (*(f"Name{number}" for number in range(1, 7)), "NameType", "AliasStrength")),
    "Addresses/Address": (
        ADDRESS,
        (*(f"AddressLine{number}" for number in range(1, 7)), "AddressPostalCode", "AddressCountry"),
    ),
    f"{_PAPER}PassportDetails/Passport": (PASSPORT, ("PassportNumber", "PassportAdditionalInformation")),
    f"{_PAPER}NationalIdentifierDetails/NationalIdentifier": (
        NATIONAL_ID,
        ("NationalIdentifierNumber", "NationalIdentifierAdditionalInformation"),
    ),
    f"{_PAPER}BirthDetails/Location": (BIRTHPLACE, ("TownOfBirth", "CountryOfBirth")),
}


def _known() -> frozenset[str]:
    """Write `parent/child` for each step of the paths above."""
    whole = [*_DIRECT, *(f"{path}/{tag}" for path, (_, tags) in _GROUPS.items() for tag in tags), "SanctionsImposedIndicators"]
    steps = {("Designations", "Designation"), ("Designations", "DateGenerated")}
    for path in whole:
        names = ["Designation", *path.split("/")]
        steps |= set(pairwise(names))
    return paths({"SanctionsImposedIndicators": _INDICATORS}) | {f"{parent}/{child}" for parent, child in steps}


_KNOWN = _known()


def read_xml(raw: bytes, file: str, spec: ListSpec, doubts: list[Problem]) -> tuple[list[Designation], int, Day | None]:
    """Read the designations, how many elements state one, and the day on which the file was made."""
    try:
        root = parse_xml(raw, file)
    except BadInput as problem:
        doubts.append(problem)
        return [], 0, None
    if tag_of(root) != "Designations":
        doubts.append(BadInput(f"the root is {tag_of(root)}, not Designations", where=f"{file}:1", advice="see the FCDO's schema"))
        return [], 0, None
    check_known(root, file, _KNOWN | set(spec.ignored or {}), doubts)
    found = [_designation(one, file, doubts) for one in children(root, "Designation")]
    return found, len(found), _generated(root, file, doubts)


def _designation(element: etree._Element, file: str, doubts: list[Problem]) -> Designation:
    where = where_of(element, file)
    values = {column: tuple(dict.fromkeys(texts_of(element, *path.split("/")))) for path, column in _DIRECT.items()}
    groups: dict[tuple[str, ...], tuple[tuple[str, ...], ...]] = {}
    for path, (columns, tags) in _GROUPS.items():
        cells = (tuple(text_of(one, tag) for tag in tags) for one in inner(element, *path.split("/")))
        groups[columns] = tuple(dict.fromkeys(cells))
    imposed = []
    for holder in children(element, "SanctionsImposedIndicators"):
        for flag in holder:
            word = (flag.text or "").strip().casefold()
            if word not in ("true", "false", ""):
                doubts.append(BadInput(f"{tag_of(flag)} is {word!r}", where=where, advice="see whether the layout changed"))
            imposed += [tag_of(flag)] if word == "true" else []
    return Designation(id=next(iter(values["Unique ID"]), ""), where=where, values=values, groups=groups, indicators=tuple(imposed))


def _generated(root: etree._Element, file: str, doubts: list[Problem]) -> Day | None:
    try:
        return day_of(text_of(root, "DateGenerated"))
    except BadInput as problem:
        doubts.append(BadInput(f"DateGenerated: {problem.what}", where=f"{file}:1", advice="see whether the layout changed"))
        return None
