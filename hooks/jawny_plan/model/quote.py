"""What a person said, for a press note. It goes out only with the speaker's own approval."""

from __future__ import annotations

import re
from datetime import date

from pydantic import field_validator

from jawny_plan.model.base import Day, Entry, Phrase, Text, fault, key

_DASHED = re.compile(r"[-–—―]\s")
_QUOTED = re.compile(r"[„”“\"«»][^„”“\"«»]*[„”“\"«»][.!?…]?")


class Quote(Entry):
    """The words of one person."""

    text: Text = key("tresc", "Wypowiedź, słowo w słowo, bez cudzysłowu i kreski.", "Dziękuję mieszkańcom za uwagi.")
    author: Phrase = key("autor", "Kto to powiedział: stopień, imię i nazwisko.", "asp. Imię Nazwisko")
    office: Phrase | None = key("funkcja", "Funkcja tej osoby, w mianowniku.", "dzielnicowy", default=None)
    approved: Day | None = key(
        "zatwierdzono",
        "Kiedy ta osoba zatwierdziła wypowiedź. Dopóki tego nie ma, wypowiedzi nie ma w nocie.",
        "2026-09-14",
        default=None,
    )

    @field_validator("text")
    @classmethod
    def _bare(cls, value: str) -> str:
        if _DASHED.match(value) or _QUOTED.fullmatch(value):
            raise fault(
                "wypowiedź ma własną kreskę albo cudzysłów, a nota dodaje je sama.",
                "Wpisz same słowa, bez cudzysłowu i kreski.",
            )
        return value

    def is_approved(self, day: date) -> bool:
        """Whether the speaker had approved the words by that day."""
        return self.approved is not None and self.approved <= day
