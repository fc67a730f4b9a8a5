"""The Polish language: typography, dates and plural forms here, the dictionary and inflection in their own modules."""

from __future__ import annotations

from jawny_plan.polish.typography import (
    NBSP,
    capital,
    day,
    days,
    listed,
    month,
    month_of_year,
    month_short,
    near,
    nearest,
    on_weekday,
    plural,
    sentence,
    span,
    stopped,
    typeset,
    typeset_html,
    weekday,
    whole_months,
)

__all__ = [
    "NBSP",
    "capital",
    "day",
    "days",
    "listed",
    "month",
    "month_of_year",
    "month_short",
    "near",
    "nearest",
    "on_weekday",
    "plural",
    "sentence",
    "span",
    "stopped",
    "typeset",
    "typeset_html",
    "weekday",
    "whole_months",
]
