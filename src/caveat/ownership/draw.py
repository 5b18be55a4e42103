"""The graph of holdings as an SVG picture: holders above held, shares on the lines, what carries an answer marked."""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from xml.sax.saxutils import escape

from caveat.facts import Stake
from caveat.facts.noun import noun
from caveat.facts.tie import Tie, TieKind
from caveat.ownership.graph import Graph
from caveat.ownership.layers import rows_of
from caveat.ownership.told import share_told

_WIDE, _HIGH, _APART, _BETWEEN, _EDGE = 176, 58, 32, 78, 28
_LETTERS = 21
_HEAD = 46
_STYLE = (
    "text{font-family:system-ui,'Noto Sans','Noto Sans CJK SC',sans-serif;font-size:13px;fill:#1c2530}"
    ".title{font-size:16px;font-weight:600}.small{font-size:11px;fill:#55606e}"
    ".box{fill:#fff;stroke:#8592a3;stroke-width:1.2}.asked{stroke:#1c2530;stroke-width:2.6}"
    ".listed{fill:#fbe3e1;stroke:#b3261e;stroke-width:2}.held{fill:#fff4e5;stroke:#b3261e}"
    ".line{fill:none;stroke:#66717f;stroke-width:1.3}.open{stroke:#9aa5b1;stroke-dasharray:6 4}"
    ".carries{stroke:#b3261e;stroke-width:2.8}.tie{stroke-dasharray:2 4}"
    ".share{font-size:12px;paint-order:stroke;stroke:#fff;stroke-width:4px;stroke-linejoin:round}"
    ".share.bold{font-weight:600;fill:#8c1d18}.share.grey{fill:#77828f}"
)


@noun
class Marks:
    """What a drawing points out: the company asked for and whether it is `reached`, who is listed, what carries the answer."""

    company: str = ""
    reached: bool = True
    listed: frozenset[str] = frozenset()
    stakes: tuple[Stake, ...] = ()
    ties: tuple[Tie, ...] = ()
    title: str = ""

    @property
    def held(self) -> Set[str]:
        """Those to whom the marked lines lead, the company itself only if it is reached."""
        held = {stake.held for stake in self.stakes} | {tie.object for tie in self.ties}
        return held if self.reached else held - {self.company}


@noun
class _Line:
    """All that runs from one party to another: its label, whether it carries the answer, is not disclosed, is a tie only."""

    upper: str
    lower: str
    label: str
    carries: bool
    open: bool
    tie: bool


def draw(graph: Graph, names: Mapping[str, str], marks: Marks) -> str:
    """Draw a graph as one self-contained SVG; the same graph always gives the same bytes.

    Unknown shares are dashed and grey, ties of control dotted. Names too long for their box stand whole in its tooltip.
    """
    parties = graph.parties() or ([marks.company] if marks.company else [])
    lines = _lines(graph, marks)
    rows = rows_of(parties, [(line.upper, line.lower) for line in lines], marks.company)
    at, width, height = _places(rows, max(len(marks.title) * 9, 420))
    drawn = list(_drawn(lines, at))
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img">',
        f"<title>{escape(marks.title or 'Ownership')}</title><style>{_STYLE}</style>",
        _ARROWS,
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
        f'<text class="title" x="{_EDGE}" y="30">{escape(marks.title)}</text>',
        *(path for path, _ in drawn),
        *(_box(party, names.get(party, party), at[party], marks) for party in parties),
        *(label for _, label in drawn),
        _legend(height),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


_ARROWS = (
    "<defs>"
    + "".join(
        f'<marker id="{name}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" '
        f'orient="auto"><path d="M0 0L10 5L0 10z" fill="{colour}"/></marker>'
        for name, colour in (("plain", "#66717f"), ("grey", "#9aa5b1"), ("red", "#b3261e"))
    )
    + "</defs>"
)


def _lines(graph: Graph, marks: Marks) -> list[_Line]:
    stakes: dict[tuple[str, str], list[Stake]] = defaultdict(list)
    ties: dict[tuple[str, str], list[Tie]] = defaultdict(list)
    for stake in graph.stakes:
        stakes[stake.holder, stake.held].append(stake)
    for upper, found in graph.downward.items():
        for lower, tie in found:
            ties[upper, lower].append(tie)
    carrying, binding = set(marks.stakes), set(marks.ties)
    told = []
    for ends in sorted(stakes.keys() | ties.keys()):
        many = sorted(stakes.get(ends, []), key=lambda one: (one.interest, one.least, one.most))
        tied = sorted(ties.get(ends, []), key=lambda one: (one.kind, one.role))
        labels = [*(share_told(one) for one in many), *(_tie_told(one) for one in tied)]
        told.append(
            _Line(
                upper=ends[0],
                lower=ends[1],
                label=", ".join(dict.fromkeys(labels)),
                carries=any(one in carrying for one in many) or any(one in binding for one in tied),
                open=any(one.least < one.most for one in many),
                tie=not many,
            )
        )
    return told


def _tie_told(tie: Tie) -> str:
    if tie.kind is TieKind.BRANCH_OF:
        return "branch"
    return tie.role or tie.kind.value.replace("_", " ")


Places = Mapping[str, tuple[int, int]]


def _places(rows: list[list[str]], least: int) -> tuple[Places, int, int]:
    """Return the upper left corner of each box, and the size of the whole; rows are centred, every other one set off."""
    widest = max((len(row) for row in rows), default=1)
    full = max(widest * (_WIDE + _APART) - _APART, least)
    off = (_WIDE + _APART) // 4 if len(rows) > 1 and widest > 1 else 0
    at = {}
    for number, row in enumerate(rows):
        wide = len(row) * (_WIDE + _APART) - _APART
        left = _EDGE + off + (full - wide) // 2 + (off if number % 2 and len(row) == widest else 0)
        for place, party in enumerate(row):
            at[party] = (left + place * (_WIDE + _APART), _HEAD + number * (_HIGH + _BETWEEN) + 10)
    height = _HEAD + len(rows) * (_HIGH + _BETWEEN) - _BETWEEN + 10 + 56
    return at, full + 2 * _EDGE + 2 * off, height


def _box(party: str, name: str, at: tuple[int, int], marks: Marks) -> str:
    x, y = at
    classes = ["box"]
    if party in marks.listed:
        classes.append("listed")
    elif party in marks.held:
        classes.append("held")
    if party == marks.company:
        classes.append("asked")
    lines = _wrapped(name)
    small = "listed" if party in marks.listed else "asked" if party == marks.company else ""
    high = len(lines) + (1 if small else 0)
    top = y + _HIGH // 2 - high * 8 + 12
    texts = [
        f'<text x="{x + _WIDE // 2}" y="{top + 16 * n}" text-anchor="middle">{escape(one)}</text>' for n, one in enumerate(lines)
    ]
    if small:
        texts.append(
            f'<text class="small" x="{x + _WIDE // 2}" y="{top + 16 * len(lines) - 1}" text-anchor="middle">{small}</text>'
        )
    rect = f'<rect class="{" ".join(classes)}" x="{x}" y="{y}" width="{_WIDE}" height="{_HIGH}" rx="7"/>'
    return f"<g><title>{escape(name)}</title>{rect}{''.join(texts)}</g>"


def _wrapped(name: str) -> list[str]:
    """Break a name into at most two lines that fit a box; letters of Han and the like count double."""
    lines = [""]
    for word in name.split() or [name]:
        joined = f"{lines[-1]} {word}".strip()
        if _letters(joined) <= _LETTERS or not lines[-1]:
            lines[-1] = joined
        else:
            lines.append(word)
    if len(lines) > 2:
        lines = [lines[0], " ".join(lines[1:])]
    return [_cut(line) for line in lines]


def _letters(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def _cut(text: str) -> str:
    if _letters(text) <= _LETTERS:
        return text
    while _letters(text) >= _LETTERS:
        text = text[:-1]
    return text.rstrip() + "…"


Curve = tuple[tuple[int, int], tuple[int, int], tuple[int, int], tuple[int, int]]


def _drawn(lines: list[_Line], at: Places) -> Iterator[tuple[str, str]]:
    """Yield the path of each line, and its label where it covers no box and no other label."""
    degree = Counter(("from", line.upper) for line in lines) + Counter(("to", line.lower) for line in lines)
    taken = [(x, y, x + _WIDE, y + _HIGH) for x, y in at.values()]
    for line in lines:
        curve = _curve(at[line.upper], at[line.lower], line.upper == line.lower)
        near_upper = degree["to", line.lower] > degree["from", line.upper]
        x, y = _free(curve, 0.12 if near_upper else 0.75, len(line.label) * 7, taken)
        half = len(line.label) * 7 // 2
        taken.append((x - half, y - 8, x + half, y + 8))
        kinds = ["line", *(["open"] if line.open else []), *(["tie"] if line.tie else []), *(["carries"] if line.carries else [])]
        arrow = "red" if line.carries else "grey" if line.open else "plain"
        tone = " bold" if line.carries else " grey" if line.open else ""
        (x1, y1), (x2, y2), (x3, y3), (x4, y4) = curve
        path = f"M{x1} {y1}C{x2} {y2} {x3} {y3} {x4} {y4}"
        yield (
            f'<path class="{" ".join(kinds)}" d="{path}" marker-end="url(#{arrow})"/>',
            f'<text class="share{tone}" x="{x}" y="{y + 4}" text-anchor="middle">{escape(line.label)}</text>',
        )


def _curve(upper: tuple[int, int], lower: tuple[int, int], itself: bool) -> Curve:
    """Go from the foot of one box to the head of another; what runs upward or along goes round by the side."""
    middle = _HIGH // 2
    if itself:
        x, y = upper[0] + _WIDE, upper[1] + middle
        return (x, y - 12), (x + 34, y - 24), (x + 34, y + 24), (x, y + 12)
    if upper[1] < lower[1]:
        x1, y1, x4, y4 = upper[0] + _WIDE // 2, upper[1] + _HIGH, lower[0] + _WIDE // 2, lower[1]
        bend = max(30, (y4 - y1) // 2)
        return (x1, y1), (x1, y1 + bend), (x4, y4 - bend), (x4, y4)
    left = lower[0] < upper[0]
    if upper[1] == lower[1]:
        x1, x4 = upper[0] + (0 if left else _WIDE), lower[0] + (_WIDE if left else 0)
        return (x1, upper[1] + middle), (x1, upper[1] - 20), (x4, upper[1] - 20), (x4, lower[1] + middle)
    side = 0 if left else _WIDE
    out = -46 if left else 46
    x1, y1, x4, y4 = upper[0] + side, upper[1] + middle, lower[0] + side, lower[1] + middle
    return (x1, y1), (x1 + out, y1 - 10), (x4 + out, y4 + 10), (x4, y4)


def _free(curve: Curve, wanted: float, wide: int, taken: list[tuple[int, int, int, int]]) -> tuple[int, int]:
    """Return the point of a curve nearest to the wanted part of the way where a label has room, or where it hides least."""
    best, least = (0, 0), None
    for t in sorted((step / 24 for step in range(2, 23)), key=lambda t: abs(t - wanted)):
        x, y = _on(t, curve, 0), _on(t, curve, 1)
        hidden = sum(_common((x - wide // 2, y - 8, x + wide // 2, y + 8), one) for one in taken)
        if least is None or hidden < least:
            best, least = (x, y), hidden
        if not hidden:
            break
    return best


def _common(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> int:
    """Return the area that two rectangles share."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return wide * high if wide > 0 and high > 0 else 0


def _on(t: float, curve: Curve, axis: int) -> int:
    """Return one coordinate of the point `t` of the way along a cubic curve."""
    a, b, c, d = (point[axis] for point in curve)
    s = 1 - t
    return round(s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d)


def _legend(height: int) -> str:
    y = height - 22
    told: Iterable[tuple[str, str, str]] = (
        ("line carries", "red", "carries the answer"),
        ("line open", "grey", "not disclosed in full"),
        ("line tie", "plain", "control"),
    )
    parts = []
    for number, (kind, arrow, text) in enumerate(told):
        x = _EDGE + number * 150
        parts.append(f'<path class="{kind}" d="M{x} {y - 4}L{x + 26} {y - 4}" marker-end="url(#{arrow})"/>')
        parts.append(f'<text class="small" x="{x + 32}" y="{y}">{text}</text>')
    return "".join(parts)
