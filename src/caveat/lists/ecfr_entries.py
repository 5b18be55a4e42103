"""An entry of part 744, as text, to what it names: the party, its subordinates, its addresses.

An entry is `NAME, a.k.a., the following two aliases:` with a line to each alias after an em dash, then its addresses;
or `NAME, ADDRESS` in one line. Subordinate institutions and affiliated entities follow in the same cell or the next.
"""

import re

from caveat.facts import Name, Place
from caveat.facts.noun import noun
from caveat.lists.ecfr_names import AKA, BOUND, clean, masked, read_names, split_name
from caveat.lists.ecfr_places import country_of, read_places, take_references

_DASH = "\u2014"
_SUBORDINATE = re.compile(r"^Subordinate institutions?\b[\s:]*(?P<rest>.*)$", re.IGNORECASE)
_AFFILIATES = re.compile(r"^Affiliated entities:?$", re.IGNORECASE)
_SHARED = re.compile(
    r"^The following address(?:es)? appl(?:y|ies) to the entity and (?:to )?the \w+ subordinate[^:]*:\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
_ABOVE = re.compile(r"^(?P<above>.+?) subordinate institution:\s*(?P<rest>.+)$", re.IGNORECASE | re.DOTALL)
_LISTED = re.compile(r"^Address \d+,\s*(?P<rest>.+)$", re.DOTALL)
_STATED = re.compile(r"\bthe following (?:the following )?(?P<number>[a-z]+|\d+) alias", re.IGNORECASE)
_ANNOUNCED = re.compile(r"the following(?: (?P<number>[a-z]+|\d+))? alias(?:es)?:\s*", re.IGNORECASE)
_NUMBERS = dict(
    zip(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
        ],
        range(1, 18),
        strict=True,
    )
)


@noun
class Named:
    """One party as an entry gives it. `above` is the name of the party that it is subordinate to, if another entry has it."""

    names: tuple[Name, ...] = ()
    places: tuple[Place, ...] = ()
    remarks: str = ""
    above: str = ""
    miscounted: str = ""
    subordinate: bool = False


def read_entry(text: str) -> tuple[Named, ...]:
    """Read an entry: the party first, then its subordinates and affiliates; empty if it names nobody."""
    text, references = take_references(text.replace(";'", "';"))
    if listed := _LISTED.match(text):
        return (Named(places=read_places(listed["rest"]), remarks=_joined(" ".join(text.split(",", 1)[0].split()), references)),)
    blocks, shared = _blocks(text)
    named = [(number > 0, one) for number, block in enumerate(blocks) if (one := _read_block(block)).names]
    common = read_places(shared)
    return tuple(
        Named(
            names=one.names,
            places=one.places or common,
            remarks=_joined(one.remarks, references if number == 0 else ""),
            above=one.above,
            miscounted=one.miscounted,
            subordinate=subordinate,
        )
        for number, (subordinate, one) in enumerate(named)
    )


def _blocks(text: str) -> tuple[list[str], str]:
    """Cut an entry into a block of text a party, and the addresses that all of them share."""
    blocks, shared, affiliates, sharing = [""], "", False, False
    for line in (raw.strip() for raw in text.split("\n")):
        if found := _SUBORDINATE.match(line):
            blocks.append(found["rest"])
            sharing = False
        elif _AFFILIATES.match(line):
            affiliates = True
        elif found := _SHARED.match(line):
            sharing, shared = True, found["rest"]
        elif sharing:
            shared += " " + line
        elif affiliates and line and not line.startswith(_DASH) and not _awaits_address(blocks[-1]):
            blocks.append(line)
        else:
            blocks[-1] += "\n" + line
    return blocks, shared


def _awaits_address(block: str) -> bool:
    """Say whether the last line of an affiliate's block is an alias, so that its address is still to come."""
    return block.strip().rsplit("\n", 1)[-1].startswith(_DASH)


def _read_block(text: str) -> Named:
    above = ""
    if found := _ABOVE.match(text.strip()):
        above, text = found["above"], found["rest"].lstrip(_DASH + "\n ")
    lines = [line.strip() for line in text.strip().split("\n")]
    dashed = [number for number, line in enumerate(lines) if line.startswith(_DASH)]
    head, bullets, address = _bulleted(lines, dashed) if dashed else (*_single(lines),)
    called = read_names(head, bullets)
    return Named(
        names=called.names,
        places=read_places(address),
        remarks=called.remarks,
        above=read_names(above).names[0].text if above else "",
        miscounted=_miscount(head, len(bullets)),
    )


def _bulleted(lines: list[str], dashed: list[int]) -> tuple[str, tuple[str, ...], str]:
    head = " ".join(line for line in lines[: dashed[0]] if line)
    bullets: list[str] = []
    for line in lines[dashed[0] : dashed[-1] + 1]:
        if line.startswith(_DASH) or (bullets and re.search(r";\s*(?:and)?$", bullets[-1])):
            bullets.append(line.lstrip(_DASH))
        elif line:
            bullets[-1] += " " + line
    address = " ".join(line for line in lines[dashed[-1] + 1 :] if line)
    if not address:
        bullets[-1], address = split_name(bullets[-1])
    return head, tuple(clean(bullet) for bullet in bullets), address


def _single(lines: list[str]) -> tuple[str, tuple[str, ...], str]:
    """Read an entry without bulleted aliases; a line of its own at the top is the name, unless it runs into the address."""
    first, rest = lines[0], " ".join(line for line in lines[1:] if line)
    if (
        rest
        and BOUND not in first + rest
        and not re.search(r"[\d;]", masked(first))
        and not country_of(first)
        and not AKA.search(masked(first))
    ):
        return first, (), rest
    whole = re.sub(r",\s*\((?=[afn]\.?k\.?a)", " (", " ".join(line for line in lines if line))
    if aka := AKA.search(masked(whole)):
        return _inline(whole[: aka.start()], whole[aka.end() :], aka[0])
    name, address = split_name(whole)
    return name, (), address


def _inline(name: str, rest: str, marker: str) -> tuple[str, tuple[str, ...], str]:
    """Read aliases in the running text: `NAME, a.k.a., ALIAS, ADDRESS`, or `the following two aliases: A; and B. ADDRESS`."""
    announced = _ANNOUNCED.match(rest)
    if announced is None:
        alias, address = split_name(rest)
        return name + marker + alias, (), address
    aliases, left = [], rest[announced.end() :]
    for _ in range(_number(announced["number"]) - 1):
        alias, _, left = left.partition(";")
        aliases.append(alias)
    alias, address = split_name(re.sub(r"^\s*and\s+", "", left))
    return name + marker + announced[0], tuple(clean(one.strip(" -")) for one in (*aliases, alias)), address


def _miscount(head: str, bullets: int) -> str:
    stated = _STATED.search(head)
    if stated is None:
        return ""
    number = _number(stated["number"])
    return "" if number in (0, bullets) else f"{number} aliases are announced and {bullets} stand there"


def _number(word: str | None) -> int:
    word = (word or "one").lower()
    return _NUMBERS.get(word) or (int(word) if word.isdigit() else 0)


def _joined(*remarks: str) -> str:
    return "; ".join(remark for remark in remarks if remark)
