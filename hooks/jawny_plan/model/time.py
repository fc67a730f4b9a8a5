"""When a threat occurs: hours, days, seasons, conditions, in the source's words and in structure."""

from __future__ import annotations

import re
from datetime import date, time
from enum import StrEnum
from typing import Annotated, NamedTuple

from pydantic import model_validator

from jawny_plan.model.base import Entry, Phrase, YesNo, fault, from_text, key


class Hours(NamedTuple):
    """A window of hours. An end not after the start lies on the next day; 24.00 is kept as 0.00 with `midnight`."""

    start: time
    end: time
    midnight: bool = False

    @property
    def overnight(self) -> bool:
        """Whether the window ends on the next day (24.00 still belongs to the same one)."""
        return self.end <= self.start and not self.midnight


def parse_hours(value: str) -> Hours:
    """`19.00-7.00` or `19:00–7:00` -> Hours(19.00, 7.00), which ends on the next day."""
    expected = "Oczekiwano godzin w postaci 17.00-22.00 (albo 19.00-7.00, gdy kończą się nazajutrz)."
    found = re.fullmatch(r"(\d{1,2})[.:](\d{2}) *[-–] *(\d{1,2})[.:](\d{2})", value, re.ASCII)
    if not found:
        raise fault(f'"{value[:40]}" nie jest przedziałem godzin.', expected)
    first_hour, first_minute, last_hour, last_minute = map(int, found.groups())
    midnight = (last_hour, last_minute) == (24, 0)
    try:
        start, end = time(first_hour, first_minute), time(0 if midnight else last_hour, last_minute)
    except ValueError:
        raise fault(f'takich godzin nie ma: "{value[:40]}".', expected) from None
    if start == end and not midnight:
        raise fault(f'godziny "{value[:40]}" zaczynają się i kończą o tej samej porze.', expected)
    return Hours(start, end, midnight)


HoursText = Annotated[Hours, from_text(parse_hours, "godziny, na przykład 17.00-22.00")]


class Weekday(StrEnum):
    """Days of the week as typed in the data, Monday first."""

    MONDAY = "poniedzialek"
    TUESDAY = "wtorek"
    WEDNESDAY = "sroda"
    THURSDAY = "czwartek"
    FRIDAY = "piatek"
    SATURDAY = "sobota"
    SUNDAY = "niedziela"


def weekday(day: date) -> Weekday:
    """The weekday of `day`: computed, never typed."""
    return list(Weekday)[day.weekday()]


class DayKind(StrEnum):
    """Days as plans name them."""

    MONDAY = Weekday.MONDAY.value
    TUESDAY = Weekday.TUESDAY.value
    WEDNESDAY = Weekday.WEDNESDAY.value
    THURSDAY = Weekday.THURSDAY.value
    FRIDAY = Weekday.FRIDAY.value
    SATURDAY = Weekday.SATURDAY.value
    SUNDAY = Weekday.SUNDAY.value
    WEEKEND = "weekend"
    WORKING = "dni-robocze"
    WEEK = "caly-tydzien"
    HOLIDAYS = "swieta"


class DayPart(StrEnum):
    """Parts of the day as plans name them."""

    MORNING = "rano"
    FORENOON = "przedpoludnie"
    DAY = "dzien"
    AFTERNOON = "popoludnie"
    EVENING = "wieczor"
    NIGHT = "noc"


class Season(StrEnum):
    """Parts of the year as plans name them."""

    SPRING = "wiosna"
    SUMMER = "lato"
    AUTUMN = "jesien"
    WINTER = "zima"
    SCHOOL_YEAR = "rok-szkolny"
    SCHOOL_HOLIDAYS = "wakacje"
    IN_SEASON = "sezon"
    OFF_SEASON = "po-sezonie"


class Shift(Entry):
    """A police shift; it means something to residents only with its hours."""

    name: Phrase = key("nazwa", "Nazwa zmiany.", "druga zmiana")
    hours: HoursText | None = key(
        "godziny", "Godziny zmiany podane przez jednostkę; usuń, gdy nie są znane.", "14.00-22.00", default=None
    )


class Time(Entry):
    """When the threat occurs, or grows."""

    words: Phrase = key("slowa", "Czas słowami planu, w mianowniku.", "weekendy")
    hours: tuple[HoursText, ...] = key("godziny", "Przedziały godzin.", ["17.00-22.00"], default=())
    days: tuple[DayKind, ...] = key("dni", "Dni.", ["weekend"], default=())
    parts: tuple[DayPart, ...] = key("pory", "Pory dnia.", ["wieczor", "noc"], default=())
    seasons: tuple[Season, ...] = key("pory_roku", "Pory roku.", ["wakacje"], default=())
    conditions: Phrase | None = key("warunki", "Warunki, na przykład pogoda.", "sprzyjająca pogoda", default=None)
    shifts: tuple[Shift, ...] = key("zmiany", "Zmiany służby, jeśli to możliwe z godzinami.", default=())
    always: YesNo = key("zawsze", "Czy plan mówi „o każdej porze”.", "tak", default=False)
    peak: YesNo = key("nasilenie", "Czy plan mówi o nasileniu w tym czasie.", "tak", default=False)

    @model_validator(mode="after")
    def _always_alone(self) -> Time:
        if self.always and (self.hours or self.parts):
            raise fault("„zawsze” kłóci się z podanymi godzinami lub porami.", "Zostaw jedno z nich.")
        return self
