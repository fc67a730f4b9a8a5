"""What is added to press notes, in words: what people said, photos."""

from __future__ import annotations

from jawny_plan import polish
from jawny_plan.model.photo import Photo
from jawny_plan.model.quote import Quote
from jawny_plan.wording.added_words import PhotoWords, QuoteWords
from jawny_plan.wording.words import typeset


def quote(quote: Quote) -> QuoteWords:
    """What a person said, and who."""
    words: QuoteWords = {"tresc": polish.sentence(quote.text), "autor": quote.author, "funkcja": quote.office}
    return typeset(words)


def photo(photo: Photo) -> PhotoWords:
    """A photo: `plik` is its file beside the data, `nazwa` its name beside the note, `podpis` says whose it is."""
    whose = f"Fot.{polish.NBSP}{' / '.join(part for part in (photo.author, photo.source) if part)}"
    if photo.licence:
        whose = f"{whose}, {photo.licence}"
    return {
        "opis": polish.typeset(polish.sentence(photo.alt)),
        "podpis": polish.typeset(whose),
        "plik": photo.file,
        "nazwa": f"zdjecie.{'png' if photo.file.lower().endswith('.png') else 'jpg'}",
    }
