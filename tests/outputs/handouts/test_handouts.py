"""The handouts: what a resident, a screen reader and a phone's camera get from each sheet."""

from __future__ import annotations

import copy
import ctypes
import json
import math
import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
import segno
import zxingcpp

from jawny_plan import wording
from jawny_plan.facts.meeting import MeetingFacts
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model.district import District
from jawny_plan.model.meeting import Meeting
from jawny_plan.model.unit import MeetingFile
from jawny_plan.outputs import handouts
from jawny_plan.outputs.documents.orders import SheetOrder
from jawny_plan.outputs.documents.print import DoesNotFit, Press, PrintError
from jawny_plan.outputs.documents.print.signs import printable
from jawny_plan.outputs.handouts import Handout
from jawny_plan.outputs.sheets import DistrictSheet, MeetingSheet, PlanSheet, UnitSheet
from jawny_plan.reading.folder import load
from jawny_plan.wording.meeting import everyone, meetings
from jawny_plan.wording.totals_words import TotalsWords
from tests.outputs.documents.test_print import (
    ENDLESS,
    HOSTILE,
    UNPRINTED,
    assert_harmless,
    changed,
    second_opinion,
    strings,
)
from tests.tools import pace
from tests.tools import pdf as read
from tests.tools.verapdf import failed_rules

ROOT = Path(__file__).resolve().parents[3]
TEMPLATES = ROOT / "docs" / "_druk"
TODAY = date(2026, 11, 20)
MM = 72 / 25.4
FRAME = (0x0B, 0x3D, 0x7A)
"""The colour of frames, in which nobody writes."""
Told = dict[str, Any]

UNIT = {
    "nazwa": "Komenda Powiatowa Policji w Przykładowie",
    "skrot": "KPP Przykładowo",
    "witryna": "https://kpp.przyklad.example/",
    "znak": None,
}
PLACE, HOURS = "ul. Przykładowa 1, pokój 12", "wtorek, godz. 10.00–12.00"
DISTRICT = {
    "numer": "1",
    "nazwa": "Centrum",
    "miejscowosc": "Przykładowo",
    "kontakt": {
        "telefon": "47 000 00 01",
        "telefon_komorkowy": "600 000 000",
        "email": "rejon1@przyklad.example",
        "adres": PLACE,
        "dyzur": HOURS,
        "potwierdzono": "2026-11-02",
    },
    "dzielnicowi": [{"stopien": "asp.", "imie_nazwisko": "Imię Nazwisko"}],
}
MEETING = {
    "rejon": "rejon-1",
    "rodzaj": "debata-ewaluacyjna",
    "tytul": "Porozmawiajmy o ulicy Lipowej",
    "temat": "Co zmienić, żeby kierowcy zwolnili",
    "termin": {"dnia": "2026-12-10", "od": "17.00", "do": "19.00"},
    "miejsce": {
        "obiekt": "Szkoła Podstawowa nr 1",
        "sala": "świetlica",
        "pietro": "parter",
        "adres": "ul. Szkolna 5, Przykładowo",
        "bez_schodow": "tak",
    },
    "kto_zaproszony": "mieszkańcy ulicy Lipowej i rodzice uczniów",
    "wspolorganizatorzy": ["Rada Osiedla"],
    "prowadzacy": [{"stopien": "asp.", "imie_nazwisko": "Imię Nazwisko", "funkcja": "dzielnicowy"}],
    "jak_zglosic_temat": "telefonicznie, do dnia spotkania",
    "ankieta": "https://ankieta.przyklad.example/",
}
MOVED = {"przesuniete": [{"z_dnia": "2026-12-03", "powod": "sala była zajęta"}]}
CANCELLED = {"odwolane": {"dnia": "2026-11-19", "powod": "choroba prowadzącego"}}
PARTS = {
    "termin": {"dnia": "2026-12-10"},
    "czesci": [
        {"od": "17.00", "do": "17.30", "rodzaj": "debata-ewaluacyjna", "temat": "Co zrobiono"},
        {"od": "17.30", "rodzaj": "debata-inicjujaca"},
    ],
}
SERIES = {
    "termin": None,
    "terminy": [
        {"dnia": "2026-12-03", "od": "17.00"},
        {"dnia": "2026-12-10", "od": "17.00", "odwolany": {"dnia": "2026-11-19", "powod": "brak sali"}},
        {"dnia": "2026-12-17", "od": "18.00", "miejsce": {"obiekt": "Biblioteka", "bez_schodow": "nie"}},
    ],
}
DUTY = {
    "rodzaj": "dyzur",
    "termin": None,
    "dyzur": {"od": "2026-01-02", "dni": ["poniedzialek", "piatek"], "godziny": "10.00-12.00"},
}
NO_PLANS: TotalsWords = {
    "zdanie": None,
    "ostatnio": None,
    "grupy": [],
    "legenda": [],
    "szeregi": [],
    "bez_szeregu": False,
}
BARE = dict.fromkeys(("temat", "miejsce", "kto_zaproszony", "jak_zglosic_temat", "ankieta"))
NOBODY: dict[str, Any] = {"wspolorganizatorzy": [], "prowadzacy": []}


def district(**changes: Any) -> Told:
    data = {name: value for name, value in (DISTRICT | changes).items() if value is not None}
    return wording.district("rejon-1", District.model_validate(data), TODAY, TODAY)


def meeting(today: date = TODAY, **changes: Any) -> Told:
    data = {name: value for name, value in (MEETING | changes).items() if value is not None}
    facts = MeetingFacts(MeetingFile("rozmowa", Meeting.model_validate(data)), today)
    here = district()
    return everyone(meetings([facts], UNIT, {"rejon-1": here}, {}, {"rozmowa": [here]}))[0]


def plans(folder: str) -> list[tuple[PlanFacts, Told, Told]]:
    data = load(ROOT / folder)
    facts = [PlanFacts(file, data.districts, TODAY) for file in data.plans]
    unit = wording.unit(data.unit)
    return [(item, wording.plan(item, unit), unit | {"znak": None}) for item in facts]


@pytest.fixture(scope="module")
def press() -> Press:
    return Press(TEMPLATES, TEMPLATES)


@pytest.fixture(scope="module")
def told() -> tuple[PlanFacts, Told, Told]:
    """The real plan."""
    return plans("plan_data")[0]


@pytest.fixture
def plan(told: tuple[PlanFacts, Told, Told]) -> Told:
    """The real plan's words, to be changed at will."""
    return copy.deepcopy(told[1])


def found(made: Iterable[Handout], name: str) -> Handout:
    return next(handout for handout in made if handout.order.path.endswith(name))


def ordered(made: Iterable[Handout], name: str) -> SheetOrder:
    return found(made, name).order


@pytest.fixture(scope="module")
def every(told: tuple[PlanFacts, Told, Told]) -> dict[str, Handout]:
    """Each kind of sheet once, and the rarer forms of some."""
    facts, words, unit = told
    known = copy.deepcopy(words) | {"rejony": [district()]}
    return {
        "large print": found(handouts.of_plan(*told), "ulotka-duzy-druk.pdf"),
        "large print with a contact": found(handouts.of_plan(facts, known, unit), "ulotka-duzy-druk.pdf"),
        "notice": found(handouts.of_plan(*told), "klatka-1.pdf"),
        "notice with a contact": found(handouts.of_plan(facts, known, unit), "klatka-1.pdf"),
        "progress": next(handouts.of_unit(NO_PLANS, UNIT | {"komendant": None}, TODAY)),
        "cards": found(handouts.of_district(district(), UNIT), "wizytowki.pdf"),
        "poster": found(handouts.of_meeting(meeting(), UNIT), "plakat.pdf"),
        "poster, moved": found(handouts.of_meeting(meeting(**MOVED), UNIT), "plakat.pdf"),
        "poster, cancelled": found(handouts.of_meeting(meeting(**CANCELLED), UNIT), "plakat.pdf"),
        "poster of a series": found(handouts.of_meeting(meeting(**SERIES), UNIT), "plakat.pdf"),
        "poster of duty hours": found(handouts.of_meeting(meeting(**DUTY), UNIT), "plakat.pdf"),
        "bare poster": found(handouts.of_meeting(meeting(**BARE, **NOBODY), UNIT), "plakat.pdf"),
        "agenda": found(handouts.of_meeting(meeting(), UNIT), "porzadek.pdf"),
        "agenda, moved": found(handouts.of_meeting(meeting(**MOVED), UNIT), "porzadek.pdf"),
        "questions, moved": found(handouts.of_meeting(meeting(**MOVED), UNIT), "pytania.pdf"),
        "agenda in parts": found(handouts.of_meeting(meeting(**PARTS), UNIT), "porzadek.pdf"),
        "questions": found(handouts.of_meeting(meeting(), UNIT), "pytania.pdf"),
        "bare questions": found(handouts.of_meeting(meeting(**BARE, **NOBODY), UNIT), "pytania.pdf"),
    }


@pytest.fixture(scope="module")
def orders(every: dict[str, Handout]) -> dict[str, SheetOrder]:
    found = {kind: handout.order for kind, handout in every.items()}
    assert all(found[kind].data["kontakty"] for kind in ("large print with a contact", "notice with a contact"))
    return found


KINDS = [
    "large print", "large print with a contact", "notice", "notice with a contact", "cards", "poster", "poster, moved",
    "poster, cancelled", "poster of a series", "poster of duty hours", "bare poster", "agenda", "agenda, moved", "agenda in parts",
    "questions", "questions, moved", "bare questions",
]  # fmt: skip
SHEETS = pytest.mark.parametrize("kind", KINDS)
WITH_TABLE = {"notice", "notice with a contact"}


@pytest.fixture(scope="module")
def printed(press: Press, orders: dict[str, SheetOrder]) -> dict[str, bytes]:
    return {kind: made(press, order) for kind, order in orders.items()}


def made(press: Press, order: SheetOrder) -> bytes:
    return press.sheet(order.template, order.data, order.day, first_step=order.first_step)


def assert_shown(pdf: bytes, texts: list[str]) -> None:
    page = read.solid(read.text(pdf, foot=18 * MM if read.page_count(pdf) > 1 else 0))
    assert not [text[:100] for text in texts if read.solid(printable(text)) not in page]


def codes(pdf: bytes, dpi: int = 130) -> list[tuple[str, float]]:
    """What a camera reads from all QR codes, each with its side in millimetres, the quiet zone included."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.render(scale=dpi / 72, grayscale=True).to_pil() for page in document]
    read_codes = []
    for code in (code for page in pages for code in zxingcpp.read_barcodes(page)):
        corners = code.position
        side = math.dist((corners.top_left.x, corners.top_left.y), (corners.top_right.x, corners.top_right.y))
        modules = segno.make(code.text, error="m", micro=False).symbol_size(border=0)[0]
        read_codes.append((code.text, side / dpi * 25.4 * (modules + 8) / modules))
    return read_codes


def broken(pdf: bytes, address: str) -> list[str]:
    """The lines in which the address stands on page one."""
    with pypdfium2.PdfDocument(pdf) as document:
        words = document[0].get_textpage().get_text_range().replace("\ufffe", "-\n")
    lines: list[str] = []
    for line in words[words.index(address[:9]) :].splitlines():
        lines.append(line.strip())
        if "".join(lines) == address:
            return lines
    raise AssertionError(f"{address} is not on page one, but {lines}")


def stroke(shape: pypdfium2.PdfObject) -> tuple[int, ...]:
    """The colour of a line: red, green, blue."""
    parts = [ctypes.c_uint() for _ in range(4)]
    pdfium.FPDFPageObj_GetStrokeColor(shape, *map(ctypes.byref, parts))
    return tuple(part.value for part in parts[:3])


def rules(pdf: bytes, longer_than: float = 150) -> list[float]:
    """The heights on page one, in millimetres from below, of all thin rules of that length: lines to write on."""
    with pypdfium2.PdfDocument(pdf) as document:
        paths = document[0].get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH])
        shapes = [shape.get_bounds() for shape in paths if stroke(shape) != FRAME]
    return sorted(b / MM for left, b, right, top in shapes if (right - left) / MM > longer_than and top - b < 2)


# --- every sheet ----------------------------------------------------------------------------------


@SHEETS
@pytest.mark.parametrize("flavour", ["ua1", "2a"])
def test_conforms_to_pdf_ua_and_pdf_a(printed: dict[str, bytes], kind: str, flavour: str) -> None:
    assert failed_rules(printed[kind], flavour) == []
    assert second_opinion(printed[kind], flavour) == []


@SHEETS
def test_screen_readers_learn_language_title_and_structure(printed: dict[str, bytes], kind: str) -> None:
    pdf = printed[kind]
    tags = read.tags(pdf)
    assert read.language(pdf) == "pl-PL"
    assert read.shown_title(pdf)
    assert tags.count("H1") == 1
    levels = [int(tag[1]) for tag in tags if re.fullmatch(r"H\d", tag)]
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))
    assert "" not in read.alternatives(pdf)
    assert (tags.count("Table"), tags.count("TH")) == ((1, 2) if kind in WITH_TABLE else (0, 0))


@SHEETS
def test_type_is_lato_and_large_enough(printed: dict[str, bytes], kind: str) -> None:
    signs = list(read.signs(printed[kind]))
    least = 18 if kind.startswith("large print") else 14 if "poster" in kind else 11 if kind == "cards" else 13
    assert min(sign.size for sign in signs) >= least - 0.01
    assert all(sign.on_page for sign in signs)
    assert {name.partition("-")[0] for name in read.fonts(printed[kind])} == {"Lato"}


@SHEETS
def test_every_sheet_has_its_size_and_number_of_pages(printed: dict[str, bytes], kind: str) -> None:
    sign = next(read.signs(printed[kind]))
    size = round(sign.page_width / MM), round(sign.page_height / MM)
    assert size == ((297, 420) if "poster" in kind else (210, 297))
    assert read.page_count(printed[kind]) == 1 or kind.startswith("large print")


@SHEETS
def test_everything_ordered_is_printed(orders: dict[str, SheetOrder], printed: dict[str, bytes], kind: str) -> None:
    data = copy.deepcopy(dict(orders[kind].data))
    hidden = UNPRINTED | {"stan", "slowami", "adres_kodu"}
    if "ogloszenie" in data:
        hidden.add("do" if data["ogloszenie"]["do"] else "")
    if "agenda" in kind:
        hidden |= {"zwrot", "jak_zglosic_temat", "oddaj", "do_kogo", "kto", "robi"}
    if "questions" in kind:
        hidden |= {"temat", "prowadzacy", "kto", "robi"}
    if "poster, cancelled" in kind:
        hidden |= {"jak_zglosic_temat", "ankieta"}
    if kind != "poster, cancelled":
        hidden.add("zdanie_odwolania")
    assert_shown(printed[kind], [text for text in strings(data, hidden) if text] + [typed(orders[kind])])
    assert "112" in read.text(printed[kind]) or "agenda" in kind


def typed(order: SheetOrder) -> str:
    """The address as people type it; that of a card and of the unit's sheet stands whole."""
    address: str = order.data["adres_kodu"]
    return address.removeprefix("https://").removesuffix("/") if "wydanie" in order.data else address


@SHEETS
def test_camera_reads_the_address(orders: dict[str, SheetOrder], printed: dict[str, bytes], kind: str) -> None:
    data = orders[kind].data
    address = data["adres_kodu"]
    texts, sides = zip(*codes(printed[kind]), strict=True)
    assert texts == (address,) * (8 if kind == "cards" else 1)
    assert_shown(printed[kind], [typed(orders[kind])])
    assert all(address in alternative for alternative in read.alternatives(printed[kind]))
    least = 48 if "poster" in kind or "large" in kind else 27
    assert min(sides) >= least - 0.7  # as far as a camera can tell


@SHEETS
def test_same_data_give_the_same_bytes(orders: dict[str, SheetOrder], printed: dict[str, bytes], kind: str) -> None:
    order = orders[kind]
    again = Press(TEMPLATES, TEMPLATES)
    assert again.sheet(order.template, json.loads(json.dumps(order.data)), order.day) == printed[kind]


@SHEETS
def test_no_sheet_changes_with_the_day(press: Press, printed: dict[str, bytes], kind: str) -> None:
    text = read.text(printed[kind])
    assert not re.search(r"\b(jutro|dzisiaj|dziś|najbliższ\w+|W toku|Zapowiedziane)\b", text)


def test_every_sheet_of_the_registry_is_made(every: dict[str, Handout]) -> None:
    kinds = [kind.value for kind in (*PlanSheet, *MeetingSheet, *DistrictSheet, *UnitSheet)]
    templates = {sheet.template for sheet in kinds}
    assert {handout.sheet.template for handout in every.values()} | {PlanSheet.LEAFLET.value.template} == templates
    assert len(templates) == len({sheet.file for sheet in kinds}) == len(kinds)


def test_lists_name_a_sheet_its_size_and_its_place(every: dict[str, Handout]) -> None:
    assert every["notice"].listed == {
        "nazwa": "Ogłoszenie do wywieszenia",
        "rozmiar": "A4, jedna strona",
        "miejsce": "głównie klatki schodowe bloków nr\xa05, 6, 7 i\xa08, osiedle Bronisława Chącińskiego",
        "adres": "/plany/rejon-2-2024-01/klatka-1.pdf",
    }


# --- large print ----------------------------------------------------------------------------------


def test_large_print_is_made_from_the_leaflet_s_own_data(told: tuple[PlanFacts, Told, Told]) -> None:
    made_of = {item.order.path.rpartition("/")[2]: item.order.data for item in handouts.of_plan(*told)}
    assert made_of["ulotka-duzy-druk.pdf"] == made_of["ulotka.pdf"]


def test_large_print_is_one_column(printed: dict[str, bytes]) -> None:
    with pypdfium2.PdfDocument(printed["large print"]) as document:
        page = document[1]
        words = page.get_textpage()
        boxes = [words.get_rect(i) for i in range(words.count_rects())]
    starts = [left / MM for left, *_ in boxes]
    assert starts and max(start for start in starts if start < 150) < 40  # the page number stands further right


def test_large_print_of_sixty_actions_and_several_threats(
    press: Press, told: tuple[PlanFacts, Told, Told], plan: Told
) -> None:
    plan["dzialania"] = [
        plan["dzialania"][i % 4] | {"nr": str(i), "nazwa": f"Działanie numer {i}"} for i in range(1, 61)
    ]
    plan["zagrozenia"] = [plan["zagrozenia"][0] | {"nazwa": name} for name in ("hałas", "śmieci")]
    order = ordered(handouts.of_plan(told[0], plan, told[2]), "duzy-druk.pdf")
    pdf = made(press, order)
    assert failed_rules(pdf, "ua1") == []
    assert_shown(pdf, [f"{i}. Działanie numer {i}" for i in range(1, 61)])
    assert all(sign.on_page for sign in read.signs(pdf))


@pytest.mark.parametrize("name", ["ulotka-duzy-druk.pdf", "klatka-1.pdf"])
def test_bare_plan(press: Press, told: tuple[PlanFacts, Told, Told], plan: Told, name: str) -> None:
    for key in ("w_skrocie", "cele", "dzialania", "podmioty", "informowanie"):
        plan[key] = []
    plan["okres"] = {"slowami": "bez podanego okresu", "do": None, "bez_konca": "Plan nie podaje daty końca."}
    plan["stan"] = {**plan["stan"], "kod": "trwa"}  # without a known end it does not end by itself
    plan["braki"] = {**plan["braki"], "dzialania": "Nie znamy działań z planu."}
    pdf = made(press, ordered(handouts.of_plan(told[0], plan, told[2]), name))
    assert failed_rules(pdf, "ua1") == []
    assert_shown(pdf, ["Nie znamy działań z planu.", "Plan nie podaje daty końca", "Nie mamy tu nazwiska ani telefonu"])


# --- the notice -----------------------------------------------------------------------------------


@pytest.mark.parametrize("folder", ["plan_data", "examples/przyklad/plan_data"])
def test_a_notice_tells_no_count(press: Press, folder: str) -> None:
    for facts, words, unit in plans(folder):
        notices = [item.order for item in handouts.of_plan(facts, words, unit) if item.sheet is PlanSheet.NOTICE.value]
        named = {place for threat in words["zagrozenia"] for place in threat["miejsca"]}
        assert {order.data["ogloszenie"]["miejsce"] for order in notices} == named
        counts = [figure["slowami"] for threat in words["zagrozenia"] for figure in threat["liczby"]]
        counts += [goal["miara"] for goal in words["cele"]]
        for order in notices:
            text = read.text(made(press, order))
            assert "%" not in text
            assert not [count for count in counts if count.replace("\xa0", " ") in text]
            notice = order.data["ogloszenie"]
            said = [notice["haslo"], notice["miejsce"], notice["okres"], typed(order), "112"]
            said += strings([notice["zagrozenia"], notice["dzialania"], order.data["kontakty"], order.data["rejon"]])
            known = set(re.findall(r"\d+", " ".join(said)))
            assert set(re.findall(r"\d+", text)) <= known


def test_counts_in_the_headline_and_in_actions_stay_off_the_notice(
    press: Press, told: tuple[PlanFacts, Told, Told], plan: Told
) -> None:
    count = plan["zagrozenia"][0]["liczby"][0]["slowami"]
    assert count == "16\xa0interwencji"
    plan["haslo"] = "Było 16 interwencji"
    plan["dzialania"][0]["nazwa"] = "Mniej wykroczeń o 30\xa0%"
    pdf = made(press, ordered(handouts.of_plan(told[0], plan, told[2]), "klatka-1.pdf"))
    text = read.text(pdf)
    assert "16 interwencji" not in text and "%" not in text
    assert_shown(pdf, ["Spożywanie alkoholu w miejscach publicznych", "Pozostałe działania są w planie."])


@pytest.mark.parametrize(
    "named",
    ["23 interwencje to za dużo", "37 przypadków zaśmiecania", "O 5 nocnych awantur za dużo", "150 osób na skwerze"],
)
def test_a_name_that_counts_stays_off_the_notice(
    press: Press, told: tuple[PlanFacts, Told, Told], plan: Told, named: str
) -> None:
    plan["haslo"] = named
    for threat in plan["zagrozenia"]:
        threat["nazwa"] = named
    order = ordered(handouts.of_plan(told[0], plan, told[2]), "klatka-1.pdf")
    assert order.data["ogloszenie"]["zagrozenia"] == []
    pdf = made(press, order)
    assert failed_rules(pdf, "ua1") == []
    assert_shown(pdf, ["Plan dzielnicowego"])
    assert named not in read.text(pdf) and "Co się dzieje" not in read.text(pdf)


@pytest.mark.parametrize("named", ["Blok nr 5 bez hałasu", "Wolniej do 30 km/h", "Ulica 11 Listopada bez śmieci"])
def test_a_name_with_a_number_that_counts_nothing_stays(
    told: tuple[PlanFacts, Told, Told], plan: Told, named: str
) -> None:
    plan["haslo"] = named
    notice = ordered(handouts.of_plan(told[0], plan, told[2]), "klatka-1.pdf").data["ogloszenie"]
    assert notice["haslo"] == named


def test_one_place_named_twice_has_one_notice(told: tuple[PlanFacts, Told, Told], plan: Told) -> None:
    plan["zagrozenia"] = [plan["zagrozenia"][0] | {"nazwa": name} for name in ("hałas", "śmieci")]
    notices = [item.order for item in handouts.of_plan(told[0], plan, told[2]) if item.sheet is PlanSheet.NOTICE.value]
    assert [order.data["ogloszenie"]["zagrozenia"] for order in notices] == [["hałas", "śmieci"]]


def test_stages_are_told_with_their_deadlines(press: Press, told: tuple[PlanFacts, Told, Told], plan: Told) -> None:
    plan["dzialania"][0] |= {"termin": "2 etapy", "etapy": [{"nazwa": "wezwania", "termin": "do 31 maja 2024 r."}]}
    for name in ("ulotka.pdf", "ulotka-duzy-druk.pdf", "klatka-1.pdf"):
        pdf = made(press, ordered(handouts.of_plan(told[0], plan, told[2]), name))
        assert_shown(pdf, ["wezwania: do 31 maja 2024 r."])


@pytest.mark.parametrize("name", ["ulotka.pdf", "ulotka-duzy-druk.pdf", "klatka-1.pdf"])
def test_a_mobile_phone_alone_is_a_contact(
    press: Press, told: tuple[PlanFacts, Told, Told], plan: Told, name: str
) -> None:
    plan["rejony"] = [district(dzielnicowi=None, kontakt={"telefon_komorkowy": "600 000 000"})]
    text = read.text(made(press, ordered(handouts.of_plan(told[0], plan, told[2]), name)))
    assert "tel. kom. 600 000 000 To nie jest numer alarmowy." in text


def test_a_picture_of_a_sheet_is_small_and_told_in_words(every: dict[str, Handout]) -> None:
    for kind, handout in every.items():
        assert handout.preview.path == handout.order.path.replace(".pdf", ".png")
        words = handout.shown
        assert "None" not in words and words.endswith(".") and handout.sheet.name in words, kind
    words = every["poster"].shown.replace("\xa0", " ")
    assert (
        words
        == "Plakat: Porozmawiajmy o ulicy Lipowej. Czwartek, 10 grudnia 2026 r., godz. 17.00–19.00. Szkoła Podstawowa nr 1, świetlica, parter, ul. Szkolna 5, Przykładowo."
    )
    assert "Poniedziałek i piątek" in every["poster of duty hours"].shown.replace("\xa0", " ")


def test_sixty_actions_stay_on_one_page_that_says_where_the_rest_is(
    press: Press, told: tuple[PlanFacts, Told, Told], plan: Told
) -> None:
    action = plan["dzialania"][2]
    plan["dzialania"] = [action | {"nr": str(i), "nazwa": f"Działanie numer {i}"} for i in range(1, 61)]
    pdf = made(press, ordered(handouts.of_plan(told[0], plan, told[2]), "klatka-1.pdf"))
    assert read.page_count(pdf) == 1
    shown = read.text(pdf).count("Działanie numer")
    assert 10 < shown < 60
    assert_shown(pdf, [f"Działanie numer {shown}", "Pozostałe działania są w planie."])
    assert min(sign.size for sign in read.signs(pdf)) >= 13 - 0.01


def test_a_place_without_end_is_refused(press: Press, told: tuple[PlanFacts, Told, Told], plan: Told) -> None:
    plan["zagrozenia"][0]["miejsca"] = ["klatka schodowa " * 300]
    with pytest.raises(
        PrintError, match=r"^Druk klatka\.typ: ogłoszenie o miejscu „klatka .*” nie mieści się na stronie A4\. Skróć"
    ):
        made(press, ordered(handouts.of_plan(told[0], plan, told[2]), "klatka-1.pdf"))


# --- the poster -----------------------------------------------------------------------------------


def test_poster_says_what_when_where_and_for_whom(printed: dict[str, bytes]) -> None:
    assert_shown(
        printed["poster"],
        [
            "Debata ewaluacyjna Porozmawiajmy o ulicy Lipowej Co zmienić, żeby kierowcy zwolnili.",
            "Czwartek 10 grudnia 2026 r.", "godz. 17.00–19.00",
            "Szkoła Podstawowa nr 1 świetlica, parter ul. Szkolna 5, Przykładowo",
            "Bez schodów? Tak, można wejść bez schodów.",
            "Mieszkańcy ulicy Lipowej i rodzice uczniów",
            "Masz temat na spotkanie? Telefonicznie, do dnia spotkania.",
        ],
    )  # fmt: skip
    text = read.text(printed["poster"])
    assert "NOWY TERMIN" not in text and "ODWOŁANE" not in text


def test_date_and_hour_are_the_largest_after_the_title(printed: dict[str, bytes]) -> None:
    sizes: dict[str, float] = {}
    for sign in read.signs(printed["poster"]):
        sizes[sign.text] = max(sizes.get(sign.text, 0), sign.size)
    assert sizes["9"] >= 50  # of 19.00


def test_moved_poster_says_the_old_date_and_that_it_no_longer_holds(printed: dict[str, bytes]) -> None:
    assert_shown(
        printed["poster, moved"],
        [
            "NOWY TERMIN",
            "Poprzedni termin jest nieaktualny: 3 grudnia 2026 r. (czwartek), godz. 17.00",
            "Powód zmiany: Sala była zajęta.",
        ],
    )


@pytest.mark.parametrize("sheet", ["agenda, moved", "questions, moved"])
def test_other_sheets_of_a_moved_meeting_say_the_old_date_too(printed: dict[str, bytes], sheet: str) -> None:
    assert_shown(printed[sheet], ["Poprzedni termin jest nieaktualny: 3 grudnia 2026 r. (czwartek), godz. 17.00"])


def test_cancelled_poster_says_why_and_asks_for_nothing(printed: dict[str, bytes]) -> None:
    pdf = printed["poster, cancelled"]
    assert_shown(
        pdf, ["ODWOŁANE To spotkanie się nie odbędzie. Powód: Choroba prowadzącego.", "Miało się odbyć: Czwartek"]
    )
    assert "Masz temat na spotkanie" not in read.text(pdf)


def test_cancelled_meeting_has_no_agenda_and_no_question_sheet() -> None:
    names = [item.order.path for item in handouts.of_meeting(meeting(**CANCELLED), UNIT)]
    assert names == ["spotkania/rozmowa/plakat.pdf"]


def test_duty_hours_have_no_agenda() -> None:
    names = [item.order.path.rpartition("/")[2] for item in handouts.of_meeting(meeting(**DUTY), UNIT)]
    assert names == ["plakat.pdf", "pytania.pdf"]


def test_series_names_each_date_with_its_place_and_what_became_of_it(printed: dict[str, bytes]) -> None:
    assert_shown(
        printed["poster of a series"],
        [
            "3 grudnia 2026 r.",
            "ODWOŁANE Czwartek 10 grudnia 2026 r. godz. 17.00 Powód: Brak sali.",
            "17 grudnia 2026 r.",
            "Biblioteka",
        ],
    )
    assert read.text(printed["poster of a series"]).count("ODWOŁANE") == 1


def test_a_moved_date_of_a_series_has_a_label(press: Press) -> None:
    first, *others = SERIES["terminy"]
    pdf = made(press, ordered(handouts.of_meeting(meeting(**(SERIES | {"terminy": [first, others[1] | {
        "przeniesiony_z": [{"z_dnia": "2026-12-16"}]
    }]})), UNIT), "plakat.pdf"))  # fmt: skip
    text = read.text(pdf)
    assert text.count("NOWY TERMIN") == 1 and "ODWOŁANE" not in text
    assert "NOWY TERMIN Czwartek 17 grudnia 2026 r." in text
    assert "Poprzedni termin jest nieaktualny: 16 grudnia 2026 r." in text


@pytest.mark.parametrize("name", ["porzadek.pdf", "pytania.pdf"])
def test_sheets_of_a_series_leave_a_blank_for_the_date(press: Press, name: str) -> None:
    handout = found(handouts.of_meeting(meeting(**SERIES), UNIT), name)
    text = read.text(made(press, handout.order))
    assert "Data i godzina:" in text and "Miejsce:" in text
    assert "grudnia" not in text
    assert handout.shown.endswith("ulicy Lipowej.")
    left = [term | {"odwolany": {"dnia": "2026-11-19", "powod": "brak sali"}} for term in SERIES["terminy"][1:]]
    alone = ordered(handouts.of_meeting(meeting(**SERIES | {"terminy": [SERIES["terminy"][0], *left]}), UNIT), name)
    assert "3 grudnia 2026 r." in read.text(made(press, alone))


def spoken(press: Press, **changes: Any) -> str:
    """All sheets of a meeting in one text."""
    return " ".join(read.text(made(press, item.order)) for item in handouts.of_meeting(meeting(**changes), UNIT))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (DUTY, ["Masz sprawę do dzielnicowego? Przyjdź z nią na dyżur.", "Oddaj ją dzielnicowemu na dyżurze."]),
        ({"rodzaj": "mobilny-punkt"}, ["Masz sprawę? Powiedz o niej w mobilnym punkcie.", "Oddaj ją w mobilnym punkcie."]),
        ({"rodzaj": "piknik"}, ["Powiedz o niej na pikniku.", "Oddaj ją dzielnicowemu na pikniku."]),
    ],
)  # fmt: skip
def test_duty_hours_mobile_points_and_picnics_have_words_of_their_own(
    press: Press, changes: dict[str, Any], words: list[str]
) -> None:
    text = spoken(press, **(changes | {"jak_zglosic_temat": None}))
    assert all(part in text for part in words)
    assert "na spotkanie" not in text and "na spotkaniu" not in text and "początku spotkania" not in text


def test_a_poster_that_knows_nothing_of_stairs_says_whom_to_ask_or_nothing(press: Press) -> None:
    order = ordered(handouts.of_meeting(meeting(miejsce={"obiekt": "Szkoła"}), UNIT), "plakat.pdf")
    assert "Bez schodów? Zapytaj: tel. 47 000 00 01" in read.text(made(press, order))
    place = dict(order.data["spotkanie"]["miejsce"]) | {"dostepnosc": None}
    data = dict(order.data) | {"spotkanie": dict(order.data["spotkanie"]) | {"miejsce": place}}
    assert "Bez schodów" not in read.text(press.sheet(order.template, data, order.day))


def test_common_long_words_stay_whole(press: Press, told: tuple[PlanFacts, Told, Told], plan: Told) -> None:
    words = ["przystankowych", "przedstawiciel", "funkcjonariusze", "odpowiedzialności", "niezagospodarowanych"]
    place = " i ".join(words)
    plan["zagrozenia"] = [plan["zagrozenia"][0] | {"nazwa": f"niszczenie wiat {place}", "miejsca": [place]}]
    plan["dzialania"] = [plan["dzialania"][0] | {"nazwa": place, "termin": place, "etapy": []}]
    notice = read.text(made(press, ordered(handouts.of_plan(told[0], plan, told[2]), "klatka-1.pdf")))
    assert [notice.casefold().count(word) for word in words] == [4] * 5
    hall = {"obiekt": place, "sala": place, "adres": place}
    poster = read.text(
        made(press, ordered(handouts.of_meeting(meeting(miejsce=hall, kto_zaproszony=place), UNIT), "plakat.pdf"))
    )
    assert [poster.casefold().count(word) for word in words] == [4] * 5


def test_addresses_break_after_slashes_and_hyphens(press: Press) -> None:
    told = meeting() | {
        "adres_pelny": "https://kpp-przykladowo.jawny-plan.example/spotkania/nad-jeziorem-mobilny-punkt/"
    }
    for order in (item.order for item in handouts.of_meeting(told, UNIT)):
        lines = broken(made(press, order), typed(order))
        assert len(lines) > 1
        assert all(line.endswith(("/", "-")) for line in lines[:-1]), lines


def test_duty_hours_name_the_weekdays(printed: dict[str, bytes]) -> None:
    assert_shown(printed["poster of duty hours"], ["Poniedziałek i piątek godz. 10.00–12.00 od 2 stycznia 2026 r."])


def test_bare_poster_says_what_is_not_known(printed: dict[str, bytes]) -> None:
    assert_shown(printed["bare poster"], ["Miejsce zostanie podane.", "Wszyscy mieszkańcy"])


@pytest.mark.parametrize("changes", [{}, MOVED, CANCELLED, PARTS, DUTY])
def test_sheets_of_a_meeting_are_the_same_on_any_day(changes: dict[str, Any]) -> None:
    days = (date(2026, 11, 20), date(2026, 12, 10), date(2027, 3, 1))
    first, *later = [[item.order.data for item in handouts.of_meeting(meeting(day, **changes), UNIT)] for day in days]
    assert all(data == first for data in later)


def test_the_poster_of_a_series_marks_dates_that_are_over() -> None:
    def states(day: str) -> list[str | None]:
        sheets = handouts.of_meeting(meeting(date.fromisoformat(day), **SERIES), UNIT)
        words = next(item.order.data for item in sheets if item.order.path.endswith("plakat.pdf"))
        return [term["stan"] for term in words["spotkanie"]["terminy"]]

    last = SERIES["terminy"][-1]["dnia"]
    before, after = states("2026-01-01"), states("2027-12-31")
    assert "minal" not in before
    assert after == ["odwolane" if state == "odwolane" else "minal" for state in before]
    assert states(str(last))[-1] != "minal"


TITLES = {
    "short": "Dyżur",
    "300 signs": ("Jak poprawić bezpieczeństwo pieszych i rowerzystów na osiedlu Słonecznym, " * 5)[:300],
    "300 signs without a space": "W" * 300,
}


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("changes", [{}, MOVED, SERIES], ids=["", "moved", "series"])
def test_poster_is_one_sheet_whatever_its_title(press: Press, title: str, changes: dict[str, Any]) -> None:
    pdf = made(press, ordered(handouts.of_meeting(meeting(**(changes | {"tytul": TITLES[title]})), UNIT), "plakat.pdf"))
    assert read.page_count(pdf) == 1
    assert_shown(pdf, [TITLES[title]])
    assert_harmless(pdf)
    assert min(sign.size for sign in read.signs(pdf)) >= 14 - 0.01


def test_a_poster_too_long_for_one_sheet_is_refused_in_polish(press: Press) -> None:
    order = ordered(handouts.of_meeting(meeting(tytul="bezpieczeństwo " * 600), UNIT), "plakat.pdf")
    with pytest.raises(DoesNotFit) as caught:
        made(press, order)
    assert re.fullmatch(
        r"Druk plakat\.typ: plakat nie mieści się na jednej stronie A3 nawet najmniejszym pismem\. "
        r"Skróć: „bezpieczeństwo [^”]*…” \(\d+\sznaków\)\.",
        str(caught.value),
    )
    assert caught.value.texts == (order.data["spotkanie"]["tytul"],)


def test_a_long_series_says_where_the_other_dates_are(press: Press) -> None:
    terms = [{"dnia": f"2026-{month:02}-{day:02}", "od": "17.00"} for month in range(1, 7) for day in range(1, 21)]
    pdf = made(press, ordered(handouts.of_meeting(meeting(**(SERIES | {"terminy": terms})), UNIT), "plakat.pdf"))
    assert read.page_count(pdf) == 1
    assert_shown(pdf, ["1 stycznia 2026 r.", "Pozostałe terminy są na stronie spotkania."])


# --- agenda and questions -------------------------------------------------------------------------


def test_agenda_has_points_and_room_to_write(printed: dict[str, bytes]) -> None:
    assert_shown(
        printed["agenda"],
        ["1. Powitanie. O czym jest spotkanie", "Wnioski", "Prowadzi: asp. Imię Nazwisko, dzielnicowy"],
    )
    assert_shown(
        printed["agenda in parts"],
        ["1. godz. 17.00–17.30 – Debata ewaluacyjna: Co zrobiono.", "2. godz. 17.30 – Debata inicjująca"],
    )


@pytest.mark.parametrize("kind", ["agenda", "agenda in parts", "questions", "bare questions"])
def test_lines_to_write_on_are_far_enough_apart_and_silent(printed: dict[str, bytes], kind: str) -> None:
    heights = rules(printed[kind])
    assert len(heights) >= 8
    assert all(upper - lower >= 7.9 for lower, upper in zip(heights, heights[1:], strict=False))
    assert all(10 < height < 280 for height in heights)
    assert "Figure" in read.tags(printed[kind])  # the code
    assert read.tags(printed[kind]).count("Figure") == 1


def test_question_sheet_tells_where_it_goes_and_asks_for_no_name(printed: dict[str, bytes]) -> None:
    pdf = printed["questions"]
    assert_shown(
        pdf,
        [
            "Nie musisz się podpisywać.",
            "Gdzie oddać tę kartkę Oddaj ją dzielnicowemu na spotkaniu.",
            "Dzielnicowy, Rejon służbowy nr 1 – Centrum ul. Przykładowa 1, pokój 12 e-mail: rejon1@przyklad.example",
        ],
    )
    assert "Imię Nazwisko" not in read.text(pdf)


def test_a_long_list_of_addresses_leaves_five_lines_for_the_question(press: Press) -> None:
    told = meeting()
    told["rejony"] = [district(), district(nazwa="Osiedle Słoneczne")]
    pdf = made(press, ordered(handouts.of_meeting(told, UNIT), "pytania.pdf"))
    heights = rules(pdf)
    together = [upper - lower < 10.5 for lower, upper in zip(heights, heights[1:], strict=False)]
    assert together[-4:] == [True] * 4  # the five uppermost


@pytest.mark.parametrize("contact", [{"telefon": "47 000 00 01"}, DISTRICT["kontakt"]])
def test_large_print_keeps_the_contact_together(
    press: Press, told: tuple[PlanFacts, Told, Told], plan: Told, contact: Told
) -> None:
    plan["rejony"] = [district(kontakt=contact)]
    plan["w_skrocie"] = plan["w_skrocie"][:1]
    pages = read.page_texts(made(press, ordered(handouts.of_plan(told[0], plan, told[2]), "duzy-druk.pdf")))
    assert "Twój dzielnicowy" in pages[0] and "W nagłym przypadku dzwoń pod 112" in pages[0]
    plan["odpowiedz"]["potem"] = " ".join(["Zdanie, które jest bardzo długie i nie zostawia miejsca na kontakt."] * 9)
    pages = read.page_texts(made(press, ordered(handouts.of_plan(told[0], plan, told[2]), "duzy-druk.pdf")))
    assert "Twój dzielnicowy" not in pages[0]
    assert sum("Twój dzielnicowy" in page and "47 000 00 01" in page and "dzwoń pod 112" in page for page in pages) == 1


# --- business cards -------------------------------------------------------------------------------


def test_each_of_eight_cards_says_all_a_resident_needs(printed: dict[str, bytes]) -> None:
    text = read.text(printed["cards"])
    for part in ("asp. Imię Nazwisko", "47 000 00 01", "600 000 000", "To nie jest numer alarmowy.", "dzwoń pod 112"):
        assert text.count(part) == 8, part
    assert text.count("dzielnicowy, Rejon służbowy nr 1 – Centrum") == 8
    assert text.count("Komenda Powiatowa Policji w Przykładowie") == 8 + 1
    assert "Kontakt sprawdzono 2 listopada 2026 r." in text
    assert f"Na karcie nie zmieściły się adres ({PLACE}) i dyżur ({HOURS}): zapisuje je w telefonie kod." in text


@pytest.mark.parametrize(
    ("left_out", "shown"),
    [
        (("telefon_komorkowy", "email", "adres"), [f"Dyżur: {HOURS}"]),
        (("telefon_komorkowy", "email", "dyzur"), [PLACE]),
        (("telefon_komorkowy", "email"), [f"Dyżur: {HOURS}"]),
    ],
    ids=["hours", "place", "hours before place"],
)
def test_a_card_with_room_names_hours_and_place(press: Press, left_out: tuple[str, ...], shown: list[str]) -> None:
    contact = {name: value for name, value in DISTRICT["kontakt"].items() if name not in left_out}
    text = read.text(made(press, ordered(handouts.of_district(district(kontakt=contact), UNIT), "wizytowki.pdf")))
    for part in shown:
        assert read.solid(text).count(read.solid(part)) == 8
    told_above = f"Na karcie nie zmieścił się adres ({PLACE}): zapisuje go w telefonie kod."
    assert (told_above in text) == ("nie zmieścił" in text) == (len(left_out) == 2)


def test_a_card_always_says_police(press: Press) -> None:
    unit = UNIT | {"nazwa": "Komisariat Policji " + "w Przykładowie Wielkim nad Jeziorem " * 3}
    text = read.text(made(press, ordered(handouts.of_district(district(), unit), "wizytowki.pdf")))
    assert text.count("Policja") == 8


def test_cards_are_85_by_55_millimetres(printed: dict[str, bytes]) -> None:
    phones = sorted(
        {(round(s.left / MM, 1), round(s.bottom / MM, 1)) for s in read.signs(printed["cards"]) if s.text == "@"}
    )
    assert len(phones) == 8
    assert phones[4][0] - phones[0][0] == pytest.approx(85, abs=0.2)
    assert phones[1][1] - phones[0][1] == pytest.approx(55, abs=0.2)


@pytest.mark.parametrize(
    ("changes", "shown"),
    [
        ({"dzielnicowi": [{"wakat": "tak"}]}, "Dzielnicowy Rejon służbowy nr 1"),
        ({"dzielnicowi": []}, "Dzielnicowy Rejon służbowy nr 1"),
        ({"dzielnicowi": [{"stopien": "st. post.", "imie_nazwisko": "Imię Nazwisko", "p_o": "tak"}]}, "p.o. dzielnicowego st. post. Imię Nazwisko"),
        ({"kontakt": {"email": "a@przyklad.example"}}, "a@przyklad.example"),
    ],
)  # fmt: skip
def test_cards_of_other_districts(press: Press, changes: Told, shown: str) -> None:
    pdf = made(press, ordered(handouts.of_district(district(**changes), UNIT), "wizytowki.pdf"))
    assert failed_rules(pdf, "ua1") == []
    assert_shown(pdf, [shown])
    assert "nieobsadzone" not in read.text(pdf)


@pytest.mark.parametrize("contact", [None, {"dyzur": "wtorek"}, {"adres": "ul. Długa 1"}])
def test_without_phone_and_mail_there_are_no_cards(contact: Told | None) -> None:
    assert list(handouts.of_district(district(kontakt=contact), UNIT)) == []


def test_what_a_card_has_no_room_for_is_named_above_the_cards(press: Press) -> None:
    contact = DISTRICT["kontakt"] | {
        "dyzur": "poniedziałek, wtorek, środa, czwartek i piątek, godz. 8.00–10.00 i 14.00–16.00"
    }
    pdf = made(press, ordered(handouts.of_district(district(kontakt=contact), UNIT), "wizytowki.pdf"))
    told = f"Na karcie nie zmieściły się adres ({PLACE}) i dyżur ({contact['dyzur']}): zapisuje je w telefonie kod."
    assert_shown(pdf, [told])
    assert "Dyżur:" not in read.text(pdf)
    assert read.text(pdf).count("47 000 00 01") == 8


def test_a_district_with_a_long_name_is_named_by_its_number_at_last(press: Press) -> None:
    name = "gminy Przykładowo Górne, Przykładowo Dolne i Nowa Wieś Przykładowa"
    text = read.text(made(press, ordered(handouts.of_district(district(nazwa=name), UNIT), "wizytowki.pdf")))
    assert text.count("dzielnicowy, Rejon służbowy nr 1 Policja") == 8
    assert text.count(name) == 1  # above the cards


def test_a_district_of_any_name_has_cards(press: Press) -> None:
    order = ordered(handouts.of_district(district(nazwa="Osiedle Słoneczne " * 30), UNIT), "wizytowki.pdf")
    assert read.text(made(press, order)).count("dzielnicowy, Rejon służbowy nr 1 Policja") == 8


def test_a_name_too_long_for_a_card_is_refused(press: Press) -> None:
    order = ordered(handouts.of_district(district(), UNIT), "wizytowki.pdf")
    person = "Imię Nazwisko " * 30
    data = {**order.data, "wizytowka": order.data["wizytowka"] | {"osoba": person}}
    with pytest.raises(DoesNotFit, match=r"nie mieszczą się na wizytówce .* Skróć: „Imię Nazwisko") as caught:
        press.sheet(order.template, data, order.day, first_step=order.first_step)
    assert caught.value.texts == (person,)


@pytest.mark.parametrize(
    "site",
    [
        "https://kpp-przykladowo-nad-jeziorem.policja.example/",
        f"https://{'komenda-powiatowa-policji-w-miescie-' * 4}.policja.example/",
    ],
)
def test_a_long_address_of_the_site_leaves_room_for_all_else(press: Press, site: str) -> None:
    order = ordered(
        handouts.of_district(district(nazwa="Osiedle Słoneczne"), UNIT | {"witryna": site}), "wizytowki.pdf"
    )
    assert read.page_count(made(press, order)) == 1


def test_a_thousand_actions_stay_on_one_page(press: Press, told: tuple[PlanFacts, Told, Told], plan: Told) -> None:
    action = plan["dzialania"][2]
    plan["dzialania"] = [action | {"nr": str(i), "nazwa": f"Działanie {i} " + "długie " * 12} for i in range(1, 1001)]
    pdf = made(press, ordered(handouts.of_plan(told[0], plan, told[2]), "klatka-1.pdf"))
    assert read.page_count(pdf) == 1
    assert_shown(pdf, ["Działanie 1", "Pozostałe działania są w planie."])


# --- hostile data ---------------------------------------------------------------------------------

ADDRESSES = {"adres_pelny", "adres_kodu", "ankieta", "nr", "stan", "jezyk", "kod"}
REFUSED = re.compile(r"^Druk [a-z-]+\.typ: [a-z][^\n]+ nie mie\S+ się na \S+ [^\n]+ Skróć: [^\n]+\.$")


FILLED = ("large print with a contact", "notice with a contact", "cards", "poster, moved", "agenda", "questions")
# Large print with endless words in every field would have a hundred pages; the next test has them in three.
HARD = [(kind, hostile) for kind in FILLED for hostile in HOSTILE if "large" not in kind or "line" not in hostile]


@pytest.mark.parametrize(("kind", "hostile"), HARD)
def test_hostile_values_come_out_as_harmless_text_or_are_refused(
    press: Press, orders: dict[str, SheetOrder], kind: str, hostile: str
) -> None:
    order = orders[kind]
    data = changed(dict(order.data), lambda text: f"{text} {HOSTILE[hostile]}", ADDRESSES)
    pdf, refusal = b"", ""
    try:
        pdf = press.sheet(order.template, data, order.day, first_step=order.first_step)
    except PrintError as error:
        refusal = str(error)
    if refusal:
        assert REFUSED.match(refusal)
        assert not kind.startswith("large print")
    else:
        assert_harmless(pdf)
        assert kind.startswith("large print") or read.page_count(pdf) == 1


@pytest.mark.parametrize("endless", ENDLESS)
def test_a_line_that_never_ends_breaks_in_large_print(
    press: Press, orders: dict[str, SheetOrder], endless: str
) -> None:
    order = orders["large print with a contact"]
    data = copy.deepcopy(dict(order.data))
    data["plan"]["haslo"] = data["plan"]["dzialania"][0]["termin"] = data["kontakty"][0]["osoba"] = ENDLESS[endless][
        :600
    ]
    assert_harmless(press.sheet(order.template, data, order.day))


@pytest.mark.parametrize("kind", ["notice", "poster", "agenda", "questions"])
def test_hostile_markup_is_printed_as_it_is(press: Press, orders: dict[str, SheetOrder], kind: str) -> None:
    order = orders[kind]
    evil = "#panic() *x* $x$ [a](b)"
    data = changed(dict(order.data), lambda text: text.replace("Mniej", evil).replace("Porozmawiajmy", evil), ADDRESSES)
    assert_shown(press.sheet(order.template, data, order.day), [evil])


# --- previews and speed ---------------------------------------------------------------------------


def test_preview_is_the_first_page_as_png(press: Press, orders: dict[str, SheetOrder]) -> None:
    order = orders["large print"]
    png = press.preview(order.template, order.data, order.day, ppi=36)
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = (int.from_bytes(png[at : at + 4]) for at in (16, 20))
    assert (width, height) == (298, 421)
    assert png == Press(TEMPLATES, TEMPLATES).preview(order.template, order.data, order.day, ppi=36)


def test_preview_refuses_what_the_sheet_refuses(press: Press) -> None:
    order = ordered(handouts.of_meeting(meeting(tytul="bezpieczeństwo " * 600), UNIT), "plakat.pdf")
    with pytest.raises(PrintError, match="nie mieści się"):
        press.preview(order.template, order.data, order.day)


def test_a_poster_takes_a_moment(press: Press, orders: dict[str, SheetOrder]) -> None:
    order = orders["poster, moved"]
    data = copy.deepcopy(dict(order.data))

    def five() -> None:
        for i in range(5):
            data["spotkanie"]["tytul"] = f"Porozmawiajmy o ulicy nr {i}"
            press.sheet(order.template, data, order.day, first_step=order.first_step)

    assert pace.seconds(five) / 5 < 0.5  # measured: about 0.03 s; the rest is for slow machines
