"""The site on another machine, by the program rsync (3.1 or newer), as far as a host without links allows.

Documents and styles go first, then pages. rsync gathers what it sends and renames it at the end
(--delay-updates), so that each file is the old one or the new one and the whole change is a moment,
though not one single step. Only files that an earlier run sent, and nobody has changed since, are
replaced or removed; their list is kept there.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from jawny_plan.deploy.differences import Differences, is_page
from jawny_plan.deploy.mirror import LIST, refuse
from jawny_plan.deploy.releases import HalfPublished, NotPublished
from jawny_plan.storage import inventory
from jawny_plan.storage.inventory import Sums, contents

_NO_ANSWER = re.compile(
    r"^ssh: |Connection (?:refused|timed out|reset|closed)|Permission denied \(|No route to host", re.M
)
_SHELL = "ssh -o ConnectTimeout=20"
"""A machine that is off answers nothing: ssh alone would wait for minutes."""
_NOT_THERE = {3, 23}
"""What rsync returns where a file or folder to be read does not exist."""
_ITEM = re.compile(r"^(\*\S+|\S{11}) +(.+)$")
_REPORTED = ("--8-bit-output", "--out-format=%i %n")
_OPTIONS = ("--checksum", "--perms", "--chmod=D755,F644", *_REPORTED)
"""Modes are those of a site that every server may read, whatever umask is set there."""


@dataclass(frozen=True)
class _There:
    """What stands at the place: the list of earlier runs, the files that it knows and that stand as it tells."""

    begun: bool
    exists: bool
    known: Sums


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
        there, new = self._there(), contents(site)
        standing = self._standing(there, {*there.known, *new})
        changed, gone = self._ours(there, standing, site, new)
        return Differences(tuple(sorted(new.keys() - standing)), changed, gone)

    def update(self, site: Path) -> None:
        """Make the copy equal to the folder `site`."""
        there, new = self._there(), contents(site)
        standing = self._standing(there, {*there.known, *new})
        _, gone = self._ours(there, standing, site, new)
        old = {name: sums for name, sums in there.known.items() if name in new or name in gone}
        self._keep_list(inventory.both(old, inventory.of(new)))  # a killed run is known to the next one
        first = [] if there.exists else ["."]
        try:
            self._send(site, [*first, *(name for name in new if not is_page(name))], "--delay-updates")
            self._send(site, {*new, *gone}, "--delay-updates", "--delete-missing-args")
            self._keep_list(inventory.of(new))
        except NotPublished as failed:
            raise HalfPublished(str(failed)) from failed

    def _there(self) -> _There:
        """What earlier runs sent; refuses a folder in which somebody else's files stand."""
        with tempfile.TemporaryDirectory() as folder:
            done = self._rsync(self._place + LIST, f"{folder}/")
            if done.returncode == 0:
                if not (Path(folder) / LIST).exists():
                    raise NotPublished(
                        f"{self._place}{LIST}: to nie jest zwykły plik. Usuń to albo wskaż inny katalog."
                    )
                text = (Path(folder) / LIST).read_text(encoding="utf-8", errors="surrogateescape")
                return _There(begun=True, exists=True, known=inventory.parsed(text))
        self._tell(done, also=_NOT_THERE)
        there = self._rsync("--list-only", self._place)
        self._tell(there, also=_NOT_THERE)
        others = [line for line in there.stdout.splitlines() if not line.endswith(" .")]
        if others:
            raise NotPublished(
                f"{self._place}: stoją tu już inne pliki ({len(others)}), a nie ma listy plików tej strony.\n"
                "Wskaż pusty katalog."
            )
        return _There(begun=False, exists=there.returncode == 0, known={})

    def _standing(self, there: _There, names: Collection[str]) -> set[str]:
        """Those of the names that stand there as files. Refuses what stands in their way, and a unit's own data."""
        if not there.begun:
            return set()
        folders = {str(folder) for name in names for folder in PurePosixPath(name).parents} - {"."}
        tops = {name.partition("/")[0] for name in names}
        with tempfile.TemporaryDirectory() as nothing:
            options = ("--dry-run", "--recursive", "--links", "--ignore-missing-args", *_REPORTED)
            listing = self._listed_run(tops, *options, self._place, f"{nothing}/")
        kinds = {name.rstrip("/"): item[1] for item, name in _items(listing)}
        for name in sorted(kinds.keys() & {*names, *folders}):
            if kinds[name] != ("d" if name in folders else "f"):
                raise NotPublished(
                    f"{self._place}{name}: stoi tu coś, czego program nie wysłał, na przykład dowiązanie.\n"
                    "Usuń to albo wskaż inny katalog."
                )
        return {name for name in names if kinds.get(name) == "f"}

    def _ours(
        self, there: _There, standing: Collection[str], site: Path, new: dict[str, str]
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The files that change and those that go, both of our sending. Refuses to overwrite any other."""
        both = [name for name in new if name in standing]
        changed = [name for item, name in _items(self._send(site, both, "--dry-run")) if item[1:3] == "fc"]
        gone = [name for name in there.known if name in standing and name not in new]
        with tempfile.TemporaryDirectory() as folder:
            if changed or gone:
                self._listed_run([*changed, *gone], self._place, f"{folder}/")
            found = contents(Path(folder))
        ours = {name for name in found if name in there.known and found[name] in (there.known[name] or found.values())}
        refuse(self._place, (name for name in changed if name not in ours))
        return tuple(sorted(changed)), tuple(sorted(name for name in gone if name in ours))

    def _send(self, site: Path, names: Collection[str], *options: str) -> str:
        return self._listed_run(names, *_OPTIONS, *options, f"{site}/", self._place)

    def _keep_list(self, sums: Sums) -> None:
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / LIST).write_bytes(inventory.listed(sums))
            self._tell(self._rsync(*_OPTIONS, f"{folder}/{LIST}", self._place))

    def _listed_run(self, names: Collection[str], *words: str) -> str:
        """What rsync says of a run over the names."""
        with tempfile.NamedTemporaryFile() as file:
            file.write(b"\0".join(name.encode("utf-8", "surrogateescape") for name in sorted(names)))
            file.flush()
            done = self._rsync("--from0", f"--files-from={file.name}", *words)
        self._tell(done)
        return done.stdout

    @staticmethod
    def _rsync(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(  # noqa: S603  # no shell reads the words
            ["rsync", *words],  # noqa: S607
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            check=False,
            env={"RSYNC_RSH": _SHELL, **os.environ},
        )

    def _tell(self, done: subprocess.CompletedProcess[str], also: Collection[int] = ()) -> None:
        if done.returncode and done.returncode not in also:
            end = "\n".join(f"  {line}" for line in done.stderr.strip().splitlines()[-5:])
            machine, colon, _ = self._place.partition(":")
            if colon and _NO_ANSWER.search(done.stderr):
                raise NotPublished(
                    f"{self._place}: nie ma połączenia z komputerem {machine}. Sprawdź jego nazwę, sieć i to, czy "
                    f"wpuszcza cię ssh {machine}. Potem powtórz polecenie.\n{end}"
                )
            raise NotPublished(f"{self._place}: rsync nie dokończył pracy (kod {done.returncode}).\n{end}")


def _items(listing: str) -> Iterable[tuple[str, str]]:
    """What rsync tells of each file, and its name."""
    return [(found[1], found[2]) for line in listing.splitlines() if (found := _ITEM.match(line))]
