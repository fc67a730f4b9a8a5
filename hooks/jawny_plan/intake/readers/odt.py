"""OpenDocument text by its own XML."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jawny_plan.intake.readers.archive import Archive, damaged
from jawny_plan.intake.readers.docx_numbers import numeral
from jawny_plan.intake.tree import Block, BlockKind, Gathered, SourceFile, clean, flat

_NS = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, TEXT, TABLE, DRAW, STYLE = (f"{{{_NS}{name}:1.0}}" for name in ("office", "text", "table", "drawing", "style"))
_PARTS = {f"{TEXT}section", f"{TEXT}index-body", f"{TEXT}table-of-content", f"{OFFICE}forms"}
_SKIPPED = {f"{TEXT}tracked-changes", f"{TEXT}hidden-text", f"{TEXT}hidden-paragraph", f"{TEXT}note-citation"}


def read(path: Path) -> SourceFile:
    """The document's blocks. Raises Refused."""
    with Archive(path) as archive:
        content, styles = archive.xml("content.xml"), archive.xml("styles.xml")
    body = None if content is None else content.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise damaged()
    walk = _Walk([root for root in (styles, content) if root is not None])
    walk.changes(body)
    walk.gathered.blocks.extend(walk.blocks(body))
    for part in () if styles is None else styles.iter(f"{STYLE}header", f"{STYLE}footer"):
        walk.gathered.around += [clean(walk.line(item)) for item in part.iter(f"{TEXT}p", f"{TEXT}h")]
    return walk.gathered.source()


class _Walk:
    """One walk through a document, counting its lists and noting what was changed."""

    def __init__(self, roots: list[Any]) -> None:
        self.gathered = Gathered()
        self._lists = {
            str(style.get(f"{STYLE}name")): style for root in roots for style in root.iter(f"{TEXT}list-style")
        }
        self._counts: dict[tuple[str, int], int] = {}

    def changes(self, body: Any) -> None:
        """Note the changes that nobody has accepted. What was deleted stands apart from the text."""
        for region in body.iter(f"{TEXT}changed-region"):
            for deletion in region.iter(f"{TEXT}deletion"):
                self.gathered.deleted.append(
                    " ".join(self.line(part) for part in deletion.iter(f"{TEXT}p", f"{TEXT}h"))
                )
            if region.find(f"{TEXT}insertion") is not None:
                self.gathered.inserted.append("…")

    def blocks(self, parent: Any) -> Iterator[Block]:
        """The blocks of a body, section, cell or box, in order."""
        for item in parent:
            if item.tag in (f"{TEXT}p", f"{TEXT}h"):
                yield Block(self.line(item), title=item.tag == f"{TEXT}h")
            elif item.tag == f"{TEXT}list":
                yield from self._list(item, str(item.get(f"{TEXT}style-name", "")), 0)
            elif item.tag == f"{TABLE}table":
                yield from self._rows(item)
            elif item.tag in _PARTS and item.get(f"{TEXT}display") != "none":
                yield from self.blocks(item)
            elif item.tag == f"{DRAW}frame":
                self._box(item)

    def _list(self, parent: Any, style: str, level: int) -> Iterator[Block]:
        key = (style, level)
        if parent.get(f"{TEXT}continue-numbering") != "true" and parent.get(f"{TEXT}continue-list") is None and level:
            self._counts.pop(key, None)
        for item in parent:
            if item.tag not in (f"{TEXT}list-item", f"{TEXT}list-header"):
                continue
            mark = self._mark(key) if item.tag == f"{TEXT}list-item" else ""
            for part in item:
                if part.tag == f"{TEXT}list":
                    yield from self._list(part, str(part.get(f"{TEXT}style-name") or style), level + 1)
                elif part.tag in (f"{TEXT}p", f"{TEXT}h"):
                    yield Block(self.line(part), BlockKind.ITEM, mark, level, title=part.tag == f"{TEXT}h")
                    mark = ""

    def _mark(self, key: tuple[str, int]) -> str:
        style, level = key
        own = None
        for known in self._lists.get(style, ()):
            if known.get(f"{TEXT}level") == str(level + 1):
                own = known
        if own is None or own.tag != f"{TEXT}list-level-style-number":
            return "-"
        form = str(own.get(f"{STYLE}num-format", ""))
        if not form:
            return ""
        start = str(own.get(f"{TEXT}start-value", "1"))
        self._counts[key] = self._counts[key] + 1 if key in self._counts else int(start) if start.isdecimal() else 1
        number = numeral(self._counts[key], form)
        return f"{own.get(f'{STYLE}num-prefix', '')}{number}{own.get(f'{STYLE}num-suffix', '')}"

    def _rows(self, table: Any) -> Iterator[Block]:
        for row in table.iter(f"{TABLE}table-row"):
            cells = tuple(
                tuple(flat(self.blocks(cell))) if cell.tag == f"{TABLE}table-cell" else ()
                for cell in row
                if cell.tag in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")
            )
            yield Block("", BlockKind.ROW, cells=cells)

    def line(self, paragraph: Any) -> str:
        """The text of a paragraph; boxes, notes and comments on the way are noted."""
        return "".join(self._texts(paragraph))

    def _texts(self, parent: Any) -> Iterator[str]:
        yield parent.text or ""
        for item in parent:
            tag = item.tag
            if tag == f"{TEXT}s":
                count = str(item.get(f"{TEXT}c", "1"))
                yield " " * min(int(count) if count.isdecimal() else 1, 100)
            elif tag in (f"{TEXT}tab", f"{TEXT}soft-page-break"):
                yield " " if tag == f"{TEXT}tab" else ""
            elif tag == f"{TEXT}line-break":
                yield "\n"
            elif tag == f"{OFFICE}annotation":
                self.gathered.comments += 1
            elif tag == f"{TEXT}note":
                texts = [clean(self.line(part)) for part in item.iter(f"{TEXT}p")]
                number = len(self.gathered.notes) + 1
                self.gathered.notes.append(Block(" ".join(texts), BlockKind.NOTE, f"[{number}]"))
            elif tag == f"{DRAW}frame":
                self._box(item)
            elif tag not in _SKIPPED and isinstance(tag, str):
                yield from self._texts(item)
            yield item.tail or ""

    def _box(self, frame: Any) -> None:
        for box in frame.iter(f"{DRAW}text-box"):
            text = "\n".join(block.on_paper for block in self.blocks(box))
            self.gathered.boxes.append(Block(clean(text), BlockKind.BOX))
