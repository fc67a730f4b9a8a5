"""Codes of the register of the country's territory (TERYT): of a commune (TERC) and of a locality (SIMC)."""

from __future__ import annotations

import re
from typing import Annotated

from jawny_plan.model.base import fault, from_text

_WEIGHTS = (2, 3, 4, 5, 6, 7)


def parse_commune(value: str) -> str:
    """`1411072`: province, county, commune and its kind. Raises the fault that names what is impossible in it."""
    expected = "Oczekiwano siedmiu cyfr identyfikatora TERC, na przykład 1411072."
    found = re.fullmatch(r"(\d\d)(\d\d)(\d\d)(\d)", value, re.ASCII)
    if not found:
        raise fault(f'"{value[:40]}" nie jest kodem gminy TERYT.', expected)
    province, county, commune, kind = found.groups()
    if not 2 <= int(province) <= 32 or int(province) % 2:
        raise fault(f'"{value}": województwa o kodzie {province} nie ma.', "Kody są parzyste, od 02 do 32.")
    if county == "00" or commune == "00":
        raise fault(f'"{value}" to kod województwa albo powiatu, a nie gminy.', expected)
    if kind not in "1234589":
        raise fault(f'"{value}": rodzaju gminy o kodzie {kind} nie ma.', "Ostatnia cyfra to 1, 2, 3, 4, 5, 8 albo 9.")
    return value


def parse_locality(value: str) -> str:
    """`0918123`: six digits and the one that checks them. Raises the fault that tells what is wrong."""
    if not re.fullmatch(r"\d{7}", value, re.ASCII):
        expected = "Oczekiwano siedmiu cyfr identyfikatora SIMC, na przykład 0918123; zero na początku też się liczy."
        raise fault(f'"{value[:40]}" nie jest kodem miejscowości TERYT.', expected)
    digits = [int(digit) for digit in value]
    if sum(digit * weight for digit, weight in zip(digits, _WEIGHTS, strict=False)) % 11 % 10 != digits[-1]:
        raise fault(
            f'w kodzie miejscowości "{value}" cyfra kontrolna się nie zgadza.', "Przepisz kod z rejestru TERYT."
        )
    return value


Commune = Annotated[str, from_text(parse_commune, "siedem cyfr TERC, na przykład 1411072")]
Locality = Annotated[str, from_text(parse_locality, "siedem cyfr SIMC, na przykład 0918123")]
