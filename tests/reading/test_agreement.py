"""Where files contradict each other or themselves: one clear message each, with its place."""

from __future__ import annotations

import hashlib
import re
import shutil
from pathlib import Path

import pytest

from jawny_plan.reading.faults import Faults
from jawny_plan.reading.folder import load
from tests.conftest import PLAN, command

LOG = "plany/rejon-2-2024-01.przebieg.yml"
DISTRICT = "rejony/rejon-2.yml"


def faults(folder: Path) -> list[str]:
    with pytest.raises(Faults) as caught:
        load(folder / "plan_data")
    return [str(fault).replace(f"{folder}/plan_data/", "") for fault in caught.value.faults]


def logged(folder: Path, *entries: str) -> None:
    """The log of the real plan: each entry its keys, parted by "; "."""
    lines = ["wpisy:"]
    for entry in entries:
        first, *rest = entry.split("; ")
        lines += [f"  - {first}", *(f"    {line}" for line in rest)]
    (folder / "plan_data" / LOG).write_text("\n".join(lines) + "\n", encoding="utf-8")


DONE = "dnia: {}; zrodlo: notatka; rodzaj: wykonanie; dzialanie: {}; opis: Zrobiono."
FAILED = "dnia: {}; zrodlo: notatka; rodzaj: niewykonanie; dzialanie: {}; stan: nie-wykonano; powod: Brak miejsca."
STAGED = "dnia: 2024-02-01; zrodlo: notatka; rodzaj: {}; dzialanie: {}; {}"
DELIVERED = "dnia: 2024-07-02; zrodlo: notatka; rodzaj: produkt; cel: {}; stan: {}; {}; opis: Stoi."
MEASURED = "dnia: 2024-07-02; zrodlo: rejestr; rodzaj: pomiar; {}; ile: 12; okres: {{od: {}, do: {}}}"
DECIDED = "dnia: 2024-07-02; zrodlo: notatka; rodzaj: decyzja; tresc: Kontynuacja.; nastepny_plan: {}"
WHOLE = ("2024-01-01", "2024-06-30")


@pytest.mark.parametrize(
    ("entries", "place", "said", "advice"),
    [
        (
            [DONE.format("2023-12-31", 1)],
            "2:11: wpisy[1].dnia",
            "wpis jest z dnia 2023-12-31, a plan zaczyna się 2024-01-01.",
            "Popraw dzień; to, co było przed planem, należy do jego rozdziału 1.",
        ),
        (
            [DONE.format("2024-01-01", 1), DONE.format("2024-01-02", 5)],
            "10:16: wpisy[2].dzialanie",
            "plan nie ma działania 5.",
            "Oczekiwano numeru od 1 do 4.",
        ),
        ([FAILED.format("2024-01-02", 0)], "5:16: wpisy[1].dzialanie", "plan nie ma działania 0.", "od 1 do 4."),
        (
            [STAGED.format("wykonanie", 1, "etap: 1; opis: Zrobiono.")],
            "6:11: wpisy[1].etap",
            "działanie 1 nie ma w planie etapów.",
            "Usuń klucz „etap”.",
        ),
        (
            [STAGED.format("niewykonanie", 1, "raz_z_dnia: 2024-02-01; stan: nie-wykonano; powod: Brak.")],
            "6:17: wpisy[1].raz_z_dnia",
            "działania 1 plan nie powtarza.",
            "Usuń klucz „raz_z_dnia”: wpis dotyczy wtedy całego działania.",
        ),
        (
            [STAGED.format("niewykonanie", 4, "raz_z_dnia: 2024-07-01; stan: nie-wykonano; powod: Brak.")],
            "6:17: wpisy[1].raz_z_dnia",
            "dzień 2024-07-01 leży poza okresem planu.",
            "Okres planu: od 2024-01-01 do 2024-06-30.",
        ),
        (
            [STAGED.format("niewykonanie", 4, "etap: 1; raz_z_dnia: 2024-02-01; stan: nie-wykonano; powod: Brak.")],
            "2:5: wpisy[1]",
            "wpis wskazuje i etap, i jeden raz (raz_z_dnia).",
            "Zostaw jedno z nich.",
        ),
        (
            [STAGED.format("wykonanie", 4, "ile_razy: 0; opis: Zrobiono.")],
            "6:15: wpisy[1].ile_razy",
            '"0" nie jest tu dozwolone.',
            "Oczekiwano: liczba całkowita od 1.",
        ),
        (
            [DELIVERED.format(2, "powstalo", "ile: 1")],
            "5:10: wpisy[1].cel",
            "plan nie ma celu 2.",
            "od 1 do 1.",
        ),
        (
            [DELIVERED.format(1, "powstalo", "ile: 1")],
            "5:10: wpisy[1].cel",
            "cel 1 nie jest rzeczą, która ma powstać.",
            "cel mierzony ankietą opisuje wpis „pomiar”.",
        ),
        (
            [DELIVERED.format(1, "nie-powstalo", "ile: 1")],
            "7:10: wpisy[1].ile",
            "stan mówi „nie-powstalo”, a „ile” mówi 1.",
            "Popraw stan albo usuń „ile”.",
        ),
        (
            [DECIDED.format("rejon-2-2024-01")],
            "6:20: wpisy[1].nastepny_plan",
            "plan nie może być swoim własnym następcą.",
            "Podaj inny plan albo usuń ten klucz.",
        ),
        (
            [MEASURED.format("liczba: interwencja", *WHOLE)],
            "5:13: wpisy[1].liczba",
            'plan nie ma liczby o id "interwencja".',
            "Znane liczby: interwencje.",
        ),
        ([MEASURED.format("cel: 2", *WHOLE)], "5:10: wpisy[1].cel", "plan nie ma celu 2.", "od 1 do 1."),
        ([MEASURED.format("cel: 0", *WHOLE)], "5:10: wpisy[1].cel", "plan nie ma celu 0.", "od 1 do 1."),
        (
            [MEASURED.format("cel: 1", *WHOLE)],
            "5:10: wpisy[1].cel",
            "cel 1 nie ma progu, który można zmierzyć.",
            "wskaż kluczem „liczba”.",
        ),
        (
            [MEASURED.format("liczba: interwencje; cel: 1", *WHOLE)],
            "2:5: wpisy[1]",
            "pomiar musi wskazać albo liczbę planu (liczba), albo cel (cel).",
            "Zostaw dokładnie jedno.",
        ),
        (
            [MEASURED.format("liczba: interwencje", "2023-12-31", "2024-06-30")],
            "7:12: wpisy[1].okres",
            "pomiar obejmuje dni od 2023-12-31 do 2024-06-30, poza okresem planu.",
            "Okres planu: od 2024-01-01 do 2024-06-30.",
        ),
        (
            [MEASURED.format("liczba: interwencje", "2024-01-01", "2024-07-01")],
            "7:12: wpisy[1].okres",
            "pomiar obejmuje dni od 2024-01-01 do 2024-07-01, poza okresem planu.",
            "Okres planu: od 2024-01-01 do 2024-06-30.",
        ),
        (
            [MEASURED.format("liczba: interwencje", "2024-06-30", "2024-01-01")],
            "7:12: wpisy[1].okres",
            "okres kończy się (2024-01-01) przed początkiem (2024-06-30).",
            "Sprawdź obie daty.",
        ),
        (
            [DECIDED.format("nad-jeziorem")],
            "6:20: wpisy[1].nastepny_plan",
            'planu "nad-jeziorem" nie ma w katalogu plany.',
            "Utwórz plik plany/nad-jeziorem.yml.",
        ),
        (
            [DONE.format("2024-03-01", 1), DONE.format("2024-02-01", 1)],
            "7:11: wpisy[2].dnia",
            "wpis z dnia 2024-02-01 stoi po wpisie z dnia 2024-03-01.",
            "Nowe wpisy dopisuje się na końcu; kolejność dni musi rosnąć.",
        ),
    ],
)
def test_of_a_log(folder, entries, place, said, advice):
    logged(folder, *entries)
    [found] = faults(folder)
    first, second = found.split("\n  ")
    assert first == f"{LOG}:{place}: {said}"
    assert second.endswith(advice)


@pytest.fixture
def continued(folder: Path) -> Path:
    """The data with a second plan, half a year later; nobody has its approved text."""
    path = folder / "plan_data" / PLAN
    text = path.read_text(encoding="utf-8") + "tekst: nieznany\ntekst_powod: Znamy go z gazety.\n"
    (path.parent / "rejon-2-2024-07.yml").write_text(text, encoding="utf-8")
    return folder


def test_a_log_that_fits_is_accepted(continued):
    logged(
        continued,
        DONE.format("2024-01-01", 1),
        DONE.format("2024-01-01", 4),
        MEASURED.format("liczba: interwencje", *WHOLE),
        DECIDED.format("rejon-2-2024-07"),
    )
    progress = load(continued / "plan_data").plans[0].progress
    assert progress and len(progress.entries) == 4


STAGES = """\
termin:
      rodzaj: etapy
      etapy:
        - nazwa: rozmowy
          termin:
            rodzaj: brak
"""
THINGS = "cele:\n  - rodzaj: produkt\n    co: kosze\n    ile: 6\n  - rodzaj: ankieta-poziom\n    poziom: 80\n"


def test_a_stage_that_the_action_has_not(folder, mended):
    mended("termin:\n      rodzaj: brak\n", STAGES)
    logged(folder, STAGED.format("wykonanie", 2, "etap: 1; opis: Zrobiono."))
    assert load(folder / "plan_data").plans[0].progress
    for number in (0, 2):
        logged(folder, STAGED.format("wykonanie", 2, f"etap: {number}; opis: Zrobiono."))
        assert faults(folder) == [
            f"{LOG}:6:11: wpisy[1].etap: działanie 2 nie ma etapu {number}.\n  Oczekiwano numeru od 1 do 1."
        ]


def test_a_month_that_the_action_does_not_name(folder, mended):
    mended("rodzaj: cykliczny\n      co: 2 miesiace\n", "rodzaj: miesiace\n      w: [2024-02, 2024-05]\n")
    once = "raz_z_dnia: {}; stan: nie-wykonano; powod: Brak."
    logged(folder, STAGED.format("niewykonanie", 4, once.format("2024-05-31")))
    assert load(folder / "plan_data").plans[0].progress
    logged(folder, STAGED.format("niewykonanie", 4, once.format("2024-03-01")))
    assert faults(folder) == [
        f"{LOG}:6:17: wpisy[1].raz_z_dnia: dzień 2024-03-01 nie leży w żadnym z miesięcy działania 4.\n"
        "  Oczekiwano dnia w jednym z miesięcy: 2024-02, 2024-05."
    ]


@pytest.fixture
def things(folder: Path) -> Path:
    """The data whose plan wants six bins and 80% of a survey; its figure is a share."""
    path = folder / "plan_data" / PLAN
    text = re.sub(r"^cele:\n(  .*\n)+", THINGS, path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    path.write_text(text.replace("ile: 16\n", "ile: 16\n        w_procentach: tak\n", 1), encoding="utf-8")
    return folder


@pytest.mark.parametrize(("state", "count", "right"), [("powstalo", 6, True), ("powstalo", 7, True), ("powstalo", 5, False), ("powstalo-w-czesci", 5, True), ("powstalo-w-czesci", 6, False)])  # fmt: skip
def test_the_count_of_a_thing_and_its_state_agree(things, state, count, right):
    logged(things, DELIVERED.format(1, state, f"ile: {count}"))
    if right:
        assert load(things / "plan_data").plans[0].progress
    else:
        said = f"stan mówi „{state}”, a powstało {count} z 6."
        assert faults(things) == [f"{LOG}:6:11: wpisy[1].stan: {said}\n  Popraw stan albo liczbę „ile”."]


@pytest.mark.parametrize("of", ["cel: 2", "liczba: interwencje"])
def test_a_share_is_at_most_a_hundred(things, of):
    entry = MEASURED.format(of, *WHOLE)
    logged(things, entry.replace("ile: 12", "ile: 100"))
    assert load(things / "plan_data").plans[0].progress
    logged(things, entry.replace("ile: 12", "ile: 101"))
    assert faults(things) == [
        f"{LOG}:6:10: wpisy[1].ile: 101% to więcej niż całość.\n  Podaj wynik ankiety w procentach: od 0 do 100."
    ]


def test_a_measurement_of_a_goal_where_the_plan_has_none(folder, mended):
    path = folder / "plan_data" / PLAN
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"^cele:\n(  .*\n)+", "", text, flags=re.MULTILINE), encoding="utf-8")
    logged(folder, MEASURED.format("cel: 1", *WHOLE))
    assert faults(folder) == [f"{LOG}:5:10: wpisy[1].cel: plan nie ma celu 1.\n  W danych tego planu nie ma celów."]


def test_a_window_is_held_against_the_known_end_only(folder, mended):
    mended("  od: 2024-01-01\n  do: 2024-06-30\n", "  do: 2024-06-30\n")
    logged(folder, MEASURED.format("liczba: interwencje", "2023-01-01", "2024-06-30"))
    assert load(folder / "plan_data").plans[0].progress
    logged(folder, MEASURED.format("liczba: interwencje", "2023-01-01", "2024-07-01"))
    [found] = faults(folder)
    assert found.endswith("Okres planu: od ? do 2024-06-30.")


# Plans that name each other


def test_an_unknown_successor_with_its_near_miss(continued):
    logged(continued, DECIDED.format("rejon-2-2024-7"))
    assert faults(continued) == [
        f'{LOG}:6:20: wpisy[1].nastepny_plan: planu "rejon-2-2024-7" nie ma w katalogu plany.\n'
        '  Czy chodziło o "rejon-2-2024-07"?'
    ]


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("rejon-2-2024-7", 'Czy chodziło o "rejon-2-2024-07"?'),
        ("nad-jeziorem", "Utwórz plik plany/nad-jeziorem.yml."),
    ],
)
def test_an_unknown_predecessor(continued, mended, name, advice):
    mended("okres:\n  od: 2024-01-01", f"poprzedni_plan: {name}\nokres:\n  od: 2024-01-01")
    assert faults(continued) == [f'{PLAN}:26:17: poprzedni_plan: planu "{name}" nie ma w katalogu plany.\n  {advice}']


def test_a_plan_cannot_continue_itself(folder, mended):
    mended("okres:\n  od: 2024-01-01", "poprzedni_plan: rejon-2-2024-01\nokres:\n  od: 2024-01-01")
    assert faults(folder) == [
        f"{PLAN}:26:17: poprzedni_plan: plan nie może kontynuować samego siebie.\n"
        "  Podaj inny plan albo usuń ten klucz."
    ]


def test_known_neighbours_are_accepted(continued, mended):
    logged(continued, DECIDED.format("rejon-2-2024-07"))
    later = continued / "plan_data/plany/rejon-2-2024-07.yml"
    later.write_text(
        later.read_text(encoding="utf-8").replace("okres:\n  od", "poprzedni_plan: rejon-2-2024-01\nokres:\n  od", 1)
    )
    assert [file.plan.predecessor for file in load(continued / "plan_data").plans] == [None, "rejon-2-2024-01"]


def test_an_unknown_district_with_its_near_miss(folder, mended):
    shutil.copy(folder / "plan_data" / DISTRICT, folder / "plan_data/rejony/nad-jeziorem.yml")
    mended("rejon: rejon-2", "rejon: rejon2")
    assert faults(folder) == [
        f'{PLAN}:3:8: rejon: rejonu "rejon2" nie ma w katalogu rejony.\n  Czy chodziło o "rejon-2"?'.replace(
            "2:8", "3:8"
        )
    ]


# A frozen plan


def freeze(folder: Path) -> Path:
    path = folder / "plan_data" / PLAN
    sealed = hashlib.sha256(path.read_bytes()).hexdigest()
    (folder / "plan_data" / LOG).write_text(f"plik_planu:\n  sha256: {sealed}\n", encoding="utf-8")
    return path


def test_a_frozen_plan_as_approved_is_accepted(folder):
    freeze(folder)
    progress = load(folder / "plan_data").plans[0].progress
    assert progress and progress.freeze


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data + b"\n",
        lambda data: data + b"# a",
        lambda data: data.replace(b"ile: 16", b"ile: 17"),
        lambda data: data.replace(b"ile: 16", b"ile:  16"),
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: data[:-1],
    ],
    ids=["empty line", "comment", "number", "space", "BOM", "last line end"],
)
def test_a_changed_byte_of_a_frozen_plan_is_refused_with_the_two_ways_out(folder, change):
    path = freeze(folder)
    path.write_bytes(change(path.read_bytes()))
    [fault] = faults(folder)
    assert fault.startswith(
        f"{PLAN}:1:1: plik planu zmieniono po zatwierdzeniu.\n"
        "  Przywróć zatwierdzony plik, a zmianę opisz wpisem w pliku .przebieg.yml, na końcu. Zupełnie inny plan "
        "zapisz pod nową nazwą (poprzedni_plan wskaże stary).\n"
    )
    assert "rodzaj: zmiana\n" in fault and "rodzaj: poprawka\n" in fault


def test_line_ends_alone_are_no_change_of_a_frozen_plan(folder):
    """Editors and Git on Windows end lines anew without being asked."""
    path = freeze(folder)
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert load(folder / "plan_data").plans


def test_a_plan_frozen_with_line_ends_of_windows_may_lose_them(folder):
    path = folder / "plan_data" / PLAN
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    freeze(folder)
    path.write_bytes(path.read_bytes().replace(b"\r\n", b"\n"))
    assert load(folder / "plan_data").plans


@pytest.mark.parametrize("words", ["check", "site", "format"])
def test_every_command_refuses_a_changed_frozen_plan(folder, words):
    path = freeze(folder)
    path.write_bytes(path.read_bytes() + b"\n")
    before = path.read_bytes()
    done = command(words, str(folder))
    assert done.returncode == 1
    assert f"plan_data/{PLAN}:1:1: plik planu zmieniono po zatwierdzeniu." in done.stderr
    assert "rodzaj: poprawka" in done.stderr and "pod nową nazwą" in done.stderr
    assert "Traceback" not in done.stderr
    assert path.read_bytes() == before


# Districts in time


@pytest.mark.parametrize(
    ("district", "place", "said", "advice"),
    [
        (
            "obszary:\n  - do: 2024-01-01\n    opis: a\n  - od: 2024-01-01\n    opis: b\n",
            "5:5: obszary[2]",
            "dwa obszary rejonu obowiązują tego samego dnia (na przykład 2024-01-01).",
            "Zakończ starszy dzień przed początkiem nowego (od, do).",
        ),
        (
            "obszary:\n  - opis: a\n  - opis: b\n",
            "4:5: obszary[2]",
            "dwa obszary rejonu obowiązują tego samego dnia.",
            "Zakończ starszy dzień przed początkiem nowego (od, do).",
        ),
        (
            "dzielnicowi:\n  - do: 2024-01-01\n    imie_nazwisko: Imię Pierwsze\n"
            "  - od: 2023-12-01\n    imie_nazwisko: Imię Drugie\n",
            "5:5: dzielnicowi[2]",
            "dwa wpisy o dzielnicowym obowiązują tego samego dnia (na przykład 2023-12-01).",
            "Zakończ starszy dzień przed początkiem nowego (od, do).",
        ),
        (
            "dzielnicowi:\n  - imie_nazwisko: Imię Nazwisko\n    wakat: tak\n",
            "3:5: dzielnicowi[1]",
            "potrzebne jest albo imie_nazwisko, albo wakat: tak.",
            "Zostaw dokładnie jedno z nich.",
        ),
        (
            "dzielnicowi:\n  - od: 2024-01-01\n",
            "3:5: dzielnicowi[1]",
            "potrzebne jest albo imie_nazwisko, albo wakat: tak.",
            "Zostaw dokładnie jedno z nich.",
        ),
        (
            "dzielnicowi:\n  - stopien: mł. aps.\n    imie_nazwisko: Imię Nazwisko\n",
            "3:14: dzielnicowi[1].stopien",
            'wartość "mł. aps." jest nieznana.',
            'Czy chodziło o "mł. asp."?',
        ),
        (
            "obszary:\n  - ulice:\n      - nazwa: Oleska\n        numery: [parzyste, nieparzyste 63-33]\n",
            "5:28: obszary[1].ulice[1].numery[2]",
            'zakres "nieparzyste 63-33" kończy się przed początkiem.',
            "Sprawdź oba numery.",
        ),
        (
            "obszary:\n  - ulice:\n      - nazwa: Oleska\n        numery: [od A]\n",
            "5:18: obszary[1].ulice[1].numery[1]",
            '"od A" nie jest numerem ani zakresem numerów.',
            "Oczekiwano na przykład: nieparzyste 33-63, parzyste, bloki 1-6, od 100, 11A.",
        ),
        (
            "obszary:\n  - od: 2024-02-01\n    do: 2024-01-01\n    opis: a\n",
            "3:5: obszary[1]",
            "okres kończy się (2024-01-01) przed początkiem (2024-02-01).",
            "Sprawdź obie daty.",
        ),
    ],
)
def test_of_a_district(folder, district, place, said, advice):
    (folder / "plan_data" / DISTRICT).write_text(f"numer: 2\n{district}", encoding="utf-8")
    [found] = faults(folder)
    first, second = found.split("\n  ")
    assert first == f"{DISTRICT}:{place}: {said}"
    assert second.endswith(advice)
    assert ".." not in second


def test_the_day_before_and_the_day_after_do_not_meet(folder):
    district = (
        "numer: 2\nobszary:\n  - do: 2023-12-31\n    opis: a\n  - od: 2024-01-01\n    opis: b\n"
        "dzielnicowi:\n  - do: 2024-03-31\n    imie_nazwisko: Imię Nazwisko\n  - od: 2024-04-01\n    wakat: tak\n"
    )
    (folder / "plan_data" / DISTRICT).write_text(district, encoding="utf-8")
    assert len(load(folder / "plan_data").districts["rejon-2"].areas) == 2
