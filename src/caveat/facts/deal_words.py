"""The closed sets of words of a deal: what is done, who does what in it, whose money it is, and what sort of thing a line is."""

from enum import StrEnum


class Act(StrEnum):
    """What is to be done. Holding, using, buying, importing and marketing are separate verbs with separate bans."""

    EXPORT = "export"
    REEXPORT = "reexport"
    EXPORT_FROM_ABROAD = "export_from_abroad"
    TRANSFER_IN_COUNTRY = "transfer_in_country"
    DEEMED_EXPORT = "deemed_export"
    RELEASE = "release"
    SUPPORT = "support"
    IMPORT = "import"
    PROCURE = "procure"
    CONTRACT = "contract"
    SELL = "sell"
    MARKET = "market"
    USE = "use"
    KEEP = "keep"
    INSTALL = "install"
    MAINTAIN = "maintain"
    AUTHORISE_EQUIPMENT = "authorise_equipment"
    INVEST = "invest"
    PAY = "pay"
    REFUSE = "refuse"


class Role(StrEnum):
    """What a party does in the deal; 15 CFR 748.5 names the first four as those that trigger list-based duties."""

    PURCHASER = "purchaser"
    INTERMEDIATE_CONSIGNEE = "intermediate_consignee"
    ULTIMATE_CONSIGNEE = "ultimate_consignee"
    END_USER = "end_user"
    FREIGHT_FORWARDER = "freight_forwarder"
    BANK = "bank"
    SIGNATORY = "signatory"
    SELLER = "seller"
    SUBCONTRACTOR = "subcontractor"
    APPLICANT = "applicant"


class ActorKind(StrEnum):
    """Who asks, where a regime binds only some."""

    PRIVATE = "private"
    EXECUTIVE_AGENCY = "executive_agency"
    DEFENCE_DEPARTMENT = "defence_department"
    CONTRACTOR = "contractor"
    GRANT_RECIPIENT = "grant_recipient"
    USF_RECIPIENT = "usf_recipient"
    SUBSIDY_RECIPIENT = "subsidy_recipient"
    NETWORK_OPERATOR = "network_operator"
    CRITICAL_INFRASTRUCTURE_OPERATOR = "critical_infrastructure_operator"


class Funds(StrEnum):
    """Whose money is spent."""

    OWN = "own"
    APPROPRIATED = "appropriated"
    FEDERAL_GRANT = "federal_grant"
    USF = "USF"
    FCC_SUBSIDY = "FCC_subsidy"


class LineKind(StrEnum):
    """What sort of thing a line is."""

    COMMODITY = "commodity"
    SOFTWARE = "software"
    TECHNOLOGY = "technology"
    SERVICE = "service"
    SECURITY = "security"
