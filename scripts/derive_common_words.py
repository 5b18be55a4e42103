"""Derive src/caveat/names/common_words.txt: how common the words of names are, in grades.

Counts parts of persons' names in the transliteration files of the labelled data, words of companies' names in the LEI names, and
words of both in the names of whole sanctions lists; the frequency is the greatest of the three. Run beside the shared folder (or
with CAVEAT_SHARED); only the grades are kept, not the counts.
"""

import csv
import gzip
import math
import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from caveat.app.bench_files import BenchFiles
from caveat.facts.party import PartyKind
from caveat.names import fold

HERE = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("CAVEAT_SHARED", HERE.parent / "shared"))
TARGET = HERE / "src" / "caveat" / "names" / "common_words.txt"
SCRIPTS = ("arabic", "chinese", "hebrew", "japanese", "korean", "russian")
LEAST_GRADE, MOST_GRADE = 2, 9
PARTS_OF_A_NAME = 2.2

HEAD = """\
# How common the words of names are: a grade, then the words of that grade. Grade 9 is one name in a hundred, 6 one in a thousand,
# 3 one in ten thousand; a word that is not here is rarer than one in thirty thousand. A p tells words that persons bear more than
# others do. Made by scripts/derive_common_words.py.
"""


def parts_of_persons() -> tuple[Counter[str], float]:
    """Count parts of persons' names, and the names that they make up."""
    counts: Counter[str] = Counter()
    for script in SCRIPTS:
        with gzip.open(SHARED / "bench" / "translit" / f"wikidata_{script}.tsv.gz", "rt", encoding="utf-8") as file:
            next(file)
            for line in file:
                latin, _, count, _ = line.rstrip("\n").split("\t")
                counts[fold(latin)] += int(count)
    return counts, sum(counts.values()) / PARTS_OF_A_NAME


def words_of_companies() -> tuple[Counter[str], float]:
    """Count the companies that bear each word."""
    counts: Counter[str] = Counter()
    names = 0
    for path in sorted((SHARED / "lists" / "gleif_lei").glob("*/lei_names.csv.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                if row["category"] != "FUND":
                    names += 1
                    counts.update(set(fold(row["legal_name"]).split()))
    return counts, float(names)


def words_of_lists() -> Iterator[tuple[Counter[str], float]]:
    """Count the listed persons, and all other listed parties, that bear each word in any of their names."""
    persons: Counter[str] = Counter()
    others: Counter[str] = Counter()
    many = {True: 0, False: 0}
    for parties in BenchFiles(SHARED / "bench").parties().values():
        for party in parties:
            is_person = party.kind is PartyKind.PERSON
            many[is_person] += 1
            (persons if is_person else others).update({word for name in party.names for word in fold(name.text).split()})
    yield persons, float(many[True])
    yield others, float(many[False])


def grade(share: float) -> int:
    """Grade a share of names that bear a word."""
    return min(MOST_GRADE, round(3 * (math.log10(share) + 5)))


def main() -> None:
    """Write the table."""
    grades: dict[str, int] = {}
    shares: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
    persons, companies, (listed_persons, listed_others) = parts_of_persons(), words_of_companies(), words_of_lists()
    for which, (counts, names) in ((0, persons), (1, companies), (0, listed_persons), (1, listed_others)):
        least = 8 if names < 50_000 else 1
        for word, count in counts.items():
            if count >= least and len(word) > 1 and word.isalpha() and (found := grade(count / names)) >= LEAST_GRADE:
                grades[word] = max(found, grades.get(word, 0))
                shares[which][word] = max(shares[which][word], found)
    lines = [HEAD]
    for one in range(MOST_GRADE, LEAST_GRADE - 1, -1):
        for mark in ("", "p"):
            words = sorted(
                word for word, found in grades.items() if found == one and (shares[0][word] > shares[1][word]) == bool(mark)
            )
            lines += [f"{one}{mark} {' '.join(words[at : at + 14])}\n" for at in range(0, len(words), 14)]
    TARGET.write_text("".join(lines), encoding="utf-8")
    sys.stdout.write(f"{len(grades)} words, {TARGET.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
