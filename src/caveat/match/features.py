"""The one table of what counts in a comparison, with its weights; the measures are functions of the same names in kernel/features.c.

A *loss* is measured in the weight of words: the base of a score is kept / (kept + weighted losses), where `kept` is the
weight of the words that were paired. A *bend* is a degree of 0..1; each takes its weight times its degree of what is left.
A new feature is one function there and one row here, in the same order; `make fit` fits the weights.
"""

from caveat.facts.noun import noun
from caveat.names import Role


@noun
class Row:
    """A row of the table: what it measures, and its weights for names of persons, of organisations, and of craft if they differ."""

    name: str
    person: float
    entity: float
    doc: str
    craft: float | None = None

    @property
    def key(self) -> str:
        """Its name in the kernel."""
        return self.name.replace(" ", "_")


LOSSES = (
    Row(name="typos", person=1.45, entity=1.07, doc="How far paired words are from each other."),
    Row(name="rough words", person=0.6, entity=0.142, doc="What paired words that are hardly alike lack of being 0.85 alike."),
    Row(
        name="contradicted words",
        person=8,
        entity=0.51,
        doc="Words of its own that stand on one side where others stand on the other.",
    ),
    Row(name="contradicted fathers", person=2.91, entity=2.6, doc="Fathers' names that differ."),
    Row(name="contradicted generic words", person=1.54, entity=2.53, doc="Generic words that differ (Bank, Trading)."),
    Row(name="contradicted places", person=2, entity=3, doc="Places that differ (Vietnam, Costa Rica)."),
    Row(name="contradicted numbers", person=3, entity=3, doc="Numbers that differ (Plant 102, Plant 103)."),
    Row(name="contradicted otherwise", person=0.703, entity=0.474, doc="Words that differ and are of different sorts."),
    Row(
        name="missing words",
        person=0.321,
        entity=0.167,
        doc="Words of its own that one side has and the other merely lacks; fewer where a person's long name is cut short.",
        craft=1.5,
    ),
    Row(name="missing fathers", person=0.154, entity=0.55, doc="Fathers' names that one side merely lacks."),
    Row(name="missing generic words", person=0.081, entity=0.486, doc="Generic words that one side merely lacks."),
    Row(name="missing places", person=0.3, entity=0.065, doc="Places that one side merely lacks."),
    Row(name="missing numbers", person=0.8, entity=2.34, doc="Numbers that only one side has."),
)

BENDS = (
    Row(name="different legal form", person=0, entity=0.28, doc="How far the legal forms of both sides disagree."),
    Row(name="missing legal form", person=0, entity=0.045, doc="Only one side names a legal form."),
    Row(name="word order", person=0.02, entity=0.03, doc="How much of the order of words is upset."),
    Row(name="father and son", person=0.598, entity=0, doc="A father's name is paired with the bearer's, and the reverse."),
    Row(
        name="family and given",
        person=0.1,
        entity=0,
        doc="Both tell the family name by a comma, and it is the other's given name.",
    ),
    Row(name="first word", person=0.025, entity=0.177, doc="The first word of its own is left over on either side."),
    Row(name="one word only", person=0.17, entity=0.076, doc="A single word carries the match though a side has more."),
    Row(name="little to go by", person=0.252, entity=0.154, doc="How few letters agree where something does not."),
    Row(name="initials only", person=0.029, entity=0.178, doc="Nothing but initials agree."),
    Row(name="initial for a word", person=0, entity=0.151, doc="The share of words that agree as an initial only (T-Motor)."),
    Row(name="short acronym", person=0, entity=0, doc="An acronym of three letters, or less of four, carries the match."),
    Row(name="no sure word", person=0.003, entity=0, doc="All that agrees does so only roughly, and words are left over."),
    Row(name="no word of its own", person=0.02, entity=0.31, doc="Only generic words and places agree, and others are left over."),
    Row(name="weak alias", person=0.1, entity=0.1, doc="Either name is a weak alias."),
    Row(name="different kind", person=0.2, entity=0.2, doc="One is a person, say, and the other a company."),
    Row(name="birth", person=0.601, entity=0, doc="How far the births are from each other."),
    Row(name="country", person=0.15, entity=0.06, doc="Both name countries, and none in common."),
    Row(name="gender", person=0.15, entity=0, doc="Both name a gender, and not the same."),
)

FEATURES = (*LOSSES, *BENDS)

ROLES = (
    Row(name="name", person=1, entity=1, doc="A word of the bearer's own."),
    Row(name="generic", person=0.35, entity=0.396, doc="A word that many bear: bank, trading, industries."),
    Row(name="place", person=0.6, entity=0.748, doc="A country or a city."),
    Row(name="number", person=0.8, entity=0.8, doc="A number, in digits however it was written."),
    Row(name="initial", person=1.59, entity=0.008, doc="A single letter."),
    Row(name="title", person=0.01, entity=0.05, doc="Dr, General, Hajji."),
    Row(name="particle", person=0.01, entity=0.01, doc="al, de, bin, of, and."),
)
"""What a word counts for by what it does in its name."""

COMMON = Row(
    name="common", person=0.034, entity=0.112, doc="What each grade of how common it is takes from a word of the bearer's own."
)

assert [row.name for row in ROLES] == [role.value for role in Role]
