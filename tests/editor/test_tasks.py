"""What happened is entered in the window; the files are those that somebody would have written by hand."""

from __future__ import annotations

from datetime import date

import pytest

from jawny_plan.editor import home
from jawny_plan.editor.waiting import Errand
from jawny_plan.model.kinds import DataKind
from jawny_plan.reading.folder import loaded

PLAN = "rejon-2-2026-08"
LOG = f"plany/{PLAN}.przebieg.yml"


def added(before: str, after: str) -> str:
    """The lines that are new; all others stand as they did."""
    old, new = before.split("\n"), after.split("\n")
    start = next(number for number, (one, other) in enumerate(zip(old, new, strict=False)) if one != other)
    end = len(old) - start
    while end and old[len(old) - end :] != new[len(new) - end :]:
        end -= 1
    assert old[start : len(old) - end] == [], "lines are gone"
    return "\n".join(new[start : len(new) - end])


def test_an_action_that_was_done_is_an_entry_like_one_by_hand(window):
    before = window.yaml(LOG)
    window.open(f"/zrobiono/{PLAN}")
    window.open(f"/wpis/{PLAN}/wykonanie?dzialanie=1")
    window.fill(zrodlo="sprawozdanie dzielnicowego", opis="Skontrolowano ulicę Lipową.").press("Zapisz wpis")
    assert window.url == f"/plan/{PLAN}", window.text[:900]
    assert added(before, window.yaml(LOG)).strip("\n") == (
        "  - dnia: 2026-11-23\n"
        "    zrodlo: sprawozdanie dzielnicowego\n"
        "    rodzaj: wykonanie\n"
        "    dzialanie: 1\n"
        "    opis: Skontrolowano ulicę Lipową."
    )
    loaded(window.data)


def test_an_entry_of_a_day_gone_by_stands_in_its_place_and_is_shown_from_today_on(window):
    before = window.yaml(LOG)
    window.open(f"/wpis/{PLAN}/niewykonanie?dzialanie=2")
    window.fill(dnia="1.09.2026", zrodlo="notatka", stan="nie-wykonano", powod="Padał deszcz.").press("Zapisz wpis")
    new = added(before, window.yaml(LOG))
    assert "publikuj_od: 2026-11-23" in new
    days = [entry.day for plan in loaded(window.data).data.plans if plan.id == PLAN for entry in plan.progress.entries]
    assert days == sorted(days)


def test_what_is_wrong_stands_beside_its_field_and_the_file_does_not_change(window):
    before = window.yaml(LOG)
    window.open(f"/wpis/{PLAN}/wykonanie").fill(dnia="31.11.2026", dzialanie="1", opis="Zrobiono.").press("Zapisz wpis")
    faults = window.faults()
    assert "nie ma w kalendarzu" in faults["dnia"]
    assert "nie można zostawić pustego" in faults["zrodlo"]
    assert window.yaml(LOG) == before
    assert (window.field("opis").text or "").strip() == "Zrobiono."


def test_personal_data_are_refused_beside_their_field(window):
    before = window.yaml(LOG)
    window.open(f"/wpis/{PLAN}/wykonanie").fill(dzialanie="1", zrodlo="notatka")
    window.fill(opis="Rozmawiano z Janem Nowakiem, tel. 600 123 456.").press("Zapisz wpis")
    assert "600 123 456" in window.faults()["opis"]
    assert window.yaml(LOG) == before


def test_a_plan_is_extended_by_a_typed_change(window):
    before = window.yaml(LOG)
    window.open(f"/zmien/{PLAN}")
    window.open(f"/wpis/{PLAN}/zmiana").fill(
        zrodlo="decyzja", zdecydowal="Komendant Powiatowy Policji", powod="Zgłoszenia trwają."
    )
    window.press("Plan trwa dłużej").fill(zmiany__0__do="2027-03-31").press("Zapisz wpis")
    assert window.url == f"/plan/{PLAN}", window.text[:1200]
    assert added(before, window.yaml(LOG)).strip("\n") == (
        "  - dnia: 2026-11-23\n"
        "    zrodlo: decyzja\n"
        "    rodzaj: zmiana\n"
        "    zdecydowal: Komendant Powiatowy Policji\n"
        "    powod: Zgłoszenia trwają.\n"
        "    zmiany:\n"
        "      - rodzaj: przedluzenie\n"
        "        do: 2027-03-31"
    )


def test_a_sealed_plan_opens_the_page_of_changes_instead_of_a_fault(window):
    sealed = next(each for each in window.edited.records.of_kind(DataKind.PLAN) if each.is_sealed)
    window.open(f"/dane/plan/{sealed.id}")
    assert window.url == f"/zmien/{sealed.id}"
    assert "Zapadła decyzja" in window.text


def test_a_plan_is_evaluated_and_a_decision_made(window):
    plan = "rejon-1-2026-01"
    log = f"plany/{plan}.przebieg.yml"
    before = window.yaml(log)
    window.open(f"/zakoncz/{plan}")
    assert "Ocena planu" in window.text
    window.open(f"/wpis/{plan}/ocena").fill(zrodlo="ocena planu", tresc__0="Plan zrealizowano w części.").press(
        "Zapisz wpis"
    )
    assert window.url == f"/plan/{plan}", window.text[:900]
    assert added(before, window.yaml(log)).strip("\n") == (
        "  - dnia: 2026-11-23\n"
        "    zrodlo: ocena planu\n"
        "    rodzaj: ocena\n"
        "    tresc:\n"
        "      - Plan zrealizowano w części."
    )


def test_a_meeting_is_announced_moved_called_off(window):
    window.open("/zapowiedz").fill(rejon="rejon-1", dnia="17.12.2026").press("Dalej")
    assert window.url == "/zapowiedz/rejon-1-2026-12-17", window.text[:500]
    window.fill(rodzaj="spotkanie", program="tak", tytul="Bezpieczna droga do szkoły", termin__od="17.00")
    window.press("Dodaj: miejsce").fill(miejsce__obiekt="Szkoła Podstawowa nr 1").press("Zapisz zapowiedź")
    assert window.url == "/", window.text[:1200]
    name = "spotkania/rejon-1-2026-12-17.yml"
    schema = "# yaml-language-server: $schema=../../site/dane/schemat/spotkanie.json\n"
    about = "# Spotkanie z mieszkańcami. Nazwa pliku jest adresem strony i zostaje, gdy spotkanie się przesunie.\n\n"
    head = "rejon: rejon-1\nrodzaj: spotkanie\nprogram: tak\ntytul: Bezpieczna droga do szkoły\n"
    tail = "miejsce:\n  obiekt: Szkoła Podstawowa nr 1\nogloszono: 2026-11-23\n"
    assert (
        window.yaml(name) == f'{schema}{about}{head}termin:\n  dnia: 2026-12-17\n  od: "17.00"\n{tail}'
        or window.yaml(name) == f"{schema}{about}{head}termin:\n  dnia: 2026-12-17\n  od: 17.00\n{tail}"
    )
    window.open("/przesun")
    assert "17 grudnia 2026 r.: Bezpieczna droga" in window.text
    window.open("/przesun/rejon-1-2026-12-17/1").fill(dnia="18.12.2026", od="18.00", powod="sala była zajęta")
    window.press("Przesuń spotkanie")
    assert window.url == "/", window.text[:900]
    assert window.yaml(name) == (
        f"{schema}{about}{head}termin:\n  dnia: 2026-12-18\n  od: 18.00\n{tail}\nprzesuniete:\n  - z_dnia: 2026-12-17\n"
        "    z_godziny: 17.00\n    ogloszono: 2026-11-23\n    powod: sala była zajęta\n"
    )
    window.open("/odwolaj/rejon-1-2026-12-17/1").fill(powod="choroba prowadzącego").press("Odwołaj spotkanie")
    assert "odwolane:\n  dnia: 2026-11-23\n  powod: choroba prowadzącego\n" in window.yaml(name)
    loaded(window.data)


def test_a_meeting_of_several_days_is_moved_as_a_whole(window):
    path = window.data / "spotkania/rejon-1-2026-12-10.yml"
    path.write_text(
        window.yaml("spotkania/rejon-1-2026-12-10.yml").replace(
            "  od: 17.30\n", "  do_dnia: 2026-12-11\n  od: 17.30\n"
        ),
        encoding="utf-8",
    )
    window.open("/przesun/rejon-1-2026-12-10/1").fill(dnia="15.12.2026", do_dnia="16.12.2026").press(
        "Przesuń spotkanie"
    )
    assert window.url == "/", window.text[:900]
    [meeting] = [each.meeting for each in loaded(window.data).data.meetings if each.id == "rejon-1-2026-12-10"]
    assert (str(meeting.term.day), str(meeting.term.until)) == ("2026-12-15", "2026-12-16")
    assert (str(meeting.moves[0].day), str(meeting.moves[0].until)) == ("2026-12-10", "2026-12-11")


def test_a_report_is_written_with_conclusions_in_their_order(window, monkeypatch):
    monkeypatch.setenv("JAWNY_PLAN_DZIS", "2026-12-10")
    window.open("/sprawozdanie")
    window.open("/sprawozdanie/rejon-2-2026-12-03/1")
    if window.field("dnia").value is None:
        pytest.fail(window.text[:500])
    window.fill(frekwencja="około 20").press("Dodaj pozycję: Wnioski").press("Dodaj następną pozycję: Wnioski")
    window.fill(wnioski__0__id="lampa", wnioski__0__tresc="Doświetlić przejście.", wnioski__0__odpowiada="Urząd Gminy")
    window.fill(wnioski__0__stan="w-toku")
    window.fill(wnioski__1__id="lawka", wnioski__1__tresc="Postawić ławkę.", wnioski__1__odpowiada="Urząd Gminy")
    window.fill(wnioski__1__stan="w-toku").press("Wyżej: 2.").press("Zapisz sprawozdanie")
    assert window.url == "/", window.text[:1500]
    [meeting] = [each.meeting for each in loaded(window.data).data.meetings if each.id == "rejon-2-2026-12-03"]
    assert [each.id for each in meeting.planned[0].report.conclusions] == ["lawka", "lampa"]


def test_another_officer_follows_and_the_one_before_ends_a_day_earlier(window):
    window.open("/dzielnicowy")
    window.open("/dzielnicowy/rejon-1").fill(od="1.12.2026", stopien="asp.", imie_nazwisko="Anna Przykładowa").press(
        "Zapisz"
    )
    assert window.url == "/", window.text[:900]
    officers = loaded(window.data).data.districts["rejon-1"].officers
    assert (officers[-1].name, str(officers[-1].start), str(officers[-2].end)) == (
        "Anna Przykładowa",
        "2026-12-01",
        "2026-11-30",
    )


def test_home_says_what_waits_and_leads_there(window):
    window.open("/")
    links = {each.get("href") for each in window.page.xpath("//ul[@class='waiting']//a")}
    assert links
    for link in sorted(links):
        assert window.open(link).answer.status_code == 200, link


def test_every_task_of_the_first_page_opens(window):
    for link in window.page.xpath("//ul[@class='tasks']//a/@href"):
        assert window.open(link).answer.status_code == 200, link


def test_days_and_hours_are_taken_as_people_write_them(window):
    window.open("/zapowiedz").fill(rejon="rejon-1", dnia="17 grudnia").press("Dalej")
    assert window.url == "/zapowiedz/rejon-1-2026-12-17", window.text[:500]
    window.fill(rodzaj="spotkanie", program="tak", tytul="Bezpieczna droga do szkoły", termin__od="17")
    window.press("Dodaj: miejsce").fill(miejsce__obiekt="Szkoła Podstawowa nr 1").press("Zapisz zapowiedź")
    assert "  dnia: 2026-12-17\n  od: 17.00\n" in window.yaml("spotkania/rejon-1-2026-12-17.yml")
    window.open(f"/wpis/{PLAN}/wykonanie").fill(dnia="3 listopada", dzialanie="1", zrodlo="notatka", opis="Zrobiono.")
    window.press("Zapisz wpis")
    assert "dnia: 2026-11-03" in window.yaml(LOG), window.text[:600]


def test_a_year_that_cannot_be_known_is_asked_for(window):
    window.open(f"/wpis/{PLAN}/wykonanie").fill(dnia="5 maja", dzialanie="1", zrodlo="notatka", opis="Zrobiono.")
    window.press("Zapisz wpis")
    assert "Wpisz dzień" in window.faults()["dnia"]
    assert window.field("dnia").value == "5 maja"


def test_a_plan_that_lasts_longer_is_called_by_its_new_end(window):
    window.open(f"/wpis/{PLAN}/zmiana").fill(
        zrodlo="decyzja", zdecydowal="Komendant Powiatowy Policji", powod="Zgłoszenia trwają."
    )
    window.press("Plan trwa dłużej").fill(zmiany__0__do="31 marca 2027").press("Zapisz wpis")
    assert "31 marca 2027 r." in " ".join(window.title.split())


def test_words_that_may_go_out_are_agreed_to_in_the_form_with_the_reason(window):
    window.open(f"/wpis/{PLAN}/wykonanie").fill(dzialanie="1", zrodlo="notatka")
    window.fill(opis="Można dzwonić: 600 123 456.").press("Zapisz wpis")
    assert "wyjatki_prywatnosci" not in window.text
    assert "„600 123 456” wolno podać" in window.text
    [reason] = window.page.xpath("//input[@name='wolno-powod']")
    reason.value = "telefon zarządcy, publiczny"
    window.press("Zapisz wpis")
    assert window.url == f"/plan/{PLAN}", window.text[:900]
    assert "  - tekst: 600 123 456\n    powod: telefon zarządcy, publiczny\n" in window.yaml("jednostka.yml")
    assert "600 123 456" in window.yaml(LOG)


def test_no_message_of_a_form_speaks_of_keys_of_a_file(window):
    window.open(f"/wpis/{PLAN}/wykonanie").fill(dnia="", dzialanie="", opis="").press("Zapisz wpis")
    said = " ".join(window.page.xpath("//*[@class='summary']//text()"))
    assert "klucz" not in said
    assert "_" not in said
    assert "[" not in said


def test_home_folds_what_waits_behind_the_first_lines_and_never_a_single_one(window):
    window.open("/")
    folded = window.page.xpath("//section[@aria-labelledby='dzis']/details")
    shown = window.page.xpath("//section[@aria-labelledby='dzis']/ul/li")
    within = [line for each in folded for line in each.xpath("./ul/li")]
    assert len(shown) <= 8 and len(within) > 1
    assert f"({len(within)})" in folded[0].findtext("summary")


def test_what_is_late_says_so_in_the_fold_too(window, monkeypatch):
    late = [Errand(date(2026, 11, 1), f"Plan {number}", "Wpisz wyniki", "/", is_late=True) for number in range(10)]
    monkeypatch.setattr(home, "waiting", lambda *_: late)
    window.open("/")
    assert len(window.page.xpath("//section[@aria-labelledby='dzis']/details//strong")) == 3
    assert len(window.page.xpath("//section[@aria-labelledby='dzis']//strong")) == 10


def test_home_of_a_unit_without_plans_says_where_to_begin(window):
    for path in (window.data / "plany").glob("*.yml"):
        path.unlink()
    for path in (window.data / "spotkania").glob("*.yml"):
        path.unlink()
    window.open("/")
    begin = window.page.xpath("//section[@aria-labelledby='dzis']//a/@href")
    assert "Nie ma jeszcze żadnego planu" in window.text and begin == ["/plan-z-worda"]
