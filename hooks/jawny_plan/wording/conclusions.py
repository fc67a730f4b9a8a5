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
from jawny_plan.wording.words import sign, typeset

ANSWERS = {
    Answer.ACCEPTED: sign("przed", "Przyjęty"),
    Answer.RUNNING: sign("w-toku", "W toku"),
    Answer.SETTLED: sign("wykonano", "Załatwiony"),
    Answer.REJECTED: sign("nie-wykonano", "Odrzucony"),
    Answer.SILENCE: sign("brak-danych", "Bez odpowiedzi"),
}


def report(told: Report, meeting: str, threads: Mapping[Ref, Thread]) -> ReportWords:
    """A report. `wnioski` is empty and `nie_zgloszono` false where conclusions were not filled in yet."""
    prose: ReportProse = {
        "dnia": polish.day(told.day),
        "frekwencja": attendance(told.attendance),
        "tematy": list(told.topics),
        "przebieg": [polish.sentence(part) for part in told.course],
        "nie_zgloszono": told.no_conclusions,
    }
    return {
        **typeset(prose),
        "cytat": additions.quote(told.quote) if told.quote else None,
        "zdjecie": additions.photo(told.photo) if told.photo else None,
        "wnioski": [_conclusion(item, Ref(meeting, item.id), threads) for item in told.conclusions],
    }


def attendance(told: Attendance) -> str | None:
    """`27 osób`, `około 40 osób`, `kilkadziesiąt osób`; None where it is not known."""
    if told.number is None:
        return told.words
    if told.about:
        return f"około {told.number}{polish.NBSP}osób"
    return polish.plural(told.number, "osoba", "osoby", "osób")


def thread(told: Thread, meetings: Mapping[str, MeetingWords]) -> MatterWords:
    """One matter through all its meetings: its newest word, and every step. `meetings` are told ones by identity."""
    newest = told.last
    return {
        **_words(newest.conclusion),
        "adres": address(newest.ref),
        "dnia": polish.day(newest.day),
        "tytul": polish.typeset(newest.title),
        "otwarta": told.is_open,
        "rejony": meetings[newest.ref.meeting]["rejony"],
        "lancuch": _chain(told, None),
    }


def address(ref: Ref) -> str:
    """Where a conclusion stands, from the site's root."""
    return addresses.from_root(addresses.conclusion(ref.meeting, ref.conclusion))


def _conclusion(told: Conclusion, ref: Ref, threads: Mapping[Ref, Thread]) -> ConclusionWords:
    """A conclusion; `lancuch` are all its steps from meeting to meeting, empty where there is only this one."""
    return {"id": told.id, **_words(told), "lancuch": _chain(threads[ref], ref)}


def _words(told: Conclusion) -> AnswerWords:
    words: AnswerWords = {
        "tresc": polish.sentence(told.text),
        "odpowiada": told.responsible,
        "odpowiedz": polish.sentence(told.answer) if told.answer else None,
        "odpowiedz_z_dnia": polish.day(told.answered) if told.answered else None,
        "znak": ANSWERS[told.state],
    }
    return typeset(words)


def _chain(told: Thread, here: Ref | None) -> list[ConclusionStepWords]:
    return [_step(step, here) for step in told.steps] if len(told.steps) > 1 else []


def _step(told: Step, here: Ref | None) -> ConclusionStepWords:
    return {
        "dnia": polish.day(told.day),
        "tytul": polish.typeset(told.title),
        "adres": address(told.ref),
        "tutaj": told.ref == here,
        "znak": ANSWERS[told.conclusion.state],
    }
