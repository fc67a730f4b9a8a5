"""„Mam plan w Wordzie”: the document, one question a page, what still lacks, saved."""

from __future__ import annotations

from typing import cast

from starlette.responses import Response

from jawny_plan.editor import read_already, saving
from jawny_plan.editor.asked import Visit, onward
from jawny_plan.editor.choices import Around
from jawny_plan.editor.content import Steps, steps_of
from jawny_plan.editor.control import Control
from jawny_plan.editor.form_page import placed
from jawny_plan.editor.plan_fields import blanks, shown, taken, whole_fields
from jawny_plan.editor.read_already import START
from jawny_plan.editor.read_plans import ReadPlan, ReadPlans
from jawny_plan.editor.trial import TrialFaults, beside
from jawny_plan.intake.answers import mended
from jawny_plan.intake.refusal import Refused, SeveralPlans
from jawny_plan.intake.values import PlanValues, SpellingValues
from jawny_plan.model.plan import Plan
from jawny_plan.storage import disk

_TOLD = ("haslo", "w_skrocie")
"""What no approved plan says, and every resident reads first."""


def upload(asked: Visit) -> Response:
    """The document is sent, and read."""
    plans = ReadPlans(asked.folder.data)
    fault, several = "", []
    if asked.fields is not None:
        if asked.upload is None:
            fault = "Wybierz plik z planem."
        else:
            number = asked.value("numer")
            try:
                plan = plans.read(
                    asked.upload.name,
                    asked.upload.content,
                    asked.folder.day,
                    int(number) if number.isdecimal() else None,
                )
                if (known := plans.find(plan.id)) and any(asking.answered for asking in known.questions):
                    return read_already.begun(asked, known)
                plans.keep(plan)
                if record := read_already.in_data(asked, plan):
                    return read_already.standing(asked, plan, record)
                return onward(f"{START}/{plan.id}/1")
            except SeveralPlans as plural:
                several = plural.titles
            except Refused as refused:
                fault = str(refused)
    waiting = [(found.id, found.name, _left(found)) for each in plans.waiting() if (found := plans.find(each))]
    return asked.page(
        "upload.html",
        "Mam plan w Wordzie",
        fault=fault,
        several=several,
        waiting=waiting,
    )


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
    fields = whole_fields(asking.fields, asking.proposal)
    is_spelling = asking.fields == [("poprawki_pisowni",)]
    focus = ""
    if asked.fields is not None:
        if asked.action == "pomin":
            return onward(_next(plan, number))
        focus = taken(plan.values, fields, asked.fields, asked.action)
        if asked.action == "dalej":
            asking.answered = True
            if isinstance(corrections := plan.values.get("poprawki_pisowni"), list) and is_spelling:
                mended(cast("PlanValues", plan.values), cast("list[SpellingValues]", corrections))
            plans.keep(plan)
            return onward(_next(plan, number))
        plans.keep(plan)
    made = shown(plan.values, fields, _around(asked, plan))
    if is_spelling and not plan.values.get("poprawki_pisowni"):
        made = shown({**plan.values, "poprawki_pisowni": asking.proposal}, fields, _around(asked, plan))
    return asked.page(
        "question.html",
        f"Pytanie {number} z {len(plan.questions)}",
        asking=asking,
        controls=made,
        address=f"{START}/{plan.id}/{number}",
        back=f"{START}/{plan.id}/{number - 1}" if number > 1 else START,
        focus=focus,
    )


def finish(asked: Visit) -> Response:
    """What the document does not say, and what is wrong; then the plan is saved."""
    plans = ReadPlans(asked.folder.data)
    plan = plans.find(asked.word("plan"))
    if plan is None:
        return asked.missing()
    if plan.id != (identity := plan.proper_id) and plans.find(identity) is None:
        plans.rename(plan, identity)
        if asked.fields is None:
            return onward(f"{START}/{plan.id}/koniec")
    fields = [steps_of(path) for path in asked.value("pola").split()] or _lacking(plan)
    focus, found, trouble = "", None, ""
    if asked.fields is not None:
        focus = taken(plan.values, fields, asked.fields, asked.action)
        plan.private = [words for words in plan.private if words in _all(asked, "zaczernij")]
        plan.makes_district = bool(asked.value("zaloz"))
        plan.values.pop("szkic", None)
        if asked.action == "szkic":
            plan.values["szkic"] = "tak"
        plans.keep(plan)
        if asked.action in ("zapisz", "szkic"):
            if record := read_already.in_data(asked, plan):
                return read_already.standing(asked, plan, record)
            try:
                found = _save(asked, plans, plan)
            except OSError as error:
                trouble = disk.fault(error)
            if found is None and not trouble:
                return onward(f"/plan/{plan.id}", "Plan zapisano.")
    if asked.action == "wszystkie":
        fields = [*fields, *(steps for key in Plan.model_fields.values() if (steps := (str(key.alias),)) not in fields)]
    fields = [*fields, *(steps for steps in _at_fault(found) if not _within(steps, fields))] if found else fields
    made = shown(plan.values, fields, _around(asked, plan))
    for control in made:
        control.needed = control.path == "f0"
    general = _placed(made, fields, found) if found else []
    return asked.page(
        "finish.html",
        "Ostatnie słowa przed zapisaniem",
        plan=plan,
        controls=made,
        fields=" ".join(".".join(map(str, steps)) for steps in fields),
        address=f"{START}/{plan.id}/koniec",
        back=f"{START}/{plan.id}/{len(plan.questions)}" if plan.questions else START,
        left=_left(plan),
        district=plans.new_district(plan),
        focus=focus,
        general=general,
        wrong=[each for top in made for each in top.whole if each.faults],
        trouble=trouble,
        conflict="",
    )


def _save(asked: Visit, plans: ReadPlans, plan: ReadPlan) -> TrialFaults | None:
    """What is wrong; nothing, when it was saved. Raises OSError."""
    folder = asked.folder
    files = plans.files(plan)
    found = folder.trial.of(files, folder.day)
    if found.stops:
        return found
    for path, content in reversed(files.items()):  # the plan last: without it the others are of nothing
        saving.save(folder.data, path, content, "")
    plans.forget(plan)
    return None


def _placed(made: list[Control], fields: list[Steps], found: TrialFaults) -> list[str]:
    """Faults beside the fields of this page, whose names are other ones than those of the file."""
    names = {number: ".".join(map(str, steps)) for number, steps in enumerate(fields)}
    moved = []
    for top in made:
        number = int(top.path.split(".")[0][1:])
        for each in top.whole:
            moved.append((each, each.path))
            each.path = names[number] + each.path[len(f"f{number}") :]
    general = placed(made, found, ())
    for each, path in moved:
        each.path = path
    return general


def _lacking(plan: ReadPlan) -> list[Steps]:
    """What nobody can leave out, and what the document did not say."""
    told: list[Steps] = [(key,) for key in _TOLD]
    return told + [steps for steps in blanks(plan.values) if not _within(steps, told)]


def _at_fault(found: TrialFaults) -> list[Steps]:
    """The fields beside which something is wrong; where only their chapter is known, that one."""
    places = [steps_of(beside(fault, set())) for fault in found.faults if fault.path]
    whole: list[Steps] = []
    for steps in places:
        place = steps[:2] if len(steps) > 1 and isinstance(steps[1], int) else steps[:1]
        if not _within(place, whole):
            whole.append(place)
    return whole


def _within(steps: Steps, others: list[Steps]) -> bool:
    return any(steps[: len(other)] == other for other in others)


def _left(plan: ReadPlan) -> int:
    """So many questions have no answer."""
    return sum(not asking.answered for asking in plan.questions)


def _next(plan: ReadPlan, number: int) -> str:
    return f"{START}/{plan.id}/{number + 1 if number < len(plan.questions) else 'koniec'}"


def _around(asked: Visit, plan: ReadPlan) -> Around:
    record = asked.folder.records.record("plan", plan.id)
    return asked.folder.records.around(record, plan.values) if record else Around(plan=plan.values)


def _all(asked: Visit, name: str) -> list[str]:
    return [value.replace("\r\n", "\n") for key, value in asked.fields or () if key == name]
