"""Reports and conclusions in words: what people asked for and what came of it."""

from __future__ import annotations

from collections.abc import Mapping

from jawny_plan import polish
from jawny_plan.facts.conclusions import Step, Thread
from jawny_plan.model import addresses
from jawny_plan.model.meeting_report import Answer, Attendance, Conclusion, Ref, Report
from jawny_plan.wording import additions
from jawny_plan.wording.meeting_words import (
    AnswerWords,
    ConclusionStepWords,
    ConclusionWords,
    MatterWords,
    MeetingWords,
    ReportProse,
    ReportWords,
)
from jawny_plan.wording.words import sign, titled, typeset

ANSWERS = {
    Answer.ACCEPTED: sign("przed", "Przyjęty"),
    Answer.RUNNING: sign("w-toku", "W toku"),
    Answer.SETTLED: sign("wykonano", "Załatwiony"),
    Answer.REJECTED: sign("nie-wykonano", "Odrzucony"),
    Answer.SILENCE: sign("brak-danych", "Bez odpowiedzi"),
}


def report(report: Report, meeting: str, threads: Mapping[Ref, Thread]) -> ReportWords:
    """A report. `wnioski` is empty and `nie_zgloszono` false where conclusions were not filled in yet."""
    prose: ReportProse = {
        "dnia": polish.day(report.day),
        "frekwencja": attendance(report.attendance),
        "tematy": list(report.topics),
        "przebieg": [polish.sentence(part) for part in report.course],
        "nie_zgloszono": report.no_conclusions,
    }
    return {
        **typeset(prose),
        "cytat": additions.quote(report.quote) if report.quote else None,
        "zdjecie": additions.photo(report.photo) if report.photo else None,
        "wnioski": [_conclusion(item, Ref(meeting, item.id), threads) for item in report.conclusions],
    }


def attendance(attendance: Attendance) -> str | None:
    """`27 osób`, `około 40 osób`, `kilkadziesiąt osób`; None where it is not known."""
    if attendance.number is None:
        return attendance.words
    if attendance.about:
        return f"około {attendance.number}{polish.NBSP}osób"
    return polish.plural(attendance.number, "osoba", "osoby", "osób")


def thread(thread: Thread, meetings: Mapping[str, MeetingWords]) -> MatterWords:
    """One matter through all its meetings: its newest word, and every step.

    `meetings` holds the words for each meeting by its identity.
    """
    newest = thread.last
    return {
        **_words(newest.conclusion),
        "adres": address(newest.ref),
        "dnia": polish.day(newest.day),
        "tytul": polish.typeset(newest.title),
        "rejony": meetings[newest.ref.meeting]["rejony"],
        "lancuch": _chain(thread, None),
    }


def address(ref: Ref) -> str:
    """Where a conclusion stands, from the site's root."""
    return addresses.from_root(addresses.conclusion(ref.meeting, ref.conclusion))


def _conclusion(conclusion: Conclusion, ref: Ref, threads: Mapping[Ref, Thread]) -> ConclusionWords:
    """A conclusion; `lancuch` are all its steps from meeting to meeting, empty where there is only this one."""
    return {
        "id": conclusion.id,
        **_words(conclusion),
        "lancuch": _chain(threads[ref], ref),
        "na_antenie": _heard(conclusion),
    }


def _heard(conclusion: Conclusion) -> str | None:
    """What was asked for and what was answered, to be heard; None before there is an answer."""
    if not conclusion.answer:
        return None
    return typeset(f"Na wniosek {titled(conclusion.text)} odpowiedź brzmi {titled(conclusion.answer)}.")


def _words(conclusion: Conclusion) -> AnswerWords:
    words: AnswerWords = {
        "tresc": polish.sentence(conclusion.text),
        "odpowiada": conclusion.responsible,
        "odpowiedz": polish.sentence(conclusion.answer) if conclusion.answer else None,
        "odpowiedz_z_dnia": polish.day(conclusion.answered) if conclusion.answered else None,
        "znak": ANSWERS[conclusion.state],
    }
    return typeset(words)


def _chain(thread: Thread, here: Ref | None) -> list[ConclusionStepWords]:
    return [_step(step, here) for step in thread.steps] if len(thread.steps) > 1 else []


def _step(step: Step, here: Ref | None) -> ConclusionStepWords:
    return {
        "dnia": polish.day(step.day),
        "tytul": polish.typeset(step.title),
        "adres": address(step.ref),
        "tutaj": step.ref == here,
        "znak": ANSWERS[step.conclusion.state],
    }
