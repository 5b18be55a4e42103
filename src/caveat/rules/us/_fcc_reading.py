"""The matter read under the FCC's law: whose things are listed, and which things an entry reaches."""

from caveat.facts import Day, Exact, Measure
from caveat.facts.deal import DealParty, Line, LineKind
from caveat.facts.noun import noun
from caveat.rules.law import Law
from caveat.rules.matter import Matter
from caveat.rules.us._suppliers import Supplier, suppliers

SOFTWARE = ("software",)
_COVERED = "FCC_COVERED"


@noun
class Reading:
    """The matter read under the FCC's law."""

    matter: Matter
    law: Law

    @property
    def day(self) -> Day:
        """The law day."""
        return self.matter.law_day

    def firms(self, place: str, party: DealParty | None, programme: str = _COVERED) -> tuple[Supplier, ...]:
        """Return the listed firms behind a party of the deal, those of later entries among them."""
        tie = Exact(self.law.on("tie_above", self.day).value)
        return suppliers(self.matter, place, party, programme, tie_above=tie)

    def classes(self, line: Line) -> tuple[Measure, ...]:
        """Return the entries against the thing's class, whoever makes it, in force or not yet."""
        every = self.matter.measures.get(_COVERED, ())
        return tuple(one for one in every if line.goods and any(target.goods == line.goods for target in one.targets))

    def covered(self, number: int, line: Line) -> bool:
        """Say whether the thing's maker or class has an entry that is in force."""
        found = [one.listing.measure for one in self.firms(f"lines[{number}].maker", line.maker)]
        return any(one.in_force(self.day) for one in (*found, *self.classes(line)))

    def reaches(self, measure: Measure, line: Line) -> bool | None:
        """Say whether an entry against a firm reaches a thing of the line's kind; None where that cannot be told.

        A thing whose kind is not told is taken for what an entry on communications equipment covers.
        """
        scope, kinds = measure.scope, self.law.on("covered_goods", self.day).value
        if line.kind is LineKind.SERVICE:
            return scope.services is not False
        if scope.services is True:
            return False
        if not scope.goods:
            return True
        if not line.goods:
            return True if scope.goods != SOFTWARE else None
        if any(line.goods in kinds[kind] for kind in scope.goods):
            return True
        others = [word for kind, words in kinds.items() if kind not in scope.goods for word in words]
        return False if line.goods in (*others, *self.law.on("other_goods", self.day).value) else None
