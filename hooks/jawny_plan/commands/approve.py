"""The command `approve`: a plan that nobody may change any more."""

from __future__ import annotations

import sys
from datetime import date

from pydantic_core import PydanticCustomError

from jawny_plan import polish
from jawny_plan.checks import ahead
from jawny_plan.checks.coverage import uncovered
from jawny_plan.checks.gate import Gate
from jawny_plan.checks.nearest import nearest
from jawny_plan.commands import drafts
from jawny_plan.commands.command import ROOT, Command, Misused, Use, failed, folder
from jawny_plan.commands.typed_words import day_among, plan_named
from jawny_plan.editing import approval
from jawny_plan.launch.command_line import command_line
from jawny_plan.model.base import parse_day, refused
from jawny_plan.model.unit import PlanFile
from jawny_plan.overlay import DOCS, Layers
from jawny_plan.reading.faults import shown_path
from jawny_plan.reading.folder import Loaded, loaded
from jawny_plan.reading.kinds import COPIES
from jawny_plan.reading.today import today
from jawny_plan.storage.folders import DATA
from jawny_plan.wording.period import period

NOTHING = "Niczego nie zamrożono."
UNKNOWN_DAY = "nieznany"
UNDO = "--undo"


def _approve(words: list[str]) -> int:
    """Freeze an approved plan, or take the seal off again."""
    is_undo, words = UNDO in words, [word for word in words if word != UNDO]
    if unknown := [word for word in words if word.startswith("-")]:
        raise Misused(f"Polecenie approve nie zna opcji {unknown[0]}.")
    typed, words = _day(words)
    if not words:
        raise Misused("Który plan? Podaj nazwę jego pliku bez .yml.")
    plan, *rest = plan_named(words[0]), *words[1:]
    if is_undo:
        log = approval.undo(folder(rest) / DATA, plan)
        print(f"Plan {plan} nie jest już zamrożony: z {log} usunięto jego sumę SHA-256. Plik planu pozostał bez zmian.")
        return 0
    data = folder(rest) / DATA
    approval.approvable(data, plan)
    day = _parsed(typed) if typed else None
    material = loaded(data)
    if lacks := [draft for draft in material.drafts if draft.id == plan]:
        return failed(drafts.listed(lacks), f"To szkic. {NOTHING}")
    file = next(file for file in material.data.plans if file.id == plan)
    if lost := _lost(material, Layers.of_unit(ROOT / DOCS, data.parent), file):
        return failed(lost, f"Uzupełnij brzmienie w pliku planu albo popraw poprawki_pisowni. {NOTHING}")
    print(_contents(file))
    if day is None:
        day = _asked()
        if day is None:
            print(NOTHING)
            return 1
    log = approval.approve(data, plan, day if isinstance(day, date) else None)
    when = f"zatwierdzono go {polish.day(day)}" if isinstance(day, date) else "dzień zatwierdzenia jest nieznany"
    print(
        f"Plan {plan} jest zamrożony ({when}): jego sumę SHA-256 zapisano w {log}.\n"
        "Odtąd zmiany opisuje się wpisami w tym pliku (wykonanie, pomiar, zmiana, poprawka, ocena).\n"
        f"Kopia zatwierdzonego planu: {COPIES}/{plan}. Dopóki planu nie opublikowano, cofa to polecenie: "
        f"{command_line(' '.join(['approve --undo', plan, *rest]))}"
    )
    if isinstance(day, date) and file.plan.period.start and day > file.plan.period.start:
        print(f"Uwaga: to dzień po początku planu ({polish.day(file.plan.period.start)}). Jeśli to pomyłka, cofnij.")
    return 0


def _day(words: list[str]) -> tuple[str | None, list[str]]:
    """The day of approval among the words, as it was typed, or that it is unknown; and the other words."""
    if UNKNOWN_DAY in words:
        return UNKNOWN_DAY, [word for word in words if word != UNKNOWN_DAY]
    return day_among(words)


def _parsed(value: str) -> date | str:
    if value == UNKNOWN_DAY:
        return value
    try:
        day = parse_day(value)
    except PydanticCustomError as error:
        why = refused(error.context)
        raise Misused(f"{why.problem} {why.advice}") from None
    if day > today():
        raise Misused(f"Dzień zatwierdzenia {day} jeszcze nie nadszedł. Wpisz dzień, w którym plan podpisano.")
    return day


def _asked() -> date | str | None:
    """The day of approval as the editor types it; None where nothing is typed. Raises Misused where nobody is there."""
    if not sys.stdin.isatty():
        raise Misused(
            f"Kiedy plan zatwierdzono? Dopisz dzień po nazwie planu, np. 2026-06-30, albo słowo: {UNKNOWN_DAY}."
        )
    question = f"Kiedy plan zatwierdzono? Wpisz dzień (RRRR-MM-DD) albo „{UNKNOWN_DAY}”; sam Enter przerywa: "
    try:
        value = input(question).strip()
    except EOFError:
        value = ""
    return _parsed(value) if value else None


def _lost(material: Loaded, docs: Layers, file: PlanFile) -> list[str]:
    """The sentences of the approved text that no field covers. Raises Faults for anything that must not go out."""
    day = today()
    ahead.check(material, day)
    Gate(material, docs, day).check()
    return [
        f"{file.id}.txt: tego zdania nie obejmuje żadne pole planu: „{sentence}”"
        + (f" Najbliższe pole: {shown_path(key)}." if (key := nearest(file, sentence)) else "")
        for sentence in uncovered(file)
    ]


def _contents(file: PlanFile) -> str:
    """What is about to be frozen."""
    plan = file.plan
    counts = (
        polish.plural(len(plan.threats), "zagrożenie", "zagrożenia", "zagrożeń"),
        polish.plural(len(plan.goals), "cel", "cele", "celów"),
        polish.plural(len(plan.actions), "działanie", "działania", "działań"),
        polish.plural(len(plan.partners), "podmiot", "podmioty", "podmiotów"),
        polish.plural(len(plan.publicity), "sposób informowania", "sposoby informowania", "sposobów informowania"),
    )
    text = f"zatwierdzony tekst: {file.id}.txt" if file.approved else "bez zatwierdzonego tekstu"
    return (
        f"Zamrożony zostanie plan {file.id}: {plan.headline}, {period(plan.period)['slowami']}\n"
        f"W nim: {', '.join(counts)}; {text}. Wszystkie kontrole przeszły."
    )


APPROVE = Command(
    "approve",
    _approve,
    (
        Use("PLAN [DZIEŃ] [FOLDER]", "sprawdza i zamraża plan zatwierdzony w tym dniu, np. approve rejon-2-2026-07"),
        Use("--undo PLAN [FOLDER]", "cofa zamrożenie planu, którego jeszcze nie opublikowano"),
    ),
    reads_options=True,
)
