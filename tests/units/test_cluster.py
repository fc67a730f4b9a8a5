"""Dask's workers on this machine: how little they do while they wait, and that they still build."""

from __future__ import annotations

from time import sleep

from jawny_plan.units import cluster


def _looks(server) -> float:
    """How often in a second Dask looks at something by itself."""
    return sum(1000 / regular.callback_time for regular in server.periodic_callbacks.values() if regular.is_running())


def test_workers_that_wait_look_at_little(tmp_path):
    with cluster.on_this_machine(2, tmp_path) as workers:
        sleep(1)  # a worker's first heartbeat may still come
        scheduler = workers.client.cluster.scheduler
        servers = (scheduler, *workers.client.cluster.workers.values())
        assert sum(map(_looks, servers)) < 8  # 21 without what is switched off, some 180 as it comes
        assert workers.client.submit(sum, (1, 2)).result(timeout=30) == 3
