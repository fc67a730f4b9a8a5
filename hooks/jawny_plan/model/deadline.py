"""When an action is due. The source's words are always kept beside the structure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Literal, assert_never

from pydantic import Field, model_validator

from jawny_plan.model.base import Day, Entry, Phrase, Positive, fault, key
from jawny_plan.model.period import Period
from jawny_plan.model.recurrence import Every, EveryText, Month, MonthText

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
    words: Phrase = _words("do 30 czerwca 2024 roku")


class FromTo(Period):
    """Within a span of days."""

    kind: Literal["od-do"] = key("rodzaj", "Termin: w podanych dniach.", "od-do")
    words: Phrase = _words("od 1 do 31 maja 2024 roku")


class WholePeriod(Entry):
    """Through the whole period of the plan."""

    kind: Literal["caly-okres"] = key("rodzaj", "Termin: przez cały okres planu.", "caly-okres")
    words: Phrase = _words("przez cały okres planu")


class Ongoing(Entry):
    """As the need arises."""

    kind: Literal["na-biezaco"] = key("rodzaj", "Termin: na bieżąco, stale.", "na-biezaco")
    words: Phrase = _words("na bieżąco")


class Recurring(Entry):
    """Again and again, once in every so many days, weeks or months."""

    kind: Literal["cykliczny"] = key("rodzaj", "Termin powtarzany co pewien czas.", "cykliczny")
    every: EveryText = key("co", "Co ile: liczba i jednostka (dni, tygodnie, miesiace).", "2 miesiace")
    each: Positive = _EACH
    times: Positive | None = key("razy", "Ile razy łącznie; usuń, gdy plan tego nie podaje.", "3", default=None)
    words: Phrase = _words("raz na dwa miesiące")


class TimesInPeriod(Entry):
    """So many times within the plan's period, whenever it may be."""

    kind: Literal["razy-w-okresie"] = key("rodzaj", "Termin: podaną liczbę razy w okresie planu.", "razy-w-okresie")
    times: Positive = key("razy", "Ile razy łącznie.", "3")
    words: Phrase = _words("trzy razy w okresie planu")


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
    words: Phrase = _words("w marcu i maju 2024 roku")

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
    event: Phrase = key("zdarzenie", "Zdarzenie, w mianowniku.", "zatwierdzenie planu")
    within: EveryText | None = key(
        "w_ciagu", "W jakim czasie po zdarzeniu: liczba i jednostka (dni, tygodnie, miesiace).", "30 dni", default=None
    )
    side: EventSide | None = key(
        "kiedy",
        "przed-nim: najpóźniej dzień przed zdarzeniem; do-niego: najpóźniej w jego dniu. Usuń, gdy jest w_ciagu.",
        "przed-nim",
        default=None,
    )
    words: Phrase = _words("w ciągu 30 dni od zatwierdzenia planu")

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

    name: Phrase = key("nazwa", "Co w tym etapie.", "rozmowy z administracją")
    deadline: Annotated[Simple, Field(discriminator="kind")] = key("termin", "Termin etapu.")


class Staged(Entry):
    """In stages with deadlines of their own."""

    kind: Literal["etapy"] = key("rodzaj", "Termin podzielony na etapy.", "etapy")
    stages: tuple[Stage, ...] = key("etapy", "Etapy, po kolei.", min_length=1)


Deadline = Annotated[Simple | Staged, Field(discriminator="kind")]


@dataclass(frozen=True)
class Traits:
    """What follows from the kind of a deadline and its keys; all that is asked of deadlines but their words."""

    dated: date | None = None
    """The last day, where the plan itself gives it."""
    span: Period | None = None
    """The days of the plan within which it lies."""
    throughout: bool = False
    """Whether it lies anywhere in the plan's period."""
    months: tuple[Month, ...] = ()
    every: Every | None = None
    each: int = 1
    """How many times in each of its windows."""
    times: int | None = None
    """How many times in all, where the plan counts."""
    event: ByEvent | None = None
    stages: tuple[Stage, ...] = ()
    absent: bool = False
    """Whether the plan gives none."""
    unknown: bool = False
    """Whether nobody knows if the plan gives one."""

    @property
    def repeats(self) -> bool:
        """Whether the plan wants it again and again, so that the log may speak of one time."""
        return self.every is not None or (bool(self.months) and self.times is None)


def traits(deadline: Deadline) -> Traits:
    """What a deadline is, whatever its kind."""
    match deadline:
        case ByDay(day=day):
            return Traits(dated=day)
        case FromTo(end=end):
            return Traits(dated=end, span=deadline)
        case WholePeriod():
            return Traits(throughout=True)
        case Recurring(every=every, each=each, times=times):
            return Traits(every=every, each=each, times=times)
        case TimesInPeriod(times=times):
            return Traits(throughout=True, times=times)
        case InMonths(months=months, every=every, each=each, times=times):
            return Traits(months=months, every=every, each=each, times=times)
        case ByEvent():
            return Traits(event=deadline)
        case Staged(stages=stages):
            return Traits(stages=stages)
        case Ongoing():
            return Traits()
        case NoDeadline():
            return Traits(absent=True)
        case UnknownDeadline():
            return Traits(unknown=True)
        case _:
            assert_never(deadline)


def events(deadline: Deadline) -> tuple[Phrase, ...]:
    """The events to which the deadline, or those of its stages, are bound."""
    known = traits(deadline)
    return ((known.event.event,) if known.event else ()) + tuple(
        name for stage in known.stages for name in events(stage.deadline)
    )


def with_stages(deadline: Deadline, stages: tuple[Stage, ...]) -> Deadline:
    """A deadline in stages with others in their place."""
    return deadline.model_copy(update={"stages": stages})
