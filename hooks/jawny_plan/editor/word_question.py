"""One question of an import a page: about fields of the plan, the document itself, or the district's officer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from starlette.responses import Response

from jawny_plan.editor import read_officer, sense
from jawny_plan.editor.asked import Visit, onward
from jawny_plan.editor.choices import Around
from jawny_plan.editor.content import Steps, Values, dotted
from jawny_plan.editor.control import Control
from jawny_plan.editor.fault_words import sentence
from jawny_plan.editor.plan_days import near
from jawny_plan.editor.plan_fields import leave_blanks, named_as_in_file, shown, taken, whole_fields
from jawny_plan.editor.read_already import START
from jawny_plan.editor.read_plans import Asking, ReadPlan, ReadPlans
from jawny_plan.editor.trial import beside
from jawny_plan.intake import about
from jawny_plan.intake.answers import mended
from jawny_plan.intake.values import PlanValues, SpellingValues
from jawny_plan.model.kinds import DataKind
from jawny_plan.model.plan import Plan

_SPELLING = [("poprawki_pisowni",)]
_BACK_LATER = ("pomin", "Wrócę do tego później")


def question(asked: Visit) -> Response:
    """One question, with the sentence of the document and the fields that it is about."""
    plans = ReadPlans(asked.folder.data)
    plan = plans.find(asked.word("plan"))
    number = int(asked.word("numer"))
    if plan is None or not 1 <= number <= max(len(plan.questions), 1):
        return asked.missing()
    if not plan.questions:
        return onward(f"{START}/{plan.id}/koniec")
    asking = plan.questions[number - 1]
    match asking.fields[0]:
        case about.OFFICER:
            return _of_officer(asked, plans, plan, number)
        case about.DOCUMENT | about.UNIT:
            return _of_document(asked, plans, plan, number)
        case _:
            return _of_fields(asked, plans, plan, number)


def around(asked: Visit, plan: ReadPlan) -> Around:
    """What the fields of the plan may lead to."""
    record = asked.folder.records.record(DataKind.PLAN, plan.id)
    return asked.folder.records.around(record, plan.values) if record else Around(plan=plan.values)


def _of_fields(asked: Visit, plans: ReadPlans, plan: ReadPlan, number: int) -> Response:
    asking = plan.questions[number - 1]
    fields = whole_fields(asking.fields, asking.proposal)
    values, focus, wrong = plan.values, "", False
    if asked.fields is not None:
        if asked.action == "pomin":
            return onward(_next(plan, number))
        focus = taken(plan.values, fields, asked.fields, asked.action, near(asked.folder.day, plan.values))
        plans.keep(plan)
    if asking.fields == _SPELLING and not plan.values.get("poprawki_pisowni"):
        values = {**plan.values, "poprawki_pisowni": asking.proposal}
    made = shown(values, fields, around(asked, plan))
    if asked.action == "dalej":
        wrong = place_wrong(plan.values, fields, made, asking)
        if not wrong:
            corrections = plan.values.get("poprawki_pisowni")
            if isinstance(corrections, list) and asking.fields == _SPELLING:
                mended(cast("PlanValues", plan.values), cast("list[SpellingValues]", corrections))
            return _settled(plans, plan, number)
    agree = ("dalej", "Zgadza się, dalej" if made else "Dalej")
    return _page(asked, plan, number, made, [agree, _BACK_LATER], focus=focus)


def _of_officer(asked: Visit, plans: ReadPlans, plan: ReadPlan, number: int) -> Response:
    if asked.action == "pomin":
        return onward(_next(plan, number))
    if asked.fields is not None and read_officer.answered(asked, plan):
        return _settled(plans, plan, number)
    found = read_officer.form(asked, plan, plan.questions[number - 1])
    note = f"W danych rejonu jest teraz: {found.serving}." if found.serving else ""
    add, leave = ("dalej", "Dopisz do rejonu"), ("nie", "Nie dopisuj")
    buttons = [add, leave, _BACK_LATER] if found.is_ready else [leave, add, _BACK_LATER]
    return _page(asked, plan, number, found.controls, buttons, note=note)


def _of_document(asked: Visit, plans: ReadPlans, plan: ReadPlan, number: int) -> Response:
    match asked.action:
        case "dalej":
            return _settled(plans, plan, number)
        case "nie":
            return onward(f"{START}/{plan.id}/odrzuc")
        case "pomin":
            return onward(_next(plan, number))
        case _:
            buttons = [("dalej", "Tak, dalej"), ("nie", "Nie: odrzuć ten dokument"), _BACK_LATER]
            return _page(asked, plan, number, [], buttons)


def place_wrong(values: Values, fields: Sequence[Steps], made: Sequence[Control], asking: Asking) -> bool:
    """Put beside the fields of a page what is wrong with what was typed there; whether anything is.

    What was left empty and has to be there waits for the end, where it is asked about once more.
    """
    with named_as_in_file(made, fields) as controls:
        for fault in leave_blanks(values, fields):
            path = beside(fault, set(controls))
            if found := next((controls[name] for name in _above(path) if name in controls), None):
                found.faults.append(sentence(fault, Plan))
        for control, words in sense.too_little(controls.values(), asking.proposal or "", asking.words):
            control.faults.append(words)
    return any(each.faults for top in made for each in top.whole)


def _above(path: str) -> list[str]:
    """The path and those of all that it stands in."""
    steps = path.split(".")
    return [dotted(steps[:count]) for count in range(len(steps), 0, -1)]


def _settled(plans: ReadPlans, plan: ReadPlan, number: int) -> Response:
    plan.questions[number - 1].answered = True
    plans.keep(plan)
    return onward(_next(plan, number))


def _next(plan: ReadPlan, number: int) -> str:
    return f"{START}/{plan.id}/{number + 1 if number < len(plan.questions) else 'koniec'}"


def _page(
    asked: Visit,
    plan: ReadPlan,
    number: int,
    made: list[Control],
    buttons: list[tuple[str, str]],
    *,
    note: str = "",
    focus: str = "",
) -> Response:
    asking: Asking = plan.questions[number - 1]
    return asked.page(
        "question.html",
        f"Pytanie {number} z {len(plan.questions)}",
        asking=asking,
        controls=made,
        buttons=buttons,
        note=note,
        address=f"{START}/{plan.id}/{number}",
        back=f"{START}/{plan.id}/{number - 1}" if number > 1 else START,
        focus=focus,
        general=[],
        wrong=[each for top in made for each in top.whole if each.faults],
        trouble="",
        conflict="",
    )
