"""How foggy a text is: Gunning's FOG index as it is used for Polish.

FOG = 0.4 * (words per sentence + 100 * hard words / words), the years of school that a reader needs
(R. Gunning, The Technique of Clear Writing, 1952). A Polish word is hard from four syllables on, where an
English one is from three: so W. Pisarek's studies of press language, and the guide of the Wroclaw plain Polish
group (Miodek, Maziarz, Piekot, Poprawa, Zarzeczny, Jak pisać o Funduszach Europejskich?, 2010). Words count
as they stand, not in their base form as in FOG-PL, so endings make a text a little foggier than there.
"""

from __future__ import annotations

import re
from typing import NamedTuple

HARD = 4
"""Syllables from which on a word is hard."""

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d+(?:[.,:]\d+)*")
_SYLLABLE = re.compile(r"i(?=[aąeęoóu])|([aąeęioóuy])", re.IGNORECASE)
# A full stop ends a sentence before a large letter; after an abbreviation or a number's dot it does not.
_END = re.compile(
    r"(?<!\bul)(?<!\bal)(?<!\bpl)(?<!\bos)(?<!\bnr)(?<!\bgodz)(?<!\btel)(?<!\basp)(?<!\bszt)(?<!\bsierż)(?<!\bim)"
    r"(?<!\b[A-ZŁŚŻ])[.!?…]+[”\")]?\s+(?=[„\"(–]?\s?[A-ZĄĆĘŁŃÓŚŹŻ0-9])"
)


class Fog(NamedTuple):
    """How a text was counted."""

    words: int
    sentences: int
    hard: int

    @property
    def years(self) -> float:
        """The years of school; 0 for a text without words."""
        return 0.4 * (self.words / self.sentences + 100 * self.hard / self.words) if self.words else 0.0


def fog(parts: list[str]) -> Fog:
    """The count of a text in `parts`: paragraphs, items of a list. The end of each ends a sentence."""
    lengths = [len(found) for part in parts for sentence in sentences(part) if (found := words(sentence))]
    hard = sum(syllables(word) >= HARD for part in parts for word in words(part))
    return Fog(sum(lengths), len(lengths), hard)


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph."""
    return [sentence for sentence in _END.split(text) if sentence.strip()]


def words(text: str) -> list[str]:
    """The words and numbers of a text; a compound with a hyphen is one word."""
    return _WORD.findall(text)


def syllables(word: str) -> int:
    """The syllables of a word: its vowels, but an i before another vowel only softens (`wiatr` has one)."""
    return sum(1 for match in _SYLLABLE.finditer(word) if match[1])
