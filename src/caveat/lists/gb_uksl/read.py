"""Read the UK Sanctions List, as XML or as CSV; both give the same facts."""

from collections import Counter
from collections.abc import Mapping

from caveat.facts import Problem
from caveat.facts.problem import BadInput, BadList
from caveat.lists.gb_uksl.designation import NAME_PARTS, Designation, Desk
from caveat.lists.gb_uksl.from_csv import read_csv
from caveat.lists.gb_uksl.from_xml import read_xml
from caveat.lists.gb_uksl.listing import Known, measure_of, ties_of
from caveat.lists.gb_uksl.party import party_of
from caveat.lists.spec import ListSpec, Reading


def read(files: Mapping[str, bytes], spec: ListSpec) -> Reading:
    """Read a party and a measure for each designation, and ties to parents, subsidiaries, owners and operators."""
    file = next((name for layout in spec.layouts for name in layout if name in files), "")
    if not file:
        wanted = " or ".join(name for layout in spec.layouts for name in layout)
        return Reading(doubts=(BadInput(f"no {wanted} is there", where=spec.id),))
    doubts: list[Problem] = []
    reader = read_xml if file.endswith(".xml") else read_csv
    designations, rows, as_of = reader(files[file], file, spec, doubts)
    sound = [one for one in designations if _is_sound(one, doubts)]
    _check_twice(sound, doubts)
    desk = Desk(spec=spec, doubts=doubts)
    parties = tuple(party_of(one, desk) for one in sound)
    measures = tuple(measure_of(one, desk) for one in sound)
    known = Known(parties)
    ties = tuple(tie for one in sound for tie in ties_of(one, desk, known))
    return Reading(parties=parties, measures=measures, ties=ties, doubts=tuple(doubts), rows=rows, as_of=as_of)


def _is_sound(one: Designation, doubts: list[Problem]) -> bool:
    named = any(any(cells[: len(NAME_PARTS)]) for columns, found in one.groups.items() if columns[0] == "Name 1" for cells in found)
    if one.id and named and len(one.all("Designation Type")) == 1:
        return True
    what = "the designation has no Unique ID, no name, or not one type"
    doubts.append(BadInput(what, where=one.where, advice="compare with the publisher's file"))
    return False


def _check_twice(designations: list[Designation], doubts: list[Problem]) -> None:
    for id, times in Counter(one.id for one in designations).items():
        if times > 1:
            where = next(one.where for one in designations if one.id == id)
            doubts.append(BadList(f"the Unique ID {id} stands {times} times", where=where, advice="compare the designations"))
