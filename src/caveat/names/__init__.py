"""Text, knowing nothing of sanctions: names of any script folded to plain words and read as persons, organisations, craft, addresses.

One script is one file (`han`, `arabic`, `cyrillic`, ...), told to `fold`; one table is one file (`legal_forms`, `generic_words`, `places`,
`titles`, `variants`); `person` and `entity` know how names are built; `sounds` gives the keys under which spellings meet.
"""

from caveat.names.fold import fold
from caveat.names.legal_forms import FORM_FAMILIES, form_number
from caveat.names.read import read_name
from caveat.names.reading import Grammar, Reading, Role, Word
from caveat.names.sounds import skeleton, sound
from caveat.names.variants import groups_of

__all__ = [
    "FORM_FAMILIES",
    "Grammar",
    "Reading",
    "Role",
    "Word",
    "fold",
    "form_number",
    "groups_of",
    "read_name",
    "skeleton",
    "sound",
]
