"""What the FCC's rules bar: support money for covered things, and their authorisation, import and marketing.

Source: 47 CFR 2.903, 54.9, 54.10; 47 USC 1602; FCC 22-84 and 25-71; the Covered List and the notice of 2026-06-26.
"""

from caveat.facts import Day
from caveat.facts.deal import Act, ActorKind, Line, LineKind
from caveat.facts.finding import Finding, Unknown, Verdict
from caveat.rules.answers import answer, together
from caveat.rules.law import Dated, Laws
from caveat.rules.matter import Matter
from caveat.rules.us import _fcc_entry, _fcc_money
from caveat.rules.us._fcc_reading import Reading
from caveat.rules.us._nexus import touches_us

REGIME = "fcc"
_USING = frozenset({Act.USE, Act.KEEP})
_PROVIDERS = frozenset({ActorKind.NETWORK_OPERATOR, ActorKind.USF_RECIPIENT, ActorKind.SUBSIDY_RECIPIENT})
_SPENDING = frozenset({Act.PROCURE, Act.CONTRACT, Act.INSTALL, Act.MAINTAIN, Act.SUPPORT, Act.PAY})
_ENTERING = frozenset({Act.AUTHORISE_EQUIPMENT, Act.IMPORT, Act.MARKET, Act.SELL})


def decide(matter: Matter, laws: Laws) -> Finding:
    """Answer for the use of a thing, for money spent on it, or for its entry to the market."""
    law, act = laws[REGIME], matter.deal.act
    reading = Reading(matter=matter, law=law)
    if touches_us(matter.deal) is False:
        because = "the FCC's rules hold in the United States, and nothing in the deal touches them"
        return answer(law, Verdict.NOT_SUBJECT, because, law.values["usf"].dated[0])
    if act in _USING:
        return _used(reading)
    if act in _SPENDING:
        return _fcc_money.spent(reading)
    if act in _ENTERING:
        return _fcc_entry.entered(reading)
    if act is None:
        asks = Unknown(fact="what is to be done", why="buying, importing, marketing and using have separate rules", key="act")
        if not any(reading.covered(number, line) for number, line in enumerate(matter.deal.lines)):
            return _outside(reading)
        return answer(
            law, Verdict.REVIEW, "a covered thing is in the deal, and what is to be done with it is not known", unknowns=(asks,)
        )
    return _outside(reading)


def _used(reading: Reading) -> Finding:
    """Answer for an owner: no rule of the FCC bars the use of what is owned."""
    rule = reading.law.on("owner_use", reading.day)
    because = "the FCC's rules bar money and market entry, not the use of a thing that somebody owns"
    found = []
    for number, line in enumerate(reading.matter.deal.lines):
        firms = list(reading.firms(f"lines[{number}].maker", line.maker))
        for at, part in enumerate(line.contains or ()):
            firms += reading.firms(f"lines[{number}].contains[{at}].maker", part.maker)
        if firms or reading.classes(line):
            flags, duties = _duties(reading, line, bool(reading.firms(f"lines[{number}].maker", line.maker, "FCC_DESIGNATED")))
            flags += _proposed(reading, line)
            listings = tuple(one.listing for one in firms)
            found.append(answer(reading.law, Verdict.ALLOWED, because, rule, *duties, listings=listings, flags=flags))
    return together(
        found, answer(reading.law, Verdict.NOT_SUBJECT, f"nothing in the deal is on the Covered List, and {because}", rule)
    )


def _duties(reading: Reading, line: Line, designated: bool) -> tuple[tuple[str, ...], tuple[Dated, ...]]:
    """Return the duties to remove and to report that a provider of networks has for what it uses, as flags, with their entries."""
    remove, report = (reading.law.at(name, reading.day) for name in ("remove_and_replace", "annual_report"))
    if reading.matter.deal.actor.kind not in _PROVIDERS:
        return (), ()
    told: list[tuple[str, Dated]] = []
    owned = line.owned_since
    if designated and remove is not None and (owned is None or owned <= Day.of(remove.value)):
        flag = f"gear of designated firms obtained by {remove.value} is removed and replaced by carriers that take the FCC's support for it"
        told.append((flag, remove))
    if report is not None and (owned is None or owned > Day.of(report.value)):
        told.append((f"a provider reports covered gear obtained after {report.value} to the FCC each year", report))
    return tuple(flag for flag, _ in told), tuple(entry for _, entry in told)


def _proposed(reading: Reading, line: Line) -> tuple[str, ...]:
    """Tell what is only proposed against a carrier on the Covered List, where its service is used."""
    rule = reading.law.at("blanket_214", reading.day)
    if rule is None or line.kind is not LineKind.SERVICE:
        return ()
    what = reading.law.values["blanket_214"].what
    return (f"{rule.state}, not yet law: {what[0].lower()}{what[1:]} ({reading.law.cited(rule)[0]})",)


def _outside(reading: Reading) -> Finding:
    because = "the FCC's rules are about support money, equipment authorisation, import and marketing, and this is none"
    return answer(reading.law, Verdict.NOT_SUBJECT, because, reading.law.values["usf"].dated[0])
