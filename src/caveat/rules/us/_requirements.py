"""For which reasons for control a thing needs a licence where it goes: the entry's requirements against the Country Chart.

Source: 15 CFR 738.4, Supplement No. 1 to part 738, Supplement No. 1 to part 774; the sections of part 742 that entries point to.
"""

import re
from collections.abc import Iterator

from caveat.facts import Citation
from caveat.facts.cite import Confidence
from caveat.facts.control import Control, ControlEntry, classification
from caveat.facts.deal import Line
from caveat.facts.finding import Unknown
from caveat.facts.noun import noun
from caveat.rules.law import Law, read_terms
from caveat.rules.matter import Matter
from caveat.rules.us import _advanced
from caveat.rules.us._destination import Destination, Reach, reach_of_control

_STATED = re.compile(r"([A-Z]{2}) ?(\d?)")


@noun
class Need:
    """One requirement of a thing at its destination: `binds` True, False, or None while `unknowns` are open.

    `reason` is the reason for control with its column (`NS2`), or without one (`RS`). `advanced` marks what section 742.6(a)(6)
    asks of advanced computing things.
    """

    reason: str
    because: str
    binds: bool | None
    unknowns: tuple[Unknown, ...] = ()
    cites: tuple[Citation, ...] = ()
    confidence: Confidence = Confidence.SURE
    advanced: bool = False


def classified(line: Line) -> tuple[str, str]:
    """Return ECCN and paragraph of a line, which may be written in one (`3A001.b.2`)."""
    eccn, paragraph = classification(line.eccn)
    return eccn, line.paragraph.strip().strip(".").lower() or paragraph


def needs(matter: Matter, law: Law, number: int, line: Line, there: Destination) -> list[Need]:
    """Return every requirement of a line: by the reasons that the deal states, else by those of the entry."""
    eccn, paragraph = classified(line)
    by_paragraph = line.reasons_by_paragraph
    if by_paragraph is not None and paragraph not in by_paragraph:
        return [
            _open(
                f"{eccn}",
                f"paragraph of {eccn} (line {number})",
                "its reasons for control differ by paragraph",
                f"lines[{number - 1}].paragraph",
            )
        ]
    stated = by_paragraph[paragraph] if by_paragraph else line.reasons
    if stated is not None:
        return [_stated(matter, law, number, reason, there) for reason in stated]
    entry = matter.controls.entry(eccn) if matter.controls else None
    if entry is None:
        return [_unlisted(matter, number, eccn)]
    return list(_listed(matter, law, number, entry, paragraph, there))


def _open(reason: str, fact: str, why: str, key: str) -> Need:
    return Need(reason=reason, because=fact, binds=None, unknowns=(Unknown(fact=fact, why=why, key=key),))


def _unlisted(matter: Matter, number: int, eccn: str) -> Need:
    if matter.controls is None:
        return _open(eccn, "the Commerce Control List", "it is not loaded; `caveat update us_ear` loads it", "")
    fact = f"reasons for control of {eccn} (line {number})"
    return _open(eccn, fact, f"the list as of {matter.controls.as_of} has no entry {eccn}", f"lines[{number - 1}].reasons")


def _stated(matter: Matter, law: Law, number: int, word: str, there: Destination) -> Need:
    found = _STATED.fullmatch(word.strip())
    column = "".join(found.groups()) if found else ""
    if column in law.on("columns", matter.law_day).value:
        return _column(matter, law, column, there, f"lines[{number - 1}]")
    section = law.on("by_reason", matter.law_day).value.get(word)
    if section:
        return _section(matter, law, word, section, there, "")
    return _open(
        word,
        f"column of the reason for control {word} (line {number})",
        "the Country Chart goes by columns, as NS2",
        f"lines[{number - 1}].reasons",
    )


def _listed(matter: Matter, law: Law, number: int, entry: ControlEntry, paragraph: str, there: Destination) -> Iterator[Need]:
    advanced = _advanced.binds(matter, law, entry.eccn, paragraph, there)
    if advanced is not None:
        yield Need(
            reason="RS",
            because=advanced.because,
            binds=advanced.holds,
            unknowns=advanced.unknowns,
            cites=advanced.cites,
            confidence=advanced.confidence,
            advanced=True,
        )
    for control in entry.controls:
        if advanced is not None and control.see.startswith(_advanced.SECTION):
            continue
        yield _of_control(matter, law, number, entry, control, paragraph, there)
    yield from _notes(matter, number, entry, there)
    told = {control.reason for control in entry.controls}
    for reason in entry.reasons:
        if reason not in told:
            fact = f"what {entry.eccn} (line {number}) needs for {reason} reasons"
            yield _open(
                reason, fact, "its entry names the reason, and no requirement that can be read", f"lines[{number - 1}].reasons"
            )
    if not entry.controls and not entry.reasons:
        yield _open(
            entry.eccn,
            f"who controls {entry.eccn} (line {number})",
            f"its entry names no reason for control: {entry.heading}",
            "licence",
        )


def _notes(matter: Matter, number: int, entry: ControlEntry, there: Destination) -> Iterator[Need]:
    """Ask after the notes to the destination's row that name the entry: they ask for licences that no X shows."""
    row = matter.controls.row(there.country) if matter.controls else None
    for note in row.notes if row else ():
        if entry.eccn in note:
            fact = f"whether the note to the row of {row.name if row else there.code} holds for {entry.eccn} (line {number})"
            yield _open("note", fact, note, f"lines[{number - 1}].reasons")


def _of_control(
    matter: Matter, law: Law, number: int, entry: ControlEntry, control: Control, paragraph: str, there: Destination
) -> Need:
    """Weigh one requirement: whether it means this paragraph, and whether it holds for this destination."""
    if control.column:
        there_held = _column(matter, law, control.column, there, f"lines[{number - 1}]")
    else:
        there_held = _in_words(matter, law, control, there)
    meant = control.covers(paragraph)
    if there_held.binds is False:
        return Need(reason=there_held.reason, because=there_held.because, binds=False)
    if meant is False:
        return Need(reason=there_held.reason, because=f"{there_held.reason} is asked of other paragraphs", binds=False)
    if meant:
        return there_held
    if not paragraph and control.paragraphs:
        fact, key = f"paragraph of {entry.eccn} (line {number})", f"lines[{number - 1}].paragraph"
    else:
        fact, key = f"whether line {number} is meant by: {control.scope}", f"lines[{number - 1}].reasons"
    asked = Unknown(fact=fact, why=f"{there_held.reason} holds for {there.code}, and not for every thing of the entry", key=key)
    return Need(
        reason=there_held.reason,
        because=there_held.because,
        binds=None,
        unknowns=(asked, *there_held.unknowns),
        cites=there_held.cites,
    )


def _column(matter: Matter, law: Law, column: str, there: Destination, line: str) -> Need:
    """Look a column up: as the deal states it, else in the row of the destination."""
    chart, acts, at = law.on("chart", matter.law_day), law.on("chart_acts", matter.law_day), law.on("terrorism", matter.law_day)
    cites = law.cited(chart)
    if matter.deal.act is not None and matter.deal.act not in acts.value:
        return Need(
            reason=column,
            because="the Country Chart does not govern a transfer within a country",
            binds=False,
            confidence=acts.confidence,
        )
    stated = (matter.deal.chart or {}).get(column)
    if stated is not None:
        return Need(
            reason=column,
            because=f"{column} has {'an' if stated else 'no'} X for {there.code}, as the deal states",
            binds=stated,
            cites=cites,
        )
    if column.startswith("AT") and there.country in at.value:
        return Need(
            reason=column,
            because=f"{there.code} stood in Country Group E:1",
            binds=True,
            cites=law.cited(at),
            confidence=at.confidence,
        )
    row = matter.controls.row(there.country) if matter.controls else None
    if row is None or row.instead:
        why = row.instead if row else f"the Country Chart that is loaded has no row for {there.code}"
        asked = Unknown(fact=f"whether {column} has an X for {there.code}", why=why, key=f"chart.{column}")
        return Need(reason=column, because=asked.fact, binds=None, unknowns=(asked,), cites=cites)
    marked = column in row.columns
    return Need(reason=column, because=f"{column} has {'an' if marked else 'no'} X for {there.code}", binds=marked, cites=cites)


def _in_words(matter: Matter, law: Law, control: Control, there: Destination) -> Need:
    reach = reach_of_control(control)
    if reach is None:
        return _section(matter, law, control.reason, control.see, there, control.requirement)
    held = reach.holds(there)
    because = f"{control.reason}: {control.requirement or control.scope}"
    asked = Unknown(
        fact=f"whether {there.code} is meant by: {control.requirement}", why="its Country Groups are not known", key="to"
    )
    cite = (
        (Citation(instrument=f"15 CFR {control.see.partition('(')[0]}", place=control.see[control.see.find("(") :]),)
        if "(" in control.see
        else ()
    )
    return Need(reason=control.reason, because=because, binds=held, unknowns=(asked,) if held is None else (), cites=cite)


def _section(matter: Matter, law: Law, reason: str, section: str, there: Destination, words: str) -> Need:
    """Answer for a requirement that only points to a section: by its restated destinations, else it must be read."""
    elsewhere = law.on("elsewhere", matter.law_day)
    plain = elsewhere.value.get(section)
    held = read_terms(Reach, plain).holds(there) if plain is not None else None
    fact = (
        f"what 15 CFR {section} asks for {reason} reasons to {there.code}" if section else f"what {reason} reasons ask of the thing"
    )
    asked = Unknown(fact=fact, why=words or "the entry names no column", key="licence")
    return Need(
        reason=reason,
        because=fact if held is None else f"{reason}: 15 CFR {section} asks for {'a' if held else 'no'} licence to {there.code}",
        binds=held,
        unknowns=(asked,) if held is None else (),
        cites=tuple(cite for cite in law.cited(elsewhere) if section.partition("(")[0] in cite.instrument),
        confidence=elsewhere.confidence,
    )
