"""Pictures: whole SVGs that show each thing once, stay on their sheet, lead to events and say in words what they show."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from lxml import etree
from tests.dossiers.small import case, event, figure, libraries, library
from tests.dossiers.test_influence import ban

from caveat.app.paper_page import Picture
from caveat.dossiers import Library
from caveat.dossiers.case import Case, Fate, FateKind
from caveat.dossiers.compare import compare
from caveat.dossiers.dossier import escalation
from caveat.dossiers.influence import adoptions
from caveat.dossiers.market import markets
from caveat.dossiers.pictures import (
    NARROW,
    WIDE,
    draw_diffusion,
    draw_fates,
    draw_flanks,
    draw_levels,
    draw_matrix,
    draw_shares,
    draw_time_line,
)
from caveat.facts import Day

HOSTILE = "<script>alert('&')</script>"


def marks(svg: str, name: str) -> list[etree._Element]:
    """Return the marks of a kind, besides the ground and the legend."""
    root = etree.fromstring(svg.encode())
    return [one for one in root.iter(f"{{http://www.w3.org/2000/svg}}{name}") if one.get("class") != "ground"]


def places(svg: str) -> list[float]:
    """Return every place from left to right that a drawing names."""
    return [float(one) for one in re.findall(r'\b(?:x|cx|x1|x2)="(-?[0-9.]+)"', svg)]


@given(libraries())
def test_a_time_line_shows_each_event_once_and_leads_to_it(whole: Library) -> None:
    for one in whole.cases.values():
        for width in (NARROW, WIDE):
            svg = draw_time_line(one.name, one.events, width)
            links = re.findall(r'<a href="#([^"]+)"', svg)
            assert sorted(links) == sorted(event.id for event in one.events)
            assert all(0 <= x <= width for x in places(svg))
            Picture(svg=svg, words="events")


def test_flanks_are_counted_by_quarter() -> None:
    acts = [event("alpha-1", "2019-05-16"), event("alpha-2", "2019-06-01"), event("alpha-3", "2019-07-01", "procurement_ban")]
    told = [one.findtext("{*}title") for one in marks(draw_flanks("Alpha", acts, WIDE), "rect")]
    assert sorted(filter(None, told)) == ["2019, quarter 2: 2", "2019, quarter 3: 1"]


def test_the_last_quarter_of_a_year_ends_with_it() -> None:
    svg = draw_flanks("Alpha", [event("alpha-1", "2019-12-31")], WIDE)
    (box,) = [one for one in marks(svg, "rect") if one.find("{*}title") is not None]
    assert 0.24 < float(box.get("width", "0")) / (WIDE - 24) < 0.26


def fated() -> Case:
    """Build a case of which two lines changed hands."""
    events = [
        event("alpha-1", "2015-11-02", "outcome", lines=("grid",)),
        event("alpha-2", "2024-05-31", "outcome", lines=("grid",)),
    ]
    fates = (
        Fate(line="grid", fate=FateKind.ACQUIRED, by="General Electric", event="alpha-1"),
        Fate(line="grid", fate=FateKind.REVERSED, by="EDF", event="alpha-2"),
    )
    return case("alpha", events, fates=fates)


def test_who_held_a_line_is_told_in_order_and_in_words() -> None:
    svg = draw_fates(fated(), WIDE)
    assert [one.get("class") for one in marks(svg, "rect")] == ["own", "else", "back"]
    assert "2015-11-02 grid: acquired: General Electric" in svg and "2024-05-31 grid: reversed: EDF" in svg


def test_shares_of_two_houses_are_not_joined() -> None:
    whole = library(
        case("alpha"),
        figures=[
            figure("m1", "A", "RAN share", "2019", "30", house="One"),
            figure("m2", "A", "RAN share", "2020", "31", house="One"),
            figure("m3", "A", "RAN share", "2021", "20-26", house="Two"),
        ],
    )
    svg = draw_shares("Shares", markets(whole, "RAN share"), WIDE)
    assert [len((one.get("points") or "").split()) for one in marks(svg, "polyline")] == [2]
    assert len(re.findall(r'<a href="#m[123]"', svg)) == 3


def test_the_spread_climbs_one_step_a_state() -> None:
    order = adoptions(library(case("alpha"), measures=[ban("GB", "2020-07-14"), ban("SE", "2020-10-20")]))
    svg = draw_diffusion(order, NARROW)
    heights = [float(one.get("cy", "0")) for one in marks(svg, "circle") if one.find("{*}title") is not None]
    assert heights[0] - heights[1] == 17 and "GB 2020-07-14" in svg


@pytest.mark.parametrize(
    "drawn",
    [
        lambda: draw_time_line(HOSTILE, [event("alpha-1", "2019", told=HOSTILE)], WIDE),
        lambda: draw_flanks(HOSTILE, [event("alpha-1", "2019", told=HOSTILE)], WIDE),
        lambda: draw_fates(case("alpha", [event("alpha-1", "2019")], name=HOSTILE), WIDE),
        lambda: draw_shares(HOSTILE, (), WIDE),
    ],
)
def test_words_of_strangers_are_words(drawn: Callable[[], str]) -> None:
    Picture(svg=drawn(), words="a picture")


def test_nothing_to_draw_is_said() -> None:
    assert "no events" in draw_time_line("Alpha", [], WIDE) and "no positions" in draw_diffusion((), WIDE)
    assert "no such acts" in draw_flanks("Alpha", [], WIDE) and "nothing is told" in draw_fates(case("alpha"), WIDE)


def test_levels_step_where_the_view_says_and_lead_to_its_events() -> None:
    whole = library(case("alpha", [event("alpha-1", "2018-02-01", "public_campaign"), event("alpha-2", "2019-05-16")]))
    found = escalation(whole, "alpha", Day.of("2020-01-01"))
    for width in (NARROW, WIDE):
        svg = draw_levels("Alpha", found, width)
        assert re.findall(r'<a href="#([^"]+)"', svg) == [one.events[0] for one in found.steps] and len(found.steps) == 2
        assert all(0 <= x <= width for x in places(svg))
        Picture(svg=svg, words="levels")


@pytest.mark.parametrize("names", [("alpha", "beta"), ("alpha", "beta", "gamma", "delta", "epsilon")])
def test_a_matrix_has_a_box_for_what_is_told_and_none_for_what_is_not(names: tuple[str, ...]) -> None:
    told = case("alpha", [event("alpha-1", "2019-05-16", targets=("Alpha",))])
    found = compare(library(told, *(case(name, [event(f"{name}-1", "2019")]) for name in names[1:])), names)
    for width in (NARROW, WIDE):
        svg = draw_matrix(found, width)
        boxes = [one for one in marks(svg, "rect") if one.find("{*}title") is not None]
        assert len(boxes) == sum(value is not None for row in found.rows for value in row.values)
        assert all(0 <= x <= width for x in places(svg))
        Picture(svg=svg, words="a matrix")
    few = [one for one in marks(draw_matrix(found, WIDE, 3), "rect") if one.find("{*}title") is not None]
    assert len(few) == sum(value is not None for row in found.ranked()[:3] for value in row.values)
