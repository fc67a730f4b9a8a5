"""What the built site says of promises, of the programme, and of the meetings of a district."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.tools import text


@pytest.mark.parametrize(
    ("plan", "words"),
    [
        ("rejon-1-2025-02", "Obiecano 3, wykonano 3."),
        ("rejon-1-2026-07", "Obiecano 3, wykonano 2, jeszcze nie: media lokalne."),
        ("rejon-1-2027-01", "Obiecano 3, wykonano 1, przed początkiem planu: telewizja i inny sposób."),
        ("rejon-2-2025-03", "Obiecano 4, wykonano 2, nie wykonano: telewizja; brak: ulotki."),
        ("nad-jeziorem-2025-05", "Obiecano 1, wykonano 0, brak: spotkania."),
    ],
)
def test_the_plan_page_and_the_overview_say_what_was_kept(example_site: Path, plan: str, words: str):
    for page in (f"plany/{plan}", "postepy"):
        assert text.flat(words) in text.of(example_site / page / "index.html"), page


def section(site: Path, page: str, name: str) -> str:
    """The section of a page under the heading with the id `name`, as HTML."""
    html = (site / page / "index.html").read_text(encoding="utf-8")
    return html.partition(f'id="{name}"')[2].partition("<h2")[0]


def test_each_promise_has_its_word_and_its_sign(example_site: Path):
    part = section(example_site, "plany/rejon-2-2025-03", "informowanie")
    signs = re.findall(r'class="jp-state jp-state--([\w-]+)">([^<]+)<', part)
    assert [(code, text.flat(word)) for code, word in signs] == [
        ("wykonano", "Wykonano"),
        ("brak-wyniku", "Brak dowodu"),
        ("nie-wykonano", "Nie wykonano"),
        ("wykonano", "Wykonano po zakończeniu planu"),
    ]
    assert "nie zapisała dowodu" in text.flat(text.html(part))


def test_proofs_lead_to_where_they_can_be_seen_and_say_who_found_them(example_site: Path):
    part = section(example_site, "plany/rejon-1-2026-01", "informowanie")
    assert 'href="https://kpp.przyklad.example/aktualnosci/wolniej-na-lipowej"' in part
    assert 'href="../../spotkania/rejon-1-2026-01-20/index.html"' in part
    words = text.flat(text.html(part))
    assert "Bezpieczniej na ulicy Lipowej, 20 stycznia 2026 r. (około 40 osób)" in words
    assert words.count("Widać to na tych stronach.") == 3  # the page itself and two meetings
    assert "Wpis: oficer prasowy" in words and "Wpis: dzielnicowy" in words


def test_a_meeting_that_is_to_keep_a_promise_is_named(example_site: Path):
    words = text.flat(text.html(section(example_site, "plany/rejon-2-2026-08", "informowanie")))
    assert "Zapowiedziano: Skwer przy Tęczowej – porozmawiajmy, 8 grudnia 2026 r." in words


def test_the_closing_note_tells_promises_as_they_stood_on_its_day(example_site: Path):
    words = text.flat((example_site / "prasa/rejon-1-2026-01-zakonczenie/nota.txt").read_text(encoding="utf-8"))
    assert "Obiecano 3, wykonano 3." in words
    assert "20 stycznia 2026 r. (około 40 osób)" in words
    # The meeting of September, which the page of the plan counts as well, was still to come in July.
    assert "Co zmieniło się na ulicy Lipowej" not in words


def test_a_district_lists_its_own_meetings_and_no_others(example_site: Path):
    part = section(example_site, "rejony/rejon-1", "spotkania")
    assert re.findall(r'href="\.\./\.\./spotkania/([\w-]+)/index\.html"', part) == [
        "rejon-1-2026-12-10",  # coming
        "rejon-1-dyzur",
        "rejon-1-2026-09-10",  # past, latest first
        "piknik-2026-09-05",
        "rejon-1-2026-01-20",
    ]
    lake = section(example_site, "rejony/nad-jeziorem", "spotkania")
    assert "nad-jeziorem-2026-11-26" in lake and "rejon-1" not in lake


def test_a_district_without_meetings_says_so(site: Path):
    assert "Nie ogłoszono tu jeszcze spotkania." in text.flat(text.html(section(site, "rejony/rejon-2", "spotkania")))


def test_the_programme_page_says_which_way_for_what(example_site: Path):
    words = text.of(example_site / "program/index.html")
    for said in ("112", "Moja Komenda", "Krajowa Mapa Zagrożeń Bezpieczeństwa", "Co przynieść na spotkanie"):
        assert text.flat(said) in words
    for page in ("index.html", "spotkania/index.html", "spotkania/rejon-1-2026-12-10/index.html"):
        assert "program/index.html" in (example_site / page).read_text(encoding="utf-8")


def test_a_stage_and_a_single_round_say_what_became_of_them(example_site: Path):
    part = text.flat(text.html(section(example_site, "plany/rejon-2-2026-08", "dzialania")))
    assert "montaż lampy: do 31 października 2026 r. – Nie wykonano. Urząd miasta przełożył" in part
    assert "wykonano w części 1 z 2" in part
    rounds = text.flat(text.html(section(example_site, "plany/rejon-1-2026-07", "dzialania")))
    assert "15 września 2026 r. nie wykonano. W tych dniach dzielnicowy był na szkoleniu." in rounds


def test_a_thing_that_is_there_or_not_is_told_with_the_result(example_site: Path):
    there = text.flat(text.html(section(example_site, "plany/nad-jeziorem-2026-06", "cel")))
    assert "Powstało 6 z 6" in there
    missing = text.of(example_site / "plany/rejon-2-2025-03/index.html")
    assert "Nie powstało" in missing
    assert "Nie powstało" in text.of(example_site / "postepy/index.html")


def test_the_sums_and_the_call_of_a_unit_with_one_district_and_no_telephone(site):
    progress = text.of(site / "postepy/index.html")
    assert "nie zapisano, aby mówiono mieszkańcom o trwającym planie gdzie indziej niż na jego stronie" in progress
    assert "ani aby sprawdzono kontakt do dzielnicowego." in progress
    page = text.of(site / "plany/rejon-2-2024-01/index.html")
    assert "Zadzwoń w nagłym przypadku: 112" in page
    assert "W nagłym przypadku dzwoń pod 112" not in page
