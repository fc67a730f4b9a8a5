"""The editor's commands: what they print, what they refuse, what they leave alone."""

from __future__ import annotations

import hashlib
import re
import shutil
from pathlib import Path

import pytest

from tests.conftest import PLAN, ROOT, command

LOG = "plany/rejon-2-2024-01.przebieg.yml"


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def disorder(folder: Path) -> bytes:
    """The real plan with two keys that changed places."""
    path = folder / "plan_data" / PLAN
    text = path.read_text(encoding="utf-8").replace(
        "    skutki:\n      - zakłócenia spokoju i porządku publicznego\n", ""
    )
    text = text.replace(
        "    brzmienie: >-\n      Na podstawie",
        "    skutki: ['zakłócenia spokoju i porządku publicznego']\n    brzmienie: >-\n      Na podstawie",
    )
    path.write_text(text, encoding="utf-8")
    return path.read_bytes()


def test_check_offers_to_lay_files_out_and_format_does_it(folder):
    good = contents(folder / "plan_data")
    text = disorder(folder)
    checked = command("check", str(folder))
    assert (checked.returncode, checked.stderr) == (0, "")
    assert checked.stdout.endswith(f"Układ: 1\u00a0plik można ułożyć jednolicie ({PLAN}): python3 run.py format\n")
    shown = command("format", "--diff", str(folder))
    assert (shown.returncode, shown.stderr) == (0, "")
    assert f"--- {folder}/plan_data/{PLAN}\n+++ {folder}/plan_data/{PLAN} (po poleceniu format)\n@@ " in shown.stdout
    assert "\n+    skutki:" in shown.stdout and "\n-    skutki:" in shown.stdout
    assert (folder / "plan_data" / PLAN).read_bytes() == text
    done = command("format", str(folder))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"Ułożono: {folder}/plan_data/{PLAN}\n"
    assert contents(folder / "plan_data") != good  # the list stays in brackets, as its editor wrote it
    assert command("check", str(folder)).returncode == 0
    again = command("format", str(folder))
    assert (again.returncode, again.stdout) == (0, "Wszystkie pliki są już ułożone.\n")


def test_check_sends_plans_of_an_older_form_to_format(folder):
    text = (folder / "plan_data" / PLAN).with_suffix(".txt")
    text.unlink()
    (folder / "plan_data" / LOG).unlink(missing_ok=True)
    checked = command("check", str(folder))
    assert (checked.returncode, checked.stdout) == (1, "")
    assert checked.stderr.startswith(f"{PLAN}: tekst: obok planu nie ma zatwierdzonego tekstu.\n")
    assert checked.stderr.endswith("polecenie: python3 run.py format\n")
    assert command("format", str(folder)).returncode == 0
    assert command("check", str(folder)).returncode == 0


def test_format_touches_nothing_where_there_are_faults(folder, mended):
    disorder(folder)
    mended("ile: 16", "ile: x")
    before = contents(folder)
    done = command("format", str(folder))
    assert (done.returncode, done.stdout) == (1, "")
    assert f"{PLAN}:" in done.stderr and '"x" nie jest tu dozwolone' in done.stderr
    assert done.stderr.endswith("Nic nie zmieniono.\n")
    assert contents(folder) == before


def test_format_and_check_leave_a_frozen_plan_alone(folder):
    text = disorder(folder)
    sealed = hashlib.sha256(text).hexdigest()
    (folder / "plan_data" / LOG).write_text(f"plik_planu: {{sha256: {sealed}}}\n", encoding="utf-8")
    done = command("format", str(folder))
    assert (done.returncode, done.stdout) == (0, f"Ułożono: {folder}/plan_data/{LOG}\n")
    assert (folder / "plan_data" / PLAN).read_bytes() == text
    assert command("check", str(folder)).returncode == 0


def test_a_new_plan_says_what_to_do_and_is_not_published_unfilled(folder):
    done = command("new", "plan", "rejon-2", "2026-07-01", str(folder))
    path = folder / "plan_data/plany/rejon-2-2026-07.yml"
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"Utworzono: {path}\nOtwórz ten plik i zastąp każde «…» treścią.\n"
    checked = command("check", str(folder))
    assert checked.returncode == 1
    assert "haslo: tego jeszcze nie wypełniono" in checked.stderr
    *lines, closing = [line for line in checked.stderr.splitlines() if line]
    assert all(line.startswith((str(path), "  ")) for line in lines)
    assert closing.startswith("To szkice, więc strona powstanie bez nich: rejon-2-2026-07.")
    built = command("site", str(folder))
    assert built.returncode == 0
    assert "Uwaga: Plan rejon-2-2026-07 to szkic, więc go pominięto" in built.stdout
    assert "wpisze te braki jako nieznane polecenie: python3 run.py format" in built.stdout
    assert not (folder / "site/plany/rejon-2-2026-07").exists()


def test_a_new_district(folder):
    done = command("new", "district", "rejon-7", str(folder))
    path = folder / "plan_data/rejony/rejon-7.yml"
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"Utworzono: {path}\n")
    assert path.is_file()


def test_a_first_district_in_an_empty_folder_brings_the_file_on_the_unit(tmp_path):
    done = command("new", "district", "rejon-1", str(tmp_path))
    unit = tmp_path / "plan_data/jednostka.yml"
    assert (done.returncode, done.stderr) == (0, "")
    assert f"\nUtworzono: {unit}\nOtwórz te pliki i zastąp każde «…» treścią." in done.stdout
    data = tmp_path / "plan_data"
    for path in (unit, data / "rejony/rejon-1.yml"):
        path.write_text(re.sub("«(.*?)»", r"\1", path.read_text(encoding="utf-8")), encoding="utf-8")
    assert command("check", str(tmp_path)).returncode == 0
    gone = command("new", "district", "rejon-1", str(tmp_path / "brak"))
    assert gone.returncode == 2 and gone.stderr.startswith(f"{tmp_path / 'brak'}: nie ma takiego katalogu.\n")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("new", "plan", "rejon-2", "2024-01-01"), 1, f"{PLAN}:1:1: taki plik już jest."),
        (("new", "district", "rejon-2"), 1, "rejony/rejon-2.yml:1:1: taki plik już jest."),
        (("new", "plan", "rejon2", "2026-07-01"), 1, 'rejonu "rejon2" nie ma.\n  Czy chodziło o "rejon-2"?'),
        (("new", "plan", "rejon-2", "2026-13-01"), 1, "dnia 2026-13-01 nie ma w kalendarzu."),
        (("new", "district", "Rejon 7"), 1, '"Rejon 7" nie może być nazwą rejonu.'),
        (("approve", "rejon-2-2024-1"), 1, 'planu "rejon-2-2024-1" nie ma.\n  Czy chodziło o "rejon-2-2024-01"?'),
        (("approve",), 2, "nie ma takiego katalogu"),
        (("new",), 2, "Czego ma być nowy plik?"),
        (("new", "plam", "rejon-2", "2026-07-01"), 2, "Czego ma być nowy plik?"),
        (("new", "plan", "rejon-2"), 2, "Czego ma być nowy plik?"),
        (("formt",), 2, 'Nieznane polecenie: formt. Czy chodziło o "format"?'),
    ],
)
def test_refusals(folder, words, code, said):
    before = contents(folder)
    if words == ("approve",):
        said = "Który plan? Podaj nazwę jego pliku bez .yml."
        done = command(*words)
    else:
        done = command(*words, *([str(folder)] if code == 1 else []))
    assert (done.returncode, done.stdout) == (code, "")
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert ("FOLDER" in done.stderr) == (code == 2)
    assert ("publish GDZIE" in done.stderr) == (words[0] == "formt")  # what other commands do would bury what is wrong
    assert contents(folder) == before


def test_after_approval_a_changed_byte_is_refused_and_the_last_good_site_stays(folder):
    done = command("approve", "rejon-2-2024-01", "2024-01-02", str(folder))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.replace("\u00a0", " ") == (
        "Zamrożony zostanie plan rejon-2-2024-01: Mniej alkoholu i zakłóceń spokoju na klatkach schodowych, "
        "od 1 stycznia do 30 czerwca 2024 r.\n"
        "W nim: 1 zagrożenie, 1 cel, 4 działania, 4 podmioty, 3 sposoby informowania; "
        "zatwierdzony tekst: rejon-2-2024-01.txt. Wszystkie kontrole przeszły.\n"
        "Plan rejon-2-2024-01 jest zamrożony (zatwierdzono go 2 stycznia 2024 r.): "
        f"jego sumę SHA-256 zapisano w {folder}/plan_data/{LOG}.\n"
        "Odtąd zmiany opisuje się wpisami w tym pliku (wykonanie, pomiar, zmiana, poprawka, ocena).\n"
        "Kopia zatwierdzonego planu: kopie/rejon-2-2024-01. Dopóki planu nie opublikowano, cofa to polecenie: "
        f"python3 run.py approve --undo rejon-2-2024-01 {folder}\n"
        "Uwaga: to dzień po początku planu (1 stycznia 2024 r.). Jeśli to pomyłka, cofnij.\n"
    )
    assert command("check", str(folder)).returncode == 0
    built = command("site", str(folder))
    assert built.returncode == 0, built.stderr
    before = contents(folder / "site")

    path = folder / "plan_data" / PLAN
    path.write_bytes(path.read_bytes().replace(b"ile: 16", b"ile: 15"))
    refused = command("site", str(folder))
    assert refused.returncode == 1
    assert f"plan_data/{PLAN}:1:1: plik planu zmieniono po zatwierdzeniu." in refused.stderr
    assert "rodzaj: poprawka" in refused.stderr and "pod nową nazwą" in refused.stderr
    assert refused.stderr.endswith("Strony nie zbudowano. Poprzednia strona pozostała bez zmian.\n")
    assert contents(folder / "site") == before
    assert sorted(found.name for found in folder.iterdir()) == [
        ".paczka.spis",
        ".site.spis",
        "paczka",
        "plan_data",
        "site",
    ]

    again = command("approve", "rejon-2-2024-01", "2024-01-02", str(folder))
    assert again.returncode == 1  # a changed plan cannot be sealed anew
    path.write_bytes(path.read_bytes().replace(b"ile: 15", b"ile: 16"))
    twice = command("approve", "rejon-2-2024-01", "2024-01-02", str(folder))
    assert twice.returncode == 1
    assert 'plan "rejon-2-2024-01" jest już zamrożony.' in twice.stderr
    assert command("check", str(folder)).returncode == 0


def test_an_approval_is_undone_until_the_plan_is_published(folder):
    data = folder / "plan_data"
    before = contents(data)
    assert command("approve", "rejon-2-2024-01", "2024-01-02", str(folder)).returncode == 0
    log = data / LOG
    assert "dnia: 2024-01-02" in log.read_text(encoding="utf-8")
    assert (data / "kopie/rejon-2-2024-01/rejon-2-2024-01.yml").read_bytes() == (data / PLAN).read_bytes()
    undone = command("approve", "--undo", "rejon-2-2024-01", str(folder))
    assert (undone.returncode, undone.stderr) == (0, "")
    shutil.rmtree(data / "kopie")
    assert contents(data) == before
    log.write_text("# Moje.\nwpisy: []\n", encoding="utf-8")
    assert command("approve", "rejon-2-2024-01", "nieznany", str(folder)).returncode == 0
    (data / "opublikowane.txt").write_text("rejon-2-2024-01\n", encoding="utf-8")
    refused = command("approve", "--undo", "rejon-2-2024-01", str(folder))
    assert refused.returncode == 1
    assert "już opublikowano" in refused.stderr
    (data / "opublikowane.txt").unlink()
    assert command("approve", "--undo", "rejon-2-2024-01", str(folder)).returncode == 0
    text = log.read_text(encoding="utf-8")
    assert "# Moje." in text
    assert "plik_planu" not in text


@pytest.mark.parametrize(
    "words",
    [
        ["2023-12-28", "rejon-2-2024-01"],
        ["rejon-2-2024-01.yml", "2023-12-28"],
        ["plan_data/plany/rejon-2-2024-01.yml", "2023-12-28"],
        ["plan_data/plany/rejon-2-2024-01.przebieg.yml", "2023-12-28"],
    ],
)
def test_a_plan_and_its_day_are_known_however_they_are_typed(folder, words):
    done = command("approve", *words, str(folder))
    assert (done.returncode, done.stderr) == (0, "")
    said = done.stdout.replace("\u00a0", " ")
    assert "Plan rejon-2-2024-01 jest zamrożony (zatwierdzono go 28 grudnia 2023 r.)" in said
    assert "Uwaga" not in said


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (["rejon-2-2024-01"], 2, "Kiedy plan zatwierdzono?"),
        (["rejon-2-2024-01", "2024-02-30"], 2, "dnia 2024-02-30 nie ma w kalendarzu."),
        (["rejon-2-2024-01", "2030-01-01"], 2, "jeszcze nie nadszedł"),
        (["rejon-2-2024-01", "2.01.2024"], 2, "Czy chodziło o 2024-01-02?"),
        (["--undo", "rejon-2-2024-01"], 1, "nie jest zamrożony"),
        (["rejon-2-2024-01", "2024-01-02", "--undo"], 1, "nie jest zamrożony"),
        (["--undo", "rejon-2-2024-1"], 1, 'planu "rejon-2-2024-1" nie ma.'),
        (["rejon-2-2024-01", "2024-01-02", "--force"], 2, "nie zna opcji --force"),
        (["2024-01-02"], 1, 'planu "'),
    ],
)
def test_an_approval_that_cannot_be_changes_nothing(folder, words, code, message):
    before = contents(folder)
    done = command("approve", *words, str(folder))
    assert done.returncode == code
    assert message in done.stderr
    assert contents(folder) == before


def test_only_a_plan_that_passes_every_check_is_approved(folder):
    path = folder / "plan_data/plany/rejon-2-2024-01.txt"
    path.write_text(path.read_text(encoding="utf-8") + "\nZupełnie nowe zdanie.\n", encoding="utf-8")
    before = contents(folder)
    done = command("approve", "rejon-2-2024-01", "2024-01-02", str(folder))
    assert done.returncode == 1
    assert "Zupełnie nowe zdanie." in done.stderr
    assert "Niczego nie zamrożono." in done.stderr
    assert contents(folder) == before


def test_check_hints_at_short_notice_and_is_content(tmp_path):
    shutil.copytree(ROOT / "examples/przyklad/plan_data", tmp_path / "plan_data")
    meeting = tmp_path / "plan_data/spotkania/rejon-1-2026-12-10.yml"
    text = meeting.read_text(encoding="utf-8")
    meeting.write_text(re.sub(r"(?m)^ogloszono: .*", "ogloszono: 2026-12-05", text), encoding="utf-8")
    done = command("check", str(tmp_path), today="2026-12-06")
    assert (done.returncode, done.stderr) == (0, "")
    hints = [line for line in done.stdout.replace("\u00a0", " ").splitlines() if line.startswith("Wskazówka: ")]
    shifts = [line for line in hints if "słowo służbowe: „" in line]
    assert len([line for line in shifts if "plany/rejon-2-2026-08.yml:" in line]) == 1
    assert [line for line in hints if line not in shifts] == [
        "Wskazówka: spotkania/piknik-2026-09-05.yml: Spotkanie się odbyło, a nie ma sprawozdania. "
        "Dopisz klucz „sprawozdanie”, nawet gdy nikt nie przyszedł.",
        "Wskazówka: spotkania/rejon-1-2026-12-10.yml: Termin podano tylko 5 dni wcześniej. "
        "Mieszkańcy powinni go znać co najmniej 14 dni wcześniej.",
    ]
