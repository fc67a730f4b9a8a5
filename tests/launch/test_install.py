"""Filling an environment: uv first and pip last, from the network or from the folder of wheels alone."""

from __future__ import annotations

import os
import shutil
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from jawny_plan.launch import install
from jawny_plan.launch.failure import Failure
from jawny_plan.launch.install import Environment, fill, make
from jawny_plan.launch.processes import Command, Unsuccessful
from tests.launch.conftest import OFFLINE, House


def test_without_network_there_is_a_sentence_and_the_end_of_the_log(house: House) -> None:
    answer = house.run("site", PATH=os.defpath, PIP_FIND_LINKS="", **OFFLINE)
    assert answer.code == 1
    assert "brak połączenia z internetem" in answer.messages
    assert "No matching distribution found" in answer.messages
    assert answer.output == ""
    assert house.installs() == 0
    assert list((house.root / ".venvs").iterdir()) == []


def test_a_debian_without_venv_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(install.importlib.util, "find_spec", lambda name: None if name == "ensurepip" else name)
    with pytest.raises(Failure, match="apt install python3-venv"):
        make(Environment(tmp_path))


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
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, uv_at_hand: bool, broken: tuple[str, ...], expected: list[str]
) -> None:
    steps: list[str] = []
    environment = Environment(tmp_path / "tools")

    def note(command: Command) -> str:
        words = [str(word) for word in command]
        lock = Path(words[-1]).stem
        if "venv" in words:
            environment.folder.mkdir(exist_ok=True)
            step = " ".join(word for word in words if word in ("venv", "--without-pip"))
        elif words[0] == str(environment.python):
            step = f"pip {lock}"
        else:
            step = f"{'own uv' if words[0].startswith(str(environment.programs)) else words[0]} {lock}"
        steps.append(step)
        if step.startswith(broken or "nothing"):
            raise Unsuccessful(step)
        return ""

    monkeypatch.setattr(install, "run_quietly", note)
    monkeypatch.setattr("jawny_plan.launch.processes.run_quietly", note)
    monkeypatch.setattr(shutil, "which", lambda _name: "/usr/bin/uv" if uv_at_hand else None)
    fill(environment, tmp_path, "site", None)
    assert steps == expected


# --- The folder of wheels -----------------------------------------------------------------------------------


def wheel(folder: Path, name: str) -> str:
    """A wheel of pure Python that holds one module; the line of a lock for it."""
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}-1-py3-none-any.whl"
    about = f"{name}-1.dist-info"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr(f"{name}.py", "THERE = True\n")
        file.writestr(f"{about}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1\n")
        file.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nGenerator: x\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        file.writestr(f"{about}/RECORD", "")
    return f"{name}==1 --hash=sha256:{sha256(path.read_bytes()).hexdigest()}\n"


def test_beside_a_folder_of_wheels_no_network_is_needed(house: House) -> None:
    """With an index that cannot be reached; uv is not at hand, and no wheel of it: pip does it all."""
    line = wheel(house.root / "wheels", "site_part")
    (house.root / "requirements/site.txt").write_text(line)
    (house.root / "hooks/jawny_plan/__main__.py").write_text("import site_part; print(site_part.THERE)")
    answer = house.run("site", PATH=os.defpath, PIP_FIND_LINKS="", **OFFLINE)
    assert (answer.code, answer.output) == (0, "True\n"), answer.messages


def test_uv_too_is_kept_to_the_folder_of_wheels(house: House) -> None:
    (house.root / "wheels").mkdir()
    assert house.run("site").code == 0
    call = house.calls.read_text()
    assert f"--no-index --find-links {house.root / 'wheels'}" in call
    assert house.run("test", "browserless", "--version").code == 1  # the stand-in installs no pytest
    assert "--no-index" not in house.calls.read_text().removeprefix(call), "the tools for tests are not gathered"


def test_a_folder_of_wheels_for_another_version_is_told_of(house: House) -> None:
    wheel(house.root / "wheels", "other")
    answer = house.run("site", PATH=os.defpath, PIP_FIND_LINKS="", **OFFLINE)
    assert answer.code == 1
    assert "nie zawiera wszystkiego, czego wymaga ta wersja programu" in answer.messages
    assert "python3 run.py wheels wheels" in answer.messages
    assert "site==1" in answer.messages


def test_old_wheels_do_not_stop_the_gathering_of_new_ones(house: House) -> None:
    (house.root / "wheels").mkdir()
    assert house.run("wheels", "wheels").code == 0
    assert "--no-index" not in house.calls.read_text()


def test_a_wheel_that_was_changed_is_refused(house: House) -> None:
    line = wheel(house.root / "wheels", "site_part")
    (house.root / "requirements/site.txt").write_text(line.replace(line[-9:-1], "00000000"))
    answer = house.run("site", PATH=os.defpath, PIP_FIND_LINKS="", **OFFLINE)
    assert answer.code == 1
    assert "DO NOT MATCH THE HASHES" in answer.messages
