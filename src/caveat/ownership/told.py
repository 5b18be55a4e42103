"""Shares and stakes in words."""

from caveat.facts import Exact, Stake
from caveat.facts.stake import Interest


def percent(share: Exact) -> str:
    """Write a share of 0..1 as a percentage without needless zeros: `50`, `33.4`."""
    text = f"{share * 100:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def share_told(stake: Stake) -> str:
    """Write how large a stake is: `50 %`, `25 to 50 %`, `share not known`, and of which kind if not of shares."""
    if stake.least == 0 and stake.most == 1:
        told = "share not known"
    elif stake.least == stake.most:
        told = f"{percent(stake.least)} %"
    else:
        told = f"{percent(stake.least)} to {percent(stake.most)} %"
    return told if stake.interest is Interest.SHARES else f"{told} of votes"
