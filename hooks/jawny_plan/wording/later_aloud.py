"""What became of a note after its day, to be heard: a paper's reader finds it below, a listener only if it is said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from jawny_plan import polish
from jawny_plan.facts.plan import UNDATED, PlanFacts
from jawny_plan.model.amendment import Changed, Correction
from jawny_plan.model.progress import LogEntry
from jawny_plan.wording.changes_aloud import heard
from jawny_plan.wording.document import renamed
from jawny_plan.wording.learned_later import learned_later
from jawny_plan.wording.words import titled


def later_aloud(facts: PlanFacts, day: date, *, mended: bool) -> list[str]:
    """What was changed, corrected or learned after a day: all of it, then in one sentence where time is short.

    `mended`: the note itself is told without mistakes that were found since.
    """
    if day == UNDATED:
        return []
    entries = [entry for entry in facts.log if entry.known_from > day and _matters(entry, mended=mended)]
    learned = [f"Później {sentence[0].lower()}{sentence[1:]}" for sentence in learned_later(facts, day)]
    if not (entries or learned):
        return []
    opening = f"Ta wiadomość jest z {polish.day(day)}"
    sentences = [sentence for entry in entries for sentence in _sentences(entry, facts)]
    shortly = f"{_shortly(entries)} Aktualne informacje są na stronie planu"
    variants = (" ".join(map(polish.stopped, (opening, *rest))) for rest in ([*sentences, *learned], [shortly]))
    return [polish.typeset(renamed(words, facts.plan.document)) for words in variants]


def _matters(entry: LogEntry, *, mended: bool) -> bool:
    """Whether after an entry the note may tell what holds no more; mistakes of the log are mended in every note."""
    if isinstance(entry, Correction):
        return not entry.of_entry and not (mended and entry.field)
    return isinstance(entry, Changed)


def _sentences(entry: LogEntry, facts: PlanFacts) -> Iterator[str]:
    if isinstance(entry, Changed):
        yield f"Plan zmieniono {polish.day(entry.day)}"
        yield from (heard(effect, facts.plan) for effect in entry.effects)
    elif isinstance(entry, Correction):
        yield f"Pomyłkę poprawiono {polish.day(entry.day)}"
        yield f"Zamiast {titled(entry.was)} powinno być {titled(entry.now)}"


def _shortly(entries: list[LogEntry]) -> str:
    """`Później plan zmieniono, ostatnio 5 stycznia 2027 r.`"""
    changed = [entry.day for entry in entries if isinstance(entry, Changed)]
    corrected = [entry.day for entry in entries if isinstance(entry, Correction)]
    parts = []
    if changed:
        parts.append(f"plan zmieniono{_last(changed)}")
    if corrected:
        about = "informacje o nim" if changed else "informacje o planie"
        parts.append(f"{about} poprawiono{_last(corrected)}")
    return polish.stopped(f"Później {', a '.join(parts)}") if parts else "Później dopisano, co jeszcze zrobiono."


def _last(days: list[date]) -> str:
    """Which of several days was the last; one alone needs no such word."""
    return f"{', ostatnio' if len(days) > 1 else ''} {polish.day(days[-1])}"
