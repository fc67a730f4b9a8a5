"""A plain copy of the site, file by file, for hosts that know no links.

What it promises: each file is the old one or the new one, whole, at every moment; a page comes after
the documents and styles that it leads to; the start page comes last. While it works, which takes
seconds, readers may meet new pages beside old ones; after a kill this stays so until the next run.
Only files that an earlier copy wrote, and nobody has changed since, are replaced or removed; their list
is kept beside them. No link that stands in the folder is ever gone through.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from jawny_plan.deploy.differences import is_page
from jawny_plan.deploy.releases import NotPublished
from jawny_plan.storage import inventory
from jawny_plan.storage.inventory import Sums, contents
from jawny_plan.storage.within import Within, unfinished_name

LIST = ".jawny-plan-pliki.txt"
_NAMED = 5


class Mirror:
    """The copy of the site in the folder `target`. One process at a time may change it. Methods raise LedAway."""

    def __init__(self, target: Path) -> None:
        self._target = target
        self._within = Within(target)

    @property
    def is_old(self) -> bool:
        """Whether the version before, which kept no sums, wrote the list."""
        return any(not sums for sums in self._known().values())

    def public(self) -> dict[str, str]:
        """The SHA-256 sums, by name, of the files that earlier copies wrote and that stand as they did."""
        found = {name: (self._within.sum_of(name), sums) for name, sums in self._known().items()}
        return {name: sum_ for name, (sum_, sums) in found.items() if sum_ and (not sums or sum_ in sums)}

    def refuse_foreign(self, site: Path) -> None:
        """Raises NotPublished where a file of somebody else stands in the way of the site."""
        self._refuse_foreign(self.public(), contents(site))

    def update(self, site: Path) -> None:
        """Make the copy equal to the folder `site`. Raises NotPublished if a file of somebody else is in the way."""
        old, new = self.public(), contents(site)
        self._refuse_foreign(old, new)
        self._within.make_root()
        self._keep(inventory.both(inventory.of(old), inventory.of(new)))  # a killed run is known to the next one
        for name in {*old, *new}:
            self._within.remove(_unfinished(name))
        for name in in_order(name for name in new if old.get(name) != new[name]):
            self._within.write(name, (site / name).read_bytes())
        for name in reversed(in_order(old.keys() - new.keys())):
            self._within.remove(name)
        self._keep(inventory.of(new))

    def _known(self) -> Sums:
        content = self._within.read(LIST)
        return inventory.parsed(content.decode("utf-8", "surrogateescape")) if content else {}

    def _keep(self, sums: Sums) -> None:
        self._within.write(LIST, inventory.listed(sums))

    def _refuse_foreign(self, old: dict[str, str], new: dict[str, str]) -> None:
        there = {name: self._within.sum_of(name) for name in new.keys() - old.keys()}
        refuse(str(self._target), (name for name, found in there.items() if found not in (None, new[name])))


def refuse(place: str, foreign: Iterable[str]) -> None:
    """Raises NotPublished where there are such files of somebody else."""
    if names := sorted(foreign):
        more = f" (i jeszcze {len(names) - _NAMED})" if len(names) > _NAMED else ""
        raise NotPublished(
            f"{place}: stoją tu cudze albo zmienione ręcznie pliki o tych samych nazwach: "
            f"{', '.join(names[:_NAMED])}{more}.\n"
            "Program nie nadpisuje plików, których sam nie skopiował. Wskaż inny katalog albo przenieś je."
        )


def in_order(names: Iterable[str]) -> list[str]:
    """The order of writing: what pages need, pages, the start page; the other way round for removing."""
    return sorted(names, key=lambda name: (is_page(name), name == "index.html", name))


def _unfinished(name: str) -> str:
    folder, slash, last = name.rpartition("/")
    return f"{folder}{slash}{unfinished_name(last)}"
