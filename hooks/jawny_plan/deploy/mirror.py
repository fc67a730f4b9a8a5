"""A plain copy of the site, file by file, for hosts that know no links.

What it promises: each file is the old one or the new one, whole, at every moment; a page comes after
the documents and styles that it leads to; the start page comes last. While it works, which takes
seconds, readers may meet new pages beside old ones; after a kill this stays so until the next run.
Only files that an earlier copy wrote (their list is kept beside them) are replaced or removed.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from jawny_plan.deploy.differences import is_page
from jawny_plan.deploy.releases import NotPublished, contents, sum_of

LIST = ".jawny-plan-pliki.txt"
_NAMED = 5


class Mirror:
    """The copy of the site in the folder `target`. One process at a time may change it."""

    def __init__(self, target: Path) -> None:
        self._target = target
        self._list = target / LIST

    def public(self) -> dict[str, str]:
        """The SHA-256 sums, by name, of the files that earlier copies wrote and that still stand."""
        names = parsed(self._list.read_text(encoding="utf-8")) if self._list.exists() else []
        return self._there(names)

    def update(self, site: Path) -> None:
        """Make the copy equal to the folder `site`. Raises NotPublished if a file of somebody else is in the way."""
        old, new = self.public(), contents(site)
        self._refuse_foreign(old, new)
        self._target.mkdir(parents=True, exist_ok=True)
        self._replace(self._list, listed({*old, *new}))  # a killed run is known to the next one
        for name in {*old, *new}:
            _unfinished(self._target / name).unlink(missing_ok=True)
        for name in in_order(name for name in new if old.get(name) != new[name]):
            self._replace(self._target / name, (site / name).read_bytes())
        for name in reversed(in_order(old.keys() - new.keys())):
            (self._target / name).unlink(missing_ok=True)
            self._prune((self._target / name).parent)
        self._replace(self._list, listed(new))

    def _there(self, names: Iterable[str]) -> dict[str, str]:
        return {name: sum_of(self._target / name) for name in names if (self._target / name).is_file()}

    def _refuse_foreign(self, old: dict[str, str], new: dict[str, str]) -> None:
        there = self._there(new.keys() - old.keys())
        foreign = sorted(name for name, found in there.items() if found != new[name])
        if foreign:
            more = f" (i jeszcze {len(foreign) - _NAMED})" if len(foreign) > _NAMED else ""
            raise NotPublished(
                f"{self._target}: stoją tu cudze pliki o tych samych nazwach: {', '.join(foreign[:_NAMED])}{more}.\n"
                "Program nie nadpisuje plików, których sam nie skopiował. Wskaż inny katalog albo usuń je."
            )

    @staticmethod
    def _replace(path: Path, data: bytes) -> None:
        """The file at once, never half of it."""
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = _unfinished(path)
        unfinished.write_bytes(data)
        unfinished.chmod(0o644)
        unfinished.replace(path)

    def _prune(self, folder: Path) -> None:
        """Remove the folder, and those around it, as far as they are empty."""
        while folder != self._target and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent


def in_order(names: Iterable[str]) -> list[str]:
    """The order of writing: what pages need, pages, the start page; the other way round for removing."""
    return sorted(names, key=lambda name: (is_page(name), name == "index.html", name))


def listed(names: Iterable[str]) -> bytes:
    """The list of files as it is kept, one name a line."""
    return "".join(f"{name}\n" for name in sorted(names)).encode()


def parsed(text: str) -> list[str]:
    """The names of a kept list that lead to a file within its folder; others are nobody's business."""
    return [name for name in text.split("\n") if name and not name.startswith("/") and ".." not in name.split("/")]


def _unfinished(path: Path) -> Path:
    return path.with_name(f".{path.name}.nowy")
