"""Hints about single files of the data: of files that say the same as before they are known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from jawny_plan.checks import ahead, pasted
from jawny_plan.outputs.documents.print import hints as on_paper
from jawny_plan.reading import years
from jawny_plan.reading.folder import Loaded, named
from jawny_plan.reading.kinds import LOG
from jawny_plan.reading.strict_yaml import Node
from jawny_plan.storage.remembered import Remembered

Look = Callable[[Mapping[Path, Node]], Iterable[str]]
"""What finds hints in the trees of files."""


class FileHints:
    """Hints about the files of what was `loaded`, on one day; `memory` is that of the program."""

    def __init__(self, loaded: Loaded, day: date, memory: Remembered) -> None:
        self._loaded = loaded
        self._day = day
        self._memory = memory

    def of_values(self) -> Iterator[str]:
        """Days that have not come or are too far away, and damaged texts: a kind after another."""
        yield from self._of_trees("dni naprzód", lambda trees: ahead.hints(trees, self._day))
        yield from self._of_trees("lata", lambda trees: years.hints(trees, self._day))
        yield from self._of_trees("uszkodzone", pasted.hints)

    def on_paper(self) -> Iterator[str]:
        """Signs that the printing letters lack."""
        sums = {f"{path.parent.name}/{path.name}": sum_ for path, sum_ in self._loaded.sums.items()}
        for file, content in on_paper.files(self._loaded.data):
            plan = file.removesuffix(f"{LOG}.yml").removesuffix(".yml")
            made_of = [sums.get(f"{plan}{ending}", "") for ending in (".yml", f"{LOG}.yml")]  # a log blacks words out
            known = any(made_of) and content is not None
            yield from self._once(f"druk {file}", " ".join(made_of) if known else "", on_paper.of_file(file, content))

    def _of_trees(self, kind: str, look: Look) -> Iterator[str]:
        for path, tree in self._loaded.trees.items():
            made_of = self._loaded.sums.get(path, "")
            yield from self._once(f"{kind} {named(path)}", made_of, look({path: tree}))

    def _once(self, kind: str, made_of: str, found: Iterable[str]) -> list[str]:
        """What is found, unless it is known of a file with this sum."""
        if not made_of:
            return list(found)
        return self._memory.once(f"wskazówki {kind} {self._day} {made_of}", lambda: list(found))
