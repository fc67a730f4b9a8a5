"""A correction follows the mistake: whom to tell, and the shortest text for each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypedDict

from jawny_plan import polish
from jawny_plan.facts.mistakes import carried
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.facts.promises import DatedProof
from jawny_plan.model.amendment import Correction
from jawny_plan.wording.proofs import MendingRequest, asked_to_correct, at_meeting
from jawny_plan.wording.unit_words import NewsroomWords


class RetractionWords(TypedDict):
    """Who was told wrongly and when, what is to be done there, and what is to be said or pasted."""

    kto: str
    dnia: str | None
    co_zrobic: str
    tekst: str


def retractions(
    facts: PlanFacts, correction: Correction, newsrooms: list[NewsroomWords], unit: str
) -> list[RetractionWords]:
    """All who carried what was wrong: newsrooms that have the notes, then what the log of informing names.

    Where a field of the plan was wrong, sheets of the plan that hang somewhere are named too.
    """
    fact = _fact(correction)
    to_all = [
        _words(
            None,
            MendingRequest(
                f"{item['nazwa']}, {item['email']}", "Wyślij wiadomość.", f"Prosimy o sprostowanie. {fact} {unit}"
            ),
        )
        for item in newsrooms
    ]
    return [*to_all, *_sheets(correction, fact), *(_of(proof, fact) for proof in carried(facts, correction))]


def _fact(correction: Correction) -> str:
    """`Termin działania 4. Było: od 1 do 31 października. Jest: od 1 października do 7 listopada.`"""
    parts = (correction.what, f"było: {correction.was}", f"jest: {correction.now}")
    return polish.typeset(" ".join(polish.sentence(part) for part in parts))


def _sheets(correction: Correction, fact: str) -> Iterator[RetractionWords]:
    if correction.field:
        whose = f"Ulotki, plakaty i ogłoszenia planu wydrukowane przed dniem {polish.day(correction.day)}"
        yield _words(None, MendingRequest(whose, "Zdejmij je i wydrukuj nowe, a gdzie się nie da, dopisz:", fact))


def _of(proof: DatedProof, fact: str) -> RetractionWords:
    day = polish.day(proof.day) if proof.day else None
    if proof.meeting:
        return _words(day, at_meeting(proof.meeting.title, day, fact))
    if proof.entry is None or proof.entry.proof is None:
        return _words(day, MendingRequest("Strona planu", "Poprawka już na niej stoi. Na innych stronach wklej:", fact))
    return _words(day, asked_to_correct(proof.entry.proof, day, fact))


def _words(day: str | None, asked: MendingRequest) -> RetractionWords:
    return {
        "kto": polish.typeset(asked.who),
        "dnia": day,
        "co_zrobic": asked.what,
        "tekst": polish.typeset(polish.stopped(asked.text)),
    }
