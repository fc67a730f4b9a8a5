"""A text as rules read it: where sentences begin and end, what a reader does not see, what is quoted."""

from __future__ import annotations

from functools import partial

import pytest

from jawny_plan.checks.personal.text import CheckedText, before, flattened, folded, is_quoted, parts, token_at


def first_words(text: str) -> list[str]:
    """The words with which a sentence may begin."""
    return [token.text for token in CheckedText(text).tokens if token.first]


def test_a_sentence_is_looked_at_as_far_as_it_is_near():
    text = CheckedText("Raz. Ala " + "a " * 600 + "koniec. Dwa.")
    assert text.sentence(0) == (0, 5)
    assert text.sentence(4) == (0, 5)
    assert text.sentence(5) == (5, 305)
    assert text.sentence(700) == (400, 1000)
    assert text.sentence(len(text.read) - 1) == (len(text.read) - 4, len(text.read))
    assert len(text.sentence_of(5)) == 300


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Dom stoi. Kot śpi.", ["Dom", "Kot"]),
        ("Dom przy ul. Polnej i os. Nowym.", ["Dom"]),
        ("Zgłosił J. Kowalski i a. Kowalski.", ["Zgłosił", "Kowalski"]),
        ("Wzrost o 5.5 metra.", ["Wzrost"]),
        ("Raz! dwa? trzy; cztery: pięć", ["Raz", "dwa", "trzy", "cztery", "pięć"]),
        ("Raz - dwa – trzy-cztery", ["Raz", "dwa", "trzy-cztery"]),
        ("Koniec. 5 osób i. dwie", ["Koniec", "5"]),
        ("Koniec.) dalej", ["Koniec", "dalej"]),
        ("Koniec.dalej", ["Koniec"]),
        ("Urodz. Prof. Kard. Nowak", ["Urodz"]),
    ],
)
def test_words_begin_sentences_behind_their_ends_and_not_behind_abbreviations(text, begins):
    assert first_words(text) == begins


@pytest.mark.parametrize(
    "unseen", [0xAD, 0x200B, 0x200F, 0x202A, 0x202E, 0x2060, 0x206F, 0xFEFF, 0x034F, 0x061C, 0x180E]
)
def test_what_nobody_sees_is_left_out(unseen):
    assert flattened(f"Ko{chr(unseen)}t") == "Kot"


@pytest.mark.parametrize(
    ("sign", "read"),
    [
        (0x200A, " "),
        (0x2010, "-"),
        (0x2012, "-"),
        (0x2013, "–"),
        (0x2212, "-"),
        (0x202F, " "),
        (0x2029, " "),
        (0x3000, " "),
        (0x2011, "-"),
        (0x205F, " "),
        (0x2070, "⁰"),
        (0x2014, "—"),
        (0x00, " "),
        (0xAC, "¬"),
        (0xAE, "®"),
    ],
)
def test_signs_that_look_alike_are_one(sign, read):
    assert flattened(f"Ko{chr(sign)}t") == f"Ko{read}t"


def test_paragraphs_stay_apart_and_lines_do_not():
    assert flattened("Raz\ndwa\n \t\n  trzy\n") == "Raz dwa\x00trzy"


def test_letters_of_other_alphabets_are_read_only_within_latin_words():
    assert folded("Nоwak і Новак ５０") == "Nowak і Новак 50"


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Sklep „U Zenka”.", True),
        ("Sklep „a b c Zenka”.", True),
        ("Sklep „a b c d Zenka”.", True),
        ("Sklep „a b c d e Zenka”.", False),
        ("Sklep „Ryba” Zenka.", False),
        ('Sklep "U Zenka".', True),
        ("Sklep Zenka.", False),
        ("Sklep „U Zenka” stoi.", True),
        ("Sklep Zenka „Ryba” stoi.", False),
        ("„Zenka”", True),
    ],
)
def test_a_quotation_is_looked_for_shortly_before(text, quoted):
    tokens = CheckedText(text).tokens
    place = next(number for number, token in enumerate(tokens) if token.text == "Zenka")
    assert is_quoted(tokens, place) is quoted


def test_parts_end_where_a_sentence_surely_does():
    assert [part for _, part in parts("Ujrzał domek. Poszedł dalej! Kotka")] == [
        "Ujrzał domek.",
        "Poszedł dalej!",
        "Kotka",
    ]
    assert [part for _, part in parts("Widział prof. Nowak i sierż. Kos")] == ["Widział prof. Nowak i sierż. Kos"]
    assert [part for _, part in parts("Raz.\x00dwa")] == ["Raz.", "dwa"]
    assert [start for start, _ in parts("Ujrzał domek. Poszedł")] == [0, 14]


@pytest.mark.parametrize(
    ("text", "adjacent"),
    [
        ("Jan Kos", True),
        ("Jan  Kos", False),
        ("Jan, Kos", False),
        ("Jan\x00Kos", False),
        ("12Kos", False),
        ("Kos", False),
    ],
)
def test_a_word_stands_right_beside_the_one_before_where_one_blank_parts_them(text, adjacent):
    assert CheckedText(text).tokens[-1].is_adjacent is adjacent


def test_the_words_around_a_place_are_those_that_begin_before_it_and_from_it_on():
    text = CheckedText("Raz dwa, trzy. Cztery")
    assert [token.text for token in text.following(0, 2)] == ["Raz", "dwa"]
    assert [token.text for token in text.following(1, 2)] == ["dwa", "trzy"]
    assert [token.text for token in text.following(4, 1)] == ["dwa"]
    assert [token.text for token in text.following(9, 9)] == ["trzy", "Cztery"]
    assert text.following(16, 2) == [] == text.following(0, 0)
    before = [text.last_before(place) for place in (0, 1, 4, 5, 99)]
    assert [token and token.text for token in before] == [None, "Raz", "Raz", "dwa", "Cztery"]
    assert [token.text for token in text.between(4, 15)] == ["dwa", "trzy"]
    assert [token.text for token in text.between(5, 16)] == ["trzy", "Cztery"]


def test_names_are_words_with_a_large_letter_and_letters_alone():
    text = CheckedText("Pan Kos i K. z KMZB, 12 osób")
    assert [text.tokens[place].text for place in text.names] == ["Pan", "Kos", "K", "KMZB"]


@pytest.mark.parametrize(
    ("text", "mixed", "digits"),
    [("Kowa1ski", True, 1), ("12 osób", False, 2), ("sala 12a", True, 2), ("a 1", False, 1), ("Plan", False, 0)],
)
def test_letters_beside_digits_are_told_from_digits_alone(text, mixed, digits):
    assert (CheckedText(text).has_mixed_words, CheckedText(text).digits) == (mixed, digits)


def test_what_stands_before_a_place_is_looked_at_as_far_as_it_is_near():
    assert before("abc", 2) == "ab"
    assert before("a" * 400, 350) == "a" * 300
    assert before("a" * 400, 300) == "a" * 300


def test_a_token_is_had_only_within_the_text():
    tokens = CheckedText("Raz dwa").tokens
    assert [token and token.text for token in map(partial(token_at, tokens), (-1, 0, 1, 2))] == [
        None,
        "Raz",
        "dwa",
        None,
    ]
