"""The package's own command. Words are English, every sentence is Polish."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from jawny_plan import polish
from jawny_plan.checks.coverage import uncovered
from jawny_plan.reading.faults import Faults
from jawny_plan.reading.folder import load

ROOT = Path(__file__).resolve().parents[2]
DATA = "plan_data"

USAGE = """\
Polecenia:
  site [FOLDER]    buduje stronę (z FOLDER/plan_data; bez folderu: z plan_data)
  serve [FOLDER]   pokazuje stronę na tym komputerze i odświeża ją po każdej zmianie
  check [FOLDER]   sprawdza dane i porównuje je z zatwierdzonym tekstem"""


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 0 when all went well, 1 on faults, 2 on a misused command."""
    name, *rest = (sys.argv[1:] if words is None else words) or [""]
    commands: dict[str, Callable[[Path], int]] = {"site": site, "serve": serve, "check": check}
    if name not in commands or len(rest) > 1:
        print(f"Nieznane polecenie: {' '.join((name, *rest))}\n{USAGE}", file=sys.stderr)
        return 2
    folder = Path(rest[0]).resolve() if rest else ROOT
    if not (folder / DATA).is_dir():
        return _failed([f"{folder / DATA}: nie ma takiego katalogu z danymi."], "Nic nie zrobiono.")
    return commands[name](folder)


def site(folder: Path) -> int:
    """Build the site of `folder` into folder/site."""
    from jawny_plan.publishing.web import building  # MkDocs is slow to import; "check" does without it

    began, target = time.perf_counter(), folder / "site"
    try:
        building.build(ROOT, folder / DATA, target)
    except building.BuildFailed as failed:
        return _failed(str(failed).split("\n"), "Strony nie zbudowano. Poprzednia strona pozostała bez zmian.")
    pages = len(list(target.rglob("*.html")))
    documents = len([path for path in target.rglob("*.*") if path.suffix in (".pdf", ".docx", ".odt", ".txt")])
    seconds = f"{time.perf_counter() - began:.1f}".replace(".", ",")
    print(
        f"Strona gotowa: {polish.plural(pages, 'strona', 'strony', 'stron')}, "
        f"{polish.plural(documents, 'dokument', 'dokumenty', 'dokumentów')} ({seconds} s).\n"
        f"Otwórz w przeglądarce: {(target / 'index.html').as_uri()}"
    )
    if ".example/" in load(folder / DATA).unit.site + "/":
        print(
            "Uwaga: adres strony (witryna w jednostka.yml) jest przykładowy. Stoi na ulotkach i w kodach QR: "
            "przed drukiem wpisz prawdziwy."
        )
    return 0


def serve(folder: Path) -> int:
    """Show the site of `folder` on this machine."""
    from jawny_plan.publishing.web import building

    print("Strona: http://127.0.0.1:8000/ (koniec: Ctrl+C)")
    building.serve(ROOT, folder / DATA)
    return 0


def check(folder: Path) -> int:
    """Check the data of `folder` and compare them with the approved texts."""
    try:
        data = load(folder / DATA)
    except Faults as faults:
        return _failed([str(fault) for fault in faults.faults], "Dane mają błędy.")
    missing = [
        f"{file.id}.txt: tego zdania nie obejmuje żadne pole planu: „{sentence}”"
        for file in data.plans
        for sentence in uncovered(file)
    ]
    if missing:
        return _failed(missing, "Uzupełnij brzmienie w pliku planu albo popraw poprawki_pisowni.")
    plans = polish.plural(len(data.plans), "plan", "plany", "planów")
    print(f"Dane są w porządku: {plans}. Każde zdanie zatwierdzonego tekstu ma swoje pole.")
    return 0


def _failed(messages: Sequence[str], closing: str) -> int:
    print("\n".join((*messages, "", closing)), file=sys.stderr)
    return 1
