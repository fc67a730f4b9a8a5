"""Threats in words: what, where, when, why, from what sources and figures."""

from __future__ import annotations

import re
from collections.abc import Mapping

from jawny_plan import polish
from jawny_plan.model.threat import Figure, Place, Threat
from jawny_plan.model.time import Hours, Time
from jawny_plan.wording.counts import genitive, stated
from jawny_plan.wording.goal_words import FigureWords
from jawny_plan.wording.plan_words import ThreatWords
from jawny_plan.wording.unit import dates


def threat(told: Threat, among: Mapping[str, Figure]) -> ThreatWords:
    """One threat; `among` are all figures of the plan."""
    return {
        "nazwa": told.name,
        "skutki": list(told.effects),
        "miejsca": [place(item) for item in told.places],
        "czas": [time(item) for item in told.times],
        "przyczyna": told.cause,
        "zrodla": list(told.sources),
        "liczby": [figure(item, among) for item in told.figures],
        "brzmienie": told.wording,
    }


def place(told: Place) -> str:
    """`głównie klatki schodowe bloków nr 5, 6, 7 i 8, osiedle Bronisława Chącińskiego`"""
    named = ", ".join(part for part in (told.words, told.estate) if part)
    return f"{'głównie ' if told.mainly else ''}{named}{' i przyległe' if told.around else ''}"


def time(told: Time) -> str:
    """`weekendy, godz. 19.00–7.00 następnego dnia (nasilenie)`"""
    windows = [hours(item) for item in told.hours if not said_already(item, told.words)]
    windows += [f"{shift.name}: {hours(shift.hours)}" for shift in told.shifts]
    parts = [told.words, *windows]
    if told.conditions and told.conditions not in told.words:
        parts.append(told.conditions)
    said = ", ".join(dict.fromkeys(part for part in parts if part not in told.words or part == told.words))
    return f"{said} (nasilenie)" if told.peak else said


def said_already(told: Hours, words: str) -> bool:
    """Whether the plan's own words hold the window, however they write it (`09:00-22:00`)."""
    plain = re.sub(r"\b0(?=\d[.:])", "", words).replace(":", ".")
    return hours(told).split(" ")[0] in re.sub(r" *[-–] *", "–", plain)


def hours(told: Hours) -> str:
    """`17.00–22.00`, `19.00–7.00 następnego dnia`, `17.00–24.00`"""
    end = "24.00" if told.midnight else clock(told.end.hour, told.end.minute)
    return f"{clock(told.start.hour, told.start.minute)}–{end}{' następnego dnia' if told.overnight else ''}"


def clock(hour: int, minute: int) -> str:
    """`7.05`"""
    return f"{hour}.{minute:02d}"


def figure(told: Figure, among: Mapping[str, Figure]) -> FigureWords:
    """A number that the plan states, with its period and who counted; the length of that period is our calculation.

    `among` are all figures of the plan: one may be a part of another.
    """
    about = told.about and f"które dotyczyły {'głównie ' if told.mainly else ''}{told.about}"
    when = dates(told.period.start, told.period.end) if told.period else told.when
    days = told.period.days if told.period else None
    whole = among.get(told.part_of or "")
    parts = (
        " ".join(part for part in (stated(told), when) if part),
        about,
        f"część z {_of_whole(whole)}" if whole else None,
        told.reservation,
        f"źródło: {told.counted_by}" if told.counted_by else None,
    )
    return {
        "ile": told.in_words or str(told.count),
        "slowami": stated(told),
        "okres": when,
        "zdanie": ", ".join(part for part in parts if part),
        "obliczenie_dni": polish.plural(days, "dzień", "dni", "dni") if days else None,
    }


def _of_whole(whole: Figure) -> str:
    """`41 zgłoszeń`, in the genitive; a word that stands for a number keeps the form that the plan gives it."""
    if whole.count is None:
        return f"liczby: {stated(whole)}"
    return f"{whole.count}{'%' if whole.percent else ''}{polish.NBSP}{genitive(whole.of_what)}"
