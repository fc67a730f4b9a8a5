"""Workers that build units: Dask's, on this machine or wherever its scheduler listens.

Dask is imported here alone. It hands units out, notices when a worker is gone, and gives its unit to another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import uuid4

import dask
from dask.typing import Key
from distributed import Client, Future, KilledWorker, LocalCluster, as_completed
from distributed.client import FutureCancelledError
from distributed.comm.core import CommClosedError
from distributed.security import Security

from jawny_plan.units import here
from jawny_plan.units.job import UnitJob, UnitOutcome, UnitResult, build
from jawny_plan.units.scheduler import TLS_FILES, Scheduler
from jawny_plan.units.work import Parcel

AHEAD = 2
"""Units that each worker has been given: the one it builds, and the next."""

_SETTINGS = {
    "distributed.scheduler.allowed-failures": 3,
    "distributed.scheduler.work-stealing": False,  # nobody is given so many units that another should take some over
    "distributed.worker.profile.enabled": False,
    "distributed.comm.timeouts.connect": "20s",
    "distributed.deploy.lost-worker-timeout": "10s",
    "distributed.client.heartbeat": "5s",
}
_LOST = "Proces roboczy kończył się nagle przy każdej próbie. Zwykle brakuje pamięci: zmniejsz --workers."


class Disconnected(Exception):
    """The scheduler cannot be reached, or went away; the message is Polish and whole."""


@dataclass(frozen=True)
class Workers:
    """Workers that wait for units."""

    client: Client
    count: int

    def outcomes(self, jobs: Iterable[UnitJob], parcel: Parcel) -> Iterator[UnitOutcome]:
        """What became of each unit, as it comes; they are handed out in the order given.

        `parcel` makes what a job is sent with where its worker does not see the folder. Raises Disconnected.
        """
        waiting, run = iter(jobs), uuid4().hex
        given: dict[Key, UnitJob] = {}
        try:
            shared = self._see(run, parcel.folder)
            pool = as_completed(loop=self.client.loop)
            for job in waiting:
                pool.add(self._give(job if shared else replace(job, parcel=parcel.of(job)), run, given))
                if len(given) < self.count * AHEAD:
                    continue
                yield self._next(pool, given)
            while given:
                yield self._next(pool, given)
        except (CommClosedError, FutureCancelledError, TimeoutError, OSError) as error:
            raise Disconnected(
                f"Utracono połączenie z tym, co rozdziela pracę (dask scheduler): {type(error).__name__}. "
                "Co zbudowano, jest na miejscu; powtórz polecenie, a dokończy resztę."
            ) from error

    def _see(self, run: str, folder: Path) -> bool:
        """Whether all workers see the folder of units: a file is left there, and they are asked for what it says."""
        with here.token(folder, run) as token:
            answers = self.client.run(here.reads, str(token), run)
        return bool(answers) and all(answers.values())

    def _give(self, job: UnitJob, run: str, given: dict[Key, UnitJob]) -> Future[UnitOutcome]:
        future = self.client.submit(build, job, key=f"jednostka-{len(given)}-{uuid4().hex}-{run}", pure=False)
        given[future.key] = job
        return future

    def _next(self, pool: as_completed, given: dict[Key, UnitJob]) -> UnitOutcome:
        future = next(pool)
        job = given.pop(future.key)
        try:
            outcome: UnitOutcome = future.result()
        except KilledWorker:
            return UnitOutcome(job.unit, UnitResult.LOST, _LOST)
        return outcome


@contextmanager
def on_this_machine(workers: int, memory: int) -> Iterator[Workers]:
    """So many workers on this machine, each of one thread; a worker that holds more than `memory` MB is begun anew."""
    with (
        dask.config.set(_SETTINGS),
        LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            memory_limit=f"{memory}MB",
            dashboard_address=None,
            host="127.0.0.1",
            silence_logs="CRITICAL",
        ) as cluster,
        Client(cluster) as client,
    ):
        yield Workers(client, workers)


@contextmanager
def at(scheduler: Scheduler) -> Iterator[Workers]:
    """The workers of a scheduler. Raises Disconnected where nobody answers or no worker waits."""
    address = scheduler.address
    with dask.config.set(_SETTINGS):
        try:
            client = Client(address, security=_security(scheduler), timeout="10s", set_as_default=False)
        except (OSError, TimeoutError, ValueError) as error:
            raise Disconnected(f"{address}: nikt nie odpowiada ({error}). Uruchom tam dask scheduler.") from error
        with client:
            count = len(client.scheduler_info(n_workers=-1)["workers"])
            if not count:
                raise Disconnected(f"{address}: nie czeka tam żaden proces roboczy. Uruchom dask worker.")
            yield Workers(client, count)


def _security(scheduler: Scheduler) -> Security | None:
    if scheduler.tls is None:
        return None
    ca, cert, key = (str(scheduler.tls / name) for name in TLS_FILES)
    return Security(tls_ca_file=ca, tls_client_cert=cert, tls_client_key=key, require_encryption=True)
