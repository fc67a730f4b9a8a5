"""A plan with a random life: corrections, changes, entries that are learned late, another officer, another number."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random

from tests.tools import files
from tests.tools.changing_unit import DISTRICT, UNIT

PLAN_ID = "rejon-1-2026-07"
FIRST, END = date(2026, 7, 1), date(2026, 12, 31)
MONTHLY = "{rodzaj: cykliczny, co: 1 miesiac, slowa: raz w miesiącu}"
IN_MONTHS = "{rodzaj: miesiace, w: [2026-08, 2026-09, 2026-10], slowa: od sierpnia do października}"
PLAN = f"""\
rejon: rejon-1
haslo: Cicho na Klonowej
okres: {{od: {FIRST}, do: {END}}}
zagrozenia:
  - nazwa: hałas
    liczby: [{{id: zgloszenia, ile: 21, czego: zgłoszeń, okres: {{od: 2026-01-01, do: 2026-06-30}}}}]
cele: [{{rodzaj: ograniczenie, wskaznik: zgłoszeń, o_procent: 20, bazy: [zgloszenia]}}]
dzialania:
  - {{nazwa: Rozmowy, termin: {MONTHLY}}}
  - {{nazwa: Wniosek o słupki, termin: {{rodzaj: do-dnia, do: 2026-09-30, slowa: do 30 września 2026 roku}}}}
  - {{nazwa: Rozdawanie ulotek, termin: {IN_MONTHS}}}
  - {{nazwa: Festyn, termin: {{rodzaj: do-dnia, do: 2026-11-30, slowa: do 30 listopada 2026 roku}}}}
podmioty: [{{nazwa: Urząd Miasta Próbowo, zadanie: słupki}}]
informowanie: [{{kanal: media, brzmienie: lokalne media}}]
"""
CHANGE = "zrodlo: aneks, rodzaj: zmiana, zdecydowal: Komendant, powod: Bo tak., zmiany: [{}]"
MEND = 'zrodlo: pytanie, rodzaj: poprawka, czego: coś, bylo: coś, jest: co innego, pole: "{}", wartosc: {}'
DONE = "zrodlo: zestawienie, rodzaj: wykonanie, dzialanie: {}, opis: Zrobiono."


def _day(random: Random, first: date = FIRST, last: date = END) -> date:
    return first + timedelta(random.randint(0, (last - first).days))


def log_of(random: Random) -> str:
    """Entries in the order of their days; each change and correction at most once, so that they fit each other."""
    due = f"{{rodzaj: do-dnia, do: {_day(random)}, slowa: kiedyś}}"
    added = _day(random, FIRST + timedelta(10), date(2026, 10, 20))
    ended = added + timedelta(random.randint(1, 50))
    moved = f"{{rodzaj: przedluzenie, do: {_day(random, date(2027, 1, 5), date(2027, 2, 20))}}}"
    until = ended + timedelta(random.randint(0, 9))
    early = f"{{rodzaj: wczesniejszy-koniec, do: {until}, przyczyna: cel-osiagniety}}"
    entries = [(added, CHANGE.format(f"{{rodzaj: nowe-dzialanie, tresc: {{nazwa: Spacery, termin: {MONTHLY}}}}}"))]
    decided = random.choice([moved, early])
    entries.append((ended, CHANGE.format(decided)))
    mends = [("dzialania[2].termin", due), ("zagrozenia[1].liczby[1].ile", "27"), ("cele[1].o_procent", "30")]
    entries += [(_day(random), MEND.format(*mend)) for mend in mends if random.random() < 0.7]
    for _ in range(random.randint(3, 12)):
        day, number = _day(random), random.randint(1, 5)
        late = f", publikuj_od: {day + timedelta(random.randint(1, 60))}" if random.random() < 0.3 else ""
        if number < 5 or day >= added:
            entries.append((day, DONE.format(number) + late))
    if random.random() < 0.7:
        entries.append((date(2027, 3, 1), "zrodlo: ocena, rodzaj: ocena, tresc: [Jest ciszej.]"))
    if decided == early and random.random() < 0.5:  # it goes on after all, and still ends before the approved day
        again = f"{{rodzaj: przedluzenie, do: {min(until + timedelta(random.randint(5, 30)), END - timedelta(1))}}}"
        entries.append((ended + timedelta(random.randint(1, 12)), CHANGE.format(again)))
    lines = [f"  - {{dnia: {day}, {words}}}\n" for day, words in sorted(entries, key=lambda item: item[0])]
    return "wpisy:\n" + "".join(lines)


def write(folder: Path, seed: int) -> Path:
    """The data of such a unit below `folder`; their folder."""
    random = Random(seed)
    officer, number = _day(random), _day(random)
    before, named = officer - timedelta(1), number - timedelta(1)
    district = DISTRICT.replace("numer: 2\nnazwa: Zatorze\n", "nazwa: Centrum\n").partition("dzielnicowi:")[0]
    district += f"oznaczenia: [{{do: {named}, numer: 1}}, {{od: {number}, numer: 11}}]\n"
    district += f"dzielnicowi:\n  - {{do: {before}, stopien: asp., imie_nazwisko: Olgierd Brzoza}}\n"
    district += f"  - {{od: {officer}, stopien: sierż., imie_nazwisko: Jagna Wierzba}}\n"
    away = _day(random)
    district += f"zastepstwa: [{{od: {away}, do: {away + timedelta(9)}, imie_nazwisko: Bogna Kalina}}]\n"
    return files.write(
        folder / "plan_data",
        {
            "jednostka.yml": UNIT,
            "rejony/rejon-1.yml": district,
            f"plany/{PLAN_ID}.yml": PLAN,
            f"plany/{PLAN_ID}.przebieg.yml": log_of(random),
        },
    )
