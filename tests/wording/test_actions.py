"""Actions in words: stages and single rounds that the log names, with their reasons."""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import TypeAdapter

from jawny_plan.facts.actions import judge
from jawny_plan.model.period import Span
from jawny_plan.model.plan import Action
from jawny_plan.model.progress import Progress
from jawny_plan.wording.actions import action

PERIOD = Span.model_validate({"od": "2024-01-01", "do": "2024-06-30"})
STAGES = [
    {"nazwa": "wniosek", "termin": {"rodzaj": "do-dnia", "do": "2024-02-29", "slowa": "do końca lutego"}},
    {"nazwa": "montaż", "termin": {"rodzaj": "do-dnia", "do": "2024-05-31", "slowa": "do końca maja"}},
]
STAGED = {"rodzaj": "etapy", "etapy": STAGES}
EVERY_MONTH = {"rodzaj": "cykliczny", "co": "2 miesiace", "slowa": "raz na dwa miesiące"}


def told(deadline: dict[str, Any], today: str, *entries: dict[str, Any]) -> dict[str, Any]:
    of_plan = TypeAdapter(Action).validate_python({"nazwa": "Lampa", "termin": deadline})
    logged = [{"zrodlo": "notatka", "dzialanie": "1", **entry} for entry in entries]
    log = Progress.model_validate({"wpisy": logged}).entries
    return action(1, of_plan, judge(1, of_plan.deadline, PERIOD, log, date.fromisoformat(today)))


def done(day: str, **more: str) -> dict[str, Any]:
    return {"dnia": day, "rodzaj": "wykonanie", "opis": "Zrobiono.", **more}


def failed(day: str, **more: str) -> dict[str, Any]:
    return {"dnia": day, "rodzaj": "niewykonanie", "stan": "nie-wykonano", "powod": "brak lampy", **more}


def test_each_stage_says_how_far_it_is():
    said = told(STAGED, "2024-06-01", done("2024-02-10", etap="1"), failed("2024-05-30", etap="2"))
    assert [(stage["stan"]["slowo"], stage["powod"]) for stage in said["etapy"]] == [
        ("Wykonano", None),
        ("Nie wykonano", "Brak lampy."),
    ]
    assert (said["stan"]["slowo"], said["wykonano_z"], said["powod"]) == ("Wykonano w części", "1\u00a0z 2", None)


def test_stages_that_the_log_does_not_name_say_nothing():
    said = told(STAGED, "2024-06-01", done("2024-02-10"))
    assert [stage["stan"] for stage in said["etapy"]] == [None, None]
    assert said["wykonano_z"] == "1\u00a0z 2"


def test_one_round_that_failed_is_told_by_the_day_of_the_log():
    said = told(EVERY_MONTH, "2024-05-02", failed("2024-05-02", raz_z_dnia="2024-03-15"))
    [turn] = said["niewykonane_razy"]
    assert turn["zdanie"].replace("\u00a0", " ") == "15 marca 2024 r. nie wykonano. Brak lampy."
    assert [turn["stan"] for turn in said["obliczenie_terminy"]] == ["brak danych", "nie wykonano", "w toku"]
    assert (said["stan"]["slowo"], said["powod"]) == ("W toku", None)


def test_a_count_of_nothing_is_not_told():
    """`0 z 3` would look like a verdict; that nothing is logged is said by the state."""
    three = {**EVERY_MONTH, "razy": "3"}
    assert told(three, "2024-03-01")["wykonano_z"] is None
    assert told(three, "2024-03-01", done("2024-02-10"))["wykonano_z"] == "1\u00a0z 3"
    assert told(EVERY_MONTH, "2024-03-01", done("2024-02-10"))["wykonano_z"] is None  # how often is our calculation


def test_windows_say_how_often_the_action_is_due_in_each():
    twice = {"rodzaj": "cykliczny", "co": "1 miesiac", "w_kazdym": "2", "slowa": "dwa razy w miesiącu"}
    said = told(twice, "2024-03-12", done("2024-01-10"), done("2024-01-11"))
    assert (said["termin"], said["obliczenie_po_ile"]) == ("dwa razy w miesiącu", "2\u00a0razy")
    assert [turn["stan"] for turn in said["obliczenie_terminy"]] == [
        "wykonano",
        "brak danych",
        "w toku",
        None,
        None,
        None,
    ]


def test_a_deadline_bound_to_an_event_says_that_its_day_is_not_known():
    said = told({"rodzaj": "zdarzenie", "zdarzenie": "wakacje", "slowa": "przed wakacjami"}, "2024-03-12")
    assert said["termin"] == "przed wakacjami (bez daty)"
    assert said["stan"]["slowo"] == "Nie wiadomo, czy termin minął"


def test_a_past_round_that_an_entry_of_several_may_count_is_not_still_to_come():
    twice = {"rodzaj": "cykliczny", "co": "1 miesiac", "w_kazdym": "2", "slowa": "dwa razy w miesiącu"}
    action = told(twice, "2024-08-01", done("2024-02-10", ile_razy="3"))
    shown = [(item["slowo"], item["ile"]) for item in action["kwadraty"]]
    assert shown == [("wykonano", "1"), ("brak danych", "4"), ("bez osobnego wpisu", "1")]
    states = [item["stan"] for item in action["obliczenie_terminy"]]
    assert states == ["bez osobnego wpisu", "wykonano", *["brak danych"] * 4]


def test_so_many_times_in_all_are_counted():
    three = {"rodzaj": "razy-w-okresie", "razy": "3", "slowa": "trzy razy w okresie realizacji planu"}
    assert told(three, "2024-03-12", done("2024-01-10"))["wykonano_z"] == "1\u00a0z 3"
