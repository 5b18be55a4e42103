"""Who holds whom on a day: stakes as intervals, summed tier by tier, never multiplied, with the stakes that carry a result."""

from caveat.ownership.held import Held, held_by

__all__ = ["Held", "held_by"]
