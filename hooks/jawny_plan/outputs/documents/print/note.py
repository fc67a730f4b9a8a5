"""The press note as data for its sheet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jawny_plan.outputs.documents.press.look import column_widths_mm, picture_mm
from jawny_plan.outputs.documents.press.tree import About, Note, Table, as_data


def note_sheet(
    note: Note,
    about: About,
    *,
    date: str,
    contact: Mapping[str, str] | None = None,
    address: str = "",
    draft: str = "",
) -> dict[str, object]:
    """Return the data that the template nota.typ takes.

    `date` is the date in words. The note's first heading of level 1 becomes the sheet's title (`about.title` if it has
    none); every other heading is moved so that there is one H1 and no level is skipped, as PDF/UA-1 (7.4.2) asks.
    `contact` may hold osoba, funkcja, telefon, email. `draft` is what a sheet says that may not go out yet.
    """
    title: list[dict[str, Any]] = [{"typ": "text", "tekst": about.title}]
    nodes: list[dict[str, Any]] = []
    titled, level = False, 1
    for block, data in zip(note.blocks, as_data(note), strict=True):
        node = dict(data)
        if node["typ"] == "h1" and not titled:
            title, titled = node["tekst"], True
            continue
        if node["typ"] in ("h1", "h2", "h3"):
            level = min(max(2, int(node["typ"][1])), level + 1)
            node["typ"] = f"h{level}"
        if node["typ"] == "figure":
            width, height = picture_mm(note.pictures[node["zrodlo"]])
            node |= {"szerokosc_mm": width, "wysokosc_mm": height}
        if isinstance(block, Table):
            node["szerokosci"] = column_widths_mm(block)
        nodes.append(node)
    return {
        "jezyk": about.language[:2],
        "tytul": about.title,
        "naglowek": title,
        "jednostka": about.author,
        "data": date,
        "tresc": nodes,
        "kontakt": dict(contact) if contact else None,
        "adres": address or None,
        "szkic": draft or None,
    }
