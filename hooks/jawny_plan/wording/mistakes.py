"""A mistake in what was published, told as one: never as something that was approved or changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from jawny_plan import polish
from jawny_plan.model.amended import Amended


def mistaken(was: str, now: str | None, day: date | None) -> str:
    """`było: do 30 września, powinno być: do 16 października, poprawiono 1 września 2026 r.`

    None in the place of what should stand there: nothing should. A correction without a day was made later.
    """
    should = f"powinno być: {now}" if now else "tego nie powinno być"
    return f"było: {was}, {should}, poprawiono {polish.day(day) if day else 'później'}"


def with_mistakes(
    stood: Amended, mended: Sequence[tuple[date, Amended]], in_words: Callable[[Amended], Sequence[str | None]]
) -> list[str | None]:
    """The items of a list of the plan, those that were found to be mistakes later told as such; None: given up."""
    before = in_words(stood)
    lists = [(day, in_words(after)) for day, after in mended]
    if not lists:
        return list(before)
    return [words and _item(place, words, before, lists) for place, words in enumerate(before)]


def _item(
    place: int, words: str, before: Sequence[str | None], lists: Sequence[tuple[date, Sequence[str | None]]]
) -> str:
    """One item, with the day of the first correction that changed it."""
    last = lists[-1][1]
    if len(last) == len(before):
        found = [day for day, items in lists if len(items) == len(before) and items[place] != words]
        return mistaken(words, last[place], found[0]) if last[place] != words else words
    found = [day for day, items in lists if words not in items]
    return mistaken(words, None, found[0]) if words not in last else words
