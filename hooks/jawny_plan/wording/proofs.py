"""Proofs that people were told, in words: what each is, how its mistake is mended, who else has a copy, where it hangs.

A new kind of proof is a class in model/evidence.py; mypy names each match here that does not know it yet.
"""

from __future__ import annotations

from typing import NamedTuple, assert_never
from urllib.parse import urlsplit

from jawny_plan import polish
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


class MendingRequest(NamedTuple):
    """Who is asked to mend what was wrong, what they are to do, and the text for it."""

    who: str
    what: str
    text: str


def proof_in_words(proof: Proof) -> str:
    """`„Wolniej na Lipowej”, Kurier Przykładowski`; without the day, which stands beside it."""
    match proof:
        case OnPage(address=address):
            return f"strona w witrynie {urlsplit(address).hostname}"
        case Printed(medium=source, title=title) | Broadcast(station=source, title=title):
            return f"„{title}”, {source}" if title else source
        case AtMeeting(text=text):
            return text or "spotkanie z mieszkańcami"
        case Leaflets(count=count, where=where):
            return f"{polish.plural(count, 'sztuka', 'sztuki', 'sztuk')}, {where}"
        case AtMobilePoint(where=where):
            return where
        case Posted(profile=profile):
            return f"wpis, {profile}"
        case OtherProof(text=text):
            return text
        case _:
            assert_never(proof)


def asked_to_correct(proof: Proof, day: str | None, fact: str) -> MendingRequest:
    """How a mistake is mended where the proof of a day carried it; `fact` says what is wrong and what is right."""
    name = polish.capital(proof_in_words(proof))
    on_day = f" z dnia {day}" if day else ""
    match proof:
        case Printed() | Broadcast():
            title = f" „{proof.title}”" if proof.title else ""
            where = "W tekście" if isinstance(proof, Printed) else "W audycji"
            ask = f"{where}{title}{on_day} jest błąd z naszych materiałów. {fact} Prosimy o sprostowanie."
            return MendingRequest(name, "Wyślij wiadomość.", ask)
        case OnPage(address=address):
            return MendingRequest(f"{name}: {address}", "Popraw stronę i dopisz na niej:", f"Sprostowanie. {fact}")
        case Posted(address=address):
            profile = f"{name}: {address}" if address else name
            return MendingRequest(profile, "Dodaj komentarz pod wpisem:", f"Sprostowanie. {fact}")
        case Leaflets():
            return MendingRequest(name, "Połóż albo wywieś w tych samych miejscach:", f"Sprostowanie do ulotki. {fact}")
        case AtMeeting():
            return at_meeting(name, day, fact)
        case AtMobilePoint():
            return MendingRequest(name, "Powiedz, gdy punkt stanie tam znowu:", f"Poprzednio podaliśmy błąd. {fact}")
        case OtherProof():
            return MendingRequest(name, "Podaj tam, gdzie podano błąd:", f"Sprostowanie. {fact}")
        case _:
            assert_never(proof)


def at_meeting(title: str, day: str | None, fact: str) -> MendingRequest:
    """How a mistake is mended that was heard at a meeting."""
    on_day = f" {day}" if day else ""
    named = title if title.lower().startswith("spotkanie") else f"Spotkanie „{title}”"
    return MendingRequest(named, "Powiedz na następnym:", f"Na spotkaniu{on_day} podaliśmy błąd. {fact}")


def copy_at(proof: Proof) -> str | None:
    """Who else holds a copy of it, on the net or in an archive; None where nobody does, or it is on paper."""
    match proof:
        case Printed(medium=name) | Broadcast(station=name):
            return f"{name}{f', {proof.address}' if proof.address else ''} (z dziennika informowania)"
        case Posted(profile=name):
            return f"{name}{f', {proof.address}' if proof.address else ''} (wpis, usuń go albo popraw)"
        case OnPage() | AtMeeting() | Leaflets() | AtMobilePoint() | OtherProof():
            return None
        case _:
            assert_never(proof)


def where_on_paper(proof: Proof) -> str | None:
    """Where paper of it lies or hangs; None where there is none."""
    match proof:
        case Leaflets(count=count, where=place):
            return f"{place} ({count} szt.)"
        case AtMobilePoint(where=place):
            return place
        case AtMeeting(text=text) | OtherProof(text=text):
            return text or None
        case OnPage() | Printed() | Broadcast() | Posted():
            return None
        case _:
            assert_never(proof)
