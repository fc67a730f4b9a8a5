"""The field of a plan to which a sentence of its approved text most likely belongs.

Three things tell: words that both share, by their basic forms; the chapter under whose heading the sentence stands; and
the fields that hold what stands before and after it, for the fields of a plan follow its text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import Enum
from typing import Any, NamedTuple

from pydantic import BaseModel

from jawny_plan import polish
from jawny_plan.checks.coverage import keyed, sentences_with_fields
from jawny_plan.checks.headings import Chapter, heading
from jawny_plan.model.plan import Plan
from jawny_plan.model.unit import PlanFile
from jawny_plan.polish import dictionary

_CHAPTERS = {
    Chapter.THREAT: "zagrozenia",
    Chapter.GOAL: "cele",
    Chapter.ACTIONS: "dzialania",
    Chapter.PARTNERS: "podmioty",
    Chapter.PUBLICITY: "informowanie",
    Chapter.EVALUATION: "sposob_oceny",
    Chapter.EXTRA: "dodatkowe",
}
_WORDS_OF_FIELD = {
    "tytul": "plan działania priorytetowego dla rejonu służbowego nr w okresie na okres",
    "sposob_oceny": "ocena wskaźnik miernik stan wyjściowy oczekiwany sposób oceny",
}
"""What stands in a field of that kind, whatever the plan is about."""
_WORD = re.compile(r"\w+")
_STOP = 3
"""Words shorter than this tell nothing, but for numbers."""
_SAME_CHAPTER, _BETWEEN, _BARE = 0.3, 0.3, 0.3
"""What a place in the text counts beside the share of words: the chapter, what stands around, a field without words."""
_MOST = 0.5
"""With so much of its words in a field of its chapter a sentence is of that field."""
_ENOUGH = 0.4
"""So much has to speak for a field."""


class Field(NamedTuple):
    """A field of a plan: its key, the chapter that it stands in, and the basic forms of its words."""

    key: str
    chapter: str
    words: frozenset[str]


class HeldSentence(NamedTuple):
    """A sentence of the approved text: under which chapter it stands, and which field holds it."""

    sentence: str
    chapter: str | None
    key: str | None


def nearest(file: PlanFile, sentence: str) -> str | None:
    """The key of the field to which a sentence most likely belongs; None where nothing speaks for any."""
    fields = list(_fields(file.plan))
    if not fields:
        return None
    spread = Counter(word for field in fields for word in field.words)
    placed = [_anchored(item, fields, spread) for item in _placed(file)]
    place = next((number for number, item in enumerate(placed) if item.sentence == sentence), None)
    scores = {
        field.key: _shared(sentence, field, spread)
        + (0 if place is None else _by_place(field.key, fields, placed, place))
        for field in fields
    }
    best = max(scores, key=lambda key: scores[key])
    return best if scores[best] >= _ENOUGH else None


def _shared(sentence: str, field: Field, spread: Mapping[str, int]) -> float:
    """The share of the sentence's words that the field has, too; a word of few fields counts for more."""
    wanted = _basic(sentence)
    whole = sum(1 / max(1, spread.get(word, 0)) for word in wanted)
    return sum(1 / spread[word] for word in wanted & field.words) / whole if whole else 0


def _anchored(item: HeldSentence, fields: Sequence[Field], spread: Mapping[str, int]) -> HeldSentence:
    """The sentence; one that no field holds word for word, with the field of its chapter that has most of its words."""
    if item.key:
        return item
    shared = {field.key: _shared(item.sentence, field, spread) for field in fields if field.chapter == item.chapter}
    best = max(shared, key=lambda key: shared[key], default=None)
    return item._replace(key=best) if best and shared[best] >= _MOST else item


def _by_place(key: str, fields: Sequence[Field], placed: Sequence[HeldSentence], place: int) -> float:
    """How much the place of a sentence speaks for a field."""
    order = {field.key: number for number, field in enumerate(fields)}
    holding = {item.key for number, item in enumerate(placed) if number != place}
    before = next((order[item.key] for item in placed[:place][::-1] if item.key), -1)
    after = next((order[item.key] for item in placed[place + 1 :] if item.key), len(fields))
    chapter = fields[order[key]].chapter
    score = _SAME_CHAPTER if chapter == placed[place].chapter else 0
    if before <= order[key] <= after:
        score += _BETWEEN
        if key not in holding:
            score += _BARE / max(1, sum(field.key not in holding for field in fields[before + 1 : after]))
        elif before == order[key] == after:
            score += _BARE
    return score


def _placed(file: PlanFile) -> Iterator[HeldSentence]:
    chapter: str | None = "tytul"
    for sentence, key in sentences_with_fields(file):
        found = heading(sentence, marked=True)
        if found and found.chapter in _CHAPTERS and (found.sure or found.rest):
            chapter = _CHAPTERS[found.chapter]
        yield HeldSentence(sentence, chapter, key)


def _fields(plan: Plan) -> Iterator[Field]:
    """The fields in the order of the form, each with all that its entry says, not its wording alone."""
    evaluation: list[Field] = []
    for key, entry in keyed(plan):
        chapter = re.split(r"[\[.]", key, maxsplit=1)[0]
        texts = [*_texts(entry), _WORDS_OF_FIELD.get(chapter, "")]
        if chapter == "tytul":
            texts += _texts(plan.period)
        field = Field(key, chapter, _basic(" ".join(texts)))
        if chapter in ("sposob_oceny", "dodatkowe"):
            evaluation.append(field)
        else:
            yield field
    yield from evaluation


def _texts(value: Any) -> Iterator[str]:
    """All that a value says: texts, days and numbers."""
    match value:
        case Enum():
            yield str(value.value)
        case str():
            yield value
        case bool() | None:
            return
        case int():
            yield str(value)
        case date():
            yield polish.day(value)
        case BaseModel():
            for name in type(value).model_fields:
                yield from _texts(getattr(value, name))
        case tuple() | list():
            for item in value:
                yield from _texts(item)


def _basic(text: str) -> frozenset[str]:
    """The basic forms of the words of a text, and its numbers."""
    found: set[str] = set()
    for word in _WORD.findall(text.lower()):
        if word.isdigit():
            found.add(word)
        elif len(word) >= _STOP:
            found.add(min(dictionary.lemmas(word), key=lambda lemma: (len(lemma), lemma), default=word[:6]).lower())
    return frozenset(found)
