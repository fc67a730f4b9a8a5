"""The preview: a change is shown, a fault is told and the last good site stays, and nobody else is answered."""

from __future__ import annotations

import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import psutil
import pytest

from jawny_plan.commands import serving
from tests.conftest import PATIENCE, PLAN, ROOT

SHOWN = "plany/rejon-2-2024-01/"


@contextmanager
def serving_of(folder: Path) -> Iterator[tuple[str, Path]]:
    """The address under which the data of a folder are shown, and a file of what was printed."""
    log = folder / "log.txt"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"}
    with log.open("w") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "jawny_plan", "serve", str(folder)],
            stdout=out,
            stderr=subprocess.STDOUT,
            env={**environment, "JAWNY_PLAN_DZIS": "2024-03-12"},
        )
    try:
        found = until(lambda: re.search(r"Strona: (http://\S+)", log.read_text()))
        yield found[1], log
    finally:
        process.terminate()
        process.wait(PATIENCE)


@pytest.fixture
def served(folder: Path) -> Iterator[tuple[str, Path]]:
    """The copied data, shown."""
    with serving_of(folder) as found:
        yield found


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The real data, shown to tests that only ask: the address and the folder."""
    folder = tmp_path_factory.mktemp("shown")
    shutil.copytree(ROOT / "plan_data", folder / "plan_data")
    with serving_of(folder) as (address, _):
        yield address, folder


def until(ask):
    """What `ask` says once it says something; an error where it never does."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if said := ask():
            return said
        time.sleep(0.2)
    raise AssertionError("nothing happened")


def asked(address: str, path: str = SHOWN, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """The answer of the preview: its number, headers and body."""
    port = urlsplit(address).port
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.putrequest("GET", f"/{path}", skip_host=True)
    for name, value in ({"Host": f"127.0.0.1:{port}"} | headers).items():
        if value:
            connection.putheader(name.replace("_", "-"), value)
    connection.endheaders()
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, dict(answer.getheaders()), body


def page(address: str) -> str:
    try:
        return asked(address)[2].decode()
    except OSError:
        return ""


def framed(address: str) -> str:
    """What stands around the page in a window."""
    return asked(address, Sec_Fetch_Dest="document")[2].decode()


def test_changes_are_shown_and_faults_leave_the_last_good_site(folder, served):
    address, log = served
    plan = folder / "plan_data" / PLAN
    good = plan.read_text(encoding="utf-8")
    until(lambda: "Mniej alkoholu" in page(address))
    plan.write_text(good.replace("haslo: Mniej alkoholu", "haslo: Jeszcze mniej alkoholu"), encoding="utf-8")
    until(lambda: "Jeszcze mniej alkoholu" in page(address))
    plan.write_text(good.replace("haslo:", "hslo:"), encoding="utf-8")
    until(lambda: "Czy chodziło o &quot;haslo&quot;?" in framed(address))
    assert re.search(r"plany/rejon-2-2024-01\.yml:\d+:\d+: ", framed(address))
    assert "Poniżej jest ostatnia dobra strona" in framed(address)
    assert 'Czy chodziło o "haslo"?' in log.read_text()
    assert "Jeszcze mniej alkoholu" in page(address)
    plan.write_text(good, encoding="utf-8")
    until(lambda: "Jeszcze mniej" not in page(address) and "Mniej alkoholu" in page(address))
    assert "Czy chodziło" not in framed(address)
    assert "Traceback" not in log.read_text()
    time.sleep(3)
    assert "Nic się nie zmieniło" not in log.read_text()  # what a build writes itself asks for no further one


@pytest.mark.skipif(os.name != "posix", reason="signals of this kind are those of POSIX")
def test_ctrl_c_ends_it_and_the_build_that_waits(folder):
    with serving_of(folder) as (_, log):
        [serving] = [
            child
            for child in psutil.Process().children()
            if str(folder) in child.cmdline() and "serve" in child.cmdline()
        ]
        waiting = until(
            lambda: [each for each in serving.children() if "jawny_plan.commands.waiting" in each.cmdline()]
        )
        for process in (serving, *waiting):
            process.send_signal(signal.SIGINT)
        until(lambda: not any(each.is_running() for each in waiting) and "Koniec." in log.read_text())
    assert "Traceback" not in log.read_text()
    assert "Przerwano" not in log.read_text()


def test_data_with_a_fault_from_the_beginning_are_shown_once_mended(folder):
    plan = folder / "plan_data" / PLAN
    good = plan.read_text(encoding="utf-8")
    plan.write_text(good.replace("haslo:", "hslo:"), encoding="utf-8")
    with serving_of(folder) as (address, _):
        assert "Czy chodziło o &quot;haslo&quot;?" in framed(address)
        assert "Poniżej" not in framed(address)
        assert asked(address)[0] == 404
        plan.write_text(good, encoding="utf-8")
        until(lambda: "Mniej alkoholu" in page(address))


def test_pages_are_shown_as_they_will_be_published(shown):
    address, folder = shown
    for path in (SHOWN, "szukaj/", "index.html", "assets/stylesheets/look.css"):
        name = f"{path}index.html" if path.endswith("/") else path
        status, headers, body = asked(address, path)
        assert (status, body) == (200, (folder / "site" / name).read_bytes())
        told = serving.headers.sent(f"/{path}")["Content-Security-Policy"]
        assert headers["Content-Security-Policy"] == told.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
    assert b"Content-Security-Policy" in asked(address)[2]


@pytest.mark.parametrize(
    "host",
    ["", "zly.example", "zly.example:{}", "127.0.0.1", "127.0.0.1:1", "127.0.0.1.zly.example:{}", "localhost:{}@zly", "0.0.0.0:{}"],
)  # fmt: skip
def test_names_of_others_are_not_answered(shown, host):
    address, _ = shown
    port = urlsplit(address).port
    for path in (SHOWN, ".podglad/stan/1", ".podglad/podglad.js"):
        status, _, body = asked(address, path, Host=host.format(port))
        assert status == 421
        assert body.decode() == f"Ten podgląd odpowiada tylko pod adresem {address}"


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "LOCALHOST", "[::1]"])
def test_names_of_this_machine_are_answered(shown, host):
    address, _ = shown
    assert asked(address, Host=f"{host}:{urlsplit(address).port}")[0] == 200


def test_a_port_that_is_taken_is_passed_over(folder):
    """Where somebody else has the first port, now or for a while, the second preview still meets that of the first."""
    taken = {serving.PORTS[0]}
    with socket.socket() as ours:
        ours.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            ours.bind(("127.0.0.1", serving.PORTS[0]))
            ours.listen()
        except OSError:
            taken.clear()  # whoever has it may leave before a preview asks for it
        with serving_of(folder) as (address, log), serving_of(folder) as (other, _):
            ports = [urlsplit(each).port for each in (address, other)]
            assert len({*taken, *ports}) == len(taken) + 2
            assert set(ports) <= set(serving.PORTS)
            # What the second build writes has the first preview build its site again.
            until(lambda: asked(address)[0] == asked(other)[0] == 200)
            assert "Traceback" not in log.read_text()


def test_where_every_port_is_taken_any_free_one_serves(tmp_path, monkeypatch):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        monkeypatch.setattr(serving, "PORTS", (taken.getsockname()[1], 0))
        preview = serving.opened(lambda: "", tmp_path)
        assert preview.server_port not in (0, taken.getsockname()[1])
        preview.server_close()


@pytest.mark.parametrize("path", ["../jednostka.yml", "%2e%2e/plan_data/jednostka.yml", "a%00b", "nie-ma/", ".podglad/serving.py", ".podglad/stan/x"])  # fmt: skip
def test_nothing_outside_the_site_is_shown(shown, path):
    address, folder = shown
    status, _, body = asked(address, path)
    assert (status, body) == (404, (folder / "site/404.html").read_bytes())
    assert "Traceback" not in (folder / "log.txt").read_text()
