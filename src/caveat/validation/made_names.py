"""Many names made from those at hand, and queries for them: altered listed names, and names of nobody."""

from collections.abc import Sequence
from random import Random

from caveat.facts import Party
from caveat.facts.noun import noun
from caveat.validation.manipulations.letters import single_or_double, transposed, two_slips
from caveat.validation.manipulations.words import parts_of, reordered

_SLIPS = (transposed, single_or_double, two_slips, reordered)


@noun
class Stock:
    """What names are made from: listed persons and firms, parts of names, and people who are nobody."""

    persons: tuple[str, ...]
    firms: tuple[str, ...]
    parts: tuple[str, ...]
    nobodies: tuple[str, ...]


def made_parties(stock: Stock, count: int) -> list[Party]:
    """Make `count` parties of one name each: first the names at hand, then their parts recombined; half are firms."""
    dice = Random("made parties")  # noqa: S311
    given = [word for name in stock.persons for word in parts_of(name)[0]]
    family = [word for name in stock.persons for word in parts_of(name)[1]]
    names = {
        name: kind
        for pair in zip(stock.persons, stock.firms, strict=False)
        for name, kind in zip(pair, ("person", "company"), strict=True)
    }
    while len(names) < count:
        names.setdefault(_person(given, family, stock, dice), "person")
        names.setdefault(_firm(stock, dice), "company")
    return [Party.named(f"made:{place}", kind, name) for place, (name, kind) in enumerate(list(names.items())[:count])]


def _person(given: Sequence[str], family: Sequence[str], stock: Stock, dice: Random) -> str:
    first = dice.choice(given)
    middle = f" {dice.choice(given)}" if dice.random() < 0.5 else ""
    last = dice.choice(stock.parts).title() if dice.random() < 0.5 else dice.choice(family)
    return f"{first}{middle} {last}"


def _firm(stock: Stock, dice: Random) -> str:
    head, tail = dice.choice(stock.firms).split(), dice.choice(stock.firms).split()
    own = [dice.choice(stock.parts).title()] if dice.random() < 0.5 else head[: max(1, len(head) // 2)]
    return " ".join([*own, *tail[len(tail) // 2 :]])


def made_queries(parties: Sequence[Party], stock: Stock, count: int) -> list[Party]:
    """Make `count` queries: half listed names with a slip or in another order, half names of nobody, in turn."""
    dice = Random("made queries")  # noqa: S311
    queries = []
    for place in range(count // 2):
        meant = parties[dice.randrange(len(parties))]
        altered = dice.choice(_SLIPS)(meant.caption, dice) or meant.caption
        queries.append(Party.named(meant.id, meant.kind, altered))
        if place % 2:
            queries.append(Party.named("nobody", "person", dice.choice(stock.nobodies)))
        else:
            queries.append(Party.named("nobody", "company", _firm(stock, dice)))
    return queries
