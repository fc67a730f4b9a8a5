"""The press: one Typst compiler that turns data into printed sheets (tagged PDF, PDF/UA-1 and PDF/A-2a)."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import font_lato
import typst

from jawny_plan.publishing.print.faults import PrintError
from jawny_plan.publishing.print.pictures import emblem_svg, photo_svg, qr_svg
from jawny_plan.publishing.print.signs import all_printable

REFUSAL = "assertion failed: "
"""How Typst begins the message of an assert(), by which a template refuses data in its own words."""


class Press:
    """One Typst compiler kept for many sheets.

    `templates` is also Typst's root: a template reads no file outside it. `pictures` is the folder of the unit's
    emblem, the only folder from which a picture is read. Fonts come from the font-lato package only.
    """

    def __init__(self, templates: Path, pictures: Path) -> None:
        self._templates = templates.resolve()
        self.pictures = pictures.resolve()
        self._compiler = typst.Compiler(
            root=str(self._templates),
            font_paths=typst.Fonts(
                include_system_fonts=False, include_embedded_fonts=False, font_paths=[font_lato.font_directory]
            ),
            ignore_system_fonts=True,
        )

    def sheet(
        self, template: str, data: Mapping[str, object], day: date, photos: Mapping[str, bytes] | None = None
    ) -> bytes:
        """Return `data` set in `template` (a file name such as "ulotka.typ") as the bytes of a PDF file.

        The file is dated `day`, at midnight in UTC: the same data give the same bytes.

        The template finds the data in `sys.inputs.dane` as JSON, with every text made `printable`. It also finds
        `sys.inputs.qr` (SVG) of `data["adres_kodu"]`, else of `data["plan"]["adres_pelny"]`, and `sys.inputs.znak`
        (SVG) where `data["jednostka"]["znak"]` is `{"plik": name of an SVG or PNG file, "opis": what it shows}`.
        Photos, PNG or JPEG files, stand as SVG in `sys.inputs` under the names that `photos` gives them.
        Raises PrintError on a Typst error and on any Typst warning, and where the template refuses the data.
        """
        inputs = {name: photo_svg(photo) for name, photo in (photos or {}).items()}
        return self._set(template, data, day, inputs, format="pdf", pdf_standards=["ua-1", "a-2a"])[0]

    def preview(self, template: str, data: Mapping[str, object], day: date, ppi: float = 72) -> bytes:
        """Return the first page of `sheet`, with the same arguments, as the bytes of a PNG file of `ppi` per inch."""
        return self._set(template, data, day, {}, format="png", ppi=ppi)[0]

    def _set(
        self, template: str, data: Mapping[str, object], day: date, inputs: dict[str, str], **how: Any
    ) -> list[bytes]:
        """The sheet as Typst's files: one PDF, or one PNG a page."""
        inputs["dane"] = json.dumps(all_printable(data), ensure_ascii=False)
        try:
            if address := _within(data, "adres_kodu") or _within(data, "plan", "adres_pelny"):
                inputs["qr"] = qr_svg(str(address))
            if emblem := _within(data, "jednostka", "znak"):
                inputs["znak"] = self._emblem(str(_within(emblem, "plik")))
            made, warnings = self._compiler.compile_with_warnings(
                input=str(self._templates / template),
                sys_inputs=inputs,
                timestamp=datetime.combine(day, time(), UTC),
                **how,
            )
        except typst.TypstError as error:
            raise PrintError(_complaint(template, "Typst zgłosił błąd", [error])) from error
        except PrintError as error:
            raise PrintError(f"Druk {template}: {error}") from error
        if warnings or not made:
            raise PrintError(_complaint(template, "Typst zgłosił ostrzeżenie", warnings))
        return made if isinstance(made, list) else [made]

    def _emblem(self, name: str) -> str:
        folder = self.pictures
        path = (folder / name).resolve()
        if not path.is_relative_to(folder):
            raise PrintError(f"plik znaku {name} leży poza katalogiem {folder.name}. Połóż go w tym katalogu.")
        try:
            return emblem_svg(path)
        except (OSError, ValueError) as error:
            raise PrintError(f"nie można odczytać znaku {name} jako SVG albo PNG. Sprawdź nazwę i plik.") from error


def _within(value: object, *keys: str) -> object:
    """The value under nested keys, None where there is none."""
    for key in keys:
        value = value.get(key) if isinstance(value, Mapping) else None
    return value


def _complaint(template: str, what: str, faults: list[typst.TypstError] | list[typst.TypstWarning]) -> str:
    if faults and faults[0].message.startswith(REFUSAL):
        return f"Druk {template}: {faults[0].message.removeprefix(REFUSAL)}"
    lines = [f"Druk {template}: {what}."]
    for fault in faults:
        lines.append(f"  {fault.message}")
        lines += [f"  Wskazówka: {hint}" for hint in fault.hints]
        lines += [f"  Miejsce: {place}" for place in re.findall(r"[^/\s]+\.typ:\d+:\d+", fault.diagnostic or "")]
    return "\n".join(lines)
