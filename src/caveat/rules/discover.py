"""Find the rules: every stem in every country folder, sorted, and loud about one that lacks a file."""

import hashlib
import importlib
from collections.abc import Callable
from importlib.resources import files
from importlib.resources.abc import Traversable

from caveat.facts.finding import Finding
from caveat.facts.form import from_yaml
from caveat.facts.noun import noun
from caveat.facts.problem import Incomplete
from caveat.rules.law import Law, Laws
from caveat.rules.matter import Matter


@noun
class Rule:
    """One rule: its law, its reasoning, the text of its worked cases; `sha256` hashes law and reasoning."""

    law: Law
    decide: Callable[[Matter, Laws], Finding]
    cases: str
    where: str
    sha256: str


def discover() -> dict[str, Rule]:
    """Return every rule of this house by regime; raise `Incomplete` for a stem without its three files.

    A file whose name begins with `_` is a part of a rule's reasoning, not a rule.
    """
    here = files(__package__)
    folders = sorted((item for item in here.iterdir() if item.is_dir() and item.name[0] not in "._"), key=lambda item: item.name)
    found = [rule for folder in folders for rule in _folder(folder)]
    return {rule.law.regime: rule for rule in found}


def _folder(folder: Traversable) -> list[Rule]:
    has = {item.name for item in folder.iterdir()}
    stems = sorted({name.split(".")[0] for name in has if name.endswith((".yaml", ".py")) and not name.startswith("_")})
    return [_rule(folder, stem, has) for stem in stems]


def _rule(folder: Traversable, stem: str, has: set[str]) -> Rule:
    lacking = {f"{stem}.yaml", f"{stem}.py", f"{stem}.cases.yaml"} - has
    where = f"rules/{folder.name}/{stem}"
    if lacking:
        raise Incomplete(f"{where} is incomplete", advice=f"it lacks {', '.join(sorted(lacking))}")
    text = (folder / f"{stem}.yaml").read_text("utf-8")
    reasoning = (folder / f"{stem}.py").read_bytes()
    return Rule(
        law=from_yaml(Law, text, where=f"{where}.yaml"),
        decide=importlib.import_module(f"{__package__}.{folder.name}.{stem}").decide,
        cases=(folder / f"{stem}.cases.yaml").read_text("utf-8"),
        where=where,
        sha256=hashlib.sha256(text.encode() + reasoning).hexdigest(),
    )
