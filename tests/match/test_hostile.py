"""Hostile names cost a bounded time and hide nobody."""

import random
import time
import tracemalloc
from collections.abc import Callable

import pytest
from tests.match.kernel_battery import SCRIPTS

from caveat.facts import Name, Party
from caveat.facts.party import PartyKind
from caveat.match import Index, compare_names

LISTED = {
    PartyKind.COMPANY: (
        "Huawei Technologies Co., Ltd.",
        "SHANGHAI Micro Electronics",
        "Rosneft Oil Company",
        "Газпром нефть",
        "Sberbank",
    ),
    PartyKind.PERSON: (
        "Sergey Petrovich Ivanov",
        "Иван Петрович Сидоров",
        "Kim Jong Un",
        "محمد بن سلمان",
        "Boris Johnson",
        "नरेन्द्र मोदी",
    ),
}
INDEX = Index.build(
    [Party.named(f"{kind}-{number}", kind, name) for kind, names in LISTED.items() for number, name in enumerate(names)]
)
SECONDS = 0.2

_CYRILLIC = str.maketrans("ABCEHIKMOPTXaceiopxy", "АВСЕНІКМОРТХасеіорху")
_GREEK = str.maketrans("ABEZHIKMNOPTXovu", "ΑΒΕΖΗΙΚΜΝΟΡΤΧονυ")
_LATIN = str.maketrans("АВЕКМНОРСТХаеорсух", "ABEKMHOPCTXaeopcyx")
_SMALL = str.maketrans("abcdefghijklmnoprstuvwyz", "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ")
_LISU = str.maketrans("ABCDEFGHIJKLMNOPRSTUVWXYZ", "ꓮꓐꓚꓓꓰꓝꓖꓧꓲꓙꓗꓡꓟꓠꓳꓑꓣꓢꓔꓴꓦꓪꓫꓬꓜ")


def drawn(capital: int, small: int, name: str) -> str:
    """Write Latin letters as those that begin at these places."""
    shifts = ((ord("A"), capital), (ord("a"), small))
    return "".join(
        next((chr(to + ord(letter) - first) for first, to in shifts if 0 <= ord(letter) - first < 26), letter) for letter in name
    )


DISGUISES: dict[str, Callable[[str], str]] = {
    "full width": lambda name: drawn(0xFF21, 0xFF41, name),
    "bold": lambda name: drawn(0x1D400, 0x1D41A, name),
    "fraktur": lambda name: drawn(0x1D56C, 0x1D586, name),
    "monospace": lambda name: drawn(0x1D670, 0x1D68A, name),
    "circles": lambda name: drawn(0x24B6, 0x24D0, name),
    "black boxes": lambda name: drawn(0x1F170, 0x1F170, name),
    "flags": lambda name: drawn(0x1F1E6, 0x1F1E6, name),
    "brackets": lambda name: drawn(0x249C, 0x249C, name),
    "small capitals": lambda name: name.lower().translate(_SMALL),
    "lisu": lambda name: name.upper().translate(_LISU),
    "a Cyrillic o": lambda name: name.replace("o", "о", 1),
    "a Cyrillic a": lambda name: name.replace("a", "а", 1),
    "a Cyrillic e": lambda name: name.replace("e", "е", 1),
    "a Greek o": lambda name: name.replace("o", "ο", 1),
    "Greek letters": lambda name: name.translate(_GREEK),
    "Latin letters": lambda name: name.translate(_LATIN),
    "dotless i": lambda name: name.replace("i", "ı"),
    "a turned e": lambda name: name.replace("e", "ǝ"),
    "zero for o": lambda name: name.replace("on", "0n").replace("so", "s0"),
    "four for a": lambda name: name.replace("wa", "w4"),
    "five for s at the start": lambda name: name.replace("SH", "5H"),
    "dollar for s": lambda name: name.replace("s", "$"),
    "no-break spaces": lambda name: name.replace(" ", "\xa0"),
    "ideographic spaces": lambda name: name.replace(" ", "\u3000"),
    "isolates": lambda name: f"\u2066{name}\u2069",
    "an override": lambda name: f"\u202e{name}",
    "a hidden message": lambda name: name + "".join(chr(0xE0000 + ord(letter)) for letter in "not listed"),
    "a bell": lambda name: f"\x07{name}\x1b",
    "half an emoji": lambda name: f"{name[:3]}\ud83d{name[3:]}",
    "an emoji": lambda name: f"{name} 😀",
}
MARKS = (
    "\x00\u00ad\u034f\u0483\u0489\u061c\u0640\u115f\u17b5\u180b\u180e\u1ab0\u1dc0\u200b\u200c\u200d\u200e\u200f\u2060\u2063\u206a\u20dd\u3164\ue000"
    "\ufdd0\ufe0f\ufe20\ufeff\uffa0\ufff9\ufffd\U0001bca0\U0001d173\U000e0061\U000e0100"
)


def score(kind: PartyKind, place: int, query: str | Party) -> float:
    return next((hit.score for hit in INDEX.search(query, 9) if hit.party_id == f"{kind}-{place}"), 0.0)


def assert_not_hidden(disguised: str, kind: PartyKind, place: int) -> None:
    assert score(kind, place, disguised) >= 0.95
    assert score(kind, place, Party(id="q", kind=kind, names=(Name(text=disguised),))) >= 0.95


@pytest.mark.parametrize("disguise", DISGUISES)
def test_letters_drawn_alike_do_not_hide_a_listed_name(disguise: str) -> None:
    for kind, names in LISTED.items():
        for place, name in enumerate(names):
            assert_not_hidden(DISGUISES[disguise](name), kind, place)


@pytest.mark.parametrize("mark", MARKS, ids=ascii)
def test_marks_that_nobody_sees_do_not_hide_a_listed_name(mark: str) -> None:
    for kind, names in LISTED.items():
        for place, name in enumerate(names):
            assert_not_hidden(mark.join(name), kind, place)


@pytest.mark.parametrize("marks", ["\u0336", "\u0316\u0316\u0316" * 30, "\u0336\u0322\u0489\u20dd\u0363\u1ab0\u1dc0\ufe20"])
def test_floods_of_marks_do_not_hide_a_listed_name(marks: str) -> None:
    for kind, names in LISTED.items():
        for place, name in enumerate(names):
            if len(name) * len(marks) < 4096:
                assert_not_hidden("".join(letter + marks for letter in name), kind, place)


def test_a_cyrillic_name_keeps_its_letters_beside_latin_ones() -> None:
    assert compare_names("Ракетa Восток", "Raketa Vostok") > 0.95


@pytest.fixture(scope="module")
def crowd() -> Index:
    chance = random.Random(1)
    scripts = [SCRIPTS[0]] * 8 + list(SCRIPTS)
    words = ["".join(chance.choices(chance.choice(scripts), k=chance.randint(3, 8))) for _ in range(3000)]
    names = [" ".join(chance.choices(words, k=chance.choice((2, 3, 48)))) for _ in range(1000)]
    return Index.build([Party.named(f"p{number}", "company", name) for number, name in enumerate(names)])


FLOODS = {
    "a million letters": "x" * 1_000_000,
    "a million Chinese characters": "华" * 1_000_000,
    "a million marks": "\u202e" * 1_000_000,
    "a million blanks": " " * 1_000_000,
    "a letter under a million accents": "a" + "\u0301" * 1_000_000,
    "ten thousand words": " ".join(f"word{number}" for number in range(10_000)),
    "ten thousand numbers": "one hundred million " * 3_334,
    "ten thousand initials": "a. " * 10_000,
    "ten thousand hyphens": "a-" * 10_000,
    "ligatures of eighteen letters": "\ufdfa " * 1_000,
    "lone surrogates": "\ud800" * 10_000,
    "controls": "".join(map(chr, range(32))) * 1_000,
}


@pytest.mark.parametrize("flood", FLOODS)
def test_a_flood_costs_a_bounded_time_and_memory(crowd: Index, flood: str) -> None:
    text = FLOODS[flood]
    crowd.search(text)
    begun = time.process_time()
    crowd.search(text)
    assert time.process_time() - begun < SECONDS
    tracemalloc.start()
    crowd.search(text, 1024)
    compare_names(text, text[:-1])
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 20_000_000 + 4 * len(text)


@pytest.mark.parametrize("letters", SCRIPTS)
def test_forty_names_of_forty_eight_words_cost_a_bounded_time(crowd: Index, letters: str) -> None:
    chance = random.Random(2)
    names = (" ".join("".join(chance.choices(letters, k=9)) for _ in range(48)) for _ in range(40))
    party = Party(id="q", kind=PartyKind.COMPANY, names=tuple(Name(text=name) for name in names))
    crowd.search(party)
    begun = time.process_time()
    crowd.search(party)
    assert time.process_time() - begun < SECONDS
