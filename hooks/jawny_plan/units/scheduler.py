"""The address of a scheduler on another machine, and the certificate with which it is spoken to."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

TLS_FILES = ("ca.pem", "cert.pem", "key.pem")
"""Who signed both sides' certificates; this machine's own certificate; its key."""


class Disconnected(Exception):
    """The scheduler cannot be reached, or went away; the message is Polish and whole."""


@dataclass(frozen=True)
class Scheduler:
    """Where it listens, and the folder with `TLS_FILES`, which only this machine itself does without."""

    address: str
    tls: Path | None = None

    def refused(self) -> str | None:
        """Why it cannot be used, in Polish: what leaves this machine must be encrypted, and both sides known."""
        parts = urlsplit(self.address)
        try:
            whole = parts.scheme in ("tcp", "tls") and bool(parts.hostname) and parts.port is not None
        except ValueError:  # a port that is no number
            whole = False
        if not whole:
            return f"{self.address}: oczekiwano adresu w postaci tls://komputer:8786."
        if parts.scheme == "tcp":
            if not _is_loopback(str(parts.hostname)):
                return f"{self.address}: bez szyfrowania wolno łączyć się tylko z tym komputerem. Użyj tls:// i --tls."
            return None
        if self.tls is None:
            return f"{self.address}: podaj --tls KATALOG, w którym leżą {', '.join(TLS_FILES)}."
        missing = [name for name in TLS_FILES if not (self.tls / name).is_file()]
        return f"{self.tls}: brakuje {', '.join(missing)}." if missing else None


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
