"""The plan's half-year as a band with months, today, the due windows and what was done: inline SVG, words beside it.

Horizontal places are per cent of the period, so the drawing fits any width while its letters keep
their size. Each row is named in HTML with its deadline in words; the drawings are hidden from
screen readers because the list of actions above them tells all of it, what was done as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from jawny_plan import polish
from jawny_plan.facts.actions import ActionFacts
from jawny_plan.facts.owed import Owed
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.facts.slots import months
from jawny_plan.model.calendar_days import day_after, months_later
from jawny_plan.model.deadline import Deadline, traits
from jawny_plan.model.period import Period
from jawny_plan.outputs.pages.fitting import in_text
from jawny_plan.outputs.pour.filled import Html
from jawny_plan.wording.document import renamed
from jawny_plan.wording.plan_words import PlanWords

_DUE = '<svg class="jp-t-due" x="{x}" y="12" overflow="visible"><path d="M0-9 9 0 0 9-9 0z"/></svg>'
_WINDOW = '<rect class="jp-t-window" x="{x}" width="{width}" y="6" height="12" rx="3"/>'
_DONE = '<svg class="jp-t-done" x="{x}" y="12" overflow="visible"><path d="M-6-1-2 4 6-6"/></svg>'
_OPEN = '<line class="jp-t-open" x1="0" x2="100%" y1="12" y2="12"/>'
_AXIS = '<line class="jp-t-axis" x1="0" x2="100%" y1="12" y2="12"/>'
_TODAY = '<line class="jp-t-today" x1="{x}" x2="{x}" y1="{top}" y2="{bottom}"/>'


def timeline(facts: PlanFacts, plan: PlanWords) -> Html | None:
    """The figure for a plan, None if a date of its period is unknown; `plan` is the same one in words."""
    start, end = facts.plan.period.start, facts.plan.period.end
    if start is None or end is None or not _due_actions(facts):
        return None
    period = Period.model_construct(start=start, end=end)
    inside = period.holds(facts.today)
    now = _today(facts.today, period, 0, 24) if inside else ""
    rows = "".join(
        f'<li><span class="jp-t-name">{words["nr"]}. {in_text(words["nazwa"])}:</span> '
        f'<span class="jp-t-when">{in_text(words["termin"])}</span> '
        f"{_drawing(24, _track(*item, period) + now + _done(known, period))}</li>"
        for item, known, words in zip(_due_actions(facts), facts.standing_actions, plan["dzialania"], strict=True)
    )
    about = renamed("Okres planu", plan["dokument"])
    return Html(
        f'<figure class="jp-timeline"><figcaption>{about}: {plan["okres"]["slowami"]}</figcaption>'
        f"{_scale(facts.today, period, inside)}<ol>{rows}</ol>"
        f'<ul class="jp-t-legend" aria-label="Objaśnienie znaków">{_legend(facts, period, inside)}</ul></figure>'
    )


def _due_actions(facts: PlanFacts) -> list[tuple[Deadline, Owed]]:
    """The deadlines of the actions of the plan in force, and what these owe."""
    given_up = facts.in_force.no_actions
    every = enumerate(zip(map(facts.due, facts.plan.actions), facts.owed, strict=True), 1)
    return [item for number, item in every if number not in given_up]


def _drawing(height: int, inner: str) -> str:
    return f'<svg height="{height}" aria-hidden="true" focusable="false">{inner}</svg>'


def _at(day: date, period: Period) -> float:
    """Where `day` begins, in per cent of the period, kept inside it."""
    return round(min(max((day - period.start).days / period.days, 0), 1) * 100, 2)


def _percent(place: float) -> str:
    return f"{place:g}%"


def _track(deadline: Deadline, owed: Owed, period: Period) -> str:
    """What is due when, as shapes on one line."""
    known = traits(deadline)
    whole = Period.model_construct(start=max(owed.added or period.start, period.start), end=period.end)
    if span := known.span or (whole if known.throughout else None):
        return _AXIS + _bar(span, period)
    days = [known.dated, *(traits(stage.deadline).dated for stage in known.stages)]
    if any(days):
        return _AXIS + "".join(_due(day, period) for day in days if day)
    spans = owed.windows if known.repeats else months(known.months)
    return "".join(_bar(span, period) for span in spans) or _OPEN


def _due(day: date, period: Period) -> str:
    return _DUE.format(x=_percent(_at(day_after(day), period)))


def _done(known: ActionFacts, period: Period) -> str:
    """A tick on each day of which the log says that the action, or a part of it, was carried out."""
    days = sorted({entry.day for entry in known.done})
    return "".join(_DONE.format(x=_percent(_at(day, period))) for day in days)


def _bar(span: Period, period: Period) -> str:
    left, right = _at(span.start, period), _at(day_after(span.end), period)
    return _WINDOW.format(x=_percent(left), width=_percent(round(right - left, 2)))


def _today(today: date, period: Period, top: int, bottom: int) -> str:
    return _TODAY.format(x=_percent(_at(today, period)), top=top, bottom=bottom)


def _months(period: Period) -> Iterator[tuple[date, date]]:
    """First day and the day after the last of each month, cut to the period."""
    first, over = period.start, day_after(period.end)
    while first < over:
        after = months_later(first.replace(day=1), 1)
        yield first, min(after, over)
        first = after


def _scale(today: date, period: Period, inside: bool) -> str:
    top = 26 if inside else 2
    past = _at(today, period)
    parts = [
        f'<rect class="jp-t-band" x="0" width="100%" y="{top}" height="14"/>',
        f'<rect class="jp-t-past" x="0" width="{_percent(past)}" y="{top}" height="14"/>',
    ]
    for first, after in _months(period):
        left, right = _at(first, period), _at(after, period)
        if first > period.start:
            parts.append(f'<line class="jp-t-axis" x1="{left:g}%" x2="{left:g}%" y1="{top}" y2="{top + 22}"/>')
        if right - left > 8:  # a month cut to a few days has no room for its name
            parts.append(
                f'<text class="jp-t-month" x="{round((left + right) / 2, 2):g}%" y="{top + 34}" '
                f'text-anchor="middle">{polish.month_short(first)}</text>'
            )
    if inside:
        anchor = "start" if past < 15 else "end" if past > 85 else "middle"
        parts.append(
            f'<text class="jp-t-label" x="{_percent(past)}" y="16" text-anchor="{anchor}">'
            f"dziś, {polish.day(today)}</text>{_today(today, period, 20, top + 18)}"
        )
    return _drawing(top + 40, "".join(parts))


def _legend(facts: PlanFacts, period: Period, inside: bool) -> str:
    kinds = [
        ("jp-t-due", _DUE.format(x="50%"), "termin"),
        ("jp-t-window", _WINDOW.format(x="1", width="26"), polish.typeset("w tym czasie")),
        ("jp-t-open", _OPEN, "bez daty"),
    ]
    drawn = "".join(_track(*item, period) for item in _due_actions(facts))
    signs = [(sign, word) for name, sign, word in kinds if f'"{name}"' in drawn]
    if any(known.done for known in facts.standing_actions):
        signs.append((_DONE.format(x="50%"), "wykonano"))
    if inside:
        signs.append((_TODAY.format(x="50%", top=0, bottom=24), "dziś"))
    return "".join(f"<li>{_drawing(24, sign)}{word}</li>" for sign, word in signs)
