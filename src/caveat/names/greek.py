"""Greek letters to Latin, near to ELOT 743."""

import re
import unicodedata

_PAIRS = {"ου": "ou", "μπ": "b", "ντ": "nt", "γκ": "g", "γγ": "ng", "αυ": "av", "ευ": "ev", "τσ": "ts", "τζ": "tz"}
_PAIR = re.compile("|".join(_PAIRS))
_LETTERS = str.maketrans(
    {
        "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l",
        "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y", "φ": "f",
        "χ": "ch", "ψ": "ps", "ω": "o",
    }
)  # fmt: skip


def fold_greek(word: str) -> str:
    """Romanise a lower-case Greek word."""
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))
    return _PAIR.sub(lambda pair: _PAIRS[pair.group()], bare).translate(_LETTERS)
