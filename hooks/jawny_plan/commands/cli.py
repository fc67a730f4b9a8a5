"""The package's own command. Words are English, every sentence is Polish."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from jawny_plan import audit, bench, polish, sbom
from jawny_plan.checks import ahead
from jawny_plan.checks.coverage import uncovered
from jawny_plan.checks.gate import Gate
from jawny_plan.checks.plain import findings
from jawny_plan.commands import build, preview, wheels
from jawny_plan.deploy import publish
from jawny_plan.editing import data_files
from jawny_plan.facts.meeting import MeetingFacts
from jawny_plan.facts.release import held
from jawny_plan.launch import streams
from jawny_plan.launch.command_line import command_line
from jawny_plan.outputs.pages import security
from jawny_plan.reading import years
from jawny_plan.reading.authored import authored, unpublished, without_words
from jawny_plan.reading.faults import Faults
from jawny_plan.reading.folder import load, loaded
from jawny_plan.reading.kinds import DATA
from jawny_plan.reading.today import today
from jawny_plan.storage import disk, unchanged, unforeseen
from jawny_plan.wording import declaration, release
from jawny_plan.wording.meeting import hints

ROOT = Path(__file__).resolve().parents[3]

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
  publish --allow-example GDZIE     publikuje na próbę stronę o przykładowym adresie (.example)
  sbom [PLIK]                       spisuje części, z których korzysta program (CycloneDX)
  audit                             pyta bazę, czy w tych częściach są znane luki
  wheels KATALOG                    gromadzi narzędzia dla komputerów bez internetu
  bench [ILE]                       mierzy, jak szybko powstaje strona z tyloma planami
  bench documents                   mierzy, jak szybko powstają noty i druki"""


HELP = {"-h", "--help"}
HALFWAY = "Polecenia nie wykonano do końca."
NO_NAME = re.compile("[\x00-\x1f\ud800-\udfff]")  # Python's way to hold bytes that are not UTF-8 among them


class Misused(Exception):
    """The words of a command are not those that it takes."""


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 0 when all went well, 1 on faults, 2 on a misused command."""
    streams.prepare()
    code = 1
    try:
        code = _run(sys.argv[1:] if words is None else words)
        sys.stdout.flush()
    except BrokenPipeError:  # as `head` leaves: the rest is for nobody
        streams.abandon()
    except KeyboardInterrupt:
        print("Przerwano.", file=sys.stderr)
        return 130
    except OSError as error:  # it may be the output itself that fails
        try:
            _failed([disk.fault(error)], HALFWAY)
            sys.stdout.flush()
        except OSError:
            streams.abandon()
    except Exception as error:
        code = _failed([unforeseen.told(ROOT, error)], HALFWAY)
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
        "sbom": sbom_,
        "audit": audit_,
        "wheels": wheels_,
        "bench": bench_,
    }
    try:
        if name == "help" or HELP.intersection(words):
            print(_help([word for word in words if word in commands]))
            return 0
        if name not in commands:
            raise Misused(f"Nieznane polecenie: {name}. {polish.near(name, commands)}".rstrip())
        unknown = [word for word in rest if word.startswith("-")]
        if unknown and name != "publish":  # which has options, and looks at them itself
            raise Misused(f"Polecenie {name} nie zna opcji {unknown[0]}.")
        return commands[name](rest)
    except Misused as misused:
        print(f"{misused}\n{USAGE}", file=sys.stderr)
        return 2
    except Faults as faults:
        return _failed([str(fault) for fault in faults.faults], "Nic nie zmieniono.")


def _help(names: list[str]) -> str:
    """What the help says of the first of these commands; of all, where there is none."""
    told = [line for line in USAGE.splitlines() if line.split()[:1] == names[:1]]
    return "\n".join(told) if told else USAGE


def _folder(words: list[str], *, begun: bool = True) -> Path:
    """The folder that the last word names, the project's without one; once `begun` it has data. Raises Misused."""
    if len(words) > 1:
        raise Misused(f"Za dużo słów: {' '.join(words)}.")
    if words and (not words[0] or NO_NAME.search(words[0])):
        raise Misused("Nazwa katalogu jest pusta albo zawiera bajty, które nie są tekstem UTF-8. Zmień ją.")
    folder = Path(os.path.realpath(words[0])) if words else ROOT
    needed = folder / DATA if begun else folder
    if not os.path.isdir(needed):  # pathlib would raise for a name that is too long
        raise Misused(f"{needed}: nie ma takiego katalogu{' z danymi' if begun else ''}.")
    return folder


def site(words: list[str]) -> int:
    """Build the site of a folder into its subfolder site/, unless nothing has changed since it was built."""
    folder = _folder(words)
    try:
        print(build.site(ROOT, folder))
    except build.NotBuilt as failed:
        return _failed(str(failed).split("\n"), failed.stands)
    return 0


def bundle(words: list[str]) -> int:
    """Make the bundle of one plan or meeting in the subfolder paczka/ of a folder."""
    if not words:
        raise Misused("Paczka czego? Podaj nazwę pliku planu albo spotkania bez .yml.")
    folder = _folder(words[1:])
    try:
        print(build.bundle(ROOT, folder, words[0]))
    except build.NotBuilt as failed:
        return _failed(str(failed).split("\n"), failed.stands)
    return 0


def serve(words: list[str]) -> int:
    """Show the site of a folder on this machine."""
    preview.serve(ROOT, _folder(words))
    return 0


def check(words: list[str]) -> int:
    """Check the data of a folder: personal data, approved texts, canonical form. Hint at what could be better."""
    folder = _folder(words) / DATA
    material = loaded(folder)
    day = today()
    data, gate = material.data, Gate(material, ROOT / "docs", day)
    ahead.check(material, day)
    gate.check()
    missing = [
        f"{file.id}.txt: tego zdania nie obejmuje żadne pole planu: „{sentence}”"
        for file in data.plans
        for sentence in uncovered(file)
    ]
    if missing:
        return _failed(missing, "Uzupełnij brzmienie w pliku planu albo popraw poprawki_pisowni.")
    if different := data_files.differences(folder):
        return _failed(different, f"Dane są dobre, tylko inaczej ułożone. Ułoży je polecenie: {command_line('format')}")
    plans = polish.plural(len(data.plans), "plan", "plany", "planów")
    covered = " Każde zdanie zatwierdzonego tekstu ma swoje pole." if any(file.approved for file in data.plans) else ""
    print(f"Dane są w porządku: {plans}.{covered}")
    for item in held(data, day):
        print(polish.stopped(f"Wstrzymane: {release.what(item)}: {release.why(item.wait)}"))
    for hint in (*security.hints(data.unit, day), *declaration.hints(data.unit.declaration, day)):
        print(f"Wskazówka: jednostka.yml: {hint}")
    for file in data.meetings:
        for hint in hints(MeetingFacts(file, day)):
            print(f"Wskazówka: spotkania/{file.id}.yml: {hint}")
    for hint in (*ahead.hints(material, day), *years.hints(material.trees, day)):
        print(f"Wskazówka: {hint}")
    for exception in gate.exceptions:
        print(f"Wyjątek od kontroli danych osobowych: „{exception.text}” ({exception.reason})")
    for exception in gate.unused():
        print(f"Wskazówka: jednostka.yml: wyjątek „{exception.text}” już niczego nie dotyczy. Usuń go.")
    written = authored(ROOT / "docs")
    for said in (*unpublished(written), *without_words(written.folder, written.mentioned())):
        print(f"Wskazówka: {said}")
    for line in findings.said(material.trees, ROOT / "docs"):
        print(line)
    from jawny_plan.outputs.documents.print import hints as on_paper  # Typst is slow to import

    for hint in on_paper.hints(data):
        print(f"Wskazówka: {hint}")
    return 0


def format_(words: list[str]) -> int:
    """Rewrite the data files of a folder in canonical form."""
    folder = _folder(words) / DATA
    load(folder)  # files with faults are not touched
    changed = data_files.format_all(folder)
    print("\n".join(f"Ułożono: {path}" for path in changed) or "Wszystkie pliki są już ułożone.")
    return 0


def new(words: list[str]) -> int:
    """Write a new file to be filled in."""
    match words:
        case ["plan", district, start, *rest]:
            path = data_files.new_plan(_folder(rest) / DATA, district, start)
        case ["district", district, *rest]:
            path = "\nUtworzono: ".join(data_files.new_district(_folder(rest, begun=False) / DATA, district))
        case ["meeting", district, day, *rest]:
            path = data_files.new_meeting(_folder(rest) / DATA, district, day)
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
    log = data_files.approve(folder, words[0])
    print(
        f"Plan {words[0]} jest zamrożony: jego sumę SHA-256 zapisano w {log}.\n"
        "Odtąd zmiany opisuje się wpisami w tym pliku (wykonanie, pomiar, poprawka, ocena)."
    )
    return 0


def publish_(words: list[str]) -> int:
    """Build the site of a folder if need be, and put it where the public reads it."""
    flags = frozenset(word for word in words if word.startswith("-"))
    place, *rest = [word for word in words if word not in flags] or [""]
    if not place or flags not in publish.FLAGS or ("--back" in flags and rest):
        raise Misused(
            "Gdzie opublikować? Podaj katalog, a przed nim najwyżej: "
            "--dry-run, --back, --copy, --rsync albo --allow-example."
        )
    is_back = flags == {"--back"}
    try:
        said = publish.back(place) if is_back else _published(flags, place, _folder(rest))
    except build.NotBuilt as failed:
        return _failed(str(failed).split("\n"), failed.stands)
    except publish.NotPublished as refused:
        return _failed(str(refused).split("\n"), publish.NOT_BACK if is_back else refused.closing)
    except OSError as error:
        closing = publish.NOT_BACK if is_back else publish.HALFWAY
        return _failed([f"Nie udało się zapisać lub odczytać pliku: {error}."], closing)
    print("\n".join(said))
    return 0


def _published(flags: frozenset[str], place: str, folder: Path) -> list[str]:
    """What to say of a publication, or of a trial. Raises NotBuilt, NotPublished, Faults, OSError."""
    publish.refuse_another_day(today())
    publish.refuse_place(flags, place, folder, ROOT)
    address = str(load(folder / DATA).unit.site)
    if "--dry-run" in flags:
        with build.tried(ROOT, folder) as tried:
            return [*publish.would_change(flags, place, tried), *publish.warned(flags, address)]
    publish.refuse_example(flags, address)
    print(build.site(ROOT, folder))
    return publish.publish(flags, place, folder / "site", lambda: _is_fresh(folder))


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
    print("\n".join(filter(None, (said, audit.since(ROOT, today(), code)))))
    return code


def wheels_(words: list[str]) -> int:
    """Gather the wheels of all locks but those of tests, for machines without a network."""
    if len(words) != 1:
        raise Misused("Dokąd? Podaj katalog, na przykład: wheels wheels.")
    try:
        print(wheels.gather(ROOT, Path(words[0])))
    except wheels.NotGathered as failed:
        return _failed(str(failed).split("\n"), "Nie zgromadzono narzędzi; w katalogu nic się nie zmieniło.")
    return 0


def bench_(words: list[str]) -> int:
    """Measure how fast a site is built."""
    if words[1:] or any(word != "documents" and not (word.isdecimal() and len(word) < 6) for word in words):
        raise Misused("Ile planów? Podaj liczbę albo słowo documents.")
    return bench.main(words)


def _is_fresh(folder: Path) -> bool:
    """Whether the site of a folder is whole and made of what stands there now, on this very day."""
    inputs = unchanged.fingerprint(ROOT, folder / DATA, today())
    return unchanged.recalled(ROOT, folder / "site", inputs) is not None


def _failed(messages: Sequence[str], closing: str) -> int:
    print("\n".join((*messages, "", closing)), file=sys.stderr)
    return 1
