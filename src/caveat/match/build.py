"""Build the arrays of an index from parties."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from caveat.facts import Name, Party
from caveat.facts.party import NameKind, PartyKind
from caveat.match.align import ROLE_WEIGHTS
from caveat.match.arrays import Array, offsets, packed_runs, packed_texts
from caveat.match.compare import GRAMMARS
from caveat.match.identifiers import normal_value, telling
from caveat.match.keys import grammar_code, identifier_key, listed_phrases, word_keys
from caveat.names import Grammar, Reading, Role, Word, read_name

KINDS, NAME_KINDS, ROLES = tuple(PartyKind), tuple(NameKind), tuple(Role)
ROW_KIND_BITS = 4
_GENDERS = {"": 0, "male": 1, "m": 1, "female": 2, "f": 2}


@dataclass(slots=True)
class Rows:
    """What is gathered party by party before it becomes arrays."""

    words: dict[Word, int] = field(default_factory=dict)
    forms: dict[str, int] = field(default_factory=dict)
    name_party: list[int] = field(default_factory=list)
    name_traits: list[int] = field(default_factory=list)
    name_texts: list[str] = field(default_factory=list)
    name_words: list[list[int]] = field(default_factory=list)
    name_forms: list[list[int]] = field(default_factory=list)
    phrases: list[tuple[int, int]] = field(default_factory=list)
    party_ids: list[str] = field(default_factory=list)
    party_traits: list[int] = field(default_factory=list)
    births: list[list[int]] = field(default_factory=list)
    countries: list[list[int]] = field(default_factory=list)
    identifiers: list[tuple[int, int, str]] = field(default_factory=list)


def built(parties: Iterable[Party]) -> tuple[dict[str, Array], dict[str, int]]:
    """Read every name of every party and lay the arrays out; parties are numbered in the order given."""
    rows = Rows()
    for party in parties:
        _add_party(rows, party)
    arrays = {**_word_arrays(rows), **_name_arrays(rows), **_party_arrays(rows)}
    counts = {"parties": len(rows.party_ids), "names": len(rows.name_party), "words": len(rows.words)}
    return arrays, counts


def gender_code(gender: str) -> int:
    """Give the code of a gender: 0 unknown, 1 male, 2 female."""
    return _GENDERS.get(gender.strip().lower(), 0)


def country_code(country: str) -> int:
    """Give an ISO 3166-1 alpha-2 code as a number; 0 if it is none."""
    return ord(country[0]) * 256 + ord(country[1]) if len(country) == 2 and country.isascii() else 0


def _add_party(rows: Rows, party: Party) -> None:
    number = len(rows.party_ids)
    rows.party_ids.append(party.id)
    rows.party_traits.append(KINDS.index(party.kind) | gender_code(party.gender) << ROW_KIND_BITS)
    rows.births.append([year_day(birth.year, birth.month, birth.day) for birth in party.births])
    rows.countries.append([code for code in map(country_code, party.countries) if code])
    for identifier in party.identifiers:
        if telling(value := normal_value(identifier)):
            rows.identifiers.append((identifier_key(value), number, "\t".join((value, identifier.kind, identifier.country))))
    grammar = GRAMMARS[party.kind.value]
    names = party.names
    if party.kind is PartyKind.ADDRESS:
        names = (*names, *(Name(text=place.text) for place in party.places if place.text))
    seen: set[tuple[Any, ...]] = set()
    for name in names:
        reading = read_name(name.text, grammar)
        same = (reading.words, reading.forms) if reading.words else (name.text,)
        if same not in seen:
            seen.add(same)
            _add_name(rows, number, name, reading)


def year_day(year: int, month: int | None, day: int | None) -> int:
    """Pack a day known in part into one number."""
    return year << 9 | (month or 0) << 5 | (day or 0)


def _add_name(rows: Rows, party: int, name: Name, reading: Reading) -> None:
    number = len(rows.name_party)
    rows.name_party.append(party)
    rows.name_traits.append(NAME_KINDS.index(name.kind) | grammar_code(reading.grammar) << ROW_KIND_BITS)
    rows.name_texts.append(name.text)
    words = rows.words
    rows.name_words.append([words.setdefault(word, len(words)) for word in reading.words])
    rows.name_forms.append([rows.forms.setdefault(form, len(rows.forms)) for form in reading.forms])
    if reading.grammar is not Grammar.ADDRESS:
        rows.phrases += [(key, number) for key in listed_phrases(reading)]


def _word_arrays(rows: Rows) -> dict[str, Array]:
    words = list(rows.words)
    texts, starts = packed_texts([word.text for word in words])
    keyed = [word_keys(word) for word in words]
    keys = np.asarray([key for keys in keyed for key in keys], np.uint32)
    owners = np.repeat(np.arange(len(words), dtype=np.uint32), [len(keys) for keys in keyed])
    order = np.argsort(keys, kind="stable")
    flat, runs = packed_runs(rows.name_words, np.uint32)
    names = np.repeat(np.arange(len(rows.name_words), dtype=np.uint32), [len(run) for run in rows.name_words])
    by_word = np.argsort(flat, kind="stable")
    posted, counts = _once(flat[by_word], names[by_word], len(words))
    rarity = np.log1p(len(rows.name_words) / np.maximum(_by_text(words, counts), 1)).astype(np.float32)
    role_weights = np.asarray([ROLE_WEIGHTS[word.role] for word in words], np.float32)
    totals = (
        np.bincount(names, weights=(rarity * role_weights)[flat], minlength=len(rows.name_words))
        if len(flat)
        else np.zeros(len(rows.name_words))
    )
    return {
        "word_text": texts,
        "word_text_at": starts,
        "word_traits": np.asarray([ROLES.index(word.role) | word.loose << 4 | word.father << 5 for word in words], np.uint8),
        "word_idf": rarity,
        "word_names": posted,
        "word_names_at": offsets(counts.tolist()),
        "key": keys[order],
        "key_word": owners[order],
        "name_words": flat,
        "name_words_at": runs,
        "name_total": totals.astype(np.float32),
    }


def _once(words: Array, names: Array, count: int) -> tuple[Array, Array]:
    """Drop a name's second mention under one word; give the names and how many each word has."""
    if not len(words):
        return names, np.zeros(count, np.int64)
    new = np.ones(len(words), bool)
    new[1:] = (words[1:] != words[:-1]) | (names[1:] != names[:-1])
    return names[new], np.bincount(words[new], minlength=count)


def _by_text(words: list[Word], counts: Array) -> Array:
    """Count the names that bear a text, whatever it does in them."""
    numbers: dict[str, int] = {}
    texts = np.asarray([numbers.setdefault(word.text, len(numbers)) for word in words], np.int64)
    return np.bincount(texts, weights=counts)[texts] if len(words) else counts


def _name_arrays(rows: Rows) -> dict[str, Array]:
    texts, starts = packed_texts(rows.name_texts)
    forms, form_runs = packed_runs(rows.name_forms, np.uint8)
    form_texts, form_starts = packed_texts(list(rows.forms))
    keys = np.asarray([key for key, _ in rows.phrases], np.uint32)
    owners = np.asarray([name for _, name in rows.phrases], np.uint32)
    order = np.argsort(keys, kind="stable")
    return {
        "name_party": np.asarray(rows.name_party, np.uint32),
        "name_traits": np.asarray(rows.name_traits, np.uint8),
        "name_text": texts,
        "name_text_at": starts,
        "name_forms": forms,
        "name_forms_at": form_runs,
        "form_text": form_texts,
        "form_text_at": form_starts,
        "phrase": keys[order],
        "phrase_name": owners[order],
    }


def _party_arrays(rows: Rows) -> dict[str, Array]:
    ids, id_starts = packed_texts(rows.party_ids)
    births, birth_runs = packed_runs(rows.births, np.uint32)
    countries, country_runs = packed_runs(rows.countries, np.uint16)
    rows.identifiers.sort()
    told, told_starts = packed_texts([text for _, _, text in rows.identifiers])
    return {
        "party_id": ids,
        "party_id_at": id_starts,
        "party_traits": np.asarray(rows.party_traits, np.uint8),
        "party_births": births,
        "party_births_at": birth_runs,
        "party_countries": countries,
        "party_countries_at": country_runs,
        "identifier": np.asarray([key for key, _, _ in rows.identifiers], np.uint32),
        "identifier_party": np.asarray([party for _, party, _ in rows.identifiers], np.uint32),
        "identifier_text": told,
        "identifier_text_at": told_starts,
    }
