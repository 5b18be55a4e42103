"""Claims of articles: within their sentences, with their speakers, and never supported by what is not there."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.dossiers.small import case, event, figure, library

from caveat.dossiers import Library
from caveat.dossiers.case import Case
from caveat.dossiers.claim import Modality, Status
from caveat.dossiers.event import Authority, Effect
from caveat.dossiers.reading import article_of, read
from caveat.dossiers.reading.claims import ReadClaim, claims_of
from caveat.dossiers.reading.clauses import clauses_of
from caveat.dossiers.reading.rhetoric import core_of, loaded_in
from caveat.dossiers.reading.standing import Standing, standings_of
from caveat.facts import Day
from caveat.facts.span import RoughDay

PIECES = [
    "The ministry said that Meridian had been banned from the market.",
    "“We will not leave,” said Ada Lund, who heads Meridian.",
    "Meridian is the world's largest maker of pumps, valves, pipes and tanks.",
    "Meridian, which denies it, was brutally fined 30 million dollars in May 2021, and its shares fell.",
    "It is a disgrace. According to Reuters, Meridian bribed officials; the firm denied that it had paid.",
    "Will it fall? It won't.",
    "A:", "Q: Who?", "“", "”", '"', ", and", "who", "which", "that", ";", "1.", "—", "said", "\n\n", "…", "它", "\u202e",
]  # fmt: skip


def meridian() -> Case:
    def told(name: str, day: str, kind: str, words: str, **more: object) -> object:
        return event(
            f"meridian-{name}", day, kind, told=words, authority=Authority(name="Norland ministry", countries=("NO",)), **more
        )

    fined = (Effect(metric="fine", value="30", unit="USD m"),)
    return case(
        "meridian",
        [
            told(
                "fine",
                "2021-05-04",
                "fine",
                "A Norland court fined Meridian USD 30 million over bribes in Lakeland.",
                effects=fined,
            ),  # type: ignore[list-item]
            told("ban", "2022-03-01", "network_ban", "The Norland ministry banned Meridian from its 5G networks."),  # type: ignore[list-item]
        ],
        name="Meridian",
        parties=("Meridian",),
    )


def standings(text: str, beside: Library, published: str = "2022-06-01") -> tuple[Standing, ...]:
    return standings_of(read(article_of(text, published=RoughDay.of(published)), beside), beside)


@pytest.fixture(scope="module")
def world() -> Library:
    shares = [figure("m1", "Meridian", "phone share", "2020", "30", geo="world", house="Count")]
    others = [figure("m2", "Boreal", "phone share", "2020", "20", geo="world", house="Count")]
    return library(meridian(), figures=[*shares, *others])


def only(text: str, beside: Library) -> Standing:
    (one,) = standings(text, beside)
    return one


def of(text: str, beside: Library) -> tuple[ReadClaim, ...]:
    return claims_of(read(article_of(text), beside))


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=30)), max_size=8))
def test_a_claim_lies_within_its_sentence_whatever_the_text(pieces: list[str]) -> None:
    beside = library(meridian())
    article = article_of(" ".join(pieces))
    for claim in claims_of(read(article, beside)):
        sentence = article.sentences[claim.sentence]
        assert sentence.start <= claim.start < claim.end <= sentence.end
        assert article.text[claim.start : claim.end] == claim.text and claim.speaker.strip()


@given(st.one_of(st.text(max_size=120), st.lists(st.sampled_from(PIECES), max_size=3).map(" ".join)))
def test_clauses_lie_within_the_sentence_and_have_letters(text: str) -> None:
    assert all(0 <= one.start < one.end <= len(text) for one in clauses_of(text))


@given(st.lists(st.sampled_from(PIECES), max_size=5))
def test_what_is_supported_or_contradicted_has_facts_beside_it(pieces: list[str]) -> None:
    for one in standings(" ".join(pieces), library(meridian())):
        if one.status in {Status.SUPPORTED, Status.PARTLY, Status.CONTRADICTED}:
            assert one.events or one.figures
        assert one.because


def test_a_claim_is_supported_by_the_event_that_tells_it(world: Library) -> None:
    one = only("A court in Norland fined Meridian 30 million dollars over bribes in May 2021.", world)
    assert (one.status, one.events) == (Status.SUPPORTED, ("meridian-fine",))


def test_another_sum_contradicts_and_another_day_too(world: Library) -> None:
    sum_ = only("A court in Norland fined Meridian 90 million dollars over bribes in May 2021.", world)
    day = only("The Norland ministry banned Meridian from its 5G networks in August 2020.", world)
    assert {sum_.status, day.status} == {Status.CONTRADICTED}


def test_what_lost_its_event_is_unverifiable_and_never_false(world: Library) -> None:
    text = "A court in Norland fined Meridian 30 million dollars over bribes in May 2021."
    assert only(text, world.without("meridian-fine")).status is Status.UNVERIFIABLE
    assert only(text, world.as_of(Day.of("2021-05-03"))).status is Status.UNVERIFIABLE


def test_what_nobody_has_on_record_is_unverifiable(world: Library) -> None:
    one = only("Meridian sold its submarine yard in Lakeland to a circus.", world)
    assert (one.status, one.events) == (Status.UNVERIFIABLE, ())


def test_a_rank_is_held_against_every_count(world: Library) -> None:
    first = only("Meridian is the world's largest maker of phones.", world)
    second = only("Meridian is the world's second largest maker of phones.", world)
    assert (first.status, second.status) == (Status.SUPPORTED, Status.CONTRADICTED)
    assert first.figures == ("m1", "m2")


def test_nothing_later_than_the_day_stands_beside_a_claim(whole: Library) -> None:
    day = Day.of("2020-12-31")
    seen = whole.as_of(day)
    text = "The United States put Huawei on the Entity List. Britain banned Huawei from 5G. Canada banned Huawei. Ericsson lost in China."
    for one in standings(text, seen, "2020-12-30"):
        assert all(seen.event(name).known_by(day) for name in one.events)
        assert set(one.figures) <= set(seen.figures) and not one.claims


def test_the_status_of_a_known_claim_goes_with_its_facts(whole: Library) -> None:
    text = "Huawei's chief financial officer Meng Wanzhou was arrested on her way through Canada."
    known = only(text, whole)
    assert (known.status, known.claims) == (Status.SUPPORTED, ("C10",))
    assert only(text, whole.without("huawei-2018-12-01-arrest_detention")).status is Status.UNVERIFIABLE


def test_an_accusation_on_record_does_not_make_the_thing_so(whole: Library) -> None:
    told = standings("The United States accuses Huawei of spying for Beijing. Huawei spies for Beijing.", whole)
    assert [one.status for one in told] == [Status.SUPPORTED, Status.UNVERIFIABLE]
    assert "alleged" in told[1].because


def test_a_denial_is_set_beside_what_it_denies(whole: Library) -> None:
    text = "The United States accuses Huawei of spying for Beijing. Huawei denied that it was spying for Beijing."
    accused, denied = standings(text, whole)
    assert denied.claim.denies and denied.answers == 0 and accused.answered_by == (1,)
    assert denied.status is Status.UNVERIFIABLE  # a denial proves nothing, nor does the charge


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        ("The minister said on Monday that Meridian had paid bribes.", "The minister", "Meridian had paid bribes"),
        ("According to Reuters, Meridian had paid bribes.", "Reuters", "Meridian had paid bribes"),
        ("Meridian had paid bribes, the minister said on Monday.", "the minister", "Meridian had paid bribes"),
        ("“Meridian paid bribes for years,” said Ada Lund, who led the inquiry.", "Ada Lund", "Meridian paid bribes for years"),
        ("Norland, which accuses Meridian of bribery, has closed its market.", "Norland", "which accuses Meridian of bribery"),
        ("Despite progress, notes the report of the board, Meridian was fined.", "the report", "Despite progress"),
        ("The Senate told Meridian to leave the market by May 2021.", "the author", "The Senate told Meridian to leave"),
        ("Meridian was founded in the United States in 1990.", "the author", "Meridian was founded"),
    ],
)
def test_who_says_it_is_read_from_the_sentence(text: str, speaker: str, said: str, world: Library) -> None:
    claims = of(text, world)
    assert any(one.speaker == speaker and one.text.startswith(said) for one in claims), claims


def test_a_pronoun_speaks_for_the_subject_before_it(world: Library) -> None:
    text = "The court of appeals disagreed with Meridian. It held that the firm had paid bribes."
    assert of(text, world)[-1].speaker == "The court of appeals"


def test_a_quotation_goes_on_in_the_next_sentence(world: Library) -> None:
    text = '"Meridian has paid bribes for years," said Ada Lund. "It will be fined again in 2030."'
    assert [one.speaker for one in of(text, world)] == ["Ada Lund", "Ada Lund"]


def test_the_one_who_is_asked_speaks_in_an_interview(world: Library) -> None:
    text = "Ada Lund teaches law in Norland.\n\nQ: What of Meridian?\n\nA: Meridian paid bribes for years."
    assert of(text, world)[-1].speaker == "Ada Lund"


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Meridian was fined in Norland.", Modality.ASSERTS),
        ("Meridian will be sold by 2030.", Modality.PREDICTS),
        ("Norland should be ashamed of what it did to Meridian.", Modality.JUDGES),
        ("Meridian is a shameless company with a despicable past.", Modality.JUDGES),
        ("Clearly, this would be Norland's answer to Meridian.", Modality.INSINUATES),
        ("We all know who gained from the fine on Meridian.", Modality.INSINUATES),
    ],
)
def test_how_it_is_said_is_known_by_its_words(text: str, modality: Modality, world: Library) -> None:
    assert [one.modality for one in of(text, world)] == [modality]


@pytest.mark.parametrize(
    "text", ["Will Meridian be sold?", "Read more about Meridian.", "Meridian declined to comment.", "Meridian - leaders"]
)
def test_questions_manners_and_captions_claim_nothing(text: str, world: Library) -> None:
    assert of(text, world) == ()


def test_one_sentence_may_hold_several_claims(world: Library) -> None:
    text = "Meridian is number one in pumps, number one in valves; number two in pipes, and it was fined by Norland in May 2021."
    assert len(of(text, world)) == 4


def test_loaded_words_are_set_apart_and_the_core_is_left() -> None:
    text = "The agents brutally kidnapped the gangster"
    loaded = loaded_in(text)
    assert [one.text for one in loaded] == ["brutally", "kidnapped", "gangster"]
    assert core_of(text, loaded) == "The agents detained the people"


def test_a_word_in_a_name_is_not_loaded() -> None:
    assert loaded_in("the counts under the Foreign Corrupt Practices Act") == ()


def test_the_library_may_be_empty() -> None:
    empty = library()
    assert {one.status for one in standings("Meridian was fined. It is a disgrace and should end.", empty)} <= {
        Status.UNVERIFIABLE,
        Status.OPINION,
    }


def test_no_list_of_claims_changes_with_what_stands_beside_it(world: Library) -> None:
    text = Path(__file__).with_name("test_claims.py").read_text("utf-8")[:3000]
    assert of(text, world) == of(text, replace(world, documents={}))
