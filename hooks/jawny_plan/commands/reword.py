"""The command `reword`: a file of `docs` for the unit alone, found by its name or by words that stand in it."""

from __future__ import annotations

import os
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import assert_never

from jawny_plan import polish
from jawny_plan.commands.command import ROOT, Command, Misused, Use, failed, folder
from jawny_plan.launch.aside import ASIDE, free
from jawny_plan.launch.command_line import command_line
from jawny_plan.launch.merging import Clash
from jawny_plan.overlay import DOCS, Layers
from jawny_plan.overlay.originals import WORDED, Descent, OwnFile, own_files, text_of
from jawny_plan.reading.folder import named
from jawny_plan.reading.today import today
from jawny_plan.storage import journal

DONE = "--done"
NOTHING = "Niczego nie zmieniono."
_OURS = ("_readme", "_jak-zmieniac.md")
"""What is about the program, and no part of any site."""
_MOST = 20
_LONGEST = 90


def _reword(words: list[str]) -> int:
    """Copy a file of the program's `docs` into that of the unit, or bring the unit's up to date."""
    is_done, words = DONE in words, [word for word in words if word != DONE]
    if unknown := [word for word in words if word.startswith("-")]:
        raise Misused(f"Polecenie reword nie zna opcji {unknown[0]}.")
    if not words or not words[0].strip():
        raise Misused('Co zmienić? Podaj słowa, które widać na stronie, na przykład "Najbliższe spotkania", albo plik.')
    sought, chosen = words[0], folder(words[1:])
    layers = Layers.of_unit(ROOT / DOCS, chosen)
    found = dict(_places(layers, sought))
    if not found:
        advice = "Nazwy, daty i liczby stoją w danych (plan_data), a zdania o wynikach składa program."
        return failed([f"W szablonach nie ma: „{sought}”. {advice}"], NOTHING)
    if len(found) > 1:
        listed = [_shown(layers, name, lines) for name, lines in list(found.items())[:_MOST]]
        more = [f"… i jeszcze {len(found) - _MOST}"] if len(found) > _MOST else []
        return failed(
            [f"To stoi w kilku plikach ({len(found)}):", *listed, *more],
            f"{NOTHING} Wybierz jeden: {command_line('reword')} PLIK",
        )
    [(name, lines)] = found.items()
    if layers.own is None:
        print(f"{_shown(layers, name, lines)}\nTa jednostka pracuje w katalogu programu: popraw ten plik.")
        return 0
    return _own(OwnFile(layers, name), lines, is_done=is_done)


def _own(file: OwnFile, lines: list[int], *, is_done: bool) -> int:
    """Make the file, or bring it up to date."""
    layers = file.layers
    if not layers.is_own(file.name):
        target = (layers.own or layers.program) / file.name
        if link := next((place for place in (target, *target.parents) if _is_link(place, layers)), None):
            return failed([f"{named(link)}: to dowiązanie, a wersje jednostki to zwykłe pliki i katalogi."], NOTHING)
        journal.put(file.original_path, file.current)
        journal.put(target, file.current)
        print(
            f"Skopiowano: {_shown(layers, file.name, lines)}\n"
            "To wersja tej jednostki: popraw w niej słowa i zapisz. Jak to robić, mówi docs/_jak-zmieniac.md.\n"
            "Gdy ją usuniesz, wrócą słowa programu."
        )
        return 0
    shown = layers.shown(file.name)
    descent = file.descent
    match descent:
        case Descent.UNKNOWN | Descent.OLDER if is_done:
            journal.put(file.original_path, file.current)
            print(f"{shown}: zapisano, że odpowiada dzisiejszemu szablonowi programu.")
        case Descent.OLDER:
            return _joined(file)
        case Descent.UNKNOWN:
            after = f"{command_line('reword')} {file.name} {DONE}"
            print(
                f"{shown}: nie wiadomo, z której wersji szablonu powstał ten plik. "
                f"Porównaj go z {named(layers.program / file.name)}, a gdy wszystko się zgadza: {after}"
            )
        case Descent.UP_TO_DATE | Descent.SAME:
            print(f"{_shown(layers, file.name, lines)}\nTo już jest wersja tej jednostki. {NOTHING}")
        case _:
            assert_never(descent)
    return 0


def _joined(file: OwnFile) -> int:
    """Take the program's changes into the unit's file; where both changed the same lines, a person decides."""
    shown, made = file.layers.shown(file.name), file.joined()
    after = f"{command_line('reword')} {file.name} {DONE}"
    if made is None or made.clashes:
        clashes = [line for clash in (made.clashes if made else ()) for line in _difference_of(shown, clash)]
        what = "Szablon programu zmienił te same wiersze" if made else "Program zmienił ten plik"
        return failed(
            [f"{shown}: {what}, co jednostka. Nowy: {named(file.layers.program / file.name)}", *clashes],
            f"{NOTHING} Popraw plik jednostki ręcznie, a potem zapisz, że jest gotowy: {after}",
        )
    aside = (file.layers.own or file.path).parent / ASIDE / f"{DOCS}-{today().isoformat()}" / file.name
    aside = free(aside, aside.suffix)
    journal.put(aside, file.path.read_bytes())
    journal.put(file.path, made.text.encode("utf-8", "surrogateescape"))
    journal.put(file.original_path, file.current)
    print(f"{shown}: słowa jednostki zostały, a zmiany programu doszły. Poprzednia wersja: {named(aside)}")
    return 0


def _difference_of(shown: str, clash: Clash) -> Iterator[str]:
    """What stands in each of two versions where they clash."""
    ours, theirs = (_short("".join(lines)) for lines in (clash.ours, clash.theirs))
    yield f"  {shown}:{clash.line}: jednostka: „{ours}”, program: „{theirs}”"


def _places(layers: Layers, sought: str) -> Iterator[tuple[str, list[int]]]:
    """The files that are named so, each without lines; else those that say so, with the lines where they do."""
    every = (layers.name_of(path) or "" for path in layers.files("**/*"))
    names = [name for name in every if name.partition("/")[0] not in _OURS]
    names.sort(key=lambda name: (name.startswith("_"), name))  # pages first
    asked = sought.replace("\\", "/").removeprefix("./").removeprefix(f"{DOCS}/")
    if found := [name for name in names if name == asked] or [name for name in names if Path(name).name == asked]:
        yield from ((name, []) for name in found)
        return
    words = re.compile(r"\s+".join(map(re.escape, sought.split())), re.IGNORECASE)
    for name in names:
        if name.endswith(WORDED):
            text = text_of(layers.path(name).read_bytes()).replace("\u00a0", " ")
            if lines := [text.count("\n", 0, hit.start()) + 1 for hit in words.finditer(text)]:
                yield name, lines


def _shown(layers: Layers, name: str, lines: list[int]) -> str:
    """A file as messages name it, with its lines."""
    return f"{layers.shown(name)}{':' if lines else ''}{', '.join(map(str, lines))}"


def _is_link(place: Path, layers: Layers) -> bool:
    return layers.own is not None and place.is_relative_to(layers.own) and os.path.islink(place)


def hints(layers: Layers) -> Iterator[str]:
    """What `check` says of files of the unit's own that stand in the place of the program's."""
    for file in own_files(layers):
        shown, again = layers.shown(file.name), f"{command_line('reword')} {file.name}"
        descent = file.descent
        match descent:
            case Descent.OLDER:
                old = f"{shown}: ta wersja powstała ze starszego szablonu programu."
                yield f"{old} {_difference(file)}Połącz je: {again}"
            case Descent.UNKNOWN:
                yield (
                    f"{shown}: nie wiadomo, z której wersji szablonu powstał ten plik, więc program nie powie, gdy "
                    f"szablon się zmieni. Zapisz to: {again} {DONE}"
                )
            case Descent.SAME:
                yield f"{shown}: ten plik jest taki sam jak w programie. Można go usunąć."
            case Descent.UP_TO_DATE:
                pass
            case _:
                assert_never(descent)


def _difference(file: OwnFile) -> str:
    """The first change of the program's file, and how many more there are."""
    changes = file.changes()
    if not changes:
        return ""
    old, new = map(_short, changes[0])
    first = f"było „{old}”, jest „{new}”" if old and new else f"doszło „{new}”" if new else f"odeszło „{old}”"
    more = polish.plural(len(changes) - 1, "miejsce", "miejsca", "miejsc")
    return f"Różnica: {first}{f' i jeszcze {more}' if len(changes) > 1 else ''}. "


def _short(text: str) -> str:
    return textwrap.shorten(text, _LONGEST, placeholder="…")


REWORD = Command(
    "reword",
    _reword,
    (
        Use("SŁOWA|PLIK [FOLDER]", 'kopiuje szablon do katalogu jednostki, np. reword "Najbliższe spotkania"'),
        Use("PLIK [FOLDER] --done", "zapisuje, że plik jednostki odpowiada dzisiejszemu szablonowi programu"),
    ),
    reads_options=True,
)
