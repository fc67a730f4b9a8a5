"""What a meeting may say: one shape, hours that clocks show, weekdays that are true."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from jawny_plan.model.meeting import Meeting
from jawny_plan.model.meeting_report import Attendance, Ref, parse_attendance, parse_ref
from jawny_plan.model.meeting_term import clocks_change, moment, skipped
from jawny_plan.model.time import DayKind, Weekday, weekday

ONCE = {"rejon": "rejon-2", "rodzaj": "spotkanie", "tytul": "Tytuł", "termin": {"dnia": "2026-12-10", "od": "17.00"}}


def meeting(**more: object) -> Meeting:
    """A meeting at once sound, with these keys put in or (None) taken out."""
    keys = {**ONCE, **more}
    return Meeting.model_validate({name: value for name, value in keys.items() if value is not None})


def refused(**more: object) -> str:
    with pytest.raises(ValidationError) as caught:
        meeting(**more)
    return " ".join(
        f"{error['msg']} {error.get('ctx', {}).get('advice', '')}" for error in caught.value.errors(include_url=False)
    )


def test_weekdays_are_those_of_the_calendar():
    assert [weekday(date(2026, 11, 23) + timedelta(days=number)) for number in range(7)] == list(Weekday)


def test_plans_and_meetings_write_the_days_of_the_week_alike():
    assert list(map(str, DayKind))[:7] == list(map(str, Weekday))


def test_a_typed_weekday_that_contradicts_the_date_is_refused_with_both_named():
    said = refused(termin={"dnia": "2026-11-22", "od": "17.00", "dzien_tygodnia": "czwartek"})
    assert "wpisano czwartek, a 2026-11-22 to niedziela." in said
    assert meeting(termin={"dnia": "2026-11-22", "od": "17.00", "dzien_tygodnia": "niedziela"}).term


@pytest.mark.parametrize("day", ["2023-02-29", "2100-02-29", "2026-11-31"])
def test_a_day_that_no_calendar_has(day):
    assert "nie ma w kalendarzu" in refused(termin={"dnia": day, "od": "17.00"})


def test_the_29th_of_february():
    term = meeting(termin={"dnia": "2028-02-29", "od": "17.00", "dzien_tygodnia": "wtorek"}).term
    assert term and term.day == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("start", "end", "began", "ended"),
    [
        ("17.00", "19.00", "2026-12-10T17:00", "2026-12-10T19:00"),
        ("0.30", "2:00", "2026-12-10T00:30", "2026-12-10T02:00"),
        ("22.00", "1.30", "2026-12-10T22:00", "2026-12-11T01:30"),
        ("22.00", "24.00", "2026-12-10T22:00", "2026-12-11T00:00"),
        ("0.00", "0.30", "2026-12-10T00:00", "2026-12-10T00:30"),
    ],
)
def test_an_end_not_after_the_start_is_on_the_next_day(start, end, began, ended):
    term = meeting(termin={"dnia": "2026-12-10", "od": start, "do": end}).term
    assert term
    found = moment(term.day, term.start, term.end)
    assert [each.isoformat(timespec="minutes") for each in found if each] == [began, ended]


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        ({"od": "17.00", "do": "17.00"}, "od 17.00 do 17.00 są niemożliwe"),
        ({"od": "17.00", "do": "16.00"}, "zamienione"),
        ({"od": "24.00"}, "o 24.00 dzień się kończy"),
        ({"od": "25.00"}, "takiej godziny nie ma"),
        ({"od": "17"}, "nie jest godziną"),
        ({"do": "17.00"}, "podano koniec (do) bez początku (od)"),
        ({}, "nie wiadomo, o której jest spotkanie"),
    ],
)
def test_impossible_hours(hours, said):
    assert said in refused(termin={"dnia": "2026-12-10", **hours})


@pytest.mark.parametrize("hours", [{"od": "2.30"}, {"od": "0.30", "do": "2.59"}])
def test_an_hour_that_clocks_skip_is_refused(hours):
    assert "tej nocy po 2.00 jest od razu 3.00" in refused(termin={"dnia": "2027-03-28", **hours})


def test_it_is_refused_across_midnight_too():
    assert "dnia 2027-03-28 nie ma" in refused(termin={"dnia": "2027-03-27", "od": "22.00", "do": "2.30"})
    assert meeting(termin={"dnia": "2027-03-28", "od": "3.00"})
    assert meeting(termin={"dnia": "2026-10-25", "od": "2.30"})  # comes twice: the first one is meant


def test_the_rule_of_changing_clocks_is_that_of_the_zone():
    """Against the zone's own table, every hour around the nights of forty years."""
    zone = ZoneInfo("Europe/Warsaw")
    for year in range(1996, 2036):
        for month in (1, 3, 10):
            for day in range(1, 32):
                at = datetime(year, month, day, 2, 30)
                shown = at.replace(tzinfo=zone).astimezone(ZoneInfo("UTC")).astimezone(zone).replace(tzinfo=None)
                assert skipped(at) == (shown != at)
                offsets = {datetime(year, month, day, hour, tzinfo=zone).utcoffset() for hour in (0, 12)}
                assert clocks_change(at.date()) == (len(offsets) == 2)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"rejon": None}, "albo rejon, albo rejony"),
        ({"rejony": ["rejon-1"]}, "albo rejon, albo rejony"),
        ({"termin": None}, "dokładnie jeden z kluczy: termin, terminy, dyzur"),
        ({"terminy": [{"dnia": "2026-12-11", "od": "17.00"}]}, "dokładnie jeden z kluczy"),
        ({"miejsce": {"sala": "12"}}, "Podaj obiekt albo adres"),
        ({"prowadzacy": [{"stopien": "asp."}]}, "Podaj imie_nazwisko albo funkcja"),
        ({"czesci": [{"od": "17.00", "rodzaj": "piknik"}]}, "części mają własne godziny"),
        ({"ankieta": "javascript:alert(1)"}, "https://"),
        ({"termin": None, "terminy": []}, "dokładnie jeden"),
    ],
)
def test_one_shape(more, said):
    assert said in refused(**more)


def test_a_series_keeps_moves_and_reports_at_its_dates():
    series = {"termin": None, "terminy": [{"dnia": "2026-12-11", "od": "17.00"}]}
    move = [{"z_dnia": "2026-12-04"}]
    assert "przeniesiony_z, sprawozdanie" in refused(**series, przesuniete=move)
    assert "przeniesiony_z, sprawozdanie" in refused(**series, sprawozdanie={"dnia": "2026-12-12", "frekwencja": "1"})
    terms = [{"dnia": "2026-12-11", "od": "17.00"}, {"dnia": "2026-12-11", "od": "17.00"}]
    assert "stoi po terminie" in refused(termin=None, terminy=terms)


def test_parts_follow_one_another():
    parts = [{"od": "17.00", "do": "17.40", "rodzaj": "piknik"}, {"od": "17.30", "rodzaj": "piknik"}]
    assert "nachodzą" in refused(termin={"dnia": "2026-12-10"}, czesci=parts)
    assert "nachodzą" in refused(termin={"dnia": "2026-12-10"}, czesci=parts[::-1])
    night = [{"od": "1.00", "do": "2.00", "rodzaj": "piknik"}, {"od": "2.00", "rodzaj": "piknik"}]
    assert "nie ma: tej nocy" in refused(termin={"dnia": "2027-03-28"}, czesci=night)


def test_duty_hours():
    duty = {"od": "2026-01-02", "do": "2026-12-31", "dni": ["poniedzialek", "piatek"], "godziny": "10.00-12.00"}
    assert meeting(termin=None, dyzur=duty).duty
    assert "przed początkiem" in refused(termin=None, dyzur={**duty, "do": "2025-12-31"})
    assert "2026-12-24 (czwartek) i tak nie ma dyżuru" in refused(
        termin=None, dyzur={**duty, "bez_dyzuru": ["2026-12-24"]}
    )
    assert "i tak nie ma dyżuru" in refused(termin=None, dyzur={**duty, "bez_dyzuru": ["2027-01-01"]})


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("27", Attendance(27)),
        ("0", Attendance(0)),
        ("27 osób", Attendance(27)),
        ("około 20", Attendance(20, about=True)),
        ("ok. 20 osób", Attendance(20, about=True)),
        ("kilkadziesiąt osób", Attendance(words="kilkadziesiąt osób")),
        ("nieznana", Attendance()),
    ],
)
def test_attendance(said, found):
    assert parse_attendance(said) == found


@pytest.mark.parametrize("said", ["20-30", "2O", "~20", "<5", "-1", "x" * 81])
def test_attendance_that_says_nothing_clear(said):
    assert "nie mówi jasno" in refused(sprawozdanie={"dnia": "2026-12-11", "frekwencja": said})


def test_a_reference():
    assert parse_ref("rejon-1-2026-01-20/przejscie") == Ref("rejon-1-2026-01-20", "przejscie")


@pytest.mark.parametrize(
    ("conclusion", "said"),
    [
        ({"stan": "bez-odpowiedzi", "odpowiedz": "Tak."}, "a odpowiedź jest wpisana"),
        ({"stan": "przyjety", "odpowiedz_z_dnia": "2026-12-12"}, "dzień odpowiedzi bez odpowiedzi"),
        ({"stan": "przyjety", "z_wniosku": "przejscie"}, "nie wskazuje wniosku"),
    ],
)
def test_conclusions(conclusion, said):
    wnioski = [{"id": "a", "tresc": "Treść", "odpowiada": "Policja", **conclusion}]
    assert said in refused(sprawozdanie={"dnia": "2026-12-11", "frekwencja": "1", "wnioski": wnioski})


def test_no_conclusions_are_not_conclusions_left_out():
    one = {"id": "a", "tresc": "Treść", "odpowiada": "Policja", "stan": "przyjety"}
    report = {"dnia": "2026-12-11", "frekwencja": "1"}
    assert "Zostaw jedno z nich" in refused(sprawozdanie={**report, "wnioski": [one], "nie_zgloszono_wnioskow": "tak"})
    assert 'to samo id "a"' in refused(sprawozdanie={**report, "wnioski": [one, one]})
    found = meeting(sprawozdanie=report).report
    assert found and not found.conclusions and not found.no_conclusions


def test_a_series_cancelled_on_the_way_keeps_what_took_place():
    terms = [{"dnia": day, "od": "17.00"} for day in ("2026-10-01", "2026-11-05", "2026-12-03")]
    cancelled = {"dnia": "2026-11-05", "powod": "awaria"}
    found = meeting(termin=None, terminy=terms, odwolane=cancelled).planned
    assert [bool(planned.cancelled) for planned in found] == [False, True, True]


def test_the_end_of_the_calendar_is_no_accident():
    assert moment(date.max, time(22), time(1))[1]
