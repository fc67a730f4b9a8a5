"""Deadlines by single days: "do 10 lipca", or several, one by one: "do 10 lipca oraz ponownie do 30 listopada"."""

from __future__ import annotations

import re
from dataclasses import replace

from jawny_plan.intake.due import Deadline, or_blank, year_doubt
from jawny_plan.intake.period import Bounds, placed
from jawny_plan.intake.values import DeadlineValues, StageValues
from jawny_plan.polish.dates import Mention, MentionUnit, mentions
from jawny_plan.polish.folded import folded
from jawny_plan.polish.shown_days import day_shown

LATEST = re.compile(
    r"(?:(?:niezwlocznie|bezzwlocznie)\s*,?\s*)?(?:(?:nie pozniej niz|najpozniej)\s*:?\s*(?:do\s+)?"
    r"|(?:(?:w terminie|termin\w*)\s*:?\s*)?(?<!\w)do\s+)(?:(?:dnia|dn\.)\s+)?(?P<edge>konca\s+|polowy\s+"
    r"|ostatniego dnia\s+)?(?:roku\s+)?(?:miesiaca\s+)?$"
)
"""Words before the last day of a deadline."""
_LISTED = re.compile(
    r"\s*(?:r\.?(?=[\s,])\s*|roku\s*)?(?:,|;|i(?!\w)|oraz(?!\w))"
    r"(?:\s*(?:,|(?:i|a|oraz|takze|potem|nastepnie|ponownie|znowu|powtornie|kolejn\w+|drug\w+|raz|po"
    r"|jeszcze|w|dni\w*|do"
    r"|nie pozniej niz|najpozniej|konca|polowy)(?!\w)))*\s*"
)
"""What parts days that are told one by one."""
_AGAIN = re.compile(r"\s+(?:a\s+)?(?:potem|nastepnie|ponownie|znowu|powtornie)\s+(?:do\s+|w\s+)?(?:dni\w*\s+)?")
_BARE_DAYS = re.compile(r"(?<![\d.,:])(?:\d{1,2}\.?\s*(?:,|i|oraz)\s*)+$")


def one_by_one(text: str, bounds: Bounds) -> Deadline | None:
    """Days told one by one, a stage each: "18 kwietnia i 13 czerwca", "do 5 maja, potem do 9 lipca"."""
    run = _run(text)
    if len(run) < 2 or (len(run) == 2 and _next_to_each_other(run, bounds)):
        return None
    bare = folded(text)
    year = next((one.year for one in reversed(run) if one.year), None)
    stages: list[StageValues] = []
    guessed, start = False, run[0].start
    for one in run:
        of_year = replace(one, year=one.year or year)
        if lead := LATEST.search(bare[: one.start]):
            start = min(start, lead.start())
            value = latest_day(text, lead, of_year, bounds).value
            stages.append({"nazwa": value["slowa"], "termin": value})
            guessed |= one.year is None
            continue
        day_in_plan, inferred = placed(of_year, bounds)
        guessed |= inferred
        day, words = or_blank(day_in_plan.first()), text[one.start : one.end].strip(" ,")
        full = words if re.search(r"[^\W\d_]|\.\d", words) else f"{words} {_month_of(text, one, run)}".strip()
        stages.append({"nazwa": full, "termin": {"rodzaj": "od-do", "od": day, "do": day, "slowa": full}})
    words = text[start : run[-1].end].strip(" ,;")
    doubt = f"Plan podaje osobne dni („{words}”). Wpisano każdy jako etap. Czy dobrze?"
    if guessed:
        doubt = f"{doubt} {year_doubt(words, bounds)}"
    return Deadline({"rodzaj": "etapy", "etapy": stages}, start, run[-1].end, doubt)


_HAPPENS = re.compile(
    r"(?:wspoln\w+\s+)?(?:spotkani|zebrani|debat|akcj|festyn|piknik|stoisk|turniej|konkurs|znakowani|pokaz|dzien\s+otwart|prelekcj"
    r"|pogadank|lekcj|zajeci|warsztat|rozmowa(?!\w)|narada(?!\w)|odprawa(?!\w)|wizyta(?!\w)|konferencj|szkoleni|dyzur|marsz|rajd|egzamin|bieg|sprzatani|ankiet)\w*"
)
"""What is done on one day: its day is when, not until when."""


def on_its_day(due: Deadline, text: str) -> Deadline:
    """The deadline of an action for which its cell names but a day: that day, where it is of what happens on one."""
    words = folded(due.value.get("slowa", ""))
    until = re.match(r"(?:w terminie\s+)?do(?!\w)|najpozniej|nie pozniej", words)
    if due.value["rodzaj"] != "do-dnia" or until or not _HAPPENS.match(folded(text)):
        return due
    value: DeadlineValues = {**due.value, "rodzaj": "od-do", "od": due.value["do"]}
    return replace(due, value=value)


def _run(text: str) -> list[Mention]:
    """The first mentions that are told one by one, bare numbers before a day among them."""
    bare = folded(text)
    run: list[Mention] = []
    for one in mentions(text):
        if one.unit is not MentionUnit.DAY and not (one.unit is MentionUnit.MONTH and LATEST.search(bare[: one.start])):
            continue
        between = bare[run[-1].end : one.start] if run else ""
        joined = run and (_LISTED.fullmatch(between) or _AGAIN.fullmatch(between))
        if len(run) > 1 and not joined:
            break
        before = _BARE_DAYS.search(bare[: one.start]) if one.unit is MentionUnit.DAY else None
        alone = (
            [
                replace(
                    one, start=before.start() + number.start(), end=before.start() + number.end(), day=int(number[0])
                )
                for number in re.finditer(r"\d{1,2}", before[0])
            ]
            if before
            else []
        )
        run = [*(run if joined else []), *alone, one]
    return run


def _next_to_each_other(run: list[Mention], bounds: Bounds) -> bool:
    """Whether two days follow each other, so that they are one span: 4 i 5 lipca."""
    if any(one.unit is not MentionUnit.DAY for one in run):
        return False
    year = run[1].year or run[0].year
    first, last = (placed(replace(one, year=one.year or year), bounds)[0].first() for one in run)
    if first is None or last is None:
        first, last = (replace(one, year=2000).first() for one in run)
    return bool(first and last and (last - first).days == 1)


def _month_of(text: str, bare_day: Mention, run: list[Mention]) -> str:
    """The month that the day after a bare number names for it, too."""
    after = (text[one.start : one.end] for one in run if one.start > bare_day.start)
    named = next((words for words in after if re.search(r"[^\W\d_]|\.\d", words)), "")
    return re.sub(r"^\d{1,2}\.?\s*", "", named)


def latest_day(text: str, lead: re.Match[str], one: Mention, bounds: Bounds) -> Deadline:
    """The last day that the words before a mention name: "do 5 maja", "do końca marca"."""
    mention, guessed = placed(one, bounds)
    words = text[lead.start() : one.end].strip(" ,;")
    day = mention.last()
    if (lead["edge"] or "").startswith("polowy") and (first := mention.first()) and mention.unit is MentionUnit.MONTH:
        day = first.replace(day=15)
    value: DeadlineValues = {"rodzaj": "do-dnia", "do": or_blank(day), "slowa": words}
    doubts = [year_doubt(words, bounds)] if guessed or day is None else []
    if one.unit is not MentionUnit.DAY and day:
        doubts = [f"Dzień dla słów „{words}” wyliczono: {day_shown(str(day))}. Czy dobrze?"]
    return Deadline(value, lead.start(), one.end, " ".join(doubts))
