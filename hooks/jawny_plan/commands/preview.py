"""The command `serve`: the site of a folder shown on this machine, built again after every change of its sources."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from jawny_plan.commands.command import ROOT, Command, Use, folder
from jawny_plan.overlay import DOCS
from jawny_plan.storage.folders import DATA


def _serve(words: list[str]) -> int:
    """Show the site of a folder on this machine."""
    serve(ROOT, folder(words))
    return 0


def serve(root: Path, chosen: Path) -> None:
    """Show the site of a folder until Ctrl+C, and over it what is wrong with its data.

    Raises OSError where no port can be had.
    """
    from jawny_plan.commands import building  # MkDocs is slow to import

    def rebuild() -> str:
        return rebuilt(chosen)

    sources = [root / DOCS, root / "hooks", root / "mkdocs.yml", chosen / DATA]
    if (chosen / DOCS).is_dir():
        sources.append(chosen / DOCS)
    building.serve(chosen / "site", sources, rebuild, rebuild())


def rebuilt(chosen: Path) -> str:
    """Build the site in a process of its own, so that changed code counts; what was wrong, which is printed as well."""
    command = [sys.executable, "-m", "jawny_plan", "site", str(chosen)]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    lines = []
    with subprocess.Popen(  # noqa: S603  # this very program
        command, stderr=subprocess.PIPE, encoding="utf-8", errors="replace", env=environment
    ) as process:
        for line in process.stderr or ():
            sys.stderr.write(line)  # at once: it may be that another command builds, and is waited for
            lines.append(line)
    return "".join(lines) if process.returncode else ""


SERVE = Command(
    "serve", _serve, (Use("[FOLDER]", "pokazuje stronę na tym komputerze i odświeża ją po każdej zmianie"),)
)
