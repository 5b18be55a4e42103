"""A text made plain to read: blanks, line ends and what cannot be seen, without losing the place of any letter."""

import re
from collections import Counter
from collections.abc import Sequence

_HYPHEN = r"(?<=[^\W\d_])-[^\S\n]*\r?\n[^\S\n]*(?=[a-z])"
"""A word that a line's end divides, as in a column of print."""

_UNSEEN = "\u00ad\u200b\u200c\u2060\ufeff\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufff9-\ufffb"
_PLAIN = re.compile(
    rf"(?P<line>\r\n|[\r\u0085\u2028\u2029\x0b\x0c])|(?P<gone>[{_UNSEEN}])|(?P<blank>[^\S\n ]|[\x00-\x08\x0e-\x1f\x7f-\x9f])"
)
_DIVIDED = re.compile(rf"(?P<gone>{_HYPHEN})")

_EDGE = 3
"""How many lines at the head and the foot of a page may be those that run through all pages."""
_RUNS_THROUGH = 3
"""On how many pages a line must stand to be taken for a running head; a title page and one more are no pattern."""

Shifts = tuple[tuple[int, int], ...]


def plain_of(text: str, *, divided: bool = False) -> tuple[str, Shifts]:
    """Return `text` made plain, and the shifts of `Article`; `divided` joins words that a hyphen divides at a line's end."""
    parts: list[str] = []
    shifts: list[tuple[int, int]] = []
    done = length = shift = 0
    for found in _marks(text, divided):
        put = {"line": "\n", "gone": "", "blank": " "}[found.lastgroup or "gone"]
        parts += [text[done : found.start()], put]
        length += found.start() - done + len(put)
        done = found.end()
        if done - length != shift:
            shift = done - length
            if shifts and shifts[-1][0] == length:
                shifts.pop()
            shifts.append((length, shift))
    parts.append(text[done:])
    return "".join(parts), tuple(shifts)


def _marks(text: str, divided: bool) -> Sequence[re.Match[str]]:
    found = list(_PLAIN.finditer(text))
    if not divided:
        return found
    joined = list(_DIVIDED.finditer(text))
    inside = {place for one in joined for place in range(*one.span())}
    return sorted([*joined, *(one for one in found if one.start() not in inside)], key=lambda one: one.start())


def without_running_heads(pages: Sequence[str]) -> str:
    """Join the pages of a document without the lines that run through them: heads, feet, and numbers of pages."""
    lines = [page.splitlines() for page in pages]
    edges = [{_shape(line) for line in (*page[:_EDGE], *page[-_EDGE:])} for page in lines]
    often = Counter(shape for edge in edges for shape in edge if shape)
    most = max(_RUNS_THROUGH, len(pages) // 2)
    running = {shape for shape, many in often.items() if many >= most}
    return "\n".join("\n".join(_kept(page, running)) for page in lines)


def _kept(page: Sequence[str], running: set[str]) -> Sequence[str]:
    """Return a page without the running lines at its head and foot; the same words in the midst of it stay."""
    first, last = 0, len(page)
    while first < min(_EDGE, last) and (_shape(page[first]) in running or not page[first].strip()):
        first += 1
    while last > max(first, len(page) - _EDGE) and (_shape(page[last - 1]) in running or not page[last - 1].strip()):
        last -= 1
    return page[first:last]


def _shape(line: str) -> str:
    return re.sub(r"\d+", "0", line).strip().casefold()
