"""The one seam to typst: a template of ours and JSON in, a file out, and which characters no font at hand can draw.

Typst draws an empty box for such a character and says nothing; only as PDF/A does it name them. So a paper is set as PDF/A,
and set again without what was named, until nothing is.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, Literal

import orjson
import typst

Undrawn = frozenset[str]
"""Characters for which no font is at hand."""

_STANDARDS: list[Any] = ["a-2a", "ua-1"]
_NAMED = re.compile(r'the text `"(.+?)"` could not be displayed|contains the codepoint `"(.+?)"`', re.DOTALL)
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_PACKAGES = {
    **dict.fromkeys(("Han", "Hangul", "kana"), "fonts-noto-cjk"),
    "symbols": "fonts-noto-core or fonts-symbola",
    "private use": "",
    "no script": "",
}
_SCRIPTS = {
    **dict.fromkeys(("CJK", "KANGXI", "IDEOGRAPHIC", "FULLWIDTH"), "Han"),
    **dict.fromkeys(("HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "HALFWIDTH"), "kana"),
}
"""Scripts whose letters are not called by their own name."""


def typeset(
    template: str, moment: datetime, laid_out: Callable[[Undrawn], Any], *, system_fonts: bool = True
) -> tuple[bytes, Undrawn]:
    """Set a template, whose `sys.inputs.paper` is the JSON of what `laid_out` makes, as tagged PDF/A-2a and PDF/UA-1.

    `laid_out` is asked anew with each character found not to be drawable, and must leave it out. The file is stamped with
    `moment`; on the same machine the same input gives the same bytes.
    """
    fonts = typst.Fonts(include_system_fonts=system_fonts)
    undrawn: Undrawn = frozenset()
    while True:
        try:
            return _compiled(template, laid_out(undrawn), "pdf", fonts, moment), undrawn
        except typst.TypstError as error:
            named = _named(error.diagnostic) - undrawn
            if not named:
                raise
            undrawn |= named


def rasterised(template: str, paper: Any) -> bytes:
    """Set a template of one page as PNG, 192 dots an inch."""
    return _compiled(template, paper, "png", typst.Fonts(), None)


def _compiled(template: str, paper: Any, kind: Literal["pdf", "png"], fonts: typst.Fonts, moment: datetime | None) -> bytes:
    return typst.compile(
        template.encode(),
        format=kind,
        font_paths=fonts,
        ignore_system_fonts=True,  # what there is of them is in `fonts`
        sys_inputs={"paper": orjson.dumps(paper).decode()},
        pdf_standards=_STANDARDS if kind == "pdf" else [],
        timestamp=moment,
        ppi=192,
    )


def _named(diagnostic: str) -> Undrawn:
    """Return the characters that typst says it cannot draw; ASCII is always drawn, and only stands beside them."""
    texts = (one or other for one, other in _NAMED.findall(diagnostic))
    letters = "".join(_ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) for text in texts)
    return frozenset(letter for letter in letters if not letter.isascii())


def undrawn_told(undrawn: Iterable[str], shown: str) -> tuple[str, ...]:
    """Tell, script by script, what could not be drawn, how it is `shown` instead, and which fonts would draw it."""
    said = []
    for script, count in sorted(Counter(map(script_of, undrawn)).items()):
        what = f"No font at hand draws {count} character{'s' if count > 1 else ''} of {script}: shown {shown}."
        package = _PACKAGES.get(script, "fonts-noto-core")
        advice = f" Install fonts that do ({package} on Debian) and write the paper again, or read it as .html." if package else ""
        said.append(what + advice)
    return tuple(said)


def script_of(letter: str) -> str:
    """Return the script of a letter by its Unicode name; the points and brackets of East Asia count as Han."""
    first, kind = unicodedata.name(letter, "").partition(" ")[0], unicodedata.category(letter)
    if kind in ("Co", "Cn"):
        return "private use" if kind == "Co" else "no script"
    if first in _SCRIPTS:
        return _SCRIPTS[first]
    if kind[0] not in "LM":
        return "symbols"
    return first.capitalize()
