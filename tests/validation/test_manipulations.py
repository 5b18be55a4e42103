"""Altered names: the same for the same seed, never what they were, and each class does what it is called."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caveat.facts import Identifier, Name, Party
from caveat.facts.party import PartyKind
from caveat.match import Index
from caveat.validation import class_recall, stranger_alerts
from caveat.validation.classes import Listed
from caveat.validation.identifiers import IDENTIFIER_CLASSES, IdentifierClass, identifier_recall
from caveat.validation.manipulations import MANIPULATIONS, STRANGERS, Manipulation

LISTED = (
    "PETROV, Nikolai Andreevich",
    "PEREZ NORIEGA, Juan Carlos",
    "Mohammad Hassan Akhund",
    "KERAMAKS INTERNATIONAL TRADING COMPANY LIMITED",
    "Factory No. 7 OOO",
    "Büro für Außenhandel GmbH",
    "OCEAN STAR 9",
    "LIMITED LIABILITY COMPANY SEVEROMUYSKIY TUNNEL",
    "华为技术有限公司",
    "X",
)
NAMES = st.one_of(st.sampled_from(LISTED), st.text(min_size=1, max_size=30).filter(str.strip))
ALTERING = [one for one in MANIPULATIONS if not one.id.startswith("E")]


@pytest.mark.parametrize("one", ALTERING, ids=lambda one: one.id)
@given(name=NAMES, seed=st.integers(0, 999))
def test_an_altered_name_is_another_and_the_same_for_the_same_seed(one: Manipulation, name: str, seed: int) -> None:
    altered = one.alter(name, Random(seed))
    assert altered is None or altered != name or not name.isascii()
    assert altered == one.alter(name, Random(seed))


@pytest.mark.parametrize("one", ALTERING, ids=lambda one: one.id)
def test_every_class_can_be_made_from_some_listed_name(one: Manipulation) -> None:
    made = [one.alter(name, Random(seed)) for name in (*LISTED, "Alexander Orlov", "Qatar Steel Factory 3") for seed in range(5)]
    assert any(made)


@pytest.mark.parametrize(
    ("id", "name", "among"),
    [
        ("W1", "PETROV, Nikolai", {"Nikolai PETROV", "PETROV Nikolai"}),
        ("W3d", "PETROV, Nikolai Andreevich", {"Nikolai PETROV"}),
        ("W5", "PETROV, Nikolai Andreevich", {"N. A. PETROV", "PETROV, N. A.", "N.A. PETROV", "N PETROV"}),
        ("W9", "PUTIN, Vladimir", {"Volodya PUTIN"}),
        ("W10", "PEREZ NORIEGA, Juan", {"Juan PEREZ"}),
        ("O1d", "Blue Steel GmbH", {"Blue Steel"}),
        ("O1d", "LIMITED LIABILITY COMPANY SEVER", {"SEVER"}),
        ("O2b", "National Iranian Oil Company", {"NIOC"}),
        ("O3", "Factory 7", {"Factory Seven", "Factory VII", "Factory No. 7"}),
        ("X2", "Ivan Petrov", {"Иван Петров"}),
        ("C3", "Schrödinger", {"Schr?dinger", "Schrdinger", "SchrÃ¶dinger"}),
    ],
)
def test_a_class_does_what_it_is_called(id: str, name: str, among: set[str]) -> None:
    one = next(one for one in MANIPULATIONS if one.id == id)
    made = {one.alter(name, Random(seed)) for seed in range(40)}
    assert made <= among
    assert made


def test_ids_are_told_apart_and_targets_are_shares() -> None:
    assert len({one.id for one in MANIPULATIONS}) == len(MANIPULATIONS)
    assert all(0 < one.target <= 1 for one in MANIPULATIONS)


def _world() -> tuple[list[Listed], Index]:
    kinds = {"company": LISTED[3:6], "person": LISTED[:3]}
    parties = [
        Party(id=f"l:{kind}:{place}", kind=PartyKind(kind), names=(Name(text=name),))
        for kind, names in kinds.items()
        for place, name in enumerate(names)
    ]
    index = Index.build(parties)
    return [Listed(party=party, index=index) for party in parties], index


def test_recall_of_a_class_is_measured_with_its_misses() -> None:
    listed, _ = _world()
    by_id = {one.id: one for one in MANIPULATIONS}
    exact = class_recall(by_id["E0"], listed, 10)
    assert (exact.id, exact.figures[0].value, exact.figures[0].of) == ("classes.E0", 1.0, 6)
    assert exact.wrong == ()
    persons = class_recall(by_id["W1"], listed, 2)
    assert persons.figures[0].of == 2
    contradicted = class_recall(by_id["W4"], listed, 10)
    assert contradicted.figures[0].name == "still alert (let through)"
    assert class_recall(by_id["E0"], listed, 10) == exact


@pytest.mark.parametrize("name", STRANGERS)
def test_names_of_nobody_are_made_for_every_class(name: str) -> None:
    listed, index = _world()
    told = stranger_alerts(name, listed, [index], 20)
    assert 0 < told.figures[0].of <= 20
    assert round(told.figures[0].value * told.figures[0].of) == len(told.wrong)
    assert told == stranger_alerts(name, listed, [index], 20)


@pytest.mark.parametrize("one", IDENTIFIER_CLASSES, ids=lambda one: one.id)
def test_a_party_is_found_by_its_identifier(one: IdentifierClass) -> None:
    party = Party(
        id="l:1",
        kind=PartyKind.PERSON,
        names=(Name(text="PETROV, Nikolai Andreevich"),),
        identifiers=(
            Identifier(kind="passport", value="AB1234567", country="RU"),
            Identifier(kind="un_reference", value="QDi.001"),
        ),
    )
    told = identifier_recall(one, [Listed(party=party, index=Index.build([party]))], 10)
    assert (told.figures[0].value, told.figures[0].of) == (1.0, 1)
    other = Index.build([Party.named("l:1", "person", "Somebody Else")])
    missed = identifier_recall(one, [Listed(party=party, index=other)], 10)
    assert len(missed.wrong) == 1
    assert "passport" in missed.wrong[0].query
