"""A meeting is one of the programme "Dzielnicowy bliżej nas" where the data say so, in every output, and nowhere else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import command, made_once
from tests.tools import pdf, text

UNIT = (
    "nazwa: Komenda Powiatowa Policji w Przykładowie\nskrot: KPP Przykładowo\nwitryna: https://kpp.przyklad.example/\n"
)
MEETING = """\
rejon: rejon-2
rodzaj: {kind}
{programme}tytul: Rozmowa {name}
ogloszono: 2026-01-02
miejsce: {{obiekt: Urząd Gminy}}
{term}
"""
HELD = """\
  - dnia: 2026-02-01
    od: 17.00
    sprawozdanie: {dnia: 2026-02-02, frekwencja: 12, nie_zgloszono_wnioskow: tak}
"""
SERIES = f"terminy:\n{HELD}  - {{dnia: 2026-04-01, od: 17.00}}\n"
PROGRAMME = {
    "rada": ("zebranie", ""),
    "szkola": ("spotkanie", "program: nie\n"),
    "debata": ("konsultacje", "program: tak\n"),
}
NAME = "Dzielnicowy bliżej nas"


def made(folder: Path) -> None:
    data = folder / "plan_data"
    for name in ("rejony", "plany", "spotkania"):
        (data / name).mkdir(parents=True)
    (data / "jednostka.yml").write_text(UNIT, encoding="utf-8")
    (data / "rejony/rejon-2.yml").write_text('numer: "2"\n', encoding="utf-8")
    for name, (kind, programme) in PROGRAMME.items():
        written = MEETING.format(kind=kind, programme=programme, name=name, term=SERIES)
        (data / f"spotkania/{name}.yml").write_text(written, encoding="utf-8")
    done = command("site", str(folder), today="2026-02-10")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_once(tmp_path_factory, "program", made)


def outputs(folder: Path, name: str) -> dict[str, str]:
    """Every file that is of one meeting alone, as text."""
    found = {}
    for path in sorted((folder / "site").rglob("*")):
        place = path.relative_to(folder).as_posix()
        if not path.is_file() or name not in place or path.name == "spotkania.json":
            continue
        match path.suffix:
            case ".pdf":
                found[place] = " ".join(pdf.text(path.read_bytes()).split())
            case ".docx":
                found[place] = text.docx(path.read_bytes())
            case ".html":
                chrome = ("nav", "header", "footer")  # leads to the page on the programme
                found[place] = text.html(path.read_text(encoding="utf-8"), chrome)
            case ".ics":
                found[place] = path.read_text(encoding="utf-8").replace("\r\n ", "")
            case ".txt" | ".json":
                found[place] = path.read_text(encoding="utf-8")
    return {place: " ".join(words.replace("\u00a0", " ").split()) for place, words in found.items()}


@pytest.mark.parametrize("name", ["rada", "szkola"])
def test_other_meetings_are_never_called_so(folder, name):
    found = outputs(folder, name)
    assert {Path(place).suffix for place in found} >= {".pdf", ".docx", ".html", ".ics", ".txt", ".json"}
    assert not [place for place, words in found.items() if NAME in words]


def test_meetings_of_the_programme_are_called_so(folder):
    found = outputs(folder, "debata")
    called = {place for place, words in found.items() if NAME in words}
    for kind in ("plakat", "zapowiedz", "relacja", ".ics", "index.html", ".docx", ".txt"):
        assert any(kind in place for place in called), (kind, sorted(found))


def test_the_data_say_what_is_known(folder):
    said = {
        name: json.loads((folder / f"site/dane/spotkania/{name}.json").read_text(encoding="utf-8"))["program"]
        for name in PROGRAMME
    }
    assert said == {"rada": None, "szkola": False, "debata": True}


def test_the_list_of_meetings_is_not_called_after_the_programme(folder):
    page = (folder / "site/spotkania/index.html").read_text(encoding="utf-8")
    assert '<h1 id="start">Spotkania z' in page.replace("\u00a0", " ").replace("&nbsp;", " ")
