"""What is added to press notes, in words: what people said, photos."""

from __future__ import annotations

from jawny_plan import polish
from jawny_plan.model.photo import Photo
from jawny_plan.model.quote import Quote
from jawny_plan.wording.added_words import PhotoWords, QuoteWords
from jawny_plan.wording.words import typeset


def quote(told: Quote) -> QuoteWords:
    """What a person said, and who."""
    words: QuoteWords = {"tresc": polish.sentence(told.text), "autor": told.author, "funkcja": told.office}
    return typeset(words)


def photo(told: Photo) -> PhotoWords:
    """A photo: `plik` is its file beside the data, `nazwa` its name beside the note, `podpis` says whose it is."""
    whose = f"Fot.{polish.NBSP}{' / '.join(part for part in (told.author, told.source) if part)}"
    return {
        "opis": polish.typeset(polish.sentence(told.alt)),
        "podpis": polish.typeset(whose),
        "plik": told.file,
        "nazwa": f"zdjecie.{'png' if told.file.lower().endswith('.png') else 'jpg'}",
    }
