"""What the editor of a meeting could do better; nothing for readers."""

from __future__ import annotations

from jawny_plan import polish
from jawny_plan.facts.meeting import GOOD_NOTICE, MeetingFacts, MeetingState
from jawny_plan.facts.standing import named_after


def hints(facts: MeetingFacts) -> list[str]:
    """The hints, each a Polish sentence or two; lines to be added to the file follow below."""
    found = []
    meeting = facts.meeting
    if meeting.term and (named := named_after(facts.id, meeting)):
        found.append(
            f"Nazwa pliku mówi o dniu {named}, a termin o {meeting.term.day}. Jeśli spotkanie przesunięto, dopisz to; "
            "strona, druki i kalendarze powiedzą wtedy o zmianie:\n"
            f"przesuniete:\n  - z_dnia: {named}\n    ogloszono: {facts.today}\n    powod: «sala była zajęta»"
        )
    if meeting.programme is None:
        found.append(
            "Nie wiadomo, czy to spotkanie programu „Dzielnicowy bliżej nas”, więc strona i noty tak go nie nazywają. "
            "Dopisz „program: tak” albo „program: nie”."
        )
    if facts.short_notice and facts.notice is not None:
        days = polish.plural(facts.notice, "dzień", "dni", "dni")
        found.append(
            f"Termin podano tylko {days} wcześniej. Mieszkańcy powinni go znać co najmniej {GOOD_NOTICE} dni wcześniej."
        )
    if facts.state is MeetingState.NO_REPORT:
        found.append(
            "Spotkanie się odbyło, a nie ma sprawozdania. Dopisz klucz „sprawozdanie”, nawet gdy nikt nie przyszedł."
        )
    return found
