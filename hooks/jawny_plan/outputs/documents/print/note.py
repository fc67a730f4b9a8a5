"""The press note as the words of its sheet."""

from __future__ import annotations

from typing import TypedDict

from jawny_plan.media.letterhead import PaperPicture
from jawny_plan.press.head import UnitHead
from jawny_plan.press.nodes import BlockNode, InlineNode, block_node, heading_node, inline_nodes
from jawny_plan.press.tree import About, Heading, Note

TEMPLATE = "nota.typ"


class HeadPictureWords(TypedDict):
    """A picture beside the unit's name: `zrodlo` is its name among the sheet's pictures."""

    zrodlo: str
    opis: str
    szerokosc_mm: float
    wysokosc_mm: float


class NoteSheetWords(TypedDict):
    """What the sheet of a note may say."""

    jezyk: str
    tytul: str
    naglowek: list[InlineNode]
    jednostka: str
    linie: list[str]
    znaki: list[HeadPictureWords]
    stopka: list[str]
    tresc: list[BlockNode]
    szkic: str | None


def note_sheet(note: Note, about: About, *, draft: str = "") -> NoteSheetWords:
    """What the template nota.typ is given.

    The note's first heading of level 1 becomes the sheet's title (`about.title` if it has none); every other heading is
    moved so that there is one H1 and no level is skipped, as PDF/UA-1 (7.4.2) asks. `draft` is what a sheet says that
    may not go out yet.
    """
    head = about.head
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
        "linie": list(head.lines) if head else [about.author],
        "znaki": [_picture(name, shown) for name, shown in _named(head)],
        "stopka": list(head.foot) if head else [],
        "tresc": nodes,
        "szkic": draft or None,
    }


def head_pictures(head: UnitHead | None) -> dict[str, bytes]:
    """The pictures beside the unit's name, by their names among the sheet's pictures."""
    return {name: shown.data for name, shown in _named(head)}


def _named(head: UnitHead | None) -> list[tuple[str, PaperPicture]]:
    return [(f"jednostka-{number}", shown) for number, shown in enumerate(head.pictures if head else (), 1)]


def _picture(name: str, shown: PaperPicture) -> HeadPictureWords:
    return {
        "zrodlo": name,
        "opis": shown.alt or "Znak jednostki",
        "szerokosc_mm": shown.width_mm,
        "wysokosc_mm": shown.height_mm,
    }
