"""Two threads on one index, many indexes one after the other, and a guard against a disaster of speed."""

import gc
import random
import resource
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.match.kernel_battery import NAMED, parties

from caveat.facts import Party
from caveat.match import Index

Answer = list[tuple[str, float]]


def answers(index: Index, queries: list[str | Party]) -> list[Answer]:
    return [[(hit.party_id, hit.score) for hit in index.search(query)] for query in queries]


def resident() -> int:
    """The memory of this process in bytes."""
    statm = Path("/proc/self/statm")
    if not statm.is_file():
        pytest.skip("SKIPPED: no /proc on this machine, so the memory of dropped indexes was not measured")
    return int(statm.read_text().split()[1]) * resource.getpagesize()


def test_two_threads_get_what_one_gets() -> None:
    listed = parties(300)
    index = Index.build(listed)
    queries: list[str | Party] = [*NAMED, *listed[:60], *(party.names[0].text for party in listed[:60])]
    alone = answers(index, queries)
    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(lambda _: answers(index, queries), range(8)))
        many = list(threads.map(lambda _: index.search_many(queries), range(4)))
    assert together == [alone] * 8
    assert [[[(hit.party_id, hit.score) for hit in hits] for hits in one] for one in many] == [alone] * 4


def test_a_search_gives_the_same_whatever_was_searched_before() -> None:
    listed = parties(200)
    index = Index.build(listed)
    queries: list[str | Party] = [*NAMED, *listed[:30]]
    expected = answers(index, queries)
    chance = random.Random(4)
    for _ in range(50):
        order = chance.sample(range(len(queries)), len(queries))
        assert answers(index, [queries[place] for place in order]) == [expected[place] for place in order]


def test_the_memory_of_dropped_indexes_is_given_back() -> None:
    listed = parties(20)

    def build_and_drop(times: int) -> None:
        for _ in range(times):
            index = Index.build(listed)
            index.search("Huawei")
            del index
        gc.collect()

    build_and_drop(20)
    before = resident()
    build_and_drop(200)
    # What a search works in takes some megabytes of each index.
    assert resident() - before < 40_000_000


def test_two_thousand_searches_of_ten_thousand_names_are_no_disaster() -> None:
    chance = random.Random(5)
    syllables = [consonant + vowel for consonant in "bcdfghklmnprstvz" for vowel in "aeiou"]
    words = ["".join(chance.choices(syllables, k=chance.randint(2, 4))) for _ in range(3000)]
    names = [" ".join(chance.choices(words, k=chance.randint(2, 4))) for _ in range(10_000)]
    index = Index.build([Party.named(f"p{number}", "company", name) for number, name in enumerate(names)])
    begun = time.process_time()
    for name in names[:2000]:
        index.search(name)
    assert time.process_time() - begun < 3
