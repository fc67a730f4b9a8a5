"""Why a scheduler cannot be spoken to: whoever started the run is told what to mend, not that nobody answers."""

from __future__ import annotations

import shutil
import socket
import threading
from contextlib import contextmanager
from pathlib import Path
from ssl import SSLCertVerificationError, SSLError

import pytest

from jawny_plan.units import cluster, refusals
from jawny_plan.units.scheduler import TLS_FILES, Disconnected, Scheduler
from tests.units.test_by_hand import KEYS, dask, free_port

FOREIGN = KEYS / "obcy"


@pytest.fixture(scope="module")
def encrypted():
    """The port of a scheduler that speaks TLS alone."""
    port = free_port()
    with dask("scheduler", f"--host=tls://127.0.0.1:{port}"):
        wait_for(port)
        yield port


def wait_for(port: int) -> None:
    for _ in range(200):
        with socket.socket() as trial:
            trial.settimeout(0.1)
            if trial.connect_ex(("127.0.0.1", port)) == 0:
                return
        threading.Event().wait(0.1)
    raise AssertionError("nobody listens")


def said(address: str, tls: Path | None) -> str:
    with pytest.raises(Disconnected) as caught, cluster.at(Scheduler(address, tls)):
        pass
    return str(caught.value)


def mixed(folder: Path, ours: set[str]) -> Path:
    """A folder of keys, of which some are ours and the others foreign."""
    for name in TLS_FILES:
        shutil.copy((KEYS if name in ours else FOREIGN) / name, folder / name)
    return folder


def test_keys_of_another_issuer_are_told(encrypted):
    message = said(f"tls://127.0.0.1:{encrypted}", FOREIGN)
    assert "certyfikat tamtego komputera wystawił ktoś inny, niż mówi" in message
    assert "nikt nie odpowiada" not in message


def test_a_certificate_that_the_other_side_refuses_is_told(encrypted, tmp_path):
    message = said(f"tls://127.0.0.1:{encrypted}", mixed(tmp_path, {"ca.pem"}))
    assert f"nie przyjął certyfikatu {tmp_path / 'cert.pem'}" in message


def test_a_scheduler_of_another_issuer_is_told(encrypted, tmp_path):
    message = said(f"tls://127.0.0.1:{encrypted}", mixed(tmp_path, {"cert.pem", "key.pem"}))
    assert f"wystawił ktoś inny, niż mówi {tmp_path / 'ca.pem'}" in message


def test_a_scheduler_that_wants_encryption_is_told(encrypted):
    assert "podaj adres tls:// i --tls" in said(f"tcp://127.0.0.1:{encrypted}", None)


@contextmanager
def answering(text: bytes):
    """The port of a program that says the same to everybody, and goes away."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:  # closed
                    return
                with connection:
                    connection.recv(1)
                    connection.sendall(text)

        threading.Thread(target=answer, daemon=True).start()
        yield server.getsockname()[1]
        server.shutdown(socket.SHUT_RDWR)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (b"HTTP/1.0 400 Bad Request\r\n\r\n", "odpowiada tam program, który nie szyfruje połączenia."),
        (b"", "nikt nie odpowiada z szyfrowaniem TLS."),
    ],
)
def test_what_does_not_encrypt_is_told(text, part):
    with answering(text) as port:
        assert part in said(f"tls://127.0.0.1:{port}", KEYS)


@pytest.mark.parametrize(
    ("error", "answered", "part"),
    [
        (TimeoutError(), False, "nikt nie odpowiada z szyfrowaniem TLS."),
        (socket.gaierror(), False, "nie ma komputera o tej nazwie."),
        (OSError(), True, "zerwał połączenie: nie przyjął certyfikatu klucze/cert.pem albo nie szyfruje"),
    ],
)
def test_the_innermost_cause_decides(error, answered, part):
    outer = OSError("Timed out")
    outer.__cause__ = error
    message = refusals.why(Scheduler("tls://a:1", Path("klucze")), outer, answered=answered)
    assert message.startswith("tls://a:1: ")
    assert part in message


@pytest.mark.parametrize(
    ("code", "part"),
    [(10, "stracił ważność. Wystaw mu nowy."), (9, "nie jest jeszcze ważny"), (19, "wystawił ktoś inny")],
)
def test_a_certificate_that_is_not_valid_now_is_told(code, part):
    error = SSLCertVerificationError(1, "certificate verify failed")
    error.verify_code = code
    assert part in refusals.why(Scheduler("tls://a:1", Path("klucze")), error, answered=True)


def test_an_alert_of_the_other_side_is_about_our_certificate():
    error = SSLError(1, "x")
    error.reason = "TLSV1_ALERT_UNKNOWN_CA"
    message = refusals.why(Scheduler("tls://a:1", Path("klucze")), error, answered=True)
    assert "nie przyjął certyfikatu klucze/cert.pem" in message
