"""The site of one unit, built in a process of its own that is shown nothing but the unit's folder.

A worker runs `build`. What it is told and what it tells are plain values: they travel between machines.
"""

from __future__ import annotations

import tempfile
import time
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from jawny_plan.launch.processes import AT_ONCE
from jawny_plan.reading.today import VARIABLE as TODAY
from jawny_plan.storage import disk
from jawny_plan.storage.folders import BUNDLES, DATA, SITE
from jawny_plan.storage.unchanged import VARIABLE as CACHE
from jawny_plan.units import here, parcels
from jawny_plan.units.build_process import builds
from jawny_plan.units.here import SharedWord
from jawny_plan.units.memory import LOOK, MemoryWatch
from jawny_plan.units.program import version
from jawny_plan.units.workplace import workplace

REMEMBERED = ".cache"
"""Where a unit's own builds keep what the next may need: in its folder, out of the way of every other unit."""
INPUTS = (DATA, "docs")
OUTPUTS = (SITE, BUNDLES, f"{DATA}/rejestr.txt")
MEGABYTE = 1_000_000

_NOT_SEEN = "Komputer roboczy nie widzi katalogu jednostek. Powtórz polecenie: dane pójdą do niego w paczce."
_KILLED = "System przerwał budowanie. Zwykle brakuje pamięci: zmniejsz --workers i powtórz polecenie."
_TEMPORARY = ("TMPDIR", "TEMP", "TMP")
"""The variables by which systems say where what is temporary goes."""
TRIES = 3
"""So many times a build is begun whose process is killed."""


class UnitResult(Enum):
    """What became of a unit."""

    BUILT = "built"
    UNCHANGED = "unchanged"
    FAULTY = "faulty"
    """Its data have faults, or the disk has: the last good site stands."""
    TOO_BIG = "too big"
    """It took more memory than a worker may, and was stopped."""
    OTHER_PROGRAM = "other program"
    """The worker has another version of the program."""
    LOST = "lost"
    """Its build was killed, or its worker ended again and again while building it."""


@dataclass(frozen=True)
class UnitJob:
    """One unit to be built: its `id`, and the folder of all units, as whoever asks sees it."""

    unit: str
    folder: str
    day: str
    """YYYY-MM-DD, the same for every unit of a run."""
    program: str
    """The version of the program that must build it."""
    memory: int
    """The most that its build may take, in MB."""
    parcel: bytes | None = None
    """What it is made of, for a worker that does not see the folder."""
    token: SharedWord | None = None
    """What a worker that sees the folder reads there."""


@dataclass(frozen=True)
class UnitOutcome:
    """What became of a job, in seconds and bytes; `messages` is what the build said."""

    unit: str
    result: UnitResult
    messages: str
    seconds: float = 0.0
    memory: int = 0
    """The most that the build took at one time, in bytes."""
    parcel: bytes | None = None
    """What was made, where the job came in a parcel."""


def build(job: UnitJob) -> UnitOutcome:
    """Build the site of a unit; whatever goes wrong is a part of what is told."""
    if job.program != version():
        return UnitOutcome(job.unit, UnitResult.OTHER_PROGRAM, "Na tym komputerze jest inna wersja programu.")
    if job.token and not here.reads(job.token):
        return UnitOutcome(job.unit, UnitResult.FAULTY, _NOT_SEEN)
    try:
        with workplace() as place, _at_hand(job, place) as folder:
            outcome = _built(job, folder, place)
            if job.parcel is None or outcome.result is not UnitResult.BUILT:
                return outcome
            made = parcels.packed(folder / job.unit, OUTPUTS)
            return UnitOutcome(outcome.unit, outcome.result, outcome.messages, outcome.seconds, outcome.memory, made)
    except OSError as error:
        return UnitOutcome(job.unit, UnitResult.FAULTY, disk.fault(error))
    except zipfile.BadZipFile:
        return UnitOutcome(job.unit, UnitResult.FAULTY, "Dane jednostki doszły uszkodzone. Powtórz polecenie.")


@contextmanager
def _at_hand(job: UnitJob, place: Path) -> Iterator[Path]:
    """The folder of units with this one in it. One that came in a parcel is not left lying on the worker."""
    if job.parcel is None:
        yield Path(job.folder)
        return
    folder = place / "jednostki"
    (folder / job.unit).mkdir(parents=True)
    parcels.unpacked(job.parcel, folder / job.unit)
    yield folder


def _built(job: UnitJob, folder: Path, temporary: Path) -> UnitOutcome:
    """Build the unit; where its process is killed, and not because it is too big, again."""
    for _ in range(TRIES):
        outcome = _tried(job, folder, temporary)
        if outcome.result is not UnitResult.LOST:
            break
    return outcome


def _tried(job: UnitJob, folder: Path, temporary: Path) -> UnitOutcome:
    """Run the command `site` on the unit, and stop it where it takes too much memory."""
    unit = folder / job.unit
    settings = {
        TODAY: job.day,
        CACHE: str(unit / REMEMBERED),
        AT_ONCE: "1",
        **dict.fromkeys(_TEMPORARY, str(temporary)),
    }
    began = time.perf_counter()
    with tempfile.TemporaryFile() as heard:
        with closing(builds().begin(["site", str(unit)], folder, settings, heard)) as process:
            watch = MemoryWatch(process.pid)
            while (code := process.ended(LOOK)) is None:
                if watch.most() > job.memory * MEGABYTE:
                    break
        heard.seek(0)
        messages = heard.read().decode("utf-8", "replace").strip()
    if code is None:
        result = UnitResult.TOO_BIG
        messages = f"Budowanie zajęło więcej pamięci niż {job.memory} MB i zostało przerwane. Zwiększ --memory."
    elif code < 0:  # by a signal, as a system does that is short of memory
        result, messages = UnitResult.LOST, "\n".join(filter(None, (messages, _KILLED)))
    else:
        result = UnitResult.FAULTY if code else UnitResult.BUILT
    return UnitOutcome(job.unit, result, messages, time.perf_counter() - began, watch.seen)
