"""Runs over small units with real workers: what is built, what is left as it was, and what a kill leaves."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil
import pytest

from jawny_plan.units.workplace import PREFIX
from tests.conftest import command, made_once, surroundings
from tests.units.conftest import PORTAL

DAY = "2026-11-23"
NAMES = ("lodzkie/kpp-a", "lodzkie/kpp-b", "slaskie/kpp-c")
UNIT = "nazwa: Komenda Powiatowa Policji w Próbowie\nskrot: KPP {0}\nwitryna: https://{0}.jawny-plan.example/\n"
DISTRICT = """\
numer: 1
nazwa: Centrum
miejscowosc: Próbowo
kontakt: {telefon: 47 000 00 01}
obszary:
  - {ulice: [{nazwa: Klonowa}]}
"""


def write(folder: Path) -> None:
    """Three units that have a district each and no plan yet."""
    (folder / "portal.yml").write_text(PORTAL, encoding="utf-8")
    for name in NAMES:
        data = folder / name / "plan_data"
        (data / "rejony").mkdir(parents=True)
        (data / "jednostka.yml").write_text(UNIT.format(name.rpartition("/")[2]), encoding="utf-8")
        (data / "rejony/rejon-1.yml").write_text(DISTRICT, encoding="utf-8")


SERVER = "jawny_plan.commands.fork_server"


def start(folder: Path, *options: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "jawny_plan", "units", *options, str(folder)],
        env={**surroundings(), "JAWNY_PLAN_DZIS": DAY},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def run(folder: Path, *options: str) -> tuple[int, str]:
    with start(folder, *options) as process:
        said, _ = process.communicate(timeout=500)
    return process.returncode, said


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The units, built once by two workers; what was said stands beside them."""

    def make(folder: Path) -> None:
        write(folder)
        code, said = run(folder, "--workers", "2")
        assert code == 0, said
        (folder / ".powiedziane").write_text(said, encoding="utf-8")

    return made_once(tmp_path_factory, "kraj-zbudowany", make)


def sites(folder: Path) -> dict[str, bytes]:
    """Every file of every unit's site and bundles, and of the portal."""
    tops = [folder / name / top for name in NAMES for top in ("site", "paczka")] + [folder / "portal"]
    files = [path for top in tops for path in top.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def edit(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name / "plan_data/rejony/rejon-1.yml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_every_unit_is_built_as_site_builds_it(built, tmp_path):
    said = (built / ".powiedziane").read_text(encoding="utf-8")
    assert "3 z 3: " in said
    assert "Jednostki: 3. Nowe strony: 3, bez zmian: 0, z błędami (bez nowej strony): 0." in said
    assert "Portal: 3\xa0jednostki." in said
    assert "Warning" not in said
    write(tmp_path)  # another test may be changing the data of the built one
    own, unit = tmp_path / NAMES[0], built / NAMES[0]
    done = command("site", str(own), today=DAY)
    assert done.returncode == 0, done.stderr
    for top in ("site", "paczka"):
        assert files(own / top) == files(unit / top)


def files(top: Path) -> dict[Path, bytes]:
    return {path.relative_to(top): path.read_bytes() for path in top.rglob("*") if path.is_file()}


def test_what_stands_is_not_built_again_and_faults_stay_where_they_are(built):
    """One after another on the same folder: nothing new, then one with a fault, one changed, one as it was."""
    code, said = run(built)
    assert (code, "Nowe strony: 0, bez zmian: 3" in said) == (0, True), said
    before = sites(built)
    edit(built, NAMES[0], "telefon: 47 000 00 01", "telefon: 47")
    edit(built, NAMES[1], "nazwa: Klonowa", "nazwa: Dębowa")
    try:
        code, said = run(built, "--workers", "2")
        after = sites(built)
    finally:
        edit(built, NAMES[0], "telefon: 47", "telefon: 47 000 00 01")
    assert code == 1
    assert "Nowe strony: 1, bez zmian: 1, z błędami (bez nowej strony): 1." in said
    assert "lodzkie/kpp-a: są błędy, nowa strona nie powstała." in said
    assert "lodzkie/kpp-a/plan_data/rejony/rejon-1.yml:4:20: kontakt.telefon: " in said
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    assert not [name for name in changed if name.startswith((NAMES[0], NAMES[2]))]
    assert any(name.startswith(f"{NAMES[1]}/site/rejony/") for name in changed)
    assert "portal/szukaj/miejsca/m-deb.json" in changed


def test_a_build_that_takes_too_much_memory_is_stopped(tmp_path):
    write(tmp_path)
    for name in NAMES[1:]:
        shutil.rmtree(tmp_path / name)
    from jawny_plan.units import country
    from jawny_plan.units.build_process import builds
    from jawny_plan.units.job import UnitJob, UnitResult, build
    from jawny_plan.units.program import version

    builds().get_ready()  # a run of another test in this process has ended them
    (unit,) = country.opened(tmp_path).units
    outcome = build(UnitJob(unit.id, str(tmp_path), DAY, version(), memory=10))
    assert outcome.result is UnitResult.TOO_BIG
    assert "więcej pamięci niż 10 MB" in outcome.messages
    assert not (unit.path / "site").exists()


def test_a_worker_with_another_program_builds_nothing(tmp_path):
    from jawny_plan.units.job import UnitJob, UnitResult, build

    write(tmp_path)
    outcome = build(UnitJob(NAMES[0], str(tmp_path), DAY, "inny", memory=1000))
    assert outcome.result is UnitResult.OTHER_PROGRAM
    assert not (tmp_path / NAMES[0] / "site").exists()


def test_a_worker_that_does_not_see_the_folder_builds_nothing_there(tmp_path):
    """One that joins later, or has another folder under the same name: its site would be taken for a new one."""
    from jawny_plan.units.here import SharedWord
    from jawny_plan.units.job import UnitJob, UnitResult, build
    from jawny_plan.units.program import version

    write(tmp_path)
    token = SharedWord(str(tmp_path / ".tu-1"), "1")
    outcome = build(UnitJob(NAMES[0], str(tmp_path), DAY, version(), memory=1000, token=token))
    assert outcome.result is UnitResult.FAULTY
    assert "nie widzi katalogu jednostek" in outcome.messages
    assert not (tmp_path / NAMES[0] / "site").exists()


@pytest.mark.parametrize("record", ['{"found": {"site": 1, "seconds": "x"}, "rules": ""}', "[]", '{"found": [', ""])
def test_a_spoilt_record_counts_as_none(tmp_path, record):
    from jawny_plan.units import country, known

    write(tmp_path)
    unit, *_ = country.opened(tmp_path).units
    known.remember(tmp_path, unit, "", 1.0)
    (file,) = (tmp_path / ".jednostki").iterdir()
    file.write_text(record, encoding="utf-8")
    assert known.seconds(tmp_path, unit) is None
    assert not known.stands(tmp_path, unit, "")


def test_where_nothing_can_be_written_the_disk_is_told(tmp_path):
    write(tmp_path)
    (tmp_path / ".jednostki").write_text("")
    code, said = run(tmp_path)
    assert code == 1
    assert ".jednostki" in said
    assert "Utracono połączenie" not in said


def test_a_second_run_on_the_same_folder_does_not_begin(tmp_path):
    from jawny_plan.launch import locks

    write(tmp_path)
    (tmp_path / ".jednostki").mkdir()
    with (tmp_path / ".jednostki/praca.lock").open("w") as lock:
        assert locks.taken(lock)
        code, said = run(tmp_path)
    assert code == 1
    assert "pracuje już inne polecenie units" in said
    assert not (tmp_path / "portal").exists()


def family(process: subprocess.Popen[str]) -> list[psutil.Process]:
    try:
        return psutil.Process(process.pid).children(recursive=True)
    except psutil.Error:
        return []


def building(process: psutil.Process) -> bool:
    """Whether a process builds a unit: a fork of the server of forks, or one of its own."""
    try:
        return "site" in process.cmdline() or all(SERVER in each.cmdline() for each in (process, process.parent()))
    except psutil.Error:
        return False


def wait_until_building(process: subprocess.Popen[str]) -> list[psutil.Process]:
    """The processes of a run, once one of them builds a unit."""
    for _ in range(3000):
        found = family(process)
        if any(map(building, found)):
            return found
        time.sleep(0.02)
    raise AssertionError("nothing was built")


def test_a_killed_build_is_begun_again(tmp_path):
    write(tmp_path)
    with start(tmp_path, "--workers", "2") as process:
        next(each for each in wait_until_building(process) if building(each)).kill()
        said, _ = process.communicate(timeout=500)
    assert process.returncode == 0, said
    assert "z błędami (bez nowej strony): 0." in said
    assert all((tmp_path / name / "site/index.html").is_file() for name in NAMES)


def test_a_killed_server_of_forks_costs_nothing(tmp_path):
    write(tmp_path)
    with start(tmp_path, "--workers", "2") as process:
        found = wait_until_building(process)
        next(each for each in found if SERVER in each.cmdline() and not building(each)).kill()
        said, _ = process.communicate(timeout=500)
    assert process.returncode == 0, said
    assert "z błędami (bez nowej strony): 0." in said
    assert all((tmp_path / name / "site/index.html").is_file() for name in NAMES)
    assert not [each for each in found if each.is_running() and each.status() != psutil.STATUS_ZOMBIE]


def test_a_killed_run_is_finished_by_the_next(tmp_path):
    write(tmp_path)
    with start(tmp_path, "--workers", "1") as process:
        wait_until_building(process)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    code, said = run(tmp_path, "--workers", "1")
    assert code == 0, said
    assert all((tmp_path / name / "site/index.html").is_file() for name in NAMES)
    assert not list(tmp_path.rglob(".site.nowa"))
    assert not list(Path(tempfile.gettempdir()).glob(f"{PREFIX}*"))


def test_a_scheduler_that_does_not_answer_is_told(tmp_path):
    write(tmp_path)
    code, said = run(tmp_path, "--scheduler", "tcp://127.0.0.1:9")
    assert code == 1
    assert "tcp://127.0.0.1:9: nikt nie odpowiada" in said
    assert "Pracy nie dokończono; każda strona stoi w całości" in said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "Podaj jeden katalog"),
        (("a", "b"), "Podaj jeden katalog"),
        (("--workers", "0", "."), "--workers 0: oczekiwano liczby od 1 do 512."),
        (("--memory", "x", "."), "--memory x: oczekiwano liczby"),
        (("--scheduler", "tcp://10.0.0.1:1", "."), "bez szyfrowania"),
        (("--tls", "x", "."), "--tls dla --scheduler"),
        (("--workers",), "Po --workers czegoś brakuje."),
        (("--wokers", "2", "."), "nie zna opcji --wokers"),
        (("nie-ma-takiego",), "nie ma takiego katalogu"),
    ],
)
def test_words_that_make_no_sense_are_told(words, said):
    done = command("units", *words)
    assert done.returncode == 2
    assert said in done.stderr


def test_its_help_says_which_folder_is_meant():
    said = command("units", "--help").stdout
    assert said.startswith("Polecenie (JEDNOSTKI to katalog, w którym leżą katalogi jednostek i portal.yml):\n")
    assert "plan_data" not in said
