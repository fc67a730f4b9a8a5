"""security.txt: whom to tell of a hole in the site's safety (RFC 9116)."""

from __future__ import annotations

from datetime import date, timedelta

from jawny_plan import polish
from jawny_plan.model.unit import Security, Unit

PATH = ".well-known/security.txt"
NOTICE = timedelta(days=30)


def text(unit: Unit, site: str, today: date) -> bytes | None:
    """The file for the site at `site`; None where the unit names no contact, or one that nobody vouches for today."""
    security = unit.security
    if not security or security.until < today:
        return None
    lines = (
        f"Contact: mailto:{security.contact}",
        f"Expires: {security.until}T23:59:59Z",
        "Preferred-Languages: pl",
        f"Canonical: {address(site)}",
    )
    return "".join(f"{line}\n" for line in lines).encode()


def address(site: str) -> str:
    """Where the file has to stand: at the root of the site's host, wherever the site itself is (RFC 9116, 3)."""
    return f"{'/'.join(site.split('/')[:3])}/{PATH}"


def hints(unit: Unit, today: date) -> list[str]:
    """What an editor should know: that the file stands where nobody looks, ends within 30 days, or has ended."""
    if not unit.security:
        return []
    return [*_elsewhere(unit.site), *_ending(unit.security, today)]


def _elsewhere(site: str) -> list[str]:
    folder = "/".join(site.split("/")[3:]).strip("/")
    if not folder:
        return []
    return [
        f"security.txt liczy się tylko w głównym katalogu serwera, a strona stoi w katalogu /{folder}/. "
        f"Skopiuj site/{PATH} tak, by był pod adresem {address(site)}"
    ]


def _ending(security: Security, today: date) -> list[str]:
    if security.until - today > NOTICE:
        return []
    advice = "Sprawdź, czy adres działa, i przesuń bezpieczenstwo.wazne_do."
    if security.until < today:
        return [f"security.txt był ważny do {polish.day(security.until)} i nie ma go już na stronie. {advice}"]
    return [f"security.txt jest ważny tylko do {polish.day(security.until)} {advice}"]
