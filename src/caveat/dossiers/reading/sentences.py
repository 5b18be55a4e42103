"""A text into sentences: what ends one, and what only looks as if it did."""

import re
from collections.abc import Iterator

from caveat.dossiers.reading.article import Article, Sentence
from caveat.dossiers.reading.clean import plain_of
from caveat.dossiers.reading.english import english
from caveat.facts.span import RoughDay

LONGEST = 2_000
"""Letters of the longest sentence; what runs on is cut at a blank, so that no text can make a sentence costly."""

_TITLE = 200
"""Letters of the longest heading."""

_ALWAYS_MORE = frozenset(english().abbreviations)
_MAY_END = frozenset(english().may_end)
_OPENERS = frozenset(english().openers)

_LETTER = r"[^\W_]"
_END = re.compile(
    r"(?P<mark>[.!?\u2026\u061f\u06d4]+)(?P<close>[\"'\u201d\u2019\u00bb)\]]*)(?P<gap>\s+)(?=(?P<open>[\"'\u201c\u2018\u00ab(\[\u2022-]*\s?)(?P<next>\w))"
    r"|(?P<han>[\u3002\uff01\uff1f]+[\u300d\u300f\u201d\u2019]*)\s*"
)
_BEFORE = re.compile(rf"(?:{_LETTER}\.)*{_LETTER}+$")
_NUMBERED = re.compile(r"\s*(?:\(?[0-9]{1,3}|[a-zA-Z]|[ivxIVX]{1,5})$")
_BULLET = re.compile(r"\s*(?:[\u2022\u25cf\u25aa*\u2013-]\s|\(?(?:[0-9]{1,2}|[a-z])[.)]\s)")
_ENGLISH = re.compile(r"\b(?:the|of|and|to|in|is|that|for|was|on|with|as|by|has|it|from|not)\b", re.IGNORECASE)
_WORD = re.compile(rf"{_LETTER}+")


def article_of(
    text: str, *, title: str = "", published: RoughDay | None = None, language: str = "", printed: bool = False
) -> Article:
    """Make an article of a text; `printed` says that it has the lines of a printed page, whose hyphens divide words."""
    plain, shifts = plain_of(text, divided=printed)
    sentences = tuple(
        Sentence(text=plain[start:end], start=start, end=end, paragraph=number)
        for number, (first, last) in enumerate(_paragraphs(plain))
        for start, end in _sentences(plain, first, last)
    )
    return Article(
        text=plain,
        sentences=sentences,
        title=title or _heading(plain, sentences),
        published=published,
        language=language or language_of(plain),
        shifts=shifts,
    )


def _heading(text: str, sentences: tuple[Sentence, ...]) -> str:
    """Return the first paragraph where it is a heading: one short row of words without a stop, with more below it."""
    if len(sentences) < 2 or sentences[1].paragraph == sentences[0].paragraph or sentences[0].end - sentences[0].start > _TITLE:
        return ""
    return "" if sentences[0].text.endswith((".", "!", ":", ";", ",")) else " ".join(sentences[0].text.split())


def language_of(text: str) -> str:
    """Return `en` where the small words of English are as many as English has them, else `und`; the first part of a text tells."""
    part = text[:20_000]
    words = sum(1 for _ in _WORD.finditer(part))
    return "en" if words < 12 or sum(1 for _ in _ENGLISH.finditer(part)) >= words / 12 else "und"


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Give the ends of paragraphs: at an empty line, and at each line's end unless lines are wrapped to a width."""
    lines = [(one.start(), one.end()) for one in re.finditer(r"[^\n]+", text) if not text[one.start() : one.end()].isspace()]
    width = _width(text, lines)
    first = -1
    for number, (start, end) in enumerate(lines):
        first = start if first < 0 else first
        follows = lines[number + 1][0] if number + 1 < len(lines) else -1
        if follows < 0 or text.count("\n", end, follows) > 1 or not _goes_on(text, (start, end), lines[number + 1], width):
            yield first, end
            first = -1


def _width(text: str, lines: list[tuple[int, int]]) -> int:
    """Return the width to which lines are wrapped; 0 where each line is a paragraph of its own."""
    lengths = sorted(end - start for start, end in lines)
    if len(lengths) < 3:
        return 0
    widest = lengths[len(lengths) * 9 // 10]
    return widest if 30 <= widest <= 140 and sum(1 for one in lengths if one > 0.7 * widest) >= len(lengths) / 2 else 0


def _goes_on(text: str, line: tuple[int, int], follows: tuple[int, int], width: int) -> bool:
    start, end = line
    if _BULLET.match(text, follows[0], follows[1]):
        return False
    last = text[start:end].rstrip()[-1:]
    opens = text[follows[0] : follows[1]].lstrip()[:1]
    if opens.islower() and last not in ".!?:\u2026":
        return end - start > 20 or bool(width)
    return bool(width) and end - start > 0.6 * width


def _sentences(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    start = first
    for found in _END.finditer(text, first, last):
        if found["han"] is None and not _ends(text, start, found):
            continue
        yield from _cut(text, start, found.end("close") if found["han"] is None else found.end("han"))
        start = found.end()
    yield from _cut(text, start, last)


def _ends(text: str, start: int, found: re.Match[str]) -> bool:
    opens = found["next"]
    if found["mark"] != "." or found["close"]:
        return not opens.islower()
    before = _BEFORE.search(text, max(start, found.start() - 24), found.start())
    word = before.group().casefold() if before else ""
    if opens.islower() or word in _ALWAYS_MORE:
        return word in {"no", "art", "sec"} and not opens.isdigit() and not opens.islower()
    if _NUMBERED.fullmatch(text, start, found.start()):
        return False
    follows = _WORD.match(text, found.start("next"))
    if word in _MAY_END or (len(word) == 1 and word.isalpha()) or ("." in word and len(word) < 8):
        return follows is not None and follows.group().casefold() in _OPENERS and word != "i"
    return True


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the sentence without the blanks around it, in pieces if it is longer than any sentence is."""
    while end - start > LONGEST:
        blank = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        stop = blank if blank > 0 else start + LONGEST
        yield from _trimmed(text, start, stop)
        start = stop
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    inner = text[start:end]
    start, end = start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip())
    if start < end:
        yield start, end
