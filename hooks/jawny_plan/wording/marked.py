"""Words of the approved plan with what differs from them."""

from __future__ import annotations

from jawny_plan import polish
from jawny_plan.facts.moved_end import MovedEnd
from jawny_plan.polish.dates import in_period, mentions


def names_old_end(words: str, moved: MovedEnd) -> bool:
    """Whether words name the last day that the plan had before a decision moved it."""
    days = (in_period(mention, moved.start, moved.approved).last() for mention in mentions(words))
    return moved.approved is not None and moved.approved in days


def marked(words: str, mark: str | None) -> str:
    """The words of the plan as a sentence, and after it what differs from them."""
    sentence = polish.sentence(words)
    return f"{sentence} {mark}" if mark else sentence
