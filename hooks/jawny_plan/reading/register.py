"""The register file of the data folder, one line a thing, so that versions of it can be merged line by line.

    kalendarz rejon-1-dyzur 3 2026-11-23 0123456789abcdef
    wpis rejon-1-2026-07 2026-11-18-wykonanie-1 0123456789abcdef
    druk plany/rejon-1-2026-07/ulotka.pdf 1 bkrm 2026-11-23 0123456789abcdef

Where two lines name the same thing, as after a merge, the greater version counts, with the later day. Where they differ
in the same version, neither is what the event said, so that it gets the next one. Of two lines on an entry the lower
counts. Of a sheet every line counts: both versions may hang somewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from jawny_plan.model.register import EventVersion, Name, Register, SheetVersion
from jawny_plan.reading import encodings
from jawny_plan.reading.faults import Fault, shown

_HEAD = """\
# Co już ogłoszono w kalendarzach, kanałach i drukach. Ten plik pisze program, gdy buduje stronę. Niczego nie poprawiaj.
# Przechowuj go razem z danymi: bez niego kalendarze w telefonach mogą nie zauważyć zmiany terminu,
# a kto zeskanuje kod z dawnej kartki, nie dowie się, że jest nieaktualna.
"""
_UNDATED = "bez-dnia"
_NEITHER = "0" * 16
_EVENT = re.compile(r"kalendarz ([a-z0-9.-]+) (\d{1,9}) (bez-dnia|\d{4}-\d\d-\d\d) ([0-9a-f]{16})", re.ASCII)
_SHEET = re.compile(r"druk ([a-z0-9/-]+\.pdf) (\d{1,6}) ([b-z]{4}) (\d{4}-\d\d-\d\d) ([0-9a-f]{16})", re.ASCII)
_ENTRY = re.compile(r"wpis ([a-z0-9-]+) ([a-z0-9-]+) ([0-9a-f]{16})", re.ASCII)


def text(register: Register) -> str:
    """The whole file."""
    return _HEAD + "".join(f"{line}\n" for line in _lines(register))


def parsed(data: bytes, file: str) -> tuple[Register, list[Fault]]:
    """The register in the bytes of a file, and every line that is at fault; `file` is how messages name it."""
    try:
        lines = encodings.decoded(data).splitlines()
    except UnicodeDecodeError as error:
        return Register(), [Fault(file, *encodings.place(data, error), "", *encodings.not_utf8(data))]
    events: dict[str, EventVersion] = {}
    entries: dict[Name, str] = {}
    sheets: dict[str, list[tuple[int, SheetVersion]]] = {}
    faults = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        if event := _event(line):
            name, version = event
            events[name] = _merged(events.get(name, version), version)
        elif entry := _ENTRY.fullmatch(line):
            entries[Name(entry[1], entry[2])] = entry[3]
        elif sheet := _sheet(line):
            sheets.setdefault(sheet[0], []).append(sheet[1:])
        else:
            faults.append(Fault(file, number, 1, "", *_spoilt(line)))
    versions = {path: tuple(dict.fromkeys(item for _, item in sorted(found))) for path, found in sheets.items()}
    return Register(events, entries, versions), faults


def _merged(one: EventVersion, other: EventVersion) -> EventVersion:
    day = max((item.day for item in (one, other) if item.day), default=None)
    if one.number == other.number and one.digest != other.digest:
        return EventVersion(one.number, day, _NEITHER)
    return max(one, other, key=lambda item: item.number)._replace(day=day)


def _event(line: str) -> tuple[str, EventVersion] | None:
    found = _EVENT.fullmatch(line)
    with suppress(ValueError):  # no such day
        if found:
            day = None if found[3] == _UNDATED else date.fromisoformat(found[3])
            return found[1], EventVersion(int(found[2]), day, found[4])
    return None


def _sheet(line: str) -> tuple[str, int, SheetVersion] | None:
    found = _SHEET.fullmatch(line)
    with suppress(ValueError):  # no such day
        if found:
            return found[1], int(found[2]), SheetVersion(found[3], date.fromisoformat(found[4]), found[5])
    return None


def _spoilt(line: str) -> tuple[str, str]:
    if line.startswith(("<<<<<<<", "=======", ">>>>>>>", "|||||||")):
        return "został tu znak łączenia dwóch wersji pliku.", "Usuń tę linię, a wszystkie inne zostaw."
    return (
        f"rejestr nie zna takiej linii: {shown(line)}.",
        "Ten plik pisze program. Przywróć go z kopii danych albo usuń tę linię.",
    )


def _lines(register: Register) -> Iterator[str]:
    for name, version in sorted(register.events.items()):
        yield f"kalendarz {name} {version.number} {version.day or _UNDATED} {version.digest}"
    for entry, digest in sorted(register.entries.items()):
        yield f"wpis {entry.plan} {entry.key} {digest}"
    for path, versions in sorted(register.sheets.items()):
        for number, item in enumerate(versions, 1):
            yield f"druk {path} {number} {item.mark} {item.day} {item.digest}"
