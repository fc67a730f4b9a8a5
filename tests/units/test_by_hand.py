"""A scheduler and a worker that somebody started by hand, spoken to with TLS."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

from tests.conftest import surroundings
from tests.units.test_running import NAMES, run, start, write

KEYS = Path(__file__).parent / "tls"
TLS = [
    f"--tls-{name}={KEYS / file}" for name, file in (("ca-file", "ca.pem"), ("cert", "cert.pem"), ("key", "key.pem"))
]


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def dask(what: str, *words: str, program: bool = True):
    """A process of Dask that can take the program's jobs, or lacks the program; it is gone in the end."""
    env = surroundings()
    if not program:
        env.pop("PYTHONPATH", None)
    command = [sys.executable, "-P", "-m", f"distributed.cli.dask_{what}", *words, *TLS, "--no-dashboard"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, env=env, stdout=quiet, stderr=quiet) as process:
        try:
            yield process
        finally:
            process.terminate()


def worker(address, folder, **more):
    return dask("worker", address, "--nthreads=1", "--no-nanny", f"--local-directory={folder}", **more)


def wait_for_worker(folder: Path) -> None:
    """Until it has its folder, and a moment to register."""
    for _ in range(600):
        if any(folder.glob("dask-scratch-space/worker-*")):
            break
        time.sleep(0.05)
    time.sleep(2)


def test_a_scheduler_that_goes_away_is_told_in_one_sentence_and_the_next_run_finishes(tmp_path_factory):
    folder, own = tmp_path_factory.mktemp("kraj"), tmp_path_factory.mktemp("praca")
    write(folder)
    shutil.rmtree(folder / NAMES[2])
    address = f"tls://127.0.0.1:{free_port()}"
    with dask("scheduler", f"--host={address}") as scheduler, worker(address, own):
        wait_for_worker(own)
        with start(folder, "--scheduler", address, "--tls", str(KEYS)) as process:
            while process.poll() is None and not any(folder.glob("lodzkie/*/.cache")):
                time.sleep(0.05)
            scheduler.kill()
            said, _ = process.communicate(timeout=60)
    assert process.returncode == 1
    assert said.splitlines()[-3].startswith("Utracono połączenie z tym, co rozdziela pracę (dask scheduler)")
    assert "Traceback" not in said
    assert "distributed." not in said
    code, said = run(folder, "--workers", "1")
    assert code == 0, said
    assert all((folder / name / "site/index.html").is_file() for name in NAMES[:2])


def test_a_worker_without_the_program_is_named(tmp_path):
    write(tmp_path)
    own = tmp_path / "praca"
    address = f"tls://127.0.0.1:{free_port()}"
    with dask("scheduler", f"--host={address}"), worker(address, own, program=False):
        wait_for_worker(own)
        code, said = run(tmp_path, "--scheduler", address, "--tls", str(KEYS))
    assert code == 1
    assert "nie działa tam ta sama wersja programu" in said
    assert not (tmp_path / "portal").exists()


def test_keys_that_are_none_are_told_as_such(tmp_path):
    write(tmp_path)
    keys = Path(shutil.copytree(KEYS, tmp_path / ".klucze"))
    (keys / "key.pem").write_text("śmieci")
    code, said = run(tmp_path, "--scheduler", "tls://127.0.0.1:9", "--tls", str(keys))
    assert code == 1
    assert f"nie przyjęto kluczy z {keys}" in said
