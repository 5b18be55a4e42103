"""A citation leads to its publisher where its form says how, and to nowhere where it does not."""

import pytest

from caveat.facts import Citation
from caveat.facts.cite_link import link_to

LEADS = {
    "15 CFR 744.11": "https://www.ecfr.gov/current/title-15/section-744.11",
    "15 CFR part 744": "https://www.ecfr.gov/current/title-15/part-744",
    "84 FR 22961": "https://www.federalregister.gov/citation/84-FR-22961",
    "Pub. L. 115-232": "https://www.govinfo.gov/link/plaw/115/public/232",
    "15 USC 78dd-1": "https://www.govinfo.gov/link/uscode/15/78dd-1",
    "OFAC FAQ 401": "https://ofac.treasury.gov/faqs/401",
}
NOWHERE = ["15 CFR 744.11 to 744.16", "15 CFR parts 730 and 732", "MOFCOM Announcement 46/2024", "see 84 FR 22961", "84 FR 22961\n"]


@pytest.mark.parametrize("instrument", LEADS)
def test_a_numbered_instrument_leads_to_its_publisher(instrument: str) -> None:
    assert link_to(Citation(instrument=instrument, place="(a)")) == LEADS[instrument]


@pytest.mark.parametrize("instrument", NOWHERE)
def test_what_has_no_sure_address_has_none(instrument: str) -> None:
    assert link_to(Citation(instrument=instrument)) == ""


def test_an_address_of_its_own_goes_first() -> None:
    assert link_to(Citation(instrument="84 FR 22961", url="https://example.org/notice")) == "https://example.org/notice"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///x"])
def test_an_address_that_is_none_of_the_web_is_not_given(url: str) -> None:
    assert link_to(Citation(instrument="a notice", url=url)) == ""
