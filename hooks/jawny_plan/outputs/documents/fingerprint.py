"""All that makes documents, besides what they are made of: where it changes, all are made anew."""

from __future__ import annotations

import hashlib
import importlib.metadata
from pathlib import Path

import font_lato

from jawny_plan.overlay import Layers

PARTS = ("typst", "font-lato", "zxing-cpp", "pillow")


def fingerprint(templates: Path | Layers) -> str:
    """A hash of all that makes documents, besides their data and pictures: code, templates, letters, others' parts."""
    made_of = hashlib.sha256()
    for part in PARTS:
        made_of.update(f"{part} {importlib.metadata.version(part)}\n".encode())
    here = Path(__file__).parent
    package = here.parents[1]
    rooms = ("media", "outputs/pour", "polish")
    own = [*here.glob("**/*.py"), package / "storage/cached.py", package / "outputs/note_formats.py"]
    own += [file for room in rooms for file in (package / room).glob("**/*.py")]
    letters = Path(font_lato.font_directory).glob("*")
    for file in (*sorted(own), *Layers.of(templates).files(), *sorted(letters)):
        made_of.update(file.name.encode() + b"\n" + hashlib.sha256(file.read_bytes()).digest())
    return made_of.hexdigest()
