"""A sheet that has no room for what it says is left out, and nothing leads to it; all else is built."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT, command
from tests.outputs.test_release import read, write

TODAY = "2026-11-23"
MEETING, PLAN = "rejon-1-2026-12-10", "rejon-1-2026-07"
LONG = "Porozmawiajmy o wszystkim, co dzieje się na ulicy Lipowej i w okolicy " * 60


def lengthen(data: Path) -> None:
    """Texts of a meeting and a plan that no sheet of one page holds."""
    meeting = read(data / f"spotkania/{MEETING}.yml")
    write(data / f"spotkania/{MEETING}.yml", meeting | {"temat": LONG})
    plan = read(data / f"plany/{PLAN}.yml")
    plan["zagrozenia"][0]["miejsca"][0]["slowa"] = LONG
    write(data / f"plany/{PLAN}.yml", plan)
    district = read(data / "rejony/rejon-1.yml")
    district["dzielnicowi"][-1]["imie_nazwisko"] = "Imię " + "Nazwisko " * 40
    write(data / "rejony/rejon-1.yml", district)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    folder = tmp_path_factory.mktemp("pominiete")
    shutil.copytree(ROOT / "examples/przyklad/plan_data", folder / "plan_data")
    lengthen(folder / "plan_data")
    done = command("site", str(folder), today=TODAY)
    assert done.returncode == 0, done.stderr
    return folder, done


OUT = [f"spotkania/{MEETING}/plakat", f"plany/{PLAN}/klatka-1", "rejony/rejon-1/wizytowki"]


@pytest.mark.parametrize("sheet", OUT)
def test_it_is_left_out_and_nothing_leads_to_it(built, sheet):
    folder, done = built
    assert not list((folder / "site").glob(f"{sheet}.*"))
    texts = [
        path for path in (folder / "site").rglob("*") if path.suffix in (".html", ".json", ".jsonld", ".xml", ".csv")
    ]
    assert [
        path
        for path in texts
        if f"{Path(sheet).name}.pdf" in path.read_text("utf-8") and sheet in path.read_text("utf-8")
    ] == []
    [line] = [line for line in done.stdout.split("\n") if line.startswith(f"Uwaga: {sheet}.pdf: ten druk pominięto")]
    assert re.search(r"nie mie\S+ się na .* Skróć: „", line)


def test_what_is_too_long_is_told_with_its_place(built):
    folder, done = built
    said = done.stdout.replace(f"{folder}/", "")
    assert re.search(rf"plakat\.pdf: .*„Porozmawiajmy o .* Wpisano: plan_data/spotkania/{MEETING}\.yml:\d+:\d+\.", said)
    assert re.search(r"wizytowki\.pdf: .*Nazwisko.* Wpisano: plan_data/rejony/rejon-1\.yml:\d+:\d+\.", said)
    assert re.search(
        rf"klatka-1\.pdf: .*„głównie\sPorozmawiajmy o .* Wpisano: plan_data/plany/{PLAN}\.yml:\d+:\d+\.", said
    )


def test_the_rest_is_there_and_in_the_bundles(built):
    folder, _ = built
    for name in (f"plany/{PLAN}/ulotka.pdf", f"spotkania/{MEETING}/index.html", "rejony/rejon-2/wizytowki.pdf"):
        assert (folder / "site" / name).is_file()
    bundle = folder / "paczka" / MEETING
    assert not list(bundle.rglob("plakat*")) and list(bundle.rglob("*.docx"))
    sheet = (bundle / "co-gdzie-wkleic.html").read_text("utf-8")
    missing = [
        name
        for name in re.findall(r'(?:href|src)="\./([^"#]+)"', sheet)
        if not (bundle / name.replace("%20", " ")).exists()
    ]
    assert missing == []


def test_the_same_is_told_when_nothing_has_changed_and_of_one_bundle(built):
    folder, done = built
    again = command("site", str(folder), today=TODAY)
    assert "Nic się nie zmieniło" in again.stdout
    lines = [line for line in done.stdout.split("\n") if "ten druk pominięto" in line]
    assert [line for line in again.stdout.split("\n") if "ten druk pominięto" in line] == lines
    alone = command("bundle", MEETING, str(folder), today=TODAY)
    assert alone.returncode == 0, alone.stderr
    assert f"Uwaga: spotkania/{MEETING}/plakat.pdf: ten druk pominięto" in alone.stdout
