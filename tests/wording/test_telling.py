"""Facts in words: once, for every output."""

from __future__ import annotations

import json
from datetime import date

import pytest
import yaml

from jawny_plan import wording
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.outputs.handouts.plans import contact
from jawny_plan.reading.folder import load


def told(folder, today="2024-03-12"):
    data = load(folder / "plan_data")
    file = data.plans[0]
    facts = PlanFacts(file, data.districts, date.fromisoformat(today))
    return wording.plan(facts, wording.unit(data.unit))


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_the_words_are_plain_data(folder):
    assert json.loads(json.dumps(told(folder))) == told(folder)


@pytest.mark.parametrize(
    ("today", "code", "signs", "sentence"),
    [
        ("2023-12-31", "przed", ["Jeszcze się nie zaczął"], "Plan zacznie obowiązywać 1 stycznia 2024 r."),
        ("2024-01-01", "w-toku", ["W toku"], "Plan obowiązuje do 30 czerwca 2024 r."),
        ("2024-03-30", "w-toku", ["W toku"], "Plan obowiązuje do 30 czerwca 2024 r."),
        (
            "2024-03-31",
            "w-toku",
            ["W toku", "Brak nowych informacji"],
            "Plan obowiązuje do 30 czerwca 2024 r. Od co najmniej 90 dni jednostka nie podała nowych informacji.",
        ),
        (
            "2024-07-01",
            "zakonczony",
            ["Zakończony", "Wyniku nie opublikowano"],
            "Plan zakończył się 30 czerwca 2024 r. Wyniku nie opublikowano.",
        ),
    ],
)
def test_the_state_comes_from_the_dates(folder, today, code, signs, sentence):
    state = told(folder, today)["stan"]
    assert state["kod"] == code
    assert [plain(sign["slowo"]) for sign in state["znaki"]] == signs
    assert plain(state["zdanie"]) == sentence


def test_deadlines_in_words(folder):
    assert [plain(action["termin"]) for action in told(folder)["dzialania"]] == [
        "do 30 czerwca 2024 r.",
        "plan nie podaje terminu",
        "do 30 czerwca 2024 r.",
        "raz na dwa miesiące",
    ]


def test_the_figure_with_its_exact_days(folder):
    figure = told(folder)["cele"][0]["bazy"][0]
    assert plain(figure["zdanie"]) == (
        "16 interwencji od 1 lipca do 4 grudnia 2023 r., które dotyczyły głównie zakłócania spokoju i porządku "
        "publicznego oraz spożywania alkoholu w miejscach niedozwolonych, źródło: funkcjonariusze Komendy Powiatowej Policji w Łukowie"
    )
    assert plain(figure["obliczenie_dni"]) == "157 dni"
    assert plain(told(folder)["okres"]["obliczenie_dni"]) == "182 dni"


def test_the_approved_text_is_named_by_its_sum(folder):
    text = told(folder)["tekst"]
    assert text["sha256"] == "269fced3c5b3b7a113c6bbe30e7ce810cdc5323e065a716b840d871aa2234763"
    assert {"jest": "zagorzenia", "ma_byc": "zagrożenia"} in text["poprawki"]


def test_a_partner_without_a_task_has_none(folder):
    assert [bool(partner["zadanie"]) for partner in told(folder)["podmioty"]] == [True, True, True, False]


@pytest.mark.parametrize(
    ("served", "same", "leaflet"),
    [
        ("  - imie_nazwisko: Imię Nazwisko", True, (None, "Imię Nazwisko")),
        ("  []", True, None),
        (
            "  - {wakat: tak}",
            False,
            ("Dzielnicowy w czasie planu: stanowisko było nieobsadzone", "Dziś: stanowisko jest nieobsadzone"),
        ),
        ("  - {imie_nazwisko: Imię Nazwisko, od: 2020-01-01}", True, (None, "Imię Nazwisko")),
        (
            "  - {imie_nazwisko: Imię Dawne, do: 2024-07-31}\n  - {imie_nazwisko: Imię Nowe, od: 2024-08-01}",
            False,
            ("Dzielnicowy w czasie planu: Imię Dawne", "Dziś: Imię Nowe"),
        ),
        (
            "  - {stopien: sierż., imie_nazwisko: Imię Nazwisko, do: 2024-07-31}\n"
            "  - {stopien: st. sierż., imie_nazwisko: Imię Nazwisko, od: 2024-08-01}",
            False,
            ("Dzielnicowy w czasie planu: sierż. Imię Nazwisko", "Dziś: st. sierż. Imię Nazwisko"),
        ),
        (
            "  - {imie_nazwisko: Imię Nazwisko, od: 2024-05-01}",
            False,
            ("Dzielnicowy w czasie planu: Imię Nazwisko (od 1 maja 2024 r.)", "Dziś: Imię Nazwisko"),
        ),
    ],
)
def test_an_officer_who_served_all_the_time_and_serves_is_named_once(folder, served, same, leaflet):
    path = folder / "plan_data/rejony/rejon-2.yml"
    known = yaml.safe_load(path.read_text(encoding="utf-8")) | {"dzielnicowi": yaml.safe_load(served)}
    path.write_text(yaml.safe_dump(known, allow_unicode=True), encoding="utf-8")
    district = told(folder, "2024-09-01")["rejony"][0]
    assert district["dawniej"]["ten_sam"] is same
    shown = contact(district, wording.unit(load(folder / "plan_data").unit), named=False)
    lines = tuple(plain(words) if words else None for words in (shown["dawniej"], shown["osoba"])) if shown else None
    assert lines == leaflet
