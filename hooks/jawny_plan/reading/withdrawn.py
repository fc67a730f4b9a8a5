"""What was withdrawn and must not come back: kept as sums alone, in a file of the data folder, one line a thing.

    2026-11-30 slowa 5d1c…,90ab… 77e0…,1f3b…
    2026-11-30 plik 5d1c…

The sums are HMAC-SHA-256 with a key that stands in a file of its own, which git leaves out. A bare sum of a name would
be no secret: whoever has a list of residents tries them all. Whoever deletes the key makes the sums mean nothing.
"""

from __future__ import annotations

import hmac
import json
import re
import secrets
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path

from jawny_plan.polish.sought import Slot, Sought, SoughtKind, forms_of, with_forms, words_in
from jawny_plan.reading import encodings
from jawny_plan.reading.faults import Fault, shown
from jawny_plan.reading.strict_yaml import Content

FILE = "wycofane.txt"
KEY = ".wycofane.klucz"
_HEAD = f"""\
# Co wycofano ze strony. Ten plik pisze polecenie withdraw. Są tu same sumy (HMAC-SHA-256), żadnych słów.
# Dzięki nim program nie przepuści tego samego drugi raz. Klucz do nich stoi w pliku {KEY} obok;
# nie wysyłaj go nikomu i nie wkładaj do gita. Jeśli coś wolno znów podać, usuń linię z jego dniem.
"""
_SUM = r"[0-9a-f]{32}"
_LINE = re.compile(rf"(\d{{4}}-\d\d-\d\d) ([a-z]+) ({_SUM}(?:,{_SUM})*(?: {_SUM}(?:,{_SUM})*)*)", re.ASCII)
_KEY = re.compile(r"[0-9a-f]{64}", re.ASCII)


class Whole(StrEnum):
    """What is withdrawn as a whole: it is the same only byte by byte, or value by value."""

    FILE = "plik"
    ENTRY = "wpis"


@dataclass(frozen=True)
class WithdrawnLine:
    """One thing that was withdrawn: the sums of each of its words in all their forms, or of the whole."""

    day: date
    kind: SoughtKind | Whole
    sums: tuple[frozenset[str], ...]

    def __str__(self) -> str:
        return f"{self.day} {self.kind} {' '.join(','.join(sorted(sums)) for sums in self.sums)}"


@dataclass(frozen=True)
class Withdrawn:
    """All that was withdrawn, and the key to its sums; without it nothing can be recognised."""

    lines: tuple[WithdrawnLine, ...] = ()
    key: bytes = b""

    def sought_in(self, texts: Iterable[str]) -> Iterator[tuple[date, Sought]]:
        """The words that may stand in the texts, each with the day on which they were withdrawn.

        Each word of the texts is asked for once, however often it stands there.
        """
        lines = [line for line in self.lines if self.key and isinstance(line.kind, SoughtKind)]
        words = set().union(*map(words_in, texts)) if lines else set[str]()
        for line in lines:
            slots = [self._slot(*numbered) for numbered in enumerate(line.sums)]
            if line.kind is SoughtKind.NUMBER:  # its groups of digits are no words
                yield line.day, Sought(line.kind, tuple(slots))
            elif isinstance(line.kind, SoughtKind) and all(forms := [frozenset(filter(slot, words)) for slot in slots]):
                yield line.day, with_forms(line.kind, forms)

    @property
    def is_blind(self) -> bool:
        """Whether the key is missing, though there are sums."""
        return bool(self.lines) and not self.key

    def day_of_file(self, content: bytes) -> date | None:
        """When this very file was withdrawn, if it was."""
        return self._day_of(Whole.FILE, content)

    def day_of_entry(self, value: Content) -> date | None:
        """When an entry that says the same was withdrawn, if one was."""
        return self._day_of(Whole.ENTRY, _as_bytes(value))

    def has(self, kind: Whole) -> bool:
        """Whether anything of the kind was withdrawn, and can be recognised."""
        return bool(self.key) and any(line.kind is kind for line in self.lines)

    def _day_of(self, kind: Whole, content: bytes) -> date | None:
        if not self.has(kind):
            return None
        found = _sum(self.key, 0, content)
        return next((line.day for line in self.lines if line.kind is kind and found in line.sums[0]), None)

    def _slot(self, number: int, sums: frozenset[str]) -> Slot:
        return cache(lambda word: _sum(self.key, number, word.encode()) in sums)

    def with_words(self, words: str, day: date) -> Withdrawn:
        """The same with the words, in all their forms. Raises ValueError where there are none."""
        kind, slots = forms_of(words)
        key = self.key or secrets.token_bytes(32)
        sums = tuple(
            frozenset(_sum(key, number, form.encode()) for form in forms) for number, forms in enumerate(slots)
        )
        return self._with(WithdrawnLine(day, kind, sums), key)

    def with_file(self, content: bytes, day: date) -> Withdrawn:
        """The same with a file."""
        return self._with_whole(Whole.FILE, content, day)

    def with_entry(self, value: Content, day: date) -> Withdrawn:
        """The same with an entry of a list."""
        return self._with_whole(Whole.ENTRY, _as_bytes(value), day)

    def _with_whole(self, kind: Whole, content: bytes, day: date) -> Withdrawn:
        key = self.key or secrets.token_bytes(32)
        return self._with(WithdrawnLine(day, kind, (frozenset({_sum(key, 0, content)}),)), key)

    def _with(self, line: WithdrawnLine, key: bytes) -> Withdrawn:
        known = {(item.kind, item.sums) for item in self.lines}
        return Withdrawn(self.lines if (line.kind, line.sums) in known else (*self.lines, line), key)

    @property
    def text(self) -> str:
        """The whole file."""
        return _HEAD + "".join(f"{line}\n" for line in self.lines)

    @property
    def key_text(self) -> str:
        """The whole file of the key."""
        return f"{self.key.hex()}\n"


def withdrawn(folder: Path, name_of: str) -> tuple[Withdrawn, list[Fault]]:
    """What was withdrawn from the data in `folder`, and every line at fault; `name_of` is how messages name the file.

    Raises OSError.
    """
    path, key = folder / FILE, folder / KEY
    if not path.is_file():
        return Withdrawn(), []
    try:
        lines = encodings.decoded(data := path.read_bytes()).splitlines()
    except UnicodeDecodeError as error:
        return Withdrawn(), [Fault(name_of, *encodings.place(data, error), "", *encodings.not_utf8(data))]
    found, faults = [], []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        if read := _read(line.strip()):
            found.append(read)
        else:
            advice = "Ten plik pisze program. Przywróć go z kopii danych albo usuń tę linię."
            faults.append(Fault(name_of, number, 1, "", f"nie ma tu takiej linii: {shown(line)}.", advice))
    text = key.read_text(encoding="utf-8", errors="replace").strip() if key.is_file() else ""
    return Withdrawn(tuple(found), bytes.fromhex(text) if _KEY.fullmatch(text) else b""), faults


def _read(line: str) -> WithdrawnLine | None:
    parts = _LINE.fullmatch(line)
    with suppress(ValueError):  # no such day, no such kind
        if parts:
            kind = Whole(parts[2]) if parts[2] in list(Whole) else SoughtKind(parts[2])
            return WithdrawnLine(date.fromisoformat(parts[1]), kind, tuple(_sums(parts[3])))
    return None


def _sums(text: str) -> Iterator[frozenset[str]]:
    return (frozenset(sums.split(",")) for sums in text.split(" "))


def _as_bytes(value: Content) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass")


def _sum(key: bytes, number: int, content: bytes) -> str:
    return hmac.digest(key, f"{number}\n".encode() + content, "sha256").hex()[:32]
