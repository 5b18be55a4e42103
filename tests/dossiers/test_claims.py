"""Claims of the library: all 42, in our own words, beside facts that are there, and read by nobody as facts."""

import re
from pathlib import Path

from caveat.dossiers import Library
from caveat.dossiers.claim import Modality, Status
from caveat.facts import Day

SOURCE = Path(__file__).parents[2] / "src" / "caveat"
MAY_READ_CLAIMS = {
    "dossiers/claim.py",
    "dossiers/discover.py",
    "dossiers/dossier/dossier.py",  # under a heading of their own
    "dossiers/library.py",
    "dossiers/market/view.py",  # claims of rank, beside the ranks that figures tell
    "dossiers/__init__.py",
    "dossiers/reading/candidates.py",
    "dossiers/reading/standing.py",
    "dossiers/reading/gold.py",
    "app/gold_reading.py",
    "cli/show_claims.py",
}


def test_the_42_claims_are_there_each_with_its_speaker_and_status(whole: Library) -> None:
    claims = {claim.id: claim for _, claim in whole.claims()}
    assert claims.keys() == {f"C{number}" for number in range(1, 43)}
    assert {claims[name].speaker for name in ("C28", "C29", "C36", "C39")} == {
        "HCSEC",
        "the report",
        "Ericsson",
        "the United States",
    }
    assert (claims["C25"].modality, claims["C25"].status) == (Modality.PREDICTS, Status.UNVERIFIABLE)
    assert claims["C11"].status is Status.OPINION and claims["C13"].status is Status.CONTRADICTED


def test_what_is_judged_by_facts_has_facts(whole: Library) -> None:
    for _, claim in whole.claims():
        assert claim.standing is claim.status, claim.id


def test_a_motive_or_a_link_that_nobody_showed_is_never_false(whole: Library) -> None:
    hinted = [claim for _, claim in whole.claims() if claim.modality is Modality.INSINUATES]
    assert hinted
    assert {claim.status for claim in hinted} <= {Status.UNVERIFIABLE, Status.OPINION}


def test_the_statuses_are_those_of_the_fact_base(whole: Library, shared: Path) -> None:
    text = (shared / "facts" / "seed_systems.md").read_text("utf-8").split("## Part 2")[1].split("## Part 3")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("| C")]
    assert len(rows) == 42
    claims = {claim.id: claim for _, claim in whole.claims()}
    words = {status: status.value for status in Status}
    for name, _, _, told, _ in rows:
        said = told.lower()
        if any(said.startswith(word) for word in words.values()):
            expected = next(status for status, word in words.items() if said.startswith(word))
            assert claims[name].status is expected, name


def test_no_sentence_of_the_documents_or_of_the_fact_base_is_taken_over(whole: Library, shared: Path) -> None:
    given = [path.read_text("utf-8") for path in sorted((shared / "seeds").glob("*.txt"))]
    given.append((shared / "facts" / "seed_systems.md").read_text("utf-8"))
    theirs = set().union(*map(_runs, given))
    for _, claim in whole.claims():
        for text in (claim.told, claim.because, *(one.told for one in claim.later)):
            assert not _runs(text) & theirs, claim.id


def test_seen_as_of_a_day_a_claim_tells_nothing_that_came_later(whole: Library) -> None:
    day = Day.of("2021-12-31")
    seen = whole.as_of(day)
    seen.check()
    assert set(seen.documents) == {"hcsec-and-ericsson"}
    claims = {claim.id: claim for _, claim in seen.claims()}
    assert claims["C40"].later[-1].day.year == 2021 and "huawei-2024-05-07-licence_revocation" not in claims["C40"].events
    years = {int(year) for claim in claims.values() for year in re.findall(r"\b20[0-9]{2}\b", claim.because)}
    assert max(years) <= 2028  # France's phase-out by 2028 was foretold in 2020


def test_a_claim_that_lost_its_facts_cannot_be_verified(whole: Library) -> None:
    rest = whole.without("huawei-2018-12-01-arrest_detention")
    claims = {claim.id: claim for _, claim in rest.claims()}
    assert claims["C10"].standing is Status.UNVERIFIABLE
    assert claims["C15"].standing is Status.SUPPORTED  # it rests on the Charter


def test_nothing_else_reads_claims() -> None:
    asks = re.compile(r"\.claims\(\)|\.documents\b|dossiers\.claim import (?!.*\b(?:Modality|Status)\b)")
    found = {str(path.relative_to(SOURCE)) for path in SOURCE.rglob("*.py") if asks.search(path.read_text("utf-8"))}
    assert {name for name in found if name.startswith(("dossiers/", "app/", "cli/"))} <= MAY_READ_CLAIMS


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[\w']+", text.lower().replace("’", "'"))
    return {tuple(words[at : at + 7]) for at in range(len(words) - 6)}
