"""What is added to press notes, in words: what people said, photos."""

from __future__ import annotations

from jawny_plan import polish
from jawny_plan.model.photo import Photo
from jawny_plan.model.quote import Quote
from jawny_plan.wording.words import Told, typeset


def quote(told: Quote) -> Told:
    """What a person said, and who."""
    words: Told = typeset({"tresc": polish.sentence(told.text), "autor": told.author, "funkcja": told.office})
    return words


def photo(told: Photo) -> Told:
    """A photo: `plik` is its file beside the data, `nazwa` its name beside the note, `podpis` says whose it is."""
    whose = f"Fot.{polish.NBSP}{' / '.join(part for part in (told.author, told.source) if part)}"
    words: Told = typeset({"opis": polish.sentence(told.alt), "podpis": whose})
    return words | {"plik": told.file, "nazwa": f"zdjecie.{'png' if told.file.lower().endswith('.png') else 'jpg'}"}
