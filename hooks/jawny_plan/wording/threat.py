"""Threats in words: what, where, when, why, from what sources and figures."""

from __future__ import annotations

import re
from collections.abc import Mapping

from jawny_plan import polish
from jawny_plan.model.threat import Figure, Place, PlaceKind, Threat
from jawny_plan.model.time import Hours, Time
from jawny_plan.wording.counts import genitive, source, stated
from jawny_plan.wording.goal_words import FigureWords
from jawny_plan.wording.plan_words import ThreatWords
from jawny_plan.wording.unit import dates


def threat(threat: Threat, among: Mapping[str, Figure]) -> ThreatWords:
    """One threat; `among` are all figures of the plan."""
    return {
        "nazwa": threat.name,
        "skutki": list(threat.effects),
        "miejsca": [place(item) for item in threat.places],
        "czas": [time(item) for item in threat.times],
        "przyczyna": threat.cause,
        "zrodla": list(threat.sources),
        "liczby": [figure(item, among) for item in threat.figures],
        "brzmienie": threat.wording,
    }


_ALIKE = (PlaceKind.STREET, PlaceKind.BETWEEN, PlaceKind.BLOCKS)
"""Places that have others of their kind beside them: streets, blocks."""


def place(place: Place) -> str:
    """`głównie klatki schodowe bloków nr 5, 6, 7 i 8, osiedle Bronisława Chącińskiego`"""
    named = ", ".join(part for part in (place.words, place.estate) if part)
    around = " i przyległe" if place.kind in _ALIKE else " i tereny przyległe"
    return f"{'głównie ' if place.mainly else ''}{named}{around if place.around else ''}"


_PEAK = re.compile(r"(?:zwłaszcza|szczególnie|głównie|najczęściej|przede wszystkim|nasil\w+)\b", re.IGNORECASE)
"""The plan's own words that tell of a time in which it happens more often."""


def time(when: Time) -> str:
    """`zwłaszcza weekendy, godz. 19.00–7.00 następnego dnia`"""
    windows = [hours(item) for item in when.hours if not holds_window(item, when.words)]
    windows += [f"{shift.name}: {hours(shift.hours)}" for shift in when.shifts if shift.hours]
    if unknown := [shift.name for shift in when.shifts if not shift.hours]:
        windows.append(f"{polish.listed(unknown)}: godziny nie są znane")
    parts = [when.words, *windows]
    if when.conditions and when.conditions not in when.words:
        parts.append(when.conditions)
    words = ", ".join(dict.fromkeys(part for part in parts if part not in when.words or part == when.words))
    return f"zwłaszcza {words}" if when.peak and not _PEAK.match(words) else words


def holds_window(window: Hours, words: str) -> bool:
    """Whether the plan's own words hold the window, however they write it (`09:00-22:00`)."""
    normal = re.sub(r"\b0(?=\d[.:])", "", words).replace(":", ".")
    return hours(window).split(" ")[0] in re.sub(r" *[-–] *", "–", normal)


def hours(window: Hours) -> str:
    """`17.00–22.00`, `19.00–7.00 następnego dnia`, `17.00–24.00`"""
    end = "24.00" if window.midnight else clock(window.end.hour, window.end.minute)
    return f"{clock(window.start.hour, window.start.minute)}–{end}{' następnego dnia' if window.overnight else ''}"


def clock(hour: int, minute: int) -> str:
    """`7.05`"""
    return f"{hour}.{minute:02d}"


def figure(figure: Figure, among: Mapping[str, Figure]) -> FigureWords:
    """A number that the plan states, with its period and who counted; the length of that period is our calculation.

    `among` are all figures of the plan: one may be a part of another.
    """
    about = figure.about and f"które dotyczyły {'głównie ' if figure.mainly else ''}{figure.about}"
    when = dates(figure.period.start, figure.period.end) if figure.period else figure.when
    days = figure.period.days if figure.period else None
    whole = among.get(figure.part_of or "")
    parts = (
        " ".join(part for part in (stated(figure), when) if part),
        about,
        f"część z {_of_whole(whole)}" if whole else None,
        figure.reservation,
        source(figure.counted_by),
    )
    return {
        "ile": figure.in_words or str(figure.count),
        "slowami": stated(figure),
        "okres": when,
        "zrodlo": source(figure.counted_by),
        "zdanie": ", ".join(part for part in parts if part),
        "obliczenie_dni": polish.plural(days, "dzień", "dni", "dni") if days else None,
    }


def _of_whole(whole: Figure) -> str:
    """`około 41 zgłoszeń`, in the genitive; a word that stands for a number keeps the form that the plan gives it."""
    if whole.count is None:
        return f"liczby: {stated(whole)}"
    about = f"około{polish.NBSP}" if whole.roughly else ""
    return f"{about}{whole.count}{'%' if whole.percent else ''}{polish.NBSP}{genitive(whole.of_what)}"
