"""The elements of a bribe under the Foreign Corrupt Practices Act, each given, wanting or open."""

from caveat.facts import Day
from caveat.facts.deal import Deal
from caveat.facts.noun import noun
from caveat.facts.payment import Knowing, Payer, Payment, PaymentPurpose, Recipient
from caveat.rules.law import Dated, Law


@noun
class Element:
    """One element: `met` is None while it is open. `said` tells it as given, `denied` as wanting, `fact` asks for it.

    `outside` marks an element without which the Act does not reach the act at all.
    """

    met: bool | None
    said: str
    denied: str
    fact: str
    key: str
    rests: tuple[Dated, ...]
    outside: bool = False


def covers(deal: Deal, law: Law, day: Day) -> Element:
    """Ask whether the Act binds the payer, and by which of its sections."""
    payment = deal.payment or Payment()
    issuers, concerns, territory = (law.at(name, day) for name in ("issuers", "domestic_concerns", "territory"))
    agent = payment.acts_for_covered
    here = payment.act_in_us if territory else False
    rests = tuple(one for one in (issuers, concerns, territory) if one)
    if payment.payer is None or payment.payer is Payer.FOREIGN:
        closed = payment.payer is Payer.FOREIGN and None not in (agent, here)
        met = True if agent or here else False if closed else None
        said = "the payer acts for an issuer or domestic concern" if agent else "the payer acts in the United States"
    else:
        met, said = True, f"the payer is {_CALLED[payment.payer]}"
        rests = tuple(one for one in (issuers if payment.payer is Payer.ISSUER else concerns,) if one)
    return Element(
        met=met,
        said=said,
        denied="the Act does not bind the payer",
        fact=_who(payment),
        key=f"payment.{_who_key(payment)}",
        rests=rests,
        outside=True,
    )


_CALLED = {Payer.ISSUER: "an issuer", Payer.DOMESTIC_CONCERN: "a domestic concern"}


def _who(payment: Payment) -> str:
    if payment.payer is None:
        return "whether the payer is an issuer, a domestic concern or neither"
    if payment.acts_for_covered is None:
        return "whether the payer is officer, employee or agent of an issuer or domestic concern"
    return "whether anything is done in the United States"


def _who_key(payment: Payment) -> str:
    if payment.payer is None:
        return "payer"
    return "acts_for_covered" if payment.acts_for_covered is None else "act_in_us"


def elements_of(deal: Deal, law: Law, day: Day) -> tuple[Element, ...]:
    """Ask for every element beside the payer, in the order of the statute."""
    payment = deal.payment or Payment()
    rule = law.on("anti_bribery", day)
    return (
        _commerce(deal, payment, law, day, rule),
        _plain(payment.given, "given", "it is paid, offered, promised or authorised", "nothing is paid, offered or promised", rule),
        _plain(payment.of_value, "of_value", "it is of value", "it is of no value", rule),
        _plain(payment.corruptly, "corruptly", "it is meant corruptly", "it is not meant corruptly", rule),
        _knowing(payment, rule),
        _recipient(payment, law.on("officials", day)),
        _plain(
            payment.to_influence,
            "to_influence",
            "it is to influence or secure an improper advantage",
            "it influences nothing",
            rule,
        ),
        _business(payment, rule),
    )


def _plain(met: bool | None, key: str, said: str, denied: str, rule: Dated) -> Element:
    return Element(met=met, said=said, denied=denied, fact=f"whether {said}", key=f"payment.{key}", rests=(rule,))


def _commerce(deal: Deal, payment: Payment, law: Law, day: Day, rule: Dated) -> Element:
    """Interstate commerce, or an act in the US, or since 1998 an act of a US person abroad."""
    abroad = law.at("alternative", day)
    us_person = deal.actor.us_person or payment.payer is Payer.DOMESTIC_CONCERN
    if payment.interstate_commerce or payment.act_in_us:
        met: bool | None = True
    elif abroad is not None and us_person:
        met = True
    elif payment.interstate_commerce is False and (abroad is None or deal.actor.us_person is False):
        met = False
    else:
        met = None
    return Element(
        met=met,
        said="it uses interstate commerce, or a US person or an act in the United States makes that needless",
        denied="nothing ties it to interstate commerce, and no US person acts",
        fact="whether mail, telephone, banks or other means of interstate commerce are used, or a US person acts",
        key="payment.interstate_commerce",
        rests=(rule, abroad) if abroad else (rule,),
        outside=True,
    )


def _knowing(payment: Payment, rule: Dated) -> Element:
    direct = payment.through_others is False
    told = payment.knowing
    met = True if direct or told in (Knowing.ACTUAL, Knowing.CONSCIOUS_DISREGARD) else None
    if not direct and payment.through_others and told is Knowing.NONE:
        met = False
    key = "through_others" if payment.through_others is None and told in (None, Knowing.NONE) else "knowing"
    return Element(
        met=met,
        said="the payer gives it itself" if direct else "the payer knows, or shuts its eyes to it, that it is passed on",
        denied="the payer does not know that it is passed on",
        fact="whether a go-between gets it, and what the payer knows of what is passed on",
        key=f"payment.{key}",
        rests=(rule,),
    )


def _recipient(payment: Payment, officials: Dated) -> Element:
    told = payment.recipient
    return Element(
        met=None if told is None else told.value in officials.value,
        said=f"it goes to {_TO[told]}" if told else "it goes to an official",
        denied="it goes to nobody who is an official, a party or a candidate",
        fact="whether it goes to a foreign official, a party or a candidate",
        key="payment.recipient",
        rests=(officials,),
        outside=True,
    )


_TO = {
    Recipient.OFFICIAL: "a foreign official",
    Recipient.STATE_COMPANY_OFFICIAL: "staff of a company that a state owns",
    Recipient.PARTY_OR_CANDIDATE: "a party or a candidate",
    Recipient.PRIVATE: "a private person",
}


def _business(payment: Payment, rule: Dated) -> Element:
    said = "it is to obtain or keep business"
    met = None if payment.purpose is None else payment.purpose is PaymentPurpose.OBTAIN_BUSINESS
    return _plain(met, "purpose", said, "it is not to obtain or keep business", rule)
