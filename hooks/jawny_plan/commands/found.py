"""What one reads before a withdrawal: what was found, and where."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from jawny_plan import polish
from jawny_plan.commands.audience import repository
from jawny_plan.commands.command import ROOT
from jawny_plan.commands.traces import Traces
from jawny_plan.commands.withdrawal import Withdrawal
from jawny_plan.launch.aside import ASIDE
from jawny_plan.launch.exchange import BEFORE
from jawny_plan.launch.exchange import FOLDER as UPDATES
from jawny_plan.overlay import DOCS
from jawny_plan.polish import dictionary
from jawny_plan.polish.sought import sought
from jawny_plan.reading.folder import named
from jawny_plan.storage.folders import BUNDLES, DATA
from jawny_plan.storage.unchanged import cache

_MOST = 50
"""So many places are named where somebody has to look at each, and so many of what is made anew."""
_FEW = 8
_LONGEST = 40
"""So many signs may stand between the beginnings of a name and of the surname in it."""
_OURS = {DATA, "site", BUNDLES, ASIDE}
_PROGRAM = {"docs", "examples", "hooks", "instrukcja", "requirements", "serwer", "tests", "tools", "wheels", "build"}
"""What lies beside the data where a unit works in the folder of the program itself."""


def listing(planned: Withdrawal) -> list[str]:
    """Everything that was found; nothing where there is nothing to withdraw."""
    found = [*_in_data(planned), *_made(planned), *_published(planned), *_elsewhere(planned)]
    if not found and not planned.was_interrupted:
        return []
    begun = ["Poprzednie wycofanie przerwano; to polecenie je dokończy."] if planned.was_interrupted else []
    git = repository(planned.data)
    in_history = (
        [f"Historia git ({git}): program jej nie zmienia; na końcu powie, o co poprosić technika."] if git else []
    )
    return [*begun, *found, *in_history]


def alone(planned: Withdrawal, words: str) -> list[str]:
    """Where the surname of the words stands by itself in what will be left of the data."""
    *given, surname = words.split()
    if not given or not dictionary.is_surname(surname):
        return []
    traces = Traces(sought(surname))
    places = []
    for path in sorted(planned.data.rglob("*.yml")) + sorted(planned.data.rglob("*.txt")):
        content = planned.removal.now(path)
        if content is not None and traces.tells(path.name, content):
            whole = planned.traces.spots(path) if planned.traces else []
            file = named(path)
            places += [
                f"{file}:{line}:{column}" for line, column in traces.spots(path) if not _is_of(whole, line, column)
            ]
    return places[:_MOST]


def _is_of(whole: list[tuple[int, int]], line: int, column: int) -> bool:
    """Whether a surname stands in one of the whole names: shortly behind its beginning, or in the next line."""
    return any(
        (line == first and 0 <= column - begin < _LONGEST) or (line == first + 1 and column < _LONGEST)
        for first, begin in whole
    )


def _in_data(planned: Withdrawal) -> Iterator[str]:
    removal = planned.removal
    lines = []
    for path in (*removal.changes, *removal.keeping):
        if not path.is_file():
            continue
        places = planned.traces.places(path) if planned.traces else []
        if places:
            lines += places
        elif planned.traces is None:
            what = "cały plik" if removal.changes.get(path) is None else "to, co z tym związane"
            lines.append(f"{named(path)}: {what}")
    yield from _section("W danych i szablonach", lines, _MOST)


def _made(planned: Withdrawal) -> Iterator[str]:
    if planned.traces:
        for folder in (planned.site, planned.chosen / BUNDLES):
            yield from _section(f"W katalogu {folder.name}", [named(path) for path in planned.traces.telling(folder)])
    yield from _section(f"Odłożone pliki, które znikną ({ASIDE})", [named(path) for path in planned.aside()])
    yield from _section(f"W pamięci programu ({cache(ROOT)})", [path.name for path in planned.remembered()])


def _published(planned: Withdrawal) -> Iterator[str]:
    for place in planned.places:
        lines = []
        shown = place.shown()
        if shown is None and not place.is_here:
            lines.append("to inny komputer: program nie zajrzy do środka, tylko wyśle nową stronę i usunie stare pliki")
        elif shown and (planned.traces is None or planned.traces.telling(shown)):
            lines.append(f"strona, którą widać ({shown.name})")
        lines += [f"dawne wydanie {old.name}" for old in place.older() if planned.tells(old)]
        yield from _section(f"W miejscu, w którym strona jest opublikowana ({place.place})", lines)


def _elsewhere(planned: Withdrawal) -> Iterator[str]:
    """Files in the unit's folder that the program did not make, and will not touch."""
    if planned.traces:
        names = _OURS | (_PROGRAM if planned.chosen == ROOT else set())
        others = [path for path in sorted(planned.chosen.iterdir()) if path.name not in names and path.name[:1] != "."]
        others += sorted((planned.chosen / UPDATES).glob(f"{BEFORE}-*/{DOCS}"))
        lines = []
        for path in others:
            if path.is_dir() and not path.is_symlink() and not _is_public(planned, path):
                lines += [named(file) for file in planned.traces.telling(path) if file not in planned.removal.changes]
            elif path.is_file() and planned.traces.tells(path.name, path.read_bytes()):
                lines.append(named(path))
        yield from _section("Pliki, których program nie zrobił i nie ruszy: popraw je albo usuń", lines, _MOST)


def _is_public(planned: Withdrawal, folder: Path) -> bool:
    return any(Path(place.place).resolve() == folder.resolve() for place in planned.places)


def _section(title: str, lines: list[str], most: int = _FEW) -> Iterator[str]:
    if lines:
        yield f"{title}: {polish.plural(len(lines), 'miejsce', 'miejsca', 'miejsc')}"
        yield from (f"  {line}" for line in lines[:most])
        if len(lines) > most:
            yield f"  … i jeszcze {len(lines) - most}"
