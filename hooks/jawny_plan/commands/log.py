"""The command `log`: a new entry in the log of a plan, to be filled in."""

from __future__ import annotations

from pydantic_core import PydanticCustomError

from jawny_plan import polish
from jawny_plan.commands.command import Command, Misused, Use, folder
from jawny_plan.commands.typed_words import day_among, plan_named
from jawny_plan.editing import log_entries, templates
from jawny_plan.model.base import parse_day, refused
from jawny_plan.model.kinds import DataKind
from jawny_plan.reading.faults import Fault, Faults
from jawny_plan.reading.folder import named
from jawny_plan.reading.kinds import LOG, PLANS, data_files
from jawny_plan.reading.today import today
from jawny_plan.storage import disk
from jawny_plan.storage.folders import DATA


def _log(words: list[str]) -> int:
    """Add an entry to the log of a plan, and say which lines are to be filled in."""
    kinds = log_entries.kinds()
    typed, words = day_among(words)
    if len(words) < 2:
        raise Misused(f"Do którego planu i jaki wpis? Rodzaje wpisów: {', '.join(kinds)}.")
    plan, kind, *rest = words
    if plan in kinds and kind not in kinds:
        plan, kind = kind, plan
    plan = plan_named(plan)
    if kind not in kinds:
        raise Misused(f"Nie ma wpisu {kind}. {polish.near(kind, kinds)}".rstrip() + f" Rodzaje: {', '.join(kinds)}.")
    data = folder(rest) / DATA
    day = today()
    try:
        of_day = parse_day(typed) if typed else day
    except PydanticCustomError as error:
        why = refused(error.context)
        raise Faults([Fault("log", 1, 1, "", why.problem, why.advice)]) from None
    plans = [file.path.stem for file in data_files(data) if file.kind is DataKind.PLAN]
    if plan not in plans:
        raise Faults([Fault("log", 1, 1, "", f'planu "{plan}" nie ma.', polish.near(plan, plans))])
    path = data / PLANS / f"{plan}{LOG}.yml"
    before = path.read_bytes() if path.is_file() else None
    added = log_entries.with_entry(path, before, kind, of_day, day)
    if before is None:
        templates.create(path, added.text, named(path))
    else:
        if path.read_bytes() != before:
            advice = "Zapisz go, zamknij i powtórz polecenie."
            raise Faults([Fault(named(path), 1, 1, "", "ktoś zmienił ten plik w tej chwili.", advice)])
        disk.write_whole(path, added.text.encode())
    lines = ", ".join(map(str, added.unfilled))
    print(f"Dopisano wpis „{kind}”: {named(path)}:{added.line}\nZastąp każde «…» treścią, w wierszach: {lines}.")
    if of_day < day:
        print("Wpis jest z dnia, który minął, więc ma publikuj_od: strona powie o nim od dziś, nie wcześniej.")
    return 0


LOG_COMMAND = Command(
    "log",
    _log,
    (Use("PLAN RODZAJ [DZIEŃ] [FOLDER]", "dopisuje do przebiegu planu wpis do wypełnienia, np. log PLAN wykonanie"),),
)
