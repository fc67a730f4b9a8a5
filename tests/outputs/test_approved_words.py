"""Words of the approved plan beside a fact in force that differs: every output says that this was approved, and since
when it is otherwise."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from jawny_plan.reading.folder import load
from tests.tools.changing_unit import PLAN, PROLONGED, write
from tests.tools.day_outputs import DayOutputs

DECIDED, TODAY = "2026-10-01", date(2026, 10, 20)
PETITION = "Wystąpienie o słupki do 30 września 2026 roku"
TALKS = "Rozmowy z mieszkańcami do końca grudnia 2026 roku"
AIM = "Ograniczenie zgłoszeń o 20% do 31 grudnia 2026 roku"
LEAFLETS = "Rozdawanie ulotek do 31 grudnia 2026 r."
WORDED = (
    PLAN.replace("termin: {rodzaj: caly-okres, slowa: cały okres}", f"brzmienie: {TALKS}, \\g")
    .replace("\\g", "termin: {rodzaj: caly-okres, slowa: do końca grudnia 2026 roku}")
    .replace("{nazwa: Wniosek o słupki,", f"{{nazwa: Wniosek o słupki, brzmienie: {PETITION},")
    .replace("bazy: [zgloszenia]}", f"bazy: [zgloszenia], brzmienie: {AIM}}}")
    .replace("brzmienie: lokalne media", f"brzmienie: {LEAFLETS}")
    .replace("kanal: media", "kanal: ulotki")
)
CHANGE = "  - {dnia: 2026-10-01, zrodlo: aneks, rodzaj: zmiana, zdecydowal: Komendant, powod: Bo tak., zmiany: ["
MEND = "  - {dnia: 2026-10-01, zrodlo: pytanie, rodzaj: poprawka, czego: coś, bylo: coś, jest: co innego, "
BY_DAY = "{rodzaj: do-dnia, do: 2026-11-15, slowa: do 15 listopada 2026 roku}"
SO = "Tak zatwierdzono."
LATER = f"{SO} Plan przedłużono do 31 stycznia 2027 r."
WAS, ON = "Było: do 30 września 2026 r., powinno być: ", "poprawiono 1 października 2026 r."
CASES = [
    (f"{CHANGE}{{rodzaj: termin, dzialanie: 2, termin: {BY_DAY}}}]}}", PETITION, f"{SO} Termin zmieniono 1 października 2026 r."),
    (f"{MEND}pole: 'dzialania[2].termin', wartosc: {BY_DAY}}}", PETITION, f"{WAS}do 15 listopada 2026 r., {ON}"),
    (f"{MEND}pole: 'dzialania[2].termin.do', wartosc: 2026-10-05}}", PETITION, f"{WAS}do 5 października 2026 r., {ON}"),
    (
        f"{MEND}pole: 'dzialania[2].odpowiedzialny', wartosc: zarządca}}",
        PETITION,
        f"Było: coś, powinno być: co innego, {ON}",
    ),
    (
        f"{MEND}pole: 'cele[1].o_procent', wartosc: 30}}",
        AIM,
        f"Było: mniej zgłoszeń: o 20%, powinno być: mniej zgłoszeń: o 30%, {ON}",
    ),
    (f"{MEND}pole: 'informowanie[2].kanal', wartosc: media}}", LEAFLETS, f"Było: coś, powinno być: co innego, {ON}"),
    *((f"{CHANGE}{{rodzaj: przedluzenie, do: 2027-01-31}}]}}", words, LATER) for words in (TALKS, AIM, LEAFLETS)),
    (
        f"{CHANGE}{{rodzaj: wczesniejszy-koniec, do: 2026-12-01, przyczyna: cel-osiagniety}}]}}",
        TALKS,
        f"{SO} Plan skrócono do 1 grudnia 2026 r.",
    ),
]  # fmt: skip


def site_of(folder: Path, log: str, day: date = TODAY, plan: str = WORDED) -> DayOutputs:
    data = write(folder)
    (data / f"plany/{PROLONGED}.yml").write_text(plan, "utf-8")
    (data / f"plany/{PROLONGED}.txt").write_text("Cicho.\n", "utf-8")
    (data / f"plany/{PROLONGED}.przebieg.yml").write_text(f"wpisy:\n{log}\n" if log else "wpisy: []\n", "utf-8")
    return DayOutputs(load(data), day)


def saying(site: DayOutputs, words: str) -> dict[str, str]:
    """What follows the words in each output that people read and that tells the plan as it is today."""
    found = {}
    for name, whole in site.outputs():
        dated = f"/{PROLONGED}-start" in name or f"/{PROLONGED}-polmetek" in name
        if words not in whole or name.startswith("dane/") or dated:
            continue
        for part in whole.split(words)[1:]:
            found[f"{name} {len(found)}"] = part.lstrip(".”").strip()[:160]
    return found


@pytest.mark.parametrize(("log", "words", "mark"), CASES)
def test_what_differs_follows_the_words_wherever_they_stand(tmp_path, log, words, mark):
    before = saying(site_of(tmp_path / "before", ""), words)
    assert any("ulotka" in name for name in before) and any(name.endswith(".md 0") for name in before)
    assert not any(SO in after or "powinno być" in after for after in before.values())
    after = saying(site_of(tmp_path / "after", log), words)
    assert len(after) >= len(before)
    # Pages of changes set what was approved beside what is: each in a column of its own.
    told = {name: said for name, said in after.items() if "/zmiany" not in name and "-zmiana-" not in name}
    assert {name: said for name, said in told.items() if not said.startswith(mark)} == {}


@pytest.mark.parametrize("log", [CASES[0][0], CASES[4][0], CASES[6][0]])
def test_the_day_before_nothing_is_said_of_it(tmp_path, log):
    site = site_of(tmp_path, log, date(2026, 9, 30))
    assert [name for name, whole in site.outputs() if SO in whole or "powinno być:" in whole] == []


def test_words_that_name_what_holds_were_right_all_along(tmp_path):
    mended = "{rodzaj: do-dnia, do: 2026-09-30, slowa: do 30 września 2026 roku}"
    wrong = WORDED.replace("do: 2026-09-30, slowa: do 30 września", "do: 2026-09-03, slowa: do 3 września")
    assert wrong != WORDED
    site = site_of(tmp_path, f"{MEND}pole: 'dzialania[2].termin', wartosc: {mended}}}", plan=wrong)
    assert PETITION in site.page(f"plany/{PROLONGED}.md")
    assert SO not in site.page(f"plany/{PROLONGED}.md") and "powinno być" not in site.page(f"plany/{PROLONGED}.md")


def test_a_deadline_in_words_that_name_the_old_end_names_the_new_one_too(tmp_path):
    site = site_of(tmp_path, f"{CHANGE}{{rodzaj: przedluzenie, do: 2027-01-31}}]}}")
    told = "do końca grudnia 2026 roku (koniec planu: 31 stycznia 2027 r.)"
    for name in (f"plany/{PROLONGED}.md", f"plany/{PROLONGED}/zmiany.md"):
        assert told in site.page(name)
    assert told in site.files["dane/csv/dzialania.csv"].replace("\u00a0", " ")
    sheets = [sheet for sheet in site.sheets(PROLONGED) if "dzialania" in str(sheet)]
    assert sheets and all(told in str(sheet).replace("\\xa0", " ") for sheet in sheets)


def test_the_note_of_the_start_says_that_a_deadline_was_corrected_later(tmp_path):
    site = site_of(tmp_path, CASES[1][0])
    assert f"{PETITION}. {WAS}do 15 listopada 2026 r., poprawiono później." in site.note(f"{PROLONGED}-start")
