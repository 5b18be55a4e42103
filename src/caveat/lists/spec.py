"""What a list's folder says of its list, and what its reader gives back."""

from collections.abc import Callable, Mapping

from caveat.facts import Day, Measure, Party, Problem, Stake
from caveat.facts.noun import noun


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

    `programmes` are the words by which rules read its measures. `layouts` are the sets of file names that make one
    whole list, the preferred one first; `mirror_of` names the list whose files in a mirror hold this one too.
    `cadence_days` is 0 for a list that a statute wrote once. `expected` bounds counts (`parties`, `measures`, and a party kind's name). `ignored` names each column or element
    that is not kept, with its reason; `lookups` holds reviewed corrections of odd values, by table. `yields_to` names
    primary lists that win over this aggregator for their programme.
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
    note: str = ""

    def lookup(self, table: str, value: str) -> str | None:
        """Return the reviewed correction of `value` in `table`, if there is one."""
        return (self.lookups or {}).get(table, {}).get(value)


@noun
class Reading:
    """What a reader found: facts, and doubts about what it could not read.

    `rows` counts the rows or elements that state an entry. A list with a doubt is not published.
    """

    parties: tuple[Party, ...] = ()
    measures: tuple[Measure, ...] = ()
    stakes: tuple[Stake, ...] = ()
    doubts: tuple[Problem, ...] = ()
    rows: int = 0
    as_of: Day | None = None
    note: str = ""
    complete: bool = True


Reader = Callable[[Mapping[str, bytes], ListSpec], Reading]
"""`read(files, spec)`: raw bytes by official file name to facts; pure, never raising for one bad row."""


@noun
class ListRoom:
    """One folder of `lists/`: its spec, its reader (none for a list written here), and what ships with us."""

    spec: ListSpec
    read: Reader | None
    bundled: str = ""
