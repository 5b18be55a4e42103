"""Change the law and its reasoning by a hair, a rule at a time, and see whether the rule's own worked cases notice.

python scripts/mutants.py [REGIME ...]      a table and the survivors, of all rules or of these

Each date moves by a day both ways, each number by a hair both ways, each comparison is turned round (and an ordering loses or
gains its equality). Values of one law that begin on one day are the terms of one rule, for which nothing asks before the rule
begins or after it ends: such days move outwards together, inwards alone. Of an entry that does not bind, as a suspended one,
only the days move. A part that several rules share (`_nexus.py`, `freeze.py`) is tried on the cases of all of them. A mutant
that no case notices survives: either a case is missing, or the change means nothing. It runs in one process: a matter is
screened once for each case, and a function's code is put in the place of its own.
"""

import ast
import sys
import tempfile
import types
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import caveat.rules
from caveat.app.house import House
from caveat.app.worked_cases import cases_of, shortfall
from caveat.check import Ask, World, decide, matter_of
from caveat.facts import Day
from caveat.facts.noun import noun
from caveat.facts.problem import Problem
from caveat.rules import Case, Laws, Matter, Rule, deal_of
from caveat.rules.law import Dated, Law, forget

ROOM = Path(caveat.rules.__path__[0])
HAIR = Decimal("0.000001")
SHARED = ("answers", "case", "discover", "law", "matter", "words")
"""Modules of rules/ that are not law but the ground that every rule stands on; tests/rules holds theirs."""


@dataclass
class Tally:
    """How many mutants of a rule or a shared part there were, and those that survived."""

    tried: int = 0
    survivors: tuple[str, ...] = ()


@noun
class Trial:
    """A worked case, screened once."""

    case: Case
    matter: Matter


def main(regimes: list[str]) -> None:
    """Try the mutants of these regimes, or of all."""
    with tempfile.TemporaryDirectory() as home:
        _show(_tried(regimes, House(Path(home)).bundled_world()))


def _tried(regimes: list[str], world: World) -> dict[str, Tally]:
    unknown = set(regimes) - set(world.rules)
    if unknown:
        sys.exit(f"no rule for {', '.join(sorted(unknown))}; known: {', '.join(world.rules)}")
    trials = {regime: [_trial(case, rule, world) for case in cases_of(rule)] for regime, rule in world.rules.items()}
    wrong = [one.case.id for regime, many in trials.items() for one in many if _fails(one, world.rules[regime], world.laws, world)]
    if wrong:
        sys.exit(f"these cases fail before anything is changed: {', '.join(wrong)}")
    asked = regimes or sorted(world.rules)
    tallies: dict[str, Tally] = defaultdict(Tally)
    for regime in asked:
        _try_law(world.rules[regime], trials[regime], world, tallies[regime])
    for module, users in _modules(world.rules).items():
        if set(users) & set(asked):
            name = users[0] if len(users) == 1 else f"shared: {module.stem}"
            _try_module(module, users, trials, world, tallies[name])
    return tallies


def _trial(case: Case, rule: Rule, world: World) -> Trial:
    deal = deal_of(case.inputs, rule.law.words, where=case.id)
    ask = Ask(deal=deal, law_day=case.as_of, known_at=f"{case.as_of}T00:00:00Z")
    return Trial(case=case, matter=matter_of(ask, world))


def _fails(trial: Trial, rule: Rule, laws: Laws, world: World) -> bool:
    """Say whether a case no longer gets what it expects: verdict, facts, words."""
    try:
        return bool(shortfall(trial.case, decide(rule, trial.matter, _Under(world, laws))))  # type: ignore[arg-type]
    except Exception:  # noqa: BLE001  whatever a mutant breaks, the case has noticed it
        return True


class _Under:
    """A world as `decide` reads it, under other laws."""

    def __init__(self, world: World, laws: Laws) -> None:
        self.rules, self.laws = world.rules, laws


def _try_law(rule: Rule, trials: list[Trial], world: World, tally: Tally) -> None:
    for told, law in _mutated(rule.law):
        laws = {**world.laws, rule.law.regime: law}
        _count(tally, f"{rule.where}.yaml: {told}", _noticed(trials, rule, laws, world))


def _noticed(trials: list[Trial], rule: Rule, laws: Laws, world: World) -> bool:
    return any(_fails(one, rule, laws, world) for one in trials)


def _count(tally: Tally, told: str, noticed: bool) -> None:
    tally.tried += 1
    if not noticed:
        tally.survivors += (told,)


# The law: dates and numbers.


def _mutated(law: Law) -> Iterator[tuple[str, Law]]:
    for name, value in law.values.items():
        edges = {edge for entry in value.dated for edge in (entry.since, entry.until) if edge}
        for edge in sorted(edges):
            for days in (1, -1):
                names = _together(law, name, edge, days)
                if name == names[0]:
                    yield f"{', '.join(names)}: {edge} moved to {_later(edge, days)}", _with_moved(law, names, edge, days)
        for number, entry in enumerate(value.dated):
            for told, other in _values(entry.value) if entry.binds else ():
                dated = (*value.dated[:number], replace(entry, value=other), *value.dated[number + 1 :])
                yield f"{name} of {entry.since}: {told}", _with(law, {name: dated})


def _together(law: Law, moved: str, edge: Day, days: int) -> list[str]:
    """Return the values that begin with `moved` on a day which is moved back, or end with it on one which is moved on."""
    ends = {name: value.dated[0].since if days < 0 else value.dated[-1].until for name, value in law.values.items()}
    return [name for name, end in ends.items() if end == edge] if ends[moved] == edge else [moved]


def _with_moved(law: Law, names: list[str], edge: Day, days: int) -> Law:
    return _with(law, {name: tuple(_moved(one, edge, days) for one in law.values[name].dated) for name in names})


def _with(law: Law, dated: Mapping[str, tuple[Dated, ...]]) -> Law:
    return replace(law, values={**law.values, **{name: replace(law.values[name], dated=many) for name, many in dated.items()}})


def _later(day: Day, days: int) -> Day:
    return Day.fromordinal(day.toordinal() + days)


def _moved(entry: Dated, edge: Day, days: int) -> Dated:
    """Move a day wherever it stands as an edge, so that neighbours still meet."""
    since, until = (_later(one, days) if one == edge else one for one in (entry.since, entry.until))
    return replace(entry, since=since, until=until)


def _values(value: Any) -> Iterator[tuple[str, Any]]:
    """Yield a value with one date in it moved by a day, or one number by a hair; keys and words stay."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from ((told, {**value, key: other}) for told, other in _values(inner))
    elif isinstance(value, (list, tuple)):
        for number, inner in enumerate(value):
            yield from ((told, type(value)((*value[:number], other, *value[number + 1 :]))) for told, other in _values(inner))
    elif isinstance(value, date):
        yield from (
            (f"{value} moved to {value + timedelta(days)}", type(value).fromordinal(value.toordinal() + days)) for days in (1, -1)
        )
    elif isinstance(value, int) and not isinstance(value, bool):
        yield from ((f"{value} to {value + step}", value + step) for step in (1, -1))
    elif isinstance(value, str):
        yield from _texts(value)


def _texts(text: str) -> Iterator[tuple[str, str]]:
    """Read a text as a day or as a number with a point (`0.50`); any other is a word."""
    try:
        day = Day.of(text)
    except Problem:
        pass
    else:
        yield from ((f"{text} moved to {_later(day, days)}", str(_later(day, days))) for days in (1, -1))
        return
    try:
        number = Decimal(text) if "." in text else None
    except InvalidOperation:
        return
    if number is not None:
        yield from ((f"{text} to {number + step}", str(number + step)) for step in (HAIR, -HAIR))


# The reasoning: comparisons.


def _modules(rules: Mapping[str, Rule]) -> dict[Path, list[str]]:
    """Return the modules of law with the regimes that import them, straight or through another."""
    used: dict[Path, list[str]] = defaultdict(list)
    for regime, rule in sorted(rules.items()):
        for path in sorted(_imports(ROOM.parent / f"{rule.where}.py", set())):
            used[path].append(regime)
    return {path: used[path] for path in sorted(used)}


def _imports(path: Path, seen: set[Path]) -> set[Path]:
    if path in seen or not path.exists() or path.stem in SHARED:
        return seen
    seen.add(path)
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("caveat.rules."):
            there = ROOM.parents[1].joinpath(*(node.module or "").split("."))
            for found in (there.with_suffix(".py"), *(there / f"{name.name}.py" for name in node.names)):
                _imports(found, seen)
    return seen


def _try_module(path: Path, users: list[str], trials: dict[str, list[Trial]], world: World, tally: Tally) -> None:
    module = sys.modules[".".join(path.relative_to(ROOM.parents[1]).with_suffix("").parts)]
    text = path.read_text("utf-8")
    for number in range(sum(isinstance(node, ast.Compare) for node in ast.walk(ast.parse(text)))):
        for other in range(2):
            tree = ast.parse(text)
            told = _turned([node for node in ast.walk(tree) if isinstance(node, ast.Compare)][number], other)
            if told is None:
                continue
            with _in_place(module, compile(tree, str(path), "exec")):
                noticed = any(_noticed(trials[regime], world.rules[regime], world.laws, world) for regime in users)
            _count(tally, f"{path.relative_to(ROOM.parents[1])}:{told}", noticed)


TURNED: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Lt: (ast.GtE, ast.LtE),
    ast.LtE: (ast.Gt, ast.Lt),
    ast.Gt: (ast.LtE, ast.GtE),
    ast.GtE: (ast.Lt, ast.Gt),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}


def _turned(node: ast.Compare, other: int) -> str | None:
    """Turn the first comparison of a node round in place and tell it; None where there is no other way."""
    ways = TURNED[type(node.ops[0])]
    if other >= len(ways):
        return None
    before = ast.unparse(node)
    node.ops[0] = ways[other]()
    return f"{node.lineno}: {before}  ->  {ast.unparse(node)}"


@contextmanager
def _in_place(module: types.ModuleType, code: types.CodeType) -> Iterator[None]:
    """Put mutated code in the place of a module's functions for a while, so that whoever imported them runs it too."""
    codes = {one.co_qualname: one for one in _codes(code)}
    kept = [(function, function.__code__) for function in _functions(module) if function.__qualname__ in codes]
    try:
        for function, _ in kept:
            function.__code__ = codes[function.__qualname__]
        forget()
        yield
    finally:
        for function, own in kept:
            function.__code__ = own
        forget()


def _codes(code: types.CodeType) -> Iterator[types.CodeType]:
    for const in code.co_consts:
        if isinstance(const, types.CodeType):
            yield const
            yield from _codes(const)


def _functions(module: types.ModuleType) -> Iterator[types.FunctionType]:
    """Yield the functions and methods that a module defines, those under a decorator or a property too."""
    for one in vars(module).values():
        inner = vars(one).values() if isinstance(one, type) and one.__module__ == module.__name__ else (one,)
        for each in inner:
            plain = getattr(each, "fget", None) or getattr(each, "__func__", None) or getattr(each, "__wrapped__", each)
            if isinstance(plain, types.FunctionType) and plain.__module__ == module.__name__:
                yield plain


def _show(tallies: dict[str, Tally]) -> None:
    for name, tally in sorted(tallies.items()):
        if tally.survivors:
            print(f"\n{name}: survivors")
            print("\n".join(f"  {one}" for one in tally.survivors))
    print(f"\n{'rule':<32}{'mutants':>9}{'caught':>9}{'survive':>9}")
    for name, tally in sorted(tallies.items()):
        print(f"{name:<32}{tally.tried:>9}{tally.tried - len(tally.survivors):>9}{len(tally.survivors):>9}")
    tried, left = sum(one.tried for one in tallies.values()), sum(len(one.survivors) for one in tallies.values())
    print(f"{'all':<32}{tried:>9}{tried - left:>9}{left:>9}")


if __name__ == "__main__":
    main(sys.argv[1:])
