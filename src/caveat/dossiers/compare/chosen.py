"""Which events of a case carry a feature: by whom they are, at whom they are directed, and what they are about."""

from collections.abc import Iterable
from fnmatch import fnmatchcase

from caveat.dossiers.acts import Side, by_day, first_word, is_against, is_own, side_of, words_of
from caveat.dossiers.case import Case
from caveat.dossiers.compare.feature import On, Selection, Who
from caveat.dossiers.event import Event


def chosen(case: Case, selections: Iterable[Selection]) -> tuple[Event, ...]:
    """Return the events that any of the selections chooses, in the order of their days."""
    wanted = tuple(selections)
    return by_day(event for event in case.events if any(_chooses(one, case, event) for one in wanted))


def acts(case: Case) -> tuple[Event, ...]:
    """Return the acts against the subject that are not a company's."""
    return by_day(event for event in case.events if is_against(case, event) and event.traits.family != "corporate")


def is_by(case: Case, event: Event, who: Who) -> bool:
    """Say whether an event is by these; a state that is both home and sender counts as a sender."""
    if who is Who.FIRM:
        return is_own(case, event)
    side = side_of(case, event)
    return who is Who.ANYONE or side in _SIDES[who]


_SIDES = {
    Who.SENDERS: (Side.SENDERS,),
    Who.HOME: (Side.HOME,),
    Who.OTHERS: (Side.OTHERS,),
    Who.ACTING: (Side.SENDERS, Side.OTHERS),
}


def is_on_firm(case: Case, event: Event) -> bool:
    """Say whether an event is directed at the firm or its units: proceedings say so, or a target begins with its name.

    `Siemens Com` begins with the name of Siemens; `US suppliers of Huawei` only bears that of Huawei.
    """
    begin = {first_word(one) for one in event.targets}
    return bool(event.proceeding and event.proceeding.firm) or not begin.isdisjoint(words_of(case))


def _chooses(wanted: Selection, case: Case, event: Event) -> bool:
    return (
        (not wanted.kinds or event.kind in wanted.kinds)
        and is_by(case, event, wanted.who)
        and (wanted.on is On.EITHER or (wanted.on is On.FIRM) == is_on_firm(case, event))
        and (not wanted.basis or like(event.basis, wanted.basis))
        and (not wanted.authority or like(event.authority.name, wanted.authority))
        and not like(event.authority.name, wanted.not_authority)
        and (not wanted.told or any(word.casefold() in event.told.casefold() for word in wanted.told))
    )


def like(text: str, patterns: Iterable[str]) -> bool:
    """Say whether a text is like one of the patterns, in which `*` stands for any letters; cases of letters do not count."""
    return any(fnmatchcase(text.casefold(), pattern.casefold()) for pattern in patterns)
