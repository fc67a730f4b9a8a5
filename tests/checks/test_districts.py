"""Days of which a district's file says nothing are told with the place of the entry behind them."""

from __future__ import annotations

import pytest

from jawny_plan.checks.districts import hints
from jawny_plan.reading.folder import loaded
from tests.checks.test_gate import EMPTY, MEETING

UNIT = "nazwa: KPP w Przykładowie\nskrot: KPP\nwitryna: https://przyklad.example/\n"


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        ("obszary:\n  - {do: 2025-12-31, opis: park}\n  - {od: 2026-01-01, opis: rynek}\n", []),
        ("obszary:\n  - {do: 2025-12-31, opis: park}\n  - {od: 2026-01-02, opis: rynek}\n", [(4, "obszary[2].od", "1 stycznia 2026 r.")]),
        ("oznaczenia:\n  - {od: 2026-02-01, numer: 2}\n  - {do: 2025-12-31, numer: 1}\n", [(3, "oznaczenia[1].od", "od 1 do 31 stycznia 2026 r.")]),
        ("zastepstwa:\n  - {od: 2026-01-01, do: 2026-01-05, imie_nazwisko: Jan Kos}\n  - {od: 2026-02-01, do: 2026-02-05, imie_nazwisko: Jan Kos}\n", []),
        ("obszary:\n  - {do: 2024-12-31, opis: a}\n  - {od: 2025-01-02, do: 2025-12-31, opis: b}\n  - {od: 2026-01-03, opis: c}\n",
         [(4, "obszary[2].od", "1 stycznia 2025 r."), (5, "obszary[3].od", "od 1 do 2 stycznia 2026 r.")]),
    ],
)  # fmt: skip
def test_days_between_two_entries_are_told_where_the_second_begins(tmp_path, entries, said):
    data = tmp_path / "plan_data"
    for name in ("rejony", "plany", "spotkania"):
        (data / name).mkdir(parents=True)
    (data / "jednostka.yml").write_text(UNIT, "utf-8")
    path = data / "rejony/rejon-1.yml"
    path.write_text(entries if "oznaczenia" in entries else f"numer: 1\n{entries}", "utf-8")
    (data / "plany/rejon-1.yml").write_text(EMPTY.format("Ciszej"), "utf-8")  # named as the district is
    (data / "spotkania/rejon-1.yml").write_text(MEETING, "utf-8")
    lines = [hint.replace("\u00a0", " ") for hint in hints(loaded(data))]
    assert len(lines) == len(said), lines
    for line, (row, key, days) in zip(lines, said, strict=True):
        at = row - ("oznaczenia" in entries)
        assert line.startswith(f"{path}:{at}:") and f": {key}: nic nie mówi o dniach " in line and days in line, line
