"""Sheets that were left out, for their editor: which, why, and where the texts that are too long were typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from jawny_plan import polish
from jawny_plan.checks.origins import origins
from jawny_plan.checks.personal import flattened
from jawny_plan.outputs.documents.left_out import LeftOut
from jawny_plan.reading.folder import named
from jawny_plan.reading.passages import Passage


def hints(left_out: Mapping[str, LeftOut], passages: Sequence[Passage]) -> Iterator[str]:
    """A Polish sentence for each sheet; its picture is left out with it and not told."""
    for path, (reason, texts) in sorted(left_out.items()):
        if path.endswith(".pdf"):
            places = list(dict.fromkeys(place for text in texts for place in _places(text, passages, path)))
            typed = f" Wpisano: {', '.join(places)}." if places else ""
            reason_alone = polish.capital(reason.partition(".typ: ")[2])
            yield f"{path}: ten druk pominięto, reszta jest gotowa. {reason_alone}{typed}"


def _places(text: str, passages: Sequence[Passage], path: str) -> Iterator[str]:
    """Where the longest part of a sheet's text was typed."""
    words = flattened(text)
    found = origins(passages, words, words, path)
    longest = max(found, key=lambda item: len(item.words), default=None)
    if longest and 2 * len(longest.words) >= len(words):
        line, column = longest.place
        yield f"{named(longest.passage.path)}:{line}:{column}"
