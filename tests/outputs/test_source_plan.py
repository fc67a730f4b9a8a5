"""Every fact of the source plan stands in every output, and no number that the plan does not state."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.tools import pdf, text

PAGE = "plany/rejon-2-2024-01/index.html"
LEAFLET = "plany/rejon-2-2024-01/ulotka.pdf"
LARGE_PRINT = "plany/rejon-2-2024-01/ulotka-duzy-druk.pdf"
NOTES = [
    f"prasa/rejon-2-2024-01-start/{name}" for name in ("index.html", "nota.docx", "nota.odt", "nota.txt", "nota.pdf")
]

PERIOD = ["od 1 stycznia do 30 czerwca 2024 r."]
PLACE = ["bloków nr 5, 6, 7 i 8", "osiedle Bronisława Chącińskiego"]
TIME = ["weekendy", "pora wieczorowo-nocna"]
THREAT = ["spożywanie alkoholu w miejscach publicznych", "zakłócenia spokoju i porządku publicznego"]
SOURCES = [
    "analiza stanu bezpieczeństwa",
    "zgłoszenia do Krajowej Mapy Zagrożeń Bezpieczeństwa",
    "rozmowy z mieszkańcami",
]
FIGURE = [
    "16 interwencji od 1 lipca do 4 grudnia 2023 r.",
    "głównie zakłócania spokoju i porządku publicznego oraz spożywania alkoholu w miejscach niedozwolonych",
]
GOAL = [
    "Ograniczenie zjawisk wykroczeniowych związanych ze spożywaniem alkoholu w miejscach publicznych o co najmniej 30%"
]
ACTIONS = [
    "Stała kontrola opisanego rejonu przez dzielnicowego w celu wyeliminowania opisanego zagrożenia oraz wnioski o dyslokację służby do 30 czerwca 2024 roku",
    "Utrzymywanie stałego kontaktu z lokalną społecznością, przedstawicielami Łukowskiej Spółdzielni Mieszkaniowej w celu promowania Krajowej Mapy Zagrożeń Bezpieczeństwa oraz spowodowania szybkiej reakcji Policji na występowanie opisanych zachowań",
    "Organizacja spotkania z młodzieżą szkolną przy współpracy pedagoga i dyrekcji Szkoły Podstawowej numer 4 w Łukowie, celem przeciwdziałania demoralizacji małoletnich i ograniczaniu skutków uzależnień, od alkoholu lub podobnie działających środków – do dnia 30 czerwca 2024 roku",
    "Kontrola punktów sprzedaży alkoholu z przedstawicielami Miejskiej Komisji Rozwiązywania Problemów Alkoholowych w Łukowie, w celu wyeliminowania dostępu do alkoholu dla osób małoletnich i nietrzeźwych – raz na dwa miesiące",
]
DEADLINES = ["do 30 czerwca 2024 r.", "plan nie podaje terminu", "raz na dwa miesiące"]
PARTNERS = [
    "Miejska Komisja Rozwiązywania Problemów Alkoholowych w Łukowie",
    "wspólne kontrole przestrzegania Ustawy o Wychowaniu w Trzeźwości i Przeciwdziałaniu Alkoholizmowi w miejscach sprzedaży alkoholu",
    "Łukowska Spółdzielnia Mieszkaniowa",
    "typowanie miejsc zagrożonych",
    "Dyrekcja Szkoły Podstawowej numer 4 w Łukowie",
    "współpraca przy organizacji spotkań z młodzieżą szkolną",
    "Mieszkańcy bloków numer 5, 6, 7 i 8 osiedla Bronisława Chącińskiego w Łukowie",
]
CHANNELS = [
    "Zamieszczenie informacji na stronie internetowej Komendy Powiatowej Policji w Łukowie",
    "Przekazanie informacji lokalnym mediom",
    "Informowanie podczas organizowanych spotkań z mieszkańcami w ramach programu „Dzielnicowy bliżej nas”",
]
EVERYTHING = PERIOD + PLACE + TIME + THREAT + SOURCES + FIGURE + GOAL + ACTIONS + DEADLINES + PARTNERS + CHANNELS

# The source's own numbers, the emergency number, and the name of the sum SHA-256.
STATED = {"1", "2", "3", "4", "5", "6", "7", "8", "16", "30", "2023", "2024"} | {"112", "256"}


@pytest.mark.parametrize("output", [PAGE, LARGE_PRINT, *NOTES])
def test_every_fact_stands_in(site: Path, output: str):
    if output.endswith(".pdf"):  # no foot of a page between two parts of a sentence
        words = text.flat(
            pdf.text((site / output).read_bytes(), foot=(25 if output == LARGE_PRINT else 16) * 72 / 25.4)
        ).lower()
    else:
        words = text.of(site / output).lower()
    assert [fact for fact in EVERYTHING if fact.lower() not in words] == []


def test_the_leaflet_of_one_sheet_says_where_the_whole_wording_is(site: Path):
    words = text.of(site / LEAFLET).lower()
    wordings = {fact for fact in (*ACTIONS, *PARTNERS, *CHANNELS) if fact[0].islower() or fact in (*ACTIONS, *CHANNELS)}
    assert [fact for fact in EVERYTHING if fact not in wordings and fact.lower() not in words] == []
    assert "pełne opisy są na stronie planu i w ulotce dużym drukiem." in words


def test_the_facts_above_are_those_of_the_source():
    source = text.flat((ROOT / "plan_data/plany/rejon-2-2024-01.txt").read_text(encoding="utf-8"))
    assert set(re.findall(r"\d+", source)) == STATED - {"112", "256"}


@pytest.mark.parametrize(
    "output",
    [
        PAGE,
        LEAFLET,
        *NOTES,
        "index.html",
        "rejony/index.html",
        "rejony/rejon-2/index.html",
        "spotkania/index.html",
        "prasa/index.html",
        "plany/index.html",
    ],
)
def test_no_number_stands_that_the_plan_does_not_state(site: Path, output: str):
    path = site / output
    if path.suffix == ".html":
        # Marked calculations, the day of the build and the file's sum are ours and say so.
        words = text.html(path.read_text(encoding="utf-8"), without=("jp-calc", "jp-footer", "jp-t-label", "jp-sum"))
    else:
        words = text.of(path)
    words = re.sub(r"https?://\S+|rejon-2-\s?2024-\s?01", "", words)  # an address on paper may be broken
    assert set(re.findall(r"\d+", words)) - STATED == set()


def test_calculations_are_marked_with_their_method(site: Path):
    page = (site / PAGE).read_text(encoding="utf-8")
    for part in ("157 dni", "182 dni", "od 1 stycznia do 29 lutego 2024 r."):
        assert part in text.html(page)
        assert part not in text.html(page, without=("jp-calc",))
    assert page.count("Nasze obliczenie, nie jest częścią planu") == page.count('class="jp-calc"')


def test_the_approved_text_is_offered_word_for_word(site: Path):
    source = (ROOT / "plan_data/plany/rejon-2-2024-01.txt").read_bytes()
    assert (site / "plany/rejon-2-2024-01/tekst-zatwierdzony.txt").read_bytes() == source


def test_addresses_that_others_rely_on(site: Path):
    for address in (
        "index.html",
        "rejony/index.html",
        "rejony/rejon-2/index.html",
        PAGE,
        LEAFLET,
        "plany/rejon-2-2024-01/tekst-zatwierdzony.txt",
        "spotkania/index.html",
        "prasa/index.html",
        *NOTES,
    ):
        assert (site / address).is_file(), address
