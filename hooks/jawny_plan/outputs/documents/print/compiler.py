"""The press: one Typst compiler that turns data into printed sheets (tagged PDF, PDF/UA-1 and PDF/A-2a)."""

from __future__ import annotations

import json
import re
import shutil
import time as clock
import weakref
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from functools import cached_property
from pathlib import Path
from tempfile import gettempdir, mkdtemp
from typing import Any

import font_lato
import typst

from jawny_plan import polish
from jawny_plan.media import Unfit, emblem
from jawny_plan.media.files import contents
from jawny_plan.outputs.documents import photos as released_photos
from jawny_plan.outputs.documents.print.causes import Cause, causes
from jawny_plan.outputs.documents.print.faults import DoesNotFit, PrintError
from jawny_plan.outputs.documents.print.pictures import code_of, draft_of, emblem_of, kind_of, photo_of, qr_svg
from jawny_plan.outputs.documents.print.signs import all_printable
from jawny_plan.outputs.pour import engine_messages
from jawny_plan.overlay import Layers

REFUSAL = "assertion failed: "
"""How Typst begins the message of an assert(), by which a template refuses data in its own words."""
RAN_OVER = f"{REFUSAL}strona się przelała"
"""What a template of one page says of letters that are too large."""
FOLDER = "jawny-plan-"
"""How the names of presses' folders begin."""
A_DAY = 86_400
EMBLEM_PPI = 500
PORTRAIT = 600
"""Pixels of the longer side of the photo of a unit's chief: 300 per inch at 5 cm."""
FEW = 3
"""So many texts that are too long are quoted."""
SHOWN = 60
"""So many signs of a text are quoted."""


@dataclass(frozen=True)
class _Asked:
    """A sheet to be set; `how` is what Typst is told of the file."""

    template: str
    data: Mapping[str, object]
    day: date
    photos: Mapping[str, bytes]
    first_step: int
    how: Mapping[str, Any]


class Press:
    """One Typst compiler kept for many sheets.

    It works in a folder of its own, with copies of `templates`: that folder is Typst's root, so a template reads no
    file outside it. What a sheet is made of stands there in files that only one sheet at a time may read: data given
    in `sys.inputs` would be a new library for each sheet, and Typst would begin from nothing every time.
    `pictures` is the folder of the unit's data, the only folder from which a picture is read. Fonts come from the
    font-lato package only.
    """

    def __init__(self, templates: Path | Layers, pictures: Path) -> None:
        self._templates = Layers.of(templates)
        self.pictures = pictures.resolve()
        self._clear: weakref.finalize[..., Press] | None = None

    @cached_property
    def _root(self) -> Path:
        """The folder, with the templates in it. Raises OSError."""
        _clear_what_was_left()
        folder = Path(mkdtemp(prefix=FOLDER)).resolve()
        self._clear = weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        for template in self._templates.files("*.typ"):
            shutil.copyfile(template, folder / template.name)
        return folder

    @cached_property
    def _compiler(self) -> typst.Compiler:
        fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[font_lato.font_directory]
        )
        return typst.Compiler(root=str(self._root), font_paths=fonts, ignore_system_fonts=True)

    def close(self) -> None:
        """Clear the folder away. So does the end of the process, or, after a sudden one, a later press."""
        if self._clear:
            self._clear()

    def sheet(
        self,
        template: str,
        data: Mapping[str, object],
        day: date,
        photos: Mapping[str, bytes] | None = None,
        *,
        first_step: int = 0,
    ) -> bytes:
        """Return `data` set in `template` (a file name such as "ulotka.typ") as the bytes of a PDF file.

        The file is dated `day`, at midnight in UTC: the same data give the same bytes. The letters that are tried first
        are those of `first_step`, 0 being the largest; the largest that fit are taken, whichever is tried first.

        The template finds the data in `/dane.json`, the mark of a draft, their `szkic`, in `/szkic.json` as well, with
        every text made `printable`, and under their key `obrazki` the paths of its pictures: `qr` (SVG), the code of
        `data["adres_kodu"]`, else of `data["plan"]["adres_pelny"]`; `znak`, the emblem, where
        `data["jednostka"]["znak"]` is `{"plik": name of an SVG or PNG file, "opis": what it shows}`;
        `komendant`, the photo of the unit's chief, where `data["slowo"]["zdjecie"]` names one; photos, PNG or JPEG
        files, under the names that `photos` gives them.
        Raises PrintError on a Typst error and on any Typst warning, and where the template refuses the data.
        """
        how = {"format": "pdf", "pdf_standards": ["ua-1", "a-2a"]}
        return self._set(_Asked(template, data, day, photos or {}, first_step, how))[0]

    def preview(
        self, template: str, data: Mapping[str, object], day: date, ppi: float = 72, *, first_step: int = 0
    ) -> bytes:
        """Return the first page of `sheet`, with the same arguments, as the bytes of a PNG file of `ppi` per inch."""
        return self._set(_Asked(template, data, day, {}, first_step, {"format": "png", "ppi": ppi}))[0]

    def emblem_picture(self, name: str) -> bytes:
        """The emblem in the file `name` as a PNG file, for documents that show no drawings. Raises PrintError."""
        picture = self._emblem(name)
        if (kind := kind_of(picture)) == "png":
            return picture
        self._put(f"znak.{kind}", picture)
        source = f'#set page(width: auto, height: auto, margin: 0pt, fill: none)\n#image("znak.{kind}", height: 20mm)'
        self._put("znak-osobno.typ", source.encode())
        made = self._compiler.compile(input=str(self._root / "znak-osobno.typ"), format="png", ppi=EMBLEM_PPI)
        if not isinstance(made, bytes):
            raise PrintError(f"nie można narysować znaku {name}. Zapisz go jako PNG.")
        return made

    def _set(self, asked: _Asked) -> list[bytes]:
        """The sheet as Typst's files: one PDF, or one PNG a page."""
        try:
            return self._tried(asked)
        except DoesNotFit as refused:
            found = causes(asked.data, lambda shorter: self._fits(replace(asked, data=shorter, how={"format": "pdf"})))
            texts = tuple(cause.text for cause in found)
            raise DoesNotFit(f"Druk {asked.template}: {refused} {_advice(found)}", texts) from refused
        except PrintError as error:
            raise PrintError(f"Druk {asked.template}: {error}") from error

    def _tried(self, asked: _Asked) -> list[bytes]:
        facts = all_printable({**asked.data, "obrazki": self._lay_out(asked.data, asked.photos)})
        self._put("dane.json", json.dumps(facts, ensure_ascii=False).encode())
        self._put("szkic.json", json.dumps(all_printable(draft_of(asked.data))).encode())
        return self._fitted(asked.template, datetime.combine(asked.day, time(), UTC), asked.first_step, asked.how)

    def _fits(self, asked: _Asked) -> bool:
        """Whether a sheet would have room for what is asked."""
        try:
            return bool(self._tried(asked))
        except DoesNotFit:
            return False

    def _fitted(self, template: str, day: datetime, step: int, how: Mapping[str, Any]) -> list[bytes]:
        """The sheet in the largest letters whose page does not run over."""
        made = self._at(step, template, day, how)
        if made:
            while step and (larger := self._at(step - 1, template, day, how)):
                step, made = step - 1, larger
        while not made:
            step += 1
            made = self._at(step, template, day, how)
        return made

    def _at(self, step: int, template: str, day: datetime, how: Mapping[str, Any]) -> list[bytes] | None:
        """The sheet in letters of one step; None if its page runs over."""
        self._put("krok.json", str(step).encode())
        try:
            made, warnings = self._compiler.compile_with_warnings(
                input=str(self._root / template), timestamp=day, **how
            )
        except typst.TypstError as error:
            if error.message == RAN_OVER:
                return None
            if error.message.startswith(REFUSAL):
                raise DoesNotFit(error.message.removeprefix(REFUSAL)) from error
            raise PrintError(_complaint("Typst zgłosił błąd", [error], self._templates)) from error
        if warnings or not made:
            raise PrintError(_complaint("Typst zgłosił ostrzeżenie", warnings, self._templates))
        return made if isinstance(made, list) else [made]

    def _lay_out(self, data: Mapping[str, object], photos: Mapping[str, bytes]) -> dict[str, str]:
        """Put the pictures of a sheet where its template reads them; their paths there."""
        pictures = dict(photos)
        if address := code_of(data):
            pictures["qr"] = qr_svg(address).encode()
        if name := emblem_of(data):
            pictures["znak"] = self._emblem(name)
        if name := photo_of(data):
            pictures["komendant"] = self._beside("zdjęcia", name, lambda path: released_photos.released(path, PORTRAIT))
        paths = {}
        for number, (name, picture) in enumerate(pictures.items()):
            file = f"obrazek-{number}.{kind_of(picture)}"
            self._put(file, picture)
            paths[name] = f"/{file}"
        return paths

    def _put(self, name: str, content: bytes) -> None:
        """A file anew: one that is written over goes to the disk at once (ext4), which takes as long as a sheet."""
        path = self._root / name
        path.unlink(missing_ok=True)
        path.write_bytes(content)

    def _emblem(self, name: str) -> bytes:
        """The emblem in the file `name`, made anew without anything but what is seen."""
        return self._beside("znaku", name, lambda path: emblem.released(contents(path)))

    def _beside(self, what: str, name: str, released: Callable[[Path], bytes]) -> bytes:
        """The picture in the file `name` beside the data, as `released`; `what` is how a message calls it."""
        folder = self.pictures
        path = (folder / name).resolve()
        if not path.is_relative_to(folder):
            raise PrintError(f"plik {what} {name} leży poza katalogiem {folder.name}. Połóż go w tym katalogu.")
        try:
            return released(path)
        except OSError as error:
            raise PrintError(f"nie można odczytać {what} {name}. Sprawdź nazwę i plik.") from error
        except Unfit as unfit:
            raise PrintError(f"nie można odczytać {what} {name}: {unfit}") from unfit


def _clear_what_was_left() -> None:
    """Folders of presses that ended suddenly: no press works for a day without writing to its own."""
    for left in Path(gettempdir()).glob(f"{FOLDER}*"):
        with suppress(OSError):  # another press was quicker, or it is somebody else's
            if clock.time() - left.stat().st_mtime > A_DAY:
                shutil.rmtree(left)


def _advice(found: Sequence[Cause]) -> str:
    """`Skróć: „Początek tekstu…” (300 znaków).`"""
    if not found:
        return "Skróć to, co na nim stoi."
    more = f" i jeszcze {len(found) - FEW}" if len(found) > FEW else ""
    return f"Skróć: {', '.join(map(_named, found[:FEW]))}{more}."


def _named(cause: Cause) -> str:
    text = " ".join(cause.text.split())
    start = f"„{text[:SHOWN]}{'…' if len(text) > SHOWN else ''}”"
    if cause.entries:
        return f"listę od {start} ({polish.plural(cause.entries, 'pozycja', 'pozycje', 'pozycji')})"
    return f"{start} ({polish.plural(len(cause.text), 'znak', 'znaki', 'znaków')})"


def _complaint(what: str, faults: list[typst.TypstError] | list[typst.TypstWarning], templates: Layers) -> str:
    lines = [f"{what}."]
    for fault in faults:
        lines.append(f"  {engine_messages.in_polish(fault.message)}")
        lines += [f"  Wskazówka (po angielsku): {hint}" for hint in fault.hints]
        for name, place in re.findall(r"([^/\s]+\.typ)(:\d+:\d+)", fault.diagnostic or ""):
            lines.append(f"  Miejsce: {templates.shown(name) if templates.is_own(name) else name}{place}")
    return "\n".join(lines)
