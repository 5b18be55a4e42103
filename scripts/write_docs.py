"""Write docs/reference.md: every command, setting, list and rule, told from the program itself.

python scripts/write_docs.py            writes the page
python scripts/write_docs.py --check    says whether it is current, and exits 1 if it is not
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from caveat.cli.main import caveat
from caveat.facts.form import from_yaml
from caveat.lists import ListRoom
from caveat.lists import discover as discover_lists
from caveat.rules import CaseFile, Rule
from caveat.rules import discover as discover_rules

PAGE = Path(__file__).resolve().parents[1] / "docs" / "reference.md"


def page() -> str:
    """Return the whole page."""
    parts = [_HEAD, *_commands(), _SETTINGS, _lists(), _rules()]
    return "\n".join(parts).rstrip() + "\n"


def _commands() -> Iterator[str]:
    yield "## Commands\n"
    root = click.Context(caveat, info_name="caveat", terminal_width=100, max_content_width=100, **caveat.context_settings)
    for path, command, context in _tree(caveat, root, "caveat"):
        if not isinstance(command, click.Group):
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
    ships = "no" if not room.bundled else "whole" if room.read is None else "an extract"
    source = " or ".join(" + ".join(layout) for layout in spec.layouts) if room.read else "written here"
    return f"| `{spec.id}` {spec.title} | {spec.publisher} | {', '.join(spec.programmes)} | {ships} | {source} | {spec.licence} |"


def _rules() -> str:
    rows = ["## Rules\n", "| regime | question | reads | law known to | dated values | cases |", "|---|---|---|---|---|---|"]
    rows += [_rule_row(rule) for _, rule in sorted(discover_rules().items())]
    return "\n".join(rows) + "\n"


def _rule_row(rule: Rule) -> str:
    law, cases = rule.law, from_yaml(CaseFile, rule.cases, where=rule.where).examples
    reads = ", ".join(law.programmes) or "-"
    entries = sum(1 for _ in law.entries())
    return f"| `{law.regime}` {law.title} ({law.jurisdiction}) | {law.question} | {reads} | {law.known_to} | {entries} | {len(cases)} |"


_HEAD = """# Reference

Written by `make docs` from the program itself; a test holds it current.
"""
_SETTINGS = """## Settings

| setting | what it says |
|---|---|
| `CAVEAT_HOME` | the folder of all state: snapshots, receipts. Default: the platform's data folder |
| `CAVEAT_SHARED` | for tests and `make bench` only: the folder of real lists, if it is not `../shared` |
"""


def main() -> None:
    """Write the page, or check it."""
    if "--check" in sys.argv[1:]:
        current = PAGE.is_file() and PAGE.read_text("utf-8") == page()
        print("docs/reference.md is current" if current else "docs/reference.md is not current; run `make docs`")
        sys.exit(0 if current else 1)
    PAGE.write_text(page(), "utf-8")
    print("wrote docs/reference.md")


if __name__ == "__main__":
    main()
