"""Addresses that are set aside for examples and tests (RFC 2606 and 6761), and those of one's own machine."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

_LAST = {"example", "invalid", "test", "localhost"}
_WHOLE = {"example.com", "example.net", "example.org"}


def is_reserved(address: str) -> bool:
    """Whether the address leads none of its readers anywhere."""
    host = (urlsplit(address).hostname or "").rstrip(".").lower()
    parts = host.split(".")
    if parts[-1] in _LAST or ".".join(parts[-2:]) in _WHOLE:
        return True
    try:
        number = ipaddress.ip_address(host)
    except ValueError:
        return False
    return number.is_loopback or number.is_unspecified
