"""What each output of a day says of the changing unit, beside what is true on that day.

What holds on which day is written down here by hand, from the data, and not worked out by the code under test.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

import icalendar

from jawny_plan import polish
from jawny_plan.outputs.note_formats import RADIO
from jawny_plan.polish.spoken import MONTHS
from tests.tools.changing_unit import PROLONGED, SHORTENED
from tests.tools.day_outputs import DayOutputs, flat

FIRST, LAST = date(2026, 6, 20), date(2027, 2, 20)
DISTRICT = {PROLONGED: "rejon-1", SHORTENED: "rejon-2"}

T = TypeVar("T")
Since = Sequence[tuple[date, T]]
"""From which day on what holds."""

ENDS: dict[str, Since[date]] = {
    PROLONGED: ((FIRST, date(2026, 12, 31)), (date(2026, 12, 10), date(2027, 1, 31))),
    SHORTENED: ((FIRST, date(2026, 12, 31)), (date(2026, 10, 14), date(2026, 10, 23))),
}
OFFICERS: Since[str] = ((FIRST, "Brzoza"), (date(2026, 11, 4), "Wierzba"), (date(2027, 2, 12), "Jesion"))
NUMBERS: Since[str] = ((FIRST, "1"), (date(2026, 11, 15), "11"), (date(2027, 2, 10), "12"))
SUBSTITUTE = "Kalina"
AWAY = (date(2026, 11, 20), date(2026, 11, 29))
IN_THE_TIME_OF_THE_PLAN = {"Brzoza", "Wierzba"}

DUE: Since[date] = ((FIRST, date(2026, 9, 30)), (date(2026, 9, 1), date(2026, 10, 16)))
"""The second action of the plan that is corrected."""
REPORTS: Since[int] = ((FIRST, 21), (date(2026, 9, 20), 27))
MEASURED, JUDGED, EVALUATED = date(2026, 11, 6), date(2026, 11, 7), date(2026, 11, 9)

BEFORE, RUNNING, DONE, NO_DATA = "przed-terminem", "w-toku", "wykonano", "brak-danych"
ACTIONS: dict[str, tuple[Since[str | None], ...]] = {
    PROLONGED: (
        ((FIRST, BEFORE), (date(2026, 7, 1), RUNNING), (date(2027, 2, 1), DONE)),
        ((FIRST, BEFORE), (date(2026, 10, 12), DONE)),
        ((FIRST, BEFORE), (date(2026, 12, 1), NO_DATA), (date(2026, 12, 10), "zrezygnowano")),
        ((FIRST, None), (date(2026, 12, 10), BEFORE), (date(2027, 1, 20), DONE)),
    ),
    SHORTENED: (
        ((FIRST, BEFORE), (date(2026, 7, 1), RUNNING), (date(2026, 10, 14), NO_DATA)),
        ((FIRST, BEFORE), (date(2026, 10, 24), "plan-skrocono")),
    ),
}
NAMES = {
    PROLONGED: ("Rozmowy z mieszkańcami", "Wniosek o słupki", "Festyn na podwórku", "Spacer badawczy"),
    SHORTENED: ("Rozmowy o oświetleniu", "Tablica informacyjna"),
}
SIGNS = {
    BEFORE: "termin nie minął",
    RUNNING: "w toku",
    DONE: "wykonano",
    NO_DATA: "brak danych",
    "plan-skrocono": "plan skończył się przed terminem",
}
NOTES: Since[str] = (
    (date(2026, 7, 1), "start"),
    (date(2026, 9, 1), "poprawka-1"),
    (date(2026, 9, 20), "poprawka-2"),
    (date(2026, 10, 12), "polmetek"),
    (date(2026, 12, 10), "zmiana-1"),
    (date(2027, 2, 5), "zakonczenie"),
)
"""Of the plan that is prolonged, each from its own day on."""
NOTES_OF_SHORTENED: Since[str] = (
    (date(2026, 7, 1), "start"),
    (date(2026, 10, 1), "polmetek"),
    (date(2026, 10, 14), "zmiana-1"),
    (EVALUATED, "zakonczenie"),
)
CALLED = re.compile(r"\b[Rr]ejon\w*(?: służbow\w+)?(?: nr)? (\d+)")


class Statement(NamedTuple):
    """What an output says, and what is true."""

    output: str
    found: Any
    true: Any


def at(changes: Since[T], day: date) -> T:
    """What holds on a day."""
    return [value for since, value in changes if since <= day][-1]


def end(plan: str, day: date) -> date:
    """The last day of a plan as it is in force on a day."""
    return at(ENDS[plan], day)


def state(plan: str, day: date) -> str:
    if day < date(2026, 7, 1):
        return "przed"
    return "w-toku" if day <= end(plan, day) else "zakonczony"


def statements(made: DayOutputs) -> Iterator[Statement]:
    """All that is compared on a day."""
    for plan in (PROLONGED, SHORTENED):
        true_end, true_state = end(plan, made.day), state(plan, made.day)
        yield from (Statement(f"{plan}: koniec, {name}", found, true_end) for name, found in ends(made, plan))
        yield from (Statement(f"{plan}: stan, {name}", found, true_state) for name, found in states(made, plan))
        yield from begun(made, plan)
        yield from actions(made, plan)
    yield from officers(made)
    yield from numbers(made)
    yield from deadlines(made)
    yield from figures(made)
    yield from results(made)
    yield from notes(made)


def ends(made: DayOutputs, plan: str) -> Iterator[tuple[str, date]]:
    """The plan's last day as each output has it."""
    words = of_plan(made, plan)
    yield "słowa", day_of(words["okres"]["do"])
    page = made.page(f"plany/{plan}.md")
    yield "strona", found_day(r"plan od .*? do (\d+ \w+ \d{4})", page)
    if re.search(r"Plan (?:obowiązuje do|zakończył się) \d", page):
        yield "stan na stronie", found_day(r"Plan (?:obowiązuje do|zakończył się) (\d+ \w+ \d{4})", page)
    yield "lista", found_day(rf"{words['haslo']} od .*? do (\d+ \w+ \d{{4}})", made.page("plany/index.md"))
    yield "JSON planu", date.fromisoformat(record(made, plan)["obowiazuje"]["okres"]["do"])
    listed = made.json("dane/plany.json")["plany"]
    yield "JSON planów", date.fromisoformat(next(item["do"] for item in listed if item["id"] == plan))
    yield "CSV", date.fromisoformat(row(made, "plany", plan=plan)["do"])
    for number, sheet in enumerate(made.sheets(plan)):
        period = sheet.get("plan", {}).get("okres") or sheet.get("ogloszenie")
        if period:
            yield f"druk {number}", day_of(period["do"])
        else:
            yield f"obrazek {number}", found_day(r"do (\d+ \w+ \d{4})", flat(sheet["kiedy"]))
    [last] = [event for event in events(made, plan) if ".koniec@" in event["UID"]]
    yield "kalendarz", last["DTSTART"].dt
    for item in feed(made, plan):
        if item["id"].endswith("#koniec"):
            yield "kanał, koniec", found_day(r"Plan trwał do (\d+ \w+ \d{4})", flat(item["content_text"]))
            yield "kanał, dzień", date.fromisoformat(item["date_published"][:10]) - timedelta(1)


def begun(made: DayOutputs, plan: str) -> Iterator[Statement]:
    """The end that the news of the plan's beginning tell: the one that was known on their own day."""
    for item in feed(made, plan):
        if item["id"].endswith("#poczatek"):
            found = found_day(r"Plan od .*? do (\d+ \w+ \d{4})", flat(item["content_text"]))
            yield Statement(
                f"{plan}: początek, kanał", found, end(plan, date.fromisoformat(item["date_published"][:10]))
            )


def states(made: DayOutputs, plan: str) -> Iterator[tuple[str, str]]:
    """The plan's state as each output has it."""
    yield "słowa", of_plan(made, plan)["stan"]["kod"]
    yield "JSON planu", record(made, plan)["obliczenia"]["stan"]
    listed = made.json("dane/plany.json")["plany"]
    yield "JSON planów", next(item["stan"] for item in listed if item["id"] == plan)
    yield "CSV", row(made, "plany", plan=plan)["stan"]
    names = [item["id"] for item in feed(made, plan)]
    begun = any(name.endswith("/#poczatek") for name in names)
    over = any(name.endswith("/#koniec") for name in names)
    yield "kanał", "zakonczony" if over else "w-toku" if begun else "przed"
    heads = {"Trwające": "w-toku", "Jeszcze się nie zaczęły": "przed", "Zakończone": "zakonczony"}
    page, headline = made.page("plany/index.md"), of_plan(made, plan)["haslo"]
    above = page[: page.index(headline)]
    yield "lista", heads[max((head for head in heads if head in above), key=above.rindex)]
    signs = {"Jeszcze się nie zaczął": "przed", "W toku": "w-toku", "Zakończony": "zakonczony"}
    first = re.search(rf"r\. ({'|'.join(signs)}) {headline}", made.page(f"plany/{plan}.md"))
    yield "strona", signs[first[1]] if first else "?"


def actions(made: DayOutputs, plan: str) -> Iterator[Statement]:
    """How far each action is, as each output has it."""
    page, judged = made.page(f"plany/{plan}.md"), record(made, plan)["obliczenia"]["dzialania"]
    for number, (name, changes) in enumerate(zip(NAMES[plan], ACTIONS[plan], strict=True), 1):
        true, output = at(changes, made.day), f"{plan}: działanie {number}"
        yield Statement(f"{output}, JSON", judged[number - 1]["stan"] if number <= len(judged) else None, true)
        yield Statement(
            f"{output}, CSV", (row(made, "dzialania", plan=plan, dzialanie=str(number)) or {"stan": None})["stan"], true
        )
        shown = re.search(rf"\b{number}\. {name} ((?:{'|'.join(SIGNS.values())})(?:: \d)?)", page)
        if true in SIGNS and not (shown and ":" in shown[1]):  # what comes again and again is shown window by window
            yield Statement(f"{output}, strona", shown and shown[1], SIGNS[str(true)])
        if true not in SIGNS:
            yield Statement(f"{output}, strona", shown, None)
        for index, sheet in enumerate(made.sheets(plan)):
            if listed := sheet.get("plan") or sheet.get("ogloszenie"):
                on_sheet = name in [flat(item["nazwa"]) for item in listed["dzialania"]]
                yield Statement(f"{output}, druk {index}", on_sheet, true in SIGNS)


def on_duty(day: date) -> set[str]:
    """Whom one may ask in the district that changes."""
    return {at(OFFICERS, day)} | ({SUBSTITUTE} if AWAY[0] <= day <= AWAY[1] else set())


def serving(day: date) -> set[str]:
    """Whom what tells of the plan names: whom one may ask, and of a plan that is over who served in its time."""
    return on_duty(day) | (IN_THE_TIME_OF_THE_PLAN if state(PROLONGED, day) == "zakonczony" else set())


def numbered(day: date) -> set[str]:
    """What numbers the district has where the plan is told: that of its time, and today's."""
    return {at(NUMBERS, day), at(NUMBERS, min(day, end(PROLONGED, day)))}


def officers(made: DayOutputs) -> Iterator[Statement]:
    """Whom each output names for the district whose officer changes."""
    now, today, of_the_plan = {at(OFFICERS, made.day)}, on_duty(made.day), serving(made.day)
    yield Statement("dzielnicowy, strona planu", people(made.page(f"plany/{PROLONGED}.md")), of_the_plan)
    yield Statement("dzielnicowy, strona rejonu", people(made.page("rejony/rejon-1.md")), today)
    for number, sheet in enumerate(made.sheets(PROLONGED)):
        if "kontakty" in sheet:
            yield Statement(f"dzielnicowy, druk {number}", people(json.dumps(sheet, ensure_ascii=False)), of_the_plan)
    for number, sheet in enumerate(made.sheets("rejon-1")):
        yield Statement(f"dzielnicowy, wizytówka {number}", people(json.dumps(sheet, ensure_ascii=False)), now)
    yield Statement("dzielnicowy, vCard", people(made.files["rejony/rejon-1/dzielnicowy.vcf"]), now)
    yield Statement("dzielnicowy, JSON", people(made.files["dane/rejony/rejon-1.json"]), today)
    people_file = "dane/police-uk/kpp-probowo/rejon-1/people.json"
    yield Statement("dzielnicowy, police.uk", people(made.files[people_file]), now)
    came = {name for since, name in OFFICERS[1:] if since <= made.day}
    for name in ("nowosci/feed.json", "nowosci/atom.xml", "nowosci/rejon-1/feed.json", "nowosci/rejon-1/atom.xml"):
        yield Statement(f"dzielnicowy, {name}", people(made.files[name]), came)


def numbers(made: DayOutputs) -> Iterator[Statement]:
    """What each output calls the district whose number changes: as it was then, with today's beside it."""
    now, then = at(NUMBERS, made.day), at(NUMBERS, min(made.day, end(PROLONGED, made.day)))
    both = numbered(made.day)
    yield Statement("numer, strona planu", called(made.page(f"plany/{PROLONGED}.md")), both)
    yield Statement("numer, strona rejonu", called(made.page("rejony/rejon-1.md")), both)
    for number, sheet in enumerate(made.sheets(PROLONGED)):
        yield Statement(f"numer, druk {number}", called(json.dumps(sheet, ensure_ascii=False)), both)
    for number, sheet in enumerate(made.sheets("rejon-1")):
        yield Statement(f"numer, wizytówka {number}", called(json.dumps(sheet, ensure_ascii=False)), {now})
    yield Statement("numer, vCard", called(made.files["rejony/rejon-1/dzielnicowy.vcf"]), {now})
    [district] = record(made, PROLONGED)["rejony"]
    yield Statement("numer, JSON planu", (district["numer"], called(district["tytul"])), (then, {then}))
    yield Statement("numer, JSON planu, dziś", called(district["dzis"] or ""), both - {then})
    yield Statement("numer, JSON rejonu", made.json("dane/rejony/rejon-1.json")["numer"], now)
    yield Statement("numer, CSV", row(made, "rejony", rejon="rejon-1")["numer"], now)
    yield Statement("numer, police.uk", called(made.files["dane/police-uk/kpp-probowo/rejon-1.json"]), {now})
    head, _, rest = made.files["kalendarz/rejon-1.ics"].partition("BEGIN:VEVENT")
    yield Statement("numer, nazwa kalendarza", called(head), {now})
    yield Statement("numer, kalendarz", called(rest), both)
    for item in feed(made, PROLONGED):
        day = date.fromisoformat(item["date_published"][:10])
        yield Statement(
            f"numer, {item['id']}", called(item["title"]), {at(NUMBERS, min(day, end(PROLONGED, made.day)))}
        )


def deadlines(made: DayOutputs) -> Iterator[Statement]:
    """The deadline that was corrected, as each output has it."""
    true = at(DUE, made.day)
    page = made.page(f"plany/{PROLONGED}.md")
    yield Statement("termin, strona", found_day(r"2\. Wniosek o słupki .*?do (\d+ \w+ \d{4})", page), true)
    for number, sheet in enumerate(made.sheets(PROLONGED)):
        if listed := sheet.get("plan") or sheet.get("ogloszenie"):
            yield Statement(f"termin, druk {number}", day_of(listed["dzialania"][1]["termin"][3:]), true)
    data = record(made, PROLONGED)
    yield Statement("termin, JSON", date.fromisoformat(data["obowiazuje"]["dzialania"][1]["termin"]["do"]), true)
    in_csv = row(made, "dzialania", plan=PROLONGED, dzialanie="2")
    yield Statement("termin, CSV", date.fromisoformat(in_csv["ostatni_dzien"]), true)
    dated = {
        event["UID"].partition("@")[0].rpartition(".")[2]: event["DTSTART"].dt for event in events(made, PROLONGED)
    }
    yield Statement("termin, kalendarz", dated["dzialanie-2"], true)
    yield Statement("nowe działanie, kalendarz", "dzialanie-4" in dated, made.day >= date(2026, 12, 10))
    short = [event["DTSTART"].dt for event in events(made, SHORTENED)]
    ahead = [date(2026, 11, 20)] if made.day < date(2026, 10, 14) else []
    yield Statement("skrócony, kalendarz", short, [*ahead, end(SHORTENED, made.day)])


def figures(made: DayOutputs) -> Iterator[Statement]:
    """The figure that was corrected, as each output has it."""
    true, counted = at(REPORTS, made.day), r"(\d+) zgłoszeń od 1 stycznia"
    yield Statement("liczba, strona", all_found(counted, made.page(f"plany/{PROLONGED}.md")), {str(true)})
    for number, sheet in enumerate(made.sheets(PROLONGED)):
        if "plan" in sheet:
            said = flat(json.dumps(sheet["plan"], ensure_ascii=False))
            yield Statement(f"liczba, druk {number}", all_found(counted, said), {str(true)})
    data = record(made, PROLONGED)["obowiazuje"]
    yield Statement("liczba, JSON", data["zagrozenia"][0]["liczby"][0]["ile"], true)
    yield Statement("liczba, CSV", row(made, "liczby", plan=PROLONGED)["ile"], str(true))


def results(made: DayOutputs) -> Iterator[Statement]:
    """What came of the plan that was ended early, as each output has it."""
    measured, judged = made.day >= MEASURED, made.day >= JUDGED
    page, [goal] = made.page(f"plany/{SHORTENED}.md"), record(made, SHORTENED)["obliczenia"]["cele"]
    counters = goal["liczniki"]
    yield Statement("pomiar, strona", "19 zdarzeń" in page, measured)
    known = counters[0]["pomiar"] if counters else None
    yield Statement("pomiar, JSON", known and known["ile"], 19 if measured else None)
    yield Statement(
        "pomiar, CSV", (row(made, "pomiary", plan=SHORTENED) or {"ile": None})["ile"], "19" if measured else None
    )
    in_feed = [item for item in feed(made, SHORTENED) if "19 zdarzeń" in flat(item["content_text"])]
    yield Statement("pomiar, kanał", len(in_feed), int(measured))
    yield Statement("wynik, strona", "Cel osiągnięty" in page, judged)
    yield Statement("wynik, lista", "Cel osiągnięty" in made.page("plany/index.md"), judged)
    yield Statement("wynik, JSON", goal["werdykt"], "osiągnięty" if judged else None)
    yield Statement("wynik, CSV", row(made, "cele", plan=SHORTENED)["werdykt"], "osiągnięty" if judged else "")
    yield Statement("najwyżej, strona", "26,39" in page, judged)
    compared = counters[0]["porownanie"] if counters else None
    yield Statement("najwyżej, JSON", compared and round(compared["granica"], 2), 26.39 if judged else None)


def notes(made: DayOutputs) -> Iterator[Statement]:
    """Each note: by its day, signed by who served on it, of the district as it was called, in writing and aloud."""
    for plan, known in ((PROLONGED, NOTES), (SHORTENED, NOTES_OF_SHORTENED)):
        out = {f"{plan}-{name}" for since, name in known if since <= made.day}
        yield Statement(f"{plan}: noty", {name for name in made.notes if name.startswith(plan)}, out)
    for since, kind in NOTES:
        if since > made.day:
            continue
        name = f"{PROLONGED}-{kind}"
        signed = set() if kind.startswith("poprawka") else {at(OFFICERS, since)}
        then_and_now = {at(NUMBERS, since), at(NUMBERS, made.day)}
        for form, said in (("strona", made.page(f"prasa/{name}.md")), ("tekst", made.note(name))):
            yield Statement(f"{name}: podpis, {form}", people(said), signed)
            yield Statement(f"{name}: numer, {form}", called(said), then_and_now)
            yield Statement(f"{name}: dzień, {form}", flat(polish.day(since)) in said, True)
        aloud = made.note(name, RADIO)
        # On air a name is that of who served; after "Dziś", of who serves now.
        then, _, today = aloud.partition("Dziś ")
        others = people(then) - {at(OFFICERS, since)} | people(today) - {at(OFFICERS, made.day)}
        yield Statement(f"{name}: kto inny, radio", others, set())
        if kind == "start":
            yield from _start(made, said, aloud)
    if made.day >= EVALUATED:
        for form, said in (("tekst", made.note(f"{SHORTENED}-zakonczenie")),):
            wanted = ("19 zdarzeń", "26,39", "cel osiągnięty", "Plan skończył się przed terminem")
            yield Statement(f"skrócony: wynik, {form}", [word for word in wanted if word not in said], [])
        aloud = made.note(f"{SHORTENED}-zakonczenie", RADIO)
        yield Statement(
            "skrócony: wynik, radio", "zdarzeń było dziewiętnaście" in aloud and "Cel osiągnięto" in aloud, True
        )


def _start(made: DayOutputs, written: str, aloud: str) -> Iterator[Statement]:
    """The start note: the plan of its own day, without the mistakes that were mended since."""
    body = written.partition("Po dniu tej noty")[0]
    true = at(DUE, made.day)
    yield Statement("nota: termin", found_day(r"Wniosek o słupki.{0,30}?do (\d+ \w+ \d{4})", body), true)
    yield Statement("nota: liczba", all_found(r"zgłoszeń było (\d+)", body), {str(at(REPORTS, made.day))})
    yield Statement("nota: koniec", "31 grudnia 2026" in body and "31 stycznia 2027" not in body, True)
    spoken = aloud.partition("Po dniu tej noty")[0]
    other = "szesnastego października" in spoken and true != date(2026, 10, 16)
    yield Statement("radio: inny termin", other, False)  # deadlines may be left out on air
    yield Statement("radio: liczba", "zgłoszeń było dwadzieścia siedem" in spoken, at(REPORTS, made.day) == 27)
    yield Statement("radio: koniec", "od lipca do grudnia" in spoken and "do stycznia" not in spoken, True)


# --- reading ----------------------------------------------------------------------------------------------------------


def people(words: str) -> set[str]:
    return set(re.findall(r"Brzoza|Wierzba|Kalina|Jesion", words))


def called(words: str) -> set[str]:
    """The numbers by which districts are called there."""
    return set(CALLED.findall(flat(words)))


def all_found(pattern: str, words: str) -> set[str]:
    return set(re.findall(pattern, words))


def found_day(pattern: str, words: str) -> date | None:
    found = re.search(pattern, words)
    return day_of(found[1]) if found else None


def day_of(words: str) -> date:
    """`31 stycznia 2027 r.` as a day."""
    number, month, year = flat(words).split()[:3]
    return date(int(year), list(MONTHS.values()).index(month) + 1, int(number))


def of_plan(made: DayOutputs, plan: str) -> Any:
    return next(item for item in made.edition.plans if item["id"] == plan)


def record(made: DayOutputs, plan: str) -> Any:
    return made.json(f"dane/plany/{plan}.json")


def row(made: DayOutputs, table: str, **wanted: str) -> dict[str, str] | Any:
    rows = csv.DictReader(io.StringIO(made.files[f"dane/csv/{table}.csv"]))
    return next((item for item in rows if wanted.items() <= item.items()), None)


def feed(made: DayOutputs, plan: str) -> list[dict[str, str]]:
    items = made.json(f"nowosci/{DISTRICT[plan]}/feed.json")["items"]
    return [item for item in items if f"/{plan}/#" in item["id"]]


@lru_cache(maxsize=8)  # most days have the calendar of the day before
def calendar(content: str) -> list[icalendar.Event]:
    """All events of a calendar, to be read, not changed."""
    return list(icalendar.Calendar.from_ical(content).walk("VEVENT"))


def events(made: DayOutputs, plan: str, *, cancelled: bool = False) -> list[icalendar.Event]:
    found = [event for event in calendar(made.files["kalendarz/wszystkie.ics"]) if f"plan.{plan}." in event["UID"]]
    return [event for event in found if (event["STATUS"] == "CANCELLED") is cancelled]
