"""The deal: parties, things, places, money and a day. A key that is absent is not known; `false` and `[]` are known."""

from caveat.facts.bill import BillLine
from caveat.facts.deal_words import Act as Act
from caveat.facts.deal_words import ActorKind as ActorKind
from caveat.facts.deal_words import Funds as Funds
from caveat.facts.deal_words import LineKind as LineKind
from caveat.facts.deal_words import Role as Role
from caveat.facts.exact import Exact, refuse_beyond
from caveat.facts.noun import noun
from caveat.facts.party import PartyKind
from caveat.facts.payment import Payment
from caveat.facts.span import Day, RoughDay
from caveat.facts.stake import Stake
from caveat.facts.tie import Tie


@noun
class Owner:
    """A holder of a party of the deal, with its share (0..1; absent: undisclosed) and its own owners."""

    name: str
    share: Exact | None = None
    country: str = ""
    lists: tuple[str, ...] | None = None
    owners: "tuple[Owner, ...] | None" = None


@noun
class DealParty:
    """A party as the deal names it.

    `lists` is what the asker states of it (`ENTITY_LIST`, `UVL`, `SDN:SDGT`, `1260H`, …; `[]`: none), beside what
    screening finds. `confirmed` and `ruled_out` are ids of list entries that a person has compared with this party.
    With an `lei` among its `identifiers`, who stands above it is looked up in the registers at hand (GLEIF, or your own).
    `id` is what the deal's stakes and ties call it, where that is not its name. `board_majority_of` names who may appoint or
    remove most of its board, `controlled_by` who controls it in other ways; `joint_arrangement` says whether its owners act
    as one, `divested_outside_us` whether a blocked owner brought its share down wholly outside US jurisdiction.
    """

    id: str = ""
    name: str = ""
    role: Role | None = None
    kind: PartyKind | None = None
    country: str = ""
    address: str = ""
    address_listed: bool | None = None
    identifiers: dict[str, str] | None = None
    born: RoughDay | None = None
    lists: tuple[str, ...] | None = None
    footnotes: tuple[str, ...] | None = None
    owners: tuple[Owner, ...] | None = None
    subsidiary_of: str = ""
    is_branch: bool | None = None
    board_majority_of: tuple[str, ...] | None = None
    controlled_by: tuple[str, ...] | None = None
    joint_arrangement: bool | None = None
    divested_outside_us: bool | None = None
    is_meu: bool | None = None
    is_mieu: bool | None = None
    confirmed: tuple[str, ...] = ()
    ruled_out: tuple[str, ...] = ()


@noun
class Part:
    """A thing inside a line: `kind` is component, module or semiconductor."""

    kind: str = "component"
    what: str = ""
    maker: DealParty | None = None
    essential: bool | None = None
    critical_technology: bool | None = None


@noun
class Security:
    """What a line of the kind `security` is: `issuer` is the company that a share, bond or receipt is of.

    `exposure` is the share, 0..1, that a fund or other instrument has in listed companies; `listed_on` is the day on which
    the issuer was listed, where the asker knows it.
    """

    issuer: DealParty | None = None
    publicly_traded: bool | None = None
    fund: bool | None = None
    exposure: Exact | None = None
    listed_on: Day | None = None


@noun
class Making:
    """How a foreign-made thing was made, which rules of foreign direct products go by.

    `direct_product_of` names the technology and software that it is a direct product of, `plant_direct_product_of` those that its
    plant, or a major component of the plant, is a direct product of: an ECCN and what holds of it, as in `3E001 us_origin` (`us_origin`,
    `subject_to_ear`, `written_assurance`; its origin is not known where neither of the first two is said). Where one of the two is given the other is none. `plant_component` is what the component does (`production`, `testing`). `contains_such_chip`: an integrated circuit in it is such a product.
    """

    direct_product_of: tuple[str, ...] | None = None
    plant_direct_product_of: tuple[str, ...] | None = None
    plant_component: str = ""
    contains_such_chip: bool | None = None
    designed_by: DealParty | None = None
    production_start: Day | None = None
    finished: bool | None = None
    ns_controlled: bool | None = None
    telecom_generation: str = ""


@noun
class Line:
    """One thing of the deal.

    `goods` is its class, a word of `facts.goods`. `reasons` are EAR reasons for control (`NS1`, `AT1`). `us_content` is the share of controlled
    US content, 0..1; `direct_product` says whether a foreign-direct-product rule catches the thing. `can_route_or_see` says whether it can route or redirect traffic or see what passes through it; `tied_to_model_year` is False for a unit
    that belongs to no model year of a vehicle. `dual_use`: the country that it leaves controls it as dual-use; `rare_earth_share` is the share of its value, 0..1, in Chinese rare earths.
    `paragraph` is that of the ECCN (`b.2`); `lvs_limit` (US dollars) and `gbs` are what its entry says of these exceptions. `tpp` is total
    processing performance, `dram_bandwidth` in GB/s; `supp_746`: a supplement to 15 CFR part 746 names the thing.
    `content` is what all of a foreign-made line is made of, `bill` a file that tells it of one unit; its `value`, all told, may be a range; `one_time_report`: that of 15 CFR 734.4 on technology
    is filed; `high_app`: a computer's performance is above that of 734.4(a)(1); `first_export_controlled`: the country it first leaves controls it.
    """

    what: str = ""
    kind: LineKind | None = None
    goods: str = ""
    quantity: Exact | None = None
    value: Exact | None = None
    value_least: Exact | None = None
    value_most: Exact | None = None
    currency: str = ""
    eccn: str = ""
    paragraph: str = ""
    reasons: tuple[str, ...] | None = None
    reasons_by_paragraph: dict[str, tuple[str, ...]] | None = None
    lvs_limit: Exact | None = None
    gbs: bool | None = None
    tpp: Exact | None = None
    dram_bandwidth: Exact | None = None
    sold_in_us_since: Day | None = None
    food_or_medicine: bool | None = None
    supp_746: bool | None = None
    origin: str = ""
    foreign_made: bool | None = None
    subject_to_ear: bool | None = None
    us_content: Exact | None = None
    direct_product: bool | None = None
    content: tuple[BillLine, ...] | None = None
    bill: str = ""
    one_time_report: bool | None = None
    high_app: bool | None = None
    first_export_controlled: bool | None = None
    making: Making | None = None
    published: bool | None = None
    supp2_744: bool | None = None
    maker: DealParty | None = None
    brand: str = ""
    produced_in: str = ""
    contains: tuple[Part, ...] | None = None
    new_model: bool | None = None
    authorised: Day | None = None
    owned_since: Day | None = None
    conditional_approval: bool | None = None
    exempt: bool | None = None
    micro_purchase: bool | None = None
    indirect: bool | None = None
    for_repair: bool | None = None
    model_year: int | None = None
    nexus: str = ""
    software_nexus: str = ""
    connects_to_third_party: bool | None = None
    third_party_uses: DealParty | None = None
    critical_system: bool | None = None
    can_route_or_see: bool | None = None
    tied_to_model_year: bool | None = None
    security: Security | None = None
    dual_use: bool | None = None
    rare_earth_share: Exact | None = None

    def __post_init__(self) -> None:
        refuse_beyond(self, ("quantity", "value", "value_least", "value_most"), ("us_content", "rare_earth_share"))


@noun
class Use:
    """Equipment that somebody uses: of which maker, for what, in which way."""

    maker: DealParty | None = None
    purpose: str = ""
    essential: bool | None = None
    can_route_or_see: bool | None = None
    related_to_contract: bool | None = None
    exception: str = ""


@noun
class Actor:
    """Who asks: the seller of an export, the buyer of a procurement, the operator of a network; `headquarters` is a country."""

    kind: ActorKind | None = None
    name: str = ""
    country: str = ""
    headquarters: str = ""
    us_person: bool | None = None
    eu_person: bool | None = None
    uk_person: bool | None = None


@noun
class Knowledge:
    """What is known of the end use; awareness of a high probability counts (15 CFR 772.1).

    `ordered_by` is who produced, purchased or ordered the equipment that the thing goes into, whoever takes part in the deal.
    Weapons are chemical or biological; advanced chips are advanced-node circuits, chip tools what makes circuits.
    """

    military_end_use: bool | None = None
    military_end_user: bool | None = None
    military_intelligence_end_use: bool | None = None
    military_intelligence_end_user: bool | None = None
    nuclear_end_use: bool | None = None
    missile_end_use: bool | None = None
    weapons_end_use: bool | None = None
    naval_nuclear_end_use: bool | None = None
    supercomputer_end_use: bool | None = None
    advanced_chip_end_use: bool | None = None
    chip_tool_end_use: bool | None = None
    ordered_by: DealParty | None = None
    red_flags: tuple[str, ...] | None = None


@noun
class Network:
    """Where in a telecom network the thing stands, and under which operator's duties.

    `sanctions_affected`: US sanctions changed how the gear is made or supplied.
    """

    jurisdiction: str = ""
    operator: str = ""
    layer: str = ""
    band: str = ""
    share: Exact | None = None
    management_system_replaced: bool | None = None
    trusted_product: bool | None = None
    sanctions_affected: bool | None = None


@noun
class Deal:
    """The whole question's matter. `from_country` and `to` are ISO 3166-1 alpha-2 codes.

    `stakes` and `ties` tell who holds or controls whom behind the parties, by name; `holders` says more of those whom they
    name (lists, country) without their being parties of the deal.
    `offeror_uses` and its like: absent is not known, `[]` is known to be nothing. `rates` are what one unit of a currency is worth in
    that of the line which a thing is part of. `region` is `crimea`, `donetsk`, `luhansk` or
    `elsewhere`; `chart` states cells of the Country Chart for `to` (`NS2: true`); `certifications_met`: all that is asked for is certified.
    `exception_barred`: 15 CFR 740.2 bars the exception.
    `refused_for` is the foreign law for whose sake somebody refuses to deal (`EAR`, `US_CUBA`, `US_IRAN`, `other`); `blocking_order`: an order
    of MOFCOM forbids heeding it. `authorisation` names what the freezing authority granted (`specific`, `general`).
    """

    title: str = ""
    act: Act | None = None
    law_day: Day | None = None
    actor: Actor = Actor()
    from_country: str = ""
    to: str = ""
    region: str = ""
    chart: dict[str, bool] | None = None
    via: tuple[str, ...] = ()
    parties: tuple[DealParty, ...] = ()
    holders: tuple[DealParty, ...] = ()
    stakes: tuple[Stake, ...] = ()
    ties: tuple[Tie, ...] = ()
    lines: tuple[Line, ...] = ()
    purpose: str = ""
    rates: dict[str, Exact] | None = None
    funds: Funds | None = None
    completed: Day | None = None
    general_licence: str = ""
    general_licence_conditions_met: bool | None = None
    exception: str = ""
    exception_terms_met: bool | None = None
    exception_barred: bool | None = None
    certifications_met: bool | None = None
    licence: str = ""
    uvl_statement: bool | None = None
    ofac_authorisation: str = ""
    knowledge: Knowledge = Knowledge()
    offeror_uses: tuple[Use, ...] | None = None
    affiliate_uses: tuple[Use, ...] | None = None
    subcontractor_uses: tuple[Use, ...] | None = None
    network: Network | None = None
    other_customers_of_forwarder: tuple[str, ...] = ()
    payment: Payment | None = None
    refused_for: str = ""
    blocking_order: bool | None = None
    authorisation: str = ""
    note: str = ""
