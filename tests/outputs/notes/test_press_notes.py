"""The press desk: which notes there are, on what day, what they say. JAWNY_PLAN_WZORCE=1 writes the golden files anew."""

from __future__ import annotations

import itertools
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from html import escape
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan import wording
from jawny_plan.facts.meeting import MeetingFacts
from jawny_plan.facts.plan import UNDATED, PlanFacts
from jawny_plan.model.amendment import Correction
from jawny_plan.model.district import Office
from jawny_plan.model.progress import Done, Illustration, Method, PlanNote, Statement
from jawny_plan.model.quote import Quote
from jawny_plan.outputs.documents.orders import PhotoOrder
from jawny_plan.outputs.note_formats import MAIL, NOTE_FORMATS
from jawny_plan.outputs.notes import meeting_notes, press_notes
from jawny_plan.outputs.notes.note_plan import NotePlan, PouredNote, title_of
from jawny_plan.outputs.pour.filled import Poured
from jawny_plan.outputs.pour.sealed import Pour
from jawny_plan.press import About, Note, docx, eml, odt, parse, radio, txt
from jawny_plan.press.runs import text_of
from jawny_plan.press.tree import Heading, HorizontalRule, Paragraph
from jawny_plan.reading.folder import load
from jawny_plan.wording import meeting as meetings
from jawny_plan.wording.district import of_meeting
from jawny_plan.wording.unit_words import UnitWords
from tests.conftest import ROOT
from tests.tools import text
from tests.tools.picture import PNG

TODAY = date(2026, 11, 23)
LATER = date(2030, 1, 1)
GOLDEN = Path(__file__).parents[2] / "press/golden/noty"
POUR = Pour(ROOT / "docs", ["attr_list", "def_list", "md_in_html", "tables", "toc"], {})
UNIT = {"witryna": "https://x.example/", "nazwa": "Jednostka", "telefon": None}
QUOTE = {"tresc": "Dziękuję mieszkańcom.", "autor": "asp. Imię Nazwisko", "funkcja": "dzielnicowy"}


class Made(NamedTuple):
    """A note with what it was made of."""

    note: NotePlan
    unit: UnitWords
    html: str
    spoken: str
    content: Poured

    @property
    def poured(self) -> PouredNote:
        return PouredNote(self.note, self.html, self.spoken, self.content, title_of(self.note, self.html))

    @property
    def on_air(self) -> str:
        return radio.write(parse(self.spoken, self.address))

    @property
    def address(self) -> str:
        return str(self.unit["witryna"]) + self.note.address.lstrip("/")

    @property
    def tree(self) -> Note:
        return parse(self.html, self.address, {told["adres"]: PNG} if (told := self.note.context["zdjecie"]) else {})

    @property
    def about(self) -> About:
        return About(self.poured.title, self.unit["nazwa"], self.note.day)


def poured(note: NotePlan, unit: UnitWords) -> Made:
    said = {"jednostka": unit, **note.context}
    content = POUR.poured(note.template, said)
    return Made(note, unit, POUR.shown(note.template, content), POUR.html(note.radio_template, said), content)


@cache
def plans(folder: str = "examples/przyklad", today: date = TODAY) -> dict[str, PlanFacts]:
    data = load(ROOT / folder / "plan_data")
    return {file.id: PlanFacts(file, data.districts, today, data.meetings) for file in data.plans}


@cache
def planned(folder: str = "examples/przyklad", today: date = TODAY) -> tuple[UnitWords, dict[str, NotePlan]]:
    """A unit, and what each of its notes on a day is to be made of."""
    data = load(ROOT / folder / "plan_data")
    unit = wording.unit(data.unit)
    districts = {name: wording.district(name, item, today, today) for name, item in data.districts.items()}
    told = {name: wording.plan(facts, unit) for name, facts in plans(folder, today).items()}
    met = [MeetingFacts(file, today) for file in data.meetings]
    places = {facts.id: of_meeting(facts, data.districts) for facts in met}
    said = {item["id"]: item for item in meetings.everyone(meetings.meetings(met, unit, districts, told, places))}
    found = [
        note for name, facts in plans(folder, today).items() for note in press_notes.of_plan(facts, told[name], unit)
    ]
    found += [note for facts in met for note in meeting_notes.of_meeting(facts, said[facts.id], unit)]
    return unit, {note.id: note for note in found}


@cache
def made(folder: str = "examples/przyklad", today: date = TODAY) -> dict[str, Made]:
    """All notes of a unit on a day."""
    unit, notes = planned(folder, today)
    return {name: poured(note, unit) for name, note in notes.items()}


def names(folder: str = "examples/przyklad", today: date = TODAY) -> list[str]:
    """Of those notes; tests are gathered by them, and poured only where they run."""
    return [*planned(folder, today)[1]]


def of_plan(facts: PlanFacts) -> dict[str, NotePlan]:
    """The notes of one plan by their kinds."""
    return {note.kind: note for note in press_notes.of_plan(facts, wording.plan(facts, UNIT), UNIT)}


def with_log(facts: PlanFacts, *entries: Any, today: date | None = None) -> PlanFacts:
    """The same plan with another log."""
    progress = facts.file.progress and facts.file.progress.model_copy(update={"entries": entries})
    return replace(facts, file=replace(facts.file, progress=progress), today=today or facts.today)


ALL = pytest.mark.parametrize("name", [*names(), *names("", date(2024, 3, 12))])


def one(name: str) -> Made:
    return {**made(), **made("", date(2024, 3, 12))}[name]


def strings(value: object) -> Iterator[str]:
    """All texts of a value."""
    match value:
        case str():
            yield value
        case dict():
            for item in value.values():
                yield from strings(item)
        case list() | tuple():
            for item in value:
                yield from strings(item)


# --- which notes, on what day ----------------------------------------------------------------------------------------


def test_every_event_of_the_example_has_its_note():
    assert {name: str(item.note.day) for name, item in made().items() if "2026-07" in name or "2026-08" in name} == {
        "rejon-1-2026-07-start": "2026-07-01",
        "rejon-1-2026-07-polmetek": "2026-10-13",  # the last entry within two weeks of 1 October
        "rejon-2-2026-08-start": "2026-08-01",
        "rejon-2-2026-08-polmetek": "2026-11-05",
        "rejon-2-2026-08-poprawka-1": "2026-08-06",
        "rejon-2-2026-08-poprawka-2": "2026-09-21",
        "rejon-2-2026-08-zmiana-1": "2026-11-16",
    }
    kinds = [item.note.kind for item in made().values()]
    assert {kind: kinds.count(kind) for kind in ("start", "polmetek", "zakonczenie", "zmiana", "poprawka")} == {
        "start": 11,
        "polmetek": 8,
        "zakonczenie": 4,
        "zmiana": 3,
        "poprawka": 3,
    }


def test_a_meeting_has_an_announcement_and_a_report_for_each_date_reported():
    titles = {name: item.note.title.replace("\u00a0", " ") for name, item in made().items()}
    assert titles["rejon-1-2026-01-20-zapowiedz"] == "Bezpieczniej na ulicy Lipowej: we wtorek 20 stycznia"
    assert titles["rejon-1-2026-01-20-relacja"] == "Bezpieczniej na ulicy Lipowej: 3 wnioski mieszkańców"
    assert titles["nad-jeziorem-2026-11-26-zapowiedz"] == "Odwołane: Zebranie w Zalesiu Przykładowym"
    assert titles["rejon-2-2026-12-03-zapowiedz"].startswith("Zmiana terminu: ")
    assert "nad-jeziorem-mobilny-punkt-2026-relacja-1" in titles
    assert "piknik-2026-09-05-relacja" not in titles


def test_a_meeting_is_dated_by_the_last_word_on_it():
    days = {name: str(item.note.day) for name, item in made().items()}
    assert days["rejon-1-2026-12-10-zapowiedz"] == "2026-11-20"  # announced
    assert days["rejon-2-2026-12-03-zapowiedz"] == "2026-11-18"  # moved
    assert days["nad-jeziorem-2026-11-26-zapowiedz"] == "2026-11-19"  # cancelled
    assert days["rejon-1-2026-09-10-relacja"] == "2026-11-03"  # the last answer


@ALL
def test_title_address_and_template_agree(name):
    item = one(name)
    assert item.poured.title == item.note.title
    assert item.note.address == f"/prasa/{name}/"
    assert (ROOT / "docs" / item.note.template).is_file()


def test_a_reworded_title_is_the_title():
    note = one("rejon-1-2026-07-start").note
    assert title_of(note, '<h1 id="start">Nowy <em>tytuł</em> &amp; inne</h1>') == "Nowy tytuł & inne"


@pytest.mark.parametrize("name", [name for name in names() if name in names(today=LATER)])
def test_a_note_does_not_change_from_day_to_day(name):
    """Neither the day of the build nor words like tomorrow: the same data give the same note for ever."""
    now, later = made()[name], made(today=LATER)[name]
    assert (now.note.title, now.note.day, now.html) == (later.note.title, later.note.day, later.html)


@ALL
def test_no_word_depends_on_the_day(name):
    words = text.html(one(name).html).lower()
    assert not re.search(
        r"\b(?:jutro|pojutrze|dziś|dzisiaj|wczoraj|najbliższ\w+ (?:ponie|wto|śro|czwa|pią|sob|nie))", words
    )


def test_lists_name_the_newest_first():
    listed = press_notes.listed(item.poured for item in made().values())
    days = [made()[told["id"]].note.day for told in listed]
    assert days == sorted(days, reverse=True)
    assert {told["rodzaj"] for told in listed} == {
        "start", "polmetek", "zakonczenie", "zmiana", "poprawka", "zapowiedz", "relacja",
    }  # fmt: skip


def test_a_note_whose_day_nobody_knows_bears_none():
    """A plan of which only the end is known; a meeting that was never announced in the data."""
    start = one("nad-jeziorem-2025-05-start")
    [listed] = press_notes.listed([start.poured])
    assert start.note.day == UNDATED and listed["dnia"] is None
    file = next(file for file in load(ROOT / "examples/przyklad/plan_data").meetings if file.id == "rejon-1-dyzur")
    facts = MeetingFacts(replace(file, meeting=file.meeting.model_copy(update={"announced": None})), TODAY)
    told = one("rejon-1-dyzur-zapowiedz").note.context["spotkanie"]
    [bare] = meeting_notes.of_meeting(facts, told, UNIT)
    said = text.html(poured(bare, one("rejon-1-dyzur-zapowiedz").unit).html)
    assert "Komenda Powiatowa Policji w Przykładowie Rejon" in said and "2000" not in said


@pytest.mark.parametrize("left_out", ["przesuniecia", "odwolane"])
def test_one_date_of_a_series_that_is_off_or_moved_is_a_change(left_out):
    name = "nad-jeziorem-mobilny-punkt-2026"
    file = next(file for file in load(ROOT / "examples/przyklad/plan_data").meetings if file.id == name)
    told = one(f"{name}-zapowiedz").note.context["spotkanie"]
    terms = [{**term, left_out: None} for term in told["terminy"]]
    first = next(meeting_notes.of_meeting(MeetingFacts(file, TODAY), {**told, "terminy": terms}, UNIT))
    assert first.context["zmiana"] == "zmiana"


# --- half-time -------------------------------------------------------------------------------------------------------


def lively() -> PlanFacts:
    return plans()["rejon-1-2026-07"]


def test_half_time_is_silent_without_a_log():
    silent = replace(lively(), file=replace(lively().file, progress=None), today=LATER)
    assert set(of_plan(silent)) == {"start"}
    assert set(of_plan(with_log(lively(), today=LATER))) == {"start"}


def test_half_time_is_silent_where_the_log_tells_nothing_of_the_work():
    untold = [entry for entry in lively().log if isinstance(entry, Method)]
    corrections = [entry for entry in plans()["rejon-2-2026-08"].log if isinstance(entry, Correction)]
    assert untold and corrections
    assert "polmetek" not in of_plan(with_log(lively(), *untold, *corrections, today=LATER))


def test_half_time_is_silent_in_the_first_half_and_without_both_dates():
    assert "polmetek" not in of_plan(replace(lively(), today=date(2026, 9, 30)))
    assert "polmetek" in of_plan(replace(lively(), today=date(2026, 10, 1)))
    for facts in plans(today=LATER).values():
        if not (facts.plan.period.start and facts.plan.period.end):
            assert "polmetek" not in of_plan(facts)


def test_what_is_logged_long_after_the_half_is_not_of_the_first_half():
    late = [entry for entry in lively().log if entry.day > date(2026, 10, 15)]
    assert late
    assert "polmetek" not in of_plan(with_log(lively(), *late, today=LATER))
    html = poured(of_plan(lively())["polmetek"], wording.unit(load(ROOT / "examples/przyklad/plan_data").unit)).html
    assert "Odnowiono przejście" in html and "21 października" not in text.html(html)


@given(st.integers(0, 400))
def test_half_time_stands_still_two_weeks_after_the_half(days):
    then = date(2026, 10, 1) + timedelta(days=days)
    day = of_plan(replace(lively(), today=then))["polmetek"].day
    assert date(2026, 10, 1) <= day <= min(max(then, date(2026, 10, 1)), date(2026, 10, 15))
    if days > 14:
        assert day == date(2026, 10, 13)


def test_half_time_gives_no_verdict():
    for item in made().values():
        if item.note.kind == "polmetek":
            assert "Nasze obliczenie" not in item.html
            assert not re.search(r"(?i)cel (?:nie)?osiągnięty", item.html)


# --- what they say ---------------------------------------------------------------------------------------------------

MONTHS = "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia"


@ALL
def test_every_number_date_and_name_stands_in_the_data(name):
    item = one(name)
    told = text.flat(" ".join([*strings(item.note.context), *strings(item.unit)]))
    said = text.html(item.html)
    numbers = set(re.findall(r"\d+", told))
    if plan := item.note.context.get("plan"):
        numbers.add(str(len(plan["dzialania"])))
    else:
        numbers.add(str(len(item.note.context["spotkanie"]["terminy"])))
    known = numbers | {"112"}  # the part about the programme
    assert set(re.findall(r"\d+", said)) - known == set()
    for pattern in (
        rf"\d+ (?:{MONTHS}) \d+",
        r"\d+[.,]\d+",
        r"\d+%",
        r"\S+ \S+ Imię Nazwisko",
        r"\d\d \d{3} \d\d \d\d",
    ):
        for fact in re.findall(pattern, said):
            # What may stand above a signature ends so.
            assert re.sub(r"^(?:112\. |r\. |planu\. |Prowadzenie: |prasowy )", "", fact) in told


@ALL
def test_no_full_stop_stands_twice(name):
    assert not re.search(r"\.\s?\.|\.\s;|\s[,.;:]", text.html(one(name).html))


@ALL
def test_the_lead_is_bold_and_short_and_the_note_is_signed(name):
    item = one(name)
    assert re.match(r"<h1 [^>]*>[^<]*</h1>\s*<p><strong>[^<]*</strong></p>", item.html)
    assert item.unit["nazwa"] in item.html
    assert item.html.count("<h1") == 1


def test_the_closing_note_tells_editors_how_numbers_were_compared():
    said = text.html(one("rejon-1-2025-02-zakonczenie").html)
    for part in (
        "Nasze obliczenie, nie jest częścią planu",
        "liczby przeliczono na dni („na dni”)",
        "8,76 na 30 dni",
        "36,99",
        "mniej o ponad 48%",
        "Tak duża różnica rzadko wynika z samego przypadku.",
        "Różnica może wynikać z pory roku.",
        "Czego dane nie obejmują: nie obejmuje zgłoszeń do straży miejskiej",
    ):
        assert part in said


def test_without_a_method_nothing_is_computed():
    said = text.html(one("rejon-2-2025-03-zakonczenie").html)
    assert "Nasze obliczenie" not in said
    assert "5 pojazdów" in said


def test_a_missed_goal_is_said_as_loudly_as_a_met_one():
    assert "cel nieosiągnięty" in text.html(one("rejon-1-2026-01-zakonczenie").html)


def test_a_correction_says_what_was_and_what_is():
    said = text.html(one("rejon-2-2026-08-poprawka-1").html)
    assert "Było: 19 zgłoszeń" in said and "Jest: 9 zgłoszeń" in said


def test_the_officer_is_the_one_of_the_notes_day():
    """The plan's first half had another rank than its last day."""
    told = made()
    assert told["rejon-1-2026-07-polmetek"].note.context["podpisani"] == ["asp. Imię Nazwisko, dzielnicowy"]
    assert told["rejon-1-2025-02-polmetek"].note.context["podpisani"] == ["st. asp. Imię Nazwisko, dzielnicowy"]
    assert told["rejon-1-2025-02-zakonczenie"].note.context["podpisani"] == ["asp. szt. Imię Nazwisko, dzielnicowy"]
    assert told["rejon-2-2026-08-start"].note.context["podpisani"] == ["mł. asp. Imię Nazwisko, dzielnicowy"]


@pytest.mark.parametrize(
    "name", ["rejon-1-2026-07-polmetek", "rejon-1-2025-02-zakonczenie", "rejon-1-2026-01-20-zapowiedz",
             "rejon-1-2026-01-20-relacja"],
)  # fmt: skip
def test_a_quote_stands_only_where_the_data_hold_one(name):
    item = one(name)
    assert "<blockquote>" not in item.html
    quoted = poured(replace(item.note, context={**item.note.context, "cytat": QUOTE}), item.unit)
    assert "– Dziękuję mieszkańcom. asp. Imię Nazwisko, dzielnicowy" in text.html(quoted.html)
    assert quoted.html.count("<blockquote>") == 1


def test_quotes_go_to_the_note_that_they_belong_to():
    facts, unit = lively(), wording.unit(load(ROOT / "examples/przyklad/plan_data").unit)
    told = {**wording.plan(facts, unit), "cytaty": {"polmetek": QUOTE}}
    assert {note.kind: note.context["cytat"] for note in press_notes.of_plan(facts, told, unit)} == {
        "start": None,
        "polmetek": QUOTE,
    }


def test_the_quotes_of_the_example_stand_where_they_belong():
    quoted = {name for name, item in made().items() if "<blockquote>" in item.html}
    assert quoted == {
        "nad-jeziorem-2025-11-zmiana-1",
        "rejon-1-2026-01-polmetek",
        "rejon-2-2026-02-zakonczenie",
        "rejon-2-2026-08-poprawka-1",
        "rejon-1-2026-12-10-zapowiedz",
        "rejon-1-2026-09-10-relacja",
    }


def quote(day: date, note: str, approved: date | None = None) -> Statement:
    words = Quote.model_construct(text=f"Słowa {day}", author="Imię Nazwisko", office=None, approved=approved)
    return Statement.model_construct(
        day=day, source="x", publish_from=None, approved=None, kind="wypowiedz", note=PlanNote(note), quote=words
    )


def test_a_quote_on_a_correction_belongs_to_the_one_above_it():
    corrected = next(entry for entry in plans()["rejon-2-2026-08"].log if isinstance(entry, Correction))
    day = corrected.day
    log = (corrected, quote(day, "poprawka", day), corrected, corrected, quote(day, "poprawka", day))
    noted = press_notes.of_plan(facts := with_log(lively(), *log), wording.plan(facts, UNIT), UNIT)
    assert [bool(note.context["cytat"]) for note in noted if note.kind == "poprawka"] == [True, False, True]


@pytest.mark.parametrize(
    ("approved", "stands"), [(None, False), (date(2026, 11, 24), False), (TODAY, True), (date(2026, 7, 1), True)]
)
def test_a_quote_stands_only_once_its_speaker_approved_it(approved, stands):
    facts = with_log(lively(), quote(date(2026, 7, 1), "start", approved))
    assert bool(of_plan(facts)["start"].context["cytat"]) is stands


def test_what_furnishes_notes_is_no_news():
    """It makes no half-time note, is no result, no word of life, and is not told as an event."""
    photo = next(entry for entry in lively().log if isinstance(entry, Illustration))
    facts = with_log(lively(), photo, quote(date(2026, 10, 2), "start", date(2026, 10, 2)))
    assert "polmetek" not in of_plan(facts)
    told = wording.plan(facts, UNIT)
    assert told["przebieg"] == [] and not told["ma_wynik"]
    assert facts.stale


# --- formats ---------------------------------------------------------------------------------------------------------


def test_each_note_is_ordered_in_every_format():
    item = one("rejon-1-2026-07-start")
    orders = list(press_notes.documents(item.poured, item.unit))
    *public, draft = orders
    assert [order.path for order in public] == [
        f"prasa/rejon-1-2026-07-start/{form.file}" for form in NOTE_FORMATS if form is not MAIL
    ]
    assert draft.path == "paczka/rejon-1-2026-07-start/nota.eml"  # it names newsrooms
    assert draft.to and not any(order.to for order in public)
    assert {order.day for order in orders} == {date(2026, 7, 1)}
    assert {order.address for order in orders} == {item.address}


def test_newsrooms_are_those_of_the_unit():
    assert press_notes.newsrooms({"redakcje": []}) == ()
    told = {"redakcje": [{"nazwa": "Radio", "email": "a@b.example"}]}
    assert press_notes.newsrooms(told) == (("Radio", "a@b.example"),)


def test_a_photo_is_ordered_once_and_every_format_knows_its_file():
    item = one("rejon-1-2026-09-10-relacja")
    assert press_notes.photo(item.note) == PhotoOrder(
        "prasa/rejon-1-2026-09-10-relacja/zdjecie.png", "zdjecia/szkola.png"
    )
    named = {order.photos for order in press_notes.documents(item.poured, item.unit)}
    assert named == {(("/prasa/rejon-1-2026-09-10-relacja/zdjecie.png", "zdjecia/szkola.png"),)}
    assert press_notes.photo(one("rejon-1-2026-12-10-zapowiedz").note) is None


def test_a_photo_has_its_words_in_the_text():
    said = text.flat(txt.write(one("rejon-1-2026-07-start").tree, one("rejon-1-2026-07-start").about))
    assert (
        "[Zdjęcie: Rysunek. Przejście dla pieszych przed szkołą, obok drzewo i tablica. Fot. KPP w Przykładowie]"
        in said
    )


@pytest.mark.parametrize("name", names())
def test_every_note_says_whom_to_ask(name):
    assert (
        "Kontakt dla mediów: st. asp. Imię Nazwisko, oficer prasowy, tel. 47 000 00 09, prasa@przyklad.example "
        "(dni robocze, godz. 8.00–15.00)" in text.html(made()[name].html)
    )


def test_a_unit_without_a_press_contact_names_none():
    assert "Kontakt dla mediów" not in one("rejon-2-2024-01-start").html


FORMATS: dict[str, Callable[[Made], str]] = {
    "html": lambda item: text.html(item.html),
    "txt": lambda item: text.flat(txt.write(item.tree, item.about)),
    "docx": lambda item: text.docx(docx.write(item.tree, item.about)),
    "odt": lambda item: text.odt(odt.write(item.tree, item.about)),
    "eml": lambda item: text.html(eml._html(item.tree, item.about)),
}
EVIL = ["<script>alert(1)</script>", "{{7*7}} {% raw %}", "[x](javascript:alert(1)) | a | **b** > # c", '" onload="x']


def spoilt(value: Any, evil: str, key: str = "") -> Any:
    """The words of a note with every free text spoilt."""
    if isinstance(value, dict):
        return {name: spoilt(item, evil, name) for name, item in value.items()}
    if isinstance(value, list):
        return [spoilt(item, evil, key) for item in value]
    kept = (
        key in ("kod", "id", "kanal", "rodzaj", "sha256", "zmiana", "ankieta")
        or "adres" in key
        or key.endswith("_adres")
    )
    return value if kept or not isinstance(value, str) else f"{value} {evil}"


@pytest.mark.parametrize("evil", EVIL)
@pytest.mark.parametrize(
    "name", ["rejon-1-2026-07-polmetek", "rejon-1-2025-02-zakonczenie", "rejon-2-2026-08-poprawka-1",
             "rejon-1-2026-12-10-zapowiedz", "rejon-1-2026-09-10-relacja"],
)  # fmt: skip
def test_a_hostile_value_stays_text_in_every_format(name, evil):
    item = one(name)
    context = {key: value if key == "zmiana" else spoilt(value, evil) for key, value in item.note.context.items()}
    hostile = poured(replace(item.note, context=context), item.unit)
    assert re.findall(r"</?[a-z0-9]+", hostile.html) == re.findall(r"</?[a-z0-9]+", item.html)
    times = {kind: write(hostile).count(text.flat(evil)) for kind, write in FORMATS.items()}
    assert min(times.values()) > 5
    assert "\n" not in hostile.about.title
    assert hostile.on_air


def test_a_hostile_headline_stays_text_everywhere():
    facts = lively()
    plan = facts.plan.model_copy(update={"headline": "<h1>x</h1>{{ 7*7 }}"})
    note = of_plan(replace(facts, file=replace(facts.file, plan=plan)))["polmetek"]
    item = poured(note, wording.unit(load(ROOT / "examples/przyklad/plan_data").unit))
    assert item.about.title == note.title == "<h1>x</h1>{{ 7*7 }}: na półmetku wykonano 1 z\u00a05 działań"
    assert escape("<h1>x</h1>") in item.html


@ALL
def test_every_heading_and_label_has_something_under_it(name):
    blocks = one(name).tree.blocks
    for block, following in itertools.pairwise((*blocks, HorizontalRule())):
        if isinstance(block, Heading):
            assert not isinstance(following, HorizontalRule), block
            assert not isinstance(following, Heading) or following.level > block.level, block
        ends = isinstance(block, Paragraph) and text_of(block.content).endswith(":")
        assert not ends or not isinstance(following, (Heading, HorizontalRule, Paragraph)), block


@ALL
def test_a_lead_says_something_a_paper_can_print(name):
    """A title that no form begins, then sentences, none of them a label with a number."""
    item = one(name)
    lead = item.note.context["wiadomosc"]["zdania"]
    assert not re.match(r"(?i)(?:rejon|dzielnica|rewir|zapowiedź|relacja)\b", item.note.title)
    assert "Liczba działań w planie" not in text.html(item.html)
    assert lead and all(re.fullmatch(r"[A-ZĄĆĘŁŃÓŚŹŻ„].*[.!?…”]", sentence, re.DOTALL) for sentence in lead)


def test_what_is_ahead_is_told_as_ahead():
    for name, item in made().items():
        if item.note.kind == "start" and UNDATED < item.note.day <= plans()[item.note.plan].first_day:
            assert re.search(" (dzielnicowego|Dokument „[^”]+”) obejmie ", text.html(item.html)), name


@ALL
def test_the_radio_version_takes_half_a_minute_to_a_minute(name):
    said = one(name).on_air
    assert radio.LEAST <= len(re.findall(r"\w+", said)) <= radio.MOST
    assert said.endswith("W nagłej sprawie trzeba dzwonić pod numer sto dwanaście.\n")
    assert not re.search(r"przykladowo|kropka|małpa", said)  # no address that nobody can write down by ear


@ALL
def test_the_radio_version_says_a_year_once(name):
    """Not twice in a row: where two years alternate, each is said where it is another than the last."""
    years = re.findall(r"dwa tysiące \w+ \w+(?= roku)", one(name).on_air.replace("\n", " "))
    assert all(one != other for one, other in itertools.pairwise(years))


@ALL
def test_the_radio_version_holds_no_figures_and_no_links(name):
    item = one(name)
    said = item.on_air
    assert not re.search(r"[0-9%@§]|://|(?<!\w)(?:asp|sierż|szt|nr|ul|tel|godz|r)\.", said)


@ALL
def test_the_radio_version_holds_nothing_that_no_speaker_would_say(name):
    """No brackets, no labels with a colon, no abbreviations, no half of one."""
    said = one(name).on_air
    assert not re.search(r"[()\[\]:;/]|,[.,]|\.\.|\broku r\b", said)
    assert not re.search(r"(?<!\w)(?:nr|ul|al|pl|os|godz|tel|wg|ds|KMZB|SP)(?!\w)", said)


def golden(path: Path, said: str) -> None:
    if os.environ.get("JAWNY_PLAN_WZORCE"):
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(said, encoding="utf-8")
    assert said == path.read_text(encoding="utf-8")


@ALL
def test_each_note_reads_well(name):
    golden(GOLDEN / f"{name}.txt", txt.write(one(name).tree, one(name).about))


@ALL
def test_the_radio_version_reads_well(name):
    golden(GOLDEN / f"{name}-radio.txt", one(name).on_air)


def test_no_golden_file_is_left_over():
    kept = {path.stem.removesuffix("-radio") for path in GOLDEN.glob("*.txt")}
    assert kept == {*made(), *made("", date(2024, 3, 12))}


def test_work_done_several_times_is_said_once():
    """`ile_razy` of the log, as a sentence of its own."""
    entry = next(entry for entry in lively().log if isinstance(entry, Done) and entry.times == 14)
    said = text.html(one("rejon-1-2026-07-polmetek").html)
    assert f"{entry.text} Łącznie 14 razy." in said


@pytest.mark.parametrize(
    ("office", "said"),
    [
        (Office.MASCULINE, "Do dzielnicowego można zadzwonić pod numer telefonu czterdzieści"),
        (Office.FEMININE, "Do dzielnicowej można zadzwonić pod numer telefonu czterdzieści"),
    ],
)
def test_the_telephone_on_air_is_of_him_or_her_as_the_data_say(office, said):
    facts = plans()["rejon-2-2026-08"]
    districts = {
        name: item.model_copy(
            update={"officers": tuple(officer.model_copy(update={"office": office}) for officer in item.officers)}
        )
        for name, item in facts.districts.items()
    }
    known = replace(facts, districts=districts)
    unit = wording.unit(load(ROOT / "examples/przyklad/plan_data").unit)
    [note] = [item for item in press_notes.of_plan(known, wording.plan(known, unit), unit) if item.kind == "start"]
    assert said in re.sub(r"\s+", " ", poured(note, unit).on_air)


def test_a_goal_of_one_threat_names_it():
    note = made()["nad-jeziorem-2025-11-start"]
    words = re.sub(r"\s+", " ", text.html(note.html))
    [of_it] = re.findall(r"Włamania do domków letniskowych: „[^–]*", words)
    assert "„Niedopuszczenie do kolejnych włamań”" in of_it
