"""A site made here can be built and copied on Windows: every path is one that it can hold.

Windows itself is not at hand; the rules are those that Microsoft gives ("Naming Files, Paths, and Namespaces").
"""

from __future__ import annotations

from pathlib import Path

import pytest

from jawny_plan.model.names import LONGEST, is_windows
from tests.conftest import command
from tests.tools import files

LONGEST_PATH = 200
"""Signs of a path below the folder of a unit: what is left of 260 is for the way to that folder."""
LONG = "Wspólnie z mieszkańcami, szkołą i zarządem dróg o bezpieczeństwie na ulicy Lipowej, Szkolnej i Długiej"
DISTRICT = "d" * LONGEST
MEETING = ("spotkanie-o-bezpieczenstwie-na-ulicy-" + "m" * LONGEST)[:LONGEST]
PLAN = "p" * LONGEST


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("windows")
    unit = "nazwa: Komenda Powiatowa Policji w Przykładowie\nskrot: KPP\nwitryna: https://kpp.przyklad.example/\n"
    plan = (
        f"rejon: {DISTRICT}\nhaslo: {LONG}\nokres: {{od: 2026-07-01, do: 2026-12-31}}\n"
        f"zagrozenia:\n  - nazwa: hałas\n    miejsca:\n      - rodzaj: teren\n        slowa: {LONG}\n"
    )
    once = (
        f"rejon: {DISTRICT}\nrodzaj: spotkanie\ntytul: {LONG}\ntermin: {{dnia: 2026-12-10, od: 17.00, do: 18.00}}\n"
        "ogloszono: 2026-11-10\n"
    )
    report = "\n    sprawozdanie: {dnia: 2026-10-09, frekwencja: nieznana}\n"
    series = (
        f"rejon: {DISTRICT}\nrodzaj: spotkanie\ntytul: {LONG}\nogloszono: 2026-09-01\npublikuj_od: 2026-12-01\n"
        f"terminy:\n  - dnia: 2026-10-08\n    od: 10.00{report}"
    )
    contact = "kontakt:\n  telefon: 47 000 00 01\n"
    files.write(
        folder / "plan_data",
        {
            "jednostka.yml": unit,
            f"rejony/{DISTRICT}.yml": f"numer: 1\nmiejscowosc: Przykładowo\n{contact}",
            f"plany/{PLAN}.yml": plan,
            f"spotkania/{MEETING}.yml": once,
            f"spotkania/{'s' * LONGEST}.yml": series,
            f"spotkania/{PLAN}.yml": once,
        },
    )
    done = command("site", str(folder), today="2026-11-23")
    assert done.returncode == 0, done.stderr
    return folder


def test_no_path_is_too_long(built):
    paths = [path.relative_to(built).as_posix() for path in built.rglob("*")]
    assert any(path.startswith("paczka/") and "SZKIC" in path for path in paths)
    assert max(map(len, paths)) <= LONGEST_PATH - len(".nowa") - 1, max(paths, key=len)  # while it is being made


def test_every_part_of_a_path_is_a_name(built, example_site):
    for folder in (built, example_site.parent):
        parts = {part for path in folder.rglob("*") for part in path.relative_to(folder).parts}
        assert [part for part in parts if not is_windows(part)] == []


@pytest.mark.parametrize(
    ("name", "said", "instead"),
    [
        ("rejony/nul.yml", "Windows zachowuje dla urządzeń", "rejon-nul.yml"),
        ("plany/aux.yml", "Windows zachowuje dla urządzeń", "plan-aux.yml"),
        ("plany/aux.przebieg.yml", "Windows zachowuje dla urządzeń", "plan-aux.przebieg.yml"),
        ("spotkania/con.yml", "Windows zachowuje dla urządzeń", "spotkanie-con.yml"),
        (f"spotkania/{'zebranie-' * 20}x.yml", "nazwa ma 181 znaków", f"{'zebranie-' * 4}zebranie.yml"),
        ("spotkania/zebranie .yml", "adresem strony", "zebranie.yml"),
        ("spotkania/Zebranie w Łukowie.yml", "adresem strony", "zebranie-w-lukowie.yml"),
    ],
)
def test_a_name_that_windows_cannot_hold_is_refused_with_a_better_one(folder, name, said, instead):
    files.write(folder / "plan_data", {name: "x: y\n"})
    done = command("check", str(folder))
    assert done.returncode == 1
    [fault] = [part for part in done.stderr.split(f"{folder}/plan_data/") if part.startswith(f"{name}:1:1: nazw")]
    assert said in fault
    assert f"Zmień nazwę, na przykład na {instead}." in fault
