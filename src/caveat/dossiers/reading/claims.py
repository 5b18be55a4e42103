"""The claims of an article: what is said, by whom, how, and which of its words judge; how they stand is told in `standing`."""

import re
from collections.abc import Iterator
from dataclasses import replace

from caveat.dossiers.claim import Modality
from caveat.dossiers.reading.article import Article, PartyMention, Reading, Sentence
from caveat.dossiers.reading.clauses import Clause, clauses_of, has_verb, tells_act, tokens_of
from caveat.dossiers.reading.concepts import concepts_in
from caveat.dossiers.reading.cues import cues
from caveat.dossiers.reading.mentioned import Mentioned
from caveat.dossiers.reading.rhetoric import Loaded, core_of, loaded_in
from caveat.dossiers.reading.voices import AUTHOR, Voice, quoted_in, resolved, teller_of, voice_of
from caveat.facts.noun import noun

_ANSWER = re.compile(r"A:\s")
_QUESTION = re.compile(r"Q:\s")
_SHORT_ANSWER = re.compile(r"(?:it|he|she|they|we|i|yes|no)\b.{0,24}$", re.IGNORECASE)
_SAME = re.compile(r"\b(?:did|do|does|done) (?:so|the same|likewise)\b|\bthe same\b|\bfollowed suit\b", re.IGNORECASE)
_RANK = re.compile(r"\b(?:number (?:one|two)|largest|biggest|leading|second|first)\b", re.IGNORECASE)


@noun
class ReadClaim:
    """One statement of an article: `article.text[start:end]`, in the sentence of that number.

    `context` are words before it that it leans on (a question that it answers). `core` is what it says without its loaded words.
    `verb` is by what the speaker was known, `cue` by what the modality was. `denies` says that the speaker denies it, `doubts` that he doubts it, `accuses` that it is told as somebody's accusation,
    `named` that it is a name with what it is ("X, the head of Y").
    """

    start: int
    end: int
    text: str
    sentence: int
    speaker: str
    modality: Modality
    core: str
    loaded: tuple[str, ...] = ()
    context: str = ""
    verb: str = ""
    cue: str = ""
    denies: bool = False
    accuses: bool = False
    doubts: bool = False
    named: bool = False


def claims_of(reading: Reading) -> tuple[ReadClaim, ...]:
    """Return the claims of an article in the order of its text; questions, headings and what tells nothing are left out."""
    article = reading.article
    mentioned = Mentioned(reading)
    interviewee = _interviewee(article, reading.parties)
    found: list[ReadClaim] = []
    base, open_quote, last = AUTHOR, False, ""
    paragraph = -1
    for number, sentence in enumerate(article.sentences):
        if sentence.paragraph != paragraph:
            paragraph, last = sentence.paragraph, ""
            base = interviewee if interviewee and _ANSWER.match(sentence.text) else AUTHOR
            open_quote = False
        if _is_silent(sentence, sentence.paragraph in mentioned.alone):
            continue
        before = article.sentences[number - 1].text if number and article.sentences[number - 1].text.endswith("?") else ""
        going_on = last if open_quote or sentence.text.startswith(("“", '"')) else ""
        for clause, voice in _spoken(sentence, base, going_on):
            who = resolved(voice.speaker, article, sentence.start + clause.start, mentioned)
            claim = _claim(article, number, clause, voice, who, before)
            if voice.speaker != base:
                last = who
            if _says_something(claim, mentioned):
                found.append(claim)
        open_quote = _stays_open(sentence.text, open_quote)
    return tuple(sorted(found, key=lambda one: (one.start, -one.end)))


def _spoken(sentence: Sentence, base: str, going_on: str) -> Iterator[tuple[Clause, Voice]]:
    """Give each clause of a sentence with who says it."""
    text = sentence.text
    quotes = quoted_in(text)
    around = "".join(text[a:b] for a, b in _outside(quotes, len(text)))
    teller = teller_of(around) if quotes else ""
    plain = Voice(speaker=going_on or base, how="asserts", start=0, end=0, quoted=bool(going_on))
    if quotes and (teller or going_on):
        for start, end in quotes:
            yield from _parts(text, start, end, Voice(speaker=teller or going_on, how="asserts", start=0, end=0, quoted=True))
        return
    yield from _parts(text, 0, len(text), plain)


def _parts(text: str, first: int, last: int, base: Voice) -> Iterator[tuple[Clause, Voice]]:
    before: Voice | None = None
    for clause in clauses_of(text[first:last]):
        start, end = first + clause.start, first + clause.end
        opens = text[start:end].lower()
        carried = base
        if (
            before is not None
            and before.verb
            and before.verb != base.verb
            and (
                opens.startswith("that ")
                or clause.after == "and"
                or (clause.after == "but" and opens.partition(" ")[0] in cues().says)
            )
        ):
            carried = before
            start += 5 * opens.startswith("that ")
        inserted = clause.after in {"which", "who"}
        voice = voice_of(text, start, end, carried, _antecedent(text[first:start]) if inserted else "")
        if clause.after not in {"which", "who", "is"}:
            before = voice
        yield replace(clause, start=voice.start, end=voice.end), voice


def _context(article: Article, number: int, text: str, question: str) -> str:
    """Return the sentence before that a clause leans on: a question that it answers, or an act that others did likewise."""
    if question and _SHORT_ANSWER.match(text):
        return question
    return article.sentences[number - 1].text if number and _SAME.search(text) else ""


def _antecedent(before: str) -> str:
    """Return what `which` or `who` speaks of: the words before its comma, from the last comma on."""
    return before.rstrip(" ,").rpartition(",")[2].strip(' “”"')


def _claim(article: Article, number: int, clause: Clause, voice: Voice, who: str, before: str) -> ReadClaim:
    sentence = article.sentences[number]
    text = sentence.text[clause.start : clause.end].strip().strip('“”"').rstrip(".!")
    at = sentence.text.index(text, clause.start) if text in sentence.text[clause.start :] else clause.start
    loaded = loaded_in(text)
    modality, cue = _modality(text, voice, loaded)
    return ReadClaim(
        start=sentence.start + at,
        end=sentence.start + at + len(text),
        text=text,
        sentence=number,
        speaker=who,
        modality=modality,
        core=core_of(text, loaded),
        loaded=tuple(one.text for one in loaded),
        context=_context(article, number, text, before) or clause.of,
        verb=voice.verb,
        cue=cue,
        denies=voice.how == "denies",
        accuses=voice.how == "accuses",
        named=clause.after == "is",
        doubts=voice.how == "doubts",
    )


def _modality(text: str, voice: Voice, loaded: tuple[Loaded, ...]) -> tuple[Modality, str]:
    """Return how something is said, and by which words it is known."""
    table = cues()
    for modality, what in ((Modality.INSINUATES, "insinuates"), (Modality.PREDICTS, "predicts"), (Modality.JUDGES, "judges")):
        if modality is Modality.PREDICTS and voice.how == "predicts":
            return modality, voice.verb
        if cue := table.shown(what, text):
            return modality, cue
    if judging := next((one.text for one in loaded if one.judges), ""):
        return Modality.JUDGES, judging
    if loaded and not has_verb(tokens := tokens_of(text), 0, len(tokens)):
        return Modality.JUDGES, loaded[0].text
    return Modality.ASSERTS, ""


def _is_silent(sentence: Sentence, alone: bool) -> bool:
    """Say whether a sentence claims nothing: a question, a heading, manners."""
    text = sentence.text.strip()
    if text.endswith("?") or _QUESTION.match(text) or cues().shown("narrative", text):
        return not cues().shown("insinuates", text) or _QUESTION.match(text) is not None
    tokens = tokens_of(text)
    closed = text.endswith((".", "!", "…", "”", '"', "。"))
    return len(tokens) < 2 or (alone and not closed and not has_verb(tokens, 0, len(tokens)))


def _says_something(claim: ReadClaim, mentioned: Mentioned) -> bool:
    """Say whether a clause can be so or not: it has a predicate or a rank, and a party, a number, a measure or a judgement."""
    tokens = tokens_of(claim.text)
    if len(tokens) < 3 and not claim.context:
        return False
    ranked = _RANK.search(f"{claim.context} {claim.text}") is not None
    if not (ranked or claim.loaded or claim.verb or tells_act(tokens) or has_verb(tokens, 0, len(tokens)) or claim.named):
        return False
    if claim.modality is not Modality.ASSERTS or claim.verb or claim.loaded or ranked or claim.named:
        return True
    if concepts_in(claim.text):
        return True
    return mentioned.inside(claim.sentence, claim.start, claim.end) or any(letter.isdigit() for letter in claim.text)


def _interviewee(article: Article, parties: tuple[PartyMention, ...]) -> str:
    """Return who answers, in an article of questions and answers: the person named before the first question."""
    first = next((one.start for one in article.sentences if _QUESTION.match(one.text)), None)
    if first is None or not any(_ANSWER.match(one.text) for one in article.sentences):
        return ""
    named = [one.party for one in parties if one.start < first and one.kind == "person"]
    if named:
        return named[0]
    found = re.search(r"\b([A-Z][\w’'-]+ [A-Z][\w’'-]+)\b(?= (?:is|was|teaches|leads|heads|works|runs|has))", article.text[:first])
    return found[1] if found else "the person asked"


def _outside(quotes: tuple[tuple[int, int], ...], length: int) -> Iterator[tuple[int, int]]:
    at = 0
    for start, end in quotes:
        yield at, max(at, start - 1)
        at = end + 1
    yield at, length


def _stays_open(text: str, was_open: bool) -> bool:
    """Say whether a quotation is still open when a sentence ends."""
    opened, closed = text.count("“"), text.count("”")
    straight = text.count('"')
    if opened or closed:
        return opened > closed or (was_open and opened == closed)
    return was_open != bool(straight % 2)
