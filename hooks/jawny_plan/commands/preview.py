"""The command `serve`: the site of a folder shown on this machine, built again after every change of its sources."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from jawny_plan.commands.command import ROOT, Command, Use, folder
from jawny_plan.launch.ready import ReadyCommand
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

    sources = [root / DOCS, root / "hooks", root / "mkdocs.yml", chosen / DATA]
    if (chosen / DOCS).is_dir():
        sources.append(chosen / DOCS)
    site = ReadyCommand(root, ("site", str(chosen)), stdout=None, stderr=subprocess.PIPE)

    def rebuild() -> str:
        return rebuilt(site)

    try:
        building.serve(chosen / "site", sources, rebuild, rebuild())
    finally:
        site.end()


def rebuilt(site: ReadyCommand) -> str:
    """Build the site, and let the next build get ready; what was wrong, which is printed as well."""
    lines = []
    with site.begin() as process:
        for line in process.stderr or ():
            sys.stderr.write(line)  # at once: it may be that another command builds, and is waited for
            lines.append(line)
    site.get_ready()
    return "".join(lines) if process.returncode else ""


SERVE = Command(
    "serve", _serve, (Use("[FOLDER]", "pokazuje stronę na tym komputerze i odświeża ją po każdej zmianie"),)
)
