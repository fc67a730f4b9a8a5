"""What a press note of a meeting says first: what, when, where; of a meeting that was held, what people asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from jawny_plan import polish
from jawny_plan.facts.meeting import MeetingFacts, Occurrence, coming
from jawny_plan.facts.notes import announced
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.wording import meeting_aloud as aloud
from jawny_plan.wording.meeting_dates import dated, in_a_title, when
from jawny_plan.wording.meeting_kinds import takes_place
from jawny_plan.wording.meeting_words import CancelledWords, MeetingWords, ReportWords, TermWords
from jawny_plan.wording.news_words import LeadWords
from jawny_plan.wording.words import typeset


def announces(facts: MeetingFacts, words: MeetingWords, change: str | None) -> LeadWords:
    """Of the announcement; `change` says what became of the dates: `odwolane`, `zmiana` or nothing."""
    title = words["tytul"]
    if change == "odwolane":
        return _news(f"Odwołane: {title}", _cancelled(words), aloud.cancelled(facts, words))
    if change:
        heard = aloud.moved(facts, words, _what(words))
        return _news(f"Zmiana terminu: {title}", [*_changed(facts, words), *_invites(words)], heard)
    if words["dyzur"]:
        duty = f"Dyżur {words['urzad']['dopelniacz']}: {words['dyzur']['slowami']}"
        return _news(title, [duty, *_at(words["terminy"], words), *_invites(words)], aloud.duty(facts, words))
    first, heard = facts.occurrences[0], aloud.will_take_place(facts, words, _what(words))
    return _news(f"{title}: {in_a_title(first)}", [*_will_take_place(facts, words), *_invites(words)], heard)


def reports(facts: MeetingFacts, words: MeetingWords, term: TermWords, report: ReportWords) -> LeadWords:
    """Of the note after a meeting."""
    asked = len(report["wnioski"])
    if asked:
        title = f"{words['tytul']}: {polish.plural(asked, 'wniosek', 'wnioski', 'wniosków')} mieszkańców"
        states = Counter(item["znak"]["slowo"].lower() for item in report["wnioski"])
        counts = "; ".join(f"{state}: {many}" for state, many in states.items())
        conclusions = f"Mieszkańcy zgłosili {polish.plural(asked, 'wniosek', 'wnioski', 'wniosków')} ({counts})"
    elif report["nie_zgloszono"]:
        title, conclusions = f"{words['tytul']}: bez wniosków", "Na spotkaniu nie zgłoszono wniosków"
    else:
        title, conclusions = f"{words['tytul']}: relacja", "Wniosków z tego spotkania jeszcze nie opisano"
    where = [f"Miejsce: {term['miejsce']['slowami']}"] if term["miejsce"] else []
    present = f"Obecni: {report['frekwencja']}" if report["frekwencja"] else "Liczby obecnych nie podano"
    heard = aloud.took_place(facts, _what(words), term, report)
    return _news(title, [f"{_what(words)}: {term['dzien']}", *where, present, conclusions], heard)


def comes_next(plan: PlanFacts, day: date) -> str | None:
    """The next meeting about the plan or in its districts, as it was known on a day; None where none was."""
    item = _next(plan, day)
    if item is None:
        return None
    where = f", {item.place.building or item.place.address}" if item.place else ""
    return polish.typeset(polish.stopped(f"O tym można porozmawiać {when(item)}{where}"))


def comes_next_aloud(plan: PlanFacts, day: date) -> str | None:
    """The same to be heard."""
    item = _next(plan, day)
    if item is None:
        return None
    where = item.place and (item.place.building or item.place.address)
    sentence = f"O tym można porozmawiać {aloud.on(item)}"
    return polish.typeset(polish.stopped(f"{sentence}. Miejsce to {where}" if where else sentence))


def _next(plan: PlanFacts, day: date) -> Occurrence | None:
    districts = set(plan.plan.districts)
    known = [
        MeetingFacts(file, day)
        for file in plan.meetings
        if (since := announced(file.meeting)) and since <= day
        if plan.id in file.meeting.plans or districts.intersection(file.meeting.districts)
    ]
    ahead = next((facts for facts in coming(known) if facts.coming), None)
    return ahead.coming[0] if ahead else None


def _what(words: MeetingWords) -> str:
    """`Zebranie w programie „Dzielnicowy bliżej nas”`, where the data say so."""
    return f"{words['rodzaj']} w programie „Dzielnicowy bliżej nas”" if words["program"] else words["rodzaj"]


def _news(title: str, sentences: Iterable[str], heard: Iterable[str]) -> LeadWords:
    printed, spoken = ([polish.stopped(item) for item in each] for each in (sentences, heard))
    return typeset(LeadWords(tytul=title, zdania=printed, na_antenie=spoken))


def _will_take_place(facts: MeetingFacts, words: MeetingWords) -> Iterator[str]:
    """`Zebranie w programie … odbędzie się w czwartek, 26 listopada 2026 r., godz. 18.00.`"""
    many, first = len(facts.occurrences), facts.occurrences[0]
    times = f" {many} razy, po raz pierwszy" if many > 1 else ""
    yield f"{_what(words)} {takes_place(facts)}{times} {when(first)}"
    yield from _at(words["terminy"], words)


def _changed(facts: MeetingFacts, words: MeetingWords) -> Iterator[str]:
    """Which dates were moved or cancelled, each with its reason."""
    what = _what(words)
    for item, term in zip(facts.occurrences, words["terminy"], strict=True):
        if term["odwolane"]:
            yield f"{what}: odwołano termin {term['slowami'].removesuffix('.')}. Powód: {term['odwolane']['powod']}"
        elif term["przesuniecia"]:
            former = term["przesuniecia"][-1]
            day = f"{polish.weekday(item.start.weekday())}, {dated(item)}" if item.until is None else dated(item)
            yield f"{what}: nowy termin to {day}"
            yield f"Poprzedni termin, {former['z']}, jest nieaktualny"
            if former["powod"]:
                yield f"Powód: {former['powod']}"
        else:
            continue
        what = "Także"
    if any(not term["odwolane"] and not term["przesuniecia"] for term in words["terminy"]):
        yield "Pozostałe terminy są bez zmian"
    yield from _at(words["terminy"], words)


def _cancelled(words: MeetingWords) -> Iterator[str]:
    """What was cancelled, and why."""
    terms = words["terminy"]
    if words["dyzur"]:
        what = f"Dyżur {words['urzad']['dopelniacz']} ({words['dyzur']['slowami']}) odwołano"
    elif len(terms) == 1:
        what = f"{_what(words)}, termin: {terms[0]['slowami'].rstrip('.')}, odwołano"
    else:
        what = f"{_what(words)}: odwołano wszystkie zapowiedziane terminy"
    yield what
    reason: CancelledWords | None = words["odwolane"] or (terms[0]["odwolane"] if len(terms) == 1 else None)
    if reason:
        yield f"Powód: {reason['powod']}"


def _at(terms: list[TermWords], words: MeetingWords) -> Iterator[str]:
    """Where: the one place that all dates share."""
    places = {term["miejsce"]["slowami"] for term in terms if term["miejsce"]}
    if words["miejsce"] and len(places) < 2:
        yield f"Miejsce: {words['miejsce']['slowami']}"


def _invites(words: MeetingWords) -> Iterator[str]:
    if words["temat"]:
        yield f"Temat: {words['temat']}"
