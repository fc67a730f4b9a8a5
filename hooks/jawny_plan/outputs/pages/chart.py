"""Baseline, limit and measurement as bars: inline SVG, the same numbers in words beside each bar."""

from __future__ import annotations

from fractions import Fraction

from markupsafe import escape

from jawny_plan import polish
from jawny_plan.facts.comparison import Comparison
from jawny_plan.facts.results import Counter, GoalResult
from jawny_plan.model.progress import ComparisonMethod, Measured
from jawny_plan.model.threat import Figure
from jawny_plan.outputs.pages.fitting import in_text
from jawny_plan.outputs.pour.filled import Html
from jawny_plan.wording.document import renamed
from jawny_plan.wording.words import at_most, rounded

_BEFORE, _DURING = "przed planem", "w czasie planu"


def chart(result: GoalResult, document: str | None) -> Html | None:
    """One figure a goal, a group of bars for each of its counters; None as long as nothing may be computed.

    Bars of a `document` that is no plan are named after it.
    """
    groups = [_group(counter, counter.comparison, document) for counter in result.counters if counter.comparison]
    return Html("".join(groups)) if groups else None


def _group(counter: Counter, compared: Comparison, document: str | None) -> str:
    if counter.measured is None or compared.limit is None or counter.figure.count is None:
        return ""
    before, note = _baseline(counter.figure, counter.figure.count, counter.measured, compared)
    before_it, during = (renamed(name, document) for name in (_BEFORE, _DURING))
    rows = [
        (before_it, before, str(counter.figure.count), "base"),
        (during, Fraction(counter.measured.count), str(counter.measured.count), "measured"),
        ("cel: najwyżej", compared.limit, at_most(compared.limit, percent=counter.figure.percent), "limit"),
    ]
    top = max(value for _, value, _, _ in rows) or Fraction(1)
    drawn = "".join(_row(name, value / top, shown, kind) for name, value, shown, kind in rows)
    scaled = f" Słupek „{before_it}” przeliczono na dni pomiaru: {note}." if note else ""
    caption = polish.typeset(f"Liczba {counter.figure.of_what}.{scaled}")
    return f'<figure class="jp-chart"><ul>{drawn}</ul><figcaption>{in_text(caption)}</figcaption></figure>'


def _baseline(figure: Figure, count: int, measured: Measured, compared: Comparison) -> tuple[Fraction, str]:
    """The baseline's bar; per day it is scaled to the days of the measurement, and stands in words too."""
    days = figure.period.days if figure.period else None
    if compared.method is ComparisonMethod.RAW or days is None or days == measured.period.days:
        return Fraction(count), ""
    scaled = Fraction(count * measured.period.days, days)
    return scaled, rounded(scaled, 2)


def _row(name: str, part: Fraction, shown: str, kind: str) -> str:
    width = f"{float(part * 100):.1f}".rstrip("0").rstrip(".")
    bar = f'<rect class="jp-c-{kind}" x="0" y="1" width="{width}%" height="18"/>'
    return (
        f'<li><span class="jp-c-name">{name}</span> <strong>{escape(shown)}</strong> '
        f'<svg height="20" aria-hidden="true" focusable="false">{bar}</svg></li>'
    )
