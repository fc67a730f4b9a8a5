"""What leaves the data as a whole: an entry of a list, or a file with all that leads to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from jawny_plan.editing.canonical import without
from jawny_plan.editing.removal import Removal, kind_of
from jawny_plan.model.kinds import MODELS
from jawny_plan.reading.faults import Fault, Faults, key_path
from jawny_plan.reading.folder import Loaded, named
from jawny_plan.reading.kinds import BESIDE, DISTRICTS, MEETINGS, PLANS, UNIT, data_files, plan_of, schema
from jawny_plan.reading.strict_yaml import Node, Step

_STEP = re.compile(r"([a-z_]+)|\[(\d+)\]")
_KEYS = "Oczekiwano wpisu tak, jak nazywają go komunikaty, na przykład wpisy[3], albo numeru wiersza, w którym stoi."
_PHOTO = ("rodzaj", "zdjecie")
_FILE, _LETTERHEAD = "plik", "papier"
_NAMING = (_FILE, _LETTERHEAD)
"""The keys whose values name a file beside the data."""


def entry_removed(loaded: Loaded, folder: Path, name: str, where: str) -> tuple[Removal, Node]:
    """What changes when the entry at `where` leaves the plan or meeting `name` (or the file of that name); the entry.

    Raises Faults.
    """
    trees = {path: tree for path, tree in loaded.trees.items() if name in (path.name, plan_of(path))}
    if not trees:
        raise _fault(name, "nie ma planu, spotkania ani pliku o tej nazwie.", "Podaj nazwę pliku bez katalogu.")
    found = [(path, *place) for path, tree in trees.items() if (place := _found(tree, where))]
    if len(found) != 1:
        problem = f"nie ma tu wpisu {where}." if not found else f"wpis {where} jest w kilku plikach."
        names = ", ".join(path.name for path in (trees if not found else [path for path, *_ in found]))
        raise _fault(name, problem, f"{_KEYS} Pliki: {names}.")
    path, steps, node = found[0]
    if path in {file.path for file in data_files(folder) if file.frozen}:
        advice = "Zamrożonemu planowi nie usuwa się wpisów, bo zmieniłyby się numery. Wycofaj same słowa: --word."
        raise Faults([Fault(named(path), node.line, node.column, key_path(steps), "ten plan jest zamrożony.", advice)])
    removal = Removal(folder)
    _take(removal, path, [steps])
    removal.forget_sums()
    return removal, node


def file_removed(loaded: Loaded, folder: Path, templates: Iterable[Path], file: Path) -> Removal:
    """What changes when a file goes, with all copies of it and all that leads to it. Raises Faults."""
    removal = Removal(folder)
    if file.suffix == ".yml" and file.is_relative_to(folder):
        _take_data(removal, file)
    else:
        content = file.read_bytes()
        folders = {folder, file.parent, *(path.parent for path in templates)}
        for path in sorted({path for each in folders for path in each.rglob("*") if path.is_file()}):
            if path.stat().st_size == len(content) and path.read_bytes() == content:
                removal.changes[path] = None
        gone = [path for path, left in removal.changes.items() if left is None]
        _unname(removal, loaded, {path.relative_to(folder).as_posix() for path in gone if path.is_relative_to(folder)})
        for template in templates:
            _unlink(removal, template, {path.name for path in gone})
    removal.forget_sums()
    return removal


def _take_data(removal: Removal, file: Path) -> None:
    """A plan goes with its text, log and versions."""
    if file.name == UNIT or file.parent.name not in (PLANS, DISTRICTS, MEETINGS):
        raise _fault(named(file), "bez tego pliku nie ma jednostki.", "Wycofaj słowa (--word) albo wpis.")
    beside = file.parent.glob(f"{file.stem}.*") if not file.stem.endswith(BESIDE) else [file]
    removal.changes.update(dict.fromkeys(sorted(beside)))
    removal.touched.add(plan_of(file))


def _unname(removal: Removal, loaded: Loaded, names: set[str]) -> None:
    """What names one of the files goes from the data, a log's entry on a photo as a whole."""
    for path, tree in loaded.trees.items():
        gone = [_holder(tree, steps) for steps, node in _nodes(tree) if steps[-1] in _NAMING and node.text in names]
        if gone:
            _take(removal, path, gone)


def _holder(tree: Node, steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """What goes with a photo: the key that holds it, or the entry that is of nothing else."""
    if steps[-1] != _FILE:
        return steps
    around = tree.at(steps[:-2])[0]
    kind = (around.keys or {}).get(_PHOTO[0])
    return steps[:-2] if kind and kind[1].text == _PHOTO[1] else steps[:-1]


def _unlink(removal: Removal, template: Path, names: set[str]) -> None:
    """Pictures go from a template, links leave their words."""
    if template.suffix != ".md":
        return
    text = removal.text(template)
    for name in names:
        target = rf"\([^()\s]*{re.escape(name)}[^()]*\)"
        text = re.sub(rf"\[([^\[\]]*)\]{target}(?:\{{[^{{}}]*\}})?", r"\1", re.sub(rf"!\[[^\[\]]*\]{target}", "", text))
    if text != removal.text(template):
        removal.write(template, text)


def _take(removal: Removal, path: Path, gone: list[tuple[Step, ...]]) -> None:
    kind = kind_of(path)
    removal.write(path, without(removal.text(path), MODELS[kind], schema(kind), gone))
    removal.touched.add(plan_of(path))


def _found(tree: Node, where: str) -> tuple[tuple[Step, ...], Node] | None:
    """The item of a list at a path of keys, or the innermost one in a line."""
    items = {steps: node for steps, node in _nodes(tree) if isinstance(steps[-1], int) and node.keys is not None}
    if where.isdecimal():
        ordered = sorted(items.items(), key=lambda item: (item[1].line, len(item[0])))
        before = [(steps, node) for steps, node in ordered if node.line <= int(where)]
        return next((item for item in reversed(before) if int(where) <= _last_line(item[1])), None)
    steps = tuple(int(number) - 1 if number else word for word, number in _STEP.findall(where))  # as messages count
    return (steps, items[steps]) if steps in items else None


def _last_line(node: Node) -> int:
    """The last line in which something of the node begins."""
    inner = [*(node.items or []), *(part for pair in (node.keys or {}).values() for part in pair)]
    return max((node.line, *map(_last_line, inner)))


def _nodes(tree: Node) -> Iterator[tuple[tuple[Step, ...], Node]]:
    """Every value but the whole, with the way to it."""
    waiting: list[tuple[tuple[Step, ...], Node]] = [((), tree)]
    while waiting:
        steps, node = waiting.pop()
        inner: list[tuple[Step, Node]] = [(name, value) for name, (_, value) in (node.keys or {}).items()]
        inner += enumerate(node.items or [])
        for step, value in inner:
            yield (*steps, step), value
            waiting.append(((*steps, step), value))


def _fault(file: str, problem: str, advice: str) -> Faults:
    return Faults([Fault(file, 1, 1, "", problem, advice)])
