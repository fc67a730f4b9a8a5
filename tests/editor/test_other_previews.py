"""Beside the forms of meetings and of officers stands the page as it would be."""

from __future__ import annotations

MEETING = "/podglad/spotkania/{}/index.html"
DISTRICT = "/podglad/rejony/rejon-1/index.html"


def remembered(window) -> None:
    """What the browser sends while somebody types."""
    data = [*window.fields(), ("czyn", "zapamietaj")]
    answer = window.client.post(window.form.get("action"), data=dict(data), headers={"origin": "http://127.0.0.1:8040"})
    assert answer.status_code == 204


def frame(window) -> list[str]:
    return window.page.xpath("//iframe/@src")


def test_a_meeting_shows_its_page_as_it_is_typed_and_nothing_is_written(window):
    window.open("/zapowiedz/rejon-1-2026-12-17")
    page = MEETING.format("rejon-1-2026-12-17")
    assert frame(window) == [page]
    assert "Podgląd pojawi się" in window.client.get(page).text
    window.fill(rodzaj="spotkanie", program="tak", tytul="Zupełnie nowe spotkanie", termin__od="17.00")
    window.press("Dodaj: miejsce").fill(miejsce__obiekt="Szkoła Podstawowa nr 1")
    remembered(window)
    assert "Zupełnie nowe spotkanie" in window.client.get(page).text
    assert not list(window.data.glob("spotkania/rejon-1-2026-12-17*"))
    window.open("/przesun/rejon-1-2026-12-10/1").fill(dnia="18 grudnia 2026", powod="sala była zajęta")
    remembered(window)
    text = " ".join(window.client.get(MEETING.format("rejon-1-2026-12-10")).text.split())
    assert "18 grudnia 2026" in text
    assert "sala była zajęta" in text


def test_another_officer_is_seen_on_the_page_of_the_district(window):
    window.open("/dzielnicowy/rejon-1").fill(od="20.11.2026", stopien="asp.", imie_nazwisko="Anna Wymyślona")
    assert frame(window) == [DISTRICT]
    remembered(window)
    assert "Wymyślon" in window.client.get(DISTRICT).text
    assert "Wymyślon" not in (window.data / "rejony/rejon-1.yml").read_text("utf-8")
    assert "Podgląd pojawi się" in window.client.get("/podglad/rejony/nie-ma/index.html").text
