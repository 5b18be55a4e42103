"""Country names and codes to ISO 3166-1 alpha-2."""

import unicodedata
from functools import cache

import pycountry

AMERICAN = frozenset(("AS", "GU", "MP", "PR", "UM", "VI"))
"""Territories of the United States that have a code of their own."""

# Names that lists use and ISO 3166 does not: the eCFR's inverted headings, short forms, and former names.
_OTHERWISE = {
    "bolivia": "BO",
    "bosnia": "BA",
    "brunei": "BN",
    "burma": "MM",
    "cape verde": "CV",
    "china, people's republic of": "CN",
    "china, peoples republic of": "CN",
    "people's republic of china": "CN",
    "prc": "CN",
    "mainland china": "CN",
    "congo, democratic republic of the": "CD",
    "democratic republic of the congo": "CD",
    "congo, republic of the": "CG",
    "congo": "CG",
    "cote d ivoire": "CI",
    "cote d'ivoire": "CI",
    "ivory coast": "CI",
    "crimea (occupied)": "UA",
    "czech republic": "CZ",
    "england": "GB",
    "gambia, the": "GM",
    "the gambia": "GM",
    "great britain": "GB",
    "guernsey": "GG",
    "hong kong": "HK",
    "hong kong sar": "HK",
    "iran": "IR",
    "iran (islamic republic of)": "IR",
    "korea, north": "KP",
    "north korea": "KP",
    "korea, south": "KR",
    "south korea": "KR",
    "republic of korea": "KR",
    "kosovo": "XK",
    "laos": "LA",
    "macau": "MO",
    "macao sar": "MO",
    "moldova": "MD",
    "north macedonia, the republic of": "MK",
    "macedonia": "MK",
    "the former yugoslav republic of macedonia": "MK",
    "netherlands antilles": "AN",
    "palestinian": "PS",
    "palestine": "PS",
    "west bank": "PS",
    "gaza": "PS",
    "palestinian territories": "PS",
    "russia": "RU",
    "scotland": "GB",
    "wales": "GB",
    "northern ireland": "GB",
    "swaziland": "SZ",
    "syria": "SY",
    "taiwan": "TW",
    "tanzania": "TZ",
    "the bahamas": "BS",
    "bahamas, the": "BS",
    "turkey": "TR",
    "turkiye": "TR",
    "u.a.e.": "AE",
    "uae": "AE",
    "u.k.": "GB",
    "uk": "GB",
    "u.s.": "US",
    "u.s.a.": "US",
    "usa": "US",
    "venezuela": "VE",
    "vietnam": "VN",
    "viet nam": "VN",
    "virgin islands, british": "VG",
    "british virgin islands": "VG",
    "vatican": "VA",
}

_CODES_BESIDE = frozenset({"XK", "EU"})
"""Codes in use that ISO 3166-1 does not assign: Kosovo, and the European Union as a jurisdiction."""


@cache
def country_code(text: str) -> str:
    """Return the alpha-2 code that `text` names (a name, an alpha-2 or an alpha-3 code); "" if it names none."""
    plain = unicodedata.normalize("NFKD", text.replace("\u2019", "'")).encode("ascii", "ignore").decode().strip()
    for known in (plain.lower(), plain.lower().rstrip(".")):
        if known in _OTHERWISE:
            return _OTHERWISE[known]
    plain = plain.rstrip(".")
    if not plain or plain.upper() in _CODES_BESIDE:
        return plain.upper()
    try:
        return str(pycountry.countries.lookup(plain).alpha_2)
    except LookupError:
        return ""


@cache
def country_name(code: str) -> str:
    """Return the English short name of an alpha-2 code; the code itself if it is none."""
    found = pycountry.countries.get(alpha_2=code)
    return str(getattr(found, "common_name", found.name)) if found else code
