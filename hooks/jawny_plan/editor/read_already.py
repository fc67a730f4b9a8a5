"""A document whose plan is there already, in the data or among those that are being read; and one nobody wants."""

from __future__ import annotations

from starlette.responses import Response

from jawny_plan.editor.asked import Visit, onward
from jawny_plan.editor.read_plans import ReadPlan, ReadPlans
from jawny_plan.editor.records import DataRecord, WayOn
from jawny_plan.model.kinds import DataKind

START = "/plan-z-worda"


def in_data(asked: Visit, plan: ReadPlan) -> DataRecord | None:
    """The plan of the data that the document would be, if it is there."""
    record = asked.folder.records.record(DataKind.PLAN, plan.id)
    return record if record and record.path.exists() else None


def standing(asked: Visit, plan: ReadPlan, record: DataRecord) -> Response:
    """What can be done with a document whose plan is in the data, before anybody answers a question."""
    name = asked.folder.records.name(record)
    if record.is_sealed:
        why = "Tamten plan jest zatwierdzony i zamrożony, więc dokument go nie zastąpi."
        ways = [WayOn(f"/zmien/{record.id}", "Zmień plan", "Zapadła decyzja o zmianie albo w planie był błąd.")]
    else:
        why = "Tamten plan nie jest jeszcze zamrożony. Można go poprawić wprost, bez wczytywania od nowa."
        ways = [WayOn(record.address, "Popraw dane planu", "Wszystkie pola planu.")]
    ways += [
        WayOn(f"/plan/{record.id}", "Obejrzyj tamten plan"),
        WayOn(f"{START}/{plan.id}/odrzuc", "Odrzuć wczytany dokument", "Dane się nie zmienią."),
        WayOn(
            f"{START}/{plan.id}/1",
            "To inny plan: czytaj dalej",
            "Gdy program źle odczytał rejon albo dni. Poprawisz je w odpowiedziach.",
        ),
    ]
    intro = [f"Z tego rejonu i okresu jest już w danych plan: {name}.", why]
    return asked.page("choose.html", "Taki plan już jest", links=ways, empty="", back=START, intro=intro)


def begun(asked: Visit, plan: ReadPlan) -> Response:
    """What can be done when somebody has begun to answer the questions of the same plan."""
    ways = [
        WayOn(f"{START}/{plan.id}/1", "Dokończ zaczęte", "Odpowiedzi, które są, pozostały."),
        WayOn(f"{START}/{plan.id}/odrzuc", "Zacznij od nowa", "Najpierw odrzuć zaczęte, potem wybierz plik."),
    ]
    intro = ["Dokument z planem tego rejonu i okresu już zaczęto wczytywać."]
    return asked.page("choose.html", "Ten plan już zaczęto wczytywać", links=ways, empty="", back=START, intro=intro)


def discard(asked: Visit) -> Response:
    """Forget a document that was read, once somebody has agreed to that."""
    plans = ReadPlans(asked.folder.data)
    plan = plans.find(asked.word("plan"))
    if plan is None:
        return asked.missing()
    if asked.action == "odrzuc":
        plans.forget(plan)
        return onward(START, "Wczytany dokument odrzucono.")
    answers = sum(asking.answered for asking in plan.questions)
    return asked.page(
        "confirm.html",
        "Odrzucić wczytany dokument?",
        words=[
            f"Znikną odpowiedzi na pytania ({answers}) i to, co program odczytał.",
            "Sam dokument i zapisane dane się nie zmienią. Plik można wczytać jeszcze raz.",
        ],
        address=f"{START}/{plan.id}/odrzuc",
        action="odrzuc",
        button="Odrzuć",
        back=START,
    )
