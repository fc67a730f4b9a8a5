"""Days that no rule refuses and somebody may not have meant: asked about once, before they are saved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date, timedelta

from dateutil.easter import easter

from jawny_plan import polish
from jawny_plan.editor.content import leaves
from jawny_plan.editor.control import Control
from jawny_plan.reading.strict_yaml import Content

_YEARS = 3
"""Nothing that an officer enters is further from today, but for what was long ago."""
_LONG_AGO = timedelta(days=366)
_FAR = timedelta(days=183)
"""No meeting is announced earlier."""
_FEASTS = ((1, 1), (1, 6), (5, 1), (5, 3), (8, 15), (11, 1), (11, 11), (12, 24), (12, 25), (12, 26))
_AFTER_EASTER = (0, 1, 49, 60)
"""Easter with its Monday, Pentecost, Corpus Christi."""
_DONE = ("wykonanie", "niewykonanie", "informowanie", "pomiar", "produkt", "poza-planem", "zdarzenie", "ocena")


def questions(controls: Iterable[Control], address: str, today: date) -> list[str]:
    """A question for each odd day of a form, by what stands above its field; `address` tells what the form is of."""
    return [
        f"{control.label}: {words}" for control, day in _days(controls) for words in _odd(control, day, address, today)
    ]


def is_feast(day: date) -> bool:
    """Whether nobody works on a day: the act on days free from work, as it has held since 2025."""
    return (day.month, day.day) in _FEASTS or (day - easter(day.year)).days in _AFTER_EASTER


def days_in(content: Content) -> set[tuple[str, str]]:
    """Every value of a content with its key: what stands in the file already is not asked about again."""
    return {(str(steps[-1]) if steps else "", value) for steps, value in leaves(content)}


def _days(controls: Iterable[Control]) -> Iterator[tuple[Control, date]]:
    for control in controls:
        if control.shape == "day":
            with suppress(ValueError):
                yield control, date.fromisoformat(control.value)


def _odd(control: Control, day: date, address: str, today: date) -> Iterator[str]:
    key = control.path.rpartition(".")[2]
    name = polish.day(day)
    if abs(day.year - today.year) > _YEARS:
        yield f"{name} to dzień odległy o ponad {_YEARS} lata. Czy rok jest dobry?"
        return
    if address.startswith(("/zapowiedz/", "/przesun/")) and control.path in ("termin.dnia", "dnia"):
        if day < today:
            yield f"{name} już minął. Czy na pewno na ten dzień zapowiadasz spotkanie?"
        elif day - today > _FAR:
            yield f"{name} jest za ponad pół roku. Czy to dobry dzień?"
        if is_feast(day):
            yield f"{name} to święto, dzień wolny od pracy. Czy spotkanie na pewno jest wtedy?"
        elif day.weekday() > 4:
            yield f"{name} to {('sobota', 'niedziela')[day.weekday() - 5]}. Czy spotkanie na pewno jest wtedy?"
    elif key == "dnia" and any(f"/{kind}" in address for kind in _DONE):
        if day > today:
            yield f"{name} jeszcze nie nadszedł, a wpis mówi o tym, co już było. Czy dzień jest dobry?"
        elif today - day > _LONG_AGO:
            yield f"{name} był ponad rok temu. Czy dzień jest dobry?"
