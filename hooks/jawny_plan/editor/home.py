"""The first page: what waits today, and the tasks in people's words."""

from __future__ import annotations

from starlette.responses import Response

from jawny_plan import polish
from jawny_plan.editor import fault_words, open_questions
from jawny_plan.editor.asked import Visit, onward
from jawny_plan.editor.build_words import UNIT_TASK
from jawny_plan.editor.read_plans import ReadPlans
from jawny_plan.editor.records import WayOn
from jawny_plan.editor.waiting import waiting
from jawny_plan.model.kinds import DataKind
from jawny_plan.reading.faults import Faults
from jawny_plan.reading.folder import loaded

TASKS = (
    ("/plan-z-worda", "Mam plan w Wordzie", "Program odczyta zatwierdzony plan i zapyta o resztę."),
    ("/zrobiono", "Dopisz, co zrobiono", "Wykonane i niewykonane działania, pomiary, dowody informowania."),
    ("/zapowiedz", "Zapowiedz spotkanie", "Dzień, miejsce, temat, kto zaproszony."),
    ("/przesun", "Przesuń albo odwołaj spotkanie", "Poprzedni termin pozostanie widoczny na stronie."),
    ("/sprawozdanie", "Napisz sprawozdanie", "Ile osób przyszło, o czym mówiono, jakie wnioski."),
    ("/zmien", "Zmień plan", "Decyzja w trakcie planu albo poprawka pomyłki."),
    ("/zakoncz", "Zakończ plan i oceń", "Wyniki, ocena, decyzja co dalej."),
    ("/dzielnicowy", "Zmienił się dzielnicowy", "Kto służy w rejonie i od kiedy."),
    ("/dane/jednostka/jednostka", UNIT_TASK, "Nazwa, adres, telefon, kontakt dla mediów."),
    ("/dane", "Wszystkie dane", "Każdy plik, jego wersje i treść."),
)


def home(asked: Visit) -> Response:
    """What waits and what can be done."""
    folder = asked.folder
    if not folder.has_begun:
        return onward("/zaczynamy")
    items, faults = [], []
    plans = ReadPlans(folder.data)
    try:
        items = waiting(loaded(folder.data), folder.day, lambda plan: _name(asked, plan))
    except Faults as wrong:
        faults = wrong.faults
    return asked.page(
        "home.html",
        "Co dziś robimy?",
        tasks=TASKS,
        items=items,
        faults=fault_words.lines(faults[:8], folder.records),
        more=max(len(faults) - 8, 0),
        is_new=not folder.records.options(DataKind.PLAN),
        unread=[found for each in plans.waiting() if (found := plans.find(each))],
        unanswered=_unanswered(asked),
        today=folder.day,
    )


def _name(asked: Visit, plan: str) -> str:
    record = asked.folder.records.record(DataKind.PLAN, plan)
    return asked.folder.records.name(record) if record else plan


def _unanswered(asked: Visit) -> list[WayOn]:
    """The plans to be approved that were read from a document and have questions without an answer."""
    records = asked.folder.records
    counted = [
        (each, len(open_questions.of(asked.folder.data, each, "")))
        for each in records.of_kind(DataKind.PLAN)
        if not each.is_sealed
    ]
    return [
        WayOn(
            f"/plan/{each.id}#pytania",
            f"{polish.plural(count, 'pytanie', 'pytania', 'pytań')} bez odpowiedzi",
            records.name(each),
        )
        for each, count in counted
        if count
    ]
