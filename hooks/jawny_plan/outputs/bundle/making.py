"""All bundles of a build, in one folder that is written whole or not at all.

A bundle whose inputs are those of the last build, and which still stands as it was packed then, is not packed again:
its files get a second name in the new folder, and keep it when the old one goes.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path, PurePosixPath

from jawny_plan.outputs.bundle import handbook, overview
from jawny_plan.outputs.bundle.packing import TEMPLATE, Sheet, pack
from jawny_plan.outputs.bundle.publications import Bundle
from jawny_plan.outputs.documents.production import Production
from jawny_plan.overlay import Layers
from jawny_plan.storage import disk, placing, records
from jawny_plan.storage.placing import BuiltFolder, Unknown
from jawny_plan.storage.standing import StandingFiles, files_in
from jawny_plan.wording.unit_words import UnitWords

Record = dict[str, list[str]]
"""Of each bundle, and of the handbook, what it was made of and how it stood when it was packed."""


class Bundles:
    """Packs bundles into `folder`; `record` is a file that may be lost. Raises Unknown as `Place.known` does.

    `program` is the sum of the program, which the handbook describes.
    """

    def __init__(
        self,
        made: Sequence[Bundle],
        unit: UnitWords,
        today: date,
        sheet: Sheet,
        folder: Path,
        record: Path,
        program: str,
    ) -> None:
        self._made = made
        self._unit = unit
        self._today = today
        self._sheet = sheet
        self._record = record
        self._program = program
        self.place = BuiltFolder.at(folder)
        self._staging = self.place.staging
        self._common = ""
        self._packed: Record = {}

    def pack(self, production: Production, templates: Path | Layers) -> None:
        """Write all bundles into the fresh folder, with the documents from the production, which has finished.

        Raises OSError, and TemplateFault for the template of the sheet.
        """
        self._common = _common(self._unit, templates)
        before = records.read(self._record, self._common, Record) or {}
        self._staging.fresh.mkdir(parents=True)
        for made in self._made:
            bundle = made.without(production.left_out)
            packing = partial(pack, bundle, production.document, self._unit, self._sheet)
            self._put(bundle.id, _inputs(bundle, production.files), before, packing)
        overview.write(self._made, self._unit, self._today, self._sheet, self._staging.fresh)
        self._put(handbook.FOLDER, self._program, before, partial(handbook.write, self._unit, self._sheet))

    def _put(self, name: str, inputs: str, before: Record, packing: Callable[[Path], None]) -> None:
        """Let a folder stand again that the last build made of the same; pack it otherwise."""
        old, new = self._staging.folder / name, self._staging.fresh / name
        last, state = before.get(name, ("", ""))
        if last == inputs and _state(old) == state:
            _repeat(old, new)
        else:
            packing(new)
            state = _state(new)
        self._packed[name] = [inputs, state]

    def remember(self) -> None:
        """Keep of what the bundles were made, which now stand in the place of the last ones."""
        records.write(self._record, self._common, self._packed)

    def drop(self) -> None:
        """Forget what is unfinished."""
        self._staging.drop()


def put(site: BuiltFolder, bundles: Bundles | None, standing: StandingFiles) -> list[str]:
    """The new site and the new bundles in the places of the last ones, or neither; what to say of files set aside.

    Raises Unknown, LedAway, NotPutBack and OSError.
    """
    disk.open_to_all(site.staging.fresh)
    if changed := standing.changed_meanwhile():
        raise Unknown(f"{changed[0]}: ktoś zmienił ten plik w czasie budowania. Powtórz polecenie.")
    lines = placing.put([site, *([bundles.place] if bundles else [])], standing.sum_of)
    standing.remember()
    if bundles:
        bundles.remember()
    return lines


def _repeat(old: Path, new: Path) -> None:
    """The folder again: a second name for each file, a copy of it where the disk knows no such thing."""
    for place, _, names in os.walk(old):
        inside = new / os.path.relpath(place, old)
        inside.mkdir()
        for name in names:
            try:
                os.link(os.path.join(place, name), inside / name)
            except OSError:
                shutil.copy2(os.path.join(place, name), inside / name)


def _common(unit: UnitWords, templates: Path | Layers) -> str:
    """A hash of what all bundles are made of: the unit's words, the sheet's template, the code that packs."""
    laid_out = Layers.of(templates).files(f"{PurePosixPath(TEMPLATE).parent}/*")
    made_of = hashlib.sha256(json.dumps(unit, sort_keys=True).encode())
    for file in (*laid_out, *sorted(Path(__file__).parent.glob("*.py"))):
        made_of.update(file.read_bytes())
    return made_of.hexdigest()


def _inputs(bundle: Bundle, files: Mapping[str, Path]) -> str:
    """A hash of what one bundle is made of. The name of a made document is a hash of all that is in it."""
    inputs = [
        (
            (publication.folder, publication.heading, publication.day, publication.address, publication.draft),
            publication.wronged,
            files[publication.post.path].name,
            [
                (files[item.order.path].name, *(part for name, part in vars(item).items() if name != "order"))
                for item in publication.items
            ],
        )
        for publication in bundle.publications
    ]
    return hashlib.sha256(repr((bundle.id, bundle.title, bundle.about, inputs)).encode()).hexdigest()


def _state(folder: Path) -> str:
    """A hash of the names, sizes and times of the files in a folder."""
    found = sorted(f"{name} {now.st_size} {now.st_mtime_ns}\n" for name, now in files_in(folder))
    return hashlib.sha256("".join(found).encode("utf-8", "surrogateescape")).hexdigest()
