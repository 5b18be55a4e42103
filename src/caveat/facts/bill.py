"""What a thing is made of, line by line, and how it was made: the nouns of bills of materials."""

from caveat.facts.deal_words import LineKind
from caveat.facts.exact import Exact
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput


@noun
class BillLine:
    """One line of a bill of materials: a part, or an assembly of further `lines`.

    `quantity` counts units in one unit of the assembly above (null: not known). `value` is the fair market value of one unit, exact,
    or between `value_least` and `value_most`; `price_paid` stands in for it where the supplier is not affiliated. `discrete` says that
    the assembly is a discrete product (bought at arm's length, or regularly sold alone), `in_discrete_product` that the line came
    inside one. `series` is `600` or `600y`. `integrated_circuit`, `memory` say what a chip is; `enc`: `authorised`, `authorised_b2` or
    `none` under 15 CFR 740.17. `direct_product_of`, `plant_direct_product_of` hold words as `3E001 us_origin`. `place`: where it was read.
    """

    id: str = ""
    name: str = ""
    kind: LineKind | None = None
    quantity: Exact | None = Exact(1)
    value: Exact | None = None
    value_least: Exact | None = None
    value_most: Exact | None = None
    currency: str = ""
    price_paid: Exact | None = None
    affiliated: bool | None = None
    origin: str = ""
    eccn: str = ""
    reasons: tuple[str, ...] | None = None
    gbs: bool | None = None
    hts: str = ""
    maker: str = ""
    discrete: bool | None = None
    in_discrete_product: bool | None = None
    series: str = ""
    integrated_circuit: bool | None = None
    memory: bool | None = None
    enc: str = ""
    food_or_medicine: bool | None = None
    supp_746: bool | None = None
    direct_product_of: tuple[str, ...] | None = None
    plant_direct_product_of: tuple[str, ...] | None = None
    lines: "tuple[BillLine, ...]" = ()
    place: str = ""

    def __post_init__(self) -> None:
        numbers = (self.quantity, self.value, self.value_least, self.value_most, self.price_paid)
        if any(number is not None and number < 0 for number in numbers):
            raise BadInput(f"{self.called}: a quantity or a value is below 0", where=self.place, advice="write it without a sign")
        if self.value is not None and (self.value_least is not None or self.value_most is not None):
            advice = "give the value, or the least and the most that it may be"
            raise BadInput(f"{self.called} has both a value and a range", where=self.place, advice=advice)
        if self.value_least is not None and self.value_most is not None and self.value_least > self.value_most:
            raise BadInput(f"{self.called}: the least value is above the most", where=self.place, advice="exchange them")

    @property
    def called(self) -> str:
        """How a person would call the line: its id and its name."""
        return " ".join(word for word in (self.id, self.name) if word) or "a line without a name"


@noun
class Bill:
    """A bill of materials: the finished thing, whose `lines` are what it is made of; `currency` is that of lines without one."""

    whole: BillLine
    source: str = ""
