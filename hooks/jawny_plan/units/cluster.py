"""Workers that build units: Dask's, on this machine or wherever its scheduler listens.

Dask is imported here alone. It hands units out, notices when a worker is gone, and gives its unit to another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from ssl import SSLError
from uuid import uuid4

import dask
from dask.typing import Key
from distributed import Client, Future, KilledWorker, LocalCluster, as_completed
from distributed.client import FutureCancelledError
from distributed.comm.core import CommClosedError
from distributed.security import Security
from distributed.utils import silence_logging_cmgr

from jawny_plan.storage import disk
from jawny_plan.units import here, interrupts, known, refusals
from jawny_plan.units.here import SharedWord
from jawny_plan.units.job import UnitJob, UnitOutcome, UnitResult, build
from jawny_plan.units.scheduler import TLS_FILES, Disconnected, Scheduler
from jawny_plan.units.work import Parcel

AHEAD = 2
"""Units that each worker has been given: the one it builds, and the next."""

_SETTINGS = {
    "distributed.scheduler.allowed-failures": 3,
    "distributed.scheduler.work-stealing": False,  # nobody is given so many units that another should take some over
    "distributed.scheduler.active-memory-manager.start": False,  # outcomes are small
    "distributed.worker.profile.enabled": False,
    "distributed.worker.memory.monitor-interval": "2s",
    "distributed.admin.tick.interval": "1s",  # fifty times a second without this, in every process
    "distributed.admin.tick.limit": "30s",
    "distributed.admin.system-monitor.interval": "10s",
    "distributed.admin.system-monitor.gil.enabled": False,
    "distributed.client.scheduler-info-interval": "10s",
    "distributed.comm.timeouts.connect": "20s",
    "distributed.deploy.lost-worker-timeout": "10s",
    "distributed.client.heartbeat": "5s",
}
_NEEDLESS = {"idle-timeout", "no-workers-timeout", "heartbeat", "find-missing"}
"""Looks at how others do, two to four a second. Workers that are threads of this process live as long as it does."""
_LOST = "Proces roboczy kończył się nagle przy każdej próbie. Zwykle brakuje pamięci: zmniejsz --workers."
_NO_PROGRAM = "nie działa tam ta sama wersja programu. Zainstaluj ją i uruchom dask worker od nowa."


@dataclass(frozen=True)
class Workers:
    """Workers that wait for units."""

    client: Client
    count: int

    def outcomes(self, jobs: Iterable[UnitJob], parcel: Parcel) -> Iterator[UnitOutcome]:
        """What became of each unit, as it comes; they are handed out in the order given.

        `parcel` makes what a job is sent with where its worker does not see the folder. Raises Disconnected.
        """
        run = uuid4().hex
        with here.token(parcel.folder / known.FOLDER, run) as token:
            yield from self._outcomes(jobs, parcel, SharedWord(str(token), run))

    def _outcomes(self, jobs: Iterable[UnitJob], parcel: Parcel, token: SharedWord) -> Iterator[UnitOutcome]:
        given: dict[Key, UnitJob] = {}
        with _connected():
            shared = self._see(token)
        pool = as_completed(loop=self.client.loop)
        for job in jobs:
            try:
                sent = replace(job, token=token) if shared else replace(job, parcel=parcel.of(job))
            except OSError as error:
                yield UnitOutcome(job.unit, UnitResult.FAULTY, disk.fault(error))
                continue
            with _connected():
                pool.add(self._give(sent, token.word, given))
            if len(given) < self.count * AHEAD:
                continue
            yield self._next(pool, given)
        while given:
            yield self._next(pool, given)

    def _see(self, token: SharedWord) -> bool:
        """Whether all workers see the folder of units: a file is left there, and they are asked for what it says."""
        answers = self.client.run(here.reads, token, on_error="return")
        for worker, answer in answers.items():
            if not isinstance(answer, bool | OSError):
                raise Disconnected(f"{worker}: {_NO_PROGRAM}")
        return bool(answers) and all(answer is True for answer in answers.values())

    def _give(self, job: UnitJob, run: str, given: dict[Key, UnitJob]) -> Future[UnitOutcome]:
        future = self.client.submit(build, job, key=f"jednostka-{len(given)}-{uuid4().hex}-{run}", pure=False)
        given[future.key] = job
        return future

    def _next(self, pool: as_completed, given: dict[Key, UnitJob]) -> UnitOutcome:
        with _connected():
            future = next(pool)
            job = given.pop(future.key)
            try:
                outcome: UnitOutcome = future.result()
            except KilledWorker:
                return UnitOutcome(job.unit, UnitResult.LOST, _LOST)
            except (AttributeError, ImportError, TypeError):  # it knows no such job
                return UnitOutcome(job.unit, UnitResult.OTHER_PROGRAM, _NO_PROGRAM)
        return outcome


@contextmanager
def _connected() -> Iterator[None]:
    """What goes wrong between machines meanwhile. Raises Disconnected."""
    try:
        yield
    except (CommClosedError, FutureCancelledError, TimeoutError, OSError) as error:
        raise Disconnected(
            f"Utracono połączenie z tym, co rozdziela pracę (dask scheduler): {type(error).__name__}. "
            "Co zbudowano, jest na miejscu; powtórz polecenie, a dokończy resztę."
        ) from error


@contextmanager
def on_this_machine(workers: int, folder: Path) -> Iterator[Workers]:
    """So many workers on this machine: threads, for each of them does nothing but wait for the process of a build.

    What Dask keeps is kept in `folder`.
    """
    with (
        dask.config.set({**_SETTINGS, "distributed.scheduler.worker-ttl": None, "temporary-directory": str(folder)}),
        _cluster(workers) as cluster,
        interrupts.builds_ended(),
        Client(cluster) as client,
    ):
        _look_less(cluster)
        yield Workers(client, workers)


def _look_less(cluster: LocalCluster) -> None:
    for server in (cluster.scheduler, *cluster.workers.values()):
        for name in _NEEDLESS & server.periodic_callbacks.keys():
            server.loop.add_callback(server.periodic_callbacks[name].stop)


def _cluster(workers: int) -> LocalCluster:
    with interrupts.hidden_from_children():
        return LocalCluster(
            n_workers=1,
            threads_per_worker=workers,
            processes=False,
            memory_limit=0,
            dashboard_address=None,
            scheduler_kwargs={"dashboard_address": "127.0.0.1:0", "dashboard": False},  # it listens to nobody else
            silence_logs="CRITICAL",
        )


@contextmanager
def at(scheduler: Scheduler) -> Iterator[Workers]:
    """The workers of a scheduler. Raises Disconnected where nobody answers or no worker waits."""
    address = scheduler.address
    with (
        dask.config.set(_SETTINGS),
        silence_logging_cmgr("CRITICAL"),  # the run says itself, in Polish, what became of its connection
        silence_logging_cmgr("CRITICAL", "distributed.client"),
    ):
        try:
            client = Client(address, security=_security(scheduler), timeout="20s", set_as_default=False)
        except SSLError as error:
            raise Disconnected(
                f"{address}: nie przyjęto kluczy z {scheduler.tls} ({error}). Sprawdź {', '.join(TLS_FILES)}."
            ) from error
        except (OSError, TimeoutError, ValueError) as error:
            raise Disconnected(refusals.why(scheduler, error, answered=isinstance(error, CommClosedError))) from error
        with client:
            count = sum(client.nthreads().values())
            if not count:
                raise Disconnected(f"{address}: nie czeka tam żaden proces roboczy. Uruchom dask worker.")
            yield Workers(client, count)


def _security(scheduler: Scheduler) -> Security | None:
    if scheduler.tls is None:
        return None
    ca, cert, key = (str(scheduler.tls / name) for name in TLS_FILES)
    return Security(tls_ca_file=ca, tls_client_cert=cert, tls_client_key=key, require_encryption=True)
