"""What an import proposes, in the shape of a plan's file: every value is the text that the file will hold."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class PeriodValues(TypedDict, total=False):
    """A period, or what of it is known."""

    od: str
    do: str
    slowa: str


class PlaceValues(TypedDict):
    """A place of a threat."""

    rodzaj: str
    slowa: str
    bloki: NotRequired[list[str]]
    osiedle: NotRequired[str]
    glownie: NotRequired[str]
    przyleglosci: NotRequired[str]


class TimeValues(TypedDict):
    """When a threat occurs."""

    slowa: str
    godziny: NotRequired[list[str]]
    dni: NotRequired[list[str]]
    pory: NotRequired[list[str]]
    pory_roku: NotRequired[list[str]]
    warunki: NotRequired[str]
    zawsze: NotRequired[str]
    nasilenie: NotRequired[str]


class FigureValues(TypedDict):
    """A figure of the diagnosis."""

    id: str
    ile: str
    czego: str
    okolo: NotRequired[str]
    w_procentach: NotRequired[str]
    czesc: NotRequired[str]
    dotyczy: NotRequired[str]
    glownie: NotRequired[str]
    okres: NotRequired[PeriodValues]
    kto: NotRequired[str]


class ThreatValues(TypedDict):
    """A threat."""

    nazwa: str
    skutki: NotRequired[list[str]]
    miejsca: NotRequired[list[PlaceValues]]
    czas: NotRequired[list[TimeValues]]
    przyczyna: NotRequired[str]
    zrodla: NotRequired[list[str]]
    liczby: NotRequired[list[FigureValues]]
    brzmienie: NotRequired[str]


class GoalValues(TypedDict):
    """A goal of any kind."""

    rodzaj: str
    wskaznik: NotRequired[str]
    poziom: NotRequired[str]
    najwyzej: NotRequired[str]
    o_procent: NotRequired[str]
    do_procent: NotRequired[str]
    o_ulamek: NotRequired[str]
    o_punktow: NotRequired[str]
    okolo: NotRequired[str]
    co_najmniej: NotRequired[str]
    bazy: NotRequired[list[str]]
    co: NotRequired[str]
    ile: NotRequired[str]
    sformulowanie: NotRequired[str]
    do_czego: NotRequired[str]
    z_oceny: NotRequired[str]
    brzmienie: NotRequired[str]


class StageValues(TypedDict):
    """A stage of an action."""

    nazwa: str
    termin: DeadlineValues


class DeadlineValues(TypedDict):
    """A deadline of any kind."""

    rodzaj: str
    od: NotRequired[str]
    do: NotRequired[str]
    w: NotRequired[list[str]]
    razy: NotRequired[str]
    co: NotRequired[str]
    w_kazdym: NotRequired[str]
    zdarzenie: NotRequired[str]
    w_ciagu: NotRequired[str]
    kiedy: NotRequired[str]
    etapy: NotRequired[list[StageValues]]
    slowa: NotRequired[str]


class ActionValues(TypedDict):
    """An action."""

    nazwa: str
    termin: DeadlineValues
    brzmienie: str


class PartnerValues(TypedDict):
    """A partner."""

    nazwa: str
    zadanie: NotRequired[str]
    brzmienie: NotRequired[str]


class ChannelValues(TypedDict):
    """A way of telling people."""

    kanal: str
    brzmienie: str


class ExtraValues(TypedDict):
    """A chapter that a unit adds."""

    tytul: str
    akapity: list[str]


class SpellingValues(TypedDict):
    """A slip of the pen in the approved text, and how it is mended."""

    jest: str
    ma_byc: str


class PlanValues(TypedDict, total=False):
    """A plan, as far as it was read."""

    rejon: str
    tytul: str
    haslo: str
    okres: PeriodValues
    zatwierdzil: str
    kontynuacja: str
    zagrozenia: list[ThreatValues]
    cele: list[GoalValues]
    sposob_oceny: str
    dzialania: list[ActionValues]
    podmioty: list[PartnerValues]
    informowanie: list[ChannelValues]
    dodatkowe: list[ExtraValues]
    poprawki_pisowni: list[SpellingValues]
    szkic: str
