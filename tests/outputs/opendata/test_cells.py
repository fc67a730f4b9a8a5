"""Tables that other programs read as what they say, whatever stands in them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.outputs.opendata.cells import EXCEL, RFC, Dialect, Row, cell, file, written

BEGINNINGS = tuple("=+-@\t＝＋－＠")
SKIPPED = ' \r\n"'
"""What a program that takes another sign for the end of a cell may leave before its words."""
HOSTILE = [
    "=1+1", "+1", "-1", "@SUM(1)", "\t=1+1", "\r=1+1", "\n=1", " =1", "=HYPERLINK(\"http://x\",\"y\")",
    "=cmd|' /C calc'!A0", "a;=1+1", "a; =1+1", "a\n=1+1", "a\";\"=1", "x;\t@y", "；=1", "\"=1\"", "＝1", "\x00=1",
]  # fmt: skip
texts = st.text() | st.lists(st.sampled_from([*"=+-@;,\"\t\r\n' ", "ą", "x"]), max_size=9).map("".join)


def table(columns: list[str], rows: Iterable[Row], dialect: Dialect = RFC) -> bytes:
    return file(columns, written(rows, dialect), dialect)


def read(data: bytes, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter))


@pytest.mark.parametrize("dialect", [RFC, EXCEL], ids=["rfc", "excel"])
@pytest.mark.parametrize("separator", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
@given(st.lists(st.lists(texts, min_size=3, max_size=3), max_size=4))
def test_no_cell_begins_a_formula(dialect, separator, rows):
    """Neither to a program that takes the comma for the end of a cell, nor to one that takes another sign."""
    for row in read(table(["a", "b", "c"], rows, dialect), separator):
        assert not [found for found in row if found.lstrip(SKIPPED).startswith(BEGINNINGS)]


@pytest.mark.parametrize("dialect", [RFC, EXCEL], ids=["rfc", "excel"])
@pytest.mark.parametrize("value", [*HOSTILE, "a,=1+1", 'a, "=1', "a;b,@y"])
def test_what_would_be_a_formula_is_text(value, dialect):
    for separator in ",;\t":
        cells = [found for row in read(table(["a", "b"], [[value, value]], dialect), separator) for found in row]
        assert not [found for found in cells if found.lstrip(SKIPPED).startswith(BEGINNINGS)]


@pytest.mark.parametrize("dialect", [RFC, EXCEL], ids=["rfc", "excel"])
@given(st.lists(st.lists(texts, min_size=2, max_size=2), max_size=5))
def test_a_row_is_a_line_and_comes_back_as_it_was_written(dialect, rows):
    data = table(["pierwsza", "druga"], rows, dialect)
    assert data.count(b"\r\n") == data.count(b"\n") == len(rows) + 1
    whole = [["pierwsza", "druga"], *([cell(value, dialect) for value in row] for row in rows)]
    assert read(data, dialect.separator) == whole


@given(st.text(st.characters(categories=("L", "N")), min_size=1))
def test_ordinary_words_are_not_touched(words):
    assert cell(words) == words


def test_letters_are_polish_in_excel_and_calc():
    assert table(["ą"], [["Zażółć gęślą jaźń"]]) == "\ufeffą\r\nZażółć gęślą jaźń\r\n".encode()


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (12.5, "12.5"),
        (None, ""),
        (True, "tak"),
        (False, "nie"),
        (0, "0"),
        (date(2024, 6, 30), "2024-06-30"),
        (datetime(2026, 12, 10, 17, tzinfo=ZoneInfo("Europe/Warsaw")), "2026-12-10T17:00+01:00"),
        ("dwa\n\n wiersze\u00a0tekstu ", "dwa wiersze tekstu"),
        ("+48 47 000 00 01", "'+48 47 000 00 01"),
        ("raz; -dwa", "raz; '-dwa"),
        ("raz - dwa", "raz - dwa"),
    ],
)
def test_how_a_value_is_written(value, written):
    assert cell(value) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (12.5, "12,5"),
        (1000, "1000"),
        (date(2024, 6, 30), "2024-06-30"),
        (datetime(2026, 12, 10, 17, tzinfo=ZoneInfo("Europe/Warsaw")), "2026-12-10 17:00"),
        ("raz, -dwa; =trzy", "raz, '-dwa; =trzy"),
        ("=1", "'=1"),
    ],
)
def test_how_a_value_is_written_for_excel(value, written):
    assert cell(value, EXCEL) == written


def test_excel_in_polish_opens_it_by_double_click():
    """Simulated: Excel takes the byte order mark for UTF-8, and parts cells by the list separator of Windows."""
    data = table(["ą", "b"], [["Zażółć; gęślą", 2.5], ["x", None]], EXCEL)
    assert data == '\ufeffą;b\r\n"Zażółć; gęślą";2,5\r\nx;\r\n'.encode()
