"""The Canadian list is read under three sets of tags, and a tag that nobody knows is told."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lists.golden import agrees_with_expected, sample_of, spec_of

from caveat.facts.party import NameKind, PartyKind
from caveat.lists import Reading, check_counts
from caveat.lists.ca_sema.names import aliases, entity_names, person_names
from caveat.lists.ca_sema.read import read

SPEC = spec_of("ca_sema")
FILE = "sema-lmes.xml"
SAMPLE = sample_of("ca_sema", FILE)
TAGS = (SPEC.lookups or {})["tag"]


def doubts_of(raw: bytes) -> list[str]:
    return [str(doubt) for doubt in read({FILE: raw}, SPEC).doubts]


def swapped(old: str, new: str) -> bytes:
    assert old in SAMPLE.decode()
    return SAMPLE.decode().replace(old, new, 1).encode()


def alias_texts(text: str, last: str = "") -> list[str]:
    return [name.text for name in aliases(text, last, SPEC)]


def test_the_sample_gives_the_expected_facts() -> None:
    reading = read({FILE: SAMPLE}, SPEC)
    assert reading.doubts == ()
    assert agrees_with_expected("ca_sema", reading)


def test_a_renaming_of_the_tags_changes_nothing_that_is_read() -> None:
    bilingual = {word: tag for tag, word in TAGS.items() if "-" in tag}
    plain = SAMPLE.decode()
    for tag, word in TAGS.items():
        plain = plain.replace(f"<{tag}>", f"<{bilingual[word]}>").replace(f"</{tag}>", f"</{bilingual[word]}>")
    assert "<Country>" not in plain
    assert read({"sema-lmes_*.xml": plain.encode()}, SPEC) == read({FILE: SAMPLE}, SPEC)


def test_every_word_has_its_tag_of_2026() -> None:
    assert {word for tag, word in TAGS.items() if "-" in tag} == set(TAGS.values())


@pytest.mark.parametrize("tag", sorted(tag for tag in TAGS if f"<{tag}>" in SAMPLE.decode()))
def test_any_tag_that_is_renamed_unannounced_holds_the_list_back(tag: str) -> None:
    raw = SAMPLE.decode().replace(f"<{tag}>", "<Novelty>").replace(f"</{tag}>", "</Novelty>").encode()
    assert any("the tag Novelty is unknown" in doubt and "lookups.tag" in doubt for doubt in doubts_of(raw))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("<Country>Iran<", "<Country>Moon<", "'Moon' is an unknown regime"),
        ("<Item>2<", "<Item><", "names no regime or no item"),
        ("<LastName>FABULOV (FABULOW)</LastName>", "", "not either an entity or a surname"),
        ("<Entity>", "<LastName>Both</LastName><Entity>", "not either an entity or a surname"),
        ("<Item>2<", "<Item>2</Item><Item>3<", "Item stands twice in the record"),
        (">9074729<", ">90747<", "'90747' is no IMO number"),
        (">2025-02-21<", ">21-02-2025<", "date of listing: '21-02-2025' is not a day"),
        ("1972-08-10 or 1972-08-11", "soon", "'soon' is no day of birth"),
        ("<record>", '<record kind="x">', "the attribute record@kind is unknown"),
        ("<record>", "<record>stray", "text beside record"),
        ("<Item>2<", "<Item><b/>2<", "the tag b is unknown"),
        ("data-set", "data-sets", "is malformed"),
    ],
)
def test_an_odd_value_is_told_with_its_line(old: str, new: str, told: str) -> None:
    if told == "is malformed":
        assert "cut off or malformed" in doubts_of(swapped(old, new))[0]
        return
    doubts = doubts_of(swapped(old, new))
    assert any(told in doubt for doubt in doubts), doubts
    assert all(doubt.startswith("sema-lmes.xml:") for doubt in doubts)


def test_two_records_of_one_item_are_told() -> None:
    record = SAMPLE[SAMPLE.index(b"<record>") : SAMPLE.index(b"</record>") + len(b"</record>")]
    assert "ca_sema:russia:1:94 stands twice" in doubts_of(SAMPLE.replace(b"</data-set>", record + b"</data-set>"))[0]


def test_a_hostile_cut_off_or_missing_file_gives_nothing_but_the_reason() -> None:
    assert "document type" in doubts_of(SAMPLE.replace(b"<data-set", b"<!DOCTYPE x []><data-set", 1))[0]
    assert len(doubts_of(SAMPLE[: len(SAMPLE) // 2])) == 1
    assert [str(doubt) for doubt in read({}, SPEC).doubts] == ["ca_sema: the file sema-lmes.xml is missing"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lantern Works Co., Ltd., Lantern Co., S.A. de C.V.", ["Lantern Works Co., Ltd.", "Lantern Co., S.A. de C.V."]),
        ("Wick, Lamp & Co; Wick, Oil", ["Wick, Lamp & Co", "Wick, Oil"]),
        ("LW/OL, (Lantern)", ["LW/OL", "Lantern"]),
        ("GORT/ORTAS", ["GORT", "ORTAS"]),
        ("Works of Lantern/Usine de la Lanterne", ["Works of Lantern", "Usine de la Lanterne"]),
        ("Olek, Belarusian: Алег, Russian: Олег", ["Olek", "Алег", "Олег"]),
        ("Lantern (a.k.a. Lamp)", ["Lantern", "Lamp"]),
        ("Foo,Bar Ltd.", ["Foo,Bar Ltd."]),
        ("", []),
    ],
)
def test_aliases_are_split_where_names_end_and_not_within_them(text: str, names: list[str]) -> None:
    assert alias_texts(text) == names


@given(st.lists(st.text(alphabet="abcdefg", min_size=3, max_size=8).map(str.title), max_size=6, unique=True))
def test_plain_names_joined_by_commas_come_apart_again(names: list[str]) -> None:
    assert alias_texts(", ".join(names)) == names


@pytest.mark.parametrize(
    ("text", "last", "kind"),
    [
        ("Andrei", "FABULOV", NameKind.WEAK_ALIAS),
        ("Andrei Invented", "FABULOV", NameKind.WEAK_ALIAS),
        ("Andrii FABULAU", "FABULOV", NameKind.STRONG_ALIAS),
        ("Rosa Fable", "Fabel", NameKind.STRONG_ALIAS),
        ("Lantern", "", NameKind.STRONG_ALIAS),
        ("Роза Фабула", "Fable", NameKind.ORIGINAL_SCRIPT),
    ],
)
def test_an_alias_without_a_surname_is_a_weak_one(text: str, last: str, kind: NameKind) -> None:
    assert [name.kind for name in aliases(text, last, SPEC)] == [kind]


def test_only_the_slash_between_two_languages_parts_a_name() -> None:
    assert entity_names("Space Agency/Agence spatiale") == ["Space Agency", "Agence spatiale"]
    assert entity_names("Steel Mills (Here/There/Elsewhere)") == ["Steel Mills (Here/There/Elsewhere)"]
    assert entity_names("M/V Grey Heron") == ["M/V Grey Heron"]
    assert entity_names("Import/Export Company") == ["Import/Export Company"]
    assert person_names("Munir", "Fable (Fabel)") == ["Munir Fable", "Munir Fabel"]


def test_each_regime_has_its_regulations_its_programme_and_a_word_for_its_ids() -> None:
    lookups = SPEC.lookups or {}
    assert lookups["regime"].keys() == lookups["programme"].keys() == lookups["regulations"].keys()
    assert lookups["confirmed"].keys() <= lookups["number"].keys() <= lookups["regime"].keys()


def test_the_real_file_is_read_without_a_doubt(shared: Path) -> None:
    raw = (shared / "lists/ca_sema/2020-04-15/sema-lmes_2020-04.xml").read_bytes()
    reading: Reading = read({"sema-lmes_*.xml": raw}, SPEC)
    assert check_counts(reading, SPEC) == ()
    assert (reading.rows, len(reading.parties), len(reading.measures)) == (1369, 1369, 1369)
    assert sum(party.kind is PartyKind.PERSON for party in reading.parties) == 985
    assert sum(measure.programme == "CA_JVCFO" for measure in reading.measures) == 70
    assert all(measure.cites for measure in reading.measures)
    named = {name.text for party in reading.parties for name in party.names}
    assert not any(name.startswith((",", "/", ")")) or name.endswith((",", ";", "/", "(")) for name in named)
