"""The command `units`: the sites of many units at once, and the portal above them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from jawny_plan.commands.command import Command, Misused, Use, failed
from jawny_plan.reading.today import today
from jawny_plan.units.run_order import RunOrder
from jawny_plan.units.scheduler import Scheduler

MEMORY = 2_000
"""The MB that the build of one unit may take where nobody says otherwise."""
MOST_WORKERS = 512
OPTIONS = ("--workers", "--memory", "--scheduler", "--tls")


def _units(words: list[str]) -> int:
    """Build every unit of a folder whose site is not as it should be, then the portal; 1 where some could not be."""
    asked = _asked(words)
    from jawny_plan.units import running  # slow to import, and of use to this command alone

    try:
        faulty = running.run(asked, today(), lambda line: print(line, flush=True))
    except running.NotFinished as not_finished:
        return failed([str(not_finished)], not_finished.stands)
    return int(faulty)


def _asked(words: Sequence[str]) -> RunOrder:
    """What the words ask for. Raises Misused, Faults."""
    values: dict[str, str] = {}
    places: list[str] = []
    waiting = list(words)
    while waiting:
        word = waiting.pop(0)
        if not word.startswith("-"):
            places.append(word)
        elif word not in OPTIONS:
            raise Misused(f"Polecenie units nie zna opcji {word}.")
        elif not waiting:
            raise Misused(f"Po {word} czegoś brakuje.")
        else:
            values[word] = waiting.pop(0)
    if len(places) != 1:
        raise Misused("Podaj jeden katalog: ten, w którym leżą katalogi jednostek i portal.yml.")
    folder = Path(os.path.realpath(places[0]))
    if not folder.is_dir():
        raise Misused(f"{folder}: nie ma takiego katalogu.")
    if ("--scheduler" in values and "--workers" in values) or ("--tls" in values and "--scheduler" not in values):
        raise Misused("--workers jest dla tego komputera, a --tls dla --scheduler: nie podawaj ich inaczej.")
    scheduler = None
    if "--scheduler" in values:
        scheduler = Scheduler(values["--scheduler"], Path(values["--tls"]) if "--tls" in values else None)
        if why := scheduler.refused():
            raise Misused(why)
    workers = _number(values.get("--workers"), os.cpu_count() or 1, 1, MOST_WORKERS, "--workers")
    return RunOrder(folder, workers, _number(values.get("--memory"), MEMORY, 100, 1_000_000, "--memory"), scheduler)


def _number(value: str | None, usual: int, least: int, most: int, option: str) -> int:
    """A whole number between two. Raises Misused."""
    if value is None:
        return usual
    if not value.isascii() or not value.isdecimal() or not least <= int(value[:9]) <= most:
        raise Misused(f"{option} {value}: oczekiwano liczby od {least} do {most}.")
    return int(value)


UNITS = Command(
    "units",
    _units,
    (
        Use("JEDNOSTKI", "buduje strony wszystkich jednostek w katalogu i portal nad nimi"),
        Use("--workers 4 JEDNOSTKI", "tyle stron naraz (bez tego: tyle, ile procesorów)"),
        Use("--memory 2000 JEDNOSTKI", "najwięcej MB pamięci na jedną stronę"),
        Use("--scheduler tls://KOMPUTER:8786 --tls KLUCZE JEDNOSTKI", "na wielu komputerach (Dask)"),
    ),
    reads_options=True,
    heading="Polecenie (JEDNOSTKI to katalog, w którym leżą katalogi jednostek i portal.yml):",
)
