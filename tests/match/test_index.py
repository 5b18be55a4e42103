"""Searching an index of parties."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caveat.facts import Identifier, Name, Party, Place
from caveat.facts.party import NameKind, PartyKind
from caveat.facts.problem import BadInput, NotFound
from caveat.facts.span import RoughDay
from caveat.match import Index

HUAWEI = Party(
    id="us_bis_entity-1",
    kind=PartyKind.COMPANY,
    names=(Name(text="Huawei Technologies Co., Ltd."), Name(text="华为技术有限公司", kind=NameKind.ORIGINAL_SCRIPT)),
    identifiers=(Identifier(kind="registration", value="91440300192203821J", country="CN"),),
    countries=("CN",),
)
VIETNAM = Party.named("us_bis_entity-2", "company", "Huawei Technologies (Vietnam) Company Limited")
SMIC = Party.named("us_bis_entity-3", "company", "Semiconductor Manufacturing International Corporation")
IVANOV = Party(
    id="un-1",
    kind=PartyKind.PERSON,
    names=(Name(text="Sergey Petrovich IVANOV"), Name(text="The Falcon", kind=NameKind.WEAK_ALIAS)),
    births=(RoughDay(year=1970, month=5, day=2),),
    gender="male",
    countries=("RU",),
)
SHIP = Party(
    id="ofac-9",
    kind=PartyKind.VESSEL,
    names=(Name(text="GRACE OF THE SEA"),),
    identifiers=(Identifier(kind="imo", value="IMO 9401598"),),
)
ADDRESS = Party(
    id="us_bis_entity-7",
    kind=PartyKind.ADDRESS,
    places=(Place(text="Room 1201, Tower 2, 33 Canton Road, Tsim Sha Tsui, Hong Kong"),),
)
LISTED = (HUAWEI, VIETNAM, SMIC, IVANOV, SHIP, ADDRESS)
INDEX = Index.build(LISTED)

WORDS = st.sampled_from(
    [
        "huawei",
        "tech",
        "ali",
        "muhammad",
        "bin",
        "salman",
        "ivanov",
        "华为",
        "محمد",
        "Иван",
        "plant",
        "7",
        "the",
        "group",
        "co",
        "ltd",
        "n",
        "x",
        "smic",
        "김정은",
        "...",
        "o'neill",
    ]
)
NAMES = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)
PARTIES = st.lists(
    st.builds(
        lambda names, kind: (tuple(Name(text=text) for text in names), kind),
        st.lists(NAMES, min_size=1, max_size=3),
        st.sampled_from(list(PartyKind)),
    ),
    min_size=1,
    max_size=8,
).map(lambda made: [Party(id=f"p{place}", kind=kind, names=names) for place, (names, kind) in enumerate(made)])


def best(query: str | Party) -> tuple[str, float]:
    hit = INDEX.search(query, limit=1)[0]
    return hit.party_id, hit.score


def person(name: str, **known: object) -> Party:
    return Party(id="q", kind=PartyKind.PERSON, names=(Name(text=name),), **known)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("query", "party"),
    [
        ("华为技术有限公司", HUAWEI),
        ("Huawei Technologies", HUAWEI),
        ("Hua Wei Technology Ltd", HUAWEI),
        ("Huawei Technologies Vietnam", VIETNAM),
        ("IVANOV, Sergey Petrovich", IVANOV),
        ("Сергей Иванов", IVANOV),
        ("Sergy Ivanov", IVANOV),
        ("SergeyPetrovichIvanov", IVANOV),
        ("S. Ivanov", IVANOV),
        ("SMIC", SMIC),
        ("MV Grace of the Sea", SHIP),
        ("Rm 1201, Tower 2, 33 Canton Rd., Tsim Sha Tsui, Hong Kong", ADDRESS),
    ],
)
def test_a_listed_party_is_found_by_its_name_in_many_guises(query: str, party: Party) -> None:
    found, score = best(query)
    assert found == party.id
    assert score >= 0.70


@settings(max_examples=40, deadline=None)
@given(PARTIES)
def test_each_party_is_found_by_each_of_its_own_names(parties: list[Party]) -> None:
    index = Index.build(parties)
    for party in parties:
        for name in party.names:
            if any(letter.isalnum() for letter in name.text):
                found = {hit.party_id: hit.score for hit in index.search(Party(id="q", kind=party.kind, names=(name,)), limit=99)}
                assert found.get(party.id) == 1.0


@settings(max_examples=15, deadline=None)
@given(PARTIES, NAMES)
def test_saving_and_loading_change_nothing(tmp_path_factory: pytest.TempPathFactory, parties: list[Party], query: str) -> None:
    built = Index.build(parties)
    folder = tmp_path_factory.mktemp("index")
    built.save(folder)
    loaded = Index.load(folder)
    assert loaded.search(query) == built.search(query)
    assert (len(loaded), loaded.names) == (len(built), built.names)


def test_an_equal_identifier_decides_whatever_the_name() -> None:
    query = Party(
        id="q",
        kind=PartyKind.COMPANY,
        names=(Name(text="Sunny Trading"),),
        identifiers=(Identifier(kind="registration", value="91440300-192203821-J"),),
    )
    hit = INDEX.search(query, limit=1)[0]
    assert (hit.party_id, hit.score) == (HUAWEI.id, 1.0)
    assert "registration 91440300192203821J is equal" in hit.explanation.text


def test_an_imo_number_is_known_with_and_without_its_prefix() -> None:
    query = Party(id="q", kind=PartyKind.VESSEL, identifiers=(Identifier(kind="imo", value="9401598"),))
    assert INDEX.search(query)[0].party_id == SHIP.id


def test_an_equal_number_that_fails_its_check_digit_alerts_and_does_not_decide() -> None:
    ship = Party(
        id="s", kind=PartyKind.VESSEL, names=(Name(text="Sea Lark"),), identifiers=(Identifier(kind="imo", value="9401599"),)
    )
    query = Party(
        id="q", kind=PartyKind.VESSEL, names=(Name(text="Blue Heron"),), identifiers=(Identifier(kind="imo", value="9401599"),)
    )
    (hit,) = Index.build([ship]).search(query, limit=5)
    assert 0.70 <= hit.score < 0.95
    assert "fails its check digit" in hit.explanation.text


def test_numbers_of_another_issuer_do_not_decide() -> None:
    query = Party(
        id="q", kind=PartyKind.COMPANY, identifiers=(Identifier(kind="registration", value="91440300192203821J", country="DE"),)
    )
    assert INDEX.search(query) == []


def test_a_birth_one_year_off_bends_and_one_far_off_breaks() -> None:
    name = "Sergey Petrovich Ivanov"
    exact, near, swapped, far = (best(person(name, births=(RoughDay(year=year),)))[1] for year in (1970, 1971, 1907, 1990))
    assert exact == 1.0 > near > swapped > 0.9 > 0.70 > far


def test_another_gender_or_country_bends() -> None:
    name = "Sergey Petrovich Ivanov"
    assert best(person(name, gender="male", countries=("RU",)))[1] == 1.0
    assert 0.7 < best(person(name, gender="female"))[1] < 1.0
    assert 0.7 < best(person(name, countries=("FR",)))[1] < 1.0


def test_a_weak_alias_is_worth_less_and_says_so() -> None:
    hit = INDEX.search("The Falcon", limit=1)[0]
    assert hit.party_id == IVANOV.id
    assert 0.70 <= hit.score < 0.95
    assert hit.name.kind is NameKind.WEAK_ALIAS
    assert "weak alias" in hit.explanation.text


def test_a_party_at_a_listed_address_is_found_by_its_place() -> None:
    query = Party(
        id="q",
        kind=PartyKind.COMPANY,
        names=(Name(text="Bright Star"),),
        places=(Place(text="33 Canton Road, Room 1201, Tower 2, Tsim Sha Tsui, Hong Kong"),),
    )
    assert INDEX.search(query, threshold=0.7)[0].party_id == ADDRESS.id


def test_another_room_of_the_same_tower_does_not_alert() -> None:
    assert INDEX.search("Room 1305, Tower 2, 33 Canton Road, Tsim Sha Tsui, Hong Kong", threshold=0.9) == []


@pytest.mark.parametrize(
    "name", ["Good Company", "Technologies Co Ltd", "Petrov", "bin", "...", "", "\ud800", "x" * 1_000_000, "word " * 10_000]
)
def test_generic_empty_and_hostile_queries_do_not_alert(name: str) -> None:
    assert INDEX.search(name, threshold=0.7) == []


def test_hits_are_ranked_limited_and_cut_at_the_threshold() -> None:
    hits = INDEX.search("Huawei Technologies", limit=10)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert len(INDEX.search("Huawei Technologies", limit=1)) == 1
    assert all(hit.score >= 0.9 for hit in INDEX.search("Huawei Technologies", threshold=0.9))


def test_an_empty_index_finds_nothing(tmp_path: Path) -> None:
    Index.build([]).save(tmp_path)
    assert Index.load(tmp_path).search("Huawei") == []


def test_an_absent_index_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        Index.load(tmp_path / "nowhere")


def test_a_changed_file_a_torn_manifest_and_a_lost_file_are_refused(tmp_path: Path) -> None:
    INDEX.save(tmp_path)
    array = tmp_path / "0" / "arrays.bin"
    told = array.read_bytes()
    array.write_bytes(told[:-1] + bytes([told[-1] ^ 1]))
    with pytest.raises(BadInput, match="not what the manifest says"):
        Index.load(tmp_path)
    array.unlink()
    with pytest.raises(NotFound):
        Index.load(tmp_path)
    for torn in ("{", "[]", "{}", '{"format": 99, "segments": 1}'):
        (tmp_path / "manifest.json").write_text(torn)
        with pytest.raises(BadInput):
            Index.load(tmp_path)


def test_a_hit_tells_its_party_by_id_kind_and_name() -> None:
    hit = Index.build([Party.named("p-1", "company", "Lakeside Radio Works")]).search("Lakeside Radio Works", 5)[0]
    assert (hit.party.id, hit.party.kind, hit.party.caption) == ("p-1", PartyKind.COMPANY, "Lakeside Radio Works")


def test_the_exact_name_is_found_among_hundreds_that_share_its_words() -> None:
    crowd = [Party.named(f"p-{n}", "company", f"Huawei Technologies {word} Co., Ltd.") for n, word in enumerate(_CROWD)]
    index = Index.build([*crowd, Party.named("own", "company", "Huawei Technologies Co., Ltd.")])
    best = index.search("Huawei Technologies Co., Ltd.", 5, 0.7)[0]
    assert (best.party_id, best.score) == ("own", 1.0)


_CROWD = [
    f"{first}{second}" for first in ("Ama", "Bore", "Cili", "Dona", "Ulu", "Fera", "Gori", "Hano") for second in "bdfgklmnprst"
]
