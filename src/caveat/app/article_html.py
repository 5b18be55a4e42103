"""A saved page into an article: its main text without menus and comments, its title, its language, the day it gives as its own."""

import json
import re
from collections.abc import Iterator

from lxml import etree, html

from caveat.dossiers.reading import Article, article_of
from caveat.facts.problem import BadInput
from caveat.facts.span import RoughDay

_NEVER = frozenset({
    "script", "style", "noscript", "template", "nav", "header", "footer", "aside", "form", "button", "select", "textarea", "svg", "math",
    "iframe", "object", "embed", "video", "audio", "canvas", "dialog", "menu", "input", "label", "figcaption",
})  # fmt: skip
"""Elements that are never of an article's text; captions tell of the picture, not of the matter."""

_BESIDE = re.compile(
    r"comment|disqus|respond|reply|sidebar|side-bar|related|recommend|share|social|cookie|consent|footer|masthead|promo|newsletter|"
    r"breadcrumb|subscribe|subscription|pagination|paywall|advert|sponsor|navbar|navigation|nav-|-nav|menu|toolbar|author-bio|tags?-list|"
    r"most-read|popular|trending|skip-link|read-more|also-read|banner",
    re.IGNORECASE,
)
_BLOCKS = frozenset({
    "p", "div", "section", "article", "main", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "pre",
    "table", "tr", "td", "th", "figure", "hr", "br", "address", "body",
})  # fmt: skip
_DAY = re.compile(r"\s*(\d{4})-(\d{2})(?:-(\d{2}))?")
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate",
    "publish-date", "publish_date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "dcterms.issued",
    "citation_publication_date", "citation_date", "sailthru.date", "parsely-pub-date", "article.published",
)  # fmt: skip
_LONGEST_SCRIPT = 1_000_000
_DEEPEST = 20
_SHORT = 200
"""Letters of what is no article but a teaser of one."""


def html_article(raw: bytes, where: str, charset: str = "") -> Article:
    """Read a page; raise `BadInput` for one without text. Scripts are not run and nothing is fetched."""
    root = _parsed(raw, where, charset)
    title = _title(root)
    published = _published(root)
    language = (root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "").partition("-")[0].lower()
    _cleared(root)
    text = _text(_main(root))
    if not text.strip():
        raise BadInput("the page holds no text", where=where, advice="it may be written by scripts: save it from a browser")
    if title and not text.lstrip().casefold().startswith(title.casefold()) and f"\n{title}\n" not in text:
        text = f"{title}\n\n{text}"
    return article_of(text, title=title, published=published, language=language if len(language) == 2 else "")


def _parsed(raw: bytes, where: str, charset: str) -> etree._Element:
    parser = html.HTMLParser(
        no_network=True, huge_tree=False, remove_comments=True, remove_pis=True, encoding=charset or _charset(raw)
    )
    try:
        root = html.document_fromstring(raw, parser=parser)
    except (etree.LxmlError, ValueError, LookupError) as error:
        raise BadInput(f"is no page of HTML: {error}", where=where, advice="save the page again") from None
    return root


def _charset(raw: bytes) -> str | None:
    """Return the encoding where the page does not tell it: UTF-8 if it is that, else what the parser takes."""
    if raw.startswith(b"\xef\xbb\xbf"):
        return "utf-8"
    if re.search(rb"charset\s*=", raw[:4096], re.IGNORECASE) or raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _title(root: etree._Element) -> str:
    """Return the title that the page gives for sharing, its first heading, or that of its window."""
    told = [one.get("content") or "" for one in root.iter("meta") if (one.get("property") or "").lower() == "og:title"]
    heads = [" ".join(_words(one).split()) for tag in ("h1", "title") for one in root.iter(tag)]
    return next((" ".join(one.split())[:500] for one in (*told, *heads) if one.strip()), "")


def _published(root: etree._Element) -> RoughDay | None:
    """Return the day that the page gives as that of its publication: in its meta, its linked data, or a marked time."""
    meta: dict[str, str] = {}
    for one in root.iter("meta"):
        name = one.get("property") or one.get("name") or one.get("itemprop") or ""
        meta.setdefault(name.lower(), one.get("content") or "")
    told = [meta[name] for name in _PUBLISHED if name in meta]
    told += [day for one in root.iter("script") if "ld+json" in (one.get("type") or "") for day in _linked(one.text or "")]
    told += [
        one.get("datetime") or one.get("content") or ""
        for one in root.iter("time", "span")
        if one.get("pubdate") is not None or (one.get("itemprop") or "").lower() == "datepublished"
    ]
    return next((day for day in map(_day, told) if day), None)


def _linked(text: str) -> Iterator[str]:
    """Give the days of publication in a piece of linked data, however it is nested."""
    if len(text) > _LONGEST_SCRIPT:
        return
    try:
        waiting = [(json.loads(text), 0)]
    except (ValueError, RecursionError):
        return
    while waiting:
        value, depth = waiting.pop(0)
        if isinstance(value, dict):
            if isinstance(value.get("datePublished"), str):
                yield value["datePublished"]
            value = list(value.values())
        if isinstance(value, list) and depth < _DEEPEST:
            waiting += [(one, depth + 1) for one in value if isinstance(one, dict | list)]


def _day(text: str) -> RoughDay | None:
    found = _DAY.match(text)
    if not found:
        return None
    try:
        return RoughDay.of("-".join(part for part in found.groups() if part))
    except BadInput:
        return None


def _cleared(root: etree._Element) -> None:
    """Take out what stands beside the article; what follows an element stays."""
    whole = max(1, _length(root))
    for one in list(root.iter()):
        if not isinstance(one.tag, str) or one.tag in {"html", "body", "article", "main"} or one.getparent() is None:
            continue
        named = f"{one.get('id') or ''} {one.get('class') or ''} {one.get('role') or ''}"
        hidden = one.get("hidden") is not None or "display:none" in (one.get("style") or "").replace(" ", "")
        if one.tag in _NEVER or hidden or (_BESIDE.search(named) and _length(one) < whole / 2):
            one.drop_tree() if isinstance(one, html.HtmlElement) else None


def _words(one: etree._Element) -> str:
    return "".join(map(str, one.itertext()))


def _length(one: etree._Element) -> int:
    return sum(len(part) for part in one.itertext())


def _main(root: etree._Element) -> etree._Element:
    """Return the element of the article: the marked one if there is one alone, else that whose paragraphs hold most."""
    for path in ("//*[@itemprop='articleBody']", "//article", "//main | //*[@role='main']"):
        marked = root.xpath(path)
        found = (
            [one for one in marked if isinstance(one, etree._Element) and _length(one) > _SHORT] if isinstance(marked, list) else []
        )
        if len(found) == 1:
            return found[0]
    weights: dict[etree._Element, float] = {}
    for one in root.iter("p", "li", "blockquote", "pre"):
        length, parent = _length(one), one.getparent()
        for share in (1.0, 0.5):
            if parent is not None and length > 25:
                weights[parent] = weights.get(parent, 0.0) + share * length
                parent = parent.getparent()
    bodies = [root.find("body"), root]
    return max(weights, key=lambda one: weights[one]) if weights else next(one for one in bodies if one is not None)


def _text(main: etree._Element) -> str:
    """Return the text of an element, a paragraph where a block begins or ends; blanks are one blank, as a browser shows them."""
    parts: list[str] = []
    for event, one in etree.iterwalk(main, events=("start", "end")):
        block = one.tag in _BLOCKS
        parts.append("\0" if block else "")
        parts.append((one.text if event == "start" else one.tail if one is not main else "") or "")
    pieces = (" ".join(piece.split()) for piece in "".join(parts).split("\0"))
    return "\n\n".join(piece for piece in pieces if piece)
