"""What lies among the pages besides them: pictures made anew, PDF files once a link leads to them, strays named."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from jawny_plan.outputs.pages import links
from jawny_plan.overlay import Layers
from jawny_plan.reading.authored import authored, released, unlinked, unused, without_words
from jawny_plan.storage import disk

THEME = (".css", ".js", ".svg", ".png", ".ico", ".woff2")
"""The kinds of files that the look of the pages is made of."""


class Laid:
    """The files in the folder `docs` that are no templates. Raises OSError."""

    def __init__(self, docs: Path | Layers) -> None:
        self._found = authored(docs)
        self._strays = [*self._found.strays, *unused(self._found)]
        self.pages = frozenset(self._found.pages)
        """Pages that authors wrote, by the paths of their sources."""
        self.pictures = released(self._found, self._found.pictures, self._strays)
        """Pictures as they go out, by their paths."""

    def put_linked(self, targets: Collection[str], site: Path) -> None:
        """Write the PDF files to which links lead into the site built in `site`; the others become strays.

        Raises OSError.
        """
        linked = [name for name in self._found.pdfs if name in targets]
        for name, document in released(self._found, linked, self._strays).items():
            place = site / name
            place.parent.mkdir(parents=True, exist_ok=True)
            disk.write(place, document)
        self._strays += (unlinked(self._found, name) for name in self._found.pdfs if name not in targets)

    @property
    def left_out(self) -> dict[str, str]:
        """Why files do not go out, by their paths."""
        return {stray.name: str(stray) for stray in self._strays}

    def hints(self, targets: Collection[str]) -> Iterator[str]:
        """What the editor should mind: files that do not go out or cannot be read, pages that no link leads to."""
        yield from map(str, sorted(self._strays))
        yield from without_words(self._found, [name for name in self._found.pdfs if name in targets])
        for name in sorted(self.pages):
            if links.published(name) not in targets and name != "index.md":
                yield (
                    f"{self._found.layers.shown(name)}: do tej strony nie prowadzi żaden odnośnik. "
                    "Jeśli to kopia, usuń ją z katalogu docs; jeśli strona, dodaj odnośnik do niej."
                )


def of_theme(name: str) -> bool:
    """Whether a file in the folder of the pages' look belongs to it."""
    parts = name.split("/")
    return name.lower().endswith(THEME) and not any(part.startswith((".", "~", "#")) for part in parts)
