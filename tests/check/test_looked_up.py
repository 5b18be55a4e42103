"""Who stands above the parties of a deal, looked up in registers."""

from dataclasses import replace

from tests.world import listed, live, reading, spec, world_of

from caveat.check import Answer, Ask, LiveRegister, World, check
from caveat.check.looked_up import looked_up
from caveat.facts import Day, Exact, Identifier, Name, Party, Source, Stake
from caveat.facts.cite import Snapshot
from caveat.facts.deal import Act, Deal, DealParty, Line, LineKind, Owner, Role
from caveat.facts.finding import Verdict
from caveat.facts.party import PartyKind
from caveat.facts.problem import NotFound
from caveat.facts.tie import Tie, TieKind

DAY = Day(2026, 7, 1)
MAKER, HOLDING, LISTED, SISTER, SHY = (f"reg:{'529900' + letter * 12}00" for letter in "ABCDE")
LEI = MAKER.removeprefix("reg:")
CALLED = {
    MAKER: "Quiet Meadow Optics",
    HOLDING: "Meadow Holding",
    LISTED: "Grim Arsenal",
    SISTER: "Meadow Sister",
    SHY: "Shy Bakery",
}


class Register:
    """A register in memory: the maker is held by the holding, which a listed firm controls, with a sister company beside it."""

    def called(self, name: str) -> tuple[Party, ...]:
        return tuple(self.party(one) for one, told in CALLED.items() if told.lower() == name.lower())

    def party(self, party_id: str) -> Party:
        if party_id not in CALLED:
            raise NotFound(party_id)
        number = Identifier(kind="lei", value=party_id.removeprefix("reg:"))
        name = Name(text=CALLED[party_id])
        return Party(id=party_id, kind=PartyKind.COMPANY, names=(name,), countries=("MY",), identifiers=(number,))

    def stakes_in(self, held: str) -> tuple[Stake, ...]:
        source = Source(list_id="reg", place="1")
        told = Stake(holder=HOLDING, held=MAKER, least=Exact("0.9"), most=Exact("0.9"), source=source)
        return (told,) if held == MAKER else ()

    def ties_of(self, party_id: str) -> tuple[Tie, ...]:
        ties = (
            Tie(kind=TieKind.CONTROLS, subject=LISTED, object=HOLDING),
            Tie(kind=TieKind.CONTROLS, subject=HOLDING, object=SISTER),
            Tie(kind=TieKind.PARENT_UNTOLD, subject=SHY, note="ultimate parent: there is one, which has no LEI"),
        )
        return tuple(one for one in ties if party_id in (one.subject, one.object))


def world(*, ready: bool = True) -> World:
    lists = live(spec("sdn", "SDN"), reading([listed("sdn", "Grim Arsenal", "SDN", since="2022-01-01")]))
    snapshot = Snapshot(
        list_id="reg",
        sha256="reg-1",
        as_of=Day(2026, 6, 1),
        known_at="2026-06-01T00:00:00Z",
        complete=True,
        rows=4,
        parties=4,
        measures=0,
    )
    register = LiveRegister(spec=spec("reg"), snapshot=snapshot, facts=Register(), ready=ready)
    return replace(world_of(lists), registers=(register,))


def deal(**party: object) -> Deal:
    told = DealParty(name="Quiet Meadow Optics", role=Role.END_USER, country="MY", **party)  # type: ignore[arg-type]
    line = Line(kind=LineKind.COMMODITY, eccn="EAR99", origin="US")
    return Deal(act=Act.EXPORT, from_country="US", to="MY", parties=(told,), lines=(line,))


def answered(asked: Deal, given: World | None = None) -> Answer:
    return check(Ask(deal=asked, law_day=DAY, known_at="2026-07-01T00:00:00Z"), given or world())


def verdict(answer: Answer, regime: str) -> Verdict:
    return next(one.verdict for one in answer.findings if one.regime == regime)


def test_a_party_with_an_lei_is_answered_by_its_owners_in_the_register() -> None:
    alone, with_number = answered(deal()), answered(deal(identifiers={"lei": LEI.lower()}))
    assert verdict(alone, "ofac_50") is Verdict.NOT_SUBJECT
    assert verdict(with_number, "ofac_50") is Verdict.REVIEW, "control is told, and no share"
    assert [one.listed for one in with_number.hits] == ["Grim Arsenal"]
    (remark,) = [one for one in with_number.caveats if "stands above" in one]
    assert "reg as of 2026-06-01" in remark and "2 parties" in remark
    owned = next(one for one in with_number.findings if one.regime == "ofac_50")
    assert "the share of Grim Arsenal in Meadow Holding" in owned.unknowns[0].fact


def test_what_the_deal_tells_itself_stays_and_joins() -> None:
    told = deal(identifiers={"lei": LEI}, id="optics", owners=(Owner(name="A Quiet Fund", share=Exact("0.1")),))
    stated = replace(told, stakes=(Stake(holder="A Person", held="optics", least=Exact("0.05"), most=Exact("0.05")),))
    found = looked_up(stated, world().registers).deal
    assert [party.id for party in found.parties] == ["optics"]
    assert {stake.holder for stake in found.stakes if stake.held == "optics"} == {"A Person", HOLDING}
    assert [party.name for party in found.holders] == ["Meadow Holding", "Grim Arsenal"]
    assert SISTER not in {end for tie in found.ties for end in (tie.subject, tie.object)}, "a sister company is nobody's owner"


def test_to_look_up_again_adds_nothing() -> None:
    once = looked_up(deal(identifiers={"lei": LEI}), world().registers).deal
    assert looked_up(once, world().registers).deal == once


def test_two_parties_of_the_register_are_each_other_s_owners() -> None:
    both = replace(deal(identifiers={"lei": LEI}), holders=(DealParty(name="The Holding", identifiers={"lei": HOLDING[4:]}),))
    found = looked_up(both, world().registers).deal
    assert [(party.name, party.id) for party in found.holders] == [("The Holding", HOLDING), ("Grim Arsenal", LISTED)]
    assert len(found.stakes) == 1


def test_a_name_alone_is_only_pointed_out() -> None:
    answer = answered(deal())
    assert [one for one in answer.caveats if f"has 1 of the name Quiet Meadow Optics ({LEI})" in one]
    assert not answer.hits
    assert not [one for one in answered(deal(owners=())).caveats if "of the name" in one], "its owners are told"
    elsewhere = replace(deal(), parties=(DealParty(name="Quiet Meadow Optics", country="DE"),))
    assert not [one for one in answered(elsewhere).caveats if "of the name" in one], "one of another country is another"


def test_a_register_that_must_be_read_again_is_not_read_for_a_name() -> None:
    assert not [one for one in answered(deal(), world(ready=False)).caveats if "of the name" in one]


def test_a_number_that_is_not_registered_is_told() -> None:
    answer = answered(deal(identifiers={"lei": "529900XXXXXXXXXXXX00"}))
    assert "the LEI 529900XXXXXXXXXXXX00 of Quiet Meadow Optics is not in reg as of 2026-06-01" in answer.caveats


def test_why_a_parent_is_not_told_is_told() -> None:
    shy = replace(deal(), parties=(DealParty(name="Shy Bakery", identifiers={"lei": SHY[4:]}),))
    (remark,) = looked_up(shy, world().registers).remarks
    assert remark == (
        f"reg as of 2026-06-01 tells of nobody above Shy Bakery ({SHY[4:]}): ultimate parent: there is one, which has no LEI"
    )


def test_too_many_owners_are_left_to_another_command() -> None:
    told = looked_up(deal(identifiers={"lei": LEI}), world().registers, most=1)
    assert told.remarks == (
        f"more than 1 parties stand above Quiet Meadow Optics: they are not looked up here; ask `caveat own {LEI}`",
    )
    assert not told.deal.stakes


def test_the_receipt_names_the_register_and_the_deal_as_it_was_asked() -> None:
    asked = deal(identifiers={"lei": LEI})
    receipt = answered(asked).receipt
    assert [one.list_id for one in receipt.snapshots] == ["sdn", "reg"]
    assert receipt.deal == asked
    assert answered(asked, replace(world(), registers=())).receipt.id != receipt.id
