"""Whether a deal touches the United States, where a regime binds those subject to their jurisdiction."""

from caveat.facts.deal import Deal


def us_link(deal: Deal) -> str:
    """Name what ties a deal to the United States: a person, a place, a thing or a dollar; empty if nothing is seen."""
    if deal.actor.us_person or (deal.actor.us_person is None and deal.actor.country == "US"):
        return "the actor is a US person"
    if "US" in (deal.from_country, deal.to) or (deal.network and deal.network.jurisdiction == "US"):
        return "it begins, ends or stands in the United States"
    if any(line.origin == "US" for line in deal.lines):
        return "a thing in it is of US origin"
    return "it is paid in US dollars" if any(line.currency == "USD" for line in deal.lines) else ""


def touches_us(deal: Deal) -> bool | None:
    """Say whether a deal is tied to the United States; None if too little of it is known.

    A deal is known to be foreign if nothing ties it, and its actor or a place that it names is known to be elsewhere.
    """
    if us_link(deal):
        return True
    places = (deal.actor.country, deal.from_country, deal.to, deal.network.jurisdiction if deal.network else "")
    return False if deal.actor.us_person is False or any(places) else None
