"""`caveat bench` measures on the files of a folder, keeps the table, and compares with one that was kept."""

import gzip
import json
import shutil
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from caveat.validation.goals import GOALS

LISTS = Path(__file__).resolve().parents[2] / "src" / "caveat" / "lists"
PEOPLE = "full_name,first_name,middle_name,last_name,gender,date_of_birth,place_of_birth,nationality\n"
FILES = {
    "name_pairs.csv": "schema,name1,name2,is_match,quality,category\n"
    "Person,Vladimir Putin,Putin Vladimir,true,STRONG,order\nCompany,Rosneft,Siemens AG,false,MEDIUM,\n",
    "entity_pairs.yaml": "checks:\n- {match: true, schema: Person, query: {name: Olaf Scholze}, candidate: {name: Olaf Scholz}}\n",
    "crosslist_pairs.csv": "label,id_a,list_a,type_a,name_a,aliases_a,id_b,list_b,type_b,name_b,aliases_b\n"
    "match,a,A,Individual,Ann Lee,,b,B,Individual,Lee Ann,Annie\nno_match,a,A,Entity,Blue Steel,,b,B,Entity,Red Wood,\n",
    "positives_un_treated.csv": PEOPLE + "NOBODY KNOWN,,,,,1958,,af\n",
    "negatives_global.csv": PEOPLE + "Camilo Contreras,,,,male,1955-03-13,,Peru\n",
    "negatives_us.csv": PEOPLE + "Tove Johnsen,,,,female,1968-11-20,,Australia\n",
    "names/sec_companies.csv": "cik,ticker,exchange,name\n1,A,N,Alpine Widgets Inc\n2,B,N,Borealis Foods Corp\n",
    "translit/wikidata_russian.tsv": 'latin\tscript\tcount\tsplit\nivanov\tиванов\t5\ttrain\n"petrov\tпетров\t1\ttrain\n',
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a small bench folder, one file packed, with the samples of two lists as its mirror."""
    bench = tmp_path / "bench"
    for name, text in FILES.items():
        (bench / name).parent.mkdir(parents=True, exist_ok=True)
        (bench / name).write_text(text)
    packed = bench / "names" / "sec_companies.csv"
    packed.with_name("sec_companies.csv.gz").write_bytes(gzip.compress(packed.read_bytes()))
    packed.unlink()
    for name in ("us_ofac_sdn", "un_sc"):
        shutil.copytree(LISTS / name / "sample", tmp_path / "lists" / name / "2026-01-01")
    return bench


def test_the_whole_table_is_measured(run: Run, folder: Path) -> None:
    told = run("bench", folder, "--quick", "--no-speed", "--json")
    assert told.code == 0, told.err
    table = {one["id"]: one for one in told.json["table"]}
    assert list(table) == [
        "name_pairs",
        "records",
        "entry_pairs",
        "people",
        "scripts.russian",
        "hold_out.persons.kind",
        "hold_out.persons.text",
        "hold_out.entities.kind",
        "hold_out.entities.text",
    ]
    assert {figure["name"]: figure["value"] for figure in table["name_pairs"]["figures"]}["F1"] == 1.0
    assert told.json["quick"] is True


def test_goals_are_of_figures_that_there_are(run: Run, folder: Path) -> None:
    table = run("bench", folder, "--quick", "--no-speed", "--json").json["table"]
    measured = {one["id"]: {figure["name"] for figure in one["figures"]} for one in table}
    for key in GOALS:
        measure, figure = key.split(": ", 1)
        assert measure not in measured or figure in measured[measure], key


def test_a_kept_table_is_compared_with(run: Run, folder: Path, tmp_path: Path) -> None:
    kept = tmp_path / "table.json"
    assert run("bench", folder, "--only", "name_pairs", "--save", kept).code == 0
    plain = json.loads(kept.read_text())
    plain["table"][0]["figures"][2]["value"] = 0.5
    kept.write_text(json.dumps(plain))
    told = run("bench", folder, "--only", "name_pairs", "--only", "records", "--against", kept, "--wrong", "3", "--detail")
    assert told.code == 0
    assert "better" in told.out
    assert "new" in told.out
    assert "0 wrong since" in told.out
    assert "right, quality STRONG" in told.out
    assert "different sizes" in run("bench", folder, "--only", "name_pairs", "--against", kept, "--quick").err


def test_classes_are_measured_on_the_lists_of_this_house(run: Run) -> None:
    told = run("bench", "--classes", "--quick", "--only", "classes.W1", "--only", "classes.N3")
    assert told.code == 0
    assert "W1 another order of words" in told.out
    assert "99.0 %" in told.out
    assert "N3 generic firms" in told.out


def test_speed_is_measured_in_processes_of_their_own(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("caveat.app.bench.QUICK", __import__("caveat.app.bench", fromlist=["Sizes"]).Sizes(names=(50,), queries=16))
    told = run("bench", folder, "--quick", "--only", "speed")
    assert told.code == 0, told.err
    for words in ("speed with 50 names", "build time", "load time", "index on disk", "p99, parties", "peak memory of searching"):
        assert words in told.out


def test_a_missing_folder_or_file_is_told(run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CAVEAT_SHARED", raising=False)
    told = run("bench")
    assert (told.code, told.out) == (2, "")
    assert "set CAVEAT_SHARED" in told.err
    (folder / "name_pairs.csv").unlink()
    told = run("bench", folder)
    assert (told.code, told.out) == (2, "")
    assert "name_pairs.csv: is missing" in told.err
    assert run("bench", folder, "--only", "nonsense").code == 2
    assert run("bench", tmp_path / "nowhere").code == 2
    (tmp_path / "bad.json").write_text("{}")
    assert run("bench", folder, "--against", tmp_path / "bad.json").code == 2


def test_the_real_files_are_measured_no_worse_than_the_peer(run: Run, shared: Path) -> None:
    told = run("bench", shared / "bench", "--quick", "--only", "name_pairs", "--only", "records", "--json").json["table"]
    figures = {(one["id"], figure["name"]): figure["value"] for one in told for figure in one["figures"]}
    assert figures["name_pairs", "F1"] >= 0.85
    assert figures["name_pairs", "asymmetric scores"] == 0
    assert figures["records", "F1"] >= 0.85
