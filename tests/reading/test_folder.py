"""A whole data folder: typed, cross-checked, every fault in one grammar."""

from __future__ import annotations

import re
from datetime import date

import pytest

from jawny_plan.model.recurrence import Every, RecurrenceUnit
from jawny_plan.reading.faults import Faults
from jawny_plan.reading.folder import load
from tests.conftest import PLAN


def faults(folder) -> list[str]:
    with pytest.raises(Faults) as caught:
        load(folder / "plan_data")
    return [str(fault).replace(f"{folder}/", "") for fault in caught.value.faults]


def test_the_real_data_are_sound_and_typed(folder):
    data = load(folder / "plan_data")
    plan = data.plans[0].plan
    assert data.plans[0].id == "rejon-2-2024-01"
    assert plan.period.start == date(2024, 1, 1)
    assert plan.threats[0].figures[0].count == 16
    assert plan.actions[3].deadline.every == Every(2, RecurrenceUnit.MONTHS)
    assert plan.partners[3].task is None
    assert [channel.kind for channel in plan.publicity] == ["strona", "media", "spotkania"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("do: 2024-06-30\n\nza", "do: 2024-06-31\n\nza", r":28:7: okres\.do: dnia 2024-06-31 nie ma w kalendarzu\."),
        ("do: 2024-06-30\n\nza", "do: 30.06.2024\n\nza", r':28:7: okres\.do: "30\.06\.2024" nie jest datą'),
        ("do: 2024-06-30\n\nza", "do: 2023-12-31\n\nza", r":27:3: okres: okres kończy się .* przed początkiem"),
        ("do: 2024-06-30\n\nza", "do:\n\nza", r":28:6: okres\.do: wartość jest pusta"),
        ("haslo:", "hasło:", r':7:1: klucz "hasło" jest nieznany\.[\s\S]*Czy chodziło o "haslo"\?'),
        ("ile: 16", "ile: szesnaście", r'zagrozenia\[1\]\.liczby\[1\]\.ile: "szesnaście" nie jest tu dozwolone'),
        ("ile: 16", "ile: 016", r'liczby\[1\]\.ile: "016" nie jest tu dozwolone'),
        ("ile: 16", "ile: [16]", r"liczby\[1\]\.ile: stoi tu lista albo grupa kluczy"),
        (
            "co: 2 miesiace",
            "co: 2 miesiac",
            r'dzialania\[4\]\.termin\.co: jednostka "miesiac" jest nieznana\.[\s\S]*Oczekiwano: dni, tygodnie, miesiace\.[\s\S]*Czy chodziło o "miesiace"\?',
        ),
        (
            "rodzaj: cykliczny",
            "rodzaj: cykliczne",
            r'dzialania\[4\]\.termin\.rodzaj: wartość "cykliczne" jest nieznana\.[\s\S]*Czy chodziło o "cykliczny"',
        ),
        ("      rodzaj: cykliczny\n", "", r'dzialania\[4\]\.termin: brakuje klucza "rodzaj"'),
        (
            "kanal: media",
            "kanal: medja",
            r'informowanie\[2\]\.kanal: wartość "medja" jest nieznana[\s\S]*Czy chodziło o "media"',
        ),
        (
            "co_najmniej: tak",
            "co_najmniej: yes",
            r'cele\[1\]\.co_najmniej: "yes" nie jest tu dozwolone[\s\S]*tak albo nie',
        ),
        ("bazy: [interwencje]", "bazy: [interwencja]", r'cel przywołuje liczbę "interwencja"'),
        ("rejon: rejon-2", "rejon: rejon-3", r':3:8: rejon: rejonu "rejon-3" nie ma w katalogu rejony\.[\s\S]*rejon-2'),
        (
            "    skutki:\n      - zak",
            "    skutki:\n      zak",
            r"zagrozenia\[1\]\.skutki: wartość ma inny kształt[\s\S]*listy",
        ),
        ("o_procent: 30", "o_procent: 130", r'o_procent: "130" nie jest tu dozwolone[\s\S]*od 1 do 100'),
    ],
)
def test_messages(folder, mended, old, new, said):
    mended(old, new)
    found = faults(folder)
    assert len(found) == 1, found
    assert re.match(rf"plan_data/{re.escape(PLAN)}:\d+:\d+: ", found[0])
    assert re.search(said, found[0]), found[0]


def test_every_fault_of_every_file_is_told_at_once(folder, mended):
    mended("ile: 16", "ile: x")
    mended("kanal: media", "kanal: x")
    (folder / "plan_data/rejony/rejon-2.yml").write_text("numr: 2\n")
    (folder / "plan_data/jednostka.yml").write_text("")
    found = faults(folder)
    assert len(found) == 4
    places = [(name, int(line)) for name, line, *_ in (fault.split(":") for fault in found)]
    assert places == sorted(places)

    assert 'Czy chodziło o "numer"?' in "\n".join(found)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("plany/Plan 1.yml", "nazwa pliku staje się adresem strony"),
        ("plany/plan.yaml", 'ma być ".yml", a jest ".yaml".\n  Zmień nazwę na plan.yml.'),
        ("plany/plan.yml.bak", "nie należy do tego katalogu.\n  Przenieś go poza katalog z danymi albo usuń"),
        ("plany/sierota.txt", "obok tego pliku nie ma planu"),
        ("rejony/stare", "ten katalog nie należy tutaj.\n  Przenieś go poza katalog z danymi"),
    ],
)
def test_files_that_do_not_belong(folder, name, said):
    path = folder / "plan_data" / name
    path.mkdir() if "." not in name else path.write_text("a: b\n")
    assert any(said in fault for fault in faults(folder))


def test_hidden_files_of_editors_and_systems_are_left_alone(folder):
    own = ("plany/Thumbs.db", "rejony/desktop.ini", "plany/~$rejon-2-2024-01.yml", "plany/.DS_Store")
    for name in (".DS_Store", "plany/.rejon.yml.swp", "plany/rejon-2-2024-01.yml~", *own):
        (folder / "plan_data" / name).write_text("x")
    assert load(folder / "plan_data")


def test_an_approved_text_in_another_encoding_is_refused(folder):
    (folder / "plan_data/plany/rejon-2-2024-01.txt").write_bytes("źle".encode("cp1250"))
    assert faults(folder) == [
        "plan_data/plany/rejon-2-2024-01.txt:1:1: plik nie jest zapisany w kodowaniu UTF-8 (wygląda na Windows-1250).\n"
        "  Otwórz go w edytorze i zapisz ponownie, wybierając kodowanie UTF-8."
    ]


def test_a_missing_unit_and_a_missing_folder(folder):
    (folder / "plan_data/jednostka.yml").unlink()
    assert faults(folder)[0].startswith("plan_data/jednostka.yml:1:1: brakuje pliku.")
    with pytest.raises(Faults, match="1 faults"):
        load(folder / "nie-ma")
