"""De minimis: laws that hold whatever the bill, beside the worked cases."""

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.rules.by_hand import asked, decide_deal

from caveat.facts import Day, Exact
from caveat.facts.bill import BillLine
from caveat.facts.deal import Act, Deal, DealParty, Line, LineKind, Making
from caveat.facts.finding import Verdict

DAY = Day(2023, 6, 1)
PARTS = ("EAR99", "5A991", "3A001.a.2", "9A610.x", "3A991")
SUBJECT, OUTSIDE = Verdict.SUBJECT, Verdict.NOT_SUBJECT


def board(*content: BillLine, to: str = "CN", value: str | None = "100", **more: object) -> Deal:
    line = Line(
        kind=LineKind.COMMODITY,
        foreign_made=True,
        value=None if value is None else Exact(value),
        content=content,
        **more,  # type: ignore[arg-type]
    )
    return Deal(act=Act.REEXPORT, to=to, lines=(line,))


def us(eccn: str, value: str | None) -> BillLine:
    return BillLine(name=eccn, origin="US", eccn=eccn, value=None if value is None else Exact(value))


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(PARTS), st.integers(0, 60), st.integers(0, 60), st.sampled_from(["CN", "IR", "DE", "KE"]))
def test_more_us_content_never_takes_a_thing_out_of_the_ear(eccn: str, some: int, more: int, to: str) -> None:
    less = decide_deal("ear_de_minimis", board(us(eccn, str(some)), to=to), DAY).verdict
    if less is SUBJECT:
        assert decide_deal("ear_de_minimis", board(us(eccn, str(some + more)), to=to), DAY).verdict is SUBJECT


@settings(max_examples=20, deadline=None)
@given(st.sampled_from(PARTS), st.integers(1, 60))
def test_who_receives_it_makes_no_difference(eccn: str, value: int) -> None:
    free = board(us(eccn, str(value)))
    listed = Deal(
        act=free.act, to=free.to, lines=free.lines, parties=(DealParty(name="X", lists=("ENTITY_LIST", "MEU"), footnotes=("1",)),)
    )
    assert decide_deal("ear_de_minimis", free, DAY).verdict is decide_deal("ear_de_minimis", listed, DAY).verdict


def test_a_missing_price_is_named_and_so_is_the_price_from_which_the_share_is_low_enough() -> None:
    finding = decide_deal("ear_de_minimis", board(us("3A001.a.2", "30"), value=None), DAY)
    assert finding.verdict is Verdict.REVIEW
    assert asked(finding) == "selling price of the finished thing"
    assert "from a price of 120 on it is not" in finding.because


def test_the_keys_of_what_is_unknown_lead_into_the_deal() -> None:
    finding = decide_deal("ear_de_minimis", board(us("3A001.a.2", None)), DAY)
    assert [unknown.key for unknown in finding.unknowns] == ["lines[0].content[0].value"]


def test_what_a_bill_comes_to_decides_whether_the_ear_reach_the_thing() -> None:
    made = Making(direct_product_of=())
    party = DealParty(name="a free company", lists=())
    for value, verdict in (("25", OUTSIDE), ("25.01", SUBJECT)):
        deal = board(us("3A001.a.2", value), eccn="EAR99", making=made)
        found = decide_deal("ear_scope", Deal(act=deal.act, to="CN", lines=deal.lines, parties=(party,)), DAY)
        assert found.verdict is verdict, found.because


def test_a_thing_of_nobody_knows_what_asks_for_its_content() -> None:
    finding = decide_deal("ear_de_minimis", Deal(act=Act.REEXPORT, to="CN", lines=(Line(foreign_made=True),)), DAY)
    assert asked(finding) == "controlled US content of line 1"
