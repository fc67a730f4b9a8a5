"""Whether the parts in the locks have known holes: pip-audit's answer, and plainly how much of one it is.

pip-audit calls a part that its database does not know "skipped", and says that nothing was found even if
all were. Here only what the database answered for counts as checked.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jawny_plan import polish

HOLES, NOT_CHECKED = 1, 3
SECONDS = 240
OPTIONS = ("--disable-pip", "--require-hashes", "--format=json", "--progress-spinner=off", "--timeout=15")


def audit(
    root: Path, command: Sequence[str] = (sys.executable, "-m", "pip_audit"), seconds: float = SECONDS
) -> tuple[int, str]:
    """The exit code (0: all checked and nothing found, HOLES, NOT_CHECKED) and Polish lines that explain it."""
    locks = [f"--requirement={root / 'requirements' / name}" for name in ("site.txt", "test.txt")]
    try:
        done = subprocess.run(  # noqa: S603  # pip-audit of the test lock
            [*command, *OPTIONS, *locks], capture_output=True, encoding="utf-8", timeout=seconds, check=False
        )
        parts = json.loads(done.stdout)["dependencies"]
    except subprocess.TimeoutExpired:
        return NOT_CHECKED, f"NIE SPRAWDZONO: baza luk nie odpowiedziała przez {seconds:.0f} s."
    except (ValueError, KeyError):
        end = (done.stderr.strip().splitlines() or ["nic nie odpowiedział"])[-1]
        return NOT_CHECKED, f"NIE SPRAWDZONO: baza luk nie odpowiada.\n  pip-audit: {end[:300]}"
    return _told(parts)


def _told(parts: list[dict[str, Any]]) -> tuple[int, str]:
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
