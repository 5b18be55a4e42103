"""What is given, by whom, to whom and why, where a bribe is in question."""

from enum import StrEnum

from caveat.facts.noun import noun


class Payer(StrEnum):
    """The classes that 15 USC 78dd-1 to 78dd-3 tell apart; `foreign` is who is neither issuer nor domestic concern."""

    ISSUER = "issuer"
    DOMESTIC_CONCERN = "domestic_concern"
    FOREIGN = "foreign"


class Recipient(StrEnum):
    """Who gets it in the end; staff of a company that a state owns are officials too."""

    OFFICIAL = "official"
    STATE_COMPANY_OFFICIAL = "state_company_official"
    PARTY_OR_CANDIDATE = "party_or_candidate"
    PRIVATE = "private"


class Knowing(StrEnum):
    """What the payer knows of what a go-between passes on."""

    ACTUAL = "actual"
    CONSCIOUS_DISREGARD = "conscious_disregard"
    NONE = "none"


class PaymentPurpose(StrEnum):
    """What it is for; routine action is what an official does anyway (a clearance, a permit, a telephone line)."""

    OBTAIN_BUSINESS = "obtain_business"
    ROUTINE_ACTION = "routine_action"
    OTHER = "other"


@noun
class Payment:
    """One payment, gift, offer or promise; a fact that is absent is not known.

    `acts_for_covered` says whether a foreign payer is officer, employee or agent of an issuer or domestic concern.
    `given` covers offers, promises and authorisations. `to_influence` covers an improper advantage. `through_others`: a
    go-between gets it first. `local_law` is written law of the country that allows it, `promotion` a reasonable expense of
    showing or explaining a product. `booked_truly` speaks of the books of an issuer.
    """

    payer: Payer | None = None
    acts_for_covered: bool | None = None
    act_in_us: bool | None = None
    interstate_commerce: bool | None = None
    given: bool | None = None
    of_value: bool | None = None
    corruptly: bool | None = None
    through_others: bool | None = None
    knowing: Knowing | None = None
    recipient: Recipient | None = None
    to_influence: bool | None = None
    purpose: PaymentPurpose | None = None
    local_law: bool | None = None
    promotion: bool | None = None
    booked_truly: bool | None = None
