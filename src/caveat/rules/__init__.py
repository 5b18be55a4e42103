"""The law: one rule is three files of one stem: dated cited values, the reasoning, the worked cases."""

from caveat.rules.case import Case, CaseFile
from caveat.rules.discover import Rule, discover
from caveat.rules.law import Dated, Law, Laws
from caveat.rules.matter import Coverage, Matter, stated, subjects
from caveat.rules.words import deal_of

__all__ = ["Case", "CaseFile", "Coverage", "Dated", "Law", "Laws", "Matter", "Rule", "deal_of", "discover", "stated", "subjects"]
