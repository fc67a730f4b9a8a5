"""„Mam plan w Wordzie”: the document, one question a page, what still lacks, saved."""

from __future__ import annotations

from contextlib import suppress
from typing import cast

from starlette.responses import Response

from jawny_plan.editor import open_questions, read_already, saving
from jawny_plan.editor.asked import Visit, onward
from jawny_plan.editor.content import Steps, steps_of
from jawny_plan.editor.control import Control
from jawny_plan.editor.fault_words import FaultLine, place
from jawny_plan.editor.placing import placed
from jawny_plan.editor.plan_days import near
from jawny_plan.editor.plan_fields import blanks, leave_blanks, named_as_in_file, shown, taken
from jawny_plan.editor.read_already import START
from jawny_plan.editor.read_plans import ReadPlan, ReadPlans
from jawny_plan.editor.records import Records
from jawny_plan.editor.trial import TrialFaults, beside
from jawny_plan.editor.word_question import around
from jawny_plan.intake.refusal import Refused, SeveralPlans
from jawny_plan.model.plan import Plan
from jawny_plan.reading.faults import key_path
from jawny_plan.reading.strict_yaml import Content
from jawny_plan.storage import disk

_READ_FIRST = ("haslo", "w_skrocie")
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
        focus = taken(plan.values, fields, asked.fields, asked.action, near(asked.folder.day, plan.values))
        _choose(asked, plan)
        if asked.action in ("zapisz", "szkic"):
            leave_blanks(plan.values, fields)
            if record := read_already.in_data(asked, plan):
                plans.keep(plan)
                return read_already.standing(asked, plan, record)
            found, trouble = _tried(asked, plans, plan)
            if found is None and not trouble:
                return onward(f"/plan/{plan.id}", _done(plan))
        plans.keep(plan)
    if asked.action == "wszystkie":
        fields = [*fields, *(steps for key in Plan.model_fields.values() if (steps := (str(key.alias),)) not in fields)]
    fields = [*fields, *(steps for steps in _at_fault(found) if not _within(steps, fields))] if found else fields
    made = shown(plan.values, fields, around(asked, plan))
    for control in made:
        control.needed = control.path == "f0"
    general = _placed(made, fields, found, asked.folder.records) if found else []
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


def _choose(asked: Visit, plan: ReadPlan) -> None:
    """Take up what was ticked beside the fields, and whether the plan is to be a draft."""
    plan.private = [words for words in plan.private if words in _all(asked, "zaczernij")]
    plan.makes_district = bool(asked.value("zaloz"))
    plan.values.pop("szkic", None)
    if asked.action == "szkic":
        plan.values["szkic"] = "tak"


def _done(plan: ReadPlan) -> str:
    """What was saved: a plan, or the draft of one and what it lacks."""
    lacking = [place(key_path(steps), Plan) for steps in blanks(cast("Content", plan.values))]
    if lacking:
        return f"Zapisano szkic planu. Żeby był gotowy, uzupełnij: {'; '.join(lacking)}."
    return "Zapisano szkic planu." if plan.values.get("szkic") else "Plan zapisano."


def _tried(asked: Visit, plans: ReadPlans, plan: ReadPlan) -> tuple[TrialFaults | None, str]:
    """What is wrong, or why the disk refuses; neither, when the plan was saved."""
    try:
        plans.keep(plan)
        return _save(asked, plans, plan), ""
    except OSError as error:
        return None, disk.fault(error)


def _save(asked: Visit, plans: ReadPlans, plan: ReadPlan) -> TrialFaults | None:
    """What is wrong; nothing, when it was saved. Raises OSError."""
    folder = asked.folder
    files = plans.files(plan)
    opened = {path: saving.fingerprint(path) for path in files}
    found = folder.trial.of(files, folder.day)
    if found.stops:
        return found
    open_questions.keep(folder.data, plan.id, plan.open_questions)
    for path, content in reversed(files.items()):  # the plan last: without it the others are of nothing
        saving.save(folder.data, path, content, opened[path])
    with suppress(OSError):  # the plan is saved; its working copy can be discarded on the first page
        plans.forget(plan)
    return None


def _placed(made: list[Control], fields: list[Steps], found: TrialFaults, records: Records) -> list[FaultLine]:
    """Faults beside the fields of this page, whose names are other ones than those of the file."""
    with named_as_in_file(made, fields):
        return placed(made, found, (), Plan, records)


def _lacking(plan: ReadPlan) -> list[Steps]:
    """What nobody can leave out, and what the document did not say."""
    read_first: list[Steps] = [(key,) for key in _READ_FIRST]
    return read_first + [steps for steps in blanks(plan.values) if not _within(steps, read_first)]


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


def _all(asked: Visit, name: str) -> list[str]:
    return [value.replace("\r\n", "\n") for key, value in asked.fields or () if key == name]
