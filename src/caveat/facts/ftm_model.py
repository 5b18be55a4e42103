"""The model of FollowTheMoney: its schemas, what each inherits and which properties it has; restated from followthemoney 4.11.2."""

from functools import cache

from caveat.facts.party import NameKind, PartyKind

_MODEL = """
Thing(): name alias previousName weakAlias country/country summary notes description sourceUrl publisher publisherUrl alephUrl
    wikipediaUrl wikidataId keywords topics address addressEntity/entity program programId proof/entity riskSource/entity
    indexText createdAt/date modifiedAt/date retrievedAt/date
LegalEntity(Thing): abbreviation email phone website legalForm incorporationDate/date dissolutionDate/date taxStatus status
    sector classification registrationNumber idNumber taxNumber licenseNumber vatCode jurisdiction/country mainCountry/country
    opencorporatesUrl bvdId sayariId brightQueryId brightQueryOrgId uscCode icijId okpoCode innCode ogrnCode okvedCode leiCode
    dunsCode uniqueEntityId npiCode swiftBic parent/entity
Organization(LegalEntity): cageCode permId imoNumber giiNumber
Company(Organization Asset): capital voenCode coatoCode irsCode ipoCode cikCode jibCode mbsCode caemCode kppCode okopfCode
    fnsCode fssCode bikCode pfrNumber oksmCode isinCode ticker ricCode
PublicBody(Organization):
Person(LegalEntity): title firstName secondName middleName fatherName motherName lastName nameSuffix birthDate/date birthPlace
    birthCountry/country deathDate/date position biography nationality/country citizenship/country passportNumber
    socialSecurityNumber gender ethnicity height weight eyeColor hairColor appearance religion political profession education
    spokenLanguage
Value(): amount currency amountUsd amountEur
Asset(Thing Value):
Vehicle(Asset): registrationNumber type model owner/entity operator/entity buildDate/date registrationDate/date
    deregistrationDate/date
Vessel(Vehicle): imoNumber crsNumber flag/country registrationPort navigationArea tonnage grossRegisteredTonnage
    deadweightTonnage nameChangeDate/date callSign pastFlags/country pastTypes mmsi
Airplane(Vehicle): serialNumber icaoCode manufacturer
CryptoWallet(Thing Value): publicKey cryptoAddress privateKey accountId creationDate/date currencySymbol blockchain
    managingExchange holder/entity balance balanceDate/date custodyType
Security(Asset): isin registrationNumber ticker figiCode issuer/entity issueDate/date maturityDate/date type classification
    collateral
BankAccount(Asset): bankName accountNumber iban bic bank/entity accountType openingDate/date closingDate/date balance
    balanceDate/date maxBalance maxBalanceDate/date bankAddress
RealEstate(Asset): latitude longitude censusBlock cadastralCode area registrationNumber titleNumber tenure encumbrance
    propertyType landType createDate/date parent/entity
Address(Thing): full remarks postOfficeBox street street2 city postalCode region state latitude longitude osmId googlePlaceId
Position(Thing): organization/entity inceptionDate/date dissolutionDate/date subnationalArea numberOfSeats
Interval(): startDate/date endDate/date date/date summary description recordId sourceUrl proof/entity publisher publisherUrl
    alephUrl namesMentioned indexText modifiedAt/date retrievedAt/date
Interest(Interval): role status
Sanction(Interval): entity/entity authority authorityId unscId program programId programUrl provisions status duration reason
    country/country listingDate/date
Risk(Interval): entity/entity authority program programId programUrl topics status duration reason country/country
    listingDate/date
Ownership(Interest): owner/entity asset/entity percentage sharesCount sharesValue sharesCurrency sharesType legalBasis
    ownershipType
Control(Interest): controller/entity controlled/entity controlType legalBasis
Directorship(Interest): director/entity organization/entity secretary
Employment(Interest): employer/entity employee/entity
Membership(Interest): member/entity organization/entity
Representation(Interest): agent/entity client/entity
Family(Interval): person/entity relative/entity relationship
Associate(Interval): person/entity associate/entity relationship
UnknownLink(Interest): subject/entity object/entity
Succession(Interest): predecessor/entity successor/entity
Identification(Interval): holder/entity type country/country number authority
Passport(Identification): passportNumber surname givenName birthDate/date birthPlace gender personalNumber
Occupancy(Interval): holder/entity post/entity declarationDate/date electionDate/date periodStart/date periodEnd/date
    constituency politicalGroup status
"""
"""A schema a paragraph: its parents in brackets, its own properties, those that are no plain text with their type."""

OTHERS = frozenset(
    [
        "Analyzable",
        "Article",
        "Audio",
        "Call",
        "CallForTenders",
        "Contract",
        "ContractAward",
        "CourtCase",
        "CourtCaseParty",
        "Debt",
        "Document",
        "Documentation",
        "EconomicActivity",
        "Email",
        "Event",
        "Folder",
        "HyperText",
        "Image",
        "License",
        "Mention",
        "Message",
        "Note",
        "Package",
        "Page",
        "Pages",
        "Payment",
        "PlainText",
        "Project",
        "ProjectParticipant",
        "Similar",
        "Table",
        "TaxRoll",
        "Territory",
        "Trip",
        "UserAccount",
        "Video",
        "Workbook",
    ]
)
"""Schemas of the model that hold documents, messages, money and contracts: neither parties, nor measures, nor ties."""

KINDS = {
    "Person": PartyKind.PERSON,
    "Company": PartyKind.COMPANY,
    "Organization": PartyKind.ORGANISATION,
    "LegalEntity": PartyKind.UNKNOWN,
    "PublicBody": PartyKind.PUBLIC_BODY,
    "Vessel": PartyKind.VESSEL,
    "Airplane": PartyKind.AIRCRAFT,
    "Address": PartyKind.ADDRESS,
    "CryptoWallet": PartyKind.UNKNOWN,
    "Security": PartyKind.UNKNOWN,
    "BankAccount": PartyKind.UNKNOWN,
    "RealEstate": PartyKind.UNKNOWN,
    "Vehicle": PartyKind.UNKNOWN,
    "Asset": PartyKind.UNKNOWN,
    "Thing": PartyKind.UNKNOWN,
}
"""The schemas that are parties, and their kind; of those that share a kind the first is written."""

NAMES = {
    "name": NameKind.PRIMARY,
    "alias": NameKind.STRONG_ALIAS,
    "weakAlias": NameKind.WEAK_ALIAS,
    "abbreviation": NameKind.WEAK_ALIAS,
    "previousName": NameKind.FORMER,
}

IDENTIFIERS = {
    "leiCode": "lei",
    "imoNumber": "imo",
    "mmsi": "mmsi",
    "swiftBic": "bic",
    "bic": "bic",
    "registrationNumber": "registration",
    "taxNumber": "tax",
    "vatCode": "vat",
    "innCode": "inn",
    "ogrnCode": "ogrn",
    "kppCode": "kpp",
    "okpoCode": "okpo",
    "uscCode": "uscc",
    "voenCode": "voen",
    "irsCode": "irs",
    "uniqueEntityId": "uei",
    "dunsCode": "duns",
    "cageCode": "cage",
    "cikCode": "cik",
    "npiCode": "npi",
    "giiNumber": "giin",
    "permId": "permid",
    "bvdId": "bvd",
    "bikCode": "bank_code",
    "iban": "iban",
    "accountNumber": "account",
    "isin": "isin",
    "isinCode": "isin",
    "figiCode": "figi",
    "ticker": "ticker",
    "ricCode": "ric",
    "passportNumber": "passport",
    "idNumber": "national_id",
    "socialSecurityNumber": "ssn",
    "licenseNumber": "licence",
    "publicKey": "wallet",
    "cryptoAddress": "wallet",
    "accountId": "account",
    "callSign": "call_sign",
    "crsNumber": "class_register",
    "serialNumber": "aircraft_serial",
    "icaoCode": "aircraft_transponder",
    "cadastralCode": "cadastre",
    "titleNumber": "title",
    "wikidataId": "wikidata",
    "opencorporatesUrl": "opencorporates",
}
"""The properties that are numbers of a party, and the kind of number that each is."""

_OTHERWISE = {("Airplane", "registrationNumber"): "aircraft_tail"}

COUNTRIES = ("country", "nationality", "jurisdiction", "citizenship", "mainCountry", "flag")


def schemas() -> frozenset[str]:
    """Return the names of all schemas whose properties are told here."""
    return frozenset(_parsed())


def is_a(schema: str, other: str) -> bool:
    """Say whether a schema is `other` or inherits from it."""
    return schema == other or any(is_a(parent, other) for parent in _parsed().get(schema, ((), {}))[0])


@cache
def properties_of(schema: str) -> dict[str, str]:
    """Return the properties of a schema, its parents' among them: the type by name (`text`, `date`, `country`, `entity`)."""
    parents, own = _parsed()[schema]
    return {name: kind for parent in parents for name, kind in properties_of(parent).items()} | own


def identifier_kind(schema: str, name: str) -> str:
    """Return the kind of identifier that a property is in a schema; "" for one that is none."""
    return _OTHERWISE.get((schema, name)) or IDENTIFIERS.get(name, "")


def schema_of(kind: PartyKind) -> str:
    """Return the schema in which a party of a kind is written."""
    return next(schema for schema, one in KINDS.items() if one is kind)


@cache
def _parsed() -> dict[str, tuple[tuple[str, ...], dict[str, str]]]:
    """Read the table: parents and own properties by schema."""
    found: dict[str, tuple[tuple[str, ...], dict[str, str]]] = {}
    for paragraph in _MODEL.strip().replace("\n    ", " ").split("\n"):
        head, _, told = paragraph.partition("):")
        name, _, parents = head.partition("(")
        pairs = (word.partition("/") for word in told.split())
        found[name] = tuple(parents.split()), {property: kind or "text" for property, _, kind in pairs}
    return found
