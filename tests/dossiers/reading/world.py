"""A small library to read articles beside, built and not loaded, with the names that the gazetteer knows."""

from functools import cache

from tests.dossiers.small import case, event, figure, library

from caveat.dossiers import Library
from caveat.dossiers.event import Authority
from caveat.dossiers.reading import Reading, article_of, read
from caveat.facts.span import RoughDay

BOARD = Authority(name="HCSEC Oversight Board", countries=("GB",))
ERICSSON = Authority(name="Ericsson", countries=("SE",))


@cache
def small_library() -> Library:
    """Return two firms with reports of a board in three years, results of a rival in two, a ban, an arrest, and a figure."""
    reports = [
        event(f"huawei-{day}-security_assessment", day, "security_assessment", authority=BOARD, targets=("Huawei Technologies",))
        for day in ("2019-03-28", "2020-10-01", "2021-07-20")
    ]
    results = [
        event(f"ericsson-{day}-financial_result", day, "financial_result", authority=ERICSSON, targets=("Ericsson",))
        for day in ("2021-07-16", "2022-01-25")
    ]
    arrest = event(
        "huawei-2018-12-01-arrest_detention",
        "2018-12-01",
        "arrest_detention",
        authority=Authority(name="RCMP at US request", countries=("CA",)),
        targets=("Meng Wanzhou",),
        persons=("Meng Wanzhou",),
    )
    seized = event("alstom-2013-04-14-arrest_detention", "2013-04-14", "arrest_detention", persons=("Frederic Pierucci",))
    return library(
        case("huawei", [*reports, arrest], name="Huawei Technologies", home=("CN",)),
        case("ericsson", results, name="Ericsson", home=("SE",)),
        case("alstom", [seized], name="Alstom SA"),
        figures=[
            figure("f1", "Huawei", "RAN revenue share", "2019", "31"),
            figure("f2", "Ericsson", "China share of group revenue", "2021", "5"),
        ],
    )


def read_text(text: str, published: str = "") -> Reading:
    """Read a text beside the small library."""
    return read(article_of(text, published=RoughDay.of(published) if published else None), small_library())
