"""Nothing that somebody typed is lost or lands elsewhere: drafts, second windows, Back, what is gone meanwhile."""

from __future__ import annotations

import pytest

from jawny_plan.model.kinds import DataKind
from jawny_plan.reading.folder import loaded
from tests.editor.conftest import HOST, Window

PLAN = "rejon-2-2026-08"
ENTRY = f"/wpis/{PLAN}/wykonanie"
ORIGIN = {"origin": f"http://{HOST}"}


def remembered(window: Window) -> None:
    """What the browser sends while somebody types, before the window is closed."""
    data: dict[str, list[str]] = {}
    for name, value in [*window.fields(), ("czyn", "zapamietaj")]:
        data.setdefault(name, []).append(value)
    assert window.client.post(window.form.get("action"), data=data, headers=ORIGIN).status_code == 204


def test_the_clicked_action_wins_over_what_was_typed_of_another_and_that_is_offered(window):
    window.open(f"{ENTRY}?dzialanie=2").fill(zrodlo="notatka", opis="Tekst o drugim działaniu.")
    remembered(window)
    window.open(f"{ENTRY}?dzialanie=1")
    assert window.page.xpath("//select[@name='d.dzialanie']/option[@selected]/@value") == ["1"]
    assert "Tekst o drugim działaniu." not in (window.field("opis").text or "")
    assert "Tekst o drugim działaniu." in window.text
    [link] = window.page.xpath("//*[@class='note']//a/@href")
    window.open(link)
    assert window.field("opis").text.strip() == "Tekst o drugim działaniu."
    assert window.page.xpath("//select[@name='d.dzialanie']/option[@selected]/@value") == ["2"]
    window.press("Zapisz wpis")
    assert window.url == f"/plan/{PLAN}", window.text[:600]
    assert "dzialanie: 2\n    opis: Tekst o drugim" in window.yaml(f"plany/{PLAN}.przebieg.yml")
    assert not window.open(f"{ENTRY}?dzialanie=2").page.xpath("//*[@class='note']")


def test_two_forms_of_one_action_do_not_overwrite_what_was_typed_into_each(window):
    other = Window(window.folder)
    for each, words in ((window, "Pierwszy."), (other, "Drugi.")):
        each.open(f"{ENTRY}?dzialanie=1").fill(opis=words)
        remembered(each)
    window.open(f"{ENTRY}?dzialanie=1")
    assert "Pierwszy." in window.text
    assert "Drugi." in window.text
    window.open(window.page.xpath("//*[@class='note']//a/@href")[0]).press("Odrzuć")
    assert ("Pierwszy." in window.text) != ("Drugi." in window.text)


@pytest.mark.parametrize("name", ["../../x", "0" * 8, "zz", "a" * 300])
def test_no_name_of_a_draft_leads_elsewhere(window, name):
    assert window.open(f"{ENTRY}?szkic={name}").answer.status_code == 200


def announced(window: Window) -> Window:
    return window.open("/zapowiedz").fill(rejon="rejon-1", dnia="17.12.2026").press("Dalej")


def announcing(window: Window, title: str) -> Window:
    window.fill(rodzaj="spotkanie", program="tak", tytul=title, termin__od="17.00")
    return window.press("Dodaj: miejsce").fill(miejsce__obiekt="Szkoła Podstawowa nr 1")


def test_two_windows_on_one_announcement_lose_nothing(window):
    other = Window(window.folder)
    announced(window), announced(other)
    announcing(window, "Bezpieczna droga"), announcing(other, "Jasna ulica")
    window.press("Zapisz zapowiedź")
    other.press("Zapisz zapowiedź")
    assert "Ktoś zmienił ten plik" in other.text
    assert "Bezpieczna droga" in other.text
    assert "Jasna ulica" in other.text
    other.press("To inne spotkanie").press("Zapisz zapowiedź")
    assert other.url == "/", other.text[:900]
    titles = {each.id: each.meeting.title for each in loaded(window.data).data.meetings}
    assert titles["rejon-1-2026-12-17"] == "Bezpieczna droga"
    assert titles["rejon-1-2026-12-17-2"] == "Jasna ulica"


def test_an_announcement_that_is_saved_opens_as_the_meeting_that_it_is(window):
    announcing(announced(window), "Bezpieczna droga").press("Zapisz zapowiedź")
    assert window.open("/zapowiedz/rejon-1-2026-12-17").url == "/dane/spotkanie/rejon-1-2026-12-17"


def test_what_was_typed_of_something_that_is_gone_is_shown(window):
    window.open("/przesun/rejon-1-2026-12-10/1").fill(powod="Zalana sala.")
    (window.data / "spotkania/rejon-1-2026-12-10.yml").unlink()
    window.press("Przesuń spotkanie")
    assert window.answer.status_code == 404
    assert "Zalana sala." in window.page.xpath("string(//textarea)")
    window.open("/dane/rejon/rejon-2/tekst")
    (window.data / "rejony/rejon-2.yml").unlink()
    assert "Śródmieście" in window.press("Zapisz").text or "oznaczenia" in window.page.xpath("string(//textarea)")


@pytest.mark.parametrize(
    ("address", "fields"),
    [
        (ENTRY, {"czyn": "zapisz", "d.opis": "x"}),
        (ENTRY, {"czyn": "dodaj ustalenia *=wartosc", "d.opis": "x"}),
        ("/zapowiedz", {"czyn": "dalej", "t.dnia": "kiedyś"}),
        (f"/plan/{PLAN}", {"czyn": "zamroz", "t.dnia": "kiedyś"}),
        ("/plan-z-worda", {}),
        ("/dane/rejon/rejon-1/tekst", {"czyn": "zapisz", "tekst": "nazwa: ["}),
        ("/przesun/nie-ma/1", {"czyn": "zapisz", "d.powod": "x"}),
    ],
)
def test_each_answer_to_a_form_has_an_address_of_its_own(window, address, fields):
    data = {"zgoda": window.edited.form_token, **fields}
    answer = window.client.post(address, data=data, headers=ORIGIN, follow_redirects=False)
    assert answer.status_code == 303
    shown = answer.headers["location"]
    assert shown.startswith(address)
    first = window.client.get(shown)
    assert first.text == window.client.get(shown).text
    assert window.client.get(f"{shown}x").status_code in (200, 404)  # forgotten: the page itself


def test_a_plan_is_unfrozen_only_after_what_it_means_was_agreed_to(window):
    sealed = next(each for each in window.edited.records.of_kind(DataKind.PLAN) if each.is_sealed)
    log = f"plany/{sealed.id}.przebieg.yml"
    before = window.yaml(log)
    window.open(f"/plan/{sealed.id}").press("Cofnij zamrożenie")
    assert window.title == "Cofnąć zamrożenie planu?"
    assert "Zmień plan" in window.text
    assert window.yaml(log) == before
    window.press("Cofnij zamrożenie")
    assert "plik_planu" not in window.yaml(log)
