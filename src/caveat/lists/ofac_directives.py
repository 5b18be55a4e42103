"""Directives of executive orders, as OFAC's remarks and features tell them: which bind a party, since when, in what words."""

import re
from collections.abc import Iterable

from caveat.facts import Day
from caveat.facts.noun import noun
from caveat.lists.remarks import rough_days

_DIRECTIVE = re.compile(
    r"Executive Order (?P<order>\d+) Directive (?:Determination|Information)[ :-]+(?P<text>Subject to Directive (?P<number>\w+).*)",
    re.DOTALL,
)
_DATED = re.compile(
    r"(?P<what>Listing|Effective|Purchase/Sales For Divestment) Date \((?P<of>CMIC|EO \d+ Directive \w+)\):? (?P<day>.+)"
)
_MENU = re.compile(r"(?P<law>CAATSA Section 235|Executive Order 14059) information: (?P<text>.+)", re.IGNORECASE | re.DOTALL)
_SECTION = re.compile(r"235 ?\(a\) ?\(\d+\)")
_TAGS = {"caatsa section 235": "CAATSA 235", "executive order 14059": "EO 14059"}
LISTING, EFFECTIVE, DIVESTMENT = "Listing", "Effective", "Purchase/Sales For Divestment"


@noun
class Directive:
    """One directive, or menu of sanctions, that binds a party: `EO 14024 Directive 3`, `CMIC`, `CAATSA 235(a)(2)`.

    `text` is what OFAC says of it; `days` are its days by OFAC's word (`Listing`, `Effective`, …).
    """

    tag: str
    text: str = ""
    days: dict[str, Day]

    @property
    def order(self) -> str:
        """The order or statute alone: `EO 14024`."""
        return " ".join(self.tag.split("(")[0].split()[:2])


def directives_of(told: Iterable[str]) -> tuple[Directive, ...]:
    """Read the statements of a remark; a directive that only its days name stands for itself."""
    texts: dict[str, list[str]] = {}
    days: dict[str, dict[str, Day]] = {}
    for statement in told:
        directive, dated, menu = _DIRECTIVE.fullmatch(statement), _DATED.fullmatch(statement), _MENU.fullmatch(statement)
        if directive:
            texts.setdefault(f"EO {directive['order']} Directive {directive['number']}", []).append(directive["text"])
        elif dated:
            day = _day(dated["day"])
            texts.setdefault(dated["of"], [])
            if day:
                days.setdefault(dated["of"], {})[dated["what"]] = day
        elif menu and "For more information" not in menu["text"]:
            section = _SECTION.search(menu["text"])
            tag = f"CAATSA {section[0].replace(' ', '')}" if section else _TAGS[menu["law"].casefold()]
            texts.setdefault(tag, []).append(menu["text"])
    return tuple(Directive(tag=tag, text=" ".join(dict.fromkeys(said)), days=days.get(tag, {})) for tag, said in texts.items())


def _day(text: str) -> Day | None:
    found = rough_days(text)
    if len(found) != 1 or found[0].month is None or found[0].day is None:
        return None
    return Day(found[0].year, found[0].month, found[0].day)
