"""A page saved from a unit's website: what a visitor sees of it, without menus and the page's furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree, html

from jawny_plan.intake.readers.archive import bytes_of, damaged
from jawny_plan.intake.readers.text import decoded
from jawny_plan.intake.tree import Block, BlockKind, Gathered, SourceFile, clean, flat

_NEVER = {"script", "style", "noscript", "template", "svg", "button", "select", "form", "iframe", "object", "head"}
_FURNITURE = {"nav", "aside", "footer"}
_FURNITURE_ROLES = {"navigation", "complementary", "contentinfo", "banner", "search"}
_FURNITURE_NAMES = re.compile(
    r"(?:^|[\s_-])(?:menu|breadcrumbs?|cookies?|sidebar|share|social|tools|meta|skip|footer)(?:$|[\s_-])"
)
_BLOCKS = {
    *("p", "div", "section", "article", "main", "header", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol"),
    *(
        "table",
        "tbody",
        "thead",
        "tr",
        "td",
        "th",
        "blockquote",
        "address",
        "dl",
        "dt",
        "dd",
        "figure",
        "figcaption",
        "hr",
    ),
    *("pre", "fieldset", "center", "details", "summary", "caption"),
}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")


def read(path: Path) -> SourceFile:
    """The visible blocks of a page. Raises Refused."""
    data = bytes_of(path)
    declared = re.search(rb"charset\s*=\s*[\"']?([\w-]+)", data[:4096])
    text = decoded(data)
    if declared and declared[1].lower() in (b"iso-8859-2", b"windows-1250"):
        text = data.decode(declared[1].decode(), errors="replace")
    try:
        root = html.document_fromstring(
            re.sub(r"^\s*<\?xml[^>]*\?>", "", text), parser=html.HTMLParser(huge_tree=False)
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise damaged() from None
    gathered = Gathered()
    title = root.findtext(".//title")
    gathered.around.append(clean(title or ""))
    walk = _Walk(_hidden_names(root))
    body = root.find("body")
    gathered.blocks.extend(walk.blocks(root if body is None else body))
    gathered.around += walk.around
    return gathered.source()


def _hidden_names(root: Any) -> frozenset[str]:
    """The classes and identities that the page's own styles hide."""
    rules = (rule for style in root.iter("style") for rule in _RULE.findall(style.text or ""))
    hidden = (selectors for selectors, declared in rules if _HIDDEN.search(declared))
    found = (one.strip() for selectors in hidden for one in selectors.split(","))
    return frozenset(one for one in found if re.fullmatch(r"(?:\w+)?[.#][\w-]+", one))


class _Walk:
    """One walk through a page."""

    def __init__(self, hidden: frozenset[str]) -> None:
        self.around: list[str] = []
        self._hidden = hidden

    def blocks(self, parent: Any, mark: str = "") -> Iterator[Block]:
        """The blocks within an element, in order."""
        line = _one_line(parent.text)
        kind = BlockKind.ITEM if mark else BlockKind.PARAGRAPH
        for item in parent:
            tag = item.tag if isinstance(item.tag, str) else ""
            if self._is_seen(item, tag):
                if tag == "br":
                    line += "\n"
                elif tag in _BLOCKS or any(one.tag in _BLOCKS for one in item.iter() if isinstance(one.tag, str)):
                    yield from _block(line, kind, mark)
                    line, mark = "", "" if clean(line) else mark
                    yield from self._within(item, tag, mark)
                else:
                    line += self._inline(item)
            line += _one_line(item.tail)
        yield from _block(line, kind, mark)

    def _within(self, item: Any, tag: str, mark: str) -> Iterator[Block]:
        if tag == "tr":
            cells = (tuple(self.blocks(cell)) for cell in item if cell.tag in ("td", "th"))
            yield Block("", BlockKind.ROW, cells=tuple(tuple(flat(cell)) for cell in cells))
        elif tag in ("ul", "ol"):
            numbers = iter(range(1, 1_000))
            for one in item:
                if one.tag == "li" and self._is_seen(one, "li"):
                    yield from self.blocks(one, f"{next(numbers)}." if tag == "ol" else "-")
        else:
            title = bool(re.fullmatch(r"h[1-6]", tag))
            for block in self.blocks(item, mark):
                yield Block(block.text, block.kind, block.mark, block.level, block.cells, title=title or block.title)

    def _inline(self, item: Any) -> str:
        line = _one_line(item.text)
        for one in item:
            tag = one.tag if isinstance(one.tag, str) else ""
            if self._is_seen(one, tag):
                line += "\n" if tag == "br" else self._inline(one)
            line += _one_line(one.tail)
        return line

    def _is_seen(self, item: Any, tag: str) -> bool:
        if not tag or tag in _NEVER:
            return False
        names = f"{item.get('class', '')} {item.get('id', '')}"
        furniture = tag in _FURNITURE or item.get("role") in _FURNITURE_ROLES or _FURNITURE_NAMES.search(names)
        if furniture or (tag == "header" and item.find(".//nav") is not None):
            self.around.append(clean(item.text_content())[:300])
            return False
        own = {f".{name}" for name in item.get("class", "").split()} | {f"#{item.get('id')}"}
        own |= {f"{tag}{name}" for name in own}
        styled = _HIDDEN.search(item.get("style", ""))
        return not (styled or item.get("hidden") is not None or item.get("aria-hidden") == "true" or own & self._hidden)


def _one_line(text: str | None) -> str:
    """Text of a page: the line ends of its source are spaces."""
    return re.sub(r"[\r\n\t ]+", " ", text or "")


def _block(line: str, kind: BlockKind, mark: str) -> Iterator[Block]:
    if clean(line):
        yield Block(clean(line), kind, mark)
