"""Whether the parts in the locks have known holes: pip-audit's answer, and plainly how much of one it is.

pip-audit calls a part that its database does not know "skipped", and says that nothing was found even if
all were. Here only what the database answered for counts as checked, and where it answered for nothing, for how long
that has been so on this machine.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from jawny_plan import polish

HOLES, NOT_CHECKED = 1, 3
MEMORY = Path(".cache/audit.json")
SECONDS = 240
OPTIONS = ("--disable-pip", "--require-hashes", "--format=json", "--progress-spinner=off", "--timeout=15")


def audit(
    root: Path, command: Sequence[str] = (sys.executable, "-m", "pip_audit"), seconds: float = SECONDS
) -> tuple[int, str]:
    """The exit code (0: all checked and nothing found, HOLES, NOT_CHECKED) and Polish lines that explain it."""
    locks = [f"--requirement={root / 'requirements' / name}" for name in ("site.txt", "test.txt")]
    try:
        done = subprocess.run(  # pip-audit of the test lock
            [*command, *OPTIONS, *locks], capture_output=True, encoding="utf-8", timeout=seconds, check=False
        )
        parts = json.loads(done.stdout)["dependencies"]
    except subprocess.TimeoutExpired:
        return NOT_CHECKED, f"NIE SPRAWDZONO: baza luk nie odpowiedziała przez {seconds:.0f} s."
    except (ValueError, KeyError):
        end = (done.stderr.strip().splitlines() or ["nic nie odpowiedział"])[-1]
        return NOT_CHECKED, f"NIE SPRAWDZONO: baza luk nie odpowiada.\n  pip-audit: {end[:300]}"
    return _report(parts)


def since(root: Path, today: date, code: int) -> str:
    """For how long the database has answered for nothing, in a Polish line; none if it just answered.

    The day of the last answer is remembered in .cache, and that of the first question while there was no answer at all.
    """
    path = root / MEMORY
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
        days = {key: date.fromisoformat(stored[key]) for key in ("answered", "asked") if key in stored}
    except (OSError, ValueError, TypeError):
        days = {}
    if code != NOT_CHECKED:
        days = {"answered": today}
    elif not days:
        days = {"asked": today}
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps({key: day.isoformat() for key, day in days.items()}), encoding="utf-8")
    if code != NOT_CHECKED:
        return ""
    if answered := days.get("answered"):
        return f"Ostatnia pełna odpowiedź: {polish.day(answered)}, {_ago(answered, today)}."
    first = f"pierwsze pytanie: {polish.day(days['asked'])}, {_ago(days['asked'], today)}"
    return f"Na tym komputerze baza nie dała jeszcze ani razu pełnej odpowiedzi ({first})."


def _ago(day: date, today: date) -> str:
    days = (today - day).days
    return f"{polish.plural(days, 'dzień', 'dni', 'dni')} temu" if days > 0 else "dziś"


def _report(parts: list[dict[str, Any]]) -> tuple[int, str]:
    parts = list({part["name"]: part for part in parts}.values())
    checked = [part for part in parts if "skip_reason" not in part]
    holes = [(part, hole) for part in checked for hole in part["vulns"]]
    lines = [
        f"{part['name']} {part['version']}: {hole['id']} {_mended(hole['fix_versions'])}".rstrip()
        for part, hole in holes
    ]
    whole = polish.plural(len(parts), "części", "części", "części")
    if holes:
        return HOLES, "\n".join((*lines, f"Znane luki: {len(holes)}. Sprawdzono {len(checked)} z {whole}."))
    if not checked:
        return NOT_CHECKED, f"NIE SPRAWDZONO: baza luk nie zna tu żadnej z {whole}."
    if len(checked) < len(parts):
        return NOT_CHECKED, f"Sprawdzono tylko {len(checked)} z {whole}; w nich nie ma znanych luk."
    return 0, f"Sprawdzono wszystkie części ({len(parts)}): nie ma znanych luk."


def _mended(versions: list[str]) -> str:
    return f"(naprawiona w {', '.join(versions)})" if versions else ""
