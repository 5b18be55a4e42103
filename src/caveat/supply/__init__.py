"""What is made of what: bills of materials, and the share of US content in a thing as an interval."""

from caveat.supply.amount import Amount
from caveat.supply.content import Control, Controlled, Counted, Standing, count
from caveat.supply.share import Share, deciding
from caveat.supply.what_if import swap, without

__all__ = ["Amount", "Control", "Controlled", "Counted", "Share", "Standing", "count", "deciding", "swap", "without"]
