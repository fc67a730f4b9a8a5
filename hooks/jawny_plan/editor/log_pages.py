"""What happened to a plan: its log, an entry a page."""

from __future__ import annotations

from datetime import date
from typing import cast
from urllib.parse import urlencode

from starlette.responses import Response

from jawny_plan.editing import log_entries
from jawny_plan.editor import names
from jawny_plan.editor.asked import Visit
from jawny_plan.editor.choices import Around, groups, text
from jawny_plan.editor.content import Steps, Values
from jawny_plan.editor.form_kinds import FormPage
from jawny_plan.editor.form_page import show
from jawny_plan.editor.records import DataRecord, WayOn
from jawny_plan.model.kinds import DataKind
from jawny_plan.reading.strict_yaml import Content

_OTHERS = ("informowanie", "pomiar", "produkt", "poza-planem", "zdarzenie", "metoda", "wypowiedz", "zdjecie")
_FIRST = (
    *("dnia", "zrodlo", "dzialanie", "opis", "powod", "kanaly", "dowod", "liczba", "cel", "zmiany", "tresc"),
    *("czego", "bylo", "jest", "pole", "wartosc"),
)
_LIST = "wpisy"


def choose_plan(asked: Visit) -> Response:
    """Which plan a task is of."""
    task = asked.request.url.path.strip("/")
    titles = {
        "zrobiono": "Dopisz, co zrobiono: w którym planie?",
        "zmien": "Zmień plan: który?",
        "zakoncz": "Zakończ plan i oceń: który?",
    }
    records = asked.folder.records
    found = sorted(records.of_kind(DataKind.PLAN), key=lambda each: _start(records.content(each)), reverse=True)
    links = [WayOn(f"/{task}/{each.id}", records.name(each), _district(asked, each)) for each in found]
    empty = "Nie ma jeszcze żadnego planu. Zacznij od „Mam plan w Wordzie”."
    return asked.page("choose.html", titles[task], links=links, empty=empty, back="/")


def what_happened(asked: Visit) -> Response:
    """What is to be entered in the log of a plan."""
    plan = _plan(asked)
    if plan is None:
        return asked.missing()
    number = asked.query("dzialanie")
    around = asked.folder.records.around(plan)
    actions = around.options("Done", "dzialanie") or []
    kinds = log_entries.kinds()
    others = [WayOn(f"/wpis/{plan.id}/{kind}", names.kind(_description(kind))) for kind in _OTHERS if kind in kinds]
    return asked.page(
        "happened.html",
        asked.folder.records.name(plan),
        plan=plan,
        actions=[each for each in actions if number in ("", each.value)],
        others=others,
        is_one=bool(number),
    )


def entry(asked: Visit) -> Response:
    """The form of a new entry."""
    plan, kinds = _plan(asked), log_entries.kinds()
    kind = asked.word("rodzaj")
    if plan is None or kind not in kinds:
        return asked.missing()
    log = asked.folder.records.record(DataKind.LOG, plan.id)
    if log is None:
        return asked.missing()
    today = asked.folder.day
    chosen = {key: asked.query(key) for key in ("dzialanie", "cel", "liczba") if asked.query(key)}
    start: Values = {"dnia": today.isoformat(), "rodzaj": kind, **chosen}
    form = FormPage(
        record=log,
        model=kinds[kind],
        title=names.kind(_description(kind)),
        address=f"/wpis/{plan.id}/{kind}" + (f"?{urlencode(chosen)}" if chosen else ""),
        back=f"/plan/{plan.id}",
        after=f"/plan/{plan.id}",
        done="Wpis jest w przebiegu planu.",
        start=start,
        joined=lambda current, form: with_entry(current, form, today),
        first=_FIRST,
        intro=[asked.folder.records.name(plan)],
        button="Zapisz wpis",
        each_anew=True,
    )
    return show(asked, form)


def with_entry(current: Values, form: Values, today: date) -> tuple[Values, Steps]:
    """The log with one more entry, below all up to its day; one of a day gone by may be shown from today on."""
    new = dict(form)
    day = str(new.get("dnia", ""))
    if day and day < today.isoformat() and "publikuj_od" not in new:
        new["publikuj_od"] = today.isoformat()
    found = current.get(_LIST)
    entries: list[Content] = list(found) if isinstance(found, list) else []
    place = max(
        (number for number, each in enumerate(entries, 1) if isinstance(each, dict) and text(each, "dnia") <= day),
        default=0,
    )
    entries.insert(place, cast("Content", new))
    return {**current, _LIST: entries}, (_LIST, place)


def change(asked: Visit) -> Response:
    """How a plan may be changed: by a decision, or since something in it was wrong."""
    plan = _plan(asked)
    if plan is None:
        return asked.missing()
    links = [
        WayOn(
            f"/wpis/{plan.id}/zmiana", "Zapadła decyzja", "Plan trwa dłużej albo krócej, inny termin, działanie, cel…"
        ),
        WayOn(f"/wpis/{plan.id}/poprawka", "Był w nim błąd", "Coś opublikowano nie tak, jak powinno być."),
    ]
    intro = [
        "Zatwierdzonego planu się nie przepisuje: zmiana jest wpisem w jego przebiegu, a strona pokaże jedno i drugie."
    ]
    if not plan.is_sealed:
        links.append(WayOn(plan.address, "Plan nie jest jeszcze zamrożony", "Popraw go wprost."))
    links.append(WayOn(f"/dane/przebieg/{plan.id}", "Popraw dawny wpis", "Wszystkie wpisy przebiegu."))
    return asked.page(
        "choose.html", f"Zmień plan: {asked.folder.records.name(plan)}", links=links, empty="", back="/", intro=intro
    )


def finish(asked: Visit) -> Response:
    """What belongs to the end of a plan, and what of it is there."""
    plan = _plan(asked)
    if plan is None:
        return asked.missing()
    around = asked.folder.records.around(plan)
    entries = groups(around.log.get(_LIST))
    links = [*_measures(plan, around, entries), *_products(plan, around, entries)]
    if any(each.get("rodzaj") == "pomiar" for each in entries) and not _has(entries, "metoda"):
        links.append(WayOn(f"/wpis/{plan.id}/metoda", "Jak porównać liczby", "Bez tego strona niczego nie porówna."))
    links += [
        WayOn(f"/wpis/{plan.id}/ocena", "Ocena planu", _state(_has(entries, "ocena"))),
        WayOn(f"/wpis/{plan.id}/decyzja", "Decyzja, co dalej", _state(_has(entries, "decyzja"))),
        WayOn(f"/wpis/{plan.id}/zmiana", "Plan kończy się wcześniej albo trwa dłużej", "Decyzja o zmianie okresu."),
    ]
    intro = ["Wpisz po kolei to, co wiadomo. Niespełniony cel stoi na stronie w tym samym miejscu co spełniony."]
    return asked.page(
        "choose.html", f"Zakończ: {asked.folder.records.name(plan)}", links=links, empty="", back="/", intro=intro
    )


def _measures(plan: DataRecord, around: Around, entries: list[dict[str, Content]]) -> list[WayOn]:
    """Each figure of the plan that may be measured again."""
    measured = {text(each, "liczba") for each in entries if each.get("rodzaj") == "pomiar"}
    return [
        WayOn(
            f"/wpis/{plan.id}/pomiar?liczba={option.value}", f"Pomiar: {option.name}", _state(option.value in measured)
        )
        for option in around.options("Measured", "liczba") or []
    ]


def _products(plan: DataRecord, around: Around, entries: list[dict[str, Content]]) -> list[WayOn]:
    """Each thing that a goal wants to be there."""
    recorded = {text(each, "cel") for each in entries if each.get("rodzaj") == "produkt"}
    goals = around.listed("cele", "nowy-cel")
    return [
        WayOn(
            f"/wpis/{plan.id}/produkt?cel={number}",
            f"Czy powstało: {text(goal, 'brzmienie')}",
            _state(str(number) in recorded),
        )
        for number, goal in enumerate(goals, 1)
        if goal.get("rodzaj") == "produkt"
    ]


def _has(entries: list[dict[str, Content]], kind: str) -> bool:
    return any(each.get("rodzaj") == kind for each in entries)


def _state(is_there: bool) -> str:
    return "wpisano" if is_there else "jeszcze nie wpisano"


def _plan(asked: Visit) -> DataRecord | None:
    plan = asked.folder.records.record(DataKind.PLAN, asked.word("plan"))
    return plan if plan and plan.path.is_file() else None


def _description(kind: str) -> str:
    fields = log_entries.kinds()[kind].model_fields.values()
    return next(info.description or "" for info in fields if info.alias == "rodzaj")


def _start(content: Values) -> str:
    period = content.get("okres")
    return text(period, "od") if isinstance(period, dict) else ""


def _district(asked: Visit, plan: DataRecord) -> str:
    names_of = dict(asked.folder.records.options(DataKind.DISTRICT))
    content = asked.folder.records.content(plan)
    several = content.get("rejony")
    found = [text(content, "rejon")] if text(content, "rejon") else several if isinstance(several, list) else []
    return ", ".join(names_of.get(each, each) for each in found if isinstance(each, str))
