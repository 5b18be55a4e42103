"""How good this engine is: every measure on the files of a bench folder, one after the other."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cached_property, partial
from pathlib import Path

from caveat.app.bench_classes import class_measures
from caveat.app.bench_files import BenchFiles, bench_folder
from caveat.app.bench_speed import speed_of
from caveat.app.bench_table import Kept
from caveat.app.house import open_house
from caveat.app.settings import now
from caveat.app.version import ENGINE
from caveat.facts import Party
from caveat.facts.noun import noun
from caveat.match import Index
from caveat.validation import Measurement, aliases_found, altered_people, entry_pairs, name_pairs, record_checks, tokens_found
from caveat.validation.choosing import chosen
from caveat.validation.hold_out import ENTITIES, PERSONS, HeldOut, hold_out, not_listed, without
from caveat.validation.labelled import check_of, entries_of, pair_of, person_of, token_of

Measure = Callable[[], Measurement]


@noun
class Sizes:
    """How much is measured: aliases held out of each sort, negative queries, tokens asked and indexed of each script."""

    aliases: int = 1_000
    strangers: int = 4_000
    tokens: int = 1_000
    forms: int = 20_000
    background: int = 3_000
    names: tuple[int, ...] = (10_000, 1_000_000)
    queries: int = 40_000
    altered: int = 300


WHOLE = Sizes()
QUICK = Sizes(
    aliases=200, strangers=800, tokens=200, forms=5_000, background=1_000, names=(10_000, 100_000), queries=4_000, altered=60
)


@noun
class Asked:
    """Which measures to make, of which folder: ids that begin with one of `only`, or all."""

    folder: Path | None = None
    only: tuple[str, ...] = ()
    classes: bool = False
    quick: bool = False
    speed: bool = True


def run_bench(asked: Asked, watch: Callable[[str], None] = lambda _: None) -> Kept:
    """Make the measures that were asked for, telling `watch` of each before it begins."""
    sizes = QUICK if asked.quick else WHOLE
    with ExitStack() as opened:
        if asked.classes:
            measures = class_measures(opened.enter_context(open_house()), sizes.altered)
        else:
            measures = Bench(asked.folder, sizes).measures(speed=asked.speed)
        table = []
        for name, measure in measures:
            if not asked.only or name.startswith(asked.only):
                watch(name)
                table.append(measure())
    return Kept(when=now(), engine=ENGINE, quick=asked.quick, table=tuple(table))


class Bench:
    """The measures of one folder, each made when it is called for."""

    def __init__(self, folder: Path | None, sizes: Sizes) -> None:
        self._folder = bench_folder(folder)
        self.files = BenchFiles(self._folder)
        self._sizes = sizes

    def measures(self, *, speed: bool) -> Iterator[tuple[str, Measure]]:
        """Give every measure with its name, in the order of the table; those of `speed` last, if at all."""
        yield "name_pairs", lambda: name_pairs([pair_of(row) for row in self.files.rows("name_pairs.csv")])
        yield "records", self._records
        yield "entry_pairs", lambda: entry_pairs([entries_of(row) for row in self.files.rows("crosslist_pairs.csv")])
        yield "people", self._people
        for name in self.files.names("translit/*.tsv*"):
            yield f"scripts.{_script_of(name)}", partial(self._script, name)
        for what in ("persons", "entities"):
            for as_text in (False, True):
                yield f"hold_out.{what}.{'text' if as_text else 'kind'}", partial(self._hold_out, what, as_text)
        for names in self._sizes.names if speed else ():
            yield f"speed.{names}", partial(speed_of, self._folder, names, self._sizes.queries)

    def _records(self) -> Measurement:
        names = chosen(self.files.companies(), self._sizes.background, key=str)
        background = [Party.named(f"sec:{place}", "company", name) for place, name in enumerate(names)]
        return record_checks([check_of(one) for one in self.files.checks()], background)

    def _people(self) -> Measurement:
        listed = self.files.ever_listed("un_sc")
        altered = [person_of(row) for row in self.files.rows("positives_un_treated.csv")]
        invented = [person_of(row) for name in _INVENTED for row in self.files.rows(name)]
        return altered_people(Index.build(listed), listed, altered, invented[: self._sizes.strangers])

    def _script(self, name: str) -> Measurement:
        tokens = [token_of(row) for row in self.files.rows(name)]
        return tokens_found(_script_of(name), tokens, asked=self._sizes.tokens, indexed=self._sizes.forms)

    def _hold_out(self, what: str, as_text: bool) -> Measurement:
        persons, entities, index = self.held
        strangers = self.strangers if what == "persons" else self.firms
        return aliases_found(what, index, persons if what == "persons" else entities, strangers, as_text=as_text)

    @cached_property
    def _listed(self) -> list[Party]:
        return [party for parties in self.files.parties().values() for party in parties]

    @cached_property
    def held(self) -> tuple[list[HeldOut], list[HeldOut], Index]:
        """Persons and entities with an alias held out, and the index of all else."""
        persons = hold_out(self._listed, PERSONS, self._sizes.aliases)
        entities = hold_out(self._listed, ENTITIES, self._sizes.aliases)
        return persons, entities, Index.build(without(self._listed, [*persons, *entities]))

    @property
    def strangers(self) -> list[str]:
        """Names of persons who are on no list."""
        names = [row["full_name"] for name in _INVENTED for row in self.files.rows(name)]
        return chosen(names, self._sizes.strangers, key=str)

    @property
    def firms(self) -> list[str]:
        """Names of companies that are on no list."""
        return chosen(not_listed(self.files.companies(), self._listed), self._sizes.strangers, key=str)


def _script_of(name: str) -> str:
    return Path(name).stem.removeprefix("wikidata_")


_INVENTED = ("negatives_global.csv", "negatives_us.csv")
