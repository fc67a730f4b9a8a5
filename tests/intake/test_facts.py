"""Single facts: what one sentence, goal or action comes to."""

from __future__ import annotations

from datetime import date

import pytest

from jawny_plan.intake.causes import cause
from jawny_plan.intake.deadlines import deadline
from jawny_plan.intake.diagnosis import name
from jawny_plan.intake.figures import figures
from jawny_plan.intake.goal_kinds import goal_of
from jawny_plan.intake.places import places
from jawny_plan.intake.publicity import channels
from jawny_plan.intake.sources import sources
from jawny_plan.polish.roman import arabic

HALF = (date(2026, 2, 1), date(2026, 7, 31))


@pytest.mark.parametrize(
    ("text", "kind", "value", "asked"),
    [
        ("kontrola parku - na bieżąco;", "na-biezaco", None, False),
        ("wystąpienie do Urzędu - do 15 marca 2026 roku", "do-dnia", "2026-03-15", False),
        ("podsumowanie do 15.07", "do-dnia", "2026-07-15", True),
        ("przegląd – do końca lutego", "do-dnia", "2026-02-28", True),
        ("przegląd – do połowy marca", "do-dnia", "2026-03-15", True),
        ("akcja – 22 kwietnia 2026 r.", "od-do", "2026-04-22", False),
        ("akcja – 10 czerwca 2026 r. w godz. 10-14", "od-do", "2026-06-10", False),
        ("stoisko – 4 i 5 lipca 2026 r.", "od-do", "2026-07-04", False),
        ("znakowanie - 14.03.2026 r. oraz 16.05.2026 r.", "etapy", None, True),
        ("spotkanie – II kwartał", "od-do", "2026-04-01", True),
        ("ankiety w ostatnim miesiącu planu", "od-do", "2026-07-01", True),
        ("prelekcja – marzec, czerwiec", "miesiace", ["2026-03", "2026-06"], True),
        ("kontrole – od kwietnia do lipca 2026 r.", "miesiace", ["2026-04", "2026-05", "2026-06", "2026-07"], False),
        ("patrole ....... VI-VII 2026", "miesiace", ["2026-06", "2026-07"], False),
        ("patrole - raz w miesiącu", "cykliczny", "1 miesiac", False),
        ("pomiary – dwa razy w miesiącu,", "cykliczny", "1 miesiac", True),
        ("objazd – trzy razy w okresie realizacji planu,", "razy-w-okresie", None, False),
        ("patrole – co drugi weekend, lipiec i sierpień 2026", "miesiace", "2 tygodnie", False),
        ("dyżur na plaży, sobota godz. 16:00-17:00", "cykliczny", "1 tydzien", True),
        ("kontrole – przez cały okres trwania planu", "caly-okres", None, False),
        ("zlecanie zadań – na bieżąco przez cały okres planu", "na-biezaco", None, True),
        ("pogadanki w szkołach – przed wakacjami", "zdarzenie", None, True),
        ("umieszczenie tablicy o zakazie", "brak", None, False),
        ("Obchód w dniu 5 maja 2026 r. z uczniami szkoły", "od-do", "2026-05-05", True),
    ],
)
def test_a_deadline(text, kind, value, asked):
    found = deadline(text, HALF)
    assert found.value["rodzaj"] == kind
    if value is not None:
        assert value == next(found.value[key] for key in ("co", "w", "od", "do") if key in found.value)
    assert bool(found.doubt) is asked


def test_without_a_period_no_year_is_guessed():
    assert deadline("rozmowy (do 1 marca br.)", (None, None)).value["do"] == "«…»"


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Zmniejszenie liczby interwencji o co najmniej 25%", "ograniczenie", "25"),
        ("mniej interwencji w nocy (o ok. 40 proc.)", "ograniczenie", "40"),
        ("ograniczenie wypadków o piętnaście procent", "ograniczenie", "15"),
        ("Spadek kradzieży o minimum jedną trzecią", "ograniczenie", "1/3"),
        ("zmniejszenie interwencji o 30-40%", "ograniczenie", "30"),
        ("zmniejszenie liczby zgłoszeń o połowę", "ograniczenie", "50"),
        ("Wzrost poczucia bezpieczeństwa do poziomu co najmniej 60%", "ankieta-poziom", "60"),
        ("ankieta: co najmniej 80% uczestników rozpozna oszustwo", "ankieta-poziom", "80"),
        ("podniesienie wiedzy właścicieli psów", "swiadomosc", None),
        ("ustawienie 6 dystrybutorów z woreczkami", "produkt", "6"),
        ("zachipowanie 100 psów", "produkt", "100"),
        ("ograniczenie, a docelowo wyeliminowanie zdarzeń", "jakosciowy", "ograniczenie-a-ostatecznie-wyeliminowanie"),
        ("Ograniczenie lub wyeliminowanie zdarzeń", "jakosciowy", "ograniczenie-lub-wyeliminowanie"),
        ("Dążenie do wyeliminowania zjawiska", "jakosciowy", "dazenie"),
        ("żadnego utonięcia", "jakosciowy", "wyeliminowanie"),
        ("niedopuszczenie do przestępstw", "jakosciowy", "niedopuszczenie"),
        ("zminimalizowanie problemu", "jakosciowy", "minimalizacja"),
        ("doprowadzenie do zminimalizowania problemu", "jakosciowy", "«…»"),
    ],
)
def test_a_goal(text, kind, value):
    goal, doubt, _ = goal_of(text, [], [], [])
    assert goal is not None and goal["rodzaj"] == kind
    if value is not None:
        assert value == next(
            goal[key] for key in ("o_procent", "o_ulamek", "poziom", "ile", "sformulowanie") if key in goal
        )
    assert doubt or "«" not in str(goal)


def test_a_goal_keeps_all_that_its_words_say():
    aims = (
        "zmniejszenie interwencji o 30-40%",
        "mniej interwencji o ok. 40 proc.",
        "Dążenie do wyeliminowania zjawiska",
    )
    said = [goal_of(text, [], [], [])[0] or {} for text in aims]
    assert [said[0].get("do_procent"), said[1].get("okolo"), said[2].get("do_czego")] == ["40", "tak", "wyeliminowanie"]


def test_a_frequency_within_months_keeps_both():
    value = deadline("kontrole – dwa razy w tygodniu w lipcu 2026", HALF).value
    assert (value["rodzaj"], value["w"], value["co"], value["w_kazdym"]) == ("miesiace", ["2026-07"], "1 tydzien", "2")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "W okresie od 1 sierpnia do 30 listopada 2025 r. przeprowadzono 23 interwencje.",
            [(23, "2025-08-01", "2025-11-30")],
        ),
        (
            "17 kradzieży w 2025 roku, 6 w 2024 roku.",
            [(17, "2025-01-01", "2025-12-31"), (6, "2024-01-01", "2024-12-31")],
        ),
        (
            "Na 96 ankiet przeprowadzonych w grudniu 2025 r. 71 % ankietowanych to potwierdza.",
            [(96, "2025-12-01", "2025-12-31"), (71, None, None)],
        ),
        ("W 2026 r. do 30 czerwca wpłynęło 58 zgłoszeń.", [(58, "2026-01-01", "2026-06-30")]),
        ("Straty w wys. 18 tys. zł.", [(18000, None, None)]),
        ("Przekroczono prędkość o 50 km/h przy ul. Polnej 12 w godz. 7.15 - 8.15 w blokach nr 5,6 i 8.", []),
        ("Osoby powyżej 60. roku życia z klas VII i VIII, art. 119 § 1.", []),
        ("W marcu i kwietniu 2025 r. wyjeżdżano do 14 pożarów.", [(14, "2025-03-01", "2025-04-30")]),
    ],
)
def test_figures(text, found):
    assert [
        (one.count, str(one.first) if one.first else None, str(one.last) if one.last else None) for one in figures(text)
    ] == found


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("spożywanie alkoholu w parku przy ul. Jarzębinowej w Zielborowie.", ["teren"]),
        ("zakłócanie ciszy na wiacie przystankowej w Pokrzywinie oraz na boisku za remizą.", ["obiekt", "obiekt"]),
        ("graffiti w blokach nr 14, 16 i 18 na os. Zorza", ["bloki"]),
        ("Problem występuje pod wpływem alkoholu w dni robocze przed południem.", []),
    ],
)
def test_places(text, kinds):
    assert [one.kind for one in places(text)] == kinds


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Na ul. Brzozowej w Zielborowie kierowcy parkują na chodniku i w obrębie przejścia.",
            ["ul. Brzozowa w Zielborowie"],
        ),
        ("Kierowcy parkują na chodniku przy szkole.", ["chodnik przy szkole"]),
        ("Hałas przy ul. Orzeszkowej i na placu zabaw.", ["ul. Orzeszkowej", "plac zabaw"]),
        ("Śmieci leżą na dzikiej plaży oraz przyległym parkingu.", ["dzika plaża", "przyległy parking"]),
        ("Osoby gromadzą się na os. Zorza przy bloku nr 5.", ["os. Zorza przy bloku nr 5"]),
        ("W 2025 roku Straż Gminna ukarała trzy osoby.", []),
    ],
)
def test_places_are_named_as_people_name_them(text, words):
    assert [one.words for one in places(text)] == words


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        (
            "Odnotowano 12 interwencji dot. złego parkowania i 3 kolizje.",
            ["interwencji dot. złego parkowania", "kolizje"],
        ),
        ("Przyjęto 7 zgłoszeń m.in. hałasu.", ["zgłoszeń m.in. hałasu"]),
        ("Było 9 zdarzeń przy ul. Polnej.", ["zdarzeń przy ul. Polnej"]),
        ("Ukarano 5 osób za wykroczenia z art. 119.", ["osób za wykroczenia z art. 119"]),
    ],
)
def test_a_full_stop_that_shortens_a_word_cuts_no_label(text, counted):
    assert [one.of_what for one in figures(text)] == counted


def test_who_told_and_why():
    assert [one for one, _ in sources(["Mieszkańcy skarżą się na hałas."])] == ["mieszkańcy"]
    assert [one for one, _ in sources(["Źródła: mapa zagrożeń (13 zgłoszeń), WOPR, wójt gminy."])] == [
        "mapa zagrożeń",
        "WOPR",
        "wójt gminy",
    ]
    assert cause(["Przyczyną jest brak lamp."])[0] == "brak lamp"
    assert name("Problemem są kradzieże rowerów na osiedlu Ziołowym.", "") == "kradzieże rowerów"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("profil KPP na Facebooku", ["media-spolecznosciowe"]),
        ("strona internetowa i profil KPP", ["strona", "media-spolecznosciowe"]),
        ("lokalna prasa i radio", ["media"]),
        ("tablica ogłoszeń", ["inny"]),
        ("podczas dyżurów mobilnego punktu konsultacyjnego", ["mobilny-punkt"]),
        ("dziennik elektroniczny", ["inny"]),
    ],
)
def test_channels(text, kinds):
    assert channels(text) == kinds


@pytest.mark.parametrize(("said", "number"), [("7", 7), ("XI", 11), ("xiv", 14), ("IX", 9), ("XL", 40)])
def test_numbers_of_districts(said, number):
    assert arabic(said) == number
