"""What newsrooms ask about a note of a meeting."""

from __future__ import annotations

from collections.abc import Iterator

from jawny_plan import polish
from jawny_plan.outputs.notes.call_answers import answer, lead, officers, press, quotable, serving
from jawny_plan.outputs.notes.note_words import MeetingNoteContext
from jawny_plan.outputs.sheet_words.call import QuestionWords
from jawny_plan.wording.meeting_words import MeetingWords, PlaceWords
from jawny_plan.wording.unit_words import UnitWords

AHEAD = "Tego jeszcze nikt nie wie: spotkanie dopiero będzie."


def of_meeting(context: MeetingNoteContext, unit: UnitWords) -> list[QuestionWords]:
    """The ten questions, in the order in which they are asked."""
    meeting, report = context["spotkanie"], context["sprawozdanie"]
    officer = f"Może wiedzieć: {officers(context['rejony'])}."
    organiser = f"Może wiedzieć: organizator spotkania albo {officers(context['rejony'])}."
    announced, of_report = "ogłoszenie spotkania", "sprawozdanie ze spotkania"
    source = of_report if report else announced
    return [
        answer("O co chodzi?", [lead(context["wiadomosc"])], officer, source),
        answer("Kiedy i gdzie?", _when(context), organiser, announced),
        answer("Jak wejść? Czy są schody?", _access(context), organiser, announced),
        answer("Kto prowadzi i kto jest zaproszony?", _who(meeting), organiser, announced),
        answer("O czym była albo będzie mowa?", _topics(context), officer, source),
        answer("Ilu ludzi przyszło?", _attendance(context), organiser, source),
        answer("O co prosili mieszkańcy? Co im odpowiedziano?", _asked(context), officer, source),
        answer("Jak stoi plan, o którym mowa?", _plans(meeting), officer, "plan i jego przebieg"),
        answer("Co się zmieniło od ogłoszenia?", _changes(meeting), organiser, announced),
        answer("Kto to powie do mikrofonu?", quotable(context["cytat"], serving(context["rejony"]), unit), press(unit)),
    ]


def _when(context: MeetingNoteContext) -> Iterator[str]:
    meeting = context["spotkanie"]
    terms = [context["termin"]] if context["termin"] else meeting["terminy"]
    for term in terms:
        yield _at(term["slowami"], term["miejsce"] or meeting["miejsce"])
    if duty := meeting["dyzur"]:
        yield _at(duty["slowami"], meeting["miejsce"])


def _at(when: str, place: PlaceWords | None) -> str:
    return polish.sentence(", ".join((when, place["slowami"])) if place else when)


def _access(context: MeetingNoteContext) -> Iterator[str]:
    place = (context["termin"] and context["termin"]["miejsce"]) or context["spotkanie"]["miejsce"]
    if place:
        yield polish.sentence(place["dostepnosc"] or place["bez_schodow"] or "")


def _who(meeting: MeetingWords) -> Iterator[str]:
    if meeting["prowadzacy"]:
        yield polish.sentence(f"Prowadzą: {polish.listed(meeting['prowadzacy'])}")
    if meeting["zaproszeni"]:
        yield polish.sentence(f"Zaproszeni: {meeting['zaproszeni']}")
    if meeting["wspolorganizatorzy"]:
        yield polish.sentence(f"Współorganizują: {polish.listed(meeting['wspolorganizatorzy'])}")


def _topics(context: MeetingNoteContext) -> Iterator[str]:
    report, meeting = context["sprawozdanie"], context["spotkanie"]
    if report and report["tematy"]:
        yield from (polish.sentence(text) for text in report["tematy"])
        return
    if meeting["temat"]:
        yield polish.sentence(meeting["temat"])
    yield from (polish.sentence(f"{part['godziny']}: {part['temat']}") for part in meeting["czesci"] if part["temat"])


def _attendance(context: MeetingNoteContext) -> Iterator[str]:
    report = context["sprawozdanie"]
    if report and report["frekwencja"]:
        yield polish.sentence(polish.capital(report["frekwencja"]))
    elif not report and not context["spotkanie"]["minione"]:
        yield AHEAD


def _asked(context: MeetingNoteContext) -> Iterator[str]:
    report = context["sprawozdanie"]
    if report is None:
        if not context["spotkanie"]["minione"]:
            yield AHEAD
        return
    if report["nie_zgloszono"]:
        yield "Nie zgłoszono wniosków."
    for matter in report["wnioski"]:
        reply = matter["odpowiedz"] or "jeszcze nic"
        asked, body = matter["tresc"].rstrip("."), matter["odpowiada"]
        yield polish.sentence(f"{asked}. Kto odpowiada: {body}. Co odpowiedziano: {reply.rstrip('.')}")


def _plans(meeting: MeetingWords) -> Iterator[str]:
    for plan in meeting["plany"]:
        yield f"„{plan['haslo']}”: {plan['odpowiedz']['najpierw']}"


def _changes(meeting: MeetingWords) -> Iterator[str]:
    moved = False
    if cancelled := meeting["odwolane"]:
        moved = True
        yield polish.sentence(f"Odwołano {cancelled['dnia']} Powód: {cancelled['powod']}")
    for term in meeting["terminy"]:
        if off := term["odwolane"]:
            moved = True
            yield polish.sentence(f"Termin {term['slowami']} odwołano. Powód: {off['powod']}")
        for former in term["przesuniecia"]:
            moved = True
            why = f" Powód: {former['powod']}" if former["powod"] else ""
            yield polish.sentence(f"Przesunięto z {former['z']} na {term['slowami']}.{why}")
    if not moved:
        yield "Nic."
