"""The plan on each day of change: each snapshot as it was known on its day, a mistake told as one, never as approved."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from tests.outputs.test_told_on_its_day import EVENT, PLAN, PROLONGED, change, site_of
from tests.tools.day_outputs import DayOutputs

MEND = "  - {{dnia: {day}, zrodlo: pytanie, rodzaj: poprawka, czego: coś, bylo: coś, jest: co innego, {field}}}\n"
WRONG = "było: do 30 września 2026 r., powinno być: do 16 października 2026 r., poprawiono 1 października 2026 r."
DUE = "{rodzaj: do-dnia, do: 2026-10-16, slowa: do 16 października 2026 roku}"


def snapshots(site: DayOutputs) -> dict[str, str]:
    """What each snapshot says, by its heading."""
    page = (
        site.page(f"plany/{PROLONGED}/zmiany.md").partition("Plan w każdym dniu zmiany ")[2].partition(" Poprawki ")[0]
    )
    heads, _, rest = page.partition(" Okres ")
    found = {}
    while rest:
        body, _, following = rest.partition(" Okres ")
        words, _, head = body.rpartition(" Od ") if following else (body, "", "")
        found[heads] = words
        heads, rest = f"Od {head}", following
    return found


def mend(day: str, field: str) -> str:
    return MEND.format(day=day, field=field)


def test_a_mistake_stands_in_the_snapshots_before_it_as_a_mistake(tmp_path: Path) -> None:
    log = change("2026-09-01", "{rodzaj: przedluzenie, do: 2027-01-31}") + mend(
        "2026-10-01", f'pole: "dzialania[2].termin", wartosc: {DUE}'
    )
    before = snapshots(site_of(tmp_path / "before", date(2026, 9, 30), log))
    assert list(before) == ["Jak zatwierdzono", "Od 1 września 2026 r."]
    assert all("Wniosek o słupki: do 30 września 2026 r." in words for words in before.values())
    after = snapshots(site_of(tmp_path / "after", date(2026, 10, 1), log))
    assert list(after) == ["Jak zatwierdzono", "Od 1 września 2026 r.", "Od 1 października 2026 r. (po poprawce)"]
    *earlier, last = after.values()
    assert all(f"Wniosek o słupki: {WRONG}" in words for words in earlier)
    assert "Wniosek o słupki: do 16 października 2026 r." in last and "powinno" not in last


def test_what_should_not_have_been_there_is_told_so(tmp_path: Path) -> None:
    log = mend("2026-10-01", "pole: 'podmioty[1]', usun: tak") + mend("2026-10-02", "pole: 'dzialania[3]', usun: tak")
    first, middle, last = snapshots(site_of(tmp_path, date(2026, 10, 20), log)).values()
    assert "Było: Urząd Miasta Próbowo (słupki), tego nie powinno być, poprawiono 1 października 2026 r." in first
    assert "Urząd Miasta" not in middle + last
    gone = "3. było: Festyn na podwórku, tego nie powinno być, poprawiono 2 października 2026 r.:"
    assert gone in first and gone in middle and "Festyn" not in last


def test_a_computed_day_stands_in_no_snapshot_from_before_it_was_known(tmp_path: Path) -> None:
    plan = PLAN.replace("{rodzaj: do-dnia, do: 2026-11-30, slowa: do 30 listopada 2026 roku}", EVENT)
    event = "  - {dnia: 2026-09-10, zrodlo: x, rodzaj: zdarzenie, zdarzenie: festyn, kiedy: 2026-11-15}\n"
    early = change("2026-09-01", "{rodzaj: przedluzenie, do: 2027-01-31}")
    late = change("2026-10-01", "{rodzaj: rezygnacja-z-dzialania, dzialanie: 2}")
    first, middle, last = snapshots(site_of(tmp_path, date(2026, 10, 20), early + event + late, plan)).values()
    assert "przed festynem (bez daty)" in first and "przed festynem (bez daty)" in middle
    assert "14 listopada 2026" in last


def test_what_stands_beside_what_was_approved_follows_corrections(tmp_path: Path) -> None:
    action = "{nazwa: Spacer, termin: {rodzaj: do-dnia, do: 2026-11-02, slowa: do 2 listopada 2026 roku}}"
    log = (
        change("2026-09-01", f"{{rodzaj: nowe-dzialanie, tresc: {action}}}")
        + change("2026-09-02", "{rodzaj: przedluzenie, do: 2027-01-31}")
        + mend("2026-10-01", 'pole: "dzialania[4].termin.do", wartosc: 2026-11-20')
        + mend("2026-10-02", "pole: okres.do, wartosc: 2027-02-28")
    )
    site = site_of(tmp_path, date(2026, 10, 20), log)
    for page in (site.page(f"plany/{PROLONGED}.md"), site.page(f"plany/{PROLONGED}/zmiany.md")):
        table = re.split("Zmiana z dnia|Plan w każdym dniu", page.partition("Dzień zmiany")[2])[0]
        assert "Spacer; termin: do 20 listopada 2026 r." in table and "28 lutego 2027 r." in table
        assert "2 listopada" not in table and "31 stycznia" not in table


def test_a_number_that_was_wrong_is_seen_in_the_snapshots(tmp_path: Path) -> None:
    log = mend("2026-10-01", "pole: 'zagrozenia[1].liczby[1].ile', wartosc: 27")
    first, last = snapshots(site_of(tmp_path, date(2026, 10, 20), log)).values()
    assert re.search(r"Było: 21 zgłoszeń.*, powinno być: 27 zgłoszeń.*, poprawiono 1 października 2026 r\.", first)
    assert "27 zgłoszeń" in last and "21 zgłoszeń" not in last
