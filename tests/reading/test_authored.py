"""What lies among the templates and pages, by kind: only what is known to be meant goes out, the rest is named."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from PIL import Image

from jawny_plan.overlay import Layers
from jawny_plan.reading.authored import Authored, authored, unpublished, without_words
from tests.conftest import ROOT
from tests.tools.picture import JPEG, PNG, hiding

PICTURES = {"mapa.png": PNG, "zdjecia/Foto Ulicy.JPG": JPEG, "x.jpeg": JPEG, "x.webp": hiding("WEBP", b"x"), "x.gif": hiding("GIF", b"x")}  # fmt: skip
STRAYS = {
    "index.md.bak": "kopia zapasowa albo plik roboczy",
    "index.md~": "kopia zapasowa albo plik roboczy",
    "rejony/index.md.orig": "kopia zapasowa albo plik roboczy",
    "index.bak": "kopia zapasowa albo plik roboczy",
    ".index.md.swp": "ukryty plik systemu albo programu",
    "#index.md#": "ślad po otwartym dokumencie",
    "~$lista.docx": "ślad po otwartym dokumencie",
    "rejony/~$lista.md": "ślad po otwartym dokumencie",
    ".~lock.lista.odt#": "ślad po otwartym dokumencie",
    "Thumbs.db": "ukryty plik systemu albo programu",
    "rejony/Thumbs.db": "ukryty plik systemu albo programu",
    "desktop.ini": "ukryty plik systemu albo programu",
    ".DS_Store": "ukryty plik systemu albo programu",
    "._index.md": "ukryty plik systemu albo programu",
    ".ukryta.md": "ukryty plik systemu albo programu",
    ".git": "ukryty plik systemu albo programu",
    "lista.xlsx": "dokument biurowy",
    "lista.XLSX": "dokument biurowy",
    "notatka.docx": "dokument biurowy",
    "dane.csv": "dokument biurowy",
    "strona.html": "gotowa strona HTML albo skrypt",
    "skrypt.js": "gotowa strona HTML albo skrypt",
    "notatki.txt": "tego rodzaju pliku nie publikujemy",
    "LICENCJA": "tego rodzaju pliku nie publikujemy",
    "film.mp4": "tego rodzaju pliku nie publikujemy",
    "index.MD": "tego rodzaju pliku nie publikujemy",
    "index.markdown": "tego rodzaju pliku nie publikujemy",
    "druk.typ": "tego rodzaju pliku nie publikujemy",
    "archiwum.zip": "tego rodzaju pliku nie publikujemy",
    "index (1).md": "nazwa strony staje się jej adresem",
    "index — kopia.md": "nazwa strony staje się jej adresem",
    "index.sync-conflict-20261123.md": "nazwa strony staje się jej adresem",
    "kopia docs/index.md": "nazwa strony staje się jej adresem",
    "haslo.md": "prowadzi poza katalog docs",
    "haslo.png": "prowadzi poza katalog docs",
    "donikad.md": "nie jest plik, który da się odczytać",
    "petla.md": "nie jest plik, który da się odczytać",
    "obcy": "dowiązanie do katalogu",
    "mapa\n.png": "znaki, których nie przyjmie adres",
    "mapa\u202e.png": "znaki, których nie przyjmie adres",
    "mapa?.pdf": "znaki, których nie przyjmie adres",
    "zly.svg": "czego nie publikujemy: <script>",
    "zepsute.png": "nie da się odczytać jako obrazu",
    "udaje.jpg": "nie da się odczytać jako obrazu",
    "udaje.pdf": "nie da się odczytać",
    "niczyj.pdf": "nie prowadzi żaden odnośnik",
}
LINKS = {"haslo.md": "/etc/hostname", "haslo.png": "/etc/hostname", "donikad.md": "nigdzie", "petla.md": "petla.md", "obcy": "/etc"}  # fmt: skip
CONTENTS = {"zly.svg": b"<svg xmlns='http://www.w3.org/2000/svg'><rect/><script>x()</script></svg>"}


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A folder with a page, pictures, a PDF file that a page names, and every kind of stray."""
    folder = tmp_path / "docs"
    for name, data in PICTURES.items():
        put(folder, name, data)
    for name in STRAYS:
        if name in LINKS:
            (folder / name).symlink_to(LINKS[name])
        elif name == ".git":
            put(folder, ".git/config", b"tajne")
        else:
            put(folder, name, CONTENTS.get(name, b"tajne"))
    put(folder, "index.md", b"# Start\n\n[Ulotka](/Ulotka%20o%20psach.pdf) [x](/udaje.pdf)\n")
    put(folder, "o-nas.md", b"# O nas\n")
    put(folder, "_wzory/a.md", b"wzor")
    put(folder, "_wzory/a.md~", b"wzor")
    put(folder, "plany/[plan].md", b"wzor")
    put(folder, "Ulotka o psach.pdf", b"%PDF")
    return folder


def put(folder: Path, name: str, data: bytes) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data)


def test_each_file_is_of_one_kind(docs):
    found = authored(docs)
    assert found.pages == ["index.md", "o-nas.md"]
    assert {path.relative_to(docs).as_posix() for path in found.templates} == {
        "index.md", "o-nas.md", "_wzory/a.md", "plany/[plan].md",
    }  # fmt: skip
    assert set(PICTURES) <= set(found.pictures)
    assert found.pdfs == ["Ulotka o psach.pdf", "niczyj.pdf", "udaje.pdf"]
    assert found.mentioned() == ["Ulotka o psach.pdf", "udaje.pdf"]


@pytest.mark.parametrize("name", STRAYS)
def test_what_is_not_meant_is_named_with_what_to_do(docs, name):
    [stray] = [stray for stray in unpublished(authored(docs)) if stray.name == name]
    assert STRAYS[name] in stray.why
    assert (
        str(stray).startswith(f"docs/{' '.join(name.split())}: ")
        and "\n" not in str(stray)
        and stray.advice.endswith(".")
    )


def test_nothing_else_is_named(docs):
    assert {stray.name for stray in unpublished(authored(docs))} - {"Ulotka o psach.pdf"} == set(STRAYS)


def test_a_pipe_is_named_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "rura.md")
    [stray] = unpublished(authored(tmp_path))
    assert "nie jest plik" in stray.why


def test_a_name_in_no_letters_is_named(tmp_path):
    try:
        put(tmp_path / "docs", os.fsdecode(b"lista\xff.xlsx"), b"x")
        put(tmp_path / "docs", os.fsdecode(b"kat\xff/x.png"), PNG)
    except OSError:
        return  # no such name on this system
    said = [str(stray).partition(": ")[0] for stray in unpublished(authored(tmp_path / "docs"))]
    assert said == ["docs/kat\\udcff/x.png", "docs/lista\\udcff.xlsx"]


def test_a_pdf_of_pictures_alone_is_told_of(tmp_path):
    scan = io.BytesIO()
    Image.new("L", (80, 100), 255).save(scan, "PDF", save_all=True, append_images=[Image.new("L", (80, 100), 9)])
    put(tmp_path / "docs", "skan.pdf", scan.getvalue())
    put(tmp_path / "docs", "zly.pdf", b"x")
    [said] = without_words(Authored(Layers(tmp_path / "docs")), ["skan.pdf", "zly.pdf"])
    assert said.startswith("docs/skan.pdf: na stronach 1, 2 nie ma tekstu, tylko obraz")


def test_no_folder_holds_nothing(tmp_path):
    assert unpublished(authored(tmp_path / "docs")) == []


def test_the_project_itself_holds_no_stray():
    assert unpublished(authored(ROOT / "docs")) == []
