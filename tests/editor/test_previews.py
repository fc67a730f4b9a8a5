"""Beside a form stands what would be made of it; nothing is written for that."""

from __future__ import annotations

import pytest

from tests.tools import pace

PLAN = "rejon-1-2027-01"  # nobody has approved it yet
PAGE = f"/podglad/plany/{PLAN}/index.html"


@pytest.fixture
def form(window):
    window.open(f"/dane/plan/{PLAN}")
    assert window.page.xpath("//iframe/@src") == [PAGE]
    return window


def test_page_note_radio_and_leaflet_show_what_is_typed_and_nothing_is_written(form):
    before = {path: path.read_bytes() for path in form.data.glob("plany/*")}
    form.fill(haslo="Zupełnie nowe hasło planu").press("Dodaj następną pozycję", form=0)
    for address in (PAGE, f"/podglad/czesc/nota/{PLAN}"):
        assert "Zupełnie nowe hasło planu" in form.client.get(address).text, address
    assert form.client.get(f"/podglad/czesc/radio/{PLAN}").text.count("<pre") >= 1
    assert form.client.get(f"/podglad/ulotka/{PLAN}").content.startswith(b"%PDF")
    shown = form.client.get(f"/podglad/czesc/ulotka/{PLAN}").text
    assert f"/podglad/ulotka/{PLAN}/1" in shown
    assert form.client.get(f"/podglad/ulotka/{PLAN}/1").content.startswith(b"\x89PNG")
    assert form.client.get(f"/podglad/ulotka/{PLAN}/9").status_code == 404
    assert {path: path.read_bytes() for path in form.data.glob("plany/*")} == before


def test_a_form_with_faults_shows_what_was_there_before_and_says_so(form):
    form.client.get(PAGE)
    form.fill(haslo="", okres__od="kiedyś").press("Dodaj następną pozycję")
    text = form.client.get(PAGE).text
    assert "Niżej stan sprzed tych zmian" in text
    assert "<h1" in text


def test_an_entry_is_previewed_on_the_page_of_its_plan(window):
    window.open("/wpis/rejon-2-2026-08/poza-planem")
    window.fill(zrodlo="notatka", opis="Postawiono dodatkowy kosz przy wejściu.").press("Zapisz wpis")
    assert "dodatkowy kosz przy wejściu" in window.client.get("/podglad/plany/rejon-2-2026-08/index.html").text


def test_a_preview_after_a_change_takes_less_than_a_second(form):
    """Of a processor: others may be at work on the machine."""
    form.client.get(PAGE)
    shown: list[str] = []
    best = 9.0
    for word in ("pierwsze", "drugie", "trzecie"):
        form.fill(haslo=f"Zdanie {word}").press("Dodaj następną pozycję")
        best = min(best, pace.seconds(lambda: shown.append(form.client.get(PAGE).text)))
        assert f"Zdanie {word}" in shown[-1]
    assert best < 1


def test_faulty_data_and_unknown_plans_are_no_fault_of_the_program(form):
    (form.data / "rejony/rejon-2.yml").write_text("nazwa: [\n", encoding="utf-8")
    assert "W danych są błędy" in form.client.get(PAGE).text
    assert form.client.get("/podglad/plany/nie-ma/index.html").status_code == 200
    assert form.client.get("/podglad/czesc/inne/rejon-1-2027-01").status_code == 200
    assert form.client.get("/podglad/ulotka/nie-ma").status_code == 404


DAYS = ("kiedyś", "31.11.2026", "9999-12-31", "0001-01-01", "2019-05-05", "", "2026-13-45", "ż" * 300)


@pytest.mark.parametrize("day", DAYS)
def test_a_preview_is_never_a_fault_of_the_program_whatever_is_typed(window, day):
    def remembered(address: str, **fields: str) -> None:
        window.open(address).fill(**fields)
        data = [*window.fields(), ("czyn", "zapamietaj")]
        window.client.post(window.form.get("action"), data=dict(data), headers={"origin": "http://127.0.0.1:8040"})

    def looked_at(plan: str) -> None:
        for address in (
            f"plany/{plan}/index.html",
            f"czesc/nota/{plan}",
            f"czesc/radio/{plan}",
            f"czesc/ulotka/{plan}",
        ):
            answer = window.client.get(f"/podglad/{address}")
            assert answer.status_code == 200
            assert "Podgląd: " in answer.text
            assert "nie przewidziano" not in answer.text

    window.client.get(PAGE)
    remembered(f"/dane/plan/{PLAN}", okres__od=day)
    looked_at(PLAN)
    remembered(f"/dane/plan/{PLAN}", okres__od="2027-01-01", okres__do=day)
    looked_at(PLAN)
    for plan, kind, fields in (
        (
            "rejon-2-2026-08",
            "pomiar",
            {"okres__od": day, "okres__do": "2026-10-31", "ile": "3", "liczba": "zgloszenia"},
        ),
        (
            "rejon-2-2026-08",
            "pomiar",
            {"okres__od": "2026-10-31", "okres__do": day, "ile": "3", "liczba": "zgloszenia"},
        ),
        ("rejon-2-2026-08", "wykonanie", {"dnia": day, "dzialanie": "1", "opis": "Zrobiono."}),
        ("rejon-2-2026-08", "wykonanie", {"dzialanie": "2", "opis": day}),
    ):
        remembered(f"/wpis/{plan}/{kind}", zrodlo="notatka", **fields)
        looked_at(plan)
