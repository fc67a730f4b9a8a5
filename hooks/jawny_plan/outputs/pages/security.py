"""security.txt: whom to tell of a hole in the site's safety (RFC 9116)."""

from __future__ import annotations

from datetime import date, timedelta

from jawny_plan import polish
from jawny_plan.model.unit import Unit

PATH = ".well-known/security.txt"
NOTICE = timedelta(days=30)


def text(unit: Unit, site: str, today: date) -> bytes | None:
    """The file for the site at `site`; None where the unit names no contact, or one that nobody vouches for today."""
    told = unit.security
    if not told or told.until < today:
        return None
    lines = (
        f"Contact: mailto:{told.contact}",
        f"Expires: {told.until}T23:59:59Z",
        "Preferred-Languages: pl",
        f"Canonical: {site}{PATH}",
    )
    return "".join(f"{line}\n" for line in lines).encode()


def hints(unit: Unit, today: date) -> list[str]:
    """What an editor should know of the file: that it ends within 30 days, or has ended. Polish sentences."""
    told = unit.security
    if not told or told.until - today > NOTICE:
        return []
    advice = "Sprawdź, czy adres działa, i przesuń bezpieczenstwo.wazne_do."
    if told.until < today:
        return [f"security.txt był ważny do {polish.day(told.until)} i nie ma go już na stronie. {advice}"]
    return [f"security.txt jest ważny tylko do {polish.day(told.until)} {advice}"]
