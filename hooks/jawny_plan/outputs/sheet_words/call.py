"""What the card for a call may say: the questions that newsrooms ask of a note, each with what the data answer."""

from __future__ import annotations

from typing import TypedDict

from jawny_plan.outputs.sheet_words import SheetWords


class QuestionWords(TypedDict):
    """A question: what the data answer and where that is from, or `kto_wie` for what they do not."""

    pytanie: str
    odpowiedz: list[str]
    zrodlo: str | None
    kto_wie: str | None


class CallCardWords(SheetWords):
    """The card: of which note, whose it is, the questions, and where the whole of it stands."""

    tytul: str
    nota: str
    dnia: str | None
    pytania: list[QuestionWords]
    adres: str
    rzecznik: str | None
