"""What stands beside the parties of a FollowTheMoney file: gathered in a first pass, by the id of the party."""

from collections import defaultdict
from collections.abc import Iterator

from caveat.facts import Identifier, Place
from caveat.facts.country import country_code
from caveat.facts.ftm import place_of
from caveat.facts.ftm_model import IDENTIFIERS, KINDS
from caveat.lists.ftm_edges import span_of
from caveat.lists.ftm_lines import Line, Notes
from caveat.lists.own import OwnList
from caveat.lists.remark_words import IDENTIFIERS as LABELS

_TOPICS = "sanction sanction.linked sanction.control sanction.counter export.control export.control.linked debarment invest.ban asset.frozen"
RESTRICTING = frozenset(_TOPICS.split())
"""The topics that say that a party is restricted, though no Sanction stands beside; the others (`role.pep`, …) are remarks."""


class Beside:
    """What the first pass gathers, by the id of the party that it belongs to."""

    def __init__(self) -> None:
        self.places: dict[str, Place] = {}
        self.offices: dict[str, str] = {}
        self.papers: defaultdict[str, list[Identifier]] = defaultdict(list)
        self.remarks: defaultdict[str, list[str]] = defaultdict(list)
        self.held: defaultdict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        self.sanctioned: set[str] = set()
        self.topics: dict[str, tuple[str, ...]] = {}
        self.parties: set[str] = set()
        self.last_seen = ""


def gather(line: Line, own: OwnList, beside: Beside, notes: Notes, strict: bool) -> None:
    """Take what an entity says of others; the ids of parties only where they are to be checked, since they fill memory."""
    told = line.told
    beside.last_seen = max(beside.last_seen, line.last_seen)
    if line.schema in ("Sanction", "Risk"):
        beside.sanctioned.update(told.get("entity", []) if line.schema == "Sanction" else [])
        _risk(line, beside)
    elif line.schema in ("Identification", "Passport"):
        for holder in told.get("holder", []):
            beside.papers[holder] += _papers(line)
    elif line.schema == "CryptoWallet":
        for holder in told.get("holder", []):
            note = ", ".join(told.get("currencySymbol", []))
            beside.papers[holder] += [Identifier(kind="wallet", value=text, note=note) for text in told.get("publicKey", [])]
    elif line.schema == "Position":
        beside.offices[line.id] = next(iter(told.get("name", [])), line.caption or line.id)
    elif line.schema == "Occupancy":
        span, _ = span_of(told, notes)
        for holder in told.get("holder", []):
            beside.held[holder].append((tuple(told.get("post", [])), "" if span.since is span.until is None else str(span)))
    elif line.schema == "Address" and (place := place_of(told)):
        beside.places[line.id] = place
    topics = tuple(topic for topic in told.get("topics", []) if _restricts(topic, own))
    if topics and line.schema in KINDS:
        beside.topics[line.id] = topics
    if strict and line.schema in KINDS:
        beside.parties.add(line.id)


def _restricts(topic: str, own: OwnList) -> bool:
    """Say whether a topic restricts: by `lookups.topic` (`restricts` or `remark`), else by our table."""
    told = own.lookup("topic", topic)
    return topic in RESTRICTING if told is None else told == "restricts"


def _risk(line: Line, beside: Beside) -> None:
    if line.schema == "Risk":
        words = [
            f"{key} {text}" for key in ("topics", "authority", "program", "reason", "status") for text in line.told.get(key, [])
        ]
        for one in line.told.get("entity", []):
            beside.remarks[one].append(f"risk: {', '.join(words)}")


def _papers(line: Line) -> Iterator[Identifier]:
    """Read a paper; the kinds that we write are our words, the others as the Treasury's labels name them, or `other`."""
    told, word = line.told, next(iter(line.told.get("type", [])), "")
    plain = word if word in IDENTIFIERS.values() else LABELS.get(word, "")
    kind = plain or ("passport" if line.schema == "Passport" else "other")
    days = [
        f"{key} {text}" for key in ("startDate", "endDate", "authority", "summary", "description") for text in told.get(key, [])
    ]
    note = "; ".join(([word] if word and word != kind else []) + days)
    country = next((country_code(text) for text in told.get("country", [])), "")
    for number in dict.fromkeys(told.get("number", []) + told.get("passportNumber", []) + told.get("personalNumber", [])):
        yield Identifier(kind=kind, value=number, country=country, note=note.removeprefix("summary "))
