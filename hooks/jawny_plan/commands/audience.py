"""Who was told what is withdrawn, as far as the last site shows: pages, events of calendars, entries of feeds, data."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path

from jawny_plan.checks import words
from jawny_plan.model import addresses
from jawny_plan.polish.sought import Sought
from jawny_plan.wording.withdrawal import Audience

_EVENT = re.compile(r"BEGIN:VEVENT.*?END:VEVENT", re.DOTALL)
_UID = re.compile(r"^UID:(.*)$", re.MULTILINE)


def audience(site: Path, telling: list[Path], sought: Sought, data: Path) -> Audience:
    """What the files of the site that tell the words are to those who follow it."""
    names = [path.relative_to(site).as_posix() for path in telling]
    safe = [name for name in names if not sought.stands_in(name)]
    return Audience(
        pages=[name.removesuffix("index.html") for name in safe if name.endswith(".html")],
        events=_distinct(uid for path in telling if path.suffix == ".ics" for uid in _events(path, sought)),
        entries=_distinct(key for path in telling if path.name == "feed.json" for key in _entries(path, sought)),
        datasets=[name for name in safe if name.startswith(addresses.DATA) and not name.endswith(".html")],
        git=repository(data),
    )


def of_touched(site: Path, touched: Collection[str], data: Path) -> Audience:
    """The pages of plans and meetings from which a whole file or entry was taken: nobody can tell which showed it."""
    pages = [
        path.parent.relative_to(site).as_posix() + "/"
        for path in sorted(site.rglob("index.html"))
        if any(part == name or part.startswith(f"{name}-") for part in path.parent.parts for name in touched)
    ]
    return Audience(pages=pages, git=repository(data))


def repository(data: Path) -> Path | None:
    """The git repository in which the data lie."""
    return next((folder for folder in (data, *data.parents) if (folder / ".git").exists()), None)


def _events(path: Path, sought: Sought) -> Iterator[str]:
    text = path.read_text(encoding="utf-8", errors="replace").replace("\r\n ", "").replace("\r\n", "\n")
    for event in _EVENT.findall(text):
        uid = _UID.search(event)
        if uid and sought.stands_in(event) and not sought.stands_in(uid[1]):
            yield uid[1]


def _entries(path: Path, sought: Sought) -> Iterator[str]:
    with suppress(ValueError):
        for item in json.loads(path.read_bytes()).get("items", []):
            if any(map(sought.stands_in, words.of_values(item))) and not sought.stands_in(str(item.get("id"))):
                yield str(item.get("id"))


def _distinct(names: Iterator[str]) -> list[str]:
    return list(dict.fromkeys(names))
