"""The ledger of predictions: what each said could be measured, and what was measured by its deadline."""

from caveat.dossiers.ledger.ledger import Entry, Result, Tested, ledger_of

__all__ = ["Entry", "Result", "Tested", "ledger_of"]
