"""How good the matching is on labelled names; skipped loudly where they are not at hand."""

import csv
import gzip
from pathlib import Path

from caveat.match import compare_names

KINDS = {
    "Person": ("person",),
    "Company": ("company",),
    "Organization": ("organisation",),
    "Vessel": ("vessel",),
    "LegalEntity": ("company", "person"),
}


def test_labelled_name_pairs_are_told_apart_better_than_by_the_peer(shared: Path) -> None:
    with (shared / "bench" / "name_pairs.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    right = alerts = matches = 0
    for row in rows:
        alert = max(compare_names(row["name1"], row["name2"], kind) for kind in KINDS[row["schema"]]) >= 0.70
        match = row["is_match"] == "true"
        alerts, matches, right = alerts + alert, matches + match, right + (alert and match)
    assert 2 * right / (alerts + matches) >= 0.85


def test_real_entries_judged_the_same_share_a_name(shared: Path) -> None:
    with gzip.open(shared / "bench" / "crosslist_pairs.csv.gz", "rt", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["label"] == "match"][:400]
    kinds = {"Individual": "person", "Vessel": "vessel", "Aircraft": "aircraft"}
    found = sum(
        any(
            compare_names(one, other, kinds.get(row["type_a"], "company")) >= 0.70
            for one in (row["name_a"], *row["aliases_a"].split("; "))[:12]
            for other in (row["name_b"], *row["aliases_b"].split("; "))[:12]
            if one and other
        )
        for row in rows
    )
    assert found / len(rows) >= 0.97
