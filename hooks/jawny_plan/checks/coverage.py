"""Which sentences of the approved text no field of the plan covers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jawny_plan.checks.headings import Chapter, heading
from jawny_plan.model.absence import Absence
from jawny_plan.model.goal import Goal
from jawny_plan.model.plan import Action, Partner, Plan
from jawny_plan.model.publicity import Channel
from jawny_plan.model.threat import Threat
from jawny_plan.model.unit import PlanFile
from jawny_plan.polish.dates import mentions
from jawny_plan.polish.folded import folded
from jawny_plan.polish.sentences import is_shortened

# The form's five headings, the same nationwide; a unit may write them shorter or longer.
HEADINGS = (
    "charakterystyka zdiagnozowanego zagrożenia",
    "zakładany cel do osiągnięcia",
    "proponowane działania wraz z terminami realizacji",
    "podmioty współpracujące",
    "proponowany sposób przekazania społeczności rejonu informacji",
)
_JOINS = frozenset(["i", "oraz", "a", "także", "również", "jak", "ponadto", "następnie", "w", "dalszej", "kolejności"])
"""What joins the parts of a list."""
# The head of a table, which is no part of any action or partner.
_COLUMN = re.compile(
    r"(?:l\.?p\.?|nr|nazwa|zadani|podmiot|termin|odpowiedzialn|dzialani|realiz|instytucj|wykonawc|partner"
    r"|(?:co|kto|kiedy|gdzie|jak|z\s+kim|do\s+kiedy)(?!\w)|czynnosc|przedsiewz|data(?!\w)|czas(?!\w)|uwagi(?!\w))"
)
_PERIOD = re.compile(
    r"(?:okres|czas|termin)\w*(?:\s+(?:realizacji|obowiazywania|trwania|wykonania|wykonywania))?(?:\s+planu)?\W*"
)
"""The cell before the days of the plan."""
_SENTENCE = re.compile(r"(?<=[.;!?])\s+(?=[\wĄĆĘŁŃÓŚŹŻ„·•–-])|\n+")
_MARKS = re.compile(r"^\s*(?:[·•–-]|\d+[).]?\s*\||\(?(?:\d+|[a-z]|[IVX]+)[).](?=\s|$)|[IVX]+\s(?=[A-ZŻŹĆŚŁ]))\s*")
_WORD = re.compile(r"\w+")


def uncovered(file: PlanFile) -> list[str]:
    """The sentences of the approved text that are in no field, in order; empty without an approved text.

    A sentence is covered when its words, with the listed typing errors mended, stand in this order in
    the title, in a heading, in one field's wording, or in several fields that it lists one after another.
    """
    if file.approved is None:
        return []
    fields = [f" {_words(wording)} " for wording in _wordings(file.plan) if wording]
    return [
        sentence
        for sentence in _sentences(_mended(file.plan, file.approved.text))
        if not any(f" {_words(part)} " in field for part in (sentence, _after_heading(sentence)) for field in fields)
        and not any(_words(sentence).startswith(_words(known)) for known in HEADINGS)
        and not _is_heading(sentence)
        and not _is_listed(_words(_after_heading(sentence)).split(), [field.split() for field in fields])
    ]


def sentences_with_fields(file: PlanFile) -> Iterator[tuple[str, str | None]]:
    """The sentences of the approved text in order, each with the key of the one field whose wording holds it."""
    if file.approved is None:
        return
    fields = [(key, f" {_words(wording)} ") for key, wording in _keyed(file.plan) if wording]
    for sentence in _sentences(_mended(file.plan, file.approved.text)):
        parts = [f" {_words(part)} " for part in (sentence, _after_heading(sentence))]
        yield sentence, next((key for key, field in fields if any(part in field for part in parts)), None)


def _is_listed(words: list[str], fields: list[list[str]]) -> bool:
    """Whether words are those of whole fields one after another, of the first its end, of the last its beginning."""
    if not words or words[0] in _JOINS:
        return bool(words) and len(words) > 1 and _is_listed(words[1:], fields)
    for field in fields:
        if len(words) > len(field) and words[: len(field)] == field and _goes_on(words[len(field) :], fields):
            return True
        ends = [words[:length] for length in range(3, len(field)) if words[:length] == field[-length:]]
        if ends and _goes_on(words[len(ends[-1]) :], fields):
            return True
    return False


def _goes_on(words: list[str], fields: list[list[str]]) -> bool:
    while words and words[0] in _JOINS:
        words = words[1:]
    if not words or any(field[: len(words)] == words for field in fields):
        return True
    return any(words[: len(field)] == field and _goes_on(words[len(field) :], fields) for field in fields if field)


def _after_heading(sentence: str) -> str:
    """A sentence without the heading that it begins with."""
    found = heading(sentence, marked=True)
    return found.rest if found and found.rest else sentence


def _without_dates(sentence: str) -> str:
    """A sentence without its dates: a period broken at the full stop after a year leaves one behind."""
    for found in reversed(mentions(sentence)):
        sentence = sentence[: found.start] + sentence[found.end :]
    return sentence


def _is_heading(sentence: str) -> bool:
    """Whether a sentence is a heading of a chapter, the line on the period, or the head of a table."""
    cells = [folded(cell).strip() for cell in sentence.split("|")]
    if len(cells) > 1 and all(_COLUMN.match(cell) and len(cell.split()) < 5 for cell in cells):
        return True
    if len(cells) == 2 and _PERIOD.fullmatch(cells[0]) and mentions(sentence):
        return True
    dated = re.sub(r"(?i)\b(?:do|od|r|roku)\b|[\W_]", "", _without_dates(sentence))
    if not dated:
        return True
    found = heading(sentence, marked=True)
    return found is not None and (found.chapter is Chapter.PERIOD or (found.sure and not found.rest))


def _wordings(plan: Plan) -> Iterator[str | None]:
    yield from (wording for _, wording in _keyed(plan))


def _keyed(plan: Plan) -> Iterator[tuple[str, str | None]]:
    """The words of the plan by the keys under which they stand in its file."""
    yield from ((key, wording if isinstance(wording, str) else wording.wording) for key, wording in keyed(plan))


def keyed(plan: Plan) -> Iterator[tuple[str, str | Threat | Goal | Action | Partner | Channel]]:
    """The fields that hold words of the approved text, by their keys: each text, or the entry whose wording it is."""
    yield "tytul", plan.title or ""
    yield "sposob_oceny", "" if plan.evaluation is None or isinstance(plan.evaluation, Absence) else plan.evaluation
    for number, extra in enumerate(plan.extra):
        yield f"dodatkowe[{number}].tytul", extra.title
        yield from ((f"dodatkowe[{number}].akapity", wording) for wording in extra.wording)
    for name, chapter in plan.chapters.items():
        for number, entry in enumerate(chapter):
            yield f"{name}[{number}].brzmienie", entry


def _mended(plan: Plan, text: str) -> str:
    text = re.sub(r"[ \t\u00a0]+", " ", text)
    for item in plan.spelling:
        text = text.replace(item.wrong, item.right)
    return text


def _sentences(text: str) -> Iterator[str]:
    for part in _parted(text):
        sentence = _MARKS.sub("", part).strip()
        if _words(sentence):
            yield sentence


def _parted(text: str) -> Iterator[str]:
    """The text parted where sentences end; the full stop of "ul." or "nr" ends none."""
    start = 0
    for end in _SENTENCE.finditer(text):
        if "\n" in end[0] or not is_shortened(text[start : end.start()], text[end.start() :]):
            yield text[start : end.start()]
            start = end.end()
    yield text[start:]


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))
