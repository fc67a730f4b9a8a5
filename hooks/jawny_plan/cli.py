"""The package's own command. Words are English, every sentence is Polish."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from jawny_plan import ahead, audit, bench, build, editing, polish, publish, sbom, wording
from jawny_plan.checks.coverage import uncovered
from jawny_plan.facts.meeting import MeetingFacts
from jawny_plan.facts.release import held
from jawny_plan.gate import Gate
from jawny_plan.polish.dictionary import is_whole
from jawny_plan.publishing import security
from jawny_plan.publishing.telling import declaration, release
from jawny_plan.publishing.telling.meeting import hints
from jawny_plan.publishing.web import unchanged
from jawny_plan.reading.faults import Faults
from jawny_plan.reading.folder import load, loaded
from jawny_plan.reading.kinds import DATA
from jawny_plan.reading.today import today
from jawny_plan.withdraw import withdraw

ROOT = Path(__file__).resolve().parents[2]

USAGE = """\
Polecenia (FOLDER to katalog, w którym leży plan_data; bez niego: katalog projektu):
  site [FOLDER]                     buduje stronę, noty, druki i paczki do publikacji
  bundle PLAN [FOLDER]              buduje paczkę jednego planu lub spotkania, np. bundle rejon-2-2026-07
  serve [FOLDER]                    pokazuje stronę na tym komputerze i odświeża ją po każdej zmianie
  check [FOLDER]                    sprawdza dane, szuka danych osobowych i porównuje plany z zatwierdzonym tekstem
  format [FOLDER]                   układa pliki z danymi w jednolity sposób
  new plan REJON DZIEŃ [FOLDER]     tworzy nowy plan do wypełnienia, np. new plan rejon-2 2026-07-01
  new district REJON [FOLDER]       tworzy nowy rejon do wypełnienia, np. new district rejon-7
  new meeting REJON DZIEŃ [FOLDER]  tworzy nowe spotkanie do wypełnienia, np. new meeting rejon-2 2026-12-10
  approve PLAN [FOLDER]             zamraża zatwierdzony plan, np. approve rejon-2-2026-07
  publish GDZIE [FOLDER]            buduje stronę i pokazuje ją publicznie: GDZIE/current
  publish --dry-run GDZIE [FOLDER]  mówi tylko, co by się zmieniło (także z --copy i --rsync)
  publish --back GDZIE              wraca do poprzedniego wydania
  publish --copy GDZIE [FOLDER]     zwykła kopia, gdy serwer nie zna dowiązań
  publish --rsync KOMPUTER:GDZIE [FOLDER]  kopia na inny komputer
  withdraw CO [FOLDER]              usuwa z danych i ze strony słowa, plik albo wpis (plik:wiersz)
  withdraw CO [FOLDER] --from GDZIE  także z opublikowanej strony, razem ze starymi wydaniami
  sbom [PLIK]                       spisuje części, z których korzysta program (CycloneDX)
  audit                             pyta bazę, czy w tych częściach są znane luki
  bench [ILE]                       mierzy, jak szybko powstaje strona z tyloma planami
  bench documents                   mierzy, jak szybko powstają noty i druki"""


class Misused(Exception):
    """The words of a command are not those that it takes."""


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 0 when all went well, 1 on faults, 2 on a misused command."""
    code = 1
    try:
        code = _run(sys.argv[1:] if words is None else words)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read the output has left, as `head` does: the rest is for nobody
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for stream in (sys.stdout, sys.stderr):
            os.dup2(nowhere, stream.fileno())
    except KeyboardInterrupt:
        print("Przerwano.", file=sys.stderr)
        return 130
    return code


def _run(words: Sequence[str]) -> int:
    name, *rest = words or [""]
    commands: dict[str, Callable[[list[str]], int]] = {
        "site": site,
        "bundle": bundle,
        "serve": serve,
        "check": check,
        "format": format_,
        "new": new,
        "approve": approve,
        "publish": publish_,
        "withdraw": withdraw_,
        "sbom": sbom_,
        "audit": audit_,
        "bench": bench.main,
    }
    try:
        if name not in commands:
            raise Misused(f"Nieznane polecenie: {name}. {polish.near(name, commands)}".rstrip())
        return commands[name](rest)
    except Misused as misused:
        print(f"{misused}\n{USAGE}", file=sys.stderr)
        return 2
    except Faults as faults:
        return _failed([str(fault) for fault in faults.faults], "Nic nie zmieniono.")


def _folder(words: list[str], *, begun: bool = True) -> Path:
    """The folder that the last word names, the project's without one; once `begun` it has data. Raises Misused."""
    if len(words) > 1:
        raise Misused(f"Za dużo słów: {' '.join(words)}.")
    folder = Path(words[0]).resolve() if words else ROOT
    needed = folder / DATA if begun else folder
    if not needed.is_dir():
        raise Misused(f"{needed}: nie ma takiego katalogu{' z danymi' if begun else ''}.")
    return folder


def site(words: list[str]) -> int:
    """Build the site of a folder into its subfolder site/, unless nothing has changed since it was built."""
    folder = _folder(words)
    try:
        print(build.site(ROOT, folder))
    except build.NotBuilt as failed:
        return _failed(str(failed).split("\n"), "Strony nie zbudowano. Poprzednia strona pozostała bez zmian.")
    return 0


def bundle(words: list[str]) -> int:
    """Make the bundle of one plan or meeting in the subfolder paczka/ of a folder."""
    if not words:
        raise Misused("Paczka czego? Podaj nazwę pliku planu albo spotkania bez .yml.")
    folder = _folder(words[1:])
    try:
        print(build.bundle(ROOT, folder, words[0]))
    except build.NotBuilt as failed:
        return _failed(str(failed).split("\n"), "Paczki nie zbudowano. Poprzednia paczka pozostała bez zmian.")
    return 0


def serve(words: list[str]) -> int:
    """Show the site of a folder on this machine. Each rebuild is a process of its own, so that changed code counts."""
    from jawny_plan.publishing.web import building

    folder = _folder(words)
    again = [sys.executable, "-m", "jawny_plan", "site", str(folder)]

    def rebuild() -> None:
        subprocess.run(again, check=False)  # noqa: S603  # this very program

    rebuild()
    if (folder / "site").is_dir():
        building.serve(ROOT, folder / DATA, folder / "site", rebuild)
        return 0
    return 1


def check(words: list[str]) -> int:
    """Check the data of a folder: personal data, approved texts, canonical form. Hint at what could be better."""
    folder = _folder(words) / DATA
    material = loaded(folder)
    data, gate = material.data, Gate(material, ROOT / "docs", today())
    gate.check()
    missing = [
        f"{file.id}.txt: tego zdania nie obejmuje żadne pole planu: „{sentence}”"
        for file in data.plans
        for sentence in uncovered(file)
    ]
    if missing:
        return _failed(missing, "Uzupełnij brzmienie w pliku planu albo popraw poprawki_pisowni.")
    if different := editing.differences(folder):
        return _failed(different, "Dane są dobre, tylko inaczej ułożone. Ułoży je polecenie: python3 run.py format")
    plans = polish.plural(len(data.plans), "plan", "plany", "planów")
    covered = " Każde zdanie zatwierdzonego tekstu ma swoje pole." if any(file.approved for file in data.plans) else ""
    print(f"Dane są w porządku: {plans}.{covered}")
    for item in held(data, today()):
        print(polish.stopped(f"Wstrzymane: {release.what(item)}: {release.why(item.wait)}"))
    for hint in (*security.hints(data.unit, today()), *declaration.hints(data.unit.declaration, today())):
        print(f"Wskazówka: jednostka.yml: {hint}")
    for file in data.meetings:
        for hint in hints(MeetingFacts(file, today())):
            print(f"Wskazówka: spotkania/{file.id}.yml: {hint}")
    for hint in ahead.hints(material, today()):
        print(f"Wskazówka: {hint}")
    for exception in gate.exceptions:
        print(f"Wyjątek od kontroli danych osobowych: „{exception.text}” ({exception.reason})")
    for exception in gate.unused():
        print(f"Wskazówka: jednostka.yml: wyjątek „{exception.text}” już niczego nie dotyczy. Usuń go.")
    if not is_whole():
        print(
            "Uwaga: na tym komputerze nie ma słownika SGJP. Dane osobowe rozpoznają prostsze reguły, czytaj uważniej."
        )
    print(
        "Danych osobowych nie znaleziono. Program zna formy i słowa wokół nich, nie wie wszystkiego: "
        "samego nazwiska ani osoby opisanej okolicznościami nie pozna. Ostatni czyta człowiek."
    )
    if meant := gate.hints():
        places = polish.plural(len(meant), "miejsce", "miejsca", "miejsc")
        print(f"Treść do przejrzenia przez człowieka: {places} (to nie błędy, strona powstanie).")
        print("\n".join(f"Wskazówka: {hint}" for hint in meant))
    for line in wording.said(material.trees, ROOT / "docs"):
        print(line)
    from jawny_plan.publishing.print import hints as on_paper  # Typst is slow to import

    for hint in on_paper.hints(data):
        print(f"Wskazówka: {hint}")
    return 0


def format_(words: list[str]) -> int:
    """Rewrite the data files of a folder in canonical form."""
    folder = _folder(words) / DATA
    load(folder)  # files with faults are not touched
    changed = editing.format_all(folder)
    print("\n".join(f"Ułożono: {path}" for path in changed) or "Wszystkie pliki są już ułożone.")
    return 0


def new(words: list[str]) -> int:
    """Write a new file to be filled in."""
    match words:
        case ["plan", district, start, *rest]:
            path = editing.new_plan(_folder(rest) / DATA, district, start)
        case ["district", district, *rest]:
            path = "\nUtworzono: ".join(editing.new_district(_folder(rest, begun=False) / DATA, district))
        case ["meeting", district, day, *rest]:
            path = editing.new_meeting(_folder(rest) / DATA, district, day)
        case _:
            raise Misused("Czego ma być nowy plik? Oczekiwano: plan, district albo meeting.")
    opened = "te pliki" if "\n" in path else "ten plik"
    print(f"Utworzono: {path}\nOtwórz {opened} i zastąp każde «…» treścią.")
    return 0


def approve(words: list[str]) -> int:
    """Freeze an approved plan."""
    if not words:
        raise Misused("Który plan? Podaj nazwę jego pliku bez .yml.")
    folder = _folder(words[1:]) / DATA
    load(folder)
    log = editing.approve(folder, words[0])
    print(
        f"Plan {words[0]} jest zamrożony: jego sumę SHA-256 zapisano w {log}.\n"
        "Odtąd zmiany opisuje się wpisami w tym pliku (wykonanie, pomiar, poprawka, ocena)."
    )
    return 0


def publish_(words: list[str]) -> int:
    """Build the site of a folder if need be, and put it where the public reads it."""
    flags = frozenset(word for word in words if word.startswith("--"))
    place, *rest = [word for word in words if word not in flags] or [""]
    if not place or flags not in publish.FLAGS or (flags == {"--back"} and rest):
        raise Misused("Gdzie opublikować? Podaj katalog, a przed nim najwyżej: --dry-run, --back, --copy albo --rsync.")
    try:
        if flags == {"--back"}:
            said = publish.back(place)
        else:
            publish.refuse_another_day(today())
            folder = _folder(rest)
            if code := site([str(folder)]):
                return code
            said = publish.publish(flags, place, folder / "site", lambda: _is_fresh(folder))
    except publish.NotPublished as refused:
        return _failed(str(refused).split("\n"), "Nie opublikowano.")
    except OSError as error:
        return _failed([f"Nie udało się zapisać lub odczytać pliku: {error}."], publish.HALFWAY)
    print("\n".join(said))
    return 0


def withdraw_(words: list[str]) -> int:
    """Take words, a file or an entry out of the data, the site and what was published."""
    places: list[str] = []
    while "--from" in words[:-1]:
        at = words.index("--from")
        places.append(words[at + 1])
        words = words[:at] + words[at + 2 :]
    if not words or any(word.startswith("--") for word in words):
        raise Misused("Co wycofać? Podaj słowa w cudzysłowie, plik z plan_data albo plik:wiersz, potem katalog.")
    folder = _folder(words[1:])
    try:
        print("\n".join(withdraw(ROOT, folder, words[0], places, lambda: print(build.site(ROOT, folder)), today())))
    except (build.NotBuilt, publish.NotPublished) as failed:
        return _failed(str(failed).split("\n"), "Z danych wycofano, lecz strony nie zbudowano albo nie opublikowano.")
    return 0


def sbom_(words: list[str]) -> int:
    """List the parts that the site is made with."""
    if len(words) > 1:
        raise Misused(f"Za dużo słów: {' '.join(words)}.")
    print(sbom.write(ROOT, Path(words[0]) if words else ROOT / sbom.FILE))
    return 0


def audit_(words: list[str]) -> int:
    """Ask whether the parts have known holes."""
    if words:
        raise Misused(f"Za dużo słów: {' '.join(words)}.")
    code, said = audit.audit(ROOT)
    print(said)
    return code


def _is_fresh(folder: Path) -> bool:
    """Whether the site of a folder is whole and made of what stands there now, on this very day."""
    inputs = unchanged.fingerprint(ROOT, folder / DATA, today())
    return unchanged.recalled(ROOT, folder / "site", inputs) is not None


def _failed(messages: Sequence[str], closing: str) -> int:
    print("\n".join((*messages, "", closing)), file=sys.stderr)
    return 1
