"""The press: what a resident, a screen reader, a camera and an archive get from the leaflet and the press note."""

from __future__ import annotations

import copy
import json
import os
import re
import struct
import tempfile
import time
import unicodedata
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import page as page_validation
import pytest

from jawny_plan import wording
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.outputs import handouts
from jawny_plan.outputs.documents.print import Press, PrintError, note_sheet
from jawny_plan.outputs.documents.print.pictures import qr_svg
from jawny_plan.outputs.documents.print.signs import _lato, lost_signs, printable
from jawny_plan.press.tree import (
    About,
    Blockquote,
    Break,
    Em,
    Heading,
    HorizontalRule,
    Link,
    Listing,
    Note,
    Paragraph,
    Strong,
    Table,
    Text,
)
from jawny_plan.reading.folder import load
from tests.tools import pace
from tests.tools import pdf as read
from tests.tools.verapdf import failed_rules

ROOT = Path(__file__).resolve().parents[3]
TEMPLATES = ROOT / "docs" / "_druk"
DAY = date(2024, 1, 1)
Sheet = dict[str, Any]
MM = 72 / 25.4
FOOT = 16 * MM

CONTACT = {
    "osoba": "asp. szt. Imię Nazwisko",
    "telefon": "47 000 00 00",
    "telefon_komorkowy": "600 000 000",
    "email": "dzielnicowy@przyklad.example",
    "dyzur": "poniedziałek i piątek, godz. 10.00–12.00",
}
ALARM = "To nie jest numer alarmowy."
BOX = {"twoj": "Twój dzielnicowy", "rejon": None, "dawniej": None, "zastepstwo": None, "dopisek": ALARM, **CONTACT}
# Not printed as they are: the language; the address of an emblem; the end of the period stands in its words, and how
# current the leaflet is stands in the foot.
UNPRINTED = {"jezyk", "plik", "stan_na"}
EVIL = '#panic() *x* $x$ <label> @ref #sys.inputs \\u{41} [a](b) // c /* d "q" -- ...'


@pytest.fixture(scope="module")
def press() -> Press:
    return Press(TEMPLATES, TEMPLATES)


@pytest.fixture(scope="module")
def real() -> Sheet:
    """The data of the real plan's leaflet."""
    data = load(ROOT / "plan_data")
    file = next(file for file in data.plans if file.id == "rejon-2-2024-01")
    facts = PlanFacts(file, data.districts, date(2024, 3, 12))
    unit = wording.unit(data.unit)
    return dict(next(handouts.of_plan(facts, wording.plan(facts, unit), unit)).order.data)


@pytest.fixture
def leaflet(real: Sheet) -> Sheet:
    """The real leaflet's data, to be changed at will, with a contact."""
    return copy.deepcopy(real) | {"kontakty": [dict(BOX)]}


def words(*parts: str) -> tuple[Text, ...]:
    return tuple(map(Text, parts))


NOTE = Note(
    (
        Heading(1, (Text("Mniej hałasu przy ul. Długiej"),)),
        Paragraph((Strong(words("Dzielnicowy i mieszkańcy ograniczą zakłócenia spokoju.")),)),
        Heading(3, words("Rozdział bez poziomu drugiego")),
        Paragraph((Text("Zwykły "), Em(words("wyróżniony")), Break(), Link("https://przyklad.example/", words("odnośnik")))),
        Listing(ordered=False, items=(
            (Paragraph(words("punkt pierwszy")), Listing(True, ((Paragraph(words("podpunkt")),),))),
            (Paragraph(words("punkt drugi")), Paragraph(words("ciąg dalszy punktu"))),
        )),
        Table(words("Działania w planie"), (words("Działanie"), words("Termin")),
              ((words("Kontrola"), words("raz na dwa miesiące")), (words("Spotkanie"), words("do 30 czerwca"))), True),
        Table((), (), ((words("Gdzie"), words("ul. Długa")), (words("Kiedy"), words("wieczorem"))), True),
        Heading(1, words("Drugi nagłówek pierwszego poziomu")),
        Blockquote((words("Pierwszy akapit cytatu."), words("Drugi akapit cytatu."))),
        HorizontalRule(),
        Paragraph((Link("javascript:alert(1)", words("zły odnośnik")),)),
    )
)  # fmt: skip
ABOUT = About("Mniej hałasu przy ul. Długiej", "Komenda Powiatowa Policji w Przykładowie", date(2024, 1, 1))


def note() -> Sheet:
    return note_sheet(NOTE, ABOUT)


@pytest.fixture(scope="module")
def printed(press: Press, real: Sheet) -> dict[str, bytes]:
    """Each kind of sheet once."""
    return {
        "leaflet": press.sheet("ulotka.typ", real, DAY),
        "leaflet with a contact": press.sheet("ulotka.typ", {**real, "kontakty": [BOX]}, DAY),
        "note": press.sheet("nota.typ", note(), DAY),
        "bare note": press.sheet("nota.typ", note_sheet(Note((Paragraph(words("Treść.")),)), ABOUT), DAY),
    }


SHEETS = pytest.mark.parametrize("sheet", ["leaflet", "leaflet with a contact", "note", "bare note"])


def strings(value: object, leave: set[str] = frozenset()) -> Iterator[str]:  # type: ignore[assignment]
    """All texts of a value, except under the keys `leave`."""
    match value:
        case str():
            yield value
        case dict():
            for key, item in value.items():
                if key not in leave:
                    yield from strings(item, leave)
        case list() | tuple():
            for item in value:
                yield from strings(item, leave)


def changed(value: Any, change: Callable[[str], str], leave: set[str]) -> Any:
    """The value with each text changed, except under the keys `leave`."""
    match value:
        case str():
            return change(value)
        case dict():
            return {key: item if key in leave else changed(item, change, leave) for key, item in value.items()}
        case list() | tuple():
            return [changed(item, change, leave) for item in value]
        case _:
            return value


def reworded(part: Any, change: Callable[[str], str]) -> Any:
    """The note, or a part of it, with every text changed."""
    match part:
        case Text(text):
            return Text(change(text))
        case tuple():
            return tuple(reworded(item, change) for item in part)
        case _ if is_dataclass(part):
            return type(part)(**{field.name: reworded(getattr(part, field.name), change) for field in fields(part)})
        case _:
            return part


def on_leaflet(data: Sheet) -> list[str]:
    """The texts that the leaflet has to show on its pages: the name of the district is there as "where", with its place."""
    district = {key: text for key, text in data["rejon"].items() if key != "nazwa"}
    assert list(district) == ["gdzie"]
    return list(strings({**data, "rejon": district}, UNPRINTED | {"adres_kodu"}))


ELSEWHERE = "opisy są na stronie planu i w ulotce dużym drukiem."
"""What the leaflet says where it leaves something out to stay one sheet."""


def assert_shown(pdf: bytes, texts: list[str]) -> None:
    page = read.solid(read.text(pdf, foot=FOOT))
    missing = [text[:100] for text in texts if read.solid(printable(text)) not in page]
    assert not missing


def second_opinion(pdf: bytes, flavour: str) -> list[str]:
    """The rules that another validator finds broken.

    It takes a carriage return that ends a compressed stream for a line's end and the stream for one byte too long, so
    that the lengths are looked at here: each stream is followed by the line's end and the keyword that the standard asks.
    """
    rules = [failure.rule_id for failure in page_validation.validate_pdf_bytes(pdf, profile=flavour).failures]
    heads = list(re.finditer(rb"/Length (\d+)[^\n]*>>\nstream\n", pdf))
    assert len(heads) == pdf.count(b"\nendstream")
    exact = all(pdf.startswith(b"\nendstream", head.end() + int(head[1])) for head in heads)
    return [rule for rule in rules if not (exact and rule.endswith("-STREAM-LENGTH-001"))]


# --- every sheet ----------------------------------------------------------------------------------


@SHEETS
@pytest.mark.parametrize("flavour", ["ua1", "2a"])
def test_conforms_to_pdf_ua_and_pdf_a(printed: dict[str, bytes], sheet: str, flavour: str) -> None:
    assert failed_rules(printed[sheet], flavour) == []
    assert second_opinion(printed[sheet], flavour) == []


def test_the_validators_do_find_faults() -> None:
    import typst

    untagged = typst.compile(b"#set document(date: none)\nx", format="pdf", pdf_tags=False)
    assert any(rule.startswith("7.1-") for rule in failed_rules(untagged, "ua1"))
    assert failed_rules(untagged, "2a")
    assert not page_validation.validate_pdf_bytes(untagged, profile="ua1").is_compliant


@SHEETS
def test_screen_readers_learn_language_title_and_structure(printed: dict[str, bytes], sheet: str) -> None:
    pdf = printed[sheet]
    tags = read.tags(pdf)
    assert read.language(pdf) == "pl-PL"
    assert read.shown_title(pdf)
    assert tags.count("H1") == 1
    levels = [int(tag[1]) for tag in tags if re.fullmatch(r"H\d", tag)]
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))
    assert "" not in read.alternatives(pdf)


@SHEETS
def test_type_is_lato_of_at_least_11_points_on_the_page(printed: dict[str, bytes], sheet: str) -> None:
    signs = list(read.signs(printed[sheet]))
    assert len(signs) > 50
    assert min(sign.size for sign in signs) >= 11 - 0.01
    assert all(sign.on_page for sign in signs)
    assert {name.partition("-")[0] for name in read.fonts(printed[sheet])} == {"Lato"}


@SHEETS
def test_same_data_give_the_same_bytes(real: Sheet, printed: dict[str, bytes], sheet: str) -> None:
    again = Press(TEMPLATES, TEMPLATES)
    again.sheet("nota.typ", note(), DAY)
    data = {"leaflet": real, "leaflet with a contact": {**real, "kontakty": [BOX]}, "note": note()}
    if sheet in data:
        template = "nota.typ" if sheet == "note" else "ulotka.typ"
        assert again.sheet(template, json.loads(json.dumps(data[sheet])), DAY) == printed[sheet]


# --- the leaflet ----------------------------------------------------------------------------------


@pytest.mark.parametrize("contacts", [[], [BOX]])
def test_leaflet_of_the_real_plan_is_one_sheet_and_says_where_the_rest_is(
    press: Press, real: Sheet, contacts: list[dict[str, str]]
) -> None:
    data = {**real, "kontakty": contacts}
    pdf = press.sheet("ulotka.typ", data, DAY)
    assert read.page_count(pdf) == 2
    left = {"opis", "dopisek", "zadanie", "kontakt"}
    names = strings(
        {key: data["plan"][key] for key in ("dzialania", "podmioty", "zagrozenia", "cele")}, left | UNPRINTED
    )
    assert_shown(pdf, [*names, data["plan"]["haslo"], data["rejon"]["gdzie"], data["rejon"]["nazwa"]])
    assert read.solid("Stan na 1 marca 2024 r.") in read.solid(read.text(pdf))
    assert ELSEWHERE in read.text(pdf)
    assert read.shown_title(pdf) == f"{data['plan']['haslo']} – {data['rejon']['nazwa']}"
    assert_shown(pdf, ["Ulotka dla mieszkańców ważna do 30 czerwca 2024 r.", "dzwoń pod 112", "aplikacji Moja Komenda"])
    assert_shown(pdf, ["Krajowej Mapie Zagrożeń Bezpieczeństwa (KMZB). Mapa nie służy do spraw pilnych."])


def test_leaflet_tells_the_course_and_no_length_that_was_calculated(printed: dict[str, bytes]) -> None:
    text = read.text(printed["leaflet"])
    assert "W toku" in text
    assert "182" not in text
    assert "157" not in text


def test_leaflet_does_not_change_with_the_day(press: Press, leaflet: Sheet) -> None:
    before = press.sheet("ulotka.typ", leaflet, DAY)
    leaflet["plan"]["stan"] = {"kod": "zakonczony", "znaki": [], "zdanie": "Plan zakończył się."}
    assert press.sheet("ulotka.typ", leaflet, DAY) == before


@pytest.mark.parametrize("sheet", ["leaflet", "leaflet with a contact"])
def test_actions_are_a_table_with_header_cells(real: Sheet, printed: dict[str, bytes], sheet: str) -> None:
    tags = read.tags(printed[sheet])
    assert tags.count("Table") == 1
    assert tags.count("TH") == 3
    assert tags.count("TD") == 3 * len(real["plan"]["dzialania"])


@pytest.mark.parametrize("sheet", ["leaflet", "leaflet with a contact"])
def test_camera_reads_the_address(real: Sheet, printed: dict[str, bytes], sheet: str) -> None:
    address = real["adres_kodu"]
    assert read.codes(printed[sheet]) == [address]
    assert set(read.link_targets(printed[sheet])) == {address}
    assert [alternative for alternative in read.alternatives(printed[sheet]) if address in alternative]


def test_without_a_contact_the_leaflet_says_whom_to_call(printed: dict[str, bytes]) -> None:
    assert_shown(
        printed["leaflet"],
        [
            "Nie mamy tu nazwiska ani telefonu dzielnicowego.",
            "Swojego dzielnicowego znajdziesz w aplikacji Moja Komenda.",
            "W nagłym przypadku dzwoń pod 112",
        ],
    )
    assert "To nie jest numer alarmowy" not in read.text(printed["leaflet"])


@pytest.mark.parametrize("only", list(CONTACT))
def test_every_part_of_the_contact_is_optional(press: Press, leaflet: Sheet, only: str) -> None:
    phone = only in ("telefon", "telefon_komorkowy")
    last = ALARM if phone else "Dzielnicowy nie pełni służby przez całą dobę."
    leaflet["kontakty"] = [{**BOX, **{key: None for key in CONTACT if key != only}, "dopisek": last}]
    pdf = press.sheet("ulotka.typ", leaflet, DAY)
    assert_shown(pdf, [CONTACT[only], last])
    assert (read.solid(ALARM) in read.solid(read.text(pdf))) == phone
    assert_shown(pdf, ["W nagłym przypadku dzwoń pod 112"])
    assert "Nie mamy tu nazwiska" not in read.text(pdf)


@pytest.mark.parametrize("template", ["ulotka.typ", "ulotka-duzy-druk.typ"])
def test_a_sentence_that_ends_with_an_abbreviation_has_one_full_stop(
    press: Press, leaflet: Sheet, template: str
) -> None:
    leaflet["plan"]["zagrozenia"][0]["liczby"] = [
        {"zdanie": "11 uszkodzeń do 31 października 2026 r."},
        {"zdanie": "5 zgłoszeń"},
    ]
    text = read.text(press.sheet(template, leaflet, DAY))
    assert "2026 r. 5 zgłoszeń." in text and ".." not in text


def test_partner_without_a_task_is_listed_without_one(press: Press, leaflet: Sheet) -> None:
    leaflet["plan"]["podmioty"] = [{"nazwa": "Rada osiedla", "zadanie": None}, {"nazwa": "Szkoła", "zadanie": "lekcje"}]
    del leaflet["plan"]["dzialania"][1:]
    text = read.text(press.sheet("ulotka.typ", leaflet, DAY))
    assert "Rada osiedla • Szkoła – lekcje" in text


def test_leaflet_of_a_bare_plan(press: Press, leaflet: Sheet) -> None:
    for key in ("w_skrocie", "zagrozenia", "cele", "dzialania", "podmioty", "informowanie"):
        leaflet["plan"][key] = []
    leaflet["plan"]["okres"] = {
        "slowami": "bez podanego okresu",
        "do": None,
        "bez_konca": "Nie znamy daty końca planu.",
    }
    leaflet["plan"] |= {"bez_celow": "Plan nie podaje celu.", "bez_dzialan": "Nie znamy działań z planu."}
    pdf = press.sheet("ulotka.typ", leaflet, DAY)
    text = read.text(pdf)
    assert failed_rules(pdf, "ua1") == []
    said = ("Nie znamy działań z planu.", "Nie znamy daty końca planu.", "Plan nie podaje celu.")
    assert [sentence for sentence in said if sentence not in text] == []
    assert not any(heading in text for heading in ("W skrócie", "Gdzie", "Kto pomaga"))


def threats(leaflet: Sheet, *names: str) -> list[Sheet]:
    """Threats so named, each at one place."""
    threat = leaflet["plan"]["zagrozenia"][0]
    return [
        threat | {"nazwa": name, "miejsca": [f"miejsce, gdzie jest {name}"], "czas": ["wieczorem"]} for name in names
    ]


def test_many_threats_each_have_a_heading(press: Press, leaflet: Sheet) -> None:
    leaflet["plan"]["zagrozenia"] = threats(leaflet, "hałas", "śmieci")
    pdf = press.sheet("ulotka.typ", leaflet, DAY)
    assert failed_rules(pdf, "ua1") == []
    assert read.tags(pdf).count("H3") == 2 * len(("Gdzie", "Kiedy"))
    assert_shown(pdf, ["hałas", "śmieci"])


@pytest.mark.parametrize(("many", "gives_way"), [(1, False), (2, True), (3, True)])
def test_what_does_not_fit_on_the_front_is_on_the_back(
    press: Press, leaflet: Sheet, many: int, gives_way: bool
) -> None:
    leaflet["plan"]["zagrozenia"] = threats(leaflet, *(f"hałas numer {number}" for number in range(many)))
    leaflet["plan"]["podmioty"] = []  # so that the back has room
    del leaflet["plan"]["dzialania"][2:]
    pdf = press.sheet("ulotka.typ", leaflet, DAY)
    front, back = read.page_texts(pdf)
    assert failed_rules(pdf, "ua1") == []
    assert "Twój dzielnicowy" in front
    assert ("Co ustaliliśmy" in front, "Co ustaliliśmy" in back) == (not gives_way, gives_way)
    assert_shown(pdf, [f"hałas numer {number}" for number in range(many)])


def test_a_dozen_threats_take_the_pages_that_they_need(press: Press, leaflet: Sheet) -> None:
    leaflet["plan"]["zagrozenia"] = threats(leaflet, *(f"hałas numer {number}" for number in range(12)))
    pdf = press.sheet("ulotka.typ", leaflet, DAY)
    assert failed_rules(pdf, "ua1") == []
    assert read.page_count(pdf) > 2
    assert_shown(pdf, [text for text in on_leaflet(leaflet) if text not in leaflet["plan"]["w_skrocie"]])


def test_of_sixty_actions_the_leaflet_names_the_first_and_says_where_the_rest_is(press: Press, leaflet: Sheet) -> None:
    action = leaflet["plan"]["dzialania"][2]
    leaflet["plan"]["dzialania"] = [action | {"nr": str(i), "nazwa": f"Działanie numer {i}"} for i in range(1, 61)]
    pdf = press.sheet("ulotka.typ", leaflet, DAY)
    assert failed_rules(pdf, "ua1") == []
    assert read.page_count(pdf) == 2
    assert_shown(pdf, ["Działanie numer 1", "Działanie numer 5", "To nie są wszystkie działania.", ELSEWHERE])
    assert read.tags(pdf).count("TH") == 3
    assert all(sign.on_page for sign in read.signs(pdf))


# --- the note -------------------------------------------------------------------------------------


def test_note_says_everything(printed: dict[str, bytes]) -> None:
    pdf = printed["note"]
    assert_shown(pdf, [text for text in strings(note(), {"typ", "jezyk", "adres"}) if text])
    assert_shown(pdf, ["Informacja prasowa"])
    tags = read.tags(pdf)
    assert (tags.count("Table"), tags.count("TH"), tags.count("Caption")) == (1, 2, 1)
    assert tags.count("BlockQuote") == 1
    assert [tag for tag in tags if re.fullmatch(r"H\d", tag)] == ["H1", "H2", "H2"]


@pytest.mark.parametrize(
    ("many", "pages", "size"), [(34, 1, 11.5), (35, 1, 11), (38, 1, 11), (39, 2, 11.5), (60, 2, 11.5)]
)
def test_a_note_that_runs_over_by_some_lines_is_set_closer(press: Press, many: int, pages: int, size: float) -> None:
    said = Note((Heading(1, words("T")), *(Paragraph(words("Krótki akapit.")),) * many))
    pdf = press.sheet("nota.typ", note_sheet(said, ABOUT), DAY)
    assert read.page_count(pdf) == pages
    assert Counter(round(sign.size, 1) for sign in read.signs(pdf)).most_common(1)[0][0] == size
    assert failed_rules(pdf, "ua1") == []


def test_note_links_only_to_safe_addresses(printed: dict[str, bytes]) -> None:
    assert set(read.link_targets(printed["note"])) == {"https://przyklad.example/"}


def test_note_without_a_heading_takes_its_title(printed: dict[str, bytes]) -> None:
    assert_shown(printed["bare note"], [ABOUT.title, ABOUT.author])


def test_long_table_of_a_note_repeats_its_header(press: Press) -> None:
    rows = tuple((words(f"Działanie {i}"), words("bez terminu " * 9)) for i in range(60))
    data = note_sheet(Note((Table((), (words("Co robimy"), words("Do kiedy")), rows, True),)), ABOUT)
    pdf = press.sheet("nota.typ", data, DAY)
    assert failed_rules(pdf, "ua1") == []
    assert read.text(pdf).count("Co robimy Do kiedy") == read.page_count(pdf) > 1


# --- hostile data ---------------------------------------------------------------------------------

ADDRESSES = {"adres_kodu", "adres", "nr", "typ"}
HOSTILE = {
    "markup": EVIL,
    "a long line": "W" * 300,
    "a long lower-case line": "ż" * 300,
    "decomposed Polish": unicodedata.normalize("NFD", "Zażółć gęślą jaźń, łąka i ŹDŹBŁO"),
    "emoji and other alphabets": "Uwaga 🙂 ☎ Київ Ω 漢字 👨‍👩‍👧 ✓ → ☐ a\u2011b \u2028 z\u0307",
    "controls and direction marks": "a\x00b\x07c\u202eod tyłu\u202c \ufeffx\u200by\u00adz \ud800",
}
ENDLESS = {
    "letters": "W" * 4_000,
    "no-break spaces": "słowo\xa0" * 700,
    "hyphens": "a-" * 2_000,
    "slashes": "/" * 4_000,
}


def assert_harmless(pdf: bytes) -> None:
    """An accessible file whose signs all stand on the page, in lines that do not run over each other's column."""
    assert failed_rules(pdf, "ua1") == []
    for sign in read.signs(pdf):
        assert sign.on_page
        assert 15 * MM < sign.left < sign.right < sign.page_width - 15 * MM


def assert_nothing_lost(pdf: bytes, texts: list[str]) -> None:
    """Every sign stands on some page; a page's end may cut a text or stand between two columns."""
    page = Counter(read.solid(read.text(pdf, foot=FOOT)))
    lost = Counter(read.solid(printable("".join(texts)))) - page
    assert not lost


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_values_come_out_as_harmless_text(press: Press, leaflet: Sheet, kind: str) -> None:
    data = changed(leaflet, lambda text: f"{text} {HOSTILE[kind]}", ADDRESSES)
    pdf = press.sheet("ulotka.typ", data, DAY)
    assert_harmless(pdf)
    if ELSEWHERE not in read.text(pdf):
        hidden = data["plan"]["w_skrocie"]
        assert_nothing_lost(pdf, [text for text in on_leaflet(data) if text not in hidden])
    assert_shown(pdf, [data["plan"]["haslo"], data["plan"]["dzialania"][0]["nazwa"]])


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_notes_come_out_as_harmless_text(press: Press, kind: str) -> None:
    said = reworded(NOTE, lambda text: f"{text} {HOSTILE[kind]}")
    about = replace(ABOUT, author=f"{ABOUT.author} {HOSTILE[kind]}")
    data = note_sheet(said, about)
    pdf = press.sheet("nota.typ", data, DAY)
    assert_harmless(pdf)
    assert_nothing_lost(pdf, list(strings(data, ADDRESSES | {"jezyk", "tytul", "jednostka"})))
    assert_shown(pdf, [text["tekst"] for text in data["naglowek"]])


@pytest.mark.parametrize("kind", ENDLESS)
@pytest.mark.parametrize("place", ["jednostka", "haslo", "termin", "podmiot", "osoba", "email"])
def test_a_line_that_never_ends_breaks_and_goes_on(press: Press, leaflet: Sheet, kind: str, place: str) -> None:
    value = ENDLESS[kind]
    plan = leaflet["plan"]
    holder, key = {
        "jednostka": (leaflet["jednostka"], "nazwa"),
        "haslo": (plan, "haslo"),
        "termin": (plan["dzialania"][1], "termin"),
        "podmiot": (plan["podmioty"][1], "nazwa"),
        "osoba": (leaflet["kontakty"][0], "osoba"),
        "email": (leaflet["kontakty"][0], "email"),
    }[place]
    holder[key] = value
    pdf = press.sheet("ulotka.typ", leaflet, DAY)
    assert_harmless(pdf)
    sign, text = value[0], read.text(pdf)
    assert text.count(sign) >= value.count(sign) or ELSEWHERE in text


def test_all_signs_of_lato_are_printed_as_they_are(press: Press, leaflet: Sheet) -> None:
    signs = sorted(sign for sign in _lato() if printable(sign) == sign and not sign.isspace())
    assert set("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ„”–—…•·§°×²½€%") <= set(signs)
    leaflet["plan"]["w_skrocie"] = [" ".join(signs)]
    assert_shown(press.sheet("ulotka.typ", leaflet, DAY), ["".join(signs)])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("zwykły tekst, 30\xa0czerwca", "zwykły tekst, 30\xa0czerwca"),
        ("z\u0307o\u0301\u0142w", "żółw"),
        ("6\u2011latek", "6-\u2060latek"),
        ("dom → szkoła", "dom » szkoła"),
        ("№ Ⅷ", "No VIII"),
        ("Țepeș", "Tepes"),
        ("🙂", "◊"),
        ("a\u202eb\u00adc\nd\te", "abc d e"),
        ("1\u202f000\u20092", "1\xa0000 2"),
        ("godz. 17.00–19.30, a – b, 2–", "godz. 17.00–\u206019.30, a – b, 2–"),
    ],
)
def test_signs_that_lato_lacks_give_way_to_the_nearest(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_lost_signs_are_named_for_the_editor() -> None:
    assert lost_signs("zwykły „tekst” ◊ – 6\u2011latek Ⅷ") == []
    assert lost_signs("Uwaga 🙂 Київ ș") == sorted("🙂Київș")


# --- the press ------------------------------------------------------------------------------------


def test_a_warning_of_typst_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "x.typ").write_text('#set document(title: "x")\n#set text(font: "Lati")\nx', encoding="utf-8")
    with pytest.raises(PrintError, match=r"^Druk x\.typ: Typst zgłosił") as caught:
        Press(tmp_path, tmp_path).sheet("x.typ", {}, DAY)
    assert "unknown font family: lati" in str(caught.value)


def test_an_error_of_typst_names_template_place_and_hint(tmp_path: Path) -> None:
    (tmp_path / "x.typ").write_text('#set text(font: "Lato")\n#json("/dane.json").brak-klucza', encoding="utf-8")
    with pytest.raises(PrintError) as caught:
        Press(tmp_path, tmp_path).sheet("x.typ", {"a": 1}, DAY)
    assert str(caught.value).startswith("Druk x.typ: Typst zgłosił błąd.\n")
    assert "Miejsce: x.typ:2:" in str(caught.value)


def test_a_template_reads_nothing_outside_its_folder(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("x", encoding="utf-8")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "x.typ").write_text('#read("../secret.txt")', encoding="utf-8")
    with pytest.raises(PrintError):
        Press(tmp_path / "in", tmp_path).sheet("x.typ", {}, DAY)


def test_a_press_keeps_the_templates_of_its_first_sheet(tmp_path: Path) -> None:
    """A template that is edited in the middle of a build counts from the next build on, not for half of this one."""
    template = '#set document(title: "x")\n#set text(font: "Lato", lang: "pl")\n'
    press = Press(tmp_path, tmp_path)
    for text in ("Wersja pierwsza", "Wersja druga"):
        (tmp_path / "x.typ").write_text(template + text, encoding="utf-8")
        assert "Wersja pierwsza" in read.text(press.sheet("x.typ", {}, DAY))
        assert text in read.text(Press(tmp_path, tmp_path).sheet("x.typ", {}, DAY))


def test_a_press_that_is_closed_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    (tmp_path / "x.typ").write_text('#set document(title: "x")\n#set text(font: "Lato", lang: "pl")\nTekst', "utf-8")
    press = Press(tmp_path, tmp_path)
    press.close()  # nothing was printed
    press = Press(tmp_path, tmp_path)
    press.sheet("x.typ", {}, DAY)
    assert len(list(tmp_path.glob("jawny-plan-*"))) == 1
    press.close()
    assert not list(tmp_path.glob("jawny-plan-*"))


def test_a_press_clears_away_what_a_sudden_end_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    for name, hours in {"jawny-plan-przedwczoraj": 48, "jawny-plan-przed-chwila": 1, "cudzy-przedwczoraj": 48}.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "dane.json").write_text("{}", encoding="utf-8")
        os.utime(tmp_path / name, (time.time() - hours * 3600,) * 2)
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/x.typ").write_text('#set document(title: "x")\n#set text(font: "Lato")\nTekst', "utf-8")
    press = Press(tmp_path / "templates", tmp_path)
    press.sheet("x.typ", {}, DAY)
    press.close()
    assert {path.name for path in tmp_path.iterdir()} == {"jawny-plan-przed-chwila", "cudzy-przedwczoraj", "templates"}


def test_qr_code_has_a_quiet_zone_and_repeats() -> None:
    svg = qr_svg("https://przyklad.example/")
    assert svg == qr_svg("https://przyklad.example/")
    assert svg.startswith("<svg ")
    assert 'd="M4 4h7' in svg


@pytest.mark.parametrize("length", [300, 5_000])
def test_an_address_too_long_for_a_code_is_refused(press: Press, leaflet: Sheet, length: int) -> None:
    leaflet["adres_kodu"] = "https://przyklad.example/" + "a" * length
    with pytest.raises(PrintError, match=r"^Druk ulotka\.typ: adres ma \d+ znaków, za dużo na kod QR"):
        press.sheet("ulotka.typ", leaflet, DAY)


def png(width: int, height: int) -> bytes:
    """A grey picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("name", "picture"),
    [
        ("znak.png", png(30, 20)),
        ("znak.svg", b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4"/></svg>'),
    ],
)
def test_emblem_of_the_unit_is_drawn_with_its_description(
    tmp_path: Path, leaflet: Sheet, name: str, picture: bytes
) -> None:
    (tmp_path / name).write_bytes(picture)
    leaflet["jednostka"]["znak"] = {"plik": name, "opis": "Znak komendy"}
    pdf = Press(TEMPLATES, tmp_path).sheet("ulotka.typ", leaflet, DAY)
    assert "Znak komendy" in read.alternatives(pdf)
    assert [failed_rules(pdf, flavour) for flavour in ("ua1", "2a")] == [[], []]
    assert read.page_count(pdf) == 2


@pytest.mark.parametrize("name", ["brak.png", "tekst.svg", "../znak.png", "/etc/hostname", "."])
def test_an_emblem_that_is_no_picture_of_the_unit_is_refused(tmp_path: Path, leaflet: Sheet, name: str) -> None:
    folder = tmp_path / "plan_data"
    folder.mkdir()
    (tmp_path / "znak.png").write_bytes(png(3, 3))
    (folder / "tekst.svg").write_text("to nie jest rysunek", encoding="utf-8")
    leaflet["jednostka"]["znak"] = {"plik": name, "opis": "Znak"}
    with pytest.raises(PrintError, match=r"^Druk ulotka\.typ: (nie można odczytać|plik znaku)"):
        Press(TEMPLATES, folder).sheet("ulotka.typ", leaflet, DAY)


def test_a_leaflet_takes_a_moment(press: Press, leaflet: Sheet) -> None:
    def twenty() -> None:
        for i in range(20):
            leaflet["plan"]["haslo"] = f"Hasło {i}"
            press.sheet("ulotka.typ", leaflet, DAY)

    assert pace.seconds(twenty) / 20 < 0.25  # measured: about 0.02 s; the rest is for slow machines
