"""Quantities of an article: money, per cents, counts, ranks, lengths of time, and degrees that tell no number."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from caveat.dossiers.reading.article import Article, DayMention, QuantityKind, QuantityMention
from caveat.dossiers.reading.english import english
from caveat.dossiers.reading.numbers import NUMBER, SCALE, value_of
from caveat.dossiers.reading.places import Taken
from caveat.dossiers.table import read_beside
from caveat.facts import Exact
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput

Range = tuple[Exact | None, Exact | None]


@noun
class Degree:
    """Words for how much, and the range that they are taken for."""

    words: tuple[str, ...]
    because: str
    least: Exact | None = None
    most: Exact | None = None
    unit: str = ""


@noun
class Degrees:
    """The published table of degrees."""

    degrees: tuple[Degree, ...]


_BOUND = (
    r"(?P<bound>more than|over|at least|no less than|no fewer than|upwards of|in excess of|above|less than|fewer than|under|below|at most|"
    r"up to|no more than|nearly|almost|close to|around|about|some|roughly|approximately|circa|an estimated|a mere|just|only)?\s?"
)
_MORE = frozenset({"more than", "over", "at least", "no less than", "no fewer than", "upwards of", "in excess of", "above"})
_LESS = frozenset({"less than", "fewer than", "under", "below", "at most", "up to", "no more than"})
_ABOUT = frozenset({"nearly", "almost", "close to", "around", "about", "some", "roughly", "approximately", "circa", "an estimated"})

_CODES = {"$": "USD", "us$": "USD", "€": "EUR", "£": "GBP", "¥": "CNY or JPY", "dollar": "USD", "euro": "EUR", "pound": "GBP", "yuan": "CNY",
          "renminbi": "CNY", "rmb": "CNY", "krona": "SEK", "kronor": "SEK", "yen": "JPY", "franc": "CHF", "rouble": "RUB", "ruble": "RUB"}  # fmt: skip
_SIGN = r"(?P<sign>US\$|C\$|A\$|HK\$|[$€£¥]|(?:USD|EUR|GBP|CNY|RMB|SEK|JPY|CHF|CAD|AUD)\s?)"
_COIN = r"(?P<coin>(?:US |American |Canadian |Swedish )?(?:dollar|euro|pound|yuan|renminbi|kronor|krona|yen|franc|rouble|ruble)s?|USD|EUR|GBP|CNY|RMB|SEK)"
_TO = r"(?:\s?[-–—]\s?|\sto\s|\sand\s)"
_TWO = rf"(?P<one>{NUMBER})(?:\s?(?P<scale1>{SCALE}))?(?:{_TO}(?:US\$|[$€£¥])?(?P<other>{NUMBER}))?(?:\s?(?P<scale>{SCALE}))?"
_LONG = r"(?P<long>seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centuries|century)"
_WHAT = r"(?P<what>(?:[a-z][\w'’-]*\s){0,2}?[a-z][\w'’-]{2,})"
_SEGMENT = (
    r"(?P<what>[^;.?!\n]{0,160}?)(?=;|[.?!]|\n|$|,?\s(?:and\s)?(?:is\s|it\s|in\s)?(?:the\s)?world\b|\swhich\b|\swhile\b|\sbut\b)"
)
_PLACE = r"(?P<place>" + "|".join(english().places) + ")"
_BEST = r"(?:largest|biggest|leading|top|foremost|most valuable|busiest|richest|main)"
_PLACES = {word: at for at, word in enumerate(english().places, start=1)}


def _money(found: re.Match[str]) -> tuple[Range, str]:
    sign = (found.groupdict().get("sign") or found.groupdict().get("coin") or "").strip().lower()
    known = next(
        (code for word, code in _CODES.items() if sign.rstrip("s").endswith(word) and not sign.startswith(("c$", "a$", "hk$"))), ""
    )
    return _range(found), known or sign.upper().replace("C$", "CAD").replace("A$", "AUD").replace("HK$", "HKD")


def _per_cent(found: re.Match[str]) -> tuple[Range, str]:
    return _range(found), "percentage points" if "point" in found.group().lower() else "%"


def _part(found: re.Match[str]) -> tuple[Range, str]:
    of = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}[found["of"].lower().rstrip("s")]
    many = value_of(found["many"]) if found["many"] else Exact(1)
    share = Exact((many * 100 / of).quantize(Exact("0.1")))
    return _bounded(share, share, found["bound"]), "%"


def _length(found: re.Match[str]) -> tuple[Range, str]:
    word = found["long"].lower()
    unit = {"century": "century", "centuries": "century"}.get(word, word.rstrip("s"))
    times = {"decade": 10, "century": 100}.get(unit, 1)
    least, most = _range(found)
    scaled = (None if least is None else Exact(least * times), None if most is None else Exact(most * times))
    return scaled, "years" if times > 1 else f"{unit}s"


def _count(found: re.Match[str]) -> tuple[Range, str]:
    return _range(found), found["what"].split()[-1].lower()


def _ranked(found: re.Match[str]) -> tuple[Range, str]:
    given = found.groupdict()
    if given.get("top"):
        return (Exact(1), value_of(given["top"])), "rank"
    place = (given.get("place") or "first").lower()
    at = Exact(_PLACES.get(place, 1)) if not given.get("number") else value_of(given["number"])
    return (at, at), "rank"


_FORMS: tuple[tuple[QuantityKind, re.Pattern[str], Callable[[re.Match[str]], tuple[Range, str]]], ...] = tuple(
    (kind, re.compile(rf"(?<![\w.,])(?:{form})(?!\w)", re.IGNORECASE), read)
    for kind, form, read in (
        (QuantityKind.MONEY, rf"{_BOUND}(?:between\s|from\s)?{_SIGN}{_TWO}(?:\s{_COIN})?", _money),
        (QuantityKind.MONEY, rf"{_BOUND}{_TWO}\s(?:of\s)?{_COIN}", _money),
        (QuantityKind.PER_CENT, rf"{_BOUND}(?:between\s|from\s)?{_TWO}\s?(?:%|per\s?cent|pct|percentage points?)", _per_cent),
        (
            QuantityKind.PER_CENT,
            rf"{_BOUND}(?:an?\s)?(?P<many>one|two|three|four|nine)?[\s-]?(?P<of>half|thirds?|quarters?|fifths?|tenths?)\sof",
            _part,
        ),
        (
            QuantityKind.RANK,
            rf"(?:(?:the|its|china's|china’s|europe's|europe’s)\s)?(?:world|globe|planet)(?:['’]s)?\s(?:{_PLACE}[- ])?{_BEST}\s(?!(?:\d|ten\b)){_SEGMENT}",
            _ranked,
        ),
        (
            QuantityKind.RANK,
            r"(?:the\s)?(?:world(?:['’]s)?\s)?top[- ](?P<top>\d{1,3}|three|five|ten|twenty)\s?(?P<what>[\w-]*\s?[\w-]*)",
            _ranked,
        ),
        (
            QuantityKind.RANK,
            r"(?:world['’]?s?\s(?:number|no\.)\s|(?:number|no\.)\s(?=\w+\s(?:in|worldwide)\b))(?P<number>one|two|three|four|five|\d{1,2})\s(?:in\s)?(?P<what>[^;.?!\n]{0,160}?)(?=;|[.?!]|\n|$|,\sworld\b|\sand\sworld\b)",
            _ranked,
        ),
        (
            QuantityKind.RANK,
            rf"(?:the\s)?(?:{_PLACE}[- ])?(?:largest|biggest)\s(?P<what>[\w\s,-]{{1,80}}?)\s(?:in\sthe\sworld|worldwide|globally)",
            _ranked,
        ),
        (
            QuantityKind.RANK,
            rf"(?:rank\w*|place[ds]?|came|comes|finished|(?:fell|dropped|slipped|sank|rose|climbed)\s(?:back\s)?to)\s{_PLACE}(?!\s(?:quarter|half|round))(?P<what>)",
            _ranked,
        ),
        (QuantityKind.LENGTH, rf"{_BOUND}(?:an?\s|{_TWO}[\s-]){_LONG}", _length),
        (QuantityKind.COUNT, rf"{_BOUND}{_TWO}\s{_WHAT}", _count),
        (
            QuantityKind.COUNT,
            rf"{_BOUND}(?P<one>{NUMBER})(?:\s?(?P<scale>{SCALE}))(?P<other>)(?P<scale1>)(?P<what>)",
            lambda found: (_range(found), ""),
        ),
    )
)
_NUMBERED = re.compile(
    rf"\d|\b(?:{'|'.join((*english().numbers, *english().places))}|an?|half|world|globe|planet|largest|biggest)\b", re.IGNORECASE
)
"""What a sentence must have for any number, share or rank to be in it."""
_NOT_COUNTED = re.compile(
    r"(?:section|no\.?|number|part|chapter|article|footnote|supplement|page|g|line|step|figure|table|flight|room|kirin|mate|p)\s?$",
    re.IGNORECASE,
)
_NO_UNIT = frozenset(english().no_units)


@cache
def degrees() -> tuple[re.Pattern[str], dict[str, Degree]]:
    """Return what finds the words of the table of degrees, the longest first, and the table by its words."""
    table = read_beside(Degrees, __package__, "quantities.yaml")
    words = {word.lower(): one for one in table.degrees for word in one.words}
    every = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{every})(?!\w)", re.IGNORECASE), words


def quantities_of(article: Article, days: Sequence[DayMention]) -> tuple[QuantityMention, ...]:
    """Return the quantities of an article, in its order; numbers of days, sections and names of things are none."""
    told: dict[int, list[tuple[int, int]]] = {}
    for day in days:
        if day.earliest:
            told.setdefault(day.sentence, []).append((day.start, day.end))
    found = (one for number in range(len(article.sentences)) for one in _of_sentence(article, number, told.get(number, [])))
    return tuple(sorted(found, key=lambda one: one.start))


def _of_sentence(article: Article, number: int, told: Sequence[tuple[int, int]]) -> Iterator[QuantityMention]:
    sentence = article.sentences[number]
    taken = Taken(len(sentence.text))
    for one, other in told:
        taken.take(one - sentence.start, other - sentence.start)
    for kind, form, read in _FORMS if _NUMBERED.search(sentence.text) else ():
        for found in form.finditer(sentence.text):
            if not taken.free(*found.span()) or not _is_counted(kind, found, sentence.text):
                continue
            try:
                (least, most), unit = read(found)
            except BadInput:
                continue  # digits too many to be a number of anything
            what = (found.groupdict().get("what") or "").strip(" ,") or _behind(sentence.text, found.end())
            taken.take(*found.span())
            about = (found.groupdict().get("bound") or "").lower() in _ABOUT
            yield _mention(article, number, found.span(), kind, (least, most), unit, what, about or least is None or most is None)
    pattern, table = degrees()
    for found in pattern.finditer(sentence.text):
        if taken.free(*found.span()):
            degree = table[found.group().lower()]
            what, vague = _behind(sentence.text, found.end()), degree.least is None or degree.least != degree.most
            ends = (degree.least, degree.most)
            yield _mention(article, number, found.span(), QuantityKind.DEGREE, ends, degree.unit, what, vague)


def _mention(
    article: Article, number: int, where: tuple[int, int], kind: QuantityKind, ends: Range, unit: str, what: str, vague: bool
) -> QuantityMention:
    start, end = (article.sentences[number].start + one for one in where)
    text = article.text[start:end]
    start += len(text) - len(text.lstrip())
    end -= len(text) - len(text.rstrip())
    return QuantityMention(
        start=start,
        end=end,
        text=article.text[start:end],
        sentence=number,
        kind=kind,
        least=ends[0],
        most=ends[1],
        unit=unit,
        what=what,
        vague=vague,
    )


def _is_counted(kind: QuantityKind, found: re.Match[str], text: str) -> bool:
    if (
        kind is QuantityKind.LENGTH
        and found["one"] is None
        and not found["bound"]
        and found.group().lower().startswith(("a day", "a year", "a month", "a week"))
    ):
        return True
    if kind is not QuantityKind.COUNT:
        return True
    number = found["one"].lower()
    unit = found["what"].split()[-1].lower() if found["what"] else ""
    if _NOT_COUNTED.search(text[max(0, found.start() - 12) : found.start("one")]) or unit in _NO_UNIT:
        return False
    named = found["one"][:1].isupper() and found["what"][:1].isupper() and found.start() > 0
    return not named and (number not in {"one", "a", "an"} or bool(found["scale"]))


def _behind(text: str, end: int) -> str:
    """Return the words right behind a quantity, which mostly say of what it is."""
    found = re.match(r"\s?(?:of\s)?(?:the\s)?((?:[\w'’-]+\s?){1,4})", text[end : end + 80])
    return found.group(1).strip() if found else ""


def _range(found: re.Match[str]) -> Range:
    scale = found["scale"] or ""
    one = value_of(found["one"], found["scale1"] or scale) if found["one"] else Exact(1)
    other = value_of(found["other"], scale) if found["other"] else one
    return _bounded(min(one, other), max(one, other), found["bound"])


def _bounded(least: Exact, most: Exact, bound: str | None) -> Range:
    word = (bound or "").lower()
    if word in _MORE:
        return least, None
    return (None, most) if word in _LESS else (least, most)
