"""Restate the section 1260H lists of the US Department of Defense from a table of names and days.

    python scripts/restate_1260h.py TABLE.csv > src/caveat/lists/us_dod_1260h/bundled.yaml

The table has a row for each name and list: name, alias, former_name, parent, listed, ended. For 2021, 2022 and 2024 it
holds only the names that were new; for 2025-01-07 and 2026-06-08 the whole list. A party is listed from the first list
that names it until the first later one that does not. An update of 2026-02-13, which the table dates 2026-02-17, was put
on public inspection and withdrawn the same day: it never was the list in force, so its removals are not taken over.
"""

import csv
import re
import sys
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import yaml

WHOLE_LISTS = ("2025-01-07", "2026-06-08")
FROM_A_THIRD_PARTY = "2026-06-08"
WITHDRAWN = "2026-02-17"

SAME = {
    "Shenzhen DJI Technology Co., Ltd.": "Shenzhen DJI Innovation Technology Co., Ltd.",
    "Chen Du Westone Information Industry Co., Ltd.": "Cheng Du Westone Information Industry Co., Ltd.",
}
"""Names that the lists use for one party, beyond what `former_name` and `alias` say (same alias; a slip of spelling)."""

NO_NAME = {"Inner Mongolia", "Inner Monoglia"}
"""Aliases in the table that name no party, such as a region's name."""

WEAK = {"Assembly Manufacturing Center", "Beijing Research Center"}
"""Aliases that describe rather than name."""

KEPT_IN_BRACKETS = {"limited", "group", "north america", "usa", "bvi", "hong kong"}
KEPT_IN_BRACKETS |= {"beijing", "shenzhen", "tianjin", "shanghai", "xiamen"}
EMPTY_WORDS = {"co", "ltd", "limited", "company", "inc", "corp", "corporation"}
NOTE = f"""\
Restated from a table of the lists of 2021-06-03 to 2026-06-08. The update of 2026-02-13 was withdrawn on the day it was
shown and is no list in force: its additions begin only with the list of 2026-06-08, its removals ({WITHDRAWN} in the table)
end on that day or not at all. The list of 2026-06-08 is whole (188 names, from a third party's table of the department's
document); that of 2025-01-07 has 133 of its 134 names, so an end on that day that the table does not state is unverified."""


@dataclass
class Firm:
    """A party with its rows, in the order of the lists."""

    rows: list[dict[str, str]] = field(default_factory=list)

    @property
    def id(self) -> str:
        """The id of the party: its first name in small letters."""
        return "us_dod_1260h:" + "-".join(_words(self.rows[0]["name"]))


def main(table: str) -> None:
    """Print the bundled list that `table` gives."""
    rows = list(csv.DictReader(Path(table).read_text("utf-8").splitlines()))
    firms = gather(sorted(rows, key=lambda row: row["listed"]))
    by_key = {_key(row["name"]): firm for firm in firms for row in firm.rows}
    bundle = {
        "as_of": max(row["listed"] for row in rows),
        "complete": True,
        "note": " ".join(NOTE.split()),
        "parties": [party(firm, by_key) for firm in firms],
        "measures": [listing for firm in firms for listing in listings(firm)],
    }
    yaml.safe_dump(bundle, sys.stdout, sort_keys=False, allow_unicode=True, width=130)


def gather(rows: Iterable[dict[str, str]]) -> list[Firm]:
    """Put the rows of one party together: by its name, else by a former name or a full name as alias that an earlier row had."""
    known: dict[str, Firm] = {}
    firms: list[Firm] = []
    for row in rows:
        further = [SAME.get(row["name"], ""), *_former(row), row["alias"] if row["alias"].endswith("Co., Ltd.") else ""]
        names = [row["name"], *(SAME.get(name, name) for name in further if name)]
        firm = next((known[_key(name)] for name in names if _key(name) in known), None)
        if firm is None:
            firm = Firm()
            firms.append(firm)
        firm.rows.append(row)
        known.setdefault(_key(row["name"]), firm)
    return sorted(firms, key=lambda firm: firm.id)


def party(firm: Firm, by_key: dict[str, Firm]) -> dict[str, object]:
    """Write a party: the latest name first, every other spelling and alias after it."""
    primary = _bare(firm.rows[-1]["name"])
    names = [{"text": primary}]
    seen = {_folded(primary)}
    for text, kind in _further(firm):
        if _folded(text) not in seen and text not in NO_NAME:
            seen.add(_folded(text))
            names.append({"text": text, "kind": kind})
    institute = any(word in primary for word in ("Institute", "Academy", "Shipping Research"))
    written: dict[str, object] = {"id": firm.id, "kind": "organisation" if institute else "company", "names": names}
    parent = next((row["parent"] for row in reversed(firm.rows) if row["parent"]), "")
    holder = by_key.get(_key(parent)) if parent else None
    if holder is not None and holder is not firm:
        written["part_of"] = holder.id
    elif parent:
        written["remarks"] = f"listed as a subsidiary of {parent}"
    return written


def listings(firm: Firm) -> list[dict[str, object]]:
    """Write one measure for each unbroken stay on the list."""
    stays: list[list[dict[str, str]]] = []
    for row in firm.rows:
        if stays and not _left(stays[-1], row["listed"]):
            stays[-1].append(row)
        else:
            stays.append([row])
    return [_measure(firm, stay) for stay in stays]


def _left(stay: list[dict[str, str]], day: str) -> bool:
    return bool(_end(stay)[0]) and _end(stay)[0] < day


def _end(stay: list[dict[str, str]]) -> tuple[str, bool]:
    """Return the day on which a stay ended, if it did, and whether the table says so."""
    last = stay[-1]
    if last["ended"] and last["ended"] != WITHDRAWN:
        return last["ended"], True
    following = next((day for day in WHOLE_LISTS if day > last["listed"]), "")
    return following, last["listed"] in WHOLE_LISTS


def _measure(firm: Firm, stay: list[dict[str, str]]) -> dict[str, object]:
    since, (until, told) = stay[0]["listed"], _end(stay)
    rests_on_third_party = not until or FROM_A_THIRD_PARTY in (since, until)
    confidence = "likely" if rests_on_third_party else "sure" if told else "unverified"
    days = sorted({row["listed"] for row in stay})
    place = f"list of {days[0]}" if len(days) == 1 else f"lists of {', '.join(days[:-1])} and {days[-1]}"
    cite = {"instrument": "Section 1260H, NDAA FY2021", "place": place}
    written: dict[str, object] = {
        "id": f"{firm.id}:{since}",
        "kind": "listing",
        "authority": "us.dod",
        "programme": "1260H",
        "targets": [{"party": firm.id}],
        "title": "Chinese military company",
        "span": {"since": since, "until": until} if until else {"since": since},
        "published": since,
        "cites": [cite if confidence == "sure" else {**cite, "confidence": confidence}],
    }
    if confidence != "sure":
        written["confidence"] = confidence
    remark = _remark(stay[-1], until, told)
    if remark:
        written["note"] = remark
    return written


def _remark(last: dict[str, str], until: str, told: bool) -> str:
    if last["ended"] == WITHDRAWN:
        return f"left out of the withdrawn update of February 2026; listed until the list of {until}"
    if until and not told:
        return f"not among the 133 names at hand of the list of {until}, which has 134; no notice of its removal at hand"
    return ""


def _further(firm: Firm) -> Iterable[tuple[str, str]]:
    for row in reversed(firm.rows):
        yield _bare(row["name"]), "strong_alias"
        inside = re.search(r"\(([^)]*)\)$", row["name"])
        if inside and inside.group(1).casefold() not in KEPT_IN_BRACKETS:
            yield inside.group(1), "strong_alias"
        for alias in re.split(r",(?! )", row["alias"]):
            if alias:
                yield alias, "weak_alias" if alias in WEAK else "strong_alias"
        for former in _former(row):
            yield _bare(former), "former"


def _former(row: dict[str, str]) -> list[str]:
    return [name.strip() for name in row["former_name"].split(";") if name.strip()]


def _bare(name: str) -> str:
    """Drop an abbreviation in brackets from the end of a name, and write its apostrophes plainly."""
    inside = re.search(r" \(([^)]*)\)$", name)
    kept = name if inside is None or inside.group(1).casefold() in KEPT_IN_BRACKETS else name[: inside.start()]
    return kept.replace("’", "'")


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name.replace("’", "'")).casefold().replace("'", "")
    plain = re.sub(r"\(([^)]*)\)", lambda found: found.group(0) if found.group(1) in KEPT_IN_BRACKETS else "", plain)
    return [word for word in re.findall(r"[a-z0-9]+", plain) if word not in EMPTY_WORDS]


def _key(name: str) -> str:
    return " ".join(_words(name))


def _folded(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python scripts/restate_1260h.py TABLE.csv")
    main(sys.argv[1])
