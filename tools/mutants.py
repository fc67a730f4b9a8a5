"""How many small changes of the gate's rules its own tests notice: mutation testing by cosmic-ray, on a sample.

    uv run --with cosmic-ray --with-requirements requirements/test.txt python tools/mutants.py [HOW_MANY] [SEED]

It works in a copy of the project, prints what survived, and ends with 0 when at least 90 of 100 mutants were killed.
For maintainers: cosmic-ray is no part of the locks.
"""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ROOMS = {"hooks/jawny_plan/checks/personal": "tests/checks", "hooks/jawny_plan/checks/meaning": "tests/checks"}
"""Each room of rules with the tests that must notice its mutants."""
NEEDED = 0.9
# Annotations are no behaviour: `int | None` mutated to `int + None` is read by nobody.
SKIPPED = ("ReplaceBinaryOperator_BitOr",)


def main(how_many: int, seed: int) -> int:
    """Try a sample of the mutants; the exit code."""
    tried: Counter[str] = Counter()
    survived: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "project"
        shutil.copytree(
            ROOT, copy, ignore=shutil.ignore_patterns(".git", ".venv", ".cache", "site", "paczka", "__pycache__")
        )
        for room, tests in ROOMS.items():
            session = _session(copy, room, tests, how_many // len(ROOMS), seed)
            for item, result in _results(copy, session):
                tried[result] += 1
                if result == "survived":
                    survived.append(item)
    print("\n".join(survived))
    killed = tried["killed"] / max(1, sum(tried.values()))
    print(f"{dict(tried)}: {killed:.0%} killed")
    return 0 if killed >= NEEDED else 1


def _session(copy: Path, room: str, tests: str, how_many: int, seed: int) -> str:
    """A session of cosmic-ray over one room, cut down to a sample and carried out."""
    name = room.rsplit("/", 1)[1]
    command = f"{sys.executable} -m pytest -x -q -n0 -p no:cacheprovider {tests}"
    (copy / f"{name}.toml").write_text(
        f'[cosmic-ray]\nmodule-path = "{room}"\ntimeout = 300.0\nexcluded-modules = []\ntest-command = "{command}"\n'
        '[cosmic-ray.distributor]\nname = "local"\n'
    )
    session = f"{name}.sqlite"
    _cosmic_ray(copy, "init", f"{name}.toml", session)
    with sqlite3.connect(copy / session) as known:
        operators = known.execute("select job_id, operator_name from mutation_specs").fetchall()
        jobs = sorted(job for job, operator in operators if not operator.removeprefix("core/").startswith(SKIPPED))
        chosen = set(random.Random(seed).sample(jobs, min(how_many, len(jobs))))  # noqa: S311
        for job in {job for job, _ in operators} - chosen:
            known.execute("delete from mutation_specs where job_id = ?", (job,))
            known.execute("delete from work_items where job_id = ?", (job,))
    _cosmic_ray(copy, "exec", f"{name}.toml", session)
    return session


def _results(copy: Path, session: str) -> list[tuple[str, str]]:
    """What each mutant was, and whether the tests killed it."""
    dumped = subprocess.run(
        [sys.executable, "-m", "cosmic_ray.cli", "dump", session], cwd=copy, capture_output=True, text=True, check=True
    ).stdout
    found = []
    for line in dumped.splitlines():
        item, result = json.loads(line)
        mutation = item["mutations"][0]
        place = f"{mutation['module_path']}:{mutation['start_pos'][0]}: {mutation['operator_name']}"
        outcome = str(result["test_outcome"]).rsplit(".", 1)[-1].lower() if result else "not tried"
        found.append((place, outcome))
    return found


def _cosmic_ray(copy: Path, *words: str) -> None:
    subprocess.run([sys.executable, "-m", "cosmic_ray.cli", *words], cwd=copy, check=True)


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:]]
    sys.exit(main(*(numbers + [60, 1][len(numbers) :])))
