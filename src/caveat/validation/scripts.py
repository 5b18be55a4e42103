"""How often the Latin form of a name's part in another script is among the ten best of many."""

from collections.abc import Sequence

from caveat.facts import Party
from caveat.match import Hit, Index
from caveat.validation.choosing import chosen
from caveat.validation.figure import Figure, Measurement, Wrong
from caveat.validation.labelled import Token
from caveat.validation.searching import search_all

BEST = 10
SEEN = 3
"""How often two forms must have been seen together to be told apart as certain."""


def tokens_found(script: str, tokens: Sequence[Token], *, asked: int, indexed: int) -> Measurement:
    """Measure for `asked` tokens of a script the share whose Latin form is among the ten best of `indexed` forms."""
    key = {True: "all", False: "seen"}
    every = chosen(tokens, asked, key=lambda one: f"{key[True]} {one.latin} {one.script}")
    seen = chosen((one for one in tokens if one.count >= SEEN), asked, key=lambda one: f"{key[False]} {one.latin} {one.script}")
    right = {one.latin for one in (*every, *seen)}
    others = sorted({one.latin for one in tokens} - right)
    forms = sorted(right) + chosen(others, max(0, indexed - len(right)), key=str)
    index = Index.build(Party.named(form, "person", form) for form in forms)
    queries = list(dict.fromkeys(one.script for one in (*every, *seen)))
    hits = search_all(index, [Party.named("query", "person", text) for text in queries], limit=BEST, threshold=0.0)
    found = dict(zip(queries, hits, strict=True))
    return Measurement(
        id=f"scripts.{script}",
        title=f"parts of names in {script} beside {len(forms):,} Latin ones",
        figures=(
            Figure(name=f"right form among {BEST} best", value=_share(every, found), of=len(every)),
            Figure(name=f"the same, forms seen {SEEN} times or more", value=_share(seen, found), of=len(seen)),
        ),
        wrong=tuple(_wrong(one, found[one.script]) for one in seen if not _right(one, found)),
    )


def _right(token: Token, found: dict[str, list[Hit]]) -> bool:
    return any(hit.party_id == token.latin for hit in found[token.script])


def _share(tokens: Sequence[Token], found: dict[str, list[Hit]]) -> float:
    return sum(_right(one, found) for one in tokens) / max(1, len(tokens))


def _wrong(token: Token, hits: Sequence[Hit]) -> Wrong:
    best = ", ".join(f"{hit.name.text} {hit.score:.2f}" for hit in hits[:3])
    return Wrong(
        query=token.script,
        listed=token.latin,
        expected="among the 10 best",
        score=hits[0].score if hits else 0.0,
        because=f"best: {best or 'nothing'}; seen {token.count} times",
    )
