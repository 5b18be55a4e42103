"""Names of organisations and craft altered: legal forms, abbreviations, numbers, generic words, places."""

import re
from random import Random

_FORMS = (
    ("LLC", "Limited Liability Company", "OOO", "GmbH"),
    ("Ltd.", "Limited", "LTD", "Co., Ltd."),
    ("Co., Ltd.", "Company Limited", "Co Ltd", "COMPANY LTD"),
    ("Inc.", "Incorporated", "INC"),
    ("Corp.", "Corporation", "CORPORATION"),
    ("JSC", "Joint Stock Company", "AO", "OJSC"),
    ("OOO", "LLC", "Limited Liability Company"),
    ("FZE", "Free Zone Establishment", "FZ-LLC"),
    ("S.A.", "SA", "Sociedad Anonima"),
    ("S.A. de C.V.", "SA DE CV", "Sociedad Anonima de Capital Variable"),
    ("GmbH", "Gesellschaft mit beschränkter Haftung", "LLC"),
    ("COMPANY", "Co.", "COMP"),
)
_ENDS = tuple(sorted({form for group in _FORMS for form in group}, key=len, reverse=True))
_END = re.compile(rf"[\s,]+({'|'.join(re.escape(form) for form in _ENDS)})\.?$", re.IGNORECASE)
_COUNTS_IN_ACRONYM = re.compile("company|corporation", re.IGNORECASE)
_BEGINNING = re.compile(rf"({'|'.join(re.escape(form) for form in _ENDS)})\s+(?=\w{{4}})", re.IGNORECASE)

_SHORT = (
    ("International", "Intl"), ("Technology", "Tech"), ("Technologies", "Tech"), ("Trading", "Trdg"), ("Company", "Co"),
    ("Industries", "Ind"), ("Engineering", "Eng"), ("Institute", "Inst"), ("University", "Univ"), ("Research", "Res"),
    ("Development", "Dev"), ("Manufacturing", "Mfg"), ("National", "Natl"), ("Department", "Dept"), ("Transport", "Transp"),
    ("Electronics", "Elec"), ("Organization", "Org"), ("Association", "Assn"), ("General", "Gen"), ("Brothers", "Bros"),
    ("Services", "Svcs"), ("Management", "Mgmt"), ("Corporation", "Corp"), ("Limited", "Ltd"),
)  # fmt: skip
_SAID = (
    ("Organization", "Organisation"), ("Center", "Centre"), ("Defense", "Defence"), ("Labor", "Labour"), ("Shipping", "Navigation"),
    ("Plant", "Zavod"), ("Factory", "Fabrika"), ("Bank", "Banque"), ("Company", "Compañía"), ("Industries", "Industrie"),
    ("Foundation", "Stiftung"), ("Institute", "Institut"), ("Research", "Forschung"), ("Trading", "Handels"),
    ("International", "Internacional"), ("Electronics", "Elektronik"), ("Bureau", "Büro"), ("Association", "Asociacion"),
    ("Transport", "Transporte"), ("Group", "Gruppe"),
)  # fmt: skip
_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_NUMBER = re.compile(r"(?<![\w-])(\d{1,4})(?![\w-])")
_PLACES = ("Deutschland", "Dubai", "Hong Kong", "UK", "Singapore", "Shanghai", "Europe", "Istanbul")


def form_dropped(text: str, dice: Random) -> str | None:
    """Leave the legal form out, behind the name or before it."""
    found = _END.search(text)
    if found and found.start() > 3:
        return text[: found.start()]
    found = _BEGINNING.match(text)
    return text[found.end() :] if found else None


def form_changed(text: str, dice: Random) -> str | None:
    """Write the legal form out, short or in another language, or put one where there was none, or put it first."""
    found = _END.search(text)
    if not found:
        return f"{text} {dice.choice(('Ltd', 'LLC', 'Co., Ltd.', 'Inc.', 'GmbH'))}" if " " in text else None
    told = found[1].lower().rstrip(".")
    group = next(group for group in _FORMS if told in {form.lower().rstrip(".") for form in group})
    others = [form for form in group if form.lower().rstrip(".") != told]
    stem = text[: found.start()]
    return dice.choice((f"{stem} {dice.choice(others)}", f"{dice.choice(others)} {stem}"))


def _said_otherwise(text: str, dice: Random, table: tuple[tuple[str, str], ...]) -> str | None:
    able = [
        (before, after)
        for pair in table
        for before, after in (pair, pair[::-1])
        if re.search(rf"\b{before}\b", text, re.IGNORECASE)
    ]
    if not able:
        return None
    before, after = dice.choice(able)
    return re.sub(rf"\b{before}\b", after.upper() if text.isupper() else after, text, count=1, flags=re.IGNORECASE)


def abbreviated(text: str, dice: Random) -> str | None:
    """Shorten a generic word or write it out."""
    return _said_otherwise(text, dice, _SHORT)


def acronym(text: str, dice: Random) -> str | None:
    """Say the initials of the words alone; a company or corporation gives its own."""
    found = _END.search(text)
    bare = text if found and _COUNTS_IN_ACRONYM.fullmatch(found[1]) else form_dropped(text, dice) or text
    words = [word for word in re.findall(r"[^\W\d_]+", bare) if word.lower() not in ("of", "the", "and", "for")]
    return "".join(word[0] for word in words).upper() if 4 <= len(words) <= 7 else None


def translated(text: str, dice: Random) -> str | None:
    """Say a generic word in British spelling or another language."""
    return _said_otherwise(text, dice, _SAID)


def number_respelt(text: str, dice: Random) -> str | None:
    """Write a number as a word, a Roman numeral or an ordinal."""
    found = _NUMBER.search(text)
    if not found or not 0 < int(found[1]) < len(_NUMBERS):
        return None
    value = int(found[1])
    other = dice.choice((_NUMBERS[value].title(), _ROMAN[value], f"No. {value}"))
    return text[: found.start()] + other + text[found.end() :]


def number_contradicted(text: str, dice: Random) -> str | None:
    """Put another number."""
    found = _NUMBER.search(text)
    if not found:
        return None
    return text[: found.start()] + str(int(found[1]) + dice.randrange(1, 9)) + text[found.end() :]


def stop_words(text: str, dice: Random) -> str | None:
    """Put words around the name that say nothing."""
    bare = form_dropped(text, dice) or text
    return dice.choice((f"The {text}", f"{text} and any subsidiary", f"The {bare} Group", f"M/s {text}"))


def place_added(text: str, dice: Random) -> str | None:
    """Name a place behind the name."""
    place = dice.choice(_PLACES)
    return dice.choice((f"{text} ({place})", f"{form_dropped(text, dice) or text} {place}"))
