"""Word by its own XML: as the reader of the accepted text would see it on paper."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jawny_plan.intake.readers.archive import Archive, damaged
from jawny_plan.intake.readers.docx_numbers import Numbering, W
from jawny_plan.intake.tree import Block, BlockKind, Gathered, SourceFile, clean, flat

_REL = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_GONE = {f"{W}{name}" for name in ("del", "moveFrom", "rPrChange", "pPrChange", "instrText", "delText")}
_THROUGH = {f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "smartTag", "hyperlink", "fldSimple", "r")}
_ADDED = {f"{W}ins", f"{W}moveTo"}
_SIGNS = {f"{W}tab": " ", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}ptab": " "}


def read(path: Path) -> SourceFile:
    """The document's blocks. Raises Refused."""
    with Archive(path) as archive:
        main = _main_part(archive)
        root = archive.xml(main)
        body = None if root is None else root.find(f"{W}body")
        if body is None:
            raise damaged()
        folder = posixpath.dirname(main)
        related = {kind: posixpath.normpath(posixpath.join(folder, name)) for kind, name in _related(archive, main)}
        numbering = Numbering.of(archive.xml(related.get("numbering", "")), archive.xml(related.get("styles", "")))
        walk = _Walk(numbering)
        walk.gathered.blocks.extend(walk.blocks(body))
        for kind in ("footnotes", "endnotes"):
            walk.add_notes(kind.removesuffix("s"), archive.xml(related.get(kind, "")))
        for name in sorted(archive.names):
            if posixpath.dirname(name) == folder and posixpath.basename(name).startswith(("header", "footer")):
                part = archive.xml(name)
                walk.gathered.around += [clean(walk.line(item)) for item in part.iter(f"{W}p")]
        return walk.gathered.source()


def _main_part(archive: Archive) -> str:
    return next((name for kind, name in _related(archive, "") if kind == "officeDocument"), "word/document.xml")


def _related(archive: Archive, part: str) -> Iterator[tuple[str, str]]:
    folder, name = posixpath.split(part)
    root = archive.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
    for item in () if root is None else root.iter(_REL):
        yield str(item.get("Type", "")).rsplit("/", 1)[-1], str(item.get("Target", "")).lstrip("/" if not part else "")


class _Walk:
    """One walk through a document, counting its lists and noting what was changed."""

    def __init__(self, numbering: Numbering) -> None:
        self.gathered = Gathered()
        self._numbering = numbering
        self._referred: list[tuple[str, str]] = []

    def blocks(self, parent: Any) -> Iterator[Block]:
        """The blocks of a body, cell or box, in order."""
        joined = ""  # of paragraphs whose mark was deleted: accepted, they run on into the next
        for item in parent:
            if item.tag == f"{W}p":
                text = joined + self.line(item)
                properties = item.find(f"{W}pPr")
                if properties is not None and properties.find(f"{W}rPr/{W}del") is not None and text.strip():
                    joined = text
                    continue
                joined = ""
                mark, level = self._numbering.mark(properties) if text.strip() else ("", 0)
                style = None if properties is None else properties.find(f"{W}pStyle")
                title = style is not None and str(style.get(f"{W}val", "")).lower().startswith(
                    ("heading", "nag", "tytu", "title")
                )
                kind = BlockKind.ITEM if mark else BlockKind.PARAGRAPH
                yield Block(text, kind, mark, level, title=title)
            elif item.tag == f"{W}tbl":
                yield from self._rows(item)
            elif item.tag == f"{_MC}AlternateContent":
                yield from self.blocks(_choice(item))
            elif (item.tag in _THROUGH or item.tag in _ADDED) and not _is_prompt(item):
                yield from self.blocks(item)
        if joined:
            yield Block(joined)

    def _rows(self, table: Any) -> Iterator[Block]:
        for row in _inside(table, f"{W}tr"):
            if row.find(f"{W}trPr/{W}del") is not None:
                self.gathered.deleted.append(" ".join(_deleted(row)))
                continue
            cells: list[tuple[Block, ...]] = []
            for cell in _inside(row, f"{W}tc"):
                merged, span = (cell.find(f"{W}tcPr/{W}{name}") for name in ("vMerge", "gridSpan"))
                goes_on = merged is not None and merged.get(f"{W}val") != "restart"
                cells.append(() if goes_on else tuple(flat(self.blocks(cell))))
                wide = "1" if span is None else str(span.get(f"{W}val", "1"))
                cells += [()] * (min(int(wide), 50) - 1 if wide.isdecimal() else 0)
            yield Block("", BlockKind.ROW, cells=tuple(cells))

    def line(self, paragraph: Any) -> str:
        """The accepted text of a paragraph. What was changed, and boxes on the way, are noted."""
        return "".join(self._texts(paragraph))

    def _texts(self, parent: Any) -> Iterator[str]:  # noqa: C901, PLR0912  # a branch for each kind of element
        for item in parent:
            tag = item.tag
            if tag == f"{W}t":
                yield item.text or ""
            elif tag in _GONE:
                self.gathered.deleted += _deleted(item)
            elif tag in _ADDED:
                added = "".join(self._texts(item))
                self.gathered.inserted.append(added)
                yield added
            elif (tag == f"{W}r" and _is_hidden(item)) or _is_prompt(item):
                continue
            elif tag in _THROUGH:
                yield from self._texts(item)
            elif tag in _SIGNS:
                yield _SIGNS[tag]
            elif tag == f"{W}br":
                yield "\n" if item.get(f"{W}type") in (None, "textWrapping") else " "
            elif tag == f"{W}sym":
                yield "•"
            elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
                self._referred.append((tag.removeprefix(W).removesuffix("Reference"), str(item.get(f"{W}id"))))
            elif tag == f"{W}commentReference":
                self.gathered.comments += 1
            elif tag == f"{_MC}AlternateContent":
                yield from self._texts(_choice(item))
            elif tag in (f"{W}drawing", f"{W}pict", f"{W}object"):
                self._box(item)

    def _box(self, drawing: Any) -> None:
        for content in drawing.iter(f"{W}txbxContent"):
            text = "\n".join(block.on_paper for block in self.blocks(content))
            self.gathered.boxes.append(Block(clean(text), BlockKind.BOX))

    def add_notes(self, kind: str, root: Any) -> None:
        """The notes of a part that the text refers to, in the order of the text."""
        if root is None:
            return
        texts = {str(note.get(f"{W}id")): note for note in root.findall(f"{W}{kind}")}
        for of, name in self._referred:
            if of == kind and name in texts:
                text = " ".join(clean(self.line(part)) for part in texts[name].iter(f"{W}p"))
                number = len(self.gathered.notes) + 1
                self.gathered.notes.append(Block(clean(text), BlockKind.NOTE, f"[{number}]"))


def _choice(alternates: Any) -> Any:
    """The content that counts: the first choice, else what old programs show."""
    choice, fallback = alternates.find(f"{_MC}Choice"), alternates.find(f"{_MC}Fallback")
    return choice if choice is not None else fallback if fallback is not None else ()


def _inside(parent: Any, tag: str) -> Iterator[Any]:
    """The rows of a table or cells of a row, also those within content controls."""
    for item in parent:
        if item.tag == tag:
            yield item
        elif item.tag in _THROUGH or item.tag in _ADDED:
            yield from _inside(item, tag)


def _is_hidden(run: Any) -> bool:
    hidden = run.find(f"{W}rPr/{W}vanish")
    return hidden is not None and hidden.get(f"{W}val", "1") not in ("0", "false")


def _is_prompt(control: Any) -> bool:
    """Whether it is a field of a form that nobody filled in: what it shows is Word's own advice to click there."""
    prompt = control.find(f"{W}sdtPr/{W}showingPlcHdr") if control.tag == f"{W}sdt" else None
    return prompt is not None and prompt.get(f"{W}val", "1") not in ("0", "false")


def _deleted(item: Any) -> list[str]:
    words = "".join(part.text or "" for part in item.iter(f"{W}delText", f"{W}t"))
    return [words] if words.strip() else []
