"""A form of one record, or of a part of it: shown, changed by its buttons, checked, saved."""

from __future__ import annotations

import re
import secrets
from typing import cast

from starlette.responses import RedirectResponse, Response

from jawny_plan.editing.changes import begun, changed
from jawny_plan.editor import odd_days, previewed, public_words, saving, typed_days
from jawny_plan.editor.asked import Visit, moment, onward
from jawny_plan.editor.choices import Around, short, text
from jawny_plan.editor.compared import compared
from jawny_plan.editor.content import Steps, Values, acted, at, copied, posted, pruned, put, steps_of
from jawny_plan.editor.control import Control, every
from jawny_plan.editor.controls import controls
from jawny_plan.editor.form_kinds import FilledForm, FormPage, Outcome
from jawny_plan.editor.hints import hints_of
from jawny_plan.editor.placing import placed
from jawny_plan.editor.plan_days import near
from jawny_plan.editor.records import DataRecord, WayOn, day_in_words
from jawny_plan.editor.trial import TrialFaults
from jawny_plan.editor.unsaved_forms import UnsavedForm
from jawny_plan.model.kinds import DataKind
from jawny_plan.reading import files
from jawny_plan.reading.faults import Fault
from jawny_plan.reading.scalars import meaning, parsed
from jawny_plan.reading.strict_yaml import Content, Node
from jawny_plan.reading.typed import typed
from jawny_plan.storage import disk

DRAFT = "szkic"
"""The field, and the word of an address, that tells forms of one address apart."""
SURE = "pewne"
"""The field that holds the questions about odd days to which a second press of the button says yes."""
_UNREADABLE = (
    "Ktoś zmienił ten plik, gdy był tu otwarty, i zrobił w nim błąd, przez który nie da się go odczytać. "
    "Niżej jest to, co w pliku teraz. Popraw plik albo przywróć jego poprzednią wersję, potem zapisz formularz."
)
_UNIT_STAYED = (
    "Nie udało się tylko dopisać w danych jednostki, że te słowa wolno podać: dopisz je tam, "
    "inaczej strona się nie zbuduje."
)
_STAYED = (
    "Dane są zapisane. Nie udało się tylko usunąć roboczej kopii formularza: przy następnym otwarciu może się "
    "pokazać jako niezapisana, wtedy ją odrzuć."
)
_TELLING = ("opis", "powod", "jest", "slowa", "tresc", "zrodlo")
"""Keys whose words say best what was typed."""


def show(asked: Visit, form: FormPage) -> Response:
    """The form, or what comes after it was saved."""
    folder = asked.folder
    opened = asked.value("otwarty") if asked.fields is not None else saving.fingerprint(form.record.path)
    if asked.fields is None:
        unsaved = folder.unsaved.find(form.path, number_of(asked))
        if unsaved and _is_unlike(unsaved, form):
            return _page(asked, form, _shown(asked, form, unsaved.content), unsaved.opened, is_unsaved=True)
        return _page(asked, form, _shown(asked, form, cast("Values", copied(form.start))), opened)
    filled = _sent(asked, form)
    content = filled.content
    match asked.action.partition(" ")[0]:
        case "odrzuc":
            folder.unsaved.forget(form.path, number_of(asked))
            return RedirectResponse(form.address, 303)
        case "zapamietaj":
            folder.unsaved.keep(form.path, number_of(asked), opened, content)
            current = folder.records.content(form.record)
            folder.previews.offer(form.record, form.joined(current, cast("Values", pruned(content)))[0])
            return Response(status_code=204)
        case "zapisz" | "zapisz-moje":
            return _saved(asked, form, filled, opened)
        case "osobno" if form.apart:
            other = form.apart()
            folder.unsaved.keep(other, "", "", content)
            folder.unsaved.forget(form.path, number_of(asked))
            return RedirectResponse(other, 303)
        case _:
            came = acted(content, asked.action)
            _keep(asked, form, content, opened)
            return _page(asked, form, _shown(asked, form, content), opened, focus=came)


def _shown(asked: Visit, form: FormPage, content: Values) -> FilledForm:
    around = asked.folder.records.around(form.record, content)
    return FilledForm(content, controls(form.model, content, "", around))


def _sent(asked: Visit, form: FormPage) -> FilledForm:
    """What was sent, days and hours as the data hold them."""
    around = asked.folder.records.around(form.record)
    filled = _shown(asked, form, posted(asked.fields or [], near(asked.folder.day, around.plan)))
    for each in filled.every:
        if each.shape == "hour" and each.value:
            each.value = typed_days.hour(each.value)
            put(filled.content, steps_of(each.path), each.value)
    return filled


def number_of(asked: Visit) -> str:
    """What tells forms of one address apart, by the form that was sent or the address that was opened."""
    number = asked.query(DRAFT) if asked.fields is None else asked.value(DRAFT)
    return number if re.fullmatch(r"[0-9a-f]{8}", number) else ""


def _is_unlike(unsaved: UnsavedForm, form: FormPage) -> bool:
    """Whether what was typed is another content than that with which the form begins."""
    return pruned(unsaved.content) != pruned(cast("Content", form.start))


def _offered(asked: Visit, form: FormPage, number: str) -> list[WayOn]:
    """What was typed into other forms of this address and not saved."""
    if not form.each_anew:
        return []
    found = [each for each in asked.folder.unsaved.of(form.path) if each.number != number and _is_unlike(each, form)]
    around = asked.folder.records.around(form.record)
    return [WayOn(each.number, _in_short(form, each.content, around), moment(each.at)) for each in found]


def _in_short(form: FormPage, content: Values, around: Around) -> str:
    """What was typed, by the names of what was chosen and its first words."""
    chosen = [
        next((option.name for option in around.options(form.model.__name__, key) or () if option.value == value), "")
        for key, value in content.items()
    ]
    words = short(text(content, *_TELLING), 60)
    return "; ".join(filter(None, (*chosen, words))) or day_in_words(text(content, "dnia"))


def _keep(asked: Visit, form: FormPage, content: Values, opened: str) -> str:
    """Remember what was typed; why it could not be remembered."""
    try:
        asked.folder.unsaved.keep(form.path, number_of(asked), opened, content)
    except OSError as error:
        return disk.fault(error)
    return ""


def _saved(asked: Visit, form: FormPage, filled: FilledForm, opened: str) -> Response:
    folder, record, content = asked.folder, form.record, filled.content
    if folder.records.faults(record):
        return _page(
            asked,
            form,
            filled,
            opened,
            outcome=Outcome(
                trouble="\n".join(filter(None, (_UNREADABLE, _keep(asked, form, content, opened)))),
                unreadable=record.path.read_bytes().decode("utf-8", "replace"),
            ),
        )
    now = saving.fingerprint(record.path)
    if asked.action == "zapisz-moje":
        opened = asked.value("teraz")
    if now != opened:
        _keep(asked, form, content, opened)
        return _page(asked, form, filled, opened, outcome=Outcome(conflict=now))
    try:
        text, steps = text_of(asked, form, content)
        unit = public_words.unit_file(asked) if record.kind is not DataKind.UNIT else {}
        found = _too_long(record, text) or folder.trial.of({record.path: text.encode(), **unit}, folder.day)
        doubts = _doubts(asked, form, filled)
        if found.stops or (doubts and asked.value(SURE) != "; ".join(doubts)):
            _keep(asked, form, content, opened)
            return _page(
                asked, form, filled, opened, outcome=Outcome(found, steps, doubts=() if found.stops else tuple(doubts))
            )
        folder.save(record, text.encode(), opened)
    except saving.ChangedMeanwhile:
        return _page(asked, form, filled, opened, outcome=Outcome(conflict=saving.fingerprint(record.path)))
    except OSError as error:
        return _page(asked, form, filled, opened, outcome=Outcome(trouble=disk.fault(error)))
    except ValueError:
        fault = "Tych wartości nie da się zapisać w pliku. Popraw ostatnio zmienione pole."
        return _page(asked, form, filled, opened, outcome=Outcome(trouble=fault))
    done = " ".join([form.done, *(hints_of(folder, record) if record.kind is DataKind.MEETING else ())])
    try:
        public_words.keep(asked, unit)
    except (OSError, saving.ChangedMeanwhile):
        return onward(form.after, f"{done} {_UNIT_STAYED}")
    try:
        folder.unsaved.forget(form.path, number_of(asked))
    except OSError as error:
        return onward(form.after, f"{done} {_STAYED} {disk.fault(error)}")
    return onward(form.after, done)


def _doubts(asked: Visit, form: FormPage, filled: FilledForm) -> list[str]:
    standing = odd_days.days_in(asked.folder.records.content(form.record)) if not form.each_anew else set()
    changed_ones = (each for each in filled.every if (each.path.rpartition(".")[2], each.value) not in standing)
    return odd_days.questions(changed_ones, form.path, asked.folder.day)


def _too_long(record: DataRecord, text: str) -> TrialFaults | None:
    """What is wrong with a text that no file may hold: the values that are too long for themselves come first."""
    if len(text.encode()) <= files.LARGEST:
        return None
    content = cast("Values", meaning(parsed(text)))
    _, faults = typed(record.model, Node.of(content), record.path.name)
    whole = Fault(record.path.name, 1, 1, "", "tekstu jest za dużo na jeden plik.", "Skróć najdłuższe pola.")
    return TrialFaults(faults or [whole])


def text_of(asked: Visit, form: FormPage, content: Values) -> tuple[str, Steps]:
    """The text of the record with the form's content, and where that stands. Raises ValueError."""
    record = form.record
    current = asked.folder.records.content(record)
    whole, steps = form.joined(current, cast("Values", pruned(content)))
    if not record.path.is_file():
        return begun(record.about, record.model, record.schema, whole), steps
    return changed(record.path.read_bytes().decode("utf-8-sig"), record.model, record.schema, whole), steps


def _page(
    asked: Visit,
    form: FormPage,
    filled: FilledForm,
    opened: str,
    *,
    is_unsaved: bool = False,
    focus: str = "",
    outcome: Outcome | None = None,
) -> Response:
    outcome, content = outcome or Outcome(), filled.content
    made = _in_order([each for each in filled.controls if each.path not in form.without], form.first)
    for each in every(made):
        each.is_first = each.path in form.first
    whole = form.record.address if form.record.path.is_file() and form.path != form.record.address else ""
    general = (
        placed(made, outcome.found, outcome.steps, form.record.model, asked.folder.records, whole)
        if outcome.found
        else []
    )
    number = number_of(asked) or (secrets.token_hex(4) if form.each_anew else "")
    current = asked.folder.records.content(form.record)
    asked.folder.previews.offer(form.record, form.joined(current, cast("Values", pruned(content)))[0])
    return asked.page(
        "form.html",
        form.title,
        form=form,
        controls=made,
        opened=opened,
        general=general,
        wrong=[each for each in every(made) if each.faults],
        previews=previewed.ways(form.record),
        is_unsaved=is_unsaved,
        number=number,
        doubts=outcome.doubts,
        public=public_words.offered(asked, outcome.found.faults if outcome.found else ()),
        offered=_offered(asked, form, number),
        focus=focus,
        conflict=outcome.conflict,
        theirs=compared(current, form.joined(current, cast("Values", pruned(content)))[0], form.record.model)
        if outcome.conflict
        else [],
        trouble=outcome.trouble,
        unreadable=outcome.unreadable,
        shows_before=bool(saving.versions(asked.folder.data, form.record.path)) if outcome.unreadable else False,
    )


def _in_order(made: list[Control], first: tuple[str, ...]) -> list[Control]:
    """The controls, those named first at the top."""
    by_path = {each.path: each for each in made}
    top = [by_path[path] for path in first if path in by_path]
    return [*top, *(each for each in made if each.path not in first)]


def part(content: Values, steps: Steps) -> Values:
    """The group at the end of a way; an empty one where there is none."""
    found = at(content, steps)
    return found if isinstance(found, dict) else {}
