"""The word `withdraw`, from the data to the published site: after it the words stand nowhere any more."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PIL import Image

from jawny_plan.checks.contents import Unread, texts
from jawny_plan.polish.sought import sought
from jawny_plan.storage.folders import WITHDRAWING
from tests.conftest import PLAN, ROOT, command, made_once, surroundings

NAME = "Hubert Rataj"
LOG = "plany/rejon-2-2024-01.przebieg.yml"


def plant(unit: Path) -> None:
    """A name that got through, in four forms: an exception that somebody wrote too quickly let it pass."""
    data = unit / "plan_data"
    plan = data / PLAN
    text = plan.read_text(encoding="utf-8")
    text = text.replace("haslo: Mniej alkoholu", "haslo: Po uwadze Huberta Rataja mniej alkoholu")
    text = text.replace("# Plan działania", "# Zgłosił Hubert Rataj.\n# Plan działania", 1)
    text = text.replace("rozmów z mieszkańcami należy", "rozmów z Hubertem Ratajem należy")
    plan.write_text(text, encoding="utf-8")
    approved = plan.with_suffix(".txt")
    words = approved.read_text(encoding="utf-8").replace(
        "rozmów z mieszkańcami należy", "rozmów z Hubertem Ratajem należy"
    )
    approved.write_text(words, encoding="utf-8")
    with (data / "jednostka.yml").open("a", encoding="utf-8") as file:
        file.write("\nredakcje:\n  - nazwa: Radio Przykład\n    email: radio@radio.example\n\nwyjatki_prywatnosci:\n")
        for form in ("Hubert Rataj", "Huberta Rataja", "Hubertem Ratajem", "Ratajowi Hubertowi"):
            file.write(f"  - tekst: {form}\n    powod: pomyłka\n")
    (data / LOG).write_text(
        "# yaml-language-server: $schema=../../site/dane/schemat/przebieg.json\nwpisy:\n  # Hubert Rataj dzwonił.\n"
        "  - dnia: 2024-03-05\n    zrodlo: zestawienie dzielnicowego\n    rodzaj: wykonanie\n    dzialanie: 1\n"
        "    opis: Podziękowano Ratajowi Hubertowi za zgłoszenia.\n",
        encoding="utf-8",
    )


def set_up(folder: Path) -> None:
    """A unit whose site was published twice, with a corrected note set aside, and what builds keep in mind."""
    unit, memory = folder / "jednostka", str(folder / "pamiec")
    shutil.copytree(ROOT / "plan_data", unit / "plan_data")
    plant(unit)
    assert run(folder, "approve", "rejon-2-2024-01", "nieznany", str(unit)).returncode == 0
    for change in ("Mniej", "Dużo mniej"):
        plan = unit / "plan_data" / "jednostka.yml"
        plan.write_text(plan.read_text(encoding="utf-8").replace("skrot: KPP", f"skrot: KPP {change[0]}"), "utf-8")
        done = run(folder, "publish", "--allow-example", str(folder / "www"), str(unit))
        assert done.returncode == 0, done.stderr
        for note in (unit / "paczka").rglob("*.docx"):
            note.write_bytes(note.read_bytes() + b"poprawka")
    assert memory and len(list((folder / "www/releases").iterdir())) == 2 and (unit / "odlozone").is_dir()


def run(folder: Path, *words: str, answer: str = "") -> subprocess.CompletedProcess[str]:
    return command(*words, today="", answer=answer, JAWNY_PLAN_PAMIEC=str(folder / "pamiec"))


@pytest.fixture
def memory(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What builds keep in mind of this unit alone: a withdrawal looks through all that lies there."""
    return str(tmp_path_factory.mktemp("pamiec"))


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory, tmp_path: Path) -> Path:
    made = made_once(tmp_path_factory, "wycofanie", set_up)
    shutil.copytree(made, tmp_path / "w", symlinks=True)
    return tmp_path / "w"


def everything(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink()}


def telling(folder: Path) -> list[Path]:
    """Files that tell the name, whatever they are: by their paths, their bytes, and all that is packed within."""
    name, found = sought(NAME), []
    for path, content in everything(folder).items():
        try:
            told = any(map(name.stands_in, texts(path.relative_to(folder).as_posix(), content)))
        except Unread:
            told = False
        if told or "rataj" in path.as_posix().lower() or b"rataj" in content.lower():
            found.append(path)
    return found


def said(done: subprocess.CompletedProcess[str]) -> str:
    return (done.stdout + done.stderr).replace("\u00a0", " ")


def withdraw(folder: Path, *words: str, answer: str = "") -> subprocess.CompletedProcess[str]:
    place = ("--from", str(folder / "www"))
    return run(folder, "withdraw", *words, *place, str(folder / "jednostka"), answer=answer)


def test_a_name_leaves_everything_at_once(folder):
    before = everything(folder)
    assert len(telling(folder)) > 50
    for words, answer in ((("--dry-run",), ""), ((), "nie\n"), ((), "")):
        done = withdraw(folder, "--word", NAME, *words, answer=answer)
        assert "Niczego nie zmieniono." in said(done), said(done)
        assert everything(folder) == before
        for place in (f"{PLAN}:8:18", "plany/rejon-2-2024-01.txt:3:", f"{LOG}:6:5", "jednostka.yml:", "dawne wydanie"):
            assert place in said(done)
        assert "W katalogu paczka" in said(done) and "Odłożone pliki, które znikną" in said(done)
    sealed = hashlib.sha256((folder / "jednostka/plan_data" / PLAN).read_bytes()).hexdigest()

    done = withdraw(folder, "--word", NAME, answer="tak\n")
    assert done.returncode == 0, said(done)
    assert telling(folder) == []
    assert "Usunięto z odlozone" in said(done) and "2 dawne wydania" in said(done)
    for told in ("radio@radio.example", "art. 33 RODO", "#2024-03-05-wykonanie-1", "plan.rejon-2-2024-01.koniec@"):
        assert told in said(done)
    after = said(done).partition("Strona gotowa")[2]
    assert "rataj" not in after.lower()  # no text for others repeats it
    assert len(list((folder / "www/releases").iterdir())) == 1
    assert not (folder / "jednostka" / WITHDRAWING).exists()

    data = folder / "jednostka/plan_data"
    log = (data / LOG).read_text(encoding="utf-8")
    assert sealed not in "".join(path.read_text("utf-8", "replace") for path in data.rglob("*") if path.is_file())
    assert (
        hashlib.sha256((data / PLAN).read_bytes()).hexdigest() in log
        and "usunięto dane osobowe po zatwierdzeniu" in log
    )
    assert "wyjatki_prywatnosci" not in (data / "jednostka.yml").read_text(encoding="utf-8")
    page = (folder / "www/current/plany/rejon-2-2024-01/index.html").read_text(encoding="utf-8")
    assert "█████" in page and "słowa usunięto z zatwierdzonego planu" in page.replace("\u00a0", " ")
    assert run(folder, "check", str(folder / "jednostka")).returncode == 0

    again = withdraw(folder, "--word", "Huberta Rataja", "--yes")
    assert again.returncode == 1 and "już wycofano" in said(again), said(again)
    log_file = data / LOG
    log_file.write_text(log.replace("za zgłoszenia", "i J. Nowakowi, i Hubertowi R., i H. Ratajowi"), encoding="utf-8")
    unit = data / "jednostka.yml"
    exceptions = "".join(
        f"  - tekst: {form}\n    powod: x\n" for form in ("H. Ratajowi", "J. Nowakowi", "Hubertowi R.")
    )
    unit.write_text(f"{unit.read_text('utf-8')}\nwyjatki_prywatnosci:\n{exceptions}", encoding="utf-8")
    for refused in ("check", "site"):
        done = run(folder, refused, str(folder / "jednostka"))
        assert done.returncode == 1 and "słowa wycofane " in said(done) and "wpisy[1].opis" in said(done), said(done)


def test_a_kill_in_the_middle_is_mended_by_the_same_command(folder):
    words = ("--word", NAME, "--yes", "--from", str(folder / "www"), str(folder / "jednostka"))
    killed = subprocess.Popen(
        [sys.executable, "-m", "jawny_plan", "withdraw", *words],
        cwd=ROOT,
        env=surroundings() | {"JAWNY_PLAN_DZIS": "", "JAWNY_PLAN_PAMIEC": str(folder / "pamiec")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    plan = folder / "jednostka/plan_data" / PLAN
    give_up = time.monotonic() + 120
    while "Rataj" in plan.read_text(encoding="utf-8") and time.monotonic() < give_up and killed.poll() is None:
        time.sleep(0.01)
    os.killpg(killed.pid, signal.SIGKILL)
    killed.wait()
    assert (folder / "jednostka" / WITHDRAWING).exists()
    assert telling(folder / "www")  # the last good site stands
    assert "Powtórz to samo polecenie" in said(run(folder, "check", str(folder / "jednostka")))
    if (folder / "jednostka" / WITHDRAWING / "spis.json").exists():
        assert "Poprzednie wycofanie przerwano" in said(withdraw(folder, "--word", NAME, "--dry-run"))
    done = withdraw(folder, "--word", NAME, "--yes")
    assert done.returncode == 0, said(done)
    assert telling(folder) == [] and not (folder / "jednostka" / WITHDRAWING).exists()


def test_a_site_that_cannot_be_built_leaves_all_as_it_was(folder):
    shutil.rmtree(folder / "jednostka/site")
    (folder / "jednostka/site").write_text("", encoding="utf-8")
    before = everything(folder)
    done = withdraw(folder, "--word", NAME, "--yes")
    assert done.returncode == 1 and "a stoi plik" in said(done) and "Dane są takie jak przedtem." in said(done)
    left = everything(folder)
    assert {path: left[path] for path in before if "pamiec" not in path.parts} == {
        path: content for path, content in before.items() if "pamiec" not in path.parts
    }
    assert not (folder / "jednostka" / WITHDRAWING).exists()


def test_approved_files_may_stay_and_are_blacked_out(folder):
    data = folder / "jednostka/plan_data"
    approved = {path: path.read_bytes() for path in (data / PLAN, (data / PLAN).with_suffix(".txt"))}
    done = withdraw(folder, "--word", NAME, "--keep-approved", "--yes")
    assert done.returncode == 0, said(done)
    assert "Słowa zostają w plikach" in said(done)
    assert {path: path.read_bytes() for path in approved} == approved
    kept = {*approved, data / LOG}
    assert set(telling(folder)) == kept


def test_a_place_that_refuses_is_told_before_anything_changes(folder):
    (folder / "www/.jawny-plan").unlink()
    (folder / "www/releases/obce").mkdir()
    before = everything(folder)
    done = withdraw(folder, "--word", NAME, "--yes")
    assert done.returncode == 1 and "robi inny program" in said(done) and everything(folder) == before


def test_a_place_without_a_site_is_refused(folder):
    (folder / "pusty").mkdir()
    before = everything(folder)
    done = run(folder, "withdraw", "--word", NAME, "--yes", "--from", str(folder / "pusty"), str(folder / "jednostka"))
    assert done.returncode == 1 and "nie ma tu opublikowanej strony" in said(done) and everything(folder) == before


def test_what_stands_in_files_of_others_is_named_and_stays(folder):
    other = folder / "jednostka/notatki.txt"
    other.write_text("Hubert Rataj", encoding="utf-8")
    done = withdraw(folder, "--word", NAME, "--dry-run")
    assert "nie zrobił i nie ruszy" in said(done) and "notatki.txt" in said(done)


def test_data_that_cannot_lose_the_words_are_refused_with_their_place(tmp_path, memory):
    shutil.copytree(ROOT / "plan_data", tmp_path / "plan_data")
    unit = tmp_path / "plan_data/jednostka.yml"
    text = re.sub(r"witryna: .*", "witryna: https://rataj.example/", unit.read_text("utf-8"))
    unit.write_text(text, "utf-8")
    line = text[: text.index("witryna:")].count("\n") + 1
    before = everything(tmp_path)
    done = command("withdraw", "--word", "Rataj", "--yes", str(tmp_path), JAWNY_PLAN_PAMIEC=memory)
    assert done.returncode == 1 and f"{unit}:{line}:10: witryna: te słowa są całą treścią pola" in done.stderr
    assert everything(tmp_path) == before


@pytest.mark.parametrize(
    ("place", "typed", "word", "gone", "stays"),
    [
        ("jednostka.yml", "redakcje:\n  - nazwa: X\n    email: a.rataj@x.example\n", "Rataj", "redakcje[1]", "witryna"),
        ("rejony/rejon-2.yml", "kontakt:\n  telefon: 601 234 567\n  email: d2@x.example\n", "601 234 567", "kontakt.telefon", "d2@x.example"),
        ("rejony/rejon-2.yml", "kontakt:\n  email: rataj@x.example\n  telefon: 47 000 00 00\n", "rataj@x.example", "kontakt.email", "47 000 00 00"),
    ],
)  # fmt: skip
def test_a_field_that_the_words_are_the_whole_of_goes(tmp_path, memory, place, typed, word, gone, stays):
    shutil.copytree(ROOT / "plan_data", tmp_path / "plan_data")
    file = tmp_path / "plan_data" / place
    file.write_text(f"{file.read_text('utf-8')}\n{typed}", "utf-8")
    before = everything(tmp_path)
    shown = command("withdraw", "--word", word, "--dry-run", str(tmp_path), JAWNY_PLAN_PAMIEC=memory)
    assert shown.returncode == 0, said(shown)
    assert f"{file}: {gone}" in shown.stdout and everything(tmp_path) == before
    done = command("withdraw", "--word", word, "--yes", str(tmp_path), JAWNY_PLAN_PAMIEC=memory)
    assert done.returncode == 0, said(done)
    text = file.read_text("utf-8")
    assert word.lower() not in text.lower() and "█" not in text and stays in text


def test_a_photo_stays_without_what_it_hides_and_its_file_is_remembered(tmp_path, memory):
    others = shutil.ignore_patterns("nad-jeziorem*", "rejon-2*", "piknik-*")
    shutil.copytree(ROOT / "examples/przyklad/plan_data", tmp_path / "plan_data", ignore=others)
    photo = tmp_path / "plan_data/zdjecia/szkola.png"
    with Image.open(photo) as picture:
        seen = picture.size
        exif = picture.getexif()
        exif[0x013B] = "Hubert Rataj"  # the artist
        picture.save(photo, exif=exif)
    was = photo.read_bytes()
    done = command("withdraw", "--word", NAME, "--yes", str(tmp_path), today="2026-11-23", JAWNY_PLAN_PAMIEC=memory)
    assert done.returncode == 0, said(done)
    assert f"Obraz zostaje, znika to, co plik ukrywa (opis, autor, miejsce): {photo}" in said(done)
    assert b"Rataj" not in photo.read_bytes()
    with Image.open(photo) as picture:
        assert picture.size == seen and not picture.getexif()
    photo.write_bytes(was)
    again = command("check", str(tmp_path), today="2026-11-23")
    assert again.returncode == 1 and photo.name in again.stderr


def test_letters_written_by_their_numbers_are_found_and_told(tmp_path, memory):
    shutil.copytree(ROOT / "plan_data", tmp_path / "plan_data")
    district = tmp_path / "plan_data/rejony/rejon-2.yml"
    district.write_text(district.read_text("utf-8").replace("Łuków", '"\\u0052ataj"'), "utf-8")
    unit = tmp_path / "plan_data/jednostka.yml"
    unit.write_text(unit.read_text("utf-8").replace("KPP Łuków", "KPP Rataj"), "utf-8")
    done = command("withdraw", "--word", "Rataj", "--yes", str(tmp_path), JAWNY_PLAN_PAMIEC=memory)
    assert done.returncode == 1 and f"{district}:4:14: miejscowosc: tych słów program nie usunie" in done.stderr


@pytest.mark.parametrize(
    "words",
    [(), ("--word",), ("--jutro", "x"), ("--word", "…"), ("--word", "ab"), ("x.jpg", "--keep-approved"), ("--from",)],
)
def test_a_misused_word_shows_how_it_is_used(words):
    done = command("withdraw", *words)
    assert done.returncode == 2 and "withdraw --word" in done.stderr


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (("--word", "Zdzisława Nieobecna"), "Nie znaleziono tych słów"),
        (("nie-ma.jpg",), "nie ma takiego pliku"),
        (("nie-ma", "wpisy[1]"), "nie ma planu, spotkania ani pliku"),
        (("rejon-2-2024-01", "dzialania[99]"), "nie ma tu wpisu"),
    ],
)
def test_what_is_not_there_is_said(tmp_path, memory, words, problem):
    shutil.copytree(ROOT / "plan_data", tmp_path / "plan_data")
    done = command("withdraw", *words, "--yes", str(tmp_path), JAWNY_PLAN_PAMIEC=memory)
    assert done.returncode == 1 and problem in said(done), said(done)
