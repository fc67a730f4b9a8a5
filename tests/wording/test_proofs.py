"""Each kind of proof in words: what it is, how its mistake is mended, who has a copy, where it hangs."""

from __future__ import annotations

from typing import get_args

import pytest
from pydantic import TypeAdapter

from jawny_plan.model.evidence import Proof, ProofEntry
from jawny_plan.wording.proofs import asked_to_correct, at_meeting, copy_at, proof_in_words, where_on_paper

NET = "https://kurier.przyklad.example/1"
FACT = "Było: środa. Jest: czwartek."
PRINTED = {"rodzaj": "publikacja", "medium": "Kurier", "tytul": "Wolniej", "adres": NET}
BROADCAST = {"rodzaj": "audycja", "stacja": "Radio"}
POSTED = {"rodzaj": "post", "profil": "profil komendy"}

CASES = [
    (
        {"rodzaj": "strona", "adres": NET},
        "strona w witrynie kurier.przyklad.example",
        (
            "Strona w witrynie kurier.przyklad.example: " + NET,
            "Popraw stronę i dopisz na niej:",
            f"Sprostowanie. {FACT}",
        ),
        (None, None),
    ),
    (
        PRINTED,
        "„Wolniej”, Kurier",
        (
            "„Wolniej”, Kurier",
            "Wyślij wiadomość.",
            f"W tekście „Wolniej” z dnia 1 maja jest błąd z naszych materiałów. {FACT} Prosimy o sprostowanie.",
        ),
        (f"Kurier, {NET} (z dziennika informowania)", None),
    ),
    (
        BROADCAST,
        "Radio",
        (
            "Radio",
            "Wyślij wiadomość.",
            f"W audycji z dnia 1 maja jest błąd z naszych materiałów. {FACT} Prosimy o sprostowanie.",
        ),
        ("Radio (z dziennika informowania)", None),
    ),
    (
        {"rodzaj": "spotkanie", "opis": "zebranie w szkole"},
        "zebranie w szkole",
        (
            "Spotkanie „Zebranie w szkole”",
            "Powiedz na następnym:",
            f"Na spotkaniu 1 maja podaliśmy błąd. {FACT}",
        ),
        (None, "zebranie w szkole"),
    ),
    (
        {"rodzaj": "spotkanie", "plik": "rejon-2-2024-03-14"},
        "spotkanie z mieszkańcami",
        ("Spotkanie z mieszkańcami", "Powiedz na następnym:", f"Na spotkaniu 1 maja podaliśmy błąd. {FACT}"),
        (None, None),
    ),
    (
        {"rodzaj": "ulotki", "liczba": "2", "gdzie": "skrzynki"},
        "2\u00a0sztuki, skrzynki",
        (
            "2\u00a0sztuki, skrzynki",
            "Połóż albo wywieś w tych samych miejscach:",
            f"Sprostowanie do ulotki. {FACT}",
        ),
        (None, "skrzynki (2 szt.)"),
    ),
    (
        {"rodzaj": "mobilny-punkt", "gdzie": "parking"},
        "parking",
        ("Parking", "Powiedz, gdy punkt stanie tam znowu:", f"Poprzednio podaliśmy błąd. {FACT}"),
        (None, "parking"),
    ),
    (
        POSTED,
        "wpis, profil komendy",
        ("Wpis, profil komendy", "Dodaj komentarz pod wpisem:", f"Sprostowanie. {FACT}"),
        ("profil komendy (wpis, usuń go albo popraw)", None),
    ),
    (
        {**POSTED, "adres": NET},
        "wpis, profil komendy",
        (f"Wpis, profil komendy: {NET}", "Dodaj komentarz pod wpisem:", f"Sprostowanie. {FACT}"),
        (f"profil komendy, {NET} (wpis, usuń go albo popraw)", None),
    ),
    (
        {"rodzaj": "inny", "opis": "gablota"},
        "gablota",
        ("Gablota", "Podaj tam, gdzie podano błąd:", f"Sprostowanie. {FACT}"),
        (None, "gablota"),
    ),
]


@pytest.mark.parametrize(("given", "name", "asked", "left"), CASES, ids=map(str, range(len(CASES))))
def test_a_proof_in_words(given, name, asked, left):
    proof = TypeAdapter(ProofEntry).validate_python(given)
    assert proof_in_words(proof) == name
    assert asked_to_correct(proof, "1 maja", FACT) == asked
    assert (copy_at(proof), where_on_paper(proof)) == left


def test_every_kind_of_proof_is_among_the_cases():
    given = {type(TypeAdapter(ProofEntry).validate_python(case[0])) for case in CASES}
    assert given == set(get_args(Proof))


@pytest.mark.parametrize("given", [PRINTED, BROADCAST, {"rodzaj": "spotkanie", "opis": "zebranie"}])
def test_of_an_unknown_day_no_day_is_named(given):
    text = asked_to_correct(TypeAdapter(ProofEntry).validate_python(given), None, FACT).text
    assert "None" not in text and "dnia" not in text and "  " not in text


def test_a_meeting_that_calls_itself_one_is_called_so_once():
    assert at_meeting("Spotkanie o hałasie", None, FACT).who == "Spotkanie o hałasie"
    assert at_meeting("Debata", None, FACT).who == "Spotkanie „Debata”"
