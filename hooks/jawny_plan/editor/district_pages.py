"""„Zmienił się dzielnicowy”: who serves a district from which day on."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import cast

from starlette.responses import Response

from jawny_plan.editor.asked import Visit
from jawny_plan.editor.choices import groups, text
from jawny_plan.editor.content import Steps, Values
from jawny_plan.editor.form_page import FormPage, show
from jawny_plan.editor.records import WayOn
from jawny_plan.model.calendar_days import day_before
from jawny_plan.model.district import Officer
from jawny_plan.reading.strict_yaml import Content

_LIST = "dzielnicowi"


def choose_district(asked: Visit) -> Response:
    """Which district has another officer."""
    records = asked.folder.records
    links = [
        WayOn(f"/dzielnicowy/{each.id}", records.name(each), _serving(records.content(each)))
        for each in records.of_kind("rejon")
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
    record = asked.folder.records.record("rejon", asked.word("rejon"))
    if record is None or not record.path.is_file():
        return asked.missing()
    serving = _serving(asked.folder.records.content(record))
    form = FormPage(
        record=record,
        model=Officer,
        title="Zmienił się dzielnicowy",
        address=f"/dzielnicowy/{record.id}",
        back="/dzielnicowy",
        after="/",
        done="Zapisano. Poprzedni dzielnicowy kończy służbę dzień wcześniej.",
        start={"od": asked.folder.day.isoformat()},
        joined=followed,
        first=("od", "stopien", "imie_nazwisko", "wakat"),
        without=("do",),
        intro=[f"{asked.folder.records.name(record)}. Dotychczas: {serving or 'nie wpisano'}."],
    )
    return show(asked, form)


def followed(current: Values, form: Values) -> tuple[Values, Steps]:
    """The district with a new officer; whoever served until then ends the day before."""
    before: list[Content] = []
    for each in groups(current.get(_LIST)):
        item = dict(each)
        if "do" not in item:
            with suppress(ValueError):
                item["do"] = str(day_before(date.fromisoformat(text(form, "od"))))
        before.append(cast("Content", item))
    return {**current, _LIST: [*before, cast("Content", form)]}, (_LIST, len(before))


def _serving(content: Values) -> str:
    """Who serves the district by its data."""
    found = [each for each in groups(content.get(_LIST)) if "do" not in each]
    names = [f"{text(each, 'stopien')} {text(each, 'imie_nazwisko')}".strip() or "wakat" for each in found]
    return ", ".join(names)
