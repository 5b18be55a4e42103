"""`caveat profile` shows the entries of one party; what a person joins or parts is kept with the name and the reason."""

from pathlib import Path

from tests.cli.conftest import Run

HUAWEI, TELECOM = "us_bis_entity:huawei-technologies-co-ltd-cn", "national_telecom:huawei"


def test_entries_joined_by_a_person_are_one_party_until_they_are_parted(run: Run, own_home: Path) -> None:
    before = run("profile", "show", HUAWEI, "--json").json
    assert TELECOM not in [entry["party"]["id"] for entry in before]
    joined = run("profile", "join", HUAWEI, TELECOM, "--because", "the company's own report", "--by", "Mora Lint")
    assert joined.code == 0 and "the company's own report, says Mora Lint" in joined.out.replace("\n", " ")
    shown = run("screen", "--name", "Huawei Technologies").out
    assert "ENTITY_LIST, NATIONAL_TELECOM since 2019-05-16" in shown
    assert run("profile", "part", TELECOM, HUAWEI, "--because", "it was another", "--by", "Mora Lint").code == 0
    assert [entry["party"]["id"] for entry in run("profile", "show", HUAWEI, "--json").json] == [
        entry["party"]["id"] for entry in before
    ]
    assert len((own_home / "judgements.jsonl").read_text("utf-8").splitlines()) == 2


def test_a_judgement_needs_two_entries_a_name_and_a_reason(run: Run, own_home: Path) -> None:
    assert run("profile", "join", TELECOM, TELECOM, "--because", "x", "--by", "y").code == 2
    assert run("profile", "join", TELECOM, "us_csl:none", "--because", "x", "--by", "y").code == 2
    assert run("profile", "join", TELECOM, "national_telecom:zte", "--because", " ", "--by", "y").code == 2
    assert run("profile", "show", "nobody:1").code == 2
    assert not (own_home / "judgements.jsonl").exists()


def test_a_broken_line_of_judgements_is_told_with_its_number(run: Run, own_home: Path) -> None:
    run("lists")
    (own_home / "judgements.jsonl").write_text("{\n", "utf-8")
    told = run("profile", "show", TELECOM)
    assert told.code == 2 and "judgements.jsonl:1" in told.err
