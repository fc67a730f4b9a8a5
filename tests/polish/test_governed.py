"""Numerals read aloud after every preposition: in a case that it takes, by the dictionary of Polish."""

from __future__ import annotations

import pytest

from jawny_plan.polish import dictionary
from jawny_plan.polish.aloud import say
from tests.tools.governed import CASES, cases, numeral, wrong

NOUNS = {
    "plan": "m3",
    "działanie": "n",
    "kontrola": "f",
    "dzielnicowy": "m1",
    "mieszkaniec": "m1",
    "ulica": "f",
    "miejsce": "n",
    "patrol": "m3",
    "szkoła": "f",
    "radny": "m1",
    "spotkanie": "n",
    "zgłoszenie": "n",
    "rejon": "m3",
    "interwencja": "f",
    "osoba": "f",
    "termin": "m3",
}
NUMBERS = (2, 3, 4, 5, 9, 11, 12, 15, 20, 22, 25, 31, 45, 100, 104, 250)

pytestmark = pytest.mark.skipif(not dictionary.is_whole(), reason="rules stand in for the dictionary here")


def form(lemma: str, gender: str, number: str, case: str) -> str:
    found = [word for word, item in dictionary.inflected(lemma) if item.has(number, case, gender) and item.part in ("subst", "ger", "adj")]  # fmt: skip
    return min(found, key=lambda word: (word != word.lower(), len(word)))


@pytest.mark.parametrize("preposition", CASES)
def test_a_share_stands_in_the_case_of_the_preposition(preposition):
    heard = [
        say(f"Mówiono {preposition} {part} z {whole} {form(lemma, gender, 'pl', 'gen')}.")
        for lemma, gender in NOUNS.items()
        for part, whole in ((1, 2), (2, 3), (3, 5), (5, 12), (12, 20), (21, 30))
    ]
    assert [fault for text in heard for fault in wrong(text)] == []


@pytest.mark.parametrize("preposition", CASES)
def test_a_number_goes_with_the_preposition_and_its_noun(preposition):
    faults = []
    for lemma, gender in NOUNS.items():
        for case in CASES[preposition]:
            many = (
                () if case == "acc" else NUMBERS
            )  # after five and more the noun stands in the genitive, as everywhere
            texts = [f"Mówiono {preposition} {number} {form(lemma, gender, 'pl', case)}." for number in many]
            for text in (*texts, f"Mówiono {preposition} 1 {form(lemma, gender, 'sg', case)}."):
                heard = say(text)
                faults += [heard] if case not in cases(numeral(heard.split()[2])) else []
    assert faults == []


@pytest.mark.parametrize(("lemma", "gender"), NOUNS.items())
def test_a_share_has_the_gender_of_what_it_is_a_share_of(lemma, gender):
    whole = form(lemma, gender, "pl", "gen")
    for part in (1, 2):
        for before in ("Są", "przy", "do", "Wykonano", "dzięki", "nad"):
            word = say(f"{before} {part} z 5 {whole}.").split()[1]
            assert any(item.has(gender) or (part == 1 and item.has("m1")) for item in numeral(word)), (
                before,
                word,
                whole,
            )


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("prac przy jedno z dwóch działań", 1),
        ("prac przy jednym z dwóch działań", 0),
        ("w dwa z trzech rejonów", 1),
        ("w dwóch z trzech rejonów", 0),
        ("do trzy szkoły", 1),
        ("o jedną trzecią", 0),
        ("przed dwa lata", 0),
        ("z jedno działaniem", 1),
    ],
)
def test_the_check_itself_finds_what_is_wrong(text, faults):
    assert len(list(wrong(text))) == faults
