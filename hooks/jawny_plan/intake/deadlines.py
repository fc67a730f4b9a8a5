"""When an action is due: the words of the plan made a deadline of the format, and whether that is sure."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from jawny_plan.intake.period import Bounds, placed
from jawny_plan.intake.proposal import BLANK
from jawny_plan.polish.dates import Mention, Unit, last_day, mentions, spans
from jawny_plan.polish.folded import folded
from jawny_plan.polish.frequency import frequencies
from jawny_plan.polish.times import when


@dataclass(frozen=True)
class Deadline:
    """A deadline as the data hold it, its words in the text, and why a person should look at it; empty if sure."""

    value: dict[str, Any]
    start: int = -1
    end: int = -1
    doubt: str = ""


_ASIDE = "Te słowa stoją w środku zdania. Czy to termin działania?"
_SINGLE = {"dni": "dzien", "tygodnie": "tydzien", "miesiace": "miesiac"}
_WHOLE = re.compile(
    r"(?:przez\s+)?(?:w\s+)?(?:cal\w+\s+(?:okres\w*|czas\w*)|(?:w\s+)?(?:czasie|okresie"
    r"|trakcie)\s+(?:(?:trwania|obowiazywania|realizacji)\s+)?planu|okres\w*\s+(?:trwania"
    r"|obowiazywania|realizacji)(?:\s+planu)?|caly czas)"
    r"(?:\s+(?:jego\s+)?(?:trwania|obowiazywania|realizacji|okresu))*(?:\s+(?:planu|dzialan\w*))?"
)
_ONGOING = re.compile(
    r"(?<!\w)na biezaco|(?<!\w)(?:w sposob\s+)?ciagl[yae]\w*(?!\w)|(?<!\w)stale(?!\w)"
    r"|w miare\s+(?:potrzeb|mozliwosci)\w*|wedlug potrzeb|kazdorazowo|nieprzerwanie"
    r"|systematycznie"
)
_STANDING = re.compile(r"^(?:stal[aey]|stalego|biezac[aey]\w*|ciagl[aey])(?!\w)|(?<!\w)utrzymywanie stal\w+")
_LATEST = re.compile(
    r"(?:(?:niezwlocznie|bezzwlocznie)\s*,?\s*)?(?:(?:nie pozniej niz|najpozniej|w terminie"
    r"|termin\w*)\s*:?\s*)?(?<!\w)do\s+(?:(?:dnia|dn\.)\s+)?(?P<edge>konca\s+|polowy\s+"
    r"|ostatniego dnia\s+)?(?:roku\s+)?(?:miesiaca\s+)?$"
)
_BEFORE = re.compile(r"(?<!\w)(?:przed|do)\s+(?:dniem\s+)?$")
_ON_DAY = re.compile(r"(?:w\s+dniu|w\s+terminie|dnia|w\s+dniach|termin\w*\s*:?)\s*$")
_STAGE = re.compile(
    r"(?P<name>(?:(?:i|ii|iii|iv|v|1|2|3|4|pierwszy|drugi|trzeci)\.?\s+etap|etap\s+(?:i|ii|iii"
    r"|iv|v|1|2|3|4|pierwszy|drugi|trzeci))(?!\w))\s*(?P<note>\([^)]*\))?\s*[:–-]?\s*"
)
_LAST_MONTH = re.compile(r"w\s+(?P<which>ostatnim|pierwszym)\s+(?P<unit>miesiacu|tygodniu)\s+(?:\w+\s+)?planu")
_END_OF_PLAN = re.compile(
    r"(?:na|pod|z)\s+(?:koniec|zakonczeni\w+)\s+(?:\w+\s+)?planu|do\s+(?:konca"
    r"|zakonczenia)\s+(?:\w+\s+)?(?:planu|okresu)(?:\s+\w+\s+planu)?|po\s+(?:zakonczeniu"
    r"|uplywie)\s+(?:\w+\s+)?planu"
)
_VAGUE = re.compile(
    r"(?:przed|po|w czasie|podczas|w okresie|na poczatku|z poczatkiem"
    r"|w trakcie)\s+(?:\w+\s+)?(?:wakac|ferii|ferie|swiet|sezon|roku szkoln|zakonczeni"
    r"|rozpoczeci|mecz|wypoczyn)\w*(?:\s+\w+){0,3}"
    r"|\d+\s+dni\s+(?:po|od|przed)\s+\w+(?:\s+\w+)?|zaleznie od\s+\w+"
    r"|w\s+(?:jak\s+)?najkrotszym\s+czasie|niezwlocznie|cyklicznie|okresowo|regularnie"
    r"|w dni\s+\w+|w wakacje|latem|zima|wiosna|jesienia"
)


def deadline(text: str, bounds: Bounds, *, column: bool = False) -> Deadline:
    """The deadline that an action's text holds, `column`: the text is a cell of deadlines only."""
    for reader in (_stages, _mixed):
        if found := reader(text, bounds):
            return found
    tail = _tail(text)
    for part, offset in dict.fromkeys([(text[tail:], tail), (text, 0)]):
        found = _one(part, bounds, column=column)
        if found:
            start, end = found.start + offset, found.end + offset
            aside = "" if column or _ends(text, start, end) else _ASIDE
            return Deadline(found.value, start, end, found.doubt or aside)
    plain = folded(text)
    if standing := _STANDING.search(plain):
        word = text[standing.start() : standing.end()]
        if word.lower().startswith("bież"):
            return Deadline(
                {"rodzaj": "na-biezaco", "slowa": word}, doubt=f"„{word}” w treści: czy to termin „na bieżąco”?"
            )
        return Deadline({"rodzaj": "brak"}, doubt=f"„{word}” w treści nie jest terminem; czy wpisać „na bieżąco”?")
    if vague := _VAGUE.search(plain):
        said = text[vague.start() : vague.end()]
        return Deadline({"rodzaj": "brak"}, doubt=f"„{said}” nie daje daty. Czy podać termin?")
    if mentions(text) or any(frequencies(text)):
        return Deadline({"rodzaj": "brak"}, doubt="W treści jest data albo częstotliwość. Czy to termin?")
    return Deadline({"rodzaj": "brak"})


def _ends(text: str, start: int, end: int) -> bool:
    """Whether a deadline stands where deadlines do: at the end of an action, or at its start."""
    return start < 3 or not re.search(r"\w{3}", re.sub(r"\bw godz.*|\broku\b|\bw tym .*", "", text[end:]))


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
        lambda: _plan_edge(text, bounds),
        lambda: _mixed(text, bounds),
        lambda: _dated(text, bounds, column=column),
        lambda: _months(text, bounds),
        lambda: _often(text),
        lambda: _ongoing(text),
        lambda: _parts(text, bounds),
        lambda: _weekly(text),
    )
    return next((found for reader in readers if (found := reader())), None)


def _stages(text: str, bounds: Bounds) -> Deadline | None:
    found = list(_STAGE.finditer(folded(text)))
    if len(found) < 2:
        return None
    items, doubts = [], []
    for place, stage in enumerate(found):
        end = found[place + 1].start() if place + 1 < len(found) else len(text)
        said = text[stage.end() : end].strip(" ,;.")
        inner = _one(stage["note"].strip("()") if stage["note"] else said, bounds, column=True)
        value = inner.value if inner else {"rodzaj": "brak"}
        doubts += [inner.doubt] if inner and inner.doubt else []
        name = text[stage.start("name") : stage.end("name")]
        items.append({"nazwa": name if not stage["note"] else f"{name}: {said}", "termin": value})
    return Deadline({"rodzaj": "etapy", "etapy": items}, found[0].start(), len(text), " ".join(doubts) or "")


def _plan_edge(text: str, bounds: Bounds) -> Deadline | None:
    plain = folded(text)
    first, last = bounds
    if match := _LAST_MONTH.search(plain):
        words = text[match.start() : match.end()]
        days = 7 if match["unit"].startswith("tyg") else 0
        if first and last:
            if match["which"] == "ostatnim":
                start = last - timedelta(days=6) if days else _month_before(last)
                value = {"rodzaj": "od-do", "od": str(start), "do": str(last), "slowa": words}
            else:
                end = first + timedelta(days=6) if days else _month_after(first)
                value = {"rodzaj": "od-do", "od": str(first), "do": str(end), "slowa": words}
        else:
            value = {"rodzaj": "od-do", "od": BLANK, "do": BLANK, "slowa": words}
        return Deadline(value, *match.span(), f"Daty dla słów „{words}” wyliczono z okresu planu. Czy dobrze?")
    match = _END_OF_PLAN.search(plain)
    if match and plain[match.start() :].startswith("do "):
        words = text[match.start() : match.end()]
        value = {"rodzaj": "do-dnia", "do": str(last) if last else BLANK, "slowa": words}
        return Deadline(value, *match.span(), f"Datę dla słów „{words}” wzięto z okresu planu. Czy dobrze?")
    return None


def _month_before(last: date) -> date:
    month, year = (last.month - 1 or 12), last.year - (last.month == 1)
    edge = last_day(year, month).day
    if last == last_day(last.year, last.month):
        return last.replace(day=1)
    return date(year, month, min(last.day, edge)) + timedelta(days=1)


def _month_after(first: date) -> date:
    if first.day == 1:
        return last_day(first.year, first.month)
    month, year = first.month % 12 + 1, first.year + (first.month == 12)
    return date(year, month, min(first.day, last_day(year, month).day)) - timedelta(days=1)


def _mixed(text: str, bounds: Bounds) -> Deadline | None:
    """A frequency within months: the months are the deadline, and a person looks at the frequency."""
    often = next(frequencies(text), None)
    months = _months(text, bounds)
    if not (often and months) or often.start <= months.start < often.end:
        return None
    said = text[often.start : often.end]
    words = text[min(often.start, months.start) : max(often.end, months.end)]
    value = {**months.value, "slowa": words}
    doubt = (
        f"Plan podaje i miesiące, i częstotliwość („{said}”). Termin mieści jedno z nich; czy "
        f"zostawić miesiące? {months.doubt}"
    ).strip()
    return Deadline(value, min(often.start, months.start), max(often.end, months.end), doubt)


def _dated(text: str, bounds: Bounds, *, column: bool) -> Deadline | None:
    plain = folded(text)
    for span in spans(text):
        if span.first.unit is Unit.DAY:
            found = _span(text, plain, span.start, span.end, span.first, span.last, bounds)
            return _days_apart(found) if span.apart else found
    for one in mentions(text):
        before = plain[: one.start]
        latest = _LATEST.search(before)
        if latest and one.unit in (Unit.DAY, Unit.MONTH, Unit.QUARTER, Unit.HALF):
            return _latest(text, latest, one, bounds)
        if one.unit is Unit.DAY and (column or _ON_DAY.search(before) or _alone(before, plain[one.end :])):
            return _day(text, one, bounds, column=column)
    return None


def _alone(before: str, after: str) -> bool:
    """Whether a day stands at the end, apart from the task."""
    return bool(re.search(r"(?:^|[-–—:,(]\s*|\.{2,}\s*|w\s+|we\s+)$", before)) and bool(
        re.fullmatch(r"[\s.,;)]*(?:(?:w|o|od)\s+)?(?:godz.*)?", after)
    )


def _span(text: str, plain: str, start: int, end: int, one: Mention, two: Mention, bounds: Bounds) -> Deadline:
    first, guessed_first = placed(one, bounds)
    last, guessed = placed(two, bounds)
    lead = re.search(r"(?:w\s+(?:terminie|dniach|okresie)\s+)?(?:od\s+(?:dnia\s+)?)?$", plain[:start])
    begin = lead.start() if lead else start
    words = text[begin:end].strip(" ,;")
    value = {"rodzaj": "od-do", "od": _or_blank(first.first()), "do": _or_blank(last.last()), "slowa": words}
    doubt = _year_doubt(words, bounds) if guessed or guessed_first or BLANK in value.values() else ""
    return Deadline(value, begin, end, doubt)


def _days_apart(found: Deadline) -> Deadline:
    """Two days told apart, for which the format has no kind: the span between them, with a question."""
    doubt = (
        f"Plan podaje osobne dni („{found.value['slowa']}”), a wpisano okres od pierwszego do ostatniego. Czy dobrze?"
    )
    return Deadline(found.value, found.start, found.end, f"{doubt} {found.doubt}".strip())


def _latest(text: str, lead: re.Match[str], one: Mention, bounds: Bounds) -> Deadline:
    mention, guessed = placed(one, bounds)
    words = text[lead.start() : one.end].strip(" ,;")
    day = mention.last()
    if (lead["edge"] or "").startswith("polowy") and (first := mention.first()) and mention.unit is Unit.MONTH:
        day = first.replace(day=15)
    value = {"rodzaj": "do-dnia", "do": _or_blank(day), "slowa": words}
    doubts = [_year_doubt(words, bounds)] if guessed or day is None else []
    if one.unit is not Unit.DAY and day:
        doubts = [f"Dzień dla słów „{words}” wyliczono: {day}. Czy dobrze?"]
    return Deadline(value, lead.start(), one.end, " ".join(doubts))


def _day(text: str, one: Mention, bounds: Bounds, *, column: bool) -> Deadline:
    mention, guessed = placed(one, bounds)
    lead = _ON_DAY.search(folded(text)[: one.start])
    start = lead.start() if lead else one.start
    words = text[start : one.end].strip(" ,;")
    day = _or_blank(mention.first())
    if column and not lead:
        value = {"rodzaj": "do-dnia", "do": day, "slowa": words}
        return Deadline(
            value, start, one.end, f"Plan podaje sam dzień ({words}): najpóźniej do tego dnia czy dokładnie w tym dniu?"
        )
    value = {"rodzaj": "od-do", "od": day, "do": day, "slowa": words}
    return Deadline(value, start, one.end, _year_doubt(words, bounds) if guessed or day == BLANK else "")


def _months(text: str, bounds: Bounds) -> Deadline | None:
    plain = folded(text)
    found = [one for one in mentions(text) if one.unit is Unit.MONTH and not _LATEST.search(plain[: one.start])]
    if not found:
        return None
    year = next((one.year for one in reversed(found) if one.year), None)
    guessed, months = False, list[tuple[int, int]]()
    pairs = [
        (one, two)
        for one, two in itertools.pairwise(found)
        if re.fullmatch(r"\s*(?:[-–—]|do|÷)\s*", plain[one.end : two.start])
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
    lead = re.search(r"(?:w\s+(?:miesiac\w+\s+)?|etap\s+\w+\s+\()$", plain[:start])
    start = lead.start() if lead else start
    words = text[start:end].strip(" ,;(")
    vague = _VAGUE.search(plain[found[0].start : found[-1].end])
    value = {"rodzaj": "miesiace", "w": [f"{a}-{b:02}" for a, b in sorted(set(months))] or [BLANK], "slowa": words}
    doubt = _year_doubt(words, bounds) if guessed or not months else ""
    if vague:
        doubt = (
            f"{doubt} Słów „{text[found[0].start + vague.start() : found[0].start + vague.end()]}” "
            "nie da się przeliczyć na datę."
        ).strip()
    return Deadline(value, start, end, doubt)


def _often(text: str) -> Deadline | None:
    found = next(frequencies(text), None)
    if not found:
        return None
    plain = folded(text)
    lead = re.search(r"(?:co najmniej|minimum|przynajmniej|nie rzadziej niz|srednio)\s+$", plain[: found.start])
    start = lead.start() if lead else found.start
    words = text[start : found.end].strip(" ,;")
    value: dict[str, Any] = {"rodzaj": "cykliczny"}
    value["co"] = _step(found.number, found.unit) if found.number else BLANK
    if found.times:
        value["razy"] = str(found.times)
    value["slowa"] = words
    doubt = (
        ""
        if found.number
        else f"„{words}” nie ma odpowiednika w polu „co”. Jak to zapisać (co ile dni, tygodni, miesięcy)?"
    )
    return Deadline(value, start, found.end, doubt)


def _step(number: int, unit: str) -> str:
    return f"1 {_SINGLE[unit]}" if number == 1 else f"{number} {unit}"


def _ongoing(text: str) -> Deadline | None:
    plain = folded(text)
    now, whole = _ONGOING.search(plain), _WHOLE.search(plain)
    if now:
        end = max(now.end(), whole.end()) if whole and whole.start() - now.end() < 8 else now.end()
        doubt = "„Na bieżąco” czy „przez cały okres planu”? Plan mówi jedno i drugie." if whole else ""
        if plain[now.start() : now.end()].startswith(("ciagl", "stale")) and not _is_tail(text, now.start()):
            return None
        if plain[now.start() :].startswith(("w miare", "wedlug", "system")):
            doubt = f"„{text[now.start() : now.end()]}”: czy to termin „na bieżąco”?"
        return Deadline({"rodzaj": "na-biezaco", "slowa": text[now.start() : end]}, now.start(), end, doubt)
    if whole:
        standing = _STANDING.search(plain)
        words = text[whole.start() : whole.end()].strip()
        if standing and plain[standing.start() :].startswith("biez"):
            value = {"rodzaj": "na-biezaco", "slowa": f"{text[standing.start() : standing.end()]} … {words}"}
            return Deadline(
                value,
                whole.start(),
                whole.end(),
                "„Na bieżąco” czy „przez cały okres planu”? Plan mówi jedno i drugie.",
            )
        return Deadline({"rodzaj": "caly-okres", "slowa": words}, whole.start(), whole.end())
    return None


def _is_tail(text: str, start: int) -> bool:
    return start == 0 or bool(re.search(r"(?:[-–—:,(]|\.{3})\s*$", text[:start]))


def _parts(text: str, bounds: Bounds) -> Deadline | None:
    """A quarter or half of a year."""
    for one in mentions(text):
        if one.unit in (Unit.QUARTER, Unit.HALF):
            mention, _ = placed(one, bounds)
            words = text[one.start : one.end]
            value = {
                "rodzaj": "od-do",
                "od": _or_blank(mention.first()),
                "do": _or_blank(mention.last()),
                "slowa": words,
            }
            return Deadline(value, one.start, one.end, f"Daty dla słów „{words}” wyliczono. Czy dobrze?")
    return None


def _weekly(text: str) -> Deadline | None:
    """A weekday with hours at the end: every week on that day, which nobody wrote."""
    found = when(text)
    if (
        not found
        or not found.days
        or not (found.hours or _is_tail(text, found.start))
        or found.days[0] in ("swieta", "dni-robocze", "caly-tydzien")
    ):
        return None
    tail = text[found.end :].strip(" .,;)")
    if tail or len(found.days) > 2:
        return None
    words = text[found.start : found.end].strip(" ,;")
    value = {"rodzaj": "cykliczny", "co": "1 tydzien", "slowa": words}
    return Deadline(value, found.start, found.end, f"„{words}”: czy to znaczy, że co tydzień?")


def _year_doubt(words: str, bounds: Bounds) -> str:
    return f"Roku przy słowach „{words}” plan nie podaje." + (
        " Wzięto go z okresu planu. Czy dobrze?" if all(bounds) else " Jaki to rok?"
    )


def _or_blank(day: date | None) -> str:
    return str(day) if day else BLANK
