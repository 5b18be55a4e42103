"""What a list's folder says of its list, and what its reader gives back."""

from collections.abc import Callable, Iterator, Mapping
from typing import BinaryIO

from caveat.facts import Day, Exact, Measure, Party, Problem, Stake
from caveat.facts.control import ControlList
from caveat.facts.noun import noun
from caveat.facts.tie import Tie


@noun
class Address:
    """An official address: the file it brings, the URL, and whether it is fetched by default."""

    file: str
    url: str


@noun
class Range:
    """The fewest and the most that a whole list may hold; outside it the list is held back."""

    least: int
    most: int


@noun
class ListSpec:
    """`list.yaml`: one list as its publisher gives it.

    programmes: the words by which rules read its measures.
    cadence_days: how often it usually changes; 0 for a list that a statute wrote once.
    layouts: the sets of file names that make one whole list, the preferred one first; a `*` in a name stands for any
        text, and one file of a mirror's day must fit it.
    mirror_of: the list whose files in a mirror hold this one too.
    hosts: those to which an address may redirect, besides its own.
    register: it names companies and who holds them and restricts nobody; it is not screened against.
    ended, successor: the last day of a list that is published no more, and the list that took its place.
    expected: bounds of counts: `rows`, `parties`, `measures`, `stakes`, `ties`, the name of a party kind, and
        `programme CODE` or `tag CODE` for the measures of one source within an aggregate.
    filled: the least share (0..1) of parties that have a field of `Party` (`places`, `births`, `countries`, …).
    churn: the largest share (0..1) of parties that may be new or gone against the snapshot in force.
    ignored: each column or element that is not kept, with its reason.
    lookups: reviewed corrections of odd values, by table.
    yields_to: primary lists that win over this aggregator, by programme.
    """

    id: str
    title: str
    publisher: str
    authority: str
    jurisdiction: str
    programmes: tuple[str, ...]
    licence: str
    cadence_days: int
    description: str = ""
    page: str = ""
    addresses: tuple[Address, ...] = ()
    layouts: tuple[tuple[str, ...], ...] = ()
    mirror_of: str = ""
    largest_bytes: int = 200_000_000
    expected: dict[str, Range] | None = None
    ignored: dict[str, str] | None = None
    lookups: dict[str, dict[str, str]] | None = None
    yields_to: dict[str, str] | None = None
    hosts: tuple[str, ...] = ()
    register: bool = False
    ended: Day | None = None
    successor: str = ""
    filled: dict[str, Exact] | None = None
    churn: Exact = Exact("0.25")
    note: str = ""

    def lookup(self, table: str, value: str) -> str | None:
        """Return the reviewed correction of `value` in `table`, if there is one."""
        return (self.lookups or {}).get(table, {}).get(value)


@noun
class Reading:
    """What a reader found: facts, and doubts about what it could not read.

    `rows` counts the rows or elements that state an entry. A list with a doubt is not published. `controls` is what a
    control list of goods gives, in place of parties.
    """

    parties: tuple[Party, ...] = ()
    measures: tuple[Measure, ...] = ()
    stakes: tuple[Stake, ...] = ()
    ties: tuple[Tie, ...] = ()
    controls: ControlList | None = None
    doubts: tuple[Problem, ...] = ()
    rows: int = 0
    as_of: Day | None = None
    note: str = ""
    complete: bool = True


Reader = Callable[[Mapping[str, bytes], ListSpec], Reading]
"""`read(files, spec)`: raw bytes by official file name to facts; pure, never raising for one bad row."""

Streamer = Callable[[Mapping[str, BinaryIO], ListSpec], Iterator[Party | Measure | Stake | Tie | Problem]]
"""`stream(files, spec)`: the same for a register of millions, fact by fact in bounded memory, a doubt in its place."""


@noun
class ListRoom:
    """One folder of `lists/`: its spec, its reader or streamer (neither for a list written here), and what ships with us."""

    spec: ListSpec
    read: Reader | None = None
    stream: Streamer | None = None
    bundled: str = ""
