"""Tables of the words in which the US Treasury writes remarks: labels of numbers, plain statements, words of organisations."""

IDENTIFIERS: dict[str, str] = {
    label: kind
    for kind, labels in {
        "passport": "Passport|Diplomatic Passport|British National Overseas Passport|Stateless Person Passport"
        "|Travel Document Number",
        "national_id": "National ID No.|Cedula No.|C.U.R.P.|D.N.I.|Identification Number|Personal ID Card"
        "|National Foreign ID Number"
        "|Citizen's Card Number|Turkish Identification Number|Kenyan ID No.|Tazkira National ID Card|C.U.I."
        "|C.U.I.P.|LE Number|I.F.E."
        "|Numero de Identidad|N.I.E.|Bosnian Personal ID No.|Moroccan Personal ID No.|UAE Identification"
        "|CNP (Personal Numerical Code)"
        "|Stateless Person ID Card|Refugee ID Card|Residency Number|Romanian Permanent Resident|Credencial electoral|RSIN"
        "|Electoral Registry No.|Cartilla de Servicio Militar Nacional|Birth Certificate Number|Public Security and Immigration No."
        "|Immigration No.|VisaNumberID|Seafarer's Identification Document|Tarjeta Profesional|Military Registration Number"
        "|Interpol: Red Notice. File No.|Identity Card|Unique Identification Number",
        "drivers_licence": "Driver's License No.|Pilot License Number",
        "ssn": "SSN",
        "tax": "Tax ID No.|NIT #|RUC #|R.F.C.|RFC|RIF #|V.A.T. Number|Italian Fiscal Code|US FEIN|C.U.I.T.|RTN|Fiscal Code"
        "|Romanian Tax Registration|Paraguayan tax identification number|Numero Unico de Identificacao Tributaria (NUIT)|C.I.F."
        "|Personal Tax ID|Business Tax ID",
        "registration": "Registration Number|Registration ID|Folio Mercantil No.|Company Number"
        "|UK Company Number|Commercial Registry Number"
        "|Matricula Mercantil No.|Matricula Mercantil No|Trade License No.|C.R. No.|Business Registration Document #|Romanian C.R."
        "|Business Registration Number|Public Registration Number|Chamber of Commerce Number|Enterprise Number|Branch Unit Number"
        "|Certificate of Incorporation Number|Registered Charity No.|Unified Social Credit Code (USCC)"
        "|Business Number|License|File Number"
        "|United Social Credit Code Certificate (USCCC)|Government Gazette Number"
        "|Dubai Chamber of Commerce Membership No.|Serial No."
        "|Istanbul Chamber of Comm. No.|Central Registration System Number|Economic Register Number (CBLS)|MSB Registration Number"
        "|Afghan Money Service Provider License Number|Tourism License No.|SRE Permit No."
        "|Global Intermediary Identification Number",
        "duns": "D-U-N-S Number",
        "lei": "Legal Entity Number",
        "bic": "SWIFT/BIC",
        "bank_code": "BIK (RU)",
        "isin": "ISIN",
        "ticker": "Equity Ticker|MICEX Code",
        "imo": "Vessel Registration Identification",
        "mmsi": "MMSI",
        "call_sign": "Vessel Call Sign|Other Vessel Call Sign",
        "aircraft_serial": "Aircraft Manufacturer's Serial Number (MSN)|Aircraft Serial Identification"
        "|Aircraft Construction Number (also called L/N or S/N or F/N)",
        "aircraft_tail": "Aircraft Tail Number|Previous Aircraft Tail Number",
        "aircraft_transponder": "Aircraft Mode S Transponder Code",
    }.items()
    for label in labels.split("|")
}
"""The label of a number, as the Treasury writes it, to the kind of identifier."""

STATEMENTS = (
    "Linked To:",
    "Additional Sanctions Information",
    "Secondary sanctions risk",
    "Transactions Prohibited For Persons",
    "Executive Order",
    "CAATSA Section",
    "PEESA Information",
    "PAIPA Section",
    "IFCA Determination",
    "UHRPA",
    "Subject to Directive",
    "For more information",
    "Listing Date",
    "Effective Date",
    "Purchase/Sales For Divestment Date",
    "Website",
    "Email Address",
    "Phone Number",
    "Telephone",
    "Fax",
    "Organization Established Date",
    "Organization Type",
    "Target Type",
    "Issuer Name",
    "Aircraft Model",
    "Aircraft Manufacture Date",
    "Aircraft Operator",
    "Vessel Type",
    "Vessel Flag",
    "Vessel Owner",
    "Vessel Year of Build",
    "Tonnage",
    "Gross Registered Tonnage",
    "Former Vessel Flag",
    "Other Vessel Flag",
    "Other Vessel Type",
    "Nationality of Registration",
    "Registration Country",
    "Chinese Commercial Code",
    "UN/LOCODE",
    "all offices worldwide",
)
"""How segments begin that are kept as mere text, with no doubt about what they are."""

_FORM_WORDS = (
    "LTD LIMITED LLC INC INCORPORATED CORP CORPORATION COMPANY CO PLC PJSC JSC OJSC CJSC LTDA GMBH OOO OAO ZAO"
    " PAO SARL SRL SPA EIRL"
    " EURL BV NV KFT DOO EOOD OOD SDN BHD PTE PTY FZE FZC FZCO FZ-LLC LLP LP SAS SAL SAOG SAE AKTSIONERNOE"
    " OBSHCHESTVO ANONIM SIRKETI"
)
_SHORT_FORMS = "SA CV AG AB AS AO OY OYJ KK EU SE SC SNC SCS SL APS KG"
_ORGANISATION_NAMES = (
    "TRADING GROUP INDUSTRIES INDUSTRY INDUSTRIAL INTERNATIONAL ENTERPRISES ENTERPRISE TECHNOLOGIES TECHNOLOGY SYSTEMS SERVICES"
    " AVIATION AIRLINES AIRWAYS AIR CARGO LOGISTICS SHIPPING FREIGHT INSTITUTE UNIVERSITY BANK CENTER CENTRE"
    " FOUNDATION ORGANIZATION"
    " ELECTRONICS ENGINEERING EXPORT IMPORT SUPPLY SUPPLIES SOLUTIONS HOLDING HOLDINGS AGENCY BUREAU MINISTRY"
    " LABORATORY FACTORY WORKS"
    " PARTS PRODUCTS AEROSPACE DEFENSE DEFENCE ARMS AMMUNITION FIREARMS TACTICAL LABS ASSOCIATES PARTNERS"
    " GENERAL & WORLDWIDE GLOBAL"
)
FORMS = frozenset(_FORM_WORDS.split())
FORMS_AT_END = frozenset(_SHORT_FORMS.split())
ORGANISATION_WORDS = frozenset(_ORGANISATION_NAMES.split())
