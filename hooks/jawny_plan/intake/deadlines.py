"""When an action is due: the words of the plan made a deadline of the format, and whether that is sure."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from jawny_plan.intake.due import Deadline
from jawny_plan.intake.due_dates import VAGUE, dated, in_months, parts
from jawny_plan.intake.due_edges import plan_edge
from jawny_plan.intake.due_events import by_event
from jawny_plan.intake.due_often import STANDING, often, ongoing, put_step, weekly
from jawny_plan.intake.due_rhythms import changing, whole_words
from jawny_plan.intake.period import Bounds
from jawny_plan.intake.proposal import BLANK
from jawny_plan.intake.values import DeadlineValues, StageValues
from jawny_plan.polish.dates import MentionUnit, last_day, mentions, spans
from jawny_plan.polish.folded import folded
from jawny_plan.polish.frequency import frequencies
from jawny_plan.polish.roman import arabic
from jawny_plan.polish.spoken import MONTHS
from jawny_plan.polish.times import when

_ASIDE = "Te słowa stoją w środku zdania. Czy to termin działania?"

_NUMERAL = r"(X(?:I{0,2})|IX|IV|VI{0,3}|I{1,3})"
_NUMERALS = re.compile(rf"(?<![^\s,;]){_NUMERAL}\s*[-–]\s*{_NUMERAL}(?=\s*(?:[,;.]|$))")
"""Months as a table of deadlines has them: VI–VIII."""
_OF_TIME = re.compile(
    r"(?<!\w)(?:tygod|tydzi|miesi|dni(?!\w)|dnia(?!\w)|okres|termin|podczas|w czasie|w trakcie|kwarta"
    r"|rok[ui]?(?!\w)"
    r"|planu|przed(?!\w)|po\s+(?:zakoncz|uzysk|otrzym|zatwierdz)|co\s+\w+)"
)
_APART = 12
"""Letters between a rhythm and months that may not belong together."""
_SHORT = 7
"""Words that may be a deadline of its own after a dash."""
_STAGE = re.compile(
    r"(?P<name>(?:(?:i|ii|iii|iv|v|1|2|3|4|pierwszy|drugi|trzeci)\.?\s+etap|etap\s+(?:i|ii|iii"
    r"|iv|v|1|2|3|4|pierwszy|drugi|trzeci))(?!\w))\s*(?P<note>\([^)]*\))?\s*[:–-]?\s*"
)


def deadline(text: str, bounds: Bounds, *, column: bool = False) -> Deadline:
    """The deadline that an action's text holds, `column`: the text is a cell of deadlines only."""
    if column and _NUMERALS.search(text):
        read = deadline(_NUMERALS.sub(_months_named, text), bounds, column=True)
        return replace(read, value={**read.value, "slowa": text.strip(" .;,")}, start=0, end=len(text))
    for reader in (_stages, changing, _mixed):
        if found := reader(text, bounds):
            return found
    tail = _tail(text)
    for part, offset in dict.fromkeys([(text[tail:], tail), (text, 0)]):
        found = _one(part, bounds, column=column)
        if found:
            start, end = found.start + offset, found.end + offset
            found = whole_words(replace(found, start=start, end=end), text)
            start, end = found.start, found.end
            aside = "" if column or _ends(text, start, end) else _ASIDE
            return replace(found, doubt=" ".join(filter(None, (found.doubt or aside, _more(text, start, end)))))
    bare = folded(text)
    if standing := STANDING.search(bare):
        word = text[standing.start() : standing.end()]
        if word.lower().startswith("bież"):
            return Deadline(
                {"rodzaj": "na-biezaco", "slowa": word}, doubt=f"„{word}” w treści: czy to termin „na bieżąco”?"
            )
        return Deadline({"rodzaj": "brak"}, doubt=f"„{word}” w treści nie jest terminem; czy wpisać „na bieżąco”?")
    if vague := VAGUE.search(bare):
        words = text[vague.start() : vague.end()]
        return Deadline({"rodzaj": "brak"}, doubt=f"„{words}” nie daje daty. Czy podać termin?")
    words = text[tail:]
    if tail and len(words.split()) <= _SHORT and (when(words) or _OF_TIME.search(folded(words))):
        return Deadline({"rodzaj": "brak"}, doubt=f"Czy „{text[tail:].strip(' .;,')}” to termin?")
    if mentions(text) or any(frequencies(text)):
        return Deadline({"rodzaj": "brak"}, doubt="W treści jest data albo częstotliwość. Czy to termin?")
    return Deadline({"rodzaj": "brak"})


def _more(text: str, start: int, end: int) -> str:
    """What to ask of a day, a month, a rhythm or days of the week that stand outside the words of the deadline."""
    units = (MentionUnit.DAY, MentionUnit.MONTH, MentionUnit.QUARTER, MentionUnit.HALF)
    found = [(one.start, one.end) for one in mentions(text) if one.unit in units]
    found = [one for one in found if one[1] <= start or one[0] >= end]
    for at, rest in ((0, text[:start]), (end, text[end:])):
        found += [(at + one.start, at + one.end) for one in frequencies(rest)]
        if (spoken := when(rest)) and (spoken.days or spoken.seasons or spoken.conditions):
            found.append((at + spoken.start, at + spoken.end))
        found += [(at + one.start(), at + one.end()) for one in VAGUE.finditer(folded(rest))]
    words = "”, „".join(dict.fromkeys(text[one:two].strip(" ,;.") for one, two in sorted(found)))
    return f"W treści jest też „{words}”. Czy to drugi termin?" if found else ""


def _months_named(numerals: re.Match[str]) -> str:
    return f"{MONTHS[arabic(numerals[1])]}–{MONTHS[arabic(numerals[2])]}"


def _ends(text: str, start: int, end: int) -> bool:
    """Whether a deadline stands where deadlines do: at the end of an action, or at its start."""
    return start < 3 or not re.search(r"\w{3}", re.sub(r"(?:\b[wo] )?\bgodz.*|\broku\b|\bw tym .*", "", text[end:]))


def _tail(text: str) -> int:
    """Where the last part of an action begins, after a dash, dots or a colon: there deadlines stand."""
    cuts = [
        match.end()
        for match in re.finditer(r"\s[-–—]\s+|\s*\.{3,}\s*|\s*…+\s*|:\s+|\((?=do |od |w |co |raz |na |przez |\d)", text)
    ]
    cuts = [cut for cut in cuts if not any(span.start < cut < span.end for span in spans(text))]
    return cuts[-1] if cuts else 0


def _one(text: str, bounds: Bounds, *, column: bool) -> Deadline | None:
    readers: tuple[Callable[[], Deadline | None], ...] = (
        lambda: _stages(text, bounds),
        lambda: plan_edge(text, bounds),
        lambda: _mixed(text, bounds),
        lambda: dated(text, bounds, column=column),
        lambda: in_months(text, bounds),
        lambda: often(text),
        lambda: ongoing(text),
        lambda: parts(text, bounds),
        lambda: weekly(text),
        lambda: by_event(text),
    )
    return next((found for reader in readers if (found := reader())), None)


def _stages(text: str, bounds: Bounds) -> Deadline | None:
    found = list(_STAGE.finditer(folded(text)))
    if len(found) < 2:
        return None
    items: list[StageValues] = []
    doubts = []
    for place, stage in enumerate(found):
        end = found[place + 1].start() if place + 1 < len(found) else len(text)
        words = text[stage.end() : end].strip(" ,;.")
        inner = _one(stage["note"].strip("()") if stage["note"] else words, bounds, column=True)
        value: DeadlineValues = inner.value if inner else {"rodzaj": "brak"}
        doubts += [inner.doubt] if inner and inner.doubt else []
        name = text[stage.start("name") : stage.end("name")]
        items.append({"nazwa": name if not stage["note"] else f"{name}: {words}", "termin": value})
    return Deadline({"rodzaj": "etapy", "etapy": items}, found[0].start(), len(text), " ".join(doubts) or "")


def _mixed(text: str, bounds: Bounds) -> Deadline | None:
    """A frequency within months, which may be told by their first and last day."""
    often = next(frequencies(text), None)
    months = in_months(text, bounds) or (_whole_months(text, bounds) if often else None)
    if not (often and months) or often.start <= months.start < often.end:
        return None
    start, end = min(often.start, months.start), max(often.end, months.end)
    value: DeadlineValues = {**months.value, "slowa": text[start:end]}
    if often.times:
        value["razy"] = str(often.times)
    else:
        put_step(value, often)
        if (often.number, often.unit) == (1, "miesiace"):
            del value["co"]  # once a month is what the months themselves say
    apart = text[min(often.end, months.end) : max(often.start, months.start)]
    doubt = f"{months.doubt} Częstotliwość i miesiące wpisano razem. Czy dobrze?".strip()
    return Deadline(value, start, end, doubt if len(apart) > _APART else months.doubt)


def _whole_months(text: str, bounds: Bounds) -> Deadline | None:
    """Months told by days: "od 1 czerwca do 31 sierpnia"; None where the days are of no whole months."""
    found = dated(text, bounds, column=False)
    if not found or found.value["rodzaj"] != "od-do" or BLANK in (found.value["od"], found.value["do"]):
        return None
    first, last = date.fromisoformat(found.value["od"]), date.fromisoformat(found.value["do"])
    if first.day != 1 or last != last_day(last.year, last.month) or first >= last:
        return None
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    steps = (first.year * 12 + first.month - 1 + step for step in range(count))
    value: DeadlineValues = {"rodzaj": "miesiace", "w": [f"{step // 12}-{step % 12 + 1:02}" for step in steps]}
    return Deadline(value, found.start, found.end, found.doubt)
