"""Deadlines by days, months and parts of a year."""

from __future__ import annotations

import itertools
import re

from jawny_plan.intake.due import Deadline, or_blank, year_doubt
from jawny_plan.intake.due_days import LATEST, latest_day, one_by_one
from jawny_plan.intake.month_parts import days_of_part
from jawny_plan.intake.period import Bounds, placed
from jawny_plan.intake.proposal import BLANK
from jawny_plan.intake.values import DeadlineValues
from jawny_plan.polish.dates import Mention, MentionUnit, mentions, spans
from jawny_plan.polish.folded import folded

_ON_DAY = re.compile(r"(?:w\s+dniu|w\s+terminie|dnia|w\s+dniach|termin\w*\s*:?)\s*$")

_OPENING = 3
"""A day that begins so far in opens the words of an action."""
VAGUE = re.compile(
    r"(?:przed|po|w czasie|podczas|w okresie|na poczatku|z poczatkiem"
    r"|w trakcie)\s+(?:\w+\s+)?(?:wakac|ferii|ferie|swiet|sezon|roku szkoln|zakonczeni"
    r"|rozpoczeci|mecz|wypoczyn)\w*(?:\s+\w+){0,3}"
    r"|\d+\s+dni\s+(?:po|od|przed)\s+\w+(?:\s+\w+)?|zaleznie od\s+\w+"
    r"|w\s+(?:jak\s+)?najkrotszym\s+czasie|niezwlocznie|cyklicznie|okresowo|regularnie"
    r"|w dni\s+\w+|w wakacje|latem|zima|wiosna|jesienia"
)


def dated(text: str, bounds: Bounds, *, column: bool) -> Deadline | None:
    """A deadline with a day or span of days; else None. `column`: a cell of a table of deadlines."""
    bare = folded(text)
    if found := one_by_one(text, bounds):
        return found
    for span in spans(text):
        if span.first.unit is MentionUnit.DAY:
            return _span(text, bare, span.start, span.end, span.first, span.last, bounds)
    within = [span for span in spans(text) if span.first.unit is MentionUnit.MONTH]
    for one in mentions(text):
        before = bare[: one.start]
        if any(span.start <= one.start < span.end for span in within):
            continue
        latest = LATEST.search(before)
        if latest and one.unit in (MentionUnit.DAY, MentionUnit.MONTH, MentionUnit.QUARTER, MentionUnit.HALF):
            return latest_day(text, latest, one, bounds)
        if one.unit is MentionUnit.DAY and (
            column or one.start < _OPENING or _ON_DAY.search(before) or _alone(before, bare[one.end :])
        ):
            return _day(text, one, bounds, column=column)
    return None


def _alone(before: str, after: str) -> bool:
    """Whether a day stands at the end, apart from the task."""
    return bool(re.search(r"(?:^|[-–—:,(]\s*|\.{2,}\s*|w\s+|we\s+)$", before)) and bool(
        re.fullmatch(r"[\s.,;)]*(?:(?:w|o|od)\s+)?(?:godz.*)?", after)
    )


def _span(text: str, bare: str, start: int, end: int, one: Mention, two: Mention, bounds: Bounds) -> Deadline:
    first, guessed_first = placed(one, bounds)
    last, guessed = placed(two, bounds)
    lead = re.search(r"(?:w\s+(?:terminie|dniach|okresie)\s+)?(?:od\s+(?:dnia\s+)?)?$", bare[:start])
    begin = lead.start() if lead else start
    words = text[begin:end].strip(" ,;")
    value: DeadlineValues = {
        "rodzaj": "od-do",
        "od": or_blank(first.first()),
        "do": or_blank(last.last()),
        "slowa": words,
    }
    doubt = year_doubt(words, bounds) if guessed or guessed_first or BLANK in value.values() else ""
    return Deadline(value, begin, end, doubt)


def _day(text: str, one: Mention, bounds: Bounds, *, column: bool) -> Deadline:
    mention, guessed = placed(one, bounds)
    lead = _ON_DAY.search(folded(text)[: one.start])
    start = lead.start() if lead else one.start
    words = text[start : one.end].strip(" ,;")
    day = or_blank(mention.first())
    if column and not lead:
        value: DeadlineValues = {"rodzaj": "do-dnia", "do": day, "slowa": words}
        return Deadline(
            value, start, one.end, f"Plan podaje sam dzień ({words}): najpóźniej do tego dnia czy dokładnie w tym dniu?"
        )
    value = {"rodzaj": "od-do", "od": day, "do": day, "slowa": words}
    return Deadline(value, start, one.end, year_doubt(words, bounds) if guessed or day == BLANK else "")


def in_months(text: str, bounds: Bounds) -> Deadline | None:
    """A deadline in named months; None where the words name none."""
    bare = folded(text)
    closing = [span.last.start for span in spans(text) if span.first.unit is MentionUnit.MONTH]
    found = [
        one
        for one in mentions(text)
        if one.unit is MentionUnit.MONTH and (one.start in closing or not LATEST.search(bare[: one.start]))
    ]
    if not found:
        return None
    year = next((one.year for one in reversed(found) if one.year), None)
    guessed, months = False, list[tuple[int, int]]()
    pairs = [
        (one, two)
        for one, two in itertools.pairwise(found)
        if re.fullmatch(r"\s*(?:[-–—]|do|÷)\s*", bare[one.end : two.start])
    ]
    for one in found:
        mention = Mention(one.start, one.end, one.unit, one.year or year, one.number)
        within, inferred = placed(mention, bounds)
        guessed |= inferred
        if within.year:
            months.append((within.year, within.number))
    for one, two in pairs:
        ends = [item for item in months if item[1] in (one.number, two.number)]
        if len(ends) == 2:
            (from_year, from_month), (to_year, to_month) = ends
            index, until = from_year * 12 + from_month, to_year * 12 + to_month
            months += [((step - 1) // 12, (step - 1) % 12 + 1) for step in range(index + 1, until)]
    start, end = found[0].start, found[-1].end
    lead = re.search(
        r"(?:w\s+(?:miesiac\w+\s+)?|od\s+(?:poczatku\s+|konca\s+)?|(?:w\s+)?(?:(?:pierwsz|drug|trzeci"
        r"|ostatni)\w*|i{1,3})\s+(?:tydzien|tygodni\w*|dekad\w+|polow\w+)\s+|etap\s+\w+\s+\()$",
        bare[:start],
    )
    start = lead.start() if lead else start
    words = text[start:end].strip(" ,;(")
    if words.count("(") > words.count(")") and text[end:].lstrip().startswith(")"):
        words = f"{words})"
    narrower = lead[0] if lead and re.search(r"tydz|tygodn|dekad|polow", lead[0]) else ""
    if narrower and len(set(months)) == 1 and (days := days_of_part(narrower, *months[0])):
        value: DeadlineValues = {"rodzaj": "od-do", "od": str(days[0]), "do": str(days[1]), "slowa": words}
        doubt = year_doubt(words, bounds) if guessed else ""
        return Deadline(value, start, end, f"{doubt} Dni dla słów „{words}” wyliczono. Czy dobrze?".strip())
    vague = VAGUE.search(bare[found[0].start : found[-1].end])
    value = {
        "rodzaj": "miesiace",
        "w": [f"{a}-{b:02}" for a, b in sorted(set(months))] or [BLANK],
        "slowa": words,
    }
    doubt = year_doubt(words, bounds) if guessed or not months else ""
    if narrower:
        doubt = f"{doubt} Plan mówi „{words}”, a wpisano cały miesiąc. Czy podać dni?".strip()
    if vague:
        doubt = (
            f"{doubt} Słów „{text[found[0].start + vague.start() : found[0].start + vague.end()]}” "
            "nie da się przeliczyć na datę."
        ).strip()
    return Deadline(value, start, end, doubt)


def parts(text: str, bounds: Bounds) -> Deadline | None:
    """A quarter or half of a year."""
    for one in mentions(text):
        if one.unit in (MentionUnit.QUARTER, MentionUnit.HALF):
            mention, _ = placed(one, bounds)
            words = text[one.start : one.end]
            value: DeadlineValues = {
                "rodzaj": "od-do",
                "od": or_blank(mention.first()),
                "do": or_blank(mention.last()),
                "slowa": words,
            }
            return Deadline(value, one.start, one.end, f"Daty dla słów „{words}” wyliczono. Czy dobrze?")
    return None
