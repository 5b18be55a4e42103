"""`make bench`, continued: a file of deals answered by `caveat check`, with the time and the memory of all its processes.

Deals differ in act, countries, goods, values and roles. Half of their parties are met again and again, half once; one in fifty is a
listed name. The same seed gives the same file. Run alone: `python bench/deals.py [--quick]`, the latter with 10,000 deals;
CAVEAT_BENCH_HOME names a home that has lists already.
"""

import csv
import json
import os
import random
import sys
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from million import Spent, home_in, names, rows_of, run

WHOLE, QUICK = 100_000, 10_000
_REGULARS, _LISTED = 2_000, 0.02

_EXPORTS = ("export", "export", "export", "export", "reexport", "export_from_abroad", "transfer_in_country", "sell")
_OTHERS = ("procure", "pay", "import", "contract", "use", "invest")
_TO = [
    "CN",
    "CN",
    "HK",
    "TW",
    "JP",
    "KR",
    "IN",
    "SG",
    "MY",
    "VN",
    "AE",
    "SA",
    "TR",
    "RU",
    "IR",
    "DE",
    "FR",
    "GB",
    "NL",
    "IT",
    "PL",
    "UA",
    "MX",
    "BR",
    "CA",
    "AU",
    "ZA",
    "NG",
    "EG",
    "KZ",
]
_ECCNS = [
    "EAR99",
    "EAR99",
    "EAR99",
    "5A992",
    "5A991",
    "4A994",
    "3A991",
    "3A001",
    "5A002",
    "5A002",
    "4A003",
    "3B001",
    "5D002",
    "7A994",
    "6A003",
    "1C350",
]
_GOODS = ("telecom", "router", "switch", "camera", "radio", "modem", "uas", "phone", "base_station", "other", "", "")
_THINGS = ("radio filter", "line card", "camera module", "pump", "wafer stepper part", "router", "cable set", "firmware", "bearing")
_ROLES = ("ultimate_consignee", "end_user", "purchaser", "intermediate_consignee")
_KINDS = ("commodity", "commodity", "commodity", "commodity", "software", "technology")
_ACTORS = ("private", "private", "private", "contractor", "executive_agency", "network_operator", "")
_LAW_DAYS = ("", "", "", "", "", "2026-07-01", "2025-03-15", "2024-06-30", "2023-05-01", "2019-06-15")

Row = dict[str, str]


def deals(count: int, once: float = 0.5, seed: int = 7) -> Iterator[Row]:
    """Make deals as rows of a table whose columns are keys of a deal; the share `once` of their parties is met in one deal only."""
    chance = random.Random(seed)  # noqa: S311 - a bench wants the same deals each time
    fresh = names(3 * count + _REGULARS, seed)
    regulars = [(name, chance.choice(_TO)) for name in islice(fresh, _REGULARS)]
    listed = [row["full_name"] for row in rows_of("positives_un_treated.csv.gz")] + [
        "Huawei Technologies Co., Ltd.",
        "Hangzhou Hikvision Digital Technology Co., Ltd.",
        "ZTE Corporation",
        "Rosneft Oil Company",
        "Semiconductor Manufacturing International Corporation",
    ]

    def party() -> tuple[str, str]:
        if chance.random() < _LISTED:
            return chance.choice(listed), chance.choice(_TO)
        return (next(fresh), chance.choice(_TO)) if chance.random() < once else chance.choice(regulars)

    for number in range(1, count + 1):
        act = chance.choice(_EXPORTS if chance.random() < 0.8 else _OTHERS)
        name, to = party()
        deal = {
            "id": f"PO-{number}",
            "act": act,
            "law_day": chance.choice(_LAW_DAYS),
            "actor.kind": chance.choice(_ACTORS),
            "actor.country": "US" if chance.random() < 0.7 else "DE",
            "from_country": chance.choice(("US", "US", "US", "US", "DE", "CN")),
            "to": to,
            "lines.0.what": chance.choice(_THINGS),
            "lines.0.kind": chance.choice(_KINDS),
            "lines.0.goods": chance.choice(_GOODS),
            "lines.0.eccn": chance.choice(_ECCNS),
            "lines.0.origin": chance.choice(("US", "US", "US", "DE", "CN", "")),
            "lines.0.quantity": str(chance.randrange(1, 500)),
            "lines.0.value": f"{chance.randrange(100, 900_000)}.{chance.randrange(100):02d}",
            "lines.0.currency": "USD",
            "lines.0.maker.name": party()[0] if chance.random() < 0.2 else "",
            "parties.0.name": name,
            "parties.0.role": chance.choice(_ROLES),
            "parties.0.country": to,
            "parties.1.name": "",
            "parties.1.role": "",
            "parties.1.country": "",
        }
        if chance.random() < 0.5:
            deal["parties.1.name"], deal["parties.1.country"] = party()
            deal["parties.1.role"] = chance.choice(("freight_forwarder", "bank", "intermediate_consignee"))
        yield deal


def write_table(path: Path, count: int, once: float = 0.5, times: int = 1) -> None:
    """Write `count` deals as a table, each of them `times` times over under another id."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        made = list(deals(count // times, once))
        writer = csv.DictWriter(stream, list(made[0]))
        writer.writeheader()
        for turn in range(times):
            writer.writerows(row | {"id": f"{row['id']}-{turn}"} for row in made)


def write_lines(path: Path, count: int) -> None:
    """Write `count` deals as JSON lines."""
    with path.open("w", encoding="utf-8") as stream:
        for row in deals(count):
            stream.write(json.dumps(_laid(row), ensure_ascii=False) + "\n")


def _laid(row: Row) -> dict[str, object]:
    """Lay a row of the table into a deal."""
    deal: dict[str, object] = {key: text for key, text in row.items() if text and "." not in key}
    actor = {key.partition(".")[2]: text for key, text in row.items() if text and key.startswith("actor.")}
    line: dict[str, object] = {
        key[8:]: text for key, text in row.items() if text and key.startswith("lines.0.") and "maker" not in key
    }
    maker = row["lines.0.maker.name"]
    if maker:
        line["maker"] = {"name": maker}
    people = [{key: row[f"parties.{place}.{key}"] for key in ("name", "role", "country")} for place in (0, 1)]
    return {**deal, "actor": actor, "lines": [line], "parties": [one for one in people if one["name"]]}


def main() -> None:
    """Answer files of deals, as a table and as JSON lines, by one process and by all cores, and print what each took."""
    count = QUICK if "--quick" in sys.argv[1:] else WHOLE
    with tempfile.TemporaryDirectory() as folder:
        for line in answered(Path(folder), home_in(Path(folder)), count):
            print(line, flush=True)


def answered(folder: Path, home: Path, count: int) -> Iterator[str]:
    """Answer `count` deals in `home` and tell what each way took, line by line; what a single deal takes is told apart."""
    write_table(folder / "one.csv", 1)
    write_table(folder / "deals.csv", count)
    write_lines(folder / "deals.jsonl", count)
    write_table(folder / "regulars.csv", count, once=0)
    write_table(folder / "again.csv", count, times=20)
    _answered(folder, home, "one.csv", 1)  # reads lists again that another version read
    start = _answered(folder, home, "one.csv", 1).processor
    for what, name, workers in (
        ("a table", "deals.csv", 1),
        ("JSON lines", "deals.jsonl", 1),
        ("a table, every party met often", "regulars.csv", 1),
        ("a table, every deal 20 times over", "again.csv", 1),
        ("a table", "deals.csv", len(os.sched_getaffinity(0))),
    ):
        spent = _answered(folder, home, name, workers)
        a_core = count / (spent.processor - start)
        yield f"{count:,} deals, {what}, {workers} processes: {spent.wall:.1f} s, {count / spent.wall:,.0f} deals/s, {a_core:,.0f} a core"
        yield f"    {spent.resident:.0f} MB resident at the peak of all processes; {spent.told.splitlines()[-1]}"


def _answered(folder: Path, home: Path, name: str, workers: int) -> Spent:
    out = folder / f"answers{Path(name).suffix}"
    return run(["check", str(folder / name), "--out", str(out), "--workers", str(workers)], home, {0, 10, 20, 30})


if __name__ == "__main__":
    main()
