"""What waits to be published, in words for the unit's own people: never on a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from jawny_plan import polish
from jawny_plan.facts.release import Reason, Thing, Wait, Waiting

FEW = 8
"""So many things, or groups of like ones, are named in one sentence."""
_ORDER = list(Thing)
_NOTES = {
    "start": "nota na początek planu",
    "polmetek": "nota na półmetek planu",
    "zakonczenie": "nota o wyniku planu",
    "zmiana": "nota o zmianie planu",
    "poprawka": "nota o poprawce planu",
    "zapowiedz": "nota zapowiadająca spotkanie",
    "relacja": "nota o spotkaniu",
}
_VERSIONS = {
    "etr": "tekst łatwy do czytania (ETR)",
    "pjm": "film w polskim języku migowym (PJM)",
    "po_ukrainsku": "streszczenie po ukraińsku",
    "po_angielsku": "streszczenie po angielsku",
}
_REASONS = {
    Reason.EMBARGO: None,
    Reason.ANNOUNCED_LATER: "tego dnia ma być ogłoszone",
    Reason.DATED_LATER: "taką ma datę",
    Reason.UNAPPROVED: "od tego dnia jest zatwierdzenie",
    Reason.NAMES_WAITING_PLAN: "mowa tam o wstrzymanym planie",
    Reason.NAMES_WAITING_MEETING: "mowa tam o wstrzymanym spotkaniu",
    Reason.AFTER_WAITING_AMENDMENT: "razem z wcześniejszą zmianą albo poprawką",
}


def sentence(waiting: Sequence[Waiting]) -> str:
    """One sentence on all that waits, whole plans first, entries last; empty where nothing waits."""
    alike: dict[tuple[Thing, str, Wait], list[Waiting]] = {}
    for item in sorted(waiting, key=lambda item: _ORDER.index(item.thing)):
        alike.setdefault((item.thing, item.id, item.wait), []).append(item)
    groups = list(alike.values())
    named = [f"{_group(group)} ({why(group[0].wait, len(group))})" for group in groups[:FEW]]
    if rest := sum(map(len, groups[FEW:])):
        named.append(f"i jeszcze {rest}")
    return polish.sentence(f"Na razie nie ma na stronie: {'; '.join(named)}") if named else ""


def _group(waiting: Sequence[Waiting]) -> str:
    first, many = waiting[0], len(waiting)
    if many > 1 and first.thing is Thing.ENTRY:
        return f"{polish.plural(many, 'wpis', 'wpisy', 'wpisów')} w przebiegu planu {first.id}"
    if many > 1 and first.thing is Thing.VERSION:
        return f"{polish.plural(many, 'inna wersja', 'inne wersje', 'innych wersji')} planu {first.id}"
    return what(first)


def what(waiting: Waiting) -> str:
    """`wpis z 6 sierpnia 2026 r. w przebiegu planu rejon-2-2026-08`"""
    day = f" z {polish.day(waiting.day)}" if waiting.day else ""
    match waiting.thing:
        case Thing.PLAN:
            return f"plan {waiting.id}"
        case Thing.MEETING:
            return f"spotkanie {waiting.id}"
        case Thing.REPORT:
            return f"sprawozdanie ze spotkania {waiting.id}{day}"
        case Thing.QUOTE:
            return f"wypowiedź{day} ({waiting.id})"
        case Thing.NOTE:
            kind, _, number = (waiting.name or "").partition("-")
            return f"{_NOTES[kind]} {waiting.id}" + (f" (numer {number})" if number else "")
        case Thing.VERSION:
            return f"{_VERSIONS[waiting.name or '']}, plan {waiting.id}"
        case Thing.CANCELLATION:
            return f"odwołanie spotkania {waiting.id}{day}"
        case Thing.MOVE:
            return (
                f"zmiana terminu spotkania {waiting.id}, nowy termin: {polish.day(waiting.day) if waiting.day else ''}"
            )
        case Thing.ANSWER:
            return f"odpowiedź na wniosek ze spotkania {waiting.id}{day}"
        case Thing.DECLARATION:
            return "deklaracja dostępności"
        case Thing.ENTRY:
            return f"wpis{day} w przebiegu planu {waiting.id}"
        case _:
            assert_never(waiting.thing)


def why(wait: Wait, many: int = 1) -> str:
    """`pokaże się 1 grudnia 2026 r.`, `czeka na zatwierdzenie`; so many as 2 `pokażą się`, as 5 `pokaże się`"""
    several = polish.plural(many, "", "few", "").endswith("few")
    waits = "czekają" if several else "czeka"
    if wait.until is None and wait.reason is Reason.UNAPPROVED:
        return f"{waits} na zatwierdzenie"
    until = f"{'pokażą' if several else 'pokaże'} się {polish.day(wait.until)}" if wait.until else waits
    reason = "taką mają datę" if several and wait.reason is Reason.DATED_LATER else _REASONS[wait.reason]
    return ", ".join(part for part in (until, reason) if part)
