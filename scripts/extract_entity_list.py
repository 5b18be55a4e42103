"""Write the bundled extract of the Entity List: telecom, chip and surveillance groups, from a mirror of official files.

    PYTHONPATH=src python scripts/extract_entity_list.py ../shared/lists 2026-07-23

A mirror holds files as LIST_ID/AS_OF/OFFICIAL_NAME[.gz]. The extract has the ids that the whole list gives.
"""

import gzip
import json
import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from caveat.facts import Day, Measure, Party
from caveat.facts.form import from_yaml, to_plain
from caveat.lists import Bundle, ListSpec, Reading
from caveat.lists.us_bis_entity.read import FILE, read

HERE = Path(__file__).resolve().parents[1] / "src" / "caveat" / "lists" / "us_bis_entity"
LIST = "us_bis_entity"
HUAWEI_MARK = "1"  # the footnote that only entries of the Huawei rules carry
GROUPS = {
    "Huawei": r"huawei|hisilicon",
    "ZTE Parsian (of the ZTE case; ZTE itself is not on the list)": r"\bzte\b|zhongxing telecom",
    "SMIC": r"semiconductor manufacturing international|\bsmic\b",
    "YMTC": r"yangtze memory|\bymtc\b",
    "CXMT": r"changxin memory|\bcxmt\b",
    "Fujian Jinhua": r"fujian jinhua",
    "Hikvision": r"hikvision|hikmicro",
    "Dahua": r"\bdahua\b",
    "Hytera": r"\bhytera\b",
    "DJI": r"\bdji\b|da-jiang",
    "FiberHome": r"fiberhome",
    "SenseTime": r"sensetime",
    "Megvii": r"megvii",
    "iFlytek": r"\biflytek\b",
    "Yitu": r"\byitu\b",
    "CloudWalk": r"cloudwalk",
    "Inspur": r"\binspur\b",
    "Sugon": r"\bsugon\b|dawning",
    "Hygon": r"\bhygon\b|\bhigon\b",
    "Phytium": r"phytium",
    "Loongson": r"loongson",
    "Cambricon": r"cambricon",
    "Biren": r"\bbiren\b",
    "Moore Threads": r"moore thread",
    "SMEE": r"shanghai micro electronics|\bsmee\b",
    "Naura": r"\bnaura\b",
    "Tiandy": r"\btiandy\b",
    "Uniview": r"\buniview\b",
    "Kedacom": r"\bkedacom\b|suzhou keda",
    "NetPosa": r"netposa",
    "Intellifusion": r"intellifusion",
    "Quectel": r"quectel",
    "Fibocom": r"fibocom",
    "Nuctech": r"nuctech",
    "HMN": r"\bhmn\b",
    "Hengtong": r"hengtong",
    "CETC": r"china electronics? technology (?:group )?corp|\bcetc\b",
    "China Mobile": r"china mobile",
    "China Telecom": r"china telecom",
    "China Unicom": r"china unicom",
    "Pengxinwei (PXW)": r"pengxinwei|\bpxw\b",
    "SwaySure": r"swaysure",
    "XMC": r"wuhan xinxin|\bxmc\b",
    "Sophgo": r"sophgo|sophon",
}


def main(mirror: Path, as_of: Day) -> None:
    """Read the whole list of `as_of` in `mirror`, and write the part of it that ships with us."""
    spec = from_yaml(ListSpec, (HERE / "list.yaml").read_text("utf-8"), where="list.yaml")
    whole = read({FILE: _bytes(mirror / LIST / str(as_of) / FILE)}, spec)
    if whole.doubts:
        raise SystemExit("the list has doubts:\n" + "\n".join(f"  {doubt}" for doubt in whole.doubts))
    measures = {measure.targets[0].party: measure for measure in whole.measures}
    chosen = {party.id: groups for party in whole.parties if (groups := _groups(party, measures[party.id]))}
    found = {group for groups in chosen.values() for group in groups}
    bundle = Bundle(
        as_of=as_of,
        complete=False,
        note="An extract of the Entity List restated as facts, not the list: "
        + ", ".join(sorted(found))
        + ". Footnotes 1, 4 and 5 mean that "
        "foreign-produced items of 15 CFR 734.9(e)(1), (2) and (3) are caught too; footnote 2 excludes some "
        "disclosure of vulnerabilities.",
        parties=tuple(replace(party, source=None) for party in whole.parties if party.id in chosen),
        measures=tuple(replace(measure, source=None) for party, measure in measures.items() if party in chosen),
    )
    plain = json.loads(json.dumps(to_plain(bundle)))  # words of an enum become plain text
    text = yaml.dump(plain, Dumper=_Plain, sort_keys=False, allow_unicode=True, width=1000, default_flow_style=None)
    (HERE / "bundled.yaml").write_text(f"# Made by scripts/extract_entity_list.py; do not edit by hand.\n{text}", "utf-8")
    _tell(chosen, found, whole, len(text.encode()))


def _groups(party: Party, measure: Measure) -> list[str]:
    texts = [name.text for name in party.names]
    named = [group for group, pattern in GROUPS.items() if any(re.search(pattern, text, re.IGNORECASE) for text in texts)]
    if HUAWEI_MARK in measure.footnotes and "Huawei" not in named:
        named.append("Huawei")
    if re.search(GROUPS["CETC"], party.remarks + " " + party.part_of.replace("-", " "), re.IGNORECASE) and "CETC" not in named:
        named.append("CETC")
    return named


def _bytes(path: Path) -> bytes:
    packed = path.with_name(path.name + ".gz")
    return gzip.decompress(packed.read_bytes()) if packed.exists() else path.read_bytes()


class _Plain(yaml.SafeDumper):
    """YAML without anchors, which the reader refuses."""

    def ignore_aliases(self, data: Any) -> bool:
        """Write every value out."""
        return True


def _tell(chosen: dict[str, list[str]], found: set[str], whole: Reading, size: int) -> None:
    for group in GROUPS:
        print(f"{group}: {sum(group in groups for groups in chosen.values()) or 'not on the list'}")
    print(f"{len(chosen)} of {len(whole.parties)} parties, {size} bytes")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]), Day.of(sys.argv[2]))
