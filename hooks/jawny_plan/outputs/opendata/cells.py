"""Tables as CSV that spreadsheets read as text and never as a program: RFC 4180, and as Excel in Polish expects.

The byte order mark tells Excel, as LibreOffice, that the letters are UTF-8. A cell that would begin a formula
gets an apostrophe before it, as OWASP advises ("CSV Injection"). So does what follows a comma or a semicolon that a
program set to another language takes for the end of a cell. Every row is one line.

Excel parts cells by the list separator of Windows, which is a semicolon in Polish, reads fractions with a comma and
takes a moment for one only without T and the zone.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

Cell = str | int | float | date | bool | None
Row = Sequence[Cell]

_UNPRINTED = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_FORMULA = r'((?:^|{foreign})[\s"]*)(?=[=+\-@＝＋－＠])'


@dataclass(frozen=True)
class Dialect:
    """How cells are parted, and which sign other programs take for the end of one; a fraction's sign; moments."""

    separator: str
    foreign: str
    comma: str
    zone: bool
    """Whether a moment stands as ISO 8601 has it, with its zone."""


RFC = Dialect(",", ";", ".", zone=True)
EXCEL = Dialect(";", ",", ",", zone=False)


def file(columns: Sequence[str], rows: str, dialect: Dialect) -> bytes:
    """Rows that were written, under their header, as the bytes of a file."""
    return (written([columns], dialect) + rows).encode("utf-8-sig")


def written(rows: Iterable[Row], dialect: Dialect) -> str:
    """The rows as lines."""
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, lineterminator="\r\n", delimiter=dialect.separator)
    writer.writerows([cell(value, dialect) for value in row] for row in rows)
    return lines.getvalue()


def cell(value: Cell, dialect: Dialect = RFC) -> str:
    """One value: nothing for the unknown, `tak` and `nie`, days as 2024-06-30, text in one line."""
    match value:
        case None:
            return ""
        case bool():
            return "tak" if value else "nie"
        case datetime():
            return value.isoformat(timespec="minutes") if dialect.zone else f"{value:%Y-%m-%d %H:%M}"
        case float():
            return str(value).replace(".", dialect.comma)
        case date() | int():
            return str(value)
        case _:
            formula = _FORMULA.format(foreign=dialect.foreign)
            return re.sub(formula, r"\1'", " ".join(_UNPRINTED.sub(" ", value).split()))
