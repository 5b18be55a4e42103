"""Whether a deal touches the United States, where a regime binds those subject to their jurisdiction."""

from caveat.facts.deal import Deal


def touches_us(deal: Deal) -> bool | None:
    """Say whether a US person, place, thing or dollar is in the deal; None if too little of it is known.

    A deal is known to be foreign if its actor is no US person, or sits elsewhere, and so does every place it names.
    """
    places = {deal.actor.country, deal.from_country, deal.to, deal.network.jurisdiction if deal.network else ""} - {""}
    goods = any(line.origin == "US" or line.currency == "USD" for line in deal.lines)
    if deal.actor.us_person or "US" in places - ({deal.actor.country} if deal.actor.us_person is False else set()) or goods:
        return True
    return False if deal.actor.us_person is False or places else None
