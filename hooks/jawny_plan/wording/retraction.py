"""A correction follows the mistake: whom to tell, and the shortest text for each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypedDict, assert_never

from jawny_plan import polish
from jawny_plan.facts.mistakes import carried
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.facts.promises import DatedProof
from jawny_plan.model.amendment import Correction
from jawny_plan.model.evidence import (
    AtMeeting,
    AtMobilePoint,
    Broadcast,
    Leaflets,
    OnPage,
    OtherProof,
    Posted,
    Printed,
    Proof,
)
from jawny_plan.wording.promises import proof_in_words
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
        _words(f"{item['nazwa']}, {item['email']}", None, "Wyślij wiadomość.", f"Prosimy o sprostowanie. {fact} {unit}")
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
        yield _words(whose, None, "Zdejmij je i wydrukuj nowe, a gdzie się nie da, dopisz:", fact)


def _of(proof: DatedProof, fact: str) -> RetractionWords:
    day = polish.day(proof.day) if proof.day else None
    if proof.meeting:
        return _meeting(proof.meeting.title, day, fact)
    if proof.entry is None or proof.entry.proof is None:
        return _words("Strona planu", day, "Poprawka już na niej stoi. Na innych stronach wklej:", fact)
    return _logged(proof.entry.proof, day, fact)


def _logged(proof: Proof, day: str | None, fact: str) -> RetractionWords:
    name = polish.capital(proof_in_words(proof))
    on_day = f" z dnia {day}" if day else ""
    match proof:
        case Printed() | Broadcast():
            title = f" „{proof.title}”" if proof.title else ""
            what = "W tekście" if isinstance(proof, Printed) else "W audycji"
            ask = f"{what}{title}{on_day} jest błąd z naszych materiałów. {fact} Prosimy o sprostowanie."
            return _words(name, day, "Wyślij wiadomość.", ask)
        case OnPage(address=address):
            return _words(f"{name}: {address}", day, "Popraw stronę i dopisz na niej:", f"Sprostowanie. {fact}")
        case Posted(address=address):
            where = f"{name}: {address}" if address else name
            return _words(where, day, "Dodaj komentarz pod wpisem:", f"Sprostowanie. {fact}")
        case Leaflets():
            return _words(name, day, "Połóż albo wywieś w tych samych miejscach:", f"Sprostowanie do ulotki. {fact}")
        case AtMeeting():
            return _meeting(name, day, fact)
        case AtMobilePoint():
            return _words(name, day, "Powiedz, gdy punkt stanie tam znowu:", f"Poprzednio podaliśmy błąd. {fact}")
        case OtherProof():
            return _words(name, day, "Podaj tam, gdzie podano błąd:", f"Sprostowanie. {fact}")
        case _:
            assert_never(proof)


def _meeting(title: str, day: str | None, fact: str) -> RetractionWords:
    on_day = f" {day}" if day else ""
    text = f"Na spotkaniu{on_day} podaliśmy błąd. {fact}"
    named = title if title.lower().startswith("spotkanie") else f"Spotkanie „{title}”"
    return _words(named, day, "Powiedz na następnym:", text)


def _words(whose: str, day: str | None, what: str, text: str) -> RetractionWords:
    return {
        "kto": polish.typeset(whose),
        "dnia": day,
        "co_zrobic": what,
        "tekst": polish.typeset(polish.stopped(text)),
    }
