"""`caveat case draw`: one picture as an SVG file."""

from collections.abc import Callable, Sequence
from pathlib import Path

import click

from caveat.app.paper import check_paper, write_by_suffix
from caveat.app.paper_page import visible
from caveat.cli.case_library import AS_OF, open_library
from caveat.dossiers import Library
from caveat.dossiers.acts import in_order
from caveat.dossiers.compare import compare
from caveat.dossiers.dossier import escalation
from caveat.dossiers.influence import adoptions
from caveat.dossiers.market import markets
from caveat.dossiers.pictures import (
    WIDE,
    draw_diffusion,
    draw_fates,
    draw_flanks,
    draw_levels,
    draw_matrix,
    draw_shares,
    draw_time_line,
)
from caveat.facts.problem import BadInput, did_you_mean

_OF_CASE: dict[str, Callable[[Library, str, int], str]] = {
    "time-line": lambda library, one, width: draw_time_line(library.case(one).name, in_order(library.case(one)), width),
    "flanks": lambda library, one, width: draw_flanks(library.case(one).name, in_order(library.case(one)), width),
    "levels": lambda library, one, width: draw_levels(library.case(one).name, escalation(library, one), width),
    "lines": lambda library, one, width: draw_fates(library.case(one), width),
}


@click.command()
@click.argument("kind", type=click.Choice([*_OF_CASE, "matrix", "shares", "spread"]))
@click.argument("names", nargs=-1, metavar="[CASE|FILE|METRIC]...")
@click.option("--out", required=True, type=click.Path(path_type=Path, dir_okay=False), help="The SVG file to write.")
@click.option(
    "--width", default=WIDE, type=click.IntRange(320, 4000), help="Width in pixels at which it is to be seen.", show_default=True
)
@AS_OF
def command(kind: str, names: tuple[str, ...], out: Path, width: int, as_of: str) -> None:
    """Draw a picture whose every mark tells its event when it is pointed at.

    time-line, flanks (market against inputs, by quarter), levels (of escalation) and lines (what became of each line of business) take one
    CASE; matrix takes two or more, or `all`; shares takes a METRIC and perhaps a place ("RAN revenue share" world); spread (of positions on
    high-risk vendors among states) takes nothing.
    """
    check_paper(out, None, (".svg",), "pictures")
    library, ids = open_library(() if kind in ("shares", "spread") or names == ("all",) else names, as_of)
    svg = visible(_drawn(library, kind, tuple(library.cases) if names == ("all",) else ids or names, width))
    write_by_suffix(out, None, {".svg": lambda path: path.write_text(svg, "utf-8")}, "pictures")
    click.echo(f"drawn: {out}", err=True)


def _drawn(library: Library, kind: str, names: Sequence[str], width: int) -> str:
    if kind in _OF_CASE:
        if len(names) != 1:
            raise BadInput(f"{kind} is drawn of one case", advice=f"name it: caveat case draw {kind} huawei --out x.svg")
        return _OF_CASE[kind](library, names[0], width)
    if kind == "matrix":
        return draw_matrix(compare(library, names), width)
    if kind == "spread":
        return draw_diffusion(adoptions(library), width)
    return _shares(library, names, width)


def _shares(library: Library, names: Sequence[str], width: int) -> str:
    metric, place = (*names, "", "")[:2]
    known = sorted({one.metric for one in markets(library)})
    if metric not in known:
        raise BadInput(f"no market has the metric {metric!r}{did_you_mean(metric, known)}", advice=f"metrics: {', '.join(known)}")
    found = [one for one in markets(library, metric) if place in ("", one.geo)]
    places = sorted({one.geo for one in markets(library, metric)})
    if len({one.geo for one in found}) != 1:
        raise BadInput(f"{metric} is told of several places, or not of {place!r}", advice=f"name one: {', '.join(places)}")
    return draw_shares(f"{metric}{', ' + found[0].geo if found[0].geo else ''}", found, width)
