"""Reports as a page for the screen and the printer: one HTML file without scripts that asks for nothing from elsewhere."""

from base64 import b64encode
from collections.abc import Sequence
from html import escape

from caveat.app.paper_page import (
    PLAIN_TINT,
    TINTS,
    Cell,
    Picture,
    Piece,
    Report,
    Section,
    address,
    shares,
    shown,
    spelled,
    tabled,
    title_of,
)


def write(reports: Sequence[Report]) -> tuple[bytes, tuple[str, ...]]:
    """Return the page, on which a browser's own fonts draw what they can, and no remarks."""
    return html(reports), ()


def html(reports: Sequence[Report]) -> bytes:
    """Return reports as one printable page without scripts; each begins on a new sheet of paper."""
    seen = [shown(one) for one in reports]
    return page_of(title_of(seen), "".join(map(_article, seen))).encode()


def _article(report: Report) -> str:
    word = f"{badge(report.verdict.value)} " if report.verdict else ""
    head = f"<h1>{word}{escape(report.title)}</h1>"
    says = "".join(f"<p class='dim'>{escape(one)}</p>" for one in report.says)
    return f"<article>{head}{says}{''.join(map(_section, report.sections))}</article>"


def _section(section: Section) -> str:
    says = "".join(f"<p class='dim'>{escape(one)}</p>" for one in section.says)
    columns, rows = tabled(section)
    head = "".join(f"<th>{escape(one)}</th>" for one in columns)
    body = "".join(_row(columns, row) for row in rows)
    widths = "".join(f"<col style='width:{share:.2%}'>" for share in shares(columns, rows)) if rows else ""
    head = f"<thead><tr>{head}</tr></thead>" if columns else ""
    table = f"<table class='set'><colgroup>{widths}</colgroup>{head}<tbody>{body}</tbody></table>" if body else ""
    picture = _picture(section.picture) if section.picture else ""
    return f"<h2>{escape(section.heading)}</h2>{says}{picture}{table}"


def _row(columns: Sequence[str], row: Sequence[Cell]) -> str:
    """Return a row whose cells name their columns, for narrow screens on which they stand one below the other."""
    names = [*columns, *("" for _ in row[len(columns) :])]
    cells = (
        f"<td{f' data-of={chr(39)}{escape(name)}{chr(39)}' if name else ''}>{_cell(one)}</td>"
        for name, one in zip(names, row, strict=False)
    )
    return f"<tr>{''.join(cells)}</tr>"


def _picture(picture: Picture) -> str:
    """Hold a drawing as an image, in which browsers run no script and fetch nothing; a narrow screen takes the narrow one."""
    image = f"<img src='{_held(picture.svg)}' alt='{escape(picture.words)}'>"
    narrow = f"<source media='screen and (max-width:700px)' srcset='{_held(picture.narrow)}'>" if picture.narrow else ""
    return f"<picture>{narrow}{image}</picture>" if narrow else image


def _held(svg: str) -> str:
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"


def _cell(cell: Cell) -> str:
    return "<br>".join(_piece(piece) for piece in cell)


def _piece(piece: Piece) -> str:
    text = badge(piece.text) if piece.verdict else f"<bdi>{escape(piece.text)}</bdi>"
    if piece.link:
        text = f"<a href='{escape(address(piece.link))}' rel='noreferrer'>{text}</a>"
    return f"{text} <span class='mark'>{escape(piece.mark)}</span>" if piece.mark else text


def page_of(title: str, body: str) -> str:
    """Wrap the body of a page (markup) into one HTML file without scripts that asks for nothing from elsewhere."""
    return (
        f"<!doctype html>\n<html lang='en-GB'><head><meta charset='utf-8'>"
        f"<meta name='viewport' content='width=device-width,initial-scale=1'><title>{escape(title)}</title>"
        f"<style>{_STYLE}{_TINTS}</style></head><body>{body}</body></html>\n"
    )


def badge(verdict: str) -> str:
    """Mark up a verdict."""
    return f"<span class='v {escape(verdict)}'>{escape(spelled(verdict))}</span>"


def _tint(ground: str, ink: str) -> str:
    return f"{{background:#{ground};color:#{ink}}}"


_STYLE = """
body{font:14px/1.45 system-ui,sans-serif;color:#1d2430;max-width:1200px;margin:2em auto;padding:0 1.5em}
h1{font-size:1.5em;margin:0 0 .2em}h2{font-size:1.1em;margin:1.8em 0 .5em;border-bottom:1px solid #d8dde5;padding-bottom:.2em}h3{font-size:1em;margin:.9em 0 .2em}
p{margin:.2em 0}.dim{color:#6a7482;font-size:.92em}.if{font-weight:600}a{color:#1f4f8f}
.v{display:inline-block;white-space:nowrap;padding:.1em .5em;border-radius:.25em;font-size:.85em;letter-spacing:.02em}
.mark{border:1px solid #b8892b;color:#8a5f00;border-radius:.25em;padding:0 .3em;font-size:.85em}
table{border-collapse:collapse;width:100%;font-size:.93em}th{text-align:left;color:#6a7482;font-weight:600}th,td{padding:.25em .5em;border-bottom:1px solid #e7eaf0;vertical-align:top}
.n{text-align:right;white-space:nowrap}.counted td{background:#fff3d6}.open td{background:#f6eaf9}.not-controlled td,.second-incorporation td{background:#eef7ee}.here td{font-weight:600}
ul,ol{margin:.2em 0;padding-left:1.4em}section{margin-bottom:.8em}img{max-width:100%;height:auto}h1,h2,p,td{overflow-wrap:break-word}td:last-child{overflow-wrap:anywhere}.set{table-layout:fixed}.set td{overflow-wrap:anywhere}article+article{margin-top:3em}
@media screen and (max-width:700px){body{padding:0 .8em;margin:1em auto}.set,.set tbody,.set tr,.set td{display:block}.set thead,.set col{display:none}
.set tr{border-bottom:1px solid #d8dde5;padding:.35em 0}.set td{border:0;padding:.1em 0}.set td:empty{display:none}.set td[data-of]::before{content:attr(data-of) ": ";color:#6a7482}}
@media print{@page{margin:16mm}body{margin:0;padding:0;max-width:none;font-size:11px;-webkit-print-color-adjust:exact;print-color-adjust:exact}
h2,h3{break-after:avoid}tr,li{break-inside:avoid}thead{display:table-header-group}article+article{break-before:page;margin:0}a{color:inherit}}
"""
_TINTS = f".v{_tint(*PLAIN_TINT)}" + "".join(f".{word}{_tint(*tint)}" for word, tint in TINTS.items())
