"""The period of a plan: two dates, months, or a length from a day on."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from jawny_plan.intake.headings import Chapter
from jawny_plan.intake.proposal import BLANK, Draft
from jawny_plan.intake.sections import PlanText
from jawny_plan.intake.values import PeriodValues
from jawny_plan.polish.dates import Mention, MentionUnit, SpanInText, in_period, last_of_months, mentions, spans
from jawny_plan.polish.folded import folded
from jawny_plan.polish.numerals import NUMBER_WORD, number
from jawny_plan.polish.roman import arabic
from jawny_plan.polish.shown_days import day_shown

Bounds = tuple[date | None, date | None]

_LENGTH = re.compile(rf"(?P<count>{NUMBER_WORD}|pol)\s*(?:-\s*)?(?P<unit>miesi\w+|tygodni\w*|roku|lat)")
_MOST = 60
"""Months, weeks or years: what is more is the number of a year."""
_QUARTER_BEFORE = re.compile(r"(?<!\w)(i{1,3}|iv)\s*(?:i|oraz|[-–])\s*$")
_START = re.compile(r"(?:poczawszy|poczynajac|liczac)?\s*od\s+(?:dnia\s+)?$")


def period(plan: PlanText, draft: Draft) -> Bounds:
    """Fill in the period; its ends where they are known. What is inferred, or said in two ways, is asked about."""
    lines = _lines(plan)
    found = [(line, span) for line in lines for span in _whole(line)]
    ends = [(span.first.first(), span.last.last()) for _, span in found]
    known = [(line, span, end) for (line, span), end in zip(found, ends, strict=True) if all(end) and _is_long(end)]
    if known:
        line, span, (first, last) = known[0]
        draft.values["okres"] = {"od": str(first), "do": str(last)}
        draft.sources[("okres",)] = line
        others = {end for _, _, end in known} - {(first, last)}
        if others:
            summary = "; ".join(
                f"{day_shown(one)} – {day_shown(two)}" for one, two in sorted((str(a), str(b)) for a, b in others)
            )
            draft.ask(
                ("okres",),
                f"Dokument podaje też inny okres: {summary}. Który jest właściwy?",
                line,
                "okres planu",
                dict(draft.values["okres"]),
            )
        elif {span.first.unit, span.last.unit} != {MentionUnit.DAY} or _guessed_year(line, span):
            days = f"od {day_shown(str(first))} do {day_shown(str(last))}"
            text = f"Plan mówi „{line[span.start : span.end].strip()}”. Czy to znaczy: {days}?"
            draft.ask(("okres",), text, line, "okres planu", dict(draft.values["okres"]))
        return first, last
    return _from_a_day(lines, draft) or _unknown(lines, draft)


def _guessed_year(line: str, span: SpanInText) -> bool:
    """Whether the two ends are of different years though one year is written."""
    one, two = span.first.first(), span.last.last()
    years = re.findall(r"(?:19|20)\d\d", line[span.start : span.end])
    return bool(one and two and one.year != two.year and len(set(years)) < 2)


def _lines(plan: PlanText) -> list[str]:
    """Where a period may stand: the title, a line of its own, then headings."""
    own = [" ".join(block.text.split()) for block in (*plan.title, *plan.of(Chapter.PERIOD))]
    joined = " ".join(own)
    return [*own, joined, *(heading.words for heading in plan.headings)]


def _whole(line: str) -> list[SpanInText]:
    """The spans of a line; a quarter or half of a year is one by itself."""
    found = [span for span in spans(line) if span.last.last()]
    if not found:
        parts = [one for one in mentions(line) if one.unit in (MentionUnit.QUARTER, MentionUnit.HALF)]
        found = [SpanInText(one.start, one.end, _with_before(line, one), one) for one in parts]
    return found


def _with_before(line: str, part: Mention) -> Mention:
    """The quarter that a number before another names, too: "I i II kwartał 2026 r."."""
    before = _QUARTER_BEFORE.search(folded(line)[: part.start])
    return replace(part, number=arabic(before[1])) if before and part.unit is MentionUnit.QUARTER else part


def _is_long(end: Bounds) -> bool:
    first, last = end
    return bool(first and last and 20 <= (last - first).days <= 800)


def _from_a_day(lines: list[str], draft: Draft) -> Bounds | None:
    for line in lines:
        bare = folded(line)
        length = next((one for one in _LENGTH.finditer(bare) if (number(one["count"]) or 1) < _MOST), None)
        days = [one for one in mentions(line) if one.unit is MentionUnit.DAY and one.year]
        starts = [one for one in days if _START.search(bare[: one.start])]
        if starts and (first := starts[0].first()):
            last = _after(first, length) if length else None
            value: PeriodValues = {"od": str(first)}
            if last:
                value["do"] = str(last)
            value["slowa"] = line.rstrip(".")
            draft.values["okres"] = value
            draft.sources[("okres",)] = line
            text = (
                f"Ostatniego dnia planu dokument nie podaje; z jego słów wychodzi {day_shown(str(last))}. Czy tak?"
                if last
                else "Jaki jest ostatni dzień planu? Dokument go nie podaje."
            )
            draft.ask(("okres", "do"), text, line, "okres planu", str(last) if last else None)
            return first, last
        ends = [one for one in days if re.search(r"\bdo\s+(?:dnia\s+)?$", bare[: one.start])]
        if ends and (last := ends[0].last()):
            draft.values["okres"] = {"do": str(last), "slowa": line.rstrip(".")}
            draft.ask(("okres", "od"), "Jaki jest pierwszy dzień planu? Dokument go nie podaje.", line, "okres planu")
            return None, last
    return None


def _after(first: date, length: re.Match[str]) -> date | None:
    count = 6 if length["count"] == "pol" and length["unit"].startswith("rok") else number(length["count"])
    if not count:
        return None
    if length["unit"].startswith("tyg"):
        return date.fromordinal(first.toordinal() + 7 * count - 1)
    months = count if length["unit"].startswith("mie") or length["count"] == "pol" else 12 * count
    return last_of_months(first, months)


def _unknown(lines: list[str], draft: Draft) -> Bounds:
    draft.values["okres"] = {"od": BLANK, "do": BLANK}
    years = [line for line in lines if any(one.unit is MentionUnit.YEAR for one in mentions(line))]
    draft.ask(
        ("okres",),
        "Na jaki okres jest plan? Podaj pierwszy i ostatni dzień; dokument ich nie podaje.",
        years[0] if years else "",
        "okres planu",
    )
    return None, None


def placed(mention: Mention, bounds: Bounds) -> tuple[Mention, bool]:
    """A mention in the plan's own year, and whether that year was inferred."""
    within = in_period(mention, *bounds)
    return within, within.year != mention.year
