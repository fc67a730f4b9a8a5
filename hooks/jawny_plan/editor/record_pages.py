"""„Wszystkie dane”: every record by its name, with its form; as text where it cannot be read."""

from __future__ import annotations

from typing import cast

from starlette.responses import Response

from jawny_plan.editor import saving
from jawny_plan.editor.asked import Visit, onward
from jawny_plan.editor.content import Steps, Values, copied
from jawny_plan.editor.form_kinds import FormPage
from jawny_plan.editor.form_page import show
from jawny_plan.editor.plan_fields import blanks, leave_blanks, without_blanks
from jawny_plan.editor.records import DataRecord
from jawny_plan.editor.trial import TrialFaults
from jawny_plan.model.kinds import DataKind
from jawny_plan.reading.strict_yaml import Content
from jawny_plan.storage import disk

_KINDS = (
    (DataKind.DISTRICT, "Rejony"),
    (DataKind.PLAN, "Plany"),
    (DataKind.LOG, "Przebieg planów"),
    (DataKind.MEETING, "Spotkania"),
    (DataKind.VERSIONS, "Inne wersje planów"),
)


def every(asked: Visit) -> Response:
    """All records, by kinds."""
    records = asked.folder.records
    unit = records.record(DataKind.UNIT, DataKind.UNIT)
    listed = [("Jednostka", [(unit, records.name(unit), records.faults(unit))])] if unit else []
    for kind, heading in _KINDS:
        items = [(each, records.name(each), records.faults(each)) for each in records.of_kind(kind)]
        if items:
            listed.append((heading, items))
    return asked.page("data.html", "Wszystkie dane", listed=listed)


def record(asked: Visit) -> Response:
    """The form of one record."""
    records = asked.folder.records
    found = records.at_address(asked.word("rodzaj"), asked.word("id"))
    if found is None or not found.path.is_file():
        return asked.missing()
    if found.is_sealed:
        return onward(f"/zmien/{found.id}")
    if records.faults(found) and asked.fields is None:
        return onward(f"{found.address}/tekst")
    content = records.content(found)
    after = f"/plan/{found.id}" if found.kind is DataKind.PLAN else "/dane"
    form = FormPage(
        record=found,
        model=found.model,
        title=records.name(found),
        address=found.address,
        back=after,
        after=after,
        done="Zapisano. Poprzednia treść jest na liście wersji.",
        start=cast("Values", without_blanks(cast("Content", content))) if found.kind is DataKind.PLAN else content,
        joined=_joined if found.kind is DataKind.PLAN else lambda _, form: (form, ()),
    )
    return show(asked, form)


def _joined(current: Values, form: Values) -> tuple[Values, Steps]:
    """The plan of a form; what a draft still lacks and nobody has filled in goes on lacking."""
    places = blanks(cast("Content", current))
    made = cast("Values", copied(cast("Content", form)))
    if places:
        leave_blanks(made, places)
    return made, ()


def text(asked: Visit) -> Response:
    """A record as the text of its file: for what no form can show."""
    found = asked.folder.records.at_address(asked.word("rodzaj"), asked.word("id"))
    if found is None or not found.path.is_file() or found.is_sealed:
        return asked.missing()
    opened = saving.fingerprint(found.path)
    typed = found.path.read_bytes().decode("utf-8", "replace")
    faults, trouble, conflict = asked.folder.records.faults(found), "", ""
    if asked.fields is not None:
        typed = asked.value("tekst") + "\n"
        opened = asked.value("otwarty") if asked.action != "zapisz-moje" else asked.value("teraz")
        try:
            outcome = _saved(asked, found, typed, opened)
            if outcome is None:
                return onward("/dane", "Zapisano. Poprzednia treść jest na liście wersji.")
            faults = [*outcome.faults, *outcome.of_others]
        except saving.ChangedMeanwhile:
            conflict, faults = saving.fingerprint(found.path), []
        except OSError as error:
            trouble = disk.fault(error)
    return asked.page(
        "text.html",
        asked.folder.records.name(found),
        record=found,
        typed=typed,
        theirs=found.path.read_bytes().decode("utf-8", "replace") if conflict else "",
        opened=opened,
        faults=faults,
        trouble=trouble,
        conflict=conflict,
    )


def _saved(asked: Visit, found: DataRecord, typed: str, opened: str) -> TrialFaults | None:
    """What is wrong; nothing, when it was saved. Raises saving.ChangedMeanwhile and OSError."""
    outcome = asked.folder.trial.of({found.path: typed.encode()}, asked.folder.day)
    if outcome.stops:
        return outcome
    asked.folder.save(found, typed.encode(), opened)
    return None
