"""„Zmienił się dzielnicowy”: who serves a district from which day on."""

from __future__ import annotations

from starlette.responses import Response

from jawny_plan.editing import officers
from jawny_plan.editor.asked import Visit
from jawny_plan.editor.choices import text
from jawny_plan.editor.content import Steps, Values
from jawny_plan.editor.form_kinds import FormPage
from jawny_plan.editor.form_page import show
from jawny_plan.editor.records import WayOn
from jawny_plan.model.district import Officer
from jawny_plan.model.kinds import DataKind


def choose_district(asked: Visit) -> Response:
    """Which district has another officer."""
    records = asked.folder.records
    links = [
        WayOn(f"/dzielnicowy/{each.id}", records.name(each), serving(records.content(each)))
        for each in records.of_kind(DataKind.DISTRICT)
    ]
    return asked.page(
        "choose.html",
        "Zmienił się dzielnicowy: w którym rejonie?",
        links=links,
        empty="Nie ma jeszcze rejonu.",
        back="/",
    )


def officer(asked: Visit) -> Response:
    """Who serves now."""
    record = asked.folder.records.record(DataKind.DISTRICT, asked.word("rejon"))
    if record is None or not record.path.is_file():
        return asked.missing()
    before = serving(asked.folder.records.content(record))
    form = FormPage(
        record=record,
        model=Officer,
        title="Zmienił się dzielnicowy",
        address=f"/dzielnicowy/{record.id}",
        back="/dzielnicowy",
        after="/",
        done="Zapisano. Poprzedni dzielnicowy kończy służbę dzień wcześniej.",
        start={"od": asked.folder.day.isoformat()},
        joined=_joined,
        first=("od", "stopien", "imie_nazwisko", "wakat"),
        without=("do",),
        intro=[f"{asked.folder.records.name(record)}. Dotychczas: {before or 'nie wpisano'}."],
    )
    return show(asked, form)


def _joined(current: Values, form: Values) -> tuple[Values, Steps]:
    made = officers.followed(current, form)
    return made, (officers.OFFICERS, len(officers.entries(made)) - 1)


def serving(content: Values) -> str:
    """Who serves the district by its data."""
    found = officers.serving(content)
    names = [f"{text(each, 'stopien')} {text(each, 'imie_nazwisko')}".strip() or "wakat" for each in found]
    return ", ".join(names)
