"""One party on many lists is shown once, with all its measures; a person may join entries and part them again."""

from dataclasses import replace

import pytest
from tests.world import listed, live, reading, spec

from caveat.check import World, profile_of
from caveat.facts import Identifier, Measure, Party
from caveat.facts.problem import NotFound
from caveat.facts.profile import Judgement


def entry(list_id: str, name: str, **told: object) -> tuple[Party, Measure]:
    party, measure = listed(list_id, name, list_id.upper())
    return replace(party, **told), measure  # type: ignore[arg-type]


def lei(value: str) -> tuple[Identifier, ...]:
    return (Identifier(kind="lei", value=value),)


def tax(value: str) -> tuple[Identifier, ...]:
    return (Identifier(kind="tax", value=value),)


SOUND = "ZZZZ00ACME0000000004"
ONE = entry("one", "Alder Radio", identifiers=lei(SOUND))
TWO = entry("two", "Erle Funk", identifiers=(*lei(SOUND), *tax("LR-77-104")))
THREE = entry("three", "Erle Funk GmbH", identifiers=tax("LR77104"))
NAMESAKE = entry("three", "Alder Radio")


def world(*entries: tuple[Party, Measure]) -> World:
    lists = {party.id.partition(":")[0] for party, _ in entries}
    return World(
        lists=tuple(
            live(spec(name, name.upper()), reading(one for one in entries if one[0].id.startswith(f"{name}:")))
            for name in sorted(lists)
        ),
        rules={},
        engine="test",
        law_sha256="",
    )


def judged(
    one: tuple[Party, Measure], other: tuple[Party, Measure], *, same: bool, when: str = "2026-01-01T00:00:00Z"
) -> Judgement:
    return Judgement(one=one[0].id, other=other[0].id, same=same, because="read the file", by="Mora Lint", when=when)


WORLD = world(ONE, TWO, THREE, NAMESAKE)


@pytest.mark.parametrize("start", [ONE, TWO, THREE])
def test_entries_are_gathered_link_by_link_from_whichever_one_begins(start: tuple[Party, Measure]) -> None:
    profile = profile_of(start[0].id, WORLD)
    assert profile.members[0] == start[0].id
    assert set(profile.members) == {ONE[0].id, TWO[0].id, THREE[0].id}
    assert {link.because.partition(",")[0] for link in profile.links} == {"the same lei", "the same tax"}


def test_a_namesake_stays_by_itself() -> None:
    assert profile_of(NAMESAKE[0].id, WORLD).members == (NAMESAKE[0].id,)


def test_a_person_may_part_what_an_identifier_holds_together_and_take_it_back() -> None:
    apart = judged(TWO, THREE, same=False)
    assert set(profile_of(ONE[0].id, WORLD, [apart]).members) == {ONE[0].id, TWO[0].id}
    again = judged(THREE, TWO, same=True, when="2026-02-01T00:00:00Z")
    profile = profile_of(ONE[0].id, WORLD, [again, apart])
    assert set(profile.members) == {ONE[0].id, TWO[0].id, THREE[0].id}
    assert [link.by for link in profile.links if THREE[0].id in (link.one, link.other)] == ["Mora Lint"]


def test_a_person_may_join_a_namesake() -> None:
    profile = profile_of(NAMESAKE[0].id, WORLD, [judged(ONE, NAMESAKE, same=True)])
    assert set(profile.members) == {ONE[0].id, TWO[0].id, THREE[0].id, NAMESAKE[0].id}


def test_what_was_joined_to_an_entry_that_left_its_list_is_passed_over() -> None:
    gone = world(ONE, TWO)
    assert set(profile_of(ONE[0].id, gone, [judged(ONE, NAMESAKE, same=True)]).members) == {ONE[0].id, TWO[0].id}


def test_an_entry_of_no_list_is_told() -> None:
    with pytest.raises(NotFound):
        profile_of("two:nobody", WORLD)
    with pytest.raises(NotFound):
        profile_of("nowhere:1", WORLD)
