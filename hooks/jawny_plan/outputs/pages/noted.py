"""What templates ask for, noted while they do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping


class Noted(Mapping[str, object]):
    """Words by name, and the names that were asked for."""

    def __init__(self, words: Mapping[str, object]) -> None:
        self._words = words
        self.asked: set[str] = set()

    def __getitem__(self, name: str) -> object:
        self.asked.add(name)
        return self._words[name]

    def __iter__(self) -> Iterator[str]:
        self.asked.update(self._words)  # whoever looks at all of them may answer by any
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)
