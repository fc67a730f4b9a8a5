"""A new release with what somebody reworded in the old one: nothing of it is lost, and nothing is guessed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from jawny_plan.launch.merging import merged
from jawny_plan.launch.releases import Release, files

WORDED = ("docs", "mkdocs.yml", "serwer")
"""What people reword: templates, the names in the menu, settings of servers."""
OWN_DATA = ("examples",)
"""What holds data, which builds and people change."""


@dataclass
class Rebased:
    """What became of the files that somebody changed, each by its path."""

    stayed: list[str] = field(default_factory=list)
    """As they were: the release did not change them, or they are not of a release."""
    joined: list[str] = field(default_factory=list)
    """With the changes of both."""
    undecided: dict[str, str] = field(default_factory=dict)
    """As they were, while the release has others; and why."""
    left: list[str] = field(default_factory=list)
    """In the version before alone: changed code."""


@dataclass(frozen=True)
class Rebasing:
    """What somebody made of `base` in the folder `root`, brought into the new release.

    `beside` gets the release's files of which somebody has to decide.
    """

    root: Path
    base: Release
    new: Release
    beside: Path

    def run(self) -> Rebased:
        """Change the new release, and say how. Raises OSError."""
        report = Rebased()
        for entry in OWN_DATA:
            self._carry(entry)
        for name in sorted(self._changed()):
            entry = name.partition("/")[0]
            if entry in OWN_DATA:
                self._take(name)
            elif entry in WORDED:
                self._decide(name, report)
            elif self._ours(name).is_file() and not self._is_known(name):
                report.left.append(name)
        return report

    def _carry(self, entry: str) -> None:
        """Let folders that are of no release go along whole, with all that was built in them."""
        for folder in (self.root / entry).iterdir() if (self.root / entry).is_dir() else ():
            if folder.is_dir() and not (self.base.folder / entry / folder.name).exists():
                shutil.copytree(folder, self.new.folder / entry / folder.name, symlinks=True, dirs_exist_ok=True)

    def _changed(self) -> Iterator[str]:
        """What differs from the release that stands there, by its path."""
        entries = {*self.base.entries, *self.new.entries}
        names = {name for entry in entries for folder in (self.root, self.base.folder) for name in files(folder, entry)}
        for name in names:
            ours, base = self._ours(name), self.base.folder / name
            if not (ours.is_file() and base.is_file() and _same(ours, base)):
                yield name

    def _ours(self, name: str) -> Path:
        return self.root / name

    def _is_known(self, name: str) -> bool:
        """Whether the new release holds what stands there now."""
        new = self.new.folder / name
        return new.is_file() and _same(self._ours(name), new)

    def _decide(self, name: str, report: Rebased) -> None:
        ours, base, new = self._ours(name), self.base.folder / name, self.new.folder / name
        if not ours.is_file():
            self._without(name, report)
        elif self._is_known(name):
            return
        elif not new.is_file() and not base.is_file():
            self._take(name)
            report.stayed.append(name)
        elif not new.is_file():
            self._take(name)
            report.undecided[name] = "w nowym wydaniu nie ma już tego pliku"
        elif base.is_file() and _same(base, new):
            self._take(name)
            report.stayed.append(name)
        else:
            self._join(name, report)

    def _without(self, name: str, report: Rebased) -> None:
        """A file that somebody deleted stays away, unless the release has another one."""
        base, new = self.base.folder / name, self.new.folder / name
        if new.is_file() and _same(base, new):
            new.unlink()
            report.stayed.append(name)
        elif new.is_file():
            report.undecided[name] = "usunięto go tutaj, a nowe wydanie go zmieniło, więc wrócił"

    def _join(self, name: str, report: Rebased) -> None:
        base = self.base.folder / name
        texts = [_text(path) if path.is_file() else None for path in (base, self._ours(name), self.new.folder / name)]
        was, ours, theirs = texts
        if was is not None and ours is not None and theirs is not None:
            made = merged(was, ours, theirs)
            if not made.clashes:
                with (self.new.folder / name).open("w", encoding="utf-8", newline="\n") as file:
                    file.write(made.text)
                report.joined.append(name)
                return
            lines = ", ".join(str(clash.line) for clash in made.clashes)
            why = f"tutaj i w nowym wydaniu zmieniono te same wiersze: {lines}"
        else:
            why = "tutaj i w nowym wydaniu zmieniono ten sam plik"
        aside = self.beside / name
        aside.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(self.new.folder / name, aside)
        self._take(name)
        report.undecided[name] = why

    def _take(self, name: str) -> None:
        """Let our file stand in the new release."""
        ours, target = self._ours(name), self.new.folder / name
        if ours.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ours, target)


def _same(one: Path, other: Path) -> bool:
    """Whether two files say the same; Git and editors may have changed how lines end."""
    first, second = one.read_bytes(), other.read_bytes()
    if first == second:
        return True
    texts = _text(one), _text(other)
    return texts[0] is not None and texts[0] == texts[1]


def _text(path: Path) -> str | None:
    """The words of a file; None for what is no text."""
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text.removeprefix("\ufeff").replace("\r\n", "\n")
