"""Who owns a company, and what that means under each regime: from a file of holdings or the registers on the shelf."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from caveat.app.held_file import Known, read_known
from caveat.app.held_registers import known_from
from caveat.check import Ask, World, decide, matter_of
from caveat.check.registers import Register
from caveat.facts import Day, Problem, Stake
from caveat.facts.deal import Act, Deal, DealParty, Line, LineKind, Role
from caveat.facts.finding import Finding, Verdict
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput
from caveat.facts.tie import Tie
from caveat.ownership import Graph, Marks, draw
from caveat.rules import Matter
from caveat.rules.holdings import holdings_of

RULES = {"ofac": "ofac_50", "eu": "eu_ownership", "uk": "uk_ownership", "bis": "affiliates_rule"}
"""The regimes of ownership by the short word that the command takes."""
MOST_COMPANIES = 200
MOST_DRAWN = 120
"""How many parties one drawing shows."""
_REACHED = (Verdict.OWNED, Verdict.CONTROLLED, Verdict.LICENCE_REQUIRED, Verdict.REVIEW)


@noun
class Owning:
    """How one company stands: a finding for each regime asked, and all holdings above it.

    `names` tells what to call the ids of `stakes` and `ties`, `listed` who of them stands on a list that a regime counts, and
    how; `lists` are the lists used (`stated`: none, since the asker names who is listed), `problems` rows of the file that were left out.
    """

    company: str
    law_day: Day
    findings: tuple[Finding, ...]
    names: dict[str, str]
    listed: dict[str, str]
    stakes: tuple[Stake, ...]
    ties: tuple[Tie, ...]
    lists: tuple[str, ...]
    stated: bool = False
    problems: tuple[Problem, ...] = ()

    def drawing(self, regime: str = "") -> str:
        """Draw the holdings as SVG, with what carries the answer of a regime (default: the gravest) marked."""
        asked = [one for one in self.findings if one.regime == regime] or sorted(self.findings, key=lambda one: one.verdict.rank)
        first, graph = asked[0], Graph(self.stakes, self.ties, on=self.law_day)
        title = f"{self.names[self.company]}: {first.regime} {first.verdict.replace('_', ' ')}, {self.law_day}"
        everybody = len(graph.parties())
        if everybody > MOST_DRAWN:
            graph = _drawable(graph, self.company, first)
            title += f" (the nearest {len(graph.parties())} of {everybody:,} parties)"
        marks = Marks(
            company=self.company,
            reached=first.verdict in _REACHED,
            listed=frozenset(self.listed),
            stakes=first.stakes,
            ties=first.ties,
            title=title,
        )
        return draw(graph, self.names, marks)


def own(
    world: World,
    registers: Mapping[str, Register],
    what: str,
    *,
    of: str = "",
    rules: Sequence[str] = (),
    on: Day,
    blocked: Sequence[str] = (),
) -> list[Owning]:
    """Answer for a company of a file (`of`, or those that hold nobody further), or for a party of the registers.

    With `blocked`, these names and nobody else count as listed; otherwise all above a company are screened.
    """
    if _is_file(what):
        known = read_known(Path(what))
        companies = [known.find(of)] if of else _lowest(known, on)
    else:
        company, known = known_from(registers, what)
        companies = [company]
    graph = Graph(known.stakes, known.ties, on=on)
    marked = frozenset(known.find(name) for name in blocked)
    regimes = [RULES[word] for word in rules or RULES]
    return [_owning(world, graph, known, company, regimes, marked, bool(blocked)) for company in companies]


def _drawable(graph: Graph, company: str, finding: Finding) -> Graph:
    """Return what carries the answer, if that is not itself too much, else what is nearest."""
    carried = Graph(finding.stakes, finding.ties, on=graph.on)
    if not 0 < len(carried.parties()) <= MOST_DRAWN:
        return graph.near(company, MOST_DRAWN)
    near = graph.near(company, MOST_DRAWN - len(carried.parties()))
    stakes = dict.fromkeys((*carried.stakes, *near.stakes))
    return Graph(stakes, dict.fromkeys((*carried.ties, *near.ties)), on=graph.on)


def _is_file(what: str) -> bool:
    path = Path(what)
    return path.is_file() or path.suffix.lower() in (".csv", ".tsv", ".xlsx", ".json", ".jsonl", ".ndjson", ".parquet")


def _lowest(known: Known, on: Day) -> list[str]:
    """Return the companies of a file that hold nobody further; if all stand in circles, all that are held."""
    graph = Graph(known.stakes, known.ties, on=on)
    held = {*graph.by_held, *graph.upward}
    found = sorted(held - set(graph.by_holder) - set(graph.downward)) or sorted(held)
    if not found:
        raise BadInput(f"the file tells of no holding on {on}", advice="ask for another day with --on")
    if len(found) > MOST_COMPANIES:
        raise BadInput(f"the file has {len(found):,} companies that hold nobody further", advice="name one with --of NAME")
    return found


def _owning(
    world: World, graph: Graph, known: Known, company: str, regimes: Sequence[str], marked: frozenset[str], stated: bool
) -> Owning:
    above = graph.above(company)
    used = replace(world, lists=()) if stated else world
    counted = tuple(dict.fromkeys(one for regime in regimes for one in world.laws[regime].on("lists", graph.on).value))
    deal = _deal(above, known, company, marked if stated else None, counted)
    ask = Ask(deal=deal, law_day=graph.on, known_at=f"{graph.on}T00:00:00Z")
    matter = matter_of(ask, used)
    findings = tuple(decide(world.rules[regime], matter, used) for regime in regimes)
    held = holdings_of(deal, graph.on)
    return Owning(
        company=held.by_place["parties[0]"],
        law_day=graph.on,
        findings=findings,
        names=held.names,
        listed=_listed(matter, held.places, (*counted, "SDN")),
        stakes=tuple(held.graph.stakes),
        ties=tuple(held.graph.ties),
        lists=tuple(
            f"{live.spec.id} as of {live.snapshot.as_of}" for live in used.lists if set(live.spec.programmes) & {*counted, "SDN"}
        ),
        stated=stated,
        problems=known.problems,
    )


def _deal(above: Graph, known: Known, company: str, marked: frozenset[str] | None, counted: tuple[str, ...]) -> Deal:
    """Put the company into a deal that every regime of ownership answers: a thing subject to the EAR goes to it for its own use."""

    def stated(party_id: str) -> DealParty:
        party = known.parties.get(party_id) or DealParty(id=party_id, name=party_id)
        if marked is None:
            return party
        return replace(party, lists=counted if party_id in marked else ())

    return Deal(
        title=f"who owns {stated(company).name}",
        act=Act.EXPORT,
        parties=(replace(stated(company), role=Role.END_USER),),
        holders=tuple(stated(party) for party in above.parties() if party != company),
        stakes=tuple(above.stakes),
        ties=tuple(above.ties),
        lines=(Line(kind=LineKind.COMMODITY, subject_to_ear=True),),
    )


def _listed(matter: Matter, places: dict[str, tuple[str, ...]], programmes: tuple[str, ...]) -> dict[str, str]:
    """Tell of everybody who stands on a list that counts, on which, and whether that is sure."""
    told = {}
    for key, at in places.items():
        found = [one for place in at for one in matter.standing(place, *programmes)]
        if found:
            lists = ", ".join(dict.fromkeys(one.measure.programme for one in found))
            told[key] = lists if any(one.certain for one in found) else f"perhaps {lists}"
    return told
