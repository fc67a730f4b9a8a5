"""The preview beside a form: the page, the notes, what is read on the air, the leaflet."""

from __future__ import annotations

import io
from dataclasses import dataclass, field

from starlette.responses import HTMLResponse, Response

from jawny_plan.editor.asked import Visit
from jawny_plan.editor.previews import Shown
from jawny_plan.model.kinds import DataKind
from jawny_plan.outputs.documents.print.faults import PrintError
from jawny_plan.outputs.pages.plan_previews import PlanPreview
from jawny_plan.outputs.pour.sealed import TemplateFault
from jawny_plan.press.elements import NoteError
from jawny_plan.storage import unforeseen

_UNSHOWN = (
    "Tego, co w formularzu, nie da się pokazać. Niczego to nie psuje: popraw ostatnio zmienione pole albo zapisz."
)
PAPER_WIDTH = 900
"""Dots across a page of the leaflet."""


@dataclass
class _Part:
    """What is shown of a plan in one of the ways of telling it."""

    html: list[str] = field(default_factory=list)
    texts: list[tuple[str, str]] = field(default_factory=list)
    """Each under its heading."""
    sheets: int = 0
    """Pages of the leaflet."""


def page(asked: Visit) -> Response:
    """The page of a plan, where the site has it, so that its links and pictures are found."""
    return _shown(asked, "strona")


def meeting(asked: Visit) -> Response:
    """The page of a meeting."""
    return _other(asked, DataKind.MEETING)


def district(asked: Visit) -> Response:
    """The page of a district, with who serves it."""
    return _other(asked, DataKind.DISTRICT)


def _other(asked: Visit, kind: DataKind) -> Response:
    record = asked.folder.records.record(kind, asked.word("id"))
    if record is None:
        return asked.missing()
    words, made = [], _Part()
    try:
        shown = asked.folder.previews.page_of(kind, record.id, asked.folder.day)
        words, made = (
            _reasons(shown.faults, shown.lacks, is_there=bool(shown.html)),
            _Part([shown.html] if shown.html else []),
        )
    except TemplateFault as fault:
        words.append(str(fault))
    except Exception as error:
        unforeseen.written_down(asked.folder.program, error)
        words = [_UNSHOWN]
    template = asked.environment.get_template("preview.html")
    return HTMLResponse(template.render(words=words, part=made, name="strona", plan=record.id))


def part(asked: Visit) -> Response:
    """The notes, what is read on the air, or the leaflet."""
    return _shown(asked, asked.word("czesc"))


def _shown(asked: Visit, name: str) -> Response:
    record = asked.folder.records.record(DataKind.PLAN, asked.word("plan"))
    if record is None:
        return asked.missing()
    words, made = [], _Part()
    try:
        shown = asked.folder.previews.of(record.id, asked.folder.day)
        words = _why(shown)
        made = _made(asked, shown.preview, name) if shown.preview else made
    except (NoteError, PrintError, TemplateFault) as fault:
        words.append(str(fault))
    except Exception as error:
        unforeseen.written_down(asked.folder.program, error)
        words = [_UNSHOWN]
    template = asked.environment.get_template("preview.html")
    return HTMLResponse(template.render(words=words, part=made, name=name, plan=record.id))


def _made(asked: Visit, preview: PlanPreview, name: str) -> _Part:
    match name:
        case "strona":
            return _Part([preview.page.html])
        case "radio":
            return _Part(texts=[(note.title, note.radio) for note in preview.notes])
        case "nota":
            return _Part([note.html for note in preview.notes])
        case "ulotka":
            return _Part(sheets=asked.folder.previews.sheets(preview.leaflet))
        case _:
            return _Part()


def _why(shown: Shown) -> list[str]:
    """What to know of a preview."""
    return _reasons(shown.faults, shown.lacks, is_there=shown.preview is not None)


def _reasons(faults: int, lacks: int, *, is_there: bool) -> list[str]:
    if faults:
        return ["W danych są błędy, więc podgląd nie może być aktualny."]
    if lacks and is_there:
        return [f"W formularzu trzeba jeszcze coś poprawić albo wpisać ({lacks}). Niżej stan sprzed tych zmian."]
    if is_there:
        return []
    return ["Podgląd pojawi się, gdy w formularzu będzie wszystko, czego strona wymaga."]


def leaflet(asked: Visit) -> Response:
    """The leaflet as PDF, or one page of it as a picture."""
    record = asked.folder.records.record(DataKind.PLAN, asked.word("plan"))
    try:
        shown = asked.folder.previews.of(record.id, asked.folder.day) if record else None
        if shown is None or shown.preview is None:
            return asked.missing()
        made = shown.preview.leaflet
    except Exception:  # why is said by the page that shows it
        return asked.missing()
    if not asked.word("numer"):
        return Response(made, media_type="application/pdf")
    drawn = io.BytesIO()
    number = asked.word("numer")
    picture = asked.folder.previews.sheet(made, int(number), PAPER_WIDTH) if len(number) < 5 else None
    if picture is None:
        return asked.missing()
    picture.save(drawn, "PNG")
    return Response(drawn.getvalue(), media_type="image/png")
