#!/usr/bin/env python3
"""The one command for everything; it needs nothing but Python. `python3 run.py help` says what it can do.

Tools live in .venv, made here on first use from the locks in requirements/. Every word but `test` and `help`
goes on to the package's own command line (hooks/jawny_plan).
"""

import sys

# First of all, and in words that old Pythons can parse: nothing below has to work there.
if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit(
        "Jawny plan potrzebuje Pythona 3.11 lub nowszego, a uruchomiono go Pythonem {}.{}.\n"
        "Nowszy Python można pobrać ze strony https://www.python.org/downloads/".format(*sys.version_info)
    )

import contextlib
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import textwrap
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PROGRAMS = VENV / ("Scripts" if sys.platform == "win32" else "bin")
PYTHON = PROGRAMS / ("python.exe" if sys.platform == "win32" else "python")
STAMP = VENV / "jawny-plan-gotowe"

# Whichever Python runs this file, .venv is made from the one that will still be there when .venv is cleared.
BASE_PYTHON = getattr(sys, "_base_executable", None) or sys.executable

# A lock and what it includes: with the tools for tests in place, `site` has all that it needs.
LOCKS = {"site": ("site",), "test": ("test", "site")}

BROWSER_VARIABLE = "JAWNY_PLAN_PRZEGLADARKA"
# chromium-browser comes last: on Ubuntu it may be a mere hint that a snap is missing.
BROWSER_COMMANDS = ("chromium", "google-chrome", "google-chrome-stable", "microsoft-edge", "chromium-browser")
MACOS_BROWSERS = (
    "Chromium.app/Contents/MacOS/Chromium",
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
WINDOWS_BROWSERS = (
    "Chromium/Application/chrome.exe",
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
PLAYWRIGHT_PATH = """\
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)"""

# How pip, uv and apt say that they cannot reach the network.
OFFLINE = re.compile(
    r"dns error|name resolution|getaddrinfo|name or service not known|connection refused|connect error"
    r"|network is unreachable|no route to host|newconnectionerror|max retries exceeded|proxyerror|timed out",
    re.IGNORECASE,
)
LOG_LINES_SHOWN = 15

USAGE = """\
Jawny plan: plany działania dzielnicowych jako strona, noty prasowe i druki.

  {python} run.py site [FOLDER]    buduje stronę i paczki do publikacji
  {python} run.py bundle PLAN      buduje paczkę do publikacji jednego planu lub spotkania
  {python} run.py serve [FOLDER]   pokazuje stronę na tym komputerze i odświeża ją po każdej zmianie
  {python} run.py check [FOLDER]   sprawdza dane i mówi, co poprawić
  {python} run.py format [FOLDER]  układa pliki z danymi w jednolity sposób
  {python} run.py import PLIK       czyta zatwierdzony plan z Worda, PDF, strony albo tekstu i pyta o to, co niepewne
  {python} run.py new plan rejon-2 2026-07-01   tworzy plan do wypełnienia (także: new district, new meeting)
  {python} run.py approve PLAN     zamraża zatwierdzony plan
  {python} run.py publish GDZIE    pokazuje zbudowaną stronę publicznie (najpierw można: publish --dry-run GDZIE)
  {python} run.py publish --back GDZIE   wraca do poprzedniego wydania strony
  {python} run.py test             sprawdza sam program (dla osób, które go zmieniają)
  {python} run.py test outside     sprawdza wyniki w innych programach, na przykład w LibreOffice
  {python} run.py sbom             spisuje części, z których korzysta program (CycloneDX)
  {python} run.py audit            pyta bazę, czy w tych częściach są znane luki
  {python} run.py help             wyświetla tę pomoc

Za pierwszym razem polecenie pobiera z internetu potrzebne narzędzia do folderu .venv.
"""
NO_VENV = """\
W tym Pythonie brakuje modułu venv, bez którego nie da się przygotować narzędzi.
W Debianie i Ubuntu dodaje go polecenie: sudo apt install python3-venv
W innych systemach wystarczy Python ze strony https://www.python.org/downloads/"""
NO_NETWORK = """\
Nie udało się pobrać narzędzi: brak połączenia z internetem albo blokuje je sieć.
Proszę sprawdzić połączenie i powtórzyć polecenie."""
NO_TOOLS = """\
Nie udało się przygotować narzędzi. Proszę powtórzyć polecenie; jeśli to nie pomoże,
proszę przekazać poniższy komunikat osobie, która opiekuje się programem."""
NO_BROWSER = f"""\
Testy potrzebują przeglądarki Chromium, Chrome lub Edge, a żadnej nie znaleziono i nie udało się jej pobrać.
Proszę zainstalować jedną z nich albo podać jej ścieżkę w zmiennej {BROWSER_VARIABLE}."""
NO_SUCH_BROWSER = "Zmienna {} wskazuje przeglądarkę „{}”, której nie ma. Proszę poprawić ścieżkę."
NOT_WRITABLE = """\
Nie udało się zapisać lub odczytać pliku: {}.
Proszę zamknąć inne okna, w których działa Jawny plan, i sprawdzić, czy można zapisywać w folderze
{}"""


class Failure(Exception):
    """What the user reads when nothing more can be done, in Polish."""


def main(words: list[str]) -> int:
    """Do what the words ask for and return the exit code."""
    sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]  # a poor console must not stop the help
    try:
        if not words or words[0] in ("help", "-h", "--help"):
            print(USAGE.format(python="py" if sys.platform == "win32" else "python3"), end="")
            return 0
        if words[0] == "test":
            return run_tests(words[1:])
        prepare("test" if words[0] == "audit" else "site")  # pip-audit is a tool for tests
        # -P: a file that happens to lie in the user's folder must not pose as a module.
        return hand_over([PYTHON, "-P", "-m", "jawny_plan", *words])
    except Failure as failure:
        say(str(failure))
        return 1
    except OSError as error:
        say(NOT_WRITABLE.format(error, ROOT))
        return 1
    except KeyboardInterrupt:
        say("Przerwano.")
        return 130


def say(text: str) -> None:
    """To stderr, so that stdout stays the command's own."""
    print(text, file=sys.stderr, flush=True)


# --- Handing over to the program ----------------------------------------------------------------------------


def hand_over(command: list[str | Path]) -> int:
    """Become the command or, on Windows where a process cannot, run it and return its exit code."""
    settings = {
        "PYTHONPATH": str(ROOT / "hooks"),
        "PYTHONUTF8": "1",
        "PYTHONDONTWRITEBYTECODE": "",  # or every process would compile its tools anew
        "NO_MKDOCS_2_WARNING": "1",
    }
    environment = {**os.environ, **settings}
    arguments = [str(part) for part in command]
    if sys.platform != "win32":
        os.execve(arguments[0], arguments, environment)
    return wait_for(arguments, environment)


def wait_for(arguments: list[str], environment: dict[str, str]) -> int:
    """Run to the end, through Ctrl-C too: the command hears it as well and ends in its own way."""
    with subprocess.Popen(arguments, env=environment) as process:
        while True:
            with contextlib.suppress(KeyboardInterrupt):
                return process.wait()


# --- Preparing .venv ----------------------------------------------------------------------------------------


def prepare(lock: str) -> None:
    """Make sure that .venv holds what the lock names. When it does already, this reads two small files."""
    if is_ready(lock):
        return
    with only_one_at_a_time():
        if is_ready(lock):
            return
        say("Przygotowuję narzędzia (tylko za pierwszym razem, zwykle trwa to około minuty)…")
        clear()
        fill(lock)
        STAMP.write_text("\n".join(map(fingerprint, LOCKS[lock])), encoding="utf-8")
        say("Narzędzia gotowe.")


def is_ready(lock: str) -> bool:
    """Whether .venv was finished for this lock as it is now and for this Python."""
    wanted = fingerprint(lock)
    try:
        return wanted in STAMP.read_text("utf-8").split() and PYTHON.exists()
    except (FileNotFoundError, NotADirectoryError):
        return False


def fingerprint(lock: str) -> str:
    made_of = f"{sys.version_info[:2]} {sys.base_prefix}".encode() + lock_file(lock).read_bytes()
    return hashlib.sha256(made_of).hexdigest()


def lock_file(lock: str) -> Path:
    return ROOT / "requirements" / f"{lock}.txt"


@contextlib.contextmanager
def only_one_at_a_time() -> Iterator[None]:
    """Wait while another run.py prepares .venv. The system frees the lock even when that one is killed."""
    with open(ROOT / ".venv.lock", "w", encoding="utf-8") as file:
        os.set_inheritable(file.fileno(), True)  # an installer that outlives us still writes to .venv
        if not is_mine(file):
            say("Inne okno przygotowuje właśnie narzędzia. Czekam, aż skończy…")
            while not is_mine(file):
                time.sleep(0.2)
        yield


def is_mine(file: IO[str]) -> bool:
    """Take the lock on an open file, unless another process has it."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def clear() -> None:
    """Remove .venv, the stamp first: whatever happens next, what is left is not taken for finished."""
    STAMP.unlink(missing_ok=True)
    if VENV.exists():
        shutil.rmtree(VENV)


def fill(lock: str) -> None:
    """Install the lock with the user's uv, else with our own, else with pip, which is everywhere but slow."""
    uv = shutil.which("uv")
    if uv:
        make_venv("--without-pip")
        if works(uv_install(uv, lock)):
            return
        clear()
    make_venv()
    if works(pip_install("uv")) and works(uv_install(PROGRAMS / "uv", lock)):
        return
    run_quietly(pip_install(lock))


def make_venv(*options: str) -> None:
    needed = ("venv",) if "--without-pip" in options else ("venv", "ensurepip")
    if not all(map(importlib.util.find_spec, needed)):
        raise Failure(NO_VENV)
    run_quietly([BASE_PYTHON, "-I", "-m", "venv", *options, VENV])


# Wheels only, for both: building from source would take a compiler, and fetch its tools without hashes.
# The lock for tests itself excepts the one package of pure Python that has no wheel.


def uv_install(uv: str | Path, lock: str) -> list[str | Path]:
    options = ["--require-hashes", "--only-binary", ":all:", "--no-progress"]
    return [uv, "pip", "install", "--python", PYTHON, *options, "-r", lock_file(lock)]


def pip_install(lock: str) -> list[str | Path]:
    options = ["--require-hashes", "--only-binary", ":all:", "--retries", "2", "--no-input"]
    return [PYTHON, "-I", "-m", "pip", "install", *options, "-r", lock_file(lock)]


def works(command: list[str | Path]) -> bool:
    try:
        run_quietly(command)
    except Failure:
        return False
    return True


def run_quietly(command: list[str | Path]) -> str:
    """Return what the command printed; none of it is shown unless it fails."""
    process = subprocess.run(
        [str(part) for part in command],
        env={**os.environ, "NO_COLOR": "1"},
        close_fds=False,  # so that the installer holds the lock as well
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    if process.returncode:
        raise Failure(explain(process.stdout))
    return process.stdout


def explain(log: str) -> str:
    """The likeliest reason in a sentence, then the end of the log."""
    end = "\n".join(log.rstrip().splitlines()[-LOG_LINES_SHOWN:])
    return f"{NO_NETWORK if OFFLINE.search(log) else NO_TOOLS}\n\n{textwrap.indent(end, '  ')}"


# --- Tests --------------------------------------------------------------------------------------------------


def run_tests(words: list[str]) -> int:
    """pytest on tests/, or, after the word `outside`, on the tests that need other people's programs."""
    prepare("test")
    if words[:1] == ["outside"]:
        options = ["tests/outside", *words[1:]]
    else:
        os.environ[BROWSER_VARIABLE] = browser()
        # Neighbours stay together, so that what a module makes for its tests is made once.
        options = ["--ignore=tests/outside", "-n", "auto", "--dist", "worksteal", *words]
    os.chdir(ROOT)
    return hand_over([PYTHON, "-m", "pytest", *options])


def browser() -> str:
    """Path of the browser for the tests, fetched if need be; a test that is skipped proves nothing."""
    chosen = os.environ.get(BROWSER_VARIABLE)
    if chosen and not shutil.which(chosen):
        raise Failure(NO_SUCH_BROWSER.format(BROWSER_VARIABLE, chosen))
    found = chosen or installed_browser() or debian_browser() or playwright_browser()
    if not found:
        raise Failure(NO_BROWSER)
    return os.path.abspath(shutil.which(found) or found)


def installed_browser() -> str | None:
    names = [*BROWSER_COMMANDS, *browser_places(sys.platform, os.environ)]
    return next(filter(shutil.which, names), None)


def browser_places(platform: str, variables: Mapping[str, str]) -> list[str]:
    """Where browsers are on systems that do not put them on PATH."""
    if platform == "darwin":
        folders, browsers = ["/Applications", os.path.expanduser("~/Applications")], MACOS_BROWSERS
    elif platform == "win32":
        names = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
        folders, browsers = [variables[name] for name in names if name in variables], WINDOWS_BROWSERS
    else:
        return []
    return [f"{folder}/{browser}" for browser in browsers for folder in folders]


def debian_browser() -> str | None:
    """Debian's own package, where it can be had without asking for a password."""
    if sys.platform == "win32" or os.geteuid() != 0 or not shutil.which("apt-get"):
        return None
    say("Instaluję przeglądarkę Chromium do testów…")
    apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"]
    if works([*apt, "update"]) and works([*apt, "install", "--yes", "--no-install-recommends", "chromium"]):
        return "chromium"
    return None


def playwright_browser() -> str | None:
    """The one that Playwright keeps for itself in the user's cache."""
    say("Pobieram przeglądarkę Chromium do testów…")
    if not works([PYTHON, "-m", "playwright", "install", "--no-shell", "chromium"]):
        return None
    return run_quietly([PYTHON, "-c", PLAYWRIGHT_PATH]).strip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
