"""The files of photos: each is there, in the data folder, and is a picture; else the editor is told where to mend."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from jawny_plan.reading.faults import Faults
from jawny_plan.reading.folder import load, loaded
from jawny_plan.storage.remembered import Remembered
from tests.conftest import ROOT
from tests.media import letterheads
from tests.tools.chief import with_chief
from tests.tools.picture import JPEG, PNG, claiming, picture

LOG = "plany/rejon-1-2026-07.przebieg.yml"
MEETING = "spotkania/rejon-1-2026-09-10.yml"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "examples/przyklad/plan_data", tmp_path / "plan_data")
    return tmp_path / "plan_data"


def faults(data: Path) -> list[str]:
    with pytest.raises(Faults) as caught:
        load(data)
    return [str(fault).replace(data.as_posix(), "plan_data") for fault in caught.value.faults]


@pytest.mark.parametrize("contents", [PNG, JPEG, picture("JPEG", mode="CMYK"), picture("PNG", mode="P")])
def test_a_picture_is_a_picture(data, contents):
    (data / "zdjecia/szkola.png").write_bytes(contents)
    load(data)


def test_a_missing_file_is_told_where_it_is_named(data):
    (data / "zdjecia/szkola.png").unlink()
    said = faults(data)
    assert len(said) == 2
    assert said[0].startswith(f'plan_data/{LOG}:9:13: wpisy[1].zdjecie.plik: pliku "zdjecia/szkola.png" nie ma')
    assert said[1].startswith(f"plan_data/{MEETING}:") and "sprawozdanie.zdjecie.plik" in said[1]
    assert all(fault.endswith("Połóż go tam albo popraw nazwę.") for fault in said)


def test_a_photo_of_one_date_of_a_series_is_named_by_its_place(data):
    path = data / "spotkania/nad-jeziorem-mobilny-punkt-2026.yml"
    report = "      frekwencja: nieznana\n"
    photo = "      zdjecie:\n        plik: brak.jpg\n        autor: KPP\n        opis: Plac.\n"
    path.write_text(path.read_text(encoding="utf-8").replace(report, report + photo), encoding="utf-8")
    [said] = faults(data)
    assert "terminy[1].sprawozdanie.zdjecie.plik" in said


@pytest.mark.parametrize(
    ("contents", "said"),
    [
        (None, 'pliku "zdjecia/komendant.jpg" nie ma w katalogu plan_data.\n  Połóż go tam albo popraw nazwę.'),
        (JPEG[: len(JPEG) // 2], 'plik "zdjecia/komendant.jpg": nie da się odczytać jako zdjęcia PNG albo JPEG.'),
        (claiming(20_000, 20_000), "obraz jest za duży: ma 400 mln pikseli"),
        (JPEG, ""),
    ],
)
def test_the_photo_of_the_chief_is_looked_at_as_any_other(data, contents, said):
    shown = with_chief(data, b"" if contents is None else contents)
    if contents is None:
        shown.unlink()
    line = (data / "jednostka.yml").read_text("utf-8").split("\n").index("    plik: zdjecia/komendant.jpg") + 1
    if not said:
        load(data)
    else:
        [fault] = faults(data)
        assert fault.startswith(f"plan_data/jednostka.yml:{line}:11: komendant.zdjecie.plik: ") and said in fault


@pytest.mark.parametrize(
    "contents", [b"", b"GIF89a", b"%PDF-1.7", PNG[:-30], JPEG[: len(JPEG) // 2], PNG[:16], b"<svg/>", picture("GIF")]
)
def test_what_is_no_whole_picture_is_refused(data, contents):
    (data / "zdjecia/szkola.png").write_bytes(contents)
    said = faults(data)
    assert len(said) == 2
    assert all("nie da się odczytać jako zdjęcia PNG albo JPEG." in fault for fault in said)


def test_a_photo_that_is_remembered_is_told_by_its_bytes(data, tmp_path):
    photo, memory = data / "zdjecia/szkola.png", tmp_path / "pamiec"
    sound = photo.read_bytes()
    for contents in (sound, PNG[:-30], PNG[:-30], b"", sound):
        photo.write_bytes(contents)
        known = Remembered(memory, "program")
        if contents == sound:
            loaded(data, known)
        else:
            with pytest.raises(Faults) as caught:
                loaded(data, known)
            told = [str(fault).replace(data.as_posix(), "plan_data") for fault in caught.value.faults]
            assert told == faults(data)
        known.keep()


def test_a_link_that_leads_out_of_the_folder_is_refused(data, tmp_path):
    (tmp_path / "obcy.png").write_bytes(PNG)
    (data / "zdjecia/szkola.png").unlink()
    (data / "zdjecia/szkola.png").symlink_to(tmp_path / "obcy.png")
    assert all("leży poza katalogiem plan_data" in fault for fault in faults(data))


def test_a_photo_without_words_is_refused_with_what_they_are_for(data):
    path = data / LOG
    kept = [line for line in path.read_text(encoding="utf-8").split("\n") if "opis: Rysunek. Przejście" not in line]
    path.write_text("\n".join(kept), encoding="utf-8")
    [said] = faults(data)
    assert 'brakuje klucza "opis"' in said and "Bez tego opisu zdjęcie nie wyjdzie." in said


def test_a_photo_of_far_too_many_pixels_is_told_so_and_not_read(data):
    (data / "zdjecia/szkola.png").write_bytes(claiming(20_000, 20_000))
    said = faults(data)
    assert len(said) == 2
    assert all(
        'plik "zdjecia/szkola.png": obraz jest za duży: ma 400 mln pikseli' in fault
        and "Najwięcej wolno 80 mln." in fault
        and "Zmniejsz obraz" in fault
        for fault in said
    )


def test_a_photo_of_far_too_many_bytes_is_told_so_and_not_read(data):
    with (data / "zdjecia/szkola.png").open("r+b") as file:
        file.truncate(5_000_000_000)
    assert all("plik ma 5000 MB. Największy dozwolony: 30 MB." in fault for fault in faults(data))


@pytest.mark.parametrize(
    ("contents", "said"),
    [
        (claiming(10_000, 10_000), "obraz jest za duży: ma 100 mln pikseli"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>x()</script></svg>", "nie ma nic, co wolno pokazać"),
        (b"<!DOCTYPE svg [<!ENTITY a 'x'>]><svg/>", "własne definicje (DOCTYPE)"),
        (b"<svg", "rysunku SVG nie da się odczytać (linia 1)"),
        (PNG[:30], "nie da się odczytać jako PNG."),
        (b"", "rysunku SVG nie da się odczytać"),
        (None, 'pliku "znak.svg" nie ma w katalogu plan_data.'),
    ],
)
def test_an_emblem_that_cannot_go_out_is_told_where_it_is_named(data, contents, said):
    if contents is None:
        (data / "znak.svg").unlink()
    else:
        (data / "znak.svg").write_bytes(contents)
    [fault] = faults(data)
    assert fault.startswith("plan_data/jednostka.yml:16:9: znak.plik: ") and said in fault


def test_an_emblem_from_outside_of_the_folder_is_refused(data, tmp_path):
    (tmp_path / "obcy.png").write_bytes(PNG)
    (data / "znak.svg").unlink()
    (data / "znak.svg").symlink_to(tmp_path / "obcy.png")
    [fault] = faults(data)
    assert 'plik "znak.svg" leży poza katalogiem plan_data.' in fault


@pytest.mark.parametrize(("contents", "said"), [*letterheads.BAD.values(), (None, "nie ma w katalogu plan_data.")])
def test_a_letterhead_that_cannot_go_out_is_told_where_it_is_named(data, contents, said):
    unit = data / "jednostka.yml"
    unit.write_text(unit.read_text(encoding="utf-8") + "papier: papier.docx\n", encoding="utf-8")
    if contents is not None:
        (data / "papier.docx").write_bytes(contents)
    line = len(unit.read_text(encoding="utf-8").splitlines())
    [fault] = faults(data)
    assert fault.startswith(f"plan_data/jednostka.yml:{line}:9: papier: ") and said in fault


def test_a_huge_letterhead_is_told_so_and_not_read(data):
    unit = data / "jednostka.yml"
    unit.write_text(unit.read_text(encoding="utf-8") + "papier: papier.docx\n", encoding="utf-8")
    (data / "papier.docx").write_bytes(b"")
    with (data / "papier.docx").open("r+b") as file:
        file.truncate(5_000_000_000)
    [fault] = faults(data)
    assert "plik ma 5000 MB. Największy dozwolony: 10 MB." in fault
