"""An invented unit whose plans change while they run: one corrected twice and prolonged, one ended before its time.

The district of the first gets another officer and another number while the plan runs, a substitute for some days, and
all of that once more after the plan's end.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from tests.tools import files

PROLONGED, SHORTENED = "rejon-1-2026-07", "rejon-2-2026-07"
ANNEX = "Aneks nr 1. Plan przedłuża się do 31 stycznia 2027 r."

UNIT = """\
nazwa: Komenda Powiatowa Policji w Próbowie
skrot: KPP Próbowo
witryna: https://kpp-probowo.jawny-plan.example/
redakcje:
  - {nazwa: Radio Próbowo, email: redakcja@radio.probowo.example}
"""
CHANGING_DISTRICT = """\
nazwa: Centrum
miejscowosc: Próbowo
kontakt: {telefon: 47 000 00 01, email: rejon1@probowo.example}
oznaczenia:
  - {do: 2026-11-14, numer: 1}
  - {od: 2026-11-15, do: 2027-02-09, numer: 11}
  - {od: 2027-02-10, numer: 12}
obszary:
  - {do: 2026-11-14, ulice: [{nazwa: Klonowa}]}
  - {od: 2026-11-15, ulice: [{nazwa: Klonowa}, {nazwa: Dębowa}]}
dzielnicowi:
  - {do: 2026-11-03, stopien: asp., imie_nazwisko: Olgierd Brzoza}
  - {od: 2026-11-04, do: 2027-02-11, stopien: sierż., imie_nazwisko: Jagna Wierzba, funkcja: dzielnicowa}
  - {od: 2027-02-12, stopien: st. asp., imie_nazwisko: Tymon Jesion}
zastepstwa:
  - {od: 2026-11-20, do: 2026-11-29, stopien: mł. asp., imie_nazwisko: Bogna Kalina, telefon: 47 000 00 09}
"""
DISTRICT = """\
numer: 2
nazwa: Zatorze
miejscowosc: Próbowo
kontakt: {telefon: 47 000 00 02, email: rejon2@probowo.example}
dzielnicowi:
  - {stopien: asp., imie_nazwisko: Imię Nazwisko}
"""
PLAN = """\
rejon: rejon-1
haslo: Cicho na Klonowej
w_skrocie: [Na ulicy Klonowej jest głośno., Ma być ciszej.]
okres: {od: 2026-07-01, do: 2026-12-31}
zagrozenia:
  - nazwa: hałas
    miejsca: [{rodzaj: ulica, slowa: ulica Klonowa}]
    liczby:
      - {id: zgloszenia, ile: 21, czego: zgłoszeń, okres: {od: 2026-01-01, do: 2026-06-30}}
cele:
  - {rodzaj: ograniczenie, wskaznik: zgłoszeń, o_procent: 20, bazy: [zgloszenia]}
dzialania:
  - {nazwa: Rozmowy z mieszkańcami, termin: {rodzaj: caly-okres, slowa: cały okres}}
  - {nazwa: Wniosek o słupki, termin: {rodzaj: do-dnia, do: 2026-09-30, slowa: do 30 września 2026 roku}}
  - {nazwa: Festyn na podwórku, termin: {rodzaj: do-dnia, do: 2026-11-30, slowa: do 30 listopada 2026 roku}}
podmioty:
  - {nazwa: Urząd Miasta Próbowo, zadanie: słupki}
informowanie:
  - {kanal: strona, brzmienie: strona internetowa}
  - {kanal: media, brzmienie: lokalne media}
"""
LOG = f"""\
wpisy:
  - {{dnia: 2026-09-01, zrodlo: pytanie czytelnika, rodzaj: poprawka, czego: termin działania 2,
     bylo: do 30 września 2026 r., jest: do 16 października 2026 r., pole: "dzialania[2].termin",
     wartosc: {{rodzaj: do-dnia, do: 2026-10-16, slowa: do 16 października 2026 roku}}}}
  - {{dnia: 2026-09-20, zrodlo: zatwierdzony plan, rodzaj: poprawka, czego: liczba zgłoszeń,
     bylo: 21 zgłoszeń, jest: 27 zgłoszeń, pole: "zagrozenia[1].liczby[1].ile", wartosc: 27}}
  - {{dnia: 2026-10-12, zrodlo: zestawienie, rodzaj: wykonanie, dzialanie: 2, opis: Wysłano wniosek o słupki.}}
  - dnia: 2026-12-10
    zrodlo: aneks nr 1
    rodzaj: zmiana
    zdecydowal: Komendant Powiatowy Policji w Próbowie
    powod: Zgłoszenia nie ustały.
    zmiany:
      - {{rodzaj: przedluzenie, do: 2027-01-31}}
      - rodzaj: nowe-dzialanie
        tresc: {{nazwa: Spacer badawczy, termin: {{rodzaj: do-dnia, do: 2027-01-22, slowa: do 22 stycznia 2027 roku}}}}
      - {{rodzaj: rezygnacja-z-dzialania, dzialanie: 3}}
    aneks:
      tekst: {ANNEX}
      sha256: {hashlib.sha256(ANNEX.encode()).hexdigest()}
  - {{dnia: 2027-01-15, zrodlo: zestawienie, rodzaj: wykonanie, dzialanie: 1, opis: Rozmawiano na klatkach.}}
  - {{dnia: 2027-01-20, zrodlo: zestawienie, rodzaj: wykonanie, dzialanie: 4, opis: Obejrzano oświetlenie.}}
  - {{dnia: 2027-02-05, zrodlo: ocena komendanta, rodzaj: ocena, tresc: [Jest ciszej.]}}
"""
SHORT_PLAN = """\
rejon: rejon-2
haslo: Bezpieczny parking
okres: {od: 2026-07-01, do: 2026-12-31}
zagrozenia:
  - nazwa: uszkodzenia aut
    miejsca: [{rodzaj: teren, slowa: parking}]
    liczby:
      - {id: zdarzenia, ile: 40, czego: zdarzeń, okres: {od: 2026-03-01, do: 2026-06-30}}
cele:
  - {rodzaj: ograniczenie, wskaznik: zdarzeń, o_procent: 30, bazy: [zdarzenia]}
dzialania:
  - {nazwa: Rozmowy o oświetleniu, termin: {rodzaj: cykliczny, co: 1 miesiac, slowa: raz w miesiącu}}
  - {nazwa: Tablica informacyjna, termin: {rodzaj: do-dnia, do: 2026-11-20, slowa: do 20 listopada 2026 roku}}
informowanie:
  - {kanal: media, brzmienie: lokalne media}
"""
SHORT_LOG = """\
wpisy:
  - {dnia: 2026-08-03, zrodlo: zestawienie, rodzaj: wykonanie, dzialanie: 1, opis: Rozmawiano w spółdzielni.}
  - dnia: 2026-10-14
    zrodlo: pismo komendanta
    rodzaj: zmiana
    zdecydowal: Komendant Powiatowy Policji w Próbowie
    powod: Parking jest zamknięty.
    zmiany:
      - {rodzaj: wczesniejszy-koniec, do: 2026-10-23, przyczyna: inna, slowa: parking zamknięto na stałe}
  - {dnia: 2026-11-06, zrodlo: rejestr Straży Miejskiej, rodzaj: pomiar, liczba: zdarzenia, ile: 19,
     okres: {od: 2026-07-01, do: 2026-10-23}}
  - {dnia: 2026-11-07, zrodlo: ustalenie komendanta, rodzaj: metoda, porownanie: na dni}
  - {dnia: 2026-11-09, zrodlo: ocena komendanta, rodzaj: ocena, tresc: [Aut nikt już nie uszkadza.]}
"""
FILES = {
    "jednostka.yml": UNIT,
    "rejony/rejon-1.yml": CHANGING_DISTRICT,
    "rejony/rejon-2.yml": DISTRICT,
    f"plany/{PROLONGED}.yml": PLAN,
    f"plany/{PROLONGED}.przebieg.yml": LOG,
    f"plany/{SHORTENED}.yml": SHORT_PLAN,
    f"plany/{SHORTENED}.przebieg.yml": SHORT_LOG,
}


def write(folder: Path) -> Path:
    """The data of the unit, written below `folder`; their folder."""
    return files.write(folder / "plan_data", FILES)
