"""The site on another machine, by the program rsync (3.1 or newer), as far as a host without links allows.

Documents and styles go first, then pages. rsync gathers what it sends and renames it at the end
(--delay-updates), so that each file is the old one or the new one and the whole change is a moment,
though not one single step. Only files that an earlier run sent are removed; their list is kept there.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections.abc import Collection
from pathlib import Path

from jawny_plan.deploy.differences import Differences, is_page
from jawny_plan.deploy.mirror import LIST, listed, parsed
from jawny_plan.deploy.releases import NotPublished, contents

_NOT_THERE = {3, 23}
"""What rsync returns where a file or folder to be read does not exist."""
_ITEM = re.compile(r"^(\*\S+|\S{11}) +(.+)$")
_OPTIONS = ("--checksum", "--chmod=D755,F644", "--out-format=%i %n")


class Remote:
    """The copy at `place`, `HOST:PATH` as rsync writes it. Every method raises NotPublished."""

    def __init__(self, place: str) -> None:
        if place.startswith("-"):
            raise NotPublished(f"{place}: to nie jest miejsce. Oczekiwano: KOMPUTER:KATALOG.")
        if not shutil.which("rsync"):
            raise NotPublished("Brakuje programu rsync. W Debianie i Ubuntu dodaje go: sudo apt install rsync")
        self._place = place.rstrip("/") + "/"

    def differences(self, site: Path) -> Differences:
        """What `update` would change. Nothing is written there."""
        said = self._send(site, {*self._known(), *contents(site)}, "--dry-run", "--delete-missing-args")
        items = [(found[1], found[2]) for line in said.splitlines() if (found := _ITEM.match(line))]
        gone = tuple(sorted(name for item, name in items if item.startswith("*")))
        new = tuple(sorted(name for item, name in items if item[1:3] == "f+"))
        changed = tuple(sorted(name for item, name in items if item[1:3] == "fc"))
        return Differences(new, changed, gone)

    def update(self, site: Path) -> None:
        """Make the copy equal to the folder `site`."""
        new = contents(site)
        every = {*self._known(), *new}
        self._keep_list(every)  # a killed run is known to the next one
        self._send(site, [name for name in new if not is_page(name)], "--delay-updates")
        self._send(site, every, "--delay-updates", "--delete-missing-args")
        self._keep_list(new)

    def _known(self) -> list[str]:
        """What earlier runs sent; refuses a folder in which somebody else's files stand."""
        with tempfile.TemporaryDirectory() as folder:
            done = self._rsync(self._place + LIST, f"{folder}/")
            if done.returncode == 0:
                return parsed((Path(folder) / LIST).read_text(encoding="utf-8"))
        self._tell(done, also=_NOT_THERE)
        there = self._rsync("--list-only", self._place)
        self._tell(there, also=_NOT_THERE)
        others = [line for line in there.stdout.splitlines() if not line.endswith(" .")]
        if others:
            raise NotPublished(
                f"{self._place}: stoją tu już inne pliki ({len(others)}), a nie ma listy plików tej strony.\n"
                "Wskaż pusty katalog."
            )
        return []

    def _send(self, site: Path, names: Collection[str], *options: str) -> str:
        with tempfile.NamedTemporaryFile() as file:
            file.write(b"\0".join(name.encode("utf-8", "surrogateescape") for name in sorted(names)))
            file.flush()
            done = self._rsync("--from0", f"--files-from={file.name}", *_OPTIONS, *options, f"{site}/", self._place)
        self._tell(done)
        return done.stdout

    def _keep_list(self, names: Collection[str]) -> None:
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / LIST).write_bytes(listed(names))
            self._tell(self._rsync(*_OPTIONS, f"{folder}/{LIST}", self._place))

    @staticmethod
    def _rsync(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(  # noqa: S603  # no shell reads the words
            ["rsync", *words],  # noqa: S607
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            check=False,
        )

    def _tell(self, done: subprocess.CompletedProcess[str], also: Collection[int] = ()) -> None:
        if done.returncode and done.returncode not in also:
            end = "\n".join(f"  {line}" for line in done.stderr.strip().splitlines()[-5:])
            raise NotPublished(f"{self._place}: rsync nie dokończył pracy (kod {done.returncode}).\n{end}")
