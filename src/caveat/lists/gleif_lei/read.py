"""Read GLEIF's level 1, whole (LEI-CDF 3.1 XML, golden-copy JSON) or as an extract of names (CSV)."""

import csv
import io
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from caveat.facts import Identifier, Measure, Name, Party, Problem, Source, Stake
from caveat.facts.party import PartyKind
from caveat.facts.problem import BadInput, BadList
from caveat.facts.tie import Tie
from caveat.lists.gleif import Form, check_share, has_right_check_digits, is_lei, records_by_lei
from caveat.lists.gleif_lei.entry import WRONG_DIGITS, country_of, kind_of, party_of, ties_of
from caveat.lists.spec import ListSpec

_ADDRESS = (
    "FirstAddressLine AddressNumber AddressNumberWithinBuilding MailRouting AdditionalAddressLine* City Region Country PostalCode"
)
LEVEL_1 = Form(
    namespace="http://www.gleif.org/data/schema/leidata/2016",
    root="LEIData",
    header="LEIHeader",
    records="LEIRecords",
    record="LEIRecord",
    key="records",
    used={
        "LEIRecord": "LEI Entity Registration",
        "Entity": "LegalName OtherEntityNames TransliteratedOtherEntityNames LegalAddress HeadquartersAddress OtherAddresses"
        " RegistrationAuthority LegalJurisdiction EntityCategory EntitySubCategory LegalForm EntityStatus EntityCreationDate"
        " EntityExpirationDate EntityExpirationReason SuccessorEntity* AssociatedEntity*",
        "OtherEntityNames": "OtherEntityName*",
        "TransliteratedOtherEntityNames": "TransliteratedOtherEntityName*",
        "LegalAddress": _ADDRESS,
        "HeadquartersAddress": _ADDRESS,
        "OtherAddresses": "OtherAddress*",
        "OtherAddress": _ADDRESS,
        "RegistrationAuthority": "RegistrationAuthorityID OtherRegistrationAuthorityID RegistrationAuthorityEntityID",
        "LegalForm": "EntityLegalFormCode OtherLegalForm",
        "SuccessorEntity": "SuccessorLEI SuccessorEntityName",
        "AssociatedEntity": "AssociatedLEI AssociatedEntityName",
        "Registration": "RegistrationStatus NextRenewalDate",
    },
    attributes=frozenset(
        ("OtherEntityName@type", "TransliteratedOtherEntityName@type", "OtherAddress@type", "AssociatedEntity@type")
    ),
)
_COLUMNS = ["lei", "legal_name", "country", "category", "subcategory"]


def stream(files: Mapping[str, BinaryIO], spec: ListSpec) -> Iterator[Party | Measure | Stake | Tie | Problem]:
    """Yield each LEI's holder and its ties to successors and families of funds, from the one file that is given.

    An LEI with wrong check digits stays, marked, for GLEIF publishes some; too many of them are a doubt. A file named in
    `lookups.extract` is an extract, with what it lacks.
    """
    if len(files) != 1:
        told = f"{len(files)} files were given: {', '.join(sorted(files)) or 'none'}"
        yield BadInput(told, where=spec.id, advice="give the one file of the golden copy, or the extract of names")
        return
    [(file, raw)] = files.items()
    count, wrong, first = 0, 0, file
    for fact in _names(file, raw, spec) if file.endswith(".csv") else _whole(file, raw, spec):
        yield fact
        if isinstance(fact, Party):
            count += 1
            if fact.identifiers[0].note.endswith(WRONG_DIGITS):
                wrong, first = wrong + 1, first if wrong else str(fact.source and fact.source.place)
    yield from check_share(wrong, count, first, spec)


def _whole(file: str, raw: BinaryIO, spec: ListSpec) -> Iterator[Party | Tie | Problem]:
    doubts: list[Problem] = []
    for one in records_by_lei(file, raw, LEVEL_1, spec):
        if isinstance(one, Problem):
            yield one
            continue
        place, lei, record = one
        yield party_of(lei, record, place, spec, doubts)
        yield from ties_of(lei, record, place, spec, doubts)
        yield from doubts
        doubts.clear()


def _names(file: str, raw: BinaryIO, spec: ListSpec) -> Iterator[Party | Problem]:
    """Read the extract of names, each row a party; too few rows are a doubt."""
    text = io.TextIOWrapper(raw, encoding="utf-8-sig", newline="")
    rows = csv.reader(text, strict=True)
    doubts: list[Problem] = []
    count = line = 0
    try:
        if (head := next(rows, [])) != _COLUMNS:
            yield BadList(
                f"the columns are {', '.join(head) or 'none'}", where=f"{file}:1", advice=f"they should be {', '.join(_COLUMNS)}"
            )
            return
        line = rows.line_num
        for cells in rows:
            place, line = f"{file}:{line + 1}", rows.line_num
            if len(cells) != len(_COLUMNS) or not is_lei(cells[0]) or not cells[1]:
                told = f"{cells[0]!r} begins no row of an LEI, a name and {len(_COLUMNS) - 2} more cells"
                yield BadInput(told, where=place, advice="see whether the layout changed")
                continue
            count += 1
            yield _named(cells, place, spec, doubts)
            yield from doubts
            doubts.clear()
    except (csv.Error, UnicodeDecodeError) as error:
        yield BadInput(f"the file is cut off or badly written: {error}", where=f"{file}:{line + 1}", advice="fetch the file again")
    finally:
        text.detach()
    least = int(spec.lookup("least_rows", file) or 0)
    if count < least:
        yield BadList(f"{count} rows, at least {least} expected", where=file, advice="the file may be cut off; fetch it again")


def _named(cells: list[str], place: str, spec: ListSpec, doubts: list[Problem]) -> Party:
    lei, name, country, category, subcategory = cells
    code = country_of(country, place, spec, doubts)
    return Party(
        id=f"{spec.id}:{lei}",
        kind=PartyKind(kind_of(category, place, spec, doubts)),
        names=(Name(text=name),),
        identifiers=(Identifier(kind="lei", value=lei, note="" if has_right_check_digits(lei) else WRONG_DIGITS),),
        countries=(code,) if code else (),
        remarks=", ".join(word for word in (category, subcategory) if word not in ("", "GENERAL")),
        source=Source(list_id=spec.id, place=place),
    )
