"""What leaves the data: words in every carrier, entries with their comments, files with all that leads to them."""

from __future__ import annotations

import hashlib
import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from jawny_plan.editing.removal import Removal
from jawny_plan.editing.whole_removed import entry_removed, file_removed
from jawny_plan.editing.words_removed import barred, words_removed
from jawny_plan.polish.sought import sought
from jawny_plan.reading.faults import Faults
from jawny_plan.reading.folder import loaded
from tests.conftest import ROOT
from tests.tools.chief import with_chief
from tests.tools.picture import JPEG

DAY = date(2026, 11, 30)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The example's data."""
    shutil.copytree(ROOT / "examples/przyklad/plan_data", tmp_path / "plan_data")
    return tmp_path / "plan_data"


def done(removal: Removal) -> None:
    for path, content in removal.changes.items():
        if content is None:
            path.unlink()
        else:
            path.write_bytes(content)


def without_words(data: Path, words: str, templates: tuple[Path, ...] = ()) -> Removal:
    return words_removed(loaded(data), data, templates, sought(words), DAY, approved_stay=False)


def everything(data: Path) -> str:
    paths = [path for path in data.rglob("*") if path.is_file()]
    return "\n".join([*map(str, paths), *(path.read_bytes().decode("utf-8", "replace") for path in paths)])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("z Hubertem Ratajem.", "z █████."),
        ("plik: zdjecia/hubert-rataj.jpg", "plik: zdjecia/usunieto.jpg"),
        ("plik: zdjecia/Hubert_Rataj.jpg", "plik: zdjecia/usunieto.jpg"),
        ("id: rataj-hubert-lampy", "id: usunieto-lampy"),
        ("adres: https://x.example/hubert-rataj/", "adres: https://x.example/█████/"),
    ],
)
def test_what_stands_for_the_words(text, wanted):
    assert barred(text, sought("Hubert Rataj")) == wanted


def test_keys_stay_and_their_values_go():
    text = "telefon: 1\nrejony:\n  - telefon: w telefonie\n    imie_nazwisko: telefon: x\n# telefon: x\n"
    barred_text = barred(text, sought("telefon"), ".yml")
    assert barred_text == text.replace("w telefonie", "w █████").replace(": telefon: x", ": █████: x").replace(
        "# telefon", "# █████"
    )


def test_a_name_in_the_name_of_a_file_goes_everywhere_it_is_used(data):
    (data / "spotkania/piknik-2026-09-05.yml").rename(data / "spotkania/hubert-rataj-2026-09-05.yml")
    register = data / "rejestr.txt"
    register.write_text(register.read_text("utf-8").replace("piknik-2026", "hubert-rataj-2026"), "utf-8")
    (data / "zdjecia/szkola.png").rename(data / "zdjecia/Hubert_Rataj.png")
    for path in data.rglob("*.yml"):
        path.write_text(path.read_text("utf-8").replace("zdjecia/szkola.png", "zdjecia/Hubert_Rataj.png"), "utf-8")
        path.write_text(path.read_text("utf-8").replace("piknik-2026", "hubert-rataj-2026"), "utf-8")
    done(without_words(data, "Hubert Rataj"))
    assert "rataj" not in everything(data).lower()
    assert "usunieto-2026-09-05" in [file.id for file in loaded(data).data.meetings]
    assert "kalendarz usunieto-2026-09-05 1 2026-08-14 0000000000000000" in register.read_text("utf-8")
    assert re.search(r"^druk spotkania/usunieto-2026-09-05/plakat\.pdf 1 .* 0{16}$", register.read_text("utf-8"), re.M)


def test_a_name_that_would_hide_another_file_is_refused(data):
    for name in ("hubert-rataj-1.yml", "usunieto-1.yml"):
        shutil.copy(data / "spotkania/piknik-2026-09-05.yml", data / "spotkania" / name)
    with pytest.raises(Faults) as refused:
        without_words(data, "Hubert Rataj")
    assert "a taki już jest" in refused.value.faults[0].problem


def test_templates_lose_the_words_too(data, tmp_path):
    page = tmp_path / "strona.md"
    page.write_text("# Kontakt\n\nPan Hubert Rataj {{ x }}\n", encoding="utf-8")
    done(without_words(data, "Hubert Rataj", (page,)))
    assert page.read_text("utf-8") == "# Kontakt\n\nPan █████ {{ x }}\n"


def test_words_that_stand_nowhere_change_nothing(data):
    assert without_words(data, "Zdzisława Nieobecna").changes == {}


def test_other_files_keep_every_byte(data):
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    log = data / "plany/rejon-1-2026-07.przebieg.yml"
    log.write_text(log.read_text("utf-8").replace("zrodlo: ", "zrodlo: Hubert Rataj, ", 1), encoding="utf-8")
    done(without_words(data, "Hubert Rataj"))
    changed = {path.name for path in before if path.read_bytes() != before[path]}
    assert changed == {log.name, "rejestr.txt"}


@pytest.mark.parametrize("where", ["wpisy[2]", "15"])
def test_an_entry_goes_with_its_comments_and_no_other(data, where):
    log = data / "plany/rejon-2-2026-02.przebieg.yml"
    log.write_text(
        log.read_text("utf-8").replace(
            "  - dnia: 2026-03-05\n", "  # Zadzwoniła Anna.\n  - dnia: 2026-03-05\n    # i Piotr\n"
        ),
        encoding="utf-8",
    )
    before = loaded(data).data
    removal, entry = entry_removed(loaded(data), data, log.name if where == "15" else "rejon-2-2026-02", where)
    done(removal)
    text = log.read_text("utf-8")
    assert "Anna" not in text and "Piotr" not in text and "2026-03-05" not in text
    assert "# Plan obiecuje spotkania dwa razy" in text and "# Poziom: cel numer 2." in text
    assert entry.content()["dnia"] == "2026-03-05"
    old, new = (
        next(file.progress for file in unit.plans if file.id == "rejon-2-2026-02")
        for unit in (before, loaded(data).data)
    )
    assert new.entries == (old.entries[0], *old.entries[2:])


def test_entries_of_a_frozen_plan_stay(data):
    plan = data / "plany/rejon-2-2026-02.yml"
    log = plan.with_name("rejon-2-2026-02.przebieg.yml")
    seal = f"plik_planu:\n  sha256: {hashlib.sha256(plan.read_bytes()).hexdigest()}\n"
    log.write_text(f"{log.read_text('utf-8')}\n{seal}", encoding="utf-8")
    with pytest.raises(Faults) as refused:
        entry_removed(loaded(data), data, "rejon-2-2026-02", "dzialania[1]")
    assert "--word" in refused.value.faults[0].advice


def test_a_photo_goes_with_its_copies_its_entries_and_links(data, tmp_path):
    page = tmp_path / "docs/strona.md"
    page.parent.mkdir()
    photo = data / "zdjecia/szkola.png"
    shutil.copy(photo, page.with_name("kopia.png"))
    page.write_text("A ![szkoła](kopia.png) [tu](kopia.png){ .x } [plik](inna.png)\n", encoding="utf-8")
    assert "szkola.png" in everything(data)
    done(file_removed(loaded(data), data, [page], photo))
    assert "szkola.png" not in everything(data) and not page.with_name("kopia.png").exists()
    assert page.read_text("utf-8") == "A  tu [plik](inna.png)\n"
    loaded(data)


def test_a_plan_goes_with_all_that_stands_beside_it(data):
    done(file_removed(loaded(data), data, [], data / "plany/rejon-1-2025-02.yml"))
    assert not list((data / "plany").glob("rejon-1-2025-02.*"))


def test_the_file_on_the_unit_stays(data):
    with pytest.raises(Faults):
        file_removed(loaded(data), data, [], data / "jednostka.yml")


def test_the_photo_of_the_chief_goes_and_the_sentence_stays(data):
    photo = with_chief(data, JPEG)
    done(file_removed(loaded(data), data, [], photo))
    chief = loaded(data).data.unit.commander
    assert not photo.exists() and "komendant.jpg" not in everything(data)
    assert chief and chief.sentence == "Najważniejsze są drogi do szkół." and chief.photo is None
