"""Meetings in words: weekdays computed, the old date said, the unknown said to be unknown."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from jawny_plan.facts.meeting import MeetingFacts
from jawny_plan.model.designation import DistrictKind
from jawny_plan.model.district import Office
from jawny_plan.model.meeting import Meeting
from jawny_plan.model.meeting_report import parse_attendance
from jawny_plan.model.unit import MeetingFile
from jawny_plan.outputs.pour.sealed import Pour
from jawny_plan.wording.conclusions import attendance
from jawny_plan.wording.designation import KINDS
from jawny_plan.wording.district import OFFICES
from jawny_plan.wording.meeting import everyone, meetings
from jawny_plan.wording.meeting_dates import day_in_words
from tests.conftest import ROOT
from tests.facts.test_meeting import ONCE, REPORT, SERIES, on

KIND = KINDS[DistrictKind.DISTRICT]
UNIT = {"witryna": "https://plany.przyklad.example/", "slowo": KIND}
DISTRICTS = {
    "rejon-2": {
        "id": "rejon-2",
        "nazwa": "Rejon służbowy nr 2",
        "gdzie": "Rejon służbowy nr 2",
        "adres": "/rejony/rejon-2/",
        "slowo": KIND,
        "urzad": OFFICES[Office.MASCULINE],
        "dzielnicowy": None,
    }
}
PLANS = {"p": {"id": "p", "haslo": "Hasło planu", "adres": "/plany/p/"}}


def places(met: list[MeetingFacts]) -> dict[str, list[Any]]:
    return {facts.id: [DISTRICTS[name] for name in facts.meeting.districts] for facts in met}


def all_told(*files: dict[str, Any], today: str = "2026-11-23") -> dict[str, Any]:
    met = [
        MeetingFacts(
            MeetingFile(str(keys.pop("id", f"m{number}")), Meeting.model_validate(keys)), date.fromisoformat(today)
        )
        for number, keys in enumerate({**ONCE, **file} for file in files)
    ]
    return meetings(met, UNIT, DISTRICTS, PLANS, places(met))


def told(today: str = "2026-11-23", **more: Any) -> dict[str, Any]:
    keys = {name: value for name, value in {**ONCE, **more}.items() if value is not None}
    met = MeetingFacts(MeetingFile("m", Meeting.model_validate(keys)), date.fromisoformat(today))
    return everyone(meetings([met], UNIT, DISTRICTS, PLANS, places([met])))[0]


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def page(meeting: dict[str, Any]) -> str:
    """The meeting's page without its frame."""
    pour = Pour(ROOT / "docs", ["attr_list", "def_list", "md_in_html", "tables", "toc"], {})
    return plain(
        pour.html("spotkania/[spotkanie].md", {"spotkanie": meeting, "zdjecie": None, "zdjecia_z": [], "mapa": None})
    )


def test_the_words_are_plain_data():
    words = all_told({"plany": ["p"]}, {"termin": on("2026-01-01"), "sprawozdanie": {**REPORT, "dnia": "2026-01-02"}})
    assert json.loads(json.dumps(words)) == words


def test_weekdays_are_computed():
    assert plain(day_in_words(date(2028, 2, 29))) == "wtorek, 29 lutego 2028 r."


@pytest.mark.parametrize(
    ("term", "words"),
    [
        (on("2026-12-10", "17.00", "19.00"), "czwartek, 10 grudnia 2026 r., godz. 17.00–19.00"),
        (on("2026-12-10"), "czwartek, 10 grudnia 2026 r., godz. 17.00"),
        (on("2026-12-10", "0.30"), "czwartek, 10 grudnia 2026 r., godz. 0.30"),
        (on("2026-12-10", "22.00", "1.30"), "czwartek, 10 grudnia 2026 r., godz. 22.00–1.30 następnego dnia"),
        (on("2026-12-10", "22.00", "0:00"), "czwartek, 10 grudnia 2026 r., godz. 22.00–24.00"),
        (on("2027-03-27", "23.00", "3.30"), "sobota, 27 marca 2027 r., godz. 23.00–3.30 następnego dnia"),
    ],
)
def test_dates(term, words):
    assert plain(told(termin=term)["termin"]["slowami"]) == words


def test_a_night_on_which_clocks_change_is_said():
    assert "zmienia się czas" in plain(told(termin=on("2027-03-27", "23.00", "3.30"))["termin"]["uwaga"])
    assert told()["termin"]["uwaga"] is None


def test_no_word_depends_on_the_day_of_reading():
    """A page may be read the day after: nothing says today or tomorrow."""
    for today in ("2026-12-09", "2026-12-10"):
        html = page(told(today, ogloszono="2026-11-01")).lower()
        assert not any(word in html for word in ("dziś", "dzisiaj", "jutro", "najbliższy czwartek"))
    assert plain(told("2026-12-10")["stan"]["znaki"][0]["slowo"]) == ("Odbywa się 10 grudnia 2026 r.")


def test_a_moved_meeting_shows_both_dates():
    move = {"z_dnia": "2026-12-03", "z_godziny": "16.00", "ogloszono": "2026-11-20", "powod": "Sala była zajęta"}
    html = page(told(przesuniete=[move]))
    assert "Przesunięte z <del>3 grudnia 2026 r. (czwartek), godz. 16.00</del>." in html
    assert "Zmianę ogłoszono 20 listopada 2026 r. Powód: Sala była zajęta." in html
    assert "<strong>czwartek, 10 grudnia 2026 r., godz. 17.00–19.00</strong>" in html


def test_a_cancelled_meeting_says_why_and_how_to_prepare_no_more():
    html = page(told(odwolane={"dnia": "2026-11-20", "powod": "choroba"}))
    assert "Odwołane: <del>czwartek, 10 grudnia 2026 r., godz. 17.00–19.00</del>" in html
    assert "Odwołano 20 listopada 2026 r. Powód: choroba." in html
    assert "Jak się przygotować" not in html


@pytest.mark.parametrize(
    ("step_free", "said"),
    [("tak", "Tak, można wejść"), ("nie", "Nie, do środka"), (None, "Nie wiadomo, jednostka tego nie podała.")],
)
def test_stairs_are_always_told_of(step_free, said):
    place = {"obiekt": "Szkoła"} | ({"bez_schodow": step_free} if step_free else {})
    assert said in page(told(miejsce=place))


def test_a_place_not_known_yet():
    assert "Miejsca jeszcze nie podano." in page(told())


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("1", "1 osoba"),
        ("22", "22 osoby"),
        ("27", "27 osób"),
        ("około 2", "około 2 osób"),
        ("kilkadziesiąt osób", "kilkadziesiąt osób"),
        ("nieznana", None),
    ],
)
def test_attendance(said, words):
    found = attendance(parse_attendance(said))
    assert (plain(found) if found else found) == words


def report(**more: Any) -> str:
    return page(told("2026-12-20", sprawozdanie={**REPORT, **more}))


def test_the_three_ways_to_have_no_conclusions():
    assert "nie opublikowała jeszcze sprawozdania" in page(told("2026-12-20"))
    assert "Wniosków z tego spotkania jeszcze nie opisano." in report()
    assert "nie zgłoszono wniosków" in report(nie_zgloszono_wnioskow="tak")


def test_a_conclusion_is_told_with_who_answers_and_a_sign():
    html = report(wnioski=[{"id": "lampa", "tresc": "Lampa", "odpowiada": "Wójt", "stan": "w-toku"}])
    assert 'id="wniosek-lampa"' in html
    assert 'jp-state--w-toku">W toku' in html
    assert "<dd>Wójt</dd>" in html
    assert "Odpowiedzi jeszcze nie ma." in html


def test_a_series_reports_date_by_date():
    keys = {name: value for name, value in ONCE.items() if name != "termin"}
    met = MeetingFacts(MeetingFile("m", Meeting.model_validate({**keys, "terminy": SERIES})), date(2026, 11, 23))
    html = page(everyone(meetings([met], UNIT, DISTRICTS, PLANS, places([met])))[0])
    assert "Sprawozdanie: czwartek, 8 października 2026 r." in html
    assert "Liczby obecnych nie znamy." in html
    assert "<del>czwartek, 5 listopada 2026 r., godz. 17.00</del>" in html
    assert "przesunięte z <del>3 grudnia 2026 r. (czwartek), godz. 17.00</del>" in html


def test_the_hint_is_for_editors_only():
    words = told(ogloszono="2026-12-01", program="nie")
    assert [plain(hint) for hint in words["wskazowki"]] == [
        "Termin podano tylko 9 dni wcześniej. Mieszkańcy powinni go znać co najmniej 14 dni wcześniej."
    ]
    assert "powinni" not in page(words)
    assert "(9 dni przed spotkaniem)" in page(words)


def test_hostile_words_stay_words():
    hostile = "<script>alert(1)</script> {{7*7}} [x](javascript:alert(1)) | a"
    html = page(told(tytul=hostile, temat=hostile, miejsce={"obiekt": hostile}, kto_zaproszony=hostile))
    assert "<script" not in html and 'href="javascript' not in html
    assert html.count("&lt;script&gt;alert(1)&lt;/script&gt; {{7*7}}") >= 4


def test_past_meetings_are_listed_by_district():
    words = all_told({"termin": on("2026-01-01")}, {"termin": on("2026-02-01")}, {"termin": on("2027-01-01")})
    assert [item["id"] for item in words["minione"]] == ["m1", "m0"]
    assert [(group["rejon"]["id"], len(group["spotkania"])) for group in words["minione_rejonami"]] == [("rejon-2", 2)]
    assert [item["id"] for item in words["nadchodzace"]] == ["m2"]


def test_the_place_of_a_meeting_is_its_own_or_that_of_its_date():
    school, hall = {"obiekt": "szkoła"}, {"obiekt": "remiza"}
    term = {"dnia": "2026-12-10", "od": "17.00", "miejsce": hall}
    cases = [
        ({"miejsce": school}, "szkoła"),
        ({"miejsce": None, "termin": None, "terminy": [term]}, "remiza"),
        ({"miejsce": school, "termin": None, "terminy": [term, {"dnia": "2026-12-17", "od": "17.00"}]}, "szkoła"),
        (
            {
                "miejsce": None,
                "termin": None,
                "dyzur": {"od": "2026-01-02", "dni": ["piatek"], "godziny": "10.00-12.00"},
            },
            None,
        ),
    ]
    for more, place in cases:
        words = told(**more)["miejsce"]
        assert (words and plain(words["slowami"])) == place
