"""Whether a reading may follow the snapshot in force: what changed, who is somebody else, who came back, what a primary list says."""

import math
from collections.abc import Callable, Collection, Iterable, Mapping

from caveat.facts import Exact, Party
from caveat.facts.party import PartyKind
from caveat.facts.problem import BadList
from caveat.lists.gate import Gate
from caveat.lists.spec import ListSpec

Alike = Callable[[Party, Party], bool]
"""Whether two parties' names may be one party's."""

FEW = 10
"""Fewer parties than these may come, go or come back in any list: a short list moves in leaps."""
_RENAMED = (PartyKind.VESSEL, PartyKind.AIRCRAFT)
SEVERAL = 3
"""From so many ids on that name somebody else it is no longer a correction of single entries."""


def allowed_change(share: Exact, days: int) -> float:
    """Return the largest share that may change in `days`: that of list.yaml for a year or less, compounded for longer.

    A house that was last updated five years ago sees five years of changes at once.
    """
    return 1.0 - math.pow(1.0 - float(share), _years(days))


def churn(gone: int, new: int, before: int, after: int, spec: ListSpec, days: int) -> Gate:
    """Hold a list of which more parties are new or gone than list.yaml allows for the time between."""
    most = allowed_change(spec.churn, days)
    told = [(gone, before, "gone"), (new, after, "new")]
    holds = [
        BadList(
            f"{count:,} of {whole:,} parties are {word}, more than {most:.0%}",
            where=spec.id,
            advice="entries or ids may have been lost or numbered anew; look at `caveat lists diff` before you release it",
        )
        for count, whole, word in told
        if count >= FEW and count > most * whole
    ]
    return Gate(name="churn", holds=tuple(holds))


def identities(pairs: Iterable[tuple[Party, Party]], alike: Alike, spec: ListSpec) -> Gate:
    """Hold a list in which several ids name somebody else than before (DFAT gave 749 numbers to other people in 2022).

    Somebody else: no name alike, no birth and no identifier shared; of ships and aircraft, which are renamed as they are
    sold, only those whose numbers differ too. One or two, or one in a thousand, may be corrections and are told.
    """
    compared, others = 0, []
    for old, new in pairs:
        compared += 1
        if _somebody_else(old, new, alike):
            others.append((old, new))
    told = tuple(f"{new.id} named {old.caption!r} and now names {new.caption!r}" for old, new in others)
    if len(others) < SEVERAL or len(others) <= compared / 1000:
        return Gate(name="identities", remarks=told)
    what = f"{len(others)} ids name somebody else than before: {'; '.join(told[:SEVERAL])}"
    advice = "numbers may have been given anew; whoever was cleared or matched by them must be looked at again"
    return Gate(name="identities", holds=(BadList(what, where=spec.id, advice=advice),))


def returned(back: Collection[str], after: int, spec: ListSpec) -> Gate:
    """Tell who was gone and is back, and hold a list where they are many.

    A few are listed again every year, and each is told. Many at once are rather an old file, or rows that had run out
    and were flushed back (ISN in 2022): more than one in a hundred, and not fewer than ten.
    """
    some = ", ".join(sorted(back)[:SEVERAL])
    told = f"{len(back)} parties that were gone are back: {some}{', …' if len(back) > SEVERAL else ''}"
    if len(back) < FEW or len(back) <= after / 100:
        return Gate(name="returned", remarks=(told,) if back else ())
    advice = "the publisher may serve an older file; compare it with the official notices"
    return Gate(name="returned", holds=(BadList(told, where=spec.id, advice=advice),))


def primaries(counts: Mapping[str, int], primary: Mapping[str, tuple[str, int, int]], spec: ListSpec) -> Gate:
    """Hold an aggregate that has less than half of what a primary list of ours has (the CSL came without SDN in 2024).

    `primary`: by programme the primary list, its count, and the days between the two; the half is halved with every
    further year, since an old list is shorter. Entries are counted differently, so that nothing closer can be asked.
    """
    holds = []
    for programme, (list_id, count, days) in sorted(primary.items()):
        least = count * 0.5 ** _years(days)
        found = counts.get(f"programme {programme}", 0)
        if found < least:
            what = f"{found:,} measures of {programme}, where {list_id} itself has {count:,}"
            holds.append(BadList(what, where=spec.id, advice="a source of the aggregate may be missing; wait for its next file"))
    return Gate(name="primaries", holds=tuple(holds))


def _somebody_else(old: Party, new: Party, alike: Alike) -> bool:
    if {name.text.casefold() for name in old.names} & {name.text.casefold() for name in new.names}:
        return False
    if set(old.births) & set(new.births):
        return False
    if {(one.kind, one.value) for one in old.identifiers} & {(one.kind, one.value) for one in new.identifiers}:
        return False
    if old.kind in _RENAMED and not _numbers_differ(old, new):
        return False
    return not alike(old, new)


def _numbers_differ(old: Party, new: Party) -> bool:
    """Say whether both have identifiers of one kind; that none is shared is already known."""
    return bool({one.kind for one in old.identifiers} & {one.kind for one in new.identifiers})


def _years(days: int) -> float:
    return max(1.0, abs(days) / 365.25)
