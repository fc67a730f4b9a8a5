"""A Word document with the unit's letterhead, read without a word of what stands on its pages or is told in it."""

from __future__ import annotations

import posixpath
from functools import lru_cache
from io import BytesIO
from typing import Any, Literal, cast

from lxml import etree

from jawny_plan.media.letterhead.paper import Letterhead, Strip
from jawny_plan.media.letterhead.pictures import Pictures
from jawny_plan.media.letterhead.rules import R, W
from jawny_plan.media.letterhead.strips import Walk
from jawny_plan.media.letterhead.styles import Styles, is_on
from jawny_plan.media.office_file import OfficeFile, Trouble, Unsound
from jawny_plan.media.unfit import Unfit

_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_AGAIN = "Otwórz plik w Wordzie i zapisz ponownie jako „Dokument programu Word (.docx)”."
_TROUBLES = {
    Trouble.DAMAGED: "plik jest uszkodzony albo nie jest dokumentem DOCX.",
    Trouble.TOO_LARGE: "plik jest nienaturalnie duży po rozpakowaniu.",
    Trouble.LOCKED: "plik jest zabezpieczony hasłem.",
    Trouble.ENTITIES: "plik zawiera niedozwolone definicje XML (DTD).",
}
_MACROS = ("vbaproject.bin", "vbadata.xml")
_STRIPS = ("header", "footer")
_LEAST_TWIPS, _MOST_TWIPS, _TWIPS_PER_MM = 170, 1700, 1440 / 25.4


@lru_cache(maxsize=2)  # note after note bears the same one
def read(data: bytes) -> Letterhead:
    """The letterhead in the file `data`, the same for the same file. Raises Unfit for what cannot go out."""
    if data.startswith(_OLD):
        problem = "to dokument w starym formacie .doc albo zabezpieczony hasłem."
        raise Unfit(problem, "Zapisz go w Wordzie bez hasła jako „Dokument programu Word (.docx)”.")
    try:
        with OfficeFile(BytesIO(data)) as file:
            return _Reading(file).letterhead()
    except Unsound as unsound:
        raise Unfit(_TROUBLES[unsound.trouble], _AGAIN) from None
    except RecursionError:
        raise Unfit(_TROUBLES[Trouble.TOO_LARGE], _AGAIN) from None


class _Reading:
    """One reading of one file."""

    def __init__(self, file: OfficeFile) -> None:
        self._file = file
        if any(posixpath.basename(name).lower() in _MACROS for name in file.names):
            raise Unfit("w pliku są makra.", "Zapisz go w Wordzie bez makr, jako „Dokument programu Word (.docx)”.")
        self._main = next((target for _, kind, target in self._related("") if kind == "officeDocument"), "")
        root = file.xml(self._main) if self._main else None
        body = None if root is None else root.find(f"{W}body")
        if body is None:
            raise Unfit("to nie jest dokument Worda.", _AGAIN)
        self._body: Any = body

    def letterhead(self) -> Letterhead:
        """All strips of the first page and of those that follow."""
        section = next(self._body.iter(f"{W}sectPr"), None)
        first_differs = section is not None and is_on(section, "titlePg")
        by_number = {number: target for number, _, target in self._related(self._main)}
        by_kind = {kind: target for _, kind, target in self._related(self._main)}
        styles = Styles.of(self._file.xml(by_kind.get("styles", "")), self._file.xml(by_kind.get("theme", "")))
        strips = []
        for side in _STRIPS:
            for reference in () if section is None else section.iterfind(f"{W}{side}Reference"):
                page, part = reference.get(f"{W}type"), by_number.get(reference.get(f"{R}id", ""), "")
                if page in ("default", "first") and (first_differs or page == "default"):
                    strips += self._strip(cast("Literal['header', 'footer']", side), page, part, styles)
        if not any(strip.lines or strip.pictures for strip in strips):
            problem = "w pliku nie ma nic ani w nagłówku, ani w stopce strony."
            advice = "Umieść znak i dane jednostki w nagłówku albo stopce (Wstawianie, Nagłówek), a nie na stronie."
            raise Unfit(problem, advice)
        margins = None if section is None else section.find(f"{W}pgMar")
        return Letterhead(
            tuple(strips), first_differs, _distance_mm(margins, "header"), _distance_mm(margins, "footer")
        )

    def _strip(
        self, side: Literal["header", "footer"], page: Literal["default", "first"], part: str, styles: Styles
    ) -> list[Strip]:
        root = self._file.xml(part)
        if root is None:
            return []
        files = {number: target for number, _, target in self._related(part)}

        def picture(number: str) -> tuple[str, bytes] | None:
            target = files.get(number, "")
            data = self._file.part(target)
            return None if data is None else (target, data)

        pictures = Pictures(picture)
        walk = Walk(styles, pictures)
        made = etree.tostring(walk.strip(root), encoding="UTF-8", xml_declaration=True, standalone=True)
        return [Strip(side, page, made, tuple(pictures.made), tuple(walk.lines), walk.numbered)]

    def _related(self, part: str) -> list[tuple[str, str, str]]:
        """The number, kind and file of all within the document to which a part refers."""
        folder, name = posixpath.split(part)
        root = self._file.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        found = []
        for item in () if root is None else root.iter(_RELATION):
            if item.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, str(item.get("Target", "")))).lstrip("/")
                found.append((str(item.get("Id", "")), str(item.get("Type", "")).rsplit("/", 1)[-1], target))
        return found


def _distance_mm(margins: Any, side: str) -> float:
    """How far a strip stands from the edge of the paper, within reason."""
    text = "" if margins is None else str(margins.get(f"{W}{side}", ""))
    twips = int(text) if text.isdecimal() and len(text) < 6 else 708
    return min(max(twips, _LEAST_TWIPS), _MOST_TWIPS) / _TWIPS_PER_MM
