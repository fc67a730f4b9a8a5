"""All that makes documents, besides what they are made of: where it changes, all are made anew."""

from __future__ import annotations

import hashlib
import importlib.metadata
from pathlib import Path

import font_lato

PARTS = ("typst", "font-lato", "zxing-cpp", "pillow")


def fingerprint(templates: Path) -> str:
    """A hash of all that makes documents, besides their data and pictures: code, templates, letters, others' parts."""
    made_of = hashlib.sha256()
    for part in PARTS:
        made_of.update(f"{part} {importlib.metadata.version(part)}\n".encode())
    code = Path(__file__).parent
    words = [code / "spoken.py", code.parent / "polish/typography.py", code.parent / "model/rank.py"]
    here = [Path(__file__), *(code / name for name in ("workshop.py", "kept.py", "left_out.py", "photos.py"))]
    own = [*here, *words, *(file for place in ("press/**", "print", "../media") for file in code.glob(f"{place}/*.py"))]
    letters = Path(font_lato.font_directory).glob("*")
    for file in (*sorted(own), *sorted(templates.glob("*")), *sorted(letters)):
        made_of.update(file.name.encode() + b"\n" + hashlib.sha256(file.read_bytes()).digest())
    return made_of.hexdigest()
