"""Where files of one folder contradict each other: each rule yields its faults with the key path of the culprit."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from jawny_plan.model.amended import Amended
from jawny_plan.model.amendment import Changed, Correction
from jawny_plan.model.deadline import traits
from jawny_plan.model.goal import Ceiling, Deliverable, Goal, SurveyChange, SurveyLevel, SurveyPoints, Threshold
from jawny_plan.model.meeting import Meeting, Planned
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import (
    NUMBERED,
    Decision,
    Delivered,
    Delivery,
    Done,
    Illustration,
    Informed,
    Measured,
    NotDone,
    PlanNote,
    Progress,
    Statement,
)
from jawny_plan.polish import near
from jawny_plan.reading import offered
from jawny_plan.reading.kinds import COPIES
from jawny_plan.reading.strict_yaml import Node, Step

Contradiction = tuple[tuple[Step, ...], str, str]
"""Key path, problem, advice."""
PERCENT = (SurveyLevel, SurveyChange, SurveyPoints, Threshold)
MEASURED = (*PERCENT, Ceiling)
"""Goals that a measurement may name: they set a threshold of their own."""


def of_plan(name: str, plan: Plan, districts: Collection[str], plans: Collection[str]) -> Iterator[Contradiction]:
    """What the plan `name` says of other files."""
    yield from _of_districts(plan, districts)
    if plan.predecessor and plan.predecessor not in plans:
        yield ("poprzedni_plan",), *_no_plan(plan.predecessor, plans)
    if plan.predecessor == name:
        yield ("poprzedni_plan",), "plan nie może kontynuować samego siebie.", "Podaj inny plan albo usuń ten klucz."


def of_progress(
    name: str, progress: Progress, stood: Iterable[Amended], plans: Collection[str]
) -> Iterator[Contradiction]:
    """What the log of the plan `name` says of it and of others; `stood` is the plan before each entry."""
    above: set[PlanNote] = set()
    for index, (entry, known) in enumerate(zip(progress.entries, stood, strict=True)):
        here: tuple[Step, ...] = ("wpisy", index)
        plan = known.plan
        if isinstance(entry, (Statement, Illustration)):  # may be older than the plan: its first note needs them
            if entry.note in NUMBERED and entry.note not in above:
                what = "poprawki" if entry.note is PlanNote.CORRECTION else "zmiany"
                yield (*here, "nota"), f"powyżej nie ma żadnej {what}.", "Najpierw wpisz ją, a pod nią ten wpis."
            continue
        above |= {note for note in NUMBERED if entry.kind == note}
        early = isinstance(entry, (Informed, Changed, Correction))  # may come before a plan that was approved
        if plan.period.start and entry.day < plan.period.start and not early:
            yield (
                (*here, "dnia"),
                f"wpis jest z dnia {entry.day}, a plan zaczyna się {plan.period.start}.",
                "Popraw dzień; to, co było przed planem, należy do jego rozdziału 1.",
            )
        if isinstance(entry, (Done, NotDone)) and not 1 <= entry.action <= len(plan.actions):
            yield (
                (*here, "dzialanie"),
                f"plan nie ma działania {entry.action}.",
                f"Oczekiwano numeru od 1 do {len(plan.actions)}."
                if plan.actions
                else "W danych tego planu nie ma działań.",
            )
        elif isinstance(entry, (Done, NotDone)) and entry.action in known.no_actions:
            yield (
                (*here, "dzialanie"),
                f"z działania {entry.action} zrezygnowano wcześniejszym wpisem.",
                "Popraw numer albo wpisz to, co zrobiono przed rezygnacją, nad nią.",
            )
        elif isinstance(entry, (Done, NotDone)):
            yield from _of_part(entry, plan, here)
        if isinstance(entry, Delivered):
            yield from _of_delivery(entry, plan, here)
        if isinstance(entry, Measured):
            yield from _of_measurement(entry, plan, here)
        if isinstance(entry, Decision) and entry.successor and entry.successor not in plans:
            yield (*here, "nastepny_plan"), *_no_plan(entry.successor, plans)
        if isinstance(entry, Decision) and entry.successor == name:
            advice = "Podaj inny plan albo usuń ten klucz."
            yield (*here, "nastepny_plan"), "plan nie może być swoim własnym następcą.", advice


def _of_part(entry: Done | NotDone, plan: Plan, here: tuple[Step, ...]) -> Iterator[Contradiction]:
    """Whether the stage, or the one round, that an entry names is there."""
    known = traits(plan.actions[entry.action - 1].deadline)
    if entry.stage is not None and not known.stages:
        yield (*here, "etap"), f"działanie {entry.action} nie ma w planie etapów.", "Usuń klucz „etap”."
    elif entry.stage is not None and not 1 <= entry.stage <= len(known.stages):
        advice = f"Oczekiwano numeru od 1 do {len(known.stages)}."
        yield (*here, "etap"), f"działanie {entry.action} nie ma etapu {entry.stage}.", advice
    missed_on = entry.missed_on if isinstance(entry, NotDone) else None
    if missed_on is None:
        return
    if not known.repeats:
        yield (
            (*here, "raz_z_dnia"),
            f"działania {entry.action} plan nie powtarza.",
            "Usuń klucz „raz_z_dnia”: wpis dotyczy wtedy całego działania.",
        )
    elif not plan.period.holds(missed_on):
        yield (
            (*here, "raz_z_dnia"),
            f"dzień {missed_on} leży poza okresem planu.",
            f"Okres planu: od {plan.period.start or '?'} do {plan.period.end or '?'}.",
        )
    elif known.months and (missed_on.year, missed_on.month) not in known.months:
        months = ", ".join(f"{year}-{month:02d}" for year, month in known.months)
        yield (
            (*here, "raz_z_dnia"),
            f"dzień {missed_on} nie leży w żadnym z miesięcy działania {entry.action}.",
            f"Oczekiwano dnia w jednym z miesięcy: {months}.",
        )


def _of_delivery(entry: Delivered, plan: Plan, here: tuple[Step, ...]) -> Iterator[Contradiction]:
    """Whether the goal is a thing, and the count agrees with what is said of it."""
    if not 1 <= entry.goal <= len(plan.goals):
        yield (*here, "cel"), *_no_goal(entry.goal, plan)
        return
    goal = plan.goals[entry.goal - 1]
    if not isinstance(goal, Deliverable):
        yield (
            (*here, "cel"),
            f"cel {entry.goal} nie jest rzeczą, która ma powstać.",
            "Wpisem „produkt” opisuje się cel „produkt”; cel mierzony ankietą opisuje wpis „pomiar”.",
        )
    elif goal.count and entry.count and (entry.count < goal.count) == (entry.state is Delivery.WHOLE):
        yield (
            (*here, "stan"),
            f"stan mówi „{entry.state}”, a powstało {entry.count} z {goal.count}.",
            "Popraw stan albo liczbę „ile”.",
        )


def _of_measurement(entry: Measured, plan: Plan, here: tuple[Step, ...]) -> Iterator[Contradiction]:
    if entry.figure and entry.figure not in plan.figures:
        known = ", ".join(plan.figures) or "żadnej"
        yield (*here, "liczba"), f'plan nie ma liczby o id "{entry.figure}".', f"Znane liczby: {known}."
    if entry.goal is not None and not 1 <= entry.goal <= len(plan.goals):
        yield (*here, "cel"), *_no_goal(entry.goal, plan)
    elif entry.goal is not None and not isinstance(plan.goals[entry.goal - 1], MEASURED):
        yield (
            (*here, "cel"),
            f"cel {entry.goal} nie ma progu, który można zmierzyć.",
            "Kluczem „cel” wskazuje się cel mierzony ankietą, poziom albo pułap; zmierzoną ponownie liczbę planu "
            "wskaż kluczem „liczba”.",
        )
    figure = plan.figures.get(entry.figure or "")
    in_percent = isinstance(_goal(entry, plan), PERCENT) or (figure is not None and figure.percent)
    if entry.count > 100 and in_percent:
        yield (*here, "ile"), f"{entry.count}% to więcej niż całość.", "Podaj wynik ankiety w procentach: od 0 do 100."
    if not (plan.period.holds(entry.period.start) and plan.period.holds(entry.period.end)):
        yield (
            (*here, "okres"),
            f"pomiar obejmuje dni od {entry.period.start} do {entry.period.end}, poza okresem planu.",
            f"Okres planu: od {plan.period.start or '?'} do {plan.period.end or '?'}.",
        )


def _goal(entry: Measured, plan: Plan) -> Goal | None:
    known = entry.goal is not None and 1 <= entry.goal <= len(plan.goals)
    return plan.goals[entry.goal - 1] if known and entry.goal else None


def of_freeze(progress: Progress, plan: Node, path: Path) -> Iterator[Contradiction]:
    """Whether the plan's file is still the one that was approved."""
    seal = progress.freeze.sha256 if progress.freeze else None
    if seal and not offered.is_sealed(path.read_bytes(), seal):
        copy = f" (jego kopia: {COPIES}/{path.stem}/{path.name})" if offered.approved_copy(path, seal) else ""
        yield (
            (),
            "plik planu zmieniono po zatwierdzeniu.",
            f"Przywróć zatwierdzony plik{copy}, a zmianę opisz wpisem w pliku .przebieg.yml, na końcu. Zupełnie inny "
            "plan zapisz pod nową nazwą (poprzedni_plan wskaże stary).\n"
            + offered.entries(path, seal, plan, begun=bool(progress.entries)),
        )


def of_meeting(meeting: Meeting, districts: Collection[str], plans: Collection[str]) -> Iterator[Contradiction]:
    """What a meeting says of other files, and what its life says against its dates."""
    yield from _of_districts(meeting, districts)
    for index, name in enumerate(meeting.plans):
        if name not in plans:
            yield ("plany", index), *_no_plan(name, plans)
    if meeting.announced and meeting.planned and meeting.announced > meeting.planned[-1].term.day:
        yield (
            ("ogloszono",),
            f"ogłoszono {meeting.announced}, po spotkaniu ({meeting.planned[-1].term.day}).",
            "Popraw jedną z tych dat.",
        )
    for index, planned in enumerate(meeting.planned):
        once = meeting.term is not None
        here: tuple[Step, ...] = () if once else ("terminy", index)
        yield from _of_moves(meeting, planned, (*here, "przesuniete" if once else "przeniesiony_z"))
        yield from _of_report(planned, (*here, "sprawozdanie"))


def _of_moves(meeting: Meeting, planned: Planned, here: tuple[Step, ...]) -> Iterator[Contradiction]:
    """Each old date must differ from the one that took its place."""
    day, start = planned.term.day, planned.term.start or (meeting.parts[0].start if meeting.parts else None)
    for index, move in reversed(list(enumerate(planned.moves))):
        old = move.start or start
        if (move.day, old) == (day, start):
            yield (*here, index), f"przesunięto na ten sam termin ({day}).", "Popraw z_dnia lub z_godziny."
        if meeting.announced and move.announced and move.announced < meeting.announced:
            yield (
                (*here, index, "ogloszono"),
                f"zmianę ogłoszono {move.announced}, a samo spotkanie dopiero {meeting.announced}.",
                "Popraw jedną z tych dat.",
            )
        day, start = move.day, old


def _of_report(planned: Planned, here: tuple[Step, ...]) -> Iterator[Contradiction]:
    report = planned.report
    if report and planned.cancelled:
        yield here, "odwołane spotkanie nie może mieć sprawozdania.", "Usuń jedno z nich."
    last = planned.term.until or planned.term.day
    if report and report.day < last:
        yield (
            (*here, "dnia"),
            f"sprawozdanie jest z dnia {report.day}, a spotkanie odbyło się {last}.",
            "Popraw jedną z tych dat.",
        )


def of_chain(name: str, meetings: Mapping[str, Meeting], names: Collection[str]) -> Iterator[Contradiction]:
    """Whether each conclusion of the meeting `name` continues one of an earlier meeting.

    `meetings` are the sound ones, `names` all that have a file: a fault of the other file is told there.
    """
    mine = meetings[name]
    for index, planned in enumerate(mine.planned):
        report: tuple[Step, ...] = ("sprawozdanie",) if mine.term else ("terminy", index, "sprawozdanie")
        for number, item in enumerate(planned.report.conclusions if planned.report else ()):
            here = (*report, "wnioski", number, "z_wniosku")
            if item.earlier is None or (item.earlier.meeting in names and item.earlier.meeting not in meetings):
                continue
            if item.earlier.meeting not in names:
                advice = near(item.earlier.meeting, names) or "Sprawdź nazwę pliku."
                yield here, f'spotkania "{item.earlier.meeting}" nie ma w katalogu spotkania.', advice
                continue
            days = {
                conclusion.id: other.term.day
                for other in meetings[item.earlier.meeting].planned
                for conclusion in (other.report.conclusions if other.report else ())
            }
            day = days.get(item.earlier.conclusion)
            if day is None:
                advice = near(item.earlier.conclusion, days) or f"Znane wnioski: {', '.join(days) or 'żadnego'}."
                yield here, f'spotkanie "{item.earlier.meeting}" nie ma wniosku "{item.earlier.conclusion}".', advice
            elif day >= planned.term.day:
                yield (
                    here,
                    f"tamto spotkanie odbyło się {day}, to {planned.term.day}.",
                    "Wniosek może być dalszym ciągiem tylko wcześniejszego.",
                )


def _no_goal(number: int, plan: Plan) -> tuple[str, str]:
    advice = f"Oczekiwano numeru od 1 do {len(plan.goals)}." if plan.goals else "W danych tego planu nie ma celów."
    return f"plan nie ma celu {number}.", advice


def _of_districts(of: Plan | Meeting, districts: Collection[str]) -> Iterator[Contradiction]:
    """Each district that a plan or meeting names and that has no file."""
    if of.district and of.district not in districts:
        yield ("rejon",), *_no_district(of.district, districts)
    for index, name in enumerate(of.several):
        if name not in districts:
            yield ("rejony", index), *_no_district(name, districts)


def _no_district(name: str, districts: Collection[str]) -> tuple[str, str]:
    return f'rejonu "{name}" nie ma w katalogu rejony.', near(name, districts) or f"Utwórz plik rejony/{name}.yml."


def _no_plan(name: str, plans: Collection[str]) -> tuple[str, str]:
    return f'planu "{name}" nie ma w katalogu plany.', near(name, plans) or f"Utwórz plik plany/{name}.yml."
