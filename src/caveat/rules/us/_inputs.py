"""The technology, software and plant that a thing comes of, beside what a rule of foreign direct products names."""

from collections.abc import Callable, Sequence
from typing import Any

from caveat.facts.control import classification
from caveat.facts.finding import Listing, Unknown
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput, did_you_mean
from caveat.rules.us._eccns import both, military_series

MARKS = ("us_origin", "subject_to_ear", "written_assurance")


@noun
class Input:
    """One technology or software: its ECCN, and what holds of it; US-origin technology is subject to the EAR anywhere.

    Where nothing is told of that, neither is known.
    """

    eccn: str
    us_origin: bool | None = None
    subject: bool | None = None
    assured: bool = False


@noun
class Told:
    """One term of a rule: whether it is met (None while `unknowns` are open), what to say of it, on which listings it rests.

    `unasked` are facts that the deal leaves out and that are taken for "nothing of the kind".
    """

    held: bool | None
    said: str = ""
    unknowns: tuple[Unknown, ...] = ()
    unasked: tuple[Unknown, ...] = ()
    listings: tuple[Listing, ...] = ()


def all_told(told: Sequence[Told]) -> Told:
    """Return terms that must all be met as one."""
    return Told(
        held=both(*(one.held for one in told)),
        said=", ".join(one.said for one in told if one.said),
        unknowns=tuple(each for one in told if one.held is None for each in one.unknowns),
        unasked=tuple(each for one in told for each in one.unasked),
        listings=tuple(each for one in told for each in one.listings),
    )


def unless_one_fails(*terms: Callable[[], Told]) -> list[Told] | None:
    """Weigh terms that must all be met, in turn; None as soon as one is surely not, by more than what the deal leaves out."""
    told: list[Told] = []
    for term in terms:
        told.append(one := term())
        if one.held is False and not one.unasked:
            return None
    return told


@noun
class Scope:
    """A rule of foreign direct products, as its YAML has it; see `ear_fdp.yaml`.

    `inputs` are ECCNs, product groups (`D`), or product groups of the 600 series (`600D`); none means every one. `direct` is what an
    input of the direct route must be. `items` are ECCNs, `600`, `9x515`, `ccl`, `supplement` or `advanced`; none means every thing.
    Of `open_items` it means some paragraphs that are not restated.
    """

    paragraph: str
    inputs: tuple[str, ...] = ()
    plant_inputs: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    direct: str = "us_origin"
    assured: bool = False
    chip: bool = False
    items: tuple[str, ...] = ()
    open_items: tuple[str, ...] = ()
    item_categories: tuple[str, ...] = ()
    national_security: bool = False
    footnotes: tuple[str, ...] = ()
    designed: bool = False
    ordered: bool = False
    knowledge: str = ""
    headquarters: bool = False
    reach: dict[str, Any] | None = None

    def met_by(self, one: Input, *, plant: bool) -> bool | None:
        """Say whether an input is one of the rule's; a plant's must be of US origin. None where that is not told."""
        origin = one.us_origin if plant or self.direct == "us_origin" else one.subject
        named = self.plant_inputs if plant and self.plant_inputs else self.inputs
        entry, _ = classification(one.eccn)
        of_category = not self.categories or entry[:1] in self.categories
        listed = not named or any(_is(entry, each) for each in named)
        return both(origin, of_category, one.assured or not self.assured, listed)


def _is(entry: str, named: str) -> bool:
    if len(named) == 1:
        return entry[1:2] == named
    if len(named) == 4:
        return military_series(entry) and entry[2:3] == "6" and entry[1:2] == named[-1]
    return entry == classification(named)[0]


def read_input(text: str, where: str = "") -> Input:
    """Read `3E001 us_origin written_assurance`; raise `BadInput` for a word that is none of those."""
    eccn, *words = text.split() or [""]
    for word in words:
        if word not in MARKS:
            raise BadInput(
                f"{word!r} in {text!r} is nothing that holds of technology{did_you_mean(word, MARKS)}",
                where=where,
                advice=f"write an ECCN, then any of: {', '.join(MARKS)}",
            )
    origin = True if "us_origin" in words else False if "subject_to_ear" in words else None
    return Input(
        eccn=classification(eccn)[0],
        us_origin=origin,
        subject=None if origin is None else True,
        assured="written_assurance" in words,
    )
