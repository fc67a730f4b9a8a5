"""run.py: what an officer's first command meets on a machine where nothing is prepared."""

from __future__ import annotations

import ast
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import tomllib
from pathlib import Path
from types import SimpleNamespace

import pytest
from packaging.requirements import Requirement

import run

PROJECT = Path(run.__file__).parent
LOCKS = ["site", "test", "uv"]

STAND_IN = """\
import os, sys
import jawny_plan
print(sys.argv[1:], os.environ["NO_MKDOCS_2_WARNING"], sys.flags.utf8_mode)
sys.exit(int(os.environ.get("EXIT", "0")))
"""
FAKE_UV = """\
import os, sys, time
print(*sys.argv[1:], file=open({calls!r}, "a"))
print(os.environ.get("UV_SAYS", ""))
time.sleep(float(os.environ.get("UV_TAKES", "0")))
sys.exit(int(os.environ.get("UV_EXIT", "0")))
"""


class House:
    """A copy of run.py with tiny locks, a stand-in for the package and a uv that only notes its calls."""

    def __init__(self, folder: Path):
        self.root = folder / "dom z ogródkiem"
        self.calls = folder / "calls.txt"
        self.programs = folder / "programs"
        package = self.root / "hooks" / "jawny_plan"
        package.mkdir(parents=True)
        (package / "__init__.py").touch()
        (package / "__main__.py").write_text(STAND_IN)
        (self.root / "requirements").mkdir()
        for lock in LOCKS:
            (self.root / "requirements" / f"{lock}.txt").write_text(f"{lock}==1 --hash=sha256:{'0' * 64}\n")
        shutil.copy(PROJECT / "run.py", self.root)
        self.add_program("uv", FAKE_UV.format(calls=str(self.calls)))

    def add_program(self, name: str, source: str) -> Path:
        self.programs.mkdir(exist_ok=True)
        script = self.programs / f"{name}.py"
        script.write_text(source)
        if sys.platform == "win32":
            program = self.programs / f"{name}.bat"
            program.write_text(f'@"{sys.executable}" "{script}" %*\n')
        else:
            program = self.programs / name
            program.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{script}" "$@"\n')
            program.chmod(0o755)
        return program

    def start(self, *words: str, cwd: Path | None = None, **variables: str) -> subprocess.Popen[str]:
        path = {"PATH": f"{self.programs}{os.pathsep}{os.environ['PATH']}"}
        return subprocess.Popen(
            [sys.executable, str(self.root / "run.py"), *words],
            env={**os.environ, "PYTHONUTF8": "1", **path, **variables},
            cwd=cwd or self.root,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            preexec_fn=None if sys.platform == "win32" else hear_ctrl_c,
        )

    def run(self, *words: str, cwd: Path | None = None, **variables: str) -> SimpleNamespace:
        with self.start(*words, cwd=cwd, **variables) as process:
            output, messages = process.communicate(timeout=60)
        return SimpleNamespace(code=process.returncode, output=output, messages=messages)

    def installs(self) -> int:
        return len(self.calls.read_text().splitlines()) if self.calls.exists() else 0


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


@pytest.fixture
def prepared(house: House) -> House:
    assert house.run("site").code == 0
    return house


# --- Help and old Pythons -----------------------------------------------------------------------------------


@pytest.mark.parametrize("words", [[], ["help"], ["-h"], ["--help"]])
def test_help_is_polish_and_prepares_nothing(house: House, words: list[str]) -> None:
    answer = house.run(*words)
    assert answer.code == 0
    assert answer.messages == ""
    for command in ("site", "serve", "check", "test", "test outside", "help"):
        assert re.search(rf"run\.py {command}\b.*  [a-zł]", answer.output)
    assert not (house.root / ".venv").exists()


def test_old_pythons_can_parse_the_file() -> None:
    ast.parse((PROJECT / "run.py").read_text("utf-8"), feature_version=(3, 6))


def test_python_is_checked_before_anything_is_imported() -> None:
    _docstring, first, second, *_ = ast.parse((PROJECT / "run.py").read_text("utf-8")).body
    assert ast.unparse(first) == "import sys"
    assert ast.unparse(second).startswith("if sys.version_info < (3, 11):")


@pytest.mark.parametrize("version", [(3, 6, 15), (3, 10, 13)])
def test_an_old_python_gets_a_sentence(monkeypatch: pytest.MonkeyPatch, version: tuple[int, ...]) -> None:
    monkeypatch.setattr(sys, "version_info", (*version, "final", 0))
    with pytest.raises(SystemExit, match=rf"potrzebuje Pythona 3\.11 .* Pythonem 3\.{version[1]}\.\n"):
        exec(compile((PROJECT / "run.py").read_text("utf-8"), "run.py", "exec"), {"__name__": "__main__"})


# --- Handing over -------------------------------------------------------------------------------------------


def test_every_other_word_goes_to_the_package(prepared: House) -> None:
    answer = prepared.run("nowe", "--plan", "ulica Żabia 1", "*")
    assert answer.output == "['nowe', '--plan', 'ulica Żabia 1', '*'] 1 1\n"
    assert answer.messages == ""


def test_the_word_audit_gets_the_tools_for_tests(prepared: House) -> None:
    assert prepared.run("audit").output == "['audit'] 1 1\n"
    assert "test.txt" in prepared.calls.read_text()


def test_the_exit_code_is_the_packages_own(prepared: House) -> None:
    assert prepared.run("check", EXIT="3").code == 3


def test_a_stray_file_in_the_users_folder_is_not_a_module(prepared: House, tmp_path: Path) -> None:
    folder = tmp_path / "dane"
    folder.mkdir()
    (folder / "jawny_plan.py").write_text("raise SystemExit('stray')")
    assert prepared.run("check", cwd=folder).code == 0


def test_a_command_ends_in_its_own_way_after_ctrl_c(monkeypatch: pytest.MonkeyPatch) -> None:
    class Interrupted:
        waits = iter([KeyboardInterrupt, KeyboardInterrupt, 7])

        def __init__(self, *_arguments: object, **_options: object): ...

        def __enter__(self) -> Interrupted:
            return self

        def __exit__(self, *_error: object) -> None: ...

        def wait(self) -> int:
            result = next(self.waits)
            if result is KeyboardInterrupt:
                raise KeyboardInterrupt
            return result

    monkeypatch.setattr(subprocess, "Popen", Interrupted)
    assert run.wait_for(["serve"], {}) == 7


# --- Preparing .venv ----------------------------------------------------------------------------------------


def test_the_first_command_prepares_and_later_ones_do_not(house: House) -> None:
    first, second = house.run("site"), house.run("site")
    assert "Przygotowuję narzędzia" in first.messages
    assert first.output == second.output
    assert second.messages == ""
    assert house.installs() == 1
    assert "--require-hashes --only-binary :all:" in house.calls.read_text()


def test_a_new_lock_remakes_the_tools(prepared: House) -> None:
    with (prepared.root / "requirements" / "site.txt").open("a") as lock:
        lock.write("# newer\n")
    (prepared.root / ".venv" / "old").touch()
    assert prepared.run("site").code == 0
    assert prepared.installs() == 2
    assert not (prepared.root / ".venv" / "old").exists()


def test_half_made_tools_are_remade(prepared: House) -> None:
    (prepared.root / ".venv" / "jawny-plan-gotowe").unlink()
    (prepared.root / ".venv" / "left over").touch()
    assert prepared.run("site").code == 0
    assert prepared.installs() == 2
    assert not (prepared.root / ".venv" / "left over").exists()


def test_a_file_in_the_place_of_the_python_that_is_gone(prepared: House) -> None:
    shutil.rmtree(prepared.root / ".venv" / ("Scripts" if sys.platform == "win32" else "bin"))
    assert prepared.run("site").code == 0
    assert prepared.installs() == 2


def test_another_python_remakes_the_tools(monkeypatch: pytest.MonkeyPatch) -> None:
    ours = run.fingerprint("site")
    monkeypatch.setattr(sys, "base_prefix", "/elsewhere")
    assert run.fingerprint("site") != ours


def test_tools_for_tests_include_those_for_the_site(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    use(house, monkeypatch)
    monkeypatch.setattr(shutil, "which", lambda _name: str(house.programs / "uv"))
    run.prepare("site")
    assert run.is_ready("site")
    assert not run.is_ready("test")
    run.prepare("test")
    assert run.is_ready("site")
    assert run.is_ready("test")


def use(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """Point this process's run.py at the house."""
    for name in ("ROOT", "VENV", "PROGRAMS", "PYTHON", "STAMP"):
        monkeypatch.setattr(run, name, house.root / getattr(run, name).relative_to(PROJECT))


def test_two_at_once_prepare_once(house: House) -> None:
    with house.start("site", UV_TAKES="0.5") as one, house.start("site", UV_TAKES="0.5") as two:
        messages = one.communicate(timeout=60)[1] + two.communicate(timeout=60)[1]
    assert (one.returncode, two.returncode) == (0, 0)
    assert house.installs() == 1
    assert "Czekam, aż skończy" in messages


@pytest.mark.skipif(sys.platform == "win32", reason="there the children die with their lock")
def test_killed_in_the_middle_it_is_remade_after_the_orphan_is_done(house: House) -> None:
    with house.start("site", UV_TAKES="1.5") as killed:
        wait_until(house.installs)
        killed.kill()
        assert killed.wait() == -signal.SIGKILL
        answer = house.run("site")
    assert answer.code == 0
    assert "Czekam, aż skończy" in answer.messages
    assert house.installs() == 2


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C cannot be sent to one process there")
def test_ctrl_c_while_preparing_is_one_word(house: House) -> None:
    with house.start("site", UV_TAKES="30") as process:
        wait_until(house.installs)
        process.send_signal(signal.SIGINT)
        _, messages = process.communicate(timeout=20)
    assert process.returncode == 130
    assert messages.endswith("Przerwano.\n")
    assert "Traceback" not in messages


def hear_ctrl_c() -> None:
    """A program that a shell starts in the background is deaf to it, and so are those that it starts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def wait_until(condition: object) -> None:
    deadline = time.monotonic() + 20
    while not condition() and time.monotonic() < deadline:  # type: ignore[operator]
        time.sleep(0.02)


# --- When it cannot be done ---------------------------------------------------------------------------------


def test_without_network_there_is_a_sentence_and_the_end_of_the_log(house: House) -> None:
    pip = {"PIP_INDEX_URL": "http://127.0.0.1:9/", "PIP_CONFIG_FILE": os.devnull, "PIP_NO_CACHE_DIR": "1"}
    answer = house.run("site", PATH=os.defpath, PIP_FIND_LINKS="", **pip)
    assert answer.code == 1
    assert "brak połączenia z internetem" in answer.messages
    assert "No matching distribution found" in answer.messages
    assert answer.output == ""
    assert house.installs() == 0
    assert not (house.root / ".venv" / "jawny-plan-gotowe").exists()


@pytest.mark.parametrize(
    "log",
    [
        "NewConnectionError('<pip._vendor.urllib3...>: Failed to establish a new connection')",
        "Temporary failure in name resolution",
        "error: Request failed\n  Caused by: dns error",
        "  Caused by: tcp connect error: Connection refused (os error 111)",
        "[Errno 11001] getaddrinfo failed",
        "ReadTimeoutError: HTTPSConnectionPool(host='x', port=443): Read timed out.",
    ],
)
def test_a_lost_network_is_recognised(log: str) -> None:
    assert run.explain(log).startswith(run.NO_NETWORK)


def test_any_other_failure_shows_the_end_of_the_log() -> None:
    explained = run.explain("\n".join(f"line {number}" for number in range(100)))
    assert explained.startswith(run.NO_TOOLS)
    assert explained.endswith("\n  line 98\n  line 99")
    assert "line 50" not in explained


def test_a_debian_without_venv_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run.importlib.util, "find_spec", lambda name: None if name == "ensurepip" else name)
    with pytest.raises(run.Failure, match="apt install python3-venv"):
        run.make_venv()


def test_a_folder_that_cannot_be_written_to(house: House) -> None:
    (house.root / ".venv.lock").mkdir()
    answer = house.run("site")
    assert answer.code == 1
    assert answer.messages.startswith("Nie udało się zapisać")
    assert "Traceback" not in answer.messages


@pytest.mark.parametrize(
    ("uv_at_hand", "broken", "expected"),
    [
        (True, (), ["venv --without-pip", "/usr/bin/uv site"]),
        (True, ("/usr/bin/uv",), ["venv --without-pip", "/usr/bin/uv site", "venv", "pip uv", "own uv site"]),
        (False, (), ["venv", "pip uv", "own uv site"]),
        (False, ("pip uv",), ["venv", "pip uv", "pip site"]),
        (False, ("own uv",), ["venv", "pip uv", "own uv site", "pip site"]),
    ],
)
def test_uv_comes_first_and_pip_last(
    monkeypatch: pytest.MonkeyPatch, uv_at_hand: bool, broken: tuple[str, ...], expected: list[str]
) -> None:
    steps: list[str] = []

    def note(command: list[str | Path]) -> str:
        words = [str(word) for word in command]
        lock = Path(words[-1]).stem
        if "venv" in words:
            step = " ".join(word for word in words if word in ("venv", "--without-pip"))
        elif words[0] == str(run.PYTHON):
            step = f"pip {lock}"
        else:
            step = f"{'own uv' if words[0] == str(run.PROGRAMS / 'uv') else words[0]} {lock}"
        steps.append(step)
        if step.startswith(broken or "nothing"):
            raise run.Failure(step)
        return ""

    monkeypatch.setattr(run, "run_quietly", note)
    monkeypatch.setattr(run, "clear", lambda: None)
    monkeypatch.setattr(shutil, "which", lambda _name: "/usr/bin/uv" if uv_at_hand else None)
    run.fill("site")
    assert steps == expected


# --- Tests and their browser --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "browser", "expected"),
    [
        ([], "/b", ["--ignore=tests/outside", "-n", "auto", "--dist", "worksteal"]),
        (["-k", "x"], "/b", ["--ignore=tests/outside", "-n", "auto", "--dist", "worksteal", "-k", "x"]),
        (["outside"], None, ["tests/outside"]),
        (["outside", "-x"], None, ["tests/outside", "-x"]),
    ],
)
def test_the_word_test_runs_pytest(
    monkeypatch: pytest.MonkeyPatch, words: list[str], browser: str | None, expected: list[str]
) -> None:
    monkeypatch.delenv(run.BROWSER_VARIABLE, raising=False)
    monkeypatch.chdir(PROJECT)  # so that the change made by run.py is undone
    prepared: list[str] = []
    monkeypatch.setattr(run, "prepare", prepared.append)
    monkeypatch.setattr(run, "browser", lambda: "/b")
    monkeypatch.setattr(run, "hand_over", lambda command: [os.environ.get(run.BROWSER_VARIABLE), *command])
    assert run.main(["test", *words]) == [browser, run.PYTHON, "-m", "pytest", *expected]
    assert prepared == ["test"]
    monkeypatch.delenv(run.BROWSER_VARIABLE, raising=False)


@pytest.fixture
def only_these(house: House, monkeypatch: pytest.MonkeyPatch) -> House:
    """Nothing on PATH but what the test adds, and nothing to be fetched."""
    (house.programs / "uv").unlink(missing_ok=True)
    monkeypatch.setenv("PATH", str(house.programs))
    monkeypatch.delenv(run.BROWSER_VARIABLE, raising=False)
    monkeypatch.setattr(run, "browser_places", lambda _platform, _variables: [])
    monkeypatch.setattr(run, "works", lambda _command: False)
    return house


def test_the_chosen_browser_wins(only_these: House, monkeypatch: pytest.MonkeyPatch) -> None:
    only_these.add_program("chromium", "")
    chosen = only_these.add_program("mine", "")
    monkeypatch.setenv(run.BROWSER_VARIABLE, str(chosen))
    assert run.browser() == str(chosen)


def test_a_chosen_browser_that_is_not_there_is_a_failure(only_these: House, monkeypatch: pytest.MonkeyPatch) -> None:
    only_these.add_program("chromium", "")
    monkeypatch.setenv(run.BROWSER_VARIABLE, "/nie/ma")
    with pytest.raises(run.Failure, match="„/nie/ma”, której nie ma"):
        run.browser()


@pytest.mark.parametrize(
    ("installed", "expected"),
    [
        (["microsoft-edge", "google-chrome", "chromium"], "chromium"),
        (["microsoft-edge", "google-chrome"], "google-chrome"),
        (["chromium-browser", "microsoft-edge"], "microsoft-edge"),
        (["chromium-browser"], "chromium-browser"),
    ],
)
def test_an_installed_browser_is_found(only_these: House, installed: list[str], expected: str) -> None:
    programs = {name: only_these.add_program(name, "") for name in installed}
    assert Path(run.browser()).samefile(programs[expected])


def test_places_on_macos_and_windows() -> None:
    assert run.browser_places("darwin", {})[0] == "/Applications/Chromium.app/Contents/MacOS/Chromium"
    assert run.browser_places("win32", {"PROGRAMFILES": "C:/P", "LOCALAPPDATA": "C:/L"}) == [
        "C:/P/Chromium/Application/chrome.exe",
        "C:/L/Chromium/Application/chrome.exe",
        "C:/P/Google/Chrome/Application/chrome.exe",
        "C:/L/Google/Chrome/Application/chrome.exe",
        "C:/P/Microsoft/Edge/Application/msedge.exe",
        "C:/L/Microsoft/Edge/Application/msedge.exe",
    ]
    assert run.browser_places("linux", {}) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Debian's package")
def test_debian_installs_its_own_for_root_only(only_these: House, monkeypatch: pytest.MonkeyPatch) -> None:
    only_these.add_program("apt-get", "")
    called: list[str] = []

    def apt(command: list[str]) -> bool:
        called.append(command[-1])
        if command[-1] == "chromium":
            only_these.add_program("chromium", "")
        return True

    monkeypatch.setattr(run, "works", apt)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert run.debian_browser() is None
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert run.browser() == str(only_these.programs / "chromium")
    assert called == ["update", "chromium"]


def test_playwrights_own_is_the_last_resort(only_these: House, monkeypatch: pytest.MonkeyPatch) -> None:
    own = only_these.add_program("own", "")
    monkeypatch.setattr(run, "debian_browser", lambda: None)
    monkeypatch.setattr(run, "works", lambda command: "playwright" in command)
    monkeypatch.setattr(run, "run_quietly", lambda _command: f"{own}\n")
    assert run.browser() == str(own)


def test_no_browser_is_a_failure_and_not_a_skip(
    only_these: House, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "prepare", lambda _lock: None)
    assert run.main(["test"]) == 1
    assert capsys.readouterr().err.endswith(f"{run.NO_BROWSER}\n")


# --- Locks --------------------------------------------------------------------------------------------------


def lines_but_the_exception(lock: str) -> str:
    """The lock's text without the line that lets one package of pure Python, which has no wheel, be built."""
    text = (PROJECT / "requirements" / f"{lock}.txt").read_text("utf-8")
    return re.sub(r"\n--no-binary police-api-client\n\n?", "\n", text, count=1) if lock == "test" else text


def locked(lock: str) -> dict[str, tuple[Requirement, int]]:
    """Requirement and number of hashes, by name."""
    text = lines_but_the_exception(lock)
    entries = re.split(r"\n(?=[a-z0-9])", re.sub(r"^ *#.*\n", "", text, flags=re.MULTILINE))
    found = [(Requirement(entry.partition("\\")[0].strip()), entry.count("--hash=sha256:")) for entry in entries]
    return {requirement.name: (requirement, hashes) for requirement, hashes in found}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_version_is_exact_and_carries_hashes(lock: str) -> None:
    for requirement, hashes in locked(lock).values():
        assert re.fullmatch(r"==[^*]+", str(requirement.specifier)), requirement
        assert hashes, requirement


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_address_and_no_folder(lock: str) -> None:
    text = lines_but_the_exception(lock)
    assert not re.search(r"://|^--|file:|(?<!\w)/\w|[A-Z]:\\| @ ", text, re.MULTILINE)


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_says_how_to_remake_it(lock: str) -> None:
    command = (PROJECT / "requirements" / f"{lock}.txt").read_text("utf-8").splitlines()[1]
    assert command.startswith("#    uv pip compile ")
    assert {"--universal", "--generate-hashes", "--no-emit-index-url"} <= set(command.split())
    assert command.endswith(f"-o requirements/{lock}.txt")


def test_the_lock_for_tests_holds_the_very_versions_of_the_site() -> None:
    tests = locked("test")
    for name, (requirement, _) in locked("site").items():
        assert tests[name][0].specifier == requirement.specifier


def ranges() -> list[tuple[str, Requirement]]:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))
    wanted = {
        "site": project["project"]["dependencies"],
        "test": project["project"]["optional-dependencies"]["test"],
        "uv": project["dependency-groups"]["uv"],
    }
    return [(lock, Requirement(text)) for lock, texts in wanted.items() for text in texts]


@pytest.mark.parametrize(("lock", "wanted"), ranges(), ids=lambda value: str(getattr(value, "name", value)))
def test_locks_keep_to_the_ranges_of_the_project(lock: str, wanted: Requirement) -> None:
    (exact,) = locked(lock)[wanted.name][0].specifier
    assert wanted.specifier, "a range is wanted"
    assert wanted.specifier.contains(exact.version)
