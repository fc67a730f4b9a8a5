"""Where files of one folder contradict each other: each rule yields its faults with the key path of the culprit."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator

from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import Decision, Done, Measured, NotDone, Progress
from jawny_plan.polish import near
from jawny_plan.reading.strict_yaml import Step

Contradiction = tuple[tuple[Step, ...], str, str]
"""Key path, problem, advice."""


def of_plan(plan: Plan, districts: Collection[str], plans: Collection[str]) -> Iterator[Contradiction]:
    """What a plan says of other files."""
    if plan.district not in districts:
        advice = near(plan.district, districts) or f"Utwórz plik rejony/{plan.district}.yml."
        yield ("rejon",), f'rejonu "{plan.district}" nie ma w katalogu rejony.', advice
    if plan.predecessor and plan.predecessor not in plans:
        yield ("poprzedni_plan",), *_no_plan(plan.predecessor, plans)


def of_progress(progress: Progress, plan: Plan, plans: Collection[str]) -> Iterator[Contradiction]:
    """What a log says of its plan and of others."""
    for index, entry in enumerate(progress.entries):
        here: tuple[Step, ...] = ("wpisy", index)
        if plan.period.start and entry.day < plan.period.start:
            yield (
                (*here, "dnia"),
                f"wpis jest z dnia {entry.day}, a plan zaczyna się {plan.period.start}.",
                "Popraw dzień; to, co było przed planem, należy do jego rozdziału 1.",
            )
        if isinstance(entry, (Done, NotDone)) and not 1 <= entry.action <= len(plan.actions):
            yield (
                (*here, "dzialanie"),
                f"plan nie ma działania {entry.action}.",
                f"Oczekiwano numeru od 1 do {len(plan.actions)}." if plan.actions else "Plan nie podaje działań.",
            )
        if isinstance(entry, Measured):
            yield from _of_measurement(entry, plan, here)
        if isinstance(entry, Decision) and entry.successor and entry.successor not in plans:
            yield (*here, "nastepny_plan"), *_no_plan(entry.successor, plans)


def _of_measurement(entry: Measured, plan: Plan, here: tuple[Step, ...]) -> Iterator[Contradiction]:
    if entry.figure and entry.figure not in plan.figures:
        known = ", ".join(plan.figures) or "żadnej"
        yield (*here, "liczba"), f'plan nie ma liczby o id "{entry.figure}".', f"Znane liczby: {known}."
    if entry.goal is not None and not 1 <= entry.goal <= len(plan.goals):
        yield (*here, "cel"), f"plan nie ma celu {entry.goal}.", f"Oczekiwano numeru od 1 do {len(plan.goals)}."
    if not (plan.period.holds(entry.period.start) and plan.period.holds(entry.period.end)):
        yield (
            (*here, "okres"),
            f"pomiar obejmuje dni od {entry.period.start} do {entry.period.end}, poza okresem planu.",
            f"Okres planu: od {plan.period.start or '?'} do {plan.period.end or '?'}.",
        )


def of_freeze(progress: Progress, data: bytes) -> Iterator[Contradiction]:
    """Whether the plan's file is still the one that was approved."""
    if progress.freeze and hashlib.sha256(data).hexdigest() != progress.freeze.sha256:
        yield (
            (),
            "plik planu zmieniono po zatwierdzeniu.",
            "Przywróć zatwierdzony plik i opisz zmianę wpisem „rodzaj: poprawka” w pliku .przebieg.yml "
            "albo zapisz zmieniony plan pod nową nazwą, jako nowy plan (poprzedni_plan wskaże stary).",
        )


def _no_plan(name: str, plans: Collection[str]) -> tuple[str, str]:
    return f'planu "{name}" nie ma w katalogu plany.', near(name, plans) or f"Utwórz plik plany/{name}.yml."
