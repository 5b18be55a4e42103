"""Where the text of a citation may be read: the address of its own publisher, where its form gives one."""

import re

from caveat.facts.cite import Citation

_ADDRESSES = (
    (r"(\d+) CFR (\d+\.\d+)", r"https://www.ecfr.gov/current/title-\1/section-\2"),
    (r"(\d+) CFR part (\d+)", r"https://www.ecfr.gov/current/title-\1/part-\2"),
    (r"(\d+) FR (\d+)", r"https://www.federalregister.gov/citation/\1-FR-\2"),
    (r"Pub\. L\. (\d+)-(\d+)", r"https://www.govinfo.gov/link/plaw/\1/public/\2"),
    (r"(\d+) USC (\d+[a-z]*(?:-\d+)?)", r"https://www.govinfo.gov/link/uscode/\1/\2"),
    (r"OFAC FAQ (\d+)", r"https://ofac.treasury.gov/faqs/\1"),
)
"""Forms of instruments that their publishers serve by number."""


def link_to(cite: Citation) -> str:
    """Return the web address of a citation: its own, else that which its form gives; empty where none is sure.

    An address of the Code of Federal Regulations leads to the text of today, not to that of a law day.
    """
    if cite.url:
        return cite.url if re.match(r"https?://", cite.url) else ""
    for form, address in _ADDRESSES:
        if found := re.fullmatch(form, cite.instrument):
            return found.expand(address)
    return ""
