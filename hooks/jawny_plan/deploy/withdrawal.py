"""Public places from which something is withdrawn: what stands there, and the new site in the place of all of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from jawny_plan import polish
from jawny_plan.deploy import publish
from jawny_plan.deploy.mirror import LIST
from jawny_plan.deploy.releases import NotPublished, Releases, lock
from jawny_plan.storage.within import LedAway


@dataclass(frozen=True)
class PublicPlace:
    """Where the site is published, and in which way: as releases where there is none."""

    place: str
    ways: frozenset[str]

    @property
    def has_releases(self) -> bool:
        """Whether releases stand there side by side."""
        return not self.ways

    @property
    def is_here(self) -> bool:
        """Whether this machine can look into it."""
        return Path(self.place).is_dir()

    @property
    def is_gone(self) -> bool:
        """Whether it was a folder of this machine, and there is none any more."""
        return not self.is_here and "--rsync" not in self.ways

    def shown(self) -> Path | None:
        """The folder that the public sees, where this machine can look into it. Raises NotPublished."""
        if not self.is_here:
            return None
        return self._releases().shown if self.has_releases else Path(self.place)

    def older(self) -> list[Path]:
        """The releases that are kept beside the shown one. Raises NotPublished."""
        return self._releases().others if self.has_releases and self.is_here else []

    def refuse(self, site: Path) -> None:
        """Raises NotPublished where no site stands, or this one cannot be put, before anything has changed."""
        stands = self.shown() if self.has_releases else not self.is_here or (Path(self.place) / LIST).exists()
        if not stands:
            raise NotPublished(f"{self.place}: nie ma tu opublikowanej strony. Sprawdź, co podano po --from.")
        if site.is_dir():
            publish.would_change(self.ways, self.place, site)

    def replace(self, site: Path, is_fresh: Callable[[], bool], tells: Callable[[Path], bool]) -> list[str]:
        """Publish the site, remove older releases that may tell it; what to say. Raises NotPublished, OSError."""
        report = publish.publish(self.ways, self.place, site, is_fresh)
        if not self.has_releases:
            return report
        target = Path(self.place).resolve()
        with lock(target):
            releases = self._releases()
            gone = [release for release in releases.others if tells(release)]
            releases.drop(gone)
        report = [line for line in report if "--back" not in line or not gone]
        if gone:
            old = polish.plural(len(gone), "dawne wydanie", "dawne wydania", "dawnych wydań")
            report.append(f"Usunięto z {target}: {old}. Do nich nie da się już wrócić.")
        return report

    def _releases(self) -> Releases:
        try:
            return Releases(Path(self.place).resolve())
        except LedAway as led:
            raise NotPublished(str(led)) from led


def guessed(place: str) -> PublicPlace:
    """A place by what stands there: releases, a plain copy, or another machine."""
    folder = Path(place)
    if folder.is_dir():
        return PublicPlace(str(folder.resolve()), frozenset({"--copy"} if (folder / LIST).exists() else ()))
    return PublicPlace(place, frozenset({"--rsync"} if ":" in place else ()))
