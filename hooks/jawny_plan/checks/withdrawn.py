"""What was withdrawn and stands in the data or templates again: in a text, in a name, as a whole file or entry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from jawny_plan import polish
from jawny_plan.checks.personal import Finding
from jawny_plan.checks.personal.hit import Rule
from jawny_plan.overlay import Layers
from jawny_plan.reading.authored import PDF, PICTURES
from jawny_plan.reading.faults import Fault, key_path
from jawny_plan.reading.folder import Loaded, named
from jawny_plan.reading.strict_yaml import Node, Step
from jawny_plan.reading.withdrawn import FILE, KEY, Whole, Withdrawn

_BLIND = (
    f"Obok pliku {FILE} nie ma klucza {KEY}, więc program nie pozna tego, co wycofano. "
    "Skopiuj klucz z komputera, na którym działano poleceniem withdraw; jeśli przepadł, wycofaj to samo jeszcze raz."
)


def _rule(day: str) -> Rule:
    return Rule(
        f"słowa wycofane {day}",
        f"Usuń je. Jeśli znów wolno je podać, usuń linię z tym dniem z pliku {FILE}.",
        is_final=True,
    )


def hints(loaded: Loaded) -> list[str]:
    """That what was withdrawn cannot be recognised, where the key is missing."""
    return [_BLIND] if loaded.withdrawn.is_blind else []


def returned(texts: Sequence[str], withdrawn: Withdrawn) -> Iterator[Finding]:
    """The words that were withdrawn, wherever they stand in `texts`, in any form."""
    for day, sought in withdrawn.sought_in(texts):
        rule = _rule(polish.day(day))
        for number, text in enumerate(texts):
            for start, end in sought.places(text):
                yield Finding(number, text[start:end], rule)


def faults(loaded: Loaded, docs: Path | Layers) -> Iterator[Fault]:
    """Whole files and entries that are back, in the data or among the templates in `docs`."""
    withdrawn = loaded.withdrawn
    folder = next(iter(loaded.trees)).parent  # that of the unit's own file
    if withdrawn.has(Whole.FILE):
        laid = (path for path in Layers.of(docs).files("**/*") if path.suffix.lower() in (*PICTURES, PDF))
        for path in (*sorted(folder.rglob("*")), *laid):
            if path.is_file():
                day = withdrawn.day_of_file(path.read_bytes())
                if day:
                    yield Fault(
                        named(path), 1, 1, "", polish.stopped(f"ten plik wycofano {polish.day(day)}"), _advice("plik")
                    )
    if withdrawn.has(Whole.ENTRY):
        for path, tree in loaded.trees.items():
            for steps, node in _items(tree):
                day = withdrawn.day_of_entry(node.content())
                if day:
                    problem = polish.stopped(f"ten wpis wycofano {polish.day(day)}")
                    yield Fault(named(path), node.line, node.column, key_path(steps), problem, _advice("wpis"))


def _advice(what: str) -> str:
    return f"Usuń ten {what}. Jeśli znów wolno go podać, usuń linię z tym dniem z pliku {FILE}."


def _items(tree: Node) -> Iterator[tuple[tuple[Step, ...], Node]]:
    """Every item of every list that holds keys."""
    waiting: list[tuple[tuple[Step, ...], Node]] = [((), tree)]
    while waiting:
        steps, node = waiting.pop()
        for name, (_, value) in (node.keys or {}).items():
            waiting.append(((*steps, name), value))
        for index, item in enumerate(node.items or []):
            if item.keys is not None:
                yield (*steps, index), item
            waiting.append(((*steps, index), item))
