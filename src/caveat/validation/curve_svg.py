"""The curves of precision, recall and F1 over the threshold as one SVG, readable on light and on dark, in print, and without colour."""

from collections.abc import Callable, Sequence
from html import escape

from caveat.facts.noun import noun
from caveat.validation.tuning import Level, Tuning

_WIDTH, _HEIGHT = 760, 440
_LEFT, _RIGHT, _TOP, _BOTTOM = 64, 96, 58, 60
_APART = 17.0
"""How far labels stand from each other at least."""

_STYLE = """
  :root { color-scheme: light dark; }
  .ground { fill: #ffffff; } text { fill: #1f2933; font: 13px system-ui, sans-serif; }
  .title { font-size: 15px; font-weight: 600; } .quiet { fill: #52606d; font-size: 12px; }
  .grid { stroke: #d9dee4; } .axis { stroke: #52606d; } .mark { stroke: #52606d; stroke-dasharray: 4 4; }
  .curve { fill: none; stroke-width: 2.25; stroke-linejoin: round; }
  .precision { stroke: #1f5fbf; } .recall { stroke: #b4530a; stroke-dasharray: 9 4; } .f1 { stroke: #18794e; stroke-width: 3; }
  text.precision { fill: #1f5fbf; stroke: none; } text.recall { fill: #b4530a; stroke: none; } text.f1 { fill: #18794e; stroke: none; }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #14181d; } text { fill: #e6e9ed; } .quiet { fill: #a9b4c0; }
    .grid { stroke: #303843; } .axis, .mark { stroke: #a9b4c0; }
    .precision { stroke: #7db0ff; } .recall { stroke: #ffab66; } .f1 { stroke: #6fd6a2; }
    text.precision { fill: #7db0ff; } text.recall { fill: #ffab66; } text.f1 { fill: #6fd6a2; }
  }
"""


@noun
class _Curve:
    name: str
    label: str
    value: Callable[[Level], float]


_CURVES = (
    _Curve(name="precision", label="precision", value=lambda level: level.precision),
    _Curve(name="recall", label="recall", value=lambda level: level.recall),
    _Curve(name="f1", label="F1", value=lambda level: level.f1),
)


def curve_svg(tuned: Tuning, title: str) -> str:
    """Draw precision, recall and F1 at every threshold, with the present threshold and the best F1 marked."""
    levels = tuned.levels
    floor = min(0.9, int(10 * min(min(level.precision, level.recall, level.f1) for level in levels)) / 10)
    at = _Scale(least=levels[0].threshold, most=levels[-1].threshold, floor=floor)
    best = next(level for level in levels if level.threshold == tuned.best_f1)
    told = f"best F1 {best.f1:.3f} at {best.threshold:.2f}; present threshold {tuned.present:.2f}; {tuned.pairs:,} labelled pairs"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-labelledby="title told">',
        f'<title id="title">{escape(title)}</title><desc id="told">{escape(told)}</desc><style>{_STYLE}</style>',
        f'<rect class="ground" width="{_WIDTH}" height="{_HEIGHT}"/>',
        f'<text class="title" x="{_LEFT}" y="24">{escape(title)}</text><text class="quiet" x="{_LEFT}" y="43">{escape(told)}</text>',
        *_axes(at),
        *_marks(at, tuned.present, best),
        *(_line(at, curve, levels) for curve in _CURVES),
        *_labels(at, levels[-1]),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


@noun
class _Scale:
    """Where thresholds and shares stand on the page."""

    least: float
    most: float
    floor: float

    def x(self, threshold: float) -> float:
        """Give the place of a threshold."""
        return _LEFT + (threshold - self.least) / (self.most - self.least) * (_WIDTH - _LEFT - _RIGHT)

    def y(self, share: float) -> float:
        """Give the place of a share."""
        return _TOP + (1 - share) / (1 - self.floor) * (_HEIGHT - _TOP - _BOTTOM)


def _axes(at: _Scale) -> list[str]:
    left, right, foot = _LEFT, _WIDTH - _RIGHT, _HEIGHT - _BOTTOM
    parts = []
    for tenth in range(round(10 * at.floor), 11):
        y = at.y(tenth / 10)
        parts.append(f'<line class="grid" x1="{left}" x2="{right}" y1="{y:.1f}" y2="{y:.1f}"/>')
        parts.append(f'<text class="quiet" x="{left - 8}" y="{y + 4:.1f}" text-anchor="end">{10 * tenth} %</text>')
    for twentieth in range(10, 20):
        x = at.x(twentieth / 20)
        parts.append(f'<line class="axis" x1="{x:.1f}" x2="{x:.1f}" y1="{foot}" y2="{foot + 5}"/>')
        parts.append(f'<text class="quiet" x="{x:.1f}" y="{foot + 20}" text-anchor="middle">{twentieth / 20:.2f}</text>')
    parts.append(f'<line class="axis" x1="{left}" x2="{right}" y1="{foot}" y2="{foot}"/>')
    parts.append(
        f'<text x="{(left + right) / 2}" y="{_HEIGHT - 16}" text-anchor="middle">threshold (score from which an alert begins)</text>'
    )
    parts.append(
        f'<text x="18" y="{(_TOP + foot) / 2}" text-anchor="middle" transform="rotate(-90 18 {(_TOP + foot) / 2})">share of pairs</text>'
    )
    return parts


def _marks(at: _Scale, present: float, best: Level) -> list[str]:
    foot = _HEIGHT - _BOTTOM
    x = at.x(min(max(present, at.least), at.most))
    return [
        f'<line class="mark" x1="{x:.1f}" x2="{x:.1f}" y1="{_TOP}" y2="{foot}"/>',
        f'<text class="quiet" x="{x + 5:.1f}" y="{foot - 8}">present</text>',
        f'<circle class="curve f1" cx="{at.x(best.threshold):.1f}" cy="{at.y(best.f1):.1f}" r="6"><title>best F1 {best.f1:.3f} at {best.threshold:.2f}</title></circle>',
    ]


def _line(at: _Scale, curve: _Curve, levels: Sequence[Level]) -> str:
    points = " ".join(f"{at.x(level.threshold):.1f},{at.y(curve.value(level)):.1f}" for level in levels)
    return f'<polyline class="curve {curve.name}" points="{points}"/>'


def _labels(at: _Scale, last: Level) -> list[str]:
    """Name each curve at its end, never one name over another."""
    ends = sorted((at.y(curve.value(last)), curve.name, curve.label) for curve in _CURVES)
    placed: list[float] = []
    for y, _, _ in ends:
        placed.append(max(y, placed[-1] + _APART) if placed else y)
    over = max(0.0, placed[-1] - (_HEIGHT - _BOTTOM))
    return [
        f'<text class="{name}" x="{_WIDTH - _RIGHT + 8}" y="{y - over + 4:.1f}">{label}</text>'
        for y, (_, name, label) in zip(placed, ends, strict=True)
    ]
