"""Classifications beside lists of them: whether a thing is of one of these entries and paragraphs."""

from collections.abc import Iterable

from caveat.facts.control import classification


def among(eccn: str, wanted: Iterable[str]) -> bool | None:
    """Say whether `eccn` is of one of `wanted` (`3B001`, `3B001.c`); None where its paragraph, or the whole of it, is not told."""
    if not eccn:
        return None
    entry, paragraph = classification(eccn)
    open_paragraph = False
    for one in wanted:
        entry_wanted, paragraph_wanted = classification(one)
        if entry != entry_wanted:
            continue
        if not paragraph_wanted or paragraph == paragraph_wanted or paragraph.startswith(f"{paragraph_wanted}."):
            return True
        open_paragraph = open_paragraph or not paragraph or paragraph_wanted.startswith(f"{paragraph}.")
    return None if open_paragraph else False


def military_series(eccn: str) -> bool:
    """Say whether an ECCN is of the 600 series or 9x515 (15 CFR 772.1)."""
    entry, _ = classification(eccn)
    return len(entry) == 5 and (entry[2] == "6" or (entry[0] == "9" and entry[2:] == "515"))


def both(*held: bool | None) -> bool | None:
    """Return whether all hold: False if one does not, None if one is not known."""
    return False if False in held else None if None in held else True


def either(*held: bool | None) -> bool | None:
    """Return whether one holds: True if one does, None if one is not known."""
    return True if True in held else None if None in held else False
