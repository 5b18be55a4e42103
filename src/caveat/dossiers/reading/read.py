"""An article read: parties, days, quantities and measures, the events that its sentences may tell, and when it was written."""

from dataclasses import replace

from caveat.dossiers.library import Library
from caveat.dossiers.reading.article import Article, Reading
from caveat.dossiers.reading.beside import with_facts
from caveat.dossiers.reading.dateline import dateline_of
from caveat.dossiers.reading.days import absolute_days, relative_days, resolved
from caveat.dossiers.reading.gazetteer import gazetteer_of
from caveat.dossiers.reading.measures import measures_of
from caveat.dossiers.reading.parties import parties_of
from caveat.dossiers.reading.quantities import quantities_of
from caveat.dossiers.reading.telling import told_events
from caveat.dossiers.reading.written import fitting, written


def read(article: Article, library: Library) -> Reading:
    """Read an article beside a library; the time it takes grows with the length of the text, not faster."""
    if article.published is None:
        article = replace(article, published=dateline_of(article.text))
    gazetteer = gazetteer_of(library)
    parties = parties_of(article, gazetteer)
    measures = measures_of(article)
    absolute, relatives = absolute_days(article), relative_days(article)
    told = told_events(article, parties, absolute, measures, library, gazetteer)
    events = {event.id: event for _, event in library.events()}
    when, clues = written(article, relatives, absolute, told, events)
    told = fitting(told, when, clues, events)
    days = resolved(article, absolute, relatives, when, clues)
    quantities = with_facts(quantities_of(article, days), article, parties, told, library, gazetteer)
    return Reading(
        article=article,
        written=when,
        parties=parties,
        days=days,
        quantities=quantities,
        measures=measures,
        told=told,
        notes=_notes(article),
    )


def _notes(article: Article) -> tuple[str, ...]:
    if article.language == "en":
        return ()
    told = "a language that was not recognised" if article.language == "und" else f"the language {article.language!r}"
    return (f"the text is in {told}; days, quantities and measures are read by English rules, so much of them will be missed",)
