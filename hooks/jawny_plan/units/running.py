"""A run over many units: what is to be built is built, then the portal is made, and all of it is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from jawny_plan.launch import locks
from jawny_plan.storage import disk
from jawny_plan.storage.placing import Unknown
from jawny_plan.storage.staging import NotPutBack
from jawny_plan.units import country, interrupts, known, report, settings
from jawny_plan.units.build_process import builds
from jawny_plan.units.country import Country
from jawny_plan.units.job import UnitOutcome
from jawny_plan.units.portal import making
from jawny_plan.units.portal.making import MadePortal
from jawny_plan.units.run_order import RunOrder
from jawny_plan.units.scheduler import Disconnected
from jawny_plan.units.work import Parcel, Work

if TYPE_CHECKING:
    from jawny_plan.units.cluster import Workers

LOCK = "praca.lock"

Say = Callable[[str], None]


class NotFinished(Exception):
    """A run that did not come to its end; both sentences are Polish and whole. `stands` says what is true after it."""

    def __init__(self, message: str, stands: str) -> None:
        super().__init__(message)
        self.stands = stands


def run(asked: RunOrder, day: date, say: Say) -> bool:
    """Build the units of a folder and their portal as of a day, and say so; whether some unit is faulty.

    Raises NotFinished, and Faults where nothing can be built.
    """
    opened = country.opened(asked.folder)
    settings.check(opened, day)
    with interrupts.termination_as_interruption(), _alone(asked.folder):
        work = Work.on(opened, day, asked.memory)
        outcomes = [*work.settled, *_built(work, asked, say)]
        lines = list(report.lines(outcomes, opened.strays))
        try:
            portal = _portal(opened, day)
        except NotFinished:
            say("\n".join(lines))
            raise
        say("\n".join((*lines, *report.portal_lines(asked.folder, portal))))
        return any(outcome.result in report.FAULTY for outcome in outcomes)


def _built(work: Work, asked: RunOrder, say: Say) -> list[UnitOutcome]:
    """The outcomes of all units that are to be built, each told as it comes. Raises NotFinished."""
    done: list[UnitOutcome] = []
    if not work.planned:
        return done
    progress = report.RunProgress(len(work.planned))
    try:
        with _workers(asked, len(work.planned)) as workers:
            given = workers.outcomes([item.job for item in work.planned], Parcel(asked.folder))
            for outcome in work.finish(given):
                done.append(outcome)
                say(progress.line(outcome))
    except Disconnected as gone:
        raise NotFinished(
            str(gone), "Pracy nie dokończono; każda strona stoi w całości, nowa albo poprzednia."
        ) from gone
    return done


def _portal(opened: Country, day: date) -> MadePortal | None:
    """The portal. Raises NotFinished."""
    try:
        return making.make(opened, day)
    except (Unknown, NotPutBack, OSError) as error:
        problem = disk.fault(error) if isinstance(error, OSError) else str(error)
        raise NotFinished(problem, "Portalu nie zbudowano; stoi poprzedni.") from error


@contextmanager
def _workers(asked: RunOrder, units: int) -> Iterator[Workers]:
    """The workers that are asked for. Raises Disconnected."""
    if not asked.scheduler:
        builds().get_ready()
    from jawny_plan.units import cluster  # Dask is slow to import; builds get ready meanwhile

    if asked.scheduler:
        with cluster.at(asked.scheduler) as workers:
            yield workers
    else:
        with cluster.on_this_machine(min(asked.workers, units), asked.folder / known.FOLDER) as workers:
            yield workers


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Only one run works on a folder; a killed one holds nobody up. Raises NotFinished."""
    (folder / known.FOLDER).mkdir(exist_ok=True)
    with (folder / known.FOLDER / LOCK).open("w", encoding="utf-8") as lock:
        if not locks.taken(lock):
            raise NotFinished(
                "W tym katalogu pracuje już inne polecenie units. Poczekaj, aż skończy, i powtórz.",
                "Niczego nie zbudowano.",
            )
        yield
