"""Tables as CSV (RFC 4180) that spreadsheets read as text and never as a program.

The byte order mark tells Excel, as LibreOffice, that the letters are UTF-8. A cell that would begin a formula
gets an apostrophe before it, as OWASP advises ("CSV Injection"). So does what follows a semicolon: Excel in Polish
takes it for the end of a cell. Every row is one line.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime

Cell = str | int | date | bool | None
Row = Sequence[Cell]

_UNPRINTED = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_FORMULA = re.compile(r'((?:^|;)[\s"]*)(?=[=+\-@＝＋－＠])')


def table(columns: Sequence[str], rows: Iterable[Row]) -> bytes:
    """The table with its header as the bytes of a file."""
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([cell(value) for value in row] for row in rows)
    return lines.getvalue().encode("utf-8-sig")


def cell(value: Cell) -> str:
    """One value: nothing for the unknown, `tak` and `nie`, days as 2024-06-30, text in one line."""
    match value:
        case None:
            return ""
        case bool():
            return "tak" if value else "nie"
        case datetime():
            return value.isoformat(timespec="minutes")
        case date() | int():
            return str(value)
        case _:
            return _FORMULA.sub(r"\1'", " ".join(_UNPRINTED.sub(" ", value).split()))
