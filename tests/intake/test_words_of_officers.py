"""Wordings of officers that are not those of the form: run-in headings, odd headings, sums by years, two rhythms."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from jawny_plan.intake.causes import cause
from jawny_plan.intake.deadlines import deadline
from jawny_plan.intake.diagnosis import name
from jawny_plan.intake.figures import figures
from jawny_plan.intake.goals import _parted
from jawny_plan.intake.importing import Proposal, proposal
from jawny_plan.intake.publicity import channels
from jawny_plan.intake.readers.reflow import Line, paragraphs, unbroken
from jawny_plan.intake.refusal import Refused
from jawny_plan.intake.sources import sources
from jawny_plan.polish.dates import spans
from jawny_plan.polish.numerals import number
from jawny_plan.polish.times import when

YEAR = (date(2026, 7, 1), date(2027, 1, 31))


def imported(folder: Path, text: str) -> Proposal:
    """The proposal for a plan in a text file."""
    path = folder / "plan.txt"
    path.write_text(text.replace("\n", "\n\n"), encoding="utf-8")
    return proposal(path, {4: "rejon-4"}, date(2026, 1, 10))


RUN_IN = """PLAN DZIAŁANIA PRIORYTETOWEGO
rejon służbowy nr 4
w okresie od 1 lutego 2026 r. do 31 lipca 2026 r.
Opis zdiagnozowanego zagrożenia. Na ul. Krótkiej w Lipinach kierowcy parkują na trawnikach.
Zakładany cel. Ograniczenie liczby zgłoszeń o 20%.
Planowane działania. Dzielnicowy raz w tygodniu sprawdzi ulicę. W maju 2026 r. spotka się z radą osiedla.
Podmioty współpracujące. Straż Miejska – wspólne kontrole; Zarząd Dróg.
Informowanie mieszkańców. O planie napiszemy na stronie KPP.
"""

ODD = """Plan dzielnicowego – rejon 4 (1.02.2026 – 31.07.2026)
Co się dzieje?
Na ul. Krótkiej w Lipinach kierowcy parkują na trawnikach.
Dlaczego?
Brakuje miejsc postojowych.
Po co nam ten plan?
Ograniczenie liczby zgłoszeń o 20%.
Co zrobimy?
1. Kontrola ulicy – raz w tygodniu
2. Rozmowa z radą osiedla – maj 2026 r.
Kto pomaga?
Straż Miejska – wspólne kontrole
Skąd dowiecie się więcej?
Ze strony KPP.
"""

LETTERED = """PLAN DZIAŁANIA PRIORYTETOWEGO
rejon nr 4, ważny od 1 lutego 2026 r. do 31 lipca 2026 r.
A. Zagrożenie
Na ul. Krótkiej w Lipinach kierowcy parkują na trawnikach.
B. Cel
Ograniczenie liczby zgłoszeń o 20%.
C. Działania
1) kontrola ulicy – raz w tygodniu
2) rozmowa z radą osiedla – maj 2026 r.
D. Partnerzy
Straż Miejska
E. Informowanie mieszkańców
Strona KPP.
F. Podsumowanie wykonania planu
Plan jest wykonany, gdy liczba zgłoszeń spadnie do 10.
G. Słowo na koniec
Prosimy parkować na parkingach.
"""


@pytest.mark.parametrize(("text", "actions"), [(RUN_IN, 2), (ODD, 2), (LETTERED, 2)])
def test_headings_that_the_form_does_not_have(tmp_path, text, actions):
    values = imported(tmp_path, text).draft.values
    assert values["okres"]["od"] == "2026-02-01"
    assert len(values["zagrozenia"]) == 1
    assert values["cele"][0]["o_procent"] == "20"
    assert len(values["dzialania"]) == actions
    assert values["podmioty"][0]["nazwa"] == "Straż Miejska"
    assert [one["kanal"] for one in values["informowanie"]] == ["strona"]


def test_a_chapter_after_the_last_is_found_by_its_letter(tmp_path):
    values = imported(tmp_path, LETTERED).draft.values
    assert values["sposob_oceny"].startswith("Plan jest wykonany")
    assert [one["tytul"] for one in values["dodatkowe"]] == ["Słowo na koniec"]


def test_a_title_of_lines_in_other_words_is_whole(tmp_path):
    text = LETTERED.replace("PLAN DZIAŁANIA PRIORYTETOWEGO\n", "").replace(", ważny od", "\nważny od")
    made = imported(tmp_path, text)
    assert made.draft.values["tytul"].startswith("rejon nr 4 ważny od 1 lutego")
    assert made.text.startswith("rejon nr 4")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Liczba włamań spadła z 31 w 2024 r. do 22 w 2025 r.", [(31, "2024-01-01"), (22, "2025-01-01")]),
        ("W 2024 roku było 14 kradzieży, a w roku 2025 – 20.", [(14, "2024-01-01"), (20, "2025-01-01")]),
        ("W 2025 r. siedmioro dzieci trafiło do szpitala.", [(7, "2025-01-01")]),
        ("W 2025 r. cztery osoby zostały ranne, a osiem zostało ukaranych.", [(4, "2025-01-01"), (8, "2025-01-01")]),
        ("Potwierdzono 12 z 19 zgłoszeń na KMZB.", [(12, "None"), (19, "None")]),
        ("W trzech ostatnich latach doszło do 9 pożarów.", [(9, "None")]),
    ],
)
def test_numbers_of_officers(text, told):
    assert [(one.count, str(one.first)) for one in figures(text)] == told


def test_collective_numerals():
    assert [number(one) for one in ("pięcioro", "dziewięciorgu", "dwanaścioro", "troje")] == [5, 9, 12, 3]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("O problemie sygnalizowali: leśniczy, grzybiarze.", ["leśniczy", "grzybiarze"]),
        ("Zgłaszali: rada osiedla, dozorcy bloków.", ["rada osiedla", "dozorcy bloków"]),
        ("Zjawisko rozpoznano dzięki dozorcom, ankiecie i patrolom rowerowym.", ["dozorcy", "ankieta", "patrole"]),
        (
            "Dane zebrano od sprzedawców, z rejestru wykroczeń i od zarządu spółdzielni.",
            ["sprzedawcy", "rejestr wykroczeń", "zarząd spółdzielni"],
        ),
        ("Wiemy o tym od rybaków i z meldunków straży.", ["rybacy", "meldunki"]),
        ("Skarżą się na to lokatorzy i listonosze.", ["lokatorzy", "listonosze"]),
    ],
)
def test_sources_of_officers(text, named):
    found = [one for one, _ in sources([text])]
    assert [one for one, start in zip(found, named, strict=True) if not one.startswith(start)] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Włamaniom sprzyja brak domofonów i zła widoczność.", "brak domofonów"),
        ("Dzieje się tak, ponieważ furtka jest zepsuta.", "furtka jest zepsuta"),
        ("Dlatego, że nie ma chodnika, piesi idą jezdnią.", "nie ma chodnika"),
        ("Winne są niesprawne lampy.", "niesprawne lampy"),
        ("Problem wziął się stąd, że zamknięto klub.", "zamknięto klub"),
    ],
)
def test_causes_of_officers(text, words):
    assert cause([text])[0].startswith(words)


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("Na rynku w Lipinach młodzież hałasuje. Zagrożenie jest największe w soboty.", "młodzież"),
        ("Na rynku w Lipinach grupy osób piją piwo. Zjawisko nasila się latem.", "grupy"),
        ("Na rynku dochodzi do kradzieży kieszonkowych. Problem jest szczególnie widoczny po południu.", "kradzież"),
    ],
)
def test_when_it_is_worst_is_no_name(text, starts):
    assert starts in name(text, text.split(". ", maxsplit=1)[0] + ".")


def test_days_over_the_end_of_a_week():
    found = when("od soboty do poniedziałku, po północy")
    assert found is not None
    assert set(found.days) == {"sobota", "niedziela", "poniedzialek"}
    assert found.parts == ("noc",)


@pytest.mark.parametrize("text", ["lipiec bądź sierpień 2026 r.", "lipiec albo sierpień", "lipiec lub sierpień 2026"])
def test_one_month_or_another(text):
    assert deadline(text, YEAR, column=True).value["w"] == ["2026-07", "2026-08"]
    assert spans(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("patrole piesze, codziennie w godz. 18–22", "codziennie w godz. 18–22"),
        ("dyżur – raz w tygodniu, po zmroku", "raz w tygodniu, po zmroku"),
        ("obchód – co drugi piątek od 16.00 do 19.00", "co drugi piątek od 16.00 do 19.00"),
    ],
)
def test_words_of_a_deadline_lose_nothing_that_says_when(text, words):
    found = deadline(text, YEAR)
    assert found.value["rodzaj"] in ("cykliczny", "etapy")
    assert found.value.get("slowa", "").startswith(words)


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        (
            "rozmowy – dwa razy w tygodniu do końca września 2026 r., a później raz w tygodniu",
            ["1 tydzien", "1 tydzien"],
        ),
        ("kontrole (codziennie w czasie ferii, poza nimi dwa razy w tygodniu)", ["1 dzien", "1 tydzien"]),
        ("dyżur: raz dziennie do końca lipca, od sierpnia co drugi dzień", ["1 dzien", "2 dni"]),
        ("kontrole: raz w tygodniu do 31 sierpnia, następnie raz w miesiącu", ["1 tydzien", "1 miesiac"]),
    ],
)
def test_a_rhythm_that_changes_is_told_in_stages(text, steps):
    found = deadline(text, YEAR)
    assert found.value["rodzaj"] == "etapy"
    assert [one["termin"].get("co") for one in found.value["etapy"]] == steps
    assert found.doubt


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Zmniejszenie liczby kradzieży o 15%, docelowo całkowite wyeliminowanie zjawiska.", 2),
        ("Zmniejszenie liczby kradzieży o 15%, a w przyszłości ich wyeliminowanie.", 2),
        ("Obniżenie liczby kolizji o 10%, zmniejszenie hałasu i wybudowanie dwóch progów.", 3),
        ("Ograniczenie kradzieży, docelowo ich wyeliminowanie.", 1),
    ],
)
def test_goals_joined_in_other_words(text, count):
    assert len(_parted(text)) == count


def test_a_goal_that_adds_a_word_before_its_doing(tmp_path):
    text = RUN_IN.replace("Ograniczenie liczby zgłoszeń o 20%.", "Trwałe ogrodzenie trawnika od strony ulicy.")
    assert imported(tmp_path, text).draft.values["cele"][0]["rodzaj"] == "produkt"


def test_a_plan_that_goes_on_is_said_to(tmp_path):
    text = RUN_IN.replace("parkują na trawnikach.", "parkują na trawnikach. Plan jest kontynuacją planu z 2025 r.")
    made = imported(tmp_path, text)
    assert "planu z 2025 r." in made.draft.values["kontynuacja"]
    assert any(question.fields == (("kontynuacja",),) for question in made.draft.questions)


def test_what_was_not_read_is_shown_with_the_question(tmp_path):
    text = RUN_IN.replace(
        "trawnikach.", "trawnikach. W 2025 r. było 20 zgłoszeń. Trawnik ma 300 m i leży przy bloku nr 7."
    )
    text = text.replace("zgłoszeń o 20%.", "zgłoszeń o 20% oraz spokój mieszkańców.")
    questions = imported(tmp_path, text).draft.questions
    words = next(one.words for one in questions if one.fields[0][-1] == "liczby")
    assert "300 m" in words
    assert any(one.fields[0] == ("cele",) for one in questions)
    assert any(one.fields[0] == ("zagrozenia", 0, "czas") for one in questions)


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("ogłoszenie na stronie KPP oraz w aplikacji „Alarm”", ["strona", "inny"]),
        ("na stronie komendy i na profilu gminy", ["strona", "media-spolecznosciowe"]),
        ("na Facebooku oraz za pośrednictwem sołtysów", ["media-spolecznosciowe", "inny"]),
    ],
)
def test_ways_joined_by_and(tmp_path, words, kinds):
    text = RUN_IN.replace("O planie napiszemy na stronie KPP.", f"{words}.")
    assert [one["kanal"] for one in imported(tmp_path, text).draft.values["informowanie"]] == kinds


def test_partners_joined_by_and(tmp_path):
    text = RUN_IN.replace("Zarząd Dróg.", "Zarząd Dróg i Fundacja „Zieleń”.")
    named = [one["nazwa"] for one in imported(tmp_path, text).draft.values["podmioty"]]
    assert named == ["Straż Miejska", "Zarząd Dróg", "Fundacja „Zieleń”"]


def test_actions_told_in_sentences(tmp_path):
    told = (
        "Dzielnicowy obejrzy ul. Krótką (marzec–kwiecień 2026 r.). Trzy razy w miesiącu skontroluje plac. "
        "Dnia 9 maja 2026 r. o godz. 10.00 rozda ulotki na targu."
    )
    text = RUN_IN.replace("Dzielnicowy raz w tygodniu sprawdzi ulicę. W maju 2026 r. spotka się z radą osiedla.", told)
    made = imported(tmp_path, text)
    kinds = [one["termin"]["rodzaj"] for one in made.draft.values["dzialania"]]
    assert kinds == ["miesiace", "cykliczny", "od-do"]
    whole = next(one for one in made.draft.questions if one.fields[0] == ("dzialania",))
    assert "rozda ulotki na targu" in whole.words


def test_a_question_about_stages_names_each(tmp_path):
    text = RUN_IN.replace("sprawdzi ulicę.", "sprawdzi ulicę do końca marca 2026 r., a potem raz w miesiącu.")
    asked = [field for one in imported(tmp_path, text).draft.questions for field in one.fields]
    assert ("dzialania", 0, "termin", "etapy", 1) in asked


def test_a_task_told_in_a_clause(tmp_path):
    text = RUN_IN.replace("Zarząd Dróg.", "Zarząd Dróg, który ustawi słupki.")
    assert imported(tmp_path, text).draft.values["podmioty"][1]["zadanie"] == "ustawi słupki"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Chcemy, by do końca roku liczba zgłoszeń zmalała o 25%.", "ograniczenie"),
        ("Liczba zgłoszeń ma spaść o 25%.", "ograniczenie"),
        ("Chcemy, by kierowcy lepiej znali przepisy.", "swiadomosc"),
    ],
)
def test_goals_told_by_verbs(tmp_path, words, kind):
    text = RUN_IN.replace("Ograniczenie liczby zgłoszeń o 20%.", words)
    assert imported(tmp_path, text).draft.values["cele"][0]["rodzaj"] == kind


def test_a_place_that_sentences_deal_with(tmp_path):
    text = RUN_IN.replace(
        "Na ul. Krótkiej w Lipinach kierowcy parkują na trawnikach.", "Skargi dotyczą ul. Długiej w Lipinach."
    )
    assert imported(tmp_path, text).draft.values["zagrozenia"][0]["miejsca"][0]["slowa"].startswith("ul. Długa")


def test_part_of_a_month_stays_in_the_words():
    found = deadline("akcja „Rower” – sierpień 2026 r., dwa ostatnie tygodnie", YEAR)
    assert found.value["slowa"] == "sierpień 2026 r., dwa ostatnie tygodnie"
    assert found.doubt


QUESTIONS = """Rejon służbowy nr 4: plan działania priorytetowego
od 1 lutego 2026 r. do 31 lipca 2026 r.
Z jakim problemem się mierzymy?
Lokatorzy skarżą się, że na ul. Krótkiej w Lipinach kierowcy parkują na trawnikach, bo brakuje miejsc.
Jaki cel chcemy osiągnąć?
Ograniczenie liczby zgłoszeń o 20%.
Jakie kroki podejmiemy?
- kontrola ulicy – raz w tygodniu
- rozmowa z radą osiedla – maj 2026 r.
Kto będzie nas wspierał?
Straż Miejska – wspólne kontrole
W jaki sposób powiadomimy mieszkańców?
Strona KPP.
Po czym poznamy efekty?
Po liczbie zgłoszeń w lipcu 2026 r.
"""


def test_headings_asked_in_words_of_ones_own(tmp_path):
    values = imported(tmp_path, QUESTIONS).draft.values
    assert values["cele"][0]["o_procent"] == "20"
    assert len(values["dzialania"]) == 2
    assert values["podmioty"][0]["nazwa"] == "Straż Miejska"
    assert values["informowanie"][0]["kanal"] == "strona"
    assert values["sposob_oceny"] == "Po liczbie zgłoszeń w lipcu 2026 r."
    assert values["zagrozenia"][0]["nazwa"].startswith("kierowcy parkują")
    assert values["zagrozenia"][0]["przyczyna"] == "brakuje miejsc"
    assert values["zagrozenia"][0]["zrodla"] == ["lokatorzy"]


def test_labels_with_colons_open_chapters(tmp_path):
    text = QUESTIONS.replace("Kto będzie nas wspierał?", "Współdziałamy z:").replace(
        "W jaki sposób powiadomimy mieszkańców?", "O planie mieszkańcy dowiedzą się:"
    )
    values = imported(tmp_path, text).draft.values
    assert len(values["dzialania"]) == 2
    assert [one["kanal"] for one in values["informowanie"]] == ["strona"]


def test_the_time_of_a_threat_is_no_period_of_the_plan(tmp_path):
    told = "Problem: parkowanie na trawnikach.\nMiejsce: ul. Krótka oraz plac targowy w Lipinach.\nCzas: soboty od 8.00 do 12.00."
    text = QUESTIONS.replace(QUESTIONS.splitlines()[3], told)
    threat = imported(tmp_path, text).draft.values["zagrozenia"][0]
    assert threat["czas"][0]["godziny"] == ["8.00-12.00"]
    assert [one["slowa"] for one in threat["miejsca"]] == ["ul. Krótka", "plac targowy w Lipinach"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("W 2024 r. było 9 włamań, rok później 14.", [(9, "2024-01-01"), (14, "2025-01-01")]),
        ("W 2025 r. było 9 włamań, a rok wcześniej 6.", [(9, "2025-01-01"), (6, "2024-01-01")]),
        ("W 2025 r. przyjęto 40 skarg, z których 25 się potwierdziło.", [(40, "2025-01-01"), (25, "2025-01-01")]),
        ("W 2025 r. policjanci interweniowali trzykrotnie.", [(3, "2025-01-01")]),
        ("W ankiecie 7 na 10 osób wskazało hałas, a 12 osób brak lamp.", [(12, "None")]),
        ("Straty wyniosły 30 tys. zł. W pięciu przypadkach ujęto sprawcę.", [(30000, "None"), (5, "None")]),
        ("Zalano piwnice w trzech blokach i ukarano 6 osób.", [(6, "None")]),
    ],
)
def test_numbers_beside_others(text, told):
    assert [(one.count, str(one.first)) for one in figures(text)] == told


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Od lat kupcy z Rudki i Nowej Wsi zgłaszają kradzieże towaru.", ["kupcy z Rudki i Nowej Wsi"]),
        ("Diagnozę oparto na rejestrze zdarzeń oraz na ankiecie szkoły.", ["rejestr zdarzeń", "ankieta szkoły"]),
        ("Według danych zarządcy budynków szkody rosną.", ["dane zarządcy budynków"]),
        ("Wskazania dozorców i najemców potwierdziły ten stan.", ["dozorcy", "najemcy"]),
    ],
)
def test_sources_in_sentences_of_officers(text, named):
    found = [one for one, _ in sources([text])]
    assert [one for one, start in zip(found, named, strict=True) if not one.startswith(start)] == []


def test_days_in_digits_told_one_by_one():
    found = deadline("zajęcia – 7.10, 4.11 i 2.12.2026 r.", YEAR)
    days = [one["termin"]["od"] for one in found.value["etapy"]]
    assert days == ["2026-10-07", "2026-11-04", "2026-12-02"]


def test_a_weekday_of_a_month_by_its_number():
    found = deadline("dyżur w szkole – 1 i 3 środa miesiąca", YEAR)
    assert (found.value["co"], found.value["w_kazdym"]) == ("1 miesiac", "2")


def test_rows_that_head_a_group_of_actions_are_no_actions(tmp_path):
    rows = [
        "<tr><td>Lp.</td><td>Zadanie</td><td>Termin</td></tr>",
        '<tr><td colspan="3">Działania na początku</td></tr>',
        "<tr><td>1</td><td>Kontrola ulicy</td><td>raz w tygodniu</td></tr>",
        "<tr><td>2</td><td>Rozmowa z radą osiedla</td><td>maj 2026 r.</td></tr>",
        '<tr><td colspan="3">Działania końcowe</td></tr>',
        "<tr><td>3</td><td>Ankieta</td><td>lipiec 2026 r.</td></tr>",
    ]
    lines = [line for line in QUESTIONS.splitlines() if not line.startswith("- ")]
    body = "".join(f"<p>{line}</p>" for line in lines).replace(
        "<p>Kto będzie", f"<table>{''.join(rows)}</table><p>Kto będzie"
    )
    path = tmp_path / "plan.html"
    path.write_text(f"<html><meta charset='utf-8'><body>{body}</body></html>", encoding="utf-8")
    values = proposal(path, {4: "rejon-4"}, date(2026, 1, 10)).draft.values
    assert [one["nazwa"] for one in values["dzialania"]] == ["Kontrola ulicy", "Rozmowa z radą osiedla", "Ankieta"]


def test_words_joined_by_a_hyphen_keep_it_over_a_line_end():
    assert unbroken("Poradnia Psychologiczno", "Pedagogiczna") == "Poradnia Psychologiczno-Pedagogiczna"
    assert unbroken("zagro", "żenie") == "zagrożenie"


def test_a_heading_over_two_lines_is_one(tmp_path):
    lines = [
        Line("3. Proponowane działania wraz z terminami realizacji"),
        Line("poszczególnych etapów/zadań"),
        Line("a) kontrola – raz w tygodniu"),
    ]
    assert next(block.text for block in paragraphs(lines)).endswith("poszczególnych etapów/zadań")


def test_a_goal_told_by_verbs_has_its_parts():
    assert len(_parted("Ograniczyć liczbę kradzieży o 30% i objąć znakowaniem 40 maszyn.")) == 2


@pytest.mark.parametrize(
    "task",
    [
        "Opracowanie ulotki o parkowaniu – do 15 maja 2026 r.",
        "Po zmroku kontrola ulicy, raz w tygodniu.",
        "Uzgodnienie miejsc postojowych z zarządcą – kwiecień 2026 r.",
        "Podpisanie porozumienia ze Strażą Miejską do 30 kwietnia 2026 r.",
        "Kierownik posterunku spotka się z radą osiedla, maj 2026 r.",
    ],
)
def test_a_task_that_begins_as_a_signature_does_ends_no_plan(tmp_path, task):
    text = QUESTIONS.replace("- kontrola ulicy – raz w tygodniu\n- rozmowa z radą osiedla – maj 2026 r.", task)
    text = text.replace("Strona KPP.", f"Strona KPP.\n{task}")
    made = imported(tmp_path, text)
    assert made.text.count(task) == 2
    assert "Po liczbie zgłoszeń" in made.text


@pytest.mark.parametrize(
    "line",
    [
        "Opracował: asp. Imię NAZWISKO",
        "Sporządził asp. szt. Imię NAZWISKO",
        "Komendant Powiatowy Policji w Lipinach",
        "Zatwierdzam",
        "Kierownik Posterunku Policji",
        "tel. 47 000 00 01",
    ],
)
def test_a_signature_is_left_out(tmp_path, line):
    assert line not in imported(tmp_path, QUESTIONS + line + "\n").text


@pytest.mark.parametrize(
    "opening",
    [
        "Zwracam projekt planu działania priorytetowego do poprawy:",
        "Dotyczy: planu działania priorytetowego rejonu nr 4",
    ],
)
def test_a_letter_about_a_plan_is_no_plan(tmp_path, opening):
    points = QUESTIONS.split("\n", maxsplit=2)[2]
    with pytest.raises(Refused):
        imported(tmp_path, f"Komenda Powiatowa Policji w Lipinach\n{opening}\n{points}")


def test_an_action_that_judges_is_no_chapter(tmp_path):
    text = LETTERED.replace("2) rozmowa z radą osiedla – maj 2026 r.", "2) Ocena działań z radą osiedla: maj 2026 r.")
    values = imported(tmp_path, text).draft.values
    assert [one["termin"]["rodzaj"] for one in values["dzialania"]] == ["cykliczny", "miesiace"]


def test_numbers_of_those_who_do_or_suffer_something():
    told = [one.count for one in figures("Ukarano ośmiu kierujących. Potrącona została jedna piesza.")]
    assert told == [8, 1]


def test_hours_up_to_dusk():
    text = "w soboty i święta, zwykle od 9:00 do zmroku"
    found = when(text)
    assert found is not None
    assert text[found.start : found.end] == text


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Skargi składali: zarząd osiedla, dyrektor żłobka.", ["zarząd osiedla", "dyrektor żłobka"]),
        ("O szkodach opowiadają dozorcy i lokatorzy.", ["dozorcy", "lokatorzy"]),
        ("Rodzice zwracali się z prośbą o kontrole.", ["rodzice"]),
    ],
)
def test_sources_that_complain_or_tell(text, named):
    assert [one for one, _ in sources([text])] == named


def test_a_newspaper_by_its_name_alone():
    assert channels("„Głos Lipin”") == ["media"]
    assert channels("pogadanki w szkole") == ["spotkania"]


def test_what_may_tell_why_is_asked_about(tmp_path):
    text = QUESTIONS.replace(", bo brakuje miejsc.", ". Zbyt mało tu miejsc postojowych.")
    made = imported(tmp_path, text)
    assert "przyczyna" not in made.draft.values["zagrozenia"][0]
    asked = next(one for one in made.draft.questions if one.fields[0] == ("zagrozenia", 0, "przyczyna"))
    assert asked.words == "Zbyt mało tu miejsc postojowych."


def test_numbers_in_words_that_were_not_read_are_named(tmp_path):
    text = QUESTIONS.replace(
        "bo brakuje miejsc.", "bo brakuje miejsc. W 2025 r. było 14 skarg, a straż brała osiem za słuszne."
    )
    made = imported(tmp_path, text)
    asked = next(one for one in made.draft.questions if one.fields[0] == ("zagrozenia", 0, "liczby"))
    assert "osiem (8)" in asked.text
