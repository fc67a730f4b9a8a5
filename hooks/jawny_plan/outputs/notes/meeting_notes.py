"""The press notes of a meeting: its announcement, which also says what changed, and one for each report."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal

from jawny_plan.facts.meeting import MeetingFacts
from jawny_plan.facts.notes import announced, last_word
from jawny_plan.facts.plan import UNDATED
from jawny_plan.outputs.notes.note_plan import NotePlan, itself, placed
from jawny_plan.outputs.notes.note_words import MeetingNoteContext
from jawny_plan.wording import meeting_news
from jawny_plan.wording.meeting_kinds import is_over
from jawny_plan.wording.meeting_words import MeetingWords, ReportWords, TermWords
from jawny_plan.wording.news_words import LeadWords
from jawny_plan.wording.serving import phones
from jawny_plan.wording.unit_words import UnitWords


def of_meeting(facts: MeetingFacts, words: MeetingWords, unit: UnitWords) -> Iterator[NotePlan]:
    """The notes of a meeting: its announcement, which also says what changed, and one for each report."""

    def note(
        kind: str,
        name: str,
        news: LeadWords,
        day: date,
        about: str,
        *,
        change: str | None = None,
        term: TermWords | None = None,
        report: ReportWords | None = None,
    ) -> NotePlan:
        whole = f"{facts.id}-{name}"
        context: MeetingNoteContext = {
            "nota": itself(whole, day),
            "wiadomosc": news,
            "cytat": report["cytat"] if report else words["cytat"],
            "zdjecie": placed(whole, report["zdjecie"] if report else None),
            "telefony": phones(words["rejony"], unit),
            "spotkanie": words,
            "rejony": words["rejony"],
            "zmiana": change,
            "minelo": is_over(facts),
            "termin": term,
            "sprawozdanie": report,
        }
        return NotePlan(whole, kind, news["tytul"], day, tuple(words["rejony"]), about, context, meeting=facts.id)

    became = what_became(words)
    news = meeting_news.announces(facts, words, became)
    when = words["dyzur"]["slowami"] if words["dyzur"] else words["terminy"][0]["slowami"]
    yield note("zapowiedz", "zapowiedz", news, announced(facts.meeting) or UNDATED, when, change=became)
    for item in facts.occurrences:
        term = words["terminy"][item.number - 1]
        if item.report and not item.cancelled and (report := term["sprawozdanie"]):
            news = meeting_news.reports(facts, words, term, report)
            name, day = facts.meeting.report_note(item.number), last_word(item.report)
            yield note("relacja", name, news, day, term["slowami"], term=term, report=report)


def what_became(meeting: MeetingWords) -> Literal["odwolane", "zmiana"] | None:
    """What became of the dates that were announced: `odwolane` if none is left, `zmiana` if one differs."""
    terms = meeting["terminy"]
    if meeting["odwolane"] or (terms and all(term["odwolane"] for term in terms)):
        return "odwolane"
    return "zmiana" if any(term["odwolane"] or term["przesuniecia"] for term in terms) else None
