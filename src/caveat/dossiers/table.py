"""Tables that stand as YAML beside the code which reads them: scales, weights, words and rules, each published as it is used."""

from importlib.resources import files
from typing import TypeVar

from caveat.facts.form import from_yaml

T = TypeVar("T")


def read_beside(kind: type[T], package: str, name: str) -> T:
    """Read the table `name` of a package; raise `BadInput` or `ManyProblems`, each fault with its line."""
    room = package.removeprefix("caveat.").replace(".", "/")
    return from_yaml(kind, (files(package) / name).read_text("utf-8"), where=f"{room}/{name}")
