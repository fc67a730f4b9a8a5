"""Facts told in other words than the form's: labels in everyday speech, several days, parts of numbers, denials."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
import yaml

from jawny_plan.checks.headings import Chapter, heading
from jawny_plan.commands import cli
from jawny_plan.intake.causes import cause
from jawny_plan.intake.deadlines import deadline
from jawny_plan.intake.diagnosis import name
from jawny_plan.intake.figures import figures
from jawny_plan.intake.goal_kinds import goal_of
from jawny_plan.intake.places import places
from jawny_plan.intake.publicity import _parted, _pieces
from jawny_plan.intake.sections import district_in
from jawny_plan.intake.sources import sources
from jawny_plan.intake.tree import Block, marked
from jawny_plan.polish.nominative import nominative
from jawny_plan.polish.times import when
from tests.conftest import ROOT

HALF = (date(2026, 1, 1), date(2026, 6, 30))
FORM = """\
<html><head><meta charset="utf-8"></head><body><h1>KARTA DZIAŁANIA PRIORYTETOWEGO</h1><table>
<tr><td>Nr rejonu</td><td>XVI</td></tr>
<tr><td>Czas trwania</td><td>od dnia 1 września 2026 r. do dnia 28 lutego 2027 r.</td></tr>
<tr><td>Na czym polega problem</td><td>Wyprzedzanie na przejściu dla pieszych przy ul. Szkolnej. Odnotowano 8 kolizji.</td></tr>
<tr><td>Skąd o nim wiemy</td><td>statystyka zdarzeń, wnioski rady rodziców</td></tr>
<tr><td>Co chcemy osiągnąć</td><td>Spadek liczby kolizji do nie więcej niż 4.</td></tr>
<tr><td>Co zrobimy i kiedy</td><td>1. Kontrole prędkości – raz w tygodniu.<br>2. Odblaski – do 30.11.2026 r.</td></tr>
<tr><td>Z kim</td><td>Zarząd Dróg – analiza wniosku</td></tr>
<tr><td>Jak powiemy o tym mieszkańcom</td><td>portal „Nasze Zalesie”, plakaty</td></tr>
</table></body></html>
"""
NUMBERED = """\
<html><head><meta charset="utf-8"></head><body><h2>Działanie priorytetowe – rejon 4</h2>
<p>Realizowane w okresie 01.03.2026–31.08.2026</p><table>
<tr><td>1.</td><td>Opis problemu</td><td>Hałas na plaży przy ul. Wczasowej. Mieszkańcy skarżą się na hałas.</td></tr>
<tr><td>2.</td><td>Cel</td><td>Ograniczenie liczby interwencji o 25–30%.</td></tr>
<tr><td>3.</td><td>Zadania</td><td>a) przegląd lamp – do 30 kwietnia 2026 r.<br>b) patrole – na bieżąco</td></tr>
<tr><td>4.</td><td>Współpracujący</td><td>MOSiR – kosze</td></tr>
<tr><td>5.</td><td>Sposób informowania</td><td>strona internetowa, tablica przy plaży</td></tr>
</table></body></html>
"""


@pytest.mark.parametrize(
    ("text", "chapter"),
    [
        ("Na czym polega problem", Chapter.THREAT),
        ("Co chcemy zmienić", Chapter.GOAL),
        ("Co zrobimy i kiedy", Chapter.ACTIONS),
        ("Z kim", Chapter.PARTNERS),
        ("Kto nam pomoże?", Chapter.PARTNERS),
        ("Jak powiemy o tym mieszkańcom", Chapter.PUBLICITY),
        ("Informacja dla społeczeństwa", Chapter.PUBLICITY),
        ("SPOSÓB INFORMOWANIA SPOŁECZEŃSTWA POWIATU", Chapter.PUBLICITY),
        ("Po czym poznamy, że się udało:", Chapter.EVALUATION),
        ("Monitoring efektów: liczba interwencji", Chapter.EVALUATION),
        ("Podmioty współdziałające", Chapter.PARTNERS),
        ("Gdzie o tym przeczytasz?", Chapter.PUBLICITY),
        ("Informowanie", Chapter.PUBLICITY),
        ("Informowanie o działaniach", Chapter.PUBLICITY),
        ("Etapy działania", Chapter.ACTIONS),
        ("Część B. Cel", Chapter.GOAL),
        ("Założony cel", Chapter.GOAL),
        ("§ 3. DZIAŁANIA I TERMINY", Chapter.ACTIONS),
        ("Co i kiedy zrobimy?", Chapter.ACTIONS),
        ("Jak sprawdzimy, czy się udało?", Chapter.EVALUATION),
        ("Gdzie przeczytasz o planie i o wynikach?", Chapter.PUBLICITY),
        ("Gdzie szukać informacji", Chapter.PUBLICITY),
        ("Kto z nami współpracuje", Chapter.PARTNERS),
    ],
)
def test_headings_in_everyday_words(text, chapter):
    found = heading(text, marked=True)
    assert found is not None
    assert found.chapter is chapter
    assert found.rest in ("", "liczba interwencji")


def imported(folder: Path, text: str) -> tuple[dict[str, object], list[dict[str, object]]]:
    (folder / "plan_data").mkdir()
    unit = ROOT / "examples/przyklad/plan_data/jednostka.yml"
    (folder / "plan_data/jednostka.yml").write_text(unit.read_text("utf-8").replace("znak:", "# znak:"), "utf-8")
    file = folder / "plan.html"
    file.write_text(text, "utf-8")
    assert cli.main(["import", str(file), str(folder), "--no-questions"]) == 0
    [plan] = (folder / "plan_data/plany").glob("*.yml")
    questions = json.loads(plan.with_suffix(".pytania.json").read_text("utf-8"))
    return yaml.load(plan.read_text("utf-8"), yaml.BaseLoader), questions


def test_a_form_with_labels_at_the_left_is_a_plan(tmp_path):
    plan, _ = imported(tmp_path, FORM)
    assert plan["rejon"] == "rejon-16"
    assert plan["okres"] == {"od": "2026-09-01", "do": "2027-02-28"}
    assert plan["zagrozenia"][0]["zrodla"] == ["statystyka zdarzeń", "wnioski rady rodziców"]
    [goal] = plan["cele"]
    assert (goal["rodzaj"], goal["wskaznik"], goal["najwyzej"]) == ("pulap", "kolizji", "4")
    assert [action["nazwa"] for action in plan["dzialania"]] == ["Kontrole prędkości", "Odblaski"]
    assert [partner["nazwa"] for partner in plan["podmioty"]] == ["Zarząd Dróg"]
    assert [way["kanal"] for way in plan["informowanie"]] == ["media", "inny"]


def test_a_numbered_form_keeps_its_chapters(tmp_path):
    plan, _ = imported(tmp_path, NUMBERED)
    assert len(plan["cele"]) == 1
    assert [action["nazwa"] for action in plan["dzialania"]] == ["Przegląd lamp", "Patrole"]
    assert [way["brzmienie"] for way in plan["informowanie"]] == ["strona internetowa", "tablica przy plaży"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Rejon służbowy: 12", "12"),
        ("PLAN DLA DZIELNICY NR 3 (gm. X)", "3"),
        ("Nr rejonu: XVI", "XVI"),
        ("rewir nr 4", "4"),
    ],
)
def test_a_district_in_other_words(text, number):
    assert district_in(text) == number


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("Nie przewiduje się informowania mediów", []),
        ("Prasa nie będzie powiadamiana", []),
        ("Bez komunikatów prasowych", []),
        ("Nie planujemy ogłoszeń w prasie", []),
        ("Strona KPP, a media nie będą informowane", ["Strona KPP"]),
        ("nie tylko na stronie", ["na stronie"]),
        (
            "informacja na stronie komendy oraz na tablicach ogłoszeń",
            ["informacja na stronie komendy", "na tablicach ogłoszeń"],
        ),
        ("strona komendy, Facebook szkoły", ["strona komendy", "Facebook szkoły"]),
        ("plakaty w sklepach bez kolejek", ["plakaty w sklepach bez kolejek"]),
    ],
)
def test_what_is_denied_is_no_way_of_telling_people(text, allowed):
    assert [way for piece in _pieces(Block(text)) for way in _parted(piece)[0]] == allowed


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("a/ kontrole", "a/"),
        ("§ 2. CEL", "§ 2."),
        ("Lp. 1 – Obchód", "Lp. 1 –"),
        ("Zadanie 2: kontrola", "Zadanie 2:"),
        ("1/ kontrola", "1/"),
        ("Ulica 5", ""),
    ],
)
def test_marks_of_lists_in_words(text, mark):
    assert marked(text)[0] == mark


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("akcje – 18 kwietnia, 16 maja i 13 czerwca 2026 r.", ["2026-04-18", "2026-05-16", "2026-06-13"]),
        ("dyżury 4, 11 i 18 maja", ["2026-05-04", "2026-05-11", "2026-05-18"]),
    ],
)
def test_several_days_are_stages(text, days):
    found = deadline(text, HALF)
    assert [stage["termin"]["od"] for stage in found.value["etapy"]] == days
    assert "osobne dni" in found.doubt


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("sprawozdanie – nie później niż 30 czerwca 2026 r.", "do-dnia", "2026-06-30"),
        ("dyżur – co drugi wtorek w godz. 10–12", "cykliczny", "2 tygodnie"),
        ("dyżur – każdy pierwszy poniedziałek miesiąca", "cykliczny", "1 miesiac"),
        ("ankieta – w ostatnich dwóch tygodniach realizacji planu", "od-do", "2026-06-30"),
        ("apel – w pierwszych 2 miesiącach planu", "od-do", "2026-02-28"),
        ("kontrole hałasu, co najmniej sześć w okresie planu", "razy-w-okresie", "6"),
        ("patrole – od 1 maja do 30 czerwca 2026 r., w każdy weekend", "miesiace", "1 tydzien"),
    ],
)
def test_further_deadlines(text, kind, value):
    found = deadline(text, HALF).value
    assert found["rodzaj"] == kind
    assert value in (found.get("do"), found.get("co"), found.get("razy"))


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("III–V, min. 3 razy w tygodniu", ["2026-03", "2026-04", "2026-05"]),
        ("min. 2 razy w tygodniu, IV – V", ["2026-04", "2026-05"]),
        ("maj", ["2026-05"]),
    ],
)
def test_months_of_a_column(text, months):
    found = deadline(text, HALF, column=True)
    assert found.value["w"] == months
    assert found.value["slowa"] == text


def test_a_deadline_before_the_task_is_no_part_of_its_name(tmp_path):
    text = FORM.replace("1. Kontrole prędkości – raz w tygodniu.", "1. Listopad – kontrole prędkości")
    plan, _ = imported(tmp_path, text)
    assert plan["dzialania"][0]["nazwa"] == "Kontrole prędkości"
    assert plan["dzialania"][0]["termin"]["w"] == ["2026-11"]


def test_an_approved_text_keeps_the_cells_of_a_form(tmp_path):
    imported(tmp_path, FORM)
    [text] = (tmp_path / "plan_data/plany").glob("*.txt")
    lines = text.read_text("utf-8").splitlines()
    assert "Nr rejonu | XVI" in lines
    assert "Z kim | Zarząd Dróg – analiza wniosku" in lines


def test_a_head_with_pairs_of_labels(tmp_path):
    cells = ("REJON SŁUŻBOWY", "Nr 7 – gm. X", "OKRES", "1.04.2026 – 30.09.2026")
    head = f"<table><tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr></table>"
    text = NUMBERED.replace("– rejon 4</h2>", f"</h2>{head}")
    plan, _ = imported(tmp_path, text.replace("<p>Realizowane w okresie 01.03.2026–31.08.2026</p>", ""))
    assert plan["rejon"] == "rejon-7"
    assert plan["okres"] == {"od": "2026-04-01", "do": "2026-09-30"}


def test_two_counts_with_measures_are_two_goals(tmp_path):
    goal = "Zmniejszenie liczby kolizji o 1/3 oraz liczby potrąceń do maksymalnie 5."
    plan, _ = imported(tmp_path, FORM.replace("Spadek liczby kolizji do nie więcej niż 4.", goal))
    told = [(one["rodzaj"], one.get("o_ulamek"), one.get("najwyzej")) for one in plan["cele"]]
    assert told == [("ograniczenie", "1/3", None), ("pulap", None, "5")]


def test_a_heading_in_unknown_words_is_known_by_its_number(tmp_path):
    text = NUMBERED[: NUMBERED.index("<table>")] + (
        "<p>I. Zagrożenie</p><p>Hałas na plaży przy ul. Wczasowej.</p><p>II. Cel</p><p>Ograniczenie hałasu.</p>"
        "<p>III. To mamy w planach</p><ol><li>patrole – na bieżąco</li><li>apel – do 30 kwietnia 2026 r.</li>"
        "<li>ankieta – lipiec 2026 r.</li></ol><p>IV. Partnerzy</p><p>MOSiR – kosze</p></body></html>"
    )
    plan, _ = imported(tmp_path, text)
    assert [action["nazwa"] for action in plan["dzialania"]] == ["Patrole", "Apel", "Ankieta"]
    assert [partner["nazwa"] for partner in plan["podmioty"]] == ["MOSiR"]


def test_a_table_of_numbers_is_read_by_its_columns(tmp_path):
    rows = "<tr><td>Rodzaj</td><td>2024</td><td>2025</td></tr><tr><td>potrącenia pieszych</td><td>5</td><td>8</td></tr>"
    table = f"<p>Liczba zdarzeń w sezonie (od 1 czerwca do 30 września):</p><table>{rows}</table>"
    text = NUMBERED[: NUMBERED.index("<table>")] + (
        f"<p>I. Zagrożenie</p><p>Hałas na plaży.</p>{table}<p>II. Cel</p><p>Ograniczenie hałasu.</p>"
        "<p>III. Działania</p><p>patrole – na bieżąco</p></body></html>"
    )
    plan, _ = imported(tmp_path, text)
    told = [
        (one["ile"], one["czego"], one["okres"]["od"], one["okres"]["do"]) for one in plan["zagrozenia"][0]["liczby"]
    ]
    assert told == [
        ("5", "potrącenia pieszych", "2024-06-01", "2024-09-30"),
        ("8", "potrącenia pieszych", "2025-06-01", "2025-09-30"),
    ]


def test_how_many_copies_were_made_is_no_part_of_a_plan(tmp_path):
    text = NUMBERED[: NUMBERED.index("<table>")] + (
        "<p>I. Zagrożenie</p><p>Hałas na plaży.</p><p>II. Cel</p><p>Ograniczenie hałasu.</p><p>III. Działania</p>"
        "<p>patrole – na bieżąco</p><p>IV. Informowanie mieszkańców</p><p>Plakaty. Wykonano w 1 egz.</p></body></html>"
    )
    plan, _ = imported(tmp_path, text)
    assert [way["brzmienie"] for way in plan["informowanie"]] == ["Plakaty"]
    [approved] = (tmp_path / "plan_data/plany").glob("*.txt")
    assert "egz" not in approved.read_text("utf-8")


def test_one_item_is_one_partner_whose_name_holds_commas(tmp_path):
    item = "<ol><li>sołtysi wsi Lipiny, Modrzewie i Grądy: apele</li></ol>"
    plan, _ = imported(tmp_path, FORM.replace("Zarząd Dróg – analiza wniosku", item))
    assert [one["nazwa"] for one in plan["podmioty"]] == ["sołtysi wsi Lipiny, Modrzewie i Grądy"]


def test_a_number_that_is_to_fall_is_the_base_of_its_goal(tmp_path):
    plan, _ = imported(
        tmp_path, FORM.replace("Spadek liczby kolizji do nie więcej niż 4.", "Spadek liczby potrąceń z 22 do 15.")
    )
    [goal] = plan["cele"]
    base = next(one for one in plan["zagrozenia"][0]["liczby"] if one["id"] == goal["bazy"][0])
    assert (goal["rodzaj"], goal["najwyzej"], base["ile"]) == ("pulap", "15", "22")


def paragraphs(*lines: str) -> str:
    return NUMBERED[: NUMBERED.index("<table>")] + "".join(f"<p>{line}</p>" for line in lines) + "</body></html>"


ACTIONS = ("III. Działania", "1) wniosek o lampy", "2) patrole", "3) apel", "4) odnowienie pasów")


def test_a_deadline_on_a_line_of_its_own_is_of_the_action_above(tmp_path):
    lines = (
        "III. Działania",
        "1) wniosek o lampy",
        "Termin: do 30 kwietnia 2026 r.",
        "2) patrole",
        "Termin: na bieżąco",
    )
    plan, _ = imported(
        tmp_path, paragraphs("I. Zagrożenie", "Hałas na plaży.", "II. Cel", "Ograniczenie hałasu.", *lines)
    )
    told = [(action["nazwa"], action["termin"]["rodzaj"]) for action in plan["dzialania"]]
    assert told == [("Wniosek o lampy", "do-dnia"), ("Patrole", "na-biezaco")]
    assert plan["okres"] == {"od": "2026-03-01", "do": "2026-08-31"}


def test_the_fourth_action_is_no_fourth_chapter(tmp_path):
    text = paragraphs(
        "I. Zagrożenie", "Hałas na plaży.", "II. Cel", "Ograniczenie hałasu.", *ACTIONS, "IV. Podmioty", "MOSiR"
    )
    plan, _ = imported(tmp_path, text)
    assert [action["nazwa"] for action in plan["dzialania"]] == [
        "Wniosek o lampy",
        "Patrole",
        "Apel",
        "Odnowienie pasów",
    ]
    assert [partner["nazwa"] for partner in plan["podmioty"]] == ["MOSiR"]


def test_a_plan_without_goals_is_asked_about(tmp_path):
    _, questions = imported(tmp_path, paragraphs("I. Zagrożenie", "Hałas na plaży.", *ACTIONS, "IV. Podmioty", "MOSiR"))
    assert any(question["pole"] == "cele" for question in questions)


def test_partners_without_the_clause_that_leads_in(tmp_path):
    line = "W realizacji planu wezmą udział: Straż Miejska – patrole, MOSiR – kosze oraz Poczta Polska"
    plan, _ = imported(tmp_path, FORM.replace("Zarząd Dróg – analiza wniosku", line))
    assert [one["nazwa"] for one in plan["podmioty"]] == ["Straż Miejska", "MOSiR", "Poczta Polska"]


def test_a_table_of_numbers_with_years_at_the_left(tmp_path):
    rows = "<tr><td>Rok</td><td>Włamania</td><td>Kradzieże</td></tr><tr><td>2025</td><td>19</td><td>11</td></tr>"
    text = paragraphs("I. Zagrożenie", "Włamania.", "TABELA", "II. Cel", "Mniej włamań.", *ACTIONS)
    plan, _ = imported(tmp_path, text.replace("<p>TABELA</p>", f"<table>{rows}</table>"))
    told = [(one["ile"], one["czego"], one["okres"]["od"]) for one in plan["zagrozenia"][0]["liczby"]]
    assert told == [("19", "Włamania", "2025-01-01"), ("11", "Kradzieże", "2025-01-01")]


def test_goals_that_one_line_numbers(tmp_path):
    goal = "1) zmniejszenie o połowę liczby zgłoszeń, 2) brak pogryzień, 3) zaczipowanie minimum 80 psów."
    plan, _ = imported(tmp_path, FORM.replace("Spadek liczby kolizji do nie więcej niż 4.", goal))
    assert [one["rodzaj"] for one in plan["cele"]] == ["ograniczenie", "jakosciowy", "produkt"]
    assert plan["cele"][1]["sformulowanie"] == "wyeliminowanie"


def test_stages_keep_their_months_and_what_is_told_within_them(tmp_path):
    stages = "Etap I (wrzesień): obchód posesji.<br>Etap II (październik – listopad): kontrole, dwa razy w miesiącu"
    plan, _ = imported(tmp_path, FORM.replace("1. Kontrole prędkości – raz w tygodniu.", stages))
    first, second, *_ = plan["dzialania"]
    assert (first["nazwa"], first["termin"]["w"]) == ("Obchód posesji", ["2026-09"])
    assert second["termin"]["w"] == ["2026-10", "2026-11"]
    assert second["termin"]["w_kazdym"] == "2"


def test_partners_with_a_task_each_on_one_line(tmp_path):
    line = "Straż Miejska – patrole, dyrektor marketu – szlaban, Poczta Polska"
    plan, _ = imported(tmp_path, FORM.replace("Zarząd Dróg – analiza wniosku", line))
    assert [one["nazwa"] for one in plan["podmioty"]] == ["Straż Miejska", "dyrektor marketu", "Poczta Polska"]


def test_a_share_that_falls_is_no_survey():
    goal, _, _ = goal_of("Żeby odsetek kierowców przekraczających prędkość spadł do 20%", [], [], [])
    assert goal is not None
    assert (goal["rodzaj"], "poziom" in goal, "o_procent" in goal) == ("jakosciowy", False, False)


def test_words_of_time_that_come_to_no_deadline_are_asked_about():
    assert "„po zakończeniu remontu”" in deadline("obchód – po zakończeniu remontu", HALF).doubt
    assert not deadline("obchód klatek – z administratorem", HALF).doubt


def test_a_second_day_is_asked_about():
    assert "„maju”" in deadline("wniosek – do 15 lutego 2026 r., ponowienie w maju", HALF).doubt
    assert "Wielkiego Postu" in deadline("odczyt po mszach – w niedziele Wielkiego Postu", HALF).doubt


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Odnotowano 17 kradzieży, w tym 11 z piwnic.", [(17, "kradzieży", False), (11, "kradzieży z piwnic", True)]),
        (
            "Naniesiono 34 zgłoszenia, z których potwierdzono 19.",
            [(34, "zgłoszenia", False), (19, "zgłoszenia potwierdzone", True)],
        ),
        (
            "Zgłosił 6 przypadków wagarów i trzy zniszczone wiaty.",
            [(6, "przypadków wagarów", False), (3, "zniszczone wiaty", False)],
        ),
        ("Zgłoszenia: mieszkańcy, WOPR – łącznie 16.", [(16, "zgłoszenia", False)]),
        ("Straty wyniosły około 95 tysięcy złotych.", [(95_000, "zł (straty)", False)]),
        ("Straty przekroczyły 180 tys. złotych.", [(180_000, "zł (straty)", False)]),
        ("Było 31 zgłoszeń między godziną 11 a 19.", [(31, "zgłoszeń", False)]),
    ],
)
def test_parts_of_numbers_and_what_they_count(text, found):
    assert [(one.count, one.of_what, one.part) for one in figures(text)][: len(found)] == found


def test_about_is_kept():
    assert figures("Zgłoszono ok. 40 interwencji.")[0].roughly
    assert not figures("Zgłoszono 40 interwencji.")[0].roughly


@pytest.mark.parametrize(
    ("text", "most", "what"),
    [
        ("Spadek liczby kolizji do nie więcej niż 4", "4", "kolizji"),
        (
            "Cel uznaje się za osiągnięty, jeżeli liczba kradzieży rowerów w okresie realizacji nie przekroczy 6",
            "6",
            "kradzieży rowerów",
        ),
        ("ograniczenie liczby kradzieży paliwa do 8", "8", "kradzieży paliwa"),
        ("Ograniczenie liczby oszustw do nie więcej niż dwóch", "2", "oszustw"),
    ],
)
def test_a_ceiling(text, most, what):
    goal, doubt, _ = goal_of(text, [], [], [])
    assert goal is not None
    assert (goal["rodzaj"], goal["najwyzej"], goal["wskaznik"]) == ("pulap", most, what)
    assert doubt


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Spalanie odpadów w piecach w miejscowościach Sosnowo, Stara Wieś i Lipy.",
            "miejscowości Sosnowo, Stara Wieś i Lipy",
        ),
        ("Jazda quadami po lesie komunalnym.", "las komunalny"),
        ("Hałas na terenie dawnej cegielni.", "teren dawnej cegielni"),
    ],
)
def test_places_in_other_words(text, words):
    assert words in [place.words for place in places(text)]


def test_places_after_a_label(tmp_path):
    text = "Kradzieże paliwa. Miejsce: Olszyny – budowa obwodnicy, Brzezinki – droga powiatowa."
    plan, _ = imported(tmp_path, FORM.replace("Wyprzedzanie na przejściu dla pieszych przy ul. Szkolnej.", text))
    words = [place["slowa"] for place in plan["zagrozenia"][0]["miejsca"]]
    assert words == ["Olszyny – budowa obwodnicy", "Brzezinki – droga powiatowa"]


def test_who_does_something_is_no_place():
    assert [place.words for place in places("W Olsztynie piesi oraz rowerzyści przechodzą przez tory")] == ["Olsztyn"]


def test_noise_is_no_hall():
    assert not places("Mieszkańcy skarżą się na hałas")


@pytest.mark.parametrize(
    ("phrase", "case", "found"),
    [
        ("klatek schodowych i piwnic", "gen", "klatki schodowe i piwnice"),
        ("parkingu leśnego przy ul. Wczasowej", "", "parking leśny przy ul. Wczasowej"),
        ("kradzieży rowerów i hulajnóg", "gen", "kradzież rowerów i hulajnóg"),
    ],
)
def test_phrases_in_the_nominative(phrase, case, found):
    assert nominative(phrase, case) == found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Zjawisko nasila się wieczorami, w sezonie grzewczym.", "wieczorami, w sezonie grzewczym"),
        ("Najgorzej jest w piątki i soboty po godz. 18.", "w piątki i soboty po godz. 18"),
        ("Dzieje się to w nocy (22.00-5.00), od kwietnia do września.", "w nocy (22.00-5.00), od kwietnia do września"),
    ],
)
def test_times_keep_all_their_words(text, words):
    found = when(text)
    assert found is not None
    assert text[found.start : found.end] == words
    assert "sezon" not in found.seasons


def test_hours_between_two_numbers():
    found = when("w nocy z piątku na sobotę, między 22 a 2")
    assert found is not None
    assert found.hours == ("22.00-2.00",)
    assert when("w nocy między 20 a 30 osób") is None or not when("w nocy między 20 a 30 osób").hours


def test_a_threat_is_named_by_who_does_it():
    text = "Na parkingu przy ul. Handlowej gromadzą się grupy młodych osób."
    assert name(text, text) == "grupy młodych osób"


def test_a_diagnosis_keeps_what_stands_after_an_abbreviation():
    assert (
        cause(["Przyczyną jest brak lamp przy ul. Spichrzowej oraz w parku."])[0]
        == "brak lamp przy ul. Spichrzowej oraz w parku"
    )
    assert (
        name("Parkowanie przy targu (ul. Rynkowa).", "Parkowanie przy targu (ul. Rynkowa).") == "parkowanie przy targu"
    )
    told = sources(
        ["Informacje pochodzą od administratorów budynków oraz z analizy KSIP.", "Na KMZB naniesiono 3 zgłoszenia."]
    )
    assert [words for words, _ in told] == ["administratorzy budynków", "analiza KSIP", "KMZB"]
