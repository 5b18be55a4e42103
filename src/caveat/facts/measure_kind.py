"""What sorts of acts a measure may be: one table, a row a kind."""

from enum import StrEnum

from caveat.facts.noun import noun


class MeasureKind(StrEnum):
    """A sort of act, from a listing to a court ruling; its traits stand in `TRAITS`."""

    LISTING = "listing"
    EXPORT_CONTROL_RULE = "export_control_rule"
    DENIAL_ORDER = "denial_order"
    LICENCE = "licence"
    LICENCE_REVOCATION = "licence_revocation"
    PROCUREMENT_BAN = "procurement_ban"
    SUBSIDY_BAN = "subsidy_ban"
    EQUIPMENT_AUTHORISATION_BAN = "equipment_authorisation_ban"
    NETWORK_BAN = "network_ban"
    APP_OR_PRODUCT_BAN = "app_or_product_ban"
    IMPORT_BAN = "import_ban"
    INVESTMENT_BAN = "investment_ban"
    INVESTMENT_REVIEW = "investment_review"
    OWNERSHIP_ORDER = "ownership_order"
    BLOCKING_SANCTION = "blocking_sanction"
    DELISTING = "delisting"
    LEGISLATION = "legislation"
    EXECUTIVE_ORDER = "executive_order"
    POLICY_FRAMEWORK = "policy_framework"
    INVESTIGATION = "investigation"
    PROSECUTION = "prosecution"
    ARREST_DETENTION = "arrest_detention"
    RELEASE = "release"
    PLEA_OR_SETTLEMENT = "plea_or_settlement"
    FINE = "fine"
    MONITORSHIP = "monitorship"
    COURT_RULING = "court_ruling"
    CIVIL_LITIGATION = "civil_litigation"
    TARGET_LITIGATION = "target_litigation"
    DIPLOMATIC_PRESSURE = "diplomatic_pressure"
    PUBLIC_CAMPAIGN = "public_campaign"
    ESPIONAGE_DISCLOSURE = "espionage_disclosure"
    SECURITY_ASSESSMENT = "security_assessment"
    TECHNICAL_FINDING = "technical_finding"
    PARLIAMENTARY_REPORT = "parliamentary_report"
    RETALIATION = "retaliation"
    RETALIATION_PERSONAL = "retaliation_personal"
    COUNTERMEASURE_FRAMEWORK = "countermeasure_framework"
    LOBBYING = "lobbying"
    CORPORATE_ACTION = "corporate_action"
    PRIVATE_REFUSAL = "private_refusal"
    FINANCIAL_RESULT = "financial_result"
    MARKET_RESULT = "market_result"
    TECHNICAL_RESULT = "technical_result"
    REPLACEMENT_PROGRAMME = "replacement_programme"
    OUTCOME = "outcome"


@noun
class Traits:
    """How a kind of act works: family, channel, direction, the flank of the business it hits, and if it binds."""

    family: str
    channel: str
    direction: str
    flank: str
    binding: bool


TRAITS: dict[MeasureKind, Traits] = {
    kind: Traits(family=family, channel=channel, direction=direction, flank=flank, binding=binding)
    for kind, family, channel, direction, flank, binding in (
        (MeasureKind.LISTING, "restriction", "economic", "against", "supply_or_capital", True),
        (MeasureKind.EXPORT_CONTROL_RULE, "restriction", "economic", "against", "supply", True),
        (MeasureKind.DENIAL_ORDER, "restriction", "economic", "against", "supply", True),
        (MeasureKind.LICENCE, "exemption", "economic", "relief", "supply", True),
        (MeasureKind.LICENCE_REVOCATION, "restriction", "economic", "against", "supply", True),
        (MeasureKind.PROCUREMENT_BAN, "restriction", "legal", "against", "demand", True),
        (MeasureKind.SUBSIDY_BAN, "restriction", "legal", "against", "demand", True),
        (MeasureKind.EQUIPMENT_AUTHORISATION_BAN, "restriction", "legal", "against", "demand", True),
        (MeasureKind.NETWORK_BAN, "restriction", "legal", "against", "demand", True),
        (MeasureKind.APP_OR_PRODUCT_BAN, "restriction", "legal", "against", "demand", True),
        (MeasureKind.IMPORT_BAN, "restriction", "legal", "against", "demand", True),
        (MeasureKind.INVESTMENT_BAN, "restriction", "economic", "against", "capital", True),
        (MeasureKind.INVESTMENT_REVIEW, "restriction", "legal", "against", "ownership", True),
        (MeasureKind.OWNERSHIP_ORDER, "restriction", "legal", "against", "ownership", True),
        (MeasureKind.BLOCKING_SANCTION, "restriction", "economic", "against", "finance", True),
        (MeasureKind.DELISTING, "exemption", "economic", "relief", "finance", True),
        (MeasureKind.LEGISLATION, "framework", "political", "against", "framework", True),
        (MeasureKind.EXECUTIVE_ORDER, "framework", "political", "against", "framework", True),
        (MeasureKind.POLICY_FRAMEWORK, "framework", "political", "against", "framework", False),
        (MeasureKind.INVESTIGATION, "enforcement", "legal", "against", "legal", False),
        (MeasureKind.PROSECUTION, "enforcement", "legal", "against", "legal", True),
        (MeasureKind.ARREST_DETENTION, "enforcement", "legal", "against", "person", True),
        (MeasureKind.RELEASE, "enforcement", "legal", "relief", "person", True),
        (MeasureKind.PLEA_OR_SETTLEMENT, "enforcement", "legal", "against", "legal", True),
        (MeasureKind.FINE, "enforcement", "legal", "against", "legal", True),
        (MeasureKind.MONITORSHIP, "enforcement", "legal", "against", "legal", True),
        (MeasureKind.COURT_RULING, "enforcement", "legal", "neutral", "legal", True),
        (MeasureKind.CIVIL_LITIGATION, "enforcement", "legal", "neutral", "legal", False),
        (MeasureKind.TARGET_LITIGATION, "response", "legal", "response", "legal", False),
        (MeasureKind.DIPLOMATIC_PRESSURE, "pressure", "diplomatic", "against", "demand", False),
        (MeasureKind.PUBLIC_CAMPAIGN, "pressure", "media", "against", "reputation", False),
        (MeasureKind.ESPIONAGE_DISCLOSURE, "intelligence", "intelligence", "neutral", "intelligence", False),
        (MeasureKind.SECURITY_ASSESSMENT, "assessment", "technical", "neutral", "assurance", False),
        (MeasureKind.TECHNICAL_FINDING, "assessment", "technical", "neutral", "assurance", False),
        (MeasureKind.PARLIAMENTARY_REPORT, "assessment", "political", "against", "reputation", False),
        (MeasureKind.RETALIATION, "countermeasure", "economic", "countermeasure", "third_party", True),
        (MeasureKind.RETALIATION_PERSONAL, "countermeasure", "legal", "countermeasure", "person", True),
        (MeasureKind.COUNTERMEASURE_FRAMEWORK, "countermeasure", "legal", "countermeasure", "framework", True),
        (MeasureKind.LOBBYING, "response", "political", "response", "influence", False),
        (MeasureKind.CORPORATE_ACTION, "corporate", "economic", "response", "corporate", False),
        (MeasureKind.PRIVATE_REFUSAL, "corporate", "economic", "against", "supply", False),
        (MeasureKind.FINANCIAL_RESULT, "result", "economic", "outcome", "result", False),
        (MeasureKind.MARKET_RESULT, "result", "economic", "outcome", "result", False),
        (MeasureKind.TECHNICAL_RESULT, "result", "technical", "outcome", "result", False),
        (MeasureKind.REPLACEMENT_PROGRAMME, "replacement", "economic", "replacement", "replacement", False),
        (MeasureKind.OUTCOME, "result", "economic", "outcome", "result", False),
    )
}
