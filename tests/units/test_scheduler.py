"""Which schedulers may be spoken to: nothing leaves this machine unencrypted."""

from __future__ import annotations

import pytest

from jawny_plan.units.scheduler import TLS_FILES, Scheduler


@pytest.fixture
def keys(tmp_path):
    for name in TLS_FILES:
        (tmp_path / name).touch()
    return tmp_path


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:8786", "tcp://localhost:8786", "tcp://[::1]:8786"])
def test_this_machine_may_be_spoken_to_as_it_is(address):
    assert Scheduler(address).refused() is None


@pytest.mark.parametrize("address", ["tcp://10.0.0.5:8786", "tcp://serwer:8786", "tcp://127.0.0.1.example:8786"])
def test_another_machine_wants_encryption(address, keys):
    assert "bez szyfrowania wolno łączyć się tylko z tym komputerem" in Scheduler(address, keys).refused()


@pytest.mark.parametrize(
    "address", ["serwer:8786", "http://serwer:8786", "tls://serwer", "tls://:8786", "tls://a:b", ""]
)
def test_an_address_has_its_three_parts(address, keys):
    assert "oczekiwano adresu w postaci tls://komputer:8786" in Scheduler(address, keys).refused()


def test_encryption_needs_all_three_files(keys):
    assert "podaj --tls KATALOG" in Scheduler("tls://serwer:8786").refused()
    assert Scheduler("tls://serwer:8786", keys).refused() is None
    (keys / "key.pem").unlink()
    assert "brakuje key.pem" in Scheduler("tls://serwer:8786", keys).refused()
