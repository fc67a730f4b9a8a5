"""Meetings: announced, put off, called off, reported."""

from __future__ import annotations

import re
from typing import cast

from starlette.responses import Response

from jawny_plan.editor import fault_words
from jawny_plan.editor.asked import Visit, onward
from jawny_plan.editor.choices import groups, text
from jawny_plan.editor.content import Steps, Values, at, copied, posted, put
from jawny_plan.editor.control import Control
from jawny_plan.editor.form_kinds import FormPage, at_steps
from jawny_plan.editor.form_page import part, show
from jawny_plan.editor.records import DataRecord, WayOn, day_in_words
from jawny_plan.editor.typed_days import Near
from jawny_plan.model.base import Day, Text, key
from jawny_plan.model.kinds import DataKind
from jawny_plan.model.meeting import Cancelled
from jawny_plan.model.meeting_report import Report
from jawny_plan.model.meeting_term import Term
from jawny_plan.reading.strict_yaml import Content

_FIRST = (
    *(
        "rodzaj",
        "program",
        "tytul",
        "temat",
        "termin",
        "termin.od",
        "termin.do",
        "miejsce",
        "kto_zaproszony",
        "prowadzacy",
    ),
    *("jak_zglosic_temat", "ogloszono"),
)
_STARTED = {"przesuniete", "odwolane", "sprawozdanie"}


class MovedTo(Term):
    """The new date of a meeting, and why it is another one."""

    reason: Text | None = key("powod", "Dlaczego; stoi na stronie.", "sala była zajęta", default=None)
    announced: Day | None = key("ogloszono", "Kiedy ogłoszono zmianę.", "2026-11-20", default=None)


_OF_TERM = tuple(str(info.alias) for info in Term.model_fields.values())


def announce(asked: Visit) -> Response:
    """In which district, and when: of this the meeting's address is made."""
    districts = list(asked.folder.records.options(DataKind.DISTRICT))
    sent = posted(asked.fields or [], Near(asked.folder.day))
    where = Control("rejon", "choice", "W którym rejonie", value=text(sent, "rejon"), needed=True, options=districts)
    when = Control(
        "dnia", "day", "Którego dnia", "Dzień tygodnia oblicza się sam.", "10 grudnia 2026", text(sent, "dnia"), True
    )
    if asked.fields is not None:
        if where.value not in [option.value for option in districts]:
            where.faults.append("Wybierz rejon.")
        if wrong := fault_words.of_day(when.value):
            when.faults.append(wrong)
        if not where.faults and not when.faults:
            return onward(f"/zapowiedz/{_free(asked, f'{where.value}-{when.value}')}")
    made = [where, when]
    return asked.page(
        "ask.html",
        "Zapowiedz spotkanie",
        controls=made,
        address="/zapowiedz",
        button="Dalej",
        intro=[] if districts else ["Nie ma jeszcze żadnego rejonu."],
        general=[],
        wrong=[each for each in made if each.faults],
        trouble="",
        conflict="",
    )


def _free(asked: Visit, identity: str) -> str:
    """The identity, with a number behind it where one such meeting is there."""
    taken = {each.id for each in asked.folder.records.of_kind(DataKind.MEETING)}
    found, number = identity, 2
    while found in taken:
        found, number = f"{identity}-{number}", number + 1
    return found


def announced(asked: Visit) -> Response:
    """The form of a new meeting."""
    record = asked.folder.records.record(DataKind.MEETING, asked.word("id"))
    found = re.fullmatch(r"(.+)-(\d{4}-\d\d-\d\d)(?:-\d+)?", asked.word("id"))
    if record is None or found is None:
        return asked.missing()
    if record.path.exists() and asked.fields is None and not asked.folder.unsaved.find(f"/zapowiedz/{record.id}"):
        return onward(record.address)
    start: Values = {"rejon": found[1], "termin": {"dnia": found[2]}, "ogloszono": asked.folder.day.isoformat()}
    form = FormPage(
        record=record,
        model=record.model,
        title="Zapowiedz spotkanie",
        address=f"/zapowiedz/{record.id}",
        back="/zapowiedz",
        after="/",
        done="Spotkanie jest zapowiedziane. Zbuduj stronę, żeby je pokazać.",
        start=start,
        joined=lambda _, form: (form, ()),
        first=_FIRST,
        without=tuple(_STARTED),
        button="Zapisz zapowiedź",
        apart=lambda: f"/zapowiedz/{_free(asked, f'{found[1]}-{found[2]}')}",
    )
    return show(asked, form)


def choose_meeting(asked: Visit) -> Response:
    """Which date of which meeting a task is of: those ahead to be moved, those gone by to be reported."""
    is_report = asked.request.url.path.startswith("/sprawozdanie")
    today = asked.folder.day.isoformat()
    links = []
    for record in asked.folder.records.of_kind(DataKind.MEETING):
        content = asked.folder.records.content(record)
        for number, steps in enumerate(_dates(content), 1):
            term = part(content, steps)
            day, whole = text(term, "dnia"), content if steps == ("termin",) else term
            is_off = "odwolane" in content or "odwolany" in term
            if is_off or (day > today if is_report else day < today):
                continue
            note = "sprawozdanie już jest" if is_report and "sprawozdanie" in whole else ""
            address = f"/{'sprawozdanie' if is_report else 'przesun'}/{record.id}/{number}"
            links.append((day, WayOn(address, f"{day_in_words(day)}: {text(content, 'tytul')}", note)))
    ordered = [link for _, link in sorted(links, reverse=is_report)]
    title = "Napisz sprawozdanie: z którego spotkania?" if is_report else "Przesuń albo odwołaj: które spotkanie?"
    empty = (
        "Nie ma spotkania, które już się odbyło." if is_report else "Nie ma spotkania, które jest jeszcze przed nami."
    )
    return asked.page("choose.html", title, links=ordered, empty=empty, back="/")


def move(asked: Visit) -> Response:
    """Put a date off."""
    found = _date(asked)
    if found is None:
        return asked.missing()
    record, steps = found
    content = asked.folder.records.content(record)
    term = part(content, steps)
    start = {name: value for name, value in term.items() if name in ("od", "do")}
    form = FormPage(
        record=record,
        model=MovedTo,
        title="Przesuń spotkanie",
        address=f"/przesun/{record.id}/{asked.word('numer')}",
        back="/przesun",
        after="/",
        done="Spotkanie jest przesunięte. Poprzedni termin pozostanie widoczny.",
        start={**start, "ogloszono": asked.folder.day.isoformat()},
        joined=lambda current, form: (moved(current, steps, form), steps),
        first=("dnia", *(("do_dnia",) if "do_dnia" in term else ()), "od", "do", "powod", "ogloszono"),
        without=("dzien_tygodnia",),
        intro=[f"{asked.folder.records.name(record)}. Dotychczasowy termin: {_day_and_hour(term)}."],
        button="Przesuń spotkanie",
        other=WayOn(f"/odwolaj/{record.id}/{asked.word('numer')}", "Odwołaj je zamiast przesuwać"),
    )
    return show(asked, form)


def moved(current: Values, steps: Steps, form: Values) -> Values:
    """The meeting with a new date; the one before it stays among those that no longer hold."""
    whole = cast("Values", copied(current))
    term = part(whole, steps)
    former: Values = {f"z_{name}": term[name] for name in ("dnia", "do_dnia") if name in term}
    if text(term, "od") and text(term, "od") != text(form, "od"):
        former["z_godziny"] = text(term, "od")
    former |= {name: form[name] for name in ("ogloszono", "powod") if form.get(name)}
    place: Steps = ("przesuniete",) if steps == ("termin",) else (*steps, "przeniesiony_z")
    before = at(whole, place)
    put(whole, place, [*(before if isinstance(before, list) else []), cast("Content", former)])
    for name in _OF_TERM:
        term.pop(name, None)
        if form.get(name):
            term[name] = form[name]
    return whole


def call_off(asked: Visit) -> Response:
    """Call a date off."""
    found = _date(asked)
    if found is None:
        return asked.missing()
    record, steps = found
    place: Steps = ("odwolane",) if steps == ("termin",) else (*steps, "odwolany")
    term = part(asked.folder.records.content(record), steps)
    form = FormPage(
        record=record,
        model=Cancelled,
        title="Odwołaj spotkanie",
        address=f"/odwolaj/{record.id}/{asked.word('numer')}",
        back=f"/przesun/{record.id}/{asked.word('numer')}",
        after="/",
        done="Spotkanie jest odwołane. Strona powie o tym z powodem.",
        start={"dnia": asked.folder.day.isoformat()},
        joined=at_steps(place),
        first=("dnia", "powod"),
        intro=[f"{asked.folder.records.name(record)}, {_day_and_hour(term)}."],
        button="Odwołaj spotkanie",
    )
    return show(asked, form)


def report(asked: Visit) -> Response:
    """What came of a date."""
    found = _date(asked)
    if found is None:
        return asked.missing()
    record, steps = found
    place: Steps = ("sprawozdanie",) if steps == ("termin",) else (*steps, "sprawozdanie")
    content = asked.folder.records.content(record)
    known = part(content, place)
    form = FormPage(
        record=record,
        model=Report,
        title="Napisz sprawozdanie",
        address=f"/sprawozdanie/{record.id}/{asked.word('numer')}",
        back="/sprawozdanie",
        after="/",
        done="Sprawozdanie jest zapisane.",
        start=known or {"dnia": asked.folder.day.isoformat()},
        joined=at_steps(place),
        first=("dnia", "frekwencja", "tematy", "przebieg", "wnioski", "nie_zgloszono_wnioskow"),
        intro=[f"{asked.folder.records.name(record)}, {_day_and_hour(part(content, steps))}."],
        button="Zapisz sprawozdanie",
    )
    return show(asked, form)


def _dates(content: Values) -> list[Steps]:
    """The ways to the dates of a meeting."""
    if isinstance(content.get("termin"), dict):
        return [("termin",)]
    return [("terminy", number) for number in range(len(groups(content.get("terminy"))))]


def _date(asked: Visit) -> tuple[DataRecord, Steps] | None:
    record = asked.folder.records.record(DataKind.MEETING, asked.word("id"))
    number = asked.word("numer")
    if record is None or not record.path.is_file() or not number.isdecimal():
        return None
    dates = _dates(asked.folder.records.content(record))
    return (record, dates[int(number) - 1]) if 1 <= int(number) <= len(dates) else None


def _day_and_hour(term: Values) -> str:
    """`10 grudnia 2026 r., godz. 17.00`"""
    day = day_in_words(text(term, "dnia"))
    return f"{day}, godz. {text(term, 'od')}" if text(term, "od") else day
