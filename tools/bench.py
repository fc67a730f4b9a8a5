"""How fast the site of a large unit is built: `python3 run.py bench [HOW_MANY_PLANS]`, on Linux and macOS.

The invented unit of examples/przyklad is copied over and over. Every copy has its own names, years,
words and number of actions and partners, so that no copy profits from what was made for another.
Each build is the command `site` in a process of its own, with a cache that starts empty.
"""

from __future__ import annotations

import hashlib
import os
import platform
import re
import shutil
import string
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from jawny_plan import polish
from jawny_plan.reading.kinds import BESIDE, DISTRICTS, LOG, MEETINGS, PLANS
from jawny_plan.reading.today import VARIABLE as TODAY
from jawny_plan.storage.folders import DATA
from jawny_plan.storage.unchanged import VARIABLE as CACHE
from tools import bench_others
from tools.bench_others import Wrapped

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "examples/przyklad/plan_data"
DAY = "2026-11-23"
MANY = 200
FEW = 10
"""Plans beside many meetings."""
SIZES = (200, 1_000)
MEETING_SIZES = (500, 2_000)
DIGITS = 6
"""A number of plans has fewer."""

_YEAR = re.compile(r"(?<![\w-])20\d\d(?=-\d\d)")
_WORD = re.compile(r"(?<=[a-ząćęłńóśźż] )[a-ząćęłńóśźż]{6,}")
_KIND = re.compile(r"[ -]*rodzaj: ")  # one of a list that the program knows, in its words
_ANNEX = re.compile(r"^ {4}aneks:\n(?: {6}.*\n|\n)+", re.MULTILINE)
_MEETING = re.compile(r"(?<=rodzaj: spotkanie\n      )plik: .*")  # a proof by a meeting, and meetings are not copied
MEETING_FILE = """\
rejon: {district}
rodzaj: zebranie
tytul: Spotkanie mieszkańców numer {number}
termin: {{dnia: {day}, od: 18.00}}
miejsce: {{obiekt: Szkoła Podstawowa nr {number}, adres: ul. Klonowa 1}}
prowadzacy:
  - funkcja: dzielnicowy
ogloszono: {announced}
"""
_HEADLINE = re.compile(r"^haslo: .*", re.MULTILINE)


class Unit:
    """An invented unit of many plans in the folder `folder`, with an empty cache of its own."""

    def __init__(self, folder: Path, plans: int, meetings: int = 0) -> None:
        self.folder = folder
        self.cache = folder / "cache"
        self._data = folder / DATA
        shutil.copytree(EXAMPLE, self._data, ignore=shutil.ignore_patterns("*.yml", "*.txt", "*.geojson"))
        shutil.copy(EXAMPLE / "jednostka.yml", self._data)
        sources = [path for path in sorted((EXAMPLE / PLANS).glob("*.yml")) if not path.stem.endswith(BESIDE)]
        for number in range(plans):
            copy, source = divmod(number, len(sources))
            self._copy(sources[source], copy + 1)
        for number in range(meetings):
            self._meet(number)

    def change(self) -> None:
        """Give one plan another headline."""
        for path in sorted((self._data / PLANS).glob("*.yml")):
            log = path.with_name(f"{path.stem}{LOG}.yml")
            if not path.stem.endswith(BESIDE) and not log.exists():  # a log may have frozen it
                path.write_text(_HEADLINE.sub("haslo: Inaczej", path.read_text("utf-8"), count=1), "utf-8")
                return

    def _copy(self, source: Path, copy: int) -> None:
        """The plan at `source` with its log, approved text and districts, as the `copy`-th of its kind."""
        for path in (EXAMPLE / DISTRICTS).glob("*.yml"):
            self._write(f"{DISTRICTS}/{path.stem}-{copy}.yml", reworded(path.read_text("utf-8"), copy))
        plan = lengthened(reworded(source.read_text("utf-8"), copy), copy)
        self._write(f"{PLANS}/{source.stem}-{copy}.yml", plan)
        log = source.with_name(f"{source.stem}{LOG}.yml")
        if log.exists():
            self._write(f"{PLANS}/{source.stem}-{copy}{LOG}.yml", sealing(reworded(log.read_text("utf-8"), copy), plan))
        approved = source.with_suffix(".txt")
        if approved.exists():
            self._write(f"{PLANS}/{source.stem}-{copy}.txt", approved.read_text("utf-8"))

    def _meet(self, number: int) -> None:
        """A meeting of its own day and words in one of the districts."""
        names = sorted(path.stem for path in (self._data / DISTRICTS).glob("*.yml"))
        day = date.fromisoformat(DAY) + timedelta(days=number % 60 - 30)
        text = MEETING_FILE.format(district=names[number % len(names)], number=number, day=day, announced="2026-10-01")
        self._write(f"{MEETINGS}/zebranie-{number}.yml", text)

    def _write(self, name: str, text: str) -> None:
        path = self._data / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def reworded(text: str, copy: int, back: int | None = None) -> str:
    """A file of the example in other words: its names, years and long words are those of one copy.

    Years go `back` by so many, by a number that depends on the copy where none is given.
    """
    years = copy % 9 if back is None else back
    names = [path.stem for kind in (DISTRICTS, PLANS) for path in (EXAMPLE / kind).glob("*.yml")]
    text = re.sub(rf"(?<=: )({'|'.join(names)})$", rf"\1-{copy}", text, flags=re.MULTILINE)
    text = _YEAR.sub(lambda year: str(int(year[0]) - years), text)
    ending = string.ascii_lowercase[copy % 26] * (copy // 26 + 1)
    lines = text.splitlines(keepends=True)
    text = "".join(line if _KIND.match(line) else _WORD.sub(lambda word: word[0] + ending, line) for line in lines)
    text = _MEETING.sub("opis: Spotkanie", text)
    return re.sub(r"^(haslo|nazwa): .*", rf"\g<0> {copy}", text, flags=re.MULTILINE)


def sealing(log: str, plan: str) -> str:
    """A log that seals this plan, without annexes, whose sums are those of the example's own words."""
    return re.sub(r"sha256: \w+", f"sha256: {hashlib.sha256(plan.encode()).hexdigest()}", _ANNEX.sub("", log))


def lengthened(plan: str, copy: int) -> str:
    """A plan with a few more actions and partners, so that hardly two pages have the same shape."""
    action = "  - nazwa: Działanie {} planu {}\n    termin:\n      rodzaj: brak\n"
    actions = "".join(action.format(number, copy) for number in range(copy % 5))
    partners = "".join(f"  - nazwa: Podmiot {number} planu {copy}\n" for number in range(copy // 5 % 5))
    return plan.replace("\npodmioty:\n", f"{actions}\npodmioty:\n{partners}")


@dataclass(frozen=True)
class Measured:
    """One build."""

    name: str
    seconds: float
    processor: float
    """Seconds of all processors together."""
    megabytes: float
    """The memory of its largest process."""
    pages: int
    documents: int
    """How many were made, not taken from the cache."""


def measure(unit: Unit) -> Iterator[Measured]:
    """Build the unit's site from nothing, once more, and after a change. Raises RuntimeError if a build fails."""
    yield _build(unit, "wszystko od nowa")
    yield _build(unit, "nic się nie zmieniło")
    unit.change()
    yield _build(unit, "zmieniony jeden plan")


def _build(unit: Unit, name: str) -> Measured:
    before = _documents(unit)
    settings = {"PYTHONPATH": str(ROOT / "hooks"), "NO_MKDOCS_2_WARNING": "1", TODAY: DAY, CACHE: str(unit.cache)}
    command = [sys.executable, "-P", "-m", "jawny_plan", "site", str(unit.folder)]
    began = time.perf_counter()
    with subprocess.Popen(command, env={**os.environ, **settings}, stdout=subprocess.DEVNULL) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - began
    if process.returncode:
        raise RuntimeError(f"site {unit.folder}: {process.returncode}")
    return Measured(
        name,
        seconds,
        used.ru_utime + used.ru_stime,
        used.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024),
        len(list((unit.folder / "site").rglob("*.html"))),
        len(_documents(unit) - before),
    )


def _documents(unit: Unit) -> set[str]:
    folder = unit.cache / "dokumenty"
    return {path.name for path in folder.iterdir()} if folder.is_dir() else set()


def table(measured: Sequence[Measured]) -> str:
    """The measurements as lines for people, in Polish."""
    head = f"{'budowa':22}{'czas [s]':>10}{'procesor [s]':>14}{'dokumenty':>11}{'na sekundę':>12}{'pamięć [MB]':>13}"
    rows = (
        f"{item.name:22}{item.seconds:>10.2f}{item.processor:>14.2f}{item.documents:>11}"
        f"{item.documents / item.seconds:>12.1f}{item.megabytes:>13.0f}"
        for item in measured
    )
    return "\n".join((head, *(row.replace(".", ",") for row in rows)))


def machine() -> str:
    """The processor, its cores and the Python."""
    model = platform.processor() or platform.machine()
    if Path("/proc/cpuinfo").exists():
        named = re.search(r"^model name\s*: (.*)", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
        model = named[1] if named else model
    cores = polish.plural(os.cpu_count() or 1, "rdzeń", "rdzenie", "rdzeni")
    return f"{model}, {cores}, {platform.system()}, Python {platform.python_version()}"


def warm(unit: Unit) -> float:
    """Seconds for the page, notes, radio and leaflet of a plan in a process that has shown another before."""
    from jawny_plan.commands import building  # MkDocs is slow to import
    from jawny_plan.reading.folder import load

    data, day = load(unit.folder / DATA), date.fromisoformat(DAY)
    previews = building.plan_previews(ROOT, unit.folder / DATA)
    for plan in data.plans[:2]:
        began = time.perf_counter()
        shown = previews.of(data, plan.id, day)
        _ = shown.page, shown.notes, shown.leaflet  # each is made when it is asked for
    previews.close()
    return time.perf_counter() - began


def beside(ours: Measured, others: Sequence[Wrapped]) -> str:
    """How many times longer ours took for the whole than others for wrapping the pages alone."""
    lines = (
        f"{item.name}: {item.pages} stron w {item.seconds:.2f} s (procesor {item.processor:.2f} s); "
        f"cała nasza budowa od nowa trwa {ours.seconds / item.seconds:.1f} raza tyle"
        for item in others
    )
    return "\n".join(lines).replace(".", ",")


def measured_site(plans: int) -> str:
    """The builds of a site of so many plans, measured, in lines for people."""
    with tempfile.TemporaryDirectory() as folder:
        unit = Unit(Path(folder), plans)
        measured = list(measure(unit))
        others = beside(measured[0], bench_others.measure(unit.folder / "site"))
        preview = f"podgląd jednego planu w działającym procesie: {warm(unit):.2f} s".replace(".", ",")
    count = polish.plural(plans, "plan", "plany", "planów")
    pages = polish.plural(measured[0].pages, "strona", "strony", "stron")
    return f"{count}, {pages}\n{machine()}\n\n{table(measured)}\n{preview}\n\n{others}"


def measured_growth(sizes: Sequence[int], *, meetings: bool = False) -> str:
    """What a plan or a meeting costs in units of different sizes, in lines for people; `meetings` beside few plans."""
    lines = [machine(), f"{'ile':>8}{'budowa':>24}{'czas [s]':>10}{'procesor na sztukę [ms]':>25}{'pamięć [MB]':>13}"]
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            unit = Unit(Path(folder), *((FEW, size) if meetings else (size,)))
            for item in measure(unit):
                each = item.processor / size * 1000
                lines.append(f"{size:>8}{item.name:>24}{item.seconds:>10.2f}{each:>25.1f}{item.megabytes:>13.0f}")
    return "\n".join((lines[0], *(line.replace(".", ",") for line in lines[1:])))
