"""Facts told as people talk: short lines for headings, hours in words, who suffers and where, tasks told by verbs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from jawny_plan.checks.personal import Allowed, findings, flattened
from jawny_plan.intake.causes import cause
from jawny_plan.intake.deadlines import deadline
from jawny_plan.intake.diagnosis import name
from jawny_plan.intake.due_days import on_its_day
from jawny_plan.intake.figures import figures
from jawny_plan.intake.goal_kinds import goal_of
from jawny_plan.intake.goals import _parted
from jawny_plan.intake.importing import MOST, Proposal, proposal
from jawny_plan.intake.partners import _each, _entry
from jawny_plan.intake.place_clues import labelled, of_residents, of_subject
from jawny_plan.intake.places import places
from jawny_plan.intake.sources import sources
from jawny_plan.intake.tree import Block, marked
from jawny_plan.polish.nominative import nominative
from jawny_plan.polish.times import when

HALF = (date(2026, 3, 1), date(2026, 8, 31))


def imported(folder: Path, text: str) -> Proposal:
    """The proposal for a plan in a text file, a line a paragraph."""
    path = folder / "plan.txt"
    path.write_text(text.replace("\n", "\n\n"), encoding="utf-8")
    return proposal(path, {number: f"rejon-{number}" for number in range(1, 31)}, date(2027, 3, 1))


BARE = """Plan dzielnicowego rejonu nr 30 – wiosna i lato
(1 kwietnia–30 września 2026 r.)
Nasz problem
W altankach przy blokach 3, 5 i 7 na os. Zielonym nocują osoby bezdomne i palą ogniska. Dwa razy doszło do pożaru.
Nasz cel
Ani jednego pożaru.
Nasze działania
Kontrola altanek: trzy noce w tygodniu. Rozmowa z ośrodkiem pomocy – kwiecień.
Współdziałający
Spółdzielnia „Zielone” (zamki), ośrodek pomocy (dowóz).
Informacja o planie
Gablota w każdej klatce, zebranie lokatorów.
"""
COUNTED = """PLAN DZIAŁANIA PRIORYTETOWEGO
dzielnicowy rejonu nr 8, 1 lutego – 31 lipca 2026
1. Co jest zagrożeniem
Kierowcy parkują na chodnikach ul. Lekarskiej.
2. Do czego dążymy
Redukcja liczby zgłoszeń o połowę.
3. Działania i terminy
Kontrole parkowania, trzy razy w tygodniu.
4. Współpraca z podmiotami
Straż Miejska – blokady.
5. Przekaz informacji
Strona KPP.
"""


@pytest.mark.parametrize("text", [BARE, COUNTED], ids=["bare", "counted"])
def test_short_lines_open_chapters_where_they_are_due(tmp_path, text):
    values = imported(tmp_path, text).draft.values
    assert all(values[key] for key in ("zagrozenia", "cele", "dzialania", "podmioty", "informowanie"))
    assert len(values["zagrozenia"]) == 1


def test_a_short_line_within_a_chapter_opens_none(tmp_path):
    text = BARE.replace("Ani jednego pożaru.", "Ograniczenie działań podpalaczy").replace(
        "Kontrola altanek", "Współpraca ze szkołą\nKontrola altanek"
    )
    text = text.replace("Współdziałający", "Podmioty współpracujące")
    values = imported(tmp_path, text).draft.values
    assert values["cele"][0]["brzmienie"] == "Ograniczenie działań podpalaczy"
    assert "Współpraca ze szkołą" in [one["nazwa"] for one in values["dzialania"]]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("od początku marca do końca sierpnia 2026 roku", ("2026-03-01", "2026-08-31")),
        ("na czas od 1 X 2026 r. do 31 III 2027 r.", ("2026-10-01", "2027-03-31")),
        ("02.2026 – 07.2026", ("2026-02-01", "2026-07-31")),
        ("01.02-31.07.2026", ("2026-02-01", "2026-07-31")),
        ("I i II kwartał 2026 r.", ("2026-01-01", "2026-06-30")),
        ("od 1 lutego do końca lipca 2026 r.", ("2026-02-01", "2026-07-31")),
        ("między 1 lutego a 31 lipca 2026 r.", ("2026-02-01", "2026-07-31")),
    ],
)
def test_a_period_in_other_words(tmp_path, text, period):
    values = imported(tmp_path, BARE.replace("(1 kwietnia–30 września 2026 r.)", text)).draft.values
    assert (values["okres"]["od"], values["okres"]["do"]) == period


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("W parku dochodzi do bójek oraz do niszczenia ławek.", "bójki i niszczenie ławek"),
        ("Dochodzi tam do wybryków, do dewastacji ławek i do awantur.", "wybryki, dewastacja ławek i awantury"),
        (
            "Na stacji dochodzi do kradzieży na peronie i do zaczepiania podróżnych.",
            "kradzież na peronie i zaczepianie",
        ),
        ("W parku Zdrojowym, zwłaszcza w okolicach fontanny, zbiera się młodzież.", "młodzież"),
    ],
)
def test_a_threat_of_several_parts_has_them_all_in_its_name(text, named):
    assert name(text, text).startswith(named)


@pytest.mark.parametrize(
    ("phrase", "words"),
    [("niepilnowanych psów", "niepilnowane psy"), ("bezpańskich psów", "bezpańskie psy"), ("radnych", "radne")],
)
def test_a_phrase_in_the_nominative_says_the_same(phrase, words):
    assert nominative(phrase, "gen") == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Cierpią na tym mieszkańcy ulicy Wczasowej oraz domków przy zalewie.",
            ["ulica Wczasowa", "domki przy zalewie"],
        ),
        ("Zagrożenie dotyka mieszkańców Podgaja i Zarzecza.", ["Podgaja", "Zarzecza"]),
        ("Seniorzy z osiedla Nad Stawami tracą oszczędności.", ["osiedle Nad Stawami"]),
        ("Szkody ponoszą działkowcy z ROD „Storczyk”.", ["ROD „Storczyk”"]),
        ("Na podstawie zgłoszeń mieszkańców Olszyn ustalono plan.", []),
    ],
)
def test_places_by_who_suffers(text, words):
    assert [one.words for one in of_residents(text)] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Problem występuje w obrębie ulic: Polnej, Łąkowej i Leśnej.", "ulic: Polnej, Łąkowej i Leśnej"),
        ("Quady rozjeżdżają łąki między Kępą a Niwami.", "między Kępą a Niwami"),
        ("Kradzieże drewna z lasu Dąbrowa.", "las Dąbrowa"),
        ("Samochody jeżdżą ulicami Kwiatową i Polną.", "ulice Kwiatową i Polną"),
    ],
)
def test_places_in_other_words(text, words):
    assert any(words in one.words for one in places(text))


def test_places_that_a_sentence_is_about_or_lists():
    assert [one.words for one in of_subject("Plac Wolności stał się miejscem libacji.")] == ["plac Wolności"]
    listed = labelled("Newralgiczne miejsca to: skwer, przejście przy szkole, parking pod sklepem.")
    assert [one.words for one in listed] == ["skwer", "przejście przy szkole", "parking pod sklepem"]


@pytest.mark.parametrize(
    ("text", "words", "hours"),
    [
        ("Ataki przypadają między dziewiątą a czternastą.", "między dziewiątą a czternastą", ("9.00-14.00",)),
        ("Dzieje się to w soboty, 20–4.", "w soboty, 20–4", ("20.00-4.00",)),
        ("Dochodzi do tego od świtu do zmierzchu.", "od świtu do zmierzchu", ()),
        ("Hałas słychać po 21-szej.", "po 21-szej", ()),
        ("Kradzieże zdarzają się w godzinach otwarcia sklepów.", "w godzinach otwarcia sklepów", ()),
        ("Sprawcy działają pod osłoną nocy, w dni wolne.", "pod osłoną nocy, w dni wolne", ()),
    ],
)
def test_times_in_words(text, words, hours):
    found = when(text)
    assert found is not None
    assert text[found.start : found.end] == words
    assert found.hours == hours


@pytest.mark.parametrize(
    "text", ["Grupa domków letniskowych.", "Dom „Pogodna Jesień” stoi obok.", "Do rajdów dochodzi na łąkach."]
)
def test_no_time_where_none_is_told(text):
    assert when(text) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Powód jest prosty: nikt nie pilnuje plaży.", "nikt nie pilnuje plaży"),
        ("Place budów nie są oświetlone, co zachęca złodziei.", "place budów nie są oświetlone"),
        ("Przyczynia się do tego brak ścieżki.", "brak ścieżki"),
        ("Ułatwia to niezamykana droga leśna.", "niezamykana droga leśna"),
        ("U podłoża problemu leży bezrobocie.", "bezrobocie"),
        ("Za główny powód uważamy brak świetlicy.", "brak świetlicy"),
        ("Winę ponosi słabe oznakowanie.", "słabe oznakowanie"),
        ("Wszystko przez zepsuty domofon.", "zepsuty domofon"),
    ],
)
def test_causes_as_people_tell_them(text, words):
    assert cause([text])[0] == words


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Zgłosił nam to sołtys, a potwierdzili ratownicy.", ["sołtys", "ratownicy"]),
        ("Na hałas uskarżają się pacjenci i dyrekcja szpitala.", ["pacjenci", "dyrekcja szpitala"]),
        ("Podstawą diagnozy były: ankieta i obserwacje.", ["ankieta", "obserwacje"]),
        ("Do dzielnicowego docierają sygnały od nauczycieli.", ["nauczyciele"]),
        ("Bazowaliśmy na statystyce policyjnej.", ["statystyka policyjna"]),
        ("Petycję w tej sprawie złożyła rada rodziców.", ["rada rodziców"]),
        ("Lokatorzy nie raz prosili o pomoc.", ["lokatorzy"]),
    ],
)
def test_sources_as_people_tell_them(text, named):
    assert [one for one, _ in sources([text])] == named


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Zgłoszeń na mapie: 31.", [(31, "zgłoszeń na mapie")]),
        ("Kolizji było 6, wypadków 2.", [(6, "kolizji"), (2, "wypadków")]),
        (
            "Wymieniono 41 szyb za łączną kwotę 900 zł; rok wcześniej 26.",
            [(41, "szyb"), (900, "zł (kwotę)"), (26, "szyb")],
        ),
        ("Straty rolników w 2025 r. oszacowano na 90 tys. zł.", [(90000, "zł (straty rolników)")]),
        ("Jeżdżą tędy pojazdy o masie powyżej 8 ton.", []),
        ("Na park wskazało 58% ankietowanych.", [(58, "ankietowanych wskazało na park")]),
    ],
)
def test_figures_as_people_tell_them(text, told):
    assert [(one.count, one.of_what) for one in figures(text)] == told


def test_what_is_added_was_counted_in_the_same_period():
    last = figures("W 2025 r. ujawniono 31 wraków. Odnotowano też 4 podpalenia.")[-1]
    assert str(last.first) == "2025-01-01"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("kontrola placów: nie rzadziej niż trzy noce w tygodniu", {"co": "1 tydzien", "w_kazdym": "3"}),
        ("kontrola sklepów – dwukrotnie w każdym miesiącu", {"co": "1 miesiac", "w_kazdym": "2"}),
        ("wspólne służby – 12 służb w okresie planu", {"rodzaj": "razy-w-okresie", "razy": "12"}),
        ("raport, do 10. dnia następnego miesiąca", {"co": "1 miesiac", "slowa": "do 10. dnia następnego miesiąca"}),
        ("kontrole: IV, V i VI 2026", {"w": ["2026-04", "2026-05", "2026-06"]}),
        ("debata – 15 III 2026", {"od": "2026-03-15", "do": "2026-03-15"}),
        ("apel – między 1 a 15 czerwca", {"od": "2026-06-01", "do": "2026-06-15"}),
        ("szkolenie – przed majówką", {"rodzaj": "zdarzenie", "kiedy": "przed-nim"}),
        ("wniosek do Wielkanocy", {"rodzaj": "zdarzenie", "kiedy": "do-niego"}),
        ("odławianie psów – w razie potrzeby", {"rodzaj": "na-biezaco"}),
        ("kontrole – na bieżąco w trakcie obchodu", {"rodzaj": "na-biezaco", "slowa": "na bieżąco w trakcie obchodu"}),
        ("patrole – od maja do końca planu", {"rodzaj": "od-do", "od": "2026-05-01", "do": "2026-08-31"}),
    ],
)
def test_deadlines_as_people_tell_them(text, value):
    found = deadline(text, HALF).value
    assert {key: found.get(key) for key in value} == value


@pytest.mark.parametrize(
    "text",
    [
        "we wtorki i czwartki, raz w miesiącu",
        "w sezonie letnim, co najmniej raz w tygodniu",
        "spotkanie przed rozpoczęciem sezonu, najpóźniej 15 czerwca 2026 r.",
        "lista osób (marzec 2026), a potem jej aktualizowanie co miesiąc",
    ],
)
def test_what_else_says_when_is_asked_about(text):
    assert deadline(text, HALF).doubt


def test_each_of_several_days_bears_its_own_month():
    stages = deadline("pogadanki: 11 i 18 kwietnia, 6 czerwca", HALF).value["etapy"]
    assert [one["nazwa"] for one in stages] == ["11 kwietnia", "18 kwietnia", "6 czerwca"]


def test_what_happens_on_a_day_is_due_on_it_and_what_is_made_until_it():
    due = deadline("12.06.2026 r.", HALF, column=True)
    assert on_its_day(due, "Spotkanie z mieszkańcami").value["rodzaj"] == "od-do"
    assert on_its_day(due, "Montaż lamp").value["rodzaj"] == "do-dnia"


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("Zejść poniżej 8 kradzieży.", {"rodzaj": "pulap", "najwyzej": "7"}),
        ("Liczba pożarów nie większa niż 3.", {"rodzaj": "pulap", "najwyzej": "3"}),
        ("Aby zaczipowano 80 psów.", {"rodzaj": "produkt", "ile": "80"}),
        ("Liczba szyb ma się zmniejszyć o 30%.", {"rodzaj": "ograniczenie", "wskaznik": "szyb"}),
        (
            "Chcemy, żeby zgłoszeń na mapie było o jedną czwartą mniej.",
            {"o_procent": "25", "wskaznik": "zgłoszeń na mapie"},
        ),
        (
            "Co najmniej 75% spacerowiczów odpowie, że czuje się bezpiecznie.",
            {"rodzaj": "ankieta-poziom", "poziom": "75"},
        ),
        ("8 na 10 ankietowanych oceni okolicę dobrze.", {"rodzaj": "ankieta-poziom", "poziom": "80"}),
        ("Poprawa poczucia bezpieczeństwa o 10 punktów procentowych.", {"rodzaj": "ankieta-punkty", "o_punktow": "10"}),
        ("Osiągnięcie poziomu 80% wykrywalności kradzieży.", {"rodzaj": "poziom", "poziom": "80"}),
        ("Zwiększenie liczby zgłoszeń mieszkańców.", {"rodzaj": "wzrost"}),
        ("Ograniczyć do minimum picie alkoholu.", {"sformulowanie": "minimalizacja"}),
        ("Ani jednego pożaru.", {"sformulowanie": "wyeliminowanie"}),
        ("Całkowite usunięcie wraków.", {"sformulowanie": "wyeliminowanie"}),
        ("Spadek liczby skarg o ćwierć.", {"o_procent": "25"}),
    ],
)
def test_goals_as_people_tell_them(text, goal):
    found, _, _ = goal_of(text, [], [], [])
    assert found is not None
    assert {key: found.get(key) for key in goal} == goal


def test_goals_told_side_by_side_are_two():
    assert len(_parted("O 20% mniej wybryków, o 30% mniej kradzieży.")) == 2
    assert len(_parted("Chcemy, żeby skarg było o połowę mniej, a pożarów – ani jednego.")) == 2


def test_two_wordings_in_one_goal_are_asked_about():
    assert goal_of("Wyeliminowanie, a przynajmniej ograniczenie wyścigów.", [], [], [])[1]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "OSP Kalina – obloty. Nadleśnictwo – szlaban. Szkoły.",
            [("OSP Kalina", "obloty"), ("Nadleśnictwo", "szlaban"), ("Szkoły", None)],
        ),
        ("Straż Rybacka – patrole, a klub „Enduro” – tor.", [("Straż Rybacka", "patrole"), ("klub „Enduro”", "tor")]),
        ("Urząd Gminy zajmie się drogą. Pomoże również OSP.", [("Urząd Gminy", "zajmie się drogą"), ("OSP", None)]),
        ("Straż (patrole) oraz Zarząd Dróg (znaki).", [("Straż", "patrole"), ("Zarząd Dróg", "znaki")]),
        ("W realizację włączą się szkoła, parafia i koło łowieckie.", [("szkoła", None), ("parafia", None), ("koło łowieckie", None)]),
        ("Koło Wędkarskie „Karp”, zadanie: sprzątanie brzegu", [("Koło Wędkarskie „Karp”", "sprzątanie brzegu")]),
    ],
)  # fmt: skip
def test_partners_as_people_tell_them(text, told):
    found = [_entry(one) for one in _each(Block(text))]
    assert [(one["nazwa"], one.get("zadanie")) for one in found] == told


def test_a_number_after_lp_is_a_mark_without_its_stop():
    assert marked("Lp. 1 Patrole") == ("Lp. 1", "Patrole")


@pytest.mark.parametrize(
    ("text", "found"), [("sołtys Zatoki", 0), ("wójt Górki", 0), ("sołtys Sowa", 1), ("sołtys Nowak", 1)]
)
def test_the_head_of_a_village_is_no_person_of_its_name(text, found):
    hits = findings([flattened(f"Zgłosił to {text}.")], Allowed(), date(2026, 1, 1), counted=False)
    assert len(hits) == found


def asked(made: Proposal) -> dict[tuple[str | int, ...], str]:
    """What stands beside each key path that is asked about."""
    return {field: question.words for question in made.draft.questions for field in question.fields}


def test_nothing_of_a_diagnosis_is_neither_filled_in_nor_asked_about(tmp_path):
    odd = (
        "Po zamknięciu świetlicy dzieci nie mają co robić. Bywa tak, ilekroć gra orkiestra. Zdarzyło się to tuzin razy."
    )
    fields = asked(imported(tmp_path, BARE.replace("Dwa razy doszło do pożaru.", odd)))
    for key in ("miejsca", "czas", "zrodla", "przyczyna"):
        words = next(words for field, words in fields.items() if field[:3] == ("zagrozenia", 0, key))
        assert "ilekroć gra orkiestra" in words
    words = next(words for field, words in fields.items() if field[:3] == ("zagrozenia", 0, "liczby"))
    assert "tuzin razy" in words


def test_actions_without_a_deadline_are_asked_about(tmp_path):
    text = BARE.replace("Kontrola altanek: trzy noce w tygodniu.", "Kontrola altanek, kiedy zaczną się mrozy.")
    assert "mrozy" in asked(imported(tmp_path, text))[("dzialania", 0, "termin")]


def test_a_number_in_a_goal_that_was_not_taken_is_asked_about(tmp_path):
    text = BARE.replace("Ani jednego pożaru.", "Spadek liczby pożarów o 4.")
    assert any(field[:2] == ("cele", 0) for field in asked(imported(tmp_path, text)))


def test_sentences_under_a_signature_are_asked_about(tmp_path):
    text = f"{BARE}Sporządził: asp. Imię NAZWISKO\nDodatkowo w lipcu dzielnicowy obejdzie wszystkie altanki razem ze strażą.\n"
    made = imported(tmp_path, text)
    assert "obejdzie wszystkie altanki" in asked(made)[("dokument",)]


def test_no_more_questions_than_one_sitting_bears(tmp_path):
    threats = "".join(f"{letter}. Zagrożenie przy ul. Długiej {number} nie daje spać nikomu, kto mieszka obok, ilekroć wieje.\n"
                      for number, letter in enumerate("ABCDEF", 1))  # fmt: skip
    text = BARE.replace(BARE.splitlines()[3] + "\n", threats)
    made = imported(tmp_path, text)
    assert len(made.draft.values["zagrozenia"]) == 6
    assert len(made.draft.questions) <= MOST
