"""Real plans, and those of the importer's documents, in every output, on a day inside their period and one after.

No output of a plan names a day, states a number or quotes words that its own YAML does not hold. What the program
computes from the data is marked as computed, and only pages and open data hold it.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from functools import cache, partial
from pathlib import Path
from typing import Any

import icalendar
import pytest

from jawny_plan import polish
from jawny_plan.facts.plan import UNDATED
from jawny_plan.model import addresses
from jawny_plan.model.designation import counted
from jawny_plan.outputs.bundle import publications
from jawny_plan.outputs.bundle.packing import SHEET, pack
from jawny_plan.outputs.documents.orders import NoteOrder, SheetOrder
from jawny_plan.outputs.note_formats import MAIL, POST, RADIO, TEXT
from jawny_plan.polish import dictionary, spoken
from jawny_plan.polish.spoken import MONTHS
from jawny_plan.reading.folder import load
from tests.conftest import ROOT
from tests.tools import text
from tests.tools.computed import phrases, without
from tests.tools.day_outputs import SCHEMAS, DayOutputs, flat, pour, written
from tests.tools.governed import wrong

CASES = sorted(path for path in (ROOT / "tests/cases").iterdir() if path.is_dir())
DAY = re.compile(rf"\b\d{{1,2}} (?:{'|'.join(MONTHS.values())})(?: \d{{4}})?")
SPOKEN_DAY = re.compile(rf"\b((?:\w+ego )?\w+ego (?:{'|'.join(MONTHS.values())}))")
NUMBER = re.compile(r"\d+(?:,\d+)?")
NAME = re.compile(r"\b[A-ZĄĆĘŁŃÓŚŹŻ]\w+")
PACKAGE = ROOT / "hooks/jawny_plan"
QUOTED = re.compile(r"„([^„”]+)”")
EVERYWHERE = {"112"}
PROGRESS_SHEET = "postepy/postepy.pdf"
"""The sheet of the whole unit, which tells the day on which it was made."""
NOT_WORDS = {"adres_pelny", "adres_kodu", "email_adres", "telefon_adres", "jezyk", "nr", "termin_nr"}
"""Keys of sheets that hold no words of the plan: addresses, numbers of rows."""


@cache
def data_words(case: Path) -> str:
    """All that the YAML of a case says, as people write it."""
    raw = " ".join(path.read_text(encoding="utf-8") for path in sorted((case / "plan_data").rglob("*.yml")))
    days = " ".join(polish.day(date.fromisoformat(day)) for day in re.findall(r"\d{4}-\d\d-\d\d", raw))
    return text.flat(polish.typeset(f"{raw} {days}"))


@cache
def spoken_days(case: Path) -> set[str]:
    """The days of the data as they are read aloud, without the year."""
    named = (value.split() for value in DAY.findall(data_words(case)))
    return {f"{spoken.ordinal(int(number), 'ego')} {month}" for number, month, *_ in named}


@cache
def program_words() -> str:
    """All that templates say by themselves: names that are quoted there are not quoted from a plan."""
    files = [*(ROOT / "docs").rglob("*.md"), *(ROOT / "docs").rglob("*.typ"), *(ROOT / "docs").rglob("*.html")]
    code = (ROOT / "hooks/jawny_plan/wording").rglob("*.py")
    return text.flat(" ".join(path.read_text(encoding="utf-8") for path in [*files, *code]))


def days(case: Path) -> tuple[date, date]:
    """A day inside the period of the case's plans, and one after."""
    periods = [file.plan.period for file in load(case / "plan_data").plans]
    ends = [day for period in periods for day in (period.start, period.end) if day] or [UNDATED + timedelta(9000)]
    return min(ends) + timedelta(30), max(ends) + timedelta(200)


def leaves(node: object, key: str = "") -> Iterator[str]:
    if isinstance(node, dict):
        for name, value in node.items():
            yield from leaves(value, name)
    elif isinstance(node, (list, tuple)):
        for value in node:
            yield from leaves(value, key)
    elif isinstance(node, str) and key not in NOT_WORDS:
        yield node


@cache
def made(case: Path, day: date) -> DayOutputs:
    return DayOutputs(load(case / "plan_data"), day)


def outputs(case: Path, day: date, folder: Path) -> Iterator[tuple[str, str]]:
    """The words of every output of the case: pages, sheets, notes in each format, feeds, calendars, data, bundles."""
    site = made(case, day)
    yield from site.pages()
    for order in site.orders:
        if isinstance(order, SheetOrder):
            yield order.path, text.flat(" ".join(leaves(undated(order.data))))
        elif isinstance(order, NoteOrder) and order.format in (TEXT, RADIO, MAIL, POST):
            yield order.path, text.flat(words_of(order))
    for name, content in site.files.items():
        if name.endswith("feed.json"):
            items = site.json(name)["items"]
            yield from ((f"{name} {item['id']}", flat(f"{item['title']} {item['content_text']}")) for item in items)
        elif name.endswith(".ics"):
            events = icalendar.Calendar.from_ical(content).walk("VEVENT")
            yield name, flat(" ".join(f"{event['SUMMARY']} {event['DESCRIPTION']}" for event in events))
        elif name.endswith(".vcf"):
            yield name, re.sub(r"VERSION:\S+|TYPE=\S+", "", flat(content))
    for bundle in publications.bundles(site.site.published, pour()):
        pack(bundle, partial(_document, bundle), site.edition.unit, site.site.filled, folder / f"{day}-{bundle.id}")
        sheet = (folder / f"{day}-{bundle.id}" / SHEET).read_text(encoding="utf-8")
        yield f"paczka/{bundle.id}", text.html(text.html(sheet).replace("<", " <"))  # posts stand there as code


def undated(words: Mapping[str, Any]) -> Mapping[str, Any]:
    """The words of a sheet; of a leaflet all but the day of which it tells: that on which its plan turned."""
    return {**words, "plan": {**words["plan"], "stan_na": None}} if "stan_na" in words.get("plan", {}) else words


def _document(bundle: publications.Bundle, path: str) -> bytes:
    """What the sheet of a bundle is made of: posts and messages."""
    order = next(order for order in bundle.orders() if order.path == path)
    return written(order) if isinstance(order, NoteOrder) and order.format in (MAIL, POST) else b""


def words_of(order: NoteOrder) -> str:
    """The words of a note in a format that is no sheet and no document of an office."""
    content = written(order)
    if order.format is MAIL:
        message = message_from_bytes(content, _class=EmailMessage, policy=default)
        body = message.get_body(("plain",))
        return f"{message['Subject']} {body.get_content() if body else ''}"
    if order.format is POST:
        post = json.loads(content)
        return text.html(" ".join((post["title"], post["lead"], post["body"])))
    return content.decode()


def on_paper(path: str) -> bool:
    """Whether nothing computed may stand there: sheets, feeds, calendars, cards, notes on a plan's beginning."""
    return (
        path.endswith((".ics", ".vcf", ".png"))
        or "feed.json" in path
        or (path.startswith(("plany/", "rejony/")) and path.endswith(".pdf"))
        or ("-start/" in path and not path.endswith(RADIO.file))
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_no_output_says_what_the_data_do_not(case: Path, tmp_path: Path) -> None:
    known, own = data_words(case), program_words()
    stated = {*NUMBER.findall(known), *EVERYWHERE}
    wrong = []
    for day in days(case):
        found = dict(outputs(case, day, tmp_path))
        kinds = ("ulotka.pdf", "klatka-1.pdf", "nota.eml", "nota-radio.txt", ".ics", "wpis.json")
        wanted = [kind for kind in kinds if kind != "klatka-1.pdf" or has_places(case)]
        assert [kind for kind in wanted if not any(path.endswith(kind) for path in found)] == []
        for path, words in found.items():
            plain = re.sub(r"https?://\S+|\S+@\S+", "", words)
            leaflet = "/ulotka" in path  # it counts what was done
            assert not re.search(r"\bNone\b", plain), path
            if not path.endswith(".md") and not path.startswith("paczka/"):  # these hold several things
                assert plain.count("nie ma w materiałach, które mamy") <= 1, path
            if not path.endswith(RADIO.file):  # where what is quoted is read aloud, numbers and all
                wrong += [(path, quoted) for quoted in QUOTED.findall(plain) if not is_in(quoted, known, own)]
            if not path.endswith(".md"):  # pages also tell today, and windows that the program computed
                # A progress sheet and a bundle tell the day on which they were made.
                of_today = path == PROGRESS_SHEET or path.startswith("paczka/")
                told = f"{known} {polish.day(day)}" if of_today else known
                wrong += [(path, value) for value in DAY.findall(plain) if value not in told.replace(polish.NBSP, " ")]
            if on_paper(path):
                steps = {str(number) for number in range(1, 20)} if "-start/" in path or leaflet else set()
                wrong += [(path, value) for value in NUMBER.findall(plain) if value not in stated | steps]
            if path.endswith(RADIO.file):
                written_note = found[path.replace(RADIO.file, TEXT.file)]
                assert len(QUOTED.findall(plain)) <= len(QUOTED.findall(written_note)), path
                wrong += [(path, value) for value in SPOKEN_DAY.findall(plain) if value not in spoken_days(case)]
    assert wrong == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_number_and_name_is_of_the_data_or_marked_as_ours(case: Path, tmp_path: Path) -> None:
    """On pages too: what we computed is known phrase by phrase, and what the program says by itself, word by word."""
    known = data_words(case)
    stated, vocabulary = {*NUMBER.findall(known), *EVERYWHERE}, words_of_data(case) | program_vocabulary()
    plans = [file.plan for file in load(case / "plan_data").plans]
    items = max(len(part) for plan in plans for part in (plan.actions, plan.goals, plan.partners, plan.publicity))
    wrong = []
    for day in days(case):
        computed = phrases(made(case, day).edition)
        for path, words in outputs(case, day, tmp_path):
            plain = re.sub(r"https?://\S+|\S+@\S+|python3 run", "", words.partition("// Copying works")[0])
            numbers = NUMBER.findall(without(plain, computed, items)) if not path.endswith(RADIO.file) else []
            wrong += [(path, number) for number in numbers if number not in stated]
            wrong += [(path, name) for name in set(NAME.findall(plain)) if not is_known(name, vocabulary)]
    assert wrong == []
    assert not is_known("Brzęczyszczykiewicz", vocabulary)
    assert NUMBER.findall(without("Było 987 zgłoszeń.", computed, items)) == ["987"]


def is_known(name: str, vocabulary: frozenset[str]) -> bool:
    """Whether a word with a capital letter, or its basic form, stands in the data or is the program's own."""
    word = name.lower()
    return word in vocabulary or not vocabulary.isdisjoint(dictionary.lemmas(word) | dictionary.lemmas(name))


def words_of_data(case: Path) -> frozenset[str]:
    return with_lemmas(data_words(case))


@cache
def program_vocabulary() -> frozenset[str]:
    """Every word that templates and the code that puts things into words may say."""
    code = [
        path for room in ("wording", "outputs", "polish", "model", "facts") for path in (PACKAGE / room).rglob("*.py")
    ]
    pages = (ROOT / "hooks/theme").rglob("*.html")
    return with_lemmas(" ".join([program_words(), *(path.read_text(encoding="utf-8") for path in (*code, *pages))]))


def with_lemmas(words: str) -> frozenset[str]:
    found = frozenset(re.findall(r"\w+", words.lower()))
    return found | {lemma for word in found for lemma in dictionary.lemmas(word)}


def has_places(case: Path) -> bool:
    return any(threat.places for file in load(case / "plan_data").plans for threat in file.plan.threats)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_radio_counts_nothing_that_the_data_do_not(case: Path) -> None:
    """Each numeral that is read aloud in a note on a beginning is that of a number in the data."""
    known = data_words(case)
    written_out = {int(value) for value in re.findall(r"\d+", known)} | {112}
    roman = {counted(value) for value in re.findall(r"\b[IVXL]+\b", known)}
    figures = roman | {part for number in written_out for part in (number, *divmod(number, 1000)) if part <= 10_000}
    read = set(re.findall(r"\w+", " ".join(form for number in figures for form in forms(number))))
    every = set(re.findall(r"\w+", " ".join(form for number in NUMERALS for form in forms(number))))
    most = max(len(file.plan.actions) for file in load(case / "plan_data").plans)
    steps = {spoken.ordinal(number, "e") for number in range(1, most + 1)}  # "działanie czwarte"
    small = {word for number in (0, 1, 2, 3) for form in forms(number) for word in form.split()}  # "jedna", "drugi"
    for day in days(case):
        for name in (name for name in made(case, day).notes if name.endswith("-start")):
            aloud = made(case, day).note(name, RADIO).lower()
            numerals = {word for word in re.findall(r"\w+", aloud) if word in every - small}
            assert numerals <= read | steps | set(re.findall(r"\w+", known.lower())), name


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_radio_says_numerals_as_the_words_before_them_want(case: Path) -> None:
    for day in days(case):
        site = made(case, day)
        assert [(name, fault) for name in site.notes for fault in wrong(site.note(name, RADIO))] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_radio_holds_nothing_that_no_speaker_would_say(case: Path) -> None:
    """60 to 120 words without brackets, labels, figures and abbreviations, whatever the plan holds."""
    for day in days(case):
        site = made(case, day)
        for name in site.notes:
            said = site.note(name, RADIO)
            assert 60 <= len(re.findall(r"\w+", said)) <= 120, name
            assert not re.search(r"[()\[\]:;/0-9]|,[.,]|\broku r\b", said), name
            assert not re.search(r"(?<!\w)(?:nr|ul|al|pl|os|godz|tel|wg|ds|KMZB|SP)(?!\w)", said), name


def test_radio_of_the_example_says_numerals_as_the_words_before_them_want() -> None:
    notes = sorted((ROOT / "tests/press/golden").rglob("*-radio.txt"))
    assert len(notes) > 30
    assert [(path.name, fault) for path in notes for fault in wrong(path.read_text(encoding="utf-8"))] == []


def forms(number: int) -> set[str]:
    cardinals = {spoken.cardinal(number, case, gender) for case in spoken.Case for gender in spoken.Gender}
    ordinals = {spoken.ordinal(number, ending) for ending in ("y", "ego", "a", "ej", "e", "ym", "ych", "emu", "ą")}
    return cardinals | ordinals


NUMERALS = (*range(101), *range(200, 1000, 100), 1000)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_data_for_programs_hold_no_day_and_no_number_of_their_own(case: Path) -> None:
    """JSON and CSV, but for what is named as computed."""
    known = data_words(case)
    dated = set(re.findall(r"\d{4}-\d\d-\d\d", known))
    stated = {float(value.replace(",", ".")) for value in NUMBER.findall(known)}
    wrong = []
    for day in days(case):
        for name, place, value in published(made(case, day)):
            wrong += [
                (name, place, found) for found in re.findall(r"\d{4}-\d\d-\d\d", str(value)) if found not in dated
            ]
            if isinstance(value, (int, float)) and not isinstance(value, bool):
                wrong += [(name, place, value)] if float(value) not in stated else []
            if isinstance(value, str):
                words = re.sub(r"<[^>]+>", " ", flat(value))
                wrong += [
                    (name, place, quoted)
                    for quoted in QUOTED.findall(words)
                    if not is_in(quoted, known, program_words())
                ]
                wrong += [(name, place, spelt) for spelt in DAY.findall(words) if spelt not in known]
    assert wrong == []


COMPUTED = {"obliczenia", "stan_na", "$schema", "wersja_formatu", "format"}
COMPUTED_COLUMNS = {"dni", "razy_wymagane", "razy_wykonane", "ostatni_dzien", "dowodow"}


def published(site: DayOutputs) -> Iterator[tuple[str, str, object]]:
    """Every value of the open data that is not computed, beside its file and key."""
    for name, content in site.files.items():
        if name.startswith("dane/csv/"):
            for row in csv.DictReader(io.StringIO(content)):
                yield from ((name, key, value) for key, value in row.items() if key not in COMPUTED_COLUMNS)
        elif name.startswith("dane/") and name.endswith(".json") and not name.startswith(SCHEMAS):
            yield from ((name, key, value) for key, value in values(json.loads(content)))


def values(node: object, key: str = "") -> Iterator[tuple[str, object]]:
    if isinstance(node, dict):
        for name, value in node.items():
            if name not in COMPUTED:
                yield from values(value, name)
    elif isinstance(node, list):
        for value in node:
            yield from values(value, key)
    elif node is not None:
        yield key, node


def is_in(quoted: str, known: str, own: str) -> bool:
    """Whether quoted words stand in the data, or are a name that the program itself quotes."""
    plain = text.flat(quoted).rstrip(".").lower().translate({ord("«"): "„", ord("»"): "”"})
    return plain in known.lower() or plain in own.lower()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_threats_actions_and_partners_stand_on_page_leaflet_and_note(case: Path, tmp_path: Path) -> None:
    data = load(case / "plan_data")
    day = days(case)[0]
    found = dict(outputs(case, day, tmp_path))
    missing = []
    for file in data.plans:
        names = [item.name for item in (*file.plan.threats, *file.plan.actions, *file.plan.partners)]
        for path in (
            addresses.source(addresses.plan(file.id)),
            f"plany/{file.id}/ulotka.pdf",
            *notes(found, file.id),
        ):
            words = found[path].lower()
            missing += [(path, name) for name in names if text.flat(polish.typeset(name)).lower() not in words]
    assert missing == []


def notes(found: dict[str, str], plan: str) -> list[str]:
    """The note on the beginning of the plan: as text, in the message to newsrooms, as a post."""
    return [path for path in found if f"{plan}-start/" in path and path.endswith((TEXT.file, MAIL.file, POST.file))]


def test_there_is_a_case_for_each_plan_of_the_importers_documents() -> None:
    plans = list((ROOT / "tests/cases").glob("import-*/plan_data/plany/*.yml"))
    assert len(plans) == 13
