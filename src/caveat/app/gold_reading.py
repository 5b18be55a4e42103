"""How well claims are read: files of marked claims, each beside what the reader finds in the same text."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from caveat.app.deals import read_text
from caveat.app.read_article import open_article
from caveat.dossiers import Library
from caveat.dossiers.reading import article_of, read
from caveat.dossiers.reading.gold import GoldArticle, GoldDocuments, Score, score_of, summed
from caveat.facts.form import from_yaml
from caveat.facts.problem import BadInput
from caveat.facts.span import RoughDay

_ADVICE = "a file of marked claims is YAML with an article and its claims, or with documents and places in them"


def gold_scores(paths: Iterable[Path], library: Library, documents: Path | None = None) -> tuple[Score, ...]:
    """Return the counts of each file, and of all articles that are tuned on and of all that are not.

    `documents` is the folder of documents of which a file marks only places. Each document is also read beside a library without
    claims: what the library's own claims lend to the status of those very claims says little of other texts.
    """
    found: list[Score] = []
    kept: dict[str, list[Score]] = {}
    for path in paths:
        text = read_text(path, advice=_ADVICE)
        if "\nkept:" in text:
            article = from_yaml(GoldArticle, text, where=path.name)
            day = RoughDay.of(article.written) if article.written else None
            one = score_of(article.id, read(article_of(article.text, published=day), library), article.claims, library)
            found.append(one)
            kept.setdefault(article.kept, []).append(one)
        else:
            found += _of_documents(from_yaml(GoldDocuments, text, where=path.name), library, documents)
    return (*found, *(summed(f"all {name}", scores) for name, scores in sorted(kept.items())))


def _of_documents(gold: GoldDocuments, library: Library, folder: Path | None) -> Iterable[Score]:
    if folder is None:
        raise BadInput("these marks are places in documents", advice="say in which folder the documents are: --documents DIR")
    for one in gold.documents:
        reading = read(open_article(folder / one.seed), library)
        yield score_of(one.document, reading, one.claims, library, one.also)
        alone = replace(library, documents={})
        yield score_of(f"{one.document}, by facts alone", reading, one.claims, library, one.also, beside=alone)
