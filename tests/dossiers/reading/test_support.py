"""What may support a claim of an article: a record of the same place and time, that tells what the claim says and not its opposite."""

import pytest
from tests.dossiers.small import case, event, library

from caveat.dossiers import Library
from caveat.dossiers.claim import Claim, Document, Modality, Status
from caveat.dossiers.event import Authority
from caveat.dossiers.reading import article_of, read
from caveat.dossiers.reading.claims import claims_of
from caveat.dossiers.reading.denials import denials_in, without_asides
from caveat.dossiers.reading.standing import Standing, standings_of
from caveat.dossiers.reference import Reference


@pytest.fixture(scope="module")
def world() -> Library:
    """Return Meridian of Norway, which Sweden banned in 2020 and Canada put on a list in 2019, and whose head was arrested there."""
    sweden, canada = (Authority(name=name, countries=(code,)) for name, code in (("Swedish regulator", "SE"), ("Canada", "CA")))
    told = [
        event(
            "meridian-ban",
            "2020-10-20",
            "network_ban",
            authority=sweden,
            targets=("Meridian",),
            told="The Swedish regulator banned Meridian from 5G networks.",
        ),
        event(
            "meridian-list",
            "2019-05-16",
            "listing",
            authority=canada,
            targets=("Meridian",),
            told="Canada put Meridian and its affiliates on its Entity List.",
        ),
        event(
            "meridian-arrest",
            "2018-12-01",
            "arrest_detention",
            authority=canada,
            targets=("Ada Lund",),
            persons=("Ada Lund",),
            told="Canadian police arrested Ada Lund of Meridian.",
        ),
    ]
    return library(case("meridian", told, name="Meridian", parties=("Meridian",), home=("NO",)))


@pytest.fixture(scope="module")
def with_claim(world: Library) -> Library:
    """Return the same with a claim that a document makes of the ban, and one that goes beyond the listing."""
    claims = tuple(
        Claim(
            id=name,
            told=told,
            speaker="the author",
            modality=Modality.ASSERTS,
            status=status,
            because="so it was",
            about=("meridian",),
            events=(beside,),
        )
        for name, told, status, beside in (
            ("K1", "Sweden banned Meridian from its 5G networks.", Status.SUPPORTED, "meridian-ban"),
            ("K2", "Because it is on the Entity List, Meridian can obtain no parts.", Status.PARTLY, "meridian-list"),
        )
    )
    document = Document(id="paper", reference=Reference(title="a paper", publisher="a house"), stance="against", claims=claims)
    return library(*world.cases.values(), documents=[document])


def only(text: str, beside: Library) -> Standing:
    (one,) = standings_of(read(article_of(text), beside), beside)
    return one


@pytest.mark.parametrize(
    "text", ["Sweden banned Meridian from its 5G networks.", "Sweden banned Meridian from 5G networks in 2020."]
)
def test_a_record_of_the_place_and_the_time_supports(text: str, world: Library, with_claim: Library) -> None:
    assert {only(text, beside).status for beside in (world, with_claim)} == {Status.SUPPORTED}


@pytest.mark.parametrize(
    "text",
    [
        "Fiji banned Meridian from its 5G networks.",
        "Norway banned Meridian from its 5G networks.",
        "Germany banned Meridian from its 5G networks in 2020.",
        "Ada Lund of Meridian was arrested in Tokyo on 1 December 2018.",
        "Fiji did not ban Meridian from its 5G networks.",
    ],
)
def test_a_record_of_another_place_decides_nothing(text: str, world: Library, with_claim: Library) -> None:
    assert {only(text, beside).status for beside in (world, with_claim)} == {Status.UNVERIFIABLE}


def test_a_record_of_another_year_does_not_support(world: Library, with_claim: Library) -> None:
    text = "Sweden banned Meridian from its 5G networks in 2014."
    assert not {only(text, beside).status for beside in (world, with_claim)} & {Status.SUPPORTED, Status.PARTLY}


def test_a_thing_of_one_name_that_came_at_another_time_contradicts(world: Library, with_claim: Library) -> None:
    text = "Meridian was added to the Entity List in May 2015."
    assert {only(text, beside).status for beside in (world, with_claim)} == {Status.CONTRADICTED}


def test_whence_a_firm_comes_is_no_place_of_what_befell_it(world: Library) -> None:
    for text in (
        "Sweden banned the Norwegian company Meridian from 5G networks.",
        "Sweden banned Norway's Meridian from 5G networks.",
    ):
        assert only(text, world).status is Status.SUPPORTED


@pytest.mark.parametrize(
    "text",
    [
        "Sweden did not ban Meridian from its 5G networks.",
        "Sweden never banned Meridian from its 5G networks.",
        "Sweden has yet to ban Meridian from its 5G networks.",
        "Ada Lund was never arrested in Canada.",
        "Meridian was not put on the Entity List.",
    ],
)
def test_what_is_denied_is_contradicted_by_a_record_of_the_thing(text: str, world: Library, with_claim: Library) -> None:
    assert {only(text, beside).status for beside in (world, with_claim)} == {Status.CONTRADICTED}


@pytest.mark.parametrize(
    "text",
    [
        "Sweden did not ban Meridian in 2014.",
        "Sweden refused to ban Meridian from its 5G networks.",
        "Sweden kept Meridian in its 5G networks without banning it.",
        "Sweden denied that it had banned Meridian in 2014.",
        "Analysts doubt that Sweden banned Meridian.",
        "No state has banned Meridian from its 5G networks.",
        "It is false that Sweden banned Meridian from its 5G networks.",
        "Sweden lifted its ban on Meridian from its 5G networks.",
    ],
)
def test_a_denial_is_never_supported_by_a_record_of_the_thing(text: str, world: Library, with_claim: Library) -> None:
    told = {one.status for beside in (world, with_claim) for one in standings_of(read(article_of(text), beside), beside)}
    assert told <= {Status.UNVERIFIABLE, Status.CONTRADICTED}


def test_what_came_after_the_writing_contradicts_no_denial(world: Library, with_claim: Library) -> None:
    text = "Oslo, 3 March 2019 - Sweden has not banned Meridian from its 5G networks."
    assert {only(text, beside).status for beside in (world, with_claim)} == {Status.UNVERIFIABLE}


def test_the_event_that_tells_it_goes_before_a_claim_that_goes_beyond_it(with_claim: Library) -> None:
    one = only("Canada put Meridian and its affiliates on the Entity List in May 2019.", with_claim)
    assert (one.status, one.claims, one.events) == (Status.SUPPORTED, (), ("meridian-list",))


@pytest.mark.parametrize("text", ["Meridian is a threat to national security.", "Meridian poses a serious danger to Sweden."])
def test_a_threat_is_an_opinion(text: str, world: Library) -> None:
    assert only(text, world).status is Status.OPINION


@pytest.mark.parametrize("joined", ["and", "but"])
def test_who_denies_one_thing_may_say_another(joined: str, world: Library) -> None:
    text = f"Meridian denied bribery {joined} said the ban would cost Sweden 3 million dollars."
    denied, said = claims_of(read(article_of(text), world))
    assert denied.denies and not said.denies
    assert said.speaker == "Meridian" and said.text.startswith("the ban")


def test_what_a_word_of_denial_reaches_ends_with_its_clause() -> None:
    (one,) = denials_in("It was not banned, but it was fined.")
    assert "BAN" in one.meanings and "FINE" not in one.meanings
    assert denials_in("It was banned not only in Sweden, no later than in May.") == ()


def test_what_is_said_by_the_way_is_no_denial() -> None:
    assert denials_in(without_asides("The firm, which had not paid before, was fined under a law that nobody had used.")) == ()
    assert denials_in(without_asides("It is clear that nobody had paid."))
