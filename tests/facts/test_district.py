"""A district in time: its designations, who served when, and days of which nothing is known."""

from __future__ import annotations

from datetime import date

from jawny_plan.facts.district import Gap, designation_changes, gaps, in_order, officer_changes, on, serving
from jawny_plan.model.district import District
from jawny_plan.model.period import PlanPeriod, Span
from jawny_plan.outputs.feeds import districts as news
from jawny_plan.wording.designation import called, where
from jawny_plan.wording.district import district

KNOWN = District.model_validate(
    {
        "miejscowosc": "Kościan",
        "oznaczenia": [
            {"do": "2019-12-31", "numer": "14", "rodzaj": "rewir"},
            {"od": "2020-01-01", "numer": "2", "podlega": "Komisariat Policji I"},
        ],
        "dzielnicowi": [
            {"do": "2018-03-31", "stopien": "asp.", "imie_nazwisko": "Imię Dawne"},
            {"od": "2018-04-01", "do": "2020-02-29", "imie_nazwisko": "Imię Nowe", "funkcja": "dzielnicowa"},
            {"od": "2020-04-01", "wakat": "tak"},
        ],
        "zastepstwa": [{"od": "2018-05-01", "do": "2018-05-14", "imie_nazwisko": "Imię Zastępcy"}],
    }
)


def plain(text: str | None) -> str:
    return (text or "").replace("\u00a0", " ")


def test_a_district_bears_what_held_then_and_says_what_holds_today():
    then = district("r", KNOWN, date(2018, 6, 1), date(2026, 11, 23))
    assert (plain(then["nazwa"]), plain(then["krotko"])) == ("Rewir nr 14", "Rewir 14")
    said = "Rewir nr 14, Kościan (dziś: rejon służbowy nr 2, Komisariat Policji I)"
    assert plain(then["gdzie"]) == said
    now = district("r", KNOWN, date(2026, 11, 23), date(2026, 11, 23))
    assert (plain(now["gdzie"]), now["dzis"]) == ("Rejon służbowy nr 2, Komisariat Policji I, Kościan", None)


def test_nothing_is_said_twice():
    for keys, said in (
        ({"miejscowosc": "Kościan"}, "Rejon służbowy Kościan"),
        ({"numer": "2", "nazwa": "Rejon nr 2", "miejscowosc": "Łuków"}, "Rejon służbowy nr 2, Łuków"),
        ({"rodzaj": "dzielnica", "nazwa": "Dzielnica Sadów"}, "Dzielnica Sadów"),
        ({"numer": "3", "nazwa": "Kościan Północ", "miejscowosc": "Kościan"}, "Rejon służbowy nr 3 – Kościan Północ"),
    ):
        known = District.model_validate(keys)
        assert where(known.designation(Span()), known.town) == said


def test_who_served_in_a_span_and_when_somebody_else_began():
    half = Span.model_validate({"od": "2018-01-01", "do": "2018-06-30"})
    assert [(item.name, item.start, item.end) for item in serving(KNOWN, half)] == [
        ("Imię Dawne", None, date(2018, 3, 31)),
        ("Imię Nowe", date(2018, 4, 1), None),
    ]
    assert [item.day for item in officer_changes(KNOWN, date(2020, 3, 31))] == [date(2018, 4, 1)]
    assert [item.day for item in officer_changes(KNOWN, date(2020, 4, 1))] == [date(2018, 4, 1), date(2020, 4, 1)]
    assert [item.day for item in designation_changes(KNOWN, date(2020, 1, 1))] == [date(2020, 1, 1)]
    assert not list(designation_changes(KNOWN, date(2019, 12, 31)))


def test_a_substitute_is_told_of_only_in_those_days():
    for day, told in ((date(2018, 4, 30), False), (date(2018, 5, 1), True), (date(2018, 5, 14), True)):
        assert bool(district("r", KNOWN, day, day)["zastepstwo"]) is told
    assert district("r", KNOWN, date(2018, 5, 15), date(2018, 5, 15))["zastepstwo"] is None
    assert district("r", KNOWN, date(2018, 5, 1), date(2018, 5, 1))["urzad"]["twoj"] == "Twoja dzielnicowa"


def test_gaps_and_order():
    assert list(gaps(KNOWN.officers)) == [Gap(2, date(2020, 3, 1), date(2020, 3, 31))]
    numbers = {number: District.model_validate({"numer": number}) for number in ("X", "IX", "3", "12")}
    assert list(in_order(numbers, date(2026, 1, 1))) == ["3", "IX", "X", "12"]
    assert called(KNOWN.designation(on(date(2019, 12, 31))), None) == "Rewir nr 14"


def test_changes_are_news_with_their_day():
    found = {item.day: (plain(item.title), plain(item.text)) for item in news.entries("r", KNOWN, date(2026, 1, 1))}
    assert found == {
        date(2018, 4, 1): ("Rewir 14: jest nowa dzielnicowa", "Od 1 kwietnia 2018 r. dzielnicowa: Imię Nowe."),
        date(2020, 4, 1): (
            "Rejon 2: stanowisko dzielnicowego jest nieobsadzone",
            "Od 1 kwietnia 2020 r. stanowisko dzielnicowego jest nieobsadzone.",
        ),
        date(2020, 1, 1): (
            "Rewir 14: zmieniło się oznaczenie",
            "Było: Rewir nr 14. Od 1 stycznia 2020 r. jest: Rejon służbowy nr 2, Komisariat Policji I.",
        ),
    }


def test_whoever_left_before_the_first_month_of_a_plan_did_not_serve_in_it():
    period = PlanPeriod.model_validate({"od": "2018-04", "do": "2018-06"})
    assert [(item.name, item.start, item.end) for item in serving(KNOWN, period)] == [("Imię Nowe", None, None)]
