"""Decide a worked case as `caveat rules test` does, on the lists that ship with us, and keep the whole finding."""

from dataclasses import replace
from functools import cache

from tests.world import bundled_world, rules

from caveat import check
from caveat.facts import Day
from caveat.facts.deal import Deal
from caveat.facts.finding import Finding
from caveat.rules import Case, Matter, deal_of


def decide(case: Case) -> Finding:
    """Return the finding of the case's own regime."""
    words = rules()[case.regime].law.words
    return decide_deal(case.regime, deal_of(case.inputs, words, where=case.id), case.as_of)


def decide_deal(regime: str, deal: Deal, law_day: Day) -> Finding:
    """Return one regime's finding on a deal."""
    return check.decide(rules()[regime], matter_of(deal, law_day), bundled_world())


def on_day(regime: str, deal: Deal, law_day: Day) -> Finding:
    """Return one regime's finding on a deal, which is screened once whatever the law day: the lists used are dated."""
    return check.decide(rules()[regime], replace(screened(deal), law_day=law_day), bundled_world())


@cache
def screened(deal: Deal) -> Matter:
    return matter_of(deal, Day(2020, 1, 1))


def asked(finding: Finding) -> str:
    """Return the facts that a finding asks for, on one line."""
    return "; ".join(unknown.fact for unknown in finding.unknowns)


def matter_of(deal: Deal, law_day: Day) -> Matter:
    """Screen a deal against the lists that ship with us."""
    ask = check.Ask(deal=deal, law_day=law_day, known_at=f"{law_day}T00:00:00Z")
    return check.matter_of(ask, bundled_world())
