"""A document that is no priority plan is called by its own name, in every output, and never a plan."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import command, made_once
from tests.tools import pdf, text

UNIT = (
    "nazwa: Komenda Powiatowa Policji w Przykładowie\nskrot: KPP Przykładowo\nwitryna: https://kpp.przyklad.example/\n"
)
CARD = """\
dokument: karta rejonu
rejon: rejon-2
haslo: Mniej hałasu na klatkach
w_skrocie: [Chcemy ciszy., Pomogą sąsiedzi., Trwa pół roku.]
okres: {od: 2025-08-01, do: 2026-01-31}
zagrozenia:
  - nazwa: hałas na klatkach
    liczby: [{id: zgloszenia, ile: 24, czego: nocnych zgłoszeń}]
cele:
  - {rodzaj: pulap, wskaznik: nocnych zgłoszeń, najwyzej: 12, bazy: [zgloszenia]}
dzialania:
  - {nazwa: Rozmowy z sąsiadami, termin: {rodzaj: caly-okres, slowa: przez cały okres}}
  - {nazwa: Przegląd lamp, termin: {rodzaj: do-dnia, do: 2025-10-01, slowa: do 1 października}}
podmioty: [{nazwa: spółdzielnia, zadanie: naprawa lamp}]
informowanie: [{kanal: strona, brzmienie: strona komendy}]
tekst: nieznany
tekst_powod: Dokument znamy ze strony gminy.
"""
LOG = """\
wpisy:
  - {dnia: 2025-09-02, zrodlo: notatka, rodzaj: wykonanie, dzialanie: 2, opis: Sprawdzono lampy.}
  - {dnia: 2025-12-01, zrodlo: pismo, rodzaj: zmiana, zdecydowal: komendant, powod: Hałas trwa., zmiany: [{rodzaj: przedluzenie, do: 2026-02-28}]}
  - {dnia: 2025-12-02, zrodlo: notatka, rodzaj: poprawka, czego: liczba lamp, bylo: dwie, jest: trzy}
  - {dnia: 2026-03-02, zrodlo: ocena, rodzaj: ocena, tresc: [Zrobiono połowę.]}
"""
WORD = re.compile(r"(?<![-/„\w])[Pp]lan(?:u|owi|em|ie)?(?![-/\w])|priorytetow")


def made(folder: Path) -> None:
    data = folder / "plan_data"
    for name in ("rejony", "plany"):
        (data / name).mkdir(parents=True)
    (data / "jednostka.yml").write_text(UNIT, encoding="utf-8")
    (data / "rejony/rejon-2.yml").write_text('numer: "2"\n', encoding="utf-8")
    (data / "plany/rejon-2-2025-08.yml").write_text(CARD, encoding="utf-8")
    (data / "plany/rejon-2-2025-08.przebieg.yml").write_text(LOG, encoding="utf-8")
    done = command("site", str(folder), today="2026-03-10")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_once(tmp_path_factory, "karta", made) / "site"


def words(site: Path) -> dict[str, str]:
    found = {}
    for path in sorted(site.rglob("*")):
        place = path.relative_to(site).as_posix()
        if not path.is_file() or "rejon-2-2025-08" not in place:
            continue
        match path.suffix:
            case ".pdf":
                found[place] = pdf.text(path.read_bytes())
            case ".docx":
                found[place] = text.docx(path.read_bytes())
            case ".html":
                found[place] = text.html(path.read_text(encoding="utf-8"), ("nav", "header", "footer"))
            case ".txt" | ".ics":
                found[place] = path.read_text(encoding="utf-8").replace("\r\n ", "")
    return found


def test_it_is_never_called_a_plan(site):
    found = words(site)
    assert {Path(place).suffix for place in found} >= {".pdf", ".docx", ".html", ".txt"}
    called = {
        place: [item[max(0, at.start() - 40) : at.end() + 20] for at in WORD.finditer(item)]
        for place, item in found.items()
    }
    assert not {place: item for place, item in called.items() if item}


def test_it_is_called_by_its_own_name(site):
    found = words(site)
    for kind in (".pdf", "start", "zakonczenie", "zmiana", "poprawka"):
        assert any("kart" in item for place, item in found.items() if kind in place), kind


def test_feeds_and_calendars_call_it_so_too(site):
    for name in ("nowosci/atom.xml",):
        feed = (site / name).read_text(encoding="utf-8")
        titles = re.findall(r"<title[^>]*>([^<]*)", feed)
        assert titles
        assert not [title for title in titles[1:] if WORD.search(title)]
