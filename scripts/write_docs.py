"""Write docs/reference.md, docs/deal.md and docs/law: commands, settings, lists, deals and rules, told from the program itself.

python -m scripts.write_docs            writes the pages
python -m scripts.write_docs --check    says whether they are current, and exits 1 if it is not
"""

import sys
import types
import typing
from collections.abc import Iterator
from dataclasses import fields
from enum import Enum
from pathlib import Path
from typing import Any

import click
from scripts.write_law import law_pages

from caveat.cli.main import caveat
from caveat.facts.bill import BillLine
from caveat.facts.cite import Source
from caveat.facts.deal import Actor, Deal, DealParty, Knowledge, Line, Making, Network, Owner, Part, Security, Use
from caveat.facts.form import from_yaml
from caveat.facts.goods import GOODS
from caveat.facts.payment import Payment
from caveat.facts.span import Span
from caveat.facts.stake import Stake
from caveat.facts.tie import Tie
from caveat.lists import ListRoom, read_bundle
from caveat.lists import discover as discover_lists
from caveat.rules import CaseFile, Rule
from caveat.rules import discover as discover_rules

DOCS = Path(__file__).resolve().parents[1] / "docs"


def pages() -> dict[str, str]:
    """Return the pages by file name."""
    return {"reference.md": page(), "deal.md": deal_page(), **law_pages()}


def deal_page() -> str:
    """Return the reference of the deal file: every key of every noun, and the words that it takes."""
    parts = [_DEAL_HEAD]
    told = (
        Deal,
        Actor,
        DealParty,
        Owner,
        Stake,
        Tie,
        Span,
        Source,
        Line,
        Making,
        BillLine,
        Part,
        Security,
        Use,
        Knowledge,
        Network,
        Payment,
    )
    for noun in told:
        parts.append(f"## {_NOUNS[noun.__name__]}\n\n{_doc(noun)}\n")
        parts.append("| key | takes |\n|---|---|")
        hints = typing.get_type_hints(noun)
        parts += [f"| `{field.name}` | {_takes(field.name, hints[field.name])} |" for field in fields(noun)]
        parts.append("")
    parts.append(_words())
    return "\n".join(parts).rstrip() + "\n"


def _doc(noun: type) -> str:
    return " ".join((noun.__doc__ or "").split())


def _takes(name: str, kind: Any) -> str:
    """Say what a key takes, in words."""
    told = [_one(name, part) for part in (typing.get_args(kind) if _is_union(kind) else (kind,)) if part is not type(None)]
    return " or ".join(told)


def _is_union(kind: Any) -> bool:
    return typing.get_origin(kind) in (typing.Union, types.UnionType)


def _one(name: str, kind: Any) -> str:
    if typing.get_origin(kind) is tuple:
        return f"a list: {_one(name, typing.get_args(kind)[0])}"
    if isinstance(kind, type) and issubclass(kind, Enum):
        return ", ".join(f"`{member.value}`" for member in kind)
    if kind is str and name == "goods":
        return ", ".join(f"`{word}`" for word in GOODS)
    if isinstance(kind, type) and kind.__name__ in _NOUNS:
        return f"[{_NOUNS[kind.__name__].lower()}](#{_NOUNS[kind.__name__].lower().replace(' ', '-')})"
    if typing.get_origin(kind) is dict:
        return "pairs, as in `{lei: 5493001KJTIIGC8Y1R12}`"
    return {
        "str": "text",
        "bool": "`true` or `false`",
        "int": "a whole number",
        "Exact": "a number",
        "Day": "a day, `YYYY-MM-DD`",
    }.get(kind.__name__, "`YYYY`, `YYYY-MM` or `YYYY-MM-DD`")


def _words() -> str:
    """Gather the words that rules read in free-text keys."""
    measures = [one for room in discover_lists().values() if room.bundled for one in read_bundle(room.bundled, where="").measures]
    purposes = {word for one in measures for word in one.scope.purposes}
    for rule in discover_rules().values():
        for name, entry in rule.law.entries():
            if "purposes" in rule.law.values[name].unit and isinstance(entry.value, list):
                purposes |= set(entry.value)
    purposes |= {"standards", "standards_published", "divest"}
    layers = {word for one in measures for word in one.scope.layers}
    operators = {word for one in measures for word in one.scope.operators}
    countries = {word for one in measures if one.programme == "NATIONAL_TELECOM" for word in one.scope.jurisdictions}
    lists = {word for room in discover_lists().values() for word in room.spec.programmes}
    rows = [
        ("`purpose`", purposes),
        ("`lists`", lists),
        ("`network.layer`", layers),
        ("`network.operator` (or the operator's name)", operators),
        ("`network.jurisdiction`", countries),
    ]
    table = "\n".join(f"| {key} | {', '.join(f'`{word}`' for word in sorted(words))} |" for key, words in rows)
    return f"## Words that rules read\n\n| key | words |\n|---|---|\n{table}\n"


_NOUNS = {
    "Deal": "Deal",
    "Payment": "Payment",
    "Actor": "Actor",
    "DealParty": "Party",
    "Owner": "Owner",
    "Stake": "Stake",
    "Tie": "Tie",
    "Span": "Span of days",
    "Source": "Source",
    "Line": "Line",
    "Making": "Making",
    "BillLine": "Bill line",
    "Part": "Part",
    "Security": "Security",
    "Use": "Use",
    "Knowledge": "Knowledge",
    "Network": "Network",
}
_DEAL_HEAD = """# The deal file

Written by `make docs` from the program itself; a test holds it current. Deals are YAML; those of `examples/` are good to copy.

A key that is left out is not known, and what is not known and would decide is asked for. `false` and `[]` are known. An unknown
key or word is an error with its line. Countries are two letters of ISO 3166, shares lie between 0 and 1, days are `YYYY-MM-DD`.

`lists: []` on a party says that somebody has looked and it stands on no list; names that are alike are shown all the same, until
`ruled_out` names the entry that the party is not, or `confirmed` the one that it is.
"""


def page() -> str:
    """Return the reference page."""
    parts = [_HEAD, *_commands(), _SETTINGS, _lists(), _rules()]
    return "\n".join(parts).rstrip() + "\n"


def _commands() -> Iterator[str]:
    yield "## Commands\n"
    root = click.Context(caveat, info_name="caveat", terminal_width=100, max_content_width=100, **caveat.context_settings)
    for path, command, context in _tree(caveat, root, "caveat"):
        if not isinstance(command, click.Group) or command.invoke_without_command:
            yield f"### {path}\n\n```\n{command.get_help(context)}\n```\n"


def _tree(group: click.Group, context: click.Context, path: str) -> Iterator[tuple[str, click.Command, click.Context]]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is None:
            continue
        inner = click.Context(command, info_name=name, parent=context, terminal_width=100, max_content_width=100)
        yield f"{path} {name}", command, inner
        if isinstance(command, click.Group):
            yield from _tree(command, inner, f"{path} {name}")


def _lists() -> str:
    rows = ["## Lists\n", "| list | publisher | programmes | ships with us | read from | terms |", "|---|---|---|---|---|---|"]
    rows += [_list_row(room) for _, room in sorted(discover_lists().items())]
    return "\n".join(rows) + "\n"


def _list_row(room: ListRoom) -> str:
    spec = room.spec
    ships = "no" if not room.bundled else "whole" if read_bundle(room.bundled, where=spec.id).complete else "an extract"
    source = " or ".join(" + ".join(layout) for layout in spec.layouts) if room.read or room.stream else "written here"
    return f"| `{spec.id}` {spec.title} | {spec.publisher} | {', '.join(spec.programmes)} | {ships} | {source} | {spec.licence} |"


def _rules() -> str:
    rows = ["## Rules\n", "| regime | question | reads | law known to | dated values | cases |", "|---|---|---|---|---|---|"]
    rows += [_rule_row(rule) for _, rule in sorted(discover_rules().items())]
    return "\n".join(rows) + "\n"


def _rule_row(rule: Rule) -> str:
    law, cases = rule.law, from_yaml(CaseFile, rule.cases, where=rule.where).examples
    reads = ", ".join(law.programmes) or "-"
    entries = sum(1 for _ in law.entries())
    return f"| [`{law.regime}`](law/{law.regime}.md) {law.title} ({law.jurisdiction}) | {law.question} | {reads} | {law.known_to} | {entries} | {len(cases)} |"


_HEAD = """# Reference

Written by `make docs` from the program itself; a test holds it current.
"""
_SETTINGS = """## Settings

| setting | what it says |
|---|---|
| `CAVEAT_HOME` | the folder of all state: snapshots, receipts. Default: the platform's data folder |
| `CAVEAT_KEEP` | how much of each list is kept: `10` snapshots, those in force within `400d` days, or `all`. Default: `all` |
| `CAVEAT_SHARED` | for tests, `caveat bench` and `make bench` only: the folder of real lists and labelled files, for the tests if it is not `../shared` |
"""


def main() -> None:
    """Write the pages, or check them."""
    if "--check" in sys.argv[1:]:
        stale = [name for name, text in pages().items() if not (DOCS / name).is_file() or (DOCS / name).read_text("utf-8") != text]
        print(f"not current: {', '.join(stale)}; run `make docs`" if stale else "docs are current")
        sys.exit(1 if stale else 0)
    for name, text in pages().items():
        (DOCS / name).parent.mkdir(exist_ok=True)
        (DOCS / name).write_text(text, "utf-8")
        print(f"wrote docs/{name}")


if __name__ == "__main__":
    main()
