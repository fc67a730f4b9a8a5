"""The register beside the data: written, read, merged, spoilt."""

from __future__ import annotations

from datetime import date

import pytest

from jawny_plan.model.register import FILE, EventVersion, Name, Register, SheetVersion
from jawny_plan.reading import register
from jawny_plan.reading.faults import Faults
from jawny_plan.reading.folder import load

TOLD = Register(
    {
        "rejon-1-dyzur": EventVersion(3, date(2026, 11, 23), "0" * 16),
        "wies.2026-10-08": EventVersion(0, None, "a" * 16),
    },
    {Name("rejon-1-2026-07", "2026-11-18-wykonanie-1"): "b" * 16},
    {
        "plany/rejon-1-2026-07/ulotka.pdf": (
            SheetVersion("bkrm", date(2026, 11, 1), "c" * 16),
            SheetVersion("zzqk", date(2026, 11, 23), "d" * 16),
        )
    },
)


def test_it_comes_back_as_it_was_written():
    text = register.text(TOLD)
    assert register.parsed(text.encode(), "rejestr.txt") == (TOLD, [])
    assert register.parsed(text.replace("\n", "\r\n").encode("utf-8-sig"), "rejestr.txt") == (TOLD, [])


def test_of_two_versions_the_greater_counts():
    ours = "kalendarz m 2 2026-11-23 " + "0" * 16
    theirs = "kalendarz m 10 2026-11-20 " + "a" * 16
    for lines in ((ours, theirs), (theirs, ours)):
        assert register.parsed("\n".join(lines).encode(), "r")[0].events["m"] == (10, date(2026, 11, 23), "a" * 16)


def test_of_two_that_differ_in_one_version_neither_counts():
    lines = [f"kalendarz m 2 2026-11-2{day} {digit * 16}" for day, digit in ((3, "a"), (1, "b"))]
    for two in (lines, lines[::-1]):
        assert register.parsed("\n".join(two).encode(), "r")[0].events["m"] == (2, date(2026, 11, 23), "0" * 16)
    same = register.parsed("\n".join(lines[:1] * 2).encode(), "r")[0].events["m"]
    assert same.digest == "a" * 16


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("<<<<<<< HEAD", "znak łączenia dwóch wersji pliku. Usuń tę linię, a wszystkie inne zostaw."),
        ("kalendarz m x 2026-11-23 " + "0" * 16, "nie zna takiej linii"),
        ("kalendarz m 1 2026-13-23 " + "0" * 16, "nie zna takiej linii"),
        ("wpis Ąę 1 " + "0" * 16, "nie zna takiej linii"),
        ("druk plany/p/ulotka.pdf 1 bkr 2026-11-23 " + "0" * 16, "nie zna takiej linii"),
        ("druk plany/p/ulotka.pdf 1 bkrm 2026-11-31 " + "0" * 16, "nie zna takiej linii"),
        ("cokolwiek", "Przywróć go z kopii danych albo usuń tę linię."),
    ],
)
def test_a_spoilt_line_is_named_with_all_other_faults(folder, line, said):
    (folder / "plan_data" / FILE).write_text(f"# rejestr\n\n{line}\n{line}\n", encoding="utf-8")
    with pytest.raises(Faults) as refused:
        load(folder / "plan_data")
    told = [" ".join(str(fault).split()) for fault in refused.value.faults]
    assert len(told) == 2
    assert f"plan_data/{FILE}:3:1: " in told[0] and said in told[0]


def test_a_register_that_is_no_text_is_named(folder):
    (folder / "plan_data" / FILE).write_bytes(b"wpis \xb9\n")
    with pytest.raises(Faults) as refused:
        load(folder / "plan_data")
    assert f"{FILE}:1:6: plik nie jest zapisany w kodowaniu UTF-8" in str(refused.value.faults[0])


def test_of_two_versions_of_a_sheet_both_hang_somewhere():
    path = "plany/p/ulotka.pdf"
    first, ours, theirs = (
        f"druk {path} {number} {mark} 2026-11-2{number} {mark[0] * 16}"
        for number, mark in ((1, "bbbb"), (2, "cccc"), (2, "dddd"))
    )
    for lines in ((first, ours, theirs), (theirs, first, ours, ours)):
        found = register.parsed("\n".join(lines).encode(), "r")[0].sheets[path]
        assert [item.mark for item in found] == ["bbbb", "cccc", "dddd"]
