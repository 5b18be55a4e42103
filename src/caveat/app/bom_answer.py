"""What is asked of a bill of materials, and what it comes to."""

from collections.abc import Mapping
from dataclasses import field

from caveat.facts import Day, Exact
from caveat.facts.finding import Finding, Unknown, Verdict
from caveat.facts.noun import noun


@noun
class BomRow:
    """One line as it is shown: its place in the tree, what it is, and what became of it in the count; values are of one whole."""

    number: str
    depth: int
    name: str
    quantity: str
    value: str
    origin: str
    eccn: str
    maker: str
    standing: str
    counts: str
    because: str
    key: str = ""


@noun
class Threshold:
    """The share beside one limit, in percent: `applies` to this destination, `over` True, False, or None while it is open."""

    percent: str
    what: str
    applies: bool
    over: bool | None


@noun
class BomAnswer:
    """What a bill of materials comes to: the verdict, the tree, the share, each threshold, the findings and what is unknown.

    `unknowns` stand in deciding order; `problems` are what of the file could not be read,
    `remarks` what of it is not; `changed` tells what was swapped.
    """

    title: str
    source: str
    to: str
    law_day: Day
    verdict: Verdict
    price: str
    content: str
    share: str
    rows: tuple[BomRow, ...]
    thresholds: tuple[Threshold, ...]
    findings: tuple[Finding, ...]
    unknowns: tuple[Unknown, ...] = ()
    problems: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()


@noun
class BomAsk:
    """What is asked of a bill besides its file: where it goes, on which law day, to whom, and what is to be filled in."""

    to: str
    law_day: Day
    known_at: str
    parties: tuple[str, ...] = ()
    from_country: str = ""
    headquarters: str = ""
    eccn: str = ""
    price: str = ""
    rates: Mapping[str, Exact] = field(default_factory=dict)
    one_time_report: bool | None = None
    changed: tuple[str, ...] = ()
