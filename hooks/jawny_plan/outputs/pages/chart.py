"""Baseline, limit and measurement as bars: inline SVG, the same numbers in words beside each bar."""

from __future__ import annotations

from fractions import Fraction

from markupsafe import escape

from jawny_plan import polish
from jawny_plan.facts.comparison import Comparison
from jawny_plan.facts.results import Counter, GoalResult
from jawny_plan.model.progress import ComparisonMethod, Measured
from jawny_plan.model.threat import Figure
from jawny_plan.outputs.pour.sealed import Html
from jawny_plan.wording.words import number, rounded


def chart(result: GoalResult) -> Html | None:
    """One figure a goal, a group of bars for each of its counters; None as long as nothing may be computed."""
    groups = [_group(counter, counter.comparison) for counter in result.counters if counter.comparison]
    return Html("".join(groups)) if groups else None


def _group(counter: Counter, compared: Comparison) -> str:
    if counter.measured is None or compared.limit is None or counter.figure.count is None:
        return ""
    rows = [
        ("Punkt odniesienia", *_baseline(counter.figure, counter.figure.count, counter.measured, compared), "base"),
        ("Granica celu", compared.limit, f"{number(compared.limit, 2)} (obliczenie automatyczne)", "limit"),
        ("Pomiar", Fraction(counter.measured.count), str(counter.measured.count), "measured"),
    ]
    top = max(value for _, value, _, _ in rows) or Fraction(1)
    drawn = "".join(_row(name, value / top, words, kind) for name, value, words, kind in rows)
    title = polish.typeset(f"Liczba {counter.figure.of_what}: punkt odniesienia, granica celu i pomiar")
    return f'<figure class="jp-chart"><figcaption>{escape(title)}</figcaption><ul>{drawn}</ul></figure>'


def _baseline(figure: Figure, count: int, measured: Measured, compared: Comparison) -> tuple[Fraction, str]:
    """The baseline's bar and its words; per day it is scaled to the days of the measurement."""
    days = figure.period.days if figure.period else None
    if compared.method is ComparisonMethod.RAW or days is None:
        return Fraction(count), str(count)
    scaled = Fraction(count * measured.period.days, days)
    return scaled, f"{count}, po przeliczeniu na dni {rounded(scaled, 2)} (obliczenie automatyczne)"


def _row(name: str, part: Fraction, words: str, kind: str) -> str:
    width = f"{float(part * 100):.1f}".rstrip("0").rstrip(".")
    bar = f'<rect class="jp-c-{kind}" x="0" y="2" width="{width}%" height="20"/>'
    return (
        f'<li><span class="jp-c-name">{name}:</span> <span class="jp-c-value">{escape(words)}</span> '
        f'<svg height="24" aria-hidden="true" focusable="false">{bar}</svg></li>'
    )
