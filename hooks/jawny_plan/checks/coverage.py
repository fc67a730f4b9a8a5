"""Which sentences of the approved text no field of the plan covers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jawny_plan.model.plan import Plan
from jawny_plan.model.unit import PlanFile

# The form's five headings, the same nationwide; a unit may write them shorter or longer.
HEADINGS = (
    "charakterystyka zdiagnozowanego zagrożenia",
    "zakładany cel do osiągnięcia",
    "proponowane działania wraz z terminami realizacji",
    "podmioty współpracujące",
    "proponowany sposób przekazania społeczności rejonu informacji",
)
_SENTENCE = re.compile(r"(?<=[.;!?])\s+(?=[\wĄĆĘŁŃÓŚŹŻ„·•–-])|\n+")
_MARKS = re.compile(r"^\s*(?:[·•–-]|\d+[).])\s*")
_WORD = re.compile(r"\w+")


def uncovered(file: PlanFile) -> list[str]:
    """The sentences of the approved text that are in no field, in order; empty without an approved text.

    A sentence is covered when its words, with the listed typing errors mended, stand in this order in
    the title, in a heading of the form, or in one field's wording.
    """
    if file.approved is None:
        return []
    fields = [f" {_words(wording)} " for wording in _wordings(file.plan) if wording]
    return [
        sentence
        for sentence in _sentences(_mended(file.plan, file.approved.text))
        if not any(f" {_words(sentence)} " in field for field in fields)
        and not any(_words(sentence).startswith(_words(heading)) for heading in HEADINGS)
    ]


def _wordings(plan: Plan) -> Iterator[str | None]:
    yield plan.title
    yield plan.evaluation
    for extra in plan.extra:
        yield extra.title
        yield from extra.wording
    for section in (plan.threats, plan.goals, plan.actions, plan.partners, plan.publicity):
        for entry in section:
            yield entry.wording


def _mended(plan: Plan, text: str) -> str:
    text = re.sub(r"[ \t\u00a0]+", " ", text)
    for item in plan.spelling:
        text = text.replace(item.wrong, item.right)
    return text


def _sentences(text: str) -> Iterator[str]:
    for part in _SENTENCE.split(text):
        sentence = _MARKS.sub("", part).strip()
        if _words(sentence):
            yield sentence


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))
