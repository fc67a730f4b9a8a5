"""What people read in the editor: days in words, names instead of addresses, faults with the way to their field."""

from __future__ import annotations

import re

PLAN = "rejon-1-2027-01"  # nobody has approved it yet
ISO = re.compile(r"\b20\d\d-\d\d-\d\d\b")


def headings_and_links(window) -> list[str]:
    found = window.page.xpath("//h1 | //h2 | //main//a | //option | //legend")
    return [" ".join(each.text_content().split()) for each in found]


def test_days_stand_in_words_in_headings_and_lists(window):
    for address in (
        "/",
        "/dane",
        "/przesun",
        "/sprawozdanie",
        "/zmien",
        f"/plan/{PLAN}",
        f"/dane/plan/{PLAN}",
        "/zapowiedz",
    ):
        window.open(address)
        assert not [words for words in headings_and_links(window) if ISO.search(words)], address
    window.open("/przesun")
    assert any(re.match(r"\d+ \w+ 2026 r\.: ", words) for words in headings_and_links(window))


def test_a_draft_waits_under_its_name(window):
    path = window.data / f"plany/{PLAN}.yml"
    path.write_text(path.read_text("utf-8") + "\nszkic: tak\n", "utf-8")
    window.open("/")
    [item] = [each for each in window.page.xpath("//li") if "Plan jest szkicem" in each.text_content()]
    assert PLAN not in item.text_content()


def test_an_approval_after_the_end_of_the_plan_is_asked_about_once(window):
    path = window.data / f"plany/{PLAN}.yml"
    text = path.read_text("utf-8")
    own = "  od: 2027-01-01\n  slowa: od 1 stycznia 2027 r.\n"
    path.write_text(text.replace(own, "  od: 2026-01-02\n  do: 2026-06-30\n", 1), "utf-8")
    assert "do: 2026-06-30" in path.read_text("utf-8")
    window.open(f"/plan/{PLAN}").fill(dnia="1 lipca 2026").press("Zamroź zatwierdzony plan")
    assert window.title == "Czy dzień zatwierdzenia jest dobry?", window.text
    assert "Plan kończył się 30 czerwca 2026 r., a dzień zatwierdzenia to 1 lipca 2026 r." in window.text
    log = path.with_name(f"{PLAN}.przebieg.yml")
    assert not log.exists()
    window.press("Zamroź z tym dniem")
    assert "2026-07-01" in log.read_text("utf-8")


def test_a_day_of_approval_before_the_end_is_not_asked_about(window):
    window.open(f"/plan/{PLAN}").fill(dnia="20.11.2026").press("Zamroź zatwierdzony plan")
    assert "Plan jest zamrożony" in window.text


def test_a_fault_of_a_field_on_another_page_stands_at_the_top_with_the_way_to_it(window):
    path = window.data / "spotkania/rejon-1-2026-12-10.yml"
    text = path.read_text("utf-8")
    path.write_text(
        re.sub(r"(?m)^tytul: .*$", 'tytul: "Proszę dzwonić do pani Anny Kowalskiej 600 700 800"', text), "utf-8"
    )
    window.open("/przesun/rejon-1-2026-12-10/1").fill(dnia="17 grudnia 2026", powod="sala była zajęta")
    window.press("Przesuń spotkanie")
    links = window.page.xpath("//div[contains(@class, 'summary')]//a")
    assert {each.get("href") for each in links} == {"/dane/spotkanie/rejon-1-2026-12-10#tytul"}, window.text
    assert "To pole jest na innej stronie" in window.text
    assert window.open(links[0].get("href")).page.get_element_by_id("tytul") is not None


def test_a_form_says_what_became_of_what_was_typed(window):
    window.open(f"/dane/plan/{PLAN}")
    [line] = window.page.xpath("//form[@data-autosave]//p[@role='status']")
    assert "Zapamiętano" in line.get("data-done")
    assert "Nie zamykaj okna" in line.get("data-failed")
    assert "Uruchom program" in line.get("data-gone")
