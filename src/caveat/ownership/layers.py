"""Where each party of a drawing stands: holders above held, in layers, those that belong together side by side."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

ABREAST = 8
"""How many parties stand side by side before a layer goes on in a further row."""
_SWEEPS = 6
Edge = tuple[str, str]


def rows_of(parties: Iterable[str], edges: Iterable[Edge], lowest: str) -> list[list[str]]:
    """Return the parties row by row from the top, what leads to `lowest` above it; what closes a circle has no say in it.

    Every party stands as low as its nearest held party lets it, so that a direct holder is not far away.
    """
    named = sorted(parties)
    forward = _without_circles(named, sorted(edge for edge in set(edges) if edge[0] != lowest))
    depth = _depths(named, forward)
    layers: dict[int, list[str]] = defaultdict(list)
    for party in named:
        layers[depth[party]].append(party)
    ordered = _uncrossed([layers[at] for at in sorted(layers)], forward)
    return [row for layer in ordered for row in _broken(layer)]


def _without_circles(parties: Sequence[str], edges: Sequence[Edge]) -> list[Edge]:
    """Leave out the edges that lead back to a party on the way from it; begin where nobody holds."""
    below: Mapping[str, list[str]] = _below(edges)
    held = {lower for upper, lower in edges if upper != lower}
    state: dict[str, int] = {}
    kept: list[Edge] = []
    for start in sorted(parties, key=lambda one: (one in held, one)):
        if start in state:
            continue
        state[start] = 1
        stack = [(start, iter(below.get(start, ())))]
        while stack:
            upper, rest = stack[-1]
            lower = next(rest, None)
            if lower is None:
                state[upper] = 2
                stack.pop()
            elif state.get(lower) != 1:
                kept.append((upper, lower))
                if lower not in state:
                    state[lower] = 1
                    stack.append((lower, iter(below.get(lower, ()))))
    return kept


def _below(edges: Iterable[Edge]) -> dict[str, list[str]]:
    below: dict[str, list[str]] = defaultdict(list)
    for upper, lower in edges:
        below[upper].append(lower)
    return below


def _depths(parties: Sequence[str], edges: Sequence[Edge]) -> dict[str, int]:
    """Return the layer of each party, 0 on top: one above the highest of those that it holds."""
    below = _below(edges)
    above: dict[str, list[str]] = defaultdict(list)
    waiting_on = {party: len(below.get(party, ())) for party in parties}
    for upper, lower in edges:
        above[lower].append(upper)
    height = dict.fromkeys(parties, 0)
    ready = [party for party in parties if not waiting_on[party]]
    while ready:
        lower = ready.pop()
        for upper in above[lower]:
            height[upper] = max(height[upper], height[lower] + 1)
            waiting_on[upper] -= 1
            if not waiting_on[upper]:
                ready.append(upper)
    top = max(height.values(), default=0)
    return {party: top - at for party, at in height.items()}


def _uncrossed(layers: list[list[str]], edges: Sequence[Edge]) -> list[list[str]]:
    """Order each layer by the middle of its neighbours, downward and upward in turn, to cross fewer lines."""
    beside: dict[str, list[str]] = defaultdict(list)
    for upper, lower in edges:
        beside[upper].append(lower)
        beside[lower].append(upper)
    place = {party: at - (len(layer) - 1) / 2 for layer in layers for at, party in enumerate(layer)}
    for sweep in range(_SWEEPS):
        for layer in layers if sweep % 2 == 0 else reversed(layers):
            inside = set(layer)
            middle = {
                party: sum(near) / len(near)
                if (near := [place[one] for one in beside[party] if one not in inside])
                else place[party]
                for party in layer
            }
            layer.sort(key=lambda party: (middle[party], party))
            place.update((party, at - (len(layer) - 1) / 2) for at, party in enumerate(layer))
    return layers


def _broken(layer: list[str]) -> list[list[str]]:
    """Break a layer that is too wide into rows of about one length."""
    rows = -(-len(layer) // ABREAST)
    length = -(-len(layer) // rows)
    return [layer[at : at + length] for at in range(0, len(layer), length)]
