"""One sourced figure: a share, a revenue, a cost, of one subject in one period, as one house counted it."""

from caveat.dossiers.amount import Amount, amount_of
from caveat.dossiers.period import Period, days_of, period_of
from caveat.dossiers.reference import Checked, Grade, Reference, mark_of
from caveat.facts import Day
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput, ManyProblems
from caveat.facts.span import RoughDay


@noun
class Figure:
    """A figure with its source; figures of two houses (`house`: Dell'Oro, Omdia, …) are never merged, nor those that conflict.

    `value` is a number or range in `unit`; `qualifier` is the source's own reservation (about, nearly, at least). `made` is the
    day on which a forecast was made. `stance` names the interest of whoever produced or paid for the figure. `conflicts` are
    figures that say otherwise of the same thing. `sources` are keys of the file's references.
    """

    id: str
    subject: str
    metric: str
    period: str
    value: str
    unit: str
    sources: tuple[str, ...]
    confidence: Grade
    checked: Checked
    geo: str = ""
    house: str = ""
    scope: str = ""
    qualifier: str = ""
    made: RoughDay | None = None
    forecast: bool = False
    derived: bool = False
    stance: str = ""
    conflicts: tuple[str, ...] = ()
    note: str = ""

    def __post_init__(self) -> None:
        amount_of(self.value), period_of(self.period)  # a fault shows when the figure is read, not when it is used

    @property
    def amount(self) -> Amount:
        """The value as an interval."""
        return amount_of(self.value)

    @property
    def days(self) -> Period:
        """The period as days."""
        return period_of(self.period)

    @property
    def mark(self) -> str:
        """What must stand beside the figure wherever it is shown."""
        return mark_of(self.checked, self.confidence)

    @property
    def of_many(self) -> bool:
        """Whether the subject is several firms or the market: it joins names, names vendors, or is no name (`top seven vendors`)."""
        return "+" in self.subject or self.subject[0].islower() or "vendors" in self.subject.split()

    def known_by(self, day: Day) -> bool:
        """Say whether the figure could be known by the end of `day`: its period was over, or its forecast was made."""
        return (days_of(self.made) if self.made else self.days).last <= day


@noun
class Figures:
    """One file of figures, with the publications that they stand in."""

    group: str
    about: str
    sources: dict[str, Reference]
    figures: tuple[Figure, ...]

    def __post_init__(self) -> None:
        named = {key for figure in self.figures for key in figure.sources}
        parts = [BadInput(f"a figure names the source {key!r}, which the file lacks") for key in sorted(named - set(self.sources))]
        parts += [
            BadInput(f"no figure names the source {key!r}", advice="leave it out") for key in sorted(set(self.sources) - named)
        ]
        parts += [BadInput(f"{figure.id} names no source") for figure in self.figures if not figure.sources]
        if parts:
            raise ManyProblems(f"the figures of {self.group} do not hang together", parts=parts)
