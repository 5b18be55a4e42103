"""One party on many lists: the entries that are taken for it, and why."""

from caveat.facts.noun import noun


@noun
class Link:
    """Two entries of lists (ids of parties) that are one party, with the reason; `by` names the person who said so, "" for none."""

    one: str
    other: str
    because: str
    by: str = ""


@noun
class Judgement:
    """What a person has said of two entries: that they are the `same` party or are not; `when` is a moment (ISO 8601, UTC).

    The latest judgement of a pair holds, against whatever the entries themselves tell.
    """

    one: str
    other: str
    same: bool
    because: str
    by: str
    when: str

    @property
    def pair(self) -> frozenset[str]:
        """The two entries, whichever was named first."""
        return frozenset((self.one, self.other))


@noun
class Profile:
    """One party: the ids of its entries, the one that was asked for first, and the links that hold them together."""

    members: tuple[str, ...]
    links: tuple[Link, ...] = ()
