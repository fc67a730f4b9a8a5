"""How paragraphs and letters of a letterhead look in the end, whatever styles say so: styles themselves stay behind."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from jawny_plan.media.letterhead import rules
from jawny_plan.media.letterhead.rules import A, W

DEEPEST = 20
"""So many styles may rest on one another."""
_FONTS = (("ascii", "asciiTheme"), ("hAnsi", "hAnsiTheme"), ("eastAsia", "eastAsiaTheme"), ("cs", "cstheme"))


@dataclass(frozen=True)
class Styles:
    """The styles of a document; `fonts` are those that its theme names."""

    root: Any
    fonts: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, styles: Any, theme: Any) -> Styles:
        """Of the roots of both parts, each of which may be missing."""
        fonts = {}
        for kind in ("major", "minor"):
            latin = None if theme is None else theme.find(f".//{A}{kind}Font/{A}latin")
            if latin is not None:
                fonts[kind] = str(latin.get("typeface", ""))
        return cls(styles, fonts)

    def paragraph(self, own: Any) -> Any:
        """`w:pPr` with all that decides how the paragraph stands; `own` are its own properties, if any."""
        sources = [*self._defaults("pPr"), *self._chain(_named(own, "pStyle"), "paragraph", "pPr")]
        return self._merged("pPr", (*sources, own), rules.OF_PARAGRAPH)

    def letters(self, of_paragraph: Any, own: Any) -> Any:
        """`w:rPr` with all that decides how the letters look; `of_paragraph` are the properties of their paragraph."""
        above = self._chain(_named(of_paragraph, "pStyle"), "paragraph", "rPr")
        near = self._chain(_named(own, "rStyle"), "character", "rPr") if _named(own, "rStyle") else ()
        return self._merged("rPr", (*self._defaults("rPr"), *above, *near, own), (*rules.OF_LETTERS, "vanish"))

    def table(self, own: Any) -> Any:
        """`w:tblPr` with what its style says of borders and margins."""
        name = _named(own, "tblStyle")
        above = self._chain(name, "table", "tblPr") if name else ()
        return self._merged("tblPr", (*above, own), rules.OF_TABLE)

    def _defaults(self, kind: str) -> Iterator[Any]:
        if self.root is not None:
            yield self.root.find(f"{W}docDefaults/{W}{kind}Default/{W}{kind}")

    def _chain(self, name: str | None, of: str, kind: str) -> list[Any]:
        """The properties of a style and of those that it rests on, the farthest first."""
        found: list[Any] = []
        style = self._style(name, of)
        while style is not None and len(found) < DEEPEST:
            found.append(style.find(f"{W}{kind}"))
            style = self._style(based, of) if (based := _value(style.find(f"{W}basedOn"))) else None
        return found[::-1]

    def _style(self, name: str | None, of: str) -> Any:
        for style in () if self.root is None else self.root.iter(f"{W}style"):
            default = style.get(f"{W}default") in ("1", "true") and style.get(f"{W}type") == of
            if style.get(f"{W}styleId") == name if name else default:
                return style
        return None

    def _merged(self, kind: str, sources: tuple[Any, ...], allowed: tuple[str, ...]) -> Any:
        gathered: dict[str, Any] = {}
        for source in sources:
            for item in () if source is None else source:
                name = _local(item)
                if name not in allowed:
                    continue
                bare = self._bare(item)
                if name in rules.BY_ATTRIBUTE and name in gathered:
                    for key, value in bare.attrib.items():
                        gathered[name].set(key, value)
                else:
                    gathered[name] = bare
        merged = etree.Element(f"{W}{kind}")
        merged.extend(gathered[name] for name in allowed if name in gathered)
        return merged

    def _bare(self, item: Any) -> Any:
        """The property with those attributes and parts alone that are known."""
        bare = etree.Element(item.tag)
        for named, value in item.attrib.items():
            name = named.removeprefix(W)
            if named.startswith(W) and name in rules.ATTRIBUTES and rules.VALUE.fullmatch(value):
                bare.set(named, value)
        if bare.tag == f"{W}rFonts":
            for name, theme in _FONTS:
                font = self.fonts.get(str(item.get(f"{W}{theme}", ""))[:5])
                if font and rules.VALUE.fullmatch(font):
                    bare.set(f"{W}{name}", font)
        bare.extend(self._bare(part) for part in item if _local(part) in rules.WITHIN)
        return bare


def bare(properties: Any, allowed: tuple[str, ...]) -> Any:
    """Properties that no style gives: of rows and cells."""
    return Styles(None)._merged(_local(properties), (deepcopy(properties),), allowed)


def is_on(properties: Any, name: str) -> bool:
    """Whether a switch such as `w:vanish` is on."""
    item = None if properties is None else properties.find(f"{W}{name}")
    return item is not None and item.get(f"{W}val", "1") not in ("0", "false", "off")


def _local(item: Any) -> str:
    return item.tag.removeprefix(W) if isinstance(item.tag, str) and item.tag.startswith(W) else ""


def _named(properties: Any, name: str) -> str | None:
    return None if properties is None else _value(properties.find(f"{W}{name}"))


def _value(item: Any) -> str | None:
    return None if item is None else item.get(f"{W}val")
