"""`caveat check` answers by its exit code, and tells bad input by file, line and advice on standard error alone."""

from pathlib import Path

import pytest
from tests.cli.conftest import Run

CLEAN = """\
title: Office chairs within Ohio
act: sell
actor: {kind: private, name: "Lakeside Chairs, Inc.", country: US, us_person: true}
from_country: US
to: US
parties:
  - {name: "Buckeye Furniture Mart, Inc.", role: purchaser, country: US, lists: []}
lines:
  - what: office chairs
    kind: commodity
    origin: US
    eccn: EAR99
    maker: {name: "Buckeye Chair Works, Inc.", country: US, lists: []}
"""
BANNED = """\
title: An agency buys switches
act: procure
actor: {kind: executive_agency, country: US}
funds: appropriated
lines:
  - {what: switches, kind: commodity, goods: telecom, maker: {name: "Huawei Technologies Company"}}
"""
LAUGHS = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n" + "".join(f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12))
BAD: dict[str, tuple[bytes, str, str]] = {
    "unknown key": (b"title: x\nact: export\ncountry_to: CN\nprties: []\n", "deal.yaml:", "did you mean 'parties'?"),
    "unknown key deep down": (b"parties:\n  - name: x\n    rle: end_user\n", "deal.yaml:2", "did you mean 'role'?"),
    "impossible date": (b"act: export\nlaw_day: 2019-02-30\n", "deal.yaml:2", "check the month and the day"),
    "date in another form": (b"act: export\nlaw_day: 17.05.2019\n", "deal.yaml:2", "write a day as YYYY-MM-DD"),
    "unknown act": (b"act: exprot\n", "deal.yaml:1", "did you mean 'export'?"),
    "malformed yaml": (b"title: x\nparties: [\n", "deal.yaml:3", "check indents and quotes"),
    "tabs": (b"title: x\nparties:\n\t- name: x\n", "deal.yaml:3", "check indents and quotes"),
    "text for a list": (b"parties: Huawei\n", "deal.yaml:1", "is not a list"),
    "text for truth": (b"actor:\n  us_person: 'yes'\n", "deal.yaml:2", "neither true nor false"),
    "a list and no keys": (b"- act: export\n", "deal.yaml:1", "expected keys with values"),
    "empty": (b"", "deal.yaml", "the file is empty"),
    "comments alone": (b"# nothing\n", "deal.yaml", "the file is empty"),
    "duplicate key": (b"act: export\nto: CN\nact: reexport\n", "deal.yaml:3", "stands twice"),
    "not utf-8": (b"title: Caf\xe9\n", "deal.yaml", "save the file as UTF-8"),
    "utf-16": ("act: export\n".encode("utf-16"), "deal.yaml", "save the file as UTF-8"),
    "a binary file": (bytes(range(256)), "deal.yaml", "UTF-8"),
    "null characters": (b"act: exp\0ort\n", "deal.yaml", "not YAML"),
    "billion laughs": (LAUGHS.encode(), "deal.yaml:", "more than 2,000,000 values"),
    "deep nesting": (b"[" * 100_000, "deal.yaml:1", "inside each other"),
    "deep owners": (b"parties:\n - " + b"owners: [{name: x, " * 90 + b"}]" * 90, "deal.yaml:", "inside each other"),
    "an alias of itself": (b"parties: &a [*a]\n", "deal.yaml:1", "names nothing before it"),
    "a python object": (b"!!python/object/apply:os.system ['true']\n", "deal.yaml", "expected keys with values"),
    "country by name": (b"act: export\nto: China\n", "deal.yaml:2: to: 'China'", "write CN"),
    "too large": (b"#" * 10_000_001, "deal.yaml", "larger than 10,000,000 bytes"),
}


@pytest.mark.parametrize("what", BAD)
def test_bad_input_is_told_by_file_line_and_advice(what: str, run: Run, tmp_path: Path) -> None:
    content, where, advice = BAD[what]
    path = tmp_path / "deal.yaml"
    path.write_bytes(content)
    told = run("check", path)
    assert told.code == 2
    assert told.out == ""
    assert where in told.err
    assert advice in told.err
    assert "Traceback" not in told.err


def test_all_faults_of_a_deal_are_told_at_once(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "deal.yaml"
    path.write_text("act: exprot\nlaw_day: 2019-02-30\nparties:\n  - {nme: x}\nlines:\n  - {quantity: many}\n")
    err = run("check", path).err
    assert all(f"deal.yaml:{line}" in err for line in (1, 2, 4, 6))


def test_a_file_that_is_missing_or_a_folder_is_told(run: Run, tmp_path: Path) -> None:
    for path in (tmp_path / "nowhere.yaml", tmp_path):
        told = run("check", path)
        assert (told.code, told.out) == (2, "")
        assert f"{path}: cannot be read" in told.err


def test_a_mark_of_utf_8_is_no_fault(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "deal.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + CLEAN.encode())
    assert run("check", path, "--law-day", "2026-07-01").code != 2


def test_exit_20_says_that_a_licence_is_required(run: Run, huawei: Path) -> None:
    told = run("check", huawei, "--law-day", "2019-05-17")
    assert told.code == 20
    for word in (
        "LICENCE REQUIRED",
        "84 FR 22961",
        "84 FR 22963",
        "15 CFR",
        "744.11",
        "744.16",
        "Presumption of denial",
        "EXTRACT",
        "Receipt",
    ):
        assert word in told.out


def test_exit_30_says_prohibited(run: Run, tmp_path: Path) -> None:
    (tmp_path / "deal.yaml").write_text(BANNED)
    told = run("check", tmp_path / "deal.yaml", "--law-day", "2024-01-10")
    assert told.code == 30
    assert "PROHIBITED" in told.out


def test_exit_10_says_review(run: Run, tmp_path: Path) -> None:
    (tmp_path / "deal.yaml").write_text("title: nothing is known\n")
    told = run("check", tmp_path / "deal.yaml", "--law-day", "2024-01-10")
    assert told.code == 10
    assert "REVIEW" in told.out


def test_exit_0_says_that_nothing_was_found(run: Run, tmp_path: Path) -> None:
    (tmp_path / "deal.yaml").write_text(CLEAN)
    told = run("check", tmp_path / "deal.yaml", "--law-day", "2024-01-10")
    assert told.code == 0
    assert "none of at least" in told.out
    assert "is an extract" in told.out
    assert "clear" not in told.out.lower()


def test_json_holds_the_whole_answer(run: Run, huawei: Path) -> None:
    answer = run("check", huawei, "--law-day", "2019-05-17", "--json").json
    assert answer["verdict"] == "LICENCE_REQUIRED"
    assert {"findings", "hits", "unknowns", "caveats", "receipt", "law_day", "known_at"} <= set(answer)
    finding = next(one for one in answer["findings"] if one["regime"] == "entity_list")
    assert any(cite["instrument"] == "84 FR 22961" for cite in finding["cites"])
    assert any(hit["list_id"] == "us_bis_entity" and hit["because"] for hit in answer["hits"])
    assert any("extract" in caveat for caveat in answer["caveats"])
    assert {"id", "engine", "law_sha256", "snapshots", "thresholds", "deal", "answer_sha256"} <= set(answer["receipt"])


DEMO = {
    "2019-05-15": "ALLOWED",
    "2019-05-17": "LICENCE_REQUIRED",
    "2019-06-15": "ALLOWED_WITH_CONDITIONS",
    "2020-09-01": "LICENCE_REQUIRED",
}


def test_the_answer_of_the_entity_list_changes_with_the_law(run: Run, huawei: Path) -> None:
    answers = run("check", huawei, "--json", *(part for day in DEMO for part in ("--law-day", day))).json
    told = {
        answer["law_day"]: next(one["verdict"] for one in answer["findings"] if one["regime"] == "entity_list")
        for answer in answers
    }
    assert told == DEMO


def test_several_law_days_give_a_line_each_and_the_gravest_code(run: Run, huawei: Path) -> None:
    told = run("check", huawei, *(part for day in DEMO for part in ("--law-day", day)))
    assert told.code == 20
    assert all(day in told.out for day in DEMO)
    assert "entity_list: ALLOWED_WITH_CONDITIONS" in told.out


@pytest.mark.parametrize("day", ["nonsense", "2019-02-30", "20190517", "", "today"])
def test_a_law_day_that_is_none_is_told(day: str, run: Run, huawei: Path) -> None:
    told = run("check", huawei, "--law-day", day)
    assert (told.code, told.out) == (2, "")
    assert f"{day!r} is not a day" in told.err


def test_known_at_uses_what_this_house_had_then(run: Run, huawei: Path) -> None:
    early = run("check", huawei, "--law-day", "2019-05-17", "--known-at", "2019-01-01", "--json").json
    assert {one["list_id"] for one in early["receipt"]["snapshots"]} == {"us_section_889"}
    late = run("check", huawei, "--law-day", "2019-05-17", "--known-at", "2026-12-31T12:00:00+02:00", "--json").json
    assert late["known_at"] == "2026-12-31T10:00:00Z"
    assert "us_bis_entity" in {one["list_id"] for one in late["receipt"]["snapshots"]}


@pytest.mark.parametrize("moment", ["nonsense", "yesterday", "2026-13-01", ""])
def test_a_moment_that_is_none_is_told(moment: str, run: Run, huawei: Path) -> None:
    told = run("check", huawei, "--known-at", moment)
    assert (told.code, told.out) == (2, "")
    assert f"{moment!r} is not a moment" in told.err


def test_the_same_deal_gives_the_same_receipt_at_the_same_moment(run: Run, huawei: Path) -> None:
    one, two = (run("check", huawei, "--law-day", "2019-05-17", "--known-at", "2026-12-31", "--json") for _ in range(2))
    assert one.out == two.out
