"""Write docs/reference.md, docs/deal.md, docs/case.md and docs/law: commands, settings, lists, deals, cases and rules, told from the program itself.

python -m scripts.write_docs            writes the pages
python -m scripts.write_docs --check    says whether they are current, and exits 1 if it is not
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import click
from scripts.write_law import law_pages
from scripts.write_nouns import noun_tables

from caveat.cli.main import caveat
from caveat.dossiers.case import Case, Decision, Dispute, Fate
from caveat.dossiers.event import Authority, Effect, Event, Later, Proceeding, Reliance
from caveat.dossiers.reference import Reference
from caveat.facts.bill import BillLine
from caveat.facts.cite import Source
from caveat.facts.deal import Actor, Deal, DealParty, Knowledge, Line, Making, Network, Owner, Part, Security, Use
from caveat.facts.form import from_yaml
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
    return {"reference.md": page(), "deal.md": deal_page(), "case.md": case_page(), **law_pages()}


def deal_page() -> str:
    """Return the reference of the deal file: every key of every noun, and the words that it takes."""
    return f"{_DEAL_HEAD}\n{noun_tables(_DEAL)}\n{_words()}"


def case_page() -> str:
    """Return the reference of the case file."""
    return f"{_CASE_HEAD}\n{noun_tables(_CASE)}"


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


_DEAL = {
    Deal: "Deal",
    Actor: "Actor",
    DealParty: "Party",
    Owner: "Owner",
    Stake: "Stake",
    Tie: "Tie",
    Span: "Span of days",
    Source: "Source",
    Line: "Line",
    Making: "Making",
    BillLine: "Bill line",
    Part: "Part",
    Security: "Security",
    Use: "Use",
    Knowledge: "Knowledge",
    Network: "Network",
    Payment: "Payment",
}
_CASE = {
    Case: "Case",
    Event: "Event",
    Authority: "Authority",
    Effect: "Effect",
    Proceeding: "Proceeding",
    Reliance: "Reliance",
    Later: "Later",
    Reference: "Reference",
    Fate: "Fate",
    Dispute: "Dispute",
    Decision: "Decision",
}
_DEAL_HEAD = """# The deal file

Written by `make docs` from the program itself; a test holds it current. Deals are YAML; those of `examples/` are good to copy.

A key that is left out is not known, and what is not known and would decide is asked for. `false` and `[]` are known. An unknown
key or word is an error with its line. Countries are two letters of ISO 3166, shares lie between 0 and 1, days are `YYYY-MM-DD`.

`lists: []` on a party says that somebody has looked and it stands on no list; names that are alike are shown all the same, until
`ruled_out` names the entry that the party is not, or `confirmed` the one that it is.
"""


_CASE_HEAD = """# The case file

Written by `make docs` from the program itself; a test holds it current. One case is one YAML file; `examples/cases/meridian.yaml` is good to copy,
`caveat case validate FILE` says all that is wrong with one, each fault with its line. Put it into `CAVEAT_HOME/cases` and it is
found by its id, or name the file wherever a case is named.

Tell what was done, by whom, to whom, in plain words of your own; who said a thing stands beside it; a motive is nobody's fact. Every event
names its sources, how sure it is, and how far it was checked; what is from memory is shown so.
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
