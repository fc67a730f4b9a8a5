"""Why a scheduler could not be spoken to, as far as what went wrong says it: a sentence, and what to do."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path
from ssl import SSLCertVerificationError, SSLEOFError, SSLError

from jawny_plan.units.scheduler import Scheduler

_EXPIRED, _NOT_YET = 10, 9
"""What OpenSSL calls a certificate whose time is over, or has not come (X509_V_ERR_…)."""

_NO_TLS = (
    "odpowiada tam program, który nie szyfruje połączenia. Uruchom dask scheduler z TLS "
    "(--tls-ca-file, --tls-cert, --tls-key) albo popraw adres."
)
_ONLY_TLS = (
    "odpowiada tam program, który od razu zamyka połączenie. Jeśli to dask scheduler z TLS, podaj adres tls:// i --tls."
)


def why(scheduler: Scheduler, error: BaseException, *, answered: bool) -> str:
    """Why nothing came of a connection, in Polish; `answered` if somebody was there, and closed it."""
    return f"{scheduler.address}: {_reason(scheduler, error, answered=answered)}"


def _reason(scheduler: Scheduler, error: BaseException, *, answered: bool) -> str:
    tls = scheduler.tls or Path()
    for cause in _causes(error):
        match cause:
            case SSLCertVerificationError():
                return _their_certificate(tls, cause.verify_code)
            case SSLEOFError():  # the same as a closed connection
                continue
            case SSLError() if "ALERT" in (cause.reason or ""):
                return _our_certificate(tls)
            case SSLError():
                return _NO_TLS
            case socket.gaierror():
                return "nie ma komputera o tej nazwie. Sprawdź adres."
            case _:
                continue
    if answered:
        return _closed(tls) if scheduler.tls else _ONLY_TLS
    how = " z szyfrowaniem TLS" if scheduler.tls else ""
    return f"nikt nie odpowiada{how}. Uruchom tam dask scheduler albo popraw adres."


def _their_certificate(tls: Path, code: int) -> str:
    if code == _EXPIRED:
        return "certyfikat tamtego komputera stracił ważność. Wystaw mu nowy."
    if code == _NOT_YET:
        return "certyfikat tamtego komputera nie jest jeszcze ważny. Sprawdź zegary obu komputerów."
    return (
        f"certyfikat tamtego komputera wystawił ktoś inny, niż mówi {tls / 'ca.pem'}. "
        "Użyj po obu stronach certyfikatów od tego samego wystawcy."
    )


def _our_certificate(tls: Path) -> str:
    return (
        f"tamten komputer nie przyjął certyfikatu {tls / 'cert.pem'}. Ma być ważny i wystawiony przez tego, "
        "kogo dask scheduler zna z --tls-ca-file."
    )


def _closed(tls: Path) -> str:
    return (
        f"tamten komputer zerwał połączenie: nie przyjął certyfikatu {tls / 'cert.pem'} albo nie szyfruje połączenia. "
        "Certyfikat ma być ważny i wystawiony przez tego, kogo dask scheduler zna z --tls-ca-file."
    )


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """What went wrong, from the innermost on."""
    if error:
        yield from _causes(error.__cause__ or error.__context__)
        yield error
