"""Text, knowing nothing of sanctions: names of any script folded to plain words and read as persons, organisations, craft, addresses.

One script is one file (`han`, `arabic`, `cyrillic`, ...), told to `fold`; one table is one file (`legal_forms`, `generic_words`, `places`,
`titles`, `variants`); `person` and `entity` know how names are built; `variants` tells which are forms of one name part.
"""

from caveat.names.common import grade_of
from caveat.names.fold import fold
from caveat.names.legal_forms import FORM_FAMILIES, form_name, form_number
from caveat.names.read import likely_grammar, read_name, read_unknown
from caveat.names.reading import Grammar, Reading, Role, Word
from caveat.names.variants import groups_of

__all__ = [
    "FORM_FAMILIES",
    "Grammar",
    "Reading",
    "Role",
    "Word",
    "fold",
    "form_name",
    "form_number",
    "grade_of",
    "groups_of",
    "likely_grammar",
    "read_name",
    "read_unknown",
]
