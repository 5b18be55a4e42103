"""Altered names of the lists of this house, class by class."""

from collections.abc import Callable, Iterator
from functools import partial

from caveat.app.entries import EntryFile
from caveat.app.house import House
from caveat.facts.problem import NotFound
from caveat.validation import Measurement, class_recall, stranger_alerts
from caveat.validation.choosing import chosen
from caveat.validation.classes import Listed
from caveat.validation.identifiers import IDENTIFIER_CLASSES, identifier_recall
from caveat.validation.manipulations import MANIPULATIONS, STRANGERS


def class_measures(house: House, most: int) -> Iterator[tuple[str, Callable[[], Measurement]]]:
    """Give every class with its measure, on at most 20 times `most` parties drawn from all lists of the house."""
    lists = house.world().lists
    able = [(live, party_id) for live in lists if isinstance(live.entries, EntryFile) for party_id in live.entries.party_ids()]
    if not able:
        raise NotFound("this house holds no list", advice="run `caveat update`")
    drawn = chosen(able, 20 * most, key=lambda told: told[1])
    listed = [Listed(party=live.entries.party(party_id), index=live.index) for live, party_id in drawn]
    for one in MANIPULATIONS:
        yield f"classes.{one.id}", partial(class_recall, one, listed, most)
    for sort in IDENTIFIER_CLASSES:
        yield f"classes.{sort.id}", partial(identifier_recall, sort, listed, most)
    for name in STRANGERS:
        yield f"classes.{name}", partial(stranger_alerts, name, listed, [live.index for live in lists], most)
