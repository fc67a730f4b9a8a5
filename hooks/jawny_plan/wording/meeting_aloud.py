"""What is said of a meeting on the air first: sentences to be heard, without brackets and labels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from jawny_plan import polish
from jawny_plan.facts.meeting import MeetingFacts, Occurrence
from jawny_plan.wording.meeting_dates import clock, days, hours
from jawny_plan.wording.meeting_kinds import NAMED_KINDS, is_over, takes_place
from jawny_plan.wording.meeting_words import CancelledWords, MeetingWords, ReportWords, TermWords
from jawny_plan.wording.news import because
from jawny_plan.wording.words import quoted, titled

_EVERY = {
    "poniedziałek": "poniedziałki",
    "wtorek": "wtorki",
    "środa": "środy",
    "czwartek": "czwartki",
    "piątek": "piątki",
    "sobota": "soboty",
    "niedziela": "niedziele",
}
_FROM = {
    "poniedziałek": "poniedziałku",
    "wtorek": "wtorku",
    "środa": "środy",
    "czwartek": "czwartku",
    "piątek": "piątku",
    "sobota": "soboty",
    "niedziela": "niedzieli",
}
_BECAME = {
    "Załatwiony": ("Załatwiono", "Załatwiono"),
    "Przyjęty": ("przyjęto", "przyjęto"),
    "Odrzucony": ("odrzucono", "odrzucono"),
    "W toku": ("w toku jest", "w toku są"),
    "Bez odpowiedzi": ("na odpowiedź czeka", "na odpowiedź czekają"),
}
"""What became of one conclusion or five, and of two to four, by the word of their sign."""


def will_take_place(facts: MeetingFacts, words: MeetingWords, what: str) -> Iterator[str]:
    """`Zebranie odbędzie się w czwartek, 26 listopada 2026 r., godz. 18.00.`"""
    many, first = len(facts.occurrences), facts.occurrences[0]
    times = f" {many} razy, po raz pierwszy" if many > 1 else ""
    yield f"{what} {takes_place(facts)}{times} {on(first)}"
    yield from _rest(words)


def duty(facts: MeetingFacts, words: MeetingWords) -> Iterator[str]:
    """`Dyżur dzielnicowego jest w poniedziałki i piątki, godz. 10.00–12.00.`"""
    yield _duty(words, "był" if is_over(facts) else "jest")
    yield from _rest(words)


def moved(facts: MeetingFacts, words: MeetingWords, what: str) -> Iterator[str]:
    """Which dates were moved or cancelled, and why."""
    pairs = list(zip(facts.occurrences, words["terminy"], strict=True))
    if len(pairs) == 1:
        [(item, term)] = pairs
        yield f"{what} {takes_place(facts)} w nowym terminie, {on(item)}"
        yield from _before(item, term)
    else:
        kind = NAMED_KINDS[facts.meeting.kind]
        yield f"Zmieniają się terminy. Chodzi o {kind.accusative} pod nazwą {quoted(words['tytul'])}"
        for item, term in pairs:
            if term["odwolane"]:
                yield f"Odwołano termin {on(item)}. {because(term['odwolane']['powod'])}"
            elif term["przesuniecia"]:
                yield f"Nowy termin {'był' if is_over(facts) else 'jest'} {on(item)}"
                yield from _before(item, term)
        if any(not term["odwolane"] and not term["przesuniecia"] for _, term in pairs):
            yield "Pozostałe terminy są bez zmian"
    yield from _rest(words)


def cancelled(facts: MeetingFacts, words: MeetingWords) -> Iterator[str]:
    """What was cancelled, and why."""
    terms, kind = words["terminy"], NAMED_KINDS[facts.meeting.kind]
    if words["dyzur"]:
        yield _duty(words, "odwołano, miał być")
    elif len(terms) == 1:
        yield f"Odwołano {kind.accusative} {kind.announced} {_onto(facts.occurrences[0])}"
    else:
        yield f"Odwołano wszystkie zapowiedziane terminy. Chodzi o {kind.accusative} pod nazwą {quoted(words['tytul'])}"
    reason: CancelledWords | None = words["odwolane"] or (terms[0]["odwolane"] if len(terms) == 1 else None)
    if reason:
        yield because(reason["powod"])


def took_place(facts: MeetingFacts, what: str, term: TermWords, report: ReportWords) -> Iterator[str]:
    """When it was, who came, and how many conclusions there were."""
    item = facts.occurrences[int(term["nr"]) - 1]
    yield f"{what} {NAMED_KINDS[facts.meeting.kind].took_place} {_on_day(item)}"
    if place := term["miejsce"]:
        yield f"Miejsce to {', '.join(filter(None, (place['obiekt'], place['adres']))) or place['slowami']}"
    if report["frekwencja"]:
        yield f"{_came(report['frekwencja'])} {report['frekwencja']}"
    asked = len(report["wnioski"])
    if asked:
        yield f"Mieszkańcy zgłosili {polish.plural(asked, 'wniosek', 'wnioski', 'wniosków')}. {_became(report)}"
    else:
        yield "Nikt nie zgłosił wniosków" if report["nie_zgloszono"] else "Wnioski z tego spotkania podamy później"


def on(item: Occurrence) -> str:
    """`w czwartek, 10 grudnia 2026 r., godz. 17.00–19.00`; of several days: `5–6 września 2026 r., od soboty …`."""
    if item.until is None:
        return f"{_on_day(item)}, {hours(item.start, item.end) if item.end else f'o {clock(item.start)}'}"
    ends = f", koniec o {clock(item.end)}" if item.end else ""
    return f"{_on_day(item)}, początek o {clock(item.start)}{ends}"


def _on_day(item: Occurrence) -> str:
    first, until = item.start.date(), item.until
    if until is None:
        return f"{polish.on_weekday(first.weekday())}, {polish.day(first)}"
    weekdays = (_FROM[polish.weekday(day.weekday())] for day in (first, until))
    return f"{days(first, until)}, od {' do '.join(weekdays)}"


def _onto(item: Occurrence) -> str:
    """`na czwartek, 26 listopada 2026 r., godz. 18.00`"""
    if item.until:
        return f"na dni {on(item)}"
    return f"na {on(item).split(' ', 1)[1].replace(', o godz.', ', na godz.')}"


def _before(item: Occurrence, term: TermWords) -> Iterator[str]:
    """That the date before no longer holds, and why."""
    former = item.former[-1]
    first = former.start.date()
    named = days(first, former.move.until) if former.move.until else polish.day(first)
    yield f"Poprzedni termin, {named}, jest nieaktualny"
    if reason := term["przesuniecia"][-1]["powod"]:
        yield because(reason)


def _duty(words: MeetingWords, became: str) -> str:
    hours = words["dyzur"]["slowami"] if words["dyzur"] else ""
    for day, every in _EVERY.items():
        hours = hours.replace(day, every)
    return f"Dyżur {words['urzad']['dopelniacz']} {became} {'we' if hours.startswith('wtorki') else 'w'} {hours}"


def _rest(words: MeetingWords) -> Iterator[str]:
    """Where, and about what; the place that all dates share."""
    places = {term["miejsce"]["slowami"] for term in words["terminy"] if term["miejsce"]}
    if words["miejsce"] and len(places) < 2:
        yield f"Miejsce to {words['miejsce']['slowami']}"
    if words["temat"]:
        yield f"Temat to {titled(words['temat'])}"


def _came(attendance: str) -> str:
    """`Przyszło`, `Przyszły`, `Przyszła`, by the number of people."""
    if attendance.startswith("1\u00a0osoba"):
        return "Przyszła"
    return "Przyszły" if attendance.endswith("osoby") else "Przyszło"


def _became(report: ReportWords) -> str:
    """`Załatwiono 1, odrzucono 1, w toku jest 1.`"""
    states = Counter(item["znak"]["slowo"].replace(polish.NBSP, " ") for item in report["wnioski"])
    parts = []
    for state, (one, few) in _BECAME.items():
        if many := states[state]:
            between = many % 10 in (2, 3, 4) and many % 100 not in (12, 13, 14)
            parts.append(f"{few if between else one} {many}")
    return polish.sentence(", ".join(parts))
