"""The press note as the words of its sheet."""

from __future__ import annotations

from typing import TypedDict

from jawny_plan.outputs.documents.press.nodes import BlockNode, InlineNode, block_node, heading_node, inline_nodes
from jawny_plan.outputs.documents.press.tree import About, Heading, Note

TEMPLATE = "nota.typ"


class NoteSheetWords(TypedDict):
    """What the sheet of a note may say."""

    jezyk: str
    tytul: str
    naglowek: list[InlineNode]
    jednostka: str
    tresc: list[BlockNode]
    szkic: str | None


def note_sheet(note: Note, about: About, *, draft: str = "") -> NoteSheetWords:
    """What the template nota.typ is given.

    The note's first heading of level 1 becomes the sheet's title (`about.title` if it has none); every other heading is
    moved so that there is one H1 and no level is skipped, as PDF/UA-1 (7.4.2) asks. `draft` is what a sheet says that
    may not go out yet.
    """
    title: list[InlineNode] = [{"typ": "text", "tekst": about.title}]
    nodes: list[BlockNode] = []
    titled, level = False, 1
    for block in note.blocks:
        if not isinstance(block, Heading):
            nodes.append(block_node(block, note.pictures))
        elif block.level == 1 and not titled:
            title, titled = inline_nodes(block.content), True
        else:
            level = min(max(2, block.level), level + 1)
            nodes.append(heading_node(level, block.content))
    return {
        "jezyk": about.language[:2],
        "tytul": about.title,
        "naglowek": title,
        "jednostka": about.author,
        "tresc": nodes,
        "szkic": draft or None,
    }
