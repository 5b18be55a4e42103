"""The words of worked examples, mapped to the keys of a deal.

A rule's YAML holds the table: a word (`item.maker`, `parties[].owners[].pct`) to a key of the deal
(`lines[0].maker.name`), or to `{into: KEY, unit: percent}` (several KEYs in a list; `with: {KEY: VALUE}` says what else a
word tells), or to `{values: {WORD: WHAT}}`, where WHAT is the value for
`into`, or several keys with their values (`micro_purchase: {act: procure, "lines[0].micro_purchase": true}`). `[]` in
a word stands for an index, which goes to the same `[]` of the key. The unit `named` asks only whether something is named.
`also` are keys that the word states besides its own; `others: unlisted` says that it names all who are listed, so that nobody else who
holds a stake or is held is. What is null or empty tells nothing, unless the table has `null` among its values. A word that is not in the
table is refused.
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from itertools import pairwise
from typing import Any

from caveat.facts.deal import Deal
from caveat.facts.form import from_plain
from caveat.facts.problem import BadInput

_STEP = re.compile(r"([A-Za-z_0-9]+)|\[(\d*)\]")
Leaf = tuple[str, tuple[int, ...], Any]


def deal_of(inputs: Mapping[str, Any], words: Mapping[str, Any], *, where: str = "") -> Deal:
    """Build the deal that an example's inputs describe; raise `BadInput` for a word or a value that is not in `words`."""
    plain: dict[str, Any] = {}
    whole = False
    for word, indexes, value in _leaves(inputs, "", ()) if inputs else ():
        for key, part in _keys(word, value, words, where):
            _put(plain, _path(key, indexes, where), part)
        rule = words.get(word)
        whole = whole or (isinstance(rule, Mapping) and rule.get("others") == "unlisted")
    if whole:
        _unlist_others(plain)
    return from_plain(Deal, plain, where=where)


def _unlist_others(plain: dict[str, Any]) -> None:
    """State of everybody at either end of a stake that he stands on no list, unless the deal names him as a holder."""
    holders = plain.setdefault("holders", [])
    named = {holder.get("name") for holder in holders}
    ends = [stake.get(end) for stake in plain.get("stakes", ()) for end in ("holder", "held")]
    holders += [{"name": one, "lists": []} for one in dict.fromkeys(ends) if one and one not in named]
    for party in plain.get("parties", ()):
        if party.get("name") not in named:
            party.setdefault("lists", [])


def _leaves(value: Any, word: str, indexes: tuple[int, ...]) -> Iterator[Leaf]:
    if isinstance(value, Mapping) and value:
        for key, inner in value.items():
            yield from _leaves(inner, f"{word}.{key}" if word else str(key), indexes)
    elif isinstance(value, list) and value:
        for number, inner in enumerate(value):
            yield from _leaves(inner, f"{word}[]", (*indexes, number))
    else:
        yield (f"{word}[]" if isinstance(value, list) else word), indexes, value


def _keys(word: str, value: Any, words: Mapping[str, Any], where: str) -> Iterator[tuple[str, Any]]:
    if value == {} or (value == [] and word not in words and word.removesuffix("[]") in words):
        word, value = word.removesuffix("[]"), None
    if value in ([], None) and (word not in words or _of_each(word, words[word])):
        inner = next((known for known in words if known.startswith((f"{word}.", f"{word}[]")) or known == word), None)
        if inner is not None:
            if value == []:
                yield _container(words[inner], word.count("[]")), []
            return
    if word not in words:
        raise BadInput(
            f"the word {word!r} is not one that this regime's examples use", where=where, advice=f"known: {', '.join(words)}"
        )
    rule = words[word]
    if isinstance(rule, str):
        rule = {"into": rule}
    yield from rule.get("also", {}).items()
    if rule.get("unit") == "named":
        yield rule["into"], value is not None
        return
    spelled = _spelled(value)
    if "values" in rule and spelled in rule["values"]:
        meant = rule["values"][spelled]
        if isinstance(meant, Mapping):
            yield from meant.items()
        else:
            yield rule["into"], meant
    elif value is None:
        return
    elif "into" not in rule:
        raise BadInput(f"{value!r} is no value of {word!r}", where=where, advice=f"one of: {', '.join(rule['values'])}")
    else:
        keys = rule["into"] if isinstance(rule["into"], list) else [rule["into"]]
        yield from ((key, _share(value, word, where) if rule.get("unit") == "percent" else value) for key in keys)
        yield from rule.get("with", {}).items()


def _spelled(value: Any) -> str:
    """Write a value as the keys of a `values` table do."""
    if isinstance(value, list):
        return "[]"
    return {"True": "true", "False": "false", "None": "null"}.get(str(value), str(value))


def _of_each(word: str, rule: Any) -> bool:
    """Say whether a word of a list tells a key of each of its elements, and not the list itself."""
    into = rule if isinstance(rule, str) else rule.get("into", "") if isinstance(rule, Mapping) else ""
    return word.endswith("[]") and isinstance(into, str) and not into.endswith("[]")


def _container(rule: Any, depth: int) -> str:
    """Return the key of the list at a depth, of the table's entry for something in it."""
    into = rule if isinstance(rule, str) else rule.get("into") or next(iter(rule.get("values", {}).values()))
    first = into if isinstance(into, str) else next(iter(into))
    return "[]".join(first.split("[]")[:depth])


def _share(percent: Any, word: str, where: str) -> str:
    """Write a percentage as a share; raise `BadInput` for what is none from 0 to 100."""
    try:
        share = Decimal(str(percent)) / 100
    except InvalidOperation:
        share = Decimal(-1)
    if isinstance(percent, bool) or not 0 <= share <= 1:
        raise BadInput(f"{percent!r} is no percentage for {word!r}", where=where, advice="write a number from 0 to 100: 49.5")
    return str(share)


def _path(key: str, indexes: tuple[int, ...], where: str) -> list[str | int]:
    remaining = list(indexes)
    path: list[str | int] = []
    for name, index in _STEP.findall(key):
        if name:
            path.append(name)
        elif index:
            path.append(int(index))
        elif remaining:
            path.append(remaining.pop(0))
    return path


def _put(plain: dict[str, Any], path: list[str | int], value: Any) -> None:
    holder: Any = plain
    for step, following in pairwise(path):
        empty: Any = [] if isinstance(following, int) else {}
        if isinstance(step, int):
            while len(holder) <= step:
                holder.append(empty if len(holder) == step else {})
            holder = holder[step]
        else:
            holder = holder.setdefault(step, empty)
    last = path[-1]
    if isinstance(last, int):
        while len(holder) <= last:
            holder.append({})
        holder[last] = value
    else:
        holder[last] = value
