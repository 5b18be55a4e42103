"""Feed the kernel everything it may meet: run in a process of its own by test_kernel_sanitised, with the library to be tried.

Bytes are laid in blocks of just their size from the C library, so that a sanitiser sees the first byte read beyond them.
"""

import ctypes
import random
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from ctypes import byref, c_uint8, c_uint32
from pathlib import Path

from caveat.facts import Name, Party
from caveat.facts.party import PartyKind
from caveat.facts.span import RoughDay
from caveat.match import Index, compare
from caveat.match import kernel as door
from caveat.match.asked import asked
from caveat.match.kernel import Circumstances, Given, RawExplanation, RawHit, kernel, reader, weights
from caveat.match.lexicon import read_plain
from caveat.match.packing import packed_name, packed_query, packed_reading, packed_word
from caveat.names import Grammar, read_name, read_unknown
from caveat.names.foreign import Script, costs

SCRIPTS = (
    "abcdefghijklmnopqrstuvwxyz", "0123456789", "абвгдежзийклмнопрстуфхцчшщъыьэюя", "ابتثجحخدذرزسشصضطظعغفقكلمنهوي", "אבגדהוזחטיכלמנסעפצקרשת",
    "αβγδεζηθικλμνξοπρστυφχψω", "华为技术有限公司中国北京上海王李张刘陈国家投资集团", "김이박최정강조윤장임한오서신권은호영수", "アイウエオカキクケコサシスセソタチツテトナニヌネノ",
    "अआइईकखगघचछजझटठडढणतथदधनपफबभमयरलवशषसह", "กขคงจฉชซญดตถทนบปผพภมยรลวสหอ", "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ", "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ",
)  # fmt: skip
NAMED = (
    """
Huawei Technologies Co., Ltd.|华为技术有限公司|Sergey Petrovich IVANOV|Сергей Петрович Иванов|محمد بن سلمان آل سعود|عبد الرحمن|Abdul Rahman|김정은
Kim Jong Un|ナカムラ タケシ|בנימין נתניהו|Γεώργιος Παπανδρέου|नरेन्द्र मोदी|ทักษิณ ชินวัตร|მიხეილ სააკაშვილი|Նիկոլ Փաշինյան|MV Grace of the Sea|SMIC
Semiconductor Manufacturing International Corporation|J.C. van den Berg|al-Qa'ida|Al Qaida|Plant No. 103|3M/Scott|O'Neill & Sons GmbH|马克 扎克伯格
""".replace("\n", "|")
    .strip("|")
    .split("|")
)
NAMED += ["7 " + "jv td okb " * 16, "hk " * 48, "7 " + "НИИ " * 47]  # of more words as read than as written
PIECES = [
    piece.encode()
    for piece in [
        "a",
        "b",
        "J.",
        "Ltd",
        "ltd",
        "co",
        ",",
        "&",
        "'",
        "'s",
        "-",
        "of",
        "the",
        "al",
        "bin",
        "Abdul",
        "zavod",
        "OOO",
        "Inc",
        "S.A.",
        "llah",
        "petrov",
        "xiang",
        "\x00\x03ali",
    ]
]
CHANCE = random.Random(20261122)


def invented(most: int = 5) -> str:
    """Invent a name of words of one script or of several."""
    if CHANCE.random() < 0.2:
        return CHANCE.choice(NAMED)
    script = CHANCE.choice(SCRIPTS)
    words = range(CHANCE.randint(1, most))
    return " ".join("".join(CHANCE.choices(script, k=CHANCE.randint(1, 12))) for _ in words)


def any_text() -> str:
    """Invent a text of any characters at all, lone surrogates among them."""
    return "".join(
        chr(CHANCE.choice((CHANCE.randrange(0x250), CHANCE.randrange(0x3000), CHANCE.randrange(0x110000)))) for _ in range(30)
    )


def parties(count: int) -> list[Party]:
    """Invent parties of every kind, with births and countries."""
    kinds = list(PartyKind)
    return [
        Party(
            id=f"p{number}",
            kind=kinds[number % len(kinds)],
            names=tuple(Name(text=invented()) for _ in range(CHANCE.randint(1, 3))),
            births=(RoughDay(year=CHANCE.randint(1930, 2000)),) if number % 3 else (),
            countries=("RU", "CN")[: number % 3],
            gender=("male", "female", "")[number % 3],
        )
        for number in range(count)
    ]


def torn(whole: bytes) -> Iterator[bytes]:
    """Give bytes cut short, changed, lengthened, and none that were ever packed."""
    yield whole
    for _ in range(4):
        yield whole[: CHANCE.randint(0, len(whole))]
    for _ in range(8):
        changed = bytearray(whole)
        for _ in range(CHANCE.randint(1, 3)):
            changed[CHANCE.randrange(min(len(changed), CHANCE.choice((8, 30, 4096))))] = CHANCE.choice(
                (0, 1, 48, 64, 65, 127, 255, CHANCE.randrange(256))
            )
        yield bytes(changed)
    yield whole + CHANCE.randbytes(9)
    yield CHANCE.randbytes(CHANCE.randint(0, 60))


_LIBC = ctypes.CDLL(None)
_LIBC.malloc.restype, _LIBC.malloc.argtypes, _LIBC.free.argtypes = ctypes.c_void_p, [ctypes.c_size_t], [ctypes.c_void_p]


@contextmanager
def laid(*runs: bytes) -> Iterator[list[ctypes.c_char_p]]:
    """Lay runs of bytes out, each in a block of its own."""
    with ExitStack() as held:
        blocks = []
        for run in runs:
            block = _LIBC.malloc(len(run))
            held.callback(_LIBC.free, block)
            ctypes.memmove(block, run, len(run))
            blocks.append(ctypes.cast(block, ctypes.c_char_p))
        yield blocks


def try_words() -> None:
    """Words and pairs of words, whole and torn."""
    words = [packed_word(word) for _ in range(60) for word in read_name(invented(2), CHANCE.choice(list(Grammar))).words]
    how, keys = c_uint8(), (c_uint32 * 4)()
    for one in words:
        other = CHANCE.choice(words)
        for broken in torn(one):
            with laid(broken, other) as (mine, theirs):
                kernel().caveat_likeness(mine, len(broken), theirs, len(other), byref(how))
                kernel().caveat_likeness(theirs, len(other), mine, len(broken), byref(how))
                kernel().caveat_grade(mine, len(broken), theirs, len(other))
                kernel().caveat_filed_keys(mine, (ctypes.c_uint64 * 2)(0, len(broken)), 1, keys, (c_uint32 * 4)(), 4)


def try_packing() -> None:
    """Words of any bytes, those that lie about their lengths among them."""
    room = ctypes.create_string_buffer(door.LONGEST_WORD)
    for _ in range(300):
        text, spelling = CHANCE.randbytes(CHANCE.randint(0, 90)), CHANCE.randbytes(CHANCE.randint(0, 90))
        if CHANCE.random() < 0.5:
            text = bytes(CHANCE.choices(b"abcehikostuxyz", k=CHANCE.randint(0, 90)))
        groups = CHANCE.randbytes(4 * CHANCE.randint(0, 60))
        sounds = CHANCE.choice((0, 0, 0, 7))
        counts = (len(text), sounds, 0, len(groups) // 4, len(spelling) + CHANCE.choice((0, 0, 0, 3)))
        head = bytes((CHANCE.randrange(9), 3, CHANCE.randrange(9), 9, *counts, 2))
        with laid(head + text + spelling + groups) as (told,):
            length = kernel().caveat_pack_word(told, len(head + text + spelling + groups), room)
        assert not (sounds and length)
        assert length <= door.LONGEST_WORD
        kernel().caveat_likeness(room.raw, length, room.raw, length, byref(c_uint8()))


def try_readings() -> None:
    """Readings of one grammar compared, whole and torn, and their phrases."""
    why = RawExplanation()
    for _ in range(120):
        grammar = CHANCE.choice(list(Grammar))
        one, other = (packed_reading(read_name(invented(CHANCE.choice((4, 60))), grammar)) for _ in range(2))
        for broken in torn(one):
            with laid(broken, other) as (mine, theirs):
                beside = byref(Circumstances())
                kernel().caveat_compare(byref(weights()), mine, len(broken), theirs, len(other), beside, byref(why))
                kernel().caveat_compare(byref(weights()), theirs, len(other), mine, len(broken), beside, byref(why))
                starts = (ctypes.c_uint64 * 2)(0, len(broken))
                kernel().caveat_filed_phrases(mine, starts, 1, (c_uint32 * 4)(), (c_uint32 * 4)(), 4)
        compare(any_text(), any_text(), "person")


def try_queries(index: Index) -> None:
    """Queries searched and explained, whole and torn."""
    segment = index.segments[0]
    view, hit, why = segment.view, RawHit(), RawExplanation()
    scratch = kernel().caveat_scratch(view)
    for party in parties(60):
        names = [packed_name(read_unknown(name.text), weak=False) for name in party.names]
        for broken in torn(packed_query(names, Grammar.PERSON, None, 1, [1970 << 9, 1 << 31], [21333, 65535])):
            limit = CHANCE.choice((-1, 0, 1, 5, 1024, 1025))
            starts = (ctypes.c_uint64 * 2)(0, len(broken))
            with laid(broken, bytes(16 * max(1, limit))) as (query, hits):
                kernel().caveat_search(view, weights(), scratch, query, len(broken), limit, 0.0, hits)
                kernel().caveat_search_many(view, weights(), scratch, query, starts, 1, limit, 0.5, hits, (ctypes.c_int32 * 1)())
                for _ in range(3):
                    number, name = CHANCE.choice((-1, 0, 1, 2, 40, 255)), CHANCE.randrange(view.names + 2)
                    kernel().caveat_explain(view, weights(), query, len(broken), number, name, byref(hit), byref(why))
                name_of, asked_of, scores = (c_uint32 * 1)(name), (c_uint8 * 1)(), (ctypes.c_float * 1)()
                kernel().caveat_score_many(view, weights(), query, starts, 1, name_of, asked_of, scores)
    kernel().caveat_scratch_free(scratch)


def try_index(index: Index, listed: list[Party]) -> None:
    """Whole searches, one by one and many at once, explained, after parties came and went."""
    changed = index.removed([party.id for party in listed[::3]]).added([*parties(20), *listed[::6]])
    queries: list[str | Party] = [any_text() for _ in range(40)]
    queries += [invented(CHANCE.choice((3, 70))) for _ in range(120)]
    queries += [*listed[::9], *parties(40), *NAMED, ""]
    for query in queries:
        for hit in changed.search(query, 20)[:4]:
            assert 0 <= hit.score <= 1
            assert hit.explanation.text
    assert [len(hits) for hits in changed.search_many(queries, 7)] == [len(changed.search(query, 7)) for query in queries]
    assert not Index.build([]).search("anyone")
    assert all(asked(query).packed for query in queries)


def try_plain() -> None:
    """Plain names read, of any bytes, with whatever may be given of them."""
    room = ctypes.create_string_buffer(door.READ_ROOM)
    for name in NAMED:
        read_plain(name)
    for _ in range(400):
        text = CHANCE.choice(
            (CHANCE.randbytes(CHANCE.randint(0, 140)), invented(9).encode(), b"".join(CHANCE.choices(PIECES, k=30)))
        )
        given = [CHANCE.choice((b"", CHANCE.randbytes(40), b"".join(CHANCE.choices(PIECES, k=9)))) for _ in range(3)]
        with laid(text, *given) as (written, *parts):
            told = [value for part, run in zip(parts, given, strict=True) for value in (part, len(run))]
            for gift in (None, byref(Given(*told))):
                assert reader().caveat_read(written, len(text), 0, CHANCE.randrange(8), gift, room) <= door.READ_ROOM
        read_plain(text.decode("latin-1"))


def try_foreign() -> None:
    """The learned distance between scripts, on any bytes."""
    alike = kernel().caveat_likeness
    words = [packed_word(word) for name in NAMED for word in read_name(name, Grammar.CRAFT).words]
    for one in words:
        for other in words[::3]:
            assert 0 <= alike(one, len(one), other, len(other), byref(c_uint8())) <= 1
    for script in Script:
        assert costs(script)


def main(library: str) -> None:
    """Try the kernel in `library`."""
    door.LIBRARY = Path(library)
    listed = parties(300)
    index = Index.build(listed)
    trials: list[Callable[[], None]] = [try_words, try_packing, try_readings, try_foreign, try_plain]
    for trial in trials:
        trial()
    try_queries(index)
    try_index(index, listed)
    sys.stdout.write("tried\n")


if __name__ == "__main__":
    main(sys.argv[1])
