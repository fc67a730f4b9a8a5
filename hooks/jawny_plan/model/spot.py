"""A place on the map as a pair of numbers (WGS 84): longitude, then latitude, as GeoJSON has them."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import Annotated, NamedTuple

from pydantic import AfterValidator

from jawny_plan.model.base import fault, from_text

LONGITUDES, LATITUDES = (14.0, 24.2), (48.9, 55.0)
"""Poland lies within; no number of one is one of the other, so that a turned pair is known."""
_DEGREES = 180
_EXAMPLE = "[21.38, 51.93]"
_EXPECTED = f"Oczekiwano najpierw długości (od 14 do 24), potem szerokości (od 49 do 55), na przykład {_EXAMPLE}."


class Refusal(NamedTuple):
    """Why a pair is no place in Poland, and what to do, both in Polish."""

    problem: str
    advice: str


def written(pair: Sequence[float]) -> str:
    """`[21.38, 51.93]`"""
    return f"[{', '.join(f'{number:g}' if number == round(number, 5) else repr(number) for number in pair)}]"


def refusal(pair: Sequence[float]) -> Refusal | None:
    """What is wrong with a longitude and a latitude; None where they are a place in Poland."""
    if len(pair) == 4 and all(abs(number) < 1e9 and number == int(number) for number in pair):
        meant = written([float(f"{int(pair[0])}.{int(pair[1])}"), float(f"{int(pair[2])}.{int(pair[3])}")])
        return Refusal("punkt to dwie liczby, a są cztery: przecinki dzielą je w połowie.", f"Wpisz kropki: {meant}.")
    if len(pair) != 2:
        return Refusal(f"punkt to dwie liczby, a jest ich tu {len(pair)}.", _EXPECTED)
    if _in_poland(pair[0], pair[1]):
        return None
    if _in_poland(pair[1], pair[0]):
        turned = written([pair[1], pair[0]])
        return Refusal(f"w {written(pair)} szerokość stoi przed długością.", f"Zamień je miejscami: {turned}.")
    if any(abs(number) > _DEGREES for number in pair):
        return Refusal(
            f"{written(pair)} to nie stopnie: tak duże liczby to zwykle metry układu PL-1992 (EPSG:2180).",
            f"Zapisz plik w układzie WGS 84 (EPSG:4326). {_EXPECTED}",
        )
    return Refusal(f"punkt {written(pair)} leży poza Polską.", _EXPECTED)


def _in_poland(longitude: float, latitude: float) -> bool:
    return LONGITUDES[0] <= longitude <= LONGITUDES[1] and LATITUDES[0] <= latitude <= LATITUDES[1]


def _number(value: str) -> float:
    if not re.fullmatch(r"-?\d{1,9}(?:\.\d{1,15})?", value, re.ASCII) or not math.isfinite(float(value)):
        raise fault(f'"{value[:40]}" nie jest liczbą stopni.', "Oczekiwano liczby z kropką, na przykład 21.38.")
    return float(value)


def _checked(pair: tuple[float, ...]) -> tuple[float, ...]:
    if found := refusal(pair):
        raise fault(*found)
    return pair


Spot = Annotated[
    tuple[Annotated[float, from_text(_number, "liczba stopni z kropką, na przykład 21.38")], ...],
    AfterValidator(_checked),
]
"""Longitude and latitude of a place in Poland."""
