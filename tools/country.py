"""An invented country to try many units on: `python3 run.py country FOLDER UNITS PLANS`.

Every unit is made of the invented unit of examples/przyklad, but none is a copy of another: towns, streets, telephones,
years, words, the number of plans, and which plans have a log are its own. The same numbers make the same country.
"""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from pathlib import Path

from jawny_plan.reading.kinds import BESIDE, DISTRICTS, LOG, MEETINGS, PLANS
from jawny_plan.storage.folders import DATA
from jawny_plan.units.country import SETTINGS
from jawny_plan.units.voivodeships import VOIVODESHIPS
from tools.bench import DAY, EXAMPLE, MEETING_FILE, lengthened, reworded, sealing


def _stems(words: str) -> tuple[str, ...]:
    return tuple(words.split())


BEGINNINGS = _stems("Bart Borz Brod Chmiel Czarn Dobr Drew Gołęb Grab Jabł Jast Kalin Klim Lesz Łub Mał Mir Ostr Rad")
ENDINGS = _stems("ech ocin usz yn osz ęc ark on im aż il ust")
"""A town is called by one of each, and ends as that of the example does: Przykładowo, Borzechowo."""
STREETS = _stems(
    "Akacjow Brzozow Bukow Cisow Dębow Grabow Jarzębinow Jaśminow Jesionow Jodłow Kalinow Kasztanow Klonow Konwaliow "
    "Makow Malinow Modrzewiow Morelow Narcyzow Olchow Orzechow Piaskow Poziomkow Różan Rumiankow Sosnow Szafirow "
    "Świerkow Topolow Tulipanow Wierzbow Wiśniow Wrzosow Zbożow Źródlan Żurawinow Bursztynow Cedrow Fiołkow Leszczynow"
)
"""Stems of streets' names, inflected as those of the example are."""
OF_EXAMPLE = _stems("Lipow Ogrodow Poln Szkoln Kwiatow Słonecznikow Tęczow Plażow")
YEARS_BACK = (0, 1, 1, 2, 3, 4)

NEWSPAPER = ("Kurier Przykładowski", "Kurier Powiatowy")
"""That of the example, and what stands for it: `Kurier Borzechowski` might be a person."""

_TOWN = re.compile(r"\bPrzykład(?=ow)")
_STREET = re.compile(rf"\b({'|'.join(OF_EXAMPLE)})(?=(?:a|ej|ą)\b)")
_PHONE = re.compile(r"\b(47|600) 000(?= \d)")
_PORTAL = """\
nazwa: Plany dzielnicowych zmyślonego kraju
wydawca: Komenda Zmyślona
witryna: https://portal.jawny-plan.example/
telefon: 47 000 00 00
"""


@dataclass(frozen=True)
class InventedUnit:
    """A unit that does not exist: its number in the country, its town's stem, and the folder to write it in."""

    number: int
    town: str
    folder: Path

    def write(self, plans: int) -> None:
        """Write its data, with so many plans."""
        chance = random.Random(self.number)  # noqa: S311  # an invented country needs no secrets
        data = self.folder / DATA
        shutil.copytree(EXAMPLE, data, ignore=shutil.ignore_patterns("*.yml", "*.txt", "*.geojson"))
        unit = self._local((EXAMPLE / "jednostka.yml").read_text("utf-8"), OF_EXAMPLE)
        unit = re.sub(r"^witryna: .*", f"witryna: https://{self.folder.name}.jawny-plan.example/", unit, flags=re.M)
        self._put("jednostka.yml", unit)
        streets = chance.sample(STREETS, len(STREETS))
        written = 0
        for copy, district in product(range(1, plans + 1), sorted((EXAMPLE / DISTRICTS).glob("*.yml"))):
            if written >= plans:
                break
            first = (copy - 1) * len(OF_EXAMPLE) % len(STREETS)
            chosen = (streets + streets)[first : first + len(OF_EXAMPLE)]
            back = YEARS_BACK[(copy - 1 + self.number) % len(YEARS_BACK)]
            self._put(f"{DISTRICTS}/{district.stem}-{copy}.yml", self._words(district, copy, back, chosen))
            # One plan continues another: all of a district are there, or none.
            for source in sorted((EXAMPLE / PLANS).glob(f"{district.stem}-20*.yml")):
                if not source.stem.endswith(BESIDE):
                    self._plan(source, copy, back, chosen, logged=chance.random() < 0.85)
                    written += 1
        self._meetings(chance, plans // 4)

    def _plan(self, source: Path, copy: int, back: int, streets: Sequence[str], *, logged: bool) -> None:
        """A plan with its approved text, and, if `logged`, its log."""
        plan = lengthened(self._words(source, copy, back, streets), copy + self.number)
        self._put(f"{PLANS}/{source.stem}-{copy}.yml", plan)
        log = source.with_name(f"{source.stem}{LOG}.yml")
        if log.exists() and logged:
            text = sealing(self._words(log, copy, back, streets), plan)
            self._put(f"{PLANS}/{source.stem}-{copy}{LOG}.yml", text)
        approved = source.with_suffix(".txt")
        if approved.exists():
            self._put(f"{PLANS}/{source.stem}-{copy}.txt", approved.read_text("utf-8"))

    def _meetings(self, chance: random.Random, meetings: int) -> None:
        names = sorted(path.stem for path in (self.folder / DATA / DISTRICTS).glob("*.yml"))
        for number in range(meetings):
            day = date.fromisoformat(DAY) + timedelta(days=chance.randrange(-60, 60))
            announced = min(day, date.fromisoformat(DAY)) - timedelta(days=chance.randrange(7, 40))
            values = {"district": chance.choice(names), "number": number + 1, "day": day, "announced": announced}
            self._put(f"{MEETINGS}/zebranie-{number + 1}.yml", MEETING_FILE.format(**values))

    def _words(self, path: Path, copy: int, back: int, streets: Sequence[str]) -> str:
        return self._local(reworded(path.read_text("utf-8"), copy, back), streets)

    def _local(self, text: str, streets: Sequence[str]) -> str:
        """A text with the town, streets and telephones of this unit."""
        text = _TOWN.sub(self.town, text.replace(*NEWSPAPER))
        text = _STREET.sub(lambda street: streets[OF_EXAMPLE.index(street[1])], text)
        return _PHONE.sub(rf"\1 {self.number % 900 + 100}", text)

    def _put(self, name: str, text: str) -> None:
        path = self.folder / DATA / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def invent(folder: Path, units: int, plans: int) -> None:
    """Write a country of so many units, each of some `plans` plans (from half to one and a half), and its portal.

    Raises FileExistsError where the folder is there already, ValueError for more units than there are names.
    """
    towns = ["".join(parts) for parts in product(BEGINNINGS, ENDINGS)]
    if units > len(towns):
        raise ValueError(f"at most {len(towns)} units")
    folder.mkdir(parents=True)
    (folder / SETTINGS).write_text(_PORTAL, encoding="utf-8", newline="\n")
    chance = random.Random(units)  # noqa: S311  # as above
    chance.shuffle(towns)
    for number, town in enumerate(towns[:units]):
        voivodeship = list(VOIVODESHIPS)[number % len(VOIVODESHIPS)]
        name = f"kpp-{number + 1}"
        many = max(1, round(plans * (0.5 + number % 11 / 10)))
        InventedUnit(number, town, folder / voivodeship / name).write(many)
