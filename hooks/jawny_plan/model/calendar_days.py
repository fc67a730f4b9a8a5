"""Steps from day to day that end where the calendar does: data may hold its first day and its last one."""

from __future__ import annotations

from calendar import monthrange
from datetime import date


def day_after(day: date) -> date:
    """The next day; of the calendar's last one, itself."""
    return days_later(day, 1)


def day_before(day: date) -> date:
    """The day before; of the calendar's first one, itself."""
    return days_later(day, -1)


def days_later(day: date, days: int) -> date:
    """The day so many days later, or earlier; at most the calendar's last one or first one."""
    number = day.toordinal() + days
    return date.fromordinal(min(max(number, date.min.toordinal()), date.max.toordinal()))


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the last one of a shorter month; at most the calendar's last day."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
