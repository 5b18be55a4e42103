"""What holds for any names: found by their own, the same from either side, never hidden by what is added."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.match.kernel_battery import SCRIPTS

from caveat.facts import Name, Party
from caveat.facts.party import NameKind, PartyKind
from caveat.match import Index, compare, compare_names
from caveat.match.compare import GRAMMARS
from caveat.names import fold, read_name
from caveat.names.around import without_what_stands_around

SAME = 1e-6
ALERT, THRESHOLD = 0.5, 0.7
"""Below it a name may be left unaligned as soon as rarer words make it unlikely; alerts begin at 0.70."""

_POOL = [
    "ali",
    "muhammad",
    "bin",
    "salman",
    "ivanov",
    "ivan",
    "sergey",
    "kim",
    "jong",
    "un",
    "plant",
    "7",
    "the",
    "group",
    "co",
    "ltd",
    "bank",
    "trading",
    "international",
    "petroleum",
    "al",
    "abdul",
    "rahman",
    "华为",
    "محمد",
    "Иван",
    "김정은",
    "x",
    "jc",
    "smic",
    "hong",
    "kong",
    "north",
    "korea",
    "huawei",
    "tech",
    "o'neill",
    "mv",
    "td",
    "hk",
    "...",
    "3m",
]
KINDS = st.sampled_from(list(PartyKind))
NAMED_KINDS = st.sampled_from(["person", "company", "vessel", "address"])
IN_ONE_SCRIPT = st.sampled_from(SCRIPTS).flatmap(
    lambda script: st.lists(st.text(script, min_size=1, max_size=9), min_size=1, max_size=4).map(" ".join)
)
NAMES = st.one_of(st.lists(st.sampled_from(_POOL), min_size=1, max_size=6).map(" ".join), IN_ONE_SCRIPT)
TEXTS = st.one_of(NAMES, st.text(max_size=40), st.lists(NAMES, min_size=2, max_size=3).map("".join))


def parties_of(prefix: str, most: int) -> st.SearchStrategy[list[Party]]:
    made = st.tuples(st.lists(NAMES, min_size=1, max_size=3), KINDS)
    return st.lists(made, min_size=1, max_size=most).map(
        lambda rows: [
            Party(id=f"{prefix}{number}", kind=kind, names=tuple(Name(text=text) for text in names))
            for number, (names, kind) in enumerate(rows)
        ]
    )


PARTIES, MORE = parties_of("p", 8), parties_of("m", 12)
QUERIES = st.one_of(NAMES, st.builds(lambda text, kind: Party(id="q", kind=kind, names=(Name(text=text),)), NAMES, KINDS))


def asking(name: Name, kind: PartyKind) -> Party:
    return Party(id="q", kind=kind, names=(name,))


def scores(index: Index, query: str | Party, limit: int = 1024) -> dict[str, float]:
    return {hit.party_id: hit.score for hit in index.search(query, limit)}


def legible(text: str, kind: PartyKind) -> bool:
    return bool(read_name(text, GRAMMARS[kind.value]).words)


def assert_found_by_own_names(index: Index, parties: list[Party]) -> None:
    for party in parties:
        for name in party.names:
            if legible(name.text, party.kind):
                assert scores(index, asking(name, party.kind)).get(party.id) == 1.0


@given(TEXTS, TEXTS, NAMED_KINDS)
def test_a_comparison_is_the_same_from_either_side(one: str, other: str, kind: str) -> None:
    there, back = compare(one, other, kind), compare(other, one, kind)
    assert there[0] == back[0] == compare_names(one, other, kind)
    assert 0 <= there[0] <= 1
    assert there[1].points == back[1].points
    assert (there[1].only_query, there[1].only_listed) == (back[1].only_listed, back[1].only_query)


@given(TEXTS, NAMED_KINDS)
def test_a_name_matches_itself_in_every_script(name: str, kind: str) -> None:
    if read_name(name, GRAMMARS[kind]).words or name.strip():
        assert compare_names(name, name, kind) == 1.0


@given(TEXTS)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@settings(max_examples=60)
@given(PARTIES, MORE, QUERIES)
def test_what_is_added_to_a_list_never_lowers_the_score_of_another(
    parties: list[Party], more: list[Party], query: str | Party
) -> None:
    # Far below the threshold a word that grows common may bring a name under what is foreseen to be worth aligning.
    before = {party: score for party, score in scores(Index.build(parties), query).items() if score >= THRESHOLD}
    for grown in (Index.build(parties + more), Index.build(parties).added(more)):
        after = scores(grown, query)
        assert all(after.get(party, 0.0) >= score - SAME for party, score in before.items())


@settings(max_examples=60)
@given(PARTIES, NAMES)
def test_a_hit_scores_what_comparing_the_two_names_gives(parties: list[Party], name: str) -> None:
    """What stands around a name is sought with it and without it, and the better counts; an address is sought as it is."""
    index, bare = Index.build(parties), without_what_stands_around(name)
    for kind in PartyKind:
        if kind is not PartyKind.UNKNOWN:
            for hit in index.search(asking(Name(text=name), kind), 1024):
                if hit.kind is kind:
                    alike = max(
                        compare_names(one, hit.name.text, kind.value) for one in {name, name if kind is PartyKind.ADDRESS else bare}
                    )
                    assert hit.score == pytest.approx(alike, abs=SAME)


@settings(max_examples=30)
@given(PARTIES, MORE)
def test_parties_are_found_by_their_names_while_others_come_and_go(
    tmp_path_factory: pytest.TempPathFactory, parties: list[Party], more: list[Party]
) -> None:
    folder = tmp_path_factory.mktemp("index")
    gone, kept = parties[::2], parties[1::2]
    whole = Index.build(parties)
    changed = whole.removed([party.id for party in gone]).added(more)
    changed.save(folder)
    assert_found_by_own_names(whole, parties)
    for index in (changed, Index.load(folder)):
        assert_found_by_own_names(index, kept + more)
        assert len(index) == len(kept) + len(more)
        for party in gone:
            for name in party.names:
                assert party.id not in scores(index, asking(name, party.kind))
    assert_found_by_own_names(changed.added(gone), gone + kept + more)


@settings(max_examples=30)
@given(PARTIES, st.lists(QUERIES, max_size=6))
def test_saving_and_loading_change_no_hit(
    tmp_path_factory: pytest.TempPathFactory, parties: list[Party], queries: list[str | Party]
) -> None:
    folder: Path = tmp_path_factory.mktemp("index")
    built = Index.build(parties).added(parties[:1])
    built.save(folder)
    loaded = Index.load(folder)
    for query in queries:
        assert loaded.search(query, 50) == built.search(query, 50)
        assert [hit.explanation for hit in loaded.search(query)] == [hit.explanation for hit in built.search(query)]


@settings(max_examples=40)
@given(PARTIES, MORE, st.lists(QUERIES, max_size=6), st.integers(0, 20))
def test_searching_many_at_once_gives_what_searching_each_gives(
    parties: list[Party], more: list[Party], queries: list[str | Party], limit: int
) -> None:
    index = Index.build(parties).added(more)
    assert index.search_many(queries, limit) == [index.search(query, limit) for query in queries]


@settings(max_examples=60)
@given(PARTIES, MORE, QUERIES, st.integers(1, 10))
def test_a_lower_limit_gives_the_head_of_the_hits(parties: list[Party], more: list[Party], query: str | Party, limit: int) -> None:
    index = Index.build(parties + more)
    few, many = index.search(query, limit, ALERT), index.search(query, 50, ALERT)
    assert [hit.score for hit in few] == [hit.score for hit in many[:limit]]


@settings(max_examples=60)
@given(PARTIES, QUERIES, st.floats(ALERT, 1))
def test_a_threshold_only_cuts(parties: list[Party], query: str | Party, threshold: float) -> None:
    index = Index.build(parties)
    above = {hit.party_id: hit.score for hit in index.search(query, 1024, threshold)}
    assert above == {party: score for party, score in scores(index, query).items() if score >= threshold}


def test_a_weak_alias_alone_is_found_below_certainty() -> None:
    index = Index.build([Party(id="p", kind=PartyKind.PERSON, names=(Name(text="The Falcon", kind=NameKind.WEAK_ALIAS),))])
    assert ALERT < scores(index, "The Falcon")["p"] < 1
