"""One import: the file read, its plan found, every chapter's facts filled in or asked about."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from jawny_plan.intake import extras, readers, spelling
from jawny_plan.intake.actions import actions
from jawny_plan.intake.figure import Number
from jawny_plan.intake.goals import goals
from jawny_plan.intake.head import head
from jawny_plan.intake.partners import partners
from jawny_plan.intake.period import period
from jawny_plan.intake.privacy import black_out
from jawny_plan.intake.proposal import BLANK, Draft, Question
from jawny_plan.intake.publicity import publicity
from jawny_plan.intake.refusal import Refused, SeveralPlans
from jawny_plan.intake.sections import PlanText, plans
from jawny_plan.intake.threats import threats
from jawny_plan.intake.tree import SourceFile
from jawny_plan.reading.strict_yaml import Content

MOST = 20
"""So many questions a person answers at one sitting."""


@dataclass(frozen=True)
class Proposal:
    """What an import came to."""

    draft: Draft
    text: str
    identity: str
    officer: Mapping[str, Content] = field(default_factory=dict)
    """Who serves the district, for its own file."""


def proposal(path: Path, districts: Mapping[int, str], today: date, number: int | None = None) -> Proposal:
    """The plan of a file, or its plan `number` (from 1). Raises Refused, SeveralPlans.

    `districts` are the names of the districts' files by number.
    """
    source = readers.read(path)
    found = plans(source)
    if number is None and len(found) > 1:
        raise SeveralPlans([_called(plan) for plan in found])
    if not 1 <= (number or 1) <= len(found):
        raise Refused(f"W pliku nie ma planu nr {number}. Planów w nim: {len(found)}.")
    return drafted(found[(number or 1) - 1], source, districts, today)


def drafted(plan: PlanText, source: SourceFile, districts: Mapping[int, str], today: date) -> Proposal:
    """The proposal for one plan."""
    draft = Draft()
    extras.changes(source, draft)
    head(plan, source.around, districts, draft)
    bounds = period(plan, draft)
    extras.part_evaluation(plan)
    figures = threats(plan, draft)
    extras.evaluation(plan, draft, figures)
    goals(plan, figures, draft)
    _name_bases(draft, figures)
    actions(plan, bounds, draft)
    partners(plan, draft)
    publicity(plan, draft)
    extras.extras(plan, draft)
    spelling.misspellings(plan.text, draft)
    draft.values["haslo"] = "«Tytuł dla mieszkańca: co ma się zmienić»"
    black_out(draft, plan.text, today)
    draft.questions = few(draft.questions)
    district = str(draft.values["rejon"])
    start = str(draft.values["okres"].get("od", BLANK))
    slug = district if re.fullmatch(r"[a-z0-9-]+", district) else "rejon"
    return Proposal(draft, plan.text, f"{slug}-{start[:7]}" if re.match(r"\d{4}", start) else f"{slug}-bez-dat")


def few(questions: list[Question]) -> list[Question]:
    """The questions; where they are too many for one sitting, those on one threat, or on deadlines, asked as one."""
    for with_blanks in (False, True):
        if len(questions) > MOST:
            questions = _joined(questions, with_blanks=with_blanks)
    return questions


def _joined(questions: list[Question], *, with_blanks: bool) -> list[Question]:
    """The questions, those on one threat or on deadlines as one; `with_blanks` also those that propose nothing."""
    groups: dict[tuple[str | int, ...], list[Question]] = {}
    for number, question in enumerate(questions):
        head = question.fields[0]
        has_answer = len(question.fields) > 1 or question.proposal is not None
        joined = head[0] in ("zagrozenia", "dzialania", *(["cele"] if with_blanks else []))
        key = (head[:2] if head[0] == "zagrozenia" else head[:1]) if joined and (has_answer or with_blanks) else ()
        groups.setdefault(key or (number,), []).append(question)
    return [_together(group) for group in groups.values()]


def _together(group: list[Question]) -> Question:
    if len(group) == 1:
        return group[0]
    return Question(
        tuple(dict.fromkeys(field for one in group for field in one.fields)),
        " ".join(one.text for one in group),
        " ".join(dict.fromkeys(one.words for one in group)),
        group[0].place,
    )


def _called(plan: PlanText) -> str:
    return plan.name or (plan.lines[0] if plan.lines else "plan bez tytułu")


def _name_bases(draft: Draft, figures: list[Number]) -> None:
    """Put the identities of the figures where the goals point at them by their number."""
    names = [str(item["id"]) for threat in draft.values.get("zagrozenia", []) for item in threat.get("liczby", [])]

    def named(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: named(part) for key, part in value.items()}
        if isinstance(value, list):
            return [named(part) for part in value]
        if isinstance(value, str) and (found := re.fullmatch(r"figure:(\d+)", value)):
            return names[int(found[1])] if int(found[1]) < len(names) else BLANK
        return value

    if len(names) == len(figures):
        draft.values = named(draft.values)
        draft.questions = [
            type(one)(one.fields, one.text, one.words, one.place, named(one.proposal)) for one in draft.questions
        ]
