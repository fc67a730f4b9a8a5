"""One header or footer, written anew from what an allow-list knows; changes that were tracked count as accepted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from jawny_plan.media.letterhead import rules
from jawny_plan.media.letterhead.pictures import Pictures
from jawny_plan.media.letterhead.rules import MC, NAMES, V, W
from jawny_plan.media.letterhead.styles import Styles, bare, is_on

_WORD = re.compile(r"[A-Za-z]+")


@dataclass
class Walk:
    """One walk through a strip; gathers its lines and whether it numbers pages."""

    styles: Styles
    pictures: Pictures
    lines: list[str] = field(default_factory=list)
    numbered: bool = False
    boxed: list[Any] = field(default_factory=list)
    """Paragraphs of text boxes that were met in a line: they follow it."""

    def strip(self, root: Any) -> Any:
        """The strip's new root, `w:hdr` or `w:ftr`."""
        made = etree.Element(root.tag, nsmap={name: NAMES[name] for name in ("w", "r")})
        made.extend(self._blocks(root))
        if not len(made) or made[-1].tag == f"{W}tbl":
            etree.SubElement(made, f"{W}p")
        return made

    def _blocks(self, parent: Any) -> Iterator[Any]:
        for item in parent:
            if item.tag == f"{W}p":
                yield self._paragraph(item)
                boxed, self.boxed = self.boxed, []
                yield from boxed
            elif item.tag == f"{W}tbl":
                yield self._table(item)
            elif item.tag == f"{MC}AlternateContent":
                yield from self._blocks(_chosen(item))
            elif item.tag in rules.THROUGH:
                yield from self._blocks(item)

    def _table(self, table: Any) -> Any:
        made = etree.Element(f"{W}tbl")
        made.append(self.styles.table(table.find(f"{W}tblPr")))
        grid = etree.SubElement(made, f"{W}tblGrid")
        for column in table.iterfind(f"{W}tblGrid/{W}gridCol"):
            width = column.get(f"{W}w", "0")
            etree.SubElement(grid, f"{W}gridCol", {f"{W}w": width if width.isdecimal() else "0"})
        for row in _inside(table, f"{W}tr"):
            if row.find(f"{W}trPr/{W}del") is not None:
                continue
            line = etree.SubElement(made, f"{W}tr")
            if (properties := row.find(f"{W}trPr")) is not None:
                line.append(bare(properties, rules.OF_ROW))
            for cell in _inside(row, f"{W}tc"):
                box = etree.SubElement(line, f"{W}tc")
                if (properties := cell.find(f"{W}tcPr")) is not None:
                    box.append(bare(properties, rules.OF_CELL))
                box.extend(self._blocks(cell))
                if box[-1:] == [] or box[-1].tag != f"{W}p":
                    etree.SubElement(box, f"{W}p")
        return made

    def _paragraph(self, paragraph: Any) -> Any:
        own = paragraph.find(f"{W}pPr")
        made = etree.Element(f"{W}p")
        made.append(self.styles.paragraph(own))
        line = _Line(self, own)
        made.extend(line.runs(paragraph))
        if not line.numbers:
            self.lines += [text for part in line.text.split("\n") if (text := _line(part))]
        self.numbered |= line.numbers
        return made


@dataclass
class _Line:
    """The runs of one paragraph; a field is a number of pages or the words that it last showed."""

    walk: Walk
    properties: Any
    text: str = ""
    numbers: bool = False
    field: list[str] = field(default_factory=list)
    """The words of a field that is being read; `shown` says that its result has begun."""
    shown: bool = True
    counts: bool = False

    def runs(self, parent: Any) -> Iterator[Any]:
        for item in parent:
            if item.tag == f"{W}r":
                yield from self._run(item)
            elif item.tag == f"{W}fldSimple":
                if name := _number_field(item.get(f"{W}instr", "")):
                    yield self._number(name, item.find(f"{W}r/{W}rPr"))
                else:
                    yield from self.runs(item)
            elif item.tag == f"{MC}AlternateContent":
                yield from self.runs(_chosen(item))
            elif item.tag in rules.THROUGH:
                yield from self.runs(item)

    def _run(self, run: Any) -> Iterator[Any]:
        own = run.find(f"{W}rPr")
        letters = self.walk.styles.letters(self.properties, own)
        hidden = is_on(letters, "vanish")
        for item in letters.findall(f"{W}vanish"):
            letters.remove(item)
        made = etree.Element(f"{W}r")
        made.append(letters)
        for item in run:
            if item.tag == f"{W}fldChar":
                yield from self._field(item.get(f"{W}fldCharType"), own)
            elif item.tag == f"{W}instrText":
                self.field.append(item.text or "")
            elif self.shown and not hidden:
                made.extend(self._signs(item))
        if len(made) > 1:
            yield made

    def _field(self, kind: str | None, letters: Any) -> Iterator[Any]:
        if kind == "begin":
            self.field, self.shown = [], False
        elif kind == "separate":
            if name := _number_field("".join(self.field)):
                self.counts = True
                yield self._number(name, letters)
            self.shown = not self.counts
        elif kind == "end":
            if not self.counts and not self.shown and (name := _number_field("".join(self.field))):
                yield self._number(name, letters)
            self.field, self.shown, self.counts = [], True, False

    def _number(self, name: str, letters: Any) -> Any:
        self.numbers = True
        made = etree.Element(f"{W}fldSimple", {f"{W}instr": name})
        run = etree.SubElement(made, f"{W}r")
        run.append(self.walk.styles.letters(self.properties, letters))
        etree.SubElement(run, f"{W}t").text = "1"
        return made

    def _signs(self, item: Any) -> Iterator[Any]:
        name = item.tag.removeprefix(W) if isinstance(item.tag, str) else ""
        if name == "t":
            yield self._words(item.text or "")
        elif name in rules.SIGNS and item.tag.startswith(W):
            self.text += rules.SIGNS[name]
            yield etree.Element(f"{W}{'tab' if name == 'ptab' else name}")
        elif item.tag == f"{MC}AlternateContent":
            for part in _chosen(item):
                yield from self._signs(part)
        elif name == "drawing":
            yield from self.walk.pictures.drawn(item)
            self._boxes(item)
        elif name == "pict":
            for shape in item.iter(f"{V}shape", f"{V}rect"):
                for data in shape.iterfind(f"{V}imagedata"):
                    yield self.walk.pictures.drawn_of_old(shape, data)
            self._boxes(item)

    def _words(self, text: str) -> Any:
        self.text += text
        made = etree.Element(f"{W}t")
        made.text = text
        made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        return made

    def _boxes(self, drawing: Any) -> None:
        for box in drawing.iter(f"{W}txbxContent"):
            within = list(self.walk._blocks(box))
            self.walk.boxed += within


def _line(text: str) -> str:
    """Words as one line; what stood apart is parted by a dot."""
    return " · ".join(part for piece in text.split("\t") if (part := " ".join(piece.split())))


def _number_field(instruction: str) -> str | None:
    """`PAGE` of what asks for the number of a page, whatever it says of its form."""
    name = _WORD.search(instruction)
    return name[0].upper() if name and name[0].upper() in rules.NUMBERS else None


def _inside(parent: Any, tag: str) -> Iterator[Any]:
    """The rows of a table or the cells of a row, also those that something stands around."""
    for item in parent:
        if item.tag == tag:
            yield item
        elif item.tag in rules.THROUGH:
            yield from _inside(item, tag)


def _chosen(alternate: Any) -> Any:
    """The newer way in which something is written, or else the older."""
    found = alternate.find(f"{MC}Choice")
    return next((item for item in (found, alternate.find(f"{MC}Fallback")) if item is not None), ())
