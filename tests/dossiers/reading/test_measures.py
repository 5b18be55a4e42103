"""Measures that an article mentions: by their kinds, in many forms; denied, possible and supposed ones are set apart."""

import re
from collections import Counter

import pytest
from tests.dossiers.reading.world import read_text

from caveat.dossiers.reading.article import Mood
from caveat.dossiers.reading.measures import book
from caveat.facts.measure_kind import MeasureKind

TOLD = {
    "Huawei was added to the Entity List": "listing",
    "The inclusion of Huawei in the list of entities hurts": "listing",
    "Washington tightened export controls on chips": "export_control_rule",
    "Companies were banned from selling components to ZTE": "denial_order",
    "Commerce granted a temporary general licence": "licence",
    "The licences were revoked": "licence_revocation",
    "It prohibits government entities from using the products": "procurement_ban",
    "It prohibits operators from using federal subsidies to purchase gear": "subsidy_ban",
    "The FCC stopped equipment authorisations": "equipment_authorisation_ban",
    "Sweden banned Huawei from participating in the deployment of 5G": "network_ban",
    "London drove Huawei out of the 5G market": "network_ban",
    "India banned TikTok": "app_or_product_ban",
    "China halted imports of canola": "import_ban",
    "Americans may not buy: an investment ban fell on the stock": "investment_ban",
    "CFIUS looked into it": "investment_review",
    "The law forced ByteDance to sell the app": "ownership_order",
    "Treasury froze its assets": "blocking_sanction",
    "Sanctions were lifted": "delisting",
    "Parliament passed a law": "legislation",
    "A state of emergency was declared": "executive_order",
    "The EU published 5G guidelines": "policy_framework",
    "Prosecutors opened an investigation": "investigation",
    "A grand jury sat": "prosecution",
    "She was arrested in Vancouver": "arrest_detention",
    "She was released on bail": "release",
    "The firm pleaded guilty": "plea_or_settlement",
    "The bank was fined": "fine",
    "A compliance monitor was installed": "monitorship",
    "The court upheld the rule": "court_ruling",
    "Cisco filed a patent lawsuit": "civil_litigation",
    "Huawei sued the US government": "target_litigation",
    "Pompeo pressed allies": "diplomatic_pressure",
    "It was a smear campaign": "public_campaign",
    "The agency hacked its servers": "espionage_disclosure",
    "The review gave only limited assurance": "security_assessment",
    "New problems were discovered": "technical_finding",
    "A parliamentary inquiry followed": "parliamentary_report",
    "Beijing retaliated": "retaliation",
    "China detained two Canadians": "retaliation_personal",
    "The unreliable entity list was set up": "countermeasure_framework",
    "The group is lobbying": "lobbying",
    "The firm was split up": "corporate_action",
    "Google suspended business with Huawei": "private_refusal",
    "Sales fell": "financial_result",
    "It won the tender": "market_result",
    "It was a breakthrough": "technical_result",
    "Carriers must rip and replace": "replacement_programme",
    "The firm went bankrupt": "outcome",
}


@pytest.mark.parametrize(("text", "kind"), TOLD.items())
def test_a_measure_is_known_by_its_phrase(text: str, kind: str) -> None:
    assert kind in {one.kind.value for one in read_text(f"{text}.").measures}


def test_every_kind_of_measure_has_phrases_and_is_tried_here() -> None:
    phrasings: Counter[MeasureKind] = Counter()
    for phrase in book().phrases:
        many = 1
        for element in phrase.elements:
            many *= element.many
        phrasings[phrase.kind] += many
    assert set(phrasings) == set(MeasureKind) == {MeasureKind(kind) for kind in TOLD.values()}
    assert min(phrasings.values()) >= 12


def test_every_alternative_of_a_phrase_is_one_word_that_a_text_can_have() -> None:
    words = {word for phrase in book().phrases for element in phrase.elements for word in (*element.exact, *element.stems)}
    assert [word for word in words if not re.fullmatch(r"[a-z0-9]+", word)] == []


@pytest.mark.parametrize(
    ("text", "negated", "mood"),
    [
        ("Huawei was banned from the 5G network.", False, Mood.TOLD),
        ("Huawei was not banned from the 5G network.", True, Mood.TOLD),
        ("They didn't ban Huawei from the network.", True, Mood.TOLD),
        ("Germany may ban Huawei from the network.", False, Mood.POSSIBLE),
        ("If Germany were to ban Huawei from its network, prices would rise.", False, Mood.SUPPOSED),
        ("Had they banned Huawei from the network, prices would have risen.", False, Mood.SUPPOSED),
        ("Nobody banned Huawei from the network.", True, Mood.TOLD),
        ("Will Germany ban Huawei from its network?", False, Mood.ASKED),
        ("Under No. 4 they banned Huawei from the network.", False, Mood.TOLD),
        ("It is not over; they banned Huawei from the network.", False, Mood.TOLD),
    ],
)
def test_denials_and_possibilities_are_set_apart(text: str, negated: bool, mood: Mood) -> None:
    (ban,) = (one for one in read_text(text).measures if one.kind is MeasureKind.NETWORK_BAN)
    assert (ban.negated, ban.mood) == (negated, mood)


def test_two_bans_of_one_sentence_are_two_measures() -> None:
    text = "It prohibits government entities from using Huawei’s products and prohibits operators from using federal subsidies to purchase them."
    kinds = [one.kind for one in read_text(text).measures]
    assert kinds == [MeasureKind.PROCUREMENT_BAN, MeasureKind.SUBSIDY_BAN]
