"""`caveat check --report`: the paper tells all that the answer holds, escapes what is not ours, and asks for nothing."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import escape, unescape
from pathlib import Path
from typing import Any

import pytest
from tests.app.read_papers import Write, links_of, squeezed, texts_of, told_by
from tests.cli.conftest import EXAMPLES, Run

import caveat
from caveat.app import Answer
from caveat.app.paper_docx import write as as_docx
from caveat.app.paper_html import html
from caveat.app.paper_page import Section
from caveat.app.paper_pdf import write as as_pdf
from caveat.app.report import report_of
from caveat.facts.cite import Citation, Confidence
from caveat.facts.finding import Finding, Unknown, Verdict
from caveat.facts.form import to_plain

DEALS = ["huawei-radio-parts", "agency-cameras", "uk-operator-5g"]
WRITERS: dict[str, Write] = {".pdf": as_pdf, ".docx": as_docx}
HOSTILE = "<script>alert('1')</script> & \"Sons\""


@pytest.fixture(scope="module")
def answers(shelved: Path) -> dict[str, Answer]:
    """Answer the examples."""
    house = caveat.open(shelved)
    return {name: house.check(EXAMPLES / f"{name}.yaml", "2026-07-23") for name in DEALS}


def _leaves(plain: Any) -> Iterator[str]:
    if isinstance(plain, dict):
        for one in plain.values():
            yield from _leaves(one)
    elif isinstance(plain, list | tuple):
        for one in plain:
            yield from _leaves(one)
    elif not isinstance(plain, bool):
        yield str(plain)


def _text(page: str) -> str:
    return unescape(re.sub(r"<[^>]+>", " ", page.partition("<body>")[2]))


def _page(answer: Answer) -> str:
    return html([report_of(answer)]).decode()


def _section(answer: Answer, heading: str) -> Section:
    return next(one for one in report_of(answer).sections if one.heading == heading)


@pytest.mark.parametrize("name", DEALS)
def test_the_paper_tells_every_fact_of_the_deal(name: str, answers: dict[str, Answer]) -> None:
    told = _text(_page(answers[name]))
    assert [leaf for leaf in _leaves(to_plain(answers[name].receipt.deal)) if leaf not in told] == []


@pytest.mark.parametrize("name", DEALS)
def test_the_paper_tells_everything_that_the_answer_holds(name: str, answers: dict[str, Answer]) -> None:
    answer, page = answers[name], _page(answers[name])
    told, receipt = _text(page), answer.receipt
    for finding in answer.findings:
        licence = finding.licence
        terms = (licence.requirement, licence.review_policy, licence.exceptions) if licence else ()
        loud = finding.verdict not in (Verdict.NOT_SUBJECT, Verdict.NOT_IN_FORCE)
        for text in (finding.regime, finding.because, *((*finding.conditions, *finding.flags, *terms) if loud else ())):
            assert text in told
        for cite in finding.cites:
            assert f"{cite.instrument} {cite.place}".strip() in told
    for hit in answer.hits:
        assert {hit.asked, hit.listed, hit.party_id, f"{hit.score:.2f}, {'the same name' if hit.same else 'alike'}"} <= {
            piece.text for row in _section(answer, "Hits").rows for cell in row for piece in cell
        }
        assert hit.because in told
    for unknown in answer.unknowns:
        assert all(text in told for text in (unknown.fact, unknown.why, unknown.key))
    assert all(caveat in told for caveat in answer.caveats)
    for snapshot in receipt.snapshots:
        assert all(text in told for text in (snapshot.list_id, str(snapshot.as_of), snapshot.sha256))
    assert f"Under the law of {answer.law_day}" in told
    assert all(text in told for text in (receipt.answer_sha256, receipt.law_sha256, f"caveat replay {receipt.id}"))


@pytest.mark.parametrize("suffix", [".pdf", ".docx"])
@pytest.mark.parametrize("name", DEALS)
def test_pdf_and_word_tell_all_that_the_page_tells_with_the_same_links(name: str, suffix: str, answers: dict[str, Answer]) -> None:
    report, write = report_of(answers[name]), WRITERS[suffix]
    told = told_by(write, report)
    assert [text for text in texts_of(report) if squeezed(text) not in told] == []
    verdicts = [piece for part in report.sections for row in part.rows for cell in row for piece in cell if piece.verdict]
    assert verdicts and all(squeezed(piece.text.replace("_", " ")) in told for piece in verdicts)
    assert links_of(write([report])[0]) == links_of(html([report])) != set()


def test_what_is_unknown_stands_in_the_order_in_which_it_decides(answers: dict[str, Answer]) -> None:
    """A fact for which two regimes wait goes before one for which one does; a regime that does not wait counts nothing."""
    one, two, three = (Unknown(fact=fact) for fact in ("first", "second", "third"))
    findings = (
        Finding(regime="a", verdict=Verdict.REVIEW, because="-", unknowns=(one, two)),
        Finding(regime="b", verdict=Verdict.REVIEW, because="-", unknowns=(two, three)),
        Finding(regime="c", verdict=Verdict.ALLOWED, because="-", unknowns=(three,)),
        Finding(regime="d", verdict=Verdict.ALLOWED, because="-", unknowns=(three,)),
    )
    answer = replace(answers[DEALS[0]], findings=findings, unknowns=(one, two, three))
    rows = _section(answer, "Unknown").rows
    assert [[piece.text for cell in row for piece in cell] for row in rows] == [
        ["second", "a", "b"],
        ["first", "a"],
        ["third", "b"],
    ]


def test_the_holdings_that_carry_an_answer_are_told_with_their_shares(shelved: Path) -> None:
    owners = [
        {"name": name, "share": share, "lists": ["SDN:SDGT"]}
        for name, share in (("First Holder", "0.30"), ("Second Holder", "0.25"))
    ]
    party = {"name": "Gulf Pumps LLC", "role": "end_user", "country": "AE", "lists": [], "owners": owners}
    deal = {"act": "sell", "actor": {"us_person": True}, "from_country": "US", "to": "AE", "parties": [party]}
    answer = caveat.open(shelved).check(deal, "2026-07-23")
    told = [
        tuple(piece.text for cell in row for piece in cell)[:3] for row in _section(answer, "Holdings that carry an answer").rows
    ]
    for holder, share in (("First Holder", "0.30"), ("Second Holder", "0.25")):
        assert ("ofac_50", holder, f"{share} of the shares of Gulf Pumps LLC") in told


def test_what_is_not_sure_carries_its_mark_and_what_is_sure_none(answers: dict[str, Answer]) -> None:
    likely = Citation(instrument="84 FR 23468", confidence=Confidence.LIKELY)
    finding = Finding(regime="a", verdict=Verdict.ALLOWED, because="so it is", cites=(likely,), confidence=Confidence.UNVERIFIED)
    page = _page(replace(answers[DEALS[0]], findings=(finding,)))
    assert "so it is</bdi> <span class='mark'>unverified</span>" in page
    assert (
        "<a href='https://www.federalregister.gov/citation/84-FR-23468' rel='noreferrer'><bdi>84 FR 23468</bdi></a> <span class='mark'>likely</span>"
        in page
    )
    sure = replace(finding, cites=(replace(likely, confidence=Confidence.SURE),), confidence=Confidence.SURE)
    assert "class='mark'" not in _page(replace(answers[DEALS[0]], findings=(sure,)))


def test_nothing_that_others_wrote_becomes_markup_or_a_script(answers: dict[str, Answer]) -> None:
    answer = answers[DEALS[0]]
    deal = replace(answer.receipt.deal, title=HOSTILE, purpose=HOSTILE)
    link = Citation(instrument=HOSTILE, url="https://example.org/'onclick='x")
    findings = (Finding(regime="a", verdict=Verdict.REVIEW, because=HOSTILE, flags=(HOSTILE,), cites=(link,)),)
    hits = tuple(replace(hit, listed=HOSTILE, asked=HOSTILE, because=HOSTILE) for hit in answer.hits)
    page = _page(replace(answer, findings=findings, hits=hits, caveats=(HOSTILE,), receipt=replace(answer.receipt, deal=deal)))
    assert "<script" not in page
    assert "'onclick='" not in page
    assert page.count(escape(HOSTILE)) >= 7 + 3 * len(hits)


def test_the_page_asks_for_nothing_from_elsewhere(answers: dict[str, Answer]) -> None:
    page = _page(answers[DEALS[0]])
    assert not re.search(r"<(?:script|img|link|iframe|object)|\bsrc=|@import|url\(", page)
    assert "@media print" in page


def test_a_report_is_written_beside_the_answer_and_its_receipt_replays(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "deal.html"
    told = run("check", EXAMPLES / "huawei-radio-parts.yaml", "--law-day", "2026-07-23", "--report", out)
    assert told.code == 20
    assert str(out) in told.out.replace("\n", "")
    receipt = re.search(r"caveat replay (\w+)", out.read_text("utf-8"))
    assert receipt is not None
    assert run("replay", receipt[1]).code == 20


@pytest.mark.parametrize("suffix", [".pdf", ".docx"])
def test_the_same_answer_told_twice_is_the_same_file(suffix: str, run: Run, tmp_path: Path) -> None:
    papers = []
    for number in (1, 2):
        out = tmp_path / f"{number}{suffix}"
        given = ("--law-day", "2026-07-23", "--known-at", "2100-01-01T00:00:00Z")
        assert run("check", EXAMPLES / "huawei-radio-parts.yaml", *given, "--report", out).code == 20
        papers.append(out.read_bytes())
    assert papers[0] == papers[1]


def test_letters_without_a_font_are_told_of_on_the_screen_beside_the_answer(run: Run, tmp_path: Path) -> None:
    deal = tmp_path / "deal.yaml"
    text = (EXAMPLES / "huawei-radio-parts.yaml").read_text("utf-8")
    deal.write_text(text.replace("title: ", "purpose: \ue000 unknown\ntitle: ").replace("purpose: existing", "# "), "utf-8")
    told = run("check", deal, "--json", "--report", tmp_path / "deal.pdf")
    assert "No font at hand draws 1 character of private use" in told.err
    assert told.json["receipt"]["deal"]["purpose"] == "\ue000 unknown"


def test_json_stays_json_beside_a_report(run: Run, tmp_path: Path) -> None:
    told = run("check", EXAMPLES / "huawei-radio-parts.yaml", "--json", "--report", tmp_path / "deal.html")
    assert told.json["verdict"] == "LICENCE_REQUIRED"


def test_several_law_days_make_one_paper_with_all_of_them(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "days.html"
    run("check", EXAMPLES / "huawei-radio-parts.yaml", "--law-day", "2019-05-15", "--law-day", "2019-05-16", "--report", out)
    page = out.read_text("utf-8")
    assert page.count("<article>") == 2
    assert "Under the law of 2019-05-15" in page
    assert "Under the law of 2019-05-16" in page


@pytest.mark.parametrize("name", ["deal.odt", "deal.doc", "deal", "nowhere/deal.html", "nowhere/deal.pdf", "nowhere/deal.docx"])
def test_a_report_that_cannot_be_written_is_refused_before_anything_is_asked(name: str, run: Run, tmp_path: Path) -> None:
    told = run("check", EXAMPLES / "huawei-radio-parts.yaml", "--report", tmp_path / name)
    assert told.code == 2
    assert told.out == ""
    assert "name a" in told.err
    assert list(tmp_path.iterdir()) == []


def test_a_report_never_replaces_the_deal(run: Run, tmp_path: Path) -> None:
    deal = tmp_path / "deal.html"
    text = (EXAMPLES / "huawei-radio-parts.yaml").read_text("utf-8")
    deal.write_text(text, "utf-8")
    assert run("check", deal, "--report", deal).code == 2
    assert deal.read_text("utf-8") == text
