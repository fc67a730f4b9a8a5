"""Section 5 in words: promised, kept, missing, and by what it can be seen."""

from __future__ import annotations

from typing import Any

import pytest

from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import Progress
from jawny_plan.model.publicity import ChannelKind
from jawny_plan.wording.progress import entry
from jawny_plan.wording.promises import channel_name, promise, summary
from tests.facts.test_promises import AFTER, BEFORE, INSIDE, PROOFS, held, kept, told

PLAN = Plan.model_validate({"rejon": "r", "haslo": "x", "okres": {"od": "2024-01-01"}, "zagrozenia": [{"nazwa": "x"}]})


def plain(text: Any) -> Any:
    return text.replace("\u00a0", " ") if isinstance(text, str) else text


def said(*channels: str, today: str = AFTER, entries: Any = (), meetings: Any = ()) -> str:
    found = summary(kept(list(channels), today, *entries, meetings=meetings))
    assert found
    return str(plain(found["zdanie"]))


@pytest.mark.parametrize(
    ("channels", "today", "entries", "words"),
    [
        (["strona", "media", "spotkania"], BEFORE, [], "Obiecano 3, wykonano 1, przed początkiem planu: media lokalne i spotkania."),
        (["strona", "media", "spotkania"], INSIDE, [], "Obiecano 3, wykonano 1, jeszcze nie: media lokalne i spotkania."),
        (["strona", "media", "spotkania"], AFTER, [told("2024-03-01", "spotkania")], "Obiecano 3, wykonano 2, brak: media lokalne."),
        (["strona"], AFTER, [], "Obiecano 1, wykonano 1."),
        (["media", "ulotki"], AFTER, [], "Obiecano 2, wykonano 0, brak: media lokalne i ulotki."),
        (
            ["telewizja", "ulotki"],
            AFTER,
            [told("2024-03-01", "telewizja", powod="Nie nadaje.")],
            "Obiecano 2, wykonano 0, nie wykonano: telewizja; brak: ulotki.",
        ),
        (["spotkania", "spotkania"], AFTER, [told("2024-03-01", "spotkania 2")], "Obiecano 2, wykonano 1, brak: spotkania (1)."),
        (["media"], AFTER, [told(AFTER, "media")], "Obiecano 1, wykonano 1."),
    ],
)  # fmt: skip
def test_the_whole_in_one_sentence(channels, today, entries, words):
    assert said(*channels, today=today, entries=entries) == words


def test_a_plan_that_promises_nothing_has_no_sentence():
    assert summary(kept([], AFTER)) is None


@pytest.mark.parametrize(
    ("channels", "today", "entries", "word", "missing"),
    [
        (["strona"], INSIDE, [], "Wszystko wykonano", False),
        (["strona", "media"], INSIDE, [], "W toku", False),
        (["strona", "media"], BEFORE, [], "Przed początkiem planu", False),
        (["strona", "media"], AFTER, [], "Brak dowodów", True),
        (["ulotki", "media"], AFTER, [told("2024-03-01", "media", powod="x")], "Nie wszystko wykonano", True),
    ],
)
def test_the_whole_in_one_sign(channels, today, entries, word, missing):
    found = summary(kept(channels, today, *entries))
    assert found and (found["znak"]["slowo"], found["brak"]) == (word, missing)


@pytest.mark.parametrize(
    ("kind", "more", "words", "address"),
    [
        ("strona", {}, "Strona w witrynie kpp.example, 10 marca 2024 r.", "https://kpp.example/plan"),
        ("media", {}, "Kurier, 10 marca 2024 r.", None),
        (
            "media",
            {"tytul": "Ciszej", "adres": "https://kurier.example/1"},
            "„Ciszej”, Kurier, 10 marca 2024 r.",
            "https://kurier.example/1",
        ),
        ("telewizja", {"tytul": "Rozmowa"}, "„Rozmowa”, TV Przykład, 10 marca 2024 r.", None),
        ("spotkania", {"obecnych": "około 20"}, "Zebranie w szkole, 10 marca 2024 r. (około 20 osób).", None),
        ("spotkania", {"obecnych": "nieznana"}, "Zebranie w szkole, 10 marca 2024 r.", None),
        ("ulotki", {}, "100 sztuk, skrzynki, 10 marca 2024 r.", None),
        ("ulotki", {"liczba": "1"}, "1 sztuka, skrzynki, 10 marca 2024 r.", None),
        ("mobilny-punkt", {"obecnych": "11"}, "Rynek, 10 marca 2024 r. (11 osób).", None),
        ("media-spolecznosciowe", {}, "Wpis, profil komendy, 10 marca 2024 r.", None),
        ("inny", {}, "Gablota, 10 marca 2024 r.", None),
    ],
)
def test_each_proof_in_words(kind, more, words, address):
    logged = told("2024-03-10", kind, proof=PROOFS[kind] | more)
    proof = promise(kept([kind], INSIDE, logged)[0], "/plany/p/")["dowody"][-1]
    assert plain(proof["zdanie"]) == words
    assert (proof["adres"], proof["znalezione"], proof["wpisal"], proof["zrodlo"]) == (address, False, "rzecznik", "x.")


def test_what_was_found_is_marked_as_found_and_leads_there():
    page, meeting = kept(["strona", "spotkania"], INSIDE, meetings=(held(),))
    [proof] = promise(page, "/plany/p/")["dowody"]
    assert (proof["nazwa"], proof["adres"], proof["dnia"]) == ("Strona tego planu", "/plany/p/", None)
    assert (proof["znalezione"], proof["wpisal"], proof["zrodlo"]) == (True, None, None)
    [proof] = promise(meeting, "/plany/p/")["dowody"]
    assert plain(proof["zdanie"]) == "Zebranie, 8 lutego 2024 r. (27 osób)."
    assert (proof["znalezione"], proof["adres"]) == (True, "/spotkania/zebranie/")


def test_the_state_is_a_word_with_a_sign_and_says_why_or_when():
    [gone] = kept(["telewizja"], AFTER, told("2024-03-01", "telewizja", powod="nie nadaje"))
    words = promise(gone, "/plany/p/")
    assert (words["stan"], words["powod"]) == ({"kod": "nie-wykonano", "slowo": "Nie wykonano"}, "Nie nadaje.")
    [waiting] = kept(["spotkania"], INSIDE, meetings=(held(day="2024-05-09", report=None),))
    words = promise(waiting, "/plany/p/")
    assert words["stan"]["slowo"] == "Jeszcze nie"
    assert plain(words["zapowiedz"]["dnia"]) == "9 maja 2024 r."


def test_every_channel_has_a_long_and_a_short_name():
    assert not any("," in name or " i " in name for name in (channel_name(kind).short for kind in ChannelKind))


@pytest.mark.parametrize(
    ("logged", "words"),
    [
        (
            told("2024-03-12", "media", kiedy="2024-03-10"),
            "Poinformowano (media lokalne): Kurier.",
        ),
        (told("2024-03-12", "spotkania 2"), "Poinformowano (spotkania): zebranie w szkole."),
        (told("2024-03-12", "telewizja", powod="Nie nadaje."), "Obietnicy nie dotrzymano (telewizja): Nie nadaje."),
    ],
)
def test_the_entry_in_the_list_of_changes(logged, words):
    [read] = Progress.model_validate({"wpisy": [logged]}).entries
    assert plain(entry(read, PLAN)["opis"]) == words
