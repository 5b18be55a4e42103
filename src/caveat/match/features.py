"""The one table of what counts in a comparison, with its weights; the measures are functions of the same names in kernel/features.c.

A *loss* is measured in the weight of words: the base of a score is kept / (kept + weighted losses), where `kept` is the
weight of the words that were paired. A *bend* is a degree of 0..1; each takes its weight times its degree of what is left.
A new feature is one function there and one row here, in the same order; `make fit` fits the weights.
"""

from caveat.facts.noun import noun


@noun
class Feature:
    """A row of the table: its weights for names of persons and for all others, and what it measures."""

    name: str
    person: float
    entity: float
    doc: str

    @property
    def key(self) -> str:
        """Its name in the kernel."""
        return self.name.replace(" ", "_")


LOSSES = (
    Feature(name="typos", person=1.5, entity=1.6, doc="How far paired words are from each other."),
    Feature(name="contradicted words", person=2.2, entity=2.6, doc="Words that stand on one side where others stand on the other."),
    Feature(name="missing words", person=0.3, entity=0.55, doc="Words that one side has and the other merely lacks."),
    Feature(name="contradicted numbers", person=3.0, entity=3.0, doc="Numbers that differ (Plant 102, Plant 103)."),
    Feature(name="missing numbers", person=0.8, entity=1.0, doc="Numbers that only one side has."),
)

BENDS = (
    Feature(name="different legal form", person=0.0, entity=0.06, doc="How far the legal forms of both sides disagree."),
    Feature(name="missing legal form", person=0.0, entity=0.02, doc="Only one side names a legal form."),
    Feature(name="word order", person=0.0, entity=0.06, doc="How much of the order of words is upset."),
    Feature(name="father and son", person=0.4, entity=0.0, doc="A father's name is paired with the bearer's, and the reverse."),
    Feature(name="one word only", person=0.1, entity=0.0, doc="A single word carries the match though a side has more."),
    Feature(name="initials only", person=0.3, entity=0.3, doc="Nothing but initials agree."),
    Feature(name="initial for a word", person=0.0, entity=0.25, doc="The share of words that agree as an initial only (T-Motor)."),
    Feature(name="no sure word", person=0.12, entity=0.12, doc="All that agrees does so only roughly, and words are left over."),
    Feature(
        name="no word of its own", person=0.0, entity=0.3, doc="Only generic words and places agree, and others are left over."
    ),
    Feature(name="weak alias", person=0.1, entity=0.1, doc="Either name is a weak alias."),
    Feature(name="different kind", person=0.2, entity=0.2, doc="One is a person, say, and the other a company."),
    Feature(name="birth", person=0.35, entity=0.0, doc="How far the births are from each other."),
    Feature(name="country", person=0.06, entity=0.06, doc="Both name countries, and none in common."),
    Feature(name="gender", person=0.15, entity=0.0, doc="Both name a gender, and not the same."),
)

FEATURES = (*LOSSES, *BENDS)
