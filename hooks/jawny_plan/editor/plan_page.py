"""One plan: what it lacks, what can be done with it, and its approval."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import date

from starlette.responses import Response

from jawny_plan import polish
from jawny_plan.editing import approval
from jawny_plan.editor import fault_words, open_questions, saving
from jawny_plan.editor.asked import Visit, onward
from jawny_plan.editor.choices import text
from jawny_plan.editor.content import posted
from jawny_plan.editor.fault_words import sentence
from jawny_plan.editor.hints import hints_of
from jawny_plan.editor.open_questions import OpenQuestion
from jawny_plan.editor.records import DataRecord
from jawny_plan.editor.typed_days import Near
from jawny_plan.model.base import parse_day
from jawny_plan.model.kinds import DataKind
from jawny_plan.polish.shown_days import day_shown
from jawny_plan.reading.faults import Faults

UNKNOWN = "nieznany"


def plan(asked: Visit) -> Response:
    """The plan, or what came of its approval."""
    record = asked.folder.records.record(DataKind.PLAN, asked.word("plan"))
    if record is None or not record.path.is_file():
        return asked.missing()
    day, trouble = "", ""
    if asked.action == "cofnij":
        return _asked_to_undo(asked, record)
    questions = open_questions.of(asked.folder.data, record, text(asked.folder.records.content(record), "rejon"))
    action, _, name = asked.action.partition(" ")
    if action == "odpowiedziano":
        open_questions.settle(asked.folder.data, record.id, name)
        return onward(f"/plan/{record.id}", "Pytania nie ma już na liście.")
    if asked.fields is not None:
        day = str(posted(asked.fields, Near(asked.folder.day)).get("dnia", ""))
        done, trouble = "", ""
        if asked.action == "cofnij-tak":
            done, trouble = _undone(asked, record)
        elif not (trouble := _unready(asked, record, day, questions)):
            late = _after_its_end(asked, record, day)
            if (questions or late) and asked.action != "zamroz-mimo":
                return _asked_to_freeze(asked, record, day, questions, late)
            done, trouble = _approved(asked, record, day)
        if done:
            return onward(f"/plan/{record.id}", done)
    found = asked.folder.trial.of({record.path: record.path.read_bytes()}, asked.folder.day)
    return asked.page(
        "plan.html",
        asked.folder.records.name(record),
        record=record,
        elsewhere=found.elsewhere,
        wrong=fault_words.lines([*found.faults, *found.of_others], asked.folder.records),
        lacks=fault_words.lines(found.lacks, asked.folder.records),
        day=day_shown(day),
        trouble=trouble,
        is_sealed=record.is_sealed,
        is_published=record.id in approval.published(asked.folder.data),
        has_text=record.path.with_suffix(".txt").is_file(),
        hints=hints_of(asked.folder, record),
        questions=[] if record.is_sealed else questions,
    )


def _asked_to_undo(asked: Visit, record: DataRecord) -> Response:
    """What it means to take the seal off, before it is done."""
    return asked.page(
        "confirm.html",
        "Cofnąć zamrożenie planu?",
        words=[
            f"{asked.folder.records.name(record)}.",
            "Plan przestanie być zatwierdzony: każdy będzie mógł zmienić jego treść, "
            "a program nie zauważy różnicy między nią a podpisanym dokumentem.",
            "Dzień zatwierdzenia zniknie. Po poprawkach plan trzeba będzie zamrozić jeszcze raz, z dniem podpisu.",
            "Jeśli plan był już pokazany mieszkańcom albo zapadła decyzja o jego zmianie, nie cofaj: "
            "wybierz „Zmień plan”, wtedy strona pokaże, co było i co jest.",
        ],
        address=f"/plan/{record.id}",
        action="cofnij-tak",
        button="Cofnij zamrożenie",
        back=f"/plan/{record.id}",
    )


def _asked_to_freeze(
    asked: Visit, record: DataRecord, day: str, questions: Sequence[OpenQuestion], late: str
) -> Response:
    """What nobody has answered yet, and an odd day, before it can no longer be changed."""
    words = [f"{asked.folder.records.name(record)}."]
    words += [late] if late else []
    if questions:
        words += [
            "Przy wczytywaniu planu te pytania odłożono na później i nikt na nie nie odpowiedział:",
            *(f"{number}. {each.text}" for number, each in enumerate(questions, 1)),
            "Po zamrożeniu błąd w tych miejscach poprawia się wpisem, który zobaczą mieszkańcy.",
        ]
    return asked.page(
        "confirm.html",
        "Zamrozić plan bez odpowiedzi na pytania?" if questions else "Czy dzień zatwierdzenia jest dobry?",
        words=words,
        address=f"/plan/{record.id}",
        hidden={"t.dnia": day, "nieznany": asked.value("nieznany")},
        action="zamroz-mimo",
        button="Zamroź bez odpowiedzi" if questions else "Zamroź z tym dniem",
        back=f"/plan/{record.id}#pytania" if questions else f"/plan/{record.id}",
    )


def _after_its_end(asked: Visit, record: DataRecord, typed: str) -> str:
    """A question about a day of approval on which the plan was over already; nothing about any other."""
    if asked.value("nieznany") == UNKNOWN:
        return ""
    period = asked.folder.records.content(record).get("okres")
    last = text(period, "do") if isinstance(period, dict) else ""
    with suppress(ValueError):
        day, end = parse_day(typed), date.fromisoformat(last)
        if day > end:
            return (
                f"Plan kończył się {polish.day(end)}, a dzień zatwierdzenia to {polish.day(day)}, już po nim. "
                "Sprawdź dzień na podpisanym dokumencie."
            )
    return ""


def _unready(asked: Visit, record: DataRecord, typed: str, questions: Sequence[OpenQuestion]) -> str:
    """Why the plan cannot be frozen."""
    if asked.value("nieznany") != UNKNOWN:
        if wrong := fault_words.of_day(typed):
            return wrong
        if parse_day(typed) > asked.folder.day:
            return "Ten dzień jeszcze nie nadszedł. Wpisz dzień, w którym plan podpisano."
    found = asked.folder.trial.of({record.path: record.path.read_bytes()}, asked.folder.day)
    if found.stops or found.lacks or found.elsewhere:
        return "Najpierw popraw to, co wymieniono wyżej."
    binding = [each.text for each in questions if each.is_binding]
    return "\n".join(["Bez odpowiedzi na to planu nie można zamrozić:", *binding]) if binding else ""


def _approved(asked: Visit, record: DataRecord, typed: str) -> tuple[str, str]:
    """Freeze the plan: what was done, or why not. Raises OSError."""
    day = None if asked.value("nieznany") == UNKNOWN else parse_day(typed)
    log = record.path.with_name(f"{record.id}.przebieg.yml")
    with saving.locked(asked.folder.data):
        for path in (record.path, log):
            if path.is_file():
                saving.put_aside(asked.folder.data, path)
        try:
            approval.approve(asked.folder.data, record.id, day)
        except Faults as faults:
            return "", " ".join(sentence(fault, record.model) for fault in faults.faults)
    when = f"zatwierdzono go {polish.day(day)}" if day else "dzień zatwierdzenia jest nieznany"
    return f"Plan jest zamrożony ({when}). Odtąd zmiany opisuje się wpisami.", ""


def _undone(asked: Visit, record: DataRecord) -> tuple[str, str]:
    """Take the seal off: what was done, or why not. Raises OSError."""
    log = record.path.with_name(f"{record.id}.przebieg.yml")
    with saving.locked(asked.folder.data):
        try:
            if log.is_file():
                saving.put_aside(asked.folder.data, log)
            approval.undo(asked.folder.data, record.id)
        except Faults as faults:
            return "", " ".join(sentence(fault, record.model) for fault in faults.faults)
    return "Plan nie jest już zamrożony. Można go poprawić.", ""
