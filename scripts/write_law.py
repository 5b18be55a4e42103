"""Write docs/law: one page a rule, told from its three files: what is asked, the reasoning, the dated values, the cases.

Called by scripts/write_docs.py; `make docs` writes the pages.
"""

import ast
import importlib.util
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from caveat.facts.cite import Citation, Confidence
from caveat.facts.cite_link import link_to
from caveat.facts.form import from_yaml
from caveat.facts.measure import State
from caveat.rules import Case, CaseFile, Law, Rule, discover

_ROOT = "caveat.rules"
_PLUMBING = frozenset(f"{_ROOT}.{name}" for name in ("answers", "case", "discover", "law", "matter", "words"))
"""Modules that every rule is made with, and that reason about nothing."""
_SEVERAL = "ZZ"
_WRITTEN = "Written by `make docs` from the rule itself; a test holds it current."


def law_pages() -> dict[str, str]:
    """Return the pages by file name below docs/."""
    rules = discover()
    return {"law/README.md": _index(rules), **{f"law/{regime}.md": law_page(rule, rules) for regime, rule in rules.items()}}


def _index(rules: dict[str, Rule]) -> str:
    rows = [
        f"| [{rule.law.title}]({regime}.md) | {_jurisdiction(rule.law)} | {_cell(rule.law.question)} | {rule.law.known_to} "
        f"| {_marks([entry.confidence for _, entry in rule.law.entries()])} | {len(_cases(rule))} |"
        for regime, rule in sorted(rules.items())
    ]
    table = "\n".join(["| rule | of | question | known to | dated values | cases |", "|---|---|---|---|---|---|", *rows])
    return f"# The law, rule by rule\n\n{_WRITTEN}\n\n{_MARKS}\n\n{table}\n"


def law_page(rule: Rule, rules: dict[str, Rule]) -> str:
    """Return the page of one rule; `rules` are all, to tell which of them it asks."""
    law = rule.law
    head = [
        f"# {law.title}\n",
        f"{_WRITTEN} The rule is `src/caveat/{rule.where}.yaml`, `.py` and `.cases.yaml`. All rules: [the law](README.md).\n",
        f"**{_text(law.question)}**\n",
        "| | |\n|---|---|",
        f"| regime | `{law.regime}` |",
        f"| jurisdiction | {_jurisdiction(law)} |",
        f"| authority | `{law.authority}` |",
        f"| known up to | {law.known_to}; an answer for a later day says so |",
        *([f"| lists that it reads | {', '.join(f'`{one}`' for one in law.programmes)} |"] if law.programmes else []),
        f"| dated values | {_marks([entry.confidence for _, entry in law.entries()])} |\n",
    ]
    note = [f"## Bear in mind\n\n{_text(law.note)}\n"] if law.note else []
    parts = [*head, *note, *_reasoning(rule, rules), *_values(law), *_cites(law), *_worked(rule)]
    return "\n".join(parts).rstrip() + "\n"


def _reasoning(rule: Rule, rules: dict[str, Rule]) -> Iterator[str]:
    """Tell the docstrings of a rule and of its parts, in the order in which they stand and are called upon."""
    stem = f"{_ROOT}.{rule.where.removeprefix('rules/').replace('/', '.')}"
    stems = {f"{_ROOT}.{one.where.removeprefix('rules/').replace('/', '.')}": regime for regime, one in rules.items()}
    modules, asked = _parts_of(stem, stems)
    yield "## Reasoning\n"
    for name in modules:
        tree = _tree(name)
        if name != stem:
            yield f"### {name.rpartition('.')[2].strip('_').replace('_', ' ').capitalize()}\n\n`src/{name.replace('.', '/')}.py`\n"
        yield f"{_text(ast.get_docstring(tree) or '')}\n"
        told = [(one.name, ast.get_docstring(one)) for one in tree.body if isinstance(one, ast.FunctionDef | ast.ClassDef)]
        told.sort(key=lambda one: one[0] != "decide")
        yield "\n".join(f"- `{name}`: {_text(doc, ' ')}" for name, doc in told if doc) + "\n"
    if asked:
        yield f"It also asks {', '.join(f'[{rules[one].law.title}]({one}.md)' for one in asked)}.\n"


def _parts_of(stem: str, stems: dict[str, str]) -> tuple[list[str], list[str]]:
    """Return the modules of a rule's reasoning, itself first, and the other rules that they call upon."""
    modules, asked, waiting = list[str](), list[str](), [stem]
    while waiting:
        name = waiting.pop(0)
        if name in modules:
            continue
        modules.append(name)
        for one in _imports(_tree(name)):
            if one in stems and one != stem:
                asked += [] if stems[one] in asked else [stems[one]]
            elif one not in _PLUMBING and one != stem:
                waiting.append(one)
    return modules, asked


def _imports(tree: ast.Module) -> Iterator[str]:
    """Yield the modules of rules that a module imports, in order."""
    for one in ast.walk(tree):
        if isinstance(one, ast.ImportFrom) and (one.module or "").startswith(_ROOT):
            inner = [f"{one.module}.{alias.name}" for alias in one.names]
            yield from [name for name in inner if _path(name)] or ([str(one.module)] if one.module != _ROOT else [])


def _tree(module: str) -> ast.Module:
    path = _path(module)
    assert path is not None, module
    return ast.parse(path.read_text("utf-8"))


def _path(module: str) -> Path | None:
    """Return the file of a module; None for a name that is none."""
    package, _, stem = module.rpartition(".")
    spec = importlib.util.find_spec(package)
    folders = spec.submodule_search_locations if spec else None
    found = [path for folder in folders or () if (path := Path(folder) / f"{stem}.py").is_file()]
    return found[0] if found else None


def _values(law: Law) -> Iterator[str]:
    yield "## Dated values\n"
    if not law.values:
        yield "None: the reasoning goes by the lists alone.\n"
        return
    yield "| name | value | since | until | state | mark | law |\n|---|---|---|---|---|---|---|"
    for name, value in law.values.items():
        for at, entry in enumerate(value.dated):
            what = f"`{name}`<br>{_cell(value.what)} ({_cell(value.unit)})" if at == 0 else f"`{name}`"
            cites = "; ".join(_cited(cite) for cite in law.cited(entry))
            told = f"{_cell(_shown(entry.value))}{f'<br>*{_cell(entry.note)}*' if entry.note else ''}"
            days = f"{entry.since or 'the beginning'} | {entry.until or ''}"
            yield f"| {what} | {told} | {days} | {_state(entry.state)} | {_mark(entry.confidence)} | {cites} |"
    yield ""


def _cites(law: Law) -> Iterator[str]:
    yield "## Citations\n"
    for cite in law.cites.values():
        yield f"- {_cited(cite)}{f': {_text(cite.note)}' if cite.note else ''}"
    yield ""


def _cited(cite: Citation) -> str:
    """Write a citation with its link and its mark."""
    name = _cell(f"{cite.instrument} {cite.place}".strip())
    link = link_to(cite)
    told = f"[{name}]({link})" if link else name
    day = f" ({cite.published})" if cite.published else ""
    return f"{told}{day}{f' {_mark(cite.confidence)}' if cite.confidence.rank else ''}"


def _worked(rule: Rule) -> Iterator[str]:
    yield "## Cases\n\n| case | law day | what is asked | verdict | why | mark |\n|---|---|---|---|---|---|"
    for case in _cases(rule):
        why = _cell(case.expected.why)
        yield (f"| {case.id} | {case.as_of} | {_cell(case.title)} | {case.expected.verdict} | {why} | {_mark(case.confidence)} |")


def _cases(rule: Rule) -> tuple[Case, ...]:
    return from_yaml(CaseFile, rule.cases, where=rule.where).examples


def _jurisdiction(law: Law) -> str:
    return "several countries" if law.jurisdiction == _SEVERAL else law.jurisdiction


def _state(state: State) -> str:
    """Name the state of a value; what does not bind stands out."""
    word = state.value.replace("_", " ")
    return word if state is State.IN_FORCE else f"**{word}**"


def _mark(confidence: Confidence) -> str:
    return f"**{confidence}**" if confidence.rank else str(confidence)


def _marks(marks: Sequence[Confidence]) -> str:
    """Count what is marked: `22, of which 5 **likely**`."""
    weak = [f"{marks.count(one)} {_mark(one)}" for one in Confidence if one.rank and one in marks]
    return f"{len(marks)}, of which {' and '.join(weak)}" if weak else str(len(marks))


def _shown(value: Any) -> str:
    """Write a value of the law as text."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_shown(inner)}" for key, inner in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(_shown(one) for one in value) or "nothing"
    return str(value)


def _cell(text: str) -> str:
    return _text(text, " ").replace("|", "\\|")


def _text(text: str, joint: str = "\n\n") -> str:
    """Set paragraphs, each on one line; nothing in them is taken for markup, save code."""
    paragraphs = (" ".join(part.split()) for part in text.split("\n\n"))
    return joint.join(paragraphs).replace("<", "&lt;").replace("*", "\\*").strip()


_MARKS = """**likely** and **unverified** mark what was restated from memory or from one secondary source; every answer that rests on such a
value carries the mark. Links lead to the publisher's text of today; where no address is sure, there is none."""
