"""When an action is due. The source's words are always kept beside the structure."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, Any, Literal, NamedTuple, assert_never

from pydantic import Field, model_validator

from jawny_plan.model.base import Day, Entry, Positive, Text, fault, from_text, key
from jawny_plan.model.period import Period
from jawny_plan.polish import near


class RecurrenceUnit(StrEnum):
    """Units in which a recurrence is counted, as typed in the data."""

    DAYS = "dni"
    WEEKS = "tygodnie"
    MONTHS = "miesiace"


class Every(NamedTuple):
    """A recurrence: once in every `number` of `unit`."""

    number: int
    unit: RecurrenceUnit


class Month(NamedTuple):
    """A month of one year."""

    year: int
    month: int


_SINGLE = {"dzien": RecurrenceUnit.DAYS, "tydzien": RecurrenceUnit.WEEKS, "miesiac": RecurrenceUnit.MONTHS}
"""The units after 1."""


def parse_every(value: str) -> Every:
    """`2 miesiace` -> Every(2, RecurrenceUnit.MONTHS)."""
    units = ", ".join(RecurrenceUnit)
    found = re.fullmatch(r"([1-9]\d{0,2}) +(\S+)", value)
    if not found:
        raise fault(f'"{value[:40]}" nie mówi, co ile.', f"Oczekiwano liczby i jednostki ({units}), np. 2 miesiace.")
    number, unit = found.groups()
    if number == "1" and unit in _SINGLE:
        return Every(1, _SINGLE[unit])
    if unit not in list(RecurrenceUnit):
        raise fault(
            f'jednostka "{unit[:40]}" jest nieznana.', f"Oczekiwano: {units}. {near(unit, RecurrenceUnit)}".rstrip()
        )
    return Every(int(number), RecurrenceUnit(unit))


def parse_month(value: str) -> Month:
    """`2024-03` -> Month(2024, 3)."""
    found = re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", value, re.ASCII)
    if not found or found[1] == "0000":
        raise fault(f'"{value[:40]}" nie jest miesiącem.', "Oczekiwano postaci RRRR-MM, na przykład 2024-03.")
    return Month(int(found[1]), int(found[2]))


EveryText = Annotated[Every, from_text(parse_every, "liczba i jednostka, np. 2 miesiace")]
MonthText = Annotated[Month, from_text(parse_month, "miesiąc w postaci RRRR-MM")]

_EACH = key(
    "w_kazdym",
    "Ile razy w każdym takim czasie („dwa razy w miesiącu”: co 1 miesiac, w_kazdym 2); usuń, gdy raz.",
    "2",
    default=1,
)


def _words(example: str) -> Any:
    return key("slowa", "Termin słowami zatwierdzonego planu.", example)


class ByDay(Entry):
    """By a day at the latest."""

    kind: Literal["do-dnia"] = key("rodzaj", "Termin: najpóźniej w podanym dniu.", "do-dnia")
    day: Day = key("do", "Ostatni dzień terminu.", "2024-06-30")
    words: Text = _words("do 30 czerwca 2024 roku")


class FromTo(Period):
    """Within a span of days."""

    kind: Literal["od-do"] = key("rodzaj", "Termin: w podanych dniach.", "od-do")
    words: Text = _words("od 1 do 31 maja 2024 roku")


class WholePeriod(Entry):
    """Through the whole period of the plan."""

    kind: Literal["caly-okres"] = key("rodzaj", "Termin: przez cały okres planu.", "caly-okres")
    words: Text = _words("przez cały okres planu")


class Ongoing(Entry):
    """As the need arises."""

    kind: Literal["na-biezaco"] = key("rodzaj", "Termin: na bieżąco, stale.", "na-biezaco")
    words: Text = _words("na bieżąco")


class Recurring(Entry):
    """Again and again, once in every so many days, weeks or months."""

    kind: Literal["cykliczny"] = key("rodzaj", "Termin powtarzany co pewien czas.", "cykliczny")
    every: EveryText = key("co", "Co ile: liczba i jednostka (dni, tygodnie, miesiace).", "2 miesiace")
    each: Positive = _EACH
    times: Positive | None = key("razy", "Ile razy łącznie; usuń, gdy plan tego nie podaje.", "3", default=None)
    words: Text = _words("raz na dwa miesiące")


class TimesInPeriod(Entry):
    """So many times within the plan's period, whenever it may be."""

    kind: Literal["razy-w-okresie"] = key("rodzaj", "Termin: podaną liczbę razy w okresie planu.", "razy-w-okresie")
    times: Positive = key("razy", "Ile razy łącznie.", "3")
    words: Text = _words("trzy razy w okresie planu")


class InMonths(Entry):
    """In named months: once in each, so many times in each, again and again in them, or so many times in all."""

    kind: Literal["miesiace"] = key("rodzaj", "Termin: w nazwanych miesiącach.", "miesiace")
    months: tuple[MonthText, ...] = key("w", "Miesiące, po kolei.", ["2024-03", "2024-05"], min_length=1)
    every: EveryText | None = key(
        "co", "Co ile w tych miesiącach; usuń, gdy raz w każdym z nich.", "2 tygodnie", default=None
    )
    each: Positive = _EACH
    times: Positive | None = key(
        "razy", "Ile razy łącznie w tych miesiącach, gdy plan tyle podaje zamiast częstotliwości.", "3", default=None
    )
    words: Text = _words("w marcu i maju 2024 roku")

    @model_validator(mode="after")
    def _counted_one_way(self) -> InMonths:
        if self.times and (self.every or self.each > 1):
            raise fault("termin podaje i liczbę razy łącznie (razy), i częstotliwość (co, w_kazdym).", "Zostaw jedno.")
        return self

    @model_validator(mode="after")
    def _one_after_another(self) -> InMonths:
        if list(self.months) != sorted(set(self.months)):
            raise fault("miesiące powtarzają się albo nie stoją po kolei.", "Wpisz każdy raz, od najwcześniejszego.")
        return self


class EventSide(StrEnum):
    """On which side of an event a deadline lies."""

    BEFORE = "przed-nim"
    UNTIL = "do-niego"


class ByEvent(Entry):
    """Bound to an event whose day the plan does not give; once the log does, its last day can be computed."""

    kind: Literal["zdarzenie"] = key(
        "rodzaj", "Termin liczony od zdarzenia, którego dnia plan nie podaje.", "zdarzenie"
    )
    event: Text = key("zdarzenie", "Zdarzenie, w mianowniku.", "zatwierdzenie planu")
    within: EveryText | None = key(
        "w_ciagu", "W jakim czasie po zdarzeniu: liczba i jednostka (dni, tygodnie, miesiace).", "30 dni", default=None
    )
    side: EventSide | None = key(
        "kiedy",
        "przed-nim: najpóźniej dzień przed zdarzeniem; do-niego: najpóźniej w jego dniu. Usuń, gdy jest w_ciagu.",
        "przed-nim",
        default=None,
    )
    words: Text = _words("w ciągu 30 dni od zatwierdzenia planu")

    @model_validator(mode="after")
    def _on_one_side(self) -> ByEvent:
        if self.within and self.side:
            raise fault("termin mówi i „w_ciagu” (po zdarzeniu), i „kiedy”.", "Zostaw jedno z nich.", at=("kiedy",))
        return self


class NoDeadline(Entry):
    """The plan gives no deadline, and says so by silence."""

    kind: Literal["brak"] = key("rodzaj", "Plan nie podaje terminu.", "brak")


class UnknownDeadline(Entry):
    """We do not know whether the plan gives a deadline, and which."""

    kind: Literal["nieznany"] = key("rodzaj", "Terminu nie znamy.", "nieznany")


Simple = (
    ByDay
    | FromTo
    | WholePeriod
    | Ongoing
    | Recurring
    | TimesInPeriod
    | InMonths
    | ByEvent
    | NoDeadline
    | UnknownDeadline
)


class Stage(Entry):
    """One stage of an action, with a deadline of its own."""

    name: Text = key("nazwa", "Co w tym etapie.", "rozmowy z administracją")
    deadline: Annotated[Simple, Field(discriminator="kind")] = key("termin", "Termin etapu.")


class Staged(Entry):
    """In stages with deadlines of their own."""

    kind: Literal["etapy"] = key("rodzaj", "Termin podzielony na etapy.", "etapy")
    stages: tuple[Stage, ...] = key("etapy", "Etapy, po kolei.", min_length=1)


Deadline = Annotated[Simple | Staged, Field(discriminator="kind")]


def repeats(deadline: Deadline) -> bool:
    """Whether the plan wants it again and again, so that the log may speak of one time."""
    match deadline:
        case Recurring():
            return True
        case InMonths(times=times):
            return times is None
        case (
            ByDay()
            | FromTo()
            | WholePeriod()
            | Ongoing()
            | TimesInPeriod()
            | ByEvent()
            | Staged()
            | NoDeadline()
            | UnknownDeadline()
        ):
            return False
        case _:
            assert_never(deadline)


def parts(deadline: Deadline) -> tuple[Simple, ...]:
    """The deadline itself, or those of its stages."""
    return tuple(stage.deadline for stage in deadline.stages) if isinstance(deadline, Staged) else (deadline,)
